/* words_find.c: text and a place in it -> the longest word there that the asked lists hold.
 * The openings tell most of them, first characters refuse places; the rest is a walk. */
#include "words_map.h"
#include "words_ending.h"

#define BRANCHES 8 /* hyphens of a text that are waiting to be tried as a blank */

static const struct words_head ANY = {
    .lists = ~(words_set)0, .own = ~(words_set)0, .first = ~(words_set)0};

/* ---- first characters ------------------------------------------------------------------ */

#define HEAD_ANY UINT32_MAX /* nothing is known of such a character */

static inline uint32_t head_of_pair(const struct words_side *side, char first, char next) {
    unsigned char a = (unsigned char)to_lower(first), b = (unsigned char)to_lower(next);
    return side->pairs[a * 128u + (b < 0x80 ? b : WORDS_PAIR_OTHER)];
}

static inline uint32_t head_of_wide(const struct words_side *side, const char *bytes) {
    uint32_t cp = utf8_at(slice(bytes, 3), 0);
    return side->wide[side->pages[cp >> 8] * 256u + (cp & 0xFF)];
}

/* The index of the head that begins at `at`; 0: no word begins so. */
static inline uint32_t head_ahead(const struct words_side *side, struct qc_slice text, size_t at) {
    unsigned char c = (unsigned char)text.data[at];
    if (c < 0x80) return head_of_pair(side, (char)c, at + 1 < text.size ? text.data[at + 1] : 0);
    if (c < 0xC0) return 0;
    if (c < 0xE0 || c >= 0xF0 || text.size - at < 3) return HEAD_ANY;
    return head_of_wide(side, text.data + at);
}

static inline uint32_t head_behind(const struct words_side *side, struct qc_slice text,
                                   size_t end) {
    unsigned char c = (unsigned char)text.data[end - 1];
    if (c < 0x80) return head_of_pair(side, (char)c, end > 1 ? text.data[end - 2] : 0);
    if (end < 3 || ((unsigned char)text.data[end - 3] & 0xF0) != 0xE0) return HEAD_ANY;
    return head_of_wide(side, text.data + end - 3);
}

/* What follows a head: the bytes from `at` on; 0 where the text ends. */
static inline uint32_t next_ahead(struct qc_slice text, size_t at) {
    const unsigned char *p = (const unsigned char *)text.data + at;
    size_t left = at < text.size ? text.size - at : 0;
    unsigned char bytes[3] = {left > 0 ? p[0] : 0, left > 1 ? p[1] : 0, left > 2 ? p[2] : 0};
    return words_next(bytes);
}

static inline uint32_t next_behind(struct qc_slice text, size_t end) {
    const unsigned char *p = (const unsigned char *)text.data + end;
    unsigned char bytes[3] = {end > 0 ? p[-1] : 0, end > 1 ? p[-2] : 0, end > 2 ? p[-3] : 0};
    return words_next(bytes);
}

/* Bytes of the head: a character of three bytes, or one or two that are ASCII. */
static inline size_t size_ahead(struct qc_slice text, size_t at) {
    if (text.data[at] & 0x80) return 3;
    return at + 1 < text.size && !(text.data[at + 1] & 0x80) ? 2 : 1;
}

static inline size_t size_behind(struct qc_slice text, size_t end) {
    if (text.data[end - 1] & 0x80) return 3;
    return end > 1 && !(text.data[end - 2] & 0x80) ? 2 : 1;
}

/* Does a word of the asked lists have this head and what follows it? */
static inline bool goes_on(const struct words_side *side, uint32_t head, uint32_t next,
                           words_set asked) {
    uint32_t turn = words_turn(side->turns, words_tag(head, next));
    return (side->sets[side->turns[turn].set] & asked) != 0;
}

/* Is the head, or its first byte, such a word? `end` is behind the head. */
static inline bool is_word(const struct words_head *head, struct qc_slice text, size_t end,
                           words_set asked) {
    return head->first & asked || (head->own & asked && words_border(text, end));
}

/* The head at `at` when a word of the asked lists can begin there, else NULL. */
static inline const struct words_head *may_begin(const struct words_side *side,
                                                 struct qc_slice text, size_t at, words_set asked) {
    uint32_t head = head_ahead(side, text, at);
    if (head == HEAD_ANY) return words_border(text, at) ? &ANY : NULL;
    if (!(side->known[head] & words_fold(asked)) || !words_border(text, at)) return NULL;
    size_t end = at + size_ahead(text, at);
    bool may = is_word(&side->heads[head], text, end, asked) ||
               goes_on(side, head, next_ahead(text, end), asked);
    return may ? &side->heads[head] : NULL;
}

static inline const struct words_head *may_end(const struct words_side *side, struct qc_slice text,
                                               size_t end, words_set asked) {
    uint32_t head = head_behind(side, text, end);
    if (head == HEAD_ANY) return words_border(text, end) ? &ANY : NULL;
    if (!(side->known[head] & words_fold(asked)) || !words_border(text, end)) return NULL;
    size_t begin = end - size_behind(text, end);
    bool may = is_word(&side->heads[head], text, begin, asked) ||
               goes_on(side, head, next_behind(text, begin), asked);
    return may ? &side->heads[head] : NULL;
}

/* ---- walks ----------------------------------------------------------------------------- */

enum way { WAY_FORWARD, WAY_BACKWARD };

struct branch {
    struct trie_at node;
    size_t at;
};

struct walk {
    const struct trie *trie;
    struct qc_slice text;
    size_t limit; /* where it ends at the latest */
    words_set asked;
    uint32_t waits;
    struct branch waiting[BRANCHES];
};

/* One byte on. False: no word goes on like this. */
static inline bool step(struct walk *walk, struct branch *now, enum way way) {
    if (now->at == walk->limit) return false;
    size_t behind = way == WAY_BACKWARD ? now->at - 1 : now->at + 1;
    char c = to_lower(walk->text.data[way == WAY_BACKWARD ? now->at - 1 : now->at]);
    struct branch blank = {now->node, behind}, next = blank;
    bool on = trie_step(walk->trie, &next.node, (uint8_t)c);
    bool as_blank = c == '-' && trie_step(walk->trie, &blank.node, ' ');
    if (!on && !as_blank) return false;
    if (on && as_blank && walk->waits < BRANCHES) walk->waiting[walk->waits++] = blank;
    *now = on ? next : blank;
    return (trie_under(walk->trie, now->node) & walk->asked) != 0;
}

/* The longest word from `from` towards the limit: its other end, or `from` when there is none.
 * The head has lists that are asked for, and `from` is a border. */
static inline size_t longest(struct walk *walk, const struct words_head *head, size_t from,
                             words_set *lists, enum way way) {
    size_t best = from, read = head->at.node ? 3 : 0;
    if (read > (way == WAY_BACKWARD ? from - walk->limit : walk->limit - from)) return from;
    struct branch now = {head->at, way == WAY_BACKWARD ? from - read : from + read};
    for (walk->waits = 0;;) {
        words_set here = trie_own(walk->trie, now.node) & walk->asked;
        bool longer = way == WAY_BACKWARD ? now.at < best : now.at > best;
        if (here && longer && words_border(walk->text, now.at)) {
            best = now.at;
            *lists = here;
        }
        if (step(walk, &now, way)) continue;
        if (!walk->waits) return best;
        now = walk->waiting[--walk->waits];
    }
}

static inline void walk_set(struct walk *walk, const struct words_side *side, struct qc_slice text,
                            words_set asked) {
    walk->trie = &side->trie;
    walk->text = text;
    walk->asked = asked;
}

/* Where the longest word ends that begins at `at`; at == end: there is none. */
static inline size_t ahead(const struct words_side *side, struct walk *walk, size_t at,
                           words_set *lists) {
    const struct words_head *head = may_begin(side, walk->text, at, walk->asked);
    if (!head) return at;
    return longest(walk, head, at, lists, WAY_FORWARD);
}

static inline bool found(size_t begin, size_t end, words_set lists, struct word_match *out) {
    if (begin == end) return false;
    *out = (struct word_match){(uint32_t)begin, (uint32_t)end, lists};
    return true;
}

/* The openings at `at`, a border. */
static struct words_seen see(const struct words_openings *openings, struct qc_slice text,
                             size_t at) {
    if (is_alpha(text.data[at])) return words_see_letters(openings, text, at);
    uint32_t cp = utf8_at(text, at), known = cp < 0x10000 ? words_alone(openings, cp) : 0;
    if (!known) return (struct words_seen){.walk = cp >= 0x10000};
    size_t next = at + utf8_length(text.data[at]);
    uint32_t behind = next < text.size ? utf8_at(text, next) : 0;
    return words_see_sign(openings, text, at, (struct words_sign){cp, behind, known, next});
}

static bool walk_at(const struct words *words, struct qc_slice text, size_t at, words_set asked,
                    struct word_match *out) {
    struct walk walk;
    words_set lists = 0;
    walk_set(&walk, &words->forward, text, asked);
    walk.limit = text.size;
    size_t end = ahead(&words->forward, &walk, at, &lists);
    return found(at, end, lists, out);
}

bool words_at(const struct words *words, struct qc_slice text, size_t at, words_set asked,
              struct word_match *out) {
    const struct words_openings *openings = words->openings;
    if (at >= text.size || !words_border(text, at)) return false;
    struct words_seen seen = see(openings, text, at);
    if (seen.walk) return walk_at(words, text, at, asked, out);
    words_set own = openings->sets[seen.own] & asked;
    if (own) return found(at, seen.end, own, out);
    words_set first = openings->sets[seen.first] & asked;
    return first && found(at, seen.first_end, first, out);
}

/* The endings at `end`, a border. */
static struct words_seen see_before(const struct words_openings *endings, struct qc_slice text,
                                    size_t end) {
    size_t at;
    if (is_alpha(text.data[end - 1])) return words_see_letters_before(endings, text, end);
    uint32_t cp = utf8_before(text, end, &at), known = cp < 0x10000 ? words_alone(endings, cp) : 0;
    if (!known) return (struct words_seen){.walk = cp >= 0x10000};
    return words_see_sign_before(endings, text, (struct words_sign){cp, 0, known, at});
}

static bool walk_before(const struct words *words, struct qc_slice text, size_t end,
                        words_set asked, struct word_match *out) {
    struct walk walk;
    words_set lists = 0;
    const struct words_head *head = may_end(&words->backward, text, end, asked);
    if (!head) return false;
    walk_set(&walk, &words->backward, text, asked);
    walk.limit = 0;
    size_t begin = longest(&walk, head, end, &lists, WAY_BACKWARD);
    return found(begin, end, lists, out);
}

bool words_before(const struct words *words, struct qc_slice text, size_t end, words_set asked,
                  struct word_match *out) {
    const words_set *sets = words->endings->sets;
    if (end == 0 || end > text.size || !words_border(text, end)) return false;
    struct words_seen seen = see_before(words->endings, text, end);
    if (seen.walk) return walk_before(words, text, end, asked, out);
    words_set own = sets[seen.own] & asked;
    if (own) return found(seen.end, end, own, out);
    words_set first = sets[seen.first] & asked;
    return first && found(seen.first_end, end, first, out);
}

bool words_search(const struct words *words, struct qc_slice text, size_t begin, size_t end,
                  words_set asked, struct word_match *out) {
    struct walk walk;
    if (end > text.size) end = text.size;
    walk_set(&walk, &words->forward, text, asked);
    walk.limit = end;
    for (size_t at = begin; at < end; at++) {
        words_set lists = 0;
        size_t word_end = ahead(&words->forward, &walk, at, &lists);
        if (found(at, word_end, lists, out)) return true;
    }
    return false;
}

/* ---- all words of a place -------------------------------------------------------------- */

words_set words_walk(const struct words *words, struct qc_slice text, size_t at, uint32_t *reach) {
    struct walk walk;
    words_set lists = 0;
    const struct words_head *head = may_begin(&words->forward, text, at, ~(words_set)0);
    *reach = 0;
    if (!head) return 0;
    walk_set(&walk, &words->forward, text, ~(words_set)0);
    walk.limit = text.size;
    struct branch now = {head->at, at + (head->at.node ? 3 : 0)};
    for (walk.waits = 0;;) {
        words_set here = trie_own(walk.trie, now.node);
        if (here && words_border(text, now.at)) lists |= here;
        if (now.at > *reach) *reach = (uint32_t)now.at;
        if (step(&walk, &now, WAY_FORWARD)) continue;
        if (!walk.waits) return lists;
        now = walk.waiting[--walk.waits];
    }
}

words_set words_lists_at(const struct words *words, struct qc_slice text, size_t at) {
    const words_set *sets = words->openings->sets;
    uint32_t reach;
    if (!words_border(text, at)) return 0;
    struct words_seen seen = see(words->openings, text, at);
    return seen.walk ? words_walk(words, text, at, &reach) : sets[seen.first] | sets[seen.own];
}

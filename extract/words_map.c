/* words_map.c: a text, or spots in its order -> a map of them that is asked by place. */
#include "words_map.h"

#include "words_see.h"

void words_map_begin(struct words_map *map, const struct words *words, struct qc_slice text) {
    size_t size = text.size;
    uint32_t blocks = (uint32_t)(size / 64 + 1);
    vec_clear(&map->spots);
    vec_clear(&map->walked);
    vec_reserve(&map->spots, (uint32_t)size + 1);
    vec_reserve(&map->bits, blocks);
    vec_reserve(&map->marked, blocks);
    vec_reserve(&map->index, (uint32_t)size + 1);
    map->bits.count = map->marked.count = blocks;
    memset(map->bits.at, 0, blocks * sizeof *map->bits.at);
    memset(map->marked.at, 0, blocks * sizeof *map->marked.at);
    map->words = words;
    map->text = text;
    map->sets = words->openings->sets;
    map->present = 0;
}

void words_map_end(struct words_map *map) {
    vec_push(&map->spots, (struct words_spot){.at = UINT32_MAX});
}

void words_map_put(struct words_map *map, uint32_t at, words_set lists, uint32_t reach) {
    words_map_add(map, (struct words_spot){at, WORDS_WALKED | map->walked.count, reach, 0, 0});
    vec_push(&map->walked, lists);
    map->present |= lists;
}

bool words_spot_word(const struct words_map *map, uint32_t at, words_set asked,
                     struct word_match *out) {
    const struct words_spot *spot = &map->spots.at[map->index.at[at]];
    if (spot->sets & WORDS_WALKED)
        return words_map_lists(map, spot) & asked &&
               words_at(map->words, map->text, at, asked, out);
    words_set own = spot->sets >> 16 ? map->sets[spot->sets >> 16] & asked : 0;
    words_set lists = own ? own : map->sets[spot->sets & 0xFFFF] & asked;
    if (!lists) return false;
    *out = (struct word_match){at, at + (own ? spot->own_size : spot->first_size), lists};
    return true;
}

/* ---- all words of a text --------------------------------------------------------------- */

struct reading {
    const struct words *words;
    const struct words_openings *openings;
    struct qc_slice text;
    const struct words_marks *marks;
    struct words_map *map;
};

static inline void mark(struct words_map *map, size_t at) {
    map->marked.at[at / 64] |= UINT64_C(1) << at % 64;
}

static void add_walked(const struct reading *r, size_t at) {
    uint32_t reach;
    words_set lists = words_walk(r->words, r->text, at, &reach);
    if (lists) words_map_put(r->map, (uint32_t)at, lists, reach);
    if (lists & r->marks->lists) mark(r->map, at);
}

static inline void add(const struct reading *r, struct words_spot spot) {
    struct words_map *map = r->map;
    words_set lists = map->sets[spot.sets & 0xFFFF];
    if (spot.sets >> 16) lists |= map->sets[spot.sets >> 16];
    if (!lists) return;
    map->present |= lists;
    if (lists & r->marks->lists) mark(map, spot.at);
    words_map_add(map, spot);
}

static inline void add_seen(const struct reading *r, size_t at, const struct words_seen *seen) {
    struct words_spot spot = {.at = (uint32_t)at, .reach = (uint32_t)seen->reach};
    spot.sets = seen->first | seen->own << 16;
    spot.first_size = (uint16_t)(seen->first_end - at);
    spot.own_size = (uint16_t)(seen->end - at);
    if (seen->walk || seen->reach - at > UINT16_MAX) add_walked(r, at);
    else add(r, spot);
}

/* ---- characters ---- */

/* A character that is marked marks the one before it too, unless that is ASCII. */
static void mark_char(const struct reading *r, size_t at) {
    mark(r->map, at);
    if (at && r->text.data[at - 1] & 0x80) mark(r->map, utf8_back(r->text, at));
}

static inline bool is_marked(const struct words_marks *marks, uint32_t cp) {
    return marks->chars && (marks->chars[cp >> 6] >> (cp & 63) & 1 || cp == marks->sign);
}

/* What the openings tell of a character that is no letter, and of the one behind it. */
static void add_sign(const struct reading *r, size_t at, uint32_t cp, uint32_t behind) {
    size_t next = at + utf8_length(r->text.data[at]);
    struct words_sign sign = {cp, behind, words_alone(r->openings, cp), next};
    if (!sign.known) return;
    struct words_seen seen = words_see_sign(r->openings, r->text, at, sign);
    add_seen(r, at, &seen);
}

/* The same of a character of three bytes, which the openings know, where the key of the two is one
 * of theirs for all that is known. */
static void add_wide(const struct reading *r, uint32_t at, uint32_t known, uint32_t behind,
                     uint64_t key) {
    const struct words_opening *o = &r->openings->slots[words_slot(r->openings->slots, key)];
    struct words_spot spot = {at, known, at, 3, 0};
    if (o->key) {
        uint32_t after = o->after;
        spot.own_size = (uint16_t)(3 + utf8_size(behind));
        spot.reach = at + spot.own_size;
        spot.sets |= o->own << 16;
        if (after && after != WORDS_AFTER_ANY)
            after &= spot.reach < r->text.size ? words_after_pair(utf8_at(r->text, spot.reach)) : 0;
        if (after) {
            add_walked(r, at);
            return;
        }
    }
    add(r, spot);
}

/* Characters of three bytes; the byte behind the last. Most begin no word with the next one. */
static size_t read_wide(const struct reading *r, size_t at) {
    struct qc_slice text = r->text;
    for (uint32_t cp = utf8_at_wide(text, at), behind;; cp = behind) {
        size_t next = at + 3;
        bool more = next < text.size && utf8_is_three(text.data[next]);
        behind = more ? utf8_at_wide(text, next) : next < text.size ? utf8_at(text, next) : 0;
        uint32_t known = words_alone(r->openings, cp);
        if (is_marked(r->marks, cp)) mark_char(r, at);
        if (known) {
            uint64_t key = words_key(cp, words_behind(behind));
            if (words_may_open(r->openings, key)) add_wide(r, (uint32_t)at, known, behind, key);
            else if (known > 1)
                add(r, (struct words_spot){(uint32_t)at, known, (uint32_t)at, 3, 0});
        }
        if (!more) return next;
        at = next;
    }
}

/* ---- letters and signs ---- */

/* May the run of letters begin a numeral, or a name that holds a figure? */
static bool may_count(const struct reading *r, const struct words_seen *seen) {
    const struct words_marks *marks = r->marks;
    uint32_t a = seen->key & 0xFF, b = seen->key >> 8 & 0xFF, c = seen->key >> 16 & 0xFF;
    char next = seen->first_end < r->text.size ? r->text.data[seen->first_end] : ' ';
    if (marks->letters || (next != ' ' && next != ',')) return true;
    if (!c) return false;
    uint32_t bit = words_head_bit(a, b, c);
    return marks->heads[bit / 64] >> bit % 64 & 1;
}

static size_t read_letters(const struct reading *r, size_t at) {
    struct words_seen seen = words_see_letters(r->openings, r->text, at);
    if (r->marks->heads && may_count(r, &seen)) mark(r->map, at);
    add_seen(r, at, &seen);
    return seen.first_end;
}

/* 0 to 9 ( [ . - + as bits from the blank on */
#define COUNT_SIGNS UINT64_C(0x0800000003FF6900)

static bool may_count_from(char c) {
    return c > ' ' && c < '`' && COUNT_SIGNS >> (c - ' ') & 1;
}

/* ASCII that is no letter. */
static size_t read_sign(const struct reading *r, size_t at) {
    struct qc_slice text = r->text;
    char c = text.data[at];
    size_t next = at + 1;
    if (c == ' ') return next; /* of which no word has one first */
    uint32_t known = words_alone(r->openings, (unsigned char)c);
    if (r->marks->chars && may_count_from(c)) mark(r->map, at);
    if (is_digit(c) && at && is_digit(text.data[at - 1])) return next; /* no border */
    if (known) add_sign(r, at, (unsigned char)c, next < text.size ? utf8_at(text, next) : 0);
    return next;
}

static size_t read_other(const struct reading *r, size_t at) {
    size_t next = at + utf8_length(r->text.data[at]);
    uint32_t cp = utf8_at(r->text, at), behind = next < r->text.size ? utf8_at(r->text, next) : 0;
    if (r->marks->chars && (cp >= 0x10000 || is_marked(r->marks, cp))) mark_char(r, at);
    if (cp >= 0x10000) add_walked(r, at);
    else add_sign(r, at, cp, behind);
    return next;
}

void words_map_read(struct words_map *map, const struct words *words, struct qc_slice text,
                    const struct words_marks *marks) {
    static const struct words_marks none = {0};
    struct reading r = {words, words->openings, text, marks ? marks : &none, map};
    words_map_begin(map, words, text);
    for (size_t at = 0; at < text.size;) {
        char c = text.data[at];
        if (utf8_is_three(c)) at = read_wide(&r, at);
        else if (is_alpha(c)) at = read_letters(&r, at);
        else at = c & 0x80 ? read_other(&r, at) : read_sign(&r, at);
    }
    words_map_end(map);
}

void words_map_free(struct words_map *map) {
    vec_free(&map->spots);
    vec_free(&map->walked);
    vec_free(&map->bits);
    vec_free(&map->marked);
    vec_free(&map->index);
}

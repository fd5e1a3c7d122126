/* latin_moved.c: an English clause -> the object of its verb, which the quantity is of: cut | its
 * price | by, expects | growth | of, reported | a price for the June quarter | of. */
#include "latin_clause.h"
#include "latin_head.h"
#include "noun.h"
#include "trim.h"

#define MOVES (WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN))
#define EXPECTED 3u /* words of what is expected, before of */

/* cut, raise: neither the past of others nor a plural. */
static bool is_bare_form(struct qc_slice text, uint32_t begin, uint32_t end) {
    return end > begin + 2 && text.data[end - 1] != 's' && text.data[end - 1] != 'g' &&
           !slice_has_at(text, end - 2, LIT("ed"));
}

/* The bank cut | interest rates to: do words without a mark end in a plural? */
static bool is_plural_object(struct qc_slice text, uint32_t begin, struct region r) {
    while (r.end > begin && text.data[r.end - 1] == ' ') r.end--;
    for (uint32_t at = begin; at < r.end; at++)
        if (!is_alpha(text.data[at]) && text.data[at] != ' ' && text.data[at] != '-') return false;
    return r.end > begin + 2 && is_lower(text.data[begin]) && text.data[r.end - 1] == 's' &&
           text.data[r.end - 2] != 's';
}

/* will | cut, to | impact, sharply | hurt: words that a verb stands behind. */
static bool led(const struct scene *scene, struct region r, uint32_t at, uint32_t size) {
    const words_set before = WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_ADVERB);
    const struct qc_slice text = scene->view->text;
    struct word_match word;
    if (at < r.begin + 3 || !is_bare_form(text, at, at + size)) return false;
    return scene_word_before(scene, at - 1, before, &word) ||
           words_plain_before(scene->rules->words, WORDS_TO_WORD, text, at - 1);
}

/* demand | pushed prices up to, strikes | sent costs to: does a verb that brings things somewhere
 * stand at `at`, and its object in the plural up to the end? */
static bool brings(const struct scene *scene, struct region r, uint32_t at, uint32_t next) {
    const struct words *words = scene->rules->words;
    const struct qc_slice text = scene->view->text;
    return at > r.begin + 1 &&
           (words_plain_at(words, WORDS_TAKE_VERB, text, at) ||
            words_plain_at(words, WORDS_BRING_VERB, text, at)) &&
           !words_plain_before(words, WORDS_DETERMINER, text, at - 1) &&
           is_plural_object(text, next, r);
}

/* cut | its price, put | the cost: behind a verb that is a noun too, where an article follows. */
static struct region object_verb(const struct scene *scene, struct region r) {
    const struct words *words = scene->rules->words;
    const struct qc_slice text = scene->view->text;
    for (uint32_t at = r.begin; at < r.end; at = latin_next_word(scene->view, at, r.end)) {
        uint32_t size = words_plain_at(words, WORDS_OBJECT_VERB, text, at);
        uint32_t next = at + size + 1;
        if (!size || next >= r.end || words_plain_at(words, WORDS_TO_WORD, text, next)) continue;
        if (words_plain_at(words, WORDS_DETERMINER, text, next) || led(scene, r, at, size) ||
            brings(scene, r, at, next) ||
            (at > r.begin && is_bare_form(text, at, at + size) &&
             !words_plain_before(words, WORDS_DETERMINER, text, at - 1) &&
             !region_opens(scene, (struct region){next, r.end},
                           MOVES) && /* the jobless rate | falls */
             is_plural_object(text, next, r)))
            return (struct region){next, r.end};
    }
    return (struct region){r.end, r.end};
}

/* nudging rates| up by: without the word that only says which way. */
static struct region without_up(const struct scene *scene, struct region r) {
    r = region_trim(scene->view, r);
    uint32_t size = region_empty(r) ? 0
                                    : words_plain_before(scene->rules->words, WORDS_TOLD_FORM,
                                                         scene->view->text, r.end);
    if (size && size < r.end - r.begin)
        return region_trim(scene->view, (struct region){r.begin, r.end - size});
    return (struct region){r.end, r.end};
}

/* The verb of the region that has an object: cut | its price, but grew | in Asia. The last one
 * before an article, else the first. */
static bool object_at(const struct scene *scene, struct region r, struct region *object) {
    const words_set verbs = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                            WORDS_BIT(WORDS_AMOUNT_VERB);
    const words_set bars = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN) |
                           WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_ADVERB) |
                           WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_TIME_WORD);
    const struct qc_slice text = scene->view->text;
    struct word_match verb, bar;
    struct region rest = r, left = {r.begin, r.end};
    bool found = false;
    struct region cut = object_verb(scene, r);
    if (region_empty(cut)) cut = object_verb(scene, without_up(scene, r));
    if (!region_empty(cut)) rest = cut;
    found = !region_empty(cut);
    while (region_first_word(scene, left, verbs, WORDS_BIT(WORDS_IDIOM), &verb)) {
        left.begin = verb.end;
        struct region next = region_trim(scene->view, left);
        if (region_empty(next)) break;
        bool before_article =
            words_plain_at(scene->rules->words, WORDS_DETERMINER, text, next.begin);
        if ((found && !before_article) || scene_word(scene, next.begin, bars, &bar) ||
            words_plain_at(scene->rules->words, WORDS_TO_WORD, text, next.begin))
            continue; /* is forecast | to slow to */
        found = true;
        rest = next;
    }
    *object = rest;
    return found;
}

/* Sales | grew in Asia by: what stands before a verb without an object. */
static struct region before_verb(const struct scene *scene, struct region r) {
    const words_set behind =
        WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_TIME_WORD);
    const struct region none = {r.begin, r.begin};
    struct word_match verb, next;
    r = region_trim(scene->view, r);
    if (region_empty(r) || scene_word(scene, r.begin, LATIN_NO_OPENING, &next) ||
        !region_first_word(scene, r, LATIN_VERBS, WORDS_BIT(WORDS_IDIOM), &verb) ||
        verb.lists & WORDS_BIT(WORDS_AUXILIARY) || verb.begin <= r.begin || verb.end >= r.end ||
        words_plain_at(scene->rules->words, WORDS_WISH_VERB, scene->view->text, verb.begin) ||
        !scene_word(scene, verb.end + 1, behind, &next))
        return none;
    struct region left = region_trim(scene->view, (struct region){r.begin, verb.begin});
    if (!region_empty(left) && is_lower(scene->view->text.data[left.end - 1]) &&
        words_plain_before(scene->rules->words, WORDS_ARTICLE, scene->view->text, left.end))
        return none; /* authorized an | increase to */
    struct region head = latin_head_of(scene, left);
    bool apart = scene->view->text.data[head.end] == ' '; /* Sales | at the shops fell, SG&A */
    bool whole = head.end >= left.end ||
                 (apart && latin_is_added(scene, (struct region){head.end, left.end}));
    return whole && latin_thing(scene, head) && !noun_is_pronoun(scene, head) &&
                   !latin_has_verb(scene, head)
               ? head
               : none;
}

struct region latin_moved(const struct scene *scene, struct region clause) {
    const struct region none = {clause.begin, clause.begin};
    struct region r = trim_right(scene, clause, WORDS_BIT(WORDS_ADVERB)), object;
    uint32_t size = region_empty(r)
                        ? 0
                        : words_plain_before(scene->rules->words, WORDS_MOVE_PREPOSITION,
                                             scene->view->text, r.end);
    if (!size || size >= r.end - r.begin) return none;
    r.end -= size;
    if (!object_at(scene, r, &object)) return before_verb(scene, r);
    struct region head = latin_head_of(scene, object);
    if (region_empty(head) || /* Exports exceeded | imports by □ */
        words_plain_before(scene->rules->words, WORDS_COMPARE_VERB, scene->view->text,
                           object.begin - 1))
        return none;
    struct region inner = head,
                  last; /* the last word of an object is its noun: borrowing | costs */
    while (inner.end > inner.begin && scene->view->text.data[inner.end - 1] != ' ') inner.end--;
    last = (struct region){inner.end, head.end};
    if (inner.end > inner.begin && region_opens(scene, last, MOVES)) /* saw profits | fall to */
        head = region_trim(scene->view, inner);
    struct word_match past; /* sales growth | slowed */
    bool verb = slice_has_at(scene->view->text, head.end - 2, LIT("ed")) &&
                scene_word(scene, head.begin, LATIN_VERBS, &past) && past.end >= head.end;
    bool thing = !verb && latin_thing(scene, head) && !noun_is_pronoun(scene, head) &&
                 !latin_light(scene, head, 0) && !latin_has_verb(scene, inner);
    struct region added = region_trim(scene->view, (struct region){head.end, object.end});
    return thing && (region_empty(added) || latin_is_added(scene, added)) ? head : none;
}

struct region latin_before_time(const struct scene *scene, struct region r) {
    const struct region none = {r.begin, r.begin};
    struct unit_match unit;
    struct qc_slice text = scene->view->text;
    uint32_t begin = r.end;
    while (begin > r.begin && is_alpha(text.data[begin - 1])) begin--;
    if (begin == r.end || !units_after(scene->rules->units, text, begin, &unit) ||
        units_at(scene->rules->units, unit.at[0].unit)->dim != DIM_TIME || unit.end != r.end)
        return none;
    struct region object = r, head;
    if (!object_at(scene, r, &object)) object = trim_left(scene, r, TRIM_SMALL);
    head = latin_head_of(scene, object);
    return head.end < r.end && latin_thing(scene, head) && !latin_has_verb(scene, head) ? head
                                                                                        : none;
}

struct region latin_expected(const struct scene *scene, struct region clause) {
    const struct words *words = scene->rules->words;
    const struct region none = {clause.begin, clause.begin};
    struct region r = trim_right(scene, clause, WORDS_BIT(WORDS_ADVERB));
    struct word_match of;
    uint32_t begin = none.begin;
    if (region_empty(r) || !words_before(words, scene->view->text, r.end, WORDS_BIT(WORDS_OF), &of))
        return none;
    for (uint32_t at = r.begin; at < of.begin; at = latin_next_word(scene->view, at, of.begin)) {
        uint32_t size = words_plain_at(words, WORDS_EXPECT_VERB, scene->view->text, at);
        if (size) begin = at + size;
    }
    if (begin == none.begin) return none;
    r = trim_left(scene, (struct region){begin, of.begin}, TRIM_SMALL);
    return !region_empty(r) && region_words(scene->view, r) <= EXPECTED ? r : none;
}

bool latin_is_of(const struct scene *scene, const struct word_match *word) {
    struct word_match of;
    return scene_word(scene, word->begin, WORDS_BIT(WORDS_OF), &of) && of.end == word->end;
}

/* Does the phrase end with a word for an amount: net income, a gain? */
static bool names_amount(const struct scene *scene, struct region r) {
    struct word_match word;
    const words_set amounts = WORDS_BIT(WORDS_AMOUNT_NOUN) | WORDS_BIT(WORDS_MAGNITUDE_NOUN);
    r = region_trim(scene->view, r);
    return !region_empty(r) && scene_word_before(scene, r.end, amounts, &word) &&
           word.begin >= r.begin;
}

/* net loss | applicable | to shareholders of: without the word that only ties what follows to an
 * amount; `word` is the one that the phrase ends before. */
static struct region before_tie(const struct scene *scene, struct region phrase,
                                const struct word_match *word) {
    const struct words *words = scene->rules->words;
    const struct qc_slice text = scene->view->text;
    struct region r = region_trim(scene->view, phrase);
    if (words_plain_at(words, WORDS_AMOUNT_TIE, text, word->begin)) return r;
    uint32_t size = region_empty(r) ? 0 : words_plain_before(words, WORDS_AMOUNT_TIE, text, r.end);
    if (size && size + 1 < r.end - r.begin && text.data[r.end - size - 1] == ' ')
        r = region_trim(scene->view, (struct region){r.begin, r.end - size});
    return r;
}

/* net cash | provided | by, net loss | to | shareholders: no verb of the clause. */
static bool ties_amount(const struct scene *scene, struct region phrase, uint32_t at) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    struct word_match amount;
    if (!names_amount(scene, phrase)) return false;
    return words_plain_at(words, WORDS_AMOUNT_TIE, text, at) ||
           (words_plain_at(words, WORDS_TO_WORD, text, at) &&
            scene_word_before(scene, region_trim(scene->view, phrase).end,
                              WORDS_BIT(WORDS_AMOUNT_NOUN), &amount));
}

/* "a depth of", "cutting the risk of fire by": the noun right before the preposition, with what it
 * is of, behind the last verb of change, preposition or article before it. */
struct region latin_object(const struct scene *scene, struct region r) {
    struct word_match word;
    words_set stops = TRIM_VERBS | (TRIM_SMALL & ~WORDS_BIT(WORDS_LIST_JOIN));
    struct region rest = r;
    struct word_match each;
    bool over = false;                     /* behind of: its article does not end the phrase */
    struct region amount = {r.end, r.end}; /* net income | from operations of */
    while (region_first_word(scene, rest, stops, WORDS_BIT(WORDS_IDIOM), &word) &&
           word.end < r.end) {
        rest.begin = word.end;
        bool per = words_at(scene->rules->words, scene->view->text, word.begin,
                            WORDS_BIT(WORDS_PER), &each) &&
                   each.end == word.end; /* earnings | per | share */
        bool small =
            per || (over && region_opens(scene, (struct region){word.begin, word.end},
                                         WORDS_BIT(WORDS_GLUE) | WORDS_BIT(WORDS_PER_ARTICLE)));
        over = latin_is_of(scene, &word) && word.begin > r.begin;
        if (over || small) continue;
        struct region phrase = before_tie(scene, (struct region){r.begin, word.begin}, &word);
        bool tie = ties_amount(scene, phrase, word.begin);
        bool bars =
            !tie && (word.lists & TRIM_VERBS ||
                     !(word.lists & (WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_PER_ARTICLE) |
                                     WORDS_BIT(WORDS_GLUE))));
        if (bars || scene_word(scene, word.begin, WORDS_BIT(WORDS_THAN), &each))
            amount.end = amount.begin; /* a lower cost than | ferries */
        else if (region_empty(amount) && names_amount(scene, phrase)) amount = phrase;
        r.begin = word.end;
    }
    if (!region_empty(amount) && !names_amount(scene, r)) r = amount;
    r = trim_left(scene, r, TRIM_SMALL);
    return region_empty(r) ? r : trim_long(scene, r);
}

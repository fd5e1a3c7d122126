/* smallsum.c: a small sum of money and the words beside it, English -> a price: of the thing behind
 * it, of what the clause is about, for one thing; or what someone saves or earns in a time. */
#include "smallsum.h"

#include "around.h"
#include "trim.h"

#define SUM_MOST 5 /* powers of ten of a price that no word tells */
#define AHEAD 24u  /* bytes behind the figure in which a word of what is given stands */

static bool is_small(const struct quantity *q) {
    return !(q->number_flags & (NUMBER_SCALED | NUMBER_LETTER | NUMBER_VAGUE)) && q->has_low &&
           !q->low.neg && q->direction == DIRECTION_NONE &&
           dec_compare(q->low, dec_of(1, SUM_MOST)) < 0;
}

/* Does a word of the region name an amount that is no price: a fine, a salary, a total? */
static bool names_amount(const struct scene *scene, struct region r) {
    const words_set change = WORDS_BIT(WORDS_AMOUNT_NOUN) | WORDS_BIT(WORDS_DIRECTION_UP) |
                             WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct word_match word;
    return words_plain_in(scene->rules->words, WORDS_AMOUNT_LABEL, scene->view->text, r.begin,
                          r.end) ||
           words_plain_in(scene->rules->words, WORDS_SUM_VERB_GAIN, scene->view->text, r.begin,
                          r.end) ||
           region_first_word(scene, r, change, WORDS_BIT(WORDS_IDIOM), &word);
}

/* a | $30 | book, | $400 | drives: the thing that the sum describes; empty: none. */
static struct region described(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    struct region head = premod_head(scene, i);
    if (!region_empty(head)) return head;
    if (at + 1 >= v->text.size || v->text.data[at] != ' ' || !is_lower(v->text.data[at + 1]))
        return none;
    head = premod_phrase(scene, at); /* without an article, a plural */
    if (region_empty(head) || region_words(v, head) > 2 || v->text.data[head.end - 1] != 's' ||
        v->text.data[head.end - 2] == 's' || names_amount(scene, clause_up_to(v, v->letters[i].at)))
        return none;
    return head;
}

static bool is_described(const struct scene *scene, uint32_t i) {
    const words_set times =
        WORDS_BIT(WORDS_TIME_WORD) | WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_MAGNITUDE_NOUN);
    struct word_match word;
    struct region head = described(scene, i);
    return !region_empty(head) && !names_amount(scene, head) &&
           !region_first_word(scene, head, times, WORDS_BIT(WORDS_IDIOM), &word) &&
           !words_plain_in(scene->rules->words, WORDS_SUM_THING, scene->view->text, head.begin,
                           head.end);
}

bool smallsum_describes(const struct scene *scene, uint32_t i) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    if (!is_small(&v->quantities[i]) || !is_described(scene, i)) return false;
    struct region head = described(scene, i);
    return !words_plain_before(words, WORDS_RENT_HEAD, v->text, head.end) &&
           !words_plain_before(words, WORDS_COST_HEAD, v->text, head.end) &&
           !words_plain_before(words, WORDS_COST_VERB, v->text, head.end);
}

/* Does the head of the clause, before what is added to it, name an amount or a change? */
static bool headed_by_amount(const struct scene *scene, struct region clause) {
    const words_set links = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_OF);
    const words_set change = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    struct word_match word;
    struct region head = clause;
    if (region_first_word(scene, clause, links, WORDS_BIT(WORDS_IDIOM), &word) &&
        word.begin > clause.begin)
        head.end = back_blanks(text, word.begin);
    return words_plain_before(words, WORDS_AMOUNT_LABEL, text, head.end) ||
           region_first_word(scene, clause, WORDS_BIT(WORDS_AMOUNT_NOUN), WORDS_BIT(WORDS_IDIOM),
                             &word) ||
           words_plain_in(words, WORDS_SUM_VERB_GAIN, text, clause.begin, clause.end) ||
           words_plain_in(words, WORDS_SUM_THING, text, clause.begin, clause.end) ||
           (region_last_word(scene, head, change, WORDS_BIT(WORDS_IDIOM), &word) &&
            word.end == head.end && region_words(scene->view, head) > 2);
}

/* A round trip is | $100, each licence was only | $80: what a thing is, in money. */
static bool is_stated(const struct scene *scene, uint32_t before, uint32_t behind) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    for (uint32_t size; (size = words_plain_before(words, WORDS_ADVERB_BEFORE, text, before));)
        before = back_blanks(text, before - size);
    uint32_t being = words_plain_before(words, WORDS_BEING, text, before);
    if (!being || (before > being && is_alnum(text.data[before - being - 1]))) return false;
    struct region clause = clause_up_to(scene->view, before - being);
    clause = region_trim(scene->view, clause);
    uint32_t next = behind;
    while (next < text.size && text.data[next] == ' ') next++;
    if (!words_plain_at(words, WORDS_DIFFERS_BY, text, next) &&
        words_plain_at(words, WORDS_COMPARATIVE, text, next))
        return false; /* $4 lower than */
    if (words_plain_at(words, WORDS_THERE_WORD, text, clause.begin))
        return false; /* there is $5 left */
    return !region_empty(clause) && region_words(scene->view, clause) <= 8 &&
           !headed_by_amount(scene, clause);
}

/* Behind the word of the list that stands over one blank behind the figure; 0: none does. */
static uint32_t link_behind(const struct scene *scene, uint32_t behind, enum words_plain list) {
    struct qc_slice text = scene->view->text;
    if (behind >= text.size || text.data[behind] != ' ') return 0;
    uint32_t size = words_plain_at(scene->rules->words, list, text, behind + 1);
    uint32_t end = behind + 1 + size;
    return size && end < text.size && text.data[end] == ' ' ? end + 1 : 0;
}

/* $32 | for a spare disk, $25 | for each child. */
static bool is_for_one(const struct scene *scene, uint32_t before, uint32_t behind) {
    struct qc_slice text = scene->view->text;
    const struct words *words = scene->rules->words;
    uint32_t at = link_behind(scene, behind, WORDS_FOR_WORD);
    if (!at) return false;
    bool one = words_plain_at(words, WORDS_DETERMINER, text, at) ||
               words_plain_at(words, WORDS_ONE_WORD, text, at) ||
               (at < text.size && letter_is(utf8_at(text, at)));
    return one && !names_amount(scene, clause_up_to(scene->view, before));
}

/* iron ingots (| $5), armour (| $1.70): in brackets behind a thing in lower case. */
static bool is_bracketed(const struct scene *scene, uint32_t before, uint32_t behind) {
    const struct view *v = scene->view;
    if (before < 3 || v->text.data[before - 1] != '(' || behind >= v->text.size ||
        v->text.data[behind] != ')')
        return false;
    uint32_t end = back_blanks(v->text, before - 1);
    if (!end || !is_lower(v->text.data[end - 1])) return false;
    struct region clause = clause_up_to(v, end), last = clause;
    for (uint32_t i = 0; i < v->count && v->letters[i].at < end; i++)
        if (v->letters[i].at >= last.begin) last.begin = v->letters[i].at + LETTER_BYTES;
    last = region_trim(v, (struct region){last.begin, end});
    while (last.begin < last.end && region_words(v, last) > 4)
        while (last.begin < last.end && v->text.data[last.begin++] != ' ') {
        }
    return !region_empty(last) && !names_amount(scene, last) &&
           !words_plain_in(scene->rules->words, WORDS_SUM_THING, v->text, last.begin, last.end);
}

/* the basic package | for | $700: what is offered so. */
static bool is_offered(const struct scene *scene, uint32_t before) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    uint32_t size = words_plain_before(words, WORDS_FOR_WORD, text, before);
    uint32_t end = size ? back_blanks(text, before - size) : 0;
    uint32_t noun = end ? words_plain_before(words, WORDS_OFFER_NOUN, text, end) : 0;
    return noun && (end == noun || !is_alnum(text.data[end - noun - 1]));
}

#define FOR_MOST 3 /* powers of ten of a price told so; grants are larger */

/* | to change a booking: a deed behind the sum, with its object. */
static bool to_deed(const struct scene *scene, uint32_t behind) {
    struct qc_slice text = scene->view->text;
    uint32_t at = link_behind(scene, behind, WORDS_TO_WORD), verb = at;
    while (at && at < text.size && (is_lower(text.data[at]) || text.data[at] == '/')) at++;
    return at > verb + 1 && at + 1 < text.size && text.data[at] == ' ' &&
           words_plain_at(scene->rules->words, WORDS_DETERMINER, text, at + 1);
}

/* | $6.50 | for reservations made online: what opens an entry, and what for. */
static bool opens_for(const struct scene *scene, const struct quantity *q, uint32_t before,
                      uint32_t behind) {
    if (dec_compare(q->low, dec_of(1, FOR_MOST)) >= 0) return false;
    struct qc_slice text = scene->view->text;
    bool opens = before == 0 || (before == 1 && strchr("-*+", text.data[0]));
    return opens && (link_behind(scene, behind, WORDS_FOR_WORD) || to_deed(scene, behind)) &&
           !words_plain_in(scene->rules->words, WORDS_SUM_THING, text, behind,
                           clause_at(scene->view, behind).end);
}

/* At | $1,499 the new model is cheap. For | $79 you get a case. */
static bool opens_at(const struct scene *scene, uint32_t before) {
    struct qc_slice text = scene->view->text;
    return before && is_upper(text.data[0]) &&
           words_plain(scene->rules->words, WORDS_OPENS_SUM, slice_cut(text, 0, before));
}

#define FOR_WORDS 4u /* between what one gets and its price */

/* 50 GB more | for | $10, 3 | for | $10: so much of a thing before the sum. */
static bool is_traded(const struct scene *scene, uint32_t i, uint32_t before) {
    const dim_set things = DIM_BIT(DIM_DATA) | DIM_BIT(DIM_COUNT) | DIM_BIT(DIM_VOLUME) |
                           DIM_BIT(DIM_MASS) | DIM_BIT(DIM_LENGTH) | DIM_BIT(DIM_AREA);
    const struct view *v = scene->view;
    uint32_t size = words_plain_before(scene->rules->words, WORDS_FOR_WORD, v->text, before);
    if (!size || i == 0 || !(DIM_BIT(v->quantities[i - 1].readings[0].dim) & things)) return false;
    struct region clause = clause_up_to(v, before - size);
    struct region gap = {v->letters[i - 1].at + LETTER_BYTES, before - size};
    return gap.begin > clause.begin && gap.begin <= gap.end && region_words(v, gap) <= FOR_WORDS &&
           !names_amount(scene, clause);
}

/* $30 | on eBay. */
static bool is_at_shop(const struct scene *scene, uint32_t behind) {
    uint32_t at = link_behind(scene, behind, WORDS_SHOP_LINK);
    return at && words_plain_at(scene->rules->words, WORDS_SHOP_NAME, scene->view->text, at) != 0;
}

bool smallsum_given(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t letter = v->letters[i].at, behind = letter + LETTER_BYTES;
    struct region next = {behind, behind + AHEAD};
    if (!v->quantities[i].per_count) return false;
    if (next.end > clause_at(v, letter).end) next.end = clause_at(v, letter).end;
    if (i + 1 < v->count && next.end > v->letters[i + 1].at) next.end = v->letters[i + 1].at;
    return next.begin < next.end &&
           words_plain_in(scene->rules->words, WORDS_SUM_GIVEN, v->text, next.begin, next.end);
}

/* saves | $30 a month: so much in a time that nobody asks. */
static bool is_gained(const struct scene *scene, uint32_t i) {
    struct region clause = clause_up_to(scene->view, scene->view->letters[i].at);
    return smallsum_given(scene, i) || words_plain_in(scene->rules->words, WORDS_SUM_VERB_GAIN,
                                                      scene->view->text, clause.begin, clause.end);
}

/* $0.40 | a share: earned, paid out or asked, which other words tell. */
static bool by_share(const struct scene *scene, uint32_t behind) {
    struct qc_slice text = scene->view->text;
    uint32_t at = link_behind(scene, behind, WORDS_EACH_LINK);
    if (behind < text.size && text.data[behind] == '/') at = behind + 1;
    return at && words_plain_at(scene->rules->words, WORDS_SHARE_WORD, text, at) != 0;
}

enum kind smallsum_kind(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[i];
    uint32_t letter = v->letters[i].at, behind = letter + LETTER_BYTES;
    if (!is_small(q) || region_has_han(v, clause_at(v, letter))) return KIND_COUNT_OF;
    if (by_share(scene, behind)) return KIND_COUNT_OF;
    if (q->per_count) return is_gained(scene, i) ? KIND_MONEY : KIND_COUNT_OF;
    uint32_t before = back_blanks(v->text, letter);
    bool asked = is_described(scene, i) || is_stated(scene, before, behind) ||
                 is_bracketed(scene, before, behind) || is_for_one(scene, before, behind) ||
                 is_at_shop(scene, behind) || is_offered(scene, before) ||
                 opens_for(scene, q, before, behind) || opens_at(scene, before) ||
                 is_traded(scene, i, before);
    return asked ? KIND_PRICE : KIND_COUNT_OF;
}

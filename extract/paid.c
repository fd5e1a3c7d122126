/* paid.c: English figures whose noun stands behind a preposition: charge $12 | for the plan, $3
 * billion of the $8 billion | fund, (75% among | women, 71% among | men); or before a sign: p
 * = 0.04. */
#include "around.h"

#include "latin_after.h"
#include "latin_clause.h"
#include "noun.h"
#include "trim.h"

#define PAY_WORDS 8u  /* words between the verb of paying and its amount */
#define SIGN_BYTES 3u /* of the letters before a sign: R2 = 0.8 */

/* the first| 10 TB of traffic, a| ticket: the noun phrase at `at`, over its article. */
static struct region phrase_at(const struct scene *scene, uint32_t at) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    uint32_t size = words_plain_at(words, WORDS_DETERMINER, text, at);
    if (size) at = skip_blanks(scene->view->text, at + size);
    size = words_plain_at(words, WORDS_ORDER_WORD, text, at);
    uint32_t next = size ? skip_blanks(scene->view->text, at + size) : at;
    if (next < text.size && letter_is(utf8_at(text, next))) {
        struct region r = noun_after(scene, next + LETTER_BYTES, NOUN_OF);
        return region_empty(r) ? noun_after(scene, next + LETTER_BYTES, NOUN_COUNTED) : r;
    }
    return premod_phrase(scene, at);
}

/* charge, paid: does a verb of paying stand before the amount in its clause? */
static bool is_paid(const struct scene *scene, struct region clause) {
    struct qc_slice text = scene->view->text;
    uint32_t at = clause.end;
    for (uint32_t count = 0; count < PAY_WORDS; count++) {
        while (at > clause.begin && text.data[at - 1] == ' ') at--;
        uint32_t end = at;
        while (at > clause.begin && is_alpha(text.data[at - 1])) at--;
        if (at == end) return false;
        if (words_plain(scene->rules->words, WORDS_PAY_FORM, slice_cut(text, at, end))) return true;
    }
    return false;
}

/* $7 a night for a room, | $2 a day | for food: does a price open its clause, or stand behind
 * another with nothing but a word that joins between? Not: the entry price is $9 for men, $5. */
static bool opens_piece(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    if (i > 0) {
        struct region named = noun_before(scene, clause_up_to(v, v->letters[i - 1].at));
        if (!region_empty(named) && !noun_is_pronoun(scene, named)) return false;
    }
    struct region lead = clause_behind(v, clause_up_to(v, v->letters[i].at), i);
    lead = region_trim(v, lead);
    uint32_t size = region_empty(lead)
                        ? 0
                        : words_plain_at(scene->rules->words, WORDS_FOR_WORD, v->text, lead.begin);
    if (size && i > 0 && v->quantities[i - 1].readings[0].dim == DIM_MONEY) /* for rice | and */
        return trim_right(scene, lead, WORDS_BIT(WORDS_LIST_JOIN)).end < lead.end;
    return region_empty(lead) || region_empty(trim_left(scene, lead, WORDS_BIT(WORDS_LIST_JOIN)));
}

struct region paid_for(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct region clause = clause_up_to(v, v->letters[i].at);
    struct unit_match unit;
    if (v->quantities[i].readings[0].dim != DIM_MONEY || region_has_han(v, clause)) return none;
    uint32_t at = skip_blanks(v->text, v->letters[i].at + LETTER_BYTES);
    uint32_t size = words_plain_at(scene->rules->words, WORDS_FOR_WORD, v->text, at);
    if (!size) return none;
    at = skip_blanks(v->text, at + size);
    bool figure = at < v->text.size && letter_is(utf8_at(v->text, at));
    if (!is_paid(scene, clause) && (figure || !opens_piece(scene, i))) return none;
    struct region r = phrase_at(scene, at);
    bool time = !region_empty(r) && units_after(scene->rules->units, v->text, r.begin, &unit) &&
                unit.end >= r.end;
    return region_empty(r) || time || noun_is_light(scene, r) || noun_is_pronoun(scene, r) ||
                   latin_holds_date(scene, r) || latin_no_thing(scene, r)
               ? none
               : r;
}

struct region paid_of(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct word_match of;
    uint32_t at = skip_blanks(v->text, v->letters[i].at + LETTER_BYTES);
    if (i + 1 >= v->count || v->quantities[i].readings[0].dim != DIM_MONEY ||
        v->quantities[i + 1].readings[0].dim != DIM_MONEY ||
        !scene_word(scene, at, WORDS_BIT(WORDS_OF), &of) || region_has_han(v, clause_at(v, at)))
        return none;
    at = skip_blanks(v->text, of.end);
    at = skip_blanks(v->text,
                     at + words_plain_at(scene->rules->words, WORDS_DETERMINER, v->text, at));
    return at == v->letters[i + 1].at ? premod_phrase(scene, at + LETTER_BYTES) : none;
}

/* (75% among women, | 71% among men): does the figure open an entry of a bracket still open? */
static bool opens_entry(const struct scene *scene, uint32_t i) {
    const words_set joins = WORDS_BIT(WORDS_LIST_JOIN);
    const struct view *v = scene->view;
    struct word_match join;
    uint32_t at = v->letters[i].at, floor = i ? v->letters[i - 1].at + LETTER_BYTES : 0;
    while (at > floor && v->text.data[at - 1] == ' ') at--;
    if (at > 0 && v->text.data[at - 1] == '(') return true;
    uint32_t open = at;
    while (open > 0 && v->text.data[open - 1] != '(' && v->text.data[open - 1] != ')') open--;
    if (open == 0 || v->text.data[open - 1] != '(' || at <= open) return false;
    if (strchr(",;", v->text.data[at - 1])) return true;
    return scene_word_before(scene, at, joins, &join) && join.begin >= floor;
}

struct region paid_entry(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    uint32_t at = skip_blanks(v->text, v->letters[i].at + LETTER_BYTES);
    uint32_t size = words_plain_at(scene->rules->words, WORDS_AMONG, v->text, at);
    if (!size || region_has_han(v, clause_at(v, at)) || !opens_entry(scene, i)) return none;
    struct region r = phrase_at(scene, skip_blanks(v->text, at + size));
    if (region_empty(r) || latin_holds_date(scene, r) || noun_is_light(scene, r) ||
        latin_no_thing(scene, r))
        return none;
    uint32_t end = skip_blanks(v->text, r.end);
    struct word_match join;
    return end >= v->text.size || strchr("),;.", v->text.data[end]) ||
                   scene_word(scene, end, WORDS_BIT(WORDS_LIST_JOIN), &join)
               ? r
               : none;
}

/* p = | 0.04, p| < 0.01: the sign of a statistic. */
struct region paid_sign(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    uint32_t at = v->letters[i].at;
    while (at > 0 && strchr(" =<>", v->text.data[at - 1])) at--;
    uint32_t begin = at;
    while (begin > 0 && at - begin < SIGN_BYTES && is_alnum(v->text.data[begin - 1])) begin--;
    if (begin == at || (begin > 0 && is_alnum(v->text.data[begin - 1])) ||
        !words_plain(scene->rules->words, WORDS_STATISTIC, slice_cut(v->text, begin, at)))
        return none;
    char first = scene->folded->text.data[v->quantities[i].begin];
    bool sign = first == '<' || first == '>' || first == '=';
    for (uint32_t k = at; k < v->letters[i].at; k++) sign |= v->text.data[k] != ' ';
    return sign ? (struct region){begin, at} : none;
}

struct region paid_moved(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct word_match amount;
    if (v->quantities[i].readings[0].dim != DIM_MONEY) return none;
    if (v->quantities[i].change_from && i + 1 < v->count && v->quantities[i + 1].change_to) i++;
    if (!v->quantities[i].change_to || region_has_han(v, clause_at(v, v->letters[i].at)))
        return none;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    struct region r = noun_after(scene, at, NOUN_IN);
    if (region_empty(r)) r = premod_phrase(scene, at);
    bool named = !region_empty(r) &&
                 (words_plain_before(scene->rules->words, WORDS_MONEY_NOUN, v->text, r.end) ||
                  scene_word_before(scene, r.end, WORDS_BIT(WORDS_AMOUNT_NOUN), &amount));
    return named ? r : none;
}

/* The word that begins at `at`, over the blanks behind it. */
static uint32_t over_word(const struct view *v, uint32_t at) {
    while (at < v->text.size && is_alnum(v->text.data[at])) at++;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    return at;
}

struct region paid_lone(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct word_match per;
    struct region lead = region_trim(v, (struct region){0, v->letters[i].at});
    if (i > 0 || !region_empty(lead) || v->quantities[i].readings[0].dim != DIM_MONEY) return none;
    uint32_t at = over_word(v, v->letters[i].at + LETTER_BYTES), size;
    while (at < v->text.size && scene_word(scene, at, WORDS_BIT(WORDS_PER), &per)) {
        at = (uint32_t)per.end; /* per | person */
        while (at < v->text.size && v->text.data[at] == ' ') at++;
        at = over_word(v, at);
    }
    size = at < v->text.size ? words_plain_at(scene->rules->words, WORDS_FOR_WORD, v->text, at) : 0;
    while (size && at + size < v->text.size && v->text.data[at + size] == ' ') size++;
    if (!size) return none;
    at += size;
    if (words_plain_at(scene->rules->words, WORDS_DETERMINER, v->text, at)) at = over_word(v, at);
    return premod_phrase(scene, at);
}

/* bracketed.c: a figure in a bracket, English -> what it is of: a percentage right behind what was
 * counted (30,420 women (|51.0% of the population)), what a figure was at another time (£98m (H1
 * 2019:| £77m)). */
#include "bracketed.h"

#include "around.h"
#include "han_noun.h"
#include "han_tokens.h"
#include "latin_phrase.h"
#include "trim.h"

#define COUNTED_WORDS 4u

struct region bracketed_counted(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct word_match of;
    uint32_t at = v->letters[i].at, open = back_blanks(v->text, at);
    if (i == 0 || v->quantities[i].readings[0].dim != DIM_PERCENT ||
        v->quantities[i - 1].readings[0].dim != DIM_COUNT || open == 0 ||
        v->text.data[open - 1] != '(' ||
        !scene_word(scene, skip_blanks(v->text, at + LETTER_BYTES), WORDS_BIT(WORDS_OF), &of))
        return none;
    struct region r =
        region_trim(v, (struct region){v->letters[i - 1].at + LETTER_BYTES, open - 1});
    if (region_empty(r) || region_has_han(v, r) || region_words(v, r) > COUNTED_WORDS ||
        !is_lower(v->text.data[r.begin]) || memchr(v->text.data + r.begin, ',', r.end - r.begin))
        return none;
    return latin_phrase(scene, r);
}

/* 2016, Q3, FY22, 1H: a year or a part of one. */
static bool is_period(struct qc_slice word) {
    size_t digits = 0, upper = 0;
    for (size_t i = 0; i < word.size; i++) {
        digits += is_digit(word.data[i]) || word.data[i] == '/';
        upper += is_upper(word.data[i]);
    }
    return digits > 0 && digits + upper == word.size && upper < 3;
}

/* H1 2016:, last year, three months to June: does the region tell nothing but a time, and perhaps
 * that the figure was so? */
static bool tells_time(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    struct word_match month;
    uint32_t words = 0;
    for (uint32_t at = r.begin, end; at < r.end; at = end) {
        end = at + utf8_length(v->text.data[at]);
        if (strchr(" :,;-'", v->text.data[at])) continue;
        if (!is_alnum(v->text.data[at])) return false;
        while (end < r.end && (is_alnum(v->text.data[end]) || v->text.data[end] == '/')) end++;
        struct qc_slice word = slice_cut(v->text, at, end);
        if (!is_period(word) && !words_plain(scene->rules->words, WORDS_FORMER_WORD, word) &&
            !(is_upper(word.data[0]) && scene_word(scene, at, WORDS_BIT(WORDS_MONTH_NAME), &month)))
            return false;
        words++;
    }
    return words > 0;
}

#define GUESS_WORDS 4u

/* £9m |(consensus: | $77m), (analysts' estimate | £3): does the region tell no more than that the
 * figure was guessed, right behind the one before, which ends at `floor`? */
static bool tells_guess(const struct scene *scene, struct region r, uint32_t floor) {
    const struct view *v = scene->view;
    if (skip_blanks(v->text, floor) + 1 != r.begin) return false;
    r = region_trim(v, r);
    return !region_empty(r) && region_words(v, r) <= GUESS_WORDS &&
           words_plain_before(scene->rules->words, WORDS_GUESS_LABEL, v->text, r.end);
}

/* 59 million people in two countries (56 million| in England and 3 million| in Wales): what a part
 * of a count in a bracket counts is what one as large before it does; i itself: none. */
static uint32_t part_of(const struct scene *scene, uint32_t i, uint32_t open) {
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[i];
    uint32_t next = skip_blanks(v->text, v->letters[i].at + LETTER_BYTES);
    if (q->readings[0].dim != DIM_COUNT || q->readings[0].unit != UNIT_NONE ||
        !(q->number_flags & NUMBER_SCALED) ||
        !words_plain_at(scene->rules->words, WORDS_IN_WORD, v->text, next))
        return i;
    for (uint32_t k = i; k-- > 0;)
        if (v->letters[k].at < open && v->quantities[k].readings[0].dim == DIM_COUNT &&
            v->quantities[k].number_flags & NUMBER_SCALED)
            return k;
    return i;
}

#define BRACKET_REACH 160u /* bytes before a figure in which its bracket opens */

uint32_t bracketed_former(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at, open = at;
    uint32_t floor = i ? v->letters[i - 1].at + LETTER_BYTES : 0;
    if (i == 0 || v->quantities[i].change_from) return i;
    uint32_t least = at > BRACKET_REACH ? at - BRACKET_REACH : 0;
    while (open > least && !strchr("().", v->text.data[open - 1])) open--;
    if (open == least || v->text.data[open - 1] != '(') return i;
    uint32_t whole = part_of(scene, i, open);
    if (whole != i) return whole;
    struct region told = {open, at};
    if (open <= floor || (!tells_time(scene, told) && !tells_guess(scene, told, floor))) return i;
    for (uint32_t k = i; k-- > 0 && i - k <= 2;)
        if (v->quantities[k].readings[0].dim == v->quantities[i].readings[0].dim) return k;
    return i;
}

struct region retold_in_bracket(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct region clause = clause_up_to(v, v->letters[i].at), inner = clause;
    if (!region_has_han(v, clause)) return none;
    while (inner.end > clause.begin && v->text.data[inner.end - 1] != '(' &&
           v->text.data[inner.end - 1] != ')')
        inner.end--;
    if (inner.end <= clause.begin || v->text.data[inner.end - 1] != '(') return none;
    inner = (struct region){inner.end, clause.end};
    if (!region_empty(inner) && !han_names_nothing(scene, inner)) return none;
    return han_noun_last(scene, region_trim(v, (struct region){clause.begin, inner.begin - 1}));
}

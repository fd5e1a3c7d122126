/* resumed.c: an English figure that tells again, or more, of what one before it is of -> that one:
 * losses of Q in 2009, Q in 2010; crowds rising 12% from Q; half were men, 20% were children. */
#include "resumed.h"

#include "around.h"
#include "noun.h"
#include "trim.h"
#include "verbal.h"

#define CHANGES (WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN))

static const struct region NONE = {0, 0};

/* |in 2008-09, |: a preposition with a date, and then nothing but what joins a list; where it ends,
 * 0: something else stands at `at`. */
static uint32_t over_dated(const struct scene *scene, uint32_t at, uint32_t end) {
    const struct view *v = scene->view;
    struct word_match word;
    at = skip_blanks(v->text, at);
    if (at >= end || !scene_word(scene, at, WORDS_BIT(WORDS_PREPOSITION), &word)) return 0;
    at = skip_blanks(v->text, word.end);
    const struct veto *date = at < end ? veto_at(scene, at) : NULL;
    if (!date || !veto_is_date(date)) return 0;
    while (at < end && veto_at(scene, at) == date) at += utf8_length(v->text.data[at]);
    return at;
}

/* Is a date all that stands between `begin` and `end`, marks of a list aside? */
static bool is_date(const struct scene *scene, uint32_t begin, uint32_t end) {
    const struct view *v = scene->view;
    while (begin < end && strchr(" ,;", v->text.data[begin])) begin++;
    const struct veto *date = begin < end ? veto_at(scene, begin) : NULL;
    if (!date || !veto_is_date(date)) return false;
    while (begin < end && veto_at(scene, begin) == date) begin += utf8_length(v->text.data[begin]);
    return skip_blanks(v->text, begin) == end;
}

/* Does a date end right before figure i? */
static bool is_behind_date(const struct scene *scene, uint32_t i) {
    uint32_t at = back_blanks(scene->view->text, scene->view->letters[i].at);
    const struct veto *date = at ? veto_at(scene, at - 1) : NULL;
    return date && veto_is_date(date);
}

/* Does figure i follow one of its sort in a list where a date stands behind each, or before? */
static bool is_dated(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct reading *a = &v->quantities[i - 1].readings[0], *b = &v->quantities[i].readings[0];
    if (a->dim != b->dim || a->unit != b->unit) return false;
    uint32_t end = v->letters[i].at, last = v->letters[i - 1].at + LETTER_BYTES;
    if (is_behind_date(scene, i - 1) && is_date(scene, last, end)) return true;
    uint32_t at = over_dated(scene, last, end);
    if (!at || !over_dated(scene, end + LETTER_BYTES, (uint32_t)v->text.size)) return false;
    struct region rest = {at, end};
    return region_empty(trim_left(scene, region_trim(v, rest), WORDS_BIT(WORDS_LIST_JOIN)));
}

/* crowds rising 12% |from: does only "from" or "to" stand between figure i and the change before
 * it, which a form in -ing tells? */
static bool is_extent(const struct scene *scene, uint32_t i) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    struct region gap =
        region_trim(v, (struct region){v->letters[i - 1].at + LETTER_BYTES, v->letters[i].at});
    struct word_match form;
    if (region_empty(gap) || v->quantities[i - 1].readings[0].dim != DIM_PERCENT ||
        v->quantities[i].readings[0].dim == DIM_PERCENT ||
        !words_plain(words, WORDS_MOVE_PREPOSITION, slice_cut(v->text, gap.begin, gap.end)))
        return false;
    uint32_t end = back_blanks(v->text, v->letters[i - 1].at);
    uint32_t by = words_plain_before(words, WORDS_BY_WORD, v->text, end);
    if (by) end = back_blanks(v->text, end - by);
    return end > 3 && slice_has_at(v->text, end - 3, LIT("ing")) &&
           scene_word_before(scene, end, CHANGES, &form);
}

/* Of the guests, half were men, 20% were children: the first of parts that open a clause each, in a
 * sentence that the whole opens; i itself: it is none, or the first. */
static uint32_t first_part(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match of;
    uint32_t begin = 0;
    while (begin < v->text.size && strchr(" \"'", v->text.data[begin])) begin++;
    if (i == 0 || !scene_word(scene, begin, WORDS_BIT(WORDS_OF), &of) || !verbal_part(scene, i))
        return i;
    for (uint32_t k = 0; k < i; k++)
        if (verbal_part(scene, k)) return k;
    return i;
}

/* BP < 130|/85 mm Hg: the figure before a stroke that stands behind a sign; i itself: none. */
static bool is_second_side(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t last = v->letters[i - 1].at + LETTER_BYTES;
    char sign = scene->folded->text.data[v->quantities[i - 1].begin];
    return v->letters[i].at == last + 1 && v->text.data[last] == '/' &&
           (sign == '<' || sign == '>');
}

/* a 50-mile-wide (|80 km) moon: the same measure in another unit, in brackets behind its adjective.
 */
static bool is_converted(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct reading *a = &v->quantities[i - 1].readings[0], *b = &v->quantities[i].readings[0];
    uint32_t at = v->letters[i - 1].at + LETTER_BYTES;
    if (a->dim != b->dim || a->unit == b->unit || DIM_BIT(a->dim) & DIMS_UNMEASURED ||
        v->text.data[at] != '-')
        return false;
    while (at < v->letters[i].at && (is_lower(v->text.data[at]) || v->text.data[at] == '-')) at++;
    return slice_has_at(v->text, at, LIT(" (")) && at + 2 == v->letters[i].at;
}

/* rose by 3 million in 2011 (|6%): the same change as a percentage, in brackets behind its figure.
 */
static bool is_percentage(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t end = v->letters[i].at, at = v->letters[i - 1].at + LETTER_BYTES, next = at;
    struct word_match change;
    if (v->quantities[i].readings[0].dim != DIM_PERCENT ||
        v->quantities[i - 1].readings[0].dim == DIM_PERCENT || v->text.data[end - 1] != '(' ||
        !slice_has_at(v->text, end + LETTER_BYTES, LIT(")")))
        return false;
    if ((next = over_dated(scene, at, end))) at = next;
    struct region lead = clause_up_to(v, v->letters[i - 1].at);
    return skip_blanks(v->text, at) + 1 == end &&
           region_last_word(scene, lead, CHANGES, WORDS_BIT(WORDS_IDIOM), &change);
}

/* |from $3, from| $3: does a change begin with the figure? */
static bool is_from(const struct scene *scene, uint32_t i) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    return words_plain_before(words, WORDS_MOVE_PREPOSITION, v->text,
                              back_blanks(v->text, v->letters[i].at)) ||
           words_plain_at(words, WORDS_MOVE_PREPOSITION, scene->folded->text,
                          v->quantities[i].begin);
}

/* growth of $3, |or an increase of| 4%; from $3 |today to| $2; (12 |versus| 14: does the text
 * between figure i and the one before it only say that it is told of the same? */
static bool is_same(const struct scene *scene, uint32_t i) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    struct word_match word;
    uint32_t before = v->letters[i - 1].at;
    struct region gap = region_trim(v, (struct region){before + LETTER_BYTES, v->letters[i].at});
    if (region_empty(gap) || region_words(v, gap) > 5) return false;
    if (words_plain(words, WORDS_VERSUS, slice_cut(v->text, gap.begin, gap.end)))
        return before > 0 && v->text.data[before - 1] == '(';
    uint32_t last = region_last_begin(v, gap);
    struct qc_slice prep = slice_cut(v->text, last, gap.end);
    struct region lead = region_trim(v, (struct region){gap.begin, last});
    if (region_empty(lead)) return false;
    if (words_plain(words, WORDS_TO_WORD, prep))
        return is_from(scene, i - 1) &&
               scene_word(scene, lead.begin, WORDS_BIT(WORDS_TIME_WORD), &word) &&
               word.end == lead.end;
    uint32_t or = words_plain_at(words, WORDS_OR_WORD, v->text, lead.begin);
    lead = or ? region_trim(v, (struct region){lead.begin + or, lead.end}) : NONE;
    uint32_t a = region_empty(lead) ? 0 : words_plain_at(words, WORDS_ARTICLE, v->text, lead.begin);
    struct region change = {skip_blanks(v->text, lead.begin + a), lead.end};
    return a &&
           (words_plain(words, WORDS_MOVE_PREPOSITION, prep) ||
            scene_word(scene, last, WORDS_BIT(WORDS_OF), &word)) &&
           !region_empty(change) && changed_is_change(scene, change);
}

uint32_t resumed_from(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    if (i > 0 && !region_has_han(v, clause_at(v, v->letters[i].at)) && is_same(scene, i))
        return i - 1;
    if (i > 0 && is_percentage(scene, i)) return i - 1;
    if (i > 0 && (is_second_side(scene, i) || is_converted(scene, i))) return i - 1;
    uint32_t part = first_part(scene, i);
    if (part < i) return part;
    if (i > 0 && v->quantities[i].change_to && v->quantities[i - 1].change_from && i > 1 &&
        is_extent(scene, i - 1))
        return i - 2;
    while (i > 0 && is_dated(scene, i)) i--;
    return i > 0 && is_extent(scene, i) ? i - 1 : i;
}

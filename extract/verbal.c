/* verbal.c: an English figure beside a form of a verb or an adjective -> the noun that this is told
 * of: loans worth Q, reduced profit Q, a fall in costs from Q, crowds rising 12% from Q. */
#include "verbal.h"

#include "around.h"
#include "latin_clause.h"
#include "latin_head.h"
#include "latin_phrase.h"
#include "noun.h"
#include "trim.h"

#define OBJECT_WORDS 4u /* words of what a verb changes, right before by how much */
#define CHANGES (WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN))

static const struct region NONE = {0, 0};

/* Is it the noun of an English phrase? */
static bool is_noun(const struct scene *scene, struct region r) {
    return latin_thing(scene, r) && !noun_is_pronoun(scene, r) && !latin_adjectives(scene, r) &&
           !latin_no_noun(scene, r);
}

/* Without articles and other small words on either side. */
static struct region without_small(const struct scene *scene, struct region r) {
    return trim_left(scene, trim_right(scene, r, TRIM_SMALL), TRIM_SMALL);
}

/* deal with |Acme: with the noun that a preposition joins it to, if any. */
static struct region with_head(const struct scene *scene, struct region clause, struct region r) {
    struct word_match prep;
    uint32_t end = back_blanks(scene->view->text, r.begin);
    if (end <= clause.begin ||
        !scene_word_before(scene, end, WORDS_BIT(WORDS_PREPOSITION), &prep) ||
        prep.begin <= clause.begin)
        return r;
    struct region head =
        latin_object(scene, region_trim(scene->view, (struct region){clause.begin, prep.begin}));
    return is_noun(scene, head) ? (struct region){head.begin, r.end} : r;
}

/* restructured |loans| worth, homes and |shops| valued at: the noun before what only leads to its
 * value; but it is | worth. */
static struct region before_worth(const struct scene *scene, struct region clause) {
    const words_set others = TRIM_VERBS | WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_AUXILIARY) |
                             WORDS_BIT(WORDS_LIST_JOIN);
    const struct view *v = scene->view;
    struct word_match word;
    struct region r = trim_right(scene, clause, WORDS_BIT(WORDS_ADVERB));
    uint32_t size = region_empty(r)
                        ? 0
                        : words_plain_before(scene->rules->words, WORDS_WORTH_FORM, v->text, r.end);
    if (!size || size >= r.end - r.begin) return NONE;
    r = region_trim(v, (struct region){r.begin, r.end - size});
    if (region_empty(r) || scene_word_before(scene, r.end, others, &word)) return NONE;
    r = latin_object(scene, r);
    return is_noun(scene, r) ? with_head(scene, clause, r) : NONE;
}

/* costs | reduced |operating profit| Q: what a verb with an object changes, right before the
 * figure; but sales | increased last year Q. */
static struct region before_amount(const struct scene *scene, struct region clause) {
    const words_set others = TRIM_SMALL | TRIM_VERBS | WORDS_BIT(WORDS_ADVERB) |
                             WORDS_BIT(WORDS_TIME_WORD) | WORDS_BIT(WORDS_AUXILIARY);
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    struct word_match word;
    struct region r = region_trim(v, clause);
    uint32_t at = r.end, count = 0;
    while (at > r.begin && count++ <= OBJECT_WORDS) {
        uint32_t begin = at;
        while (begin > r.begin &&
               (is_alpha(v->text.data[begin - 1]) || v->text.data[begin - 1] == '-'))
            begin--;
        if (begin == at || begin <= r.begin || !is_lower(v->text.data[begin])) return NONE;
        bool verb = words_plain(words, WORDS_OBJECT_VERB, slice_cut(v->text, begin, at)) &&
                    slice_has_at(v->text, at - 2, LIT("ed")) && at < r.end;
        if (verb && words_plain_before(words, WORDS_BEING, v->text, begin - 1)) return NONE;
        if (verb) return without_small(scene, (struct region){at, r.end});
        if (scene_word(scene, begin, others, &word) && word.end <= at &&
            !words_plain_at(words, WORDS_DETERMINER, v->text, begin))
            return NONE;
        at = back_blanks(v->text, begin);
    }
    return NONE;
}

/* costs| from Q, costs |from Q to Q|: what stands before the preposition of a change, which may
 * stand in the figure; empty: none leads to it. */
static struct region up_to_from(const struct scene *scene, uint32_t i, struct region r) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    if (region_empty(r)) return r;
    if (words_plain_at(words, WORDS_MOVE_PREPOSITION, scene->folded->text, v->quantities[i].begin))
        return r;
    uint32_t size = words_plain_before(words, WORDS_MOVE_PREPOSITION, v->text, r.end);
    if (!size || size >= r.end - r.begin) return NONE;
    return region_trim(v, (struct region){r.begin, r.end - size});
}

/* a cut | in |module costs| from: the noun that the change right before it is of, where its own
 * form could be a verb. */
static struct region before_from(const struct scene *scene, uint32_t i, struct region clause) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    struct word_match verb, bar;
    struct region r = up_to_from(scene, i, region_trim(v, clause));
    if (region_empty(r) || !scene_word_before(scene, r.end, WORDS_BIT(WORDS_VERB_NOUN), &verb))
        return NONE;
    uint32_t at = verb.begin, link = 0;
    for (uint32_t count = 0; count < OBJECT_WORDS && at > r.begin && !link; count++) {
        at = region_last_begin(v, (struct region){r.begin, back_blanks(v->text, at)});
        link = words_plain_at(words, WORDS_IN_WORD, v->text, at);
    }
    struct region change = {r.begin, back_blanks(v->text, at)};
    change.begin = region_last_begin(v, change);
    uint32_t lead = back_blanks(v->text, change.begin);
    if (!link || change.begin <= r.begin || !changed_is_change(scene, change) ||
        !words_plain_before(words, WORDS_ARTICLE, v->text, lead))
        return NONE;
    r = region_trim(v, (struct region){at + link, r.end});
    bool barred =
        region_empty(r) || region_first_word(scene, r, WORDS_BIT(WORDS_PREPOSITION), 0, &bar);
    return barred ? NONE : trim_left(scene, r, TRIM_SMALL);
}

/* lined with 3 cm |thick| rubber mats: the noun behind the adjective of a measure that a
 * preposition leads to. */
static struct region behind_extent(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match bar;
    uint32_t at = skip_blanks(v->text, v->letters[i].at + LETTER_BYTES);
    if (v->quantities[i].readings[0].dim != DIM_LENGTH || at >= v->text.size ||
        !noun_governed(scene, v->letters[i].at, WORDS_BIT(WORDS_PREPOSITION)))
        return NONE;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_EXTENT_WORD, v->text, at);
    uint32_t next = skip_blanks(v->text, at + size);
    if (!size || next == at + size || next >= v->text.size || !is_lower(v->text.data[next]) ||
        scene_word(scene, next, TRIM_SMALL | TRIM_VERBS | WORDS_BIT(WORDS_TIME_WORD), &bar))
        return NONE;
    struct region r = noun_after(scene, at + size, NOUN_COUNTED);
    return is_noun(scene, r) ? r : NONE;
}

/* (that is, |BP| < 130): the word right before the sign of a bound. */
static struct region before_sign(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    char sign = scene->folded->text.data[v->quantities[i].begin];
    if (sign != '<' && sign != '>') return NONE;
    struct region r = {0, back_blanks(v->text, v->letters[i].at)};
    for (r.begin = r.end; r.begin > 0 && is_alnum(v->text.data[r.begin - 1]);) r.begin--;
    return region_empty(r) || !is_upper(v->text.data[r.begin]) ? NONE : r;
}

/* 36 out of 52 |districts: what the whole counts that a count is a part of. */
static struct region behind_whole(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = skip_blanks(v->text, v->letters[i].at + LETTER_BYTES);
    uint32_t size = words_plain_at(scene->rules->words, WORDS_OUT_OF, v->text, at);
    if (!size) return NONE;
    at = skip_blanks(v->text, at + size);
    if (at >= v->text.size || !letter_is(utf8_at(v->text, at))) return NONE;
    struct region r = noun_after(scene, at + LETTER_BYTES, NOUN_COUNTED);
    return is_noun(scene, r) ? r : NONE;
}

/* 90 | one hour |shows, a four-year|/40,000 km |warranty: the noun behind a measure that stands
 * right behind a count, or behind a stroke. */
static struct region behind_second(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    if (kind == KIND_DURATION && i > 0 && v->quantities[i - 1].readings[0].dim == DIM_COUNT &&
        v->letters[i - 1].at + LETTER_BYTES + 1 == v->letters[i].at)
        return behind_second(scene, i - 1, KIND_COUNT);
    bool side = kind != KIND_COUNT && behind_is_adjective(scene, i);
    if (i + 1 >= v->count || v->letters[i + 1].at != at + 1 ||
        v->text.data[at] != (side ? '/' : ' '))
        return NONE;
    const dim_set counts = DIM_BIT(DIM_COUNT) | DIM_BIT(DIM_MONEY) | DIM_BIT(DIM_PERCENT);
    dim_set dims = DIM_BIT(v->quantities[i + 1].readings[0].dim);
    if (!side && (kind != KIND_COUNT || dims & counts)) return NONE;
    struct region r = noun_after(scene, at + 1 + LETTER_BYTES, NOUN_COUNTED);
    return is_noun(scene, r) ? r : NONE;
}

/* Does figure i, a part, open its clause, a verb of being behind it? */
static bool is_told_part(const struct scene *scene, uint32_t i) {
    const dim_set parts = DIM_BIT(DIM_PERCENT) | DIM_BIT(DIM_RATIO) | DIM_BIT(DIM_MULTIPLE);
    const struct view *v = scene->view;
    if (!(DIM_BIT(v->quantities[i].readings[0].dim) & parts)) return false;
    struct region lead = region_trim(v, clause_up_to(v, v->letters[i].at));
    return region_empty(lead) || region_empty(trim_left(scene, lead, WORDS_BIT(WORDS_LIST_JOIN)));
}

/* Of |the guests| who came, half were men: the whole that opens the sentence, before a part that
 * opens the next clause. */
static struct region whole_before(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match word;
    uint32_t begin = 0;
    while (begin < v->text.size && strchr(" \"'", v->text.data[begin])) begin++;
    if (!scene_word(scene, begin, WORDS_BIT(WORDS_OF), &word) || !is_told_part(scene, i))
        return NONE;
    struct region r = clause_before(v, clause_at(v, v->letters[i].at));
    if (region_empty(r) || r.begin > begin || view_next(v, r.begin) < i) return NONE;
    r = trim_left(scene, (struct region){word.end, r.end}, TRIM_SMALL);
    if (region_first_word(scene, r, WORDS_BIT(WORDS_RELATIVE), 0, &word) && word.begin > r.begin)
        r = region_trim(v, (struct region){r.begin, word.begin});
    r = latin_head_of(scene, r);
    return is_noun(scene, r) ? r : NONE;
}

struct region verbal_find(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct region clause = clause_up_to(v, v->letters[i].at), r = NONE;
    if (region_has_han(v, clause)) return NONE;
    r = kind == KIND_COUNT ? behind_whole(scene, i) : before_sign(scene, i);
    if (region_empty(r)) r = whole_before(scene, i);
    if (region_empty(r)) r = behind_second(scene, i, kind);
    if (!region_empty(r)) return r;
    clause = clause_behind(v, clause, i);
    if (v->quantities[i].readings[0].dim == DIM_MONEY) r = before_worth(scene, clause);
    if (region_empty(r) && kind != KIND_COUNT) r = before_amount(scene, clause);
    if (region_empty(r)) r = before_from(scene, i, clause);
    return region_empty(r) ? behind_extent(scene, i) : r;
}

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
    if (i == 0 || !scene_word(scene, begin, WORDS_BIT(WORDS_OF), &of) || !is_told_part(scene, i))
        return i;
    for (uint32_t k = 0; k < i; k++)
        if (is_told_part(scene, k)) return k;
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

uint32_t verbal_former(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
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

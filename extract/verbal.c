/* verbal.c: an English figure beside a form of a verb or an adjective -> the noun that this is told
 * of: loans worth Q, reduced profit Q, a fall in costs from Q; or that opens its clause as a part.
 */
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

bool verbal_part(const struct scene *scene, uint32_t i) {
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
    if (!scene_word(scene, begin, WORDS_BIT(WORDS_OF), &word) || !verbal_part(scene, i))
        return NONE;
    struct region r = clause_before(v, clause_at(v, v->letters[i].at));
    if (region_empty(r) || r.begin > begin || view_next(v, r.begin) < i) return NONE;
    r = trim_left(scene, (struct region){word.end, r.end}, TRIM_SMALL);
    if (region_first_word(scene, r, WORDS_BIT(WORDS_RELATIVE), 0, &word) && word.begin > r.begin)
        r = region_trim(v, (struct region){r.begin, word.begin});
    r = latin_head_of(scene, r);
    return is_noun(scene, r) ? r : NONE;
}

/* little |change| (0.1%) in |consumption|: what changes, behind the bracket of its figure. */
static struct region behind_bracket(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at, close = at + LETTER_BYTES;
    if (at < 3 || v->text.data[at - 1] != '(' || !slice_has_at(v->text, close, LIT(") ")))
        return NONE;
    struct region change = {clause_at(v, at).begin, back_blanks(v->text, at - 1)};
    change.begin = region_last_begin(v, change);
    if (region_empty(change) || !changed_is_change(scene, change) ||
        !words_plain_at(scene->rules->words, WORDS_IN_WORD, v->text, close + 2))
        return NONE;
    struct region r = noun_after(scene, close + 1, NOUN_IN);
    return is_noun(scene, r) ? r : NONE;
}

/* |kids| (3-12) $15: the name before the bracket that says which of them, right before a sum. */
static struct region before_note(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    if (i == 0 || v->quantities[i].readings[0].dim != DIM_MONEY) return NONE;
    uint32_t note = v->letters[i - 1].at, open = note;
    if (!open || v->text.data[--open] != '(' || back_blanks(v->text, open) == open ||
        !slice_has_at(v->text, note + LETTER_BYTES, LIT(") ")) ||
        note + LETTER_BYTES + 2 != v->letters[i].at ||
        v->quantities[i - 1].readings[0].dim == DIM_MONEY)
        return NONE;
    struct region r = clause_behind(v, clause_up_to(v, open), i - 1);
    r = trim_left(scene, region_trim(v, (struct region){r.begin, open}), TRIM_SMALL);
    return region_words(v, r) <= OBJECT_WORDS && is_noun(scene, r) ? r : NONE;
}

struct region verbal_find(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct region clause = clause_up_to(v, v->letters[i].at), r = NONE;
    if (region_has_han(v, clause)) return NONE;
    r = kind == KIND_COUNT ? behind_whole(scene, i) : before_sign(scene, i);
    if (region_empty(r)) r = whole_before(scene, i);
    if (region_empty(r)) r = behind_bracket(scene, i);
    if (region_empty(r)) r = before_note(scene, i);
    if (region_empty(r)) r = behind_second(scene, i, kind);
    if (!region_empty(r)) return r;
    clause = clause_behind(v, clause, i);
    if (v->quantities[i].readings[0].dim == DIM_MONEY) r = before_worth(scene, clause);
    if (region_empty(r) && kind != KIND_COUNT) r = before_amount(scene, clause);
    if (region_empty(r)) r = before_from(scene, i, clause);
    return region_empty(r) ? behind_extent(scene, i) : r;
}

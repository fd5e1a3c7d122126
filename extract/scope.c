/* scope.c: which mood holds for a quantity: words of its own clause first,
 * then of the clauses before it in the sentence. */
#include "scope.h"

#include "future.h"
#include "mood.h"
#include "noun.h"
#include "trim.h"

#define ASKED_BEFORE 18u /* bytes between a question word and what is asked */
#define ASKED_BEHIND 9u
#define HEARSAY_CLAUSES 6  /* clauses over which hearsay carries on */
#define GUIDANCE_CLAUSES 9 /* and over which a forecast of a firm's figures does */

/* 是 30% 吗? whether it is 30%? A question word beside the quantity in the last clause. */
static bool is_asked(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region clause = clause_at(v, v->letters[i].at);
    struct region before = {clause.begin, v->letters[i].at};
    struct region behind = {v->letters[i].at + LETTER_BYTES, clause.end + 1};
    struct word_match word;
    if (clause.end >= v->text.size || v->text.data[clause.end] != '?') return false;
    if (!region_empty(region_trim(v, (struct region){clause.end, (uint32_t)v->text.size})))
        return false;
    if (region_last_word(scene, before, WORDS_BIT(WORDS_QUESTION), WORDS_BIT(WORDS_IDIOM), &word) &&
        before.end - word.end <= ASKED_BEFORE)
        return true;
    return region_first_word(scene, behind, WORDS_BIT(WORDS_QUESTION), WORDS_BIT(WORDS_IDIOM),
                             &word) &&
           word.begin - behind.begin <= ASKED_BEHIND;
}

/* We expect the following: a □; b □; | c □: is r one of several entries behind a colon? */
static bool in_entries(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    uint32_t at = r.begin;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    struct word_match join; /* ; and | c □ */
    if (scene_word_before(scene, at, WORDS_BIT(WORDS_RANGE_AND), &join)) at = join.begin;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    return at > 0 && v->text.data[at - 1] == ';' && !region_has_han(v, r) &&
           memchr(v->text.data, ':', at);
}

/* 公司预计,□,□,□,毛利率| □: a Chinese clause of figures, into which a forecast carries on for long.
 */
static bool is_guided(const struct scene *scene, struct region r) {
    const words_set figures = WORDS_BIT(WORDS_AMOUNT_NOUN) | WORDS_BIT(WORDS_MAGNITUDE_NOUN) |
                              WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                              WORDS_BIT(WORDS_INCREASE_BY);
    struct word_match word;
    return region_has_han(scene->view, r) &&
           region_last_word(scene, r, figures, WORDS_BIT(WORDS_IDIOM), &word);
}

/* Does the forecast, so many clauses before, still hold? */
static bool still_holds(const struct scene *scene, const struct word_match *word, struct region r,
                        int back) {
    struct qc_slice text = slice_cut(scene->view->text, word->begin, word->end);
    return back < MOOD_CLAUSES || region_trim(scene->view, r).begin == word->begin ||
           words_plain(scene->rules->words, WORDS_GUIDANCE, text);
}

/* We expect growth, |but sales fell □: does the clause before a figure set what was against what
 * was said before? */
static bool turns_to_past(const struct scene *scene, struct region r) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    r = region_trim(scene->view, r);
    uint32_t but = words_plain_at(words, WORDS_BUT_WORD, text, r.begin);
    return but && words_plain_in(words, WORDS_WAS_SO, text, r.begin + but, r.end);
}

/* the forecast of □ - income| was □: does a past verb behind another figure lead to figure i? */
static bool past_between(const struct scene *scene, uint32_t i, const struct word_match *word) {
    const struct view *v = scene->view;
    if (i == 0 || v->letters[i - 1].at < word->end || v->text.data[word->begin] & 0x80)
        return false;
    uint32_t from = v->letters[i - 1].at + LETTER_BYTES,
             to = back_blanks(v->text, v->letters[i].at);
    return to > from && words_plain_before(scene->rules->words, WORDS_WAS_VERB, v->text, to);
}

/* A word of `lists` in the quantity's clause before it, or in the clauses before that up to one
 * that holds a word of `stops`. */
static bool holds_over(const struct scene *scene, uint32_t i, words_set lists, words_set others,
                       words_set stops) {
    struct word_match word;
    if (!(scene->present & lists)) return false;
    struct region r = mood_before(scene, i);
    const struct quantity *q = &scene->view->quantities[i];
    bool entries = stops && in_entries(scene, r);
    int most = !stops                           ? HEARSAY_CLAUSES
               : entries || is_guided(scene, r) ? GUIDANCE_CLAUSES
                                                : MOOD_CLAUSES;
    for (int back = 0; back < most; back++) {
        if (future_last(scene, r, lists, others, &word) && !mood_only_takes(scene, &word) &&
            !future_than(scene, &word) && !(back > 0 && future_compared(scene, &word)) &&
            !mood_left(scene, &word, i) && !past_between(scene, i, &word) &&
            (entries || still_holds(scene, &word, r, back)))
            return true;
        if (stops && region_last_word(scene, r, stops, WORDS_BIT(WORDS_IDIOM), &word)) return false;
        if (stops && turns_to_past(scene, r)) return false;
        bool ends = r.begin > 0 && scene->view->text.data[r.begin - 1] == ';';
        if (stops && ends && q->bound != BOUND_RANGE && !in_entries(scene, r))
            return false; /* 预计净利 □;扣非净利 1-2 亿 */
        r = clause_before(scene->view, r);
        if (region_empty(r)) return false;
    }
    return false;
}

/* The clause that follows the quantity's own, when nothing more stands in its own. */
static struct region next_clause(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region own = clause_at(v, v->letters[i].at);
    struct word_match word;
    struct region tail = region_trim(v, (struct region){v->letters[i].at + LETTER_BYTES, own.end});
    if (!region_empty(tail) &&
        !(scene_word(scene, tail.begin, WORDS_BIT(WORDS_TIME_AFTER), &word) &&
          word.end >= tail.end))
        return (struct region){0, 0};
    uint32_t at = own.end;
    while (at < v->text.size && (v->text.data[at] == ',' || v->text.data[at] == ' ')) at++;
    return at > own.end && at < v->text.size ? clause_at(v, at) : (struct region){0, 0};
}

/* 算力翻倍,价格会..: a multiple without a verb of its own opens what follows from it. */
static bool opens_consequence(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    struct word_match word;
    if (q->readings[0].dim != DIM_MULTIPLE) return false;
    if (region_last_word(scene, mood_before(scene, i), WORDS_BIT(WORDS_WHENEVER),
                         WORDS_BIT(WORDS_IDIOM), &word))
        return true;
    if (q->core_end != q->number_end || q->number_flags) return false; /* has a numeral */
    if (words_plain_in(scene->rules->words, WORDS_DONE, scene->folded->text, q->begin, q->end))
        return false; /* 翻了一番,预计今年将 */
    struct region next = next_clause(scene, i);
    return !region_empty(next) &&
           !scene_word(scene, next.begin, WORDS_BIT(WORDS_CLAUSE_OPENER), &word) &&
           region_first_word(scene, next,
                             WORDS_BIT(WORDS_FORECAST_HERE) | WORDS_BIT(WORDS_NEGATION),
                             WORDS_BIT(WORDS_FORECAST_NOT) | WORDS_BIT(WORDS_IDIOM), &word);
}

/* 一年之后,它会..: a time that stands alone before its clause. */
static bool opens_future(const struct scene *scene, uint32_t i, words_set others) {
    struct word_match word;
    const struct view *v = scene->view;
    if (v->quantities[i].readings[0].dim != DIM_TIME) return false;
    struct region own = scope_behind(scene, i, clause_at(v, v->letters[i].at));
    struct region tail = region_trim(v, own);
    if (region_empty(tail) || !scene_word(scene, tail.begin, WORDS_BIT(WORDS_TIME_AFTER), &word) ||
        scene_word(scene, tail.begin, WORDS_BIT(WORDS_AGO), &word))
        return false;
    if (region_first_word(scene, tail, WORDS_BIT(WORDS_FORECAST_HERE), others, &word)) return true;
    struct region next = next_clause(scene, i);
    return !region_empty(next) &&
           region_first_word(scene, next, WORDS_BIT(WORDS_FORECAST_HERE), others, &word);
}

/* Does the region behind a part name people or firms? Empty: do the words behind it tell what only
 * people do: 8% |打算换机? */
static bool is_of_planners(const struct scene *scene, struct region r) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    if (region_empty(region_trim(scene->view, r)))
        return words_plain_at(words, WORDS_PLAN_ALONE, text, r.end) != 0;
    return words_plain_in(words, WORDS_PLANNER, text, r.begin, r.end) ||
           words_plain_in(words, WORDS_PEOPLE_NOUN, text, r.begin, r.end);
}

/* About 40% of firms| plan to hire, 六成企业|计划扩招: a part that has a plan is there now. The
 * quantity opens its clause, and the plan is the first that is told of it. */
static bool part_plans(const struct scene *scene, uint32_t i, struct region r) {
    const struct view *v = scene->view;
    const words_set others =
        WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_AMOUNT_VERB);
    enum dim dim = v->quantities[i].readings[0].dim;
    struct word_match verb;
    return (dim == DIM_PERCENT || dim == DIM_RATIO) &&
           words_plain_at(scene->rules->words, WORDS_PART_PLAN, v->text, r.end) &&
           is_of_planners(scene, r) && !region_first_word(scene, r, others, 0, &verb) &&
           region_empty(noun_before(scene, mood_before(scene, i)));
}

/* 100B 参数会是主流: the quantity itself is what will be. */
static bool subject_of_future(const struct scene *scene, uint32_t i, words_set others) {
    const struct view *v = scene->view;
    struct word_match word;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    return at < v->text.size && v->quantities[i].readings[0].dim != DIM_TIME &&
           scene_word(scene, at, WORDS_BIT(WORDS_FORECAST_HERE), &word) &&
           !part_plans(scene, i, (struct region){v->letters[i].at + LETTER_BYTES, at}) &&
           !scene_word(scene, at, others, &word);
}

/* 还要等|三年, 再过|五年: a time that has not passed yet. */
static bool waits(const struct scene *scene, uint32_t i) {
    struct word_match word;
    return scene->view->quantities[i].readings[0].dim == DIM_TIME &&
           region_last_word(scene, mood_before(scene, i), WORDS_BIT(WORDS_WAIT),
                            WORDS_BIT(WORDS_IDIOM), &word);
}

/* has □ and| plans, rose □ but| will: of another thing said of the same subject. */
static bool joined(const struct scene *scene, const struct word_match *word) {
    struct word_match join;
    uint32_t at = word->begin;
    while (at > 0 && scene->view->text.data[at - 1] == ' ') at--;
    return at < word->begin && scene_word_before(scene, at, WORDS_BIT(WORDS_LIST_JOIN), &join);
}

/* 62% 的受访者|预计, 38% |said they would: how many of them expect something, which is no forecast
 * of their part. */
static bool asks_people(const struct scene *scene, uint32_t i, struct region r) {
    const struct view *v = scene->view;
    enum dim dim = v->quantities[i].readings[0].dim;
    if (dim != DIM_PERCENT && dim != DIM_RATIO && dim != DIM_COUNT) return false;
    if (words_plain_at(scene->rules->words, WORDS_TELL_VERB, v->text, r.end)) return true;
    return words_plain_in(scene->rules->words, WORDS_RESPONDENT, v->text, r.begin, r.end);
}

/* lost □ in May but said| it expects: the future behind is another clause's. */
static bool tells_other(const struct scene *scene, uint32_t i, uint32_t end) {
    struct region r = {scene->view->letters[i].at + LETTER_BYTES, end};
    struct word_match word;
    return asks_people(scene, i, r) || part_plans(scene, i, r) ||
           (region_last_word(scene, r, WORDS_BIT(WORDS_CLAUSE_OPENER),
                             WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_IDIOM), &word)) ||
           mood_tells(scene, r);
}

/* from 12 million | today: a word of now or of the past right behind it. */
static bool is_present(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const words_set now = WORDS_BIT(WORDS_PRESENT) | WORDS_BIT(WORDS_PAST);
    struct word_match word, from;
    uint32_t before = v->letters[i].at, at = before + LETTER_BYTES;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    while (before > 0 && v->text.data[before - 1] == ' ') before--;
    return at < v->text.size && is_alpha(v->text.data[at]) && scene_word(scene, at, now, &word) &&
           before > 0 && scene_word_before(scene, before, WORDS_BIT(WORDS_CHANGE_FROM), &from);
}

/* We expect 18 million, compared with | 12 million in the same quarter last year: a figure of the
 * past that one to come is compared with. */
static bool is_base(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match word;
    uint32_t before = v->letters[i].at, at = before + LETTER_BYTES;
    while (before > 0 && v->text.data[before - 1] == ' ') before--;
    if (!(scene->present & WORDS_BIT(WORDS_PAST)) || before == 0 ||
        !is_alpha(v->text.data[before - 1]) ||
        !scene_word_before(scene, before, WORDS_BIT(WORDS_THAN), &word))
        return false;
    struct region rest = {at, clause_at(v, v->letters[i].at).end};
    for (uint32_t next = at; next < rest.end; next++)
        if (letter_is(utf8_at(v->text, next))) rest.end = next;
    return region_opens(scene, rest, WORDS_BIT(WORDS_PAST) | WORDS_BIT(WORDS_PREPOSITION)) &&
           region_first_word(scene, rest, WORDS_BIT(WORDS_PAST), WORDS_BIT(WORDS_IDIOM), &word);
}

/* □ in provisions to cover| expected losses: said of the noun behind it, which is not the quantity.
 */
static bool said_of_noun(const struct scene *scene, const struct word_match *word) {
    const words_set others = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_AUXILIARY) |
                             WORDS_BIT(WORDS_TIME_WORD) | WORDS_BIT(WORDS_ADVERB) |
                             WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_LIST_JOIN) |
                             WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_TIME_BEFORE);
    const words_set leads =
        WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_GLUE);
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    struct word_match other;
    uint32_t at = word->begin > 0 ? word->begin - 1 : 0, verb = at;
    if (!words_plain(words, WORDS_THOUGHT_OF, slice_cut(text, word->begin, word->end)) ||
        word->end + 1 >= text.size || text.data[word->end] != ' ' ||
        !is_lower(text.data[word->end + 1]) || scene_word(scene, word->end + 1, others, &other) ||
        text.data[at] != ' ')
        return false;
    while (verb > 0 && is_alpha(text.data[verb - 1])) verb--;
    bool infinitive = verb > 0 && text.data[verb - 1] == ' ' &&
                      words_plain_before(words, WORDS_INFINITIVE_SIGN, text, verb - 1);
    return infinitive || words_before(words, text, at, leads, &other);
}

/* Gross margin |should be □: what accounts are to show, where they are told of. */
static bool should_be(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = mood_before(scene, i);
    if (region_empty(r) || v->text.data[r.begin] & 0x80) return false;
    for (uint32_t at = r.begin; at + 1 < r.end; at++) {
        if (v->text.data[at] != 's' || v->text.data[at + 1] != 'h' ||
            (at > 0 && v->text.data[at - 1] != ' '))
            continue;
        uint32_t size = words_plain_at(scene->rules->words, WORDS_SHOULD_FIGURE, v->text, at);
        uint32_t next = at + size + 1, end = next;
        while (end < r.end && is_alpha(v->text.data[end])) end++;
        if (size) /* but it should be | spending □ */
            return (end < next + 5 || !(slice_has_at(v->text, end - 3, LIT("ing")) ||
                                        slice_has_at(v->text, end - 2, LIT("ed")))) &&
                   scene_tells(scene, WORDS_POINT_FIRM);
    }
    return false;
}

static bool is_forecast(const struct scene *scene, uint32_t i) {
    if (is_present(scene, i) || is_base(scene, i) || mood_is_whole(scene, i) ||
        future_reached(scene, i))
        return false;
    words_set others = WORDS_BIT(WORDS_IDIOM) | WORDS_BIT(WORDS_FORECAST_NOT);
    if (future_done(scene, i, others)) return false;
    const struct view *v = scene->view;
    struct word_match word;
    struct region own = clause_at(v, v->letters[i].at);
    words_set stops = WORDS_BIT(WORDS_PRESENT) | WORDS_BIT(WORDS_PAST);
    return holds_over(scene, i, WORDS_BIT(WORDS_FORECAST), others, stops) || waits(scene, i) ||
           (future_last(scene, mood_before(scene, i), WORDS_BIT(WORDS_FORECAST_HERE), others,
                        &word) &&
            !mood_left(scene, &word, i)) ||
           (region_first_word(scene, scope_behind(scene, i, own), WORDS_BIT(WORDS_FORECAST), others,
                              &word) &&
            !joined(scene, &word) && !future_counted(scene, &word) && !future_than(scene, &word) &&
            !future_noun(scene, i, &word) && !said_of_noun(scene, &word) &&
            !tells_other(scene, i, word.begin)) ||
           should_be(scene, i) || opens_future(scene, i, others) ||
           subject_of_future(scene, i, others) || mood_subject_will(scene, i, others) ||
           future_carried(scene, mood_before(scene, i), others) || future_finished(scene, i) ||
           future_rises(scene, i);
}

#define LISTED_MOST 8u /* figures of a list that are told in the mood of its first */

/* The mood that the words around a figure tell. */
static enum modality own_modality(const struct scene *scene, uint32_t i) {
    words_set no_hearsay = WORDS_BIT(WORDS_IDIOM) | WORDS_BIT(WORDS_REPORTED_NOT);
    if (is_asked(scene, i)) return MODALITY_QUESTION;
    if (mood_supposed(scene, i) || opens_consequence(scene, i) || mood_when(scene, i) ||
        (scene_tells(scene, WORDS_SUPPOSED_END) && mood_if_so(scene, i)))
        return MODALITY_HYPOTHETICAL;
    if (mood_told(scene, i) || is_forecast(scene, i)) return MODALITY_FORECAST;
    if (holds_over(scene, i, WORDS_BIT(WORDS_REPORTED), no_hearsay, 0)) return MODALITY_REPORTED;
    return MODALITY_ASSERTED;
}

enum modality scope_modality(const struct scene *scene, uint32_t i) {
    if (scene->view->wordless) return MODALITY_ASSERTED;
    enum modality own = own_modality(scene, i);
    uint32_t first = i;
    while (own == MODALITY_ASSERTED && i - first < LISTED_MOST && mood_listed(scene, first))
        first--;
    return first < i ? own_modality(scene, first) : own;
}

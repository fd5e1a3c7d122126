/* future.c: a region -> the last word in it that tells of the future, by the words beside it. */
#include "future.h"

#include "lexicon.h"
#include "trim.h"

#define CLAUSE_TOKENS 60u
#define OPENING_TOKENS 12u
#define CLAUSES_FINISHED 5 /* clauses that what can be goes on for: 建成后,可 .. */
#define CLAUSES_CARRIED 3  /* clauses without a subject that a future carries on into */

/* Is the word also one of `lists`, as a whole? */
static bool word_in(const struct scene *scene, const struct word_match *word, words_set lists) {
    struct word_match same;
    return scene_word(scene, word->begin, lists, &same) && same.end == word->end;
}

/* Does a word of `lists` begin with the token? */
static bool is_list(const struct scene *scene, const struct token *token, words_set lists) {
    struct word_match word;
    return scene_word(scene, token->begin, lists, &word) && word.end >= token->end;
}

/* Does the token say what becomes of the object: 提高到, 列为? */
static bool is_result(const struct scene *scene, const struct token *token) {
    struct word_match word;
    bool ends = token->class == CLASS_VERB &&
                scene_word_before(scene, token->end, WORDS_BIT(WORDS_COPULA), &word) &&
                word.begin == token->end - 3 && word.begin > token->begin;
    return ends || is_list(scene, token,
                           WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_DIRECTION_UP) |
                               WORDS_BIT(WORDS_DIRECTION_DOWN));
}

/* 放|在, 卖|给: where the object goes. */
static bool is_place(const struct scene *scene, const struct token *verb,
                     const struct token *token) {
    struct qc_slice text = slice_cut(scene->view->text, token->begin, token->end);
    uint32_t size =
        words_plain_before(scene->rules->words, WORDS_RESULT_WORD, scene->view->text, token->end);
    return size && (text.size == size ? verb->class == CLASS_VERB : token->class == CLASS_VERB);
}

/* 将|3 万吨|猪肉投放: so much of a thing, which no verb of the future can be. */
static bool is_amount(const struct scene *scene, const struct token *token) {
    const struct view *v = scene->view;
    const dim_set others = DIM_BIT(DIM_TIME) | DIM_BIT(DIM_PERCENT) | DIM_BIT(DIM_MULTIPLE) |
                           DIM_BIT(DIM_RATIO) | DIM_BIT(DIM_PERCENT_POINT);
    int32_t q = token->class == CLASS_LETTER ? view_quantity(v, (struct spot){token->begin}) : -1;
    return q >= 0 && !(DIM_BIT(v->quantities[q].readings[0].dim) & others);
}

/* 将|产量|提高到: an object and what becomes of it follow in the clause; 将|投资, 将|于 tell of the
 * future. */
static bool takes_object(const struct scene *scene, const struct word_match *word) {
    struct token t[CLAUSE_TOKENS];
    struct region clause = clause_at(scene->view, word->begin);
    uint32_t count = lexicon_cut(scene->view->text, word->end, clause.end, t, CLAUSE_TOKENS), i = 0;
    while (i < count && (t[i].class == CLASS_BLANK || t[i].class == CLASS_MARK)) i++;
    if (i == count || !(t[i].class == CLASS_NOUN || t[i].class == CLASS_NUMERAL ||
                        t[i].class == CLASS_LATIN || t[i].class == CLASS_PRONOUN ||
                        t[i].class == CLASS_ADJECTIVE || t[i].class == CLASS_LETTER))
        return false;
    if (is_result(scene, &t[i])) return false;
    bool amount = is_amount(scene, &t[i]);
    for (i++; i < count; i++)
        if ((amount && t[i].class == CLASS_VERB) || is_result(scene, &t[i]) ||
            is_place(scene, &t[i - 1], &t[i]))
            return true;
    return false;
}

/* 按|计划, 该|计划, 计划|的, 计划|, : a plan that is spoken of, no act of planning. */
static bool is_noun(const struct scene *scene, const struct word_match *word) {
    struct token t[1];
    struct word_match before;
    struct qc_slice text = scene->view->text;
    const words_set leads = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_POSSESSIVE);
    if (scene_word_before(scene, word->begin, leads, &before)) return true;
    uint32_t name = back_blanks(text, word->begin); /* `Pro` |计划 */
    if (name > 0 && text.data[name - 1] == '`') return true;
    struct region clause = clause_at(scene->view, word->begin);
    if (word->end >= clause.end) return true;
    uint32_t count = lexicon_cut(text, word->end, clause.end, t, 1);
    return count == 0 || t[0].class == CLASS_PARTICLE || t[0].class == CLASS_MARK ||
           t[0].class == CLASS_LOCALIZER || t[0].class == CLASS_CONJUNCTION;
}

bool future_counted(const struct scene *scene, const struct word_match *word) {
    const struct qc_slice text = scene->view->text;
    return word->begin >= LETTER_BYTES && letter_is(utf8_at(text, word->begin - LETTER_BYTES)) &&
           words_plain(scene->rules->words, WORDS_TIME_BEHIND,
                       slice_cut(text, word->begin, word->end));
}

/* In power off mode the draw| will| be: what holds whenever a device stands so. */
static bool in_mode(const struct scene *scene, const struct word_match *word) {
    struct qc_slice text = scene->view->text;
    struct word_match in;
    return is_alpha(text.data[word->begin]) &&
           scene_word(scene, 0, WORDS_BIT(WORDS_PREPOSITION), &in) &&
           words_plain_in(scene->rules->words, WORDS_DEVICE_MODE, text, in.end, word->begin);
}

/* a chance of| 30%, odds of| one in five: how likely something is, told now. */
static bool is_chance(const struct scene *scene, const struct word_match *word) {
    struct qc_slice text = scene->view->text;
    if (word->end + LETTER_BYTES >= text.size || text.data[word->end] != ' ') return false;
    int32_t q = view_quantity(scene->view, (struct spot){word->end + 1});
    if (q < 0) return false;
    enum dim dim = scene->view->quantities[q].readings[0].dim;
    return (dim == DIM_RATIO || dim == DIM_PERCENT) &&
           words_plain(scene->rules->words, WORDS_CHANCE_OF,
                       slice_cut(text, word->begin, word->end));
}

/* 将 is the one word of the future that is an adverb of a single character in the dictionary. */
static bool is_other(const struct scene *scene, const struct word_match *word) {
    enum word_class class;
    struct qc_slice text = slice_cut(scene->view->text, word->begin, word->end);
    if (future_counted(scene, word) || in_mode(scene, word) || is_chance(scene, word)) return true;
    if (text.size == 3 && lexicon_find(text, &class) && class == CLASS_ADVERB)
        return takes_object(scene, word);
    return word_in(scene, word, WORDS_BIT(WORDS_VERB_NOUN)) && is_noun(scene, word);
}

bool future_noun(const struct scene *scene, uint32_t i, const struct word_match *word) {
    const struct view *v = scene->view;
    struct region rest = {word->end, clause_at(v, word->begin).end};
    return v->text.data[word->begin] & 0x80 && v->quantities[i].readings[0].dim != DIM_TIME &&
           word_in(scene, word, WORDS_BIT(WORDS_VERB_NOUN)) && region_empty(region_trim(v, rest));
}

bool future_last(const struct scene *scene, struct region r, words_set lists, words_set others,
                 struct word_match *out) {
    while (region_last_word(scene, r, lists, others, out)) {
        if (!is_other(scene, out)) return true;
        r.end = out->begin;
    }
    return false;
}

#define MEETS_WORDS 6 /* above | the high end of our | guidance */

/* above our prior| guidance, beat forecasts| by □: what something is measured against, not what is
 * told of it (guidance of □). */
static bool measured_against(const struct scene *scene, const struct word_match *word) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    uint32_t at = word->begin, next = word->end;
    if (!words_plain(words, WORDS_OUTLOOK, slice_cut(text, word->begin, word->end)) ||
        words_plain_at(words, WORDS_OUTLOOK_OF, text, next < text.size ? next + 1 : next))
        return false;
    for (int i = 0; i < MEETS_WORDS && at > 1 && text.data[at - 1] == ' '; i++) {
        uint32_t size = words_plain_before(words, WORDS_MEETS_OUTLOOK, text, at - 1);
        if (size) return true;
        uint32_t from = at - 1;
        while (from > 0 && (is_alnum(text.data[from - 1]) || strchr("'-", text.data[from - 1])))
            from--;
        if (from == at - 1) return false;
        if (i == 0 && slice_has_at(text, word->end - 2, LIT("ed")) && /* the | expected □ */
            words_plain(words, WORDS_DETERMINER, slice_cut(text, from, at - 1)))
            return false;
        at = from;
    }
    return false;
}

bool future_than(const struct scene *scene, const struct word_match *word) {
    struct qc_slice text = scene->view->text;
    if (measured_against(scene, word)) return true;
    return words_plain_before(scene->rules->words, WORDS_MEETS_THAN, text, word->begin) != 0;
}

#define COMPARED_HAN 4 /* characters of what is said of a forecast: 财测|高标 */

/* 营收 □,市场预期 □,净利润 □: does a Chinese clause behind a figure hold but the word, who expects
 * it, and what was expected of that figure? */
static bool only_expects(const struct scene *scene, const struct word_match *word) {
    const struct view *v = scene->view;
    struct region clause = region_trim(v, clause_at(v, word->begin));
    uint32_t at = word->end;
    struct qc_slice who = slice_cut(v->text, clause.begin, word->begin);
    if (!(v->text.data[word->begin] & 0x80) || v->letters[0].at >= clause.begin ||
        (who.size && !words_plain(scene->rules->words, WORDS_EXPECTER, who)) ||
        !words_plain(scene->rules->words, WORDS_YARDSTICK,
                     slice_cut(v->text, word->begin, word->end)))
        return false;
    while (at < clause.end && v->text.data[at] == ' ') at++;
    at += words_plain_at(scene->rules->words, WORDS_EQUALS, v->text, at);
    return at + LETTER_BYTES == clause.end && letter_is(utf8_at(v->text, at));
}

bool future_compared(const struct scene *scene, const struct word_match *word) {
    if (only_expects(scene, word)) return true;
    const struct view *v = scene->view;
    struct region clause = clause_at(v, word->begin);
    struct word_match of;
    uint32_t end = word->end;
    while (end < clause.end && v->text.data[end] == ' ') end++;
    for (int i = 0; i < COMPARED_HAN && end < clause.end && utf8_is_han(utf8_at(v->text, end)) &&
                    !scene_word(scene, end, WORDS_BIT(WORDS_POSSESSIVE), &of);
         i++)
        end += utf8_length(v->text.data[end]);
    if (end < clause.end && !scene_word(scene, end, WORDS_BIT(WORDS_POSSESSIVE), &of) &&
        !letter_is(utf8_at(v->text, end)))
        return false;
    return words_plain_in(scene->rules->words, WORDS_MEETS, v->text, clause.begin, word->begin);
}

/* Does the clause go on with what the one before it told of: no subject, but a verb (,达到 □) or a
 * word like 并 opens it? */
static bool goes_on(const struct scene *scene, struct region clause) {
    struct token t[OPENING_TOKENS];
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    while (clause.begin < clause.end && text.data[clause.begin] == ' ') clause.begin++;
    struct word_match word;
    if (words_plain_at(words, WORDS_GOES_ON, text, clause.begin)) return true;
    if (scene_word(scene, clause.begin, WORDS_BIT(WORDS_PREPOSITION), &word)) return false;
    uint32_t count = lexicon_cut(text, clause.begin, clause.end, t, OPENING_TOKENS);
    for (uint32_t i = 0; i < count; i++)
        if (words_plain(words, WORDS_DONE, slice_cut(text, t[i].begin, t[i].end))) return false;
    if (!count || (count > 1 && t[1].class == CLASS_PARTICLE)) return false;
    const words_set verbs = WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_VERB_NOUN) |
                            WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    if (scene_word(scene, t[0].begin, verbs, &word) && word.end == t[0].end) return true;
    bool adverb = t[0].class == CLASS_ADJECTIVE || t[0].class == CLASS_ADVERB;
    return t[0].class == CLASS_VERB || (adverb && count > 1 && t[1].class == CLASS_VERB);
}

bool future_carried(const struct scene *scene, struct region r, words_set others) {
    const words_set stops = WORDS_BIT(WORDS_PRESENT) | WORDS_BIT(WORDS_PAST);
    struct word_match word;
    if (!(scene->present & WORDS_BIT(WORDS_FORECAST_HERE))) return false;
    bool same = true;
    for (int back = 0; back < CLAUSES_CARRIED && !region_empty(r); back++) {
        if (region_last_word(scene, r, stops, WORDS_BIT(WORDS_IDIOM), &word)) return false;
        same = same && goes_on(scene, r);
        r = clause_before(scene->view, r);
        if (!future_last(scene, r, WORDS_BIT(WORDS_FORECAST_HERE), others, &word)) continue;
        struct qc_slice verb = slice_cut(scene->view->text, word.begin, word.end);
        return words_plain(scene->rules->words, same ? WORDS_FUTURE_CARRIER : WORDS_PLAN_VERB,
                           verb);
    }
    return false;
}

/* 即将卸任的总经理送出了| 3 封信: is what is counted done, and the future word of its clause but
 * said of a noun before it? 增长了 □ may be to come. */
bool future_done(const struct scene *scene, uint32_t i, words_set others) {
    const words_set future = WORDS_BIT(WORDS_FORECAST) | WORDS_BIT(WORDS_FORECAST_HERE);
    const words_set moves = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                            WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_INCREASE_BY);
    const struct view *v = scene->view;
    struct word_match word, of;
    struct region r = region_trim(v, clause_up_to(v, v->letters[i].at));
    bool time = v->quantities[i].readings[0].dim == DIM_TIME; /* 花了 □, but 再过 □ */
    uint32_t done =
        words_plain_before(scene->rules->words, time ? WORDS_WAS_SO : WORDS_DONE, v->text, r.end);
    if (!done || !(scene->present & future) || !region_has_han(v, r) ||
        scene_word_before(scene, r.end - done, moves, &word))
        return false;
    if (!future_last(scene, r, future, others, &word)) return true;
    r.begin = word.end;
    return region_last_word(scene, r, WORDS_BIT(WORDS_POSSESSIVE), WORDS_BIT(WORDS_IDIOM), &of);
}

/* 项目建成后,|可实现产值 □,利税 | □: what can be when a thing will be finished, and the figures
 * that follow it; what has been since then is none. */
bool future_finished(const struct scene *scene, uint32_t i) {
    const words_set stops = WORDS_BIT(WORDS_PRESENT) | WORDS_BIT(WORDS_PAST);
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    struct word_match word;
    struct region r = clause_up_to(v, v->letters[i].at);
    if (!words_plain_in(words, WORDS_FINISHED_AFTER, v->text, 0, r.end)) return false;
    for (int back = 0; back < CLAUSES_FINISHED && r.begin > 0; back++) {
        if (v->text.data[r.begin - 1] == ';' ||
            region_last_word(scene, r, stops, WORDS_BIT(WORDS_IDIOM), &word))
            return false;
        struct region before = region_trim(v, clause_before(v, r)), own = region_trim(v, r);
        if (region_empty(before)) return false;
        if (words_plain_before(words, WORDS_FINISHED_AFTER, v->text, before.end))
            return words_plain_at(words, WORDS_CAN_LEAD, v->text, own.begin) != 0 &&
                   !region_last_word(scene, before, stops, WORDS_BIT(WORDS_IDIOM), &word);
        r = before;
    }
    return false;
}

/* 将达到 □,|较去年增加 □: a change from a base, told of what the clause before foresees. */
bool future_rises(const struct scene *scene, uint32_t i) {
    const words_set moves = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                            WORDS_BIT(WORDS_INCREASE_BY);
    const words_set future = WORDS_BIT(WORDS_FORECAST) | WORDS_BIT(WORDS_FORECAST_HERE);
    const words_set others = WORDS_BIT(WORDS_IDIOM) | WORDS_BIT(WORDS_FORECAST_NOT);
    const struct view *v = scene->view;
    struct word_match word;
    struct region r = region_trim(v, clause_up_to(v, v->letters[i].at));
    if (!(scene->present & future) || region_empty(r) || !region_has_han(v, r) || i == 0 ||
        !scene_word(scene, r.begin, WORDS_BIT(WORDS_THAN), &word) || word.end >= r.end ||
        v->letters[i - 1].at > r.begin || !region_last_word(scene, r, moves, others, &word) ||
        words_plain_in(scene->rules->words, WORDS_THAN_ACTUAL, v->text, r.begin, r.end))
        return false;
    r = clause_before(v, clause_at(v, r.begin));
    return !region_empty(r) && v->letters[i - 1].at >= r.begin && v->letters[i - 1].at < r.end &&
           v->text.data[r.end] == ',' &&
           future_last(scene, (struct region){r.begin, v->letters[i - 1].at}, future, others,
                       &word) &&
           !future_than(scene, &word);
}

bool future_reached(const struct scene *scene, uint32_t i) {
    const dim_set parts = DIM_BIT(DIM_PERCENT) | DIM_BIT(DIM_RATIO) | DIM_BIT(DIM_MULTIPLE);
    const words_set future = WORDS_BIT(WORDS_FORECAST) | WORDS_BIT(WORDS_FORECAST_HERE);
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    struct word_match word;
    if (!(DIM_BIT(v->quantities[i].readings[0].dim) & parts)) return false;
    struct region r = region_trim(v, clause_up_to(v, v->letters[i].at));
    uint32_t of = words_plain_before(words, WORDS_OF_THE, v->text, r.end);
    uint32_t goal = words_plain_before(words, WORDS_GOAL_NOUN, v->text, r.end - of);
    if (!goal) return false;
    r.end -= of + goal;
    return r.end > r.begin && words_plain_in(words, WORDS_GOAL_VERB, v->text, r.begin, r.end) &&
           !region_first_word(scene, r, future, WORDS_BIT(WORDS_IDIOM), &word);
}

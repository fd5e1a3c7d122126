/* counted_per.c: a quantity -> what it is counted by where no unit says it: per user, 每节点. */
#include "subject.h"

#include "around.h"
#include "han_noun.h"
#include "han_tokens.h"
#include "noun.h"
#include "trim.h"

#define THING_WORDS 5 /* "of" and the words of what is measured, before its "per" */

/* per 100,000 | people: behind the number that begins at `at`; 0: none does. */
static uint32_t over_number(const struct scene *scene, uint32_t at) {
    struct number number;
    struct qc_slice text = scene->view->text;
    if (!number_may_start(text, at) || !number_scan(text, at, &number)) return 0;
    bool latin = !(text.data[at] & 0x80) && !is_digit(text.data[at]);     /* in each | one */
    bool joined = number.end < text.size && text.data[number.end] == '-'; /* each | 8-GPU node */
    return joined || (latin && dec_compare(number.low, dec_of(1, 0)) <= 0) ? 0 : number.end;
}

/* The unit at `at`, behind a number or not, that is no measure word of Chinese: 每秒, 每百公里,
 * per 100,000 people. */
static uint32_t unit_end(const struct scene *scene, uint32_t at, uint32_t end) {
    const struct units *units = scene->rules->units;
    struct qc_slice text = scene->view->text;
    struct unit_match unit;
    uint32_t numbered = over_number(scene, at);
    if (numbered) at = numbered;
    at = skip_blanks(text, at);
    if (at >= end || !units_after(units, text, at, &unit) || unit.end > end) return 0;
    bool latin = numbered && is_alpha(text.data[at]);
    for (uint32_t i = 0; i < unit.count && !latin; i++)
        if (units_at(units, unit.at[i].unit)->classifier) return 0;
    return unit.end;
}

/* 每千名儿童|就诊次数: where what is measured of each begins, behind the noun that it is counted
 * by; the end of r: r ends with no measure. */
static uint32_t measure_begin(const struct scene *scene, struct region r) {
    const struct han_tokens *t = han_cut(scene, r);
    uint32_t first = 0, last = t->count - 1;
    while (first < t->count && t->at[first].class != CLASS_NOUN) first++;
    bool time =
        words_plain_before(scene->rules->words, WORDS_TIME_ITSELF, scene->view->text, r.end);
    return first < last && !time && han_measures(scene, &t->at[last]) ? t->at[first].end : r.end;
}

/* 每股|收益: what is told of each does not belong to what it is counted by. */
static struct region without_amount(const struct scene *scene, struct region r) {
    const words_set amounts = WORDS_BIT(WORDS_MAGNITUDE_NOUN) | WORDS_BIT(WORDS_AMOUNT_NOUN) |
                              WORDS_BIT(WORDS_VERB_NOUN) | WORDS_BIT(WORDS_AMOUNT_VERB);
    const struct han_tokens *t = han_cut(scene, r);
    struct word_match word;
    for (uint32_t i = 1; i < t->count; i++) {
        bool last = i + 1 == t->count || !han_is_noun(&t->at[i + 1]);
        if (scene_word_before(scene, t->at[i].end, amounts, &word) &&
            (word.begin == t->at[i].begin || (last && word.begin > t->at[i].begin)))
            return (struct region){r.begin, t->at[i].begin};
    }
    return region_empty(r) ? r : (struct region){r.begin, measure_begin(scene, r)};
}

/* $20/|seat: where the letters end, or the place itself when something else follows them. */
static uint32_t letters_end(struct qc_slice text, uint32_t at) {
    uint32_t end = at;
    while (end < text.size && is_lower(text.data[end])) end++;
    bool whole = end == text.size || strchr(" .,;:)!?", text.data[end]);
    return whole && end - at > 2 ? end : at;
}

/* 每|节点, per|user: the words behind the word `per` up to a verb, a 的 or a figure; a unit alone.
 */
static struct region counted_by(const struct scene *scene, const struct word_match *per,
                                uint32_t end) {
    const struct view *v = scene->view;
    uint32_t at = skip_blanks(v->text, per->end);
    if (at >= end) return (struct region){at, at};
    uint32_t numbered = over_number(scene, at);
    struct region r = {at, unit_end(scene, at, end)};
    uint32_t name = skip_blanks(v->text, numbered ? numbered : at); /* 每 10 万|人口 */
    bool han = name < end && utf8_is_wide(utf8_at(v->text, name));
    if (!r.end)
        r = han ? without_amount(scene, han_noun_run(scene, (struct region){name, end}))
                : noun_after(scene, numbered ? numbered : per->end, NOUN_COUNTED);
    bool slash = v->text.data[per->begin] == '/';
    struct unit_match piece; /* 元/双 */
    if (slash && region_empty(r) && units_after(scene->rules->units, v->text, at, &piece) &&
        units_at(scene->rules->units, piece.at[0].unit)->classifier)
        r = (struct region){at, piece.end};
    if (slash && region_empty(r)) r = (struct region){at, letters_end(v->text, at)};
    return region_empty(r) ? r : (struct region){slash ? per->end : per->begin, r.end};
}

/* 150 tonnes | of fuel | per day: over "of" and the thing that is measured. */
static bool per_behind_thing(const struct scene *scene, uint32_t at, struct word_match *out) {
    struct word_match word;
    const struct view *v = scene->view;
    const words_set stops = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_PREPOSITION) |
                            WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_AUXILIARY) |
                            WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_PRONOUN);
    for (int words = 0; words < THING_WORDS; words++) {
        while (at < v->text.size && is_lower(v->text.data[at])) at++;
        if (at + 1 >= v->text.size || v->text.data[at] != ' ' || !is_alpha(v->text.data[at + 1]))
            return false;
        at++;
        if (scene_word(scene, at, WORDS_BIT(WORDS_PER), out)) return words > 0;
        if (scene_word(scene, at, stops, &word)) return false;
    }
    return false;
}

/* 30 | messages per session: over what is counted. */
static bool per_behind_counted(const struct scene *scene, uint32_t i, uint32_t at,
                               struct word_match *out) {
    enum dim dim = scene->view->quantities[i].readings[0].dim;
    if ((dim != DIM_COUNT && dim != DIM_TOKEN) || !is_lower(scene->view->text.data[at]))
        return false;
    return per_behind_thing(scene, at - 1, out);
}

/* $2 | a share: an article behind money that no time follows (a year ago). */
static bool per_article(const struct scene *scene, uint32_t i, uint32_t at,
                        struct word_match *out) {
    const words_set times = WORDS_BIT(WORDS_TIME_WORD) | WORDS_BIT(WORDS_TIME_BEFORE);
    struct word_match time;
    return scene->view->quantities[i].readings[0].dim == DIM_MONEY &&
           is_lower(scene->view->text.data[at]) &&
           scene_word(scene, at, WORDS_BIT(WORDS_PER_ARTICLE), out) &&
           !scene_word(scene, at, times, &time);
}

#define ENTRY_NAME 12u /* bytes of the name of a further entry */

/* 128|/256 GB, P50 210 ms |/ P90 480 ms: is the stroke at `at` between two of the same kind? */
static bool between_sizes(const struct view *v, uint32_t i, uint32_t at) {
    if (v->text.data[at] != '/' || i + 1 >= v->count) return false;
    uint32_t part = view_break(v, at); /* 宽度 60 cm |/ 重量 3 kg */
    if (part < v->break_count && v->breaks[part].at == at) return true;
    if (v->quantities[i + 1].readings[0].dim != v->quantities[i].readings[0].dim) return false;
    uint32_t next = v->letters[i + 1].at;
    bool spaced = at > 0 && v->text.data[at - 1] == ' ' && at + 1 < next &&
                  v->text.data[at + 1] == ' ' && next - at < ENTRY_NAME;
    return next == at + 1 || spaced;
}

/* $20 | per user, 5 元|/股, 150 tonnes | of fuel per day, 30 | messages per session */
static bool per_behind(const struct scene *scene, uint32_t i, struct word_match *out) {
    const struct view *v = scene->view;
    struct word_match of;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (at >= v->text.size || !(is_alpha(v->text.data[at]) || v->text.data[at] == '/') ||
        between_sizes(v, i, at))
        return false;
    return scene_word(scene, at, WORDS_BIT(WORDS_PER), out) ||
           (scene_word(scene, at, WORDS_BIT(WORDS_OF), &of) && is_lower(v->text.data[at]) &&
            per_behind_thing(scene, at, out)) ||
           per_behind_counted(scene, i, at, out) || per_article(scene, i, at, out);
}

/* 一天| 8 小时: the one unit right before it, set aside as what it is counted by. */
static struct subject one_before(const struct scene *scene, const struct quantity *q) {
    struct subject s = {.found = false};
    for (uint32_t k = 0; k < scene->quantities->vetoes.count; k++) {
        const struct veto *veto = &scene->quantities->vetoes.at[k];
        bool blank = veto->end < q->begin && scene->folded->text.data[veto->end] == ' ';
        if (veto->end + (blank ? 1 : 0) != q->begin || strcmp(veto->reason, "denominator") != 0)
            continue;
        s = subject_folded(scene, veto->begin, veto->end);
    }
    return s;
}

/* $25/month | per user, 每台|每天 5 元: what else money is counted by beside a unit. */
static struct subject per_beside_unit(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct subject none = {.found = false};
    struct word_match word;
    uint32_t at = v->letters[i].at;
    if (v->quantities[i].readings[0].dim != DIM_MONEY) return none;
    if (per_behind(scene, i, &word))
        return scene_word(scene, word.begin, WORDS_BIT(WORDS_PER), &word)
                   ? subject_of(scene, counted_by(scene, &word, (uint32_t)v->text.size))
                   : none;
    struct region clause = {clause_at(v, at).begin, at};
    if (!region_last_word(scene, clause, WORDS_BIT(WORDS_PER), WORDS_BIT(WORDS_IDIOM), &word) ||
        is_alpha(v->text.data[word.begin]) || v->text.data[word.begin] == '/')
        return none;
    struct region by = counted_by(scene, &word, at);
    uint32_t end = by.end;
    while (end < at && v->text.data[end] == ' ') end++;
    return end == at ? subject_of(scene, by) : none;
}

/* The words that say by what the figure is counted, in the view; empty: none do. *behind: they
 * stand behind the figure. */
static struct region per_region(const struct scene *scene, uint32_t quantity, bool *behind) {
    const struct view *v = scene->view;
    struct word_match word;
    struct region clause = clause_at(v, v->letters[quantity].at);
    clause.end = v->letters[quantity].at;
    uint32_t begin = clause.begin;
    clause = clause_behind(v, clause, quantity);
    bool told =
        region_last_word(scene, clause, WORDS_BIT(WORDS_PER), WORDS_BIT(WORDS_IDIOM), &word) &&
        v->text.data[word.begin] != '/' &&                              /* Model 3/Y */
        (clause.begin == begin || !is_alpha(v->text.data[word.begin])); /* 9 t per day | at 7 kn */
    if (!told && !per_behind(scene, quantity, &word)) return (struct region){0, 0};
    *behind = word.begin >= clause.end;
    if (v->text.data[word.begin] == '/' && v->quantities[quantity].reading_count &&
        v->quantities[quantity].readings[0].dim == DIM_TEMPERATURE)
        return (struct region){0, 0}; /* 180C / gas mark 4 */
    return counted_by(scene, &word, *behind ? (uint32_t)v->text.size : clause.end);
}

struct subject per_find(const struct scene *scene, uint32_t quantity, struct region captured) {
    struct subject s = subject_of(scene, captured);
    const struct quantity *q = &scene->view->quantities[quantity];
    bool behind = false;
    if (q->named_begin < q->named_end) return subject_folded(scene, q->named_begin, q->named_end);
    if (s.found || scene->view->wordless || q->period) return s;
    if (q->per_count) return per_beside_unit(scene, quantity);
    struct region r = per_region(scene, quantity, &behind);
    return region_empty(r) ? one_before(scene, q) : subject_of(scene, r);
}

struct subject per_measured(const struct scene *scene, uint32_t quantity, bool owned) {
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[quantity];
    bool behind = false;
    struct subject none = {.found = false};
    if (q->named_begin < q->named_end || v->wordless || q->period || q->per_count) return none;
    struct region r = per_region(scene, quantity, &behind);
    if (region_empty(r) || behind || !region_has_han(v, r) ||
        (owned && behind_possessed(scene, r.end)))
        return none;
    r = han_noun_before(scene, (struct region){r.end, v->letters[quantity].at}, HAN_FREE);
    if (region_empty(r)) return none;
    const struct han_tokens *t = han_cut(scene, r);
    const struct token *last = &t->at[t->count - 1];
    bool measure = last->end - last->begin > 3 && han_measures(scene, last);
    return measure ? subject_of(scene, r) : none;
}

/* han_govern.c: a phrase among the words of a Chinese clause -> what stands before it and governs
 * it. */
#include "han_govern.h"

/* 每个节点 counts by nodes; 每瓦性能 is the name of a measure. */
static bool counts_by(const struct scene *scene, const struct token *token) {
    struct unit_match unit;
    struct number number;
    struct qc_slice text = scene->view->text;
    uint32_t at = token->end;
    if (!han_is(scene, token, WORDS_PER)) return false;
    if (number_may_start(text, at) && number_scan(text, at, &number)) at = number.end;
    return !(units_after(scene->rules->units, text, at, &unit) &&
             !units_at(scene->rules->units, unit.at[0].unit)->classifier);
}

bool han_counts_in(const struct scene *scene, const struct han_tokens *t, uint32_t first,
                   uint32_t head) {
    for (uint32_t i = first; i <= head; i++)
        if (counts_by(scene, &t->at[i])) return true;
    return first > 0 && counts_by(scene, &t->at[first - 1]);
}

/* 比|上|一代 Ada 架构: may such a word stand between a preposition and its phrase? */
static bool governor_is_behind(enum word_class class) {
    return class == CLASS_BLANK || class == CLASS_PRONOUN || class == CLASS_PARTICLE ||
           class == CLASS_LOCALIZER || class == CLASS_TIME || class == CLASS_NUMERAL ||
           class == CLASS_MEASURE;
}

/* A 涨 □|与|B 跌 □: right behind a figure it joins, unless the phrase up to `head` is what the rest
 * is compared with (与|去年相比). */
static bool joins_figures(const struct scene *scene, const struct han_tokens *t, uint32_t i,
                          uint32_t head) {
    struct qc_slice text = scene->view->text;
    const struct token *token = &t->at[i];
    if (i > 0 || token->begin < LETTER_BYTES ||
        !letter_is(utf8_at(text, token->begin - LETTER_BYTES)) ||
        !words_plain(scene->rules->words, WORDS_FIGURE_JOIN,
                     slice_cut(text, token->begin, token->end)))
        return false;
    for (uint32_t k = head + 1; k < t->count; k++)
        if (han_is(scene, &t->at[k], WORDS_THAN)) return false;
    return true;
}

/* 与上年|相比: does the word at i end a comparison that one before it opens? */
static bool closes_comparison(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    struct qc_slice word = slice_cut(scene->view->text, t->at[i].begin, t->at[i].end);
    if (!words_plain(scene->rules->words, WORDS_THAN_CLOSE, word)) return false;
    while (i-- > 0)
        if (han_is(scene, &t->at[i], WORDS_THAN)) return true;
    return false;
}

bool han_leads_away(const struct scene *scene, const struct token *token) {
    return words_plain(scene->rules->words, WORDS_AWAY_FROM,
                       slice_cut(scene->view->text, token->begin, token->end));
}

/* A |为|球队|得到 □: the verb of being before a noun that another verb follows says for whom. */
static bool serves(const struct scene *scene, const struct han_tokens *t, uint32_t i,
                   uint32_t head) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    if (!words_plain(words, WORDS_FOR_WHOM, slice_cut(text, t->at[i].begin, t->at[i].end)))
        return false;
    for (uint32_t k = head + 1; k < t->count; k++)
        if (words_plain_at(words, WORDS_GAIN_VERB, text, t->at[k].begin)) return true;
    return false;
}

/* 比不喝茶的|女性|低 □: does the clause open with a comparison, and what comes of it follow the
 * phrase? */
static bool opens_comparison(const struct scene *scene, const struct han_tokens *t, uint32_t first,
                             uint32_t head) {
    uint32_t k = 0, next = head + 1;
    while (k < first && (t->at[k].class == CLASS_BLANK || t->at[k].class == CLASS_ADVERB)) k++;
    if (k >= first || !han_is(scene, &t->at[k], WORDS_THAN) ||
        words_plain(scene->rules->words, WORDS_FIGURE_JOIN, /* 与杏价涨 □, 与上年相比 */
                    slice_cut(scene->view->text, t->at[k].begin, t->at[k].end)))
        return false;
    for (k++; k < first; k++)
        if (t->at[k].class == CLASS_LETTER || t->at[k].class == CLASS_MARK ||
            closes_comparison(scene, t, k))
            return false;
    while (next < t->count && t->at[next].class == CLASS_BLANK) next++;
    return next < t->count && (t->at[next].class == CLASS_ADJECTIVE ||
                               han_is(scene, &t->at[next], WORDS_DIRECTION_UP) ||
                               han_is(scene, &t->at[next], WORDS_DIRECTION_DOWN));
}

bool han_is_same(const struct scene *scene, const struct token *token) {
    const struct veto *veto = token->class == CLASS_PREPOSITION || token->class == CLASS_CONJUNCTION
                                  ? veto_at(scene, token->begin)
                                  : NULL;
    return veto && strcmp(veto->reason, "idiom") == 0 && han_is(scene, token, WORDS_THAN);
}

/* 在 2019 年的|估值为 □: does a time with 的 stand between the preposition and the phrase, which no
 * word of place closes? Then the preposition tells but when. */
static bool only_when_said(const struct scene *scene, const struct han_tokens *t, uint32_t first,
                           uint32_t head) {
    if (first < 2 || !han_is(scene, &t->at[first - 1], WORDS_POSSESSIVE) ||
        t->at[first - 2].class != CLASS_TIME || !han_measures(scene, &t->at[head]))
        return false;
    uint32_t next = head + 1;
    while (next < t->count && t->at[next].class == CLASS_BLANK) next++;
    return next >= t->count || t->at[next].class != CLASS_LOCALIZER;
}

/* 占|, 占了|全市用量的 □: does such a word begin with the token and end before the phrase at `end`?
 */
static bool occupies(const struct scene *scene, const struct token *token, uint32_t end) {
    struct word_match word;
    return scene_word(scene, token->begin, WORDS_BIT(WORDS_OCCUPY), &word) && word.end <= end;
}

/* 到|小学六年级|有 □: does the word at i open the clause and say up to where or when, so that the
 * noun at `head` and a verb of being behind it tell nothing of that noun? */
static bool only_until(const struct scene *scene, const struct han_tokens *t, uint32_t i,
                       uint32_t head) {
    if (i > 1 || (i == 1 && t->at[0].class != CLASS_BLANK && t->at[0].class != CLASS_CONJUNCTION))
        return false;
    return words_plain(scene->rules->words, WORDS_UNTIL_WORD,
                       slice_cut(scene->view->text, t->at[i].begin, t->at[i].end)) &&
           head + 1 < t->count && han_is(scene, &t->at[head + 1], WORDS_COPULA);
}

enum han_governor han_governor(const struct scene *scene, const struct han_tokens *t,
                               uint32_t first, uint32_t head) {
    if (han_counts_in(scene, t, first, head)) return GOVERNOR_OTHER;
    if (opens_comparison(scene, t, first, head)) return GOVERNOR_THAN;
    for (uint32_t i = first; i-- > 0;) {
        if (joins_figures(scene, t, i, head)) return GOVERNOR_NONE;
        if (han_is_same(scene, &t->at[i])) return GOVERNOR_NONE;
        if (han_is(scene, &t->at[i], WORDS_THAN))
            return closes_comparison(scene, t, i) ? GOVERNOR_NONE : GOVERNOR_THAN;
        if (occupies(scene, &t->at[i], t->at[first].begin)) return GOVERNOR_WHOLE;
        if (counts_by(scene, &t->at[i]) || han_leads_away(scene, &t->at[i])) /* 距|县城 □ */
            return GOVERNOR_OTHER;
        if (serves(scene, t, i, head)) return GOVERNOR_PREPOSITION;
        bool how = t->at[i].class == CLASS_ADVERB || t->at[i].class == CLASS_ADJECTIVE;
        if (how && i > 0 && han_is(scene, &t->at[i - 1], WORDS_THAN)) continue; /* 比一般|人 */
        if (governor_is_behind(t->at[i].class)) continue;
        struct qc_slice word = slice_cut(scene->view->text, t->at[i].begin, t->at[i].end);
        if (i + 1 == first && only_until(scene, t, i, head))
            return GOVERNOR_OTHER; /* 到|六年级有 □ */
        if (t->at[i].class != CLASS_PREPOSITION) return GOVERNOR_NONE;
        if (words_plain(scene->rules->words, WORDS_OBJECT_MARK, word)) /* 把|起征点提高到 □ */
            return GOVERNOR_NONE;
        uint32_t behind = head + 1; /* 按|自然口径计算下降 □, but 按|发行价 □ */
        while (behind < t->count && t->at[behind].class == CLASS_BLANK) behind++;
        bool how_done = behind < t->count && words_plain(scene->rules->words, WORDS_BY_MEANS, word);
        if (how_done) return GOVERNOR_OTHER;
        if (!words_plain(scene->rules->words, WORDS_DONE_AT, word)) return GOVERNOR_PREPOSITION;
        return only_when_said(scene, t, first, head) ? GOVERNOR_NONE : GOVERNOR_PLACE;
    }
    return GOVERNOR_NONE;
}

bool han_deals_with(const struct scene *scene, const struct han_tokens *t, uint32_t first,
                    uint32_t head) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    if (first == 0 || first >= head) return false;
    struct qc_slice toward = slice_cut(text, t->at[first - 1].begin, t->at[first - 1].end);
    return words_plain(words, WORDS_TOWARD, toward) &&
           (words_plain(words, WORDS_DEALING_NOUN,
                        slice_cut(text, t->at[head].begin, t->at[head].end)) ||
            han_measures(scene, &t->at[head]));
}

bool han_only_placed(const struct scene *scene, const struct han_tokens *t, uint32_t i,
                     uint32_t end) {
    const struct view *v = scene->view;
    while (end < v->text.size && v->text.data[end] == ' ') end++;
    int32_t q = end < v->text.size ? view_quantity(v, (struct spot){end}) : -1;
    const dim_set told =
        DIM_BIT(DIM_TIME) | DIM_BIT(DIM_PERCENT) | DIM_BIT(DIM_PERCENT_POINT) | DIM_BIT(DIM_MONEY);
    if (q >= 0 && DIM_BIT(v->quantities[q].readings[0].dim) & told) return false;
    if (han_measures(scene, &t->at[i])) return false; /* 在中国市场销量达 □ */
    return i + 1 >= t->count ||
           !words_plain(scene->rules->words, WORDS_IN_RESPECT,
                        slice_cut(v->text, t->at[i + 1].begin, t->at[i + 1].end));
}

/* The word of time that closes a frame over token i: 退税因素|后, 疫情|爆发以来;
 * t->count: none does, or nothing follows it. One that a preposition opens may hold more than
 * verbs. */
static uint32_t frame_end(const struct scene *scene, const struct han_tokens *t, uint32_t i,
                          bool opened) {
    for (uint32_t k = i + 1; k + 1 < t->count; k++) {
        enum word_class class = t->at[k].class;
        struct qc_slice tail = slice_cut(scene->view->text, t->at[k].begin, t->at[k].end);
        if (words_plain(scene->rules->words, WORDS_WHEN_TAIL, tail)) return k;
        bool verb = class == CLASS_VERB && !han_is(scene, &t->at[k], WORDS_CHANGE_TO);
        bool edge = class == CLASS_LETTER || class == CLASS_MARK || class == CLASS_PREPOSITION ||
                    han_is(scene, &t->at[k], WORDS_THAN);
        if (!verb && (!opened || edge)) break;
    }
    return t->count;
}

uint32_t han_frame_begin(const struct scene *scene, const struct han_tokens *t, uint32_t i,
                         uint32_t first) {
    if (t->at[i].class == CLASS_LATIN) return t->count;
    for (uint32_t p = i; p-- > 0 && t->at[p].class != CLASS_MARK;) {
        struct qc_slice word = slice_cut(scene->view->text, t->at[p].begin, t->at[p].end);
        if (words_plain(scene->rules->words, WORDS_FRAME_OPEN, word))
            return frame_end(scene, t, i, true) < t->count ? p : t->count;
    }
    return frame_end(scene, t, i, false) < t->count ? first : t->count;
}

/* 的占, 的有: does nothing but a verb of having follow the 的 at token k up to the figure? */
static bool only_has(const struct scene *scene, const struct han_tokens *t, uint32_t k) {
    bool had = false;
    if (k >= t->count || !han_is(scene, &t->at[k], WORDS_POSSESSIVE)) return false;
    while (++k < t->count) {
        bool has = words_plain_at(scene->rules->words, WORDS_OUT_OF_HAVE, scene->view->text,
                                  t->at[k].begin) != 0;
        if (t->at[k].class != CLASS_BLANK && t->at[k].class != CLASS_ADVERB && !has) return false;
        had |= has;
    }
    return had;
}

bool han_headless(const struct scene *scene, const struct han_tokens *t, uint32_t head) {
    uint32_t k = head + 1; /* 认为价格|重要|的有 □ */
    while (k < t->count && t->at[k].class == CLASS_ADJECTIVE) k++;
    if (!only_has(scene, t, k)) return false;
    for (k = head; k-- > 0 && t->at[k].class != CLASS_MARK && t->at[k].class != CLASS_LETTER;)
        if (t->at[k].class == CLASS_VERB && !han_is(scene, &t->at[k], WORDS_COPULA)) return true;
    return false;
}

bool han_headless_end(const struct scene *scene, struct region clause) {
    const struct han_tokens *t = han_cut(scene, clause);
    for (uint32_t k = t->count; k-- > 0;)
        if (han_is(scene, &t->at[k], WORDS_POSSESSIVE)) return only_has(scene, t, k);
    return false;
}

bool han_tells(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    struct qc_slice word = slice_cut(scene->view->text, t->at[i].begin, t->at[i].end);
    return i > 0 && (han_is_noun(&t->at[i - 1]) || t->at[i - 1].class == CLASS_PRONOUN) &&
           words_plain(scene->rules->words, WORDS_TELLING_NOUN, word);
}

bool han_only_tells(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    struct qc_slice text = scene->view->text;
    uint32_t next = i + 1;
    if (han_tells(scene, t, i)) return true;
    if (!words_plain_before(scene->rules->words, WORDS_TOLD_SOURCE, text, t->at[i].end))
        return false;
    while (next < t->count && t->at[next].class == CLASS_BLANK) next++;
    return next < t->count &&
           (t->at[next].class == CLASS_PRONOUN ||
            words_plain_at(scene->rules->words, WORDS_TOLD_BY, text, t->at[next].begin));
}

bool han_only_joins(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    struct qc_slice word = slice_cut(scene->view->text, t->at[i].begin, t->at[i].end);
    if (i + 1 >= t->count || (i > 0 && t->at[i - 1].class != CLASS_BLANK) || i > 1 ||
        !words_plain(scene->rules->words, WORDS_TURN_NOUN, word))
        return false;
    const struct token *next = &t->at[i + 1];
    return (next->class == CLASS_VERB || next->class == CLASS_ADVERB ||
            next->class == CLASS_PRONOUN) &&
           !han_is(scene, next, WORDS_COPULA);
}

bool han_comes_out(const struct scene *scene, const struct token *token) {
    return words_plain(scene->rules->words, WORDS_COME_OUT,
                       slice_cut(scene->view->text, token->begin, token->end));
}

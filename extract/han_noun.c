/* han_noun.c: tokens of a clause -> noun phrases: a head noun, and to its left nouns, adjectives,
 * 的-links and conjunctions. */
#include "han_noun.h"
#include "han_counted.h"
#include "han_govern.h"
#include "han_tokens.h"

/* 一个|桩|要 □: a measure word that another counts is the thing itself. */
static bool counted_measure(const struct han_tokens *t, uint32_t i) {
    return t->at[i].class == CLASS_MEASURE && i > 0 &&
           (t->at[i - 1].class == CLASS_MEASURE ||
            (t->at[i - 1].class == CLASS_NUMERAL && t->at[i - 1].end - t->at[i - 1].begin >= 6)) &&
           (i + 1 == t->count || t->at[i + 1].class == CLASS_VERB ||
            t->at[i + 1].class == CLASS_ADVERB);
}

/* 大豆|平均|批发价: part of the name of a measure. */
static bool is_mean(const struct scene *scene, const struct token *token) {
    return words_plain(scene->rules->words, WORDS_MEAN_WORD,
                       slice_cut(scene->view->text, token->begin, token->end));
}

/* 动力和储能电池|合计|产量: does the word that sums up the measure behind it stand behind the noun
 * that it is of? */
static bool is_total(const struct scene *scene, const struct han_tokens *t, uint32_t i,
                     uint32_t head) {
    struct qc_slice text = scene->view->text;
    const struct token *token = &t->at[i], *of = &t->at[head];
    if (i == 0 || !han_is_noun(&t->at[i - 1]) || t->at[i - 1].end - t->at[i - 1].begin < 6 ||
        !words_plain(scene->rules->words, WORDS_TOTAL_WORD,
                     slice_cut(text, token->begin, token->end)))
        return false;
    bool agent =
        words_plain_before(scene->rules->words, WORDS_AGENT_END, text, t->at[i - 1].end) != 0;
    struct qc_slice measure = slice_cut(text, of->begin, of->end);
    if (words_plain(scene->rules->words, WORDS_TOTAL_DEED, measure))
        return !agent; /* 公司累计|出口 */
    return han_measures(scene, of) && !han_is(scene, of, WORDS_CHANGE_NOUN) &&
           !words_plain(scene->rules->words, WORDS_TRADE_NOUN, measure); /* 企业累计|投资 */
}

/* The first token of the phrase whose head is `head`. */
static uint32_t phrase_begin(const struct scene *scene, const struct han_tokens *t, uint32_t head) {
    uint32_t first = head;
    for (uint32_t i = head; i-- > 0;) {
        const struct token *token = &t->at[i];
        if (token->class == CLASS_BLANK) continue;
        if (han_tells(scene, t, i)) break;
        if (i > 0 && han_leads_away(scene, token)) break; /* 公园|距离|县城 □ */
        if (han_is_noun(token) || token->class == CLASS_ADJECTIVE ||
            token->class == CLASS_MEASURE || token->class == CLASS_NUMERAL ||
            (i > 0 && is_mean(scene, token) &&
             (han_is_noun(&t->at[i - 1]) || /* 地球的|平均|距离 */
              (han_leads_away(scene, &t->at[head]) && han_is_link(scene, &t->at[i - 1]))))) {
            first = i;
            continue;
        }
        if (is_total(scene, t, i, head) && first == i + 1) {
            first = i;
            continue;
        }
        /* 模型训练成本: a verb right between nouns is part of the name */
        bool inside =
            token->class == CLASS_VERB && first == i + 1 && i > 0 && han_is_noun(&t->at[i - 1]);
        if (inside && !han_is(scene, token, WORDS_COPULA) &&
            !han_is(scene, token, WORDS_DIRECTION_UP) &&
            !han_is(scene, token, WORDS_DIRECTION_DOWN) && token->end - token->begin > 3) {
            first = i;
            continue;
        }
        uint32_t owner = i; /* H200 |的显存 */
        while (owner > 0 && t->at[owner - 1].class == CLASS_BLANK) owner--;
        bool linked =
            han_is_link(scene, token) && owner > 0 &&
            (han_is_noun(&t->at[owner - 1]) || t->at[owner - 1].class == CLASS_ADJECTIVE ||
             t->at[owner - 1].class == CLASS_LOCALIZER);
        if (!linked) break;
        first = i = owner - 1;
    }
    while (first + 1 < head && t->at[first].class == CLASS_LOCALIZER &&
           han_is_link(scene, &t->at[first + 1]))
        first += 2; /* (网站) 上的|口碑 */
    if (first > 0 && first < head && han_is_same(scene, &t->at[first - 1]) &&
        (t->at[first].class == CLASS_NUMERAL || t->at[first].class == CLASS_MEASURE))
        return first + 1 < head && t->at[first + 1].class == CLASS_MEASURE ? first + 2 : first + 1;
    /* 这|座|大桥: the measure word belongs to the demonstrative */
    bool pointed = first > 0 && first < head && t->at[first].class == CLASS_MEASURE &&
                   t->at[first - 1].class == CLASS_PRONOUN;
    return pointed ? first + 1 : first;
}

/* Behind the last 的 of the phrase; first when it has none. */
static uint32_t last_possessed(const struct scene *scene, const struct han_tokens *t,
                               uint32_t first, uint32_t head) {
    uint32_t behind = first;
    for (uint32_t i = first; i < head; i++)
        if (han_is(scene, &t->at[i], WORDS_POSSESSIVE)) behind = i + 1;
    return behind;
}

/* 每个月的|增长率: what stands behind the last 的 is not counted by the denominator. */
static uint32_t over_denominator(const struct scene *scene, const struct han_tokens *t,
                                 uint32_t first, uint32_t head) {
    bool counted = first > 0 && han_is(scene, &t->at[first - 1], WORDS_PER);
    for (uint32_t i = first; i < head; i++) counted |= han_is(scene, &t->at[i], WORDS_PER);
    return counted ? last_possessed(scene, t, first, head) : first;
}

/* 训练|一个: a noun that an article follows is the verb of what comes. */
static bool takes_object(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    if (i + 1 >= t->count || t->at[i].class == CLASS_LATIN) return false;
    const struct veto *veto = veto_at(scene, t->at[i + 1].begin);
    return veto && strcmp(veto->reason, "article") == 0;
}

/* 希望|解决|长达 □, 从 1 日|开始|为期 □: a verb that another or an adverb leads to, or one that
 * opens a clause of its own and stands behind no noun. */
static bool is_done(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    while (i > 0 && t->at[i - 1].class == CLASS_BLANK) i--;
    if (i == 0) return false;
    const struct token *before = &t->at[i - 1];
    return before->class == CLASS_VERB && !han_is(scene, before, WORDS_COPULA) &&
           words_plain(scene->rules->words, WORDS_CLAUSE_VERB,
                       slice_cut(scene->view->text, before->begin, before->end));
}

/* 净亏损|为 □, 训练成本: a verb that a copula follows, or the quantity itself, is a name. */
static bool named_verb(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    const struct token *token = &t->at[i];
    if (token->class != CLASS_VERB || token->end - token->begin < 6 ||
        han_is(scene, token, WORDS_COPULA) || han_is(scene, token, WORDS_DIRECTION_UP) ||
        han_is(scene, token, WORDS_DIRECTION_DOWN) || han_is(scene, token, WORDS_CHANGE_TO) ||
        is_done(scene, t, i) ||
        words_plain(scene->rules->words, WORDS_SCORE_DEED, /* 落后|多达 10 分 */
                    slice_cut(scene->view->text, token->begin, token->end)) ||
        words_plain(scene->rules->words, WORDS_STATE_NOUN, /* 收盘|报 7.16 */
                    slice_cut(scene->view->text, token->begin, token->end)))
        return false;
    uint32_t next = i + 1;
    while (next < t->count &&
           (t->at[next].class == CLASS_BLANK || t->at[next].class == CLASS_ADVERB ||
            words_plain(scene->rules->words, WORDS_MODAL_VERB, /* 减免|可达 □ */
                        slice_cut(scene->view->text, t->at[next].begin, t->at[next].end))))
        next++;
    if (next >= t->count || han_comes_out(scene, &t->at[next])) return false; /* 整合|出 □ */
    if (han_is(scene, &t->at[next], WORDS_COPULA)) return true;
    return (han_is(scene, &t->at[next], WORDS_DIRECTION_UP) || /* 主板|成交|增加至 □ */
            han_is(scene, &t->at[next], WORDS_DIRECTION_DOWN) ||
            han_is(scene, &t->at[next], WORDS_CHANGE_TO)) &&
           words_plain(scene->rules->words, WORDS_DEED_NAME,
                       slice_cut(scene->view->text, token->begin, token->end));
}

/* 同一时间|只用 □, 升息半|码|至 □: when it is so, or by how many steps. */
static bool names_none(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    if (words_plain_before(words, WORDS_SAME_WHEN, text, t->at[i].end)) return true;
    if (!words_plain_before(words, WORDS_RATE_STEP, text, t->at[i].end)) return false;
    while (i > 0 && t->at[i - 1].class == CLASS_BLANK) i--;
    return i > 0 && (t->at[i - 1].class == CLASS_NUMERAL || is_digit(text.data[t->at[i].begin]) ||
                     is_digit(text.data[t->at[i - 1].end - 1]));
}

/* Back over a bracket and what stands in it. */
static uint32_t over_bracket(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    uint32_t open = i;
    while (open > 0 && scene->view->text.data[t->at[open].begin] != '(') open--;
    return scene->view->text.data[t->at[open].begin] == '(' ? open : i;
}

/* 每|平方公尺 □: a noun that begins the unit of a denominator. */
static bool is_unit(const struct scene *scene, const struct token *per, uint32_t end) {
    struct unit_match unit;
    return han_is(scene, per, WORDS_PER) &&
           units_after(scene->rules->units, scene->view->text, per->end, &unit) && unit.end > end &&
           !units_at(scene->rules->units, unit.at[0].unit)->classifier;
}

/* 折合|台币|约 □: the name of a currency that leads to its amount. */
static bool is_currency(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    if (!words_plain(scene->rules->words, WORDS_CURRENCY_NOUN,
                     slice_cut(scene->view->text, t->at[i].begin, t->at[i].end)))
        return false;
    if (words_plain_before(scene->rules->words, WORDS_EXCHANGE_SIGN, scene->view->text,
                           t->at[i].begin)) /* 人民币兑|美元|今收 □ */
        return true;
    while (++i < t->count)
        if (t->at[i].class != CLASS_BLANK && t->at[i].class != CLASS_ADVERB &&
            !han_is(scene, &t->at[i], WORDS_COPULA))
            return false;
    return true;
}

/* 低于目标增速| 2 个百分点: does a difference in points follow? */
static bool before_points(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    int32_t i = at < v->text.size ? view_quantity(v, (struct spot){at}) : -1;
    return i >= 0 && v->quantities[i].readings[0].dim == DIM_PERCENT_POINT;
}

/* 占收入的|比重: the word for the part, which the whole stands before. */
static bool names_part(const struct scene *scene, const struct token *token) {
    return words_plain(scene->rules->words, WORDS_SHARE_NOUN,
                       slice_cut(scene->view->text, token->begin, token->end));
}

/* 投票率|是 □: does nothing but a verb of being stand behind token i? */
static bool leads(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    while (++i < t->count)
        if (t->at[i].class != CLASS_BLANK && t->at[i].class != CLASS_ADVERB &&
            !han_is(scene, &t->at[i], WORDS_COPULA))
            return false;
    return true;
}

/* 截至同一时段|投票率: does a time stand right before the head? */
static bool behind_time(const struct scene *scene, const struct han_tokens *t, uint32_t head) {
    return words_plain_before(scene->rules->words, WORDS_TIME_NOUN, scene->view->text,
                              t->at[head].begin) != 0;
}

/* 在城区建成|停车场, 向欧洲出口|天然气: behind the verb that follows what a preposition governs;
 * first: none stands in the phrase. */
static uint32_t behind_deed(const struct scene *scene, const struct han_tokens *t, uint32_t first,
                            uint32_t head) {
    for (uint32_t k = head; k-- > first + 1;) {
        struct qc_slice word = slice_cut(scene->view->text, t->at[k].begin, t->at[k].end);
        bool trades = t->at[k].class == CLASS_NOUN && han_is_noun(&t->at[k + 1]) &&
                      !han_measures(scene, &t->at[k + 1]) && /* 采购|成本 */
                      words_plain(scene->rules->words, WORDS_TRADE_NOUN, word);
        if (trades || (t->at[k].class == CLASS_VERB && t->at[k].end - t->at[k].begin >= 6))
            return k + 1;
    }
    return first;
}

/* 余额|创|历史新高|至 □: where the verb of a record stands whose end is at i; i: no record. */
static uint32_t over_record(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    if (!words_plain_before(words, WORDS_RECORD_END, text, t->at[i].end)) return i;
    for (uint32_t k = i; k-- > 1 && i - k < 3;)
        if (words_plain(words, WORDS_RECORD_VERB, slice_cut(text, t->at[k].begin, t->at[k].end)))
            return k;
    return i;
}

/* □ 优惠、|理监事 8 折: behind the word that tells of the discount before. */
static uint32_t over_discount(const struct scene *scene, const struct han_tokens *t, uint32_t first,
                              uint32_t head) {
    struct qc_slice word = slice_cut(scene->view->text, t->at[first].begin, t->at[first].end);
    bool told = first == 0 && first + 2 <= head && han_behind_discount(scene, t->of.begin) &&
                words_plain(scene->rules->words, WORDS_DISCOUNT_NOUN, word) &&
                han_is_link(scene, &t->at[first + 1]);
    return told ? first + 2 : first;
}

/* 每栋大棚|纯收入 □, 每名员工|培训时数 □: the measure behind what it is counted by. */
static struct region behind_counted(const struct scene *scene, const struct han_tokens *t,
                                    uint32_t first, uint32_t head) {
    if (first < head && t->at[first].class == CLASS_MEASURE) first++;
    if (first < head) first++;
    while (first < head && t->at[first].class != CLASS_NOUN) first++;
    return han_shorten(scene, t, first, head);
}

struct region han_noun_before(const struct scene *scene, struct region r, enum han_place place) {
    const struct han_tokens *t = han_cut(scene, r);
    for (uint32_t i = t->count; i-- > 0;) {
        if (scene->view->text.data[t->at[i].begin] == ')') i = over_bracket(scene, t, i);
        i = over_record(scene, t, i);
        if (!han_is_noun(&t->at[i]) && !named_verb(scene, t, i) && !counted_measure(t, i)) continue;
        if (takes_object(scene, t, i) || is_currency(scene, t, i) || names_none(scene, t, i) ||
            han_only_joins(scene, t, i))
            continue;
        if (i > 0 && is_unit(scene, &t->at[i - 1], t->at[i].end)) continue;
        uint32_t first = phrase_begin(scene, t, i);
        first = over_denominator(scene, t, first, i);
        if (han_only_tells(scene, t, i)) {
            i = first;
            continue;
        }
        if (han_headless(scene, t, i)) return (struct region){0, 0};
        uint32_t frame = han_frame_begin(scene, t, i, first);
        if (frame < t->count) {
            i = frame;
            continue;
        }
        enum han_governor by = han_governor(scene, t, first, i);
        if (by == GOVERNOR_PREPOSITION && han_deals_with(scene, t, first, i))
            first = i, by = GOVERNOR_NONE;
        bool timed =
            first > 0 && (t->at[first - 1].class == CLASS_TIME || behind_time(scene, t, first));
        if (by == GOVERNOR_PREPOSITION && timed && leads(scene, t, i) &&
            han_measures(scene, &t->at[i]))
            by = GOVERNOR_NONE; /* 截至月底当周|钻井总数 □ */
        if (by == GOVERNOR_OTHER && first > 0 && han_counts_in(scene, t, first - 1, i) &&
            i > first && leads(scene, t, i) && han_measures(scene, &t->at[i]))
            return behind_counted(scene, t, first, i);
        bool placed = by == GOVERNOR_PLACE && han_only_placed(scene, t, i, r.end);
        if (by == GOVERNOR_PLACE) by = GOVERNOR_PREPOSITION;
        uint32_t inner = last_possessed(scene, t, first, i);
        if (by == GOVERNOR_PREPOSITION && inner > first) first = inner, by = GOVERNOR_NONE;
        if (by == GOVERNOR_PREPOSITION && (inner = behind_deed(scene, t, first, i)) > first)
            first = inner, by = GOVERNOR_NONE;
        bool last = i + 1 == t->count, points = last && before_points(scene, r.end);
        bool inner_measure = by >= GOVERNOR_THAN && i > first && /* 比上一代|性能 */
                             (by != GOVERNOR_WHOLE || names_part(scene, &t->at[i])) &&
                             (by >= GOVERNOR_OTHER || (inner == first && !points)) &&
                             han_is(scene, &t->at[i], WORDS_MAGNITUDE_NOUN);
        inner_measure |= by == GOVERNOR_PREPOSITION && i > first && leads(scene, t, i) &&
                         han_measures(scene, &t->at[i]) && behind_time(scene, t, i);
        bool compared = by == GOVERNOR_THAN && last && !points &&
                        han_measures(scene, &t->at[i]); /* 低于去年|成长率 □ */
        if ((inner_measure || compared) && place == HAN_FREE && !han_counts_in(scene, t, first, i))
            return (struct region){t->at[i].begin, t->at[i].end};
        if (by < GOVERNOR_THAN && (by == GOVERNOR_PREPOSITION) == (place == HAN_GOVERNED) &&
            !(placed && by == GOVERNOR_PREPOSITION))
            return han_shorten(scene, t, over_discount(scene, t, first, i), i);
        i = first;
    }
    return (struct region){0, 0};
}

struct region han_noun_deed(const struct scene *scene, struct region r) {
    struct word_match move; /* 环比增加| □ */
    const struct han_tokens *t = han_cut(scene, r);
    uint32_t i = t->count;
    while (i > 0 &&
           (t->at[i - 1].class == CLASS_BLANK || t->at[i - 1].class == CLASS_ADVERB ||
            t->at[i - 1].class == CLASS_PARTICLE || han_is(scene, &t->at[i - 1], WORDS_COPULA)))
        i--;
    if (i == 0) return (struct region){0, 0};
    struct qc_slice deed = slice_cut(scene->view->text, t->at[i - 1].begin, t->at[i - 1].end);
    if (t->at[i - 1].class != CLASS_VERB || t->at[i - 1].end - t->at[i - 1].begin < 6 ||
        (i > 1 && han_is(scene, &t->at[i - 2], WORDS_THAN)) || /* 不及|预期的 □ */
        han_is(scene, &t->at[i - 1], WORDS_DIRECTION_UP) ||
        han_is(scene, &t->at[i - 1], WORDS_DIRECTION_DOWN) ||
        han_is(scene, &t->at[i - 1], WORDS_CHANGE_TO) ||
        scene_word_before(scene, t->at[i - 1].end,
                          WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN), &move) ||
        words_plain_before(scene->rules->words, WORDS_DONE_END, scene->view->text,
                           t->at[i - 1].end) ||
        (i == t->count && /* 涉及 □, but 市场预期|的 □ */
         words_plain(scene->rules->words, WORDS_CLAUSE_VERB, deed) &&
         !words_plain(scene->rules->words, WORDS_YARDSTICK, deed)) ||
        han_rather_verb(scene, &t->at[i - 1]))
        return (struct region){0, 0};
    uint32_t first = i - 1;
    while (first > 0 &&
           (han_is_noun(&t->at[first - 1]) || t->at[first - 1].class == CLASS_ADJECTIVE))
        first--;
    return han_shorten(scene, t, first, i - 1);
}

struct region han_noun_last(const struct scene *scene, struct region r) {
    const struct han_tokens *t = han_cut(scene, r);
    uint32_t first = t->count;
    while (first > 0 &&
           (han_is_noun(&t->at[first - 1]) || t->at[first - 1].class == CLASS_ADJECTIVE))
        first--;
    if (first == t->count || !han_is_noun(&t->at[t->count - 1])) return (struct region){0, 0};
    return han_shorten(scene, t, first, t->count - 1);
}

bool han_noun_close(const struct scene *scene, struct region r) {
    uint32_t verbs = 0;
    const struct han_tokens *t = han_cut(scene, r);
    for (uint32_t i = 0; i < t->count; i++) {
        if (t->at[i].class == CLASS_VERB) verbs++;
        else if (t->at[i].class == CLASS_ADVERB) return false;
    }
    return verbs <= 1;
}

/* han_noun_after.c: what stands behind a quantity -> the noun phrase that begins there. */
#include "han_counted.h"
#include "han_noun.h"
#include "han_tokens.h"

#define ATTRIBUTE_TOKENS 12u /* most words of an attribute before its 的 */

/* Does an attribute end at token i: 不同|的, 外商投资|的? Then the head stands behind. A noun there
 * owns the head, and what is counted is the noun: 两个朋友|的孩子. */
static bool ends_attribute(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    enum word_class class = t->at[i].class;
    if (class != CLASS_ADJECTIVE && class != CLASS_VERB && class != CLASS_LOCALIZER) return false;
    for (uint32_t k = i + 1; k < t->count; k++)
        if (t->at[k].class != CLASS_BLANK) return han_is(scene, &t->at[k], WORDS_POSSESSIVE);
    return false;
}

/* 关于气候的|文章, 前|美国|官员: behind the attribute that begins at token i and ends with 的, when
 * it is no noun; i itself when none does. */
static uint32_t over_attribute(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    enum word_class first = t->at[i].class;
    struct qc_slice word = slice_cut(scene->view->text, t->at[i].begin, t->at[i].end);
    bool traded = first == CLASS_NOUN && words_plain(scene->rules->words, WORDS_TRADE_NOUN, word);
    bool acts = traded || first == CLASS_VERB || first == CLASS_PREPOSITION;
    bool lists = !traded; /* 经营|口罩、药品的|公司, but 研究|成果的公布 */
    if (first != CLASS_PREPOSITION && first != CLASS_ADVERB && first != CLASS_ADJECTIVE &&
        first != CLASS_VERB && !traded)
        return i;
    for (uint32_t k = i; k < t->count && k - i < ATTRIBUTE_TOKENS; k++) {
        enum word_class class = t->at[k].class;
        bool listed = class == CLASS_MARK
                          ? slice_has_at(scene->view->text, t->at[k].begin, LIT("、"))
                          : han_is(scene, &t->at[k], WORDS_LIST_JOIN);
        if ((class == CLASS_MARK || class == CLASS_CONJUNCTION) && !(listed && acts)) break;
        lists |= listed;
        struct qc_slice text = slice_cut(scene->view->text, t->at[k].begin, t->at[k].end);
        if (class == CLASS_PARTICLE && words_plain(scene->rules->words, WORDS_DONE, text) &&
            !words_plain(scene->rules->words, WORDS_HALF_OVER, text) &&
            !han_behind_money(scene, t->of.begin))
            break; /* 的连署|引起|了媒体的注意 */
        if (class == CLASS_LETTER &&
            !(k + 1 < t->count && han_is(scene, &t->at[k + 1], WORDS_POSSESSIVE)))
            break; /* 成立 □ 的|公司 */
        if (!han_is(scene, &t->at[k], WORDS_POSSESSIVE)) continue;
        uint32_t head = k + 1;
        while (head < t->count && t->at[head].class == CLASS_BLANK) head++;
        bool named =
            head < t->count && (han_is_noun(&t->at[head]) || t->at[head].class == CLASS_ADJECTIVE ||
                                (acts && t->at[head].class == CLASS_VERB && head + 1 < t->count &&
                                 han_is_noun(&t->at[head + 1]))); /* 的|防护|口罩 */
        return named && lists ? head : i;
    }
    return i;
}

/* 55 宗|外地传入的|个案, 4 名|昨日入院的|病人: behind a clause with a subject or a time of its own
 * that ends with 的, behind a count; i itself when none does. */
static uint32_t over_clause(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    bool timed = t->at[i].class == CLASS_TIME;
    if (!timed &&
        (t->at[i].class != CLASS_NOUN || i + 1 >= t->count || /* 公司|的股票 */
         t->at[i + 1].class != CLASS_VERB || t->at[i + 1].end - t->at[i + 1].begin < 6 ||
         t->at[i].end - t->at[i].begin < 6 || /* 290 名|成员|组成的会议 */
         han_fits_first(scene, &t->at[i], t->of.begin) ||
         words_plain_before(scene->rules->words, WORDS_AGENT_END, scene->view->text, t->at[i].end)))
        return i;
    uint32_t verb = timed ? i + 1 : i + 2;
    for (uint32_t k = verb; k + 1 < t->count && k - i < ATTRIBUTE_TOKENS; k++) {
        enum word_class class = t->at[k].class;
        if (class == CLASS_MARK || class == CLASS_LETTER || class == CLASS_CONJUNCTION) break;
        if (!timed && k == verb && !han_is(scene, &t->at[k], WORDS_POSSESSIVE)) break;
        if (!han_is(scene, &t->at[k], WORDS_POSSESSIVE)) continue;
        return han_is_noun(&t->at[k + 1]) || t->at[k + 1].class == CLASS_ADJECTIVE ? k + 1 : i;
    }
    return i;
}

/* 300 人|参加会议, 两国|推动合作: does a verb open what stands behind such a count, so that no noun
 * there is what they are? */
static bool opens_deed(const struct scene *scene, const struct han_tokens *t, uint32_t i,
                       uint32_t at) {
    return t->at[i].class == CLASS_VERB && t->at[i].end - t->at[i].begin >= 6 &&
           han_counts_itself(scene, at);
}

/* Does the region begin with 的 or right behind it: □ 的|额外开销? */
static bool is_owned(const struct scene *scene, const struct han_tokens *t, struct region r) {
    struct word_match of;
    return han_is(scene, &t->at[0], WORDS_POSSESSIVE) ||
           scene_word_before(scene, r.begin, WORDS_BIT(WORDS_POSSESSIVE), &of);
}

/* □ 的|赔偿: a verb of two characters alone behind 的. */
static bool is_deed(const struct scene *scene, const struct han_tokens *t, uint32_t i,
                    struct region r) {
    const struct token *token = &t->at[i];
    bool alone = i + 1 == t->count || t->at[i + 1].class == CLASS_MARK;
    return alone && token->class == CLASS_VERB && token->end - token->begin >= 6 &&
           !han_is(scene, token, WORDS_COPULA) && is_owned(scene, t, r);
}

/* 5 名|涉嫌参与作弊|者: the noun of those who do, that ends verbs and nouns in a row; t->count:
 * none. */
static uint32_t doer(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    uint32_t end = i;
    while (end < t->count && (t->at[end].class == CLASS_VERB || t->at[end].class == CLASS_NOUN ||
                              t->at[end].class == CLASS_ADVERB))
        end++;
    if (end < t->count && han_is_link(scene, &t->at[end])) return t->count; /* .. 穿着|的皮靴 */
    for (uint32_t k = i; k < end; k++) {
        enum word_class class = t->at[k].class;
        if (k > i && class == CLASS_NOUN &&
            words_plain_before(scene->rules->words, WORDS_DOER_END, scene->view->text,
                               t->at[k].end))
            return k;
    }
    return t->count;
}

/* 科学家|认为|转基因作物: a verb behind the noun that is no part of a name. */
static bool opens_predicate(const struct scene *scene, const struct token *t) {
    return words_plain(scene->rules->words, WORDS_CLAUSE_VERB,
                       slice_cut(scene->view->text, t->begin, t->end));
}

/* 较 7 月的 8 宗|减少 □: does a figure stand at `at`, blanks aside? */
static bool before_figure(const struct view *v, uint32_t at) {
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    return at < v->text.size && letter_is(utf8_at(v->text, at));
}

/* 十轮|空袭, 两次|爆炸: a verb of two characters alone behind a count of events. */
static bool is_event(const struct scene *scene, const struct han_tokens *t, uint32_t i,
                     struct region r) {
    const struct view *v = scene->view;
    bool alone = i + 1 == t->count || t->at[i + 1].class == CLASS_MARK;
    if (!alone || t->at[i].class != CLASS_VERB || t->at[i].end - t->at[i].begin < 6 ||
        opens_predicate(scene, &t->at[i]) || before_figure(v, r.end) ||
        !han_behind_count(scene, r.begin))
        return false;
    int32_t k = view_quantity(v, (struct spot){r.begin - LETTER_BYTES});
    return words_plain_before(scene->rules->words, WORDS_EVENT_PIECE, scene->folded->text,
                              v->quantities[k].core_end);
}

/* 员, 公司: does the noun at i do what a verb behind it says, with no such noun behind that? */
static bool acts(const struct scene *scene, const struct han_tokens *t, uint32_t i, uint32_t next) {
    const struct words *words = scene->rules->words;
    const struct qc_slice text = scene->view->text;
    return han_behind_count(scene, t->of.begin) &&
           words_plain_before(words, WORDS_AGENT_END, text, t->at[i].end) &&
           !words_plain_before(words, WORDS_AGENT_END, text, t->at[next].end);
}

/* □ 的|情况: how things stand, behind a count. */
static bool is_state(const struct scene *scene, const struct han_tokens *t, struct region noun) {
    return han_behind_count(scene, t->of.begin) && han_is(scene, &t->at[0], WORDS_POSSESSIVE) &&
           words_plain(scene->rules->words, WORDS_STATE_NOUN,
                       slice_cut(scene->view->text, noun.begin, noun.end));
}

/* 11 条|特别|巴士路线: an adverb of the dictionary that describes nouns too, behind a count. */
static bool describes(const struct scene *scene, const struct han_tokens *t, uint32_t i,
                      struct region r) {
    return han_behind_count(scene, r.begin) &&
           words_plain(scene->rules->words, WORDS_NOUN_ADVERB,
                       slice_cut(scene->view->text, t->at[i].begin, t->at[i].end));
}

/* 三个|方面, 两个|面向: counted, the word that says in which respect is a noun; but
 * 两个|面向全国的项目. */
static bool is_respect(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    const struct token *token = &t->at[i];
    bool leads = token->class == CLASS_VERB && i + 1 < t->count && t->at[i + 1].class != CLASS_MARK;
    return (token->class == CLASS_LOCALIZER || token->class == CLASS_VERB) && !leads &&
           token->end - token->begin >= 6 &&
           words_plain(scene->rules->words, WORDS_IN_RESPECT,
                       slice_cut(scene->view->text, token->begin, token->end));
}

/* Tokens of a phrase that stands behind a figure. */
struct run {
    uint32_t first, last; /* of the phrase so far; last: the last noun, t->count for none */
};

/* 以 1:1 的|方式|勾画现场: a noun that says how, behind which what is done begins. */
static bool ends_means(const struct scene *scene, const struct token *t) {
    return words_plain(scene->rules->words, WORDS_MEANS_NOUN,
                       slice_cut(scene->view->text, t->begin, t->end));
}

/* 员工|调往总部, 嫌犯|带回警局: a verb that tells where its object goes. */
static bool is_bound_for(const struct scene *scene, const struct token *token) {
    return words_plain_before(scene->rules->words, WORDS_WHERE_TO, scene->view->text, token->end) !=
           0;
}

/* Is token i, which is no noun, one that describes or joins the nouns around it? */
static bool modifies(const struct scene *scene, const struct han_tokens *t, struct run run,
                     uint32_t i, struct region r) {
    const struct token *token = &t->at[i];
    const uint32_t first = run.first, last = run.last;
    uint32_t next = i + 1, before = i; /* D |轮|融资 */
    while (next < t->count && t->at[next].class == CLASS_BLANK) next++;
    while (before > first && t->at[before - 1].class == CLASS_BLANK) before--;
    bool noun =
        next < t->count && (han_is_noun(&t->at[next]) ||
                            (han_behind_count(scene, r.begin) && is_respect(scene, t, next)));
    bool wide = token->end - token->begin >= 6;
    struct qc_slice word = slice_cut(scene->view->text, token->begin, token->end);
    switch (token->class) {
    case CLASS_ADJECTIVE: return true;
    case CLASS_MEASURE: return last + 1 == before && noun; /* 试剂|盒|企业 */
    case CLASS_ADVERB:
        return next < t->count && (t->at[next].class == CLASS_ADJECTIVE ||
                                   (i == first && wide && noun &&
                                    (is_owned(scene, t, r) || describes(scene, t, i, r))));
    case CLASS_LOCALIZER: /* 美国|以外|学者 */
        return last + 1 == before && noun && words_plain(scene->rules->words, WORDS_BEYOND, word);
    case CLASS_VERB:
        return wide && noun && !(last + 1 == i && ends_means(scene, &t->at[last])) &&
               !(last + 1 == i && opens_predicate(scene, token)) &&
               (i == first ||
                (last == i - 1 && (last > first || /* 的|价格|收购推特 */
                                   !han_is(scene, &t->at[last], WORDS_MAGNITUDE_NOUN)))) &&
               !(last + 1 == i && (acts(scene, t, last, next) || is_bound_for(scene, token))) &&
               !han_is(scene, token, WORDS_COPULA);
    default: return false;
    }
}

/* The nouns from token `first` on, with what describes and joins them. */
static struct region phrase_from(const struct scene *scene, const struct han_tokens *t,
                                 uint32_t first, struct region r) {
    struct region none = {0, 0};
    struct run run = {first, t->count};
    bool counted = han_behind_count(scene, r.begin); /* 5 家|公司|的股票 */
    for (uint32_t i = first; i < t->count; i++) {
        const struct token *token = &t->at[i];
        if (counted && run.last < t->count &&
            han_counts_owner(scene, &t->at[run.last], token, r.begin))
            break;
        if (han_is_noun(token) ||
            (counted && (is_respect(scene, t, i) || han_described_deed(scene, t, first, i)))) {
            run.last = i;
            continue;
        }
        if (han_is(scene, token, WORDS_POSSESSIVE) && run.last < t->count && counted &&
            !han_fits_behind(scene, t, run.last, i, r.begin))
            break;
        bool linked = han_is_link(scene, token) && run.last == i - 1 && i + 1 < t->count;
        if (token->class != CLASS_BLANK && !linked && !modifies(scene, t, run, i, r)) break;
    }
    if (run.last == t->count) return none;
    if (run.last > first) run.last = han_before_work(scene, t, run.last);
    struct region noun = han_shorten(scene, t, first, run.last);
    bool level = words_plain(scene->rules->words, WORDS_LEVEL_MARK, /* 突破 1200 亿件|大关 */
                             slice_cut(scene->view->text, noun.begin, noun.end));
    return level || is_state(scene, t, noun) ? none : noun;
}

/* 达到 □ |时: does the word for when follow a bare figure before byte `at`? */
static bool says_when(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    int32_t k = at < LETTER_BYTES ? -1 : view_quantity(v, (struct spot){at - LETTER_BYTES});
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    return k >= 0 && v->quantities[k].readings[0].dim == DIM_COUNT &&
           v->quantities[k].readings[0].unit == UNIT_NONE &&
           words_plain_at(scene->rules->words, WORDS_WHEN_SIGN, v->text, at);
}

/* 慢于|预期, 六成|认为涨价的影响不大: does what begins at token i, behind a figure, tell
 * something of it and name nothing that it is of? */
static bool tells_of_figure(const struct scene *scene, const struct han_tokens *t, uint32_t i,
                            uint32_t at) {
    const struct words *words = scene->rules->words;
    const struct token *token = &t->at[i];
    struct qc_slice word = slice_cut(scene->view->text, token->begin, token->end);
    if (token->class == CLASS_VERB && words_plain_before(words, WORDS_VERB_TAIL, word, word.size))
        return over_attribute(scene, t, i) == i || !han_behind_count(scene, at);
    if (words_plain(words, WORDS_DISCOUNT_NOUN, word)) return han_behind_discount(scene, at);
    return words_plain(words, WORDS_OPINION_VERB, word) && han_behind_part(scene, at);
}

/* 跌到 12 元|他|卖了: does one who does something stand first, no 的 behind, and what is done at i?
 */
static bool next_acts(const struct scene *scene, const struct han_tokens *t, uint32_t i) {
    uint32_t first = t->at[0].class == CLASS_BLANK;
    return first + 1 == i && t->at[first].class == CLASS_PRONOUN &&
           words_plain(scene->rules->words, WORDS_NEXT_DOER,
                       slice_cut(scene->view->text, t->at[first].begin, t->at[first].end));
}

struct region han_noun_after(const struct scene *scene, struct region r) {
    struct region none = {0, 0};
    const struct han_tokens *t = han_cut(scene, r);
    uint32_t i = 0;
    if (says_when(scene, r.begin)) return none;
    while (i < t->count &&
           (t->at[i].class == CLASS_BLANK || t->at[i].class == CLASS_PRONOUN ||
            t->at[i].class == CLASS_MEASURE || han_is(scene, &t->at[i], WORDS_POSSESSIVE)))
        i++;
    if (i > 0 && i < t->count && han_behind_money(scene, r.begin) && next_acts(scene, t, i))
        return none;
    if (i < t->count && tells_of_figure(scene, t, i, r.begin)) return none;
    if (i < t->count && han_is(scene, &t->at[i], WORDS_COPULA) &&
        !(han_behind_count(scene, r.begin) && over_attribute(scene, t, i) > i))
        return none;      /* 来自|存量市场 */
    struct word_match to; /* □|升级到 □ */
    if (i < t->count && scene_word(scene, t->at[i].begin, WORDS_BIT(WORDS_CHANGE_TO), &to))
        return none;
    /* 200 种|配置|可供选择: a verb of two characters before another verb is a name, and so is one
     * that ends the phrase of a 的: 30 万的|赔偿 */
    uint32_t who = i < t->count && t->at[i].class == CLASS_VERB ? doer(scene, t, i) : t->count;
    if (who < t->count) return han_shorten(scene, t, who, who);
    uint32_t head = i < t->count ? over_attribute(scene, t, i) : i;
    if (i < t->count && head == i && han_behind_count(scene, r.begin) &&
        !han_counts_itself(scene, r.begin))
        head = over_clause(scene, t, i);
    if (i < t->count && opens_deed(scene, t, i, r.begin)) return none;
    if (i < t->count && head == i && han_behind_count(scene, r.begin) &&
        !is_event(scene, t, i, r) &&
        words_plain(scene->rules->words, WORDS_BEFALLING,
                    slice_cut(scene->view->text, t->at[i].begin, t->at[i].end)))
        return none; /* 两部|出现故障 */
    if (i < t->count && head == i &&
        ((han_verb_as_name(scene, t, i) && !ends_attribute(scene, t, i)) ||
         is_deed(scene, t, i, r) || is_event(scene, t, i, r)))
        return (struct region){t->at[i].begin, t->at[i].end};
    struct region noun = phrase_from(scene, t, head, r);
    return han_counts_group(scene, r.begin) && /* 两国|元首, but 两国|关系 */
                   !words_plain_before(scene->rules->words, WORDS_LEADER_END, scene->view->text,
                                       noun.end)
               ? none
               : noun;
}

struct region han_noun_run(const struct scene *scene, struct region r) {
    const struct han_tokens *t = han_cut(scene, r);
    uint32_t i = 0;
    while (i < t->count && (han_is_noun(&t->at[i]) || t->at[i].class == CLASS_MEASURE ||
                            t->at[i].class == CLASS_NUMERAL || t->at[i].class == CLASS_BLANK))
        i++;
    return i ? region_trim(scene->view, (struct region){r.begin, t->at[i - 1].end})
             : (struct region){r.begin, r.begin};
}

#define QUOTED_MOST 90u /* bytes of a name between marks */

/* 40 期|《浮熊》, 6 台"华龙"|机组, 3 家|「新股东」: what is counted between marks, or the noun
 * behind them that the marks name. */
struct region han_noun_quoted(const struct scene *scene, uint32_t at) {
    static const struct qc_slice MARKS[][2] = {{{"《", 3}, {"》", 3}},
                                               {{"\"", 1}, {"\"", 1}},
                                               {{"「", 3}, {"」", 3}},
                                               {{"『", 3}, {"』", 3}}};
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    size_t m = 0;
    int32_t i = at < LETTER_BYTES ? -1 : view_quantity(v, (struct spot){at - LETTER_BYTES});
    if (i >= 0 && words_plain_before(scene->rules->words, WORDS_PEOPLE_PIECE, scene->folded->text,
                                     v->quantities[i].core_end))
        return none; /* 问两人: ".." */
    while (m < COUNT(MARKS) && !slice_has_at(v->text, at, MARKS[m][0])) m++;
    if (m == COUNT(MARKS)) return none;
    uint32_t begin = at + (uint32_t)MARKS[m][0].size, end = begin;
    while (end < v->text.size && end - begin < QUOTED_MOST && !letter_is(utf8_at(v->text, end)) &&
           !slice_has_at(v->text, end, MARKS[m][1]))
        end += utf8_length(v->text.data[end]);
    if (!slice_has_at(v->text, end, MARKS[m][1]) || end == begin) return none;
    uint32_t behind = end + (uint32_t)MARKS[m][1].size;
    struct region named = {begin, end}, noun = none;
    if (m > 0 && behind < v->text.size && utf8_is_han(utf8_at(v->text, behind)))
        noun = han_noun_after(scene, (struct region){behind, clause_at(v, behind).end});
    return !region_empty(noun) && noun.begin == behind ? noun : named;
}

/* 容量达 14 吨 | 钢板砌成: a blank between Han behind a figure parts titles and entries. */
bool han_noun_apart(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    uint32_t next = at;
    struct word_match of;
    if (at < LETTER_BYTES || at >= v->text.size || v->text.data[at] != ' ') return false;
    int32_t i = view_quantity(v, (struct spot){at - LETTER_BYTES});
    while (next < v->text.size && v->text.data[next] == ' ') next++;
    if (i < 0 || next >= v->text.size || !utf8_is_han(utf8_at(v->text, next)) ||
        scene_word(scene, next, WORDS_BIT(WORDS_POSSESSIVE), &of)) /* 2.5 分 的冰点 */
        return false;
    struct qc_slice text = scene->folded->text;
    uint64_t end = fold_end(scene->folded, v->quantities[i].end).byte - scene->doc->base;
    char mark = end < scene->doc->chunk.size ? scene->doc->chunk.data[end] : ' ';
    if (mark == '*' || mark == '`') return false; /* **100 美元** 档位 */
    bool spaced = v->letters[i].at > 0 && v->text.data[v->letters[i].at - 1] == ' ';
    if (spaced && v->quantities[i].readings[0].dim == DIM_COUNT) return false; /* 16 个 节点 */
    const words_set moves = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                            WORDS_BIT(WORDS_CHANGE_TO);
    bool moved = !spaced && v->quantities[i].readings[0].dim == DIM_PERCENT && /* 升至 3% | 零售 */
                 scene_word_before(scene, v->letters[i].at, moves, &of);
    return moved || utf8_is_han(utf8_at(text, utf8_back(text, v->quantities[i].end)));
}

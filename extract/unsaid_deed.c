/* unsaid_deed.c: a figure of 万 or 亿 without a unit in a Chinese text -> is it money, by the noun
 * right behind it (675 万|设计费), by what someone does with it (拿了|1.5 亿, 给了司机|一万), by a
 * word for dear (太贵了,动不动|一两万) or by the sum that it is compared with (比惠州少|400 亿)? */
#include "han_tokens.h"
#include "noun.h"
#include "settle.h"
#include "trim.h"
#include "unsaid.h"

#define PHRASE_TOKENS 6u  /* most words of the noun behind a figure */
#define TAKER_TOKENS 4u   /* most words between a verb of giving and the figure */
#define COMPARED 8        /* powers of ten from which on a difference of sums is told bare */
#define COMPARED_ALONE 10 /* the same with no sum before */

static struct qc_slice text_of(const struct scene *scene, const struct token *t) {
    return slice_cut(scene->view->text, t->begin, t->end);
}

static bool is_in(const struct scene *scene, const struct token *t, enum words_plain list) {
    return words_plain(scene->rules->words, list, text_of(scene, t));
}

/* Does a word of the list end the token, as a whole or of two characters at least? */
static bool ends_in(const struct scene *scene, const struct token *t, enum words_plain list) {
    uint32_t size = words_plain_before(scene->rules->words, list, scene->view->text, t->end);
    return size > 3 || (size && size == t->end - t->begin);
}

/* 设计费, 国债, 意外保险: does token k end in money, and not as 免费 or 新|款 do? */
static bool is_money(const struct scene *scene, const struct han_tokens *t, uint32_t k) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    const struct token *here = &t->at[k];
    uint32_t other = words_plain_before(words, WORDS_MONEY_THING_NOT, text, here->end);
    uint32_t begin = here->end - other; /* 审计费 does not end as 计费 does */
    if (other && (begin == here->begin || (k > 0 && begin == t->at[k - 1].begin))) return false;
    return words_plain_before(words, WORDS_MONEY_THING, text, here->end) ||
           ends_in(scene, here, WORDS_MONEY_NAME);
}

static bool is_verb_name(const struct scene *scene, const struct token *t) {
    return is_in(scene, t, WORDS_TRADE_NOUN) || is_in(scene, t, WORDS_DEED_NOUN);
}

static bool is_people(const struct scene *scene, const struct token *t) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    return t->end - t->begin > 3 && words_plain_before(words, WORDS_GROUP_END, text, t->end) &&
           !words_plain_before(words, WORDS_LENDER_END, text, t->end);
}

/* Does token k make the money before it what people or papers are named by: 贷款|用户, 保险|订单,
 * 财富|管理|客户? 存款|证明 and 贷款|落地 leave it money. */
static bool is_named_by(const struct scene *scene, const struct han_tokens *t, uint32_t k) {
    if (k >= t->count) return false;
    const struct token *next = &t->at[k];
    return next->class == CLASS_LETTER || next->class == CLASS_MEASURE || is_people(scene, next) ||
           ends_in(scene, next, WORDS_PAPER_END) ||
           (is_verb_name(scene, next) && k + 1 < t->count && han_is_noun(&t->at[k + 1]));
}

/* May the token stand in the noun behind a figure before its head? A verb only as part of a name:
 * 销售|费用, 设计|费; and nobody has a sum: 20 万|员工|工资. */
static bool goes_on(const struct scene *scene, const struct han_tokens *t, uint32_t k) {
    const struct token *here = &t->at[k];
    if (here->class == CLASS_VERB)
        return is_verb_name(scene, here) ||
               (k + 1 < t->count && t->at[k + 1].end - t->at[k + 1].begin == 3 &&
                is_money(scene, t, k + 1));
    return here->class == CLASS_ADJECTIVE || (han_is_noun(here) && !is_people(scene, here) &&
                                              !ends_in(scene, here, WORDS_COUNT_TOPIC));
}

bool unsaid_money_behind(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    if (words_plain_at(scene->rules->words, WORDS_MONEY_OPEN, v->text, at)) return true;
    const struct han_tokens *t = han_cut(scene, (struct region){at, clause_at(v, at).end});
    uint32_t k = t->count && is_in(scene, &t->at[0], WORDS_POSSESSIVE_MARK);
    for (uint32_t last = k + PHRASE_TOKENS; k < t->count && k < last; k++) {
        if (is_money(scene, t, k) && !is_named_by(scene, t, k + 1)) return true;
        if (!goes_on(scene, t, k)) return false;
    }
    return false;
}

/* The clause of letter i from the letter before it on. */
static struct region led_by(const struct view *v, uint32_t i) {
    struct region r = clause_up_to(v, v->letters[i].at);
    if (i > 0 && v->letters[i - 1].at >= r.begin) r.begin = v->letters[i - 1].at + LETTER_BYTES;
    return r;
}

/* Does the clause before letter i, or what follows it, tell of what is counted: 粉丝, 得票, 播放?
 */
static bool tells_counts(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = clause_up_to(v, v->letters[i].at);
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (words_plain_at(scene->rules->words, WORDS_COUNT_TOPIC, v->text, at)) return true;
    return words_plain_in(scene->rules->words, WORDS_COUNT_TOPIC, v->text, r.begin, r.end);
}

/* Is the token one that may stand between a verb and its sum: 了, 到, 近? */
static bool is_between(const struct scene *scene, const struct token *t) {
    return t->class == CLASS_ADVERB || t->class == CLASS_PARTICLE || t->class == CLASS_BLANK ||
           is_in(scene, t, WORDS_TOTAL_LEAD) || han_is(scene, t, WORDS_APPROX_BEFORE) ||
           han_is(scene, t, WORDS_MORE_THAN_BEFORE) || han_is(scene, t, WORDS_REACH_BEFORE);
}

/* 市值|蒸发 3 亿, 给主播|刷了 5 万: does the sentence tell of money, or who has it? 水库|蒸发 3 亿.
 */
static bool tells_money(const struct scene *scene) {
    return scene_tells(scene, WORDS_SUM_SCENE) || scene_tells(scene, WORDS_MONEY_NAME);
}

/* 拿了|1.5 亿, 给了司机|一万: is the last verb before letter i one of getting or giving money? */
static bool by_deed(const struct scene *scene, uint32_t i) {
    const struct han_tokens *t = han_cut(scene, led_by(scene->view, i));
    uint32_t k = t->count, takers = 0;
    while (k > 0 && is_between(scene, &t->at[k - 1])) k--;
    if (k > 0 && ends_in(scene, &t->at[k - 1], WORDS_SUM_DEED))
        return !ends_in(scene, &t->at[k - 1], WORDS_SUM_DEED_WEAK) || tells_money(scene);
    for (; k > 0 && takers < TAKER_TOKENS; k--, takers++) {
        const struct token *here = &t->at[k - 1];
        bool taker = han_is_noun(here) || here->class == CLASS_PRONOUN ||
                     here->class == CLASS_PARTICLE || here->class == CLASS_ADJECTIVE;
        if (!taker) return takers && ends_in(scene, here, WORDS_SUM_GIVEN_TO);
    }
    return false;
}

/* 收费太贵了,动不动|一两万: does the sentence say before letter i how dear something is? */
static bool by_dearness(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    return words_plain_in(scene->rules->words, WORDS_DEAR_WORD, v->text, 0, v->letters[i].at);
}

/* GDP 是|5006.7 亿,比惠州少|400 亿: is it told how much less or more it is than the sum before? */
static bool by_comparison(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[i];
    struct dec told = q->has_low ? q->low : q->high;
    struct word_match than;
    if (dec_compare(told, dec_of(1, COMPARED)) < 0) return false;
    struct region r = led_by(v, i);
    while (r.end > r.begin && v->text.data[r.end - 1] == ' ') r.end--;
    if (!words_plain_before(scene->rules->words, WORDS_SUM_DIFFERS, v->text, r.end)) return false;
    if (i == 0) /* |比惠州少 100 亿 */
        return dec_compare(told, dec_of(1, COMPARED_ALONE)) >= 0 &&
               region_first_word(scene, r, WORDS_BIT(WORDS_THAN), 0, &than);
    return v->quantities[i - 1].readings[0].dim == DIM_MONEY || unsaid_by_name(scene, i - 1);
}

/* 财政收入 102 亿美元,其中旅游业带来|44.5 亿,侨汇|36.7 亿: is it told as a part of the sum before,
 * or right behind such a part? */
static bool by_whole(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    if (i == 0 || tells_counts(scene, i)) return false;
    const struct quantity *q = &v->quantities[i], *before = q - 1;
    struct dec told = q->has_low ? q->low : q->high;
    if (q->readings[0].unit != UNIT_NONE || q->readings[0].dim != DIM_COUNT ||
        dec_compare(told, dec_of(1, COMPARED)) < 0)
        return false;
    uint32_t end = v->letters[i - 1].at + LETTER_BYTES;
    bool part =
        words_plain_in(scene->rules->words, WORDS_PART_OPEN, v->text, end, v->letters[i].at);
    return part ? before->readings[0].dim == DIM_MONEY || unsaid_by_name(scene, i - 1)
                : by_whole(scene, i - 1);
}

/* 旅游业带来|44.5 亿, 制造业贡献了|20 亿: what a branch of trade brings in. */
static bool by_industry(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    if (dec_compare(q->has_low ? q->low : q->high, dec_of(1, COMPARED)) < 0) return false;
    const struct han_tokens *t = han_cut(scene, led_by(scene->view, i));
    uint32_t k = t->count;
    while (k > 0 && is_between(scene, &t->at[k - 1])) k--;
    if (k == 0 || !is_in(scene, &t->at[--k], WORDS_BRING_IN)) return false;
    while (k > 0 && is_between(scene, &t->at[k - 1])) k--;
    return k > 0 && han_is_noun(&t->at[k - 1]) &&
           ends_in(scene, &t->at[k - 1], WORDS_INDUSTRY_NAME);
}

bool unsaid_by_deed(const struct scene *scene, uint32_t i) {
    if (tells_counts(scene, i)) return false;
    return by_industry(scene, i) || by_deed(scene, i) || by_comparison(scene, i) ||
           by_dearness(scene, i) || by_whole(scene, i);
}

#define WAGE_LEAST 100 /* below it too many other things are told without a unit */
#define WAGE_POWERS 6
#define YEAR_FIRST 1900
#define YEAR_LAST 2100

/* Is the figure one of digits that may be a sum of people, and no year? */
static bool may_be_wage(const struct quantity *q) {
    const uint32_t odd = NUMBER_ZERO_LED | NUMBER_PERCENT | NUMBER_FRACTION | NUMBER_VAGUE |
                         NUMBER_GE | NUMBER_TOO_LONG;
    struct dec told = q->has_low ? q->low : q->high;
    bool spoken = q->number_flags & NUMBER_HAN && q->number_flags & NUMBER_SCALED; /* 三千五 */
    if (q->readings[0].dim != DIM_COUNT || q->readings[0].unit != UNIT_NONE || q->per_count ||
        q->period || q->number_flags & odd || !(q->number_flags & NUMBER_DIGIT || spoken))
        return false;
    bool year = dec_compare(told, dec_of(YEAR_FIRST, 0)) >= 0 &&
                dec_compare(told, dec_of(YEAR_LAST, 0)) <= 0;
    return !year && dec_compare(told, dec_of(WAGE_LEAST, 0)) >= 0 &&
           dec_compare(told, dec_of(1, WAGE_POWERS)) < 0;
}

/* 6000|一年: a time of one piece right behind the figure. */
static bool by_one_time(const struct scene *scene, uint32_t i, uint32_t at) {
    const struct view *v = scene->view;
    const struct quantity *next = i + 1 < v->count ? &v->quantities[i + 1] : NULL;
    return next && v->letters[i + 1].at == at && next->readings[0].dim == DIM_TIME &&
           next->has_value && dec_compare(next->low, dec_of(1, 0)) == 0;
}

/* Does a mark, the end, a word of change or what may be done stand behind letter i? */
static bool closes(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const words_set change = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                             WORDS_BIT(WORDS_CHANGE_TO);
    struct word_match word;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    return at >= v->text.size || strchr(",;.!?)", v->text.data[at]) ||
           slice_has_at(v->text, at, LIT("。")) || slice_has_at(v->text, at, LIT("、")) ||
           scene_word(scene, at, change, &word) || by_one_time(scene, i, at) ||
           words_plain_at(scene->rules->words, WORDS_SUM_MAY, v->text, at);
}

/* 从, 是, 涨到, 增至: does a word of change or being begin the token? 暴涨|670 tells no sum, but
 * with what leads to one behind it. */
static bool is_change(const struct scene *scene, const struct han_tokens *t, uint32_t k) {
    const words_set links =
        WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_CHANGE_FROM) | WORDS_BIT(WORDS_COPULA);
    const words_set moves = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct word_match word;
    if (scene_word(scene, t->at[k].begin, links, &word)) return true;
    if (!scene_word(scene, t->at[k].begin, moves, &word)) return false;
    uint32_t at = word.end, next = k + 1;
    if (at >= t->at[k].end) {
        while (next < t->count && t->at[next].class == CLASS_BLANK) next++;
        if (words_plain_before(scene->rules->words, WORDS_LEADS_UP_TO, scene->view->text, at))
            return true;
        if (next == t->count) return false;
        at = t->at[next].begin;
    }
    return words_plain_at(scene->rules->words, WORDS_LEADS_UP_TO, scene->view->text, at) != 0;
}

/* 工资, 奖学金, 住宿费: what people earn, pay or lay down; not 消费, 免费. */
static bool names_wage(const struct scene *scene, const struct han_tokens *t, uint32_t k) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    return words_plain_before(words, WORDS_WAGE_NAME, text, t->at[k].end) ||
           words_plain_before(words, WORDS_TARIFF_NOUN, text, t->at[k].end) ||
           (words_plain_before(words, WORDS_FEE_TAIL, text, t->at[k].end) && is_money(scene, t, k));
}

/* Is the last word before letter i that is no link a sum of people: 工资|从, 罚款? Behind another
 * figure only words of change may stand: 从 8000|涨到. */
static bool wage_before(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct han_tokens *t = han_cut(scene, led_by(v, i));
    for (uint32_t k = t->count; k-- > 0;) {
        if (names_wage(scene, t, k)) return true;
        if (!is_between(scene, &t->at[k]) && !is_change(scene, t, k)) return false;
    }
    return i > 0 && v->letters[i - 1].at >= clause_up_to(v, v->letters[i].at).begin &&
           may_be_wage(&v->quantities[i - 1]) && wage_before(scene, i - 1);
}

#define ENTRY_TOKENS 2u /* most words of an entry of a list of sums */

/* 房租三千,水电|两百: a short name, and no more, between a sum of the list and the next figure. */
static bool goes_on_list(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    if (i == 0) return false;
    uint32_t at = v->letters[i - 1].at + LETTER_BYTES;
    uint32_t mark = slice_has_at(v->text, at, LIT("、")) ? 3 : v->text.data[at] == ',';
    struct region gap = region_trim(v, (struct region){at + mark, v->letters[i].at});
    if (!mark || region_empty(gap)) return false;
    const struct han_tokens *t = han_cut(scene, gap);
    if (!t->count || t->count > ENTRY_TOKENS) return false;
    for (uint32_t k = 0; k < t->count; k++)
        if (!han_is_noun(&t->at[k]) && t->at[k].class != CLASS_VERB) return false;
    return unsaid_wage(scene, i - 1);
}

bool unsaid_wage(const struct scene *scene, uint32_t i) {
    return may_be_wage(&scene->view->quantities[i]) && closes(scene, i) &&
           (wage_before(scene, i) || goes_on_list(scene, i));
}

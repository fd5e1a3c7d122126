/* around.h: where the subject of a quantity may stand beside it: in a list, before it as a name,
 * behind it as what is counted or described. Empty regions: nothing of the kind is there. */
#ifndef AROUND_H
#define AROUND_H

#include "scene.h"

#define CLAUSES_BACK 3 /* how many clauses before its own are read for a quantity */

/* Is the claim about a part of something? */
static inline bool kind_is_part(enum kind kind) {
    return kind == KIND_SHARE || kind == KIND_COST_SHARE || kind == KIND_PERCENTAGE;
}
static inline bool kind_is_asked(enum kind kind) {
    return kind == KIND_COST || kind == KIND_PRICE;
}

/* ---- ownclause.c ---- */

/* What the clause of quantity i is about, up to it; what the clauses before it are about where only
 * a verb stands there. */
struct region own_clause(const struct scene *scene, uint32_t i, enum kind kind);

/* ---- against.c ---- */

struct base {
    struct region of;     /* what the figure is of; empty: what the text before the verb is about */
    struct region before; /* the clause up to the verb */
};

/* 速度是 B 的 | □, 高于 B 的 | □: does the clause end with what a figure is compared with? */
bool base_find(const struct scene *scene, struct region clause, enum kind kind, struct base *out);

/* ---- listed.c ---- */

/* The quantities of the list that i stands in, in order: [first, last]. */
void list_bounds(const struct view *v, uint32_t i, uint32_t *first, uint32_t *last);
/* A、B和C 分别为 1、2、3: the item that stands where quantity i stands in its list. */
struct region list_item(const struct scene *scene, uint32_t i);
/* The first quantity of the list that i stands in: what stands before it is said of all. */
uint32_t list_first(const struct scene *scene, uint32_t i);
/* 5 V|/|4.8 A: the first of the figures that strokes join, up to i. */
uint32_t slash_first(const struct view *v, uint32_t i);
/* 5V 3A; 9V 3A; |12V: the first of the measures that stand side by side up to i. */
uint32_t close_first(const struct view *v, uint32_t i);

/* ---- counted.c ---- */

/* 11 people died and 23 were hurt: the count whose noun count i shares; i itself: none. */
uint32_t counted_like(const struct scene *scene, uint32_t i);
/* 14 座山峰,其中 | 5 座: does a Chinese figure take up what an earlier count counts? */
bool counted_of_those(const struct scene *scene, uint32_t i);
/* 14 座山峰,其中| 5 座: what an earlier count of the sentence counts, for count or part i. */
struct region counted_before(const struct scene *scene, uint32_t i, enum kind kind);
/* 两组志愿者,其中| 10 人喝茶,| 10 人喝水: whom a count of people is of, that takes up another. */
struct region counted_people(const struct scene *scene, uint32_t i);
/* 中俄|两国元首: is it a count of states or sides? Then *out is
 * who of them is named behind it (两国|元首), or the noun right before it, if any.
 */
bool counted_states(const struct scene *scene, uint32_t i, enum kind kind, struct region *out);
/* 六成|认为涨价的影响不大: does what those think follow, of whom figure i tells the part? */
bool counted_think(const struct scene *scene, uint32_t i);
/* 受访者, 学生: does the noun name somebody who thinks? */
bool counted_thinks(const struct scene *scene, struct region r);
/* 汇控(00005.HK)|升 □: the name before a code in brackets that opens a Chinese clause, where no
 * other noun stands before the figure. */
struct region coded_name(const struct scene *scene, struct region clause);
/* 12 种蔬菜, 3 种|持平: r, or what an earlier count counts where r is but the verb behind i. */
struct region counted_not_verb(const struct scene *scene, uint32_t i, struct region r);
/* 写字楼,上周成交 | □: does a Chinese count stand behind verbs alone? */
bool counted_by_verb(const struct scene *scene, uint32_t i);
/* The next figure of the clause that `at` stands in, or its end. */
uint32_t counted_up_to_figure(const struct view *v, uint32_t at);
/* 66 座 | 14 MW 风机, 5 个 | 总投资 18 亿元的项目: where what is counted goes on, behind the
 * measures that describe it. */
uint32_t counted_over_measures(const struct scene *scene, uint32_t at);

/* ---- elided.c ---- */

/* 甲买了 3 台电脑,乙买了| 5 台: what the first of counts in clauses built alike counts, Chinese. */
struct region elided_count(const struct scene *scene, uint32_t i);

/* ---- befalls.c ---- */

/* 死亡 | 3 人, 3 人|受伤: the verb that tells of people counted without a noun, Chinese; `noun`:
 * what noun_after says that count i counts. */
struct region counted_befalls(const struct scene *scene, uint32_t i, struct region noun);

/* 300 人|参加会议: does a verb follow the people that count i counts, Chinese? */
bool counted_acts(const struct scene *scene, uint32_t i);
/* 购买保险的 | 300 人: is whom count i counts told by a clause, whose nouns they are not? */
bool counted_by_clause(const struct scene *scene, uint32_t i);

/* aftershocks went on, with 30 recorded: does a count take up what an earlier clause is about? */
bool counted_resumes(const struct scene *scene, uint32_t i);
/* 来自 23 家|公司的| 31 人: does r name what the figure before counts, in what says which people
 * are meant? */
bool counted_attribute(const struct scene *scene, uint32_t i, struct region r);

/* ---- changed.c ---- */

/* a 2% rise in wages, 5% top-line growth: what the change of quantity i is a change of, when that
 * stands behind it. */
struct region changed_noun(const struct scene *scene, uint32_t i, enum kind kind);
/* 提升 | 23% 的工作效率: what a Chinese verb of change takes behind percentage i. */
struct region changed_taken(const struct scene *scene, uint32_t i);
/* from 351p in October to | 460p: the figure that the change of figure i begins with, English; i
 * itself: none. */
uint32_t change_begins(const struct scene *scene, uint32_t i);
/* a $5 million increase | in loans: what changes, when the phrase only says that it does. */
struct region changed_over(const struct scene *scene, struct region r);
/* grew from |3 to 30| engineers: what a bare first figure counts, behind the second */
struct region changed_counted(const struct scene *scene, uint32_t i);
/* rise, cut: is the word one of change? */
bool changed_is_change(const struct scene *scene, struct region word);

/* ---- between.c ---- */

/* The part of the clause behind the letter before letter i. */
struct region clause_behind(const struct view *v, struct region clause, uint32_t i);

/* sales growth to 3% | and margin growth to, dropped by 5 | and the rate rose to: does the text
 * between two figures name another thing that the second is about? */
bool between_further(const struct scene *scene, struct region tail);
/* □ for old homes and | □: only a phrase with a preposition, English? */
bool between_where(const struct scene *scene, struct region r);
/* □ in May | from □, compared with □: which other figure of the same thing follows? */
bool between_compares(const struct scene *scene, struct region tail);
/* □ | is □: nothing but the verb of what the clause opens with? */
bool between_verb(const struct scene *scene, struct region tail);

/* Does the text end with a verb of being or taking, adverbs aside: .. is, lasted? */
bool between_ends(const struct scene *scene, struct region r, struct word_match *out);

/* Does 的 or its like stand behind the figure that ends at `at`? */
bool behind_possessed(const struct scene *scene, uint32_t at);
/* Is the region a verb that what is measured takes? */
bool behind_measure_verb(const struct scene *scene, struct region r);
/* Does the verb before figure i take what the figure describes for its object: 导致 □ 的速度下降?
 */
bool behind_takes_object(const struct scene *scene, uint32_t i);

/* ---- described.c ---- */

/* 一个 2 吉瓦的数据中心: the thing that the quantity describes. */
struct region behind_described(const struct scene *scene, uint32_t i, enum kind kind);
/* 吞吐为| 每秒 300 个样本: does rate i, or its verb of being, follow its own name, Chinese? */
bool described_rate(const struct scene *scene, uint32_t i);

/* ---- partof.c ---- */

/* has a 5.9% | share of exports: does it only say that it is a part? */
bool partof_head(const struct scene *scene, struct region r, enum kind kind);
/* We have 58% | market share: the word for the part, where nothing says whose it is. */
struct region partof_itself(const struct scene *scene, uint32_t i, enum kind kind);
/* 41% of workers agree, but | 26% say: the whole of the part before i, or what was counted there.
 */
struct region partof_same(const struct scene *scene, uint32_t i, enum kind kind);
/* 其中| 82% 是女性: those that a part without a noun before it is said to be. */
struct region partof_being(const struct scene *scene, uint32_t i, enum kind kind);

/* 网购|占全部订单的 □: what a share is the part of, before the verb 占. */
struct region part_before(const struct scene *scene, uint32_t i);

/* 在发病的病例中,| 55% ..: the group that the clause before names. */
struct region part_group(const struct scene *scene, uint32_t i);

/* ---- sized.c ---- */

/* 8 NVIDIA |40GB| A100 GPUs: what figure i counts where the measure of it stands right behind it or
 * behind `noun`, the maker that was found for it; else `noun`. */
struct region sized_noun(const struct scene *scene, uint32_t i, struct region noun);

/* ---- predicate.c ---- */

/* r as a noun phrase; My drills were | running for 5 minutes: behind a form of "be", what that is
 * told of. */
struct region predicate_owner(const struct scene *scene, uint32_t i, struct region r);

/* ---- behind.c ---- */

/* A100 80GB: the name of a product right before its size. */
struct region behind_name(const struct scene *scene, uint32_t i);
/* 250 buildings, 192 GB of HBM3e, 几纳秒延迟: what a claim of `kind` is of, behind the quantity. */
struct region behind_noun(const struct scene *scene, uint32_t i, enum kind kind);
/* 91% | report pain, in the high 20% | range, a rate of 5 | requests/s: is the noun that was found
 * behind the figure none of its subject? */
bool behind_refused(const struct scene *scene, uint32_t i, enum kind kind, struct region r);
/* 以 | 54 美元的价格收购推特: what is bought or sold for it. */
struct region behind_traded(const struct scene *scene, uint32_t i);
/* 价格, 速度: does the noun with 以 say how something is done? */
bool behind_tells_means(const struct scene *scene, struct region noun);
/* 以 | 549 美元的价格: does the figure tell how something is done? */
bool behind_means(const struct scene *scene, uint32_t i);
/* 直径 2.4 米的望远镜: what is measured, before a quantity that describes a thing. */
struct region behind_measure(const struct scene *scene, uint32_t i, enum kind kind);
/* two-year warranty: the quantity is an adjective of what follows. */
bool behind_is_adjective(const struct scene *scene, uint32_t i);

/* ---- specs.c ---- */

/* 处理器、| 16 GB 存储容量: is figure i an entry of a list of parts, its measure first, Chinese? */
bool specs_lists_part(const struct scene *scene, uint32_t i);
/* 5000 mAh |大|电池: the part behind a word of size at `at`, right behind measure i. */
struct region specs_praised(const struct scene *scene, uint32_t i, uint32_t at);

/* 16GB| LPDDR5x 6400MHz |内存, 27 寸 4K |显示器: the part behind measure i and the further measures
 * and names that describe it. */
struct region specs_chain(const struct scene *scene, uint32_t i);

/* 前置| 3200 万像素: the side of the camera, right before its points. */
struct region specs_side(const struct scene *scene, uint32_t i, enum kind kind);

/* 0-100km/h |加速| 6.3 秒: the gain of speed, behind its speeds and before its time. */
struct region specs_gain(const struct scene *scene, uint32_t i, enum kind kind);
/* 20% 的|营收|增长: what grows, between a Chinese percentage and its noun of change. */
struct region grown_noun(const struct scene *scene, uint32_t i, enum kind kind);

/* ---- asked.c ---- */

/* 16GB+512GB 版|卖 3799 元, 高层户|以 480 万元沽出: the version that sizes before price i name, or
 * what changes hands for it. */
struct region asked_first(const struct scene *scene, uint32_t i, enum kind kind);
/* 照相| 30 元/人, 快递费(可选) –| 45 元: the entry that price i is asked for. */
struct region asked_thing(const struct scene *scene, uint32_t i, enum kind kind);
/* 京东|售价 1599 元: is r the shop, and no thing? */
bool asked_of_shop(const struct scene *scene, struct region r, enum kind kind);
/* 鸡蛋|每 500 克均价: the thing before what its price is told by; 价格|每吨: without it. */
struct region asked_over_each(const struct scene *scene, struct region r);

/* ---- aged.c ---- */

/* 65 岁以上|老人免费: the people whose age time i is, right behind it, Chinese. */
struct region aged_people(const struct scene *scene, uint32_t i);
/* 62 岁|男子, 61 岁的|李明: whose age quantity i is, Chinese, when that stands behind. */
struct region aged_person(const struct scene *scene, uint32_t i);

/* ---- premod.c ---- */

/* a $3 billion hit, a 24 V 1.2 A adapter: the head of the English noun phrase that quantity i
 * stands in, behind it. */
struct region premod_head(const struct scene *scene, uint32_t i);
/* The same where a claim of `kind` is about it: not of a 28% | increase, nor of what is counted. */
struct region premod_find(const struct scene *scene, uint32_t i, enum kind kind);
/* A 10% | discount applies: does its clause open with that phrase? */
bool premod_opens(const struct scene *scene, uint32_t i);

/* The words of a noun phrase from `at` on. */
struct region premod_phrase(const struct scene *scene, uint32_t at);

/* ---- latin_behind.c, English ---- */

/* 28% of | those given the drug: whom quantity i is a part of. */
struct region those_behind(const struct scene *scene, uint32_t i);
/* half the | features, a third its | size: behind an article right behind a fraction. */
struct region halved_noun(const struct scene *scene, uint32_t at);
/* 3.5x higher | throughput, twice the | power: what is so many times as much. */
struct region multiple_behind(const struct scene *scene, uint32_t i);
/* like the Home Mini | ($49): what the bracket of quantity i is added to. */
struct region bracketed(const struct scene *scene, uint32_t i);
/* free for | children aged 4 and under: whom an age sorts. */
struct region aged_group(const struct scene *scene, uint32_t i);
/* family rooms | starting at $525: what is offered from a price on. */
struct region offered_from(const struct scene *scene, uint32_t i);
/* second only to the | Liberals' £3 million: whose quantity i is. */
struct region possessor(const struct scene *scene, uint32_t i);

/* ---- subject.c ---- */

/* What stands at quantity i itself and in its clause. */
struct region subject_own(const struct scene *scene, uint32_t i, enum kind kind);
/* gasoline prices, which rose | □: what the relative pronoun that opens the clause takes up. */
struct region subject_related(const struct scene *scene, uint32_t i);
/* The number of people aged 12 | who smoked rose by: what the clause opens with, where the relative
 * clause that ends with its verb belongs to the figure in it. */
struct region related_over(const struct scene *scene, struct region clause, struct region tail);

/* ---- retold.c ---- */

/* 增速: a word of change, which alone does not say of what. */
bool retold_only_change(const struct scene *scene, struct region noun);
/* 累计 | 跌幅: the extent of a change, which has no name of its own as a rate has (年复合增长率)?
 */
bool retold_extent(const struct scene *scene, struct region noun);
/* 营收 □,同比增长 | □: what is said of an earlier figure alone is of the same thing. */
struct region retold_apposed(const struct scene *scene, uint32_t i);
/* A 为 □, B 为 □, 分别增长 □、| □: of what the figure there is. */
struct region retold_respective(const struct scene *scene, uint32_t i);
/* A 为 □, 去年同期为 | □, 低于去年的 | □: of the same measure, without a noun. */
struct region retold_carried(const struct scene *scene, uint32_t i, enum kind kind);
/* 用户接近 □, 较前年同期的| □: of what the figure before is, where figure i is no more than what it
 * is compared with, Chinese. */
struct region retold_base(const struct scene *scene, uint32_t i, enum kind kind);
/* 1700 万英镑 (| □): told again in a bracket. */
struct region retold_restated(const struct scene *scene, uint32_t i, enum kind kind);
/* net income of □, or □ a share, versus | □: of what the last figure like it is. */
struct region retold_versus(const struct scene *scene, uint32_t i, enum kind kind);
/* 1,500 people, of whom | □: of those that the figure before counts, or of what it is. */
struct region retold_of_them(const struct scene *scene, uint32_t i, enum kind kind);
/* It cut delays by 60%, from | □ to □: of what the change was. */
struct region retold_from(const struct scene *scene, uint32_t i);

/* □ 或 | □, Chinese: does figure i tell the one before it again by another measure? */
bool retold_by_or(const struct scene *scene, uint32_t i);

/* ---- taken.c, English times ---- */

/* it takes | two years to build a bridge: what takes the time. */
struct region taken_by(const struct scene *scene, uint32_t i);
/* people who were tracked for | ten years: whom the relative clause tells of. */
struct region taken_related(const struct scene *scene, uint32_t i);
/* its worst flood in | 40 years: of what there was none like it in that time. */
struct region taken_record(const struct scene *scene, uint32_t i);

/* ---- paid.c, English ---- */

/* |$85 per person for shared utilities: what an amount that opens its entry is asked for. */
struct region paid_lone(const struct scene *scene, uint32_t i);
/* charge | $12 for the plan: what is paid for. */
struct region paid_for(const struct scene *scene, uint32_t i);
/* | $3 billion of the $8 billion fund: what the whole is. */
struct region paid_of(const struct scene *scene, uint32_t i);
/* (75% among women, | 71% among men): of whom an entry of a bracket is told. */
struct region paid_entry(const struct scene *scene, uint32_t i);
/* from $0 to | $8 million in revenue: what moved, behind both. */
struct region paid_moved(const struct scene *scene, uint32_t i);
/* p = | 0.04: the sign of a statistic. */
struct region paid_sign(const struct scene *scene, uint32_t i);

/* ---- received.c, English ---- */

/* funding commitments | to OpenAI of □: what goes to r, where r stands right before the figure; r
 * otherwise. */
struct region received_noun(const struct scene *scene, struct region r);

/* ---- fronted.c ---- */

/* What the clause behind the comma is about: At $2.4bn, | the deal. */
struct region fronted_subject(const struct scene *scene, uint32_t i);

/* ---- again.c ---- */

/* 31% ➡| 28%, 300 m (|984 ft) tall, 35%, down from| 42%: is figure i, which is not the first, told
 * of the same as the one before it? */
bool again_told(const struct scene *scene, uint32_t i);

/* ---- coined.c ---- */

/* 多氟多|涨 9%, 新易盛:|跌 3%: the name right before the verb of change, Chinese, that the
 * dictionary does not have, or the label that nothing but the verb follows. */
struct region coined_name(const struct scene *scene, uint32_t i, enum kind kind);

/* ---- outlaid.c ---- */

/* 斥资 5 亿美元收购一家|芯片公司: what Chinese money behind a verb of spending is spent on. */
struct region outlaid_on(const struct scene *scene, uint32_t i, enum kind kind);

/* ---- indexed.c ---- */

/* 指数报 □,跌|□,跌幅|□: the index before that points of quantity i, or the share that they are, are
 * of where r names none; r otherwise. */
struct region indexed_points(const struct scene *scene, uint32_t i, enum kind kind,
                             struct region r);

/* ---- lasting.c ---- */

/* Does a word stand in r that says that something takes the time: 要, 历时? */
bool lasting_takes(const struct scene *scene, struct region r);
/* What takes the time, of which `own` is what stands before it; empty: nothing does. */
struct region lasting_own(const struct scene *scene, uint32_t i, struct region own);
/* 太阳|每 25 天自转一圈: what stands right before a period. */
struct region lasting_each(const struct scene *scene, uint32_t i);
/* 孩子的 □ |生命: what lasts so long stands behind the time when its owner stands before it. */
struct region lasting_owned(const struct scene *scene, uint32_t i);
/* 工具|已经流行了 □: `own`, what stands before the time, where the clause opens with it and one
 * verb with its adverbs follows, Chinese. */
struct region lasting_doer(const struct scene *scene, uint32_t i, struct region own);
/* 签了 3 年|合同: what stands right behind a length of time and ends its clause. */
struct region lasting_thing(const struct scene *scene, uint32_t i);

/* ---- earlier.c ---- */

/* , excluding a charge, | according to 65 firms: does an aside open the clause? */
bool earlier_aside(const struct scene *scene, struct region clause);

/* A duration that only says when: 半年前, 过去十年. Its clause is not about it. */
bool only_when(const struct scene *scene, uint32_t i);
/* Up to the first quantity of the clause; a time that only says when may open it. */
struct region earlier_head(const struct scene *scene, struct region clause);
/* 订单创新高,达 | □: what the clause right before opens with, when no figure stands there; Chinese.
 */
struct region earlier_next(const struct scene *scene, uint32_t i, enum kind kind);
/* What the nearest earlier clause is about; a price is of no measure. */
struct region earlier_clause(const struct scene *scene, uint32_t i, enum kind kind);

#endif

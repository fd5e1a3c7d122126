/* described.c: a figure and 的 -> the thing behind them that the figure describes, Chinese. */
#include "around.h"

#include "han_tokens.h"
#include "noun.h"
#include "trim.h"

/* 总额|3 亿元的费用: does a word that only says how much stand right before the figure? */
static bool is_sum(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = clause_behind(v, clause_up_to(v, v->letters[i].at), i);
    if (region_empty(r) || !region_has_han(v, r)) return false;
    r = trim_right(scene, r, TRIM_VERBS | TRIM_SMALL);
    return !region_empty(r) &&
           words_plain_before(scene->rules->words, WORDS_WORTH_END, v->text, r.end);
}

/* 36 米的|全场最佳成绩, 4.69 秒的|零百成绩: a result that is named by what makes it one; but 9 米的
 * 成绩 is its owner's. */
static bool is_best(const struct scene *scene, struct region r) {
    const struct words *words = scene->rules->words;
    const struct qc_slice text = scene->view->text;
    uint32_t size = region_empty(r) ? 0 : words_plain_before(words, WORDS_BEST_NOUN, text, r.end);
    return size && r.end - r.begin > size &&
           words_plain_in(words, WORDS_BEST_WORD, text, r.begin, r.end - size);
}

/* 在 12 倍|压缩|下: the deed right behind a multiple, under which something else is told. */
static struct region deed_under(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    if (at >= v->text.size || !utf8_is_han(utf8_at(v->text, at))) return none;
    const struct han_tokens *t = han_cut(scene, (struct region){at, counted_up_to_figure(v, at)});
    if (t->count < 2 || t->at[0].end - t->at[0].begin != 6 ||
        (t->at[0].class != CLASS_VERB && t->at[0].class != CLASS_NOUN) ||
        !words_plain(scene->rules->words, WORDS_UNDER_WORD,
                     slice_cut(v->text, t->at[1].begin, t->at[1].end)))
        return none;
    return (struct region){t->at[0].begin, t->at[0].end};
}

/* 长达数月的|冬季: a season that lasts so long, which is a word of time elsewhere. */
static struct region season(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match of;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    if (v->quantities[i].readings[0].dim != DIM_TIME ||
        !scene_word(scene, at, WORDS_BIT(WORDS_POSSESSIVE), &of))
        return (struct region){0, 0};
    uint32_t size = words_plain_at(scene->rules->words, WORDS_SEASON_NOUN, v->text, of.end);
    return (struct region){of.end, of.end + size};
}

/* 64 GB 和| 128 GB 的|版本: behind the last figure of a list of one measure. */
static uint32_t behind_list(const struct view *v, uint32_t i) {
    const struct quantity *q = v->quantities;
    uint32_t first, last;
    list_bounds(v, i, &first, &last);
    bool alike = !(DIM_BIT(q[i].readings[0].dim) & DIMS_UNMEASURED) &&
                 q[i].readings[0].dim == q[last].readings[0].dim;
    return v->letters[alike ? last : i].at + LETTER_BYTES;
}

/* 埋进 300 米以上|的深度: a measure with a bound behind it describes what follows, be that the name
 * of a measure. */
static bool is_bounded(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    struct qc_slice text = scene->folded->text;
    uint32_t bound = skip_blanks(text, q->core_end);
    return !(DIM_BIT(q->readings[0].dim) & DIMS_UNMEASURED) && q->readings[0].dim != DIM_DATA &&
           bound < q->end && utf8_is_han(utf8_at(text, bound));
}

/* 200 MHz 的 CPU 和| 32 MB 的内存: does a figure with a noun of its own stand before, and nothing
 * but what joins the two between? */
static bool is_paired(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match join;
    return i > 0 && behind_possessed(scene, v->letters[i - 1].at + LETTER_BYTES) &&
           scene_word_before(scene, back_blanks(v->text, v->letters[i].at),
                             WORDS_BIT(WORDS_LIST_JOIN), &join);
}

/* 一个 2 吉瓦|的数据中心: the thing that the quantity describes; 192 GB 的内存 names a measure. */
struct region behind_described(const struct scene *scene, uint32_t i, enum kind kind) {
    uint32_t at = behind_list(scene->view, i);
    if (kind == KIND_MULTIPLE) {
        struct region deed = deed_under(scene, i);
        if (!region_empty(deed)) return deed;
    }
    if (kind == KIND_GROWTH || kind == KIND_MARGIN || !behind_possessed(scene, at))
        return (struct region){0, 0};
    struct region r = noun_after(scene, at, NOUN_POSSESSED);
    if (region_empty(r)) r = season(scene, i);
    if (behind_means(scene, i)) /* 以 18 小时的|续航力, but 以 □ 的价格 */
        return behind_tells_means(scene, r) ? (struct region){0, 0} : r;
    struct word_match level;
    if (is_best(scene, r)) return r;
    if (!region_empty(r) && scene_word(scene, r.begin, WORDS_BIT(WORDS_CHANGE_NOUN), &level))
        return (struct region){0, 0}; /* 956 亿的高峰 */
    if (noun_is_yardstick(scene, r) || behind_measure_verb(scene, r)) return (struct region){0, 0};
    if (kind == KIND_MULTIPLE && behind_takes_object(scene, i)) return r; /* 导致 □ 的速度下降 */
    if (!region_empty(r) && (is_sum(scene, i) || is_bounded(scene, i) || is_paired(scene, i)))
        return r;
    bool spent =
        kind_is_asked(kind) && behind_takes_object(scene, i); /* 节省 □ 的成本, but 它是 □ 的成本 */
    return noun_is_magnitude(scene, r) && kind != KIND_MONEY && kind != KIND_REVENUE && !spent &&
                   kind != KIND_COMPUTE && kind != KIND_VALUATION && kind != KIND_THROUGHPUT
               ? (struct region){0, 0}
               : r;
}

bool described_rate(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    enum dim dim = v->quantities[i].readings[0].dim;
    if (dim != DIM_ITEM_RATE && dim != DIM_DATA_RATE) return false;
    struct word_match is;
    struct region r = region_trim(v, clause_behind(v, clause_up_to(v, v->letters[i].at), i));
    if (region_empty(r) || !region_has_han(v, r)) return false;
    const words_set says = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_CHANGE_TO);
    r = region_trim(v, trim_right(scene, r, TRIM_SMALL));
    if (scene_word_before(scene, r.end, says, &is)) r.end = is.begin;
    r = region_trim(v, trim_right(scene, r, TRIM_SMALL));
    return !region_empty(r) &&
           words_plain_before(scene->rules->words, WORDS_RATE_NAME, v->text, r.end);
}

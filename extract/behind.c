/* behind.c: what stands right beside a quantity: the noun behind it, the name before it. */
#include "around.h"

#include "han_noun.h"
#include "han_tokens.h"
#include "latin_after.h"
#include "latin_clause.h"
#include "latin_phrase.h"
#include "noun.h"
#include "percentkind.h"
#include "trim.h"
#include "wholes.h"

/* six month | stay, two mile | radius: the singular of a unit behind more than one. */
static bool is_singular(const struct scene *scene, const struct quantity *q) {
    struct qc_slice core = slice_cut(scene->folded->text, q->number_end, q->core_end);
    if (!q->has_value || dec_compare(q->low, dec_of(1, 0)) <= 0) return false;
    uint32_t size = words_plain_before(scene->rules->words, WORDS_UNIT_SINGULAR, core, core.size);
    return size && core.size > size && core.data[core.size - size - 1] == ' ';
}

/* two-year, 12-core: the number and its unit are an adjective. */
bool behind_is_adjective(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    if (is_singular(scene, q)) return true;
    for (uint32_t at = q->number_end; at < q->core_end; at++)
        if (scene->folded->text.data[at] == '-') return true;
    return false;
}

/* Does 的 or its like follow? */
bool behind_possessed(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    struct word_match word;
    at = noun_over_note(scene, at);
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    return at < v->text.size && scene_word(scene, at, WORDS_BIT(WORDS_POSSESSIVE), &word);
}

/* Does only a number stand from `at` to `end`: llama | 3? The word before it belongs to the name.
 */
static bool bare_number(const struct view *v, uint32_t at, uint32_t end) {
    while (at < end && (is_digit(v->text.data[at]) || v->text.data[at] == '.')) at++;
    return at == end;
}

/* A100 80GB, llama 3 70B, GPT-4o's 80%: the name of a product right before its size. */
struct region behind_name(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t end = v->letters[i].at, begin, behind = end + LETTER_BYTES;
    if (v->quantities[i].readings[0].dim == DIM_FREQUENCY && behind < v->text.size &&
        utf8_is_han(utf8_at(v->text, behind)))
        return (struct region){0, 0}; /* DDR5 6000 MHz|内存 */
    while (end > 0 && v->text.data[end - 1] == ' ') end--;
    if (end > 1 && v->text.data[end - 1] == '(' && v->text.data[end - 2] == ' ') end -= 2;
    if (end >= 2 && slice_has_at(v->text, end - 2, LIT("'s"))) {
        if (behind_is_adjective(scene, i) && !region_empty(premod_head(scene, i)))
            return (struct region){0, 0}; /* the F150's 60-inch | bed */
        end -= 2;
    }
    const struct veto *veto = end > 0 ? veto_at(scene, end - 1) : NULL;
    if (!veto || strcmp(veto->reason, "name") != 0) return (struct region){0, 0};
    for (begin = end; begin > 0; begin--) {
        char c = v->text.data[begin - 1];
        bool inside = c == ' ' && (veto_at(scene, begin - 1) == veto || bare_number(v, begin, end));
        if (!is_alnum(c) && c != '-' && c != '.' && !inside) break;
    }
    return (struct region){begin, end};
}

/* Does 的 or its like stand right before? */
static bool possesses(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    struct word_match word;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    return at > 0 && scene_word_before(scene, at, WORDS_BIT(WORDS_POSSESSIVE), &word);
}

/* English money right behind a verb or a preposition and multiples describe no noun behind them:
 * raised $5m upfront, trades at 92 times forward earnings; but the new $47 billion figure. */
static bool stands_bare(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    enum dim dim = v->quantities[i].readings[0].dim;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    if (at + 1 >= v->text.size || v->text.data[at] != ' ' || !is_alpha(v->text.data[at + 1]))
        return false;
    return dim == DIM_MULTIPLE || (dim == DIM_MONEY && noun_is_bare(scene, v->letters[i].at));
}

/* $35m in aid; $35m in annual revenue: of income and spending only its own name. */
static struct region money_in(const struct scene *scene, uint32_t at, enum kind kind) {
    struct word_match amount;
    struct region r = noun_after(scene, at, NOUN_IN);
    struct qc_slice text = scene->view->text;
    uint32_t next = r.end + 1, size = 0; /* impairment | costs, a verb elsewhere */
    if (!region_empty(r) && next < text.size && text.data[r.end] == ' ')
        size = words_plain_at(scene->rules->words, WORDS_MONEY_NOUN, text, next);
    if (size && !(next + size + 1 < text.size &&
                  words_plain_at(scene->rules->words, WORDS_DETERMINER, text, next + size + 1)))
        r.end = next + size;
    bool named =
        noun_is_magnitude(scene, r) ||
        words_plain_before(scene->rules->words, WORDS_MONEY_NOUN, scene->view->text, r.end) ||
        (!region_empty(r) &&
         scene_word_before(scene, r.end, WORDS_BIT(WORDS_AMOUNT_NOUN), &amount));
    return kind == KIND_MONEY || named ? r : (struct region){0, 0};
}

/* 32 GB and 128 GB | variants: behind the last of a list of the same measure. */
static uint32_t last_of_list(const struct view *v, uint32_t i) {
    const struct quantity *q = v->quantities;
    enum dim dim = q[i].readings[0].dim;
    bool measured = dim != DIM_COUNT && dim != DIM_PERCENT && dim != DIM_MONEY && dim != DIM_TIME;
    while (measured && i + 1 < v->count && q[i].list && q[i + 1].list == q[i].list &&
           q[i + 1].readings[0].dim == dim)
        i++;
    while (dim == DIM_DATA && i + 1 < v->count && q[i + 1].readings[0].dim == DIM_DATA &&
           v->letters[i + 1].at == v->letters[i].at + LETTER_BYTES + 1 &&
           v->text.data[v->letters[i].at + LETTER_BYTES] == '+')
        i++; /* 12GB|+256GB 版本 */
    return v->letters[i].at + LETTER_BYTES;
}

/* a 1.6 GHz | quad-core | chip: over figures that are adjectives of the same noun. */
static uint32_t over_adjectives(const struct scene *scene, uint32_t i, uint32_t at) {
    const struct view *v = scene->view;
    while (i + 1 < v->count && v->letters[i + 1].at < at) i++;
    while (i + 1 < v->count && v->letters[i + 1].at == at + 1 && v->text.data[at] == ' ' &&
           v->quantities[i + 1].begin == v->quantities[i + 1].core_begin &&
           behind_is_adjective(scene, i + 1))
        at = v->letters[++i].at + LETTER_BYTES;
    return at;
}

/* get $20 | credit: money right behind a verb, and the name of an amount behind it. */
static struct region bare_amount(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region none = {0, 0}, r;
    if (v->quantities[i].readings[0].dim != DIM_MONEY || v->quantities[i].per_count) return none;
    r = premod_phrase(scene, v->letters[i].at + LETTER_BYTES);
    bool amount = !region_empty(r) &&
                  words_plain_before(scene->rules->words, WORDS_AMOUNT_LABEL, v->text, r.end);
    return amount ? r : none;
}

/* 5 吨|卡车|的油耗: what a measure describes is the noun right behind it, not what that one has. */
static struct region measured_owner(const struct scene *scene, uint32_t i, struct region r) {
    const dim_set others = DIMS_UNMEASURED | DIM_BIT(DIM_PERCENT_POINT);
    struct word_match of;
    if (!region_empty(r) && !(DIM_BIT(scene->view->quantities[i].readings[0].dim) & others) &&
        region_has_han(scene->view, r) &&
        region_first_word(scene, r, WORDS_BIT(WORDS_POSSESSIVE), WORDS_BIT(WORDS_IDIOM), &of) &&
        of.begin > r.begin && utf8_is_han(utf8_at(scene->view->text, of.begin))) {
        struct region size = {r.begin, of.begin}; /* 40 GB|大小的|模型 */
        bool sized = words_plain_before(scene->rules->words, WORDS_SIZE_NAME, scene->view->text,
                                        size.end) != 0;
        return sized ? region_trim(scene->view, (struct region){of.end, r.end}) : size;
    }
    return r;
}

/* 显卡(|12 GB 显存): right behind the bracket that opens. */
static bool in_bracket(const struct view *v, uint32_t i) {
    uint32_t at = v->letters[i].at;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    return at > 0 && v->text.data[at - 1] == '(';
}

/* 需要|64 GB 显存, 提升|30% 推理速度: a Chinese verb that takes what stands behind the figure. */
bool behind_takes_object(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = clause_behind(v, clause_up_to(v, v->letters[i].at), i);
    if (region_empty(r) || !region_has_han(v, r)) return false;
    const struct han_tokens *t = han_cut(scene, r);
    uint32_t last = t->count;
    while (last > 0 &&
           (t->at[last - 1].class == CLASS_BLANK || t->at[last - 1].class == CLASS_PARTICLE))
        last--;
    if (last > 1 && r.begin > 0 && han_is(scene, &t->at[last - 1], WORDS_LIST_JOIN) &&
        letter_is(utf8_at(v->text, r.begin - LETTER_BYTES)))
        return true; /* 内置 □ 内存和| □ 存储空间 */
    if (last == 0 || t->at[last - 1].class != CLASS_VERB) return false;
    return t->at[last - 1].end - t->at[last - 1].begin >= 6 &&
           !words_plain_before(scene->rules->words, WORDS_LINK_VERB_END, v->text,
                               t->at[last - 1].end);
}

/* 直径|2.4 米的望远镜, 估值|16 亿元的公司: a name of what is measured right before the figure,
 * which is an attribute of what follows. */
struct region behind_measure(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct region none = {0, 0};
    if (kind == KIND_SHARE || kind == KIND_COST_SHARE || specs_lists_part(scene, i) ||
        !behind_possessed(scene, v->letters[i].at + LETTER_BYTES))
        return none;
    struct region r = clause_behind(v, clause_up_to(v, v->letters[i].at), i);
    struct word_match sum; /* 总数 300 人的队伍, but 吞吐量 3000 万人次的码头 */
    if (region_empty(r) || !region_has_han(v, r) || /* 3 亿元的贷款和| 2 亿元的债券 */
        scene_word_before(scene, back_blanks(v->text, r.end), WORDS_BIT(WORDS_LIST_JOIN), &sum))
        return none;
    r = trim_right(scene, r, TRIM_VERBS | TRIM_SMALL);
    const struct words *words = scene->rules->words;
    if (region_empty(r) || !words_plain_before(words, WORDS_MEASURE_END, v->text, r.end) ||
        words_plain_before(words, WORDS_WORTH_END, v->text, r.end))
        return none;
    if (kind == KIND_COUNT && !scene_word_before(scene, r.end, WORDS_BIT(WORDS_NOUN_SUFFIX), &sum))
        return none;
    return han_noun_last(scene, r);
}

/* 按 1.1 元|计算: a deed that the figure tells the manner of, and not what it is of. */
static bool is_manner(const struct scene *scene, uint32_t i, struct region r) {
    if (region_empty(r) || !behind_means(scene, i) || !region_has_han(scene->view, r)) return false;
    struct qc_slice text = slice_cut(scene->view->text, r.begin, r.end);
    return words_plain_at(scene->rules->words, WORDS_WORK_NOUN, text, 0) != 0;
}

/* 的|价格收购推特: the name of a measure and a verb behind it. */
bool behind_measure_verb(const struct scene *scene, struct region r) {
    if (region_empty(r) || !region_has_han(scene->view, r)) return false;
    const struct han_tokens *t = han_cut(scene, r);
    return t->count > 1 && han_is(scene, &t->at[0], WORDS_MAGNITUDE_NOUN) &&
           t->at[1].class == CLASS_VERB;
}

/* 标准版:| 20 万元旗舰版: .., 售价| 20 万元京东: does a name or a colon stand before Chinese money,
 * so that what follows it is another entry? */
static bool is_named_before(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    if (v->quantities[i].readings[0].dim != DIM_MONEY || at == 0) return false;
    if (v->text.data[at - 1] == ':') return at > 1 && v->text.data[at - 2] & 0x80;
    struct region r = clause_behind(v, clause_up_to(v, at), i);
    if (region_empty(r) || !region_has_han(v, r)) return false;
    const struct han_tokens *t = han_cut(scene, r);
    for (uint32_t last = t->count; last-- > 0;) {
        if (words_plain_before(scene->rules->words, WORDS_MEASURE_END, v->text, t->at[last].end))
            return !words_plain_before(scene->rules->words, WORDS_WORTH_END, v->text,
                                       t->at[last].end);
        if (t->at[last].class != CLASS_BLANK && t->at[last].class != CLASS_ADVERB &&
            !han_is(scene, &t->at[last], WORDS_COPULA))
            return false;
    }
    return false;
}

/* 行驶 300 公里|抵达终点: a Chinese verb behind a distance begins what is done next. */
static bool verb_follows(const struct scene *scene, uint32_t at) {
    struct region r = {at, counted_up_to_figure(scene->view, at)};
    if (!region_has_han(scene->view, r)) return false;
    const struct han_tokens *t = han_cut(scene, r);
    return t->count && t->at[0].class == CLASS_VERB && t->at[0].end - t->at[0].begin >= 6;
}

/* 72% in June, compared with | 28% for buses: of whom a figure that is compared with is told. */
static struct region compared_for(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct word_match than;
    uint32_t before = v->letters[i].at, at = before + LETTER_BYTES;
    while (before > 0 && v->text.data[before - 1] == ' ') before--;
    if (at + 5 >= v->text.size || v->text.data[at] != ' ' || v->text.data[at + 4] != ' ' ||
        !words_plain_at(scene->rules->words, WORDS_FOR_WORD, v->text, at + 1) ||
        !scene_word_before(scene, before, WORDS_BIT(WORDS_THAN), &than))
        return none;
    struct region r = premod_phrase(scene, at + 5), rest = {at + 5, clause_at(v, at).end};
    uint32_t article = words_plain_at(scene->rules->words, WORDS_DETERMINER, v->text, rest.begin);
    if (article) r = premod_phrase(scene, rest.begin + article);
    return noun_is_light(scene, r) || latin_holds_date(scene, r) || latin_adjectives(scene, r) ||
                   latin_no_thing(scene, r)
               ? none
               : r;
}

/* .. - amounted to | 6% of complaints: an English clause whose words before the figure are a verb
 * tells a part of something named before. */
static bool opens_verb(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = region_trim(v, clause_up_to(v, v->letters[i].at));
    return !region_empty(r) && !region_has_han(v, r) && region_opens(scene, r, TRIM_VERBS) &&
           region_empty(trim_right(scene, r, TRIM_VERBS | TRIM_SMALL));
}

/* Some | 12% smoke: does an English part open its clause, before a verb of those in the group? */
static bool part_acts(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = region_trim(v, clause_behind(v, clause_up_to(v, v->letters[i].at), i));
    if (region_has_han(v, r) || !latin_does(scene, v->letters[i].at + LETTER_BYTES, false))
        return false;
    r.begin += words_plain_at(scene->rules->words, WORDS_DETERMINER, v->text, r.begin);
    return region_empty(trim_left(scene, region_trim(v, r), TRIM_SMALL));
}

/* 成绩, but 同意|票数: a noun that with 以 says how something is done, and no more. */
static bool tells_alone(const struct scene *scene, struct region noun) {
    return words_plain(scene->rules->words, WORDS_MEANS_NOUN,
                       slice_cut(scene->view->text, noun.begin, noun.end));
}

/* The noun right behind the quantity, no word between: 8 GB | RAM, a 28-pound | weight loss. */
static struct region next_noun(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    enum dim dim = v->quantities[i].readings[0].dim;
    if (v->quantities[i].per_count && !region_has_han(v, clause_at(v, at - 1)))
        return none; /* $15 per meter | space */
    if ((kind == KIND_PRICE || kind == KIND_MONEY) && is_named_before(scene, i)) return none;
    if (dim == DIM_LENGTH && verb_follows(scene, at)) return none;
    if (described_rate(scene, i)) return none;
    uint32_t behind = over_adjectives(scene, i, last_of_list(v, i));
    struct region r = noun_after(scene, behind, NOUN_NEXT);
    if (region_empty(r)) r = specs_praised(scene, i, behind);
    bool change = kind == KIND_GROWTH && !region_empty(r) && !region_has_han(v, r);
    if (change && region_words(v, r) == 1) return none; /* a 6% advance */
    if (noun_is_light(scene, r)) return none;           /* a 25 year | period */
    if (noun_is_yardstick(scene, r) || is_manner(scene, i, r) || behind_measure_verb(scene, r) ||
        noun_is_manner(scene, r))
        return none;
    if (dim == DIM_MONEY && !region_empty(r) && behind_means(scene, i) &&
        !behind_tells_means(scene, r))
        return r; /* 以 1.5 亿美元|合约 */
    /* 芯片就 200 GB|内存 is about the chip, 所带来的|几纳秒|延迟 about the delay */
    bool whole = !region_empty(r) && !region_has_han(v, r); /* a 28-pound weight loss, 8 GB RAM */
    return noun_is_magnitude(scene, r) && !whole && !possesses(scene, v->letters[i].at) &&
                   (behind_possessed(scene, at) ||
                    !(dim == DIM_FREQUENCY || behind_takes_object(scene, i) || in_bracket(v, i) ||
                      specs_lists_part(scene, i)))
               ? none
               : r;
}

/* Behind the quantity: what is counted, what it is of, what it is a part of. */
struct region behind_noun(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    struct region r = {0, 0};
    enum dim dim = v->quantities[i].readings[0].dim;
    if (kind == KIND_COUNT) {
        if (!region_empty(r = wholes_counted(scene, i))) return r;
        struct region noun = sized_noun(scene, i, noun_after(scene, at, NOUN_COUNTED));
        if (!region_empty(noun) && behind_means(scene, i) && tells_alone(scene, noun))
            noun = r; /* 以 1600 万台的|成绩 */
        r = counted_befalls(scene, i, noun);
        if (region_empty(r)) r = noun;
    }
    if (kind == KIND_GROWTH || kind == KIND_MULTIPLE) r = changed_noun(scene, i, kind);
    if (region_empty(r) && kind == KIND_GROWTH) r = changed_taken(scene, i);
    if (!region_empty(r) && kind != KIND_COUNT) return r;
    bool degree = kind == KIND_MULTIPLE || (kind == KIND_GROWTH && region_empty(r));
    if (degree && !region_empty(r = multiple_behind(scene, i))) return r;
    if (region_empty(r)) r = those_behind(scene, i);
    if (region_empty(r) && kind_is_part(kind) && dim == DIM_RATIO) r = halved_noun(scene, at);
    bool latin = !region_has_han(v, clause_at(v, at - 1));
    if (region_empty(r) && latin && kind != KIND_COUNT) r = compared_for(scene, i);
    bool of = kind != KIND_GROWTH &&
              !(latin && kind == KIND_MARGIN) && /* a margin of 5% of sales */
              !(kind_is_part(kind) && opens_verb(scene, i));
    if (region_empty(r) && of && latin && kind_is_part(kind)) r = wholes_part(scene, i);
    if (region_empty(r) && of) r = noun_after(scene, at, NOUN_OF);
    if (region_empty(r) && kind == KIND_SCORE) {
        r = noun_after(scene, at, NOUN_TESTED);
        if (noun_is_magnitude(scene, r)) r = (struct region){0, 0}; /* on a scale */
    }
    bool sum = dim == DIM_MONEY || kind == KIND_REVENUE || kind == KIND_COST; /* two million in */
    if (region_empty(r) && sum) r = money_in(scene, at, kind);
    if (region_empty(r) && dim == DIM_PERCENT && kind_is_part(kind) && percent_predicate(scene, i))
        return r; /* the land is | 80% rural */
    if (region_empty(r) && kind_is_part(kind) && part_acts(scene, i)) return r;
    if (region_empty(r) && kind_is_part(kind)) r = noun_after(scene, at, NOUN_POSSESSED);
    if (kind == KIND_PERCENTAGE && noun_is_yardstick(scene, r)) return (struct region){0, 0};
    bool adjective = behind_is_adjective(scene, i);
    if (region_empty(r) && kind == KIND_DURATION && !latin) r = lasting_owned(scene, i);
    if (!adjective && stands_bare(scene, i)) return region_empty(r) ? bare_amount(scene, i) : r;
    if (!region_empty(r) || (dim == DIM_TIME && kind == KIND_DURATION && !adjective)) return r;
    return measured_owner(scene, i, next_noun(scene, i, kind));
}

/* tariff.c: an amount of money in a Chinese text -> is it what a price list asks: from so much on,
 * a fee by the time or the piece, an entry among other prices. */
#include "tariff.h"

#include "han_tokens.h"
#include "heading.h"
#include "trim.h"

#define ENTRY_TOKENS 8u /* most words of what a line names before an amount */
#define ENTRY_MOST 5    /* powers of ten of an amount in a price list */

static bool is_asked(const struct quantity *q) {
    return q->readings[0].dim == DIM_MONEY && q->direction == DIRECTION_NONE && q->has_low &&
           !q->low.neg && !(q->number_flags & (NUMBER_SCALED | NUMBER_LETTER | NUMBER_VAGUE)) &&
           dec_compare(q->low, dec_of(1, ENTRY_MOST)) < 0;
}

/* Does a word of the list stand in the region? */
static bool region_tells(const struct scene *scene, struct region r, enum words_plain list) {
    return words_plain_in(scene->rules->words, list, scene->view->text, r.begin, r.end);
}

/* Does a word of the region name an amount that is no price: 罚款, 补贴, 工资? */
static bool names_amount(const struct scene *scene, struct region r) {
    const words_set amounts = WORDS_BIT(WORDS_AMOUNT_NOUN) | WORDS_BIT(WORDS_MAGNITUDE_NOUN);
    struct word_match word;
    return region_tells(scene, r, WORDS_AMOUNT_LABEL) || region_tells(scene, r, WORDS_GRANT_NOUN) ||
           region_first_word(scene, r, amounts, WORDS_BIT(WORDS_IDIOM), &word);
}

struct region tariff_before(const struct view *v, uint32_t i) {
    struct region r = clause_up_to(v, v->letters[i].at);
    for (uint32_t k = i; k-- > 0 && v->letters[k].at >= r.begin;)
        if (v->quantities[k].readings[0].dim == DIM_MONEY) {
            r.begin = v->letters[k].at + LETTER_BYTES;
            break;
        }
    const char *close = memchr(v->text.data + r.begin, ')', r.end - r.begin);
    for (uint32_t at = r.begin; !close && at < r.end; at++) /* 办证 60 元|(|照相 25 元 */
        if (v->text.data[at] == '(') r.begin = at + 1;
    return r;
}

bool tariff_opens(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    const struct quantity *q = &v->quantities[i];
    struct qc_slice text = scene->folded->text;
    struct qc_slice told = slice_cut(text, 0, q->end);
    return q->readings[0].dim == DIM_MONEY && q->end > q->core_end &&
           words_plain_before(words, WORDS_FROM_TAIL, told, q->end) &&
           !words_plain_at(words, WORDS_FROM_NOT, text, q->end) &&
           !names_amount(scene, tariff_before(v, i));
}

#define FEE_REACH 180u /* bytes before an amount in which its fee is looked for */

/* 调试费, 租金: does a word of asking so much stand in the sentence up to letter i, or right behind
 * the figure? */
static bool names_fee(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    struct qc_slice text = v->text;
    uint32_t end = v->letters[i].at, behind = end + LETTER_BYTES;
    struct region clause = clause_at(v, end);
    bool fee = false;
    uint32_t from = end > FEE_REACH ? end - FEE_REACH : 0;
    while (from < end && utf8_is_continuation(text.data[from])) from++;
    for (uint32_t at = from; at <= clause.end; at += utf8_length(text.data[at])) {
        if (words_plain_before(words, WORDS_FEE_END, text, at))
            fee = !words_plain_before(words, WORDS_FEE_NOT, text, at);
        if (at >= text.size || (at > behind && letter_is(utf8_at(text, at)))) break;
    }
    return fee;
}

/* 300 元/次, 每月 30 元, 单次 50 元, 收取 200 元: by the time or the piece, or as what is asked. */
static bool is_charged(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[i];
    struct qc_slice text = scene->folded->text;
    uint32_t at = q->end;
    while (at < text.size && text.data[at] == ' ') at++;
    bool slash = at + 1 < text.size && text.data[at] == '/' && utf8_is_han(utf8_at(text, at + 1));
    enum block block = scene->sentence->block;
    return q->per_count || slash || block == BLOCK_ROW || block == BLOCK_ITEM ||
           region_tells(scene, clause_up_to(v, v->letters[i].at), WORDS_FEE_ASKED);
}

bool tariff_fee(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region clause = clause_up_to(v, v->letters[i].at);
    return is_asked(&v->quantities[i]) &&
           region_has_han(v, (struct region){0, (uint32_t)v->text.size}) && is_charged(scene, i) &&
           !region_tells(scene, clause, WORDS_FEE_PAID) && names_fee(scene, i);
}

#define NAMED_MOST 5 /* powers of ten of what a school, a landlord or an office asks */

/* Does the word that ends at `at` name another amount, or the deed of who pays? */
static bool ends_other(const struct scene *scene, uint32_t at) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    return words_plain_before(words, WORDS_FEE_PAID, text, at) ||
           words_plain_before(words, WORDS_AMOUNT_LABEL, text, at) ||
           words_plain_before(words, WORDS_MONEY_VERB, text, at) > 3;
}

bool tariff_named(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct qc_slice text = v->text;
    const struct quantity *q = &v->quantities[i];
    uint32_t end = v->letters[i].at, from = end > FEE_REACH ? end - FEE_REACH : 0;
    bool named = false;
    if (q->has_low && dec_compare(q->low, dec_of(1, NAMED_MOST)) >= 0) return false;
    while (from < end && utf8_is_continuation(text.data[from])) from++;
    for (uint32_t at = from; at <= end; at += utf8_length(text.data[at])) {
        if (words_plain_before(scene->rules->words, WORDS_TARIFF_NOUN, text, at)) named = true;
        else if (named && ends_other(scene, at)) named = false;
    }
    return named && !region_tells(scene, clause_up_to(v, end), WORDS_FEE_PAID);
}

/* Do only names, times and marks stand in the region, verbs of one word with their object too? */
static bool only_names(const struct scene *scene, struct region r) {
    const struct han_tokens *t = han_cut(scene, r);
    bool named = false;
    if (t->count > ENTRY_TOKENS) return false;
    for (uint32_t k = 0; k < t->count; k++) {
        enum word_class class = t->at[k].class;
        if (class == CLASS_PREPOSITION || class == CLASS_PRONOUN ||
            (class == CLASS_VERB && t->count > 2))
            return false;
        named |= han_is_noun(&t->at[k]) || class == CLASS_TIME || class == CLASS_VERB;
    }
    return named;
}

/* Does nothing but a mark follow, or another name of the list? */
static bool ends_entry(struct qc_slice text, uint32_t at) {
    while (at < text.size && text.data[at] == ' ') at++;
    return at >= text.size || strchr(",;.|(/", text.data[at]) ||
           slice_has_at(text, at, LIT("。")) || slice_has_at(text, at, LIT("、"));
}

bool tariff_entry(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    if (!is_asked(&v->quantities[i]) || !ends_entry(v->text, v->letters[i].at + LETTER_BYTES))
        return false;
    struct region r = tariff_before(v, i), whole = {0, v->letters[i].at};
    if (region_tells(scene, whole, WORDS_AMOUNT_LABEL)) return false;
    uint32_t end = r.end;
    while (end > 0 && v->text.data[end - 1] == ' ') end--;
    if (region_empty(region_trim(v, r)) && end > 0 && v->text.data[end - 1] == ':')
        r = clause_up_to(v, end - 1); /* 第一演讲厅:| 六千元 */
    r = region_trim(v, r);
    return !region_empty(r) && !names_amount(scene, r) && only_names(scene, r);
}

bool tariff_listed(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = tariff_before(v, i);
    return v->quantities[i].per_count && tariff_entry(scene, i) &&
           !region_tells(scene, r, WORDS_SPEND_VERB) &&
           !region_tells(scene, r, WORDS_COST_BEHIND) && !region_tells(scene, r, WORDS_FEE_END) &&
           !region_tells(scene, r, WORDS_MONEY_NAME);
}

bool tariff_headed(const struct scene *scene, uint32_t i) {
    struct context *c = scene->context;
    if (!tariff_entry(scene, i)) return false;
    context_use(c, CARRY_HEADING);
    char room[2 * HEADING_MAX];
    struct qc_slice text = heading_folded(c, room);
    return words_plain_in(scene->rules->words, WORDS_PRICE_HEADING, text, 0, text.size);
}

bool tariff_started(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    if (!is_asked(&v->quantities[i]) || v->quantities[i].per_count ||
        !ends_entry(v->text, v->letters[i].at + LETTER_BYTES) ||
        names_amount(scene, (struct region){0, v->letters[i].at}))
        return false;
    for (uint32_t k = 0; k < v->count; k++) {
        const struct quantity *q = &v->quantities[k];
        if (k != i && q->readings[0].dim == DIM_MONEY && q->per_count && is_asked(q)) return true;
    }
    return false;
}

bool tariff_sized(const struct scene *scene, uint32_t i) {
    const dim_set sizes = DIM_BIT(DIM_MASS) | DIM_BIT(DIM_TIME) | DIM_BIT(DIM_LENGTH) |
                          DIM_BIT(DIM_VOLUME) | DIM_BIT(DIM_AREA) | DIM_BIT(DIM_DATA) |
                          DIM_BIT(DIM_COUNT);
    const struct view *v = scene->view;
    if (i != 1 || !(DIM_BIT(v->quantities[0].readings[0].dim) & sizes)) return false;
    uint32_t at = v->letters[0].at + LETTER_BYTES, end = v->letters[1].at;
    bool colon = false;
    for (; at < end && strchr(" :-", v->text.data[at]); at++) colon |= v->text.data[at] == ':';
    for (uint32_t k = 0; k < v->letters[0].at; k++)
        if (is_alnum(v->text.data[k]) || utf8_is_han(utf8_at(v->text, k))) return false;
    end = v->letters[1].at + LETTER_BYTES;
    while (end < v->text.size && v->text.data[end] == ' ') end++;
    return at == v->letters[1].at && colon && scene->sentence->alone &&
           (end == v->text.size || strchr("/(,", v->text.data[end]));
}

/* namekind.c: the head of a subject -> the kind that it names: a margin, a share, a drop,
 * a delay, where no rule has said what an amount is. */
#include "namekind.h"

#include "entry.h"

#define LARGE 6 /* powers of ten of an amount that no one thing is sold at */

struct named {
    enum dim dim;
    enum words_plain list;
    enum kind kind;
};

/* The first list that holds the head decides. */
static const struct named NAMES[] = {
    {DIM_PERCENT, WORDS_MARGIN_HEAD, KIND_MARGIN},
    {DIM_PERCENT, WORDS_SHARE_HEAD, KIND_SHARE},
    {DIM_PERCENT, WORDS_CHANGE_HEAD, KIND_GROWTH},
    {DIM_MONEY, WORDS_REVENUE_HEAD, KIND_REVENUE},
    {DIM_MONEY, WORDS_COST_HEAD, KIND_COST},
    {DIM_MONEY, WORDS_PRICE_HEAD, KIND_PRICE},
    {DIM_TIME, WORDS_DELAY_HEAD, KIND_LATENCY},
    {DIM_DATA, WORDS_MEMORY_HEAD, KIND_MEMORY_CAPACITY},
    {DIM_COUNT, WORDS_RATIO_HEAD, KIND_RATIO}, /* a fertility rate of 1.3 */
};

static bool is_small(const struct words *words, struct qc_slice text, uint32_t at) {
    const words_set small = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_OF) |
                            WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_RELATIVE) |
                            WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_LIST_JOIN);
    struct word_match word;
    return words_at(words, text, at, small, &word);
}

/* the share | of researchers who agreed, return on capital: the first words, up to what is added.
 */
static struct qc_slice head_of(const struct words *words, struct qc_slice text) {
    uint32_t at = 0;
    while (at < text.size) {
        while (at < text.size && text.data[at] != ' ' && text.data[at] != '\n') at++;
        uint32_t next = at;
        while (next < text.size && (text.data[next] == ' ' || text.data[next] == '\n')) next++;
        if (next >= text.size || is_small(words, text, next) || !is_alnum(text.data[next])) break;
        at = next;
    }
    return slice_cut(text, 0, at);
}

static bool is_latin(struct qc_slice text) {
    for (size_t i = 0; i < text.size; i++)
        if (text.data[i] & 0x80) return false;
    return true;
}

static bool ends_in(const struct words *words, struct qc_slice head, enum words_plain list) {
    uint32_t size = (uint32_t)head.size;
    uint32_t word = words_plain_before(words, list, head, size);
    return word && (word == size || !is_alnum(head.data[size - word - 1]));
}

static enum direction direction_of(const struct words *words, struct qc_slice head) {
    struct word_match word;
    uint32_t size = (uint32_t)head.size;
    if (words_before(words, head, size, WORDS_BIT(WORDS_DIRECTION_DOWN), &word))
        return DIRECTION_DOWN;
    return words_before(words, head, size, WORDS_BIT(WORDS_DIRECTION_UP), &word) ? DIRECTION_UP
                                                                                 : DIRECTION_NONE;
}

/* A delay of a system is told in seconds or parts of one. */
static bool is_short(const struct scene *scene, const struct reading *r) {
    const struct units *units = scene->rules->units;
    return r->unit != UNIT_NONE && dec_compare(units_at(units, r->unit)->factor, dec_of(1, 0)) <= 0;
}

#define RATIO_MOST 100u /* a bare figure as large is no ratio */

/* Does a figure stand alone, without a unit, and small? */
static bool is_bare(const struct scene *scene, uint32_t i, const struct reading *r) {
    const struct quantity *q = &scene->view->quantities[i];
    return r->unit == UNIT_NONE && q->core_end == q->number_end && !q->per_count && q->has_low &&
           dec_compare(q->low, dec_of(RATIO_MOST, 0)) < 0;
}

static bool is_large(const struct quantity *q) {
    return !q->has_low || dec_compare(q->low, dec_of(1, LARGE)) >= 0;
}

bool namekind_apply(const struct scene *scene, uint32_t quantity, const struct subject *subject,
                    struct settled *s) {
    const struct words *words = scene->rules->words;
    if (s->rule || s->match || !subject->found || s->kind != kind_general(s->reading.dim))
        return false;
    struct qc_slice head = head_of(words, subject->text);
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        if (NAMES[i].dim != s->reading.dim || !ends_in(words, head, NAMES[i].list)) continue;
        if (NAMES[i].dim == DIM_TIME && !is_short(scene, &s->reading)) return false;
        if (NAMES[i].dim == DIM_COUNT && !is_bare(scene, quantity, &s->reading)) return false;
        if (NAMES[i].kind == KIND_PRICE && is_large(&scene->view->quantities[quantity]))
            return false; /* at a price of $187, | $787 million in all */
        s->kind = NAMES[i].kind;
        if (s->kind == KIND_GROWTH && s->direction == DIRECTION_NONE)
            s->direction = direction_of(words, head);
        return true;
    }
    return false;
}

void namekind_large(const struct scene *scene, uint32_t i, const struct subject *subject,
                    struct settled *s) {
    const struct words *words = scene->rules->words;
    const struct quantity *q = &scene->view->quantities[i];
    if (s->kind != KIND_PRICE || q->per_count || !q->has_low || !subject->found ||
        !is_latin(subject->text) || dec_compare(q->low, dec_of(1, LARGE)) < 0)
        return;
    struct qc_slice head = head_of(words, subject->text);
    if (!ends_in(words, head, WORDS_FEE_HEAD)) return;
    bool spent = words_plain_in(words, WORDS_FEE_SPENT, head, 0, head.size);
    s->kind = spent ? KIND_COST : KIND_REVENUE;
    s->rule = NULL;
}

void namekind_sum(const struct scene *scene, uint32_t i, const struct subject *subject,
                  struct settled *s) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    if (s->reading.dim != DIM_MONEY ||
        (s->kind != KIND_COST && s->kind != KIND_PRICE && s->kind != KIND_REVENUE))
        return;
    uint32_t at = back_blanks(v->text, v->letters[i].at);
    uint64_t figure = fold_end(scene->folded, v->quantities[i].end).byte;
    bool behind = subject->found && subject->begin >= figure;
    bool lost = s->kind == KIND_REVENUE && !behind && /* but losing | $2m in revenue */
                words_plain_before(words, WORDS_LOSS_VERB, v->text, at);
    bool sum = behind && is_latin(subject->text) &&
               ends_in(words, head_of(words, subject->text), WORDS_SUM_HEAD) &&
               !words_plain_before(words, WORDS_PAY_LEAD, v->text, at);
    if (!lost && !sum) return;
    s->kind = KIND_MONEY;
    s->rule = NULL;
    s->named = true;
}

#define SOLD_MOST 5 /* powers of ten of what one thing for sale costs */

/* iPhone 7, QuietComfort 15, the Limited trim: a capital or a digit in it, its first letter aside.
 */
static bool is_product(struct qc_slice text) {
    for (size_t i = 0; i < text.size; i++) {
        bool opens = i == 0 || text.data[i - 1] == ' ';
        if (is_digit(text.data[i]) || (is_upper(text.data[i]) && (i > 0 || !opens))) return true;
    }
    return text.size && is_upper(text.data[0]);
}

void namekind_costs(const struct scene *scene, uint32_t i, const struct subject *subject,
                    struct settled *s) {
    const struct words *words = scene->rules->words;
    const struct quantity *q = &scene->view->quantities[i];
    struct qc_slice text = scene->view->text;
    if (s->kind != KIND_COST || !subject->found || q->reading_count == 0 ||
        q->readings[0].dim != DIM_MONEY || !is_latin(subject->text) ||
        dec_compare(q->has_low ? q->low : q->high, dec_of(1, SOLD_MOST)) >= 0)
        return;
    if (scene->sentence->block != BLOCK_ROW &&
        ends_in(words, head_of(words, subject->text), WORDS_RENT_HEAD)) {
        s->kind = KIND_PRICE; /* average rent is $1,720 */
        s->rule = NULL;
        return;
    }
    uint32_t at = back_blanks(text, scene->view->letters[entry_again(scene, i)].at);
    uint32_t size = words_plain_before(words, WORDS_COSTS_VERB, text, at);
    if (!size || size >= at || text.data[at - size - 1] != ' ') return;
    at -= size + 1;
    uint32_t head = (uint32_t)subject->text.size;
    uint32_t behind = scene->view->letters[i].at + LETTER_BYTES;
    uint32_t size_to = words_plain_at(words, WORDS_TO_WORD, text, behind + 1);
    uint32_t verb = skip_blanks(text, behind + 1 + size_to);
    bool to =
        size_to && verb > behind + 1 + size_to && verb < text.size && is_lower(text.data[verb]);
    bool beside = head <= at && slice_equal(slice_cut(text, at - head, at), subject->text);
    bool aside = at > 0 && text.data[at - 1] == ','; /* the latest, the Orbit 5, | costs $599 */
    if (to || !(beside || aside) || !is_product(subject->text)) return;
    s->kind = KIND_PRICE;
    s->rule = NULL;
}

/* Bell |racked up 10 points: points that a player made stand next to quantity i. */
static bool beside_points(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    for (uint32_t k = i > 0 ? i - 1 : i + 1; k <= i + 1 && k < v->count; k += 2) {
        uint32_t at = back_blanks(v->text, v->letters[k].at);
        if (v->quantities[k].readings[0].dim == DIM_SCORE &&
            words_plain_before(scene->rules->words, WORDS_PLAYED_VERB, v->text, at))
            return true;
    }
    return false;
}

#define HEADS_BACK 400u /* bytes of a row of heads before the head of a column */

/* | Benchmark | Orca-7B |: does the first head of the table name what its figures are scores of? */
static bool in_benchmark(const struct scene *scene) {
    const struct sentence *s = scene->sentence;
    struct qc_slice chunk = scene->doc->chunk;
    uint32_t begin = s->column_begin, end;
    if (s->block != BLOCK_ROW || s->column_begin >= s->column_end) return false;
    uint32_t floor = begin > HEADS_BACK ? begin - HEADS_BACK : 0;
    while (begin > floor && chunk.data[begin - 1] != '\n') begin--;
    while (begin < s->column_begin && strchr("| *\t", chunk.data[begin])) begin++;
    for (end = begin; end < s->column_begin && !strchr("|\t*(", chunk.data[end]);) end++;
    while (end > begin && chunk.data[end - 1] == ' ') end--;
    return words_plain_before(scene->rules->words, WORDS_BENCHMARK_HEAD,
                              slice_cut(chunk, begin, end), end - begin) != 0;
}

void namekind_scored(const struct scene *scene, uint32_t i, const struct subject *subject,
                     struct settled *s) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    if (s->kind != KIND_COUNT || s->rule || s->match || !is_bare(scene, i, &s->reading)) return;
    if (v->quantities[i].number_flags & NUMBER_POINT && in_benchmark(scene)) s->kind = KIND_SCORE;
    uint32_t figure_at = v->letters[i].at, end = figure_at + LETTER_BYTES;
    uint32_t at = back_blanks(v->text, figure_at);
    if (at == 0 || !is_alpha(v->text.data[at - 1])) return;
    uint64_t figure = fold_end(scene->folded, v->quantities[i].end).byte;
    if (!(subject->found && subject->begin >= figure) &&
        !scene_link(scene, end, WORDS_BIT(WORDS_OF)) && /* added | 12 of them */
        words_plain_before(words, WORDS_SCORED_VERB, v->text, at) && beside_points(scene, i))
        s->kind = KIND_SCORE;
}

/* the Otters, the league's 14 clubs: a proper name, or the name of what can be owned. */
static bool is_owned(const struct words *words, struct qc_slice text) {
    struct qc_slice head = head_of(words, text);
    uint32_t last = (uint32_t)head.size;
    while (last > 0 && head.data[last - 1] != ' ') last--;
    return last < head.size &&
           (is_upper(head.data[last]) || ends_in(words, head, WORDS_HOLDING_HEAD));
}

/* is now | worth, the Otters, | worth: of the subject, and not of the noun right before. */
static bool is_predicate(const struct scene *scene, uint32_t worth) {
    const words_set verbs = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY);
    const struct view *v = scene->view;
    struct word_match word;
    for (;;) {
        worth = back_blanks(v->text, worth);
        if (worth == 0) return false;
        if (v->text.data[worth - 1] == ',') return true;
        if (!scene_word_before(scene, worth, WORDS_BIT(WORDS_ADVERB), &word)) break;
        worth = word.begin;
    }
    return scene_word_before(scene, worth, verbs, &word);
}

void namekind_worth(const struct scene *scene, uint32_t i, const struct subject *subject,
                    struct settled *s) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    if (s->kind != KIND_MONEY || s->rule || s->match || !subject->found ||
        !is_latin(subject->text) || !is_owned(words, subject->text))
        return;
    uint32_t at = back_blanks(v->text, v->letters[entry_again(scene, i)].at);
    uint32_t size = words_plain_before(words, WORDS_WORTH_BEFORE, v->text, at);
    bool worth = size && is_predicate(scene, at - size);
    bool aside = at > 1 && v->text.data[at - 1] == '(' && scene_tells(scene, WORDS_WORTH_TELL);
    while (aside && at > 1 && strchr(" (", v->text.data[at - 1])) at--;
    aside = aside && is_alpha(v->text.data[at - 1]); /* worth €25m (| $34m) */
    if (worth || aside) s->kind = KIND_VALUATION;
}

/* A | $20 bill: what is printed on one; but a $50 bill for, ran up a $50 bill, $50 bill a month. */
static bool is_banknote(const struct scene *scene, uint32_t i) {
    static const uint16_t FACES[] = {1, 2, 5, 10, 20, 50, 100};
    const struct quantity *q = &scene->view->quantities[i];
    struct qc_slice text = scene->view->text;
    uint32_t at = scene->view->letters[i].at + LETTER_BYTES;
    if (!q->has_value || q->number_flags & NUMBER_SCALED || at >= text.size || text.data[at] != ' ')
        return false;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_BILL_WORD, text, at + 1);
    uint32_t behind = at + 1 + size, before = scene->view->letters[i].at;
    if (!size || words_plain_at(scene->rules->words, WORDS_BILL_ASKED, text, behind + 1))
        return false;
    before = back_blanks(text, before);
    if (words_plain_before(scene->rules->words, WORDS_BILL_OWED, text, before)) return false;
    for (size_t k = 0; k < COUNT(FACES); k++)
        if (dec_compare(q->low, dec_of(FACES[k], 0)) == 0) return true;
    return false;
}

/* costs | $10 | to repair: behind the sum of a price stands what its owner does for it. */
static bool is_spent(const struct scene *scene, uint32_t i, uint32_t before) {
    const struct words *words = scene->rules->words;
    uint32_t behind = scene->view->letters[i].at + LETTER_BYTES;
    return words_plain_before(words, WORDS_COSTS_VERB, scene->view->text, before) &&
           behind + 1 < scene->view->text.size &&
           words_plain_at(words, WORDS_MADE_LEAD, scene->view->text, behind + 1);
}

/* The bill fell to | $900 a month: no price of a plan. */
static bool is_bill(const struct scene *scene, uint32_t i, const struct subject *subject,
                    const struct settled *s) {
    const struct words *words = scene->rules->words;
    return !s->rule && scene->view->quantities[i].per_count && subject->found &&
           is_latin(subject->text) &&
           ends_in(words, head_of(words, subject->text), WORDS_BILL_HEAD);
}

#define QUOTA_REACH 24u /* bytes behind a figure in which its month stands */

/* - 50,000 scores|/month, | 100k requests per year: what an entry of a plan includes, no speed; but
 * 10,000 | visitors per month. */
static bool is_allotment(const struct scene *scene, uint32_t i) {
    bool planned = false;
    const enum block block = scene->sentence->block;
    struct qc_slice text = scene->view->text;
    uint32_t at = scene->view->letters[i].at + LETTER_BYTES;
    if (block != BLOCK_ITEM && block != BLOCK_ROW) return false;
    for (uint32_t k = scene->view->letters[i].at; k-- > 0 && text.data[k] != ':';)
        if (is_alnum(text.data[k])) return false; /* the shop sells | 200 a month */
    for (uint32_t end = at + QUOTA_REACH; at < end && at < text.size; at++) {
        if (strchr(",;.:", text.data[at])) return false;
        planned |= (text.data[at - 1] == ' ' || text.data[at - 1] == '/') &&
                   words_plain_at(scene->rules->words, WORDS_PLAN_NOUN, text, at);
        if (words_plain_at(scene->rules->words, WORDS_PLAN_PERIOD, text, at)) return planned;
    }
    return false;
}

void namekind_quota(const struct scene *scene, uint32_t i, struct settled *s) {
    const struct quantity *q = &scene->view->quantities[i];
    if (s->kind != KIND_THROUGHPUT || s->reading.dim != DIM_COUNT || q->per_count ||
        !is_allotment(scene, i))
        return;
    s->kind = KIND_COUNT;
    s->rule = NULL;
}

void namekind_sum_told(const struct scene *scene, uint32_t i, const struct subject *subject,
                       struct settled *s) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    if (s->reading.dim != DIM_MONEY ||
        (s->kind != KIND_VALUATION && s->kind != KIND_COST && s->kind != KIND_PRICE))
        return;
    uint32_t at = back_blanks(v->text, v->letters[i].at);
    bool spent = s->kind == KIND_PRICE && (is_spent(scene, i, at) || is_bill(scene, i, subject, s));
    bool sum = s->kind == KIND_COST && is_banknote(scene, i);
    if (s->kind == KIND_VALUATION && subject->found && is_latin(subject->text))
        sum = (words_plain_before(words, WORDS_WORTH_BEFORE, v->text, at) ||
               words_plain_before(words, WORDS_WORTH_TELL, v->text, at)) &&
              ends_in(words, head_of(words, subject->text), WORDS_DEALT_HEAD);
    if (!sum && !spent) return;
    s->kind = spent ? KIND_COST : KIND_MONEY;
    s->rule = NULL;
    s->named = true;
}

/* topic.c: a short memory of claims that rules made, newest last; it ends with the chunk. */
#include "topic.h"

#include "entry.h"
#include "pair.h"
#include "priced.h"
#include "tariff.h"
#include "trim.h"

#define NEAR_SENTENCES 2u /* how far a topic carries on without being named again */
#define SUM_SENTENCES 8u  /* the same for the parts of a sum */
#define LIST_SENTENCES 3u /* the same for entries of a price list */
#define ROW_BYTES 60u     /* between two figures of one row */

static bool same_figure(const struct quantity *q, const struct topic *t) {
    return q->has_value && dec_compare(q->low, t->low) == 0 && dec_compare(q->high, t->high) == 0;
}

/* Counts and percentages are of too many things to carry a topic. */
static bool carries(enum dim dim) {
    return dim != DIM_COUNT && dim != DIM_PERCENT && dim != DIM_MULTIPLE && dim != DIM_RATIO &&
           dim != DIM_LENGTH;
}

/* 51% here, compared to 46% there: the second figure of a comparison is of the kind of the first.
 */
static bool compared(const struct scene *scene, uint32_t quantity, const struct topic *t) {
    const struct view *v = scene->view;
    struct word_match word;
    if (t->sentence != scene->context->sentence) return false;
    for (uint32_t i = t->quantity + 1; i < quantity; i++)
        if (v->quantities[i].readings[0].dim == t->dim || t->dim != DIM_PERCENT ||
            region_has_han(v, clause_at(v, v->letters[i].at)))
            return false;
    struct region between = {v->letters[quantity > 0 ? quantity - 1 : 0].at + LETTER_BYTES,
                             v->letters[quantity].at};
    words_set amounts = WORDS_BIT(WORDS_AMOUNT_NOUN) | WORDS_BIT(WORDS_MAGNITUDE_NOUN);
    if (!region_last_word(scene, between, WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_CHANGE_TO),
                          WORDS_BIT(WORDS_IDIOM), &word))
        return false;
    if (region_has_han(v, between)) return true;
    if (t->dim == DIM_PERCENT) between.begin = word.begin; /* of all sales, down from | 65% */
    return !memchr(v->text.data + word.end, ',', between.end - word.end) && /* than before, with */
           !region_first_word(scene, between, amounts, WORDS_BIT(WORDS_IDIOM), &word);
}

/* Where the text between letter `quantity` and the letter or clause before it begins. */
static struct region before_letter(const struct view *v, uint32_t quantity) {
    struct region r = {0, v->letters[quantity].at};
    if (quantity > 0) r.begin = v->letters[quantity - 1].at + LETTER_BYTES;
    return r;
}

/* down from 58% two weeks ago | and 63% in May: a further figure that the first is compared with.
 */
static bool compared_on(const struct scene *scene, uint32_t quantity, const struct topic *t) {
    const struct view *v = scene->view;
    const words_set leads = WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_CHANGE_FROM);
    const words_set other = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_DIRECTION_UP) |
                            WORDS_BIT(WORDS_DIRECTION_DOWN) | WORDS_BIT(WORDS_AMOUNT_VERB);
    struct word_match word;
    if (t->dim != DIM_PERCENT || t->sentence != scene->context->sentence) return false;
    for (uint32_t i = t->quantity + 1; i < quantity; i++)
        if (v->quantities[i].readings[0].dim != DIM_TIME) return false;
    struct region between = {v->letters[t->quantity].at + LETTER_BYTES, v->letters[quantity].at};
    struct region join = region_trim(v, between), lead = before_letter(v, t->quantity);
    return !region_has_han(v, between) &&
           !region_first_word(scene, between, other, WORDS_BIT(WORDS_IDIOM), &word) &&
           words_before(scene->rules->words, v->text, join.end, WORDS_BIT(WORDS_LIST_JOIN),
                        &word) &&
           region_last_word(scene, lead, leads, WORDS_BIT(WORDS_IDIOM), &word);
}

/* Fares rose from $3 to $4, the other line's from | $7 to $9: told as the amounts before it. */
static bool paired(const struct scene *scene, uint32_t quantity, const struct topic *t) {
    const struct view *v = scene->view;
    const words_set amounts = WORDS_BIT(WORDS_AMOUNT_NOUN) | WORDS_BIT(WORDS_MAGNITUDE_NOUN);
    struct word_match word;
    if (t->dim != DIM_MONEY || t->sentence != scene->context->sentence ||
        t->quantity + 1 != quantity)
        return false;
    struct region between = region_trim(v, before_letter(v, quantity));
    return words_before(scene->rules->words, v->text, between.end, WORDS_BIT(WORDS_CHANGE_FROM),
                        &word) &&
           is_alpha(v->text.data[word.begin]) &&
           !region_first_word(scene, between, amounts, WORDS_BIT(WORDS_IDIOM), &word);
}

/* 售价 349 美元(现汇率约合| 2480 元): the same amount again, in the words for that. */
static bool said_again(const struct scene *scene, uint32_t quantity, const struct topic *t) {
    return t->sentence == scene->context->sentence && t->dim == DIM_MONEY &&
           t->quantity < quantity && entry_again(scene, quantity) == t->quantity;
}

static bool same_memory(const struct scene *scene, uint32_t quantity, const struct topic *t) {
    return t->sentence == scene->context->sentence && t->kind == KIND_MEMORY_CAPACITY &&
           t->quantity < quantity && pair_again(scene, t->quantity, quantity);
}

/* $35bn (£18.8bn), €50,000, or $54,000: the same amount in another currency. */
static bool converted(const struct scene *scene, uint32_t quantity, const struct topic *t) {
    const struct view *v = scene->view;
    if (t->sentence != scene->context->sentence || t->quantity + 1 != quantity ||
        t->dim != DIM_MONEY || t->unit == v->quantities[quantity].readings[0].unit)
        return false;
    struct region between = {v->letters[t->quantity].at + LETTER_BYTES, v->letters[quantity].at};
    struct word_match word;
    struct region rest = region_trim(v, between);
    if (region_empty(rest))
        return between.end > between.begin && v->text.data[between.end - 1] == '(';
    if (v->text.data[rest.begin] == ',')
        rest = region_trim(v, (struct region){rest.begin + 1, rest.end});
    return scene_word(scene, rest.begin, WORDS_BIT(WORDS_RANGE_OR), &word) && word.end == rest.end;
}

/* Kinds whose figures come in rows: France (31%) and Spain (29%), the S at $499, the L at $599. */
static bool comes_in_rows(enum kind kind) {
    return kind == KIND_SHARE || kind == KIND_COST_SHARE || kind == KIND_SCORE ||
           kind == KIND_PRICE || kind == KIND_MARGIN;
}

/* Is it the next figure of its dimension: $999 for 128 GB, | $1,099? */
static bool is_next(const struct scene *scene, uint32_t quantity, const struct topic *t) {
    uint32_t after = t->quantity + 1;
    return after == quantity || (after + 1 == quantity && t->dim == DIM_MONEY &&
                                 scene->view->quantities[after].readings[0].dim != DIM_MONEY);
}

/* 8.2 元/股,募资| 30 亿元: an amount of another order is no next price. */
static bool same_order(const struct quantity *q, const struct topic *t) {
    struct dec most;
    return t->kind != KIND_PRICE || !dec_mul(t->high, dec_of(1, 3), &most) ||
           dec_compare(q->low, most) < 0;
}

/* The word behind the letter at `at`, in lower case; empty: none. */
static struct qc_slice word_behind(const struct view *v, uint32_t at) {
    uint32_t begin = at + LETTER_BYTES, end;
    while (begin < v->text.size && v->text.data[begin] == ' ') begin++;
    for (end = begin; end < v->text.size && is_lower(v->text.data[end]);) end++;
    return slice_cut(v->text, begin, end);
}

/* rose 10% in the north,| 5% in the south and| 1% in the west: a further change behind a comma or
 * "and", told with the same preposition as the one before it. */
static bool changes_on(const struct scene *scene, uint32_t quantity, const struct topic *t) {
    const struct view *v = scene->view;
    struct word_match join;
    uint32_t before = v->letters[t->quantity].at, at = v->letters[quantity].at, end = at;
    if (t->kind != KIND_GROWTH || t->dim != DIM_PERCENT ||
        t->sentence != scene->context->sentence || t->quantity + 1 != quantity)
        return false;
    while (end > before && v->text.data[end - 1] == ' ') end--;
    struct qc_slice word = word_behind(v, at), first = word_behind(v, before);
    struct word_match preposition;
    return words_before(scene->rules->words, v->text, end, WORDS_BIT(WORDS_LIST_JOIN), &join) &&
           word.size && slice_equal(word, first) &&
           words_at(scene->rules->words, word, 0, WORDS_BIT(WORDS_PREPOSITION), &preposition);
}

/* slowed to 3% | from 5% in May: what a rate of change was before it changed. */
static bool changed_from(const struct scene *scene, uint32_t quantity, const struct topic *t) {
    const struct view *v = scene->view;
    struct word_match from;
    if (t->kind != KIND_GROWTH || t->sentence != scene->context->sentence ||
        t->quantity + 1 != quantity)
        return false;
    struct region between = {v->letters[t->quantity].at + LETTER_BYTES, v->letters[quantity].at};
    between = region_trim(v, between);
    return !region_empty(between) &&
           scene_word(scene, between.begin, WORDS_BIT(WORDS_CHANGE_FROM), &from) &&
           from.end == between.end;
}

/* 占 20.9%(全球|为 19.3%), 黑人为 12%,而|2018 年为 7.8%: told of another time or place, of the same
 * part. */
static bool told_beside(const struct scene *scene, struct region between) {
    const struct view *v = scene->view;
    struct word_match word;
    if (!region_has_han(v, between)) return false;
    uint32_t at = between.begin, end = between.end;
    while (at < end && v->text.data[at] == ' ') at++;
    while (end > at && v->text.data[end - 1] == ' ') end--;
    bool bracket = v->text.data[at] == '(' && !memchr(v->text.data + at, ')', end - at);
    uint32_t clause = end;
    while (clause > at && !strchr(",;", v->text.data[clause - 1])) clause--;
    bool pause = clause > at;
    while (clause < end && v->text.data[clause] == ' ') clause++;
    bool contrast =
        pause && words_plain_at(scene->rules->words, WORDS_CONTRAST, v->text, clause) != 0;
    return (bracket || contrast) && scene_word_before(scene, end, WORDS_BIT(WORDS_COPULA), &word);
}

/* The next figure of a row: nothing between the two says that something else begins. */
static bool in_row(const struct scene *scene, uint32_t quantity, const struct topic *t) {
    const struct view *v = scene->view;
    struct word_match word;
    if (t->sentence != scene->context->sentence || !is_next(scene, quantity, t) ||
        !comes_in_rows(t->kind) || !same_order(&v->quantities[quantity], t))
        return false;
    struct region between = {v->letters[t->quantity].at + LETTER_BYTES, v->letters[quantity].at};
    words_set other = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_DIRECTION_UP) |
                      WORDS_BIT(WORDS_DIRECTION_DOWN) | WORDS_BIT(WORDS_AMOUNT_VERB);
    if (between.end - between.begin > ROW_BYTES) return false;
    return told_beside(scene, between) ||
           !region_first_word(scene, between, other, WORDS_BIT(WORDS_IDIOM), &word);
}

static bool holds_word(const struct words *words, struct qc_slice text, words_set lists) {
    struct word_match word;
    for (size_t at = 0; at < text.size; at++)
        if ((at == 0 || !is_alnum(text.data[at - 1])) && words_at(words, text, at, lists, &word))
            return true;
    return false;
}

/* "Services totaled $5bn", said among sales: the amount of a thing that is no kind of money itself
 * is of the kind that its paragraph speaks of. */
static bool summed(const struct scene *scene, uint32_t quantity, const struct subject *subject,
                   const struct topic *t) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    struct word_match word;
    words_set money = WORDS_BIT(WORDS_AMOUNT_NOUN) | WORDS_BIT(WORDS_MAGNITUDE_NOUN);
    uint32_t at = scene->view->letters[quantity].at;
    while (at > 0 && text.data[at - 1] == ' ') at--;
    return t->dim == DIM_MONEY && t->kind == KIND_REVENUE && subject->found &&
           t->paragraph == scene->context->paragraph &&
           scene->context->sentence - t->sentence <= SUM_SENTENCES && at > 0 &&
           words_before(words, text, at, WORDS_BIT(WORDS_SUM_VERB), &word) &&
           !holds_word(words, subject->text, money);
}

/* 售价 6000 元,至高立减| 500 元: does a Chinese word behind the price name another amount? */
static bool names_amount(const struct scene *scene, uint32_t quantity, const struct topic *t) {
    const struct view *v = scene->view;
    if (t->kind != KIND_PRICE || t->sentence != scene->context->sentence) return false;
    struct region between = {v->letters[t->quantity].at + LETTER_BYTES, v->letters[quantity].at};
    return region_has_han(v, between) && (words_plain_in(scene->rules->words, WORDS_AMOUNT_LABEL,
                                                         v->text, between.begin, between.end) ||
                                          priced_other(scene, between));
}

/* 第二会议室: 三千元, below 第一会议室: 票价 五千元: a further line of a price list. */
static bool listed(const struct scene *scene, uint32_t quantity, const struct topic *t) {
    return t->kind == KIND_PRICE && t->dim == DIM_MONEY &&
           scene->context->sentence - t->sentence <= LIST_SENTENCES &&
           same_order(&scene->view->quantities[quantity], t) && tariff_entry(scene, quantity);
}

static const struct topic *find(const struct scene *scene, uint32_t quantity,
                                const struct settled *s, const struct subject *subject) {
    const struct context *c = scene->context;
    const struct quantity *q = &scene->view->quantities[quantity];
    for (uint32_t i = c->topic_count; i-- > 0;) {
        const struct topic *t = &c->topics[i];
        if (t->dim != s->reading.dim || names_amount(scene, quantity, t)) continue;
        if (compared(scene, quantity, t) || compared_on(scene, quantity, t) ||
            paired(scene, quantity, t) || in_row(scene, quantity, t) ||
            converted(scene, quantity, t) || said_again(scene, quantity, t) ||
            same_memory(scene, quantity, t) || changes_on(scene, quantity, t) ||
            changed_from(scene, quantity, t))
            return t;
        if (t->sentence == c->sentence) continue;
        if (listed(scene, quantity, t)) return t;
        if (same_figure(q, t) && t->unit == s->reading.unit && carries(t->dim)) return t;
        bool near = t->paragraph == c->paragraph && c->sentence - t->sentence <= NEAR_SENTENCES;
        if (near && !subject->found && carries(t->dim)) return t;
        if (summed(scene, quantity, subject, t)) return t;
    }
    return NULL;
}

/* The subject's own words: in the chunk, or in a heading that stood in an earlier one. */
static struct qc_slice subject_text(const struct scene *scene, const struct topic *t) {
    const struct context *c = scene->context;
    const struct doc *doc = scene->doc;
    if (t->subject_begin >= doc->base)
        return slice_cut(doc->chunk, t->subject_begin - doc->base, t->subject_end - doc->base);
    return c->heading_text.data && c->heading_begin == t->subject_begin ? c->heading_text
                                                                        : slice(NULL, 0);
}

/* Does the figure stand where a subject does: at the head of a clause, a verb or a bracket behind?
 */
static bool opens_clause(const struct scene *scene, uint32_t quantity) {
    const words_set small = WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_CLAUSE_OPENER) |
                            WORDS_BIT(WORDS_SUBORDINATOR) | WORDS_BIT(WORDS_APPROX_BEFORE);
    const words_set links = WORDS_BIT(WORDS_OF) | WORDS_BIT(WORDS_PREPOSITION);
    const struct view *v = scene->view;
    struct word_match word;
    uint32_t at = v->letters[quantity].at, behind = at + LETTER_BYTES;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    while (at > 0 && words_before(scene->rules->words, v->text, at, small, &word) &&
           is_alpha(v->text.data[word.begin]))
        for (at = word.begin; at > 0 && v->text.data[at - 1] == ' ';) at--;
    if (at > 1 && v->text.data[at - 1] == '(') { /* 85 (|18%) */
        while (at > 1 && strchr(" (", v->text.data[at - 1])) at--;
        return quantity > 0 && at == v->letters[quantity - 1].at + LETTER_BYTES;
    }
    if (at > 0 && !strchr(",:;", v->text.data[at - 1])) return false;
    while (behind < v->text.size && v->text.data[behind] == ' ') behind++;
    char next = behind < v->text.size ? v->text.data[behind] : '\0';
    if (next == '(' || next == '"') return true;
    return is_lower(next) && !scene_word(scene, behind, links, &word);
}

/* 610 participants answered: | 94% agreed, | 85 (18%) did not: a part, or so many, of the people
 * who were counted last. */
static const struct topic *of_people(const struct scene *scene, uint32_t quantity,
                                     const struct settled *s) {
    const struct context *c = scene->context;
    bool part = s->kind == KIND_SHARE || s->reading.dim == DIM_PERCENT;
    bool bare = s->kind == KIND_COUNT && s->reading.unit == UNIT_NONE;
    if (!(part || bare) || !opens_clause(scene, quantity)) return NULL;
    for (uint32_t i = c->topic_count; i-- > 0;) {
        const struct topic *t = &c->topics[i];
        if (t->paragraph != c->paragraph || c->sentence - t->sentence > NEAR_SENTENCES) return NULL;
        if (t->dim == DIM_COUNT && t->kind == KIND_COUNT && t->has_subject) return t;
    }
    return NULL;
}

void topic_people(const struct scene *scene, uint32_t quantity, struct settled *settled,
                  struct subject *subject) {
    const struct words *words = scene->rules->words;
    uint32_t begin;
    if (subject->found) {
        struct qc_slice text = subject->text;
        for (begin = (uint32_t)text.size; begin > 0 && is_alpha(text.data[begin - 1]);) begin--;
        if (settled->kind == KIND_COUNT &&
            words_plain(words, WORDS_PEOPLE_NOUN, slice_cut(text, begin, text.size)))
            topic_keep(scene, quantity, settled, subject);
        return;
    }
    const struct topic *t = of_people(scene, quantity, settled);
    struct qc_slice text = t ? subject_text(scene, t) : slice(NULL, 0);
    if (!text.data) return;
    if (settled->kind == KIND_PERCENTAGE && !settled->rule) settled->kind = KIND_SHARE;
    *subject = (struct subject){
        .found = true, .text = text, .begin = t->subject_begin, .end = t->subject_end};
}

/* Pipes made 86% of sales, compared to | 84%: nothing but the word of comparison before it, a share
 * of the whole that was named before. */
static bool bare_other(const struct scene *scene, uint32_t quantity, const struct topic *t) {
    const struct view *v = scene->view;
    struct word_match than;
    struct region r = region_trim(v, before_letter(v, quantity));
    return t->sentence == scene->context->sentence && t->quantity + 1 == quantity &&
           t->kind == KIND_SHARE && !region_empty(r) && !region_has_han(v, r) &&
           scene_word_before(scene, r.end, WORDS_BIT(WORDS_THAN), &than) && than.begin > r.begin;
}

bool topic_apply(const struct scene *scene, uint32_t quantity, struct settled *settled,
                 struct subject *subject) {
    const struct quantity *q = &scene->view->quantities[quantity];
    bool acts = settled->kind == KIND_SHARE && settled->reading.dim == DIM_PERCENT;
    bool told = settled->rule || settled->kind == KIND_PRICE || acts;
    if (told || q->period) return told;
    const struct topic *t = find(scene, quantity, settled, subject);
    if (!t) return false;
    settled->kind = t->kind;
    if (listed(scene, quantity, t) && t->sentence != scene->context->sentence) return true;
    if (!settled->direction && changes_on(scene, quantity, t)) settled->direction = t->direction;
    if ((subject->found && !bare_other(scene, quantity, t)) || !t->has_subject) return true;
    struct qc_slice text = subject_text(scene, t);
    if (!text.data) return true;
    *subject = (struct subject){
        .found = true, .text = text, .begin = t->subject_begin, .end = t->subject_end};
    return true;
}

void topic_keep(const struct scene *scene, uint32_t quantity, const struct settled *settled,
                const struct subject *subject) {
    struct context *c = scene->context;
    const struct quantity *q = &scene->view->quantities[quantity];
    if (c->topic_count == TOPICS) {
        memmove(c->topics, c->topics + 1, (TOPICS - 1) * sizeof *c->topics);
        c->topic_count--;
    }
    c->topics[c->topic_count++] = (struct topic){.dim = settled->reading.dim,
                                                 .unit = settled->reading.unit,
                                                 .kind = settled->kind,
                                                 .direction = settled->direction,
                                                 .low = q->low,
                                                 .high = q->high,
                                                 .quantity = quantity,
                                                 .sentence = c->sentence,
                                                 .paragraph = c->paragraph,
                                                 .has_subject = subject->found,
                                                 .subject_begin = subject->begin,
                                                 .subject_end = subject->end};
}

/* topic.c: a short memory of claims that rules made, newest last; it ends with the chunk. */
#include "topic.h"

#include "around.h"
#include "further.h"
#include "gained.h"
#include "han_noun.h"
#include "han_tokens.h"
#include "lines.h"
#include "percentkind.h"
#include "priced.h"
#include "smallsum.h"
#include "tariff.h"
#include "trim.h"

#define NEAR_SENTENCES 2u /* how far a topic carries on without being named again */
#define SUM_SENTENCES 8u  /* the same for the parts of a sum */
#define LIST_SENTENCES 3u /* the same for entries of a price list */

static bool same_figure(const struct quantity *q, const struct topic *t) {
    return q->has_value && dec_compare(q->low, t->low) == 0 && dec_compare(q->high, t->high) == 0;
}

/* 63% of us missed it, |63%!: the same part of the same. */
static bool said_again(const struct quantity *q, const struct topic *t,
                       const struct subject *subject) {
    return (t->kind == KIND_SHARE || t->kind == KIND_MARGIN) && t->dim == DIM_PERCENT &&
           t->has_subject && same_figure(q, t) &&
           (!subject->found || subject->begin == t->subject_begin);
}

/* Counts and percentages are of too many things to carry a topic. */
static bool carries(enum dim dim) {
    return dim != DIM_COUNT && dim != DIM_PERCENT && dim != DIM_MULTIPLE && dim != DIM_RATIO &&
           dim != DIM_LENGTH;
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
    if (t->kind != KIND_PRICE) return false;
    if (smallsum_given(scene, quantity) || gained_tells(scene, quantity)) return true;
    if (t->sentence != scene->context->sentence) return priced_named(scene, quantity);
    struct region between = {v->letters[t->quantity].at + LETTER_BYTES, v->letters[quantity].at};
    return region_has_han(v, between) && (words_plain_in(scene->rules->words, WORDS_AMOUNT_LABEL,
                                                         v->text, between.begin, between.end) ||
                                          priced_other(scene, between));
}

/* a £100 deposit, told at a price of another thing: does the subject name an amount? */
static bool is_amount(const struct scene *scene, const struct subject *subject) {
    return subject->found && words_plain_before(scene->rules->words, WORDS_AMOUNT_LABEL,
                                                subject->text, subject->text.size);
}

/* 第二会议室: 三千元, below 第一会议室: 票价 五千元: a further line of a price list. */
static bool listed(const struct scene *scene, uint32_t quantity, const struct topic *t) {
    return t->kind == KIND_PRICE && t->dim == DIM_MONEY &&
           scene->context->sentence - t->sentence <= LIST_SENTENCES &&
           further_order(&scene->view->quantities[quantity], t) && tariff_entry(scene, quantity);
}

static const struct topic *find(const struct scene *scene, uint32_t quantity,
                                const struct settled *s, const struct subject *subject) {
    const struct context *c = scene->context;
    const struct quantity *q = &scene->view->quantities[quantity];
    for (uint32_t i = c->topic_count; i-- > 0;) {
        const struct topic *t = &c->topics[i];
        if (s->kind == KIND_COUNT && further_scored(scene, quantity, t)) return t;
        if (t->dim != s->reading.dim || names_amount(scene, quantity, t)) continue;
        if (t->sentence == c->sentence) {
            if (further_told(scene, quantity, t) || said_again(q, t, subject)) return t;
            continue;
        }
        if (listed(scene, quantity, t)) return t;
        if (same_figure(q, t) && t->unit == s->reading.unit && carries(t->dim) &&
            !(t->kind == KIND_PRICE &&
              (lines_is_entry(scene) || is_amount(scene, subject)))) /* two things at $10 */
            return t;
        bool near = t->paragraph == c->paragraph && c->sentence - t->sentence <= NEAR_SENTENCES;
        if (near && said_again(q, t, subject)) return t;
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

/* .. answered:\n | 94% agreed: does the sentence go on from a colon that ended the line before? */
static bool behind_colon(const struct scene *scene) {
    struct qc_slice chunk = scene->doc->chunk;
    uint64_t at = scene->sentence->begin;
    while (at > 0 && strchr(" \r\n", chunk.data[at - 1])) at--;
    return at > 0 && chunk.data[at - 1] == ':';
}

#define OF_REACH 16u /* bytes from "of" to the group: of the 40 | firms */

/* 66% | of firms cut jobs. 91% plan to: is the subject a group, of which the share was told? */
static bool is_group(const struct scene *scene, const struct topic *t) {
    struct qc_slice text = subject_text(scene, t), chunk = scene->doc->chunk;
    if (t->kind != KIND_SHARE || !t->has_subject || !text.size ||
        t->subject_begin < scene->doc->base)
        return false;
    uint32_t begin = (uint32_t)text.size, at = (uint32_t)(t->subject_begin - scene->doc->base);
    while (begin > 0 && is_alpha(text.data[begin - 1])) begin--;
    struct qc_slice word = slice_cut(text, begin, text.size);
    bool plural = word.size > 3 && word.data[word.size - 1] == 's' && is_lower(word.data[0]) &&
                  !strchr("sui", word.data[word.size - 2]);
    if (!plural && !words_plain(scene->rules->words, WORDS_PEOPLE_NOUN, word)) return false;
    uint32_t floor = at > OF_REACH ? at - OF_REACH : 0;
    while (at > floor && chunk.data[at] != '%' &&
           !(chunk.data[at] == ' ' &&
             words_plain_at(scene->rules->words, WORDS_GROUP_OF, chunk, at + 1)))
        at--;
    return at > floor && chunk.data[at] == ' ';
}

/* 610 participants answered: | 94% agreed, | 85 (18%) did not: a part, or so many, of the people
 * who were counted last. */
static const struct topic *of_people(const struct scene *scene, uint32_t quantity,
                                     const struct settled *s) {
    const struct context *c = scene->context;
    bool part = s->kind == KIND_SHARE || s->reading.dim == DIM_PERCENT;
    bool bare = s->kind == KIND_COUNT && s->reading.unit == UNIT_NONE;
    if (!(part || bare) || !opens_clause(scene, quantity)) return NULL;
    uint64_t paragraph = c->paragraph - (behind_colon(scene) ? 1 : 0);
    for (uint32_t i = c->topic_count; i-- > 0;) {
        const struct topic *t = &c->topics[i];
        if (t->paragraph < paragraph || c->sentence - t->sentence > NEAR_SENTENCES) return NULL;
        if (t->dim == DIM_COUNT && t->kind == KIND_COUNT && t->has_subject) return t;
        if (part && is_group(scene, t)) return t;
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
        if (!words_plain(words, WORDS_PEOPLE_NOUN, slice_cut(text, begin, text.size))) return;
        if (settled->kind == KIND_COUNT) topic_keep(scene, quantity, settled, subject);
        if (settled->kind == KIND_PERCENTAGE && !settled->rule && opens_clause(scene, quantity))
            settled->kind = KIND_SHARE; /* 5% "not clear" */
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
    struct region r = region_trim(v, further_gap(v, quantity));
    return t->sentence == scene->context->sentence && t->quantity + 1 == quantity &&
           t->kind == KIND_SHARE && !region_empty(r) && !region_has_han(v, r) &&
           scene_word_before(scene, r.end, WORDS_BIT(WORDS_THAN), &than) && than.begin > r.begin;
}

/* AU$3bn (| US$2.2bn) in wind power: the same amount in another currency. */
static bool is_converted(const struct scene *scene, uint32_t quantity, const struct topic *t) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[quantity].at;
    if (t->dim != DIM_MONEY || t->sentence != scene->context->sentence ||
        t->quantity + 1 != quantity || v->text.data[at - 1] != '(' ||
        v->quantities[quantity].readings[0].unit == t->unit)
        return false;
    for (at--; at > 0 && v->text.data[at - 1] == ' ';) at--;
    return at == v->letters[t->quantity].at + LETTER_BYTES;
}

bool topic_apply(const struct scene *scene, uint32_t quantity, struct settled *settled,
                 struct subject *subject) {
    const struct quantity *q = &scene->view->quantities[quantity];
    bool acts = settled->kind == KIND_SHARE && settled->reading.dim == DIM_PERCENT;
    bool told = settled->rule || settled->named || settled->kind == KIND_PRICE || acts;
    if (told || q->period) return told;
    const struct topic *t = find(scene, quantity, settled, subject);
    if (!t || (t->kind == KIND_GROWTH && percent_level(scene, quantity))) return false;
    settled->kind = t->kind;
    if (t->kind == KIND_SCORE) settled->reading.dim = DIM_SCORE;
    if (listed(scene, quantity, t) && t->sentence != scene->context->sentence) return true;
    if (!settled->direction && further_changes(scene, quantity, t))
        settled->direction = t->direction;
    struct region gapped = further_gapped(scene, quantity, t);
    if (t->sentence == scene->context->sentence && !region_empty(gapped)) {
        *subject = subject_of(scene, gapped);
        return true;
    }
    bool own =
        subject->found && !bare_other(scene, quantity, t) && !is_converted(scene, quantity, t);
    if (own || !t->has_subject || only_when(scene, quantity)) return true;
    struct qc_slice text = subject_text(scene, t);
    if (!text.data) return true;
    *subject = (struct subject){
        .found = true, .text = text, .begin = t->subject_begin, .end = t->subject_end};
    return true;
}

static struct topic topic_of(const struct scene *scene, uint32_t quantity,
                             const struct settled *settled, const struct subject *subject) {
    const struct context *c = scene->context;
    const struct quantity *q = &scene->view->quantities[quantity];
    return (struct topic){.dim = settled->reading.dim,
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

void topic_keep(const struct scene *scene, uint32_t quantity, const struct settled *settled,
                const struct subject *subject) {
    struct context *c = scene->context;
    if (c->topic_count == TOPICS) {
        memmove(c->topics, c->topics + 1, (TOPICS - 1) * sizeof *c->topics);
        c->topic_count--;
    }
    c->topics[c->topic_count++] = topic_of(scene, quantity, settled, subject);
}

/* That's up from | 54%, It compares with | 300: does the sentence open with a pronoun, and nothing
 * but words of comparison stand between the two? */
static bool points_back(const struct scene *scene, uint32_t quantity) {
    const struct view *v = scene->view;
    struct word_match word;
    struct region r = region_trim(v, (struct region){0, v->letters[quantity].at});
    if (region_empty(r) || !is_alpha(v->text.data[r.begin]) ||
        !scene_word(scene, r.begin, WORDS_BIT(WORDS_PRONOUN), &word))
        return false;
    r = region_trim(v, (struct region){word.end, r.end});
    if (!region_empty(r) && slice_has_at(v->text, r.begin, LIT("'s"))) r.begin += 2;
    r = region_trim(v, trim_left(scene, r, WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_ADVERB)));
    return !region_empty(r) &&
           words_plain(scene->rules->words, WORDS_WAS_BEFORE, slice_cut(v->text, r.begin, r.end));
}

void topic_pointed(const struct scene *scene, uint32_t quantity, struct settled *settled,
                   struct subject *subject) {
    struct context *c = scene->context;
    const struct topic *t = &c->last;
    bool of_same = t->has_subject && t->dim == settled->reading.dim &&
                   t->unit == settled->reading.unit && t->paragraph == c->paragraph;
    bool goes_on = t->sentence == c->sentence && c->last_pointed && t->quantity + 1 == quantity;
    bool pointed = of_same && !subject->found && !settled->rule &&
                   (goes_on || (quantity == 0 && t->sentence + 1 == c->sentence &&
                                points_back(scene, quantity)));
    struct qc_slice text = pointed ? subject_text(scene, t) : slice(NULL, 0);
    if (text.data) {
        settled->kind = t->kind;
        *subject = (struct subject){
            .found = true, .text = text, .begin = t->subject_begin, .end = t->subject_end};
    }
    c->last = topic_of(scene, quantity, settled, subject);
    c->last_pointed = text.data;
}

/* Is it a count by a Chinese measure word (款, 家), no bare figure and no unit of measure? */
static bool by_piece(const struct scene *scene, const struct settled *settled) {
    return settled->kind == KIND_COUNT && settled->reading.unit != UNIT_NONE &&
           scene->view->han_begin < scene->view->han_end &&
           units_at(scene->rules->units, settled->reading.unit)->classifier;
}

/* 50 座 |3D| 打印房屋: a figure with a letter is no noun. */
static bool is_figured(struct qc_slice text) {
    return text.size == 2 && is_digit(text.data[0]);
}

/* 型号| 32 款, 项目共| 73 个, 32 款|型号: does the noun stand behind the count, or before it with
 * nothing between but how many in all? 中国有 56 座 names who has them. */
static bool names_counted(const struct scene *scene, uint32_t quantity,
                          const struct subject *subject) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[quantity].at;
    if (subject->begin > fold_begin(scene->folded, v->quantities[quantity].begin).byte)
        return !is_figured(subject->text);
    struct region r = clause_up_to(v, at);
    struct region noun = han_noun_before(scene, r, HAN_FREE);
    r = region_trim(v, (struct region){noun.end, at});
    if (region_empty(noun) ||
        (!region_empty(r) &&
         words_plain_before(scene->rules->words, WORDS_THERE_IS, v->text, r.end)))
        return false;
    const struct han_tokens *t = han_cut(scene, (struct region){noun.end, at});
    for (uint32_t k = 0; k < t->count; k++)
        if (t->at[k].class != CLASS_ADVERB && t->at[k].class != CLASS_BLANK &&
            !han_is(scene, &t->at[k], WORDS_COPULA))
            return false;
    return true;
}

/* Does nothing stand behind the count that could be its noun: 28 款|采用 .., 喝 0.5 次|.? */
static bool stands_alone(const struct scene *scene, uint32_t quantity, bool those) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[quantity].at + LETTER_BYTES;
    struct region r = {at, clause_at(v, at).end};
    if (region_empty(region_trim(v, r)))
        return at >= v->text.size || v->text.data[at] & 0x80 || strchr(",;. ", v->text.data[at]);
    if (!those || !region_has_han(v, r)) return false;
    const struct han_tokens *t = han_cut(scene, r);
    uint32_t k = t->count && t->at[0].class == CLASS_BLANK;
    return k < t->count && (t->at[k].class == CLASS_VERB || t->at[k].class == CLASS_ADVERB ||
                            t->at[k].class == CLASS_PREPOSITION);
}

void topic_counted(const struct scene *scene, uint32_t quantity, const struct settled *settled,
                   struct subject *subject) {
    struct context *c = scene->context;
    const struct topic *t = &c->counted;
    if (!by_piece(scene, settled)) return;
    if (subject->found) {
        c->counted = topic_of(scene, quantity, settled, subject);
        c->counted.has_subject = names_counted(scene, quantity, subject);
        return;
    }
    bool same = t->has_subject && t->unit == settled->reading.unit &&
                t->paragraph == c->paragraph && c->sentence - t->sentence <= NEAR_SENTENCES;
    if (!same) return;
    bool those = counted_of_those(scene, quantity);
    if (!(those || counted_by_verb(scene, quantity)) || !stands_alone(scene, quantity, those))
        return;
    struct qc_slice text = subject_text(scene, t);
    if (text.data)
        *subject = (struct subject){
            .found = true, .text = text, .begin = t->subject_begin, .end = t->subject_end};
}

/* topic.c: a short memory of claims that rules made, newest last; it ends with the chunk. */
#include "topic.h"

#define NEAR_SENTENCES 2u /* how far a topic carries on without being named again */

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
    if (t->sentence != scene->context->sentence || t->quantity + 1 != quantity) return false;
    struct region between = {v->letters[t->quantity].at + LETTER_BYTES, v->letters[quantity].at};
    return region_first_word(scene, between, WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_CHANGE_TO),
                             WORDS_BIT(WORDS_IDIOM), &word);
}

static const struct topic *find(const struct scene *scene, uint32_t quantity,
                                const struct settled *s, bool has_subject) {
    const struct context *c = scene->context;
    const struct quantity *q = &scene->view->quantities[quantity];
    for (uint32_t i = c->topic_count; i-- > 0;) {
        const struct topic *t = &c->topics[i];
        if (t->dim != s->reading.dim) continue;
        if (compared(scene, quantity, t)) return t;
        if (t->sentence == c->sentence) continue;
        if (same_figure(q, t) && t->unit == s->reading.unit && carries(t->dim)) return t;
        bool near = t->paragraph == c->paragraph && c->sentence - t->sentence <= NEAR_SENTENCES;
        if (near && !has_subject && carries(t->dim)) return t;
    }
    return NULL;
}

void topic_apply(const struct scene *scene, uint32_t quantity, struct settled *settled,
                 struct subject *subject) {
    const struct quantity *q = &scene->view->quantities[quantity];
    if (settled->rule || q->period) return;
    const struct topic *t = find(scene, quantity, settled, subject->found);
    if (!t) return;
    settled->kind = t->kind;
    if (subject->found || !t->has_subject) return;
    subject->found = true;
    subject->begin = t->subject_begin;
    subject->end = t->subject_end;
    subject->text = slice_cut(scene->doc->chunk, t->subject_begin - scene->doc->base,
                              t->subject_end - scene->doc->base);
}

void topic_keep(const struct scene *scene, uint32_t quantity, const struct settled *settled,
                const struct subject *subject) {
    struct context *c = scene->context;
    const struct quantity *q = &scene->view->quantities[quantity];
    if (!settled->rule) return;
    if (c->topic_count == TOPICS) {
        memmove(c->topics, c->topics + 1, (TOPICS - 1) * sizeof *c->topics);
        c->topic_count--;
    }
    c->topics[c->topic_count++] = (struct topic){.dim = settled->reading.dim,
                                                 .unit = settled->reading.unit,
                                                 .kind = settled->kind,
                                                 .low = q->low,
                                                 .high = q->high,
                                                 .quantity = quantity,
                                                 .sentence = c->sentence,
                                                 .paragraph = c->paragraph,
                                                 .has_subject = subject->found,
                                                 .subject_begin = subject->begin,
                                                 .subject_end = subject->end};
}

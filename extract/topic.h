/* topic.h: what the last sentences were about -> the kind and the subject of a quantity that says
 * neither: "延迟可能是 1 秒。现在可以做到 300 毫秒。" */
#ifndef TOPIC_H
#define TOPIC_H

#include "settle.h"
#include "subject.h"

/* Takes the kind of an earlier quantity with the same figure, or of the same dimension in the
 * sentence before, for one that no rule took and that has no subject of its own. True: a rule or a
 * topic gave the kind. */
bool topic_apply(const struct scene *scene, uint32_t quantity, struct settled *settled,
                 struct subject *subject);
/* Keeps a quantity whose kind a rule or a topic gave. */
void topic_keep(const struct scene *scene, uint32_t quantity, const struct settled *settled,
                const struct subject *subject);
/* Keeps a count of people; gives a part of them, or a further count, that opens its clause without
 * a noun the people counted last. */
void topic_people(const struct scene *scene, uint32_t quantity, struct settled *settled,
                  struct subject *subject);
/* 32 款型号. 当中| 28 款采用 ..: gives a count without a noun, of those or behind a verb alone, what the
 * same Chinese measure word counted last. Keeps a count that has a noun. */
void topic_counted(const struct scene *scene, uint32_t quantity, const struct settled *settled,
                   struct subject *subject);
/* That is up from | 54% in Q2 and | 46% in Q1: gives a figure without a subject those of the claim
 * right before the sentence that points back to it. Keeps the claim for the next sentence. */
void topic_pointed(const struct scene *scene, uint32_t quantity, struct settled *settled,
                   struct subject *subject);

#endif

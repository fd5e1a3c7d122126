/* subject.h: a quantity -> the noun phrase that it measures, without a parser: the phrase before
 * the verb, the counted noun behind a classifier, the item of a list, the head of a table row, the
 * heading above. Null rather than wrong. */
#ifndef SUBJECT_H
#define SUBJECT_H

#include "kind.h"
#include "scene.h"

struct subject {
    bool found;
    struct qc_slice text;  /* as in the source */
    uint64_t begin, end;   /* bytes of the document */
};

/* `match` is the rule's, or NULL: its subject group goes first. */
struct subject subject_find(const struct scene *scene, uint32_t quantity, enum kind kind,
                            const struct match *match);
/* What a rule captured, else the denominator phrase before the quantity in its clause or right
 * behind it: 每个节点, 人均, per user. */
struct subject per_find(const struct scene *scene, uint32_t quantity, struct region captured);
/* 每千人|床位数 6.2 张: what is measured of each, between such a phrase and the quantity; not where
 * it is `owned` and a 的 joins them: 每张卡的显存. */
struct subject per_measured(const struct scene *scene, uint32_t quantity, bool owned);
/* What a share is a part of, where the text names it: 占|全部订单|的 62%, 70% of |traffic. */
struct subject whole_find(const struct scene *scene, uint32_t quantity);
/* 占|全部订单|的 62%: does a verb say that a part of it is told of? */
bool whole_has_part(const struct scene *scene, uint32_t quantity);
/* A region of the view as source text with its place. */
struct subject subject_of(const struct scene *scene, struct region r);
/* Folded bytes [begin, end) the same way, as they stand. */
struct subject subject_folded(const struct scene *scene, uint32_t begin, uint32_t end);

#endif

/* eval_match.c: the gold rows and the claims of one document -> pairs, greedily, the best first. */
#include "eval_match.h"

#include "buf.h"

#include <stdlib.h>

struct candidate {
    struct item *gold, *claim;
    struct agreement agreement;
    bool exact;
    double overlap; /* intersection over union of the spans */
    size_t order;
};

struct candidates {
    struct candidate *at;
    size_t count, room;
};

static double overlap_of(struct extent a, struct extent b) {
    uint64_t begin = a.begin > b.begin ? a.begin : b.begin, end = a.end < b.end ? a.end : b.end;
    if (end <= begin) return 0;
    uint64_t from = a.begin < b.begin ? a.begin : b.begin, to = a.end > b.end ? a.end : b.end;
    return (double)(end - begin) / (double)(to - from);
}

/* The best overlap with any of the row's spans; 1 is exact. */
static double best_overlap(const struct item *gold, const struct item *claim) {
    double best = overlap_of(gold->span, claim->span);
    for (size_t i = 0; i < gold->span_count; i++) {
        double next = overlap_of(gold->spans[i], claim->span);
        if (next > best) best = next;
    }
    return best;
}

/* From the first to the last byte of any of its spans. */
static struct extent hull_of(const struct item *gold) {
    struct extent hull = gold->span;
    for (size_t i = 0; i < gold->span_count; i++) {
        if (gold->spans[i].begin < hull.begin) hull.begin = gold->spans[i].begin;
        if (gold->spans[i].end > hull.end) hull.end = gold->spans[i].end;
    }
    return hull;
}

/* Walks the claims that may overlap an item. reach[i] is the largest end of claims[0..i], so that
 * those before the first one in reach are passed over at once. */
struct near_claims {
    const struct eval_doc *doc;
    const uint64_t *reach;
    struct extent hull;
    size_t at;
};

static struct near_claims near_claims(const struct eval_doc *doc, const uint64_t *reach,
                                      const struct item *gold) {
    struct near_claims near = {.doc = doc, .reach = reach, .hull = hull_of(gold)};
    size_t low = 0, high = doc->claim_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (reach[middle] > near.hull.begin) high = middle;
        else low = middle + 1;
    }
    near.at = low;
    return near;
}

static struct item *next_claim(struct near_claims *near) {
    if (near->at == near->doc->claim_count) return NULL;
    struct item *claim = near->doc->claims[near->at++];
    return claim->span.begin < near->hull.end ? claim : NULL;
}

static void add_candidate(struct candidates *list, struct candidate candidate) {
    if (list->count == list->room) {
        list->room = list->room ? list->room * 2 : 256;
        list->at = grow(list->at, list->room * sizeof *list->at);
    }
    candidate.order = list->count;
    list->at[list->count++] = candidate;
}

static int best_first(const void *a, const void *b) {
    const struct candidate *x = a, *y = b;
    if (x->agreement.unit != y->agreement.unit) return x->agreement.unit ? -1 : 1;
    if (x->exact != y->exact) return x->exact ? -1 : 1;
    if (x->agreement.value != y->agreement.value) return x->agreement.value ? -1 : 1;
    if (x->overlap > y->overlap || x->overlap < y->overlap) return x->overlap > y->overlap ? -1 : 1;
    return x->order < y->order ? -1 : 1;
}

static void gather(const struct eval_doc *doc, const uint64_t *reach, struct candidates *list,
                   const struct qc_rules *rules) {
    for (size_t i = 0; i < doc->gold_count; i++) {
        struct item *gold = doc->gold[i], *claim;
        struct near_claims near = near_claims(doc, reach, gold);
        while ((claim = next_claim(&near))) {
            double overlap = best_overlap(gold, claim);
            if (overlap <= 0) continue;
            add_candidate(list, (struct candidate){.gold = gold,
                                                   .claim = claim,
                                                   .agreement = eval_agree(gold, claim, rules),
                                                   .exact = overlap >= 1,
                                                   .overlap = overlap});
        }
    }
    if (list->count) qsort(list->at, list->count, sizeof *list->at, best_first);
}

static void pair_up(struct item *gold, struct item *claim, struct agreement agreement, bool exact) {
    gold->mate = claim;
    gold->exact = exact;
    gold->value = agreement.value;
    gold->unit = agreement.unit;
    if (!claim->mates++) claim->mate = gold;
}

/* One end of a reading as a point. */
static struct reading end_of(const struct reading *reading, int which) {
    struct reading end = *reading;
    end.stated[STATED_VALUE] = reading->stated[which];
    end.stated[STATED_LOW] = end.stated[STATED_HIGH] = slice(NULL, 0);
    memcpy(end.base[STATED_VALUE], reading->base[which], sizeof end.base[STATED_VALUE]);
    return end;
}

/* Does one end of the claim's interval agree with the gold row? */
static struct agreement agree_end(const struct item *gold, const struct item *claim, int which,
                                  const struct qc_rules *rules) {
    struct reading end = end_of(&claim->readings[0], which);
    struct item part = *claim;
    part.readings = &end;
    return eval_agree(gold, &part, rules);
}

static bool is_range(const struct item *item) {
    return item->readings[0].stated[STATED_LOW].size && item->readings[0].stated[STATED_HIGH].size;
}

/* Two points of gold, claimed as the range between them. */
static void share_range(struct item *gold, struct item *claim, const struct qc_rules *rules) {
    if (gold->mate || claim->mates != 1 || !is_range(claim)) return;
    struct item *other = claim->mate;
    struct item *first = gold->span.begin < other->span.begin ? gold : other;
    struct item *last = first == gold ? other : gold;
    struct agreement low = agree_end(first, claim, STATED_LOW, rules);
    struct agreement high = agree_end(last, claim, STATED_HIGH, rules);
    if (!low.value || !high.value) return;
    claim->mates = 0;
    claim->mate = NULL;
    pair_up(other, claim, other == first ? low : high, false);
    pair_up(gold, claim, gold == first ? low : high, false);
}

/* The claim that states one end of a gold range; NULL: none. */
static struct item *claim_of_end(struct near_claims near, const struct item *gold, int which,
                                 struct agreement *agreement, const struct qc_rules *rules) {
    struct reading end = end_of(&gold->readings[0], which);
    struct item part = *gold, *claim;
    part.readings = &end;
    part.reading_count = 1;
    part.at[ITEM_BOUND] = LIT("exact");
    while ((claim = next_claim(&near))) {
        if (best_overlap(gold, claim) <= 0) continue;
        *agreement = eval_agree(&part, claim, rules);
        if (agreement->value) return claim;
    }
    return NULL;
}

/* A gold range, claimed as two points. */
static void join_points(struct near_claims near, struct item *gold, const struct qc_rules *rules) {
    struct agreement low, high;
    if (!gold->mate || gold->value || !is_range(gold)) return;
    struct item *first = claim_of_end(near, gold, STATED_LOW, &low, rules);
    struct item *last = claim_of_end(near, gold, STATED_HIGH, &high, rules);
    if (!first || !last) return;
    struct agreement all = {true, low.unit && high.unit};
    pair_up(gold, first, all, false);
    last->mates++; /* no false alarm */
}

static bool touches(const struct eval_doc *doc, const uint64_t *reach, struct item *gold,
                    void (*touch)(struct item *gold, struct item *claim)) {
    struct near_claims near = near_claims(doc, reach, gold);
    bool any = false;
    for (struct item *claim; (claim = next_claim(&near));) {
        if (claim->mates || best_overlap(gold, claim) <= 0) continue;
        touch(gold, claim);
        any = true;
    }
    return any;
}

static void touch_optional(struct item *gold, struct item *claim) {
    (void)gold;
    claim->ignored = true;
}

static void touch_trap(struct item *gold, struct item *claim) {
    if (!claim->trap && !claim->ignored) claim->trap = gold;
}

static uint64_t *reach_of(const struct eval_doc *doc) {
    uint64_t *reach = grow(NULL, (doc->claim_count + 1) * sizeof *reach), most = 0;
    for (size_t i = 0; i < doc->claim_count; i++) {
        if (doc->claims[i]->span.end > most) most = doc->claims[i]->span.end;
        reach[i] = most;
    }
    return reach;
}

void eval_match(const struct eval_doc *doc, const struct qc_rules *rules) {
    struct candidates list = {0};
    uint64_t *reach = reach_of(doc);
    gather(doc, reach, &list, rules);
    for (size_t i = 0; i < list.count; i++) {
        const struct candidate *next = &list.at[i];
        if (next->gold->mate || next->claim->mates) continue;
        pair_up(next->gold, next->claim, next->agreement, next->exact);
    }
    for (size_t i = 0; i < list.count; i++) share_range(list.at[i].gold, list.at[i].claim, rules);
    for (size_t i = 0; i < doc->gold_count; i++)
        join_points(near_claims(doc, reach, doc->gold[i]), doc->gold[i], rules);
    for (size_t i = 0; i < doc->optional_count; i++)
        touches(doc, reach, doc->optional[i], touch_optional);
    for (size_t i = 0; i < doc->trap_count; i++)
        doc->traps[i]->right = touches(doc, reach, doc->traps[i], touch_trap);
    free(reach);
    free(list.at);
}

/* eval_judge.c: a gold row and its claim -> which facets count for it and which of them are right.
 */
#include "eval_judge.h"

static const char *const facet_names[FACETS] = {"overlap", "exact", "value",  "value+unit",
                                                "kind",    "bound", "subject"};

const char *facet_name(size_t facet) {
    return facet < FACETS ? facet_names[facet] : NULL;
}

#define BIT(facet) (1U << (facet))

/* Which facets the gold row says anything about. */
static unsigned wanted_of(const struct item *gold) {
    bool number = item_has(gold, ITEM_VALUE) || item_has(gold, ITEM_LOW) ||
                  item_has(gold, ITEM_HIGH) || item_is(gold, ITEM_BOUND, "vague");
    bool unit = gold->at[ITEM_UNIT].data || gold->at[ITEM_UNIT_CODE].data;
    bool subject = item_has(gold, ITEM_SUBJECT) || item_has(gold, ITEM_SUBJECT_START);
    unsigned wanted = BIT(FACET_OVERLAP) | BIT(FACET_EXACT);
    if (number) wanted |= BIT(FACET_VALUE);
    if (number && unit) wanted |= BIT(FACET_UNIT);
    if (item_has(gold, ITEM_KIND)) wanted |= BIT(FACET_KIND);
    if (item_has(gold, ITEM_BOUND)) wanted |= BIT(FACET_BOUND);
    return subject ? wanted | BIT(FACET_SUBJECT) : wanted;
}

static bool same_field(const struct item *a, const struct item *b, enum item_field field) {
    return slice_equal(a->at[field], b->at[field]);
}

/* Exact and about is a bound of its own. */
static bool same_bound(const struct item *gold, const struct item *claim) {
    if (!same_field(gold, claim, ITEM_BOUND)) return false;
    if (!item_is(gold, ITEM_BOUND, "exact") || !item_has(gold, ITEM_APPROX)) return true;
    return same_field(gold, claim, ITEM_APPROX);
}

static uint64_t integer(struct qc_slice digits) {
    uint64_t value = 0;
    for (size_t i = 0; i < digits.size; i++) value = value * 10 + (uint64_t)(digits.data[i] - '0');
    return value;
}

static bool holds(struct qc_slice text, struct qc_slice part) {
    for (size_t at = 0; at + part.size <= text.size; at++)
        if (slice_has_at(text, at, part)) return true;
    return false;
}

/* By spans that overlap where both have one, else by words that hold each other; a subject that
 * is much longer than the right one is wrong. */
static bool same_subject(const struct item *gold, const struct item *claim) {
    bool placed = item_has(gold, ITEM_SUBJECT_START) && item_has(gold, ITEM_SUBJECT_END) &&
                  item_has(claim, ITEM_SUBJECT_START) && item_has(claim, ITEM_SUBJECT_END);
    if (!placed) {
        struct qc_slice a = gold->at[ITEM_SUBJECT], b = claim->at[ITEM_SUBJECT];
        return a.size && b.size && b.size <= 3 * a.size + 12 && (holds(a, b) || holds(b, a));
    }
    uint64_t a = integer(gold->at[ITEM_SUBJECT_START]), b = integer(gold->at[ITEM_SUBJECT_END]);
    uint64_t c = integer(claim->at[ITEM_SUBJECT_START]), d = integer(claim->at[ITEM_SUBJECT_END]);
    return a < d && c < b && d - c <= 3 * (b - a) + 12;
}

static unsigned right_of(const struct item *gold) {
    const struct item *claim = gold->mate;
    unsigned right = BIT(FACET_OVERLAP);
    if (gold->exact) right |= BIT(FACET_EXACT);
    if (gold->value) right |= BIT(FACET_VALUE);
    if (gold->unit) right |= BIT(FACET_UNIT);
    if (same_field(gold, claim, ITEM_KIND)) right |= BIT(FACET_KIND);
    if (same_bound(gold, claim)) right |= BIT(FACET_BOUND);
    if (same_subject(gold, claim)) right |= BIT(FACET_SUBJECT);
    return right;
}

static bool has_subject(const struct item *claim) {
    return item_has(claim, ITEM_SUBJECT) || item_has(claim, ITEM_SUBJECT_START);
}

void judge_gold(struct item *gold) {
    gold->wanted = wanted_of(gold);
    if (!gold->mate) return;
    gold->right = right_of(gold) & gold->wanted;
    gold->mate->wanted |= gold->wanted;
    gold->mate->right |= gold->right;
}

void judge_claim(struct item *claim) {
    if (claim->ignored) return;
    if (!claim->mates || !claim->wanted) claim->wanted = BIT(FACETS) - 1;
    bool answers = claim->mate && claim->mate->mate == claim;
    if (claim->mates && !answers) { /* beside the claim that states an end of a range */
        claim->wanted = BIT(FACET_KIND) - 1;
        claim->right = BIT(FACET_OVERLAP);
    }
    if (!has_subject(claim)) claim->wanted &= ~BIT(FACET_SUBJECT);
}

enum verdict verdict_of_gold(const struct item *gold) {
    if (gold->optional || item_has(gold, ITEM_TRAP)) return VERDICT_NONE;
    if (!gold->mate) return VERDICT_MISSED;
    return gold->wanted & ~gold->right & BIT(FACET_UNIT) ? VERDICT_WRONG : VERDICT_NONE;
}

enum verdict verdict_of_claim(const struct item *claim) {
    if (claim->mates || claim->ignored || !claim->wanted) return VERDICT_NONE;
    return claim->trap ? VERDICT_TRAP : VERDICT_ALARM;
}

/* eval_agree.c: a gold row and a claim -> whether they state the same number and unit.
 * All numbers are compared as exact decimals, with a tolerance of 10^-6 for rounded ones. */
#include "eval_match.h"

static bool near(struct qc_slice a, struct qc_slice b) {
    return a.size && b.size && qc_number_near(a, b);
}

static struct qc_slice without_sign(struct qc_slice number) {
    return number.size && number.data[0] == '-' ? slice_cut(number, 1, number.size) : number;
}

static bool is_percent(const char *unit) {
    return strcmp(unit, "%") == 0;
}

/* UCUM: what stands in braces is of dimension one, as things and times are, and so is a percent,
 * which is a hundredth. */
static bool is_one(const char *unit) {
    size_t size = strlen(unit);
    bool braced = unit[0] == '{' && unit[size - 1] == '}';
    return strcmp(unit, "1") == 0 || braced || is_percent(unit);
}

static bool same_unit(const struct reading *gold, const struct reading *claim) {
    if (!gold->known || !claim->known)
        return gold->unit.size && slice_equal(gold->unit, claim->unit);
    if (is_one(gold->base_unit) && is_one(claim->base_unit)) return true;
    return strcmp(gold->base_unit, claim->base_unit) == 0;
}

struct pair {
    const struct reading *gold, *claim;
    bool commensurable, based; /* the units are of one dimension; base numbers are there */
    bool down;                 /* a fall may be a negative number */
};

static bool same_stated(const struct pair *pair, int which, int other) {
    struct qc_slice a = pair->gold->stated[which], b = pair->claim->stated[other];
    return near(a, b) || (pair->down && near(without_sign(a), without_sign(b)));
}

static bool same_base(const struct pair *pair, int which, int other) {
    if (!pair->commensurable) return false;
    if (!pair->based) return same_stated(pair, which, other);
    struct qc_slice a = slice_z(pair->gold->base[which]), b = slice_z(pair->claim->base[other]);
    return near(a, b) || (pair->down && near(without_sign(a), without_sign(b)));
}

static struct agreement both(struct agreement a, struct agreement b) {
    return (struct agreement){a.value && b.value, a.unit && b.unit};
}

static struct agreement same(const struct pair *pair, int which, int other) {
    bool based = same_base(pair, which, other);
    return (struct agreement){based || same_stated(pair, which, other), based};
}

static bool has(const struct reading *reading, int which) {
    return reading->stated[which].size > 0;
}

static bool is_bare(const struct reading *reading) {
    return !has(reading, STATED_VALUE) && !has(reading, STATED_LOW) && !has(reading, STATED_HIGH);
}

/* Does a >= b hold, as far as rounding lets one say? */
static bool reaches(struct qc_slice a, struct qc_slice b) {
    return qc_number_compare(a, b) >= 0 || near(a, b);
}

/* A vague gold row holds every claim inside its interval. */
static struct agreement inside(const struct pair *pair) {
    const struct reading *gold = pair->gold, *claim = pair->claim;
    if (is_bare(claim)) return (struct agreement){true, pair->commensurable};
    int low = has(claim, STATED_VALUE) ? STATED_VALUE : STATED_LOW;
    int high = has(claim, STATED_VALUE) ? STATED_VALUE : STATED_HIGH;
    bool based = pair->commensurable && pair->based;
    struct qc_slice a = based ? slice_z(claim->base[low]) : claim->stated[low];
    struct qc_slice b = based ? slice_z(claim->base[high]) : claim->stated[high];
    struct qc_slice from = based ? slice_z(gold->base[STATED_LOW]) : gold->stated[STATED_LOW];
    struct qc_slice to = based ? slice_z(gold->base[STATED_HIGH]) : gold->stated[STATED_HIGH];
    bool good = a.size && reaches(a, from) && (!b.size || !to.size || reaches(to, b));
    return (struct agreement){good, good && pair->commensurable};
}

static struct agreement agree_pair(const struct pair *pair, bool is_vague) {
    if (is_vague && has(pair->gold, STATED_LOW)) return inside(pair);
    if (has(pair->gold, STATED_LOW) || has(pair->gold, STATED_HIGH))
        return both(same(pair, STATED_LOW, STATED_LOW), same(pair, STATED_HIGH, STATED_HIGH));
    if (has(pair->claim, STATED_VALUE)) return same(pair, STATED_VALUE, STATED_VALUE);
    return both(same(pair, STATED_VALUE, STATED_LOW), same(pair, STATED_VALUE, STATED_HIGH));
}

/* The unit before its first slash; the whole unit when it has none. */
static struct qc_slice head_of(struct qc_slice unit) {
    const char *slash = unit.size ? memchr(unit.data, '/', unit.size) : NULL;
    return slash ? slice(unit.data, (size_t)(slash - unit.data)) : unit;
}

/* Where one side keeps a denominator in `per`, the other's is taken off its unit. */
static bool take_denominator(struct reading *reading, const struct item *other,
                             const struct qc_rules *rules) {
    struct qc_slice head = head_of(reading->unit);
    if (!item_has(other, ITEM_PER) || head.size == reading->unit.size) return false;
    reading_convert(reading, rules, head);
    return true;
}

/* Percents to ones. */
static void to_ones(struct reading *reading) {
    for (size_t i = 0; i < STATED; i++) {
        size_t size = strlen(reading->base[i]);
        if (size && size + 4 < sizeof reading->base[i]) memcpy(reading->base[i] + size, "e-2", 4);
    }
    memcpy(reading->base_unit, "1", 2);
}

static struct agreement agree_readings(struct reading *right, struct reading *said,
                                       const struct item *gold) {
    bool ones = is_one(right->base_unit) && is_one(said->base_unit);
    if (ones && is_percent(right->base_unit) != is_percent(said->base_unit))
        to_ones(is_percent(right->base_unit) ? right : said);
    struct pair pair = {.gold = right,
                        .claim = said,
                        .commensurable = same_unit(right, said),
                        .based = right->known && said->known,
                        .down = item_is(gold, ITEM_DIRECTION, "down")};
    return agree_pair(&pair, item_is(gold, ITEM_BOUND, "vague"));
}

struct agreement eval_agree(const struct item *gold, const struct item *claim,
                            const struct qc_rules *rules) {
    struct agreement best = {false, false};
    for (size_t i = 0; i < gold->reading_count; i++) {
        struct reading right = gold->readings[i], said = claim->readings[0];
        struct agreement now = agree_readings(&right, &said, gold);
        if (!now.unit &&
            (take_denominator(&said, gold, rules) || take_denominator(&right, claim, rules))) {
            struct agreement bare = agree_readings(&right, &said, gold);
            now = (struct agreement){now.value || bare.value, bare.unit};
        }
        best.value |= now.value;
        best.unit |= now.unit;
    }
    return best;
}

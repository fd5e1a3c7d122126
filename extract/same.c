/* same.c: claims of one kind and one subject -> the pair that disagrees. A subject must name one
 * thing, by a digit, a capital or what it is of; "the model" and "gross margin" may be any. */
#include "same.h"

/* Kinds of which one thing has one at a time. */
static bool has_one(enum kind kind) {
    switch (kind) {
    case KIND_COUNT:
    case KIND_DURATION:
    case KIND_PERIOD:
    case KIND_MULTIPLE:
    case KIND_RATIO:
    case KIND_GROWTH:
    case KIND_PERCENTAGE:
    case KIND_MONEY:
    case KIND_SCORE:
    case KIND_STORAGE:
    case KIND_LENGTH: return false;
    default: return true;
    }
}

static bool names_one_thing(const struct keep *keep, const struct kept *kept) {
    struct qc_slice subject = kept->claim.subject;
    struct word_match word;
    for (size_t at = 0; at < subject.size; at++)
        if (is_digit(subject.data[at]) || (at && is_upper(subject.data[at]))) return true;
    return words_search(keep->rules->words, kept->subject, 0, kept->subject.size,
                        WORDS_BIT(WORDS_POSSESSIVE) | WORDS_BIT(WORDS_OF), &word) &&
           word.begin > 0;
}

/* Is every name of `a` one of `b`? */
static bool names_within(struct qc_slice a, struct qc_slice b) {
    for (size_t at = 1; at < a.size;) {
        size_t end = at, i = 0;
        while (a.data[end] != ';') end++;
        struct qc_slice name = slice_cut(a, at - 1, end + 1);
        while (i < b.size && !slice_has_at(b, i, name)) i++;
        if (i == b.size) return false;
        at = end + 1;
    }
    return true;
}

/* Does neither change go the other way? A new value has a direction, too (rose to 5). */
static bool same_way(const struct kept *a, const struct kept *b) {
    return (a->kind != KIND_GROWTH && a->kind != KIND_MULTIPLE) ||
           slice_equal(a->claim.direction, b->claim.direction);
}

static bool speak_of_one(const struct kept *a, const struct kept *b) {
    bool other_heading = a->document == b->document && !slice_equal(a->heading, b->heading);
    if (a->counted || b->counted || other_heading) return false;
    if (!names_within(a->names, b->names) && !names_within(b->names, a->names)) return false;
    return a->usable && b->usable && a->kind == b->kind && slice_equal(a->subject, b->subject) &&
           slice_equal(a->per, b->per) && slice_equal(a->time, b->time) && same_way(a, b) &&
           kept_same_base(a, b);
}

/* Two cells of a table's row. */
static bool share_line(const struct kept *a, const struct kept *b) {
    return a->document == b->document && a->claim.line == b->claim.line;
}

static bool disagree(const struct kept *a, const struct kept *b) {
    return a->sentence != b->sentence && !share_line(a, b) && speak_of_one(a, b) &&
           interval_relation(&a->base, &b->base) == RELATION_DISJOINT;
}

bool same_check(struct keep *keep, uint32_t at, struct finding *out) {
    const struct kept *now = &keep->list.at[at];
    if (!now->usable || !has_one(now->kind) || !names_one_thing(keep, now)) return false;
    for (uint32_t i = now->before; i != KEPT_NONE; i = keep->list.at[i].before) {
        const struct kept *then = &keep->list.at[i];
        if (!disagree(now, then)) continue;
        struct qc_slice a = interval_of(&keep->arena, &then->stated, then->claim.unit);
        struct qc_slice b = interval_of(&keep->arena, &now->stated, now->claim.unit);
        *out = (struct finding){VERDICT_CONFLICTING, then, {0}};
        out->reason = arena_print(
            &keep->arena, "claimed %.*s here and %.*s at %.*s:%llu:%llu", (int)b.size, b.data,
            (int)a.size, a.data, (int)then->claim.doc.size, then->claim.doc.data,
            (unsigned long long)then->claim.line, (unsigned long long)then->claim.column);
        return true;
    }
    return false;
}

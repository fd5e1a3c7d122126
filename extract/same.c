/* same.c: claims of one kind and one subject -> the pair that disagrees. A subject must name one
 * thing: a name, or a noun with what it is a noun of; "the model" may be any. */
#include "same.h"

#define HAN_NAME 4u /* characters that make a Chinese subject the name of one thing */

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
    case KIND_STORAGE:
    case KIND_LENGTH: return false;
    default: return true;
    }
}

static bool names_one_thing(const struct kept *kept) {
    struct qc_slice subject = slice_z(NULL);
    size_t han = 0, words = 1;
    subject = kept->claim.subject;
    for (size_t at = 0; at < subject.size; at += utf8_length(subject.data[at])) {
        if (is_digit(subject.data[at]) || (at && is_upper(subject.data[at]))) return true;
        han += utf8_is_han(utf8_at(subject, at));
        words += subject.data[at] == ' ';
    }
    return han >= HAN_NAME || (!han && words > 1);
}

static bool speak_of_one(const struct kept *a, const struct kept *b) {
    return a->usable && b->usable && a->kind == b->kind && slice_equal(a->subject, b->subject) &&
           slice_equal(a->per, b->per) && slice_equal(a->time, b->time) &&
           slice_equal(a->claim.direction, b->claim.direction) && kept_same_base(a, b);
}

static bool disagree(const struct kept *a, const struct kept *b) {
    return a->sentence != b->sentence && speak_of_one(a, b) &&
           interval_relation(&a->base, &b->base) == RELATION_DISJOINT;
}

bool same_check(struct keep *keep, uint32_t at, struct finding *out) {
    const struct kept *now = &keep->list.at[at];
    if (!now->usable || !has_one(now->kind) || !names_one_thing(now)) return false;
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

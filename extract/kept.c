/* kept.c: the claims of a sentence -> their numbers, their marks and their place, kept. */
#include "kept.h"

#include "marks.h"
#include "portion.h"
#include "precision.h"
#include "step.h"

#include <stdlib.h>

void keep_free(struct keep *keep) {
    for (uint32_t i = 0; i < keep->list.count; i++) {
        interval_free(&keep->list.at[i].stated);
        interval_free(&keep->list.at[i].base);
    }
    vec_free(&keep->list);
    free(keep->last);
    arena_free(&keep->arena);
}

static struct qc_slice lower(struct arena *arena, struct qc_slice text) {
    char *out = arena_alloc(arena, text.size + 1);
    for (size_t i = 0; i < text.size; i++) out[i] = to_lower(text.data[i]);
    return slice(out, text.size);
}

static bool is_of_claim(const struct asked *asked, size_t at) {
    for (uint32_t i = 0; i < asked->other_count; i++)
        if (at >= asked->others[i].begin && at < asked->others[i].end) return true;
    return false;
}

/* The names before a claim, apart from what claims hold, each between two `;`. */
static struct qc_slice names_before(struct arena *arena, const struct asked *asked) {
    char *out = arena_alloc(arena, asked->begin * 2 + 2);
    size_t size = 0;
    out[size++] = ';';
    for (size_t at = 0; at < asked->begin;) {
        size_t stop = marks_token(asked->sentence, at);
        struct qc_slice token = slice_cut(asked->sentence, at, stop);
        if (marks_has_letter(token) && marks_is_name(token, at) && !is_of_claim(asked, at)) {
            for (size_t i = 0; i < token.size; i++) out[size++] = to_lower(token.data[i]);
            out[size++] = ';';
        }
        at = stop + 1;
    }
    return slice(out, size);
}

static bool is_usable(const struct asked *asked, bool read) {
    const struct qc_claim *claim = asked->claim;
    return read && asked->has_unit && !asked->is_step && !claim->negated &&
           slice_is(claim->modality, "asserted");
}

static uint32_t slot_of(const struct keep *keep, const struct kept *kept) {
    uint32_t h = 2166136261u ^ (uint32_t)kept->kind;
    for (size_t i = 0; i < kept->subject.size; i++)
        h = (h ^ (unsigned char)kept->subject.data[i]) * 16777619u;
    uint32_t slot = h & (keep->slots - 1);
    for (;; slot = (slot + 1) & (keep->slots - 1)) {
        if (keep->last[slot] == KEPT_NONE) return slot;
        const struct kept *other = &keep->list.at[keep->last[slot]];
        if (other->kind == kept->kind && slice_equal(other->subject, kept->subject)) return slot;
    }
}

/* Room for twice as many as there are. */
static void make_slots(struct keep *keep) {
    if (keep->slots > keep->list.count * 2) return;
    keep->slots = keep->slots ? keep->slots * 2 : 1024;
    keep->last = mem_grow(keep->last, keep->slots * sizeof *keep->last);
    memset(keep->last, 0xFF, keep->slots * sizeof *keep->last);
    for (uint32_t i = 0; i < keep->list.count; i++)
        keep->last[slot_of(keep, &keep->list.at[i])] = i;
}

static void link_claim(struct keep *keep, struct kept *kept) {
    uint32_t slot = slot_of(keep, kept);
    bool same = keep->list.count && keep->list.at[keep->list.count - 1].document == kept->document;
    kept->first = same ? keep->list.at[keep->list.count - 1].first : keep->list.count;
    kept->before = keep->last[slot];
    keep->last[slot] = keep->list.count;
}

static void keep_one(struct keep *keep, const struct asked *asked, const mpq_t approx) {
    struct arena *arena = &keep->arena;
    struct kept kept = {.claim = claim_copy(arena, asked->claim),
                        .subject = lower(arena, asked->subject),
                        .per = lower(arena, asked->per),
                        .time = lower(arena, fold_word(arena, asked->claim->time)),
                        .heading = lower(arena, asked->heading),
                        .names = names_before(arena, asked),
                        .unit = asked->unit,
                        .sentence = keep->sentences,
                        .document = keep->documents};
    kept.whole = kept.per;
    if (!kept.whole.size)
        kept.whole = lower(
            arena, portion_whole(keep->rules->words, asked->sentence, asked->begin, asked->end));
    kept.counted =
        asked->subject_at != UINT32_MAX && name_is_counted(asked->sentence, asked->subject_at);
    kept.has_from = step_from(keep->rules->words, asked->sentence, asked->begin);
    kept.has_to = step_to(keep->rules->words, asked->sentence, asked->begin);
    interval_init(&kept.stated);
    interval_init(&kept.base);
    bool known = kind_find(asked->claim->kind, &kept.kind);
    bool read = precision_interval(asked->claim, fold_word(arena, asked->claim->text), approx,
                                   &kept.stated);
    kept.usable = known && is_usable(asked, read);
    interval_set(&kept.base, &kept.stated);
    if (kept.usable) interval_to_base(&kept.unit, &kept.base);
    make_slots(keep);
    link_claim(keep, &kept);
    vec_push(&keep->list, kept);
}

void keep_add(struct keep *keep, const struct group *group, const mpq_t approx) {
    const struct kept *last = keep->list.count ? &keep->list.at[keep->list.count - 1] : NULL;
    bool same = last && slice_equal(last->claim.doc, group->claims.at[0].doc);
    keep->sentences++;
    if (!same) keep->documents++;
    for (uint32_t i = 0; i < group->asked.count; i++) keep_one(keep, &group->asked.at[i], approx);
}

static bool is_near(const struct kept *a, const struct kept *b, uint32_t around) {
    uint32_t gap =
        a->sentence > b->sentence ? a->sentence - b->sentence : b->sentence - a->sentence;
    return a->document == b->document && gap <= around;
}

void keep_range(const struct keep *keep, uint32_t at, uint32_t around, uint32_t *begin,
                uint32_t *end) {
    const struct kept *list = keep->list.at;
    *begin = *end = at;
    while (*begin && is_near(&list[*begin - 1], &list[at], around)) --*begin;
    while (*end < keep->list.count && is_near(&list[*end], &list[at], around)) ++*end;
}

bool kept_same_base(const struct kept *a, const struct kept *b) {
    return strcmp(a->unit.base, b->unit.base) == 0;
}

/* kept.c: the claims of a sentence -> their numbers, their marks and their place, kept. */
#include "kept.h"

#include "precision.h"

#include <stdlib.h>

void keep_free(struct keep *keep) {
    for (uint32_t i = 0; i < keep->list.count; i++) {
        interval_free(&keep->list.at[i].stated);
        interval_free(&keep->list.at[i].base);
    }
    vec_free(&keep->list);
    arena_free(&keep->arena);
}

static struct qc_slice lower(struct arena *arena, struct qc_slice text) {
    char *out = arena_alloc(arena, text.size + 1);
    for (size_t i = 0; i < text.size; i++) out[i] = to_lower(text.data[i]);
    return slice(out, text.size);
}

/* Does a word of the lists end right before the claim? */
static bool has_before(const struct keep *keep, const struct asked *asked, words_set lists) {
    struct word_match word;
    uint32_t end = asked->begin;
    while (end && asked->sentence.data[end - 1] == ' ') end--;
    return words_before(keep->rules->words, asked->sentence, end, lists, &word);
}

static bool is_usable(const struct asked *asked, bool read) {
    const struct qc_claim *claim = asked->claim;
    return read && asked->has_unit && !asked->is_step && !claim->negated && slice_is(claim->modality, "asserted");
}

static void keep_one(struct keep *keep, const struct asked *asked, const mpq_t approx) {
    struct arena *arena = &keep->arena;
    struct kept kept = {.claim = claim_copy(arena, asked->claim),
                        .subject = lower(arena, asked->subject),
                        .per = lower(arena, asked->per),
                        .time = lower(arena, fold_word(arena, asked->claim->time)),
                        .unit = asked->unit,
                        .sentence = keep->sentences,
                        .document = keep->documents};
    words_set to = WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_RANGE_JOIN);
    kept.has_from = has_before(keep, asked, WORDS_BIT(WORDS_CHANGE_FROM));
    kept.has_to = has_before(keep, asked, to);
    interval_init(&kept.stated);
    interval_init(&kept.base);
    bool known = kind_find(asked->claim->kind, &kept.kind);
    bool read = precision_interval(asked->claim, fold_word(arena, asked->claim->text), approx,
                                   &kept.stated);
    kept.usable = known && is_usable(asked, read);
    interval_set(&kept.base, &kept.stated);
    if (kept.usable) interval_to_base(&kept.unit, &kept.base);
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

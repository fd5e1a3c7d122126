/* group.c: claims one after the other -> those of one sentence, their places in its folded text. */
#include "group.h"

#include "step.h"

#include <stdlib.h>

struct qc_claim claim_copy(struct arena *arena, const struct qc_claim *claim) {
    struct qc_claim copy = *claim;
    for (size_t i = 0; i < field_count; i++) {
        if (fields[i].type == FIELD_BOOL || fields[i].type == FIELD_INTEGER) continue;
        struct qc_slice *text = (struct qc_slice *)(void *)((char *)&copy + fields[i].offset);
        if (text->data) *text = arena_copy(arena, *text);
    }
    return copy;
}

void group_clear(struct group *group) {
    vec_clear(&group->claims);
    vec_clear(&group->asked);
    group->heading = group->sentence = slice(NULL, 0);
    arena_reset(&group->arena);
}

void group_free(struct group *group) {
    vec_free(&group->claims);
    vec_free(&group->asked);
    folder_free(&group->folder);
    arena_free(&group->arena);
}

static bool is_same_sentence(const struct qc_claim *a, const struct qc_claim *b) {
    return slice_equal(a->doc, b->doc) && a->sentence_byte_start == b->sentence_byte_start &&
           slice_equal(a->sentence, b->sentence);
}

bool group_add(struct group *group, const struct qc_claim *claim, struct qc_slice heading) {
    if (group->claims.count && !is_same_sentence(&group->claims.at[0], claim)) return false;
    if (!group->claims.count && heading.size) group->heading = fold_word(&group->arena, heading);
    vec_push(&group->claims, claim_copy(&group->arena, claim));
    return true;
}

/* The first folded byte that stands for the document's byte `at` or a later one. */
static uint32_t folded_at(const struct folded *folded, uint64_t at) {
    uint32_t i = 0;
    while (i < folded->text.size && fold_begin(folded, i).byte < at) i++;
    return i;
}

/* Of these an amount may be a step; a growth or a multiple is one by itself. */
static bool is_level_kind(const struct qc_claim *claim) {
    enum kind kind;
    return kind_find(claim->kind, &kind) && kind != KIND_GROWTH && kind != KIND_MULTIPLE;
}

static struct asked ask(struct group *group, const struct folded *folded,
                        const struct qc_claim *claim) {
    struct arena *arena = &group->arena;
    struct asked asked = {.claim = claim,
                          .words = group->rules->words,
                          .sentence = group->sentence,
                          .heading = group->heading,
                          .subject = fold_word(arena, claim->subject),
                          .per = fold_word(arena, claim->per),
                          .begin = folded_at(folded, claim->byte_start),
                          .end = folded_at(folded, claim->byte_end),
                          .subject_at = UINT32_MAX};
    uint64_t subject = claim->subject_byte_start;
    bool inside = claim->has_subject_span && subject >= claim->sentence_byte_start &&
                  subject < claim->sentence_byte_end;
    if (inside) asked.subject_at = folded_at(folded, subject);
    asked.has_unit = conversion_find(group->rules->units, claim->unit, &asked.unit);
    asked.is_step = is_level_kind(claim) &&
                    step_at(group->rules->words, group->sentence, asked.begin, asked.end);
    return asked;
}

/* from A to B: A is what was. */
static bool is_past(const struct group *group, uint32_t at) {
    const struct asked *a = &group->asked.at[at];
    if (!step_from(group->rules->words, group->sentence, a->begin)) return false;
    for (uint32_t i = at + 1; i < group->asked.count; i++) {
        const struct asked *b = &group->asked.at[i];
        bool same = slice_equal(a->claim->kind, b->claim->kind);
        if (same && step_to(group->rules->words, group->sentence, b->begin)) return true;
    }
    return false;
}

void group_close(struct group *group) {
    if (!group->claims.count) return;
    const struct qc_claim *first = &group->claims.at[0];
    struct folded folded =
        fold_sentence(&group->folder, first->sentence, first->sentence_byte_start);
    group->sentence = arena_copy(&group->arena, folded.text);
    for (uint32_t i = 0; i < group->claims.count; i++)
        vec_push(&group->asked, ask(group, &folded, &group->claims.at[i]));
    for (uint32_t i = 0; i < group->asked.count; i++) {
        group->asked.at[i].is_past = is_past(group, i);
        group->asked.at[i].others = group->asked.at;
        group->asked.at[i].other_count = group->asked.count;
    }
}

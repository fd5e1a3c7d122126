/* t_align.c: two lists of claims, written as a letter (subject and words) and a digit (value) each
 * -> who is paired with whom. */
#include "align.h"
#include "tap.h"

#include <stdlib.h>

/* A small letter is a claim without a subject, whose words are that letter; x, y and z, small or
 * capital, have no words. */
static struct entry entry_of(const char *text) {
    uint64_t letter = (unsigned char)text[0], digit = (unsigned char)text[1];
    struct entry entry = {.kind = 1, .dimension = 1, .value = digit, .around = letter << 20};
    entry.subject = is_upper(text[0]) ? letter : 0;
    if (to_lower(text[0]) >= 'x') entry.around = 0;
    entry.said = (entry.subject << 8 | digit) + 1;
    entry.exact = letter << 8 | digit;
    for (size_t i = 0; i < SKETCH; i++) entry.sketch[i] = (uint16_t)(letter * 10 + i);
    return entry;
}

/* "A1 B2" */
static struct side side_of(const char *text) {
    struct side side = {.count = (strlen(text) + 1) / 3};
    side.at = grow(NULL, side.count * sizeof *side.at);
    for (size_t i = 0; i < side.count; i++) side.at[i] = entry_of(text + 3 * i);
    return side;
}

/* Per claim of A: the claim of B that it is paired with, * when it moved, or -. */
static const struct {
    const char *a, *b, *want;
} CASES[] = {
    {"", "", ""},
    {"A1", "", "-"},
    {"", "A1", ""},
    {"A1 B2 C3", "A1 B2 C3", "A1 B2 C3"},
    {"A1 B2 C3", "A1 C3", "A1 - C3"},
    {"A1 C3", "A1 B2 C3", "A1 C3"},
    {"A1 B2 C3", "A1 B5 C3", "A1 B5 C3"},                /* a value changed */
    {"A1 B2 C3", "A1 D2 C3", "A1 - C3"},                 /* another subject in other words */
    {"A1 A1 A1", "A1 A1", "A1 A1 -"},                    /* what is repeated keeps its order */
    {"A1 B2 C3 D4", "D4 A1 B2 C3", "A1 B2 C3 *D4"},      /* one moved */
    {"A1 B2 C3 D4", "C3 D4 A1 B2", "*A1 *B2 C3 D4"},     /* two moved */
    {"a1 B2", "B2 a1", "*a1 B2"},                        /* it takes its words along */
    {"a1 B2", "B2 b1", "- B2"},                          /* other words, no subject: another one */
    {"a1 a2 a3", "a1 a3", "a1 - a3"},
    {"A1 A2 A3", "A1 A3", "A1 - A3"},                    /* the same subject, other values */
    {"A1 B1 A2", "A2 B1 A3", "*A3 *B1 A2"},              /* the same comes first */
    {"x1 x2", "x2 x3", "- x2"},                          /* value and kind are enough */
    {"X1 Y2", "X5 Z2", "X5 -"},                          /* or kind and subject */
    {"A1 B2 C3 D4 E5", "A9 B2 C8 D4 E7", "A9 B2 C8 D4 E7"},
};

static void check(size_t n) {
    struct side a = side_of(CASES[n].a), b = side_of(CASES[n].b);
    struct alignment alignment = align(&a, &b);
    struct buf got = {0};
    for (size_t i = 0; i < a.count; i++) {
        if (i) buf_char(&got, ' ');
        if (alignment.moved[i]) buf_char(&got, '*');
        if (alignment.mate_a[i] == NO_MATE) buf_char(&got, '-');
        else buf_add(&got, slice(CASES[n].b + 3 * alignment.mate_a[i], 2));
    }
    tap_is(buf_slice(&got), slice_z(CASES[n].want), "\"%s\" and \"%s\"", CASES[n].a, CASES[n].b);
    buf_free(&got);
    alignment_free(&alignment);
    free(a.at);
    free(b.at);
}

static uint64_t state = 1;

static size_t next_random(size_t below) {
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (size_t)(state >> 33) % below;
}

/* Claims of few subjects and values: they repeat, so that anchors are few. */
static struct side random_side(size_t count, size_t letters) {
    struct side side = {.count = count};
    side.at = grow(NULL, count * sizeof *side.at);
    for (size_t i = 0; i < count; i++) {
        char text[2] = {(char)((next_random(2) ? 'A' : 'a') + next_random(letters)),
                        (char)('0' + next_random(3))};
        side.at[i] = entry_of(text);
    }
    return side;
}

/* Mates are mutual, enough speaks for each pair, and those that did not move are in order. */
static bool holds(const struct side *a, const struct side *b, const struct alignment *alignment) {
    size_t last = 0;
    for (size_t i = 0; i < a->count; i++) {
        size_t mate = alignment->mate_a[i];
        if (mate == NO_MATE) continue;
        if (mate >= b->count || alignment->mate_b[mate] != i) return false;
        if (!agreement_of(&a->at[i], &b->at[mate])) return false;
        if (alignment->moved[i]) continue;
        if (mate < last) return false;
        last = mate + 1;
    }
    return true;
}

static long sum_of(const struct side *a, const struct side *b, const struct alignment *alignment) {
    long sum = 0;
    for (size_t i = 0; i < a->count; i++)
        if (alignment->mate_a[i] != NO_MATE)
            sum += agreement_of(&a->at[i], &b->at[alignment->mate_a[i]]);
    return sum;
}

/* The largest sum over pairs in order, the slow way. */
static long best_sum(const struct side *a, const struct side *b) {
    size_t width = b->count + 1;
    long *best = grow(NULL, (a->count + 1) * width * sizeof *best);
    memset(best, 0, (a->count + 1) * width * sizeof *best);
    for (size_t i = 1; i <= a->count; i++)
        for (size_t j = 1; j <= b->count; j++) {
            long *cell = &best[i * width + j], above = cell[-(ptrdiff_t)width], left = cell[-1];
            int weight = agreement_of(&a->at[i - 1], &b->at[j - 1]);
            *cell = above > left ? above : left;
            if (weight && cell[-(ptrdiff_t)width - 1] + weight > *cell)
                *cell = cell[-(ptrdiff_t)width - 1] + weight;
        }
    long sum = best[a->count * width + b->count];
    free(best);
    return sum;
}

/* `whole`: there are no anchors, so the table alone gives no less than the largest sum. */
static void check_random(size_t a_count, size_t b_count, size_t letters, bool whole) {
    struct side a = random_side(a_count, letters), b = random_side(b_count, letters);
    for (size_t i = 0; whole && i < b_count; i++) b.at[i].exact += UINT64_C(1) << 40;
    struct alignment alignment = align(&a, &b);
    long got = sum_of(&a, &b, &alignment);
    tap_ok(holds(&a, &b, &alignment), "%zu and %zu: pairs hold", a_count, b_count);
    if (whole) tap_ok(got >= best_sum(&a, &b), "%zu and %zu: none is better", a_count, b_count);
    else tap_ok(got > 0, "%zu and %zu: some pairs", a_count, b_count);
    alignment_free(&alignment);
    free(a.at);
    free(b.at);
}

/* A large list against itself without every seventh claim: a band is enough for that. */
static void check_large(size_t count) {
    struct side a = random_side(count, 20), b = {0};
    b.at = grow(NULL, count * sizeof *b.at);
    for (size_t i = 0; i < count; i++)
        if (i % 7) b.at[b.count++] = a.at[i];
    struct alignment alignment = align(&a, &b);
    size_t paired = 0;
    for (size_t i = 0; i < b.count; i++) paired += alignment.mate_b[i] != NO_MATE;
    tap_ok(holds(&a, &b, &alignment), "%zu claims: pairs hold", count);
    tap_ok(paired == b.count, "%zu claims: each that is left is found", count);
    alignment_free(&alignment);
    free(a.at);
    free(b.at);
}

int main(void) {
    for (size_t i = 0; i < COUNT(CASES); i++) check(i);
    for (size_t i = 0; i < 40; i++) check_random(next_random(30), next_random(30), 3, true);
    check_random(300, 1, 5, true);
    check_random(1, 300, 5, true);
    check_random(200, 300, 5, false);
    check_random(4000, 3000, 5, false);
    check_random(20000, 40, 20, false);
    check_large(700);
    check_large(30000);
    return tap_done();
}

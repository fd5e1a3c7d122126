/* fuzz_extract.c: any bytes -> abort() when a claim of them is unsound, or other claims come of
 * reading in pieces or, of short texts, of the slow path that tries every rule on every sentence.
 * The entry point is libFuzzer's; fuzz.c drives it without libFuzzer. */
#include "extract.h"
#include "fuzz.h"
#include "gather.h"
#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>

#define SLOW_MAX 300 /* bytes: the slow path takes tens of times as long */

static struct qc_run *fast, *slow;

static void load(void) {
    struct qc_error err = {0};
    struct qc_rules *rules = qc_rules_load(NULL, &err);
    fast = rules ? qc_run_new(rules, &err) : NULL;
    slow = fast ? qc_run_new(rules, &err) : NULL;
    if (slow) slow->mode = MATCH_EVERYTHING;
    else fprintf(stderr, "the built-in rules do not load: %s\n", err.message), abort();
}

static void stop(const char *what, const struct qc_claim *claim) {
    fprintf(stderr, "fuzz_extract: %s", what);
    if (claim)
        fprintf(stderr, " at bytes %zu..%zu: \"%.*s\"", (size_t)claim->byte_start,
                (size_t)claim->byte_end, (int)claim->text.size, claim->text.data);
    fputc('\n', stderr);
    abort();
}

static void compare(const struct gathered *a, const struct gathered *b, const char *what) {
    if (a->ok != b->ok) stop(what, NULL);
    for (size_t i = 0; i < a->count && i < b->count; i++) {
        const char *field = claim_difference(&a->at[i], &b->at[i], CLAIM_PLACES);
        if (!field) continue;
        fprintf(stderr, "field %s\n", field);
        stop(what, &a->at[i]);
    }
    if (a->ok && a->count != b->count) stop(what, NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct qc_slice text = slice((const char *)data, size);
    if (!slow) load();
    struct gathered all = gather(fast, text, 0);
    if (all.ok != (utf8_valid(text) == size)) stop(all.error.message, NULL);
    for (size_t i = 0; i < all.count; i++) {
        const char *fault = claim_fault(&all.at[i], text);
        if (fault) stop(fault, &all.at[i]);
    }
    struct gathered pieces = gather(fast, text, 1 + size % 97);
    compare(&all, &pieces, "other claims in pieces");
    if (size < SLOW_MAX) {
        struct gathered every = gather(slow, text, 0);
        compare(&all, &every, "other claims on the slow path");
        gather_free(&every);
    }
    gather_free(&pieces);
    gather_free(&all);
    return 0;
}

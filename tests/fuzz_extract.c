/* fuzz_extract.c: any bytes -> abort() when a claim of them is unsound or reading in pieces gives
 * other claims. The entry point is libFuzzer's; fuzz.c drives it without libFuzzer. */
#include "fuzz.h"
#include "gather.h"
#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>

static struct qc_run *the_run(void) {
    static struct qc_run *run;
    struct qc_error err = {0};
    if (!run) {
        struct qc_rules *rules = qc_rules_load(NULL, &err);
        run = rules ? qc_run_new(rules, &err) : NULL;
    }
    if (run) return run;
    fprintf(stderr, "the built-in rules do not load: %s\n", err.message);
    abort();
}

static void stop(const char *what, const struct qc_claim *claim) {
    fprintf(stderr, "fuzz_extract: %s", what);
    if (claim)
        fprintf(stderr, " at bytes %zu..%zu: \"%.*s\"", (size_t)claim->byte_start,
                (size_t)claim->byte_end, (int)claim->text.size, claim->text.data);
    fputc('\n', stderr);
    abort();
}

static void compare(const struct gathered *a, const struct gathered *b) {
    if (a->ok != b->ok) stop("in pieces, another outcome", NULL);
    for (size_t i = 0; i < a->count && i < b->count; i++) {
        const char *field = claim_difference(&a->at[i], &b->at[i], CLAIM_PLACES);
        if (!field) continue;
        fprintf(stderr, "field %s\n", field);
        stop("in pieces, another claim", &a->at[i]);
    }
    if (a->ok && a->count != b->count) stop("in pieces, another number of claims", NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct qc_slice text = slice((const char *)data, size);
    struct gathered all = gather(the_run(), text, 0);
    if (all.ok != (utf8_valid(text) == size)) stop(all.error.message, NULL);
    for (size_t i = 0; i < all.count; i++) {
        const char *fault = claim_fault(&all.at[i], text);
        if (fault) stop(fault, &all.at[i]);
    }
    struct gathered pieces = gather(the_run(), text, 1 + size % 97);
    compare(&all, &pieces);
    gather_free(&pieces);
    gather_free(&all);
    return 0;
}

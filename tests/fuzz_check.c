/* fuzz_check.c: any bytes as a table of references, against the claims of a fixed text, and as
 * claims against themselves -> abort() when a verdict is none of the list, lacks its reason, or is
 * not UTF-8. */
#include "check.h"
#include "claims_read.h"
#include "fuzz.h"
#include "gather.h"
#include "rules.h"
#include "utf8.h"

#include <stdlib.h>

static const char TEXT[] =
    "K7 的显存为 80 GB,功耗约 680 瓦,2024 年毛利率从 56.9% 提高到 60%。\n\n"
    "The H100 has 80 GB of memory and costs $30,000; it grew 50% from 100 to 160, says A1. "
    "72 块卡,每块 3 万元。";

static struct qc_rules *rules;
static struct gathered text;

static void set_up(void) {
    struct qc_error err = {0};
    rules = qc_rules_load(NULL, &err);
    struct qc_run *run = rules ? qc_run_new(rules, &err) : NULL;
    if (!run) abort();
    text = gather(run, slice_z(TEXT), 0);
    qc_run_free(run);
}

static void see(void *user, enum verdict_id id, const struct verdict *verdict) {
    char scratch[FIELD_SCRATCH];
    ++*(size_t *)user;
    if (id >= VERDICT_COUNT_OF || !slice_is(verdict->verdict, verdict_name(id))) abort();
    if (!verdict->reason.size) abort();
    for (size_t i = 0; i < verdict_field_count; i++) {
        struct qc_slice cell = field_text(&verdict_fields[i], &verdict->claim, scratch);
        if (cell.data && utf8_valid(cell) != cell.size) abort();
    }
}

static void add_row(struct refs *refs, const struct row *row) {
    struct ref_row ref = {0};
    const char *column = NULL;
    struct qc_error err = {0};
    for (size_t i = 0; i < ref_field_count; i++)
        *(struct qc_slice *)(void *)((char *)&ref + ref_fields[i].offset) =
            row_text(row, ref_fields[i].name.data);
    if (!refs_add(refs, &ref, &column, &err) && (!column || !err.message[0])) abort();
}

static void check(const struct refs *refs, const struct row *claims, size_t *seen) {
    struct check_setup setup = {.rules = rules,
                                .refs = refs,
                                .approx = LIT("10"),
                                .now = DAYS_EVER,
                                .sink = {see, seen}};
    struct checker *checker = checker_new(&setup);
    struct qc_claim claim = claims ? row_claim(claims) : (struct qc_claim){0};
    if (claims) checker_claim(checker, &claim);
    for (size_t i = 0; i < text.count; i++) checker_claim(checker, &text.at[i]);
    checker_end(checker);
    checker_free(checker);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct claims_file file;
    struct refs refs = {0};
    struct qc_error err = {0};
    size_t seen = 0;
    if (!rules) set_up();
    refs.units = rules->units;
    claims_wrap(&file, "input", slice((const char *)data, size));
    while (claims_next(&file, &err) == CLAIMS_ROW && refs.list.count < 20) {
        add_row(&refs, &file.row);
        if (refs.list.count == 1) check(NULL, &file.row, &seen);
    }
    seen = 0;
    check(&refs, NULL, &seen);
    if (seen != text.count) abort();
    refs_free(&refs);
    claims_close(&file);
    return 0;
}

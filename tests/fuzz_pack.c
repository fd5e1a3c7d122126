/* fuzz_pack.c: any bytes as a rule pack -> abort() when reading or compiling it fails without
 * saying where and why in valid text. Compiling loads the unit table too: one input in 32. */
#include "fuzz.h"
#include "pack.h"
#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void check(void *user, const struct qc_error *finding) {
    struct qc_slice message = slice_z(finding->message), excerpt = slice_z(finding->excerpt);
    bool said = finding->code != QC_OK && message.size && finding->file[0];
    if (said && utf8_valid(message) == message.size && utf8_valid(excerpt) == excerpt.size) return;
    fprintf(stderr, "fuzz_pack: %s\nmessage \"%s\"\nexcerpt \"%s\"\n", (const char *)user,
            finding->message, finding->excerpt);
    abort();
}

static char finding_name[] = "an unsound finding", error_name[] = "an unsound error";

static void compile(struct qc_slice text) {
    char path[64];
    snprintf(path, sizeof path, "/tmp/fuzz-pack-%ld.yaml", (long)getpid());
    FILE *out = fopen(path, "wb");
    if (!out) return;
    fwrite(text.data, 1, text.size, out);
    fclose(out);
    const char *packs[] = {path};
    struct qc_rules_config config = {.packs = packs, .pack_count = 1, .no_builtin = true};
    config.findings = (struct qc_findings){check, finding_name};
    struct qc_error err = {0};
    struct qc_rules *rules = qc_rules_load(&config, &err);
    if (!rules) check(error_name, &err);
    qc_rules_free(rules);
    remove(path);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static unsigned count;
    struct qc_slice text = slice(size ? (const char *)data : "", size);
    struct qc_findings findings = {check, finding_name};
    struct arena arena = {0};
    struct pack *pack = NULL;
    struct qc_error err = {0};
    if (!pack_load(&arena, "input.yaml", text, &pack, &findings, &err)) check(error_name, &err);
    arena_free(&arena);
    if (count++ % 32 == 0) compile(text);
    return 0;
}

/* bench_inner.c: parts of the library and their peers, taken in turns in one process ->
 * nanoseconds: validation, the complete run and the slow path, the writer and jansson. */
#include "bench.h"
#include "extract.h"
#include "field.h"
#include "format.h"
#include "gather.h"
#include "utf8.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

/* A file of at most `most` bytes, cut at a line; malloc'ed. */
static struct qc_slice load(const char *path, size_t most) {
    FILE *file = fopen(path, "rb");
    char *text = malloc(most + 1);
    size_t size = file && text ? fread(text, 1, most, file) : 0;
    if (file) fclose(file);
    while (size == most && text[size - 1] != '\n') size--;
    if (!size) fprintf(stderr, "%s: cannot be read\n", path);
    return slice(text, size);
}

static void unload(struct qc_slice text) {
    free((void *)(uintptr_t)text.data);
}

static void print_time(const char *name, struct times *times) {
    printf("%s\t%llu\n", name, (unsigned long long)times_median(times));
}

/* ---- validation ------------------------------------------------------------------------ */

#define PIECE ((size_t)256 << 10) /* as much as the program checks at once */

static bool own_valid(struct qc_slice text) {
    bool valid = true;
    for (size_t at = 0; at < text.size;) {
        size_t end = at + PIECE < text.size ? at + PIECE : text.size;
        while (end < text.size && utf8_is_continuation(text.data[end])) end--;
        valid &= utf8_valid(slice_cut(text, at, end)) == end - at;
        at = end;
    }
    return valid;
}

static bool peer_valid(struct qc_slice text) {
    bool valid = true;
    for (size_t at = 0; at < text.size;) {
        size_t end = at + PIECE < text.size ? at + PIECE : text.size;
        while (end < text.size && utf8_is_continuation(text.data[end])) end--;
        valid &= bench_peer_valid(text.data + at, end - at);
        at = end;
    }
    return valid;
}

bool bench_utf8(size_t rounds, const char *path) {
    struct qc_slice text = load(path, (size_t)8 << 20);
    struct times own = {0}, peer = {0};
    bool valid = text.size > 0;
    for (size_t i = 0; i < rounds && valid; i++) {
        uint64_t begin = bench_now();
        valid &= own_valid(text);
        uint64_t middle = bench_now();
        if (bench_peer_valid) valid &= peer_valid(text);
        times_add(&own, middle - begin);
        times_add(&peer, bench_now() - middle);
    }
    printf("bytes\t%zu\n", text.size);
    print_time("own", &own);
    if (bench_peer_valid) print_time("simdjson", &peer);
    unload(text);
    return valid;
}

/* ---- the slow path --------------------------------------------------------------------- */

struct writing {
    struct dest dest;
    struct writer writer;
    uint64_t claims;
};

static bool open_null(struct writing *writing) {
    *writing = (struct writing){.writer = {.format = &format_jsonl, .dest = &writing->dest}};
    return dest_open(&writing->dest, "/dev/null");
}

static bool write_claim(void *user, const struct qc_claim *claim) {
    struct writing *writing = user;
    format_jsonl.claim(&writing->writer, claim);
    writing->claims++;
    return true;
}

static uint64_t extract_once(struct qc_run *run, struct qc_slice text, struct writing *writing) {
    struct qc_sink sink = {write_claim, writing};
    struct qc_error err = {0};
    uint64_t begin = bench_now();
    writing->claims = 0;
    if (!qc_extract_text(run, LIT("text"), text, &sink, &err)) fprintf(stderr, "%s\n", err.message);
    return bench_now() - begin;
}

static void compare_paths(const struct qc_rules *rules, size_t rounds, struct qc_slice text) {
    struct qc_error err = {0};
    struct qc_run *fast = qc_run_new(rules, &err), *slow = qc_run_new(rules, &err);
    struct times quick = {0}, thorough = {0};
    struct writing writing;
    if (!fast || !slow || !open_null(&writing)) return;
    slow->mode = MATCH_EVERYTHING;
    extract_once(fast, text, &writing); /* makes the machine code of the patterns */
    extract_once(slow, text, &writing);
    for (size_t i = 0; i < rounds; i++) {
        times_add(&quick, extract_once(fast, text, &writing));
        times_add(&thorough, extract_once(slow, text, &writing));
    }
    printf("bytes\t%zu\nclaims\t%llu\n", text.size, (unsigned long long)writing.claims);
    print_time("complete", &quick);
    print_time("slow", &thorough);
    dest_close(&writing.dest);
    qc_run_free(fast);
    qc_run_free(slow);
}

bool bench_slow(size_t rounds, const char *pack, const char *path) {
    struct qc_error err = {0};
    struct qc_rules_config config = {.packs = &pack, .pack_count = 1, .no_builtin = true};
    struct qc_rules *rules = qc_rules_load(strcmp(pack, "-") == 0 ? NULL : &config, &err);
    struct qc_slice text = load(path, (size_t)256 << 10);
    if (!rules) fprintf(stderr, "%s\n", err.message);
    if (rules && text.size) compare_paths(rules, rounds, text);
    bool done = rules && text.size;
    unload(text);
    qc_rules_free(rules);
    return done;
}

/* ---- the writer ------------------------------------------------------------------------ */

static json_t *json_of(const struct field *field, struct qc_slice text) {
    char copy[128];
    if (!text.data) return json_null();
    if (field->type == FIELD_BOOL) return json_boolean(slice_is(text, "true"));
    if (field_is_quoted(field)) return json_stringn(text.data, text.size);
    snprintf(copy, sizeof copy, "%.*s", (int)text.size, text.data);
    bool whole = strspn(copy, "-0123456789") == strlen(copy) && strlen(copy) < 19;
    return whole ? json_integer(strtoll(copy, NULL, 10)) : json_real(strtod(copy, NULL));
}

/* As a program does that has jansson write its records; malloc'ed. */
static char *by_jansson(const struct qc_claim *claim) {
    char scratch[FIELD_SCRATCH];
    json_t *object = json_object();
    for (size_t i = 0; i < field_count; i++)
        json_object_setn_new(object, fields[i].name.data, fields[i].name.size,
                             json_of(&fields[i], field_text(&fields[i], claim, scratch)));
    char *text = json_dumps(object, JSON_COMPACT | JSON_REAL_PRECISION(15));
    json_decref(object);
    return text;
}

/* Is what the writer wrote, read by jansson and written again, what jansson writes? */
static bool same_text(const struct qc_claim *claim) {
    struct dest dest = {.fd = -1};
    struct writer writer = {.format = &format_jsonl, .dest = &dest};
    dest.at = malloc(DEST_ROOM + DEST_SLACK);
    if (!dest.at) return false;
    format_jsonl.claim(&writer, claim);
    json_t *read = json_loadb(dest.at, dest.size, 0, NULL);
    char *ours = read ? json_dumps(read, JSON_COMPACT | JSON_REAL_PRECISION(15)) : NULL;
    char *theirs = by_jansson(claim);
    bool same = ours && theirs && strcmp(ours, theirs) == 0;
    json_decref(read);
    free(ours);
    free(theirs);
    free(dest.at);
    return same;
}

static uint64_t write_all(const struct gathered *claims, struct writing *writing) {
    uint64_t begin = bench_now();
    for (size_t i = 0; i < claims->count; i++) write_claim(writing, &claims->at[i]);
    return bench_now() - begin;
}

static uint64_t jansson_all(const struct gathered *claims, struct writing *writing) {
    uint64_t begin = bench_now();
    for (size_t i = 0; i < claims->count; i++) {
        char *text = by_jansson(&claims->at[i]);
        dest_z(&writing->dest, text);
        dest_char(&writing->dest, '\n');
        free(text);
    }
    return bench_now() - begin;
}

static void compare_writers(const struct gathered *claims, size_t rounds) {
    struct times own = {0}, jansson = {0};
    struct writing writing;
    size_t differ = 0;
    if (!open_null(&writing)) return;
    for (size_t i = 0; i < claims->count; i++) differ += !same_text(&claims->at[i]);
    for (size_t i = 0; i < rounds; i++) {
        times_add(&own, write_all(claims, &writing));
        times_add(&jansson, jansson_all(claims, &writing));
    }
    printf("claims\t%zu\ndiffer\t%zu\n", claims->count, differ);
    print_time("own", &own);
    print_time("jansson", &jansson);
    dest_close(&writing.dest);
}

bool bench_writer(size_t rounds, const char *path) {
    struct qc_error err = {0};
    struct qc_rules *rules = qc_rules_load(NULL, &err);
    struct qc_run *run = rules ? qc_run_new(rules, &err) : NULL;
    struct qc_slice text = load(path, (size_t)512 << 10);
    if (!run) fprintf(stderr, "%s\n", err.message);
    struct gathered claims = {0};
    if (run) claims = gather(run, text, 0);
    if (claims.count) compare_writers(&claims, rounds);
    bool done = claims.count > 0;
    gather_free(&claims);
    unload(text);
    qc_run_free(run);
    qc_rules_free(rules);
    return done;
}

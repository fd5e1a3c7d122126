/* json.c: claims -> JSON Lines, or one JSON document that says what made it.
 * Both are written as the claims come; nothing is kept. */
#include "format.h"
#include "jsontext.h"

#include <inttypes.h>
#include <stdio.h>

static void lines_begin(struct writer *writer) {
    (void)writer;
}

static void lines_claim(struct writer *writer, const struct qc_claim *claim) {
    json_claim(writer->dest, claim);
    dest_char(writer->dest, '\n');
}

static void lines_row(struct writer *writer, const struct row *row) {
    json_row(writer->dest, row);
    dest_char(writer->dest, '\n');
}

const struct format format_jsonl = {
    .name = "jsonl",
    .endings = {".jsonl", ".ndjson"},
    .begin = lines_begin,
    .claim = lines_claim,
    .row = lines_row,
    .end = lines_begin,
    .says = "JSON Lines, one object a claim",
};

/* Is the pack of rule `index` named by an earlier rule? */
static bool is_named_before(const struct qc_rules *rules, size_t index) {
    struct qc_slice pack = qc_rules_at(rules, index).pack;
    for (size_t i = 0; i < index; i++)
        if (slice_equal(qc_rules_at(rules, i).pack, pack)) return true;
    return false;
}

static void add_packs(struct writer *writer) {
    size_t count = writer->rules ? qc_rules_count(writer->rules) : 0;
    const char *between = "";
    for (size_t i = 0; i < count; i++) {
        if (is_named_before(writer->rules, i)) continue;
        struct qc_rule rule = qc_rules_at(writer->rules, i);
        char label[160];
        snprintf(label, sizeof label, "%.*s@%.*s", (int)rule.pack.size, rule.pack.data,
                 (int)rule.version.size, rule.version.data);
        dest_z(writer->dest, between);
        json_string(writer->dest, slice_z(label));
        between = ", ";
    }
}

static void document_begin(struct writer *writer) {
    char head[96];
    snprintf(head, sizeof head, "{\"schema_version\": %d, \"tool\": \"qclaim %s\", \"packs\": [",
             QC_SCHEMA_VERSION, qc_version());
    dest_z(writer->dest, head);
    add_packs(writer);
    dest_z(writer->dest, "], \"");
    dest_z(writer->dest, writer->list ? writer->list : "claims");
    dest_z(writer->dest, "\": [");
}

static void document_claim(struct writer *writer, const struct qc_claim *claim) {
    dest_z(writer->dest, writer->count ? ",\n" : "\n");
    json_claim(writer->dest, claim);
}

static void document_row(struct writer *writer, const struct row *row) {
    dest_z(writer->dest, writer->count ? ",\n" : "\n");
    json_row(writer->dest, row);
}

static void document_end(struct writer *writer) {
    dest_z(writer->dest, writer->count ? "\n]}\n" : "]}\n");
}

/* A part is a line. */
static size_t document_join(struct writer *writer, struct qc_slice parts) {
    size_t at = 0;
    for (const char *end; (end = memchr(parts.data + at, '\n', parts.size - at));) {
        size_t stop = (size_t)(end - parts.data);
        dest_z(writer->dest, writer->count++ ? ",\n" : "\n");
        dest_add(writer->dest, slice_cut(parts, at, stop));
        at = stop + 1;
    }
    return at;
}

const struct format format_json = {
    .name = "json",
    .endings = {".json"},
    .begin = document_begin,
    .claim = document_claim,
    .row = document_row,
    .end = document_end,
    .part = lines_claim,
    .join = document_join,
    .says = "one JSON document",
};

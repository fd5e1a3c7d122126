/* audit.c: trace events -> rows: doc, place, text, fate (claimed, vetoed, unread), reason. */
#include "audit.h"

#include "csvtext.h"
#include "jsontext.h"
#include "tell.h"

#include <stdio.h>

static bool ends_in(const char *path, const char *ending) {
    size_t size = strlen(path), tail = strlen(ending);
    return size > tail && strcmp(path + size - tail, ending) == 0;
}

struct row {
    const struct qc_event *event;
    const char *fate;
    struct qc_slice reason; /* of a veto; the id of a claim */
};

static void add_number(struct dest *dest, const char *before, uint64_t number) {
    char text[40];
    snprintf(text, sizeof text, "%llu", (unsigned long long)number);
    dest_z(dest, before);
    dest_z(dest, text);
}

static void write_json(struct audit *audit, const struct row *row) {
    struct dest *dest = &audit->dest;
    dest_z(dest, "{\"doc\":");
    json_string(dest, buf_slice(&audit->doc));
    add_number(dest, ",\"line\":", row->event->line);
    add_number(dest, ",\"column\":", row->event->column);
    add_number(dest, ",\"byte_start\":", row->event->byte_start);
    add_number(dest, ",\"byte_end\":", row->event->byte_end);
    dest_z(dest, ",\"text\":");
    json_string(dest, row->event->text);
    dest_z(dest, ",\"fate\":\"");
    dest_z(dest, row->fate);
    dest_z(dest, "\",\"reason\":");
    json_string(dest, row->reason);
    dest_z(dest, "}\n");
}

static void write_csv(struct audit *audit, const struct row *row) {
    struct dest *dest = &audit->dest;
    csv_text(dest, buf_slice(&audit->doc));
    add_number(dest, ",", row->event->line);
    add_number(dest, ",", row->event->column);
    add_number(dest, ",", row->event->byte_start);
    add_number(dest, ",", row->event->byte_end);
    dest_z(dest, ",");
    csv_text(dest, row->event->text);
    dest_z(dest, ",");
    dest_z(dest, row->fate);
    dest_z(dest, ",");
    csv_text(dest, row->reason);
    dest_z(dest, "\r\n");
}

static void take_event(void *user, const struct qc_event *event) {
    struct audit *audit = user;
    struct row row = {.event = event, .reason = LIT("")};
    switch (event->step) {
    case QC_STEP_VETO:
        audit->vetoed++;
        row.fate = "vetoed";
        row.reason = event->name;
        break;
    case QC_STEP_UNREAD:
        audit->unread++;
        row.fate = "unread";
        break;
    case QC_STEP_CLAIM:
        audit->claimed++;
        row.fate = "claimed";
        row.reason = event->claim->id;
        break;
    default: return;
    }
    if (audit->csv) write_csv(audit, &row);
    else write_json(audit, &row);
    dest_seam(&audit->dest);
}

bool audit_open(struct audit *audit, const char *path) {
    *audit = (struct audit){.csv = ends_in(path, ".csv")};
    if (!audit->csv && !ends_in(path, ".jsonl")) {
        tell_usage("extract: --audit takes a file that ends in .csv or .jsonl, not \"%s\"", path);
        return false;
    }
    audit->trace = (struct qc_trace){.event = take_event, .user = audit};
    if (!dest_open(&audit->dest, path)) return false;
    if (audit->csv)
        dest_z(&audit->dest, "doc,line,column,byte_start,byte_end,text,fate,reason\r\n");
    return true;
}

void audit_doc(struct audit *audit, struct qc_slice doc) {
    buf_clear(&audit->doc);
    buf_add(&audit->doc, doc);
}

/* Hundredths of a percent of `part` in `whole`; all of nothing is all. */
static uint64_t share(uint64_t part, uint64_t whole) {
    return whole ? part * 10000 / whole : 10000;
}

bool audit_close(struct audit *audit) {
    uint64_t read = audit->claimed + audit->vetoed, all = read + audit->unread;
    uint64_t covered = share(read, all);
    bool ok = dest_close(&audit->dest);
    buf_free(&audit->doc);
    if (!ok) return false;
    tell_note(
        "audit: %llu numerals: %llu claimed, %llu vetoed, %llu unread (coverage %llu.%02llu %%)",
        (unsigned long long)all, (unsigned long long)audit->claimed,
        (unsigned long long)audit->vetoed, (unsigned long long)audit->unread,
        (unsigned long long)(covered / 100), (unsigned long long)(covered % 100));
    return true;
}

/* remark.c: one remark -> "file:line:col: warning: message [check]" with excerpt and caret, or a
 * member of the JSON document {"findings": [..], "rules", "errors", "warnings"}. */
#include "remark.h"

#include "jsontext.h"
#include "tell.h"

#include <stdio.h>

static void add_string(struct dest *dest, const char *before, struct qc_slice text) {
    dest_z(dest, before);
    if (text.data) json_string(dest, text);
    else dest_z(dest, "null");
}

static void add_number(struct dest *dest, const char *before, uint64_t number) {
    char text[24];
    snprintf(text, sizeof text, "%llu", (unsigned long long)number);
    dest_z(dest, before);
    dest_z(dest, text);
}

static void add_json(struct remarks *remarks, const struct qc_remark *remark) {
    struct dest *dest = remarks->dest;
    const struct qc_error *at = &remark->finding;
    dest_z(dest, remarks->errors + remarks->warnings > 1 ? ",\n" : "\n");
    add_string(dest, "{\"check\": ", slice_z(remark->check));
    add_string(dest, ", \"level\": ", slice_z(remark->is_error ? "error" : "warning"));
    add_string(dest, ", \"rule\": ", remark->rule);
    add_string(dest, ", \"file\": ", slice_z(at->file));
    add_number(dest, ", \"line\": ", at->line);
    add_number(dest, ", \"column\": ", at->column);
    add_string(dest, ", \"message\": ", slice_z(at->message));
    dest_z(dest, "}");
}

void remarks_begin(struct remarks *remarks) {
    if (remarks->dest) dest_z(remarks->dest, "{\"findings\": [");
}

void remarks_take(void *user, const struct qc_remark *remark) {
    struct remarks *remarks = user;
    struct qc_remark shown = *remark;
    shown.is_error |= remarks->strict;
    if (shown.is_error) remarks->errors++;
    else remarks->warnings++;
    if (remarks->dest) add_json(remarks, &shown);
    else tell_remark(&shown);
}

void remarks_take_finding(void *user, const struct qc_error *finding) {
    struct qc_remark remark = {.check = "load", .is_error = true, .finding = *finding};
    remarks_take(user, &remark);
}

void remarks_end(struct remarks *remarks, size_t rules) {
    char line[96];
    if (!remarks->dest) {
        struct dest dest;
        dest_open(&dest, NULL);
        snprintf(line, sizeof line, "%zu rules, %llu errors, %llu warnings\n", rules,
                 (unsigned long long)remarks->errors, (unsigned long long)remarks->warnings);
        dest_z(&dest, line);
        dest_close(&dest);
        return;
    }
    add_number(remarks->dest, "\n], \"rules\": ", rules);
    add_number(remarks->dest, ", \"errors\": ", remarks->errors);
    add_number(remarks->dest, ", \"warnings\": ", remarks->warnings);
    dest_z(remarks->dest, "}\n");
}

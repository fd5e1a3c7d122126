/* report.c: message and node -> a finding with its place, handed on and counted. */
#include "report.h"

#include <stdarg.h>
#include <stdio.h>

bool report_error(struct report *report, const struct qc_error *finding) {
    if (!report->count++ && report->err && report->err->code == QC_OK) *report->err = *finding;
    if (report->findings && report->findings->finding)
        report->findings->finding(report->findings->user, finding);
    return false;
}

bool report_at(struct report *report, const struct node *at, const char *format, ...) {
    struct qc_error finding = {0};
    char message[sizeof finding.message];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    fail(&finding, QC_E_RULE, node_place(report->file, report->text, at), "%s", message);
    return report_error(report, &finding);
}

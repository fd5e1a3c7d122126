/* lint.c: the checks, one after the other -> remarks with their places, counted. */
#include "lint.h"

#include <stdarg.h>
#include <stdio.h>

bool lint_has(const struct lint *lint, const struct pack *pack) {
    return !lint->pack || slice_is(pack->name, lint->pack);
}

void lint_remark(struct lint *lint, struct lint_place at, const char *format, ...) {
    char message[480];
    struct qc_remark remark = {.check = at.check, .is_error = at.is_error};
    struct place place = node_text_place(at.pack->file, at.pack->text, at.node, at.offset);
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    message[utf8_valid(slice_z(message))] = '\0';
    if (at.rule) remark.rule = at.rule->label;
    fail(&remark.finding, QC_E_RULE, place, "%s", message);
    if (at.is_error) lint->counts.errors++;
    else lint->counts.warnings++;
    if (lint->remarks && lint->remarks->remark) lint->remarks->remark(lint->remarks->user, &remark);
}

struct qc_lint_counts qc_rules_lint(const struct qc_rules *rules, const char *pack,
                                    const struct qc_remarks *remarks) {
    struct lint lint = {.rules = rules, .pack = pack, .remarks = remarks};
    for (uint32_t i = 0; i < rules->rule_count; i++)
        lint.counts.rules += lint_has(&lint, rules->rules[i].pack);
    lint_words(&lint);
    lint_patterns(&lint);
    lint_samples(&lint);
    lint_costs(&lint);
    return lint.counts;
}

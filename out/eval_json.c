/* eval_json.c: counts and verdicts -> one JSON document. What is not defined is null. */
#include "eval_print.h"
#include "jsontext.h"

#include <stdio.h>

static void add_ratio(struct dest *dest, const char *name, double ratio) {
    char text[64];
    if (ratio < 0) snprintf(text, sizeof text, ", \"%s\": null", name);
    else snprintf(text, sizeof text, ", \"%s\": %.4f", name, ratio);
    dest_z(dest, text);
}

static void add_number(struct dest *dest, const char *name, uint64_t number) {
    char text[96];
    snprintf(text, sizeof text, "\"%s\": %llu", name, (unsigned long long)number);
    dest_z(dest, text);
}

static void add_counts(struct dest *dest, const struct group *group) {
    dest_char(dest, '{');
    for (size_t i = 0; i < FACETS; i++) {
        const struct count *count = &group->at[i];
        dest_z(dest, i ? ",\n    \"" : "\n    \"");
        dest_z(dest, facet_name(i));
        dest_z(dest, "\": {");
        add_number(dest, "gold", count->gold);
        dest_z(dest, ", ");
        add_number(dest, "gold_right", count->gold_right);
        dest_z(dest, ", ");
        add_number(dest, "claims", count->claims);
        dest_z(dest, ", ");
        add_number(dest, "claims_right", count->claims_right);
        add_ratio(dest, "precision", count_precision(count));
        add_ratio(dest, "recall", count_recall(count));
        add_ratio(dest, "f1", count_f1(count));
        dest_char(dest, '}');
    }
    dest_char(dest, '}');
}

static void add_groups(struct dest *dest, const struct eval *eval) {
    dest_z(dest, ",\n  \"by\": \"");
    dest_z(dest, eval_by_name(eval->by - 1));
    dest_z(dest, "\",\n  \"groups\": {");
    for (size_t i = 0; i < eval->group_count; i++) {
        dest_z(dest, i ? ",\n   " : "\n   ");
        json_string(dest, eval->groups[i].name);
        dest_z(dest, ": ");
        add_counts(dest, &eval->groups[i]);
    }
    dest_char(dest, '}');
}

static void add_field(struct dest *dest, const char *name, struct qc_slice text) {
    dest_z(dest, ", \"");
    dest_z(dest, name);
    dest_z(dest, "\": ");
    if (text.data) json_string(dest, text);
    else dest_z(dest, "null");
}

/* Numbers are given as they are written in the file, as strings. */
static void add_reading(struct dest *dest, const struct item *item) {
    add_field(dest, "value", item->readings[0].stated[STATED_VALUE]);
    add_field(dest, "low", item->readings[0].stated[STATED_LOW]);
    add_field(dest, "high", item->readings[0].stated[STATED_HIGH]);
    add_field(dest, "unit", item->readings[0].unit);
    add_field(dest, "kind", item->at[ITEM_KIND]);
}

static void add_verdict(struct dest *dest, const struct items *items, const struct item *item,
                        enum verdict verdict) {
    static const char *const says[] = {[VERDICT_MISSED] = "missed",
                                       [VERDICT_WRONG] = "wrong_value",
                                       [VERDICT_ALARM] = "false_alarm",
                                       [VERDICT_TRAP] = "in_trap"};
    dest_z(dest, "{\"verdict\": \"");
    dest_z(dest, says[verdict]);
    dest_char(dest, '"');
    add_field(dest, "file", slice_z(items->path));
    dest_z(dest, ", ");
    add_number(dest, "line", item->line);
    add_field(dest, "doc", item->at[ITEM_DOC]);
    dest_z(dest, ", ");
    add_number(dest, "byte_start", item->span.begin);
    dest_z(dest, ", ");
    add_number(dest, "byte_end", item->span.end);
    add_field(dest, "text", item->at[ITEM_TEXT]);
    add_reading(dest, item);
    if (verdict == VERDICT_TRAP) add_field(dest, "trap", item->trap->at[ITEM_TRAP]);
    if (verdict == VERDICT_WRONG) {
        dest_z(dest, ", \"claimed\": {");
        add_number(dest, "line", item->mate->line);
        add_field(dest, "text", item->mate->at[ITEM_TEXT]);
        add_reading(dest, item->mate);
        dest_char(dest, '}');
    }
    dest_char(dest, '}');
}

static void add_verdicts(struct dest *dest, const struct eval *eval, size_t most) {
    static const enum verdict order[] = {VERDICT_MISSED, VERDICT_WRONG, VERDICT_ALARM,
                                         VERDICT_TRAP};
    const char *between = "\n   ";
    dest_z(dest, ",\n  \"errors\": [");
    for (size_t v = 0; v < COUNT(order); v++) {
        const struct items *items = v < 2 ? &eval->gold : &eval->claims;
        for (size_t i = 0, left = most; i < items->count && left; i++) {
            const struct item *item = &items->at[i];
            if ((v < 2 ? verdict_of_gold(item) : verdict_of_claim(item)) != order[v]) continue;
            dest_z(dest, between);
            add_verdict(dest, items, item, order[v]);
            between = ",\n   ";
            left--;
        }
    }
    dest_char(dest, ']');
}

static void add_summary(struct dest *dest, const struct eval *eval) {
    const struct {
        const char *name;
        uint64_t number;
    } rows[] = {
        {"documents", eval->documents},
        {"unknown_documents", eval->unknown_documents},
        {"unknown_claims", eval->unknown_claims},
        {"missed", eval->missed},
        {"wrong_values", eval->wrong_values},
        {"false_alarms", eval->false_alarms},
        {"traps", eval->traps},
        {"traps_hit", eval->traps_hit},
        {"in_traps", eval->in_traps},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        dest_z(dest, ",\n  ");
        add_number(dest, rows[i].name, rows[i].number);
    }
}

void eval_json(struct dest *dest, const struct eval *eval, size_t errors) {
    dest_z(dest, "{");
    add_number(dest, "schema_version", QC_SCHEMA_VERSION);
    add_field(dest, "gold", slice_z(eval->gold.path));
    add_field(dest, "claims", slice_z(eval->claims.path));
    add_summary(dest, eval);
    dest_z(dest, ",\n  \"all\": ");
    add_counts(dest, &eval->all);
    if (eval->by != BY_NOTHING) add_groups(dest, eval);
    if (errors) add_verdicts(dest, eval, errors);
    dest_z(dest, "}\n");
}

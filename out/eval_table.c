/* eval_table.c: counts -> aligned columns; verdicts -> lines "FILE:LINE: missed: ...".
 * What stands in the files is made safe for a terminal. */
#include "eval_print.h"

#include "width.h"

#include <stdarg.h>
#include <stdio.h>

__attribute__((format(printf, 2, 3))) static void add(struct dest *dest, const char *format, ...) {
    char line[256];
    va_list args;
    va_start(args, format);
    vsnprintf(line, sizeof line, format, args);
    va_end(args);
    dest_z(dest, line);
}

static void add_ratio(struct dest *dest, int width, double ratio) {
    if (ratio < 0) add(dest, "  %*s", width, "-");
    else add(dest, "  %*.3f", width, ratio);
}

static void add_total(struct dest *dest, const struct group *all) {
    add(dest, "%-10s  %6s  %6s  %9s  %6s  %5s\n", "", "gold", "claims", "precision", "recall",
        "F1");
    for (size_t i = 0; i < FACETS; i++) {
        const struct count *count = &all->at[i];
        add(dest, "%-10s  %6llu  %6llu", facet_name(i), (unsigned long long)count->gold,
            (unsigned long long)count->claims);
        add_ratio(dest, 9, count_precision(count));
        add_ratio(dest, 6, count_recall(count));
        add_ratio(dest, 5, count_f1(count));
        dest_char(dest, '\n');
    }
}

static void add_text(struct dest *dest, struct qc_slice text, size_t columns) {
    struct buf safe = {0};
    size_t used = width_add(&safe, text, columns);
    dest_add(dest, buf_slice(&safe));
    buf_free(&safe);
    if (columns != WIDTH_ANY) add(dest, "%*s", (int)(columns - used), "");
}

static size_t widest_name(const struct eval *eval) {
    size_t width = 8;
    for (size_t i = 0; i < eval->group_count; i++) {
        size_t next = width_of(eval->groups[i].name);
        if (next > width) width = next;
    }
    return width < 40 ? width : 40;
}

static int width_of_facet(size_t facet) {
    size_t size = strlen(facet_name(facet));
    return size < 5 ? 5 : (int)size;
}

/* Gold has no rules, so a rule has a precision and no recall. */
static void add_groups(struct dest *dest, const struct eval *eval) {
    bool rules = eval->by == BY_RULE;
    size_t width = widest_name(eval);
    const char *by = eval_by_name(eval->by - 1);
    add(dest, "\n%s by %s:\n%-*s", rules ? "precision" : "F1", by, (int)width, by);
    if (!rules) add(dest, "  %6s", "gold");
    add(dest, "  %6s", "claims");
    for (size_t i = 0; i < FACETS; i++) add(dest, "  %*s", width_of_facet(i), facet_name(i));
    dest_char(dest, '\n');
    for (size_t g = 0; g < eval->group_count; g++) {
        const struct group *group = &eval->groups[g];
        add_text(dest, group->name, width);
        const struct count *spans = &group->at[FACET_OVERLAP];
        if (!rules) add(dest, "  %6llu", (unsigned long long)spans->gold);
        add(dest, "  %6llu", (unsigned long long)spans->claims);
        for (size_t i = 0; i < FACETS; i++) {
            const struct count *count = &group->at[i];
            add_ratio(dest, width_of_facet(i), rules ? count_precision(count) : count_f1(count));
        }
        dest_char(dest, '\n');
    }
}

static void add_summary(struct dest *dest, const struct eval *eval) {
    add(dest, "\ndocuments %llu, missed %llu, wrong values %llu, false alarms %llu",
        (unsigned long long)eval->documents, (unsigned long long)eval->missed,
        (unsigned long long)eval->wrong_values, (unsigned long long)eval->false_alarms);
    if (eval->traps)
        add(dest, ", in traps %llu (%llu of %llu traps hit)", (unsigned long long)eval->in_traps,
            (unsigned long long)eval->traps_hit, (unsigned long long)eval->traps);
    dest_char(dest, '\n');
}

/* `"192 GB" at a.txt:10..16: storage, 192 GB` */
static void add_item(struct dest *dest, const struct item *item) {
    const struct qc_slice *stated = item->readings[0].stated;
    if (item->at[ITEM_TEXT].data) {
        dest_char(dest, '"');
        add_text(dest, item->at[ITEM_TEXT], WIDTH_ANY);
        dest_z(dest, "\" ");
    }
    dest_z(dest, "at ");
    add_text(dest, item->at[ITEM_DOC], WIDTH_ANY);
    add(dest, ":%llu..%llu:", (unsigned long long)item->span.begin,
        (unsigned long long)item->span.end);
    if (stated[STATED_VALUE].data) dest_char(dest, ' ');
    add_text(dest, stated[STATED_VALUE], WIDTH_ANY);
    if (stated[STATED_LOW].data || stated[STATED_HIGH].data) {
        dest_char(dest, ' ');
        add_text(dest, stated[STATED_LOW], WIDTH_ANY);
        dest_z(dest, "..");
        add_text(dest, stated[STATED_HIGH], WIDTH_ANY);
    }
    if (item->readings[0].unit.size) dest_char(dest, ' ');
    add_text(dest, item->readings[0].unit, WIDTH_ANY);
    if (item_has(item, ITEM_KIND)) dest_z(dest, ", ");
    add_text(dest, item->at[ITEM_KIND], WIDTH_ANY);
}

static void add_verdict(struct dest *dest, const char *path, const struct item *item,
                        enum verdict verdict) {
    static const char *const says[] = {[VERDICT_MISSED] = "missed",
                                       [VERDICT_WRONG] = "wrong value",
                                       [VERDICT_ALARM] = "false alarm",
                                       [VERDICT_TRAP] = "in a trap"};
    add_text(dest, slice_z(path), WIDTH_ANY);
    add(dest, ":%llu: %s", (unsigned long long)item->line, says[verdict]);
    if (verdict == VERDICT_TRAP) {
        dest_z(dest, " (");
        add_text(dest, item->trap->at[ITEM_TRAP], WIDTH_ANY);
        dest_char(dest, ')');
    }
    dest_z(dest, ": ");
    add_item(dest, item);
    if (verdict == VERDICT_WRONG) {
        dest_z(dest, "; claimed ");
        add_item(dest, item->mate);
    }
    dest_char(dest, '\n');
}

static void add_verdicts(struct dest *dest, const struct items *items, enum verdict verdict,
                         size_t most) {
    for (size_t i = 0; i < items->count && most; i++) {
        const struct item *item = &items->at[i];
        if ((items->is_gold ? verdict_of_gold(item) : verdict_of_claim(item)) != verdict) continue;
        add_verdict(dest, items->path, item, verdict);
        most--;
    }
}

void eval_table(struct dest *dest, const struct eval *eval, size_t errors) {
    add_total(dest, &eval->all);
    if (eval->by != BY_NOTHING) add_groups(dest, eval);
    add_summary(dest, eval);
    add_verdicts(dest, &eval->gold, VERDICT_MISSED, errors);
    add_verdicts(dest, &eval->gold, VERDICT_WRONG, errors);
    add_verdicts(dest, &eval->claims, VERDICT_ALARM, errors);
    add_verdicts(dest, &eval->claims, VERDICT_TRAP, errors);
}

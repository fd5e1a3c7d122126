/* stats.c: counts of an extraction and costs of its rules -> lines of text.
 * Time is that of the rules alone; the first try of a pattern also makes its machine code. */
#include "stats.h"

#include "suggest.h"

#include <stdio.h>
#include <stdlib.h>

#define COSTLIEST 5

static const char *const REFUSALS[STATS_CODES] = {
    [STATS_EMPTY] = "no text files", [QC_E_IO] = "unreadable",  [QC_E_ENCODING] = "not UTF-8",
    [QC_E_INPUT] = "bad line",       [QC_E_LIMIT] = "too long",
};

void stats_claim(struct stats *stats, const struct qc_claim *claim) {
    ptrdiff_t kind = name_find(claim->kind, qc_kind_name);
    if (kind >= 0 && kind < STATS_KINDS) stats->claims[kind]++;
}

/* ---- sums ------------------------------------------------------------------------------ */

static void add_veto(struct stats *stats, const struct qc_veto_count *veto) {
    size_t i = 0;
    while (i < STATS_VETOES - 1 && stats->vetoes[i].reason &&
           strcmp(stats->vetoes[i].reason, veto->reason) != 0)
        i++;
    if (!stats->vetoes[i].reason) stats->vetoes[i].reason = veto->reason;
    if (i == STATS_VETOES - 1) stats->vetoes[i].reason = "other";
    stats->vetoes[i].count += veto->count;
}

static void add_cost(struct qc_rule_cost *cost, const struct qc_rule_cost *more) {
    cost->tries += more->tries;
    cost->wins += more->wins;
    cost->nanoseconds += more->nanoseconds;
    cost->limit_hits += more->limit_hits;
}

void stats_take(struct stats *stats, struct qc_run *run) {
    struct qc_veto_count veto;
    for (size_t i = 0; qc_run_veto(run, i, &veto); i++) add_veto(stats, &veto);
    for (size_t i = 0; i < stats->rules; i++) {
        struct qc_rule_cost cost = qc_run_cost(run, i);
        add_cost(&stats->costs[i], &cost);
    }
    qc_run_measure(run);
}

void stats_join(struct stats *stats, const struct stats *more) {
    stats->bytes += more->bytes;
    for (size_t i = 0; i < STATS_KINDS; i++) stats->claims[i] += more->claims[i];
    for (size_t i = 0; i < STATS_CODES; i++) stats->refused[i] += more->refused[i];
    for (size_t i = 0; i < STATS_VETOES && more->vetoes[i].reason; i++)
        add_veto(stats, &more->vetoes[i]);
    for (size_t i = 0; i < stats->rules; i++) add_cost(&stats->costs[i], &more->costs[i]);
}

/* ---- counts by name -------------------------------------------------------------------- */

struct count {
    const char *name;
    uint64_t count;
};

static int compare_counts(const void *left, const void *right) {
    const struct count *a = left, *b = right;
    if (a->count != b->count) return a->count < b->count ? 1 : -1;
    return strcmp(a->name, b->name);
}

static void add_number(struct buf *buf, const char *title, uint64_t number) {
    char text[64];
    snprintf(text, sizeof text, "%-10s %8llu", title, (unsigned long long)number);
    buf_add(buf, slice_z(text));
}

/* "title  sum: name count, name count": the largest first, those of zero left out. */
static void add_counts(struct buf *buf, const char *title, struct count *counts, size_t size) {
    char text[96];
    uint64_t sum = 0;
    if (size) qsort(counts, size, sizeof *counts, compare_counts);
    for (size_t i = 0; i < size; i++) sum += counts[i].count;
    add_number(buf, title, sum);
    for (size_t i = 0; i < size && counts[i].count; i++) {
        snprintf(text, sizeof text, "%s%s %llu", i ? ", " : ": ", counts[i].name,
                 (unsigned long long)counts[i].count);
        buf_add(buf, slice_z(text));
    }
    buf_char(buf, '\n');
}

static void add_claims(struct buf *buf, const struct stats *stats) {
    struct count counts[STATS_KINDS];
    size_t size = 0;
    for (; size < STATS_KINDS && qc_kind_name(size); size++)
        counts[size] = (struct count){qc_kind_name(size), stats->claims[size]};
    add_counts(buf, "claims", counts, size);
}

static void add_refused(struct buf *buf, const struct stats *stats) {
    struct count counts[STATS_CODES];
    for (size_t i = 0; i < STATS_CODES; i++)
        counts[i] = (struct count){REFUSALS[i] ? REFUSALS[i] : "other", stats->refused[i]};
    add_counts(buf, "rejected", counts, STATS_CODES);
}

static void add_vetoes(struct buf *buf, const struct stats *stats) {
    struct count counts[STATS_VETOES];
    size_t size = 0;
    for (; size < STATS_VETOES && stats->vetoes[size].reason; size++)
        counts[size] = (struct count){stats->vetoes[size].reason, stats->vetoes[size].count};
    add_counts(buf, "vetoed", counts, size);
}

/* ---- rules ----------------------------------------------------------------------------- */

struct line { /* of one rule */
    struct qc_rule rule;
    struct qc_rule_cost cost;
};

static int compare_lines(const void *left, const void *right) {
    const struct line *a = left, *b = right;
    if (a->cost.nanoseconds != b->cost.nanoseconds)
        return a->cost.nanoseconds < b->cost.nanoseconds ? 1 : -1;
    return slice_equal(a->rule.id, b->rule.id) ? 0 : strcmp(a->rule.id.data, b->rule.id.data);
}

static size_t tried(const struct stats *stats, const struct qc_rules *rules, struct line *lines) {
    size_t size = 0;
    for (size_t i = 0; i < stats->rules; i++) {
        struct line line = {qc_rules_at(rules, i), stats->costs[i]};
        if (line.cost.tries) lines[size++] = line;
    }
    if (size) qsort(lines, size, sizeof *lines, compare_lines);
    return size;
}

static void add_name(struct buf *buf, const struct qc_rule *rule) {
    buf_add(buf, rule->pack);
    buf_char(buf, '/');
    buf_add(buf, rule->id);
}

static void add_costliest(struct buf *buf, const struct line *lines, size_t size) {
    uint64_t all = 0;
    for (size_t i = 0; i < size; i++) all += lines[i].cost.nanoseconds;
    if (!all) return;
    buf_add(buf, LIT("costliest"));
    for (size_t i = 0; i < size && i < COSTLIEST; i++) {
        char share[24];
        snprintf(share, sizeof share, " %llu%%",
                 (unsigned long long)(lines[i].cost.nanoseconds * 100 / all));
        buf_add(buf, i ? LIT(", ") : LIT("  "));
        add_name(buf, &lines[i].rule);
        buf_add(buf, slice_z(share));
    }
    buf_char(buf, '\n');
}

static void add_rule(struct buf *buf, const struct line *line) {
    char numbers[96];
    const struct qc_rule_cost *c = &line->cost;
    snprintf(numbers, sizeof numbers, "%10llu %8llu %13llu %11llu  ", (unsigned long long)c->tries,
             (unsigned long long)c->wins, (unsigned long long)((c->nanoseconds + 500) / 1000),
             (unsigned long long)c->limit_hits);
    buf_add(buf, slice_z(numbers));
    add_name(buf, &line->rule);
    buf_char(buf, '\n');
}

void stats_add(struct buf *buf, const struct stats *stats, const struct qc_rules *rules) {
    struct line *lines = grow(NULL, (stats->rules + 1) * sizeof *lines);
    size_t size = tried(stats, rules, lines);
    add_number(buf, "documents", stats->documents);
    add_number(buf, "\nbytes", stats->bytes);
    buf_char(buf, '\n');
    add_claims(buf, stats);
    add_vetoes(buf, stats);
    add_refused(buf, stats);
    add_costliest(buf, lines, size);
    if (size) buf_add(buf, LIT("     tries     hits  microseconds  limit hits  rule\n"));
    for (size_t i = 0; i < size; i++) add_rule(buf, &lines[i]);
    free(lines);
}

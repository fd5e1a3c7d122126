/* ruleset.c: packs -> a rule set whose faults are told, and what it holds as text.
 * A rule that takes a span out has no kind; it is listed as "(veto)". */
#include "ruleset.h"

#include "suggest.h"
#include "tell.h"

#include <stdio.h>

struct qc_rules *rules_told(struct qc_rules_config *config) {
    uint64_t told = 0;
    struct qc_error err = {0};
    config->findings = (struct qc_findings){tell_finding, &told};
    struct qc_rules *rules = qc_rules_load(config, &err);
    if (!rules && !told) tell(&err);
    return rules;
}

/* Rules of a pack need not stand together: does an earlier one belong to the pack of rule `at`? */
static bool is_first_of_pack(const struct qc_rules *rules, size_t at) {
    struct qc_slice pack = qc_rules_at(rules, at).pack;
    for (size_t i = 0; i < at; i++)
        if (slice_equal(qc_rules_at(rules, i).pack, pack)) return false;
    return true;
}

bool ruleset_pack(const struct qc_rules *rules, size_t index, struct qc_rule *first) {
    size_t count = qc_rules_count(rules);
    for (size_t i = 0; i < count; i++) {
        if (!is_first_of_pack(rules, i) || index--) continue;
        *first = qc_rules_at(rules, i);
        return true;
    }
    return false;
}

bool ruleset_has(const struct qc_rules *rules, struct qc_slice pack) {
    struct qc_rule first;
    for (size_t i = 0; ruleset_pack(rules, i, &first); i++)
        if (slice_equal(first.pack, pack)) return true;
    return false;
}

struct tally {
    size_t rules, samples;
};

/* Counts the rules of a kind ("" = vetoes) in one pack (absent = in all). */
static struct tally count_kind(const struct qc_rules *rules, struct qc_slice kind,
                               struct qc_slice pack) {
    struct tally tally = {0};
    for (size_t i = 0; i < qc_rules_count(rules); i++) {
        struct qc_rule rule = qc_rules_at(rules, i);
        if (!slice_equal(rule.kind, kind)) continue;
        if (pack.data && !slice_equal(rule.pack, pack)) continue;
        tally.rules++;
        tally.samples += rule.examples + rule.counterexamples;
    }
    return tally;
}

static void add_counts(struct buf *buf, const char *name, struct tally tally) {
    char line[96];
    snprintf(line, sizeof line, "%-18s %5zu %8zu", name, tally.rules, tally.samples);
    buf_add(buf, slice_z(line));
}

static void add_kind(struct buf *buf, const struct qc_rules *rules, const char *kind) {
    struct qc_slice name = slice_z(kind);
    struct tally tally = count_kind(rules, name, slice(NULL, 0));
    if (!tally.rules) return;
    add_counts(buf, *kind ? kind : "(veto)", tally);
    struct qc_rule first;
    const char *between = "  ";
    for (size_t i = 0; ruleset_pack(rules, i, &first); i++) {
        if (!count_kind(rules, name, first.pack).rules) continue;
        buf_add(buf, slice_z(between));
        buf_add(buf, first.pack);
        between = ", ";
    }
    buf_char(buf, '\n');
}

void ruleset_add_kinds(struct buf *buf, const struct qc_rules *rules) {
    struct tally all = {0};
    for (size_t i = 0; i < qc_rules_count(rules); i++) {
        struct qc_rule rule = qc_rules_at(rules, i);
        all.rules++;
        all.samples += rule.examples + rule.counterexamples;
    }
    buf_add(buf, LIT("kind               rules  samples  packs\n"));
    for (size_t i = 0; qc_kind_name(i); i++) add_kind(buf, rules, qc_kind_name(i));
    add_kind(buf, rules, "");
    add_counts(buf, "total", all);
    buf_char(buf, '\n');
}

static size_t longest(const struct qc_rules *rules, struct qc_slice pack) {
    size_t size = 4;
    for (size_t i = 0; i < qc_rules_count(rules); i++) {
        struct qc_rule rule = qc_rules_at(rules, i);
        if (slice_equal(rule.pack, pack) && rule.id.size > size) size = rule.id.size;
    }
    return size;
}

static void add_padded(struct buf *buf, struct qc_slice text, size_t width) {
    buf_add(buf, text);
    for (size_t at = text.size; at < width; at++) buf_char(buf, ' ');
}

void ruleset_add_rules(struct buf *buf, const struct qc_rules *rules, struct qc_slice pack) {
    size_t width = longest(rules, pack) + 2;
    add_padded(buf, LIT("rule"), width);
    buf_add(buf, LIT("kind               samples  says\n"));
    for (size_t i = 0; i < qc_rules_count(rules); i++) {
        struct qc_rule rule = qc_rules_at(rules, i);
        if (!slice_equal(rule.pack, pack)) continue;
        char samples[32];
        snprintf(samples, sizeof samples, "%7zu  ", rule.examples + rule.counterexamples);
        add_padded(buf, rule.id, width);
        add_padded(buf, rule.kind.size ? rule.kind : LIT("(veto)"), 19);
        buf_add(buf, slice_z(samples));
        buf_add(buf, rule.says);
        buf_char(buf, '\n');
    }
}

/* t_lint.c: packs that load x lint -> which remarks they get, and where. */
#include "rules.h"
#include "tap.h"

#include <stdlib.h>
#include <unistd.h>

#define HEAD                                                                                       \
    "pack: mine\nversion: 1.0.0\nwords:\n  price: [price, 价格]\n  cost: [cost, 成本]\nrules:\n"
#define RULE(id, near, match)                                                                      \
    "  - id: " id "\n    says: A rule.\n    kind: price\n    quantity: [money]\n" near match
#define PRICE "    near: [price]\n"
#define BOTH "    near: [price, cost]\n"
#define MATCH(pattern) "    match: |\n      " pattern "\n"
#define SAMPLES(text)                                                                              \
    "    examples:\n      - text: " text "\n        claim: {kind: price}\n    counterexamples:\n"  \
    "      - The cost was paid.\n"
#define FINE SAMPLES("The price is $5.")

/* want: "check:line:column" of each remark, an error with a "!". */
static const struct {
    const char *name, *yaml, *want;
} PACKS[] = {
    {"nothing", HEAD RULE("one", BOTH, "") FINE, ""},
    {"a list that nothing names", HEAD RULE("one", PRICE, "") FINE, "unused_words:5:3"},
    {"a list that a pattern names",
     HEAD RULE("one", PRICE, MATCH("(?: {price|cost} ) {gap:9} {quantity}")) FINE, ""},
    {"a list that no sample tries",
     HEAD RULE("one", BOTH, "")
         "    examples:\n      - {text: The price is $5., claim: {kind: price}}\n"
         "    counterexamples: [no money]\n",
     "untried_words:11:19"},
    {"a rule that matches nothing of its own",
     HEAD RULE("one", BOTH, MATCH("{price} : {quantity}")) FINE, "never_wins!:7:9"},
    {"a rule that always loses",
     HEAD RULE("one", PRICE, MATCH("{price} {gap:9} {quantity}"))
         FINE RULE("two", BOTH, MATCH("{price} \\s is \\s {quantity}")) FINE,
     "never_wins!:7:9 shared_sample:7:9 shared_sample:19:9"},
    {"a tie",
     HEAD RULE("one", BOTH, MATCH("{price} {gap:9} {quantity}"))
         FINE RULE("two", BOTH, MATCH("{price} {gap:8} {quantity}") "    set: {direction: up}\n")
             SAMPLES("The price is $5."),
     "tie:15:9 shared_sample:7:9 tie:28:9 never_wins!:19:9 shared_sample:19:9"},
    {"a gap at the beginning", HEAD RULE("one", BOTH, MATCH("{gap:9} {quantity}")) FINE,
     "wide_start:13:7"},
    {"a class at the beginning of an alternative",
     HEAD RULE("one", BOTH, MATCH("(?: {price} \\s is \\s | (?= [a-z] ) [^,]{2,9} ) {quantity}"))
         FINE,
     "wide_start:13:42"},
    {"a class behind what may be absent",
     HEAD RULE("one", BOTH, MATCH("\\s* [Tt]he? .* {quantity}")) FINE, ""},
    {"a class behind an anchor", HEAD RULE("one", BOTH, MATCH("\\A .* {quantity}")) FINE, ""},
    {"a repeat of a repeat",
     HEAD RULE("one", BOTH, MATCH("{price} (?: [a-z]+ | \\s )* {quantity}")) FINE,
     "nested_repeat:13:15 slow!:13:7"},
    {"a repeat with a mark between",
     HEAD RULE("one", BOTH, MATCH("{price} (?: [a-z]* \\s )+ {quantity}")) FINE, ""},
    {"a repeat that gives nothing back",
     HEAD RULE("one", BOTH, MATCH("{price} (?: [a-z]++ | \\s )* {quantity}")) FINE, ""},
    {"no gate",
     HEAD RULE("one", "", MATCH("{price|cost} {gap:9} {quantity}")) FINE, "no_gate:12:7"},
};

static void write_remark(void *user, const struct qc_remark *remark) {
    char *out = user;
    size_t size = strlen(out);
    snprintf(out + size, 500 - size, "%s%s%s:%llu:%llu", size ? " " : "", remark->check,
             remark->is_error ? "!" : "", (unsigned long long)remark->finding.line,
             (unsigned long long)remark->finding.column);
}

static void test_pack(const char *name, const char *yaml, const char *want) {
    char path[] = "/tmp/qclaim-lint-XXXXXX", got[500] = "";
    const char *packs[] = {path};
    struct qc_rules_config config = {.packs = packs, .pack_count = 1, .no_builtin = true};
    struct qc_remarks remarks = {write_remark, got};
    struct qc_error err = {0};
    FILE *file = fdopen(mkstemp(path), "w");
    fputs(yaml, file);
    fclose(file);
    struct qc_rules *rules = qc_rules_load(&config, &err);
    remove(path);
    if (rules) qc_rules_lint(rules, NULL, &remarks);
    tap_is(slice_z(rules ? got : err.message), slice_z(want), "%s", name);
    qc_rules_free(rules);
}

static void count(void *user, const struct qc_remark *remark) {
    (void)remark;
    ++*(size_t *)user;
}

/* What the packs are held to is that lint finds no error. */
static void test_builtin(void) {
    size_t seen = 0;
    struct qc_rules *rules = qc_rules_load(NULL, NULL);
    struct qc_remarks remarks = {count, &seen};
    struct qc_lint_counts counts = qc_rules_lint(rules, NULL, &remarks);
    tap_ok(counts.errors == 0, "%zu errors in the built-in packs", counts.errors);
    tap_ok(counts.errors + counts.warnings == seen, "%zu remarks", seen);
    tap_ok(counts.rules == qc_rules_count(rules), "%zu rules", counts.rules);
    tap_ok(qc_rules_lint(rules, "money", NULL).rules < counts.rules, "one pack");
    qc_rules_free(rules);
}

int main(void) {
    for (size_t i = 0; i < COUNT(PACKS); i++)
        test_pack(PACKS[i].name, PACKS[i].yaml, PACKS[i].want);
    test_builtin();
    return tap_done();
}

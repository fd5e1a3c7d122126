/* cmd_rules.c: "qclaim rules TASK" -> what the packs hold, and whether their samples hold. */
#include "command.h"
#include "dest.h"
#include "remark.h"
#include "ruleset.h"
#include "ruleshow.h"
#include "suggest.h"

#include <stdio.h>
#include <stdlib.h>

enum { OPT_HELP = OPTION_HELP, OPT_RULES, OPT_NO_BUILTIN, OPT_STRICT, OPT_FORMAT };

static const struct option options[] = {
    OPTION_HELP_ROW,
    [OPT_RULES] = {'r', "rules", "PACK", "adds the rule pack of a YAML file; may be repeated"},
    [OPT_NO_BUILTIN] = {0, "no-builtin", NULL, "uses no rules but those of YAML files"},
    [OPT_STRICT] = {0, "strict", NULL, "lint: warnings are errors"},
    [OPT_FORMAT] = {'f', "format", "FORMAT", "lint: text (the default) or json"},
    {0},
};

struct request {
    const char *task;   /* "list", "show", .. */
    const char **packs; /* paths, from -r and from operands that are paths */
    size_t pack_count;
    const char **names; /* operands, paths among them */
    size_t name_count;
    bool help, no_builtin, strict, json;
};

static bool is_path(const char *operand) {
    size_t size = strlen(operand);
    bool yaml = size > 5 && strcmp(operand + size - 5, ".yaml") == 0;
    bool yml = size > 4 && strcmp(operand + size - 4, ".yml") == 0;
    return yaml || yml || strchr(operand, '/');
}

static void push(const char ***list, size_t *count, const char *text) {
    *list = grow(*list, (*count + 1) * sizeof **list);
    (*list)[(*count)++] = text;
}

static void read_operand(struct request *request, const char *operand) {
    if (!request->task) {
        request->task = operand;
        return;
    }
    push(&request->names, &request->name_count, operand);
    bool rule = strcmp(request->task, "show") == 0;
    if (!rule && is_path(operand)) push(&request->packs, &request->pack_count, operand);
}

static bool read_format(struct request *request, const char *value) {
    request->json = strcmp(value, "json") == 0;
    if (request->json || strcmp(value, "text") == 0) return true;
    tell_usage("rules: unknown format \"%s\" (known: text, json)", value);
    return false;
}

static bool read_request(struct request *request, char **args) {
    struct options state = {.table = options, .command = "rules", .args = args};
    for (int next; (next = option_next(&state)) != OPTION_END;) {
        if (next == OPTION_BAD) return false;
        if (next == OPT_HELP) request->help = true;
        if (next == OPT_RULES) push(&request->packs, &request->pack_count, state.value);
        if (next == OPT_NO_BUILTIN) request->no_builtin = true;
        if (next == OPT_STRICT) request->strict = true;
        if (next == OPT_FORMAT && !read_format(request, state.value)) return false;
        if (next == OPTION_OPERAND) read_operand(request, state.value);
    }
    return true;
}

/* The name of the pack that an operand means; absent: told. */
static struct qc_slice pack_of(const struct qc_rules *rules, const char *operand) {
    struct qc_rule first;
    struct suggestion near = {.word = slice_z(operand)};
    for (size_t i = 0; ruleset_pack(rules, i, &first); i++) {
        if (slice_is(first.file, operand) || slice_is(first.pack, operand)) return first.pack;
        char *name = copy_text(first.pack);
        suggest_offer(&near, name);
        if (near.best != name) free(name);
    }
    if (near.best)
        tell_usage("rules: unknown pack \"%s\", did you mean \"%s\"?", operand, near.best);
    else tell_usage("rules: unknown pack \"%s\" (see \"qclaim rules list\")", operand);
    free((char *)near.best);
    return slice(NULL, 0);
}

/* Writes the text and frees it. */
static enum status print(struct buf *text) {
    struct dest dest;
    dest_open(&dest, NULL);
    dest_add(&dest, buf_slice(text));
    buf_free(text);
    return dest_close(&dest) ? STATUS_DONE : STATUS_CANNOT;
}

static enum status list(const struct request *request, const struct qc_rules *rules) {
    struct buf text = {0};
    if (!request->name_count) ruleset_add_kinds(&text, rules);
    for (size_t i = 0; i < request->name_count; i++) {
        struct qc_slice pack = pack_of(rules, request->names[i]);
        if (!pack.data) {
            buf_free(&text);
            return STATUS_CANNOT;
        }
        if (i) buf_char(&text, '\n');
        ruleset_add_rules(&text, rules, pack);
    }
    return print(&text);
}

static enum status show(const struct request *request, const struct qc_rules *rules) {
    struct buf text = {0};
    if (!request->name_count)
        return tell_usage("rules: show which rule? (see \"qclaim rules list\")");
    for (size_t i = 0; i < request->name_count; i++) {
        size_t index;
        if (!ruleshow_find(rules, request->names[i], &index)) {
            buf_free(&text);
            return STATUS_CANNOT;
        }
        if (i) buf_char(&text, '\n');
        ruleshow_add(&text, rules, index);
    }
    return print(&text);
}

static struct qc_sample_counts test_pack(const struct qc_rules *rules, struct qc_slice pack) {
    struct qc_findings findings = {tell_finding, NULL};
    struct qc_details details = {tell_detail, NULL};
    char *name = pack.data ? copy_text(pack) : NULL;
    struct qc_sample_counts counts = qc_rules_test(rules, name, &findings, &details);
    free(name);
    return counts;
}

static enum status print_counts(struct qc_sample_counts sum) {
    char line[96];
    snprintf(line, sizeof line, "%zu rules, %zu samples, %zu failed\n", sum.rules, sum.samples,
             sum.failed);
    struct dest dest;
    dest_open(&dest, NULL);
    dest_z(&dest, line);
    if (!dest_close(&dest)) return STATUS_CANNOT;
    return sum.failed ? STATUS_NO : STATUS_DONE;
}

static enum status test(const struct request *request, const struct qc_rules *rules) {
    struct qc_sample_counts sum = {0};
    if (!request->name_count) sum = test_pack(rules, slice(NULL, 0));
    for (size_t i = 0; i < request->name_count; i++) {
        struct qc_slice pack = pack_of(rules, request->names[i]);
        if (!pack.data) return STATUS_CANNOT;
        struct qc_sample_counts counts = test_pack(rules, pack);
        sum.rules += counts.rules;
        sum.samples += counts.samples;
        sum.failed += counts.failed;
    }
    return print_counts(sum);
}

/* Operands are packs; without one all are looked at. */
static enum status lint_packs(const struct request *request, const struct qc_rules *rules,
                              struct remarks *remarks) {
    struct qc_remarks to = {remarks_take, remarks};
    size_t count = 0;
    if (!request->name_count) count = qc_rules_lint(rules, NULL, &to).rules;
    for (size_t i = 0; i < request->name_count; i++) {
        struct qc_slice pack = pack_of(rules, request->names[i]);
        if (!pack.data) return STATUS_CANNOT;
        char *name = copy_text(pack);
        count += qc_rules_lint(rules, name, &to).rules;
        free(name);
    }
    remarks_end(remarks, count);
    return remarks->errors ? STATUS_NO : STATUS_DONE;
}

static struct qc_rules_config config_of(const struct request *request) {
    return (struct qc_rules_config){.packs = request->packs,
                                    .pack_count = request->pack_count,
                                    .no_builtin = request->no_builtin};
}

static enum status lint(const struct request *request) {
    struct dest dest;
    struct qc_error err = {0};
    struct remarks remarks = {.strict = request->strict};
    struct qc_rules_config config = config_of(request);
    config.findings = (struct qc_findings){remarks_take_finding, &remarks};
    dest_open(&dest, NULL);
    if (request->json) remarks.dest = &dest;
    remarks_begin(&remarks);
    struct qc_rules *rules = qc_rules_load(&config, &err);
    enum status status = err.code == QC_E_IO ? STATUS_CANNOT : STATUS_NO;
    if (rules) status = lint_packs(request, rules, &remarks);
    else remarks_end(&remarks, 0);
    qc_rules_free(rules);
    if (rules && status == STATUS_CANNOT) {
        dest_abandon(&dest);
        return status;
    }
    return dest_close(&dest) ? status : STATUS_CANNOT;
}

static const struct {
    const char *name;
    enum status (*run)(const struct request *request, const struct qc_rules *rules);
} tasks[] = {
    {"list", list},
    {"show", show},
    {"test", test},
    {"lint", NULL}, /* loads for itself: what does not load is a finding */
};

static const char *task_name(size_t index) {
    return index < COUNT(tasks) ? tasks[index].name : NULL;
}

static enum status perform(const struct request *request) {
    if (request->help) return help_print(&command_rules);
    if (!request->task) return tell_usage("rules: which task? (list, show, test, lint)");
    ptrdiff_t task = name_find(slice_z(request->task), task_name);
    if (task < 0)
        return tell_usage("rules: unknown task \"%s\" (list, show, test, lint)", request->task);
    if (!tasks[task].run) return lint(request);
    struct qc_rules_config config = config_of(request);
    struct qc_rules *rules = rules_told(&config);
    enum status status = rules ? tasks[task].run(request, rules) : STATUS_CANNOT;
    qc_rules_free(rules);
    return status;
}

static enum status run(char **args) {
    struct request request = {0};
    enum status status = read_request(&request, args) ? perform(&request) : STATUS_CANNOT;
    free(request.packs);
    free(request.names);
    return status;
}

static const char *const examples[] = {
    "qclaim rules list",
    "shows how many rules and samples there are for each kind.",
    "qclaim rules list ai",
    "shows the rules of one pack.",
    "qclaim rules show growth.up",
    "shows one rule: its letters, words, pattern and samples.",
    "qclaim rules test my-pack.yaml",
    "checks a pack and runs its samples.",
    "qclaim rules lint my-pack.yaml --strict",
    "takes every doubt about a pack for an error.",
    NULL,
};

const struct command command_rules = {
    .name = "rules",
    .synopsis = "list|show|test|lint [OPTION]... [PACK|FILE.yaml|RULE]...",
    .summary = "list, show, test and lint rules",
    .says = "list: shows the kinds with the numbers of their rules and samples, or the rules of "
            "the packs that are named.\n"
            "show: shows everything about each RULE, which is named id or pack/id: what kind it "
            "makes, the letters that arm it, its words, its pattern as written and as compiled, "
            "its samples.\n"
            "test: runs the samples of all packs, or of those that are named; every failure is "
            "told with its place, and the exit status is 1 if there is one.\n"
            "lint: looks for what is no mistake of form: words that nothing uses, rules that never "
            "win, ties, patterns that are slow; the exit status is 1 if there is an error.\n"
            "A FILE.yaml is added to the built-in packs.",
    .options = options,
    .examples = examples,
    .run = run,
};

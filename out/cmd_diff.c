/* cmd_diff.c: "qclaim diff" -> what two texts or claims files say alike, otherwise, or alone. */
#include "choice.h"
#include "command.h"
#include "diff.h"
#include "output.h"
#include "ruleset.h"

#include <stdlib.h>

enum {
    OPT_HELP = OPTION_HELP,
    OPT_RULES,
    OPT_FORMAT,
    OPT_OUTPUT,
    OPT_ONLY,
    OPT_NO_BUILTIN,
    OPT_NO_GUARD
};

static const struct option options[] = {
    OPTION_HELP_ROW,
    [OPT_RULES] = {'r', "rules", "PACK",
                   "for a text: adds the rule pack of a YAML file; may be repeated"},
    [OPT_FORMAT] = OUTPUT_FORMAT_ROW,
    [OPT_OUTPUT] = OUTPUT_FILE_ROW,
    [OPT_ONLY] = {0, "only", "STATUS,..",
                  "writes only rows that are same, changed, only_a or only_b"},
    [OPT_NO_BUILTIN] = {0, "no-builtin", NULL, "for a text: uses no rules but those of -r"},
    [OPT_NO_GUARD] = OUTPUT_GUARD_ROW,
    {0},
};

struct request {
    struct output output;
    const char **packs;
    size_t pack_count;
    const char *sides[2];
    bool shown[DIFF_STATUSES], some_shown, help, no_builtin;
    struct qc_rules *rules; /* NULL until a text needs them */
};

static bool read_only(struct request *request, const char *value) {
    for (request->some_shown = true;;) {
        struct qc_slice name = slice(value, strcspn(value, ","));
        ptrdiff_t index = choose("diff", "status", name, diff_status_name);
        if (index < 0) return false;
        request->shown[index] = true;
        if (!value[name.size]) return true;
        value += name.size + 1;
    }
}

static bool read_operand(struct request *request, const char *value) {
    for (size_t i = 0; i < 2; i++) {
        if (request->sides[i]) continue;
        request->sides[i] = value;
        return true;
    }
    tell_usage("diff: takes two texts or claims files (see \"qclaim help diff\")");
    return false;
}

static bool read_pack(struct request *request, const char *value) {
    request->packs = grow(request->packs, (request->pack_count + 1) * sizeof *request->packs);
    request->packs[request->pack_count++] = value;
    return true;
}

static bool read_option(struct request *request, int option, const char *value) {
    switch (option) {
    case OPT_HELP: return request->help = true;
    case OPT_RULES: return read_pack(request, value);
    case OPT_FORMAT: return output_read_format(&request->output, value);
    case OPT_OUTPUT: request->output.path = value; return true;
    case OPT_ONLY: return read_only(request, value);
    case OPT_NO_BUILTIN: return request->no_builtin = true;
    case OPT_NO_GUARD: return request->output.plain_cells = true;
    default: return read_operand(request, value);
    }
}

static bool read_request(struct request *request, char **args) {
    struct options state = {.table = options, .command = "diff", .args = args};
    for (int next; (next = option_next(&state)) != OPTION_END;) {
        if (next == OPTION_BAD || !read_option(request, next, state.value)) return false;
        if (request->help) return true;
    }
    if (!request->sides[1]) {
        tell_usage("diff: compares two texts or claims files (see \"qclaim help diff\")");
        return false;
    }
    if (strcmp(request->sides[0], "-") == 0 && strcmp(request->sides[1], "-") == 0) {
        tell_usage("diff: standard input can be read only once");
        return false;
    }
    return output_choose(&request->output);
}

static const struct qc_rules *need_rules(void *user) {
    struct request *request = user;
    struct qc_rules_config config = {.packs = request->packs,
                                     .pack_count = request->pack_count,
                                     .no_builtin = request->no_builtin};
    if (!request->rules) request->rules = rules_told(&config);
    return request->rules;
}

static enum status compare(const struct request *request, struct diff *diff) {
    struct dest dest;
    if (!dest_open(&dest, request->output.path)) return STATUS_CANNOT;
    struct writer writer = output_writer(&request->output, &dest);
    struct alignment alignment = align(diff->a, diff->b);
    diff_write(diff, &alignment, &writer);
    alignment_free(&alignment);
    if (!dest_close(&dest)) return STATUS_CANNOT;
    const uint64_t *count = diff->count;
    tell_note("same %llu (moved %llu), changed %llu, only in A %llu, only in B %llu",
              (unsigned long long)count[DIFF_SAME], (unsigned long long)diff->moved,
              (unsigned long long)count[DIFF_CHANGED], (unsigned long long)count[DIFF_ONLY_A],
              (unsigned long long)count[DIFF_ONLY_B]);
    bool differs = count[DIFF_CHANGED] || count[DIFF_ONLY_A] || count[DIFF_ONLY_B];
    return differs ? STATUS_NO : STATUS_DONE;
}

static enum status perform(struct request *request) {
    struct side a = {0}, b = {0};
    struct side_rules rules = {need_rules, request};
    struct diff diff = {.a = &a, .b = &b};
    for (size_t i = 0; i < DIFF_STATUSES; i++)
        diff.shown[i] = !request->some_shown || request->shown[i];
    enum status status = STATUS_CANNOT;
    if (side_load(&a, request->sides[0], &rules) && side_load(&b, request->sides[1], &rules))
        status = compare(request, &diff);
    side_free(&a);
    side_free(&b);
    qc_rules_free(request->rules);
    return status;
}

static enum status run(char **args) {
    struct request request = {.output = {.command = "diff"}};
    enum status status = STATUS_CANNOT;
    if (read_request(&request, args))
        status = request.help ? help_print(&command_diff) : perform(&request);
    free(request.packs);
    return status;
}

static const char *const examples[] = {
    "qclaim diff draft.txt final.txt",
    "shows what two versions of an article claim otherwise.",
    "qclaim diff --only changed,only_b -f csv old.jsonl new.jsonl",
    "writes what is new in a second extraction.",
    NULL,
};

const struct command command_diff = {
    .name = "diff",
    .synopsis = "[OPTION]... A B",
    .summary = "compare the claims of two texts",
    .says =
        "Pairs the claims of A and B, each a claims file or a text, which is extracted, and writes "
        "a row for every pair and every claim that has none. same: both claim the same, in base "
        "units; changed: fields differ, and the row names them; only_a, only_b. A claim that "
        "stands elsewhere in B is the same, and moved. Documents of the same name are compared "
        "with each other. The exit status is 1 when anything is changed or alone.",
    .options = options,
    .examples = examples,
    .run = run,
};

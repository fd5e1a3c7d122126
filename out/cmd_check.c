/* cmd_check.c: "qclaim check" -> what references say of claims, or claims of each other.
 * Here the options become a checker; checkjob.c reads and writes. */
#include "checkjob.h"
#include "choice.h"
#include "command.h"
#include "extra.h"
#include "facts.h"
#include "output.h"
#include "ruleset.h"
#include "verdicttable.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define APPROX_DEFAULT "10" /* percent */

enum {
    OPT_HELP = OPTION_HELP,
    OPT_REFS,
    OPT_SKIP,
    OPT_SELF,
    OPT_RATES,
    OPT_AT,
    OPT_APPROX,
    OPT_ALL,
    OPT_ONLY,
    OPT_FAIL_ON,
    OPT_RULES,
    OPT_FORMAT,
    OPT_OUTPUT,
    OPT_NO_GUARD
};

static const struct option options[] = {
    OPTION_HELP_ROW,
    [OPT_REFS] = {0, "refs", "TABLE",
                  "compares with a table of references, a CSV or JSON Lines file or the name of "
                  "one inside the program: ai-hardware; may be repeated"},
    [OPT_SKIP] = {0, "skip-bad-refs", NULL,
                  "leaves out rows of references that are wrong; without it they stop the run"},
    [OPT_SELF] = {0, "self", NULL,
                  "compares the claims with each other, in a sentence, a document and between "
                  "documents"},
    [OPT_RATES] = {0, "rates", "FILE",
                   "changes currencies by a table of date, from, to, rate and source"},
    [OPT_AT] = {0, "at", "DATE",
                "the day that claims without a time speak of, 2024-08-23 or 2024; today by "
                "default"},
    [OPT_APPROX] = {0, "approx", "PERCENT", "how far \"about\" reaches; 10 by default"},
    [OPT_ALL] = {0, "all", NULL,
                 "compares forecasts, conditions, questions and denied claims as well"},
    [OPT_ONLY] = {0, "only", "VERDICT,..", "writes only these verdicts; all are counted"},
    [OPT_FAIL_ON] = {0, "fail-on", "VERDICT,..", "exit status 1 when there is one of these"},
    [OPT_RULES] = {'r', "rules", "PACK",
                   "adds the rule pack of a YAML file to extract with; may be repeated"},
    [OPT_FORMAT] = OUTPUT_FORMAT_ROW,
    [OPT_OUTPUT] = OUTPUT_FILE_ROW,
    [OPT_NO_GUARD] = OUTPUT_GUARD_ROW,
    {0},
};

struct list {
    const char **at;
    size_t count;
};

struct request {
    struct output output;
    struct list refs, packs, operands;
    const char *rates, *approx;
    struct days at;
    bool self, all, skip, help, some_only;
    bool only[VERDICT_COUNT_OF], fail_on[VERDICT_COUNT_OF];
};

static bool push(struct list *list, const char *text) {
    list->at = grow(list->at, (list->count + 1) * sizeof *list->at);
    list->at[list->count++] = text;
    return true;
}

static bool read_verdicts(bool *set, const char *value) {
    for (;;) {
        struct qc_slice name = slice(value, strcspn(value, ","));
        ptrdiff_t id = choose("check", "verdict", name, verdict_name);
        if (id < 0) return false;
        set[id] = true;
        if (!value[name.size]) return true;
        value += name.size + 1;
    }
}

static bool read_approx(struct request *request, const char *value) {
    request->approx = value;
    size_t size = strspn(value, "0123456789.");
    if (size && !value[size] && qc_number_valid(slice_z(value))) return true;
    tell_usage("check: --approx \"%.60s\" is no percentage", value);
    return false;
}

static bool read_at(struct request *request, const char *value) {
    if (days_read(slice_z(value), &request->at)) return true;
    tell_usage("check: --at \"%.60s\" is no date (2024, 2024-08, 2024-08-23)", value);
    return false;
}

static bool read_option(struct request *request, int option, const char *value) {
    switch (option) {
    case OPT_HELP: return request->help = true;
    case OPT_REFS: return push(&request->refs, value);
    case OPT_SKIP: return request->skip = true;
    case OPT_SELF: return request->self = true;
    case OPT_RATES: request->rates = value; return true;
    case OPT_AT: return read_at(request, value);
    case OPT_APPROX: return read_approx(request, value);
    case OPT_ALL: return request->all = true;
    case OPT_ONLY: return request->some_only = read_verdicts(request->only, value);
    case OPT_FAIL_ON: return read_verdicts(request->fail_on, value);
    case OPT_RULES: return push(&request->packs, value);
    case OPT_FORMAT: return output_read_format(&request->output, value);
    case OPT_OUTPUT: request->output.path = value; return true;
    case OPT_NO_GUARD: return request->output.plain_cells = true;
    default: return push(&request->operands, value);
    }
}

static bool complete(struct request *request) {
    if (request->self == (request->refs.count > 0)) {
        tell_usage(request->self ? "check: --self takes no --refs (see \"qclaim help check\")"
                                 : "check: against what? give --refs TABLE or --self (see "
                                   "\"qclaim help check\")");
        return false;
    }
    if (!request->operands.count && isatty(STDIN_FILENO)) {
        tell_usage("check: nothing to check: give claims, a text or - (see \"qclaim help "
                   "check\")");
        return false;
    }
    if (!request->operands.count) push(&request->operands, "-");
    return output_choose(&request->output);
}

static bool read_request(struct request *request, char **args) {
    struct options state = {.table = options, .command = "check", .args = args};
    for (int next; (next = option_next(&state)) != OPTION_END;) {
        if (next == OPTION_BAD || !read_option(request, next, state.value)) return false;
        if (request->help) return true;
    }
    return complete(request);
}

/* ---- the run --------------------------------------------------------------------------- */

static bool shows_colour(const struct request *request) {
    const char *none = getenv("NO_COLOR"), *terminal = getenv("TERM"), *path = request->output.path;
    bool standard = !path || strcmp(path, "-") == 0;
    return standard && isatty(STDOUT_FILENO) && !(none && *none) && terminal &&
           strcmp(terminal, "dumb") != 0;
}

/* "checked 9 claims: 3 supported, 6 no_reference" */
static void tell_summary(const struct checkjob *check) {
    struct buf text = {0};
    char part[64];
    for (size_t i = 0; i < VERDICT_COUNT_OF; i++) {
        if (!check->counts[i]) continue;
        snprintf(part, sizeof part, "%s%llu %s", text.size ? ", " : ": ",
                 (unsigned long long)check->counts[i], verdict_name(i));
        buf_add(&text, slice_z(part));
    }
    tell_note("checked %llu claim%s%s", (unsigned long long)check->claims,
              check->claims == 1 ? "" : "s", buf_z(&text));
    buf_free(&text);
}

static enum status status_of(const struct request *request, const struct checkjob *check,
                             const struct inputs *inputs) {
    uint64_t failed = check->job.failed + inputs->failed;
    uint64_t rejected = check->job.rejected + inputs->rejected;
    if (failed && !check->job.read && !check->read && !rejected) return STATUS_CANNOT;
    for (size_t i = 0; i < VERDICT_COUNT_OF; i++)
        if (request->fail_on[i] && check->counts[i]) return STATUS_NO;
    return failed || rejected ? STATUS_PARTLY : STATUS_DONE;
}

static enum status work(const struct request *request, struct checkjob *check,
                        const struct inputs *inputs) {
    struct writer *writer = &check->writer;
    writer->format->begin(writer);
    for (size_t i = 0; i < inputs->count && !writer->dest->error; i++)
        checkjob_input(check, &inputs->at[i]);
    checker_end(check->checker);
    writer->format->end(writer);
    enum status status = status_of(request, check, inputs);
    if (status == STATUS_CANNOT) {
        dest_abandon(writer->dest);
        return status;
    }
    if (!dest_close(writer->dest)) return STATUS_CANNOT;
    tell_summary(check);
    return status;
}

static enum status check_inputs(const struct request *request, const struct check_setup *facts) {
    struct checkjob check = {.shown = request->some_only ? request->only : NULL};
    struct check_setup setup = *facts;
    struct inputs inputs = {0};
    struct dest dest;
    struct qc_error err = {0};
    struct header header = checkjob_header();
    struct qc_run *run = qc_run_new(setup.rules, &err);
    enum status status = STATUS_CANNOT;
    setup.sink = (struct verdict_sink){checkjob_verdict, &check};
    check.checker = checker_new(&setup);
    for (size_t i = 0; i < request->operands.count; i++)
        inputs_add(&inputs, request->operands.at[i], INPUT_BY_ENDING);
    if (!run) {
        tell(&err);
    } else if (dest_open(&dest, request->output.path)) {
        check.writer = output_writer(&request->output, &dest);
        check.writer.header = &header;
        check.writer.list = "verdicts";
        check.writer.rules = setup.rules;
        if (check.writer.format == &format_table) check.writer.format = &format_verdicts;
        if (shows_colour(request)) check.writer.user = &check;
        checkjob_begin(&check, run);
        status = work(request, &check, &inputs);
    }
    checkjob_free(&check);
    checker_free(check.checker);
    qc_run_free(run);
    inputs_free(&inputs);
    header_free(&header);
    return status;
}

/* Every table is read before the answer, so that all their faults are told at once. */
static bool load_tables(const struct request *request, struct refs *refs, struct rates *rates,
                        uint64_t *skipped) {
    bool good = true;
    enum bad_rows bad_rows = request->skip ? BAD_ROWS_SKIP : BAD_ROWS_REFUSE;
    for (size_t i = 0; i < request->refs.count; i++)
        good &= facts_load_refs(refs, request->refs.at[i], bad_rows, skipped);
    if (request->rates) good &= facts_load_rates(rates, request->rates);
    return good;
}

static enum status perform(const struct request *request) {
    struct qc_rules_config config = {.packs = request->packs.at,
                                     .pack_count = request->packs.count};
    struct qc_rules *rules = rules_told(&config);
    if (!rules) return STATUS_CANNOT;
    struct refs refs = {.units = rules->units};
    struct rates rates = {.units = rules->units};
    struct check_setup setup = {.rules = rules,
                                .refs = request->self ? NULL : &refs,
                                .rates = request->rates ? &rates : NULL,
                                .approx = slice_z(request->approx),
                                .now = request->at,
                                .all = request->all};
    uint64_t skipped = 0;
    bool good = load_tables(request, &refs, &rates, &skipped);
    enum status status = good ? check_inputs(request, &setup) : STATUS_CANNOT;
    if (good && skipped)
        tell_note("bad rows of references, left out: %llu", (unsigned long long)skipped);
    if (status == STATUS_DONE && skipped) status = STATUS_PARTLY;
    refs_free(&refs);
    rates_free(&rates);
    qc_rules_free(rules);
    return status;
}

static enum status run(char **args) {
    struct request request = {
        .output = {.command = "check"}, .approx = APPROX_DEFAULT, .at = days_today()};
    enum status status = STATUS_CANNOT;
    if (read_request(&request, args))
        status = request.help ? help_print(&command_check) : perform(&request);
    free(request.refs.at);
    free(request.packs.at);
    free(request.operands.at);
    return status;
}

static const char *const examples[] = {
    "qclaim check --refs facts.csv article.txt",
    "shows for every claim of an article what the references say.",
    "qclaim extract talks/ | qclaim check --refs ai-hardware --only contradicted,outdated -",
    "shows only what does not hold, of claims that were extracted before.",
    "qclaim check --self --fail-on contradicted report.txt",
    "fails when a report contradicts itself.",
    NULL,
};

const struct command command_check = {
    .name = "check",
    .synopsis = "--refs TABLE|--self [OPTION]... [CLAIMS|FILE|DIR|-]...",
    .summary = "compare claims with references, or with each other",
    .says =
        "Writes one verdict for every claim of claims files (CSV, JSON Lines or JSON that \"qclaim "
        "extract\" wrote) and of texts. Claim and reference are intervals, compared exactly: "
        "disjoint is contradicted, one inside the other supported, any other overlap "
        "partly_supported. A claim that no reference speaks of for certain has no_reference. "
        "outdated: true at another time; conflicting: references disagree; not_comparable: unit, "
        "currency, time, modality or negation stand between. The summary goes to standard "
        "error.\n"
        "A row of a TABLE has ref, kind, subject, aliases, value or low and high, unit, tolerance, "
        "valid_from, valid_to, source, source_url and note; \"qclaim schema refs\" describes "
        "them.",
    .options = options,
    .examples = examples,
    .run = run,
};

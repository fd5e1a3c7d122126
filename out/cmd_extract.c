/* cmd_extract.c: "qclaim extract" -> claims of files, folders or standard input.
 * Here the options become a job; job.c does it. */
#include "choice.h"
#include "command.h"
#include "job.h"
#include "output.h"
#include "ruleset.h"
#include "share.h"

#include <stdlib.h>
#include <unistd.h>

#define KINDS_MAX 128

enum {
    OPT_HELP = OPTION_HELP,
    OPT_RULES,
    OPT_FORMAT,
    OPT_OUTPUT,
    OPT_FROM,
    OPT_KIND,
    OPT_ONLY_RULES,
    OPT_NO_BUILTIN,
    OPT_NO_GUARD,
    OPT_AUDIT,
    OPT_STATS,
    OPT_JOBS
};

static const struct option options[] = {
    OPTION_HELP_ROW,
    [OPT_RULES] = {'r', "rules", "PACK", "adds the rule pack of a YAML file; may be repeated"},
    [OPT_FORMAT] = OUTPUT_FORMAT_ROW,
    [OPT_OUTPUT] = OUTPUT_FILE_ROW,
    [OPT_FROM] = {0, "from", "KIND",
                  "reads every input as text or jsonl; by default jsonl for files ending in .jsonl "
                  "or .ndjson, text for others"},
    [OPT_KIND] = {0, "kind", "KIND,..", "keeps only claims of these kinds"},
    [OPT_ONLY_RULES] = {0, "only-rules", NULL,
                        "leaves out claims that no rule made (general kinds)"},
    [OPT_NO_BUILTIN] = {0, "no-builtin", NULL, "uses no rules but those of -r"},
    [OPT_NO_GUARD] = OUTPUT_GUARD_ROW,
    [OPT_AUDIT] = {0, "audit", "FILE",
                   "writes what became of every numeral, claimed, vetoed or unread, to FILE.csv or "
                   "FILE.jsonl"},
    [OPT_STATS] = {0, "stats", NULL,
                   "counts documents, claims, vetoes and the cost of each rule, and tells it on "
                   "standard error"},
    [OPT_JOBS] = {'j', "jobs", "N",
                  "works with N processes, by default as many as there are cores; the output is "
                  "the same for every N"},
    {0},
};

struct request {
    const char **packs;
    size_t pack_count;
    struct output output;
    const char *audit;
    enum input_kind from;
    bool kinds[KINDS_MAX], some_kinds, help, only_rules, no_builtin, stats;
    struct inputs inputs;
    const char **operands;
    size_t operand_count;
    size_t jobs; /* processes; 0: not said */
};

static void push(const char ***list, size_t *count, const char *text) {
    *list = grow(*list, (*count + 1) * sizeof **list);
    (*list)[(*count)++] = text;
}

static bool read_from(struct request *request, const char *value) {
    ptrdiff_t kind = choose("extract", "kind of input", slice_z(value), input_kind_name);
    request->from = (enum input_kind)kind;
    return kind >= 0;
}

static bool read_kinds(struct request *request, const char *value) {
    for (;;) {
        struct qc_slice name = slice(value, strcspn(value, ","));
        ptrdiff_t kind = choose("extract", "kind", name, qc_kind_name);
        if (kind < 0 || kind >= KINDS_MAX) return false;
        request->kinds[kind] = request->some_kinds = true;
        if (!value[name.size]) return true;
        value += name.size + 1;
    }
}

static bool read_jobs(struct request *request, const char *value) {
    char *end;
    unsigned long jobs = strtoul(value, &end, 10);
    request->jobs = jobs;
    if (is_digit(value[0]) && !*end && jobs >= 1 && jobs <= SHARE_MOST) return true;
    tell_usage("extract: -j takes a number from 1 to %d, not \"%.60s\"", SHARE_MOST, value);
    return false;
}

static bool read_option(struct request *request, int option, const char *value) {
    switch (option) {
    case OPT_HELP: return request->help = true;
    case OPT_RULES: push(&request->packs, &request->pack_count, value); return true;
    case OPT_FORMAT: return output_read_format(&request->output, value);
    case OPT_OUTPUT: request->output.path = value; return true;
    case OPT_FROM: return read_from(request, value);
    case OPT_KIND: return read_kinds(request, value);
    case OPT_ONLY_RULES: return request->only_rules = true;
    case OPT_NO_BUILTIN: return request->no_builtin = true;
    case OPT_NO_GUARD: return request->output.plain_cells = true;
    case OPT_STATS: return request->stats = true;
    case OPT_AUDIT: request->audit = value; return true;
    case OPT_JOBS: return read_jobs(request, value);
    default: push(&request->operands, &request->operand_count, value); return true;
    }
}

static bool gather(struct request *request) {
    bool none = request->operand_count == 0;
    if (none && isatty(STDIN_FILENO)) {
        tell_usage("extract: nothing to read: give a file, a folder or - (see \"qclaim help "
                   "extract\")");
        return false;
    }
    if (none) push(&request->operands, &request->operand_count, "-");
    for (size_t i = 0; i < request->operand_count; i++)
        inputs_add(&request->inputs, request->operands[i], request->from);
    return true;
}

static enum status status_of(const struct request *request, const struct job *job) {
    uint64_t failed = job->failed + request->inputs.failed;
    uint64_t rejected = job->rejected + request->inputs.rejected;
    if (failed && !job->read && !rejected) return STATUS_CANNOT;
    return failed || rejected ? STATUS_PARTLY : STATUS_DONE;
}

/* False: told. */
static bool read_inputs(const struct request *request, struct job *job) {
    size_t jobs = request->jobs ? request->jobs : share_cores();
    if (jobs > 1) return share(job, &request->inputs, jobs);
    for (size_t i = 0; i < request->inputs.count && !job_is_over(job); i++)
        job_input(job, &request->inputs.at[i]);
    return true;
}

/* Reads every input into the open output. */
static enum status work(const struct request *request, struct job *job) {
    struct writer *writer = &job->writer;
    writer->format->begin(writer);
    bool done = read_inputs(request, job);
    writer->format->end(writer);
    enum status status = done ? status_of(request, job) : STATUS_CANNOT;
    if (status != STATUS_CANNOT) return dest_close(writer->dest) ? status : STATUS_CANNOT;
    dest_abandon(writer->dest);
    return status;
}

static void tell_stats(const struct request *request, struct job *job) {
    struct buf text = {0};
    job->stats->refused[QC_E_IO] += request->inputs.failed;
    job->stats->refused[STATS_EMPTY] += request->inputs.rejected;
    job->stats->documents = job->read;
    job->stats->bytes += qc_run_bytes(job->run);
    stats_take(job->stats, job->run);
    stats_add(&text, job->stats, job->writer.rules);
    free(job->stats->costs);
    tell_text(buf_slice(&text));
    buf_free(&text);
}

static enum status extract(const struct request *request, const struct qc_rules *rules) {
    struct stats stats = {0};
    struct qc_error err = {0};
    struct dest dest;
    struct job job = {.run = qc_run_new(rules, &err), .only_rules = request->only_rules};
    if (!job.run) {
        tell(&err);
        return STATUS_CANNOT;
    }
    job.kinds = request->some_kinds ? request->kinds : NULL;
    job.writer = output_writer(&request->output, &dest);
    job.writer.rules = rules;
    enum status status = STATUS_CANNOT;
    struct audit audit;
    if (request->audit) {
        if (!audit_open(&audit, request->audit)) {
            qc_run_free(job.run);
            return STATUS_CANNOT;
        }
        job.audit = &audit;
        qc_run_trace(job.run, &audit.trace);
    }
    if (request->stats) {
        stats.rules = qc_rules_count(rules);
        stats.costs = grow(NULL, (stats.rules + 1) * sizeof *stats.costs);
        memset(stats.costs, 0, stats.rules * sizeof *stats.costs);
        job.stats = &stats;
        qc_run_measure(job.run);
    }
    if (dest_open(&dest, request->output.path)) status = work(request, &job);
    if (job.stats) tell_stats(request, &job);
    if (job.audit && !audit_close(&audit)) status = STATUS_CANNOT;
    job_free(&job);
    qc_run_free(job.run);
    return status;
}

static enum status read_request(struct request *request, char **args) {
    struct options state = {.table = options, .command = "extract", .args = args};
    for (int next; (next = option_next(&state)) != OPTION_END;) {
        if (next == OPTION_BAD) return STATUS_CANNOT;
        if (!read_option(request, next, state.value)) return STATUS_CANNOT;
        if (request->help) return STATUS_DONE;
    }
    return output_choose(&request->output) && gather(request) ? STATUS_DONE : STATUS_CANNOT;
}

static enum status perform(struct request *request) {
    if (request->inputs.failed && !request->inputs.count && !request->inputs.rejected)
        return STATUS_CANNOT;
    struct qc_rules_config config = {.packs = request->packs,
                                     .pack_count = request->pack_count,
                                     .no_builtin = request->no_builtin};
    struct qc_rules *rules = rules_told(&config);
    enum status status = rules ? extract(request, rules) : STATUS_CANNOT;
    qc_rules_free(rules);
    return status;
}

static enum status run(char **args) {
    struct request request = {.from = INPUT_BY_ENDING, .output = {.command = "extract"}};
    enum status status = read_request(&request, args);
    if (status == STATUS_DONE)
        status = request.help ? help_print(&command_extract) : perform(&request);
    inputs_free(&request.inputs);
    free(request.packs);
    free(request.operands);
    return status;
}

static const char *const examples[] = {
    "qclaim extract article.txt",
    "shows the claims of one article as a table.",
    "qclaim extract -o claims.csv articles/",
    "writes the claims of every article in a folder as CSV.",
    "qclaim extract --kind price,cost article.txt | jq .value",
    "hands two kinds of claims to another program.",
    "qclaim extract -r my-pack.yaml --only-rules -f jsonl - < article.txt",
    "uses a pack of one's own besides the built-in ones.",
    NULL,
};

const struct command command_extract = {
    .name = "extract",
    .synopsis = "[OPTION]... [FILE|DIR|-]...",
    .summary = "write the quantitative claims of articles",
    .says = "Reads articles as UTF-8 and writes one record for every quantitative claim, in the "
            "order of the text. A DIR is walked in sorted order; files that do not end in .txt, "
            ".text, .md, .markdown, .jsonl or .ndjson, or have no ending, are passed over, hidden "
            "ones too. - is standard input, which is also read when no FILE is given. A line of "
            "JSONL is one document, {\"id\": .., \"text\": ..}.",
    .options = options,
    .examples = examples,
    .run = run,
};

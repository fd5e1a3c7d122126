/* cmd_eval.c: "qclaim eval" -> how claims compare with hand-annotated ones.
 * Here the options are read; eval_*.c compare and print. */
#include "choice.h"
#include "command.h"
#include "output.h"
#include "eval_print.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { OPT_HELP = OPTION_HELP, OPT_GOLD, OPT_BY, OPT_ERRORS, OPT_MIN_F1, OPT_FORMAT, OPT_OUTPUT };

static const struct option options[] = {
    OPTION_HELP_ROW,
    [OPT_GOLD] = {0, "gold", "GOLD", "what is right, as JSON Lines, JSON or CSV; needed"},
    [OPT_BY] = {0, "by", "GROUP", "counts by kind, rule or lang as well"},
    [OPT_ERRORS] = {0, "errors", "N",
                    "shows N missed rows, wrong values, false alarms and claims in traps each"},
    [OPT_MIN_F1] = {0, "min-f1", "X",
                    "exit status 1 when F1 of value+unit is less than X, from 0 to 1"},
    [OPT_FORMAT] = {'f', "format", "FORMAT", "table or json; table by default"},
    [OPT_OUTPUT] = OUTPUT_FILE_ROW,
    {0},
};

struct request {
    const char *gold, *claims, *output, *min_text;
    enum eval_by by;
    size_t errors;
    double min_f1; /* negative: not asked for */
    bool help, json;
};

static const char *format_at(size_t index) {
    static const char *const names[] = {"table", "json"};
    return index < COUNT(names) ? names[index] : NULL;
}

static bool read_by(struct request *request, const char *value) {
    ptrdiff_t index = choose("eval", "group", slice_z(value), eval_by_name);
    request->by = (enum eval_by)(index + 1);
    return index >= 0;
}

static bool read_format(struct request *request, const char *value) {
    ptrdiff_t index = choose("eval", "format", slice_z(value), format_at);
    request->json = index == 1;
    return index >= 0;
}

static bool read_errors(struct request *request, const char *value) {
    size_t digits = strspn(value, "0123456789");
    bool good = digits && digits < 10 && !value[digits];
    if (good) request->errors = strtoul(value, NULL, 10);
    else tell_usage("eval: --errors \"%.60s\" is not a number", value);
    return good;
}

static bool read_min_f1(struct request *request, const char *value) {
    bool good = qc_number_valid(slice_z(value)) && strspn(value, "0123456789.") == strlen(value);
    request->min_f1 = good ? strtod(value, NULL) : -1;
    request->min_text = value;
    if (good && request->min_f1 <= 1) return true;
    tell_usage("eval: --min-f1 \"%.60s\" is not a number from 0 to 1", value);
    return false;
}

static bool read_operand(struct request *request, const char *value) {
    bool first = !request->claims;
    if (first) request->claims = value;
    else tell_usage("eval: takes one file of claims (see \"qclaim help eval\")");
    return first;
}

static bool read_option(struct request *request, int option, const char *value) {
    switch (option) {
    case OPT_HELP: return request->help = true;
    case OPT_GOLD: request->gold = value; return true;
    case OPT_BY: return read_by(request, value);
    case OPT_ERRORS: return read_errors(request, value);
    case OPT_MIN_F1: return read_min_f1(request, value);
    case OPT_FORMAT: return read_format(request, value);
    case OPT_OUTPUT: request->output = value; return true;
    default: return read_operand(request, value);
    }
}

static bool complete(struct request *request) {
    if (!request->gold) {
        tell_usage("eval: what is right? give --gold GOLD (see \"qclaim help eval\")");
        return false;
    }
    if (!request->claims && isatty(STDIN_FILENO)) {
        tell_usage(
            "eval: nothing to compare: give a file of claims or - (see \"qclaim help eval\")");
        return false;
    }
    if (!request->claims) request->claims = "-";
    if (strcmp(request->gold, "-") != 0 || strcmp(request->claims, "-") != 0) return true;
    tell_usage("eval: gold and claims cannot both be standard input");
    return false;
}

static bool read_request(struct request *request, char **args) {
    struct options state = {.table = options, .command = "eval", .args = args};
    for (int next; (next = option_next(&state)) != OPTION_END;) {
        if (next == OPTION_BAD || !read_option(request, next, state.value)) return false;
        if (request->help) return true;
    }
    return complete(request);
}

/* Claims whose documents gold does not have are left out; when all of them are, the names of the
 * documents do not fit. */
static bool tell_unknown_documents(const struct eval *eval) {
    if (!eval->unknown_claims) return true;
    if (eval->unknown_claims < eval->claims.count || !eval->gold.count) {
        tell_note("claims of documents without a gold row, left out: %llu",
                  (unsigned long long)eval->unknown_claims);
        return true;
    }
    struct qc_slice claimed = eval->claims.at[0].at[ITEM_DOC], gold = eval->gold.at[0].at[ITEM_DOC];
    tell_usage("eval: no document of %s is in %s: \"%.*s\" against \"%.*s\"", eval->claims.path,
               eval->gold.path, (int)(claimed.size < 100 ? claimed.size : 100), claimed.data,
               (int)(gold.size < 100 ? gold.size : 100), gold.data);
    return false;
}

static enum status judge_f1(const struct request *request, const struct eval *eval) {
    double f1 = count_f1(&eval->all.at[FACET_UNIT]);
    if (request->min_f1 < 0 || f1 >= request->min_f1) return STATUS_DONE;
    if (f1 < 0) tell_note("F1 of value+unit is not defined: there is nothing to compare");
    else tell_note("F1 of value+unit is %.4f, less than %s", f1, request->min_text);
    return STATUS_NO;
}

static enum status print(const struct request *request, const struct eval *eval) {
    struct dest dest;
    if (!dest_open(&dest, request->output)) return STATUS_CANNOT;
    if (request->json) eval_json(&dest, eval, request->errors);
    else eval_table(&dest, eval, request->errors);
    return dest_close(&dest) ? judge_f1(request, eval) : STATUS_CANNOT;
}

static enum status perform(const struct request *request) {
    struct qc_error err = {0};
    struct qc_rules *rules = qc_rules_load(NULL, &err);
    if (!rules) {
        tell(&err);
        return STATUS_CANNOT;
    }
    struct eval eval = {
        .gold = {.rules = rules, .is_gold = true}, .claims = {.rules = rules}, .by = request->by};
    enum status status = STATUS_CANNOT;
    if (items_load(&eval.gold, request->gold) && items_load(&eval.claims, request->claims)) {
        eval_run(&eval);
        if (tell_unknown_documents(&eval)) status = print(request, &eval);
    }
    eval_free(&eval);
    qc_rules_free(rules);
    return status;
}

static enum status run(char **args) {
    struct request request = {.min_f1 = -1};
    if (!read_request(&request, args)) return STATUS_CANNOT;
    return request.help ? help_print(&command_eval) : perform(&request);
}

static const char *const examples[] = {
    "qclaim eval --gold gold.csv --errors 10 claims.jsonl",
    "shows how good the claims are, and ten errors of each sort.",
    "qclaim extract docs/ | qclaim eval --gold gold.jsonl --min-f1 0.9 -",
    "fails when the rules have become worse.",
    NULL,
};

const struct command command_eval = {
    .name = "eval",
    .synopsis = "--gold GOLD [OPTION]... [CLAIMS|-]",
    .summary = "compare claims with what is right",
    .says =
        "Counts precision, recall and F1 of CLAIMS, a file that \"qclaim extract\" wrote as JSON "
        "Lines, JSON or CSV, against GOLD. A row of GOLD has doc, byte_start, byte_end and any "
        "other "
        "fields of the record; what it lacks is not compared. optional: true makes a row "
        "neither a miss nor a false alarm, trap: REASON marks a span that must not be claimed, "
        "alt: [{value or low and high, unit}, ..] and alt_spans: [[begin, end], ..] are other "
        "right readings and spans, lang is the language of the document. Numbers are compared "
        "in base units.",
    .options = options,
    .examples = examples,
    .run = run,
};

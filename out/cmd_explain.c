/* cmd_explain.c: "qclaim explain" -> why the numerals of a line became claims, or did not. */
#include "buf.h"
#include "command.h"
#include "dest.h"
#include "jsontext.h"
#include "normal.h"
#include "ruleset.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

enum { OPT_HELP = OPTION_HELP, OPT_RULES, OPT_FORMAT, OPT_TEXT, OPT_ALL, OPT_NO_BUILTIN };

static const struct option options[] = {
    OPTION_HELP_ROW,
    [OPT_RULES] = {'r', "rules", "PACK", "adds the rule pack of a YAML file; may be repeated"},
    [OPT_FORMAT] = {'f', "format", "FORMAT", "text (the default) or json: one object a step"},
    [OPT_TEXT] = {0, "text", "STRING", "explains STRING instead of a line of a file"},
    [OPT_ALL] = {0, "all", NULL, "names the rules too of which no near word is there"},
    [OPT_NO_BUILTIN] = {0, "no-builtin", NULL, "uses no rules but those of -r"},
    {0},
};

struct request {
    const char **packs;
    size_t pack_count;
    const char *text; /* NULL: a place in a file */
    struct buf file;
    uint64_t line, column; /* 1-based; column 0: the whole line */
    bool help, json, all, no_builtin;
};

struct explain {
    const struct request *request;
    struct dest *dest;
    struct buf line;
    bool active;    /* the sentence at hand was asked for */
    uint64_t shown; /* sentences */
    uint64_t gated; /* rules of this sentence without a near word */
};

/* ---- what is asked for ------------------------------------------------------------------- */

static bool read_count(struct qc_slice text, uint64_t *out) {
    *out = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (!is_digit(text.data[i]) || *out > UINT32_MAX) return false;
        *out = *out * 10 + (uint64_t)(text.data[i] - '0');
    }
    return text.size > 0 && *out > 0;
}

/* FILE:LINE or FILE:LINE:COL; a colon in FILE is no fault. */
static bool read_place(struct request *request, const char *operand) {
    struct qc_slice text = slice_z(operand);
    uint64_t numbers[2];
    size_t count = 0;
    while (count < 2) {
        size_t colon = text.size;
        while (colon > 0 && text.data[colon - 1] != ':') colon--;
        if (!colon || !read_count(slice_cut(text, colon, text.size), &numbers[count])) break;
        text.size = colon - 1;
        count++;
    }
    if (!count || !text.size) {
        tell_usage("explain: \"%s\" is no FILE:LINE or FILE:LINE:COL", operand);
        return false;
    }
    buf_clear(&request->file);
    buf_add(&request->file, text);
    request->line = numbers[count - 1];
    request->column = count == 2 ? numbers[0] : 0;
    return true;
}

static bool read_format(struct request *request, const char *value) {
    request->json = strcmp(value, "json") == 0;
    if (request->json || strcmp(value, "text") == 0) return true;
    tell_usage("explain: unknown format \"%s\" (known: text, json)", value);
    return false;
}

static bool read_option(struct request *request, int option, const char *value) {
    switch (option) {
    case OPT_HELP: return request->help = true;
    case OPT_RULES:
        request->packs = grow(request->packs, (request->pack_count + 1) * sizeof *request->packs);
        request->packs[request->pack_count++] = value;
        return true;
    case OPT_FORMAT: return read_format(request, value);
    case OPT_TEXT: request->text = value; return true;
    case OPT_ALL: return request->all = true;
    case OPT_NO_BUILTIN: return request->no_builtin = true;
    default: break;
    }
    if (!request->file.size) return read_place(request, value);
    tell_usage("explain: takes one place (see \"qclaim help explain\")");
    return false;
}

static bool read_request(struct request *request, char **args) {
    struct options state = {.table = options, .command = "explain", .args = args};
    for (int next; (next = option_next(&state)) != OPTION_END;) {
        if (next == OPTION_BAD || !read_option(request, next, state.value)) return false;
        if (request->help) return true;
    }
    if (!request->text == !request->file.size) {
        tell_usage("explain: give either FILE:LINE[:COL] or --text STRING");
        return false;
    }
    return true;
}

/* ---- steps as text ----------------------------------------------------------------------- */

static void flush(struct explain *e) {
    buf_char(&e->line, '\n');
    dest_add(e->dest, buf_slice(&e->line));
    buf_clear(&e->line);
}

static void add_z(struct explain *e, const char *text) {
    buf_add(&e->line, slice_z(text));
}

static void add_field(struct explain *e, const char *before, struct qc_slice text) {
    if (!text.size) return;
    add_z(e, before);
    buf_add(&e->line, text);
}

/* A line of the source on one line of the terminal. */
static void add_quoted(struct explain *e, struct qc_slice text) {
    buf_char(&e->line, '"');
    for (size_t i = 0; i < text.size; i++)
        buf_char(&e->line, (unsigned char)text.data[i] < ' ' ? ' ' : text.data[i]);
    buf_char(&e->line, '"');
}

static void add_place(struct explain *e, const struct qc_event *event) {
    char place[64];
    snprintf(place, sizeof place, "  %llu:%llu", (unsigned long long)event->line,
             (unsigned long long)event->column);
    add_z(e, place);
}

static void end_gated(struct explain *e) {
    char line[96];
    if (!e->gated) return;
    snprintf(line, sizeof line, "  rules     %llu more of which no near word is there",
             (unsigned long long)e->gated);
    add_z(e, line);
    flush(e);
    e->gated = 0;
}

static void show_rule(struct explain *e, const struct qc_event *event) {
    if (slice_is(event->state, "no near word") && !e->request->all) {
        e->gated++;
        return;
    }
    add_z(e, "  rule      ");
    buf_add(&e->line, event->name);
    add_field(e, ": ", event->state);
    add_field(e, slice_is(event->state, "lost") ? " to " : ": ", event->detail);
    if (event->text.size) {
        add_z(e, "  ");
        add_quoted(e, event->text);
    }
    flush(e);
}

static void show_claim(struct explain *e, const struct qc_event *event) {
    const struct qc_claim *c = event->claim;
    end_gated(e);
    add_z(e, "  claim     ");
    add_quoted(e, c->text);
    add_field(e, "  ", c->kind);
    add_z(e, " ");
    normal_add(&e->line, c);
    add_field(e, "  of ", c->subject);
    add_field(e, "  per ", c->per);
    add_field(e, "  ", slice_is(c->modality, "asserted") ? slice("", 0) : c->modality);
    add_field(e, "  by ", c->rule);
    add_field(e, "  flags ", c->flags);
    flush(e);
}

static void show_sentence(struct explain *e, const struct qc_event *event) {
    if (e->shown++) flush(e);
    char place[64];
    snprintf(place, sizeof place, "%llu:%llu ", (unsigned long long)event->line,
             (unsigned long long)event->column);
    add_z(e, place);
    add_quoted(e, event->text);
    flush(e);
}

static void show_span(struct explain *e, const char *title, const struct qc_event *event) {
    add_z(e, title);
    add_quoted(e, event->text);
    add_field(e, "  ", event->name);
    add_field(e, " ", event->detail);
    add_place(e, event);
    flush(e);
}

static void show_text(struct explain *e, const struct qc_event *event) {
    switch (event->step) {
    case QC_STEP_SENTENCE: show_sentence(e, event); return;
    case QC_STEP_VETO: show_span(e, "  veto      ", event); return;
    case QC_STEP_UNREAD: show_span(e, "  unread    ", event); return;
    case QC_STEP_QUANTITY: show_span(e, "  quantity  ", event); return;
    case QC_STEP_READING:
        add_z(e, "    reading ");
        buf_add(&e->line, event->name);
        add_field(e, " ", event->detail);
        add_field(e, ": ", event->state);
        flush(e);
        return;
    case QC_STEP_VIEW:
        add_z(e, "  view      ");
        buf_add(&e->line, event->detail);
        flush(e);
        return;
    case QC_STEP_RULE: show_rule(e, event); return;
    case QC_STEP_CLAIM: show_claim(e, event); return;
    }
}

/* ---- steps as JSON ----------------------------------------------------------------------- */

static void json_field(struct dest *dest, const char *name, struct qc_slice text) {
    if (!text.data) return;
    dest_z(dest, ",\"");
    dest_z(dest, name);
    dest_z(dest, "\":");
    json_string(dest, text);
}

static void show_json(struct explain *e, const struct qc_event *event) {
    char place[200];
    dest_z(e->dest, "{\"step\":\"");
    dest_z(e->dest, qc_step_name((size_t)event->step));
    dest_z(e->dest, "\"");
    if (event->line) {
        snprintf(place, sizeof place,
                 ",\"byte_start\":%llu,\"byte_end\":%llu,\"line\":%llu,\"column\":%llu",
                 (unsigned long long)event->byte_start, (unsigned long long)event->byte_end,
                 (unsigned long long)event->line, (unsigned long long)event->column);
        dest_z(e->dest, place);
    }
    json_field(e->dest, "text", event->text);
    json_field(e->dest, "name", event->name);
    json_field(e->dest, "state", event->state);
    json_field(e->dest, "detail", event->detail);
    if (event->claim) {
        dest_z(e->dest, ",\"claim\":");
        json_claim(e->dest, event->claim);
    }
    dest_z(e->dest, "}\n");
}

/* ---- the run ----------------------------------------------------------------------------- */

static uint64_t lines_in(struct qc_slice text) {
    uint64_t count = 0;
    for (size_t i = 0; i < text.size; i++) count += text.data[i] == '\n';
    return count;
}

static uint64_t chars_in(struct qc_slice text) {
    uint64_t count = 0;
    for (size_t i = 0; i < text.size; i++) count += ((unsigned char)text.data[i] & 0xC0) != 0x80;
    return count;
}

/* Does the sentence hold the place that was asked for? */
static bool is_asked(const struct request *request, const struct qc_event *event) {
    uint64_t last = event->line + lines_in(event->text);
    if (request->text) return true;
    if (request->line < event->line || request->line > last) return false;
    if (!request->column || event->line != last) return true;
    return request->column >= event->column &&
           request->column < event->column + chars_in(event->text);
}

static void take_event(void *user, const struct qc_event *event) {
    struct explain *e = user;
    if (event->step == QC_STEP_SENTENCE) {
        if (e->active && !e->request->json) end_gated(e);
        e->active = is_asked(e->request, event);
    }
    if (!e->active) return;
    if (e->request->json) {
        e->shown += event->step == QC_STEP_SENTENCE;
        show_json(e, event);
    } else {
        show_text(e, event);
    }
}

static bool take_claim(void *user, const struct qc_claim *claim) {
    (void)user;
    (void)claim;
    return true;
}

static bool extract(const struct request *request, struct qc_run *run, struct qc_error *err) {
    struct qc_sink sink = {.claim = take_claim};
    if (request->text) return qc_extract_text(run, LIT("text"), slice_z(request->text), &sink, err);
    struct buf path = request->file;
    return qc_extract_path(run, buf_z(&path), &sink, err);
}

static enum status explain(const struct request *request, const struct qc_rules *rules) {
    struct qc_error err = {0};
    struct dest dest;
    struct explain e = {.request = request, .dest = &dest};
    struct qc_trace trace = {.event = take_event, .user = &e, .rules = true};
    struct qc_run *run = qc_run_new(rules, &err);
    if (!run) {
        tell(&err);
        return STATUS_CANNOT;
    }
    dest_open(&dest, NULL);
    qc_run_trace(run, &trace);
    bool done = extract(request, run, &err);
    if (e.active && !request->json) end_gated(&e);
    qc_run_free(run);
    buf_free(&e.line);
    if (!done) tell(&err);
    else if (!e.shown) tell_note("explain: no numeral there");
    return dest_close(&dest) && done ? STATUS_DONE : STATUS_CANNOT;
}

static enum status perform(const struct request *request) {
    if (request->help) return help_print(&command_explain);
    struct qc_rules_config config = {.packs = request->packs,
                                     .pack_count = request->pack_count,
                                     .no_builtin = request->no_builtin};
    struct qc_rules *rules = rules_told(&config);
    enum status status = rules ? explain(request, rules) : STATUS_CANNOT;
    qc_rules_free(rules);
    return status;
}

static enum status run(char **args) {
    struct request request = {0};
    enum status status = read_request(&request, args) ? perform(&request) : STATUS_CANNOT;
    buf_free(&request.file);
    free(request.packs);
    return status;
}

static const char *const examples[] = {
    "qclaim explain article.txt:12",
    "shows what became of each numeral of the sentences on line 12.",
    "qclaim explain -r my-pack.yaml --text 'The pack stores 60 kWh.'",
    "shows why a rule of one's own made a claim, or lost, or never matched.",
    NULL,
};

const struct command command_explain = {
    .name = "explain",
    .synopsis = "[OPTION]... FILE:LINE[:COL] | --text STRING",
    .summary = "show why a numeral became a claim, or did not",
    .says = "For each sentence at the place: the quantities with the meanings that their units may "
            "have, what was taken out and why, the sentence as rules see it, every rule that the "
            "quantities could have armed with what became of it, and the claims.",
    .options = options,
    .examples = examples,
    .run = run,
};

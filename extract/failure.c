/* failure.c: a sample that fails, run once more under trace -> the view, the vetoes, the fate of
 * its rule, and the fields of the nearest claim that are not as the example says. */
#include "failure.h"

#include <stdio.h>

#define LINE_MAX_BYTES 4096 /* of a detail; a longer one is cut */

const struct field *failure_field(struct qc_slice name) {
    for (size_t i = 0; i < field_count; i++)
        if (slice_equal(fields[i].name, name)) return &fields[i];
    return NULL;
}

static bool is_null(const struct node *want) {
    return want->style == NODE_PLAIN && (slice_is(want->text, "null") || !want->text.size);
}

bool failure_same(const struct field *field, struct qc_slice got, const struct node *want) {
    bool null = is_null(want);
    if (null || !got.data) return null && !got.data;
    struct dec a, b;
    if (field->type == FIELD_NUMBER || field->type == FIELD_INTEGER)
        return dec_parse(got, &a) && dec_parse(want->text, &b) && dec_compare(a, b) == 0;
    return slice_equal(got, want->text);
}

struct failure {
    const struct rule *rule;
    const struct pack_sample *sample;
    const struct qc_details *details;
    uint32_t claims, nearest; /* seen so far; the one with the fewest differences */
    uint32_t least;           /* its differences */
    bool telling;             /* the second time: the nearest claim is told */
};

static void tell(const struct failure *f, const char *title, struct qc_slice text) {
    f->details->line(f->details->user, title, text);
}

/* ---- fields ---------------------------------------------------------------------------- */

static struct qc_slice or_null(struct qc_slice text) {
    return text.data ? text : LIT("null");
}

static void tell_difference(const struct failure *f, const struct node *want, struct qc_slice got) {
    char line[LINE_MAX_BYTES], title[64];
    struct qc_slice wanted = is_null(want) ? LIT("null") : want->text;
    got = or_null(got);
    snprintf(title, sizeof title, "%.*s", (int)want->key->text.size, want->key->text.data);
    int size = snprintf(line, sizeof line, "%.*s, not %.*s", (int)got.size, got.data,
                        (int)wanted.size, wanted.data);
    tell(f, title, slice(line, (size_t)size < sizeof line ? (size_t)size : sizeof line - 1));
}

/* Counts the fields of the example that the claim has not, and tells them when it is time to. */
static uint32_t differences(const struct failure *f, const struct qc_claim *claim) {
    uint32_t count = 0;
    for (const struct node *n = f->sample->claim->child; n; n = n->next) {
        char scratch[FIELD_SCRATCH];
        const struct field *field = failure_field(n->key->text);
        if (!field) continue;
        struct qc_slice got = field_text(field, claim, scratch);
        if (failure_same(field, got, n)) continue;
        if (f->telling) tell_difference(f, n, got);
        count++;
    }
    return count;
}

/* A claim of another rule counts as one more difference. */
static bool see_claim(void *user, const struct qc_claim *claim) {
    struct failure *f = user;
    uint32_t index = f->claims++;
    if (!f->sample->claim) return true;
    if (f->telling) {
        if (index == f->nearest) differences(f, claim);
        return true;
    }
    uint32_t count = differences(f, claim) + !slice_equal(claim->rule, f->rule->label);
    if (index > 0 && count >= f->least) return true;
    f->least = count;
    f->nearest = index;
    return true;
}

/* ---- steps ----------------------------------------------------------------------------- */

static void tell_pair(const struct failure *f, const char *title, const char *format,
                      struct qc_slice a, struct qc_slice b) {
    char line[LINE_MAX_BYTES];
    int size = snprintf(line, sizeof line, format, (int)a.size, a.data, (int)b.size, b.data);
    tell(f, title, slice(line, (size_t)size < sizeof line ? (size_t)size : sizeof line - 1));
}

static void see_event(void *user, const struct qc_event *event) {
    const struct failure *f = user;
    bool lost = slice_is(event->state, "lost");
    switch (event->step) {
    case QC_STEP_VETO: tell_pair(f, "veto", "%.*s \"%.*s\"", event->name, event->text); return;
    case QC_STEP_VIEW: tell(f, "view", event->detail); return;
    case QC_STEP_RULE:
        if (!event->detail.size) tell(f, "rule", event->state);
        else
            tell_pair(f, "rule", lost ? "%.*s to %.*s" : "%.*s: %.*s", event->state, event->detail);
        return;
    case QC_STEP_CLAIM:
        tell_pair(f, "claim", "%.*s \"%.*s\"", event->claim->kind, event->claim->text);
        return;
    default: return;
    }
}

void failure_explain(struct qc_run *run, const struct rule *rule, const struct pack_sample *sample,
                     const struct qc_details *details) {
    struct failure f = {.rule = rule, .sample = sample, .details = details};
    struct qc_sink sink = {see_claim, &f};
    struct qc_trace trace = {.event = see_event, .user = &f, .rules = true, .rule = rule->label};
    qc_run_trace(run, &trace);
    qc_extract_text(run, LIT("sample"), sample->text, &sink, NULL);
    qc_run_trace(run, NULL);
    f.claims = 0;
    f.telling = true;
    qc_extract_text(run, LIT("sample"), sample->text, &sink, NULL);
}

/* samples.c: the samples of a rule -> findings: an example must give the claim that it states, made
 * by this very rule; a counterexample must give none by it. */
#include "failure.h"

#include <stdarg.h>
#include <stdio.h>

#define BEST_TEXT 160 /* bytes of the claim that is shown instead of the expected one */

struct sample_job {
    const struct rule *rule;
    const struct pack_sample *sample;
    const struct qc_findings *findings;
    const struct qc_details *details;
    size_t by_rule; /* claims that the rule made */
    bool matched;   /* one of them has all the fields */
    char first[BEST_TEXT];
    char differs[BEST_TEXT]; /* the first field that is not as expected, of the rule's claim */
};

static void report_sample(struct sample_job *job, const struct node *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static void report_sample(struct sample_job *job, const struct node *at, const char *format, ...) {
    char message[480];
    struct qc_error finding = {0};
    const struct pack *pack = job->rule->pack;
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    fail(&finding, QC_E_SAMPLE, node_place(pack->file, pack->text, at), "%s", message);
    if (job->findings && job->findings->finding)
        job->findings->finding(job->findings->user, &finding);
}

/* Does the claim have every field that the example states? */
static bool fits(struct sample_job *job, const struct qc_claim *claim) {
    for (const struct node *n = job->sample->claim->child; n; n = n->next) {
        char scratch[FIELD_SCRATCH];
        const struct field *field = failure_field(n->key->text);
        if (!field) continue;
        struct qc_slice got = field_text(field, claim, scratch);
        if (failure_same(field, got, n)) continue;
        if (!job->differs[0])
            snprintf(job->differs, sizeof job->differs, "%.*s is %.*s, not %.*s",
                     (int)n->key->text.size, n->key->text.data, got.data ? (int)got.size : 4,
                     got.data ? got.data : "null", (int)n->text.size, n->text.data);
        return false;
    }
    return true;
}

static bool see(void *user, const struct qc_claim *claim) {
    struct sample_job *job = user;
    if (!job->first[0])
        snprintf(job->first, sizeof job->first, "%.*s \"%.*s\" by %.*s", (int)claim->kind.size,
                 claim->kind.data, (int)claim->text.size, claim->text.data,
                 claim->rule.data ? (int)claim->rule.size : 12,
                 claim->rule.data ? claim->rule.data : "no rule");
    if (!slice_equal(claim->rule, job->rule->label)) return true;
    job->by_rule++;
    if (job->sample->counter)
        snprintf(job->first, sizeof job->first, "%.*s \"%.*s\"", (int)claim->kind.size,
                 claim->kind.data, (int)claim->text.size, claim->text.data);
    else if (job->sample->claim && fits(job, claim)) job->matched = true;
    return true;
}

static bool check_fields(struct sample_job *job) {
    bool ok = true;
    for (const struct node *n = job->sample->claim ? job->sample->claim->child : NULL; n;
         n = n->next) {
        if (failure_field(n->key->text)) continue;
        const char *names[64];
        for (size_t i = 0; i < field_count && i < COUNT(names); i++) names[i] = fields[i].name.data;
        const char *near = nearest_name(n->key->text, names,
                                        field_count < COUNT(names) ? field_count : COUNT(names));
        report_sample(job, n->key, "a claim has no field \"%.*s\"%s%s%s", (int)n->key->text.size,
                      n->key->text.data, near ? " (did you mean \"" : "", near ? near : "",
                      near ? "\"?)" : "");
        ok = false;
    }
    return ok;
}

/* A veto has made its point when the rule's span gives no claim at all. */
static bool judge_veto(struct sample_job *job) {
    bool quiet = !job->first[0];
    if (job->sample->counter) {
        if (!quiet) return true;
        report_sample(job, job->sample->node, "counterexample of \"%.*s\" gives no claim",
                      (int)job->rule->source->id.size, job->rule->source->id.data);
        return false;
    }
    if (quiet) return true;
    report_sample(job, job->sample->node, "example of \"%.*s\" still gives a claim: %s",
                  (int)job->rule->source->id.size, job->rule->source->id.data, job->first);
    return false;
}

static bool judge(struct sample_job *job) {
    struct qc_slice id = job->rule->source->id;
    if (job->rule->veto.data) return judge_veto(job);
    if (job->sample->counter) {
        if (!job->by_rule) return true;
        report_sample(job, job->sample->node, "counterexample of \"%.*s\" gives a claim: %s",
                      (int)id.size, id.data, job->first);
        return false;
    }
    if (job->matched) return true;
    if (job->by_rule)
        report_sample(job, job->sample->node, "example of \"%.*s\": %s", (int)id.size, id.data,
                      job->differs);
    else
        report_sample(job, job->sample->node, "example of \"%.*s\" gives no claim by this rule%s%s",
                      (int)id.size, id.data, job->first[0] ? ", but " : "", job->first);
    return false;
}

static bool run_sample(struct qc_run *run, struct sample_job *job) {
    struct qc_error err = {0};
    struct qc_sink sink = {see, job};
    if (!check_fields(job)) return false;
    if (!qc_extract_text(run, LIT("sample"), job->sample->text, &sink, &err)) {
        report_sample(job, job->sample->node, "%s", err.message);
        return false;
    }
    if (judge(job)) return true;
    if (job->details && job->details->line)
        failure_explain(run, job->rule, job->sample, job->details);
    return false;
}

struct qc_sample_counts qc_rules_test(const struct qc_rules *rules, const char *pack,
                                      const struct qc_findings *findings,
                                      const struct qc_details *details) {
    struct qc_sample_counts counts = {0};
    struct qc_run *run = qc_run_new(rules, NULL);
    for (uint32_t i = 0; run && i < rules->rule_count; i++) {
        const struct rule *rule = &rules->rules[i];
        if (pack && !slice_is(rule->pack->name, pack)) continue;
        counts.rules++;
        for (const struct pack_sample *s = rule->source->samples; s; s = s->next) {
            struct sample_job job = {
                .rule = rule, .sample = s, .findings = findings, .details = details};
            counts.samples++;
            counts.failed += !run_sample(run, &job);
        }
    }
    qc_run_free(run);
    return counts;
}

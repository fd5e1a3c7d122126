/* tally.c: vetoes and costs of a run -> counts by reason and by rule. */
#include "tally.h"

void qc_run_measure(struct qc_run *run) {
    matches_measure(&run->matches, run->rules);
    vec_clear(&run->vetoes);
}

static struct qc_veto_count *count_of(struct qc_run *run, const char *reason) {
    for (uint32_t i = 0; i < run->vetoes.count; i++)
        if (strcmp(run->vetoes.at[i].reason, reason) == 0) return &run->vetoes.at[i];
    vec_push(&run->vetoes, (struct qc_veto_count){.reason = reason});
    return &run->vetoes.at[run->vetoes.count - 1];
}

void tally_vetoes(struct qc_run *run) {
    for (uint32_t i = 0; i < run->quantities.vetoes.count; i++)
        count_of(run, run->quantities.vetoes.at[i].reason)->count++;
}

struct qc_rule_cost qc_run_cost(const struct qc_run *run, size_t rule) {
    if (!run->matches.costs) return (struct qc_rule_cost){0};
    const struct match_cost *cost = &run->matches.costs[rule];
    return (struct qc_rule_cost){cost->tries, cost->wins, cost->nanoseconds, cost->limit_hits};
}

bool qc_run_veto(const struct qc_run *run, size_t index, struct qc_veto_count *out) {
    if (index >= run->vetoes.count) return false;
    *out = run->vetoes.at[index];
    return true;
}

uint64_t qc_run_bytes(const struct qc_run *run) {
    return run->bytes;
}

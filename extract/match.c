/* match.c: rules x one sentence -> for each quantity the match that wins, and the raw matches.
 * A rule is tried when the gate and its dimensions allow it; the oracle tries each one. */
#include "match_run.h"

#include <stdlib.h>
#include <time.h>

#define LIMITS_MAX 16 /* runs of one rule in one block that may end at a limit */

/* ---- the contest ----------------------------------------------------------------------- */

static bool beats(const struct match *a, const struct match *b) {
    if (!b->rule) return true;
    if (a->context != b->context) return a->context > b->context;
    if (a->length != b->length) return a->length > b->length;
    if (a->distance != b->distance) return a->distance < b->distance;
    return a->rule->order < b->rule->order;
}

void match_enter(struct match_run *run, const struct match *match) {
    struct match *best = &run->out->found.at[match->quantity];
    if (beats(match, best)) *best = *match;
}

bool match_takes(const struct match_run *run, uint32_t quantity) {
    return (quantity_dims(&run->view->quantities[quantity]) & run->rule->dims) != 0;
}

/* ---- a rule with a pattern ------------------------------------------------------------- */

static struct capture group(const struct match_run *run, struct qc_slice text, const char *name) {
    struct capture c;
    if (!pattern_group(run->matcher, name, &c)) return CAPTURE_NONE;
    while (c.begin < c.end && text.data[c.begin] == ' ') c.begin++;
    while (c.begin < c.end && text.data[c.end - 1] == ' ') c.end--;
    return c.begin < c.end ? c : CAPTURE_NONE;
}

static struct match read_groups(const struct match_run *run, struct qc_slice text,
                                struct capture whole) {
    return (struct match){.rule = run->rule,
                          .quantity = UINT32_MAX,
                          .subject = group(run, text, "subject"),
                          .per = group(run, text, "per"),
                          .time = group(run, text, "time"),
                          .value = CAPTURE_NONE,
                          .low = CAPTURE_NONE,
                          .high = CAPTURE_NONE,
                          .unit = CAPTURE_NONE,
                          .whole = whole};
}

static uint32_t minus(uint32_t a, uint32_t b) {
    return a > b ? a - b : 0;
}

/* The quantity group is one letter, or a list of letters with what joins them. */
static void weigh(const struct match_run *run, struct capture quantity, struct match *match) {
    const struct view *view = run->view;
    uint32_t gaps = pattern_gaps(run->matcher, quantity);
    uint32_t letters = quantity.end - quantity.begin;
    for (uint32_t i = 0; i < view->count; i++) {
        uint32_t at = view->letters[i].at;
        bool inside = at >= quantity.begin && at < quantity.end;
        if (!inside && at >= match->whole.begin && at < match->whole.end) letters += LETTER_BYTES;
    }
    match->length = minus(match->whole.end - match->whole.begin, gaps);
    match->context = minus(match->length, letters);
    match->distance = gaps;
}

/* Enters the match for each letter that the quantity group holds. */
static void enter_letters(struct match_run *run, struct capture quantity, struct match *match) {
    const struct view *view = run->view;
    weigh(run, quantity, match);
    for (uint32_t i = 0; i < view->count; i++) {
        uint32_t at = view->letters[i].at;
        if (at < quantity.begin || at >= quantity.end || !match_takes(run, i)) continue;
        match->quantity = i;
        match_enter(run, match);
    }
}

/* Byte behind the character at `at`. */
static uint32_t next_char(struct qc_slice text, uint32_t at) {
    return at < text.size ? at + utf8_length(text.data[at]) : at + 1;
}

/* Behind match_begin. */
static void try_places(struct match_run *run) {
    struct qc_slice text = run->view->text;
    struct capture whole, quantity;
    for (uint32_t from = 0; match_next(run, from, &whole);) {
        uint32_t next = next_char(text, whole.begin > from ? whole.begin : from);
        quantity = group(run, text, "quantity");
        if (quantity.begin != UINT32_MAX) {
            struct match match = read_groups(run, text, whole);
            enter_letters(run, quantity, &match);
            if (quantity.end > next) next = quantity.end;
        }
        from = next;
    }
}

static void try_raw(struct match_run *run) {
    struct capture whole;
    for (uint32_t from = 0; match_search(run, run->folded, from, &whole);) {
        struct match match = read_groups(run, run->folded, whole);
        match.value = group(run, run->folded, "value");
        match.low = group(run, run->folded, "low");
        match.high = group(run, run->folded, "high");
        match.unit = group(run, run->folded, "unit");
        match.distance = pattern_gaps(run->matcher, CAPTURE_NONE);
        match.length = match.context = minus(whole.end - whole.begin, match.distance);
        vec_push(&run->out->found, match);
        from = whole.end > whole.begin ? whole.end : next_char(run->folded, whole.end);
    }
}

/* ---- which rules ----------------------------------------------------------------------- */

static bool is_barred(const struct match_run *run, const struct rule *rule) {
    return rule->pattern && run->out->limits.at[rule->order] >= LIMITS_MAX;
}

/* What the gate has let through has a near word; who goes without a pattern asks which. */
static bool is_let(struct match_run *run) {
    bool known = run->mode == MATCH_FAST && run->rule->pattern;
    return known || match_find_near(run);
}

static void try_unmeasured(struct match_run *run, const struct rule *rule) {
    run->rule = rule;
    if (is_barred(run, rule) || !is_let(run)) return;
    if (rule->dims == 0) {
        try_raw(run);
    } else if (rule->pattern) {
        match_begin(run); /* whatever it says: the slow path searches */
        try_places(run);
    } else {
        match_try_near(run);
    }
}

static uint64_t nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

static void try_measured(struct match_run *run, const struct rule *rule) {
    struct match_cost *cost = &run->out->costs[rule->order];
    uint64_t began = nanoseconds(), limits = run->out->limit_hits;
    try_unmeasured(run, rule);
    cost->nanoseconds += nanoseconds() - began;
    cost->limit_hits += run->out->limit_hits - limits;
    cost->tries++;
}

static void try_rule(struct match_run *run, const struct rule *rule) {
    if (run->out->costs) try_measured(run, rule);
    else try_unmeasured(run, rule);
}

/* What the gate has let through: most rules end at a first look. */
static void try_candidate(struct match_run *run, const struct rule *rule) {
    if (run->out->costs || !rule->pattern || rule->dims == 0) {
        try_rule(run, rule);
        return;
    }
    run->rule = rule;
    if (match_begin(run) && !is_barred(run, rule)) try_places(run);
}

static void find_words(struct match_run *run) {
    struct matches *out = run->out;
    vec_clear(&out->hits);
    vec_clear(&out->raw_hits);
    gate_walk(run->rules->gate, run->view->text, &out->hits);
    if (gate_has_raw(run->rules->gate)) gate_walk(run->rules->gate, run->folded, &out->raw_hits);
}

static void try_each(struct match_run *run, dim_set dims) {
    for (uint32_t i = 0; i < run->rules->rule_count; i++)
        if ((run->rules->rules[i].dims == 0) == (dims == 0)) try_rule(run, &run->rules->rules[i]);
}

/* Those that the gate lets through for these dimensions, 0: raw ones; on the slow path each. */
static void try_rules(struct match_run *run, dim_set dims, const struct gate_hits *hits) {
    const struct gate *gate = run->rules->gate;
    uint32_t words = gate_words(gate);
    if (run->mode == MATCH_EVERYTHING) {
        try_each(run, dims);
        return;
    }
    vec_reserve(&run->out->candidates, words);
    uint64_t *candidates = run->out->candidates.at;
    gate_open(gate, dims, hits, candidates);
    for (uint32_t i = 0; i < words; i++)
        for (uint64_t rest = candidates[i]; rest; rest &= rest - 1)
            try_candidate(run, &run->rules->rules[i * 64 + (uint32_t)__builtin_ctzll(rest)]);
}

/* ---- a sentence ------------------------------------------------------------------------ */

static void prepare(struct match_run *run) {
    struct matches *out = run->out;
    uint32_t count = run->rules->rule_count;
    while (out->limits.count < count) vec_push(&out->limits, 0);
    vec_clear(&out->found);
    vec_clear(&out->breaks);
    out->has_breaks = false;
    for (uint32_t i = 0; i < run->view->count; i++) {
        vec_push(&out->found, (struct match){0});
        run->dims |= quantity_dims(&run->view->quantities[i]);
    }
    find_words(run);
    match_listen(run);
}

static void keep_winners(struct matches *out) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < out->found.count; i++)
        if (out->found.at[i].rule) out->found.at[kept++] = out->found.at[i];
    out->found.count = kept;
}

void match_sentence(const struct qc_rules *rules, const struct view *view, struct qc_slice folded,
                    struct matcher *matcher, enum match_mode mode, struct matches *out) {
    struct match_run run = {.rules = rules,
                            .view = view,
                            .folded = folded,
                            .matcher = matcher,
                            .out = out,
                            .mode = mode};
    prepare(&run);
    if (run.dims) try_rules(&run, run.dims, &out->hits);
    keep_winners(out);
    if (gate_has_raw(rules->gate)) try_rules(&run, 0, &out->raw_hits);
    match_end(&run);
    for (uint32_t i = 0; out->costs && i < out->found.count; i++)
        out->costs[out->found.at[i].rule->order].wins++;
}

void matches_measure(struct matches *out, const struct qc_rules *rules) {
    size_t size = (rules->rule_count + 1) * sizeof *out->costs;
    if (!out->costs) out->costs = mem_alloc(size);
    memset(out->costs, 0, size);
}

enum match_tried match_alone(const struct qc_rules *rules, const struct rule *rule,
                             const struct view *view, struct qc_slice folded,
                             struct matcher *matcher, struct matches *out) {
    struct match_run run = {.rules = rules,
                            .view = view,
                            .folded = folded,
                            .matcher = matcher,
                            .out = out,
                            .rule = rule,
                            .mode = MATCH_FAST};
    prepare(&run);
    bool armed = !rule->dims || rule->dims & run.dims, near = armed && match_find_near(&run);
    if (near) try_rule(&run, rule);
    keep_winners(out);
    match_end(&run);
    if (!near) return armed ? TRIED_NO_NEAR : TRIED_NOT_ARMED;
    return out->found.count ? TRIED_MATCHED : TRIED_NO_MATCH;
}

void matches_block(struct matches *out) {
    if (out->limits.count) memset(out->limits.at, 0, out->limits.count);
}

void matches_free(struct matches *out) {
    vec_free(&out->found);
    vec_free(&out->hits);
    vec_free(&out->raw_hits);
    vec_free(&out->near);
    vec_free(&out->candidates);
    vec_free(&out->breaks);
    vec_free(&out->marks);
    vec_free(&out->last);
    vec_free(&out->points);
    vec_free(&out->limits);
    free(out->costs);
}

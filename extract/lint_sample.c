/* lint_sample.c: the examples of a rule x all rules -> rules that never win, ties, examples that
 * other rules match as well. */
#include "lint.h"

#include <stdio.h>

#define NAMED 3u /* rules that a remark names; further ones are counted */

struct trial {
    struct lint *lint;
    struct qc_run *run;
    const struct rule *rule; /* whose examples are run */
    const struct pack_sample *sample;
    struct matches own, other;
    VEC(uint8_t) shares;   /* per rule: it matches an example too */
    VEC(uint8_t) ties;     /* per pair of rules: remarked on already */
    uint32_t matched, won; /* examples; won: the rule takes a quantity of it */
    bool is_matched, is_won, is_shared;
    uint32_t shared;           /* examples that another rule matches */
    const struct rule *winner; /* one that took what the rule matched */
};

static bool same_place(const struct match *a, const struct match *b) {
    return a->quantity == b->quantity;
}

static bool alike(const struct match *a, const struct match *b) {
    return a->context == b->context && a->length == b->length && a->distance == b->distance;
}

static bool same_claim(const struct rule *a, const struct rule *b) {
    return a->kind == b->kind && slice_equal(a->veto, b->veto) &&
           a->set.direction == b->set.direction && a->set.unit == b->set.unit;
}

static void remark_tie(struct trial *t, const struct rule *other) {
    struct lint_place at = {
        .check = "tie", .pack = t->rule->pack, .rule = t->rule, .node = t->sample->node};
    uint8_t *seen = &t->ties.at[other->order];
    if (*seen) return;
    *seen = 1;
    lint_remark(t->lint, at, "\"%.*s\" and %.*s match this alike: only their order decides",
                (int)t->rule->source->id.size, t->rule->source->id.data, (int)other->label.size,
                other->label.data);
}

/* A tie counts when one of the two is the winner and they would not claim the same. */
static void compare(struct trial *t, const struct match *mine, const struct match *other) {
    const struct matches *all = &t->run->matches;
    t->shares.at[other->rule->order] = t->is_shared = true;
    if (!alike(mine, other) || same_claim(mine->rule, other->rule)) return;
    for (uint32_t i = 0; i < all->found.count; i++) {
        const struct match *won = &all->found.at[i];
        if (same_place(won, mine) && (won->rule == mine->rule || won->rule == other->rule))
            remark_tie(t, other->rule);
    }
}

static void try_other(struct trial *t, const struct scene *scene, const struct rule *other) {
    if (other == t->rule || other->dims == 0) return;
    match_alone(t->lint->rules, other, scene->view, scene->folded->text, t->run->matcher,
                &t->other);
    for (uint32_t i = 0; i < t->other.found.count; i++)
        for (uint32_t k = 0; k < t->own.found.count; k++)
            if (same_place(&t->other.found.at[i], &t->own.found.at[k]))
                compare(t, &t->own.found.at[k], &t->other.found.at[i]);
}

static void see_winners(struct trial *t) {
    const struct matches *all = &t->run->matches;
    for (uint32_t i = 0; i < all->found.count; i++) {
        const struct match *won = &all->found.at[i];
        t->is_won |= won->rule == t->rule;
        for (uint32_t k = 0; k < t->own.found.count; k++)
            if (won->rule != t->rule && same_place(won, &t->own.found.at[k])) t->winner = won->rule;
    }
}

static void see_sentence(void *user, const struct scene *scene) {
    struct trial *t = user;
    const struct qc_rules *rules = t->lint->rules;
    match_alone(rules, t->rule, scene->view, scene->folded->text, t->run->matcher, &t->own);
    t->is_matched |= t->own.found.count > 0;
    see_winners(t);
    for (uint32_t i = 0; t->own.found.count && i < rules->rule_count; i++)
        try_other(t, scene, &rules->rules[i]);
}

static bool ignore(void *user, const struct qc_claim *claim) {
    (void)user, (void)claim;
    return true;
}

static void run_example(struct trial *t) {
    struct qc_sink sink = {ignore, NULL};
    t->is_matched = t->is_won = t->is_shared = false;
    qc_extract_text(t->run, LIT("sample"), t->sample->text, &sink, NULL);
    t->matched += t->is_matched;
    t->won += t->is_won;
    t->shared += t->is_shared;
}

/* ---- remarks --------------------------------------------------------------------------- */

static struct lint_place at_id(const struct trial *t, const char *check) {
    return (struct lint_place){.check = check,
                               .pack = t->rule->pack,
                               .rule = t->rule,
                               .node = node_get(t->rule->source->node, "id")};
}

static void remark_winner(struct trial *t) {
    struct qc_slice id = t->rule->source->id;
    struct lint_place at = at_id(t, "never_wins");
    at.is_error = true;
    if (t->won) return;
    if (!t->winner)
        lint_remark(t->lint, at, "\"%.*s\" matches in none of its %zu examples", (int)id.size,
                    id.data, t->rule->source->examples);
    else
        lint_remark(t->lint, at, "\"%.*s\" wins in none of its %zu examples: %.*s takes them",
                    (int)id.size, id.data, t->rule->source->examples, (int)t->winner->label.size,
                    t->winner->label.data);
}

static void remark_shared(struct trial *t) {
    char names[256] = "";
    uint32_t count = 0;
    for (uint32_t i = 0; i < t->shares.count; i++) {
        const struct rule *other = &t->lint->rules->rules[i];
        size_t size = strlen(names);
        if (!t->shares.at[i] || count++ >= NAMED) continue;
        snprintf(names + size, sizeof names - size, "%s%.*s", size ? ", " : "",
                 (int)other->label.size, other->label.data);
    }
    if (!count) return;
    if (count > NAMED)
        snprintf(names + strlen(names), sizeof names - strlen(names), " and %u more",
                 count - NAMED);
    lint_remark(t->lint, at_id(t, "shared_sample"),
                "%u of %zu examples of \"%.*s\" are matched by other rules too: %s", t->shared,
                t->rule->source->examples, (int)t->rule->source->id.size, t->rule->source->id.data,
                names);
}

static void clear(struct trial *t, const struct rule *rule) {
    t->rule = rule;
    t->matched = t->won = t->shared = 0;
    t->winner = NULL;
    vec_clear(&t->shares);
    vec_clear(&t->ties);
    for (uint32_t i = 0; i < t->lint->rules->rule_count; i++) {
        vec_push(&t->shares, 0);
        vec_push(&t->ties, 0);
    }
}

static void check_rule(struct trial *t, const struct rule *rule) {
    clear(t, rule);
    for (t->sample = rule->source->samples; t->sample; t->sample = t->sample->next)
        if (!t->sample->counter) run_example(t);
    remark_winner(t);
    remark_shared(t);
}

void lint_samples(struct lint *lint) {
    struct trial t = {.lint = lint, .run = qc_run_new(lint->rules, NULL)};
    if (!t.run) return;
    t.run->watch = see_sentence;
    t.run->watcher = &t;
    for (uint32_t i = 0; i < lint->rules->rule_count; i++)
        if (lint_has(lint, lint->rules->rules[i].pack)) check_rule(&t, &lint->rules->rules[i]);
    matches_free(&t.own);
    matches_free(&t.other);
    vec_free(&t.shares);
    vec_free(&t.ties);
    qc_run_free(t.run);
}

/* check.c: a claim -> the references of its subject -> one verdict. Claims are held back until
 * their sentence is complete, since its other claims say what a name belongs to. */
#include "check.h"

#include "extract.h"
#include "group.h"
#include "precision.h"
#include "reason.h"
#include "selfcheck.h"

#include <stdlib.h>

#define HEADING_REACH 1000 /* bytes below a heading that its name is looked for in */

struct checker {
    struct check_setup setup;
    mpq_t approx; /* a share */
    struct group group;
    struct matcher *matcher;
    struct candidates candidates;
    VEC(struct compared) compared;
    struct selfcheck *self; /* NULL: there are references */
    char heading[HEADING_MAX];
    struct qc_slice heading_text;
};

struct checker *checker_new(const struct check_setup *setup) {
    struct checker *c = mem_alloc(sizeof *c);
    *c = (struct checker){.setup = *setup, .matcher = matcher_new()};
    c->group.rules = setup->rules;
    mpq_t hundred;
    mpq_inits(c->approx, hundred, NULL);
    rational_power(-2, hundred);
    if (rational_read(setup->approx, c->approx)) mpq_mul(c->approx, c->approx, hundred);
    mpq_clear(hundred);
    if (!setup->refs) c->self = selfcheck_new(setup->rules, c->approx, &c->setup.sink);
    return c;
}

void checker_free(struct checker *checker) {
    if (!checker) return;
    selfcheck_free(checker->self);
    group_free(&checker->group);
    matcher_free(checker->matcher);
    vec_free(&checker->candidates.list);
    for (uint32_t i = 0; i < checker->compared.count; i++) compared_free(&checker->compared.at[i]);
    vec_free(&checker->compared);
    mpq_clear(checker->approx);
    free(checker);
}

/* Why a claim is not one of what is; NULL: it is. */
static const char *held_back(const struct qc_claim *claim) {
    static const char *const WHY[][2] = {
        {"forecast", "modality: the claim is a forecast"},
        {"hypothetical", "modality: the claim is a hypothesis"},
        {"question", "modality: the claim is a question"},
    };
    if (claim->negated) return "negation: the claim is denied";
    for (size_t i = 0; i < COUNT(WHY); i++)
        if (slice_is(claim->modality, WHY[i][0])) return WHY[i][1];
    return NULL;
}

/* When the claim speaks of: a year, its own or the sentence's, a word like now, or nothing at all,
 * which is now. */
static struct moment moment_of(const struct checker *c, const struct asked *asked,
                               struct arena *arena) {
    const struct qc_claim *claim = asked->claim;
    struct moment now = {c->setup.now, true}, named = {DAYS_EVER, true};
    struct word_match word;
    if (!claim->time.size) return days_named(asked->sentence, &named.days) ? named : now;
    if (days_named(claim->time, &named.days)) return named;
    struct qc_slice time = fold_word(arena, claim->time);
    bool present =
        words_search(c->setup.rules->words, time, 0, time.size, WORDS_BIT(WORDS_PRESENT), &word);
    return present ? now : (struct moment){DAYS_EVER, false};
}

static void compare_all(struct checker *c, const struct asked *asked, const struct interval *stated,
                        struct moment when) {
    uint32_t count = c->candidates.list.count;
    while (c->compared.count < count) {
        struct compared fresh;
        compared_init(&fresh);
        vec_push(&c->compared, fresh);
    }
    struct days day = when.known ? when.days : c->setup.now;
    for (uint32_t i = 0; i < count; i++)
        compare(asked, stated, c->candidates.list.at[i], c->setup.rates, day, &c->compared.at[i]);
}

static enum verdict_id judge(struct checker *c, const struct asked *asked, struct verdict *out) {
    struct arena *arena = &c->group.arena;
    const struct qc_claim *claim = asked->claim;
    candidates_find(asked, c->setup.refs, c->matcher, &c->candidates);
    if (!c->candidates.list.count) {
        reason_plain(arena, VERDICT_NO_REFERENCE, NULL, "no reference speaks of it", out);
        return VERDICT_NO_REFERENCE;
    }
    const char *held = c->setup.all ? NULL : held_back(claim);
    struct interval stated;
    interval_init(&stated);
    bool read = precision_interval(claim, fold_word(arena, claim->text), c->approx, &stated);
    struct decision decision = {.verdict = VERDICT_NOT_COMPARABLE};
    if (held || !read) {
        reason_plain(arena, VERDICT_NOT_COMPARABLE, c->candidates.list.at[0],
                     held ? held : "value: the claim holds no number", out);
    } else {
        struct moment when = moment_of(c, asked, arena);
        compare_all(c, asked, &stated, when);
        decision = decide(c->compared.at, c->candidates.list.count, when);
        reason_write(arena, asked, &stated, &decision, out);
    }
    interval_free(&stated);
    return decision.verdict;
}

static void flush(struct checker *c) {
    group_close(&c->group);
    for (uint32_t i = 0; !c->self && i < c->group.asked.count; i++) {
        const struct asked *asked = &c->group.asked.at[i];
        struct verdict verdict = {.claim = *asked->claim};
        enum verdict_id id = judge(c, asked, &verdict);
        c->setup.sink.verdict(c->setup.sink.user, id, &verdict);
    }
    if (c->self && c->group.claims.count) selfcheck_sentence(c->self, &c->group);
    group_clear(&c->group);
}

void checker_claim(struct checker *checker, const struct qc_claim *claim) {
    if (group_add(&checker->group, claim, checker->heading_text)) return;
    flush(checker);
    group_add(&checker->group, claim, checker->heading_text);
}

void checker_end(struct checker *checker) {
    flush(checker);
    if (checker->self) selfcheck_end(checker->self);
    checker->heading_text = slice(NULL, 0);
}

static void see_heading(void *watcher, const struct scene *scene) {
    struct checker *c = watcher;
    struct qc_slice text = scene->context->heading_text;
    uint64_t begin = scene->doc->base + scene->sentence->begin;
    if (text.data && begin > scene->context->heading_end + HEADING_REACH) text = slice(NULL, 0);
    if (text.size > sizeof c->heading) text.size = sizeof c->heading;
    if (text.size) memcpy(c->heading, text.data, text.size);
    c->heading_text = text.data ? slice(c->heading, text.size) : slice(NULL, 0);
}

void checker_watch(struct checker *checker, struct qc_run *run) {
    run->watch = see_heading;
    run->watcher = checker;
}

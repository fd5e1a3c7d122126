/* when.c: the time that holds for a quantity: of the expressions of time in its sentence the one
 * that stands at it, behind it in English, before it in its clause, else in the clauses before. */
#include "scope.h"

#include "around.h"
#include "timex.h"

#define TIME_CLAUSES 3u  /* clauses over which a time carries on */
#define FIRST_CLAUSES 8u /* the same of one before all quantities */
#define LATER_CLAUSES 2u /* in $4m, or 7 cents, | a year earlier */
#define CROSSED 3u       /* quantities between one and a time that holds for all of them */

static const struct region NOWHERE = {0, 0};

/* Letters in the region. */
static uint32_t letters_in(const struct view *v, struct region r) {
    return r.begin < r.end ? view_next(v, r.end) - view_next(v, r.begin) : 0;
}

/* Stands nothing between but a word that makes one the other's: 2019年|的|120万吨, last year|'s|
 * 250? */
static bool is_link(const struct scene *scene, struct region gap) {
    gap = region_trim(scene->view, gap);
    return region_empty(gap) ||
           words_plain(scene->rules->words, WORDS_TIME_LINK,
                       slice(scene->view->text.data + gap.begin, gap.end - gap.begin));
}

/* The expression right before a quantity, if it is this one's. */
static bool is_attached(const struct scene *scene, const struct timex *t, uint32_t i) {
    uint32_t at = scene->view->letters[i].at;
    return t->at.end <= at && t->use != TIMEX_ASIDE &&
           clause_at(scene->view, at).begin < t->at.end &&
           is_link(scene, (struct region){t->at.end, at});
}

/* 去年的| □: it holds for that one alone. */
static bool is_taken(const struct scene *scene, const struct timex *t) {
    const struct view *v = scene->view;
    uint32_t i = view_next(v, t->at.end);
    if (i == v->count) return false;
    struct region gap = {t->at.end, v->letters[i].at};
    return !region_empty(region_trim(v, gap)) && is_attached(scene, t, i);
}

/* $5bn, | and in| 2023 it was $6bn: a clause of its own begins with it. */
static bool opens_clause(const struct scene *scene, const struct timex *t) {
    struct qc_slice text = scene->view->text;
    struct word_match word;
    uint32_t at = timex_back(scene, WORDS_DETERMINER, t->at.begin);
    at = timex_back(scene, WORDS_TIME_PREPOSITION, at);
    if (at > 0 && text.data[at - 1] == ' ') at--;
    return scene_word_before(scene, at, WORDS_BIT(WORDS_CLAUSE_OPENER), &word);
}

/* In English what stands behind: 14% in 2021, 300 cars last year. Quantities between: at most
 * `crossed`, and none that the change began at. */
static struct region behind(const struct scene *scene, uint32_t i, uint32_t crossed) {
    const words_set parts = WORDS_BIT(WORDS_RELATIVE) | WORDS_BIT(WORDS_SUBORDINATOR);
    const struct view *v = scene->view;
    const struct timexes *all = timex_read(scene);
    uint32_t at = v->letters[i].at + LETTER_BYTES, end = clause_at(v, v->letters[i].at).end;
    struct word_match word;
    for (uint32_t k = 0; k < all->count && all->at[k].at.begin < end; k++) {
        const struct timex *t = &all->at[k];
        struct region gap = {at, t->at.begin};
        if (t->at.begin < at || t->use != TIMEX_PLAIN || !t->latin || !t->opened) continue;
        if (letters_in(v, gap) > crossed || opens_clause(scene, t) ||
            region_first_word(scene, gap, parts, 0, &word))
            return NOWHERE;
        for (uint32_t j = i + 1; j < v->count && v->letters[j].at < gap.end; j++)
            if (timex_is_base(scene, j)) return NOWHERE;
        return t->at;
    }
    return NOWHERE;
}

/* The last plain one that ends in the region. */
static const struct timex *last_in(const struct scene *scene, struct region r) {
    const struct timexes *all = timex_read(scene);
    for (uint32_t k = all->count; k > 0; k--) {
        const struct timex *t = &all->at[k - 1];
        if (t->at.end <= r.begin || t->at.end > r.end) continue;
        if (t->use == TIMEX_PLAIN && !is_taken(scene, t)) return t;
    }
    return NULL;
}

/* Nothing but small words between the beginning of the clause and the expression: In 2021, but for
 * the year, said that in May. */
static bool opens(const struct scene *scene, struct region before) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    struct word_match word;
    const words_set openers = WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_SUBORDINATOR);
    for (bool article = true;; article = false) {
        before = region_trim(scene->view, before);
        if (region_empty(before) || scene_word_before(scene, before.end, openers, &word))
            return true;
        uint32_t size = words_plain_before(
            words, article ? WORDS_DETERMINER : WORDS_TIME_PREPOSITION, text, before.end);
        if (!article && !size) return false;
        before.end -= size < before.end - before.begin ? size : before.end - before.begin;
    }
}

/* Does it belong to a figure of its clause, or open it? In English not when it stands behind
 * something else: was rebuilt in 2021. */
static bool is_free(const struct scene *scene, const struct timex *t) {
    struct region clause = clause_at(scene->view, t->at.begin);
    struct region before = {clause.begin, t->at.begin}, after = {t->at.end, clause.end};
    return !t->latin || letters_in(scene->view, before) || letters_in(scene->view, after) ||
           opens(scene, before);
}

/* Only the time of a figure to compare with: 去年同期为 15 亿元. */
static bool is_former(const struct scene *scene, const struct timex *t) {
    return words_plain_before(scene->rules->words, WORDS_TIME_FORMER, scene->view->text, t->at.end);
}

/* Of the clauses before. Over a semicolon, or far, only what stands before all quantities. */
static struct region earlier(const struct scene *scene, struct region clause) {
    const struct view *v = scene->view;
    bool far = false;
    for (uint32_t back = 0; back < FIRST_CLAUSES; back++) {
        uint32_t end = clause.begin;
        clause = clause_before(v, clause);
        if (region_empty(clause)) break;
        bool apart = clause.end < end && memchr(v->text.data + clause.end, ';', end - clause.end);
        far |= back >= TIME_CLAUSES || apart;
        const struct timex *t = last_in(scene, clause);
        if (!t || is_former(scene, t) || !is_free(scene, t)) continue;
        if (!far || !letters_in(v, (struct region){0, t->at.begin})) return t->at;
    }
    return NOWHERE;
}

/* The next clause; empty: there is none. */
static struct region next_clause(const struct view *v, struct region clause) {
    uint32_t at = clause.end;
    while (at < v->text.size) {
        struct region next = clause_at(v, at);
        if (next.begin >= clause.end && !region_empty(region_trim(v, next))) return next;
        at += utf8_length(v->text.data[at]);
    }
    return NOWHERE;
}

/* A clause that is nothing but a time: fell to $3m, or 5 cents a share, | in the quarter, */
static struct region later(const struct scene *scene, struct region clause) {
    const struct timexes *all = timex_read(scene);
    for (uint32_t ahead = 0; ahead < LATER_CLAUSES; ahead++) {
        clause = next_clause(scene->view, clause);
        if (region_empty(clause)) return NOWHERE;
        for (uint32_t k = 0; k < all->count; k++) {
            const struct timex *t = &all->at[k];
            if (t->at.begin < clause.begin || t->at.end > clause.end) continue;
            struct region rest = region_trim(scene->view, (struct region){t->at.end, clause.end});
            bool whole = t->latin && t->opened && t->use == TIMEX_PLAIN && region_empty(rest) &&
                         !letters_in(scene->view, (struct region){clause.begin, t->at.begin}) &&
                         opens(scene, (struct region){clause.begin, t->at.begin});
            return whole ? t->at : NOWHERE;
        }
        if (!letters_in(scene->view, clause)) return NOWHERE;
    }
    return NOWHERE;
}

/* 2022年、2023年 with nothing but a comma or a word of lists between. */
static bool in_row(const struct scene *scene, const struct timex *a, const struct timex *b) {
    struct region gap = region_trim(scene->view, (struct region){a->at.end, b->at.begin});
    struct word_match word;
    return region_empty(gap) ||
           (scene_word(scene, gap.begin, WORDS_BIT(WORDS_LIST_JOIN), &word) && word.end == gap.end);
}

/* Where a row of `size` expressions, all plain, begins at k and ends there. */
static bool is_row(const struct scene *scene, uint32_t k, uint32_t size) {
    const struct timexes *all = timex_read(scene);
    if (k + size > all->count || (k && in_row(scene, &all->at[k - 1], &all->at[k]))) return false;
    for (uint32_t n = k; n < k + size; n++) {
        if (all->at[n].use != TIMEX_PLAIN) return false;
        bool more = n + 1 < all->count && in_row(scene, &all->at[n], &all->at[n + 1]);
        if (more != (n + 1 < k + size)) return false;
    }
    return true;
}

/* 2022年和2023年 .. 分别为 3 亿元和 5 亿元, $3m and $5m in 2022 and 2023: the one that stands in
 * its row where the quantity stands in its list. */
static struct region listed(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct timexes *all = timex_read(scene);
    uint32_t first, last;
    list_bounds(v, i, &first, &last);
    uint32_t size = last - first + 1;
    if (size == 1 || size > all->count) return NOWHERE;
    for (uint32_t k = 0; k + size <= all->count; k++) {
        if (!is_row(scene, k, size)) continue;
        struct region before = {all->at[k + size - 1].at.end, v->letters[first].at};
        struct region after = {v->letters[last].at + LETTER_BYTES, all->at[k].at.begin};
        struct region gap = before.begin <= before.end ? before : after;
        if (gap.begin <= gap.end && !letters_in(v, gap)) return all->at[k + i - first].at;
    }
    return NOWHERE;
}

static struct region choose(const struct scene *scene, uint32_t i) {
    const struct timexes *all = timex_read(scene);
    uint32_t at = scene->view->letters[i].at;
    struct region clause = clause_at(scene->view, at), r;
    bool base = timex_is_base(scene, i);
    for (uint32_t k = 0; k < all->count; k++) {
        const struct timex *t = &all->at[k];
        if (t->at.begin <= at && at < t->at.end) return t->at;
        if (is_attached(scene, t, i)) return t->at;
    }
    if (!region_empty(r = listed(scene, i))) return r;
    if (!region_empty(r = behind(scene, i, 0))) return r;
    const struct timex *before = last_in(scene, (struct region){clause.begin, at});
    if (before && !(base && before->latin)) return before->at;
    if (!region_empty(r = behind(scene, i, CROSSED))) return r;
    if (!region_empty(r = later(scene, clause))) return r;
    if (base && scene->view->han_begin == scene->view->han_end) return NOWHERE;
    return earlier(scene, clause);
}

struct subject scope_time(const struct scene *scene, uint32_t i, struct region captured) {
    struct subject s = subject_of(scene, captured);
    return s.found || !timex_read(scene)->count ? s : subject_of(scene, choose(scene, i));
}

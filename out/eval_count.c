/* eval_count.c: two sorted lists of items -> matches document by document, and their counts. */
#include "eval_count.h"

#include "buf.h"

#include <stdlib.h>

static const char *const by_names[] = {"kind", "rule", "lang"};

const char *eval_by_name(size_t index) {
    return index < COUNT(by_names) ? by_names[index] : NULL;
}

double count_precision(const struct count *count) {
    return count->claims ? (double)count->claims_right / (double)count->claims : -1;
}

double count_recall(const struct count *count) {
    return count->gold ? (double)count->gold_right / (double)count->gold : -1;
}

double count_f1(const struct count *count) {
    double precision = count_precision(count), recall = count_recall(count);
    if (precision < 0 || recall < 0) return -1;
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}

static struct group *group_of(struct eval *eval, struct qc_slice name) {
    for (size_t i = 0; i < eval->group_count; i++)
        if (slice_equal(eval->groups[i].name, name)) return &eval->groups[i];
    if (eval->group_count == eval->group_room) {
        eval->group_room = eval->group_room ? eval->group_room * 2 : 32;
        eval->groups = grow(eval->groups, eval->group_room * sizeof *eval->groups);
    }
    struct group *group = &eval->groups[eval->group_count++];
    *group = (struct group){.name = name};
    return group;
}

static void add_gold(struct group *group, const struct item *gold) {
    for (unsigned i = 0; i < FACETS; i++) {
        group->at[i].gold += gold->wanted >> i & 1;
        group->at[i].gold_right += gold->right >> i & 1;
    }
}

static void add_claim(struct group *group, const struct item *claim) {
    for (unsigned i = 0; i < FACETS; i++) {
        group->at[i].claims += claim->wanted >> i & 1;
        group->at[i].claims_right += (claim->wanted & claim->right) >> i & 1;
    }
}

/* The group of an item; absent: none. Gold knows no rules. */
static struct qc_slice key_of(const struct eval *eval, const struct item *item, bool is_gold,
                              struct qc_slice lang) {
    if (eval->by == BY_LANG) return lang;
    enum item_field field = eval->by == BY_KIND ? ITEM_KIND : ITEM_RULE;
    if (is_gold && field == ITEM_RULE) return slice(NULL, 0);
    if (item_has(item, field)) return item->at[field];
    if (is_gold) return slice(NULL, 0);
    return eval->by == BY_KIND ? LIT("(none)") : LIT("(general)");
}

static void count_gold(struct eval *eval, struct item *gold, struct qc_slice lang) {
    judge_gold(gold);
    add_gold(&eval->all, gold);
    eval->missed += verdict_of_gold(gold) == VERDICT_MISSED;
    eval->wrong_values += verdict_of_gold(gold) == VERDICT_WRONG;
    struct qc_slice key = key_of(eval, gold, true, lang);
    if (eval->by != BY_NOTHING && key.data) add_gold(group_of(eval, key), gold);
}

static void count_claim(struct eval *eval, struct item *claim, struct qc_slice lang) {
    judge_claim(claim);
    if (claim->ignored) return;
    add_claim(&eval->all, claim);
    eval->false_alarms += verdict_of_claim(claim) == VERDICT_ALARM;
    eval->in_traps += verdict_of_claim(claim) == VERDICT_TRAP;
    if (eval->by == BY_NOTHING) return;
    add_claim(group_of(eval, key_of(eval, claim, false, lang)), claim);
}

/* Letters of the two scripts: a character of three bytes that begins E4..E9 is Han. */
static void weigh(struct qc_slice text, uint64_t *han, uint64_t *latin) {
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.data[i];
        *han += c >= 0xE4 && c <= 0xE9;
        *latin += is_alpha(text.data[i]);
    }
}

/* What gold says; else by the letters of what is quoted: four of an alphabet weigh as one Han. */
static struct qc_slice lang_of(struct item *const *gold, size_t gold_count,
                               struct item *const *claims, size_t claim_count) {
    uint64_t han = 0, latin = 0;
    for (size_t i = 0; i < gold_count; i++) {
        if (item_has(gold[i], ITEM_LANG)) return gold[i]->at[ITEM_LANG];
        weigh(gold[i]->at[ITEM_TEXT], &han, &latin);
    }
    for (size_t i = 0; i < claim_count; i++) weigh(claims[i]->at[ITEM_SENTENCE], &han, &latin);
    return han * 4 > latin ? LIT("zh") : LIT("en");
}

/* The items of one document, in lists that are reused. */
struct lists {
    struct item **gold, **optional, **traps, **claims, **all;
    size_t room;
};

static void make_room(struct lists *lists, size_t count) {
    if (lists->room >= count && lists->room) return;
    lists->room = count ? count : 1;
    struct item ***all[] = {&lists->gold, &lists->optional, &lists->traps, &lists->claims,
                            &lists->all};
    for (size_t i = 0; i < COUNT(all); i++) *all[i] = grow(*all[i], lists->room * sizeof **all[i]);
}

static size_t end_of_doc(const struct items *items, size_t begin, struct qc_slice doc) {
    while (begin < items->count && slice_equal(items->at[begin].at[ITEM_DOC], doc)) begin++;
    return begin;
}

static void run_doc(struct eval *eval, struct lists *lists, const size_t gold[2],
                    const size_t claims[2]) {
    struct eval_doc doc = {lists->gold, lists->optional, lists->traps, lists->claims, 0, 0, 0, 0};
    size_t all = gold[1] - gold[0];
    for (size_t i = gold[0]; i < gold[1]; i++) {
        struct item *item = lists->all[i - gold[0]] = &eval->gold.at[i];
        if (item_has(item, ITEM_TRAP)) doc.traps[doc.trap_count++] = item;
        else if (item->optional) doc.optional[doc.optional_count++] = item;
        else doc.gold[doc.gold_count++] = item;
    }
    for (size_t i = claims[0]; i < claims[1]; i++)
        doc.claims[doc.claim_count++] = &eval->claims.at[i];
    eval_match(&doc, eval->gold.rules);
    struct qc_slice lang = lang_of(lists->all, all, doc.claims, doc.claim_count);
    for (size_t i = 0; i < doc.gold_count; i++) count_gold(eval, doc.gold[i], lang);
    for (size_t i = 0; i < doc.claim_count; i++) count_claim(eval, doc.claims[i], lang);
    for (size_t i = 0; i < doc.trap_count; i++) eval->traps_hit += doc.traps[i]->right;
    eval->traps += doc.trap_count;
    eval->documents++;
}

static int compare_docs(struct qc_slice a, struct qc_slice b) {
    int order = memcmp(a.data, b.data, a.size < b.size ? a.size : b.size);
    return order ? order : (a.size > b.size) - (a.size < b.size);
}

static int by_name(const void *a, const void *b) {
    return compare_docs(((const struct group *)a)->name, ((const struct group *)b)->name);
}

void eval_run(struct eval *eval) {
    struct lists lists = {0};
    size_t claim = 0, gold = 0;
    make_room(&lists,
              eval->gold.count > eval->claims.count ? eval->gold.count : eval->claims.count);
    while (gold < eval->gold.count || claim < eval->claims.count) {
        bool no_gold = gold == eval->gold.count, no_claim = claim == eval->claims.count;
        struct qc_slice a = no_gold ? LIT("") : eval->gold.at[gold].at[ITEM_DOC];
        struct qc_slice b = no_claim ? LIT("") : eval->claims.at[claim].at[ITEM_DOC];
        int order = no_gold ? 1 : no_claim ? -1 : compare_docs(a, b);
        size_t gold_end = order <= 0 ? end_of_doc(&eval->gold, gold, a) : gold;
        size_t claim_end = order >= 0 ? end_of_doc(&eval->claims, claim, b) : claim;
        if (order <= 0)
            run_doc(eval, &lists, (size_t[]){gold, gold_end}, (size_t[]){claim, claim_end});
        eval->unknown_documents += order > 0;
        eval->unknown_claims += order > 0 ? claim_end - claim : 0;
        gold = gold_end;
        claim = claim_end;
    }
    if (eval->group_count) qsort(eval->groups, eval->group_count, sizeof *eval->groups, by_name);
    struct item ***all[] = {&lists.gold, &lists.optional, &lists.traps, &lists.claims, &lists.all};
    for (size_t i = 0; i < COUNT(all); i++) free(*all[i]);
}

void eval_free(struct eval *eval) {
    items_free(&eval->gold);
    items_free(&eval->claims);
    free(eval->groups);
}

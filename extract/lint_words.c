/* lint_words.c: word lists x rules and samples -> lists that nothing uses, or that nothing tries.
 */
#include "element.h"
#include "lint.h"

#define NAMES_DEPTH 64u /* groups in each other that are looked into */

/* ---- lists that no rule names ------------------------------------------------------------ */

/* Is `list` one of the names in "a|b", "list:a"? */
static bool is_part(struct qc_slice names, struct qc_slice list) {
    if (slice_has_at(names, 0, LIT("list:"))) names = slice_cut(names, 5, names.size);
    for (size_t at = 0; at <= names.size;) {
        size_t end = at;
        while (end < names.size && names.data[end] != '|') end++;
        if (slice_equal(slice_cut(names, at, end), list)) return true;
        at = end + 1;
    }
    return false;
}

/* Does the pattern name the list? Groups are opened as they come, from a stack. */
static bool pattern_names(struct qc_slice pattern, struct qc_slice list) {
    struct qc_slice stack[NAMES_DEPTH] = {pattern};
    uint32_t depth = 1;
    while (depth) {
        struct qc_slice part = stack[--depth];
        struct element e;
        for (size_t at = 0; element_next(part, at, &e); at = e.end) {
            struct qc_slice body = element_body(part, &e);
            if (e.kind == ELEMENT_NAME && is_part(body, list)) return true;
            if (e.kind == ELEMENT_GROUP && depth < NAMES_DEPTH) stack[depth++] = body;
        }
    }
    return false;
}

static bool rule_names(const struct pack_rule *rule, struct qc_slice list) {
    for (const struct node *n = rule->near ? rule->near->child : NULL; n; n = n->next)
        if (slice_equal(n->text, list)) return true;
    return rule->match && pattern_names(rule->match->text, list);
}

static bool is_used(const struct pack *pack, struct qc_slice list) {
    for (const struct pack_rule *r = pack->rules; r; r = r->next)
        if (rule_names(r, list)) return true;
    return false;
}

static void check_used(struct lint *lint, const struct pack *pack) {
    for (uint32_t i = 0; i < pack->list_count; i++) {
        struct qc_slice name = pack->lists[i].name;
        if (is_used(pack, name)) continue;
        struct lint_place at = {.check = "unused_words", .pack = pack};
        at.node = pack->list_nodes[i]->key;
        lint_remark(lint, at, "no rule names the word list \"%.*s\"", (int)name.size, name.data);
    }
}

/* ---- near lists that no sample tries ----------------------------------------------------- */

struct trial {
    struct folder folder;
    struct gate_hits hits; /* of all samples of a rule */
};

static void walk_samples(const struct lint *lint, const struct pack_rule *rule,
                         struct trial *trial) {
    for (const struct pack_sample *s = rule->samples; s; s = s->next) {
        struct folded folded = fold_sentence(&trial->folder, s->text, 0);
        gate_walk(lint->rules->gate, folded.text, &trial->hits);
    }
}

static bool is_tried(const struct trial *trial, uint32_t list) {
    for (uint32_t i = 0; i < trial->hits.count; i++)
        if (gate_in_list(&trial->hits.at[i], list)) return true;
    return false;
}

/* A list that only stops gaps: the pattern does not name it. */
static bool is_rival(const struct rule *rule, struct qc_slice list) {
    return rule->source->match && !pattern_names(rule->source->match->text, list);
}

static void walk_pack(const struct lint *lint, const struct pack *pack, struct trial *trial) {
    vec_clear(&trial->hits);
    for (const struct pack_rule *r = pack->rules; r; r = r->next) walk_samples(lint, r, trial);
}

static void check_tried(struct lint *lint, const struct rule *rule, struct trial *trial,
                        const struct trial *pack) {
    const struct node *node = rule->source->near ? rule->source->near->child : NULL;
    vec_clear(&trial->hits);
    walk_samples(lint, rule->source, trial);
    for (uint32_t i = 0; i < rule->near_count; i++, node = node->next) {
        const struct trial *in = is_rival(rule, node->text) ? pack : trial;
        if (is_tried(in, rule->near[i])) continue;
        struct lint_place at = {
            .check = "untried_words", .pack = rule->pack, .rule = rule, .node = node};
        lint_remark(lint, at, "no sample for \"%.*s\" holds a word of \"%.*s\"",
                    (int)rule->source->id.size, rule->source->id.data, (int)node->text.size,
                    node->text.data);
    }
}

void lint_words(struct lint *lint) {
    struct trial trial = {0}, pack = {0};
    const struct pack *walked = NULL;
    for (const struct pack *p = lint->rules->packs; p; p = p->next)
        if (lint_has(lint, p)) check_used(lint, p);
    for (uint32_t i = 0; i < lint->rules->rule_count; i++) {
        const struct rule *rule = &lint->rules->rules[i];
        if (!lint_has(lint, rule->pack)) continue;
        if (rule->pack != walked) walk_pack(lint, walked = rule->pack, &pack);
        check_tried(lint, rule, &trial, &pack);
    }
    folder_free(&trial.folder);
    folder_free(&pack.folder);
    vec_free(&trial.hits);
    vec_free(&pack.hits);
}

/* pack.c: a tree of YAML nodes -> a pack, its rules and their samples; or every finding about its
 * form. What names mean (kinds, dimensions, units, lists) is rules.c's to say. */
#include "pack.h"

#include <stdlib.h>

#define KEYS_MAX 16

struct key {
    const char *name;
    enum node_type type;
};

static const struct key PACK_KEYS[] = {
    {"pack", NODE_SCALAR},    {"version", NODE_SCALAR}, {"says", NODE_SCALAR},
    {"license", NODE_SCALAR}, {"words", NODE_MAP},      {"rules", NODE_SEQUENCE},
};
static const struct key RULE_KEYS[] = {
    {"id", NODE_SCALAR},         {"kind", NODE_SCALAR},
    {"veto", NODE_SCALAR},       {"says", NODE_SCALAR},
    {"quantity", NODE_SEQUENCE}, {"near", NODE_SEQUENCE},
    {"match", NODE_SCALAR},      {"set", NODE_MAP},
    {"examples", NODE_SEQUENCE}, {"counterexamples", NODE_SEQUENCE},
};
static const struct key EXAMPLE_KEYS[] = {{"text", NODE_SCALAR}, {"claim", NODE_MAP}};
static const struct key SET_KEYS[] = {
    {"direction", NODE_SCALAR},
    {"unit", NODE_SCALAR},
    {"per", NODE_SCALAR},
};

struct schema { /* of a map */
    const char *what;
    const struct key *keys;
    size_t count;
};

static const struct schema PACK = {"a pack", PACK_KEYS, COUNT(PACK_KEYS)};
static const struct schema RULE = {"a rule", RULE_KEYS, COUNT(RULE_KEYS)};
static const struct schema EXAMPLE = {"an example", EXAMPLE_KEYS, COUNT(EXAMPLE_KEYS)};
static const struct schema SET = {"\"set\"", SET_KEYS, COUNT(SET_KEYS)};

static const char *const TYPE_NAMES[] = {"text", "a list", "a map"};

struct loader {
    struct arena *arena;
    struct report report;
    struct pack *pack;
    const struct node_keyed *repeats; /* ids that stand twice, in file order */
    size_t repeat_count;
    struct pack_sample **samples_end; /* of the rule that is being read */
};

/* ---- the form of a map ------------------------------------------------------------------- */

static const struct key *find_key(const struct schema *schema, struct qc_slice name) {
    for (size_t i = 0; i < schema->count; i++)
        if (slice_is(name, schema->keys[i].name)) return &schema->keys[i];
    return NULL;
}

static bool unknown_key(struct report *report, const struct node *key,
                        const struct schema *schema) {
    const char *names[KEYS_MAX];
    for (size_t i = 0; i < schema->count; i++) names[i] = schema->keys[i].name;
    const char *near = nearest_name(key->text, names, schema->count);
    struct qc_slice shown = node_clip(key->text);
    if (!near)
        return report_at(report, key, "unknown key \"%.*s\" in %s", (int)shown.size, shown.data,
                         schema->what);
    return report_at(report, key, "unknown key \"%.*s\" in %s, did you mean \"%s\"?",
                     (int)shown.size, shown.data, schema->what, near);
}

static bool is_empty(const struct node *node) {
    if (node->type != NODE_SCALAR) return !node->child;
    for (size_t i = 0; i < node->text.size; i++)
        if (!is_space(node->text.data[i])) return false;
    return true;
}

static void check_keys(struct report *report, const struct node *map, const struct schema *schema) {
    for (const struct node *n = map->child; n; n = n->next) {
        const struct key *key = find_key(schema, n->key->text);
        if (!key) unknown_key(report, n->key, schema);
        else if (n->type != key->type)
            report_at(report, n, "\"%s\" must be %s", key->name, TYPE_NAMES[key->type]);
        else if (is_empty(n)) report_at(report, n, "\"%s\" is empty", key->name);
    }
}

static void check_scalars(struct report *report, const struct node *list, const char *what) {
    for (const struct node *n = list ? list->child : NULL; n; n = n->next)
        if (n->type != NODE_SCALAR || is_empty(n))
            report_at(report, n, "\"%s\" holds something that is no name", what);
}

/* A member with the type that its key has; NULL: none, or one that is a finding already. */
static const struct node *member(const struct node *map, const char *key, enum node_type type) {
    const struct node *found = node_get(map, key);
    return found && found->type == type && !is_empty(found) ? found : NULL;
}

static struct qc_slice text_of(const struct node *map, const char *key) {
    const struct node *found = member(map, key, NODE_SCALAR);
    return found ? found->text : (struct qc_slice){0};
}

/* ---- the form of a name ------------------------------------------------------------------ */

static bool is_made_of(struct qc_slice name, const char *marks) {
    for (size_t i = 0; i < name.size; i++) {
        char c = name.data[i];
        if (!is_lower(c) && !is_digit(c) && (!c || !strchr(marks, c))) return false;
    }
    return name.size > 0;
}

/* Digits, a point, digits, a point, digits. */
static bool is_version(struct qc_slice version) {
    size_t points = 0, digits = 0;
    for (size_t i = 0; i < version.size; i++) {
        if (is_digit(version.data[i])) {
            digits++;
            continue;
        }
        if (version.data[i] != '.' || digits == 0) return false;
        points++;
        digits = 0;
    }
    return points == 2 && digits > 0;
}

static bool missing(struct report *report, const struct node *map, const char *key) {
    struct qc_slice id = node_clip(text_of(map, "id"));
    if (node_get(map, key)) return true;
    if (!id.data) return report_at(report, map, "missing key \"%s\"", key);
    return report_at(report, map, "missing key \"%s\" in rule \"%.*s\"", key, (int)id.size,
                     id.data);
}

/* ---- samples ----------------------------------------------------------------------------- */

static void add_sample(struct loader *loader, struct pack_rule *rule, struct pack_sample sample) {
    struct pack_sample *added = arena_alloc(loader->arena, sizeof *added);
    *added = sample;
    *loader->samples_end = added;
    loader->samples_end = &added->next;
    rule->examples += !sample.counter;
    rule->counterexamples += sample.counter;
}

static void read_text(struct loader *loader, struct pack_rule *rule, const struct node *node,
                      struct pack_sample sample) {
    if (is_empty(node)) {
        report_at(&loader->report, node, "a sample is empty");
        return;
    }
    sample.node = node;
    sample.text = node->text;
    add_sample(loader, rule, sample);
}

static void read_example(struct loader *loader, struct pack_rule *rule, const struct node *node) {
    struct report *report = &loader->report;
    struct pack_sample sample = {.node = node, .text = text_of(node, "text")};
    sample.claim = member(node, "claim", NODE_MAP);
    check_keys(report, node, &EXAMPLE);
    missing(report, node, "text");
    if (rule->veto.data && node_get(node, "claim"))
        report_at(report, node_get(node, "claim")->key, "an example of a veto has no claim");
    if (!rule->veto.data) missing(report, node, "claim");
    for (const struct node *n = sample.claim ? sample.claim->child : NULL; n; n = n->next)
        if (n->type != NODE_SCALAR) report_at(report, n, "a field of a claim must be text");
    add_sample(loader, rule, sample);
}

static void read_examples(struct loader *loader, struct pack_rule *rule) {
    const struct node *list = member(rule->node, "examples", NODE_SEQUENCE);
    for (const struct node *n = list ? list->child : NULL; n; n = n->next) {
        if (n->type == NODE_MAP) read_example(loader, rule, n);
        else if (n->type == NODE_SCALAR && rule->veto.data)
            read_text(loader, rule, n, (struct pack_sample){.counter = false});
        else report_at(&loader->report, n, "an example must be a map of \"text\" and \"claim\"");
    }
}

static void read_counterexamples(struct loader *loader, struct pack_rule *rule) {
    const struct node *list = member(rule->node, "counterexamples", NODE_SEQUENCE);
    for (const struct node *n = list ? list->child : NULL; n; n = n->next) {
        if (n->type == NODE_SCALAR)
            read_text(loader, rule, n, (struct pack_sample){.counter = true});
        else report_at(&loader->report, n, "a counterexample must be a text");
    }
}

/* ---- rules ------------------------------------------------------------------------------- */

static void check_id(struct loader *loader, const struct node *id) {
    struct qc_slice shown = node_clip(id->text);
    if (!is_made_of(id->text, "_.-"))
        report_at(&loader->report, id, "id \"%.*s\" is not of the form a-z, 0-9, \"_.-\"",
                  (int)shown.size, shown.data);
    if (!loader->repeat_count || loader->repeats->node != id) return;
    report_at(&loader->report, id, "id \"%.*s\" is already used on line %llu", (int)shown.size,
              shown.data, (unsigned long long)loader->repeats->first->line);
    loader->repeats++;
    loader->repeat_count--;
}

static void check_match(struct report *report, const struct node *match) {
    if (!match || match->style == NODE_LITERAL || match->style == NODE_QUOTED) return;
    report_at(report, match,
              "write the pattern as a block under \"match: |\", or in single quotes");
}

static void check_set(struct report *report, const struct node *set) {
    if (!set) return;
    check_keys(report, set, &SET);
    const struct node *direction = member(set, "direction", NODE_SCALAR);
    if (!direction || slice_is(direction->text, "up") || slice_is(direction->text, "down")) return;
    struct qc_slice shown = node_clip(direction->text);
    report_at(report, direction, "direction \"%.*s\" is neither \"up\" nor \"down\"",
              (int)shown.size, shown.data);
}

/* What a rule needs depends on what it has. */
static void check_parts(struct report *report, const struct node *rule) {
    const struct node *veto = node_get(rule, "veto");
    bool near = node_get(rule, "near"), match = node_get(rule, "match");
    if (!veto && !node_get(rule, "kind"))
        report_at(report, rule, "a rule needs \"kind\" or \"veto\"");
    if (veto && node_get(rule, "kind"))
        report_at(report, veto->key, "a rule has \"kind\" or \"veto\", not both");
    if (!node_get(rule, "quantity") && !(near && match))
        report_at(report, rule, "a rule without \"quantity\" needs \"near\" and \"match\"");
    else if (!near && !match) report_at(report, rule, "a rule needs \"near\" or \"match\"");
}

static void check_rule(struct loader *loader, const struct node *node) {
    static const char *const NEEDED[] = {"id", "says", "examples", "counterexamples"};
    struct report *report = &loader->report;
    check_keys(report, node, &RULE);
    const struct node *id = member(node, "id", NODE_SCALAR);
    if (id) check_id(loader, id);
    for (size_t i = 0; i < COUNT(NEEDED); i++) missing(report, node, NEEDED[i]);
    check_parts(report, node);
    check_scalars(report, member(node, "quantity", NODE_SEQUENCE), "quantity");
    check_scalars(report, member(node, "near", NODE_SEQUENCE), "near");
    check_match(report, member(node, "match", NODE_SCALAR));
    check_set(report, member(node, "set", NODE_MAP));
}

static struct pack_rule *read_rule(struct loader *loader, const struct node *node) {
    struct pack_rule *rule = arena_alloc(loader->arena, sizeof *rule);
    *rule = (struct pack_rule){
        .id = text_of(node, "id"),
        .kind = text_of(node, "kind"),
        .says = text_of(node, "says"),
        .veto = text_of(node, "veto"),
        .quantity = member(node, "quantity", NODE_SEQUENCE),
        .near = member(node, "near", NODE_SEQUENCE),
        .match = member(node, "match", NODE_SCALAR),
        .set = member(node, "set", NODE_MAP),
        .node = node,
    };
    loader->samples_end = &rule->samples;
    check_rule(loader, node);
    read_examples(loader, rule);
    read_counterexamples(loader, rule);
    return rule;
}

static void find_repeats(struct loader *loader, const struct node *rules) {
    size_t count = 0;
    struct node_keyed *ids = arena_alloc(loader->arena, node_count(rules) * sizeof *ids);
    for (const struct node *n = rules->child; n; n = n->next) {
        const struct node *id = member(n, "id", NODE_SCALAR);
        if (id) ids[count++] = (struct node_keyed){.key = id->text, .node = id};
    }
    loader->repeats = ids;
    loader->repeat_count = node_repeats(ids, count);
}

static void read_rules(struct loader *loader, const struct node *rules) {
    struct pack_rule **end = &loader->pack->rules;
    find_repeats(loader, rules);
    for (const struct node *n = rules->child; n; n = n->next) {
        if (n->type != NODE_MAP) {
            report_at(&loader->report, n, "a rule must be a map");
            continue;
        }
        *end = read_rule(loader, n);
        end = &(*end)->next;
    }
}

/* ---- packs ------------------------------------------------------------------------------- */

static void read_head(struct loader *loader, const struct node *root) {
    struct pack *pack = loader->pack;
    struct qc_slice name = node_clip(text_of(root, "pack"));
    struct qc_slice version = node_clip(text_of(root, "version"));
    pack->name = text_of(root, "pack");
    pack->version = text_of(root, "version");
    pack->says = text_of(root, "says");
    pack->license = text_of(root, "license");
    missing(&loader->report, root, "pack");
    missing(&loader->report, root, "version");
    if (name.data && !is_made_of(pack->name, "-"))
        report_at(&loader->report, node_get(root, "pack"),
                  "pack name \"%.*s\" is not of the form a-z, 0-9, \"-\"", (int)name.size,
                  name.data);
    if (version.data && !is_version(pack->version))
        report_at(&loader->report, node_get(root, "version"),
                  "version \"%.*s\" is not of the form 1.0.0", (int)version.size, version.data);
}

static bool read_pack(struct loader *loader, const struct node *root) {
    static const struct node NOWHERE;
    struct pack *pack = loader->pack;
    if (!root || root->type != NODE_MAP)
        return report_at(&loader->report, root ? root : &NOWHERE,
                         "a map with \"pack\", \"version\" and \"rules\" is wanted");
    check_keys(&loader->report, root, &PACK);
    read_head(loader, root);
    const struct node *words = member(root, "words", NODE_MAP);
    if (words)
        pack->list_count =
            words_read(loader->arena, words, &loader->report, &pack->lists, &pack->list_nodes);
    const struct node *rules = member(root, "rules", NODE_SEQUENCE);
    if (rules) read_rules(loader, rules);
    return loader->report.count == 0;
}

bool pack_load(struct arena *arena, const char *file, struct qc_slice text, struct pack **out,
               const struct qc_findings *findings, struct qc_error *err) {
    struct pack *pack = arena_alloc(arena, sizeof *pack);
    pack->file = arena_copy(arena, slice_z(file)).data;
    pack->text = text;
    struct loader loader = {.arena = arena, .pack = pack};
    loader.report =
        (struct report){.file = pack->file, .text = text, .findings = findings, .err = err};
    struct qc_error broken = {0};
    struct node *root;
    *out = NULL;
    if (!node_read(arena, pack->file, text, &root, &broken))
        return report_error(&loader.report, &broken);
    if (!read_pack(&loader, root)) return false;
    *out = pack;
    return true;
}

/* t_schema.c: the schema of packs x packs -> what the loader takes the schema takes, and the other
 * way round. A validator for the part of JSON Schema that the schema uses stands here. */
#include "builtin.h"
#include "node.h"
#include "pack.h"
#include "schema.h"
#include "tap.h"

#include <jansson.h>
#include <stdlib.h>
#include <unistd.h>

static json_t *root;

static bool valid(const json_t *schema, const struct node *node);

static bool is_type(const char *type, const struct node *node) {
    if (strcmp(type, "object") == 0) return node->type == NODE_MAP;
    if (strcmp(type, "array") == 0) return node->type == NODE_SEQUENCE;
    return node->type == NODE_SCALAR; /* the loader has no types of scalars */
}

static bool has_type(const json_t *type, const struct node *node) {
    size_t i;
    json_t *one;
    if (json_is_string(type)) return is_type(json_string_value(type), node);
    json_array_foreach(type, i, one) if (is_type(json_string_value(one), node)) return true;
    return false;
}

static bool in_enum(const json_t *list, const struct node *node) {
    size_t i;
    json_t *one;
    json_array_foreach(list, i, one) {
        const char *text = json_is_null(one) ? "null" : json_string_value(one);
        if (node->type == NODE_SCALAR && slice_is(node->text, text)) return true;
    }
    return false;
}

static size_t count_valid(const json_t *list, const struct node *node) {
    size_t i, count = 0;
    json_t *one;
    json_array_foreach(list, i, one) count += valid(one, node);
    return count;
}

static bool valid_members(const json_t *schema, const struct node *node) {
    const json_t *properties = json_object_get(schema, "properties");
    const json_t *others = json_object_get(schema, "additionalProperties");
    const json_t *items = json_object_get(schema, "items");
    for (const struct node *n = node->child; n; n = n->next) {
        const json_t *of = items;
        if (node->type == NODE_MAP) {
            char key[80];
            snprintf(key, sizeof key, "%.*s", (int)n->key->text.size, n->key->text.data);
            of = json_object_get(properties, key);
            if (!of && json_is_false(others)) return false;
            if (!of && json_is_object(others)) of = others;
        }
        if (of && !valid(of, n)) return false;
    }
    return true;
}

static bool has_required(const json_t *required, const struct node *node) {
    size_t i;
    json_t *key;
    if (node->type != NODE_MAP) return true;
    json_array_foreach(required, i, key) if (!node_get(node, json_string_value(key))) return false;
    return true;
}

static bool is_big_enough(const json_t *schema, const struct node *node) {
    static const char *const NAMES[] = {"minLength", "minItems", "minProperties"};
    const json_t *least = json_object_get(schema, NAMES[node->type]);
    size_t size = node->type == NODE_SCALAR ? node->text.size : node_count(node);
    return !least || size >= (size_t)json_integer_value(least);
}

static bool valid(const json_t *schema, const struct node *node) {
    const json_t *part;
    const char *ref = json_string_value(json_object_get(schema, "$ref"));
    if (ref)
        return valid(json_object_get(json_object_get(root, "definitions"), strrchr(ref, '/') + 1),
                     node);
    if ((part = json_object_get(schema, "type")) && !has_type(part, node)) return false;
    if ((part = json_object_get(schema, "enum")) && !in_enum(part, node)) return false;
    if ((part = json_object_get(schema, "oneOf")) && count_valid(part, node) != 1) return false;
    if ((part = json_object_get(schema, "anyOf")) && !count_valid(part, node)) return false;
    if ((part = json_object_get(schema, "not")) && valid(part, node)) return false;
    return has_required(json_object_get(schema, "required"), node) &&
           is_big_enough(schema, node) && valid_members(schema, node);
}

static void load_schema(void) {
    char path[] = "/tmp/qclaim-schema-XXXXXX";
    struct dest dest;
    json_error_t error;
    close(mkstemp(path));
    tap_ok(dest_open(&dest, path), "opened");
    schema_rules(&dest);
    tap_ok(dest_close(&dest), "written");
    root = json_load_file(path, JSON_REJECT_DUPLICATES, &error);
    unlink(path);
    tap_ok(root != NULL, "is JSON: %d: %s", error.line, root ? "" : error.text);
}

#define HEAD "pack: mine\nversion: 1.0.0\nwords: {a: [x]}\nrules:\n"
#define END "    examples:\n      - {text: x 1, claim: {value: 1}}\n    counterexamples: [y]\n"
#define RULE "  - id: one\n    says: Something.\n"
#define FINE "    kind: count\n    quantity: [count]\n    near: [a]\n"

/* Packs of which loader and schema think alike. */
static const struct {
    const char *name, *yaml;
    bool good;
} PACKS[] = {
    {"a rule", HEAD RULE FINE END, true},
    {"no rules", "pack: mine\nversion: 1.0.0\n", true},
    {"no version", "pack: mine\nwords: {a: [x]}\n", false},
    {"an unknown key of a pack", HEAD RULE FINE END "licence: MIT\n", false},
    {"an unknown key of a rule", HEAD RULE FINE "    kinds: count\n" END, false},
    {"no id", HEAD "  - says: Something.\n" FINE END, false},
    {"no says", HEAD "  - id: one\n" FINE END, false},
    {"no examples", HEAD RULE FINE "    counterexamples: [y]\n", false},
    {"no counterexamples", HEAD RULE FINE "    examples: [{text: x, claim: {value: 1}}]\n", false},
    {"neither kind nor veto", HEAD RULE "    quantity: [count]\n    near: [a]\n" END, false},
    {"kind and veto", HEAD RULE FINE "    veto: no\n" END, false},
    {"no near, no match", HEAD RULE "    kind: count\n    quantity: [count]\n" END, false},
    {"a raw rule",
     HEAD RULE "    kind: count\n    near: [a]\n    match: '(?<value>1)'\n" END, true},
    {"a raw rule without near",
     HEAD RULE "    kind: count\n    match: '(?<value>1)'\n" END, false},
    {"a constant", HEAD RULE FINE "    set: {direction: up, unit: km, per: day}\n" END, true},
    {"an unknown constant", HEAD RULE FINE "    set: {bound: exact}\n" END, false},
    {"a wrong direction", HEAD RULE FINE "    set: {direction: left}\n" END, false},
    {"near is no list",
     HEAD RULE "    kind: count\n    quantity: [count]\n    near: a\n" END, false},
    {"an example without a claim",
     HEAD RULE FINE "    examples: [{text: x 1}]\n    counterexamples: [y]\n", false},
    {"an unknown key of an example",
     HEAD RULE FINE "    examples: [{text: x, claim: {value: 1}, lang: en}]\n"
                    "    counterexamples: [y]\n",
     false},
    {"a veto", HEAD RULE "    veto: name\n    quantity: [count]\n    near: [a]\n"
                         "    examples: [x 1, {text: x 2}]\n    counterexamples: [y]\n",
     true},
    {"a veto with a claim", HEAD RULE "    veto: name\n    quantity: [count]\n    near: [a]\n" END,
     false},
    {"an empty word list", "pack: mine\nversion: 1.0.0\nwords: {a: []}\n", false},
};

static void check_packs(struct arena *arena) {
    for (size_t i = 0; i < COUNT(PACKS); i++) {
        struct node *node;
        struct pack *pack;
        struct qc_slice yaml = slice_z(PACKS[i].yaml);
        bool loads = pack_load(arena, "t.yaml", yaml, &pack, NULL, NULL);
        tap_ok(loads == PACKS[i].good, "the loader: %s", PACKS[i].name);
        bool read = node_read(arena, "t.yaml", yaml, &node, NULL);
        tap_ok(read && valid(root, node) == PACKS[i].good, "the schema: %s", PACKS[i].name);
    }
}

static void check_builtin(struct arena *arena) {
    for (size_t i = 0; i < builtin_file_count; i++) {
        const char *name = builtin_files[i].name;
        struct qc_slice text =
            slice((const char *)builtin_files[i].data, builtin_files[i].size);
        struct node *node;
        if (!strstr(name, ".yaml") || strcmp(name, "words.yaml") == 0) continue;
        bool read = node_read(arena, name, text, &node, NULL);
        tap_ok(read && valid(root, node), "rules/%s", name);
    }
}

int main(void) {
    struct arena arena = {0};
    load_schema();
    check_packs(&arena);
    check_builtin(&arena);
    json_decref(root);
    arena_free(&arena);
    return tap_done();
}

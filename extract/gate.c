/* gate.c: the near lists of a rule set -> a trie whose edges are hashed by node and code point;
 * text -> the near words in it. One probe for each character that begins no word. */
#include "gate.h"

#include "phrase.h"
#include "utf8.h"
#include "vec.h"

struct edge {
    uint32_t node, cp;
    uint32_t to; /* 0: a free slot; node 0 is the root */
};

struct ends { /* of a node: which lists hold the word that ends here */
    uint32_t first, count;
};

struct pair {
    uint32_t key, value;
};

#define BEGINNINGS 4096u /* bits; in the first level of the cache */

struct gate {
    uint64_t first[BEGINNINGS / 64];  /* of a word's first character, hashed: it has no second */
    uint64_t second[BEGINNINGS / 64]; /* of its first two characters */
    struct edge *edges;
    uint32_t mask; /* edges - 1, a power of two minus one */
    struct ends *nodes;
    uint32_t *lists;
    struct ends *rules_of; /* per list: its rules in `rules` */
    uint32_t *rules;
    bool has_raw;
};

/* ---- edges ----------------------------------------------------------------------------- */

static uint32_t slot_of(uint32_t node, uint32_t cp, uint32_t mask) {
    uint64_t mixed = ((uint64_t)node << 21 | cp) * UINT64_C(0x9E3779B97F4A7C15);
    return (uint32_t)(mixed >> 32) & mask;
}

static struct edge *edge_slot(const struct gate *gate, uint32_t node, uint32_t cp) {
    uint32_t i = slot_of(node, cp, gate->mask);
    for (; gate->edges[i].to; i = (i + 1) & gate->mask)
        if (gate->edges[i].node == node && gate->edges[i].cp == cp) break;
    return &gate->edges[i];
}

static uint32_t lower(uint32_t cp) {
    return cp < 0x80 ? (unsigned char)to_lower((char)cp) : cp;
}

/* ---- beginnings ------------------------------------------------------------------------ */

static uint32_t bit_of(uint32_t first, uint32_t second) {
    return (first * UINT32_C(0x9E3779B1) ^ second * UINT32_C(0x85EBCA6B)) >> 20;
}

static bool has_bit(const uint64_t *bits, uint32_t bit) {
    return bits[bit / 64] >> bit % 64 & 1;
}

static void set_bit(uint64_t *bits, uint32_t bit) {
    bits[bit / 64] |= UINT64_C(1) << bit % 64;
}

/* ---- building -------------------------------------------------------------------------- */

struct building {
    struct arena *arena;
    const struct qc_rules *rules;
    struct gate *gate;
    uint32_t nodes;
    bool *wanted;          /* per list: near words of a rule, or words that a pattern begins with */
    VEC(struct pair) ends; /* node, list */
};

static void add_word(struct building *b, struct qc_slice word, uint32_t list) {
    uint32_t at = 0, first = lower(utf8_at(word, 0));
    size_t next = utf8_length(word.data[0]);
    if (next < word.size) set_bit(b->gate->second, bit_of(first, lower(utf8_at(word, next))));
    else set_bit(b->gate->first, bit_of(first, 0));
    for (size_t i = 0; i < word.size; i += utf8_length(word.data[i])) {
        uint32_t cp = lower(utf8_at(word, i));
        struct edge *edge = edge_slot(b->gate, at, cp);
        if (!edge->to) *edge = (struct edge){at, cp, ++b->nodes};
        at = edge->to;
    }
    vec_push(&b->ends, (struct pair){at, list});
}

static void add_list(struct building *b, uint32_t list) {
    struct arena scratch = {0};
    const struct word_list *from = b->rules->lists[list];
    for (uint32_t i = 0; i < from->count; i++)
        for (uint32_t way = 0; way < word_spellings(from->words[i]); way++)
            add_word(b, word_spelling(&scratch, from->words[i], way), list);
    arena_free(&scratch);
}

static int compare_pairs(const void *left, const void *right) {
    const struct pair *a = left, *b = right;
    if (a->key != b->key) return a->key < b->key ? -1 : 1;
    return a->value < b->value ? -1 : a->value > b->value;
}

/* Pairs -> per key its values, each once. */
static uint32_t *group(struct arena *arena, struct pair *pairs, uint32_t count, struct ends *ends) {
    uint32_t *values = arena_alloc(arena, (count + 1) * sizeof *values), size = 0;
    if (count) qsort(pairs, count, sizeof *pairs, compare_pairs);
    for (uint32_t i = 0; i < count; i++) {
        struct ends *of = &ends[pairs[i].key];
        if (of->count && values[size - 1] == pairs[i].value) continue;
        if (!of->count++) of->first = size;
        values[size++] = pairs[i].value;
    }
    return values;
}

static void build_rules(struct building *b) {
    VEC(struct pair) pairs = {0};
    for (uint32_t i = 0; i < b->rules->rule_count; i++) {
        const struct rule *rule = &b->rules->rules[i];
        b->gate->has_raw |= rule->dims == 0;
        for (uint32_t k = 0; k < rule->near_count; k++)
            vec_push(&pairs, (struct pair){rule->near[k], i});
    }
    b->gate->rules_of = arena_alloc(b->arena, (b->rules->list_count + 1) * sizeof(struct ends));
    b->gate->rules = group(b->arena, pairs.at, pairs.count, b->gate->rules_of);
    vec_free(&pairs);
}

static void want_lists(struct building *b) {
    b->wanted = arena_alloc(b->arena, (b->rules->list_count + 1) * sizeof *b->wanted);
    for (uint32_t i = 0; i < b->rules->rule_count; i++) {
        const struct rule *rule = &b->rules->rules[i];
        for (uint32_t k = 0; k < rule->near_count; k++) b->wanted[rule->near[k]] = true;
        for (uint32_t k = 0; rule->starts.known && k < rule->starts.list_count; k++)
            b->wanted[rule->starts.lists[k]] = true;
        for (uint32_t k = 0; k < rule->starts.need_count; k++)
            b->wanted[rule->starts.needs[k]] = true;
        for (uint32_t k = 0; rule->starts.known && k < rule->asked_count; k++)
            b->wanted[rule->asked[k]] = true;
    }
}

/* Slots for every character of every spelling, at most half of them taken. */
static uint32_t slots_for(const struct qc_rules *rules, const bool *wanted) {
    uint64_t chars = 16, slots = 16;
    for (uint32_t i = 0; i < rules->list_count; i++)
        for (uint32_t k = 0; wanted[i] && k < rules->lists[i]->count; k++) {
            struct qc_slice word = rules->lists[i]->words[k];
            chars += (uint64_t)utf8_chars(word) * word_spellings(word);
        }
    while (slots < chars * 2) slots *= 2;
    return (uint32_t)slots;
}

static void build_words(struct building *b) {
    struct gate *gate = b->gate;
    uint32_t slots = slots_for(b->rules, b->wanted);
    gate->edges = arena_alloc(b->arena, slots * sizeof *gate->edges);
    gate->mask = slots - 1;
    for (uint32_t i = 0; i < b->rules->list_count; i++)
        if (b->wanted[i]) add_list(b, i);
    gate->nodes = arena_alloc(b->arena, (b->nodes + 1) * sizeof *gate->nodes);
    gate->lists = group(b->arena, b->ends.at, b->ends.count, gate->nodes);
    vec_free(&b->ends);
}

struct gate *gate_build(struct arena *arena, const struct qc_rules *rules) {
    struct building b = {.arena = arena, .rules = rules};
    b.gate = arena_alloc(arena, sizeof *b.gate);
    build_rules(&b);
    want_lists(&b);
    build_words(&b);
    return b.gate;
}

/* ---- walking --------------------------------------------------------------------------- */

static bool alnum_at(struct qc_slice text, size_t at) {
    return at < text.size && is_alnum(text.data[at]);
}

/* Every word that begins at `at`. */
static void walk_from(const struct gate *gate, struct qc_slice text, uint32_t at,
                      struct gate_hits *hits) {
    uint32_t node = 0, i = at;
    while (i < text.size) {
        uint32_t cp = lower(utf8_at(text, i));
        node = edge_slot(gate, node, cp)->to;
        if (!node) return;
        i += utf8_length(text.data[i]);
        const struct ends *ends = &gate->nodes[node];
        if (ends->count && !(alnum_at(text, i - 1) && alnum_at(text, i)))
            vec_push(hits, (struct gate_hit){at, i, ends->first, ends->count});
    }
}

void gate_walk(const struct gate *gate, struct qc_slice text, struct gate_hits *hits) {
    bool inside = false; /* an ASCII word: no other begins in it */
    uint32_t cp = text.size ? lower(utf8_at(text, 0)) : 0;
    for (uint32_t at = 0, next, behind; at < text.size; at = next, cp = behind) {
        bool alnum = is_alnum(text.data[at]);
        next = at + utf8_length(text.data[at]);
        behind = next < text.size ? lower(utf8_at(text, next)) : 0;
        bool may = has_bit(gate->second, bit_of(cp, behind)) || has_bit(gate->first, bit_of(cp, 0));
        if (may && (!alnum || !inside)) walk_from(gate, text, at, hits);
        inside = alnum;
    }
}

const uint32_t *gate_lists(const struct gate *gate) {
    return gate->lists;
}

const uint32_t *gate_rules(const struct gate *gate, uint32_t list, uint32_t *count) {
    *count = gate->rules_of[list].count;
    return gate->rules + gate->rules_of[list].first;
}

bool gate_has_raw(const struct gate *gate) {
    return gate->has_raw;
}

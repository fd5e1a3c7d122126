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

#define BEGINNINGS 4096u /* bits; in the first level of the cache */

struct gate {
    uint64_t first[BEGINNINGS / 64];  /* of a word's first character, hashed: it has no second */
    uint64_t second[BEGINNINGS / 64]; /* of its first two characters */
    struct edge *edges;
    uint32_t mask;    /* edges - 1, a power of two minus one */
    uint32_t *set_of; /* per node: the lists that hold the word that ends here; 0: none does */
    struct gate_set *sets;
    uint32_t words;                    /* of a set of rules as bits */
    uint64_t *armed[DIM_COUNT_OF + 1]; /* by each dimension; the last are the raw ones */
    uint64_t *open;                    /* rules without near lists */
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

static void set_bit(uint64_t *bits, uint32_t bit) {
    bits[bit / 64] |= UINT64_C(1) << bit % 64;
}

/* ---- building -------------------------------------------------------------------------- */

/* A set of lists while it is built: another one and a list behind its last. */
struct growing {
    uint32_t parent, list;
    uint32_t child, next; /* its latest child; the child of its parent before it; 0: none */
};

struct building {
    struct arena *arena;
    const struct qc_rules *rules;
    struct gate *gate;
    uint32_t nodes;
    bool *wanted;             /* per list: near words of a rule, or words that a pattern names */
    uint64_t **near_of;       /* per list: the rules that have it as near */
    VEC(struct growing) sets; /* 0 is the empty one */
};

static uint32_t set_with(struct building *b, uint32_t parent, uint32_t list) {
    if (parent && b->sets.at[parent].list == list) return parent;
    for (uint32_t i = b->sets.at[parent].child; i; i = b->sets.at[i].next)
        if (b->sets.at[i].list == list) return i;
    uint32_t next = b->sets.at[parent].child;
    b->sets.at[parent].child = b->sets.count;
    vec_push(&b->sets, (struct growing){parent, list, 0, next});
    return b->sets.count - 1;
}

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
    b->gate->set_of[at] = set_with(b, b->gate->set_of[at], list);
}

static void add_list(struct building *b, uint32_t list) {
    struct arena scratch = {0};
    const struct word_list *from = b->rules->lists[list];
    for (uint32_t i = 0; i < from->count; i++)
        for (uint32_t way = 0; way < word_spellings(from->words[i]); way++)
            add_word(b, word_spelling(&scratch, from->words[i], way), list);
    arena_free(&scratch);
}

static uint64_t *bits_new(struct building *b) {
    return arena_alloc(b->arena, (b->gate->words + 1) * sizeof(uint64_t));
}

static void add_rule(struct building *b, const struct rule *rule) {
    struct gate *gate = b->gate;
    gate->has_raw |= rule->dims == 0;
    if (!rule->near_count) set_bit(gate->open, rule->order);
    if (!rule->dims) set_bit(gate->armed[DIM_COUNT_OF], rule->order);
    for (enum dim d = 0; d < DIM_COUNT_OF; d++)
        if (rule->dims & DIM_BIT(d)) set_bit(gate->armed[d], rule->order);
    for (uint32_t k = 0; k < rule->near_count; k++) {
        uint64_t **near = &b->near_of[rule->near[k]];
        if (!*near) *near = bits_new(b);
        set_bit(*near, rule->order);
    }
}

static void build_rules(struct building *b) {
    struct gate *gate = b->gate;
    gate->words = (b->rules->rule_count + 63) / 64;
    gate->open = bits_new(b);
    for (size_t i = 0; i < COUNT(gate->armed); i++) gate->armed[i] = bits_new(b);
    for (uint32_t i = 0; i < b->rules->rule_count; i++) add_rule(b, &b->rules->rules[i]);
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

/* A set comes behind its parent, whose lists and rules it has. */
static void finish_set(struct building *b, uint32_t i) {
    const struct growing *grown = &b->sets.at[i];
    const struct gate_set *parent = &b->gate->sets[grown->parent];
    const uint64_t *near = b->near_of[grown->list];
    uint32_t *lists = arena_alloc(b->arena, (parent->count + 1) * sizeof *lists);
    uint64_t *rules = bits_new(b);
    for (uint32_t k = 0; k < parent->count; k++) lists[k] = parent->lists[k];
    lists[parent->count] = grown->list;
    for (uint32_t k = 0; k < b->gate->words; k++)
        rules[k] = (grown->parent ? parent->rules[k] : 0) | (near ? near[k] : 0);
    b->gate->sets[i] = (struct gate_set){lists, parent->count + 1, rules};
}

static void build_words(struct building *b) {
    struct gate *gate = b->gate;
    uint32_t slots = slots_for(b->rules, b->wanted);
    gate->edges = arena_alloc(b->arena, slots * sizeof *gate->edges);
    gate->set_of = arena_alloc(b->arena, slots * sizeof *gate->set_of);
    gate->mask = slots - 1;
    vec_push(&b->sets, (struct growing){0});
    for (uint32_t i = 0; i < b->rules->list_count; i++)
        if (b->wanted[i]) add_list(b, i);
    gate->sets = arena_alloc(b->arena, b->sets.count * sizeof *gate->sets);
    for (uint32_t i = 1; i < b->sets.count; i++) finish_set(b, i);
    vec_free(&b->sets);
}

struct gate *gate_build(struct arena *arena, const struct qc_rules *rules) {
    struct building b = {.arena = arena, .rules = rules};
    b.gate = arena_alloc(arena, sizeof *b.gate);
    b.near_of = arena_alloc(arena, (rules->list_count + 1) * sizeof *b.near_of);
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
    uint32_t node = 0, i = at, chars = 0;
    while (i < text.size) {
        uint32_t cp = lower(utf8_at(text, i));
        node = edge_slot(gate, node, cp)->to;
        if (!node) return;
        i += utf8_length(text.data[i]);
        chars++;
        uint32_t set = gate->set_of[node];
        if (set && !(alnum_at(text, i - 1) && alnum_at(text, i)))
            vec_push(hits, (struct gate_hit){at, i, chars, &gate->sets[set]});
    }
}

/* Behind the rest of an ASCII word, in which no other begins. */
static uint32_t skip_word(struct qc_slice text, uint32_t at) {
    while (at < text.size && is_alnum(text.data[at])) at++;
    return at;
}

void gate_walk(const struct gate *gate, struct qc_slice text, struct gate_hits *hits) {
    for (uint32_t at = 0; at < text.size;) {
        uint32_t cp = lower(utf8_at(text, at)), next = at + utf8_length(text.data[at]);
        uint32_t behind = next < text.size ? lower(utf8_at(text, next)) : 0;
        bool may =
            gate_bit(gate->second, bit_of(cp, behind)) || gate_bit(gate->first, bit_of(cp, 0));
        if (may) walk_from(gate, text, at, hits);
        at = is_alnum(text.data[at]) ? skip_word(text, next) : next;
    }
}

uint32_t gate_words(const struct gate *gate) {
    return gate->words;
}

static void add_bits(uint64_t *to, const uint64_t *bits, uint32_t words) {
    for (uint32_t i = 0; i < words; i++) to[i] |= bits[i];
}

void gate_open(const struct gate *gate, dim_set dims, const struct gate_hits *hits, uint64_t *out) {
    memcpy(out, gate->open, gate->words * sizeof *out);
    for (uint32_t i = 0; i < hits->count; i++) add_bits(out, hits->at[i].set->rules, gate->words);
    for (uint32_t i = 0; i < gate->words; i++) {
        uint64_t armed = dims ? 0 : gate->armed[DIM_COUNT_OF][i];
        for (dim_set rest = dims; rest; rest &= rest - 1)
            armed |= gate->armed[__builtin_ctz(rest)][i];
        out[i] &= armed;
    }
}

bool gate_has_raw(const struct gate *gate) {
    return gate->has_raw;
}

/* gate.c: text -> the near words in it, by the trie of a rule set; those -> the rules that are
 * worth a try. Two looks at a table for each character that begins no word. */
#include "gate.h"

#include "gate_table.h"
#include "run.h"
#include "utf8.h"
#include "vec.h"

static bool alnum_at(struct qc_slice text, size_t at) {
    return at < text.size && is_alnum(text.data[at]);
}

static uint32_t char_at(struct qc_slice text, uint32_t at) {
    return at < text.size ? gate_lower(utf8_at(text, at)) : 0;
}

static uint32_t behind_edge(const struct gate *gate, uint32_t node, uint32_t cp) {
    return gate->edges[gate_edge_slot(gate->edges, gate->mask, node, cp)].to;
}

/* Appends the word of the set, unless a letter or figure follows its last one. */
static inline void add_hit(const struct gate *gate, struct qc_slice text, uint32_t set,
                           struct gate_hit hit, struct gate_hits *hits) {
    if (!set || (alnum_at(text, hit.end) && is_alnum(text.data[hit.end - 1]))) return;
    hit.set = &gate->sets[set];
    vec_push(hits, hit);
}

/* The word that ends at the node, and every longer one that begins with it. */
static void walk_on(const struct gate *gate, struct qc_slice text, uint32_t node,
                    struct gate_hit hit, struct gate_hits *hits) {
    while (node) {
        uint32_t set = gate->set_of[node];
        add_hit(gate, text, set & ~GATE_LONGER, hit, hits);
        if (!(set & GATE_LONGER) || hit.end == text.size) return;
        node = behind_edge(gate, node, gate_lower(utf8_at(text, hit.end)));
        hit.end += utf8_length(text.data[hit.end]);
        hit.chars++;
    }
}

/* The node behind the opening; 0: no word begins so. */
static inline uint32_t opening_node(const struct gate *gate, uint64_t key) {
    if (!gate_bit(gate->bits, gate_opening_bit(key))) return 0;
    return gate->openings[gate_opening_slot(gate->openings, gate->opening_mask, key)].node;
}

/* The words that begin with a character, which ends at `end`, and the one behind it. */
static inline void walk_char(const struct gate *gate, struct qc_slice text, uint32_t cp,
                             uint32_t behind, struct gate_hit hit, struct gate_hits *hits) {
    uint32_t set = gate->alone[gate->pages[cp >> 8] * 256u + (cp & 0xFF)];
    uint32_t node = opening_node(gate, gate_key(cp, behind));
    if (set) add_hit(gate, text, set, hit, hits);
    if (!node || hit.end == text.size) return;
    hit.end += utf8_length(text.data[hit.end]);
    hit.chars = 2;
    walk_on(gate, text, node, hit, hits);
}

/* Behind the rest of an ASCII word, in which no other begins. */
static uint32_t skip_word(struct qc_slice text, uint32_t at) {
    while (at < text.size && is_alnum(text.data[at])) at++;
    return at;
}

/* The words that begin with the letters at `at`; the byte behind the ASCII word there. */
static uint32_t walk_letters(const struct gate *gate, struct qc_slice text, uint32_t at,
                             struct gate_hits *hits) {
    size_t end;
    uint64_t run = run_key(text, at, &end);
    struct gate_hit hit = {at, (uint32_t)end, (uint32_t)end - at, NULL};
    if (run & RUN_LONG) {
        run = gate_key(run & 0xFF, run >> 8 & 0xFF);
        hit = (struct gate_hit){at, at + 2, 2, NULL};
    }
    walk_on(gate, text, opening_node(gate, run), hit, hits);
    return skip_word(text, (uint32_t)end);
}

/* Characters of three bytes; the byte behind the last. */
static uint32_t walk_wide(const struct gate *gate, struct qc_slice text, uint32_t at,
                          struct gate_hits *hits) {
    for (uint32_t cp = utf8_at_wide(text, at), behind;; cp = behind) {
        uint32_t next = at + 3;
        bool more = next < text.size && utf8_is_three(text.data[next]);
        behind = more ? utf8_at_wide(text, next) : char_at(text, next);
        walk_char(gate, text, cp, behind, (struct gate_hit){at, next, 1, NULL}, hits);
        if (!more) return next;
        at = next;
    }
}

static uint32_t walk_other(const struct gate *gate, struct qc_slice text, uint32_t at,
                           struct gate_hits *hits) {
    uint32_t next = at + utf8_length(text.data[at]);
    if (text.data[at] == ' ') return next; /* of which no word has one first */
    struct gate_hit hit = {at, next, 1, NULL};
    walk_char(gate, text, utf8_at(text, at), char_at(text, next), hit, hits);
    return is_digit(text.data[at]) ? skip_word(text, next) : next;
}

void gate_walk(const struct gate *gate, struct qc_slice text, struct gate_hits *hits) {
    for (uint32_t at = 0; at < text.size;) {
        char c = text.data[at];
        if (utf8_is_three(c)) at = walk_wide(gate, text, at, hits);
        else if (is_alpha(c)) at = walk_letters(gate, text, at, hits);
        else at = walk_other(gate, text, at, hits);
    }
}

uint32_t gate_words(const struct gate *gate) {
    return gate->words;
}

static void add_bits(uint64_t *to, const uint64_t *bits, uint32_t words) {
    for (uint32_t i = 0; i < words; i++) to[i] |= bits[i];
}

void gate_open(const struct gate *gate, dim_set dims, const struct gate_hits *hits, uint64_t *out) {
    if (gate->words) memcpy(out, gate->open, gate->words * sizeof *out);
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

/* words_opening.c: the words of all lists -> a table of how they begin, by which most places of a
 * text are passed over and most of the others are known without a walk. */
#include "utf8.h"
#include "vec.h"
#include "words_table.h"

struct builder {
    struct words_openings *out;
    struct words_opening *slots;
    VEC(words_set) sets;
};

static void unite(struct builder *b, uint32_t *index, words_set set) {
    if (*index == 0) {
        *index = b->sets.count;
        vec_push(&b->sets, 0);
    }
    b->sets.at[*index] |= set;
}

static struct words_opening *open_slot(struct builder *b, uint64_t key) {
    struct words_opening *slot = &b->slots[words_slot(b->slots, key)];
    uint32_t bit = words_hash(key) & 0xFFFF;
    slot->key = key;
    b->out->bits[bit / 64] |= UINT64_C(1) << bit % 64;
    return slot;
}

static void add_letters(struct builder *b, const struct trie_entry *entry) {
    struct qc_slice word = entry->key;
    uint64_t key = 0;
    size_t run = 0;
    for (; run < word.size && is_alpha(word.data[run]); run++)
        if (run < WORDS_LETTERS) key |= (uint64_t)(unsigned char)word.data[run] << 8 * run;
    bool whole = run <= WORDS_LETTERS;
    struct words_opening *slot = open_slot(b, whole ? key : key | WORDS_LONG);
    bool hyphen = run + 1 == word.size && word.data[run] == '-'; /* mid-|anything */
    if (!whole || hyphen) slot->after = WORDS_AFTER_ANY;
    else if (run == word.size) unite(b, &slot->lists, entry->set);
    else slot->after |= words_after_letters(word, run);
}

/* Does a word whose second character is this one need a look at its border or its blank? */
static bool is_open(uint32_t cp) {
    return cp >= 0x10000 || cp == ' ' || cp == '-' || (cp < 0x80 && is_alnum((char)cp));
}

/* A character of two bytes, or a digit, is walked from wherever it stands. */
static void add_pair(struct builder *b, const struct trie_entry *entry) {
    struct qc_slice word = entry->key;
    uint32_t cp = utf8_at(word, 0), next;
    size_t at = utf8_length(word.data[0]);
    if (cp < 0x10000) b->out->begins[cp / 64] |= UINT64_C(1) << cp % 64;
    if (at == word.size) {
        if (cp < 0x80) unite(b, &b->out->alone[cp], entry->set);
        return;
    }
    next = utf8_at(word, at);
    struct words_opening *slot = open_slot(b, words_key(cp, words_behind(next)));
    at += utf8_length(word.data[at]);
    if (is_open(next)) slot->after = WORDS_AFTER_ANY;
    else if (at == word.size) unite(b, &slot->lists, entry->set);
    else slot->after |= words_after_pair(utf8_at(word, at));
}

const struct words_openings *words_openings_build(struct arena *arena,
                                                  const struct trie_entry *keys, size_t count) {
    struct builder b = {.out = arena_alloc(arena, sizeof *b.out)};
    b.slots = arena_alloc(arena, WORDS_OPENINGS * sizeof *b.slots);
    vec_push(&b.sets, 0);
    for (size_t i = 0; i < count; i++) {
        if (is_alpha(keys[i].key.data[0])) add_letters(&b, &keys[i]);
        else add_pair(&b, &keys[i]);
    }
    words_set *sets = arena_alloc(arena, b.sets.count * sizeof *sets);
    memcpy(sets, b.sets.at, b.sets.count * sizeof *sets);
    b.out->slots = b.slots;
    b.out->sets = sets;
    b.out->set_count = b.sets.count;
    vec_free(&b.sets);
    return b.out;
}

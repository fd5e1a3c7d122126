/* words_opening.c: the words of all lists -> a table of how they begin, by which most places of a
 * text are passed over and most of the others are known without a walk. */
#include "utf8.h"
#include "vec.h"
#include "words_table.h"

struct builder {
    struct words_openings *out;
    struct words_opening *slots, spare; /* spare: for what has no slot any more */
    uint32_t used;
    VEC(words_set) sets;
    VEC(uint16_t) alone;
};

static void unite(struct builder *b, uint32_t *index, words_set set) {
    if (*index == 0) {
        *index = b->sets.count;
        vec_push(&b->sets, 0);
    }
    b->sets.at[*index] |= set;
}

static void set_bit(uint64_t *bits, uint32_t bit) {
    bits[bit / 64] |= UINT64_C(1) << bit % 64;
}

static struct words_opening *open_slot(struct builder *b, uint64_t key) {
    struct words_opening *slot = &b->slots[words_slot(b->slots, key)];
    if (!slot->key && b->used++ >= WORDS_OPENINGS_MAX) return &b->spare;
    slot->key = key;
    set_bit(b->out->bits, words_hash(key) & 0xFFFF);
    return slot;
}

/* What the opening is to a word of which it is the first `end` bytes, letters at last. */
static void add_opening(struct builder *b, uint64_t key, bool long_run,
                        const struct trie_entry *entry, size_t end) {
    struct qc_slice word = entry->key;
    struct words_opening *slot = open_slot(b, key);
    bool hyphen = end + 1 == word.size && word.data[end] == '-'; /* mid-|anything */
    if (long_run || hyphen) slot->after = WORDS_AFTER_ANY;
    else if (end == word.size) unite(b, &slot->own, entry->set);
    else slot->after |= words_after_letters(word, end);
}

static void add_letters(struct builder *b, const struct trie_entry *entry) {
    struct qc_slice word = entry->key;
    size_t first, second;
    uint64_t key = run_key(word, 0, &first);
    add_opening(b, key, key & RUN_LONG, entry, first);
    if (key & RUN_LONG || first + 1 >= word.size || !is_alpha(word.data[first + 1])) return;
    uint64_t next = run_key(word, first + 1, &second);
    char between = word.data[first];
    if (between == ' ' || between == '-')
        add_opening(b, words_chain(key, '-', next), next & RUN_LONG, entry, second);
    if (between == ' ') add_opening(b, words_chain(key, ' ', next), next & RUN_LONG, entry, second);
}

/* Does a word of two characters, of which this is the second, need a look at its border, or at what
 * stands for its hyphen? */
static bool is_open(uint32_t cp) {
    return cp == ' ' || cp == '-' || (cp < 0x80 && is_alnum((char)cp));
}

static uint16_t *alone_at(struct builder *b, uint32_t cp) {
    uint8_t *page = &b->out->pages[cp >> 8];
    if (*page == 0) {
        *page = (uint8_t)(b->alone.count / 256);
        for (int i = 0; i < 256; i++) vec_push(&b->alone, 0);
    }
    return &b->alone.at[*page * 256u + (cp & 0xFF)];
}

/* A word of one character that is no letter; of a longer one, that a word begins so. */
static void add_alone(struct builder *b, const struct trie_entry *entry) {
    struct qc_slice word = entry->key;
    uint32_t cp = utf8_at(word, 0), index = 0;
    if (cp >= 0x10000) return;
    uint16_t *alone = alone_at(b, cp);
    if (*alone == 0) *alone = 1;
    if (utf8_length(word.data[0]) < word.size) return;
    index = *alone == 1 ? 0 : *alone;
    unite(b, &index, entry->set);
    *alone_at(b, cp) = (uint16_t)index;
}

/* A character that is no letter and the one behind it. */
static void add_pair(struct builder *b, const struct trie_entry *entry) {
    struct qc_slice word = entry->key;
    size_t at = utf8_length(word.data[0]);
    uint32_t cp = utf8_at(word, 0), next = at < word.size ? utf8_at(word, at) : 0;
    if (at == word.size || cp >= 0x10000) return;
    struct words_opening *slot = open_slot(b, words_key(cp, words_behind(next)));
    at += utf8_length(word.data[at]);
    if (next >= 0x10000 || (at == word.size && is_open(next))) slot->after = WORDS_AFTER_ANY;
    else if (at == word.size) unite(b, &slot->own, entry->set);
    else slot->after |= words_after_pair(utf8_at(word, at));
}

static uint32_t find_set(const words_set *sets, uint32_t count, words_set set) {
    uint32_t i = 2;
    while (i < count && sets[i] != set) i++;
    return i;
}

/* Equal sets become one. */
static void share_sets(struct builder *b) {
    VEC(uint32_t) now = {0};
    uint32_t kept = 2;
    for (uint32_t i = 0; i < b->sets.count; i++) {
        uint32_t k = i < 2 ? i : find_set(b->sets.at, kept, b->sets.at[i]);
        vec_push(&now, k);
        b->sets.at[k] = b->sets.at[i];
        if (k == kept) kept++;
    }
    b->sets.count = kept;
    for (uint32_t i = 0; i < WORDS_OPENINGS; i++) b->slots[i].own = now.at[b->slots[i].own];
    for (uint32_t i = 0; i < b->alone.count; i++) b->alone.at[i] = (uint16_t)now.at[b->alone.at[i]];
    vec_free(&now);
}

static const void *keep(struct arena *arena, const void *data, size_t size) {
    return memcpy(arena_alloc(arena, size), data, size);
}

bool words_openings_build(struct arena *arena, const struct trie_entry *keys, size_t count,
                          const struct words_openings **out) {
    struct builder b = {.out = arena_alloc(arena, sizeof *b.out)};
    b.slots = arena_alloc(arena, WORDS_OPENINGS * sizeof *b.slots);
    for (int i = 0; i < 2; i++) vec_push(&b.sets, 0);
    for (int i = 0; i < 256; i++) vec_push(&b.alone, 0); /* page 0 is empty */
    for (size_t i = 0; i < count; i++)
        if (!is_alpha(keys[i].key.data[0])) add_alone(&b, &keys[i]);
    for (size_t i = 0; i < count; i++) {
        if (is_alpha(keys[i].key.data[0])) add_letters(&b, &keys[i]);
        else add_pair(&b, &keys[i]);
    }
    share_sets(&b);
    b.out->slots = b.slots;
    b.out->sets = keep(arena, b.sets.at, b.sets.count * sizeof *b.sets.at);
    b.out->alone = keep(arena, b.alone.at, b.alone.count * sizeof *b.alone.at);
    b.out->page_count = b.alone.count / 256;
    b.out->set_count = b.sets.count;
    vec_free(&b.sets);
    vec_free(&b.alone);
    *out = b.out;
    return b.used <= WORDS_OPENINGS_MAX;
}

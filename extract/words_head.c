/* words_head.c: the keys of one way of reading -> its trie, and a table by the first characters
 * that tells at once which lists can have a word at a place. */
#include "utf8.h"
#include "vec.h"
#include "words_table.h"

struct builder {
    struct words_side *side;
    VEC(struct words_head) heads;
    uint8_t pages[256];
    uint16_t pairs[128][128];
    VEC(uint16_t) wide;
    struct words_turn turns[WORDS_TURNS];
    uint32_t turn_count;
    VEC(words_set) sets;
};

/* The set of what goes on with the tag. */
static words_set *turn_set(struct builder *b, uint32_t tag) {
    struct words_turn *turn = &b->turns[words_turn(b->turns, tag)];
    if (turn->tag) return &b->sets.at[turn->set];
    if (b->turn_count < WORDS_TURNS_MAX) *turn = (struct words_turn){tag, b->sets.count};
    b->turn_count++;
    vec_push(&b->sets, 0);
    return &b->sets.at[b->sets.count - 1];
}

/* The key has one more head, of `size` bytes. */
static void unite(struct builder *b, uint16_t *head, const struct trie_entry *entry, size_t size) {
    unsigned char next[3] = {0};
    if (*head == 0) {
        *head = (uint16_t)b->heads.count;
        vec_push(&b->heads, (struct words_head){0});
    }
    b->heads.at[*head].lists |= entry->set;
    if (entry->key.size == size) b->heads.at[*head].own |= entry->set;
    if (entry->key.size < size) b->heads.at[*head].first |= entry->set;
    if (entry->key.size <= size) return;
    for (size_t i = 0; i < 3 && size + i < entry->key.size; i++)
        next[i] = (unsigned char)entry->key.data[size + i];
    *turn_set(b, words_tag(*head, words_next(next))) |= entry->set;
}

static uint16_t *wide_at(struct builder *b, uint32_t cp) {
    uint8_t *page = &b->pages[cp >> 8];
    if (*page == 0) {
        *page = (uint8_t)(b->wide.count / 256);
        for (int i = 0; i < 256; i++) vec_push(&b->wide, 0);
    }
    return &b->wide.at[*page * 256u + (cp & 0xFF)];
}

static struct trie_at walk(const struct trie *trie, const char *bytes) {
    struct trie_at at = {0, 0};
    for (int i = 0; i < 3; i++)
        if (!trie_step(trie, &at, (uint8_t)bytes[i])) break;
    return at;
}

/* The character of three bytes that a key begins with, in either order of its bytes; 0: none. */
static uint32_t wide_char(struct qc_slice key) {
    if (key.size < 3 || !(key.data[0] & 0x80)) return 0;
    char turned[3] = {key.data[2], key.data[1], key.data[0]};
    const char *bytes = utf8_is_continuation(key.data[0]) ? turned : key.data;
    bool three = utf8_length(bytes[0]) == 3 && !utf8_is_continuation(bytes[0]) &&
                 utf8_is_continuation(bytes[1]) && utf8_is_continuation(bytes[2]);
    return three ? utf8_at(slice(bytes, 3), 0) : 0;
}

static void add_pair(struct builder *b, const struct trie_entry *entry) {
    unsigned char first = (unsigned char)entry->key.data[0];
    unsigned char next = entry->key.size > 1 ? (unsigned char)entry->key.data[1] : 0;
    if (first >= 0x80) return;
    uint16_t *pairs = b->pairs[first];
    if (entry->key.size == 1)
        for (int i = 0; i < 128; i++) {
            char pair[2] = {(char)first, (char)i};
            if (words_border(slice(pair, 2), 1)) unite(b, &pairs[i], entry, 2);
        }
    if (entry->key.size > 1)
        unite(b, &pairs[next < 0x80 ? next : WORDS_PAIR_OTHER], entry, next < 0x80 ? 2 : 1);
    if (next == ' ') unite(b, &pairs['-'], entry, 2);
}

static void add(struct builder *b, const struct trie_entry *entry) {
    uint32_t cp = wide_char(entry->key);
    if (!cp) {
        add_pair(b, entry);
        return;
    }
    uint16_t *head = wide_at(b, cp);
    unite(b, head, entry, 3);
    b->heads.at[*head].at = walk(&b->side->trie, entry->key.data);
}

static const void *keep(struct arena *arena, const void *data, size_t size) {
    return memcpy(arena_alloc(arena, size), data, size);
}

bool words_side_build(struct arena *arena, const struct trie_entry *keys, size_t count,
                      struct words_side *out) {
    struct builder b = {.side = out};
    bool whole = trie_build(arena, keys, count, &out->trie);
    vec_push(&b.heads, (struct words_head){0});
    vec_push(&b.sets, 0);
    for (int i = 0; i < 256; i++) vec_push(&b.wide, 0); /* page 0 is empty */
    for (size_t i = 0; i < count; i++) add(&b, &keys[i]);
    out->heads = keep(arena, b.heads.at, b.heads.count * sizeof *b.heads.at);
    uint64_t *known = arena_alloc(arena, b.heads.count * sizeof *known);
    for (uint32_t i = 0; i < b.heads.count; i++) known[i] = words_fold(b.heads.at[i].lists);
    out->known = known;
    out->turns = keep(arena, b.turns, sizeof b.turns);
    out->sets = keep(arena, b.sets.at, b.sets.count * sizeof *b.sets.at);
    out->pages = keep(arena, b.pages, sizeof b.pages);
    out->wide = keep(arena, b.wide.at, b.wide.count * sizeof *b.wide.at);
    out->pairs = keep(arena, b.pairs, sizeof b.pairs);
    vec_free(&b.heads);
    vec_free(&b.sets);
    vec_free(&b.wide);
    return whole && b.turn_count <= WORDS_TURNS_MAX;
}

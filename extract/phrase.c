/* phrase.c: word lists -> a trie of code points -> a regular expression whose alternatives share
 * their beginnings, so that a place where no word begins costs one step. */
#include "phrase.h"

#include "utf8.h"
#include "vec.h"

struct letter_node {
    uint32_t cp;
    uint32_t child, last, next, parent; /* 0: none; siblings in the order of the lists */
    bool end;                           /* a word ends here */
};

/* Node 0 stands for none. Words that begin with an ASCII letter or digit have a root of their own:
 * all of them need a border before. */
enum { ROOT_OTHER = 1, ROOT_ASCII, ROOT_END };

struct phrase {
    VEC(struct letter_node) nodes;
    VEC(char) text;
};

static bool is_ascii_word(uint32_t cp) {
    return cp < 0x80 && is_alnum((char)cp);
}

/* ---- words -> trie --------------------------------------------------------------------- */

static uint32_t child_of(struct phrase *p, uint32_t parent, uint32_t cp) {
    for (uint32_t i = p->nodes.at[parent].child; i; i = p->nodes.at[i].next)
        if (p->nodes.at[i].cp == cp) return i;
    uint32_t new = p->nodes.count;
    vec_push(&p->nodes, (struct letter_node){.cp = cp, .parent = parent});
    struct letter_node *above = &p->nodes.at[parent];
    if (above->last) p->nodes.at[above->last].next = new;
    else above->child = new;
    above->last = new;
    return new;
}

static void add_word(struct phrase *p, struct qc_slice word) {
    uint32_t at = is_alnum(word.data[0]) ? ROOT_ASCII : ROOT_OTHER;
    for (size_t i = 0; i < word.size; i += utf8_length(word.data[i])) {
        uint32_t cp = utf8_at(word, i);
        at = child_of(p, at, cp < 0x80 ? (unsigned char)to_lower((char)cp) : cp);
    }
    p->nodes.at[at].end = true;
}

uint32_t word_spellings(struct qc_slice word) {
    uint32_t blanks = 0;
    for (size_t i = 0; i < word.size && blanks < WORD_BLANKS; i++) blanks += word.data[i] == ' ';
    return word.size ? UINT32_C(1) << blanks : 0;
}

struct qc_slice word_spelling(struct arena *arena, struct qc_slice word, uint32_t way) {
    char *room = (char *)arena_copy(arena, word).data;
    uint32_t blanks = 0;
    for (size_t i = 0; i < word.size; i++) {
        if (word.data[i] != ' ' || blanks == WORD_BLANKS) continue;
        room[i] = way >> blanks++ & 1 ? '-' : ' ';
    }
    return slice(room, word.size);
}

static void add_list(struct phrase *p, const struct word_list *list) {
    struct arena scratch = {0};
    for (uint32_t i = 0; i < list->count; i++)
        for (uint32_t way = 0; way < word_spellings(list->words[i]); way++)
            add_word(p, word_spelling(&scratch, list->words[i], way));
    arena_free(&scratch);
}

/* ---- trie -> text ---------------------------------------------------------------------- */

static void put(struct phrase *p, const char *text) {
    for (; *text; text++) vec_push(&p->text, *text);
}

static void put_char(struct phrase *p, uint32_t cp) {
    char bytes[5] = {0};
    if (cp == ' ') {
        put(p, "\\x20");
        return;
    }
    if (cp < 0x80 && !is_alnum((char)cp)) put(p, "\\");
    utf8_put(bytes, cp);
    put(p, bytes);
}

/* Is there more than one way to go on behind the node? */
static bool forks(const struct phrase *p, uint32_t at) {
    const struct letter_node *node = &p->nodes.at[at];
    return node->child && (node->end || node->child != node->last);
}

static void leave(struct phrase *p, uint32_t at) {
    const struct letter_node *node = &p->nodes.at[at];
    if (node->end && node->child) put(p, "|");
    if (node->end && is_ascii_word(node->cp)) put(p, "\\b");
    if (forks(p, at)) put(p, ")");
}

/* The longer word comes first: a node's children, then its own end. */
static void put_tree(struct phrase *p, uint32_t root) {
    uint32_t at = root;
    bool down = true;
    for (;;) {
        if (down) {
            if (at != root) put_char(p, p->nodes.at[at].cp);
            if (forks(p, at)) put(p, "(?:");
            if (p->nodes.at[at].child) {
                at = p->nodes.at[at].child;
                continue;
            }
        }
        leave(p, at);
        if (at == root) return;
        down = p->nodes.at[at].next != 0;
        if (down) put(p, "|");
        at = down ? p->nodes.at[at].next : p->nodes.at[at].parent;
    }
}

static void put_all(struct phrase *p) {
    bool ascii = p->nodes.at[ROOT_ASCII].child, other = p->nodes.at[ROOT_OTHER].child;
    if (!ascii && !other) {
        put(p, "(?!)");
        return;
    }
    put(p, "(?i:");
    if (ascii) put(p, "\\b"), put_tree(p, ROOT_ASCII);
    if (ascii && other) put(p, "|");
    if (other) put_tree(p, ROOT_OTHER);
    put(p, ")");
}

struct qc_slice phrase_pattern(struct arena *arena, const struct word_list *const *lists,
                               size_t count) {
    struct phrase phrase = {0};
    for (int i = 0; i < ROOT_END; i++) vec_push(&phrase.nodes, (struct letter_node){0});
    for (size_t i = 0; i < count; i++) add_list(&phrase, lists[i]);
    put_all(&phrase);
    struct qc_slice text = arena_copy(arena, slice(phrase.text.at, phrase.text.count));
    vec_free(&phrase.nodes);
    vec_free(&phrase.text);
    return text;
}

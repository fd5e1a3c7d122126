/* words.c: word lists -> two tries, one read forward and one backward. The keys are folded and in
 * lower case; bit i of a set is list i of WORDS_LIST. */
#include "dim.h"
#include "fold.h"
#include "words_table.h"

#include <stdlib.h>

_Static_assert(WORDS_COUNT <= 128, "a words_set has 128 bits");

static const char *const NAMES[] = {
#define X(id, name) name,
    WORDS_LIST(X) WORDS_PLAIN_LIST(X)
#undef X
};

/* What braces in a pattern mean without a list: {quantity}, {gap:8}, {list:data}. */
static const char *const RESERVED[] = {"quantity", "gap", "list"};

/* ---- reading --------------------------------------------------------------------------- */

static bool is_list_name(struct qc_slice name) {
    if (name.size == 0 || !is_lower(name.data[0])) return false;
    for (size_t i = 1; i < name.size; i++)
        if (!is_lower(name.data[i]) && !is_digit(name.data[i]) && name.data[i] != '_') return false;
    return true;
}

static bool check_name(struct report *report, const struct node *key) {
    struct qc_slice name = node_clip(key->text);
    enum dim dim;
    if (!is_list_name(key->text))
        return report_at(report, key, "list name \"%.*s\" is not of the form a-z, 0-9, _",
                         (int)name.size, name.data);
    if (dim_find(key->text, &dim))
        return report_at(report, key, "list name \"%.*s\" is a dimension's name", (int)name.size,
                         name.data);
    for (size_t i = 0; i < COUNT(RESERVED); i++)
        if (slice_is(key->text, RESERVED[i]))
            return report_at(report, key, "list name \"%s\" has a meaning in patterns",
                             RESERVED[i]);
    return true;
}

static bool check_word(struct report *report, const struct node *node, struct qc_slice word,
                       struct qc_slice list) {
    if (word.size == 0)
        return report_at(report, node, "empty word in list \"%.*s\"", (int)list.size, list.data);
    bool blanks = word.data[0] == ' ' || word.data[word.size - 1] == ' ';
    for (size_t i = 1; i < word.size; i++) blanks |= word.data[i] == ' ' && word.data[i - 1] == ' ';
    struct qc_slice shown = node_clip(node->text);
    if (blanks)
        return report_at(report, node, "word \"%.*s\" has blanks around it or two in a row",
                         (int)shown.size, shown.data);
    return true;
}

static struct qc_slice lower_copy(struct arena *arena, struct qc_slice word) {
    char *copy = arena_alloc(arena, word.size + 1);
    for (size_t i = 0; i < word.size; i++) copy[i] = to_lower(word.data[i]);
    return slice(copy, word.size);
}

static void check_repeats(struct report *report, struct qc_slice list, struct node_keyed *keys,
                          size_t count) {
    size_t repeats = node_repeats(keys, count);
    for (size_t i = 0; i < repeats; i++) {
        struct qc_slice word = node_clip(keys[i].node->text);
        report_at(report, keys[i].node, "word \"%.*s\" is already in list \"%.*s\" (line %llu)",
                  (int)word.size, word.data, (int)list.size, list.data,
                  (unsigned long long)keys[i].first->line);
    }
}

/* Ranges of characters beyond ASCII that have no other case. */
static const struct {
    uint32_t first, last;
} CASELESS[] = {{0x2000, 0x20CF}, {0x2E80, 0xA4FF}, {0xAC00, 0xFF20}, {0x20000, 0x3FFFF}};

static bool may_have_case(uint32_t cp) {
    for (size_t i = 0; i < COUNT(CASELESS); i++)
        if (cp >= CASELESS[i].first && cp <= CASELESS[i].last) return false;
    return cp >= 0x80;
}

uint64_t words_lengths(const struct word_list *list) {
    uint64_t lengths = 0;
    for (uint32_t i = 0; i < list->count; i++) {
        struct qc_slice word = list->words[i];
        size_t chars = utf8_chars(word);
        lengths |= chars < 64 ? UINT64_C(1) << chars : WORDS_ODD;
        for (size_t at = 0; at < word.size; at += utf8_length(word.data[at]))
            if (may_have_case(utf8_at(word, at))) lengths |= WORDS_ODD;
    }
    return lengths;
}

static void read_words(struct arena *arena, const struct node *node, struct report *report,
                       struct word_list *list) {
    struct qc_slice name = node_clip(list->name);
    uint32_t count = node_count(node), used = 0;
    struct arena scratch = {0};
    struct qc_slice *words = arena_alloc(arena, count * sizeof *words);
    struct node_keyed *keys = arena_alloc(&scratch, count * sizeof *keys);
    for (const struct node *n = node->child; n; n = n->next) {
        if (n->type != NODE_SCALAR) {
            report_at(report, n, "list \"%.*s\" holds something that is no word", (int)name.size,
                      name.data);
            continue;
        }
        struct qc_slice word = fold_word(arena, n->text);
        if (!check_word(report, n, word, name)) continue;
        keys[used] = (struct node_keyed){.key = lower_copy(&scratch, word), .node = n};
        words[used++] = word;
    }
    check_repeats(report, name, keys, used);
    arena_free(&scratch);
    list->words = words;
    list->count = used;
    list->lengths = words_lengths(list);
}

uint32_t words_read(struct arena *arena, const struct node *map, struct report *report,
                    struct word_list **lists, const struct node ***nodes) {
    uint32_t count = node_count(map), used = 0;
    *lists = arena_alloc(arena, count * sizeof **lists);
    *nodes = arena_alloc(arena, count * sizeof **nodes);
    for (const struct node *n = map->child; n; n = n->next) {
        struct qc_slice name = node_clip(n->key->text);
        if (!check_name(report, n->key)) continue;
        if (n->type != NODE_SEQUENCE || !n->child) {
            report_at(report, n, "\"%.*s\" must be a list of words", (int)name.size, name.data);
            continue;
        }
        (*nodes)[used] = n;
        (*lists)[used].name = arena_copy(arena, n->key->text);
        read_words(arena, n, report, &(*lists)[used++]);
    }
    return used;
}

/* ---- loading --------------------------------------------------------------------------- */

static uint32_t wanted_index(struct qc_slice name) {
    for (uint32_t i = 0; i < COUNT(NAMES); i++)
        if (slice_is(name, NAMES[i])) return i;
    return COUNT(NAMES);
}

/* Lists in file order -> the order of words_list. */
static void place_lists(struct words *words, const struct word_list *lists, uint32_t count) {
    words->count = COUNT(NAMES);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t index = wanted_index(lists[i].name);
        words->lists[index < COUNT(NAMES) ? index : words->count++] = lists[i];
    }
}

static void check_all_there(struct report *report, const struct node *root) {
    for (size_t i = 0; i < COUNT(NAMES); i++)
        if (!node_get(root, NAMES[i]))
            report_at(report, root, "word list \"%s\" is missing", NAMES[i]);
}

static struct qc_slice reversed(struct arena *arena, struct qc_slice text) {
    char *copy = arena_alloc(arena, text.size + 1);
    for (size_t i = 0; i < text.size; i++) copy[i] = text.data[text.size - 1 - i];
    return slice(copy, text.size);
}

/* The runs of letters and the other characters in turned order, each as it is. */
static struct qc_slice turned(struct arena *arena, struct qc_slice word) {
    char *copy = arena_alloc(arena, word.size + 1);
    size_t room = word.size;
    for (size_t at = 0, end; at < word.size; at = end) {
        run_key(word, at, &end);
        if (end == at) end += utf8_length(word.data[at]);
        room -= end - at;
        memcpy(copy + room, word.data + at, end - at);
    }
    return slice(copy, word.size);
}

/* False: the words are more than the tables hold. */
static bool build(struct arena *arena, struct words *words) {
    size_t count = 0, used = 0;
    for (uint32_t i = 0; i < WORDS_COUNT; i++) count += words->lists[i].count;
    struct arena scratch = {0};
    struct trie_entry *keys = arena_alloc(&scratch, count * sizeof *keys);
    struct trie_entry *back = arena_alloc(&scratch, count * sizeof *back);
    struct trie_entry *turns = arena_alloc(&scratch, count * sizeof *turns);
    for (uint32_t i = 0; i < WORDS_COUNT; i++) {
        for (uint32_t k = 0; k < words->lists[i].count; k++) {
            struct qc_slice key = lower_copy(&scratch, words->lists[i].words[k]);
            keys[used] = (struct trie_entry){key, WORDS_BIT(i)};
            turns[used] = (struct trie_entry){turned(&scratch, key), WORDS_BIT(i)};
            back[used++] = (struct trie_entry){reversed(&scratch, key), WORDS_BIT(i)};
        }
    }
    bool whole = words_openings_build(arena, keys, count, &words->openings);
    whole &= words_openings_build(arena, turns, count, &words->endings);
    whole &= words_side_build(arena, keys, count, &words->forward);
    whole &= words_side_build(arena, back, count, &words->backward);
    words->plain = words_plain_build(arena, words->lists + WORDS_COUNT);
    arena_free(&scratch);
    return whole;
}

/* The tree lives in `scratch`; what stays is copied. NULL: there were findings. */
static struct words *load(struct arena *arena, struct arena *scratch, struct report *report) {
    static const struct node NOWHERE;
    struct qc_error broken = {0};
    struct node *root;
    if (!node_read(scratch, report->file, report->text, &root, &broken)) {
        report_error(report, &broken);
        return NULL;
    }
    if (!root || root->type != NODE_MAP) {
        report_at(report, root ? root : &NOWHERE, "a map of word lists is wanted");
        return NULL;
    }
    struct word_list *lists;
    const struct node **nodes;
    uint32_t count = words_read(arena, root, report, &lists, &nodes);
    check_all_there(report, root);
    if (report->count) return NULL;
    struct words *words = arena_alloc(arena, sizeof *words);
    words->lists = arena_alloc(arena, (count + COUNT(NAMES)) * sizeof *words->lists);
    place_lists(words, lists, count);
    if (build(arena, words)) return words;
    report_at(report, root, "more words than the tables of words_table.h hold");
    return NULL;
}

bool words_load(struct arena *arena, const char *file, struct qc_slice yaml, struct words **out,
                const struct qc_findings *findings, struct qc_error *err) {
    struct report report = {.file = file, .text = yaml, .findings = findings, .err = err};
    struct arena scratch = {0};
    *out = load(arena, &scratch, &report);
    arena_free(&scratch);
    return *out != NULL;
}

uint32_t words_lists(const struct words *words) {
    return words->count;
}

const struct word_list *words_list(const struct words *words, uint32_t index) {
    return &words->lists[index];
}

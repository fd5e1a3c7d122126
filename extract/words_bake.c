/* words_bake.c: word lists and their tries -> C source. */
#include "bake.h"
#include "words_table.h"

#include <inttypes.h>
#include <stdio.h>

void bake_list_end(const struct word_list *list) {
    printf("%u,%" PRIu64 "U},\n", list->count, list->lengths);
}

static void bake_lists(const struct words *words) {
    for (uint32_t i = 0; i < words->count; i++) {
        printf("static const struct qc_slice words_%u[] = {\n", i);
        for (uint32_t k = 0; k < words->lists[i].count; k++) {
            bake_slice(words->lists[i].words[k]);
            puts(",");
        }
        puts("};");
    }
    puts("static struct word_list words_lists_of[] = {");
    for (uint32_t i = 0; i < words->count; i++) {
        putchar('{');
        bake_slice(words->lists[i].name);
        printf(",words_%u,", i);
        bake_list_end(&words->lists[i]);
    }
    puts("};");
}

static void bake_rows(const struct words_rows *rows, const char *way, uint32_t list) {
    char declaration[64];
    snprintf(declaration, sizeof declaration, "uint16_t words_%s_%u", way, list);
    bake_numbers(declaration, rows->order, rows->begin[WORDS_ROWS + 1], 2);
}

static void name_rows(const struct words_rows *rows, const char *way, uint32_t list) {
    printf(".%s = {%" PRIu64 "U,words_%s_%u,{", way, rows->known, way, list);
    for (size_t i = 0; i < COUNT(rows->begin); i++) printf("%u,", rows->begin[i]);
    puts("}},");
}

static void bake_plain(const struct words_plain_list *lists) {
    for (uint32_t i = 0; i < WORDS_PLAINS; i++) {
        bake_rows(&lists[i].ahead, "ahead", i);
        bake_rows(&lists[i].behind, "behind", i);
    }
    puts("static const struct words_plain_list words_plain_lists[] = {");
    for (uint32_t i = 0; i < WORDS_PLAINS; i++) {
        putchar('{');
        name_rows(&lists[i].ahead, "ahead", i);
        name_rows(&lists[i].behind, "behind", i);
        puts("},");
    }
    puts("};");
}

static uint32_t most(uint32_t a, uint32_t b) {
    return a > b ? a : b;
}

static void bake_sets(const struct trie *trie, const char *name) {
    uint32_t count = 1;
    for (uint32_t i = 0; i < trie->node_count; i++)
        count = most(count, most(trie->nodes[i].own, trie->nodes[i].under) + 1);
    printf("static const trie_set %s_sets[] = {\n", name);
    for (uint32_t i = 0; i < count; i++) {
        bake_set(trie->sets[i]);
        puts(",");
    }
    puts("};");
}

static void bake_nodes(const struct trie *trie, const char *name) {
    char declaration[64];
    uint32_t tails = 0;
    printf("static const struct trie_node %s_nodes[] = {\n", name);
    for (uint32_t i = 0; i < trie->node_count; i++) {
        const struct trie_node *n = &trie->nodes[i];
        printf("{%u,%u,%u,%u,%u},%s", n->child, n->count, n->tail, n->own, n->under,
               i % 8 == 7 ? "\n" : "");
        if (n->tail) tails = most(tails, n->child + n->tail);
    }
    puts("};");
    snprintf(declaration, sizeof declaration, "uint8_t %s_bytes", name);
    bake_numbers(declaration, trie->bytes, trie->node_count, 1);
    snprintf(declaration, sizeof declaration, "uint8_t %s_tails", name);
    bake_numbers(declaration, trie->tails, tails, 1);
}

static void bake_heads(const struct words_side *side, const char *name) {
    char declaration[64];
    uint32_t pages = 0, heads = 0;
    for (uint32_t i = 0; i < 256; i++) pages = most(pages, side->pages[i] + 1u);
    for (uint32_t i = 0; i < pages * 256; i++) heads = most(heads, side->wide[i] + 1u);
    for (uint32_t i = 0; i < 128 * 128; i++) heads = most(heads, side->pairs[i] + 1u);
    printf("static const struct words_head %s_heads[] = {\n", name);
    for (uint32_t i = 0; i < heads; i++) {
        const struct words_head *head = &side->heads[i];
        putchar('{');
        bake_set(head->lists);
        putchar(',');
        bake_set(head->own);
        putchar(',');
        bake_set(head->first);
        printf(",{%u,%u}},\n", head->at.node, head->at.tail);
    }
    puts("};");
    snprintf(declaration, sizeof declaration, "uint64_t %s_known", name);
    bake_numbers(declaration, side->known, heads, 8);
    snprintf(declaration, sizeof declaration, "uint8_t %s_pages", name);
    bake_numbers(declaration, side->pages, 256, 1);
    snprintf(declaration, sizeof declaration, "uint16_t %s_wide", name);
    bake_numbers(declaration, side->wide, pages * 256u, 2);
    snprintf(declaration, sizeof declaration, "uint16_t %s_pairs", name);
    bake_numbers(declaration, side->pairs, 128 * 128, 2);
}

static void bake_turns(const struct words_side *side, const char *name) {
    uint32_t sets = 1;
    printf("static const struct words_turn %s_turns[] = {\n", name);
    for (uint32_t i = 0; i < WORDS_TURNS; i++) {
        printf("{%uU,%u},%s", side->turns[i].tag, side->turns[i].set, i % 8 == 7 ? "\n" : "");
        sets = most(sets, side->turns[i].set + 1);
    }
    printf("};\nstatic const words_set %s_turn_sets[] = {\n", name);
    for (uint32_t i = 0; i < sets; i++) {
        bake_set(side->sets[i]);
        puts(",");
    }
    puts("};");
}

static void bake_side(const struct words_side *side, const char *name) {
    bake_sets(&side->trie, name);
    bake_nodes(&side->trie, name);
    bake_heads(side, name);
    bake_turns(side, name);
}

static void name_side(const struct words_side *side, const char *name) {
    static const char *const FIELDS[] = {"known", "heads", "turns", "pages", "wide", "pairs"};
    static const char *const ARRAYS[] = {"nodes", "bytes", "tails", "sets"};
    printf(".%s = {.trie = {.node_count = %u,.first = {", name, side->trie.node_count);
    for (int i = 0; i < 256; i++) printf("%u,", side->trie.first[i]);
    printf("}");
    for (size_t i = 0; i < COUNT(ARRAYS); i++) printf(",.%s = %s_%s", ARRAYS[i], name, ARRAYS[i]);
    printf("},.sets = %s_turn_sets", name);
    for (size_t i = 0; i < COUNT(FIELDS); i++) printf(",.%s = %s_%s", FIELDS[i], name, FIELDS[i]);
    puts("},");
}

static void bake_bits(const char *name, const uint64_t *bits, size_t count) {
    printf(",.%s = {", name);
    for (size_t i = 0; i < count; i++) printf("%" PRIu64 "U,", bits[i]);
    puts("}");
}

static void bake_openings(const struct words_openings *openings, const char *name) {
    char declaration[64];
    printf("static const struct words_opening %s_slots[] = {\n", name);
    for (uint32_t i = 0; i < WORDS_OPENINGS; i++) {
        const struct words_opening *slot = &openings->slots[i];
        printf("{%" PRIu64 "U,%uU,%u},%s", slot->key, slot->after, slot->own,
               i % 8 == 7 ? "\n" : "");
    }
    printf("};\nstatic const words_set %s_sets[] = {\n", name);
    for (uint32_t i = 0; i < openings->set_count; i++) {
        bake_set(openings->sets[i]);
        puts(",");
    }
    puts("};");
    snprintf(declaration, sizeof declaration, "uint16_t %s_alone", name);
    bake_numbers(declaration, openings->alone, openings->page_count * 256u, 2);
    printf("static const struct words_openings %s = {.slots = %s_slots,.sets = %s_sets,"
           ".alone = %s_alone,.page_count = %u,.set_count = %u,.pages = {",
           name, name, name, name, openings->page_count, openings->set_count);
    for (size_t i = 0; i < COUNT(openings->pages); i++) printf("%u,", openings->pages[i]);
    puts("}");
    bake_bits("bits", openings->bits, COUNT(openings->bits));
    puts("};");
}

void words_bake(const struct words *words) {
    bake_lists(words);
    bake_plain(words->plain);
    bake_openings(words->openings, "openings");
    bake_openings(words->endings, "endings");
    bake_side(&words->forward, "forward");
    bake_side(&words->backward, "backward");
    printf("static const struct words words = {.lists = words_lists_of,.openings = "
           "&openings,.endings = &endings,.plain = words_plain_lists,.count = %u,\n",
           words->count);
    name_side(&words->forward, "forward");
    name_side(&words->backward, "backward");
    puts("};");
}

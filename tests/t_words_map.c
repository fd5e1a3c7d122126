/* t_words_map.c: texts -> the map of their words has at every place the lists that words_at tells
 * one by one. */
#include "builtin.h"
#include "tap.h"
#include "utf8.h"
#include "words_map.h"

#include <stdio.h>

#define MARKS WORDS_BIT(WORDS_MORE_THAN_BEFORE)

static const struct words *load(struct arena *arena) {
    struct words *words = NULL;
    for (size_t i = 0; i < builtin_file_count; i++) {
        const struct builtin_file *file = &builtin_files[i];
        if (strcmp(file->name, "words.yaml") == 0)
            words_load(arena, file->name, slice((const char *)file->data, file->size), &words, NULL,
                       NULL);
    }
    return words;
}

/* Places of the text where the map tells other lists than are asked for one by one. */
static size_t map_faults(const struct words *words, struct words_map *map, struct qc_slice text,
                         size_t *hits) {
    size_t wrong = 0;
    words_map_read(map, words, text, &(struct words_marks){.lists = MARKS});
    for (uint32_t at = 0; at < text.size; at++) {
        uint32_t reach;
        words_set want = 0, got = words_map_at(map, at);
        if (((unsigned char)text.data[at] & 0xC0) == 0x80) continue;
        for (uint32_t i = 0; i < WORDS_COUNT; i++) {
            struct word_match match;
            if (words_at(words, text, at, WORDS_BIT(i), &match)) want |= WORDS_BIT(i);
        }
        *hits += want != 0;
        wrong += want != words_walk(words, text, at, &reach) ||
                 want != words_lists_at(words, text, at);
        wrong += got != want || words_map_marked(map, at) != ((want & MARKS) != 0);
        wrong += want && words_map_from(map, at)->at != at;
    }
    return wrong;
}

/* Words of all lists in a row, some of them cut short, between them nothing, a blank or a hyphen.
 */
static struct qc_slice row_of_words(const struct words *words, char *out, size_t room,
                                    uint64_t *seed) {
    static const char *const GLUE[] = {"", " ", "-", ",", "x", "3"};
    size_t used = 0;
    for (size_t i = 0; i < 8; i++) {
        *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        uint32_t random = (uint32_t)(*seed >> 33);
        const struct word_list *list = words_list(words, random % WORDS_COUNT);
        struct qc_slice word = list->words[random / 128 % list->count];
        size_t size = random >> 28 ? word.size : word.size / 2;
        while (size < word.size && size && ((unsigned char)word.data[size] & 0xC0) == 0x80) size--;
        if (used + size + 2 > room) break;
        used += (size_t)snprintf(out + used, room - used, "%.*s%s", (int)size, word.data,
                                 GLUE[random / 7 % COUNT(GLUE)]);
    }
    return slice(out, used);
}

static void check_rows(const struct words *words) {
    struct words_map map = {0};
    uint64_t seed = 3;
    size_t wrong = 0, hits = 0;
    for (size_t round = 0; round < 1000; round++) {
        char room[512];
        wrong += map_faults(words, &map, row_of_words(words, room, sizeof room, &seed), &hits);
    }
    tap_ok(wrong == 0 && hits > 5000, "the map has the lists, %zu of %zu wrong", wrong, hits);
    words_map_free(&map);
}

/* Every word, with what may stand behind it: a walk from each place finds what the map tells. */
static void check_every_word(const struct words *words) {
    static const char *const BEHIND[] = {"", "a", "to", " x", "-b", " ", "的", "3", ",", "一个"};
    struct words_map map = {0};
    size_t wrong = 0, places = 0;
    uint32_t reach;
    for (uint32_t i = 0; i < WORDS_COUNT; i++) {
        const struct word_list *list = words_list(words, i);
        for (uint32_t k = 0; k < list->count * COUNT(BEHIND); k++) {
            char room[256];
            struct qc_slice word = list->words[k / COUNT(BEHIND)];
            int size = snprintf(room, sizeof room, "%.*s%s", (int)word.size, word.data,
                                BEHIND[k % COUNT(BEHIND)]);
            struct qc_slice text = slice(room, (size_t)size);
            words_map_read(&map, words, text, NULL);
            for (uint32_t at = 0; at < text.size; at += utf8_length(text.data[at]), places++)
                wrong += words_map_at(&map, at) != words_walk(words, text, at, &reach);
        }
    }
    tap_ok(wrong == 0 && places > 100000, "every word and what follows it, %zu of %zu wrong", wrong,
           places);
    words_map_free(&map);
}

int main(void) {
    struct arena arena = {0};
    const struct words *words = load(&arena);
    tap_ok(words != NULL, "the built-in word lists load");
    if (words) check_rows(words);
    if (words) check_every_word(words);
    arena_free(&arena);
    return tap_done();
}

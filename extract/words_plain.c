/* words_plain.c: a text and a place in it -> the word of one plain list there. Few words, asked for
 * seldom: they are gone through one by one where the first or last letter is one of theirs. */
#include "words_table.h"

/* The last byte first: endings differ more often. */
static inline bool same(struct qc_slice word, const char *text) {
    if (to_lower(word.data[word.size - 1]) != to_lower(text[word.size - 1])) return false;
    for (size_t i = 0; i + 1 < word.size; i++)
        if (to_lower(word.data[i]) != to_lower(text[i])) return false;
    return true;
}

/* May a word of the list begin at `at`? */
static inline bool begins_so(const struct word_list *list, struct qc_slice text, size_t at) {
    return list->firsts & words_first(text, at) && list->pairs & words_pair(text, at);
}

/* May it be one of the words, by its length and its end? */
static bool fits(const struct word_list *list, struct qc_slice word) {
    if (!(list->lasts & words_last(word.data[word.size - 1]))) return false;
    size_t chars = utf8_chars(word);
    return list->lengths & WORDS_ODD || (chars < 64 && list->lengths >> chars & 1);
}

bool words_plain(const struct words *words, enum words_plain list, struct qc_slice word) {
    const struct word_list *all = &words->lists[list];
    if (!word.size || !begins_so(all, word, 0) || !fits(all, word)) return false;
    for (uint32_t i = 0; i < all->count; i++)
        if (all->words[i].size == word.size && same(all->words[i], word.data)) return true;
    return false;
}

uint32_t words_plain_at(const struct words *words, enum words_plain list, struct qc_slice text,
                        size_t at) {
    const struct word_list *all = &words->lists[list];
    size_t best = 0;
    if (at >= text.size || !begins_so(all, text, at) || !words_border(text, at)) return 0;
    for (uint32_t i = 0; i < all->count; i++) {
        struct qc_slice word = all->words[i];
        if (word.size > best && word.size <= text.size - at && same(word, text.data + at) &&
            words_border(text, at + word.size))
            best = word.size;
    }
    return (uint32_t)best;
}

uint32_t words_plain_before(const struct words *words, enum words_plain list, struct qc_slice text,
                            size_t end) {
    const struct word_list *all = &words->lists[list];
    size_t best = 0;
    if (end == 0 || end > text.size || text.data[end - 1] == ' ' ||
        !(all->lasts & words_last(text.data[end - 1])) || !words_border(text, end))
        return 0;
    for (uint32_t i = 0; i < all->count; i++) {
        struct qc_slice word = all->words[i];
        if (word.size > best && word.size <= end && same(word, text.data + (end - word.size)) &&
            words_border(text, end - word.size))
            best = word.size;
    }
    return (uint32_t)best;
}

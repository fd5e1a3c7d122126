/* step.c: the words around an amount -> level or step. */
#include "step.h"

#include "marks.h"

static size_t back_blank(struct qc_slice text, size_t at) {
    while (at && text.data[at - 1] == ' ') at--;
    return at;
}

/* A word of change stands right before, or over one little word (了, by), and none of from or to.
 */
static bool changes_by(const struct words *words, struct qc_slice text, size_t begin) {
    words_set change = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    words_set level = WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_CHANGE_FROM) |
                      WORDS_BIT(WORDS_RANGE_JOIN) | WORDS_BIT(WORDS_PART_VERB); /* makes up 40% */
    words_set little = WORDS_BIT(WORDS_SUBJECT_STOP) | WORDS_BIT(WORDS_PREPOSITION);
    struct word_match word;
    size_t at = back_blank(text, begin);
    if (words_before(words, text, at, level, &word)) return false;
    if (words_before(words, text, at, change, &word)) return true;
    if (!words_before(words, text, at, little, &word)) return false;
    return words_before(words, text, back_blank(text, word.begin), change, &word);
}

/* The clause compares: 比 before, or "more than" right behind. */
static bool compares(const struct words *words, struct qc_slice text, size_t begin, size_t end) {
    words_set than = WORDS_BIT(WORDS_THAN);
    struct word_match word;
    size_t after = end;
    while (after < text.size && text.data[after] == ' ') after++;
    return words_search(words, text, marks_clause(text, begin), begin, than, &word) ||
           (after < text.size && words_at(words, text, after, than, &word));
}

bool step_at(const struct words *words, struct qc_slice text, size_t begin, size_t end) {
    return changes_by(words, text, begin) || compares(words, text, begin, end);
}

bool step_from(const struct words *words, struct qc_slice text, size_t begin) {
    struct word_match word;
    return words_before(words, text, back_blank(text, begin), WORDS_BIT(WORDS_CHANGE_FROM), &word);
}

bool step_to(const struct words *words, struct qc_slice text, size_t begin) {
    struct word_match word;
    return words_before(words, text, back_blank(text, begin),
                        WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_RANGE_JOIN), &word);
}

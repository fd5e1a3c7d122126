/* t_words_plain.c: texts and a place in them -> the word of one plain list there. */
#include "rules.h"
#include "tap.h"

#include <stdio.h>
#include <string.h>

/* find: '>' words_plain_at the bar, '<' words_plain_before it, '=' is the text such a word? */
static const struct {
    const char *text;
    char find;
    enum words_plain list;
    uint32_t want;
} ROWS[] = {
    {"|first half", '>', WORDS_HALF_PART, 5},
    {"|First", '>', WORDS_HALF_PART, 5},
    {"|firsts", '>', WORDS_HALF_PART, 0},
    {"|first5", '>', WORDS_HALF_PART, 5},
    {"at|first", '>', WORDS_HALF_PART, 0},
    {"|", '>', WORDS_HALF_PART, 0},
    {"|model year x", '>', WORDS_DATE_NOUN, 10},
    {"|yearly", '>', WORDS_DATE_NOUN, 0},
    {"the first|", '<', WORDS_HALF_PART, 5},
    {"headfirst|", '<', WORDS_HALF_PART, 0},
    {"FIRST| half", '<', WORDS_HALF_PART, 5},
    {"first|s", '<', WORDS_HALF_PART, 0},
    {"the men's|", '<', WORDS_TRACK_BEFORE, 2},
    {"|", '<', WORDS_TRACK_BEFORE, 0},
    {"the model year|", '<', WORDS_DATE_NOUN, 10},
    {"first|", '=', WORDS_HALF_PART, 1},
    {"First|", '=', WORDS_HALF_PART, 1},
    {"firs|", '=', WORDS_HALF_PART, 0},
    {"|", '=', WORDS_HALF_PART, 0},
    {"|比重大", '>', WORDS_SHARE_NOUN, 6},
    {"|比", '>', WORDS_SHARE_NOUN, 0},
    {"的比重|", '<', WORDS_SHARE_NOUN, 6},
    {"2024|E", '>', WORDS_YEAR_MARK, 1},
    {"2024|Ex", '>', WORDS_YEAR_MARK, 0},
    {"e|", '<', WORDS_YEAR_MARK, 1},
    {"e|", '=', WORDS_YEAR_MARK, 1},
};

static uint32_t find(const struct words *words, size_t row, struct qc_slice text, size_t bar) {
    enum words_plain list = ROWS[row].list;
    switch (ROWS[row].find) {
    case '>': return words_plain_at(words, list, text, bar);
    case '<': return words_plain_before(words, list, text, bar);
    default: return words_plain(words, list, text);
    }
}

int main(void) {
    struct qc_error err = {0};
    struct qc_rules *rules = qc_rules_load(NULL, &err);
    tap_ok(rules != NULL, "the built-in rules load");
    for (size_t i = 0; rules && i < COUNT(ROWS); i++) {
        char room[64];
        size_t bar = strcspn(ROWS[i].text, "|");
        int size =
            snprintf(room, sizeof room, "%.*s%s", (int)bar, ROWS[i].text, ROWS[i].text + bar + 1);
        uint32_t got = find(rules->words, i, slice(room, (size_t)size), bar);
        tap_ok(got == ROWS[i].want, "%c %s: %u bytes", ROWS[i].find, ROWS[i].text, (unsigned)got);
    }
    qc_rules_free(rules);
    return tap_done();
}

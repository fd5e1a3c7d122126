/* t_suggest.c: a word that is in no list gets the name that was meant, or none. */
#include "suggest.h"
#include "tap.h"

static const char *const NAMES[] = {"extract", "rules", "schema", "help", "csv", "jsonl", "json"};

static const char *name(size_t index) {
    return index < COUNT(NAMES) ? NAMES[index] : NULL;
}

static const struct {
    const char *word, *want;
} WORDS[] = {
    {"extrat", "extract"},   /* a letter is missing */
    {"extrcat", "extract"},  /* two are swapped */
    {"exxtract", "extract"}, /* one too many */
    {"EXTRACT", "extract"},  /* case is no edit */
    {"cvs", "csv"},
    {"jsnl", "jsonl"},
    {"sch", "schema"},       /* the beginning of a name */
    {"c", NULL},             /* one letter says nothing */
    {"xml", NULL},
    {"", NULL},
    {"hlp", "help"},
    {"extraordinary", NULL},
};

int main(void) {
    for (size_t i = 0; i < COUNT(WORDS); i++) {
        const char *got = suggest(slice_z(WORDS[i].word), name);
        tap_is(slice_z(got), slice_z(WORDS[i].want), "\"%s\"", WORDS[i].word);
    }
    char endless[4096];
    memset(endless, 'x', sizeof endless);
    tap_ok(!suggest(slice(endless, sizeof endless), name), "an endless word is like nothing");
    tap_ok(name_find(slice_z("rules"), name) == 1, "a name is found");
    tap_ok(name_find(slice_z("rule"), name) == -1, "its beginning is not");
    return tap_done();
}

/* t_err.c: the first error wins, a place gets its line, column and excerpt, nothing overflows. */
#include "err.h"
#include "tap.h"
#include "utf8.h"

static const struct {
    const char *name, *text;
    size_t at;
    uint64_t line, column;
    const char *excerpt;
} PLACES[] = {
    {"first byte", "abc\ndef", 0, 1, 1, "abc"},
    {"inside the first line", "abc\ndef", 2, 1, 3, "abc"},
    {"at the line end", "abc\ndef", 3, 1, 4, "abc"},
    {"start of the second line", "abc\ndef", 4, 2, 1, "def"},
    {"past the end", "abc\ndef", 99, 2, 4, "def"},
    {"empty text", "", 0, 1, 1, ""},
    {"after the last line end", "abc\n", 4, 2, 1, ""},
    {"columns are code points", "万亿x", 6, 1, 3, "万亿x"},
    {"a CR before the LF is no part of the line", "ab\r\ncd", 1, 1, 2, "ab"},
    {"a tab shows as a blank", "a\tb", 2, 1, 3, "a b"},
};

static void check_places(void) {
    for (size_t i = 0; i < COUNT(PLACES); i++) {
        struct place at = place_in("f", slice_z(PLACES[i].text), PLACES[i].at);
        struct qc_error err = {0};
        fail(&err, QC_E_RULE, at, "x");
        tap_ok(err.line == PLACES[i].line, "%s: line", PLACES[i].name);
        tap_ok(err.column == PLACES[i].column, "%s: column", PLACES[i].name);
        tap_is(slice_z(err.excerpt), slice_z(PLACES[i].excerpt), "%s: excerpt", PLACES[i].name);
        tap_ok(err.caret + 1 == PLACES[i].column, "%s: caret", PLACES[i].name);
    }
}

static void check_first_wins(void) {
    struct qc_error err = {0};
    struct place at = {.file = "a.yaml", .line = 3, .column = 7};
    tap_ok(!fail(&err, QC_E_RULE, at, "unknown unit \"%s\"", "GiBB"), "fail returns false");
    tap_ok(!fail(&err, QC_E_IO, (struct place){0}, "later"), "so does a later one");
    tap_ok(err.code == QC_E_RULE && err.line == 3 && err.column == 7, "the first error stays");
    tap_is(slice_z(err.message), LIT("unknown unit \"GiBB\""), "its message is formatted");
    tap_is(slice_z(err.file), LIT("a.yaml"), "its file is copied");
    tap_is(slice_z(err.excerpt), LIT(""), "no line was given: no excerpt");
    tap_ok(!fail(NULL, QC_E_IO, at, "nobody listens"), "NULL takes no error");
}

/* A line of 1 000 wide characters with the place near its end: the excerpt is a valid cut that
 * still holds the place. */
static void check_long_line(void) {
    char line[3000];
    for (size_t i = 0; i < sizeof line; i += 3) memcpy(line + i, "万", 3);
    static const size_t AT[] = {0, 3, 180, 183, 1500, 2997, 3000};
    for (size_t i = 0; i < COUNT(AT); i++) {
        struct qc_error err = {0};
        fail(&err, QC_E_RULE, place_in("f", slice(line, sizeof line), AT[i]), "x");
        struct qc_slice excerpt = slice_z(err.excerpt);
        tap_ok(err.column == AT[i] / 3 + 1, "long line, byte %zu: column", AT[i]);
        tap_ok(utf8_valid(excerpt) == excerpt.size, "long line, byte %zu: cut between characters",
               AT[i]);
        tap_ok(err.caret <= utf8_chars(excerpt), "long line, byte %zu: the caret is in it", AT[i]);
    }
}

static void check_long_names(void) {
    char name[1000];
    memset(name, 'n', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    struct qc_error err = {0};
    fail(&err, QC_E_IO, (struct place){.file = name}, "%s", name);
    tap_ok(strlen(err.file) == sizeof err.file - 1, "a long file name is cut");
    tap_ok(strlen(err.message) == sizeof err.message - 1, "a long message is cut");
    static const char *const BEFORE[] = {"", "x", "xx"};
    for (size_t i = 0; i < sizeof name - 1; i += 3) memcpy(name + i, "万", 3);
    for (size_t i = 0; i < COUNT(BEFORE); i++) {
        struct qc_error wide = {0};
        fail(&wide, QC_E_IO, (struct place){0}, "%s%s", BEFORE[i], name);
        struct qc_slice cut = slice_z(wide.message);
        bool full = cut.size + 3 >= sizeof wide.message;
        tap_ok(full && utf8_valid(cut) == cut.size, "%zu before: cut between characters", i);
    }
}

int main(void) {
    check_places();
    check_first_wins();
    check_long_line();
    check_long_names();
    return tap_done();
}

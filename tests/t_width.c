/* t_width.c: text is safe on a terminal, measured in columns, and cut where it should be. */
#include "tap.h"
#include "width.h"

static const struct {
    const char *name, *text;
    size_t columns;
    const char *shown;
    size_t used;
} CUTS[] = {
    {"it fits", "abc", 3, "abc", 3},
    {"nothing", "", 5, "", 0},
    {"no room", "abc", 0, "", 0},
    {"it is cut", "abcdef", 4, "abc…", 4},
    {"room for the mark only", "abcdef", 1, "…", 1},
    {"Han characters take two columns", "一个芯片", 8, "一个芯片", 8},
    {"a wide character that does not fit is left out", "一个芯片", 6, "一个…", 5},
    {"full-width forms take two", "１００", 6, "１００", 6},
    {"a combining mark takes none", "e\xCC\x81x", 2, "e\xCC\x81x", 2},
    {"a line end is a blank", "a\nb\tc\r", 9, "a b c ", 6},
    {"an escape is shown, not sent", "\x1B[31mred", 9, "␛[31mred", 8},
    {"delete is shown", "a\x7F", 9, "a␡", 2},
    {"C1 controls are replaced", "\xC2\x9B" "1m", 9, "\xEF\xBF\xBD" "1m", 3},
    {"bidirectional controls are replaced", "\xE2\x80\xAE" "abc", 9, "\xEF\xBF\xBD" "abc", 4},
    {"a line separator is a blank", "a\xE2\x80\xA8" "b", 9, "a b", 3},
    {"bad bytes are replaced", "a\xFF\xE4\xB8", 9, "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 4},
    {"no limit", "一二三", WIDTH_ANY, "一二三", 6},
};

static const struct {
    const char *name, *text;
    size_t columns;
    const char *shown;
} TAILS[] = {
    {"tail: it fits", "a/b.txt:3:4", 11, "a/b.txt:3:4"},
    {"tail: the beginning goes", "folder/b.txt:3:4", 8, "…txt:3:4"},
    {"tail: wide characters", "资料/年报.txt:3:4", 12, "…报.txt:3:4"},
    {"tail: room for the mark only", "abc", 1, "…"},
};

static void check_cuts(void) {
    struct buf buf = {0};
    for (size_t i = 0; i < COUNT(CUTS); i++) {
        buf_clear(&buf);
        size_t used = width_add(&buf, slice_z(CUTS[i].text), CUTS[i].columns);
        tap_is(buf_slice(&buf), slice_z(CUTS[i].shown), "%s", CUTS[i].name);
        tap_ok(used == CUTS[i].used, "%s: %zu columns", CUTS[i].name, CUTS[i].used);
        tap_ok(width_of(slice_z(CUTS[i].shown)) == used, "%s: measured alike", CUTS[i].name);
    }
    buf_free(&buf);
}

static void check_tails(void) {
    struct buf buf = {0};
    for (size_t i = 0; i < COUNT(TAILS); i++) {
        buf_clear(&buf);
        size_t used = width_add_tail(&buf, slice_z(TAILS[i].text), TAILS[i].columns);
        tap_is(buf_slice(&buf), slice_z(TAILS[i].shown), "%s", TAILS[i].name);
        tap_ok(used <= TAILS[i].columns, "%s: no wider", TAILS[i].name);
    }
    buf_free(&buf);
}

static void check_repair(void) {
    struct buf buf = {0};
    text_repair(&buf, slice_z("caf\xE9/一.txt"));
    tap_is(buf_slice(&buf), slice_z("caf\xEF\xBF\xBD/一.txt"), "a bad byte is replaced");
    tap_ok(!text_is_utf8(slice_z("caf\xE9")), "Latin-1 is not UTF-8");
    tap_ok(!text_is_utf8(slice_z("\xED\xA0\x80")), "nor is a surrogate");
    tap_ok(text_is_utf8(buf_slice(&buf)), "what was repaired is");
    buf_free(&buf);
}

int main(void) {
    check_cuts();
    check_tails();
    check_repair();
    tap_ok(width_of_chars(slice_z("一a二"), 2) == 3, "columns of the first two code points");
    return tap_done();
}

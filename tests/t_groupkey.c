/* t_groupkey.c: words -> how they are compared; a row -> the parts of its key; rows -> one row. */
#include "groupkey.h"
#include "joined.h"
#include "packed.h"
#include "tap.h"

static const struct {
    const char *text, *want;
} FOLDED[] = {
    {"", ""},
    {"  The  Card ", "the card"},
    {"GPU 之外的\xC2\xA0SSD", "gpu之外的ssd"},
    {"GPU之外的SSD", "gpu之外的ssd"},
    {"Ｈ１００　显卡", "h100显卡"},
    {"a\xE2\x80\x89 b\xE2\x80\xAF" "c", "a b c"},
    {"it\xE2\x80\x99s", "it\xE2\x80\x99s"},
    {"\xEF\xBC", "\xEF\xBC"},
    {"ﬁ", "ﬁ"},
    {"１．４～２％", "1.4~2%"},
};

static void check_folded(void) {
    for (size_t i = 0; i < COUNT(FOLDED); i++) {
        struct buf got = {0};
        folded_add(&got, slice_z(FOLDED[i].text));
        tap_is(buf_slice(&got), slice_z(FOLDED[i].want), "folded \"%s\"", FOLDED[i].text);
        buf_free(&got);
    }
}

static void set(struct row *row, const char *name, struct qc_slice text) {
    struct cell *cell = row_add(row, slice_z(name));
    cell->type = CELL_TEXT;
    cell->text = text;
}

/* A subject that holds a zero byte and ends in one is not cut there. */
static void check_parts(void) {
    struct row row = {0};
    struct buf key = {0};
    set(&row, "kind", LIT("cost"));
    set(&row, "subject", LIT("a\0b\0"));
    set(&row, "base_low", LIT("5"));
    set(&row, "base_unit", LIT("USD"));
    set(&row, "doc", LIT("d"));
    groupkey_add(&key, &row);
    struct qc_slice all = buf_slice(&key);
    tap_is(groupkey_part(all, PART_KIND), LIT("cost"), "kind");
    tap_ok(groupkey_part(all, PART_PER).data == NULL, "what is absent is absent");
    tap_is(groupkey_part(all, PART_UNIT), LIT("USD"), "unit");
    tap_is(groupkey_part(all, PART_LOW), LIT("5"), "low");
    tap_ok(groupkey_part(all, PART_HIGH).data == NULL, "an open end is absent");
    tap_is(groupkey_part(all, PART_DOC), LIT("d"), "doc");
    tap_ok(groupkey_through(all, PART_DOC).size + 16 == all.size, "then the span");
    buf_free(&key);
    row_free(&row);
}

/* A row has an interval in base units, or as it is stated. */
static void check_stated(void) {
    struct row row = {0};
    set(&row, "value", LIT("3"));
    set(&row, "unit", LIT("GB"));
    struct stated stated = stated_of(&row);
    tap_is(stated.low, LIT("3"), "low is the value");
    tap_is(stated.high, LIT("3"), "high is the value");
    set(&row, "base_low", LIT("3000000000"));
    set(&row, "base_unit", LIT("By"));
    stated = stated_of(&row);
    tap_is(stated.low, LIT("3000000000"), "base units count where there are any");
    tap_ok(stated.high.data == NULL, "and their open end");
    tap_is(stated.unit, LIT("By"), "and their unit");
    row_free(&row);
}

/* Notes of rows that are joined in this order, NULL = none, -> the note and the cells that came to
 * hold two texts. */
static const struct {
    const char *notes[3], *want;
    uint64_t cells;
} JOINED[] = {
    {{"a", "a", "a"}, "a", 0},       {{"a", "b", "a"}, "a; b", 1}, {{NULL, "b", NULL}, "b", 0},
    {{"a", "a; b", "b"}, "a; b", 1}, {{"a; b", "b", "a"}, "a; b", 0},
    {{"a", "b", "c"}, "a; b; c", 2}, {{"", "b", ""}, "b", 0},
    {{"a;b", "a", NULL}, "a;b; a", 1},
    {{"ab", "a", "b"}, "ab; a; b", 2},
};

static void join_note(struct joined *joined, const char *note) {
    struct row row = {0};
    struct buf packed = {0};
    set(&row, "kind", LIT("cost"));
    if (note) set(&row, "note", slice_z(note));
    packed_add(&packed, &row);
    if (joined->some) joined_add(joined, buf_slice(&packed));
    else joined_begin(joined, buf_slice(&packed));
    buf_free(&packed);
    row_free(&row);
}

static void check_joined(void) {
    for (size_t i = 0; i < COUNT(JOINED); i++) {
        struct joined joined = {0};
        struct row row = {0};
        for (size_t k = 0; k < 3; k++) join_note(&joined, JOINED[i].notes[k]);
        packed_row(joined_packed(&joined), &row);
        tap_is(row_text(&row, "note"), slice_z(JOINED[i].want), "joined %zu", i);
        tap_is(row_text(&row, "kind"), LIT("cost"), "and its kind");
        tap_ok(joined.cells == JOINED[i].cells && joined.rows == 2, "counted");
        row_free(&row);
        joined_free(&joined);
    }
}

int main(void) {
    tap_ok(field_count <= ROW_FIELDS_MAX, "a row has room for every field");
    check_folded();
    check_parts();
    check_stated();
    check_joined();
    return tap_done();
}

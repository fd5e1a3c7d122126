/* t_scan.c: texts -> may they hold a figure? Blocks and single characters say the same. */
#include "rules.h"
#include "tap.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *text;
    bool any;
} ROWS[] = {
    {"", false},
    {"院子里的猫爬上了墙头", false},
    {"把信折好，放进抽屉", false},
    {"价格打了对折", true},
    {"价格打了对**折**", true},
    {"產量翻了倍", true},
    {"他有三只猫", true},
    {"〇", true},
    {"共９人", true},
    {"温度为½", true},
    {"the cat sat on a wall", false},
    {"the cat had a dozen", true},
    {"a kilogram of an old cat", true},
    {"a squaremeter", true},
    {"a *kilogram*", true},
    {"they cut it in half", true},
    {"redoubling", true},
    {"dou*ble*", true},
    {"cats lay by walls", false},
    {"its price doubled", true},
    {"ａ dozen", true},
    {"ten", true},
    {"often", false},
    {"A5", true},
    {"𝟓 猫", false},
};

static void check_rows(const struct scan_table *table) {
    for (size_t i = 0; i < COUNT(ROWS); i++) {
        struct qc_slice text = slice_z(ROWS[i].text);
        tap_ok((scan_next(table, text, 0) < text.size) == ROWS[i].any, "\"%s\"", ROWS[i].text);
        tap_ok((scan_next_plain(table, text, 0) < text.size) == ROWS[i].any,
               "\"%s\", one by one", ROWS[i].text);
    }
}

/* Places of a text, sought on from each, that the two ways tell differently; *places: all. */
static size_t differ(const struct scan_table *table, struct qc_slice text, uint32_t *places) {
    size_t wrong = 0;
    for (uint32_t at = 0; at < text.size; at++) {
        uint32_t want = scan_next_plain(table, text, at);
        wrong += scan_next(table, text, at) != want;
        if (want >= text.size) break;
        *places += 1;
        at = want;
    }
    return wrong;
}

/* Long text in which figures are rare, so that they stand at every place of a block. */
static void check_random(const struct scan_table *table) {
    static const char *const PIECES[] = {
        "猫",   "墙", "折好", "墙墙",         "，",   "。", "“",  "cat", "often ",
        " ",    "x",  "é",    "é ",           "𝟓",    "信", "爬", "抽",  "屉",
        "对折", "三", "7",    "\xE2\x80\x8B", "half", "翻", "倍", "〇"};
    const size_t plain = 18;
    char text[256];
    uint64_t seed = 5;
    size_t wrong = 0, any = 0, none = 0;
    for (int round = 0; round < 100000; round++) {
        size_t size = 0, most = (size_t)(round % 200);
        while (size < most) {
            seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
            bool rare = (seed >> 40) % 512 == 0;
            size_t kind = (seed >> 33) % plain;
            const char *piece = PIECES[rare ? plain + kind % (COUNT(PIECES) - plain) : kind];
            memcpy(text + size, piece, strlen(piece));
            size += strlen(piece);
        }
        uint32_t places = 0;
        wrong += differ(table, slice(text, size), &places);
        any += places;
        none += !places;
    }
    tap_ok(wrong == 0 && any > 40000 && none > 20000,
           "random text: %zu wrong, %zu places, %zu texts without one", wrong, any, none);
}

int main(void) {
    struct qc_error err = {0};
    struct qc_rules *rules = qc_rules_load(NULL, &err);
    tap_ok(rules != NULL, "the built-in rules load");
    if (rules) check_rows(rules->scan);
    if (rules) check_random(rules->scan);
    qc_rules_free(rules);
    return tap_done();
}

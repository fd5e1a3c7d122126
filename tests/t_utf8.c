/* t_utf8.c: validation, decoding, encoding and counting of UTF-8, against tables and against a
 * second decoder that is as slow and plain as the standard. */
#include "pause.h"
#include "stop.h"
#include "tap.h"
#include "utf8.h"

static const struct {
    const char *name, *text;
    size_t size, valid;
} VALID[] = {
    {"empty", "", 0, 0},
    {"ascii", "abc", 3, 3},
    {"nul is a character", "a\0b", 3, 3},
    {"two bytes", "\xC2\xA0", 2, 2},
    {"three bytes", "\xE4\xB8\xAD", 3, 3},
    {"four bytes", "\xF0\x9F\x98\x80", 4, 4},
    {"first of each length", "\x01\xC2\x80\xE0\xA0\x80\xF0\x90\x80\x80", 10, 10},
    {"last code point", "\xF4\x8F\xBF\xBF", 4, 4},
    {"a byte order mark",
     "\xEF\xBB\xBF"
     "a",
     4, 4},
    {"noncharacter U+FFFF", "\xEF\xBF\xBF", 3, 3},
    {"last before the surrogates", "\xED\x9F\xBF", 3, 3},
    {"first after the surrogates", "\xEE\x80\x80", 3, 3},
    {"past the last code point", "\xF4\x90\x80\x80", 4, 0},
    {"lead F5", "\xF5\x80\x80\x80", 4, 0},
    {"lead FF", "a\xFF", 2, 1},
    {"overlong two", "a\xC0\xAF", 3, 1},
    {"overlong C1", "a\xC1\xBF", 3, 1},
    {"overlong three", "\xE0\x9F\xBF", 3, 0},
    {"overlong four", "\xF0\x8F\xBF\xBF", 4, 0},
    {"surrogate D800", "\xED\xA0\x80", 3, 0},
    {"surrogate DFFF", "\xED\xBF\xBF", 3, 0},
    {"lone continuation", "\x80", 1, 0},
    {"continuation after a whole one", "\xC2\xA0\xA0", 3, 2},
    {"cut after one of two", "ab\xC3", 3, 2},
    {"cut after two of three", "ab\xE4\xB8", 4, 2},
    {"cut after three of four", "\xF0\x9F\x98", 3, 0},
    {"third byte wrong",
     "\xE4\xB8"
     "a",
     3, 0},
    {"fourth byte wrong",
     "\xF0\x9F\x98"
     "a",
     4, 0},
    {"bad byte in an ascii run",
     "0123456789abcdef\xFE"
     "0123456789",
     27, 16},
    {"bad byte at a block's end", "0123456\xFE", 8, 7},
    {"long ascii after a wide one",
     "\xE4\xB8\xAD"
     "0123456789012345",
     19, 19},
};

static void check_valid(void) {
    for (size_t i = 0; i < COUNT(VALID); i++)
        tap_ok(utf8_valid(slice(VALID[i].text, VALID[i].size)) == VALID[i].valid, "valid: %s",
               VALID[i].name);
}

static const struct {
    const char *text;
    size_t chars, utf16;
} COUNTS[] = {
    {"", 0, 0},
    {"abc", 3, 3},
    {"\xC2\xB5m", 2, 2},
    {"万亿", 2, 2},
    {"\xF0\x9F\x98\x80", 1, 2},
    {"a\xF0\xA0\x80\x80万", 3, 4},
    {"\xEF\xBB\xBF", 1, 1},
};

static void check_counts(void) {
    for (size_t i = 0; i < COUNT(COUNTS); i++) {
        struct qc_slice text = slice_z(COUNTS[i].text);
        tap_ok(utf8_chars(text) == COUNTS[i].chars, "chars of row %zu", i);
        tap_ok(utf8_utf16(text) == COUNTS[i].utf16, "utf16 units of row %zu", i);
    }
}

/* Every scalar value goes out and comes back, forward and backward; every surrogate is refused. */
static void check_round_trip(void) {
    size_t bad = 0, surrogates = 0;
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
        char text[6] = "x";
        uint32_t length = utf8_put(text + 1, cp);
        struct qc_slice whole = slice(text, length + 1);
        if (cp >= 0xD800 && cp <= 0xDFFF) {
            surrogates += utf8_valid(whole) == 1;
            continue;
        }
        size_t begin = 0;
        bad += utf8_valid(whole) != whole.size || utf8_length(text[1]) != length;
        bad += utf8_at(whole, 1) != cp || utf8_before(whole, whole.size, &begin) != cp;
        bad += begin != 1;
        bad += utf8_chars(whole) != 2 || utf8_utf16(whole) != (cp > 0xFFFF ? 3u : 2u);
    }
    tap_ok(bad == 0, "every scalar value goes out and comes back (%zu do not)", bad);
    tap_ok(surrogates == 0x800, "every surrogate is refused");
}

/* The length of the sequence at the start of text, 0 when there is none: decode, then check. */
static size_t slow_sequence(const unsigned char *p, size_t size) {
    static const uint32_t LEAST[] = {0, 0, 0x80, 0x800, 0x10000};
    static const unsigned char LENGTH[16] = {1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 2, 2, 3, 4};
    size_t length = p[0] < 0xF8 ? LENGTH[p[0] >> 4] : 0;
    if (length == 0 || length > size) return 0;
    uint32_t cp = length == 1 ? p[0] : p[0] & (0x7Fu >> length);
    for (size_t i = 1; i < length; i++) {
        if (p[i] >> 6 != 2) return 0;
        cp = cp << 6 | (p[i] & 0x3Fu);
    }
    bool surrogate = cp >= 0xD800 && cp <= 0xDFFF;
    return cp < LEAST[length] || cp > 0x10FFFF || surrogate ? 0 : length;
}

static size_t slow_valid(struct qc_slice text) {
    size_t at = 0;
    while (at < text.size) {
        size_t length = slow_sequence((const unsigned char *)text.data + at, text.size - at);
        if (length == 0) break;
        at += length;
    }
    return at;
}

/* Random bytes that lean towards leads, continuations and their borders. */
static void check_random(void) {
    static const unsigned char EDGES[] = {
        0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2,
        0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0x41,
    };
    uint64_t state = 42;
    size_t bad = 0;
    for (int round = 0; round < 200000; round++) {
        char text[24];
        for (size_t i = 0; i < sizeof text; i++) {
            state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
            text[i] = (char)EDGES[(state >> 33) % COUNT(EDGES)];
            if ((round & 2) && i < 8) text[i] = 'a';
        }
        struct qc_slice whole = slice(text, (size_t)round % (sizeof text + 1));
        bad += utf8_valid(whole) != slow_valid(whole);
    }
    tap_ok(bad == 0, "random bytes: the same answer as the plain decoder (%zu differ)", bad);
}

static const struct {
    uint32_t cp;
    bool han, wide;
} SORTS[] = {
    {'a', false, false},     {0x4E00, true, true},   {0x9FFF, true, true},   {0x3007, true, true},
    {0x3400, true, true},    {0x20000, true, true},  {0xF900, true, true},   {0x3042, false, true},
    {0x30AB, false, true},   {0xAC00, false, true},  {0x3001, false, true},  {0x3002, false, true},
    {0xFF0C, false, true},   {0xFF11, false, true},  {0x2014, false, false}, {0xB5, false, false},
    {0x1F600, false, false}, {0xE000, false, false},
};

static void check_sorts(void) {
    for (size_t i = 0; i < COUNT(SORTS); i++) {
        tap_ok(utf8_is_han(SORTS[i].cp) == SORTS[i].han, "U+%04X: han", (unsigned)SORTS[i].cp);
        tap_ok(utf8_is_wide(SORTS[i].cp) == SORTS[i].wide, "U+%04X: wide", (unsigned)SORTS[i].cp);
    }
}

/* Valid text of marks, their neighbours and line ends: counts and stops agree with single bytes. */
static void check_marks(void) {
    static const char *const PIECES[] = {"a",    " word", "中", "\xC3\xA9", "\xF0\x9F\x98\x80",
                                         "\n",   "。",    "！", "、",       "，",
                                         ".",    "｡",     "？", "?",        "；",
                                         "\r\n", "亿",    "〜",   "-",        ",",
                                         "/",    ":",     "<",  ";",        "!",
                                         "—",    "…",     "カ", "é",        "\xE1\x80\x80"};
    char text[260];
    uint64_t seed = 11;
    size_t wrong = 0, stops = 0, lines = 0;
    for (int round = 0; round < 20000; round++) {
        uint32_t size = 0, most = (uint32_t)(round % 240), kinds = round & 1 ? 5 : COUNT(PIECES);
        while (size < most) {
            seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
            const char *piece = PIECES[(seed >> 33) % kinds];
            memcpy(text + size, piece, strlen(piece));
            size += (uint32_t)strlen(piece);
        }
        struct qc_slice whole = slice(text, size);
        struct utf8_count a = utf8_count(whole), b = utf8_count_plain(whole);
        wrong += a.chars != b.chars || a.pairs != b.pairs || a.lines != b.lines;
        wrong += a.column != b.column || a.chars != utf8_chars(whole);
        lines += a.lines;
        struct pauses fast[8], slow[8];
        pauses_find(whole, fast);
        pauses_find_plain(whole, slow);
        for (size_t i = 0; i < pauses_blocks(whole); i++)
            wrong += fast[i].marks != slow[i].marks || fast[i].wide != slow[i].wide;
        for (uint32_t at = 0, stop; at < size; at = stop + 1, stops++) {
            stop = stop_find(whole, at, size);
            wrong += stop != stop_find_plain(whole, at, size);
        }
    }
    tap_ok(wrong == 0 && stops > 10000 && lines > 10000,
           "counts, stops and pauses of blocks are those of bytes (%zu differ)", wrong);
}

/* Long text with single bytes changed: blocks and bytes agree on where it goes wrong. */
static void check_blocks(void) {
    static const char *const PIECES[] = {
        "a", "word ", "中", "\xC3\xA9", "\xF0\x9F\x98\x80", "\xED\x9F\xBF"};
    char text[200];
    static const struct {
        size_t bytes, (*valid)(struct qc_slice text);
    } WIDTHS[] = {{32, utf8_valid_32}, {64, utf8_valid_64}};
    uint64_t seed = 7;
    size_t wrong = 0, whole = 0, done[COUNT(WIDTHS)] = {0}, late[COUNT(WIDTHS)] = {0};
    for (int round = 0; round < 40000; round++) {
        size_t size = 0;
        while (size < 180) {
            seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
            const char *piece = PIECES[(seed >> 33) % COUNT(PIECES)];
            memcpy(text + size, piece, strlen(piece));
            size += strlen(piece);
        }
        size -= (seed >> 50) % 40;
        if (seed >> 63) text[(seed >> 20) % size] = (char)(seed >> 40);
        size_t plain = utf8_valid_plain(slice(text, size));
        wrong += utf8_valid(slice(text, size)) != plain;
        for (size_t i = 0; i < COUNT(WIDTHS); i++) {
            size_t valid = WIDTHS[i].valid(slice(text, size));
            wrong += valid > plain || (valid < plain && utf8_is_continuation(text[valid]));
            done[i] += valid > 0;
            late[i] += valid + WIDTHS[i].bytes + 4 < plain;
        }
        whole += plain == size;
    }
    tap_ok(wrong == 0 && whole > 100, "blocks agree with bytes, %zu do not", wrong);
    for (size_t i = 0; i < COUNT(WIDTHS); i++) /* 0 of them: the processor has no such blocks */
        tap_ok(!done[i] || !late[i], "blocks of %zu bytes reach the fault, %zu do not",
               WIDTHS[i].bytes, late[i]);
}

int main(void) {
    check_marks();
    check_blocks();
    check_valid();
    check_counts();
    check_round_trip();
    check_random();
    check_sorts();
    return tap_done();
}

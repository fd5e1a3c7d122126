/* view.c: folded sentence + quantities -> view text, one letter for each quantity. */
#include "view.h"

static void copy_bytes(struct viewer *v, struct qc_slice folded, uint32_t begin, uint32_t end) {
    if (begin >= end) return;
    memcpy(v->text.at + v->text.count, folded.data + begin, end - begin);
    v->text.count += end - begin;
}

static void put_letter(struct viewer *v, const struct letters *letters, const struct quantity *q) {
    uint32_t at = v->text.count;
    utf8_put(v->text.at + at, letters_code(letters, quantity_dims(q), q->readings[0].dim));
    vec_push(&v->letters, (struct spot){at});
    v->text.count += LETTER_BYTES;
}

static bool is_han_at(struct qc_slice text, uint32_t at) {
    return !utf8_is_continuation(text.data[at]) && utf8_is_han(utf8_at(text, at));
}

static bool two_han(struct qc_slice text, uint32_t at) {
    return at + 6 <= text.size && is_han_at(text, at) && is_han_at(text, at + 3);
}

/* A blank between words of Han: no comma is written in lists like 支持 4K 输出 内置 蓝牙. */
static bool parts_words(struct qc_slice text, uint32_t at) {
    return at >= 6 && two_han(text, at - 6) && two_han(text, at + 1);
}

/* A dash between blanks, two between blanks or words; but --flag, 1990--1995. */
static bool is_dash(struct qc_slice text, uint32_t at) {
    if (at == 0 || at + 2 >= text.size) return false;
    char before = text.data[at - 1], next = text.data[at + 1], third = text.data[at + 2];
    if (next != '-') return before == ' ' && next == ' ';
    return before == ' ' ? third == ' ' : is_alpha(before) && is_alpha(third);
}

/* A dash; a point only at the end: one inside a sentence ends an abbreviation. */
static bool is_break(struct qc_slice text, uint32_t at) {
    char c = text.data[at];
    if (c == '-') return is_dash(text, at);
    if (c == '.') return at + 1 >= text.size;
    if (c == '\xE3') return slice_has_at(text, at, LIT("。"));
    if (c == '\xE2') return slice_has_at(text, at, LIT("—")) || slice_has_at(text, at, LIT("…"));
    return c == ',' || c == ';' || c == ':' || c == '!' || c == '?';
}

static void find_breaks(struct viewer *v, struct qc_slice text) {
    vec_clear(&v->breaks);
    for (uint32_t i = 0; i < v->pauses.count; i++) {
        for (uint64_t rest = v->pauses.at[i].marks; rest; rest &= rest - 1) {
            uint32_t at = i * PAUSE_BLOCK + (uint32_t)__builtin_ctzll(rest);
            if (is_break(text, at)) vec_push(&v->breaks, (struct spot){at});
        }
    }
}

/* The first byte of the first Han character; the end of the text: there is none. */
static uint32_t first_han(const struct viewer *v, struct qc_slice text) {
    for (uint32_t i = 0; i < v->pauses.count; i++) {
        for (uint64_t rest = v->pauses.at[i].wide; rest; rest &= rest - 1) {
            uint32_t at = i * PAUSE_BLOCK + (uint32_t)__builtin_ctzll(rest);
            if (utf8_is_han(utf8_at(text, at))) return at;
        }
    }
    return (uint32_t)text.size;
}

/* Behind the first byte of the last Han character that does not stand before `begin`. */
static uint32_t last_han(const struct viewer *v, struct qc_slice text, uint32_t begin) {
    for (uint32_t i = v->pauses.count; i-- > begin / PAUSE_BLOCK;) {
        for (uint64_t rest = v->pauses.at[i].wide, bit; rest; rest ^= bit) {
            bit = UINT64_C(1) << (63 - __builtin_clzll(rest));
            uint32_t at = i * PAUSE_BLOCK + (uint32_t)__builtin_ctzll(bit);
            if (utf8_is_han(utf8_at(text, at))) return at + 1;
        }
    }
    return begin;
}

#define ENTRY_MAX 36u /* bytes of the name of a further entry */

/* 宽 60 cm |/ 深度 58 cm: a stroke between blanks parts the entries of a list, where a figure
 * stands before it and a Chinese name with a figure of its own behind it. */
static bool parts_entries(struct qc_slice text, uint32_t at) {
    if (at < LETTER_BYTES || !slice_has_at(text, at, LIT(" / ")) || !two_han(text, at + 3) ||
        !letter_is(utf8_at(text, at - LETTER_BYTES)))
        return false;
    for (uint32_t i = at + 3; i < text.size && i < at + 3 + ENTRY_MAX;
         i += utf8_length(text.data[i])) {
        if (letter_is(utf8_at(text, i))) return true;
        if (strchr(",;/!?", text.data[i])) return false;
    }
    return false;
}

/* Puts a break where it belongs in their order. */
static void insert_break(struct viewer *v, uint32_t at) {
    uint32_t i = v->breaks.count;
    vec_push(&v->breaks, (struct spot){at});
    for (; i > 0 && v->breaks.at[i - 1].at > at; i--) v->breaks.at[i] = v->breaks.at[i - 1];
    v->breaks.at[i].at = at;
}

/* Blanks that part words of Han, few in any text, and strokes that part entries. */
static void find_blanks(struct viewer *v, const struct view *view) {
    const char *text = view->text.data, *at = text + view->han_begin, *end = text + view->han_end;
    for (; at < end && (at = memchr(at, ' ', (size_t)(end - at))) != NULL; at++) {
        uint32_t blank = (uint32_t)(at - text);
        if (parts_words(view->text, blank)) insert_break(v, blank);
        else if (parts_entries(view->text, blank)) insert_break(v, blank + 1);
    }
}

#define DATELINE_MAX 150u /* bytes of a bracket that tells who reports */

/* (中央社台北电)|: the end of a bracket that opens a Chinese sentence. */
static void find_dateline(struct viewer *v, struct qc_slice text) {
    if (text.size < 8 || text.data[0] != '(' || !(text.data[1] & 0x80)) return;
    const char *close = memchr(text.data, ')', text.size < DATELINE_MAX ? text.size : DATELINE_MAX);
    if (!close) return;
    uint32_t at = (uint32_t)(close - text.data), behind = at + 1;
    while (behind < text.size && text.data[behind] == ' ') behind++;
    if (behind + 3 <= text.size && utf8_is_han(utf8_at(text, behind))) insert_break(v, at);
}

/* The breaks of the text, and from where to where Han characters begin in it. */
static void find_marks(struct viewer *v, struct view *view) {
    v->pauses.count = (uint32_t)pauses_blocks(view->text);
    vec_reserve(&v->pauses, v->pauses.count);
    pauses_find(view->text, v->pauses.at);
    find_breaks(v, view->text);
    view->han_begin = first_han(v, view->text);
    view->han_end = last_han(v, view->text, view->han_begin);
    find_blanks(v, view);
    find_dateline(v, view->text);
    view->breaks = v->breaks.at;
    view->break_count = v->breaks.count;
    v->clause.at = UINT32_MAX;
    view->clause = &v->clause;
}

static bool is_wordless(const struct view *v) {
    uint32_t next = 0;
    for (uint32_t at = 0; at < v->text.size; at++) {
        bool letter = next < v->count && v->letters[next].at == at;
        if (letter) at = v->letters[next++].at + LETTER_BYTES - 1;
        else if (is_alpha(v->text.data[at]) || v->text.data[at] & 0x80) return false;
    }
    return true;
}

static void begin(struct viewer *v, size_t room) {
    vec_reserve(&v->text, (uint32_t)room);
    vec_clear(&v->text);
    vec_clear(&v->letters);
}

/* Is it an amount of money, a part, a change or a multiple, as reports of firms tell one by one? */
static bool is_reported(const struct quantity *q) {
    enum dim dim = q->readings[0].dim;
    return dim == DIM_MONEY || dim == DIM_PERCENT || dim == DIM_PERCENT_POINT ||
           dim == DIM_MULTIPLE;
}

/* Does a Chinese phrase of two characters or more stand from `at` up to the letter at `end`, and
 * no mark in it? */
static bool is_entry(struct qc_slice text, uint32_t at, uint32_t end) {
    if (end < at + 6 || !two_han(text, at)) return false;
    for (; at < end; at++)
        if (strchr(" ,;:!?", text.data[at]) || slice_has_at(text, at, LIT("。")) ||
            slice_has_at(text, at, LIT("、")))
            return false;
    return true;
}

/* 收入 □| 同比增长 □| 净利润 □: a blank behind a figure, and none before any, where its next entry
 * begins, is read as the comma that was not written. */
static void part_entries(struct viewer *v, const struct view *view, struct qc_slice folded) {
    struct qc_slice text = view->text;
    for (uint32_t i = 0; i < view->count; i++) { /* 增长 □, 约 65% */
        uint32_t at = view->letters[i].at, number = view->quantities[i].number_begin;
        if ((at >= 4 && text.data[at - 1] == ' ' && text.data[at - 2] & 0x80) ||
            (number >= 4 && folded.data[number - 1] == ' ' && folded.data[number - 2] & 0x80))
            return;
    }
    for (uint32_t i = 0; i + 1 < view->count; i++) {
        uint32_t at = view->letters[i].at + LETTER_BYTES, next = view->letters[i + 1].at;
        if (text.data[at] == ' ' && is_reported(&view->quantities[i]) &&
            is_entry(text, at + 1, next))
            v->text.at[at] = ',';
    }
}

struct view view_build(struct viewer *viewer, const struct letters *letters, struct qc_slice folded,
                       const struct quantities *quantities) {
    begin(viewer, folded.size + quantities->found.count * (size_t)LETTER_BYTES + 1);
    uint32_t at = 0;
    for (uint32_t i = 0; i < quantities->found.count; i++) {
        const struct quantity *q = &quantities->found.at[i];
        copy_bytes(viewer, folded, at, q->begin);
        put_letter(viewer, letters, q);
        at = q->end;
    }
    copy_bytes(viewer, folded, at, (uint32_t)folded.size);
    struct view view = {.text = slice(viewer->text.at, viewer->text.count),
                        .quantities = quantities->found.at,
                        .letters = viewer->letters.at,
                        .count = quantities->found.count};
    if (view.count > 1) part_entries(viewer, &view, folded);
    find_marks(viewer, &view);
    view.wordless = is_wordless(&view);
    return view;
}

/* ---- words ------------------------------------------------------------------------------ */

/* Does a quantity begin inside a word or a figure, where its letter makes a border? */
static bool cuts_word(const struct view *view, struct qc_slice folded) {
    for (uint32_t i = 0; i < view->count; i++)
        if (!words_border(folded, view->quantities[i].begin)) return true;
    return false;
}

struct moving { /* of the spots of the folded text into the view */
    const struct view *view;
    const struct words *words;
    struct qc_slice folded;
    struct words_map *out;
};

static void add_seen(const struct moving *m, uint32_t at) {
    struct qc_slice text = m->view->text;
    words_set lists = at < text.size ? words_lists_at(m->words, text, at) : 0;
    if (lists) words_map_put(m->out, at, lists, 0);
}

/* The spots of the folded text from `spot` on that stand before quantity i, or behind the last
 * when i is their count; those whose words reach into it are looked at again, and the place behind
 * the quantity before where its letter makes a border. */
static const struct words_spot *add_between(const struct moving *m, uint32_t i,
                                            const struct words_spot *spot) {
    const struct view *view = m->view;
    uint32_t begin = i ? view->quantities[i - 1].end : 0;
    uint32_t from = i ? view->letters[i - 1].at + LETTER_BYTES : 0;
    uint32_t end = i < view->count ? view->quantities[i].begin : UINT32_MAX;
    if (begin < end && !words_border(m->folded, begin)) add_seen(m, from);
    while (spot->at < begin) spot++;
    for (; spot->at < end; spot++) {
        struct words_spot moved = *spot;
        moved.at = spot->at - begin + from;
        if (spot->reach < end) words_map_add(m->out, moved);
        else add_seen(m, moved.at);
    }
    return spot;
}

void view_words(const struct view *view, const struct words *words, struct qc_slice folded,
                const struct words_map *map, struct words_map *out) {
    const struct moving m = {view, words, folded, out};
    if (cuts_word(view, folded)) {
        words_map_read(out, words, view->text, NULL);
        return;
    }
    const struct words_spot *spot = map->spots.at;
    words_map_begin(out, words, view->text);
    for (uint32_t i = 0; i < map->walked.count; i++) vec_push(&out->walked, map->walked.at[i]);
    out->present = map->present;
    for (uint32_t i = 0; i <= view->count; i++) spot = add_between(&m, i, spot);
    words_map_end(out);
}

void viewer_free(struct viewer *viewer) {
    vec_free(&viewer->text);
    vec_free(&viewer->letters);
    vec_free(&viewer->breaks);
    vec_free(&viewer->pauses);
}

/* The first of some sorted spots at or behind `at`. */
static uint32_t find(const struct spot *spots, uint32_t count, uint32_t at) {
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (spots[middle].at < at) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* The last letter that begins at or before `at`; -1: none does. */
static int32_t letter_before(const struct view *view, uint32_t at) {
    return (int32_t)find(view->letters, view->count, at + 1) - 1;
}

/* The folded byte for a byte of the view behind letter i. */
static uint32_t behind_letter(const struct view *view, int32_t i, uint32_t at) {
    if (i < 0) return at;
    return at - view->letters[i].at - LETTER_BYTES + view->quantities[i].end;
}

uint32_t view_begin(const struct view *view, struct spot begin) {
    int32_t i = letter_before(view, begin.at);
    bool inside = i >= 0 && begin.at - view->letters[i].at < LETTER_BYTES;
    return inside ? view->quantities[i].begin : behind_letter(view, i, begin.at);
}

uint32_t view_end(const struct view *view, struct spot end) {
    int32_t i = letter_before(view, end.at - 1);
    bool inside = i >= 0 && end.at - 1 - view->letters[i].at < LETTER_BYTES;
    return inside ? view->quantities[i].end : behind_letter(view, i, end.at);
}

struct spot view_spot(const struct view *view, uint32_t folded) {
    uint32_t low = 0, high = view->count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (view->quantities[middle].end <= folded) low = middle + 1;
        else high = middle;
    }
    if (low < view->count && folded >= view->quantities[low].begin) return view->letters[low];
    if (!low) return (struct spot){folded};
    uint32_t behind = view->letters[low - 1].at + LETTER_BYTES;
    return (struct spot){behind + folded - view->quantities[low - 1].end};
}

uint32_t view_break(const struct view *view, uint32_t at) {
    return find(view->breaks, view->break_count, at);
}

uint32_t view_next(const struct view *view, uint32_t at) {
    return find(view->letters, view->count, at);
}

int32_t view_quantity(const struct view *view, struct spot spot) {
    uint32_t low = find(view->letters, view->count, spot.at);
    return low < view->count && view->letters[low].at == spot.at ? (int32_t)low : -1;
}

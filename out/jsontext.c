/* jsontext.c: text, claims and rows -> JSON, in one pass into the output's buffer.
 * The input is UTF-8; only what RFC 8259 demands is escaped. */
#include "jsontext.h"

#include "row.h"

static bool is_plain(unsigned char c) {
    return c >= 0x20 && c != '"' && c != '\\';
}

static void add_escape(struct dest *dest, unsigned char c) {
    static const char hex[] = "0123456789abcdef";
    static const char short_forms[] = "\"\"\\\\\bb\ff\nn\rr\tt";
    for (size_t i = 0; i + 1 < sizeof short_forms - 1; i += 2) {
        if (c != (unsigned char)short_forms[i]) continue;
        char pair[2] = {'\\', short_forms[i + 1]};
        dest_add(dest, slice(pair, 2));
        return;
    }
    char long_form[6] = {'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]};
    dest_add(dest, slice(long_form, 6));
}

#if defined(__SSE2__)

#include <emmintrin.h>

#define BLOCK 16u

/* Which of a block's bytes are not plain, as bits. */
static inline uint32_t odd_bytes(const char *at) {
    const __m128i quote = _mm_set1_epi8('"'), slash = _mm_set1_epi8('\\');
    const __m128i last = _mm_set1_epi8(0x1F);
    __m128i bytes = _mm_loadu_si128((const void *)at);
    __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, last), bytes);
    __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, slash));
    return (uint32_t)_mm_movemask_epi8(_mm_or_si128(control, marks));
}

#else

#define BLOCK 1u

static inline uint32_t odd_bytes(const char *at) {
    return !is_plain((unsigned char)*at);
}

#endif

/* The end of the plain bytes that begin at `at`. */
static size_t plain_end(struct qc_slice text, size_t at) {
    while (at + BLOCK <= text.size && !odd_bytes(text.data + at)) at += BLOCK;
    while (at < text.size && is_plain((unsigned char)text.data[at])) at++;
    return at;
}

/* Is text[0:size) plain? A whole block may be read behind it. */
static bool all_plain(const char *text, size_t size) {
    size_t at = 0;
    for (; at + BLOCK <= size; at += BLOCK)
        if (odd_bytes(text + at)) return false;
    return !(odd_bytes(text + at) & ((UINT32_C(1) << (size - at)) - 1));
}

#define LONG_TEXT 128u /* bytes; a shorter one is not kept */

_Static_assert(BLOCK <= DEST_SLACK, "a block may be read behind the room");

/* Was this very text, which is long, written last of all such, without an escape? The claims of a
 * sentence repeat it. */
static bool is_kept(const struct dest *dest, struct qc_slice text) {
    return text.size >= LONG_TEXT && text.size == dest->plain_size &&
           memcmp(dest->at + dest->plain_at, text.data, text.size) == 0;
}

static void add_escaped(struct dest *dest, struct qc_slice text) {
    dest_char(dest, '"');
    for (size_t at = 0; at < text.size;) {
        size_t end = plain_end(text, at);
        dest_add(dest, slice_cut(text, at, end));
        if (end < text.size) add_escape(dest, (unsigned char)text.data[end++]);
        at = end;
    }
    dest_char(dest, '"');
}

/* Copied first and looked at where it stands: nearly all text is plain. */
void json_string(struct dest *dest, struct qc_slice text) {
    char *at = dest->at + dest->size;
    bool fits = DEST_ROOM - dest->size >= 2 && DEST_ROOM - dest->size - 2 >= text.size;
    bool kept = fits && is_kept(dest, text);
    if (fits && text.size) memcpy(at + 1, text.data, text.size);
    if (!fits || !(kept || all_plain(at + 1, text.size))) {
        add_escaped(dest, text);
        return;
    }
    at[0] = at[text.size + 1] = '"';
    dest->size += text.size + 2;
    if (text.size < LONG_TEXT) return;
    dest->plain_at = dest->size - 1 - text.size;
    dest->plain_size = text.size;
}

static size_t digits_end(struct qc_slice text, size_t at) {
    while (at < text.size && is_digit(text.data[at])) at++;
    return at;
}

/* Is it what RFC 8259 calls a number? "1/3", ".5" and "007" are none. */
static bool is_number(struct qc_slice text) {
    size_t begin = slice_has_at(text, 0, LIT("-")), at = digits_end(text, begin);
    if (at == begin || (at > begin + 1 && text.data[begin] == '0')) return false;
    if (at < text.size && text.data[at] == '.') {
        size_t point = at + 1;
        if ((at = digits_end(text, point)) == point) return false;
    }
    if (at < text.size && to_lower(text.data[at]) == 'e') {
        size_t sign = at + 1 < text.size && memchr("+-", text.data[at + 1], 2) != NULL;
        size_t exponent = at + 1 + sign;
        if ((at = digits_end(text, exponent)) == exponent) return false;
    }
    return at == text.size;
}

/* A field's own type says how it is written, whatever the file was that it was read from. */
static bool is_quoted(const struct cell *cell) {
    if (!cell->field) return cell->type == CELL_TEXT;
    if (cell->field->type == FIELD_BOOL) return false;
    return field_is_quoted(cell->field) || !is_number(cell->text);
}

void json_row(struct dest *dest, const struct row *row) {
    for (size_t i = 0; i < row->count; i++) {
        const struct cell *cell = &row->at[i];
        dest_char(dest, i ? ',' : '{');
        json_string(dest, cell->name);
        dest_char(dest, ':');
        if (cell->type == CELL_ABSENT) dest_add(dest, LIT("null"));
        else if (is_quoted(cell)) json_string(dest, cell->text);
        else dest_add(dest, cell->text);
    }
    dest_char(dest, '}');
}

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

/* Up to the block of 16 bytes that holds what is not plain, or up to where fewer are left. */
static size_t plain_blocks(struct qc_slice text, size_t at) {
    const __m128i quote = _mm_set1_epi8('"'), slash = _mm_set1_epi8('\\');
    const __m128i last = _mm_set1_epi8(0x1F);
    for (; at + 16 <= text.size; at += 16) {
        __m128i bytes = _mm_loadu_si128((const void *)(text.data + at));
        __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, last), bytes);
        __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, slash));
        if (_mm_movemask_epi8(_mm_or_si128(control, marks))) break;
    }
    return at;
}

#else

static size_t plain_blocks(struct qc_slice text, size_t at) {
    (void)text;
    return at;
}

#endif

/* The end of the plain bytes that begin at `at`. */
static size_t plain_end(struct qc_slice text, size_t at) {
    at = plain_blocks(text, at);
    while (at < text.size && is_plain((unsigned char)text.data[at])) at++;
    return at;
}

#define LONG_TEXT 128u /* bytes; a shorter one is not kept */

/* Was this very text, which is long, written last of all such, without an escape? The claims of a
 * sentence repeat it. */
static bool is_kept(const struct dest *dest, struct qc_slice text) {
    return text.size >= LONG_TEXT && text.size == dest->plain_size &&
           memcmp(dest->at + dest->plain_at, text.data, text.size) == 0;
}

/* text is plain and was added last. */
static void keep(struct dest *dest, struct qc_slice text) {
    if (text.size < LONG_TEXT || dest->size < text.size) return;
    dest->plain_at = dest->size - text.size;
    dest->plain_size = text.size;
}

void json_string(struct dest *dest, struct qc_slice text) {
    bool kept = is_kept(dest, text);
    dest_char(dest, '"');
    if (kept) dest_add(dest, text);
    for (size_t at = 0; !kept && at < text.size;) {
        size_t end = plain_end(text, at);
        dest_add(dest, slice_cut(text, at, end));
        if (at == 0 && end == text.size) keep(dest, text);
        if (end < text.size) add_escape(dest, (unsigned char)text.data[end++]);
        at = end;
    }
    dest_char(dest, '"');
}

_Static_assert(FIELD_KEY == DEST_SLACK, "a key is copied in one piece");

void json_claim(struct dest *dest, const struct qc_claim *claim) {
    char scratch[FIELD_SCRATCH];
    for (size_t i = 0; i < field_count; i++) {
        const struct field *field = &fields[i];
        dest_piece(dest, field->key, field->name.size + 4);
        if (i == 0) dest->at[dest->size - field->name.size - 4] = '{';
        struct qc_slice text = field_text(field, claim, scratch);
        if (!text.data) dest_add(dest, LIT("null"));
        else if (field_is_quoted(field)) json_string(dest, text);
        else dest_add(dest, text);
    }
    dest_char(dest, '}');
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

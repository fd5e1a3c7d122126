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

/* Which of eight bytes are below 0x20, a quote mark or a backslash: none when the result is 0.
 * A byte above such a one may be marked too. */
static uint64_t special_in(uint64_t eight) {
    const uint64_t ones = UINT64_C(0x0101010101010101), tops = ones << 7;
    uint64_t quote = eight ^ ones * '"', slash = eight ^ ones * '\\';
    return ((eight - ones * 0x20) | (quote - ones) | (slash - ones)) & ~eight & tops;
}

/* The end of the plain bytes that begin at `at`. */
static size_t plain_end(struct qc_slice text, size_t at) {
    for (uint64_t eight; at + sizeof eight <= text.size; at += sizeof eight) {
        memcpy(&eight, text.data + at, sizeof eight);
        if (special_in(eight)) break;
    }
    while (at < text.size && is_plain((unsigned char)text.data[at])) at++;
    return at;
}

void json_string(struct dest *dest, struct qc_slice text) {
    dest_char(dest, '"');
    for (size_t at = 0; at < text.size;) {
        size_t end = plain_end(text, at);
        dest_add(dest, slice_cut(text, at, end));
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

/* jsontext.c: text and claims -> JSON, in one pass into the output's buffer.
 * The input is UTF-8; only what RFC 8259 demands is escaped. */
#include "jsontext.h"

#include "field.h"

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

void json_string(struct dest *dest, struct qc_slice text) {
    dest_char(dest, '"');
    for (size_t at = 0; at < text.size;) {
        size_t end = at;
        while (end < text.size && is_plain((unsigned char)text.data[end])) end++;
        dest_add(dest, slice_cut(text, at, end));
        if (end < text.size) add_escape(dest, (unsigned char)text.data[end++]);
        at = end;
    }
    dest_char(dest, '"');
}

void json_claim(struct dest *dest, const struct qc_claim *claim) {
    char scratch[FIELD_SCRATCH];
    for (size_t i = 0; i < field_count; i++) {
        const struct field *field = &fields[i];
        dest_add(dest, i ? LIT(",\"") : LIT("{\""));
        dest_add(dest, field->name);
        dest_add(dest, LIT("\":"));
        struct qc_slice text = field_text(field, claim, scratch);
        if (!text.data) dest_add(dest, LIT("null"));
        else if (field_is_quoted(field)) json_string(dest, text);
        else dest_add(dest, text);
    }
    dest_char(dest, '}');
}

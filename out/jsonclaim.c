/* jsonclaim.c: a claim -> one JSON object, in the output's buffer. All but long strings are written
 * without a look at the room, of which some is always left for them. */
#include "jsontext.h"

#include "field.h"

#define PIECES 4096u   /* room for all keys, integers and names of a claim */
#define SHORT_TEXT 64u /* bytes of what is written without a look at the room */

_Static_assert(FIELD_KEY == DEST_SLACK, "a key is copied in one piece");

static inline char *put(char *at, const char *text, size_t size) {
    memcpy(at, text, size);
    return at + size;
}

/* At most 16 bytes in two pieces that may overlap, more by the library. */
static inline char *put_text(char *at, struct qc_slice text) {
    size_t size = text.size;
    if (size >= 8 && size <= 16) {
        memcpy(at, text.data, 8);
        memcpy(at + size - 8, text.data + size - 8, 8);
    } else if (size >= 4 && size < 8) {
        memcpy(at, text.data, 4);
        memcpy(at + size - 4, text.data + size - 4, 4);
    } else if (size) {
        memcpy(at, text.data, size);
    }
    return at + size;
}

static inline char *put_bool(char *at, bool value) {
    return value ? put(at, "true", 4) : put(at, "false", 5);
}

/* A string that may need escapes or room. */
static char *put_string(struct dest *dest, char *at, struct qc_slice text) {
    dest->size = (size_t)(at - dest->at);
    json_string(dest, text);
    if (DEST_ROOM - dest->size < PIECES) dest_flush(dest);
    return dest->at + dest->size;
}

/* What is no string: names of closed lists need no escape, and none is long. */
static char *put_value(struct dest *dest, char *at, struct qc_slice text, enum field_type type) {
    if (type == FIELD_STRING) return put_string(dest, at, text);
    if (text.size > SHORT_TEXT) {
        dest->size = (size_t)(at - dest->at);
        dest_add(dest, text);
        if (DEST_ROOM - dest->size < PIECES) dest_flush(dest);
        return dest->at + dest->size;
    }
    if (type == FIELD_NUMBER) return put_text(at, text);
    *at = '"';
    at = put_text(at + 1, text);
    *at = '"';
    return at + 1;
}

static inline char *put_field(struct dest *dest, char *at, const struct field *field,
                              const struct qc_claim *claim) {
    const char *base = (const char *)claim, *member = base + field->offset;
    memcpy(at, field->key, FIELD_KEY);
    if (field == fields) *at = '{';
    at += field->name.size + 4;
    if (field->present && !*(const bool *)(base + field->present)) return put(at, "null", 4);
    if (field->type == FIELD_INTEGER) return at + field_put_integer(*(const uint64_t *)member, at);
    if (field->type == FIELD_BOOL) return put_bool(at, *(const bool *)member);
    struct qc_slice text = *(const struct qc_slice *)member;
    if (!text.data && field->nullable) return put(at, "null", 4);
    return put_value(dest, at, text, field->type);
}

void json_claim(struct dest *dest, const struct qc_claim *claim) {
    if (DEST_ROOM - dest->size < PIECES) dest_flush(dest);
    char *at = dest->at + dest->size;
    for (size_t i = 0; i < field_count; i++) at = put_field(dest, at, &fields[i], claim);
    *at++ = '}';
    dest->size = (size_t)(at - dest->at);
}

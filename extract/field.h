/* field.h: the one table of the record's fields, in the record's order.
 * Every format, the schema and the documents read it. */
#ifndef FIELD_H
#define FIELD_H

#include "base.h"

enum field_type {
    FIELD_STRING,
    FIELD_NUMBER,  /* exact decimal text, written raw */
    FIELD_INTEGER, /* uint64_t */
    FIELD_BOOL,
    FIELD_ENUM     /* a string of a closed list */
};

#define FIELD_KEY 32 /* bytes of a key, so that it is copied in one piece */

struct field {
    struct qc_slice name;
    char key[FIELD_KEY]; /* of a JSON object: ,"name": (name.size + 4 bytes) */
    enum field_type type;
    bool nullable;
    size_t offset;  /* in struct qc_claim */
    size_t present; /* offset of the bool that says whether it is there; 0 = always */
    const char *(*values)(size_t index); /* of an enum */
    const char *says;
};

extern const struct field fields[];
extern const size_t field_count;

#define FIELD_DIGITS 24 /* bytes for an integer */
#define FIELD_SCRATCH (FIELD_DIGITS + FIELD_KEY) /* so that one is copied in one piece too */

/* In decimal, at most FIELD_DIGITS bytes; how many. */
size_t field_put_integer(uint64_t value, char *out);
/* The same; the text lies in scratch, FIELD_KEY bytes and more before its end. */
struct qc_slice field_integer(uint64_t value, char scratch[FIELD_SCRATCH]);

/* The field's text, unquoted and unescaped; {NULL, 0} = absent. */
static inline struct qc_slice field_text(const struct field *field, const struct qc_claim *claim,
                                         char scratch[FIELD_SCRATCH]) {
    const char *base = (const char *)claim;
    const void *member = base + field->offset;
    if (field->present && !*(const bool *)(base + field->present)) return slice(NULL, 0);
    if (field->type == FIELD_INTEGER) return field_integer(*(const uint64_t *)member, scratch);
    if (field->type == FIELD_BOOL) return *(const bool *)member ? LIT("true") : LIT("false");
    struct qc_slice text = *(const struct qc_slice *)member;
    return text.data || field->nullable ? text : LIT("");
}

/* Is it a string in JSON? */
static inline bool field_is_quoted(const struct field *field) {
    return field->type == FIELD_STRING || field->type == FIELD_ENUM;
}

#endif

/* json_read.c: lines -> the objects of the list of a JSON document, gathered one by one.
 * What stands around the list is only balanced; each object is parsed by jansson. */
#include "json_read.h"

#include "jsonl_read.h"
#include "tell.h"

#include <stdlib.h>

#define KEY_MAX 32 /* bytes of a member's name that are kept: enough to know "claims" */

enum place_in { BEFORE_LIST, IN_LIST, IN_OBJECT, BEHIND_LIST };

struct json_reader {
    const char *file;
    enum place_in place;
    struct qc_slice line; /* the line being read */
    size_t at;            /* byte of it that comes next */
    uint64_t number;      /* of that line */
    size_t depth;         /* open brackets; in an object, those of the object */
    size_t list_depth;    /* open brackets in the list */
    bool in_string, escaped;
    bool some, comma;  /* the list has an object; a comma came behind it */
    char key[KEY_MAX]; /* the string read last, in the outermost object */
    size_t key_size;
    uint64_t begins;   /* the line in which the object begins */
    struct buf object; /* its text, line ends as blanks */
};

bool json_is_document(struct qc_slice head) {
    size_t at = 0;
    while (at < head.size && is_space(head.data[at])) at++;
    if (at == head.size) return false;
    if (head.data[at] == '[') return true;
    if (head.data[at] != '{') return false;
    for (at++; at < head.size && is_space(head.data[at]); at++)
        if (head.data[at] == '\n') return true;
    return slice_has_at(head, at, LIT("\"schema_version\"")) ||
           slice_has_at(head, at, LIT("\"claims\""));
}

struct json_reader *json_reader_new(const char *file) {
    struct json_reader *reader = grow(NULL, sizeof *reader);
    *reader = (struct json_reader){.file = file};
    return reader;
}

void json_reader_free(struct json_reader *reader) {
    if (!reader) return;
    buf_free(&reader->object);
    free(reader);
}

static enum json_result bad(const struct json_reader *reader, struct qc_error *err,
                            const char *message) {
    *err = (struct qc_error){.code = QC_E_INPUT};
    struct error_place place = {.file = reader->file, .line = reader->number};
    size_t before = reader->at ? reader->at - 1 : 0;
    if (before < reader->line.size) {
        place.text = reader->line;
        place.column = 1;
        for (size_t i = 0; i < before; i++)
            place.column += ((unsigned char)reader->line.data[i] & 0xC0) != 0x80;
    }
    error_set(err, place, "%s", message);
    return JSON_BAD;
}

/* The next byte, '\n' at the end of a line, -1 at the end of the file. */
static int next_byte(struct json_reader *reader, struct lines *lines, enum line_result *result) {
    *result = LINE_GIVEN;
    if (!reader->line.data || reader->at > reader->line.size) {
        *result = line_next(lines, &reader->line);
        reader->number = lines->number;
        reader->at = 0;
        if (*result != LINE_GIVEN) return -1;
    }
    size_t at = reader->at++;
    return at < reader->line.size ? (unsigned char)reader->line.data[at] : '\n';
}

/* Follows strings and brackets. True: the byte stands outside of strings. */
static bool follow(struct json_reader *reader, int c) {
    bool was_string = reader->in_string;
    if (reader->escaped) {
        reader->escaped = false;
    } else if (c == '\\' && was_string) {
        reader->escaped = true;
    } else if (c == '"') {
        reader->in_string = !was_string;
        if (!was_string) reader->key_size = 0;
    } else if (!was_string && (c == '[' || c == '{')) {
        reader->depth++;
    } else if (!was_string && (c == ']' || c == '}') && reader->depth) {
        reader->depth--;
    }
    if (was_string && reader->in_string && reader->depth == 1 && reader->key_size < KEY_MAX)
        reader->key[reader->key_size++] = (char)c;
    return !was_string && c != '"';
}

/* In front of the list: does this byte open it? */
static bool opens_list(struct json_reader *reader, int c) {
    bool outermost = reader->depth == 0;
    bool member =
        reader->depth == 1 && slice_equal(slice(reader->key, reader->key_size), LIT("claims"));
    bool outside = follow(reader, c);
    if (!outside || c != '[' || (!outermost && !member)) return false;
    reader->list_depth = reader->depth;
    return true;
}

/* In the list, between objects. */
static const char *pass_between(struct json_reader *reader, int c) {
    if (is_space((char)c)) return NULL;
    if (c == ',' && reader->some && !reader->comma) {
        reader->comma = true;
    } else if (c == '{' && reader->comma == reader->some) {
        reader->place = IN_OBJECT;
        reader->begins = reader->number;
        reader->depth = 1;
        buf_clear(&reader->object);
        buf_char(&reader->object, '{');
    } else if (c == ']' && !reader->comma) {
        reader->place = BEHIND_LIST;
        reader->depth = reader->list_depth - 1;
    } else {
        return reader->some ? "bad JSON: no comma and object here" : "bad JSON: no object here";
    }
    return NULL;
}

/* NULL, or what is wrong with a byte behind the list. */
static const char *pass_behind(struct json_reader *reader, int c) {
    bool over = reader->depth == 0;
    if (over && !is_space((char)c)) return "bad JSON: more behind the end of the document";
    follow(reader, c);
    return NULL;
}

static enum json_result at_end(struct json_reader *reader, const struct lines *lines,
                               enum line_result result, struct qc_error *err) {
    reader->line = slice(NULL, 0);
    if (result == LINE_TOO_LONG) return bad(reader, err, "a line of more than 64 MiB");
    if (lines->error) {
        *err = (struct qc_error){.code = QC_E_IO};
        error_set(err, (struct error_place){.file = reader->file}, "cannot read: %s",
                  strerror(lines->error));
        return JSON_BAD;
    }
    if (reader->place == BEHIND_LIST && reader->depth == 0 && !reader->in_string) return JSON_END;
    if (reader->place == BEFORE_LIST && reader->depth == 0)
        return bad(reader, err, "a JSON document without a list of \"claims\"");
    return bad(reader, err, "the JSON document breaks off");
}

static enum json_result give(struct json_reader *reader, struct row *row, void **handle,
                             struct qc_error *err) {
    reader->place = IN_LIST;
    reader->some = true;
    reader->comma = false;
    struct jsonl_place at = {reader->file, reader->begins};
    bool read = jsonl_row_read(buf_slice(&reader->object), at, row, handle, err);
    return read ? JSON_ROW : JSON_BAD;
}

enum json_result json_reader_next(struct json_reader *reader, struct lines *lines, struct row *row,
                                  void **handle, struct qc_error *err) {
    enum line_result result;
    for (int c; (c = next_byte(reader, lines, &result)) >= 0;) {
        const char *fault = NULL;
        switch (reader->place) {
        case BEFORE_LIST:
            if (opens_list(reader, c)) reader->place = IN_LIST;
            break;
        case IN_LIST: fault = pass_between(reader, c); break;
        case BEHIND_LIST: fault = pass_behind(reader, c); break;
        case IN_OBJECT:
            follow(reader, c);
            buf_char(&reader->object, (char)(is_space((char)c) && !reader->in_string ? ' ' : c));
            if (reader->object.size > LINE_MAX_BYTES)
                return bad(reader, err, "an object of more than 64 MiB");
            if (reader->depth == 0) return give(reader, row, handle, err);
        }
        if (fault) return bad(reader, err, fault);
    }
    return at_end(reader, lines, result, err);
}

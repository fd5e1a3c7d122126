/* node.c: libyaml's events -> a tree of nodes, each with its place in the file.
 * libyaml counts characters; one cursor that moves along with the events turns them into bytes. */
#include "node.h"
#include "utf8.h"

#include <stdlib.h>
#include <yaml.h>

#define FILE_MAX ((size_t)1 << 20) /* bytes of a file */
#define DEPTH_MAX 16               /* lists and maps in each other */
#define CLIP_MAX 60                /* bytes of the input that a message quotes */

struct frame {
    struct node *parent, *last; /* a list or map, its newest member */
    struct node *key;           /* of a map: read, its value not yet */
};

struct cursor {
    size_t chars, byte; /* byte is where character `chars` begins */
    uint64_t line, column;
};

struct reader {
    struct arena *arena;
    const char *file;
    struct qc_slice text;
    size_t skipped; /* bytes of a BOM, which libyaml does not see */
    yaml_parser_t yaml;
    struct cursor cursor;
    struct frame stack[DEPTH_MAX];
    uint32_t depth, documents;
    struct node *root;
    struct qc_error *err;
};

/* ---- places ---------------------------------------------------------------------------- */

static struct cursor cursor_start(const struct reader *reader) {
    struct cursor start = {.byte = reader->skipped, .line = 1, .column = 1};
    if (reader->skipped) start.column = 2;
    return start;
}

static struct cursor cursor_to(const struct reader *reader, struct cursor from, size_t chars) {
    struct cursor at = chars < from.chars ? cursor_start(reader) : from;
    while (at.chars < chars && at.byte < reader->text.size) {
        char c = reader->text.data[at.byte];
        at.byte += utf8_length(c);
        at.chars++;
        at.column++;
        if (c == '\n') at.line++, at.column = 1;
    }
    return at;
}

static struct place place_at(const struct reader *reader, size_t byte) {
    return place_in(reader->file, reader->text, byte);
}

struct place node_place(const char *file, struct qc_slice whole, const struct node *node) {
    return place_in(file, whole, node->begin);
}

static size_t line_end(struct qc_slice text, size_t at) {
    const char *end = at < text.size ? memchr(text.data + at, '\n', text.size - at) : NULL;
    return end ? (size_t)(end - text.data) : text.size;
}

static size_t next_line(struct qc_slice text, size_t at) {
    size_t end = line_end(text, at);
    return end < text.size ? end + 1 : end;
}

static size_t literal_offset(struct qc_slice whole, const struct node *node, size_t offset) {
    if (offset && offset == node->text.size && node->text.data[offset - 1] == '\n') offset--;
    size_t source = next_line(whole, node->begin), line = 0;
    for (size_t i = 0; i < offset; i++) {
        if (node->text.data[i] != '\n') continue;
        source = next_line(whole, source);
        line = i + 1;
    }
    size_t end = line_end(whole, source), at = source + node->indent + (offset - line);
    return at < end ? at : end;
}

/* A value on one line: '' is one byte of it, a backslash in "" ends what is known. */
static size_t flow_offset(struct qc_slice whole, const struct node *node, size_t offset) {
    size_t at = node->begin + (node->style == NODE_PLAIN ? 0 : 1);
    size_t end = line_end(whole, at);
    for (size_t i = 0; i < offset && at < end; i++) {
        if (node->style == NODE_DOUBLE && whole.data[at] == '\\') break;
        at += node->style == NODE_QUOTED && slice_has_at(whole, at, LIT("''")) ? 2 : 1;
    }
    return at < end ? at : end;
}

struct place node_text_place(const char *file, struct qc_slice whole, const struct node *node,
                             size_t offset) {
    if (offset > node->text.size) offset = node->text.size;
    size_t at = node->begin;
    if (node->style == NODE_LITERAL) at = literal_offset(whole, node, offset);
    else if (node->style != NODE_FOLDED) at = flow_offset(whole, node, offset);
    return place_in(file, whole, at);
}

/* ---- what a file may hold ---------------------------------------------------------------- */

static bool check_utf8(const struct reader *reader) {
    size_t valid = utf8_valid(reader->text);
    if (valid == reader->text.size) return true;
    struct place at = place_at(reader, valid);
    at.text.size = at.text.size ? (size_t)(reader->text.data + valid - at.text.data) : 0;
    return fail(reader->err, QC_E_RULE, at, "invalid UTF-8 (byte 0x%02x)",
                (unsigned)(unsigned char)reader->text.data[valid]);
}

/* Line breaks of YAML that other tools do not count as lines: CR alone, NEL, LS, PS. */
static bool is_foreign_break(struct qc_slice text, size_t at) {
    if (text.data[at] == '\r') return !slice_has_at(text, at + 1, LIT("\n"));
    return slice_has_at(text, at, LIT("\xC2\x85")) || slice_has_at(text, at, LIT("\xE2\x80\xA8")) ||
           slice_has_at(text, at, LIT("\xE2\x80\xA9"));
}

static bool check_characters(const struct reader *reader) {
    bool indent = true;
    for (size_t i = 0; i < reader->text.size; i++) {
        char c = reader->text.data[i];
        if (indent && c == '\t')
            return fail(reader->err, QC_E_RULE, place_at(reader, i), "tab in indentation");
        if (is_foreign_break(reader->text, i))
            return fail(reader->err, QC_E_RULE, place_at(reader, i),
                        "line break U+%04X: lines end in LF or CR LF",
                        (unsigned)utf8_at(reader->text, i));
        indent = c == '\n' || (indent && c == ' ');
    }
    return true;
}

static bool check_file(const struct reader *reader) {
    struct place file = {.file = reader->file};
    if (reader->text.size > FILE_MAX)
        return fail(reader->err, QC_E_LIMIT, file, "file is larger than %zu bytes", FILE_MAX);
    return check_utf8(reader) && check_characters(reader);
}

static bool refuse(struct reader *reader, const char *what) {
    return fail(reader->err, QC_E_RULE, place_at(reader, reader->cursor.byte), "%s", what);
}

/* A node begins with its properties, so its first byte tells them. */
static bool check_properties(struct reader *reader) {
    size_t at = reader->cursor.byte;
    char c = at < reader->text.size ? reader->text.data[at] : '\0';
    if (c == '&') return refuse(reader, "anchors (&) are not allowed");
    if (c == '!') return refuse(reader, "tags (!) are not allowed");
    return true;
}

static bool check_key(struct reader *reader, const struct node *key) {
    if (key->type != NODE_SCALAR) return refuse(reader, "a key must be a word");
    if (key->style != NODE_PLAIN) return refuse(reader, "a key must stand without quotes");
    if (key->text.size == 0) return refuse(reader, "a key is missing");
    return true;
}

/* ---- unique keys ------------------------------------------------------------------------- */

static int compare_keys(const void *left, const void *right) {
    const struct node_keyed *a = left, *b = right;
    size_t size = a->key.size < b->key.size ? a->key.size : b->key.size;
    int order = size ? memcmp(a->key.data, b->key.data, size) : 0;
    if (order) return order;
    if (a->key.size != b->key.size) return a->key.size < b->key.size ? -1 : 1;
    return a->node->begin < b->node->begin ? -1 : a->node->begin > b->node->begin;
}

static int compare_places(const void *left, const void *right) {
    const struct node_keyed *a = left, *b = right;
    return a->node->begin < b->node->begin ? -1 : a->node->begin > b->node->begin;
}

size_t node_repeats(struct node_keyed *items, size_t count) {
    if (count < 2) return 0;
    qsort(items, count, sizeof *items, compare_keys);
    struct node_keyed seen = items[0];
    size_t repeats = 0;
    for (size_t i = 1; i < count; i++) {
        if (!slice_equal(seen.key, items[i].key)) {
            seen = items[i];
            continue;
        }
        items[repeats] = items[i];
        items[repeats++].first = seen.node;
    }
    if (repeats) qsort(items, repeats, sizeof *items, compare_places);
    return repeats;
}

static bool check_unique(struct reader *reader, const struct node *map) {
    size_t count = 0;
    struct node_keyed *keys = mem_alloc(node_count(map) * sizeof *keys);
    for (const struct node *n = map->child; n; n = n->next)
        keys[count++] = (struct node_keyed){.key = n->key->text, .node = n->key};
    struct node_keyed repeat = {0};
    if (node_repeats(keys, count)) repeat = keys[0];
    free(keys);
    if (!repeat.first) return true;
    struct qc_slice key = node_clip(repeat.key);
    return fail(reader->err, QC_E_RULE, node_place(reader->file, reader->text, repeat.node),
                "key \"%.*s\" stands twice (first on line %llu)", (int)key.size, key.data,
                (unsigned long long)repeat.first->line);
}

/* ---- events -> nodes --------------------------------------------------------------------- */

/* Leading spaces of the first line of `text` that holds more than spaces; UINT32_MAX: none. */
static uint32_t first_indent(struct qc_slice text, size_t from) {
    size_t start = from;
    for (size_t i = from; i < text.size; i++) {
        if (text.data[i] == '\n') start = i + 1;
        else if (text.data[i] != ' ' && text.data[i] != '\r') return (uint32_t)(i - start);
    }
    return UINT32_MAX;
}

static uint32_t literal_indent(const struct reader *reader, const struct node *node) {
    uint32_t value = first_indent(node->text, 0);
    uint32_t source = first_indent(reader->text, next_line(reader->text, node->begin));
    return value <= source && source != UINT32_MAX ? source - value : 0;
}

static enum node_style style_of(yaml_scalar_style_t style) {
    switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: return NODE_QUOTED;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: return NODE_DOUBLE;
    case YAML_LITERAL_SCALAR_STYLE: return NODE_LITERAL;
    case YAML_FOLDED_SCALAR_STYLE: return NODE_FOLDED;
    default: return NODE_PLAIN;
    }
}

static struct node *node_new(struct reader *reader, enum node_type type) {
    struct node *node = arena_alloc(reader->arena, sizeof *node);
    *node = (struct node){.type = type,
                          .line = reader->cursor.line,
                          .column = reader->cursor.column,
                          .begin = reader->cursor.byte};
    return node;
}

static struct node *scalar_new(struct reader *reader, const yaml_event_t *event) {
    struct node *node = node_new(reader, NODE_SCALAR);
    node->style = style_of(event->data.scalar.style);
    node->text = arena_copy(
        reader->arena, slice((const char *)event->data.scalar.value, event->data.scalar.length));
    if (node->style == NODE_LITERAL) node->indent = literal_indent(reader, node);
    return node;
}

/* A new node becomes the root, a key, or the next member of the innermost list or map. */
static bool put(struct reader *reader, struct node *node) {
    if (!check_properties(reader)) return false;
    if (reader->depth == 0) {
        reader->root = node;
        return true;
    }
    struct frame *frame = &reader->stack[reader->depth - 1];
    if (frame->parent->type == NODE_MAP && !frame->key) {
        frame->key = node;
        return check_key(reader, node);
    }
    node->key = frame->key;
    frame->key = NULL;
    if (frame->last) frame->last->next = node;
    else frame->parent->child = node;
    frame->last = node;
    return true;
}

static bool open_node(struct reader *reader, enum node_type type) {
    struct node *node = node_new(reader, type);
    if (!put(reader, node)) return false;
    if (reader->depth == DEPTH_MAX)
        return fail(reader->err, QC_E_LIMIT, place_at(reader, node->begin), "nested deeper than %d",
                    DEPTH_MAX);
    reader->stack[reader->depth++] = (struct frame){.parent = node};
    return true;
}

static bool open_document(struct reader *reader, const yaml_event_t *event) {
    if (event->data.document_start.version_directive ||
        event->data.document_start.tag_directives.start !=
            event->data.document_start.tag_directives.end)
        return refuse(reader, "directives (%) are not allowed");
    if (reader->documents++) return refuse(reader, "a second document begins here");
    return true;
}

static bool take(struct reader *reader, const yaml_event_t *event) {
    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT: return open_document(reader, event);
    case YAML_ALIAS_EVENT: return refuse(reader, "aliases (*) are not allowed");
    case YAML_SCALAR_EVENT: return put(reader, scalar_new(reader, event));
    case YAML_SEQUENCE_START_EVENT: return open_node(reader, NODE_SEQUENCE);
    case YAML_MAPPING_START_EVENT: return open_node(reader, NODE_MAP);
    case YAML_SEQUENCE_END_EVENT: reader->depth--; return true;
    case YAML_MAPPING_END_EVENT: return check_unique(reader, reader->stack[--reader->depth].parent);
    default: return true;
    }
}

/* ---- libyaml ----------------------------------------------------------------------------- */

static bool fail_yaml(struct reader *reader) {
    const yaml_parser_t *yaml = &reader->yaml;
    const char *problem = yaml->problem ? yaml->problem : "out of memory";
    if (yaml->error == YAML_READER_ERROR)
        return fail(reader->err, QC_E_RULE,
                    place_at(reader, reader->skipped + yaml->problem_offset), "%s", problem);
    size_t chars = yaml->problem_mark.index;
    struct place at = place_at(reader, cursor_to(reader, reader->cursor, chars).byte);
    if (!yaml->context) return fail(reader->err, QC_E_RULE, at, "%s", problem);
    return fail(reader->err, QC_E_RULE, at, "%s (%s from line %zu)", problem, yaml->context,
                yaml->context_mark.line + 1);
}

static bool read_events(struct reader *reader) {
    for (bool more = true; more;) {
        yaml_event_t event;
        if (!yaml_parser_parse(&reader->yaml, &event)) return fail_yaml(reader);
        reader->cursor = cursor_to(reader, reader->cursor, event.start_mark.index);
        more = event.type != YAML_STREAM_END_EVENT;
        bool ok = take(reader, &event);
        yaml_event_delete(&event);
        if (!ok) return false;
    }
    return true;
}

bool node_read(struct arena *arena, const char *file, struct qc_slice text, struct node **root,
               struct qc_error *err) {
    struct reader reader = {.arena = arena, .file = file, .text = text, .err = err};
    *root = NULL;
    if (!check_file(&reader)) return false;
    if (text.size == 0) return true;
    reader.skipped = slice_has_at(text, 0, LIT("\xEF\xBB\xBF")) ? 3 : 0;
    reader.cursor = cursor_start(&reader);
    if (!yaml_parser_initialize(&reader.yaml))
        return fail(err, QC_E_LIMIT, (struct place){.file = file}, "out of memory");
    yaml_parser_set_encoding(&reader.yaml, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader.yaml, (const unsigned char *)text.data + reader.skipped,
                                 text.size - reader.skipped);
    bool ok = read_events(&reader);
    yaml_parser_delete(&reader.yaml);
    if (ok) *root = reader.root;
    return ok;
}

/* ---- reading the tree -------------------------------------------------------------------- */

struct node *node_get(const struct node *map, const char *key) {
    if (!map || map->type != NODE_MAP) return NULL;
    for (struct node *n = map->child; n; n = n->next)
        if (slice_is(n->key->text, key)) return n;
    return NULL;
}

uint32_t node_count(const struct node *parent) {
    uint32_t count = 0;
    for (const struct node *n = parent->child; n; n = n->next) count++;
    return count;
}

struct qc_slice node_clip(struct qc_slice text) {
    size_t size = text.size < CLIP_MAX ? text.size : CLIP_MAX;
    while (size < text.size && size && utf8_is_continuation(text.data[size])) size--;
    for (size_t i = 0; i < size; i++)
        if ((unsigned char)text.data[i] < 0x20 || text.data[i] == 0x7F) size = i;
    return slice(text.data, size);
}

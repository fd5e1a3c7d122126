/* node.h: a strict subset of YAML -> a tree of nodes with places. The only file that sees libyaml
 * is node.c. Refused, each with its place: anchors, aliases, tags, directives, more than one
 * document, duplicate keys, keys that are no plain scalars, tabs in indentation, line breaks other
 * than LF and CR LF, invalid UTF-8, more than 1 MiB, nesting deeper than 16. Scalars are text. */
#ifndef NODE_H
#define NODE_H

#include "arena.h"
#include "err.h"

enum node_type { NODE_SCALAR, NODE_SEQUENCE, NODE_MAP };
/* plain, 'quoted', |, "double", > */
enum node_style { NODE_PLAIN, NODE_QUOTED, NODE_LITERAL, NODE_DOUBLE, NODE_FOLDED };

struct node {
    enum node_type type;
    enum node_style style;     /* of a scalar */
    uint64_t line, column;     /* 1-based, column in code points */
    size_t begin;              /* the same place as a byte of the file */
    struct qc_slice text;      /* scalar: its value; map entry: see key */
    struct node *child, *next; /* first member; next sibling */
    struct node *key;          /* of a map's member: its key node; NULL in sequences */
    uint32_t indent;           /* of a literal block: columns taken off each line */
};

/* file is for messages. *root is NULL for an empty document. Text lives in the arena. */
bool node_read(struct arena *arena, const char *file, struct qc_slice text, struct node **root,
               struct qc_error *err);
/* The place of a node in `whole` (the whole file), with its line for the excerpt. */
struct place node_place(const char *file, struct qc_slice whole, const struct node *node);
/* The place of byte `offset` of a scalar's value: exact for literal blocks and for plain and
 * 'quoted' scalars on one line; else at most the end of the scalar's first line. */
struct place node_text_place(const char *file, struct qc_slice whole, const struct node *node,
                             size_t offset);
/* Member of a map by key; NULL: none. */
struct node *node_get(const struct node *map, const char *key);
uint32_t node_count(const struct node *parent); /* members */

/* Something that must be unique, by its key. */
struct node_keyed {
    struct qc_slice key;
    const struct node *node;
    const struct node *first; /* of a repeat: the node that had the key before */
};
/* Moves the repeats to the front, in file order, and returns how many there are. */
size_t node_repeats(struct node_keyed *items, size_t count);

/* What a message quotes of `text`: at most 60 bytes, whole characters, one line. */
struct qc_slice node_clip(struct qc_slice text);

#endif

/* yaml.h: a strict subset of YAML -> a tree of nodes with places. The only file that sees libyaml
 * is yaml.c. Refused, each with its place: anchors, aliases, tags, directives, more than one
 * document, duplicate keys, keys that are no plain scalars, tabs for indentation, invalid UTF-8,
 * more than 1 MiB, nesting deeper than 16. All scalars are text. */
#ifndef YAML_NODE_H
#define YAML_NODE_H

#include "arena.h"
#include "err.h"

enum node_type { NODE_SCALAR, NODE_SEQUENCE, NODE_MAP };
enum node_style { NODE_PLAIN, NODE_QUOTED, NODE_LITERAL };

struct node {
    enum node_type type;
    enum node_style style;     /* of a scalar */
    uint64_t line, column;     /* 1-based, column in code points */
    struct qc_slice text;      /* scalar: its value; map entry: see key */
    struct node *child, *next; /* first member; next sibling */
    struct node *key;          /* of a map's member: its key node; NULL in sequences */
    uint32_t indent;           /* of a literal block: columns taken off each line */
};

/* file is for messages. *root is NULL for an empty document. Text lives in the arena. */
bool yaml_read(struct arena *arena, const char *file, struct qc_slice text, struct node **root,
               struct qc_error *err);
/* The place of a node in `text` (the whole file), with its line for the excerpt. */
struct place node_place(const char *file, struct qc_slice text, const struct node *node);
/* Member of a map by key; NULL: none. */
struct node *node_get(const struct node *map, const char *key);

#endif

/* extract.h: the loop: document -> claims, one at a time, to a sink. What the public functions of
 * qclaim.h stand on, and the slow path that tests compare with. */
#ifndef EXTRACT_H
#define EXTRACT_H

#include "carry.h"
#include "claim.h"
#include "column.h"
#include "han_tokens.h"
#include "heading.h"
#include "scan.h"
#include "source.h"
#include "timex.h"

struct qc_run {
    const struct qc_rules *rules;
    enum match_mode mode; /* MATCH_EVERYTHING: no gate, no scan; the oracle of the tests */
    struct source source;
    struct folder folder;
    struct quantities quantities;
    struct viewer viewer;
    struct words_map map; /* of the view */
    struct han_cuts cuts; /* of the sentence */
    struct timexes times; /* the same */
    struct matches matches;
    struct matcher *matcher;
    struct column column;
    struct doc doc;
    struct context context;
    bool hard_wrapped, decided;
    const struct qc_trace *trace; /* NULL: nobody asks */
    void (*watch)(void *watcher, const struct scene *scene); /* of each sentence; NULL: nobody */
    void *watcher;
    uint64_t bytes;               /* of all documents */
    VEC(struct qc_veto_count) vetoes; /* by reason; counted when matches.costs is there */
};

#endif

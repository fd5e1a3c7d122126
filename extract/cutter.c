/* cutter.c: one document -> pieces, each with its place and a guess of what stands before it. The
 * heading is looked for in the last lines of the piece before. */
#include "carry.h"
#include "heading.h"
#include "rules.h"
#include "source.h"

#include <stdlib.h>

#define LOOK_BACK ((size_t)32 << 10) /* bytes in which a last heading is looked for */

struct qc_cutter {
    const struct qc_rules *rules;
    struct source source;
    struct doc doc;
    struct context context; /* for its heading */
    bool hard_wrapped, decided;
};

struct qc_cutter *qc_cutter_new(const struct qc_rules *rules) {
    struct qc_cutter *cutter = mem_alloc(sizeof *cutter);
    *cutter = (struct qc_cutter){.rules = rules};
    qc_cutter_begin(cutter);
    return cutter;
}

void qc_cutter_free(struct qc_cutter *cutter) {
    if (!cutter) return;
    source_free(&cutter->source);
    free(cutter);
}

void qc_cutter_begin(struct qc_cutter *cutter) {
    source_begin(&cutter->source);
    doc_begin(&cutter->doc);
    context_begin(&cutter->context);
    cutter->decided = cutter->hard_wrapped = false;
}

/* The last heading of the chunk, as far as its last lines show. */
static void look_back(struct qc_cutter *cutter) {
    struct doc tail = cutter->doc;
    struct sentence sentence;
    if (tail.chunk.size > LOOK_BACK) {
        size_t from = tail.chunk.size - LOOK_BACK;
        const char *end = memchr(tail.chunk.data + from, '\n', LOOK_BACK);
        if (!end) return;
        from = (size_t)(end - tail.chunk.data) + 1;
        tail.base += from;
        tail.chunk = slice_cut(tail.chunk, from, tail.chunk.size);
    }
    struct sentences s = sentences_of(tail.chunk, cutter->rules->words, cutter->hard_wrapped);
    while (sentence_next(&s, &sentence)) heading_see(&cutter->context, &tail, &sentence);
}

enum qc_cut qc_cutter_next(struct qc_cutter *cutter, const struct qc_reader *reader,
                           const char *name, struct qc_piece *piece, struct qc_error *err) {
    struct doc *doc = &cutter->doc;
    if (doc->chunk.size) look_back(cutter);
    switch (source_next(&cutter->source, reader, doc, name, err)) {
    case SOURCE_END: return QC_CUT_END;
    case SOURCE_FAILED: return QC_CUT_FAILED;
    case SOURCE_CHUNK_READY: break;
    }
    if (!cutter->decided) cutter->hard_wrapped = sentence_hard_wrapped(doc->chunk);
    cutter->decided = true;
    *piece = (struct qc_piece){.text = doc->chunk};
    carry_leave(&piece->carry, &cutter->context);
    carry_place(&piece->carry, &doc->mark);
    piece->carry.hard_wrapped = cutter->hard_wrapped;
    return QC_CUT_PIECE;
}

/* source.h: bytes from a reader -> chunks that end where no sentence goes on, in one reused
 * buffer. Every chunk is valid UTF-8. */
#ifndef SOURCE_H
#define SOURCE_H

#include "doc.h"
#include "err.h"
#include "vec.h"

#define SOURCE_CHUNK ((uint32_t)256 << 10) /* bytes; a sentence never crosses a chunk */

struct source {
    VEC(char) buffer;
    uint32_t used;  /* bytes of the buffer that are the current chunk */
    bool ended;     /* the reader has nothing more */
    bool failed;
};

void source_begin(struct source *source);
void source_free(struct source *source);

enum source_state { SOURCE_CHUNK_READY, SOURCE_END, SOURCE_FAILED };

/* The next chunk. doc tells the place of an invalid byte and is moved on by this call;
 * name is the document's for the message. */
enum source_state source_next(struct source *source, const struct qc_reader *reader,
                              struct doc *doc, const char *name, struct qc_error *err);

/* The first byte of `text` that is not UTF-8 as an error with its place. */
bool source_check(const struct doc *doc, const char *name, struct qc_slice text,
                  struct qc_error *err);

#endif

/* sentence.h: a chunk -> its sentences: where line ends are soft, where a sentence stops, which
 * lines are headings, list items and table rows, with bars, tabs or elements of HTML. A table cell
 * is a sentence. */
#ifndef SENTENCE_H
#define SENTENCE_H

#include "words.h"

#define SENTENCE_CAP 2048u /* bytes; a longer one is cut at a comma or blank and marked */

enum block { BLOCK_TEXT, BLOCK_HEADING, BLOCK_ITEM, BLOCK_QUOTE, BLOCK_ROW };

struct sentence {
    uint32_t begin, end;               /* bytes of the chunk, without surrounding blanks */
    enum block block;                  /* of the line that it begins in */
    bool truncated;                    /* cut at the cap, at its end or its beginning */
    bool starts_block;                 /* the first sentence of its paragraph, item or row */
    bool alone;                        /* a line of its own between blank lines */
    uint32_t head_begin, head_end;     /* of a table cell: the first cell of its row; else empty */
    uint32_t column_begin, column_end; /* and the first cell of its column; else empty */
};

struct sentences {
    struct qc_slice text;
    const struct words *words; /* for abbreviations */
    bool hard_wrapped;
    uint32_t at, block_begin, block_end;
    enum block block;
    uint32_t head_begin, head_end;
    uint32_t table_begin, table_end; /* the first row of the table; empty: it is the row at hand */
    char mark;         /* between the cells of a row: a bar or a tab, or "<" of elements */
    bool started, cut; /* the block has begun; the sentence before was cut at the cap */
    bool second;       /* the next cell is the second of its row */
    uint32_t marks_at, heads_at; /* counted up to there: marks of the row, heads of its columns */
    /* of elements: the end of the last row, the first row of the table, the end of the cell at
     * hand, the head of its column */
    uint32_t element_end, heads_begin, heads_end, cell_end, column_begin, column_end;
    uint32_t heads_count; /* cells of that first row; 0: some take more than one place */
    bool prose;           /* the cell at hand holds sentences */
    uint32_t closer;      /* the line that closes the fenced text at hand; 0: none */
    uint32_t front;       /* the end of the keys and values before the page; 0: none stand there */
    uint32_t indented;    /* the end of the indented text that was read already */
    uint32_t listed;      /* the number of the last entry of a list that runs on in the block */
};

/* Are the lines of this text broken by width? Decided once for a document, on its beginning. */
bool sentence_hard_wrapped(struct qc_slice head);
struct sentences sentences_of(struct qc_slice chunk, const struct words *words, bool hard_wrapped);
/* The next sentence; false: none is left. */
bool sentence_next(struct sentences *s, struct sentence *out);

#endif

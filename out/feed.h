/* feed.h: inputs -> parcels, in their order: files, bunches of lines, pieces of large texts. */
#ifndef FEED_H
#define FEED_H

#include "input.h"
#include "job.h"
#include "line.h"
#include "parcel.h"

struct feed {
    const struct inputs *inputs;
    size_t next; /* input */
    enum { FEED_NEXT, FEED_LINES, FEED_PIECES } at;
    struct job_source source;
    struct lines lines;
    struct qc_slice line;   /* read, and not yet in a parcel */
    enum line_result given; /* what it is; LINE_END: there is none */
    struct qc_cutter *cutter;
    bool first; /* the next piece is the first of its text */
    bool held;  /* a parcel's text is the line buffer's: no more until feed_release */
};

void feed_open(struct feed *feed, const struct inputs *inputs, const struct qc_rules *rules);
void feed_close(struct feed *feed);
/* Fills the parcel; false: there is nothing more. */
bool feed_next(struct feed *feed, struct parcel *parcel);
void feed_release(struct feed *feed);
/* Leaves out what is still to come of an input's text. */
void feed_drop(struct feed *feed, size_t input);

#endif

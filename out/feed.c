/* feed.c: the parent reads what has to be read in order: JSONL for its lines, large texts and
 * standard input for their pieces. Other files are named to the worker. */
#include "feed.h"

#include "buf.h"

#include <sys/stat.h>
#include <unistd.h>

#define CUT_SIZE ((off_t)1024 * 1024) /* bytes of a file that is shared out in pieces */
#define BUNCH ((size_t)64 * 1024)     /* bytes of lines that go together */

void feed_open(struct feed *feed, const struct inputs *inputs, const struct qc_rules *rules) {
    *feed = (struct feed){.inputs = inputs, .cutter = qc_cutter_new(rules)};
}

static void close_source(struct feed *feed) {
    if (feed->at == FEED_LINES) lines_free(&feed->lines);
    if (feed->at != FEED_NEXT) job_close(feed->source.fd);
    feed->at = FEED_NEXT;
}

void feed_close(struct feed *feed) {
    close_source(feed);
    qc_cutter_free(feed->cutter);
}

static void refuse(struct parcel *parcel, const struct qc_error *err) {
    parcel->kind = PARCEL_REFUSED;
    parcel->err = *err;
}

static bool is_large(const char *path) {
    struct stat info;
    return stat(path, &info) == 0 && info.st_size >= CUT_SIZE;
}

/* Begins the next input. True: it is one parcel. */
static bool begin(struct feed *feed, struct parcel *parcel) {
    const struct input *input = &feed->inputs->at[feed->next++];
    struct qc_error err = {0};
    parcel->kind = PARCEL_FILE;
    if (input->kind == INPUT_TEXT && job_is_regular(input->path) &&
        (!is_large(input->path) || !qc_check_path(input->path, &err)))
        return true;
    feed->source = (struct job_source){job_open(input->path, &err), input->path};
    if (feed->source.fd < 0) {
        refuse(parcel, &err);
        return true;
    }
    feed->at = input->kind == INPUT_JSONL ? FEED_LINES : FEED_PIECES;
    feed->lines = (struct lines){.fd = feed->source.fd};
    feed->given = LINE_END;
    feed->first = true;
    qc_cutter_begin(feed->cutter);
    return false;
}

static bool next_piece(struct feed *feed, struct parcel *parcel) {
    struct qc_reader reader = {job_read, &feed->source};
    struct qc_error err = {0};
    struct qc_piece piece;
    parcel->first = feed->first;
    feed->first = false;
    switch (qc_cutter_next(feed->cutter, &reader, feed->source.path, &piece, &err)) {
    case QC_CUT_PIECE:
        parcel->kind = PARCEL_PIECE;
        memcpy(parcel->room, piece.text.data, piece.text.size);
        parcel->text = slice(parcel->room, piece.text.size);
        parcel->guess = piece.carry;
        return true;
    case QC_CUT_END: parcel->kind = PARCEL_END; break;
    case QC_CUT_FAILED: refuse(parcel, &err); break;
    }
    close_source(feed);
    return true;
}

/* The line that stands next, if there is one. */
static enum line_result peek(struct feed *feed) {
    if (feed->given == LINE_END) feed->given = line_next(&feed->lines, &feed->line);
    return feed->given;
}

static void add_line(struct feed *feed, struct parcel *parcel) {
    char *at = parcel->room + parcel->text.size;
    memcpy(at, feed->line.data, feed->line.size);
    at[feed->line.size] = '\n';
    parcel->text = slice(parcel->room, parcel->text.size + feed->line.size + 1);
    feed->given = LINE_END;
}

/* The line itself, which is too long for the room or too long at all. */
static void take_alone(struct feed *feed, struct parcel *parcel) {
    if (feed->given == LINE_TOO_LONG) {
        struct qc_error err =
            job_long_line((struct jsonl_place){feed->source.path, feed->lines.number});
        refuse(parcel, &err);
    } else {
        parcel->text = feed->line;
        feed->held = true;
    }
    feed->given = LINE_END;
}

static bool end_lines(struct feed *feed, struct parcel *parcel) {
    int code = feed->lines.error;
    struct qc_error err = job_read_error(feed->source.path, code);
    if (code) refuse(parcel, &err);
    close_source(feed);
    return code != 0;
}

/* False: no line is left and nothing to say. */
static bool next_lines(struct feed *feed, struct parcel *parcel) {
    parcel->kind = PARCEL_LINES;
    parcel->text = slice(parcel->room, 0);
    for (;;) {
        enum line_result given = peek(feed);
        size_t size = parcel->text.size;
        if (given == LINE_END && !size) return end_lines(feed, parcel);
        if (!size) parcel->line = parcel->from = feed->lines.number;
        bool fits = given == LINE_GIVEN && feed->line.size < PARCEL_ROOM - size;
        if (!fits && !size) take_alone(feed, parcel);
        if (!fits) return true;
        add_line(feed, parcel);
        if (parcel->text.size >= BUNCH) return true;
    }
}

bool feed_next(struct feed *feed, struct parcel *parcel) {
    parcel->line = parcel->from = 0;
    for (;;) {
        if (feed->at == FEED_NEXT && feed->next == feed->inputs->count) return false;
        if (feed->at == FEED_NEXT && begin(feed, parcel)) break;
        if (feed->at == FEED_PIECES && next_piece(feed, parcel)) break;
        if (feed->at == FEED_LINES && next_lines(feed, parcel)) break;
    }
    parcel->input = feed->next - 1;
    return true;
}

void feed_release(struct feed *feed) {
    feed->held = false;
}

void feed_drop(struct feed *feed, size_t input) {
    if (feed->at == FEED_PIECES && feed->next - 1 == input) close_source(feed);
}

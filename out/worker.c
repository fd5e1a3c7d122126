/* worker.c: the child's side: takes a parcel, writes claims into blocks, hands full ones over. */
#include "worker.h"

#include <errno.h>
#include <stddef.h>
#include <sys/socket.h>
#include <unistd.h>

bool message_send(int socket, const struct message *message) {
    size_t size =
        message->kind == MESSAGE_REFUSED ? sizeof *message : offsetof(struct message, err);
    ssize_t sent;
    do sent = send(socket, message, size, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent == (ssize_t)size;
}

bool message_receive(int socket, struct message *message) {
    ssize_t got;
    do got = recv(socket, message, sizeof *message, 0);
    while (got < 0 && errno == EINTR);
    return got > 0;
}

struct worker {
    struct job *job;
    struct shared *shared;
    struct parcel *parcel;
    struct format format;        /* as the parent joins it */
    struct dest *dests[STREAMS]; /* NULL: nobody asks for the stream */
    int socket;
};

/* ---- a parcel -------------------------------------------------------------------------- */

static void work_lines(struct job *job, const char *path, struct parcel *parcel,
                       const struct progress *progress) {
    struct qc_slice rest = parcel->text;
    for (uint64_t number = parcel->line; rest.size; number++) {
        const char *end = memchr(rest.data, '\n', rest.size);
        size_t size = end ? (size_t)(end - rest.data) : rest.size;
        parcel->at = number;
        if (number >= parcel->from)
            job_line(job, slice_cut(rest, 0, size), (struct jsonl_place){path, number});
        rest = slice_cut(rest, end ? size + 1 : size, rest.size);
        if (progress) progress->line(progress->user);
    }
}

void parcel_work(struct job *job, const struct inputs *inputs, struct parcel *parcel,
                 const struct progress *progress) {
    const char *path = inputs->at[parcel->input].path;
    switch (parcel->kind) {
    case PARCEL_FILE: job_file(job, path); break;
    case PARCEL_LINES: work_lines(job, path, parcel, progress); break;
    case PARCEL_PIECE:
        parcel->behind = parcel->guess;
        job_piece(job, path, parcel->text, &parcel->behind);
        break;
    case PARCEL_END:
    case PARCEL_REFUSED: break;
    }
}

/* ---- blocks ---------------------------------------------------------------------------- */

/* What is in the blocks now is of whole documents. */
static void keep(void *user) {
    struct worker *worker = user;
    struct parcel *parcel = worker->parcel;
    const struct audit *audit = worker->job->audit;
    for (size_t i = 0; i < STREAMS; i++)
        if (worker->dests[i]) parcel->kept[i] = worker->dests[i]->size;
    parcel->read = worker->job->read;
    if (!audit) return;
    parcel->claimed = audit->claimed;
    parcel->vetoed = audit->vetoed;
    parcel->unread = audit->unread;
}

static void wait_for(struct worker *worker, struct message *message) {
    if (!message_receive(worker->socket, message)) _exit(0);
}

static void spill(struct dest *dest) {
    struct worker *worker = dest->user;
    enum stream stream = dest == worker->dests[STREAM_AUDIT] ? STREAM_AUDIT : STREAM_CLAIMS;
    struct message message = {.kind = MESSAGE_FULL, .stream = stream, .size = dest->size};
    worker->parcel->kept[stream] = 0;
    message_send(worker->socket, &message);
    wait_for(worker, &message);
    dest->at = shared_block(worker->shared, message.block[0]);
}

static void refuse(void *user, const struct qc_error *err) {
    struct worker *worker = user;
    struct message message = {.kind = MESSAGE_REFUSED, .err = *err};
    message_send(worker->socket, &message);
}

static void begin(struct worker *worker, const struct message *message) {
    struct job *job = worker->job;
    worker->parcel = &worker->shared->parcels[message->parcel];
    for (size_t i = 0; i < STREAMS; i++)
        if (worker->dests[i])
            *worker->dests[i] = (struct dest){.at = shared_block(worker->shared, message->block[i]),
                                              .spill = spill,
                                              .user = worker};
    job->read = 0;
    if (job->stats) job->stats = &worker->parcel->stats;
    if (job->audit) job->audit->claimed = job->audit->vetoed = job->audit->unread = 0;
}

static void perform(struct worker *worker, const struct inputs *inputs) {
    struct job *job = worker->job;
    struct parcel *parcel = worker->parcel;
    uint64_t before = qc_run_bytes(job->run);
    struct progress progress = {keep, worker};
    parcel_work(job, inputs, parcel, &progress);
    keep(worker);
    parcel->at = UINT64_MAX;
    if (!job->stats) return;
    job->stats->bytes += qc_run_bytes(job->run) - before;
    stats_take(job->stats, job->run);
}

/* The job's output goes through the worker from here on. */
static void take_over(struct worker *worker) {
    struct job *job = worker->job;
    worker->format = *job->writer.format;
    if (worker->format.part) worker->format.claim = worker->format.part;
    job->writer.format = &worker->format;
    worker->dests[STREAM_CLAIMS] = job->writer.dest;
    if (job->audit) worker->dests[STREAM_AUDIT] = &job->audit->dest;
    job->refuse = refuse;
    job->user = worker;
}

_Noreturn void worker_run(struct job *job, const struct inputs *inputs, struct shared *shared,
                          int socket) {
    struct worker *worker = grow(NULL, sizeof *worker);
    *worker = (struct worker){.job = job, .shared = shared, .socket = socket};
    take_over(worker);
    for (;;) {
        struct message message;
        wait_for(worker, &message);
        begin(worker, &message);
        perform(worker, inputs);
        message_send(socket, &(struct message){.kind = MESSAGE_DONE});
    }
}

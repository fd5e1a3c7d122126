/* worker.h: a parcel -> its claims, in blocks of shared memory; what parent and worker tell each
 * other on the way. */
#ifndef WORKER_H
#define WORKER_H

#include "input.h"
#include "job.h"
#include "parcel.h"

enum message_kind {
    MESSAGE_WORK,    /* to the worker: a parcel, with a block for each stream */
    MESSAGE_BLOCK,   /* to the worker: block[0], for the one that was full */
    MESSAGE_FULL,    /* to the parent: `size` bytes of the block of `stream`; wants another */
    MESSAGE_REFUSED, /* to the parent: err, of a document */
    MESSAGE_DONE     /* to the parent: parcel->kept bytes are in the blocks at hand */
};

struct message {
    enum message_kind kind;
    uint32_t parcel;
    uint32_t block[STREAMS];
    enum stream stream;
    size_t size;
    struct qc_error err; /* not sent with the others */
};

/* False: the other side is gone. */
bool message_send(int socket, const struct message *message);
bool message_receive(int socket, struct message *message);

struct progress { /* NULL for it: nobody asks */
    void (*line)(void *user); /* a line is done */
    void *user;
};

/* The parcel's documents into job->writer. */
void parcel_work(struct job *job, const struct inputs *inputs, struct parcel *parcel,
                 const struct progress *progress);

/* Works until the parent goes away, then ends the process. */
_Noreturn void worker_run(struct job *job, const struct inputs *inputs, struct shared *shared,
                          int socket);

#endif

/* crew.h: processes that work beside the parent: started when they are needed, missed when they
 * die. */
#ifndef CREW_H
#define CREW_H

#include "worker.h"

#include <sys/types.h>

#define HAND_IDLE SIZE_MAX

struct hand {
    pid_t pid; /* 0: no process */
    int socket;
    size_t slot;     /* what it works on; HAND_IDLE */
    uint32_t block[STREAMS];
    bool waiting;    /* for a block in place of the one of `stream` */
    enum stream stream;
    bool recalled;   /* it was ended, so that its parcel can begin again */
};

struct crew {
    struct job *job;
    const struct inputs *inputs;
    struct shared *shared;
    struct hand *hands;
    size_t most; /* hands */
};

void crew_open(struct crew *crew, size_t most);
void crew_close(struct crew *crew); /* ends every process */
/* Starts a process in the place of `hand`. False: errno says why. */
bool crew_start(struct crew *crew, struct hand *hand);
/* An idle one goes. */
void crew_dismiss(struct hand *hand);
/* Of one that went away: "a worker was ended by signal 9 (Killed)". */
void crew_bury(struct hand *hand, char *says, size_t room);

#endif

/* crew.c: fork, a socket to each process, and what became of those that ended. */
#include "crew.h"

#include "buf.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

void crew_open(struct crew *crew, size_t most) {
    crew->most = most;
    crew->hands = grow(NULL, most * sizeof *crew->hands);
    for (size_t i = 0; i < most; i++) crew->hands[i] = (struct hand){.slot = HAND_IDLE};
}

/* The child holds no socket but its own: so each sees when the parent is gone. */
_Noreturn static void begin_child(struct crew *crew, int socket) {
    for (size_t i = 0; i < crew->most; i++)
        if (crew->hands[i].pid) close(crew->hands[i].socket);
    dest_disown();
    worker_run(crew->job, crew->inputs, crew->shared, socket);
}

bool crew_start(struct crew *crew, struct hand *hand) {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends) != 0) return false;
    pid_t pid = fork();
    if (pid == 0) {
        close(ends[0]);
        begin_child(crew, ends[1]);
    }
    int code = errno;
    close(ends[1]);
    if (pid < 0) close(ends[0]);
    else *hand = (struct hand){.pid = pid, .socket = ends[0], .slot = HAND_IDLE};
    errno = code;
    return pid > 0;
}

static int reap(struct hand *hand) {
    int status = 0;
    close(hand->socket);
    while (waitpid(hand->pid, &status, 0) < 0 && errno == EINTR)
        ;
    *hand = (struct hand){.slot = HAND_IDLE};
    return status;
}

void crew_dismiss(struct hand *hand) {
    reap(hand);
}

void crew_bury(struct hand *hand, char *says, size_t room) {
    int status = reap(hand);
    if (WIFSIGNALED(status))
        snprintf(says, room, "a worker was ended by signal %d (%s)", WTERMSIG(status),
                 strsignal(WTERMSIG(status)));
    else snprintf(says, room, "a worker ended with status %d", WEXITSTATUS(status));
}

void crew_close(struct crew *crew) {
    for (size_t i = 0; i < crew->most; i++) {
        struct hand *hand = &crew->hands[i];
        if (hand->pid && hand->slot != HAND_IDLE) kill(hand->pid, SIGKILL);
        if (hand->pid) reap(hand);
    }
    free(crew->hands);
}

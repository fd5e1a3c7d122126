/* dest.c: bytes -> standard output or a file that appears whole or not at all.
 * The temporary file stands in the same folder, so that the rename is one step. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "dest.h"

#include "buf.h"
#include "tell.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static volatile sig_atomic_t unfinished; /* the path below is to be removed */
static char unfinished_path[4096];

/* The temporary file goes when the program is stopped from outside. */
static void stop(int number) {
    if (unfinished) unlink(unfinished_path);
    signal(number, SIG_DFL);
    raise(number);
}

static void watch(const char *path) {
    if (strlen(path) >= sizeof unfinished_path) return;
    memcpy(unfinished_path, path, strlen(path) + 1);
    unfinished = 1;
    static const int signals[] = {SIGHUP, SIGINT, SIGTERM};
    for (size_t i = 0; i < COUNT(signals); i++)
        if (signal(signals[i], stop) == SIG_IGN) signal(signals[i], SIG_IGN);
}

void dest_disown(void) {
    unfinished = 0;
}

static mode_t mask_now(void) {
    mode_t mask = umask(0);
    umask(mask);
    return mask;
}

static bool fail_open(struct dest *dest) {
    int code = errno;
    tell_file(dest->path, "write", code);
    dest->fd = -1;
    dest_abandon(dest);
    return false;
}

/* mode: of the file that is replaced, or of a new one. */
static bool open_temporary(struct dest *dest, mode_t mode) {
    struct buf name = {0};
    buf_add(&name, slice_z(dest->final));
    buf_add(&name, LIT(".XXXXXX"));
    dest->temporary = copy_text(buf_slice(&name));
    buf_free(&name);
    dest->fd = mkstemp(dest->temporary);
    if (dest->fd < 0) {
        free(dest->temporary);
        dest->temporary = NULL;
        return fail_open(dest);
    }
    watch(dest->temporary);
    if (fchmod(dest->fd, mode) == 0) return true;
    return fail_open(dest);
}

static bool open_file(struct dest *dest) {
    struct stat old;
    bool exists = stat(dest->path, &old) == 0;
    if (exists && !S_ISREG(old.st_mode)) { /* a device, a pipe: nothing to replace */
        dest->fd = open(dest->path, O_WRONLY);
        return dest->fd >= 0 || fail_open(dest);
    }
    if (exists && access(dest->path, W_OK) != 0) return fail_open(dest);
    dest->final = exists ? realpath(dest->path, NULL) : copy_text(slice_z(dest->path));
    if (!dest->final) return fail_open(dest);
    return open_temporary(dest, exists ? old.st_mode & 0777 : 0666 & ~mask_now());
}

bool dest_open(struct dest *dest, const char *path) {
    *dest = (struct dest){.fd = STDOUT_FILENO};
    dest->at = grow(NULL, DEST_ROOM + DEST_SLACK);
    if (!path || strcmp(path, "-") == 0) return true;
    dest->path = copy_text(slice_z(path));
    return open_file(dest);
}

static void write_all(struct dest *dest, struct qc_slice text) {
    while (text.size && !dest->error) {
        ssize_t done = write(dest->fd, text.data, text.size);
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) dest->error = errno;
        if (done > 0) text = slice_cut(text, (size_t)done, text.size);
    }
}

void dest_flush(struct dest *dest) {
    if (dest->spill) dest->spill(dest);
    else write_all(dest, slice(dest->at, dest->size));
    dest->size = dest->plain_size = 0;
}

void dest_through(struct dest *dest, struct qc_slice text) {
    dest_flush(dest);
    write_all(dest, text);
}

void dest_add_slow(struct dest *dest, struct qc_slice text) {
    dest_flush(dest);
    while (dest->spill && text.size > DEST_ROOM) {
        dest_add(dest, slice_cut(text, 0, DEST_ROOM));
        text = slice_cut(text, DEST_ROOM, text.size);
        dest_flush(dest);
    }
    if (text.size > DEST_ROOM) write_all(dest, text);
    else dest_add(dest, text);
}

static void tell_write(const struct dest *dest) {
    if (dest->path) tell_file(dest->path, "write", dest->error);
    else tell_usage("cannot write standard output: %s", strerror(dest->error));
}

static void close_fd(struct dest *dest) {
    if (dest->fd < 0 || !dest->path) return;
    if (close(dest->fd) != 0 && !dest->error) dest->error = errno;
    dest->fd = -1;
}

bool dest_close(struct dest *dest) {
    dest_flush(dest);
    close_fd(dest);
    if (!dest->error && dest->temporary) {
        if (rename(dest->temporary, dest->final) != 0) dest->error = errno;
        if (!dest->error) {
            free(dest->temporary);
            dest->temporary = NULL;
        }
    }
    bool done = dest->error == 0 || dest->error == EPIPE;
    if (!done) tell_write(dest);
    dest_abandon(dest);
    return done;
}

void dest_abandon(struct dest *dest) {
    close_fd(dest);
    if (dest->temporary) unlink(dest->temporary);
    unfinished = 0;
    free(dest->temporary);
    free(dest->final);
    free(dest->path);
    free(dest->at);
    *dest = (struct dest){.fd = -1};
}

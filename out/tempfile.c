/* tempfile.c: a file without a name: its name is taken off before a signal can come between, so
 * that neither an end nor a crash leaves it behind. */
#define _XOPEN_SOURCE 700 /* mkstemp, pread */
#include "tempfile.h"

#include "buf.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

const char *temp_folder(const char *folder) {
    if (folder) return folder;
    const char *set = getenv("TMPDIR");
    return set && *set ? set : "/tmp";
}

static int open_nameless(char *name, int *error) {
    sigset_t all, before;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    int fd = mkstemp(name);
    *error = fd < 0 ? errno : 0;
    if (fd >= 0) unlink(name);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return fd;
}

void temp_open(struct tempfile *file, const char *folder) {
    struct buf name = {0};
    *file = (struct tempfile){.fd = -1};
    buf_add(&name, slice_z(temp_folder(folder)));
    buf_add(&name, LIT("/qclaim.XXXXXX"));
    file->fd = open_nameless(buf_z(&name), &file->error);
    buf_free(&name);
}

void temp_close(struct tempfile *file) {
    if (file->fd >= 0) close(file->fd);
    *file = (struct tempfile){.fd = -1};
}

void temp_add(struct tempfile *file, struct qc_slice bytes) {
    while (bytes.size && !file->error) {
        ssize_t done = write(file->fd, bytes.data, bytes.size);
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) file->error = errno;
        if (done <= 0) continue;
        file->size += done;
        bytes = slice_cut(bytes, (size_t)done, bytes.size);
    }
}

size_t temp_read(struct tempfile *file, int64_t offset, char *at, size_t room) {
    if (file->error) return 0;
    ssize_t got;
    do got = pread(file->fd, at, room, (off_t)offset);
    while (got < 0 && errno == EINTR);
    if (got < 0) file->error = errno;
    return got > 0 ? (size_t)got : 0;
}

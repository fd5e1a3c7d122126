/* tempfile.h: bytes -> a temporary file that has no name and goes with the program. */
#ifndef TEMPFILE_H
#define TEMPFILE_H

#include "base.h"

struct tempfile {
    int fd;
    int64_t size; /* bytes written */
    int error;    /* errno of what failed first; 0 = nothing */
};

/* folder NULL: TMPDIR, or /tmp */
const char *temp_folder(const char *folder);
void temp_open(struct tempfile *file, const char *folder);
void temp_close(struct tempfile *file);
void temp_add(struct tempfile *file, struct qc_slice bytes);
/* Reads at most `room` bytes at `offset`: how many; 0 at the end and after an error. */
size_t temp_read(struct tempfile *file, int64_t offset, char *at, size_t room);

#endif

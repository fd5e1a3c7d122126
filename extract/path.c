/* path.c: a path -> a reader -> its claims; a file that is not UTF-8 is refused as a whole. */
#include "extract.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

struct file {
    int fd;
    const char *path;
};

static ptrdiff_t read_file(void *user, char *at, size_t room, struct qc_error *err) {
    struct file *file = user;
    for (;;) {
        ssize_t got = read(file->fd, at, room);
        if (got >= 0) return got;
        if (errno == EINTR) continue;
        fail(err, QC_E_IO, (struct place){.file = file->path}, "cannot read: %s", strerror(errno));
        return -1;
    }
}

enum places { PLACES_UNKNOWN, PLACES_COUNTED };

static bool read_through(struct source *source, struct file *file, enum places places,
                         struct qc_error *err) {
    struct qc_reader reader = {read_file, file};
    enum source_state state;
    struct doc doc;
    source_begin(source);
    doc_begin(&doc);
    do {
        state = source_next(source, &reader, &doc, file->path, err);
        if (places == PLACES_UNKNOWN) doc.mark.byte = doc.base + doc.chunk.size; /* not counted */
    } while (state == SOURCE_CHUNK_READY);
    return state == SOURCE_END;
}

static bool rewind_file(struct file *file, struct qc_error *err) {
    if (lseek(file->fd, 0, SEEK_SET) == 0) return true;
    return fail(err, QC_E_IO, (struct place){.file = file->path}, "cannot rewind: %s",
                strerror(errno));
}

/* Reads the whole file once for its encoding, so that a bad one yields no claim at all; and again
 * to say where it is bad. */
static bool check_file(struct source *source, struct file *file, struct qc_error *err) {
    struct qc_error unplaced = {0};
    if (read_through(source, file, PLACES_UNKNOWN, &unplaced)) return true;
    return rewind_file(file, err) && read_through(source, file, PLACES_COUNTED, err);
}

static bool extract_file(struct qc_run *run, struct file *file, const struct qc_sink *sink,
                         struct qc_error *err) {
    struct stat st;
    struct qc_reader reader = {read_file, file};
    if (fstat(file->fd, &st) != 0)
        return fail(err, QC_E_IO, (struct place){.file = file->path}, "cannot read: %s",
                    strerror(errno));
    if (S_ISDIR(st.st_mode))
        return fail(err, QC_E_IO, (struct place){.file = file->path}, "is a directory");
    if (S_ISREG(st.st_mode) && st.st_size > (off_t)SOURCE_CHUNK) {
        if (!check_file(&run->source, file, err)) return false;
        if (!rewind_file(file, err)) return false;
    }
    return qc_extract_stream(run, slice_z(file->path), &reader, sink, err);
}

static bool open_file(struct file *file, struct qc_error *err) {
    file->fd = open(file->path, O_RDONLY | O_CLOEXEC);
    if (file->fd >= 0) return true;
    return fail(err, QC_E_IO, (struct place){.file = file->path}, "cannot open: %s",
                strerror(errno));
}

bool qc_extract_path(struct qc_run *run, const char *path, const struct qc_sink *sink,
                     struct qc_error *err) {
    struct file file = {.path = path};
    if (!open_file(&file, err)) return false;
    bool ok = extract_file(run, &file, sink, err);
    close(file.fd);
    return ok;
}

bool qc_check_path(const char *path, struct qc_error *err) {
    struct file file = {.path = path};
    struct source source = {0};
    if (!open_file(&file, err)) return false;
    bool ok = check_file(&source, &file, err);
    source_free(&source);
    close(file.fd);
    return ok;
}

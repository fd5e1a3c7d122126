/* input.c: operands -> files to read: folders are walked, each once, without recursion.
 * What stands in a folder and is not taken is counted in one note. */
#include "input.h"

#include "buf.h"
#include "tell.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

static const char *const kind_names[] = {[INPUT_TEXT] = "text", [INPUT_JSONL] = "jsonl"};

const char *input_kind_name(size_t index) {
    return index < COUNT(kind_names) ? kind_names[index] : NULL;
}

/* The endings that are taken from a folder. */
static const struct {
    const char *ending;
    enum input_kind kind;
} endings[] = {
    {".txt", INPUT_TEXT},      {".text", INPUT_TEXT},   {".md", INPUT_TEXT},
    {".markdown", INPUT_TEXT}, {".jsonl", INPUT_JSONL}, {".ndjson", INPUT_JSONL},
};

static bool has_dot(const char *path) {
    const char *last = strrchr(path, '/');
    return strchr(last ? last + 1 : path, '.') != NULL;
}

/* The kind that the ending says, or INPUT_BY_ENDING: unknown. */
static enum input_kind kind_of(const char *path) {
    struct qc_slice text = slice_z(path);
    for (size_t i = 0; i < COUNT(endings); i++) {
        struct qc_slice ending = slice_z(endings[i].ending);
        if (text.size > ending.size && slice_has_at(text, text.size - ending.size, ending))
            return endings[i].kind;
    }
    return has_dot(path) ? INPUT_BY_ENDING : INPUT_TEXT;
}

/* Takes the path over. */
static void add_file(struct inputs *inputs, char *path, enum input_kind kind) {
    if (inputs->count == inputs->room) {
        inputs->room = inputs->room ? inputs->room * 2 : 64;
        inputs->at = grow(inputs->at, inputs->room * sizeof *inputs->at);
    }
    if (kind == INPUT_BY_ENDING) kind = kind_of(path);
    if (kind == INPUT_BY_ENDING) kind = INPUT_TEXT;
    inputs->at[inputs->count++] = (struct input){path, kind};
}

struct walk {
    struct inputs *inputs;
    enum input_kind kind;
    char **folders; /* still to read */
    size_t folder_count, folder_room;
    uint64_t skipped;
};

static void push_folder(struct walk *walk, char *path) {
    if (walk->folder_count == walk->folder_room) {
        walk->folder_room = walk->folder_room ? walk->folder_room * 2 : 16;
        walk->folders = grow(walk->folders, walk->folder_room * sizeof *walk->folders);
    }
    walk->folders[walk->folder_count++] = path;
}

static char *join(const char *folder, const char *name) {
    struct buf path = {0};
    buf_add(&path, slice_z(folder));
    if (path.size && path.at[path.size - 1] != '/') buf_char(&path, '/');
    buf_add(&path, slice_z(name));
    return buf_z(&path); /* the caller's now */
}

/* Takes the path over. */
static void add_entry(struct walk *walk, char *path) {
    struct stat link, target;
    bool known = lstat(path, &link) == 0 && stat(path, &target) == 0;
    if (known && S_ISDIR(link.st_mode)) {
        push_folder(walk, path);
        return;
    }
    if (known && S_ISREG(target.st_mode) && kind_of(path) != INPUT_BY_ENDING) {
        add_file(walk->inputs, path, walk->kind);
        return;
    }
    walk->skipped++;
    free(path);
}

static void read_folder(struct walk *walk, const char *folder) {
    DIR *dir = opendir(folder);
    if (!dir) {
        tell_file(folder, "read", errno);
        walk->inputs->failed++;
        return;
    }
    for (struct dirent *entry; (entry = readdir(dir));)
        if (entry->d_name[0] != '.') add_entry(walk, join(folder, entry->d_name));
    closedir(dir);
}

static int by_path(const void *a, const void *b) {
    return strcmp(((const struct input *)a)->path, ((const struct input *)b)->path);
}

static void add_folder(struct inputs *inputs, const char *folder, enum input_kind kind) {
    struct walk walk = {.inputs = inputs, .kind = kind};
    size_t first = inputs->count;
    uint64_t failed = inputs->failed;
    push_folder(&walk, copy_text(slice_z(folder)));
    while (walk.folder_count) {
        char *next = walk.folders[--walk.folder_count];
        read_folder(&walk, next);
        free(next);
    }
    free(walk.folders);
    size_t found = inputs->count - first;
    if (found) qsort(inputs->at + first, found, sizeof *inputs->at, by_path);
    if (walk.skipped)
        tell_note("%s: %llu other file%s skipped", folder, (unsigned long long)walk.skipped,
                  walk.skipped == 1 ? "" : "s");
    if (found || inputs->failed > failed) return;
    struct qc_error err = {.code = QC_E_IO};
    error_set(&err, (struct error_place){.file = folder}, "no text files in this folder");
    tell(&err);
    inputs->rejected++;
}

void inputs_add(struct inputs *inputs, const char *operand, enum input_kind kind) {
    struct stat info;
    if (strcmp(operand, "-") == 0) {
        add_file(inputs, copy_text(slice_z(operand)), kind);
    } else if (stat(operand, &info) != 0) {
        tell_file(operand, "read", errno);
        inputs->failed++;
    } else if (S_ISDIR(info.st_mode)) {
        add_folder(inputs, operand, kind);
    } else {
        add_file(inputs, copy_text(slice_z(operand)), kind);
    }
}

void inputs_free(struct inputs *inputs) {
    for (size_t i = 0; i < inputs->count; i++) free(inputs->at[i].path);
    free(inputs->at);
    *inputs = (struct inputs){0};
}

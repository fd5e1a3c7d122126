/* choice.c: a word and a list of names -> an index, or a message with the nearest name. */
#include "choice.h"

#include "buf.h"
#include "tell.h"

static void add_known(struct buf *buf, name_at *names) {
    buf_add(buf, LIT(" (known: "));
    for (size_t i = 0; names(i); i++) {
        if (i) buf_add(buf, LIT(", "));
        buf_add(buf, slice_z(names(i)));
    }
    buf_char(buf, ')');
}

ptrdiff_t choose(const char *command, const char *what, struct qc_slice word, name_at *names) {
    ptrdiff_t index = name_find(word, names);
    if (index >= 0) return index;
    struct buf hint = {0};
    const char *near = suggest(word, names);
    if (near) {
        buf_add(&hint, LIT(", did you mean \""));
        buf_add(&hint, slice_z(near));
        buf_add(&hint, LIT("\"?"));
    } else {
        add_known(&hint, names);
    }
    tell_usage("%s: unknown %s \"%.*s\"%s", command, what, (int)(word.size < 60 ? word.size : 60),
               word.data, buf_z(&hint));
    buf_free(&hint);
    return -1;
}

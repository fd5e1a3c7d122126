/* format.c: a name or the ending of a path -> the format.
 * The table is the list that messages and help print. */
#include "format.h"

static const struct format *const formats[] = {
    &format_csv,
    &format_json,
    &format_jsonl,
    &format_table,
};

const char *format_name(size_t index) {
    return index < COUNT(formats) ? formats[index]->name : NULL;
}

const struct format *format_find(struct qc_slice name) {
    ptrdiff_t index = name_find(name, format_name);
    return index < 0 ? NULL : formats[index];
}

static bool ends_with(struct qc_slice text, struct qc_slice ending) {
    return text.size > ending.size && slice_has_at(text, text.size - ending.size, ending);
}

const struct format *format_of_path(struct qc_slice path) {
    for (size_t i = 0; i < COUNT(formats); i++)
        for (const char *const *ending = formats[i]->endings; *ending; ending++)
            if (ends_with(path, slice_z(*ending))) return formats[i];
    return NULL;
}

bool path_has_ending(struct qc_slice path) {
    for (size_t at = path.size; at-- > 1 && path.data[at] != '/';)
        if (path.data[at] == '.') return path.data[at - 1] != '/';
    return false;
}

/* err.c: place and format -> struct qc_error. */
#include "err.h"
#include "utf8.h"

#include <stdarg.h>
#include <stdio.h>

#define EXCERPT_BEFORE 60 /* code points shown before the place, when the line is longer */

/* The byte after `count` code points from `from`. */
static size_t skip_chars(struct qc_slice text, size_t from, uint64_t count) {
    size_t at = from;
    while (at < text.size && count--)
        for (at++; at < text.size && utf8_is_continuation(text.data[at]);) at++;
    return at;
}

static void set_excerpt(struct qc_error *err, const struct place *at) {
    if (!at->text.data || !at->column) return;
    uint64_t skip = at->column - 1 > EXCERPT_BEFORE ? at->column - 1 - EXCERPT_BEFORE : 0;
    size_t begin = skip_chars(at->text, 0, skip);
    size_t size = at->text.size - begin;
    if (size >= sizeof err->excerpt) {
        size = sizeof err->excerpt - 1;
        while (size && utf8_is_continuation(at->text.data[begin + size])) size--;
    }
    for (size_t i = 0; i < size; i++) {
        char c = at->text.data[begin + i];
        err->excerpt[i] = (unsigned char)c < 0x20 ? ' ' : c;
    }
    err->excerpt[size] = '\0';
    err->caret = (uint32_t)(at->column - 1 - skip);
}

/* Takes the beginning of a character off the end of text that snprintf cut: `wanted` is what it
 * returned, `room` what it was given. */
static void drop_part(char *text, int wanted, size_t room) {
    if (wanted < 0 || (size_t)wanted < room) return;
    size_t lead = room - 1;
    while (lead && utf8_is_continuation(text[lead - 1])) lead--;
    if (lead && utf8_length(text[lead - 1]) > room - lead) text[lead - 1] = '\0';
}

bool fail(struct qc_error *err, enum qc_code code, struct place at, const char *format, ...) {
    if (!err || err->code != QC_OK) return false;
    *err = (struct qc_error){.code = code, .line = at.line, .column = at.column};
    const char *file = at.file ? at.file : "";
    drop_part(err->file, snprintf(err->file, sizeof err->file, "%s", file), sizeof err->file);
    va_list args;
    va_start(args, format);
    int wanted = vsnprintf(err->message, sizeof err->message, format, args);
    va_end(args);
    drop_part(err->message, wanted, sizeof err->message);
    set_excerpt(err, &at);
    return false;
}

struct place place_in(const char *file, struct qc_slice text, size_t at) {
    struct place place = {.file = file, .line = 1, .column = 1};
    if (at > text.size) at = text.size;
    size_t begin = 0;
    for (size_t i = 0; i < at; i++) {
        if (text.data[i] != '\n') continue;
        place.line++;
        begin = i + 1;
    }
    for (size_t i = begin; i < at; i++) place.column += !utf8_is_continuation(text.data[i]);
    size_t end = at;
    while (end < text.size && text.data[end] != '\n') end++;
    if (end > begin && text.data[end - 1] == '\r') end--;
    place.text = slice_cut(text, begin, end);
    return place;
}

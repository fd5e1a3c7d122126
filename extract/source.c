/* source.c: fills the buffer to a chunk, cuts it behind a blank line, else behind a line, else
 * behind a sentence end or a blank, checks it, and keeps the rest for the next one. */
#include "source.h"

void source_begin(struct source *source) {
    source->used = 0;
    vec_clear(&source->buffer);
    source->ended = source->failed = false;
}

void source_free(struct source *source) {
    vec_free(&source->buffer);
}

static bool fill(struct source *source, const struct qc_reader *reader, struct qc_error *err) {
    vec_reserve(&source->buffer, SOURCE_CHUNK);
    while (!source->ended && source->buffer.count < SOURCE_CHUNK) {
        ptrdiff_t got = reader->read(reader->user, source->buffer.at + source->buffer.count,
                                     SOURCE_CHUNK - source->buffer.count, err);
        if (got < 0) return false;
        if (got == 0) source->ended = true;
        source->buffer.count += (uint32_t)got;
    }
    return true;
}

/* Behind the last blank line of text[half:), or 0. */
static uint32_t cut_blank_line(struct qc_slice text) {
    uint32_t half = (uint32_t)text.size / 2;
    for (uint32_t at = (uint32_t)text.size - 1; at > half; at--) {
        if (text.data[at] != '\n') continue;
        uint32_t before = at;
        while (before > half && (text.data[before - 1] == '\r' || text.data[before - 1] == ' ' ||
                                 text.data[before - 1] == '\t'))
            before--;
        if (before > half && text.data[before - 1] == '\n') return at + 1;
    }
    return 0;
}

/* Behind the last byte of text[half:) that is `c`, or 0. */
static uint32_t cut_behind(struct qc_slice text, struct qc_slice sign) {
    uint32_t half = (uint32_t)text.size / 2;
    for (uint32_t at = (uint32_t)(text.size - sign.size); at > half; at--)
        if (slice_has_at(text, at, sign)) return at + (uint32_t)sign.size;
    return 0;
}

static uint32_t cut_character(struct qc_slice text) {
    uint32_t at = (uint32_t)text.size;
    while (at > 0 && utf8_is_continuation(text.data[at - 1])) at--;
    return at ? at - 1 : (uint32_t)text.size;
}

static uint32_t cut(struct qc_slice text) {
    static const struct qc_slice SIGNS[] = {{"。\n", 4}, {".\n", 2}, {"\n", 1},
                                            {"。", 3},   {"！", 3},  {"？", 3},
                                            {". ", 2},   {"，", 3},  {" ", 1}};
    uint32_t at = cut_blank_line(text);
    for (size_t i = 0; i < COUNT(SIGNS) && !at; i++) at = cut_behind(text, SIGNS[i]);
    return at ? at : cut_character(text);
}

bool source_check(const struct doc *doc, const char *name, struct qc_slice text,
                  struct qc_error *err) {
    size_t valid = utf8_valid(text);
    if (valid == text.size) return true;
    struct doc here = *doc;
    here.chunk = text;
    struct doc_pos pos = doc_at(&here, here.base + valid);
    struct place place = place_in(name, slice_cut(text, 0, valid), valid);
    place.line = pos.line;
    place.column = pos.column;
    return fail(err, QC_E_ENCODING, place, "invalid UTF-8 (byte 0x%02x)",
                (unsigned)(unsigned char)text.data[valid]);
}

enum source_state source_next(struct source *source, const struct qc_reader *reader,
                              struct doc *doc, const char *name, struct qc_error *err) {
    if (source->failed) return SOURCE_FAILED;
    uint32_t rest = source->buffer.count - source->used;
    doc_chunk(doc, slice("", 0)); /* counts the old chunk while its bytes still stand */
    if (rest) memmove(source->buffer.at, source->buffer.at + source->used, rest);
    source->buffer.count = rest;
    source->used = 0;
    if (!fill(source, reader, err)) {
        source->failed = true;
        return SOURCE_FAILED;
    }
    if (source->buffer.count == 0) return SOURCE_END;
    struct qc_slice all = slice(source->buffer.at, source->buffer.count);
    source->used = source->ended ? source->buffer.count : cut(all);
    struct qc_slice chunk = slice_cut(all, 0, source->used);
    if (!source_check(doc, name, chunk, err)) {
        source->failed = true;
        return SOURCE_FAILED;
    }
    doc->chunk = chunk;
    return SOURCE_CHUNK_READY;
}

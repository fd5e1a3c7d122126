/* side.c: the first bytes of a file -> is it a claims file? Its rows, or the claims of its text ->
 * entries that can be compared fast. */
#include "side.h"

#include "claims_read.h"
#include "groupkey.h"
#include "packed.h"
#include "tell.h"
#include "width.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

static uint64_t hash_more(uint64_t hash, struct qc_slice text) {
    for (size_t i = 0; i < text.size; i++)
        hash = (hash ^ (unsigned char)text.data[i]) * UINT64_C(0x100000001b3);
    return hash;
}

static uint64_t hash_of(struct qc_slice text) {
    return hash_more(UINT64_C(0xcbf29ce484222325), text) | 1;
}

/* Spreads the bits of a hash: the other hashes of a sketch. */
static uint64_t mix(uint64_t x, uint64_t salt) {
    x = (x ^ salt * UINT64_C(0x9E3779B97F4A7C15)) * UINT64_C(0xBF58476D1CE4E5B9);
    return x ^ x >> 31;
}

/* The sentence without the quantity, which leaves a mark. */
static void find_around(struct buf *buf, const struct qc_claim *claim) {
    struct qc_slice sentence = claim->sentence;
    uint64_t at = claim->byte_start - claim->sentence_byte_start;
    if (claim->byte_start < claim->sentence_byte_start || at > sentence.size ||
        !slice_has_at(sentence, (size_t)at, claim->text)) {
        folded_add(buf, sentence);
        return;
    }
    folded_add(buf, slice_cut(sentence, 0, (size_t)at));
    buf_char(buf, '#');
    folded_add(buf, slice_cut(sentence, (size_t)at + claim->text.size, sentence.size));
}

static size_t char_end(struct qc_slice text, size_t at) {
    for (at++; at < text.size && ((unsigned char)text.data[at] & 0xC0) == 0x80;) at++;
    return at < text.size ? at : text.size;
}

/* The least hashes of all its triples of characters, each by another order of hashes. */
static void make_sketch(struct entry *entry, struct qc_slice around) {
    uint64_t least[SKETCH];
    memset(least, 0xFF, sizeof least);
    for (size_t begin = 0; begin < around.size; begin = char_end(around, begin)) {
        size_t end = begin;
        for (int i = 0; i < 3 && end < around.size; i++) end = char_end(around, end);
        uint64_t hash = hash_of(slice_cut(around, begin, end));
        for (size_t i = 0; i < SKETCH; i++) {
            uint64_t mixed = mix(hash, i + 1);
            if (mixed < least[i]) least[i] = mixed;
        }
    }
    for (size_t i = 0; i < SKETCH; i++) entry->sketch[i] = (uint16_t)(least[i] >> 8);
}

static void make_hashes(struct entry *entry, struct qc_slice key) {
    struct buf around = {0};
    find_around(&around, &entry->claim);
    struct qc_slice subject = groupkey_part(key, PART_SUBJECT);
    size_t unit = groupkey_through(key, PART_DIRECTION).size;
    size_t time = groupkey_through(key, PART_UNIT).size;
    size_t low = groupkey_through(key, PART_TIME).size;
    size_t bound = groupkey_through(key, PART_BOUND).size;
    entry->said = hash_of(key);
    entry->around = around.size > 1 ? hash_of(buf_slice(&around)) : 0;
    entry->exact = hash_more(entry->said, buf_slice(&around));
    entry->kind = hash_of(groupkey_part(key, PART_KIND));
    entry->subject = subject.data ? hash_of(subject) : 0;
    entry->dimension = hash_of(slice_cut(key, unit, time));
    entry->value = hash_more(entry->dimension, slice_cut(key, low, bound));
    make_sketch(entry, buf_slice(&around));
    buf_free(&around);
}

static void add_row(struct side *side, const struct row *row) {
    if (side->count == side->room) {
        side->room = side->room ? side->room * 2 : 256;
        side->at = grow(side->at, side->room * sizeof *side->at);
    }
    struct entry *entry = &side->at[side->count++];
    struct buf packed = {0}, key = {0};
    struct row copy = {0};
    packed_add(&packed, row);
    *entry = (struct entry){.packed = copy_text(buf_slice(&packed)), .size = packed.size};
    packed_row(slice(entry->packed, entry->size), &copy);
    entry->claim = row_claim(&copy);
    groupkey_add(&key, &copy);
    struct qc_slice said = groupkey_through(buf_slice(&key), PART_NEGATED);
    entry->key = copy_text(said);
    entry->key_size = said.size;
    make_hashes(entry, said);
    row_free(&copy);
    buf_free(&packed);
    buf_free(&key);
}

static bool take_claim(void *user, const struct qc_claim *claim) {
    struct row row = {0};
    char scratch[ROW_FIELDS_MAX][FIELD_SCRATCH];
    row_of_claim(&row, claim, scratch);
    add_row(user, &row);
    row_free(&row);
    return true;
}

static bool told(const struct qc_error *err) {
    tell(err);
    return false;
}

/* Does the first line of a CSV file name what a claim cannot lack? */
static bool names_columns(struct qc_slice head) {
    static const char *const needed[] = {"kind", "byte_start"};
    const char *end = head.size ? memchr(head.data, '\n', head.size) : NULL;
    struct qc_slice line = slice_cut(head, 0, end ? (size_t)(end - head.data) : head.size);
    size_t found = 0;
    for (size_t begin = 0; begin < line.size;) {
        size_t stop = begin;
        while (stop < line.size && line.data[stop] != ',' && line.data[stop] != '\r') stop++;
        struct qc_slice name = slice_cut(line, begin, stop);
        if (name.size > 1 && name.data[0] == '"') name = slice_cut(name, 1, name.size - 1);
        for (size_t i = 0; i < COUNT(needed); i++) found += slice_is(name, needed[i]);
        begin = stop + 1;
    }
    return found == COUNT(needed);
}

static size_t skip_blanks(struct qc_slice text, size_t at) {
    while (at < text.size && is_space(text.data[at])) at++;
    return at;
}

/* A JSON file is no article; a CSV file is one of claims when its header says so. */
static bool is_claims(struct claims_file *file) {
    struct qc_slice head = lines_peek(&file->lines);
    if (slice_has_at(head, 0, LIT("\xEF\xBB\xBF"))) head = slice_cut(head, 3, head.size);
    size_t at = skip_blanks(head, 0);
    if (at == head.size || (head.data[at] != '{' && head.data[at] != '['))
        return names_columns(head);
    size_t next = skip_blanks(head, at + 1);
    return next < head.size && head.data[next] == (head.data[at] == '{' ? '"' : '{');
}

static bool load_claims(struct side *side, struct claims_file *file) {
    struct qc_error err = {0};
    enum claims_result result;
    while ((result = claims_next(file, &err)) == CLAIMS_ROW) {
        if (!claims_check(file, &err)) return told(&err);
        add_row(side, &file->row);
    }
    return result == CLAIMS_END || told(&err);
}

/* What lines_peek has read, then the rest of the file. */
static ptrdiff_t read_text(void *user, char *at, size_t room, struct qc_error *err) {
    struct claims_file *file = user;
    struct qc_slice head =
        slice_cut(buf_slice(&file->lines.text), file->lines.at, file->lines.text.size);
    if (head.size) {
        size_t size = head.size < room ? head.size : room;
        memcpy(at, head.data, size);
        lines_skip(&file->lines, size);
        return (ptrdiff_t)size;
    }
    ssize_t got;
    do got = read(file->lines.fd, at, room);
    while (got < 0 && errno == EINTR);
    if (got >= 0) return got;
    *err = (struct qc_error){.code = QC_E_IO};
    error_set(err, (struct error_place){.file = file->path}, "cannot read: %s", strerror(errno));
    return -1;
}

static bool extract(struct side *side, struct claims_file *file, const struct qc_rules *rules) {
    struct qc_error err = {0};
    struct buf name = {0};
    struct qc_run *run = qc_run_new(rules, &err);
    if (!run) return told(&err);
    if (text_is_utf8(slice_z(side->path))) buf_add(&name, slice_z(side->path));
    else text_repair(&name, slice_z(side->path));
    struct qc_reader reader = {read_text, file};
    struct qc_sink sink = {take_claim, side};
    bool done = qc_extract_stream(run, buf_slice(&name), &reader, &sink, &err);
    qc_run_free(run);
    buf_free(&name);
    return done || told(&err);
}

bool side_load(struct side *side, const char *path, const struct side_rules *rules) {
    struct qc_error err = {0};
    struct claims_file file;
    *side = (struct side){.path = path};
    if (!claims_open(&file, path, &err)) return told(&err);
    bool done;
    if (is_claims(&file)) {
        done = load_claims(side, &file);
    } else {
        const struct qc_rules *loaded = rules->need(rules->user);
        done = loaded && extract(side, &file, loaded);
    }
    claims_close(&file);
    return done;
}

void side_free(struct side *side) {
    for (size_t i = 0; i < side->count; i++) {
        free(side->at[i].packed);
        free(side->at[i].key);
    }
    free(side->at);
    *side = (struct side){0};
}

/* merge.c: rows of many files -> groups -> rows with counts -> the rows of one file.
 * Two sorts: by what is claimed, to count and to join, then by where it stands. */
#include "merge.h"

#include "claims_read.h"
#include "groupkey.h"
#include "packed.h"
#include "tell.h"

#include <stdio.h>

const char *dedupe_name(size_t index) {
    static const char *const names[] = {
        [DEDUPE_SPAN] = "span", [DEDUPE_CLAIM] = "claim", [DEDUPE_NONE] = "none"};
    return index < COUNT(names) ? names[index] : NULL;
}

static bool told(const struct qc_error *err) {
    tell(err);
    return false;
}

/* What an earlier merge counted is counted anew. */
static void drop_merged(struct merge *merge, struct row *row) {
    size_t kept = 0;
    for (size_t i = 0; i < row->count; i++) {
        if (!row->at[i].field && extra_is_merged(row->at[i].name)) merge->counted_before = true;
        else row->at[kept++] = row->at[i];
    }
    row->count = kept;
}

static void keep(struct merge *merge, const struct row *row, struct buf *key, struct buf *payload) {
    struct joined joined = {0};
    buf_clear(key);
    buf_clear(payload);
    groupkey_add(key, row);
    if (reviews_apply(&merge->reviews, row, &joined)) buf_add(payload, joined_packed(&joined));
    else packed_add(payload, row);
    merge->joined_cells += joined.cells;
    joined_free(&joined);
    extras_note(&merge->extras, row);
    sorter_add(merge->groups, buf_slice(key), buf_slice(payload));
}

bool merge_read(struct merge *merge, const char *path) {
    struct qc_error err = {0};
    struct claims_file file;
    struct buf key = {0}, payload = {0};
    if (!claims_open(&file, path, &err)) return told(&err);
    enum claims_result result;
    while ((result = claims_next(&file, &err)) == CLAIMS_ROW) {
        if (!claims_check(&file, &err)) {
            result = CLAIMS_BAD;
            break;
        }
        drop_merged(merge, &file.row);
        keep(merge, &file.row, &key, &payload);
    }
    claims_close(&file);
    buf_free(&key);
    buf_free(&payload);
    return result == CLAIMS_END || told(&err);
}

/* A cursor that runs ahead: it stands on the first record that was not counted. */
struct ahead {
    struct cursor cursor;
    struct buf prefix, doc;
    bool more;
};

static struct ahead ahead_of(struct sorter *sorter) {
    struct ahead ahead = {.cursor = cursor_of(sorter)};
    ahead.more = cursor_next(&ahead.cursor);
    return ahead;
}

static void ahead_free(struct ahead *ahead) {
    cursor_free(&ahead->cursor);
    buf_free(&ahead->prefix);
    buf_free(&ahead->doc);
}

static void begin_group(struct ahead *ahead, enum key_part part) {
    buf_clear(&ahead->prefix);
    buf_add(&ahead->prefix, groupkey_through(ahead->cursor.key, part));
}

static bool in_group(const struct ahead *ahead) {
    return ahead->more && slice_has_at(ahead->cursor.key, 0, buf_slice(&ahead->prefix));
}

/* Passes over the records that say the same: in how many documents? They come by document. */
static uint64_t count_documents(struct ahead *ahead) {
    uint64_t count = 0;
    begin_group(ahead, PART_NEGATED);
    for (; in_group(ahead); ahead->more = cursor_next(&ahead->cursor)) {
        struct qc_slice doc = groupkey_part(ahead->cursor.key, PART_DOC);
        if (count && slice_equal(doc, buf_slice(&ahead->doc))) continue;
        count++;
        buf_clear(&ahead->doc);
        buf_add(&ahead->doc, doc);
    }
    return count;
}

struct spread {
    struct buf low, high; /* empty: none */
};

static void widen(struct buf *end, struct qc_slice number, int sign) {
    if (!number.data) return;
    if (end->size && qc_number_compare(number, buf_slice(end)) * sign <= 0) return;
    buf_clear(end);
    buf_add(end, number);
}

/* Does the document state it as a fact? */
static bool is_stated(struct qc_slice key) {
    struct qc_slice modality = groupkey_part(key, PART_MODALITY);
    bool fact = !modality.data || slice_is(modality, "asserted") || slice_is(modality, "reported");
    return fact && !slice_is(groupkey_part(key, PART_NEGATED), "true");
}

/* Passes over the records about the same thing: from the lowest to the highest end stated. */
static void count_spread(struct ahead *ahead, struct spread *spread) {
    buf_clear(&spread->low);
    buf_clear(&spread->high);
    begin_group(ahead, PART_UNIT);
    for (; in_group(ahead); ahead->more = cursor_next(&ahead->cursor)) {
        struct qc_slice key = ahead->cursor.key;
        if (!is_stated(key)) continue;
        struct qc_slice low = groupkey_part(key, PART_LOW), high = groupkey_part(key, PART_HIGH);
        widen(&spread->low, low.data ? low : high, -1);
        widen(&spread->high, high.data ? high : low, 1);
    }
}

/* What is known of the group and the claim that the row belongs to. */
struct counter {
    struct merge *merge;
    struct ahead claims, groups;
    struct buf claim, group; /* key prefixes of the row before */
    struct spread spread;
    uint64_t documents;
    bool has_subject;
    struct joined joined;
    struct buf key, payload;
    struct row row;
};

static bool begins(struct buf *prefix, struct qc_slice key, enum key_part part) {
    struct qc_slice now = groupkey_through(key, part);
    if (prefix->size && slice_equal(now, buf_slice(prefix))) return false;
    buf_clear(prefix);
    buf_add(prefix, now);
    return true;
}

static void add_count(struct row *row, size_t which, struct qc_slice text) {
    struct cell *cell = row_add(row, extra_merged[which]);
    if (!text.size) return;
    cell->type = CELL_PLAIN;
    cell->text = text;
}

/* The key under which rows of the same span that claim the same come to stand together. */
static void place_key(struct buf *key, const struct row *row) {
    struct qc_claim claim = row_claim(row);
    struct stated stated = stated_of(row);
    buf_clear(key);
    key_text(key, claim.doc);
    key_number(key, claim.byte_start);
    key_number(key, claim.byte_end);
    key_text(key, claim.kind);
    key_text(key, stated.low);
    key_text(key, stated.high);
    key_text(key, stated.unit);
}

/* Hands a packed row on, with its counts. Nothing tells whether rows without a subject are about
 * the same thing, so each of them stands alone. */
static void hand_on(struct counter *counter, struct qc_slice packed) {
    char documents[24];
    snprintf(documents, sizeof documents, "%llu",
             (unsigned long long)(counter->has_subject ? counter->documents : 1));
    struct row *row = &counter->row;
    packed_row(packed, row);
    place_key(&counter->key, row);
    add_count(row, MERGED_DOCUMENTS, slice_z(documents));
    if (counter->has_subject) {
        add_count(row, MERGED_LOW, buf_slice(&counter->spread.low));
        add_count(row, MERGED_HIGH, buf_slice(&counter->spread.high));
    }
    buf_clear(&counter->payload);
    packed_add(&counter->payload, row);
    sorter_add(counter->merge->places, buf_slice(&counter->key), buf_slice(&counter->payload));
}

static void hand_on_joined(struct counter *counter) {
    if (counter->joined.some) hand_on(counter, joined_packed(&counter->joined));
    counter->joined.some = false;
}

static void take(struct counter *counter, const struct cursor *rows) {
    bool new_group = begins(&counter->group, rows->key, PART_UNIT);
    if (begins(&counter->claim, rows->key, PART_NEGATED)) {
        hand_on_joined(counter);
        if (new_group) count_spread(&counter->groups, &counter->spread);
        counter->documents = count_documents(&counter->claims);
        counter->has_subject = groupkey_part(rows->key, PART_SUBJECT).data != NULL;
    }
    if (counter->merge->dedupe != DEDUPE_CLAIM || !counter->has_subject)
        hand_on(counter, rows->payload);
    else if (counter->joined.some) joined_add(&counter->joined, rows->payload);
    else joined_begin(&counter->joined, rows->payload);
}

static void counter_free(struct counter *counter) {
    ahead_free(&counter->claims);
    ahead_free(&counter->groups);
    struct buf *bufs[] = {&counter->claim,       &counter->group, &counter->spread.low,
                          &counter->spread.high, &counter->key,   &counter->payload};
    for (size_t i = 0; i < COUNT(bufs); i++) buf_free(bufs[i]);
    joined_free(&counter->joined);
    row_free(&counter->row);
}

bool merge_count(struct merge *merge) {
    struct qc_error err = {0};
    struct counter counter = {
        .merge = merge, .claims = ahead_of(merge->groups), .groups = ahead_of(merge->groups)};
    struct cursor rows = cursor_of(merge->groups);
    while (cursor_next(&rows)) take(&counter, &rows);
    hand_on_joined(&counter);
    merge->joined_cells += counter.joined.cells;
    cursor_free(&rows);
    counter_free(&counter);
    return sorter_well(merge->groups, &err) || told(&err);
}

struct write {
    struct writer *writer;
    struct joined joined;
    struct buf key; /* of the joined row */
    struct row row, out;
};

static void write_joined(struct write *write) {
    if (!write->joined.some) return;
    packed_row(joined_packed(&write->joined), &write->row);
    header_apply(write->writer->header, &write->row, &write->out);
    write->writer->format->row(write->writer, &write->out);
    write->writer->count++;
    write->joined.some = false;
}

static void write_rows(struct merge *merge, struct write *write) {
    struct cursor cursor = cursor_of(merge->places);
    bool join = merge->dedupe != DEDUPE_NONE;
    while (!write->writer->dest->error && cursor_next(&cursor)) {
        if (join && write->joined.some && slice_equal(buf_slice(&write->key), cursor.key)) {
            joined_add(&write->joined, cursor.payload);
            continue;
        }
        write_joined(write);
        joined_begin(&write->joined, cursor.payload);
        buf_clear(&write->key);
        buf_add(&write->key, cursor.key);
    }
    write_joined(write);
    cursor_free(&cursor);
}

bool merge_write(struct merge *merge, const struct writer *writer) {
    struct qc_error err = {0};
    struct writer own = *writer;
    struct write write = {.writer = &own, .joined = {.differs = merge->differs}};
    extras_sort(&merge->extras);
    struct header header = header_of(&merge->extras, extra_merged);
    own.header = &header;
    sorter_finish(merge->places);
    own.format->begin(&own);
    write_rows(merge, &write);
    own.format->end(&own);
    merge->joined_cells += write.joined.cells;
    joined_free(&write.joined);
    buf_free(&write.key);
    row_free(&write.row);
    row_free(&write.out);
    header_free(&header);
    return sorter_well(merge->places, &err) || told(&err);
}

void merge_free(struct merge *merge) {
    sorter_free(merge->groups);
    sorter_free(merge->places);
    extras_free(&merge->extras);
    reviews_free(&merge->reviews);
}

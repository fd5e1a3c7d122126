/* conflict.c: one group of claims after the other -> the ends of their intervals -> the claims that
 * lie wholly beside another one. */
#include "conflict.h"

#include "groupkey.h"
#include "normal.h"
#include "packed.h"
#include "tell.h"

#include <stdio.h>
#include <stdlib.h>

#define TOLD 20  /* conflicts that are told on standard error */
#define SHOWN 5  /* claims of one that are told */
#define WHOLE 10 /* intervals are compared in tenths: an exact end counts 10, a widened 9 or 11 */

struct said { /* one thing that is claimed of the group's subject */
    char low[QC_NUMBER_MAX + 4], high[QC_NUMBER_MAX + 4]; /* times WHOLE; "" = open */
    uint64_t documents;
    char *doc;    /* of the first row that says it; NULL: several say it */
    char *packed; /* that row */
    size_t size;
};

struct group {
    struct said *at;
    size_t count, room;
    struct buf period, claim, doc; /* key prefixes and the document of the record before */
};

/* text * factor, exact; "" when there is no number or it is too long. */
static void multiply(struct qc_slice text, unsigned factor, char out[QC_NUMBER_MAX + 4]) {
    size_t at = QC_NUMBER_MAX + 3;
    unsigned carry = 0;
    out[0] = '\0';
    if (!text.size || text.size >= QC_NUMBER_MAX) return;
    char digits[QC_NUMBER_MAX + 4];
    digits[at] = '\0';
    for (size_t i = text.size; i-- > 0;) {
        char c = text.data[i];
        if (!is_digit(c) && c != '.' && !(c == '-' && i == 0)) return;
        if (c == '-') break;
        unsigned digit = c == '.' ? 0 : (unsigned)(c - '0') * factor + carry;
        if (c != '.') carry = digit / 10;
        digits[--at] = c == '.' ? '.' : (char)('0' + digit % 10);
    }
    for (; carry; carry /= 10) digits[--at] = (char)('0' + carry % 10);
    if (text.data[0] == '-') digits[--at] = '-';
    memcpy(out, digits + at, sizeof digits - at);
}

static bool is_negative(struct qc_slice number) {
    return number.size && number.data[0] == '-';
}

/* The ends of the interval in tenths; about moves both away from each other. */
static void set_ends(struct said *said, struct qc_slice key) {
    struct qc_slice low = groupkey_part(key, PART_LOW), high = groupkey_part(key, PART_HIGH);
    unsigned about = slice_is(groupkey_part(key, PART_APPROX), "true");
    multiply(low, is_negative(low) ? WHOLE + about : WHOLE - about, said->low);
    multiply(high, is_negative(high) ? WHOLE - about : WHOLE + about, said->high);
}

static bool is_fact(struct qc_slice key) {
    struct qc_slice modality = groupkey_part(key, PART_MODALITY);
    if (slice_is(groupkey_part(key, PART_NEGATED), "true")) return false;
    return !modality.data || slice_is(modality, "asserted") || slice_is(modality, "reported");
}

static void add_said(struct group *group, const struct cursor *cursor) {
    if (group->count == group->room) {
        group->room = group->room ? group->room * 2 : 16;
        group->at = grow(group->at, group->room * sizeof *group->at);
    }
    struct said *said = &group->at[group->count++];
    struct qc_slice key = cursor->key;
    set_ends(said, key);
    said->documents = 1;
    said->doc = copy_text(groupkey_part(key, PART_DOC));
    said->packed = copy_text(cursor->payload);
    said->size = cursor->payload.size;
}

static void add_document(struct said *said) {
    said->documents++;
    free(said->doc);
    said->doc = NULL;
}

static int compare(const char *a, const char *b) {
    return qc_number_compare(slice_z(a), slice_z(b));
}

/* An end of intervals that is farthest in, and the farthest of the other documents. */
struct inmost {
    const char *end[2]; /* NULL: none */
    const struct said *said[2];
};

static bool same_document(const struct said *a, const struct said *b) {
    return a->doc && b->doc && strcmp(a->doc, b->doc) == 0;
}

/* sign 1: the largest end, -1: the smallest. */
static void push_in(struct inmost *inmost, const struct said *said, const char *end, int sign) {
    if (!*end) return;
    bool first = !inmost->end[0] || compare(end, inmost->end[0]) * sign > 0;
    if (first && inmost->end[0] && !same_document(said, inmost->said[0])) {
        inmost->end[1] = inmost->end[0];
        inmost->said[1] = inmost->said[0];
    }
    bool other = !first && !same_document(said, inmost->said[0]);
    if (!first && (!other || (inmost->end[1] && compare(end, inmost->end[1]) * sign <= 0))) return;
    inmost->end[!first] = end;
    inmost->said[!first] = said;
}

/* The end of another document than the claim's own; NULL: there is none. */
static const char *end_beside(const struct inmost *inmost, const struct said *said) {
    if (!inmost->end[0]) return NULL;
    return inmost->end[same_document(said, inmost->said[0])];
}

struct ends {
    struct inmost low, high; /* the largest low, the smallest high */
};

static struct ends find_ends(const struct group *group) {
    struct ends ends = {0};
    for (size_t i = 0; i < group->count; i++) {
        push_in(&ends.low, &group->at[i], group->at[i].low, 1);
        push_in(&ends.high, &group->at[i], group->at[i].high, -1);
    }
    return ends;
}

/* Does a claim of another document lie wholly above or below this one? */
static bool is_beside(const struct said *said, const struct ends *ends) {
    const char *low = end_beside(&ends->low, said), *high = end_beside(&ends->high, said);
    return (high && *said->low && compare(said->low, high) > 0) ||
           (low && *said->high && compare(said->high, low) < 0);
}

struct header conflict_header(void) {
    struct header header = {.names = grow(NULL, (field_count + 2) * sizeof *header.names)};
    header.names[header.count++] = LIT("conflict");
    header.names[header.count++] = LIT("documents");
    for (size_t i = 0; i < field_count; i++) header.names[header.count++] = fields[i].name;
    return header;
}

static void add_number(struct row *row, const char *name, char *text, uint64_t number) {
    struct cell *cell = row_add(row, slice_z(name));
    cell->type = CELL_PLAIN;
    cell->text = slice(text, (size_t)snprintf(text, 24, "%llu", (unsigned long long)number));
}

static void write_said(struct conflicts *conflicts, const struct said *said) {
    struct row row = {0}, out = {0};
    char number[24], documents[24];
    packed_row(slice(said->packed, said->size), &row);
    add_number(&out, "conflict", number, conflicts->count);
    add_number(&out, "documents", documents, said->documents);
    for (size_t i = 0; i < field_count; i++) {
        struct cell *cell = row_add(&out, row.at[i].name);
        cell->type = row.at[i].type;
        cell->text = row.at[i].text;
    }
    conflicts->writer->format->row(conflicts->writer, &out);
    conflicts->writer->count++;
    row_free(&row);
    row_free(&out);
}

/* `192 GB (a.txt:3:5, 2 documents)` */
static void add_shown(struct buf *buf, const struct said *said) {
    struct row row = {0};
    char place[96];
    packed_row(slice(said->packed, said->size), &row);
    struct qc_claim claim = row_claim(&row);
    normal_add(buf, &claim);
    buf_add(buf, LIT(" ("));
    buf_add(buf, claim.doc);
    snprintf(place, sizeof place, ":%llu:%llu", (unsigned long long)claim.line,
             (unsigned long long)claim.column);
    buf_add(buf, slice_z(place));
    snprintf(place, sizeof place, ", %llu documents", (unsigned long long)said->documents);
    if (said->documents > 1) buf_add(buf, slice_z(place));
    buf_char(buf, ')');
    row_free(&row);
}

static void tell_group(const struct group *group, const struct ends *ends) {
    struct row row = {0};
    struct buf text = {0};
    size_t shown = 0, left = 0;
    packed_row(slice(group->at[0].packed, group->at[0].size), &row);
    buf_add(&text, row_text(&row, "kind"));
    buf_add(&text, LIT(" of \""));
    buf_add(&text, row_text(&row, "subject"));
    buf_add(&text, LIT("\":"));
    for (size_t i = 0; i < group->count; i++) {
        if (!is_beside(&group->at[i], ends)) continue;
        if (shown == SHOWN) {
            left++;
            continue;
        }
        buf_add(&text, slice_z(shown++ ? ", " : " "));
        add_shown(&text, &group->at[i]);
    }
    if (left) tell_note("conflict: %s and %zu more", buf_z(&text), left);
    else tell_note("conflict: %s", buf_z(&text));
    buf_free(&text);
    row_free(&row);
}

static void judge(struct conflicts *conflicts, const struct group *group) {
    struct ends ends = find_ends(group);
    size_t beside = 0;
    for (size_t i = 0; i < group->count; i++) beside += is_beside(&group->at[i], &ends);
    if (!beside) return;
    conflicts->count++;
    if (!conflicts->writer && conflicts->count <= TOLD) tell_group(group, &ends);
    for (size_t i = 0; conflicts->writer && i < group->count; i++)
        if (is_beside(&group->at[i], &ends)) write_said(conflicts, &group->at[i]);
}

static void clear(struct group *group) {
    for (size_t i = 0; i < group->count; i++) {
        free(group->at[i].packed);
        free(group->at[i].doc);
    }
    group->count = 0;
}

static bool goes_on(struct buf *before, struct qc_slice now) {
    if (slice_equal(buf_slice(before), now)) return true;
    buf_clear(before);
    buf_add(before, now);
    return false;
}

static void take(struct conflicts *conflicts, struct group *group, const struct cursor *cursor) {
    struct qc_slice key = cursor->key, doc = groupkey_part(key, PART_DOC);
    if (!goes_on(&group->period, groupkey_through(key, PART_TIME))) {
        judge(conflicts, group);
        clear(group);
    }
    bool same_claim = goes_on(&group->claim, groupkey_through(key, PART_NEGATED));
    bool same_doc = goes_on(&group->doc, doc);
    if (!groupkey_part(key, PART_SUBJECT).data || !is_fact(key)) return;
    if (!same_claim || !group->count) add_said(group, cursor);
    else if (!same_doc) add_document(&group->at[group->count - 1]);
}

void conflicts_find(struct conflicts *conflicts, struct sorter *groups) {
    struct group group = {0};
    struct cursor cursor = cursor_of(groups);
    while (cursor_next(&cursor)) take(conflicts, &group, &cursor);
    judge(conflicts, &group);
    clear(&group);
    free(group.at);
    buf_free(&group.period);
    buf_free(&group.claim);
    buf_free(&group.doc);
    cursor_free(&cursor);
    if (!conflicts->writer && conflicts->count > TOLD)
        tell_note("%llu more conflicts (--conflicts FILE writes them all)",
                  (unsigned long long)(conflicts->count - TOLD));
}

/* eval_item.c: rows -> items whose texts are their own, checked for what a comparison needs.
 * Words and units that nobody knows are told once and compared as they are written. */
#include "eval_item.h"

#include "jsonl_read.h"
#include "jsonscan.h"
#include "suggest.h"
#include "tell.h"

#include <stdio.h>
#include <stdlib.h>

#define NAME(text)                                                                                 \
    { text, sizeof text - 1 }
static const struct qc_slice names[ITEM_FIELDS] = {
    [ITEM_DOC] = NAME("doc"),
    [ITEM_LANG] = NAME("lang"),
    [ITEM_KIND] = NAME("kind"),
    [ITEM_SUBJECT] = NAME("subject"),
    [ITEM_TEXT] = NAME("text"),
    [ITEM_VALUE] = NAME("value"),
    [ITEM_LOW] = NAME("low"),
    [ITEM_HIGH] = NAME("high"),
    [ITEM_UNIT] = NAME("unit"),
    [ITEM_UNIT_CODE] = NAME("unit_code"),
    [ITEM_BASE_LOW] = NAME("base_low"),
    [ITEM_BASE_HIGH] = NAME("base_high"),
    [ITEM_BASE_UNIT] = NAME("base_unit"),
    [ITEM_BOUND] = NAME("bound"),
    [ITEM_APPROX] = NAME("approx"),
    [ITEM_DIRECTION] = NAME("direction"),
    [ITEM_PER] = NAME("per"),
    [ITEM_BYTE_START] = NAME("byte_start"),
    [ITEM_BYTE_END] = NAME("byte_end"),
    [ITEM_SUBJECT_START] = NAME("subject_byte_start"),
    [ITEM_SUBJECT_END] = NAME("subject_byte_end"),
    [ITEM_SENTENCE] = NAME("sentence"),
    [ITEM_RULE] = NAME("rule"),
    [ITEM_OPTIONAL] = NAME("optional"),
    [ITEM_TRAP] = NAME("trap"),
    [ITEM_ALT] = NAME("alt"),
    [ITEM_ALT_SPANS] = NAME("alt_spans"),
};

bool item_has(const struct item *item, enum item_field field) {
    return item->at[field].size > 0;
}

bool item_is(const struct item *item, enum item_field field, const char *text) {
    return slice_is(item->at[field], text);
}

/* ITEM_FIELDS: a column that nothing is compared by. */
static enum item_field field_named(struct qc_slice name) {
    size_t i = 0;
    while (i < ITEM_FIELDS && !slice_equal(names[i], name)) i++;
    return (enum item_field)i;
}

/* The texts of the row's cells, in memory of the item's own. */
static void copy_texts(struct item *item, const struct row *row) {
    size_t size = 0;
    for (size_t i = 0; i < row->count; i++) size += row->at[i].text.size;
    char *to = item->memory = grow(NULL, size);
    for (size_t i = 0; i < row->count; i++) {
        enum item_field field = field_named(row->at[i].name);
        struct qc_slice text = row->at[i].text;
        if (field == ITEM_FIELDS || !text.data) continue;
        if (text.size) memcpy(to, text.data, text.size);
        item->at[field] = slice(to, text.size);
        to += text.size;
    }
    item->line = row->line;
}

static uint64_t number_of(struct qc_slice digits) {
    uint64_t value = 0;
    for (size_t i = 0; i < digits.size; i++) {
        if (!is_digit(digits.data[i]) || value > UINT64_MAX / 10 - 1) break;
        value = value * 10 + (uint64_t)(digits.data[i] - '0');
    }
    return value;
}

static bool fail_item(struct qc_error *err, const struct items *items, const struct item *item,
                      const char *message) {
    *err = (struct qc_error){.code = QC_E_INPUT};
    error_set(err, (struct error_place){.file = items->path, .line = item->line}, "%s", message);
    return false;
}

/* The places of [[begin, end], ..] behind the item's own. */
static void take_spans(struct item *item) {
    struct qc_slice rest = item->at[ITEM_ALT_SPANS], pair, begin, end;
    while (rest.size && jsonscan_next(&rest, &pair)) {
        if (!jsonscan_next(&pair, &begin) || !jsonscan_next(&pair, &end)) continue;
        struct extent span = {number_of(begin), number_of(end)};
        if (span.begin >= span.end) continue;
        item->spans = grow(item->spans, (item->span_count + 1) * sizeof *item->spans);
        item->spans[item->span_count++] = span;
    }
}

/* Keeps value, or low and high: the point that one of them alone is, too. */
static void settle(struct reading *reading, bool is_vague) {
    struct qc_slice *stated = reading->stated;
    bool low = stated[STATED_LOW].size, high = stated[STATED_HIGH].size;
    if (is_vague && low) stated[STATED_VALUE] = slice(NULL, 0);
    else if (low != high && !stated[STATED_VALUE].size)
        stated[STATED_VALUE] = stated[low ? STATED_LOW : STATED_HIGH];
    if (!stated[STATED_VALUE].size) return;
    stated[STATED_LOW] = stated[STATED_HIGH] = slice(NULL, 0);
}

void reading_convert(struct reading *reading, const struct qc_rules *rules, struct qc_slice unit) {
    struct qc_base base;
    reading->unit = unit;
    reading->known = qc_base(rules, LIT("1"), unit, &base);
    memcpy(reading->base_unit, base.unit, sizeof base.unit);
    for (size_t i = 0; i < STATED; i++) {
        reading->base[i][0] = '\0';
        if (!reading->stated[i].size) continue;
        reading->known &= qc_base(rules, reading->stated[i], unit, &base);
        memcpy(reading->base[i], base.number, sizeof base.number);
    }
}

static bool copy_short(char *to, size_t room, struct qc_slice text) {
    if (text.size >= room) return false;
    if (text.size) memcpy(to, text.data, text.size);
    to[text.size] = '\0';
    return true;
}

/* What the record says of itself in base units. */
static bool take_base(struct reading *reading, const struct item *item) {
    struct qc_slice low = item->at[ITEM_BASE_LOW], high = item->at[ITEM_BASE_HIGH];
    if (!item_has(item, ITEM_BASE_UNIT) || (!low.size && !high.size)) return false;
    bool point = reading->stated[STATED_VALUE].size > 0;
    reading->known = true;
    reading->unit = item->at[ITEM_UNIT];
    struct qc_slice base[STATED] = {low.size ? low : high, low, high};
    for (size_t i = 0; i < STATED; i++)
        if (point == (i == STATED_VALUE) &&
            !copy_short(reading->base[i], sizeof reading->base[i], base[i]))
            return false;
    return copy_short(reading->base_unit, sizeof reading->base_unit, item->at[ITEM_BASE_UNIT]);
}

static struct reading *add_reading(struct item *item) {
    item->readings = grow(item->readings, (item->reading_count + 1) * sizeof *item->readings);
    struct reading *reading = &item->readings[item->reading_count++];
    memset(reading, 0, sizeof *reading);
    return reading;
}

static void take_own_reading(struct item *item, const struct qc_rules *rules) {
    struct reading *reading = add_reading(item);
    for (size_t i = 0; i < STATED; i++) reading->stated[i] = item->at[ITEM_VALUE + i];
    settle(reading, item_is(item, ITEM_BOUND, "vague"));
    bool by_code = !item->at[ITEM_UNIT].data;
    if (!take_base(reading, item))
        reading_convert(reading, rules, item->at[by_code ? ITEM_UNIT_CODE : ITEM_UNIT]);
}

/* Other right readings: [{"value" | "low" and "high", "unit"}, ..]. */
static bool take_alternatives(struct item *item, const struct items *items, struct qc_error *err) {
    struct qc_slice rest = item->at[ITEM_ALT], text;
    struct row row = {0};
    bool good = true;
    while (good && rest.size && jsonscan_next(&rest, &text)) {
        void *handle;
        struct jsonl_place place = {items->path, item->line};
        good = jsonl_row_read(text, place, &row, &handle, err);
        row.line_text = slice(NULL, 0);
        good = good && row_check(&row, items->path, err);
        struct reading *reading = add_reading(item);
        reading->handle = handle;
        if (!good) break;
        for (size_t i = 0; i < STATED; i++)
            reading->stated[i] = row_text(&row, names[ITEM_VALUE + i].data);
        settle(reading, item_is(item, ITEM_BOUND, "vague"));
        struct qc_slice unit = row_text(&row, "unit");
        reading_convert(reading, items->rules, unit.data ? unit : row_text(&row, "unit_code"));
    }
    row_free(&row);
    if (good) return true;
    struct qc_error inner = *err;
    char message[sizeof inner.message + 16];
    snprintf(message, sizeof message, "in \"alt\": %s", inner.message);
    return fail_item(err, items, item, message);
}

static bool check_item(const struct items *items, const struct item *item, struct qc_error *err) {
    static const enum item_field needed[] = {ITEM_DOC, ITEM_BYTE_START, ITEM_BYTE_END};
    char message[64];
    for (size_t i = 0; i < COUNT(needed); i++) {
        if (item_has(item, needed[i])) continue;
        snprintf(message, sizeof message, "no \"%s\"", names[needed[i]].data);
        return fail_item(err, items, item, message);
    }
    if (number_of(item->at[ITEM_BYTE_START]) >= number_of(item->at[ITEM_BYTE_END]))
        return fail_item(err, items, item, "\"byte_end\" is not behind \"byte_start\"");
    bool flagged = item_has(item, ITEM_OPTIONAL);
    if (flagged && !item_is(item, ITEM_OPTIONAL, "true") && !item_is(item, ITEM_OPTIONAL, "false"))
        return fail_item(err, items, item, "\"optional\" is neither true nor false");
    return true;
}

/* Tells the first row with a word or a unit that nobody knows; the others are counted. */
static void tell_unknown(struct items *items, const struct item *item, enum item_field field,
                         const char *near) {
    struct qc_slice word = field == ITEM_UNIT ? item->readings[0].unit : item->at[field];
    if (items->unknown++) return;
    tell_note("%s:%llu: unknown %s \"%.*s\"%s%s%s, compared as it is written", items->path,
              (unsigned long long)item->line, names[field].data,
              (int)(word.size < 60 ? word.size : 60), word.data, near ? " (did you mean \"" : "",
              near ? near : "", near ? "\"?)" : "");
}

static void check_words(struct items *items, const struct item *item) {
    static const struct {
        enum item_field field;
        name_at *names;
    } lists[] = {{ITEM_KIND, qc_kind_name}, {ITEM_BOUND, qc_bound_name}};
    for (size_t i = 0; i < COUNT(lists); i++) {
        struct qc_slice word = item->at[lists[i].field];
        if (word.size && name_find(word, lists[i].names) < 0)
            tell_unknown(items, item, lists[i].field, suggest(word, lists[i].names));
    }
    if (!item->readings[0].known) tell_unknown(items, item, ITEM_UNIT, NULL);
}

static bool take_row(struct items *items, const struct row *row, struct qc_error *err) {
    if (items->count == items->room) {
        items->room = items->room ? items->room * 2 : 256;
        items->at = grow(items->at, items->room * sizeof *items->at);
    }
    struct item *item = &items->at[items->count++];
    *item = (struct item){0};
    copy_texts(item, row);
    if (!check_item(items, item, err)) return false;
    item->span.begin = number_of(item->at[ITEM_BYTE_START]);
    item->span.end = number_of(item->at[ITEM_BYTE_END]);
    item->optional = item_is(item, ITEM_OPTIONAL, "true");
    take_own_reading(item, items->rules);
    check_words(items, item);
    if (!items->is_gold) return true;
    take_spans(item);
    return take_alternatives(item, items, err);
}

static int by_place(const void *a, const void *b) {
    const struct item *x = a, *y = b;
    struct qc_slice m = x->at[ITEM_DOC], n = y->at[ITEM_DOC];
    int order = memcmp(m.data, n.data, m.size < n.size ? m.size : n.size);
    if (order) return order;
    if (m.size != n.size) return m.size < n.size ? -1 : 1;
    if (x->span.begin != y->span.begin) return x->span.begin < y->span.begin ? -1 : 1;
    return x->line < y->line ? -1 : x->line > y->line;
}

/* A claims file says so in its first row. */
static bool check_first(const struct items *items, const struct row *row, struct qc_error *err) {
    if (items->is_gold || items->count || claims_is_claim(row)) return true;
    *err = (struct qc_error){.code = QC_E_INPUT};
    error_set(err, (struct error_place){.file = items->path, .line = row->line},
              "not a claims file: no \"kind\" and \"byte_start\" (qclaim extract -f jsonl writes "
              "one)");
    return false;
}

bool items_load(struct items *items, const char *path) {
    struct qc_error err = {0};
    struct claims_file file;
    items->path = path;
    bool good = claims_open(&file, path, &err);
    if (!good) {
        tell(&err);
        return false;
    }
    enum claims_result result;
    while (good && (result = claims_next(&file, &err)) != CLAIMS_END)
        good = result == CLAIMS_ROW && check_first(items, &file.row, &err) &&
               take_row(items, &file.row, &err);
    claims_close(&file);
    if (!good) tell(&err);
    else if (items->count) qsort(items->at, items->count, sizeof *items->at, by_place);
    if (good && items->unknown > 1)
        tell_note("%s: %zu unknown kinds, bounds and units in all", path, items->unknown);
    return good;
}

void items_free(struct items *items) {
    for (size_t i = 0; i < items->count; i++) {
        struct item *item = &items->at[i];
        for (size_t k = 0; k < item->reading_count; k++) jsonl_row_free(item->readings[k].handle);
        free(item->readings);
        free(item->spans);
        free(item->memory);
    }
    free(items->at);
    *items = (struct items){0};
}

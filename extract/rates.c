/* rates.c: a row of exchange rates, checked; two currencies and a day -> the rate between them. */
#include "rates.h"

#include "err.h"

#define AT(member) .offset = offsetof(struct rate_row, member)
#define F(label) .name = {label, sizeof label - 1}, .key = ",\"" label "\":"

const struct field rate_fields[] = {
    {F("date"), .type = FIELD_STRING, AT(date), .says = "2024, 2024-03 or 2024-03-15"},
    {F("from"), .type = FIELD_STRING, AT(from), .says = "currency, as in claims: USD"},
    {F("to"), .type = FIELD_STRING, AT(to), .says = "currency, as in claims: CNY"},
    {F("rate"), .type = FIELD_NUMBER, AT(rate), .says = "what one from costs, in to"},
    {F("source"), .type = FIELD_STRING, .nullable = true, AT(source), .says = "who says so"},
};
const size_t rate_field_count = COUNT(rate_fields);

#define SHOWN(text) (int)((text).size < 60 ? (text).size : 60), (text).data ? (text).data : ""

static bool is_currency(const struct rates *rates, struct qc_slice name) {
    uint16_t index;
    return units_find(rates->units, name, &index) &&
           units_at(rates->units, index)->dim == DIM_MONEY;
}

/* The cell that is wrong, with the message; NULL: none is. */
static const char *fault_of(const struct rates *rates, const struct rate_row *row,
                            struct days *date, struct qc_error *err) {
    struct place none = {0};
    mpq_t rate;
    mpq_init(rate);
    const char *column = NULL;
    if (!days_read(row->date, date)) {
        column = "date";
        fail(err, QC_E_INPUT, none, "\"%.*s\" is no date (2024, 2024-03, 2024-03-15)",
             SHOWN(row->date));
    } else if (!is_currency(rates, row->from) || !is_currency(rates, row->to)) {
        bool from = !is_currency(rates, row->from);
        column = from ? "from" : "to";
        fail(err, QC_E_INPUT, none, "\"%.*s\" is no currency", SHOWN(from ? row->from : row->to));
    } else if (!rational_read(row->rate, rate) || mpq_sgn(rate) <= 0) {
        column = "rate";
        fail(err, QC_E_INPUT, none, "\"%.*s\" is no rate above 0", SHOWN(row->rate));
    }
    mpq_clear(rate);
    return column;
}

bool rates_add(struct rates *rates, const struct rate_row *row, const char **column,
               struct qc_error *err) {
    struct rate rate = {.row = *row};
    if ((*column = fault_of(rates, row, &rate.date, err))) return false;
    for (size_t i = 0; i < rate_field_count; i++) {
        char *cell = (char *)&rate.row + rate_fields[i].offset;
        struct qc_slice *text = (struct qc_slice *)(void *)cell;
        if (text->data) *text = arena_copy(&rates->arena, *text);
    }
    vec_push(&rates->list, rate);
    return true;
}

static bool joins(const struct rate *rate, struct qc_slice from, struct qc_slice to) {
    bool forth = slice_equal(rate->row.from, from) && slice_equal(rate->row.to, to);
    return forth || (slice_equal(rate->row.from, to) && slice_equal(rate->row.to, from));
}

/* Is `a` the better one for a day? Both join the currencies. */
static bool is_better(const struct rate *a, const struct rate *b, struct days when) {
    bool a_past = a->date.from <= when.to, b_past = b->date.from <= when.to;
    if (a_past != b_past) return a_past;
    return a_past ? a->date.from > b->date.from : a->date.from < b->date.from;
}

const struct rate *rates_find(const struct rates *rates, struct qc_slice from, struct qc_slice to,
                              struct days when, mpq_t worth) {
    const struct rate *best = NULL;
    for (uint32_t i = 0; rates && i < rates->list.count; i++) {
        const struct rate *rate = &rates->list.at[i];
        if (joins(rate, from, to) && (!best || is_better(rate, best, when))) best = rate;
    }
    if (!best || !rational_read(best->row.rate, worth)) return NULL;
    if (slice_equal(best->row.from, to)) mpq_inv(worth, worth);
    return best;
}

void rates_free(struct rates *rates) {
    vec_free(&rates->list);
    arena_free(&rates->arena);
}

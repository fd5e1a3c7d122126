/* t_interval.c: intervals against an oracle in another language, tests/intervals.py: what numbers
 * state, what references hold, and how the two lie; then the ways in which numbers are written. */
#define _POSIX_C_SOURCE 200809L
#include "decide.h"
#include "precision.h"
#include "tap.h"

#define CASES 100000
#define BATCH 10000

enum {
    TEXT, VALUE, LOW, HIGH, BOUND, ABOUT, DIMENSION,
    REF_VALUE, TOLERANCE, REF_LOW, REF_HIGH,
    WANT_LOW, WANT_HIGH, WANT_REF_LOW, WANT_REF_HIGH, RELATION, FIELDS
};

static struct qc_slice cell(char *const *cells, size_t index) {
    return strcmp(cells[index], "-") == 0 ? slice(NULL, 0) : slice_z(cells[index]);
}

static size_t split(char *line, char *cells[FIELDS]) {
    size_t count = 0;
    line[strcspn(line, "\n")] = '\0';
    for (char *at = line; at && count < FIELDS; count++) {
        cells[count] = at;
        at = strchr(at, '\t');
        if (at) *at++ = '\0';
    }
    return count;
}

/* Is the end what the oracle says? */
static bool same_end(const mpq_t end, bool has, struct qc_slice want) {
    mpq_t number;
    if (!has || !want.data) return has == (want.data != NULL);
    mpq_init(number);
    bool same = rational_read(want, number) && mpq_equal(number, end);
    mpq_clear(number);
    return same;
}

static bool same_interval(const struct interval *i, struct qc_slice low, struct qc_slice high) {
    return same_end(i->low, i->has_low, low) && same_end(i->high, i->has_high, high);
}

static bool state(char *const *cells, const mpq_t approx, struct interval *out) {
    struct qc_claim claim = {.value = slice_z(cells[VALUE]),
                             .low = cell(cells, LOW),
                             .high = cell(cells, HIGH),
                             .bound = slice_z(cells[BOUND]),
                             .approx = strcmp(cells[ABOUT], "true") == 0,
                             .dimension = slice_z(cells[DIMENSION])};
    return precision_interval(&claim, slice_z(cells[TEXT]), approx, out);
}

static bool refer(char *const *cells, struct refs *refs) {
    struct ref_row row = {.ref = LIT("r"),
                          .kind = LIT("storage"),
                          .subject = LIT("x"),
                          .unit = LIT("GB"),
                          .value = cell(cells, REF_VALUE),
                          .tolerance = cell(cells, TOLERANCE),
                          .low = cell(cells, REF_LOW),
                          .high = cell(cells, REF_HIGH)};
    const char *column;
    struct qc_error err = {0};
    return refs_add(refs, &row, &column, &err);
}

/* NULL, or what differs. */
static const char *differs(char *const *cells, const struct qc_rules *rules, const mpq_t approx) {
    struct refs refs = {.units = rules->units};
    struct compared compared;
    const char *fault = NULL;
    compared_init(&compared);
    if (!state(cells, approx, &compared.claim)) fault = "claim not read";
    else if (!same_interval(&compared.claim, cell(cells, WANT_LOW), cell(cells, WANT_HIGH)))
        fault = "claim";
    else if (!refer(cells, &refs)) fault = "reference not read";
    else if (!same_interval(&refs.list.at[0]->interval, cell(cells, WANT_REF_LOW),
                            cell(cells, WANT_REF_HIGH)))
        fault = "reference";
    if (!fault) {
        compared.ref = refs.list.at[0];
        compared.hindrance = HINDRANCE_NONE;
        compared.relation = interval_relation(&compared.claim, &compared.ref->interval);
        struct decision d = decide(&compared, 1, (struct moment){DAYS_EVER, true});
        if (strcmp(verdict_name(d.verdict), cells[RELATION]) != 0) fault = "verdict";
    }
    compared_free(&compared);
    refs_free(&refs);
    return fault;
}

static void check_oracle(const struct qc_rules *rules) {
    char line[1024], *cells[FIELDS];
    mpq_t approx;
    size_t cases = 0, faults = 0;
    FILE *oracle = popen("python3 tests/intervals.py", "r");
    mpq_init(approx);
    rational_power(-1, approx);
    while (oracle && fgets(line, sizeof line, oracle)) {
        char copy[sizeof line];
        memcpy(copy, line, sizeof line);
        bool whole = split(line, cells) == FIELDS;
        const char *fault = whole ? differs(cells, rules, approx) : "line not read";
        if (fault && faults++ < 5) printf("# %s: %s", fault, copy);
        if (++cases % BATCH) continue;
        tap_ok(!faults, "random cases up to %zu agree with the oracle", cases);
        faults = 0;
    }
    int status = oracle ? pclose(oracle) : -1;
    mpq_clear(approx);
    tap_ok(status == 0 && cases == CASES, "the oracle wrote %d cases: %zu", CASES, cases);
}

/* text, value, dimension -> the interval */
static const struct {
    const char *text, *value, *dimension, *want;
} WRITTEN[] = {
    {"1.4", "1.4", "multiple", "1.35..1.45"},
    {"3 万", "30000", "money", "25000..35000"},
    {"3.0 GB", "3", "data", "2.95..3.05"},
    {"3 GB", "3", "data", "2.5..3.5"},
    {"1.2亿", "120000000", "money", "1.15e8..1.25e8"},
    {"5, 000 万美金", "50000000", "money", "49995000..50005000"},
    {"1,299 元", "1299", "money", "1298.5..1299.5"},
    {"30 000 元", "30000", "money", "29999.5..30000.5"},
    {"一百二十", "120", "money", "115..125"},
    {"三万五", "35000", "money", "34500..35500"},
    {"近百", "100", "money", "50..150"},
    {"$1.3 billion", "1300000000", "money", "1.25e9..1.35e9"},
    {"47 cents", "0.47", "money", "0.465..0.475"},
    {"34.5%", "34.5", "percent", "34.45..34.55"},
    {"3.5 成", "35", "percent", "34.5..35.5"},
    {"三分之一", "0.333333333333333", "ratio", "0.332833333333333..0.333833333333333"},
    {"翻倍", "2", "multiple", "1.5..2.5"},
    {"减半", "0.5", "multiple", "0.45..0.55"},
    {"72 块", "72", "count", "72"},
    {"2.5 万块", "25000", "count", "24500..25500"},
    {"七十二块", "72", "count", "72"},
    {"三百块", "300", "count", "250..350"},
    {"250,680", "250680", "count", "250680"},
    {"70B", "70000000000", "parameter", "6.95e10..7.05e10"},
    {"0 条", "0", "count", "0"},
    {"每 100 公里 15 度", "15", "energy", "14.5..15.5"},
    {"7 年半", "7.5", "time", "7.45..7.55"},
};

static void check_written(size_t i) {
    struct interval got;
    char text[256];
    mpq_t approx;
    struct qc_claim claim = {.low = slice_z(WRITTEN[i].value),
                             .high = slice_z(WRITTEN[i].value),
                             .bound = LIT("exact"),
                             .dimension = slice_z(WRITTEN[i].dimension)};
    mpq_init(approx);
    interval_init(&got);
    bool read = precision_interval(&claim, slice_z(WRITTEN[i].text), approx, &got);
    interval_text(&got, RATIONAL_DIGITS, text, sizeof text);
    tap_is(read ? slice_z(text) : LIT("not read"), slice_z(WRITTEN[i].want), "%s",
           WRITTEN[i].text);
    interval_free(&got);
    mpq_clear(approx);
}

/* number -> its decimal of so many digits */
static const struct {
    const char *number;
    unsigned digits;
    const char *want; /* NULL: no number */
} NUMBERS[] = {
    {"1/3", 15, "0.333333333333333"}, {"2/3", 4, "0.6667"},    {"1e-9", 15, "0.000000001"},
    {"12345", 3, "12300"},            {"99995", 4, "100000"},  {"25", 1, "20"},
    {"35", 1, "40"},                  {"-0.5", 15, "-0.5"},    {"0", 15, "0"},
    {"1.50", 15, "1.5"},              {"1E+3", 15, "1000"},    {"-7/2", 15, "-3.5"},
    {"5e7", 15, "50000000"},          {"1e400", 15, "?"},      {"", 15, NULL},
    {"1e401", 15, NULL},              {"1/0", 15, NULL},       {"1.", 15, NULL},
    {".5", 15, NULL},                 {"1,000", 15, NULL},     {"0x10", 15, NULL},
    {"1e", 15, NULL},                 {"--1", 15, NULL},       {"1/2/3", 15, NULL},
};

static void check_number(size_t i) {
    char text[RATIONAL_TEXT_MAX] = "";
    mpq_t number;
    mpq_init(number);
    bool read = rational_read(slice_z(NUMBERS[i].number), number);
    if (read) rational_text(number, NUMBERS[i].digits, text);
    if (NUMBERS[i].want) tap_is(slice_z(text), slice_z(NUMBERS[i].want), "%s", NUMBERS[i].number);
    else tap_ok(!read, "\"%s\" is no number", NUMBERS[i].number);
    mpq_clear(number);
}

int main(void) {
    struct qc_error err = {0};
    struct qc_rules *rules = qc_rules_load(NULL, &err);
    for (size_t i = 0; i < COUNT(NUMBERS); i++) check_number(i);
    for (size_t i = 0; i < COUNT(WRITTEN); i++) check_written(i);
    if (rules) check_oracle(rules);
    tap_ok(rules != NULL, "rules: %s", err.message);
    qc_rules_free(rules);
    return tap_done();
}

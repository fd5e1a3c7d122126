/* t_convert.c: numbers and units of records -> base units, and which numbers agree. */
#include "qclaim.h"
#include "tap.h"

#include <stdio.h>

static const struct {
    const char *number, *unit, *base, *base_unit; /* base NULL: refused */
} BASES[] = {
    {"5", "", "5", "1"},
    {"5", "GB", "5000000000", "By"},
    {"5", "GBy", "5000000000", "By"},
    {"5", "ucum:GBy", "5000000000", "By"},
    {"8", "Gbit/s", "1000000000", "By/s"},
    {"1.5", "year", "47336400", "s"},
    {"2", "h", "7200", "s"},
    {"20", "USD", "20", "USD"},
    {"20", "iso4217:USD", "20", "USD"},
    {"0.3", "USD/Mtoken", "0.0000003", "USD/{token}"},
    {"72", "km/h", "20", "m/s"},
    {"10", "CNY/kWh", "0.00000277777777777778", "CNY/J"},
    {"1/3", "", "0.333333333333333", "1"},
    {"1e3", "m", "1000", "m"},
    {"1E+3", "m", "1000", "m"},
    {"-5", "%", "-5", "%"},
    {"25", "°C", "298.15", "K"},
    {"3", "furlongs", NULL, NULL},
    {"3", "USD/smoot", NULL, NULL},
    {"3", "/", NULL, NULL},
    {"3", "ucum:", NULL, NULL},
    {"three", "GB", NULL, NULL},
    {"", "GB", NULL, NULL},
    {"3", "USD/USD/USD/USD/USD/USD/USD/USD/USD/USD/USD/USD/USD/USD/USD/USD/USD/USD/USD/USD/USD/USD"
          "/USD/USD/USD/USD/USD",
     NULL, NULL},
};

static const struct {
    const char *a, *b;
    bool near;
    int order;
} PAIRS[] = {
    {"1", "1.0", true, 0},
    {"1000000", "1000001", true, -1},
    {"1000000", "1000002", false, -1},
    {"0.333333333333333", "1/3", true, -1},
    {"-5", "5", false, -1},
    {"-1000000", "-1000001", true, 1},
    {"0", "0.0000001", false, -1},
    {"0", "-0", true, 0},
    {"50000000", "5e7", true, 0},
    {"1e50", "1e-50", false, 1},
    {"x", "x", false, 0},
    {"", "0", false, 0},
};

static void check_base(const struct qc_rules *rules, size_t i) {
    struct qc_base base;
    bool good = qc_base(rules, slice_z(BASES[i].number), slice_z(BASES[i].unit), &base);
    const char *name = BASES[i].unit;
    tap_ok(good == (BASES[i].base != NULL), "%s \"%.40s\" is %s", BASES[i].number, name,
           BASES[i].base ? "known" : "refused");
    if (!good || !BASES[i].base) return;
    const char *number = BASES[i].number;
    tap_is(slice_z(base.number), slice_z(BASES[i].base), "%s %s: the number", number, name);
    tap_is(slice_z(base.unit), slice_z(BASES[i].base_unit), "%s %s: the unit", number, name);
}

int main(void) {
    struct qc_error err = {0};
    struct qc_rules *rules = qc_rules_load(NULL, &err);
    if (!rules) return 1;
    for (size_t i = 0; i < COUNT(BASES); i++) check_base(rules, i);
    for (size_t i = 0; i < COUNT(PAIRS); i++) {
        struct qc_slice a = slice_z(PAIRS[i].a), b = slice_z(PAIRS[i].b);
        tap_ok(qc_number_near(a, b) == PAIRS[i].near && qc_number_near(b, a) == PAIRS[i].near,
               "\"%s\" %s \"%s\"", PAIRS[i].a, PAIRS[i].near ? "is near" : "is not near",
               PAIRS[i].b);
        tap_ok(qc_number_compare(a, b) == PAIRS[i].order, "\"%s\" against \"%s\" is %d", PAIRS[i].a,
               PAIRS[i].b, PAIRS[i].order);
    }
    qc_rules_free(rules);
    return tap_done();
}

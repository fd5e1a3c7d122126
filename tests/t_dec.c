/* t_dec.c: tables of exact numbers -> what arithmetic, comparison and printing must give. */
#include "dec.h"
#include "tap.h"

static struct qc_slice text_of(struct dec a, char out[DEC_TEXT_MAX], bool *rounded) {
    return slice(out, dec_text(a, out, rounded));
}

static const struct {
    const char *in, *out; /* out NULL: refused */
    bool rounded;
} parses[] = {
    {"0", "0", false},
    {"-0", "0", false},
    {"12", "12", false},
    {"-12.50", "-12.5", false},
    {"1.5", "1.5", false},
    {"0.35", "0.35", false},
    {"000120", "120", false},
    {"1e-9", "0.000000001", false},
    {"1e12", "1000000000000", false},
    {"2.5E+3", "2500", false},
    {"1e60", "1000000000000000000000000000000000000000000000000000000000000", false},
    {"1e61", NULL, false},
    {"45359237/100000000", "0.45359237", false},
    {"31557600/12", "2629800", false},
    {"1/3", "0.333333333333333", true},
    {"2/3", "0.666666666666667", true},
    {"-2/3", "-0.666666666666667", true},
    {"1/7", "0.142857142857143", true},
    {"1/700", "0.00142857142857143", true},
    {"1000000/3", "333333.333333333", true},
    {"2e15/3", "666666666666667", true},
    {"1/8", "0.125", false},
    {"1/1024", "0.0009765625", false},
    {"5/10000", "0.0005", false},
    {"9999999999999999999", "9999999999999999999", false},
    {"18446744073709551614", NULL, false},
    {"123456789012345678901234567890", NULL, false},
    {"10000000000000000000000000", "10000000000000000000000000", false},
    {"0.5000000000000000000000000000", "0.5", false},
    {"0.00000000000000000000000000000000000000000000000001",
     "0.00000000000000000000000000000000000000000000000001", false},
    {"1.2.3", NULL, false},
    {"", NULL, false},
    {"-", NULL, false},
    {".", NULL, false},
    {"1.", NULL, false},
    {"1/0", NULL, false},
    {"1/", NULL, false},
    {"1e", NULL, false},
    {"1e999999999999", NULL, false},
    {" 1", NULL, false},
};

static void test_parse(void) {
    for (size_t i = 0; i < COUNT(parses); i++) {
        struct dec value;
        char out[DEC_TEXT_MAX];
        bool rounded = false, good = dec_parse(slice_z(parses[i].in), &value);
        tap_ok(good == (parses[i].out != NULL), "%s is %sread", parses[i].in,
               parses[i].out ? "" : "not ");
        if (!good || !parses[i].out)
            continue;
        tap_is(text_of(value, out, &rounded), slice_z(parses[i].out), "%s as text", parses[i].in);
        tap_ok(rounded == parses[i].rounded, "%s rounded", parses[i].in);
    }
}

static const struct {
    const char *a;
    char op;
    const char *b, *out;
} sums[] = {
    {"1.1", '+', "2.2", "3.3"},
    {"5", '+', "-5", "0"},
    {"1/3", '+', "1/6", "0.5"},
    {"1/3", '+', "2/3", "1"},
    {"-1", '+', "1/4", "-0.75"},
    {"1e18", '+', "1e-9", NULL},
    {"1e60", '+', "1", NULL},
    {"192", '*', "1e9", "192000000000"},
    {"1/3", '*', "3", "1"},
    {"-1.5", '*', "4", "-6"},
    {"9999999999999999999", '*', "9999999999999999999", NULL},
    {"9999999999999999999", '*', "1e3", "9999999999999999999000"},
    {"1e40", '*', "1e40", NULL},
    {"0", '*', "-3", "0"},
    {"7", '/', "2", "3.5"},
    {"1", '/', "31557600", "0.000000031688087814029"},
    {"7", '/', "0", NULL},
    {"3500", '*', "1e12", "3500000000000000"},
};

static bool apply(char op, struct dec a, struct dec b, struct dec *out) {
    return op == '+' ? dec_add(a, b, out) : op == '*' ? dec_mul(a, b, out) : dec_div(a, b, out);
}

static void test_arithmetic(void) {
    for (size_t i = 0; i < COUNT(sums); i++) {
        struct dec a, b, value;
        char out[DEC_TEXT_MAX];
        bool rounded = false;
        bool read = dec_parse(slice_z(sums[i].a), &a) && dec_parse(slice_z(sums[i].b), &b);
        bool good = read && apply(sums[i].op, a, b, &value);
        tap_ok(read && good == (sums[i].out != NULL), "%s %c %s", sums[i].a, sums[i].op, sums[i].b);
        if (good && sums[i].out)
            tap_is(text_of(value, out, &rounded), slice_z(sums[i].out), "%s %c %s", sums[i].a,
                   sums[i].op, sums[i].b);
    }
}

static const struct {
    const char *a, *b;
    int order;
} orders[] = {
    {"0", "-0", 0},          {"1", "2", -1},        {"-1", "1", -1},       {"-2", "-1", -1},
    {"1/3", "0.3333333", 1}, {"2/6", "1/3", 0},     {"1e60", "1e-60", 1},  {"-1e60", "1e-60", -1},
    {"1e-60", "0", 1},       {"1000", "1e3", 0},    {"1e59", "1e60", -1},  {"0.1", "1/10", 0},
    {"3", "22/7", -1},       {"1e-60", "1e60", -1}, {"-1e-60", "-1e60", 1},
};

static void test_compare(void) {
    for (size_t i = 0; i < COUNT(orders); i++) {
        struct dec a, b;
        bool read = dec_parse(slice_z(orders[i].a), &a) && dec_parse(slice_z(orders[i].b), &b);
        tap_ok(read && dec_compare(a, b) == orders[i].order, "%s against %s", orders[i].a,
               orders[i].b);
        tap_ok(read && dec_compare(b, a) == -orders[i].order, "%s against %s", orders[i].b,
               orders[i].a);
    }
}

static const struct {
    const char *value, *factor, *offset, *out;
    bool rounded;
} bases[] = {
    {"192", "1e9", "0", "192000000000", false},
    {"1", "31557600", "0", "31557600", false},
    {"7.5", "31557600", "0", "236682000", false},
    {"1/3", "31557600", "0", "10519200", false},
    {"2", "45359237/100000000", "0", "0.90718474", false},
    {"25", "1", "273.15", "298.15", false},
    {"-40", "1", "273.15", "233.15", false},
    {"-300", "1", "273.15", "-26.85", false},
    {"98.6", "5/9", "45967/180", "310.15", false},
    {"1", "5/9", "45967/180", "255.927777777778", true},
    {"1", "1/3", "0", "0.333333333333333", true},
    {"10e12", "1e12", "0", "10000000000000000000000000", false},
    {"1.23456789012345678", "1", "0", "1.23456789012346", true},
    {"1000000000000005", "1/10", "0", "100000000000000", true},
    {"1000000000000015", "1/10", "0", "100000000000002", true},
    {"999999999999999.9", "1", "0", "1000000000000000", true},
    {"9999999999999999999", "9999999999999999999", "0", "100000000000000000000000000000000000000",
     true},
    {"1e18", "1", "1e-9", "1000000000000000000", true},
    {"123456789012345678", "1234567891/7", "0.5", "21773683948657700000000000", true},
    {"1e50", "1e50", "0", "1000000000000000000000000000000000000000000000000000000000000000000000"
                          "0000000000000000000000000000000",
     false},
    {"9e60", "9e60", "1e-60", NULL, false},
    {"0", "1e9", "0", "0", false},
};

static void test_base(void) {
    for (size_t i = 0; i < COUNT(bases); i++) {
        struct dec a, f, o;
        char out[DEC_TEXT_MAX];
        bool rounded = false;
        bool read = dec_parse(slice_z(bases[i].value), &a) &&
                    dec_parse(slice_z(bases[i].factor), &f) &&
                    dec_parse(slice_z(bases[i].offset), &o);
        size_t size = read ? dec_text_base(a, f, o, out, &rounded) : 0;
        tap_is(slice(out, size), slice_z(bases[i].out), "%s * %s + %s", bases[i].value,
               bases[i].factor, bases[i].offset);
        tap_ok(rounded == bases[i].rounded || !bases[i].out, "%s * %s rounded", bases[i].value,
               bases[i].factor);
    }
}

/* The digits of a numeral alone: no sign, no exponent, nothing behind. */
static void test_digits(void) {
    struct dec value;
    char many[400];
    memset(many, '9', sizeof many);
    tap_ok(dec_digits(LIT("3450"), &value) && value.m == 3450 && value.e == 0, "3450");
    tap_ok(dec_digits(LIT("0.5"), &value) && value.m == 5 && value.e == -1, "0.5");
    tap_ok(dec_digits(LIT(".5"), &value) && value.m == 5 && value.e == -1, ".5");
    tap_ok(!dec_digits(LIT("1e3"), &value), "1e3 is more than digits");
    tap_ok(!dec_digits(LIT("-1"), &value), "-1 is more than digits");
    tap_ok(!dec_digits(slice(many, sizeof many), &value), "400 digits are refused");
    tap_ok(dec_parse(LIT("5000/1000"), &value) && dec_is_integer(value), "5000/1000 is whole");
    tap_ok(dec_parse(LIT("1/3"), &value) && !dec_is_integer(value), "1/3 is not whole");
    tap_ok(dec_is_zero(dec_of(0, 0)) && !dec_is_zero(value), "zero");
}

int main(void) {
    test_parse();
    test_arithmetic();
    test_compare();
    test_base();
    test_digits();
    return tap_done();
}

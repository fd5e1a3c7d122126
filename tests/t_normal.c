/* t_normal.c: bound, interval and unit of a claim -> the value that the table shows. */
#include "normal.h"
#include "tap.h"

static const struct {
    const char *bound, *value, *low, *high, *unit, *dimension, *direction, *kind;
    bool approx, negated;
    const char *want;
} CLAIMS[] = {
    {"exact", "192", "192", "192", "GB", "data", NULL, NULL, true, false, "~192 GB"},
    {"exact", "72", "72", "72", "", "count", NULL, NULL, false, false, "72"},
    {"at_least", "1000000", "1000000", NULL, "pixel", "pixel", NULL, NULL, false, false,
     ">= 1000000 pixel"},
    {"more_than", "2", "2", NULL, "USD", "money", NULL, NULL, false, false, "> 2 USD"},
    {"at_most", "10.5", NULL, "10.5", "kW", "power", NULL, NULL, false, false, "<= 10.5 kW"},
    {"less_than", "3", NULL, "3", "s", "time", NULL, NULL, true, false, "~< 3 s"},
    {"range", NULL, "80", "85", "", "score", NULL, NULL, true, false, "~80..85 score"},
    {"vague", NULL, "200", "900", "GB", "data", NULL, NULL, false, false, "~200..900 GB"},
    {"range", NULL, "24", NULL, "", "count", NULL, NULL, false, false, "24.."},
    {"exact", "1", "1", "1", "MW", "power", NULL, NULL, false, true, "not 1 MW"},
    {"exact", "60", "60", "60", "%", "percent", "down", "growth", false, false, "down 60 %"},
    {"exact", "60", "60", "60", "%", "percent", "down", "share", false, false, "60 %"},
    {"vague", NULL, NULL, NULL, "", "count", NULL, NULL, false, false, "~?"},
};

int main(void) {
    struct buf buf = {0};
    for (size_t i = 0; i < COUNT(CLAIMS); i++) {
        struct qc_claim claim = {
            .bound = slice_z(CLAIMS[i].bound),
            .value = slice_z(CLAIMS[i].value),
            .low = slice_z(CLAIMS[i].low),
            .high = slice_z(CLAIMS[i].high),
            .unit = slice_z(CLAIMS[i].unit),
            .dimension = slice_z(CLAIMS[i].dimension),
            .direction = slice_z(CLAIMS[i].direction),
            .kind = slice_z(CLAIMS[i].kind),
            .approx = CLAIMS[i].approx,
            .negated = CLAIMS[i].negated,
        };
        buf_clear(&buf);
        normal_add(&buf, &claim);
        tap_is(buf_slice(&buf), slice_z(CLAIMS[i].want), "%s", CLAIMS[i].want);
    }
    buf_free(&buf);
    return tap_done();
}

/* t_alias.c: names of references: where a word and where a pattern stands; dates; near misses. */
#include "alias.h"
#include "day.h"
#include "suspect.h"
#include "tap.h"

/* aliases, text, the place of the first name that is found; -1: none */
static const struct {
    const char *names, *text;
    int begin, end;
} PLACES[] = {
    {"H100", "the H100 has", 4, 8},
    {"H100", "two H100s have", 4, 8},
    {"H100", "GH100 and H1000", -1, -1},
    {"H100", "H100x", -1, -1},
    {"h100", "an H100.", 3, 7},
    {"Llama 3", "Llama-3 and llama3", 0, 7},
    {"Llama 3", "llama3", 0, 6},
    {"Llama 3", "Llama 3.1", -1, -1},
    {"Llama 3", "Llama 3. It", 0, 7},
    {"Llama-3", "Llama 3", 0, 7},
    {"英伟达", "说英伟达的", 3, 12},
    {"K7", "第K7卡", 3, 5},
    {"K9; K7 ;", "a K7", 2, 4},
    {"/k[78]/", "a K8", 2, 4},
    {"/a;b/;K7", "xa;b", 1, 4},
    {"/K7(?=.{0,9}memory)/", "K7 power, K7 memory", 10, 12},
    {"/^(?=.*memory).*?\\KK7/", "the K7 memory", 4, 6},
    {"/K7|显存/", "顯存", -1, -1}, /* texts are folded before */
    {"/K7|顯存/", "显存", 0, 6},
    {"", "anything", -1, -1},
    {" ; ;", "anything", -1, -1},
};

static void check_place(size_t i) {
    struct arena arena = {0};
    struct aliases names = {0};
    struct qc_error err = {0};
    struct capture at = {0, 0};
    struct matcher *matcher = matcher_new();
    bool found = false, read = aliases_read(&arena, slice_z(PLACES[i].names), &names, &err);
    for (uint32_t k = 0; k < names.list.count && !found; k++)
        found = alias_find(&names.list.at[k], matcher, slice_z(PLACES[i].text), 0, &at);
    bool good = found ? (int)at.begin == PLACES[i].begin && (int)at.end == PLACES[i].end
                      : PLACES[i].begin < 0;
    tap_ok(read && good, "\"%s\" in \"%s\": %d..%d", PLACES[i].names, PLACES[i].text,
           found ? (int)at.begin : -1, found ? (int)at.end : -1);
    matcher_free(matcher);
    vec_free(&names.list);
    arena_free(&arena);
}

static void check_refused(const char *names) {
    struct arena arena = {0};
    struct aliases list = {0};
    struct qc_error err = {0};
    bool read = aliases_read(&arena, slice_z(names), &list, &err);
    tap_ok(!read && err.message[0], "%s is refused: %s", names, err.message);
    vec_free(&list.list);
    arena_free(&arena);
}

/* Two dates of which the first lies in the second, or only meets it, or neither. */
static const struct {
    const char *a, *b;
    bool good, meet;
} DATES[] = {
    {"2024", "2024-03-15", true, true},   {"2024-02-29", "2024-02", true, true},
    {"2024-01", "2024-02", true, false},  {"2023-12-31", "2024-01-01", true, false},
    {"2024-02-30", "2024", false, false}, {"2023-02-29", "2023", false, false},
    {"2024-13", "2024", false, false},    {"2024-3", "2024", false, false},
    {"24", "2024", false, false},         {"2024-03-15x", "2024", false, false},
    {"2024/03", "2024", false, false},    {"", "2024", false, false},
    {"2000-02-29", "2000", true, true},   {"1900-02-29", "1900", false, false},
};

static void check_dates(size_t i) {
    struct days a, b;
    bool good = days_read(slice_z(DATES[i].a), &a) && days_read(slice_z(DATES[i].b), &b);
    bool meet = good && days_meet(a, b);
    tap_ok(good == DATES[i].good && meet == DATES[i].meet, "%s and %s", DATES[i].a, DATES[i].b);
}

static void check_named(const char *text, const char *days) {
    struct days named, want = {0, 0};
    bool found = days_named(slice_z(text), &named), wanted = days_read(slice_z(days), &want);
    bool same = found && wanted && named.from == want.from && named.to == want.to;
    tap_ok(same || (!found && !wanted), "\"%s\" names %s", text, *days ? days : "no year");
}

/* claim, reference, in a unit of so many base units */
static const struct {
    const char *claim, *ref, *unit;
    enum dim dim;
    const char *want; /* NULL: none */
} MISSES[] = {
    {"80", "8", "1", DIM_POWER, "x10"},
    {"8", "80", "1", DIM_POWER, "x10"},
    {"64", "8", "1", DIM_POWER, NULL},
    {"64", "8", "1", DIM_DATA, "x8"},
    {"80", "8", "1", DIM_DATA, "x10"},
    {"1024", "1000", "1000", DIM_DATA, "x1.024"},
    {"1024", "1000", "1", DIM_DATA, NULL},
    {"1.048576", "1", "1000000", DIM_DATA, "x1.024"},
    {"1.048576", "1", "125000", DIM_DATA_RATE, "x1.024"},
    {"3", "3000", "1", DIM_LENGTH, "x1000"},
    {"3", "30000", "1", DIM_COUNT, "x10000"},
    {"300000000", "3", "1", DIM_COUNT, "x1e8"},
    {"0.35", "35", "1", DIM_PERCENT, "x100"},
    {"7", "14", "1", DIM_POWER, "x2"},
    {"7", "15", "1", DIM_POWER, NULL},
    {"-7", "70", "1", DIM_POWER, NULL},
    {"0", "70", "1", DIM_POWER, NULL},
};

static void check_miss(size_t i) {
    struct interval claim, ref;
    mpq_t number;
    mpq_init(number);
    interval_init(&claim);
    interval_init(&ref);
    rational_read(slice_z(MISSES[i].claim), number);
    interval_set_point(&claim, number);
    rational_read(slice_z(MISSES[i].ref), number);
    interval_set_point(&ref, number);
    rational_read(slice_z(MISSES[i].unit), number);
    const char *got = suspect_find(&claim, &ref, MISSES[i].dim, number);
    tap_is(slice_z(got), slice_z(MISSES[i].want), "%s for %s", MISSES[i].claim, MISSES[i].ref);
    claim.has_high = false;
    tap_ok(!suspect_find(&claim, &ref, MISSES[i].dim, number), "none for a half-line");
    interval_free(&claim);
    interval_free(&ref);
    mpq_clear(number);
}

int main(void) {
    for (size_t i = 0; i < COUNT(PLACES); i++) check_place(i);
    check_refused("/x*/");
    check_refused("/x");
    check_refused("/(/");
    check_refused("a;/[/;b");
    for (size_t i = 0; i < COUNT(DATES); i++) check_dates(i);
    check_named("2023 年", "2023");
    check_named("fiscal 2024", "2024");
    check_named("去年", "");
    check_named("12024", "");
    check_named("1899 and 2100", "");
    check_named("FY2024", "2024");
    check_named("DGX2024", "");
    for (size_t i = 0; i < COUNT(MISSES); i++) check_miss(i);
    return tap_done();
}

/* t_unit_load.c: the text of a units.csv that is wrong -> its first finding and their number. */
#include "tap.h"
#include "unit.h"

#define HEAD "symbol,unit_code,dimension,factor,offset,prefixes,zh,en,ambiguous\n"

/* A wrong file -> its first finding as line:column message; how many there are. */
static const struct {
    const char *csv, *want;
    size_t count;
} WRONG[] = {
    {"", "1:1 the file is empty", 1},
    {"symbol,code\n", "1:8 column 2 must be \"unit_code\"", 1},
    {HEAD "m,ucum:m,lenght,1,0,none,米,m,\n", "2:10 unknown dimension \"lenght\"", 1},
    {HEAD "m,ucum:m,length,one,0,none,米,m,\n", "2:17 factor \"one\" is no positive number", 1},
    {HEAD "m,ucum:m,length,0,0,none,米,m,\n", "2:17 factor \"0\" is no positive number", 1},
    {HEAD "m,ucum:m,length,1,x,none,米,m,\n", "2:19 offset \"x\" is no number", 1},
    {HEAD "m,ucum:m,length,1,0,all,米,m,\n", "2:21 unknown prefix \"all\"", 1},
    {HEAD "m,ucum:m,length,1,0,,米,m,\n", "2:21 prefixes is empty: none, si or binary", 1},
    {HEAD "m,ucum:m,length,1,0,none,,,\n", "2:26 the row has no spelling", 1},
    {HEAD "m,ucum:m,length,1,0,none,米,m,k\n", "2:30 ambiguous \"k\" is no spelling of this row",
     1},
    {HEAD "m,ucum:m,length,1,0,none,米,m\n", "2:1 8 columns instead of 9", 1},
    {HEAD "m,ucum:m,length,1,0,none,米,m,,\n", "2:1 10 columns instead of 9", 1},
    {HEAD "m,m,length,1,0,none,米,m,\n",
     "2:3 unit_code \"m\" has no scheme: ucum: iso4217: or qclaim:", 1},
    {HEAD "m,,length,1,0,none,米,m,\n",
     "2:3 symbol and unit_code must both be given or both be empty", 1},
    {HEAD ",,length,1,0,none,米,m,\n", "2:1 only a unit of the dimension count may have no symbol",
     1},
    {HEAD "m,ucum:m,length,1,0,none,米,m,\nm,ucum:m,length,2,0,none,尺,f,\n",
     "3:1 symbol \"m\" stands in row 1 already", 1},
    {HEAD "m,ucum:m,length,1,0,none,米,\"m,\n", "2:28 a quote is out of place", 1},
    {HEAD "m,ucum:m,length,1,0,none,米,m\"m,\n", "2:28 a quote is out of place", 1},
    {HEAD "\nm,ucum:m,length,1,0,none,米,m,\n", "2:1 the line is empty", 1},
    {HEAD "m,ucum:m,lenght,x,y,none,米,m,q\n", "2:10 unknown dimension \"lenght\"", 4},
    {HEAD "\xFF"
          "m,ucum:m,length,1,0,none,米,m,\n",
     "2:1 invalid UTF-8", 1},
    {HEAD "USD,iso4217:USD,money,1,0,none,美元,$,\nUSD,iso4217:USD,money,1,0,none,刀,buck,\n",
     "3:1 symbol \"USD\" stands in row 1 already", 1},
};

static const char *const RIGHT[] = {
    HEAD,
    HEAD "m,ucum:m,length,1,0,none,米,m,\r\n",
    "\xEF\xBB\xBF" HEAD "m,ucum:m,length,1,0,none,\"米\",\"m\",m",
    HEAD "USD,iso4217:USD,money,1,0,none,,$,\nUSD,iso4217:USD,money,1/100,0,none,,cent,\n",
};

static void count_finding(void *user, const struct qc_error *finding) {
    (void)finding;
    ++*(size_t *)user;
}

int main(void) {
    for (size_t i = 0; i < COUNT(WRONG); i++) {
        struct arena arena = {0};
        struct units *units;
        struct qc_error err = {0};
        size_t count = 0;
        struct qc_findings findings = {count_finding, &count};
        bool ok = units_load(&arena, "u.csv", slice_z(WRONG[i].csv), &units, &findings, &err);
        char got[700];
        snprintf(got, sizeof got, "%llu:%llu %s", (unsigned long long)err.line,
                 (unsigned long long)err.column, err.message);
        tap_is(ok ? LIT("no error") : slice_z(got), slice_z(WRONG[i].want), "wrong file %zu", i);
        tap_ok(count == WRONG[i].count && !units && slice_is(slice_z(err.file), "u.csv"),
               "wrong file %zu: %zu findings", i, count);
        arena_free(&arena);
    }
    for (size_t i = 0; i < COUNT(RIGHT); i++) {
        struct arena arena = {0};
        struct units *units;
        struct qc_error err = {0};
        tap_ok(units_load(&arena, "u.csv", slice_z(RIGHT[i]), &units, NULL, &err),
               "right file %zu %s", i, err.message);
        arena_free(&arena);
    }
    return tap_done();
}

/* t_unit_table.c: rules/units.csv -> factors against the standards, meanings in order, prefixes
 * and every spelling back to its row. Runs in the folder that holds rules/. */
#include "fold.h"
#include "units.h"

/* symbol -> the factor to the base unit, from the standards named in unit.c. */
static const struct {
    const char *symbol, *factor, *offset;
} FACTORS[] = {
    {"bit", "1/8", "0"}, {"GB", "1000000000", "0"}, {"GiB", "1073741824", "0"},
    {"TiB", "1099511627776", "0"}, {"EiB", "1152921504606846976", "0"},
    {"Gbit/s", "125000000", "0"}, {"TFLOPS", "1000000000000", "0"}, {"kWh", "3600000", "0"},
    {"MWh", "3600000000", "0"}, {"mAh", "18/5", "0"}, {"kcal", "4184", "0"},
    {"eV", "1.602176634e-19", "0"}, {"rpm", "1/60", "0"}, {"µs", "1/1000000", "0"},
    {"ps", "1e-12", "0"}, {"h", "3600", "0"}, {"day", "86400", "0"}, {"week", "604800", "0"},
    {"month", "2629800", "0"}, {"quarter", "7889400", "0"}, {"year", "31557600", "0"},
    {"century", "3155760000", "0"}, {"km", "1000", "0"}, {"cm", "1/100", "0"},
    {"nm", "1e-9", "0"}, {"in", "127/5000", "0"}, {"ft", "381/1250", "0"},
    {"yd", "0.9144", "0"}, {"mi", "1609.344", "0"}, {"nmi", "1852", "0"},
    {"ly", "9460730472580800", "0"}, {"ha", "10000", "0"}, {"mu", "2000/3", "0"},
    {"acre", "4046.8564224", "0"}, {"L", "1/1000", "0"}, {"mL", "1e-6", "0"},
    {"gal", "0.003785411784", "0"}, {"bbl", "0.158987294928", "0"}, {"g", "1/1000", "0"},
    {"t", "1000", "0"}, {"lb", "0.45359237", "0"}, {"oz", "0.028349523125", "0"},
    {"斤", "1/2", "0"}, {"两", "1/20", "0"}, {"°C", "1", "273.15"}, {"°F", "5/9", "229835/900"},
    {"km/h", "5/18", "0"}, {"mph", "0.44704", "0"}, {"kPa", "1000", "0"},
    {"atm", "101325", "0"}, {"bp", "1/100", "0"}, {"‰", "1/10", "0"}, {"MP", "1000000", "0"},
    {"USD", "1", "0"}, {"x", "1", "0"}, {"pp", "1", "0"}, {"hp", "745.69987158227022", "0"},
};

/* Several meanings, in order. */
static const struct {
    const char *spelling, *want;
} MEANINGS[] = {
    {"分", "score time area money"}, {"度", "temperature energy angle"}, {"位", "count data"},
    {"块", "money count"},      {"m", "length time"},               {"K", "data temperature"},
    {"pounds", "mass money"},   {"bps", "data_rate percent_point"}, {"mw", "power power"},
    {"桶", "volume count"},     {"点", "score count"},              {"节", "count speed"},
    {"°", "angle"},             {"pt", "score volume"},             {"p", "money"},
    {"peso", "money money money money money money"},
};

static void check_factors(const struct units *units) {
    for (size_t i = 0; i < COUNT(FACTORS); i++) {
        struct dec factor, offset;
        uint16_t unit = 0;
        bool ok = dec_parse(slice_z(FACTORS[i].factor), &factor) &&
                  dec_parse(slice_z(FACTORS[i].offset), &offset) &&
                  units_find(units, slice_z(FACTORS[i].symbol), &unit) &&
                  dec_compare(units_at(units, unit)->factor, factor) == 0 &&
                  dec_compare(units_at(units, unit)->offset, offset) == 0;
        tap_ok(ok, "1 %s = %s", FACTORS[i].symbol, FACTORS[i].factor);
    }
    uint16_t unit;
    tap_ok(!units_find(units, LIT("furl"), &unit), "no such symbol");
    tap_ok(!units_find(units, LIT(""), &unit), "a classifier has no symbol to find it by");
}

static void check_meanings(const struct units *units) {
    for (size_t i = 0; i < COUNT(MEANINGS); i++) {
        struct unit_match m = {0};
        units_after(units, slice_z(MEANINGS[i].spelling), 0, &m);
        char got[200] = "";
        for (uint32_t j = 0; j < m.count; j++) {
            size_t size = strlen(got);
            snprintf(got + size, sizeof got - size, "%s%s", j ? " " : "",
                     dim_name(units_at(units, m.at[j].unit)->dim));
        }
        tap_is(slice_z(got), slice_z(MEANINGS[i].want), "meanings of %s", MEANINGS[i].spelling);
    }
}

/* Every SI and binary prefix in symbol, English and Chinese. */
static void check_prefixes(const struct units *units) {
    static const struct {
        const char *symbol, *english, *chinese, *unit, *name, *hanzi, *want;
    } TABLE[] = {
        {"k", "kilo", "千", "W", "watt", "瓦", "kW"},
        {"M", "mega", "兆", "W", "watt", "瓦", "MW"},
        {"G", "giga", "吉", "W", "watt", "瓦", "GW"},
        {"T", "tera", "太", "W", "watt", "瓦", "TW"},
        {"P", "peta", "拍", "W", "watt", "瓦", "PW"},
        {"E", "exa", "艾", "J", "joule", "焦耳", "EJ"},
        {"m", "milli", "毫", "W", "watt", "瓦", "mW"},
        {"u", "micro", "微", "W", "watt", "瓦", "µW"},
        {"n", "nano", "纳", "W", "watt", "瓦", "nW"},
        {"p", "pico", "皮", "A", "ampere", "安培", "pA"},
        {"f", "femto", "飞", "s", "second", "秒", "fs"},
        {"c", "centi", "厘", "L", "liter", "升", "cL"},
        {"d", "deci", "分", "L", "liter", "升", "dL"},
        {"h", "hecto", "百", "Pa", "pascal", "帕", "hPa"},
        {"Z", "zetta", "泽", "B", "byte", "字节", "ZB"},
        {"Y", "yotta", "尧", "B", "byte", "字节", "YB"},
        {"Ki", "kibi", "", "B", "byte", "", "KiB"},
        {"Mi", "mebi", "", "B", "byte", "", "MiB"},
        {"Gi", "gibi", "", "B", "byte", "", "GiB"},
        {"Ti", "tebi", "", "B", "byte", "", "TiB"},
        {"Pi", "pebi", "", "B", "byte", "", "PiB"},
        {"Ei", "exbi", "", "B", "byte", "", "EiB"},
    };
    for (size_t i = 0; i < COUNT(TABLE); i++) {
        const char *parts[][2] = {{TABLE[i].symbol, TABLE[i].unit},
                                  {TABLE[i].english, TABLE[i].name},
                                  {TABLE[i].chinese, TABLE[i].hanzi}};
        for (size_t j = 0; j < COUNT(parts); j++) {
            char text[64];
            snprintf(text, sizeof text, "%s%s", parts[j][0], parts[j][1]);
            struct unit_match m;
            if (!*text) continue;
            bool found = units_after(units, slice_z(text), 0, &m) && m.end == strlen(text);
            tap_is(found ? units_at(units, m.at[0].unit)->symbol : LIT("none"),
                   slice_z(TABLE[i].want), "prefix in %s", text);
        }
    }
}

static bool next_part(struct qc_slice *rest, char border, struct qc_slice *part) {
    if (!rest->data) return false;
    const char *end = memchr(rest->data, border, rest->size);
    *part = slice(rest->data, end ? (size_t)(end - rest->data) : rest->size);
    *rest = end ? slice_cut(*rest, part->size + 1, rest->size) : (struct qc_slice){0};
    return true;
}

/* One of the meanings stands in row `row`, or the list is full. */
static bool means_row(const struct units *units, struct qc_slice spelling, uint16_t row) {
    bool before = false;
    if (spelling.size > 1 && spelling.data[spelling.size - 1] == '*') spelling.size--;
    if (spelling.size > 1 && spelling.data[spelling.size - 1] == '~') {
        before = true;
        spelling.size--;
    }
    struct arena arena = {0};
    struct qc_slice text = fold_word(&arena, spelling);
    struct unit_match m = {0};
    bool ok = before ? units_before(units, text, text.size, &m) : units_after(units, text, 0, &m);
    ok = ok && m.end - m.begin == text.size;
    bool hit = m.count == UNIT_CANDIDATES;
    for (uint32_t i = 0; ok && i < m.count; i++)
        hit = hit || units_at(units, m.at[i].unit)->row == row;
    arena_free(&arena);
    return ok && hit;
}

static void check_round_trip(const struct units *units, struct qc_slice csv) {
    struct qc_slice line, cell, item;
    uint16_t row = 0;
    uint32_t spellings = 0;
    next_part(&csv, '\n', &line);
    while (next_part(&csv, '\n', &line)) {
        if (!line.size) continue;
        row++;
        bool ok = true, prefix = false;
        struct qc_slice cells = line;
        for (int column = 0; next_part(&cells, ',', &cell); column++) {
            if (column == 2) prefix = slice_is(cell, "prefix") || slice_is(cell, "word");
            if (prefix || (column != 6 && column != 7)) continue;
            bool quoted = cell.size > 1 && cell.data[0] == '"';
            if (quoted) cell = slice_cut(cell, 1, cell.size - 1);
            while (next_part(&cell, ';', &item)) {
                if (!item.size) continue;
                if (quoted && slice_is(item, "\"\"")) item.size = 1;
                spellings++;
                if (means_row(units, item, row)) continue;
                ok = false;
                printf("# row %u: %.*s\n", (unsigned)row, (int)item.size, item.data);
            }
        }
        if (!ok || row % 50 == 0) tap_ok(ok, "spellings up to row %u", (unsigned)row);
    }
    tap_ok(row >= 600 && spellings >= 2000, "%u rows, %u spellings", (unsigned)row,
           (unsigned)spellings);
}

static void see_set(void *user, dim_set set) {
    dim_set *all = user;
    if (!set) *all = 0;
    *all |= set;
}

static void check_table(const struct units *units) {
    dim_set all = 0, want = 0;
    units_each_set(units, see_set, &all);
    for (int dim = 0; dim < DIM_COUNT_OF; dim++)
        if (dim != DIM_RATIO) want |= DIM_BIT(dim);
    tap_ok(all == want, "every dimension but ratio has a spelling");
    bool minor = false;
    for (uint32_t i = 0; i < units_count(units); i++) {
        const struct unit *u = units_at(units, i);
        minor |= u->decade;
        if (u->decade && u->dim != DIM_MONEY) tap_ok(false, "only money has parts");
        if (u->classifier != !u->symbol.size) tap_ok(false, "a classifier has no symbol");
    }
    tap_ok(minor, "cents are parts of a currency");
    tap_ok(units_count(units) > 900, "%u units with the prefixed ones",
           (unsigned)units_count(units));
}

int main(void) {
    struct arena arena = {0};
    struct qc_slice csv;
    struct units *units = load_units(&arena, &csv);
    if (units) {
        check_factors(units);
        check_meanings(units);
        check_prefixes(units);
        check_round_trip(units, csv);
        check_table(units);
    }
    arena_free(&arena);
    return tap_done();
}

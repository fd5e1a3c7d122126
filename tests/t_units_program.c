/* t_units_program.c: the factors of units.csv against Debian's `units`: the units go to
 * tests/units_oracle.py, which compares and writes the TAP. */
#define _POSIX_C_SOURCE 200809L
#include "rules.h"
#include "tap.h"

static void print_number(FILE *to, struct dec number) {
    fprintf(to, "\t%s%llu%s", number.neg ? "-" : "", (unsigned long long)number.m,
            number.e > 0 ? "" : "/");
    for (int32_t i = 0; i < number.e; i++) fputc('0', to);
    if (number.e > 0) fputc('/', to);
    fprintf(to, "%llu", (unsigned long long)number.den);
    for (int32_t i = number.e; i < 0; i++) fputc('0', to);
}

static void print_unit(FILE *to, const struct unit *unit) {
    fprintf(to, "%.*s\t%.*s\t%s", (int)unit->symbol.size, unit->symbol.data,
            (int)unit->code.size, unit->code.data, dim_name(unit->dim));
    print_number(to, unit->factor);
    print_number(to, unit->offset.den ? unit->offset : dec_of(0, 0));
    fputc('\n', to);
}

int main(void) {
    struct qc_error err = {0};
    struct qc_rules *rules = qc_rules_load(NULL, &err);
    FILE *to = rules ? popen("python3 tests/units_oracle.py", "w") : NULL;
    if (!to) {
        tap_ok(false, "rules and an oracle: %s", err.message);
        return tap_done();
    }
    for (uint32_t i = 0; i < units_count(rules->units); i++) {
        const struct unit *unit = units_at(rules->units, i);
        if (unit->symbol.size && !unit->classifier) print_unit(to, unit);
    }
    int status = pclose(to);
    qc_rules_free(rules);
    return status == 0 ? 0 : 1;
}

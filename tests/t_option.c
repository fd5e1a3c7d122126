/* t_option.c: arguments -> options, values and operands, in order. */
#include "option.h"
#include "tap.h"

#include <stdio.h>

static const struct option TABLE[] = {
    OPTION_HELP_ROW,
    {'f', "format", "FORMAT", ""},
    {0, "only-rules", NULL, ""},
    {0},
};

/* want: per item h (help), f (format), o (only-rules), . (operand) or ! (bad), and its value. */
static const struct {
    const char *args[6], *want;
} CASES[] = {
    {{NULL}, ""},
    {{"a", "b"}, ".a .b "},
    {{"-f", "csv", "a"}, "fcsv .a "},
    {{"-fcsv"}, "fcsv "},
    {{"--format", "csv"}, "fcsv "},
    {{"--format=csv"}, "fcsv "},
    {{"--format="}, "f "},
    {{"--format=a=b"}, "fa=b "},
    {{"--format", "-"}, "f- "},
    {{"--format", "--only-rules"}, "f--only-rules "},
    {{"a", "--only-rules", "b"}, ".a o .b "},
    {{"-"}, ".- "},
    {{"--", "-f", "--", "-"}, ".-f .-- .- "},
    {{"-h"}, "h "},
    {{"--help"}, "h "},
    {{"-f"}, "!"},
    {{"--format"}, "!"},
    {{"--only-rules=1"}, "!"},
    {{"-x"}, "!"},
    {{"-hx"}, "!"},
    {{"--forma"}, "!"},
    {{"---"}, "!"},
    {{"--=x"}, "!"},
    {{"a", "--nothing", "b"}, ".a !"},
};

static void check(size_t i) {
    char got[128] = "", *args[7] = {0};
    for (size_t k = 0; k < COUNT(CASES[i].args); k++) args[k] = (char *)CASES[i].args[k];
    struct options options = {.table = TABLE, .args = args};
    for (int next; (next = option_next(&options)) != OPTION_END;) {
        size_t size = strlen(got);
        if (next == OPTION_BAD) {
            snprintf(got + size, sizeof got - size, "!");
            break;
        }
        bool valued = next == OPTION_OPERAND || TABLE[next].argument;
        char mark = next == OPTION_OPERAND ? '.' : TABLE[next].name[0];
        snprintf(got + size, sizeof got - size, "%c%s ", mark, valued ? options.value : "");
    }
    tap_is(slice_z(got), slice_z(CASES[i].want), "\"%s\" ..", args[0] ? args[0] : "");
}

int main(void) {
    if (!freopen("/dev/null", "w", stderr)) return 1; /* the messages are tested elsewhere */
    for (size_t i = 0; i < COUNT(CASES); i++) check(i);
    return tap_done();
}

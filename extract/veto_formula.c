/* veto_formula.c: bare figures inside a calculation -> vetoes: (5×5×|0.3025)×450, |3,403÷2,500,
 * 2 * 32 * |4096. Its result, and what has a unit, are quantities. */
#include "veto.h"

#define LONGEST 80u   /* bytes of a calculation on either side of a figure */
#define TIMES_LEAST 2 /* signs that tell a calculation by themselves: no 20×30 */

struct calculation {
    uint32_t times;
    bool sure; /* a sign that sizes and lists do not have */
};

/* Bytes of the sign or figure at `at` that a calculation may hold; 0: none does. */
static uint32_t part_at(const struct lex *lex, uint32_t at, struct calculation *sum) {
    char c = lex_char(lex, at), before = at ? lex->text.data[at - 1] : '\0';
    if (slice_has_at(lex->text, at, LIT("÷")) || slice_has_at(lex->text, at, LIT("×"))) {
        sum->sure |= slice_has_at(lex->text, at, LIT("÷"));
        sum->times++;
        return 2;
    }
    if (slice_has_at(lex->text, at, LIT("≒")) || slice_has_at(lex->text, at, LIT("≈"))) return 3;
    if (c == ',' || c == '.') return is_digit(before) && is_digit(lex_char(lex, at + 1)) ? 1 : 0;
    if (c == '*') {
        if (before == '*' || lex_char(lex, at + 1) == '*') return 0; /* **12** */
        sum->times++;
        return 1;
    }
    sum->sure |= c == '=' || c == '(' || c == ')';
    return is_digit(c) || (c && strchr(" ()/+-^=", c)) ? 1 : 0;
}

/* Where the calculation around the figure of m ends to its right, or begins to its left. */
static uint32_t right_end(const struct lex *lex, uint32_t at, struct calculation *sum) {
    uint32_t end = at, size;
    while (end < at + LONGEST && end < lex->text.size && (size = part_at(lex, end, sum)) != 0)
        end += size;
    return end;
}

static uint32_t left_begin(const struct lex *lex, uint32_t at, struct calculation *sum) {
    uint32_t begin = at;
    while (begin > 0 && at - begin < LONGEST) {
        uint32_t from = begin - 1;
        while (from > 0 && utf8_is_continuation(lex->text.data[from])) from--;
        if (!part_at(lex, from, sum)) break;
        begin = from;
    }
    return begin;
}

/* Does a sign of calculation stand beside the figure? */
static bool beside_sign(const struct lex *lex, const struct measure *m) {
    uint32_t before = lex_back_blank(lex, m->begin), next = lex_skip_blank(lex, m->number.end);
    char c = lex_char(lex, next), b = before ? lex->text.data[before - 1] : '\0';
    return (c && strchr("*/)+", c)) || (b && strchr("*/(+", b)) || c == '\xC3' ||
           (before > 1 && lex->text.data[before - 2] == '\xC3');
}

bool veto_formula(const struct lex *lex, const struct measure *m, struct veto *out) {
    const uint32_t plain = NUMBER_DIGIT | NUMBER_POINT | NUMBER_GROUPED;
    struct calculation sum = {0};
    if (m->has_unit || m->begin != m->number.begin || m->number.flags & ~plain ||
        !(m->number.flags & NUMBER_DIGIT) || !beside_sign(lex, m))
        return false;
    uint32_t begin = left_begin(lex, m->begin, &sum), end = right_end(lex, m->number.end, &sum);
    bool alone = begin == m->begin && end == m->number.end;
    return !alone && sum.times && (sum.sure || sum.times >= TIMES_LEAST) &&
           lex_veto(out, m->begin, m->number.end, "formula");
}

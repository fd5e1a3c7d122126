/* lapsed.c: letters between digits -> a time in parts: 2h17m, 1d4h, 5m30s, 3hr15min. */
#include "lapsed.h"

#define PARTS_LEAST 2u

/* From one to the next; each part is less than `below` of its unit. */
static const struct part {
    uint32_t seconds, below;
} PARTS[] = {{86400, 0}, {3600, 24}, {60, 60}, {1, 60}};

/* The unit of time that the letters text[at:end) spell; NULL: they spell none of these. */
static const struct part *part_at(const struct lex *lex, uint32_t at, uint32_t end,
                                  uint16_t *unit) {
    const struct units *units = lex->grammar->units;
    struct unit_match match;
    if (end == at || !units_after(units, slice_cut(lex->text, 0, end), at, &match) ||
        match.end != end)
        return NULL;
    for (uint32_t i = 0; i < match.count; i++) {
        const struct unit *one = units_at(units, *unit = match.at[i].unit);
        for (size_t k = 0; one->dim == DIM_TIME && k < COUNT(PARTS); k++)
            if (dec_compare(one->factor, dec_of(PARTS[k].seconds, 0)) == 0) return &PARTS[k];
    }
    return NULL;
}

static uint32_t letters_end(const struct lex *lex, uint32_t at) {
    while (is_alpha(lex_char(lex, at))) at++;
    return at;
}

/* The digits at `at`, two at most; their end. */
static uint32_t figure_at(const struct lex *lex, uint32_t at, uint32_t *value) {
    uint32_t end = lex_digits_end(lex, at);
    *value = 0;
    if (end > at + 2) return at;
    for (uint32_t i = at; i < end; i++) *value = *value * 10 + (uint32_t)(lex->text.data[i] - '0');
    return end;
}

bool lapsed_read(const struct lex *lex, struct measure *m) {
    const uint32_t plain = NUMBER_DIGIT;
    uint32_t at = m->number.end, end = at, count = 1, value, total;
    uint16_t unit;
    char c = lex_char(lex, at);
    if ((c != 'd' && c != 'h' && c != 'm') || m->number.flags & ~plain || !m->number.flags ||
        !is_digit(lex_char(lex, end = letters_end(lex, at))) ||
        figure_at(lex, m->number.begin, &value) != at)
        return false;
    const struct part *last = part_at(lex, at, end, &unit);
    if (!last) return false;
    total = value * last->seconds;
    for (at = end; is_digit(lex_char(lex, at)); count++) {
        uint32_t letters = figure_at(lex, at, &value);
        if (letters == at) return false;
        const struct part *next = part_at(lex, letters, end = letters_end(lex, letters), &unit);
        if (!next || next != last + 1 || value >= next->below) return false;
        total += value * next->seconds;
        at = end;
        last = next;
    }
    if (count < PARTS_LEAST || lex_char(lex, at) == '-' || lex_char(lex, at) == '_') return false;
    m->number.low = m->number.high = dec_of((uint64_t)(total / last->seconds), 0);
    measure_add(m, DIM_TIME, unit, dec_of(1, 0), 0);
    m->end = at;
    return m->has_unit = true;
}

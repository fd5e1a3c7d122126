/* mileage.c: mpg as miles by the gallon, and a bare figure beside such a one that is told for the
 * city or the highway: 33 mpg combined (29 city/38 highway). */
#include "mileage.h"

#include "veto.h"

bool mileage_read(const struct lex *lex, struct measure *m) {
    const struct units *units = lex->grammar->units;
    struct denominator gallon = {.unit = UNIT_NONE, .scale = dec_of(1, 0)};
    uint16_t mile;
    if (m->count != 1 || m->readings[0].dim != DIM_MEASURED || m->per_count ||
        !slice_is(units_at(units, m->readings[0].unit)->symbol, "mpg") ||
        !units_find(units, LIT("mi"), &mile) || !units_find(units, LIT("gal"), &gallon.unit))
        return false;
    m->readings[0].dim = DIM_LENGTH;
    m->readings[0].unit = mile;
    m->per[m->per_count++] = gallon;
    return true;
}

static bool is_mileage(const struct lex *lex, const struct quantity *q) {
    const struct units *units = lex->grammar->units;
    return q->reading_count && q->readings[0].dim == DIM_LENGTH && q->per_count == 1 &&
           q->per[0].unit != UNIT_NONE && slice_is(units_at(units, q->per[0].unit)->symbol, "gal");
}

/* 29| city/38| highway, 31| on the highway: where a car is driven stands behind the bare figure. */
static bool is_driven(const struct lex *lex, const struct quantity *q) {
    if (!q->reading_count || q->readings[0].dim != DIM_COUNT || q->per_count ||
        q->readings[0].unit != UNIT_NONE || q->end != q->number_end)
        return false;
    uint32_t at = lex_skip_blank(lex, q->end);
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_DRIVEN_IN, lex->text, at);
    return size && lex_phrase_ends(lex, at + size); /* but 50 city | buses */
}

void mileage_share(const struct lex *lex, struct quantities *all) {
    const struct quantity *told = NULL;
    for (uint32_t i = 0; i < all->found.count && !told; i++)
        if (is_mileage(lex, &all->found.at[i])) told = &all->found.at[i];
    for (uint32_t i = 0; told && i < all->found.count; i++) {
        struct quantity *q = &all->found.at[i];
        if (!is_driven(lex, q)) continue;
        memcpy(q->readings, told->readings, sizeof q->readings);
        q->reading_count = told->reading_count;
        memcpy(q->per, told->per, sizeof q->per);
        q->per_count = told->per_count;
        q->flags |= 1u << FLAG_INFERRED_UNIT;
    }
}

bool mileage_is_term(const struct lex *lex, const struct measure *m) {
    const struct reading *r = &m->readings[0];
    return r->dim == DIM_TIME && r->unit != UNIT_NONE &&
           dec_compare(units_at(lex->grammar->units, r->unit)->factor, dec_of(86400, 0)) > 0;
}

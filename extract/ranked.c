/* ranked.c: bare figures that rise by one along a line, a name and a measure behind each -> the
 * places of a list, which are none: 1 Nimbus 5 6,000 mAh 2 Orbit X 5,500 mAh 3 Vela 5,200 mAh. */
#include "ranked.h"

#define PLACES_LEAST 3u /* that make a list */

/* 2| Orbit: a place before a name, behind a measure, a mark or nothing. */
static bool may_rank(const struct lex *lex, const struct quantities *all, uint32_t i) {
    const struct quantity *q = &all->found.at[i];
    if (!is_upper(lex_char(lex, q->end + 1)) || !q->reading_count ||
        q->readings[0].dim != DIM_COUNT || q->readings[0].unit != UNIT_NONE ||
        q->number_flags != NUMBER_DIGIT || !q->has_value || q->end != q->number_end ||
        q->begin != q->number_begin || q->per_count || lex_char(lex, q->end) != ' ')
        return false;
    uint32_t before = q->begin;
    while (before > 0 && lex->text.data[before - 1] == ' ') before--;
    if (before == 0 || strchr(":;|)", lex->text.data[before - 1])) return true;
    return i > 0 && all->found.at[i - 1].end == before &&
           all->found.at[i - 1].readings[0].unit != UNIT_NONE;
}

/* The next place behind i, one more than its own; 0: none follows. */
static uint32_t next_place(const struct lex *lex, const struct quantities *all, uint32_t i) {
    struct dec next;
    if (!dec_add(all->found.at[i].low, dec_of(1, 0), &next)) return 0;
    for (uint32_t k = i + 1; k < all->found.count; k++)
        if (all->found.at[k].has_value && dec_compare(all->found.at[k].low, next) == 0 &&
            may_rank(lex, all, k))
            return k;
    return 0;
}

/* Vetoes stand in the order of the text. */
static void add_sorted(struct quantities *all, struct veto veto) {
    vec_push(&all->vetoes, veto);
    for (uint32_t k = all->vetoes.count - 1; k > 0; k--) {
        if (all->vetoes.at[k - 1].begin <= veto.begin) break;
        all->vetoes.at[k] = all->vetoes.at[k - 1];
        all->vetoes.at[k - 1] = veto;
    }
}

void ranked_drop(const struct lex *lex, struct quantities *all) {
    uint32_t places[PLACES_LEAST], first = 0, kept = 0;
    if (all->found.count < 2 * PLACES_LEAST) return;
    while (first < all->found.count && !may_rank(lex, all, first)) first++;
    if (first == all->found.count) return;
    places[0] = first;
    for (uint32_t n = 1; n < PLACES_LEAST; n++)
        if (!(places[n] = next_place(lex, all, places[n - 1]))) return;
    for (uint32_t i = 0, place = first; i < all->found.count; i++) {
        if (i != place) {
            all->found.at[kept++] = all->found.at[i];
            continue;
        }
        place = next_place(lex, all, i);
        add_sorted(all, (struct veto){all->found.at[i].begin, all->found.at[i].end, "list number"});
    }
    all->found.count = kept;
}

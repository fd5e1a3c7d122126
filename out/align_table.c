/* align_table.c: a range of claims of each side -> the pairs in order for which most speaks.
 * One byte a pair of claims is held, so a large range is searched near to its diagonal alone. */
#include "align_view.h"

#include <stdlib.h>

#define CELLS_MAX ((size_t)4 * 1024 * 1024) /* of one table; else only a band of it */

/* What speaks for a pair. A claim without a subject needs like words around it; a changed value
 * needs its kind and like words, or its kind, its subject and half of the words. Where there are no
 * words, as in the cell of a table, value and kind or kind and subject are enough. */
enum { W_VALUE = 4, W_KIND = 2, W_SUBJECT = 3, W_NO_WORDS = 2, W_NEEDED = 7 };

int alike(const struct entry *a, const struct entry *b) {
    int same = 0;
    bool other = a->subject && b->subject && a->subject != b->subject;
    if (!a->around && !b->around) return other ? 0 : W_NO_WORDS;
    if (a->around == b->around) return W_AROUND;
    for (size_t i = 0; i < SKETCH; i++) same += a->sketch[i] == b->sketch[i];
    return same / 2;
}

int agreement_of(const struct entry *a, const struct entry *b) {
    int sum = 0;
    if (a->value == b->value) sum += W_VALUE;
    else if (a->dimension != b->dimension && (!a->around || a->around != b->around)) return 0;
    if (a->kind == b->kind) sum += W_KIND;
    if (a->subject && a->subject == b->subject) sum += W_SUBJECT;
    sum += alike(a, b);
    return sum >= W_NEEDED ? sum : 0;
}

struct band { /* of the table's row i: the columns lo..hi, near to the diagonal */
    size_t rows, columns, half;
};

static size_t band_low(const struct band *band, size_t i) {
    size_t middle = i * band->columns / band->rows;
    return middle > band->half ? middle - band->half : 1;
}

static size_t band_high(const struct band *band, size_t i) {
    size_t high = i * band->columns / band->rows + band->half;
    return high < band->columns ? high : band->columns;
}

enum step { STEP_PAIR, STEP_A, STEP_B };

struct table {
    struct band band;
    size_t width;         /* of a row of steps */
    int *best;            /* per column, of the row above or of this one */
    unsigned char *steps; /* rows * width */
};

static void fill_row(const struct view *view, const struct range *range, struct table *table,
                     size_t i) {
    size_t low = band_low(&table->band, i), high = band_high(&table->band, i);
    int diagonal = table->best[low - 1];
    const struct entry *a = entry_a(view, range->a_begin + i - 1);
    for (size_t j = low; j <= high; j++) {
        int weight = agreement_of(a, entry_b(view, range->b_begin + j - 1));
        int above = table->best[j], left = table->best[j - 1];
        enum step step = above >= left ? STEP_A : STEP_B;
        int best = above >= left ? above : left;
        if (weight && diagonal + weight >= best) {
            step = STEP_PAIR;
            best = diagonal + weight;
        }
        diagonal = above;
        table->best[j] = best;
        table->steps[(i - 1) * table->width + j - low] = (unsigned char)step;
    }
}

/* Columns that the band reaches for the first time were as good as the last one before them. */
static void widen(struct table *table, size_t from, size_t to) {
    for (size_t j = from + 1; j <= to; j++) table->best[j] = table->best[from];
}

static void trace(const struct view *view, const struct range *range, const struct table *table) {
    size_t i = table->band.rows, j = table->band.columns;
    while (i && j) {
        size_t low = band_low(&table->band, i), high = band_high(&table->band, i);
        enum step step = j > high ? STEP_B : STEP_A;
        if (j >= low && j <= high) step = (enum step)table->steps[(i - 1) * table->width + j - low];
        if (step == STEP_PAIR) align_pair(view, range->a_begin + i - 1, range->b_begin + j - 1);
        i -= step != STEP_B;
        j -= step != STEP_A;
    }
}

void align_table(const struct view *view, const struct range *range) {
    size_t rows = range->a_end - range->a_begin, columns = range->b_end - range->b_begin;
    if (!rows || !columns) return;
    size_t half = CELLS_MAX / rows / 2;
    if (half <= columns / rows) half = columns / rows + 1;
    if (half > columns) half = columns;
    struct table table = {{rows, columns, half}, 2 * half + 1, NULL, NULL};
    table.best = grow(NULL, (columns + 1) * sizeof *table.best);
    table.steps = grow(NULL, rows * table.width);
    memset(table.best, 0, (columns + 1) * sizeof *table.best);
    for (size_t i = 1; i <= rows; i++) {
        if (i > 1) widen(&table, band_high(&table.band, i - 1), band_high(&table.band, i));
        fill_row(view, range, &table, i);
    }
    trace(view, range, &table);
    free(table.best);
    free(table.steps);
}

/* figure.h: the numbers and the unit of a quantity in one reading -> their text in the record. */
#ifndef FIGURE_H
#define FIGURE_H

#include "quantity.h"

#define UNIT_TEXT_MAX 96

struct figure {
    char value[DEC_TEXT_MAX], low[DEC_TEXT_MAX], high[DEC_TEXT_MAX];
    char base_low[DEC_TEXT_MAX], base_high[DEC_TEXT_MAX];
    size_t value_size, low_size, high_size, base_low_size, base_high_size; /* 0: absent */
    char unit[UNIT_TEXT_MAX], code[UNIT_TEXT_MAX], base_unit[UNIT_TEXT_MAX];
    char dimension[UNIT_TEXT_MAX];
    bool rounded;
};

/* `unit` overrides the reading's own (an inferred currency); `dim` is the dimension settled on.
 * is_change: a temperature difference has no offset. */
void figure_write(const struct units *units, const struct quantity *q, const struct reading *r,
                  bool is_change, struct figure *out);

#endif

/* day.h: dates of reference tables and of claims -> spans of days that can be compared. */
#ifndef DAY_H
#define DAY_H

#include "base.h"

/* Days as numbers in the order of the calendar, both ends in the span. Only their order counts. */
struct days {
    int32_t from, to;
};

#define DAY_MIN INT32_MIN
#define DAY_MAX INT32_MAX
#define DAYS_EVER ((struct days){DAY_MIN, DAY_MAX})

/* "2024", "2024-03", "2024-03-15". False: no such date. */
bool days_read(struct qc_slice text, struct days *out);
/* The years that a text names, 1900..2099, as one span. False: it names none. */
bool days_named(struct qc_slice text, struct days *out);
struct days days_today(void); /* UTC */

static inline bool days_meet(struct days a, struct days b) {
    return a.from <= b.to && b.from <= a.to;
}

#endif

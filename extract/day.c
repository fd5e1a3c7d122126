/* day.c: "2024-03" -> the days of that month; a text -> the years that it names. */
#include "day.h"

#include <time.h>

static int32_t day_of(int32_t year, int32_t month, int32_t day) {
    return (year * 12 + month - 1) * 31 + day - 1;
}

/* Exactly `size` digits at `at`; -1: there are others. */
static int32_t digits_at(struct qc_slice text, size_t at, size_t size) {
    int32_t value = 0;
    if (at + size > text.size) return -1;
    for (size_t i = at; i < at + size; i++) {
        if (!is_digit(text.data[i])) return -1;
        value = value * 10 + (text.data[i] - '0');
    }
    return value;
}

/* A part behind a hyphen, from 1 to `most`. */
static int32_t part_at(struct qc_slice text, size_t at, int32_t most) {
    if (at >= text.size || text.data[at] != '-') return -1;
    int32_t value = digits_at(text, at + 1, 2);
    return value >= 1 && value <= most ? value : -1;
}

static int32_t days_in(int32_t year, int32_t month) {
    static const int8_t LENGTHS[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return LENGTHS[month - 1] + (month == 2 && leap);
}

bool days_read(struct qc_slice text, struct days *out) {
    int32_t year = digits_at(text, 0, 4), month = 1, last = 12;
    if (year < 0) return false;
    if (text.size > 4 && (month = last = part_at(text, 4, 12)) < 0) return false;
    *out = (struct days){day_of(year, month, 1), day_of(year, last, days_in(year, last))};
    if (text.size <= 7) return text.size == 4 || text.size == 7;
    int32_t day = part_at(text, 7, days_in(year, month));
    out->from = out->to = day_of(year, month, day);
    return day > 0 && text.size == 10;
}

static bool is_year(struct qc_slice text, size_t at) {
    bool fiscal = at >= 2 && slice_has_at(text, at - 2, LIT("FY"));
    bool begins = at == 0 || !is_alnum(text.data[at - 1]) || fiscal;
    bool ends = at + 4 >= text.size || !is_digit(text.data[at + 4]);
    int32_t year = digits_at(text, at, 4);
    return begins && ends && year >= 1900 && year <= 2099;
}

bool days_named(struct qc_slice text, struct days *out) {
    bool found = false;
    for (size_t at = 0; at + 4 <= text.size; at++) {
        struct days year;
        if (!is_year(text, at) || !days_read(slice_cut(text, at, at + 4), &year)) continue;
        if (!found || year.from < out->from) out->from = year.from;
        if (!found || year.to > out->to) out->to = year.to;
        found = true;
    }
    return found;
}

struct days days_today(void) {
    struct tm now;
    time_t seconds = time(NULL);
    gmtime_r(&seconds, &now);
    int32_t day = day_of(now.tm_year + 1900, now.tm_mon + 1, now.tm_mday);
    return (struct days){day, day};
}

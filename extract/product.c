/* product.c: numbers with crosses or strokes between them and one unit of length -> a quantity for
 * each: 312 x 215 x 12.9 mm, 5 by 3 in, 20×30 cm, 4860/1920/1710 mm; 2880×1800 as the pixels that
 * there are.
 */
#include "lex.h"

#define FACTORS 4u
#define PIXELS_LEAST 64 /* of a side of a picture */
#define PIXELS_MOST 40000
#define STROKES 3u /* of 4860/1920/1710 mm: 120/160 mm are two sizes to choose from */

/* Behind "by" at `at`, a digit there; 0: none. */
static uint32_t over_by(const struct lex *lex, uint32_t at) {
    uint32_t end = at + words_plain_at(lex->grammar->words, WORDS_BY_WORD, lex->text, at);
    return end > at && is_digit(lex_char(lex, end + 1)) ? end + 1 : 0;
}

/* Behind the cross at `at` and the blanks around it, or the stroke, where a digit stands; 0: there
 * is none, or so many of a size are told (1x |3.5 mm). */
static uint32_t over_cross(const struct lex *lex, uint32_t at) {
    bool joined = lex_char(lex, at) == '-' && lex_char(lex, at + 1) == 'b'; /* 10|-by-12-foot */
    uint32_t from = joined ? at + 1 : lex_skip_blank(lex, at);
    char c = to_lower(lex_char(lex, from));
    uint32_t end = slice_has_at(lex->text, from, LIT("×")) ? from + 2 : from + 1;
    if (c == 'b') return from > at ? over_by(lex, from) : 0;
    if (end == from + 1 && c != 'x' && c != '*' && c != '/') return 0;
    if (from == at && c == 'x' && lex_char(lex, end) == ' ') return 0;
    end = lex_skip_blank(lex, end);
    return is_digit(lex_char(lex, end)) ? end : 0;
}

static uint32_t digits_end(const struct lex *lex, uint32_t at) {
    while (is_digit(lex_char(lex, at)) || lex_char(lex, at) == '.' || lex_char(lex, at) == ',')
        at++;
    return at;
}

/* The factors from `at` on; how many, 0 when they are no plain numbers. */
static uint32_t factors(const struct lex *lex, uint32_t at, struct number out[FACTORS]) {
    const uint32_t plain = NUMBER_DIGIT | NUMBER_POINT | NUMBER_GROUPED;
    uint32_t count = 0;
    do {
        struct qc_slice digits = slice(lex->text.data, digits_end(lex, at));
        if (count == FACTORS || !number_scan(digits, at, &out[count]) || out[count].flags & ~plain)
            return 0;
        at = over_cross(lex, out[count++].end);
    } while (at);
    return count;
}

/* 1/1.28 英寸, 1/2.3": the size of a sensor, one by a decimal figure. */
static uint32_t sensor_read(const struct lex *lex, uint32_t at, struct quantities *out) {
    struct measure m;
    struct number below;
    struct quantity q;
    if (lex_char(lex, at) != '1' || lex_char(lex, at + 1) != '/' ||
        !is_digit(lex_char(lex, at + 2)) || !lex_scan(lex, at + 2, &below) ||
        !(below.flags & NUMBER_POINT))
        return 0;
    measure_scan(lex, &below, &m);
    if (!m.has_unit || m.begin != below.begin || m.readings[0].unit == UNIT_NONE ||
        !slice_is(units_at(lex->grammar->units, m.readings[0].unit)->symbol, "in") ||
        !dec_div(dec_of(1, 0), below.low, &m.number.low))
        return 0;
    m.number.high = m.number.low;
    m.begin = m.number.begin = at;
    quantity_from(&m, &q);
    vec_push(&out->found, q);
    return m.end;
}

/* 分辨率 2880×1800, a resolution of 1,280 x 800: where a resolution is told of, the two figures are
 * how many pixels there are, with the unit or without. */
static uint32_t pixels_read(const struct lex *lex, const struct number number[2],
                            struct quantities *out) {
    const struct dec least = dec_of(PIXELS_LEAST, 0), most = dec_of(PIXELS_MOST, 0);
    struct measure last, m = {0};
    struct quantity q;
    uint16_t pixel;
    for (int i = 0; i < 2; i++)
        if (dec_compare(number[i].low, least) < 0 || dec_compare(number[i].low, most) > 0 ||
            !dec_is_integer(number[i].low))
            return 0;
    if (!words_plain_in(lex->grammar->words, WORDS_RESOLUTION, lex->text, 0, lex->text.size) ||
        !units_find(lex->grammar->units, LIT("pixel"), &pixel))
        return 0;
    measure_scan(lex, &number[1], &last);
    bool told = last.has_unit && last.count && last.readings[0].dim == DIM_PIXEL;
    if (told && !lex_has_han(lex)) return 0; /* 1366 x 768 pixels: each side */
    if ((last.has_unit && !told) || is_alnum(lex_char(lex, number[1].end))) return 0;
    m.begin = number[0].begin;
    m.end = told ? last.end : number[1].end;
    m.number = number[0];
    m.number.end = number[1].end;
    m.has_unit = true;
    if (!dec_mul(number[0].low, number[1].low, &m.number.low)) return 0;
    m.number.high = m.number.low;
    m.count = 1;
    m.readings[0] = (struct reading){.dim = DIM_PIXEL, .unit = pixel, .scale = dec_of(1, 0)};
    quantity_from(&m, &q);
    hedge_read(lex, &q, 0);
    vec_push(&out->found, q);
    return m.end;
}

uint32_t product_read(const struct lex *lex, uint32_t at, struct quantities *out) {
    const dim_set sides = DIM_BIT(DIM_LENGTH) | DIM_BIT(DIM_PIXEL); /* 2556 by 1179 pixels */
    struct number number[FACTORS];
    struct measure last, one;
    if (!is_digit(lex_char(lex, at)) || !lex_number_border(lex, at)) return 0;
    uint32_t sensor = sensor_read(lex, at, out);
    if (sensor) return sensor;
    uint32_t count;
    if (!over_cross(lex, digits_end(lex, at)) || (count = factors(lex, at, number)) < 2) return 0;
    if (lex_char(lex, number[0].end) == '/' && count < STROKES) return 0;
    if (count == 2) {
        uint32_t end = pixels_read(lex, number, out);
        if (end) return end;
    }
    measure_scan(lex, &number[count - 1], &last);
    if (last.count && last.readings[0].dim == DIM_PIXEL &&
        (dec_compare(number[0].low, dec_of(PIXELS_LEAST, 0)) < 0 ||
         dec_compare(units_at(lex->grammar->units, last.readings[0].unit)->factor, dec_of(1, 0)) !=
             0))
        return 0; /* 3 by 12 megapixel cameras */
    if (!last.has_unit || last.begin != last.number.begin ||
        !(DIM_BIT(last.readings[0].dim) & sides))
        return 0;
    uint32_t list = 1;
    for (uint32_t i = 0; i < out->found.count; i++)
        if (out->found.at[i].list >= list) list = out->found.at[i].list + 1;
    for (uint32_t i = 0; i < count; i++) {
        struct quantity q;
        one = last;
        if (i + 1 < count) one.end = number[i].end;
        one.begin = number[i].begin;
        one.number = number[i];
        quantity_from(&one, &q);
        if (i == 0) hedge_read(lex, &q, 0);
        q.list = list;
        vec_push(&out->found, q);
    }
    return last.end;
}

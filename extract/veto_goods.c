/* veto_goods.c: figures in the names of what shops, stations and hotels offer -> vetoes: tyres of
 * 225/45 R17, seats in rows of 2+3+2, 95 无铅汽油, 四人间, 3 房 2 厅. */
#include "lexicon.h"
#include "veto.h"

#define ROOM_MOST 30u   /* people of one room or table */
#define GRADE_LEAST 85u /* octane of petrol */
#define GRADE_MOST 105u

/* 225/45R17, 245/40 ZR19: width, height and rim of a tyre. */
static bool tyre(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t height = at + 4;
    if (lex_char(lex, at + 3) != '/' || lex_digits_end(lex, at) != at + 3 ||
        lex_digits_end(lex, height) != height + 2)
        return false;
    uint32_t rim = lex_skip_blank(lex, height + 2);
    rim += lex_char(lex, rim) == 'Z';
    if (lex_char(lex, rim) != 'R' || lex_digits_end(lex, rim + 1) != rim + 3) return false;
    return lex_veto(out, at, rim + 3, "name");
}

/* M8 x |1.25, a |1/4-20 bolt: how steep the thread of a screw is, and how thick the screw. */
static bool thread(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t size = lex_back_blank(lex, at), end = lex_digits_end(lex, at);
    if (size > 2 && lex->text.data[size - 1] == 'x') {
        size = lex_back_blank(lex, size - 1);
        uint32_t digits = size;
        while (digits > 0 && is_digit(lex->text.data[digits - 1])) digits--;
        bool metric = digits < size && digits > 0 && lex->text.data[digits - 1] == 'M' &&
                      (digits < 2 || !is_alnum(lex->text.data[digits - 2]));
        if (lex_char(lex, end) == '.') end = lex_digits_end(lex, end + 1);
        return metric && end < at + 5 && !is_alnum(lex_char(lex, end)) &&
               lex_veto(out, at, end, "size");
    }
    if (lex_char(lex, end) != '/' || end > at + 2) return false;
    uint32_t dash = lex_digits_end(lex, end + 1), last = lex_digits_end(lex, dash + 1);
    if (lex_char(lex, dash) != '-' || last < dash + 3 || last > dash + 3) return false;
    return words_plain_at(lex->grammar->words, WORDS_THREADED, lex->text,
                          lex_skip_blank(lex, last)) &&
           lex_veto(out, at, last, "size");
}

/* 2+3+2 seats, 2+2 座: single figures in a row; a sum has another one behind it. */
static bool rows(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = at + 1, signs = 0;
    if (lex_char(lex, end) != '+') return false;
    while (lex_char(lex, end) == '+' && lex_digits_end(lex, end + 1) == end + 2) {
        end += 2;
        signs++;
    }
    if (!signs) return false;
    char next = lex_char(lex, lex_skip_blank(lex, end));
    bool seats =
        words_plain_at(lex->grammar->words, WORDS_SEAT_ROW, lex->text, lex_skip_blank(lex, end));
    return (signs > 1 || seats) && !is_alnum(next) && !strchr("=+.%", next) &&
           lex_veto(out, at, end, "configuration");
}

/* 95 无铅汽油, 92# 汽油: the grade of petrol. */
static bool grade(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    uint32_t end = lex_digits_end(lex, at);
    if (end < at + 2 || end > at + 3) return false;
    uint32_t sign = end + (lex_char(lex, end) == '#'), fuel = lex_skip_blank(lex, sign);
    if (sign == end && !words_plain_at(lex->grammar->words, WORDS_FUEL_NAME, lex->text, fuel))
        return false;
    return lex_scan(lex, at, &n) && n.end == end &&
           dec_compare(n.low, dec_of(GRADE_LEAST, 0)) >= 0 &&
           dec_compare(n.low, dec_of(GRADE_MOST, 0)) <= 0 && lex_veto(out, at, sign, "name");
}

/* 6061 铝合金, 304 不锈钢, 18650 电池: the sort of a metal or a cell. */
static bool material(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at);
    end += is_upper(lex_char(lex, end)); /* 316L */
    return end >= at + 3 && end <= at + 5 &&
           words_plain_at(lex->grammar->words, WORDS_MATERIAL, lex->text,
                          lex_skip_blank(lex, end)) &&
           lex_veto(out, at, end, "name");
}

/* 四人间, 3 人套餐, 双人房: for how many a room or a meal is; 三人间的默契 is between them. */
static bool for_people(const struct lex *lex, uint32_t at, const struct number *n,
                       struct veto *out) {
    const uint32_t odd = NUMBER_SCALED | NUMBER_VAGUE | NUMBER_POINT | NUMBER_MORE | NUMBER_PERCENT;
    struct word_match of;
    if (n->flags & odd || dec_compare(n->low, dec_of(ROOM_MOST, 0)) > 0) return false;
    uint32_t room = lex_skip_blank(lex, n->end);
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_PEOPLE_ROOM, lex->text, room);
    return size && lex_token_end(lex, room, room + size) == room + size &&
           !lex_word(lex, room + size, WORDS_BIT(WORDS_POSSESSIVE), &of) &&
           lex_veto(out, at, room + size, "name");
}

/* 3 房 2 厅, 四室两厅两卫: the plan of a flat, two kinds of rooms or more. */
static bool plan(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    uint32_t end = at, size, rooms = 0, last = at;
    while (number_may_start(lex->text, end) && lex_scan(lex, end, &n) &&
           dec_compare(n.low, dec_of(9, 0)) <= 0 &&
           (size = words_plain_at(lex->grammar->words, WORDS_HOME_ROOM, lex->text,
                                  lex_skip_blank(lex, n.end))) != 0) {
        last = lex_skip_blank(lex, n.end) + size;
        end = lex_skip_blank(lex, last);
        rooms++;
    }
    return rooms > 1 && lex_veto(out, at, last, "name");
}

#define SIZE_LEAST 20 /* of a shoe of a child */
#define SIZE_MOST 60

/* 鞋| 42 码, 穿| 36-44 码, 42 码|的鞋: the size of a shoe, which stands right beside. */
static bool shoe_size(const struct lex *lex, uint32_t at, const struct number *first,
                      struct veto *out) {
    const struct words *words = lex->grammar->words;
    struct number n = *first;
    uint32_t next = lex_char(lex, n.end) == '-' || lex_char(lex, n.end) == '~' ? n.end + 1 : 0;
    if (next && is_digit(lex_char(lex, next)) && !lex_scan(lex, next, &n)) return false;
    uint32_t sign = lex_skip_blank(lex, n.end);
    uint32_t size = words_plain_at(words, WORDS_SIZE_UNIT, lex->text, sign);
    return size && dec_compare(n.low, dec_of(SIZE_LEAST, 0)) >= 0 &&
           dec_compare(n.low, dec_of(SIZE_MOST, 0)) <= 0 &&
           (words_plain_before(words, WORDS_WORN, lex->text, lex_back_blank(lex, at)) ||
            words_plain_at(words, WORDS_WORN_TAIL, lex->text, sign + size)) &&
           lex_veto(out, at, sign + size, "size");
}

#define FUND_LEAD 12u /* bytes of Chinese before the number of a fund that are cut into words */

/* 卓越|50 ETF, 科创|100 指数: the number in the name of an index; but 持有| 50 ETF. */
static bool fund(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at), begin = lex_back_blank(lex, at), from = begin;
    if (end - at > 4 || begin <= lex->floor ||
        !words_plain_at(lex->grammar->words, WORDS_FUND_TAIL, lex->text, lex_skip_blank(lex, end)))
        return false;
    while (from > lex->floor && begin - from < FUND_LEAD &&
           utf8_is_han(utf8_before(lex->text, from, NULL)))
        from = (uint32_t)utf8_back(lex->text, from);
    struct token tokens[FUND_LEAD];
    uint32_t count = lexicon_cut(lex->text, from, begin, tokens, FUND_LEAD);
    if (!count) return false;
    enum word_class last = tokens[count - 1].class;
    return (last == CLASS_NOUN || last == CLASS_ADJECTIVE) && lex_veto(out, at, end, "name");
}

bool veto_goods(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    bool digit = is_digit(lex_char(lex, at));
    if (digit && (fund(lex, at, out) || tyre(lex, at, out) || thread(lex, at, out) ||
                  rows(lex, at, out) || grade(lex, at, out) || material(lex, at, out)))
        return true;
    if (!lex_scan(lex, at, &n)) return false;
    if (digit && shoe_size(lex, at, &n, out)) return true;
    if (!(lex_char(lex, lex_skip_blank(lex, n.end)) & 0x80)) return false;
    return for_people(lex, at, &n, out) || plan(lex, at, out);
}

bool veto_memory_pair(const struct lex *lex, const struct measure *m, struct veto *out) {
    struct number storage;
    uint32_t end = m->number.end;
    if (m->has_unit || m->number.flags != NUMBER_DIGIT || lex_char(lex, end) != '+' ||
        !is_digit(lex_char(lex, end + 1)) || !lex_memory_size(m->number.low) ||
        !lex_scan(lex, end + 1, &storage) || is_alnum(lex_char(lex, storage.end)))
        return false;
    struct dec least;
    return dec_mul(m->number.low, dec_of(4, 0), &least) && lex_memory_size(storage.low) &&
           dec_compare(storage.low, least) >= 0 && dec_compare(storage.low, dec_of(16, 0)) >= 0 &&
           lex_veto(out, m->number.begin, storage.end, "version");
}

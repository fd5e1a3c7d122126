/* veto_place.c: figures that say where something is -> vetoes: 15 栋 2 单元 801, 忠孝东路 4 段 100
 * 号 5 楼, 1205 室, 3 座中层 B 室. */
#include "veto.h"

#define LINKS 6u /* most figures of one address */

/* The digits at `at`, at most five of them; their end, or 0. */
static uint32_t plain_digits(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_digits_end(lex, at);
    return end > at && end - at <= 5 ? end : 0;
}

/* One figure with its sign: 2 单元; *strong when only addresses have it. The end, or 0. */
static uint32_t link_read(const struct lex *lex, uint32_t at, bool *strong) {
    const struct words *words = lex->grammar->words;
    uint32_t end = plain_digits(lex, at), length;
    if (!end) return 0;
    uint32_t sign = lex_skip_blank(lex, end);
    if ((length = words_plain_at(words, WORDS_ADDRESS_SIGN, lex->text, sign)) != 0) *strong = true;
    else if (!(length = words_plain_at(words, WORDS_ADDRESS_PART, lex->text, sign))) return 0;
    return lex_stands_alone(lex, sign, sign + length) ? sign + length : 0;
}

/* 1205 室, 302 房间: three digits or four are the number of a room. */
static bool room(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = plain_digits(lex, at);
    if (end < at + 3 || end > at + 4) return false;
    uint32_t sign = lex_skip_blank(lex, end);
    uint32_t length = words_plain_at(lex->grammar->words, WORDS_ROOM_SIGN, lex->text, sign);
    return length && lex_stands_alone(lex, sign, sign + length) &&
           lex_veto(out, at, sign + length, "address");
}

#define ROOMS 40u /* of one floor */

/* 房间是|1408, 入住的是|3218、3219: four digits, floor and room, behind a word that leads to a
 * room. */
static bool lone_room(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = plain_digits(lex, at), next;
    const struct words *words = lex->grammar->words;
    uint32_t before = lex_back_blank(lex, at);
    if (end != at + 4 || lex_char(lex, at) == '0' ||
        !(words_plain_before(words, WORDS_ROOM_LEAD, lex->text, before) ||
          (words_plain_before(words, WORDS_ROOM_COME, lex->text, before) &&
           words_plain_in(words, WORDS_ROOM_NEAR, lex->text, 0, lex->text.size))))
        return false;
    uint32_t room =
        (uint32_t)(lex->text.data[at + 2] - '0') * 10 + (uint32_t)(lex->text.data[at + 3] - '0');
    if (room == 0 || room > ROOMS) return false;
    while (slice_has_at(lex->text, end, LIT("、")) &&
           (next = plain_digits(lex, end + 3)) == end + 7)
        end = next;
    char mark = lex_char(lex, end);
    bool ends = mark == '\0' || mark == ',' || mark == ';' || mark == ')' ||
                slice_has_at(lex->text, end, LIT("。")) ||
                words_plain_at(words, WORDS_ROOM_TAIL, lex->text, end);
    return ends && lex_veto(out, at, end, "address");
}

/* Does a word of where in a block one is end at `end`, or its figure with the sign of a floor? */
static bool behind_level(const struct lex *lex, uint32_t end) {
    const struct words *words = lex->grammar->words;
    uint32_t size = words_plain_before(words, WORDS_FLOOR_LEVEL, lex->text, end);
    if (size) return true;
    size = words_plain_before(words, WORDS_ADDRESS_PART, lex->text, end);
    return size && end > size && is_alnum(lex->text.data[end - size - 1]);
}

/* 3 座|中层 B 室, 高层| 12 室, 低层| 20B 室: a block or a flat of Hong Kong. */
static bool flat(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t end = plain_digits(lex, at);
    if (!end || end > at + 2) return false;
    uint32_t letter = end + is_upper(lex_char(lex, end));
    uint32_t sign = lex_skip_blank(lex, letter), size;
    if (!(lex_char(lex, sign) & 0x80)) return false;
    if (behind_level(lex, lex_back_blank(lex, at)) &&
        (size = words_plain_at(words, WORDS_ROOM_SIGN, lex->text, sign)) != 0 &&
        lex_token_end(lex, sign, sign + size) == sign + size)
        return lex_veto(out, at, sign + size, "address");
    size = words_plain_at(words, WORDS_ADDRESS_PART, lex->text, sign);
    uint32_t level = size ? words_plain_at(words, WORDS_FLOOR_LEVEL, lex->text, sign + size) : 0;
    char room = lex_char(lex, lex_skip_blank(lex, sign + size + level)); /* 3 座中层| 12 室 */
    return level && letter == end && (is_digit(room) || is_upper(room)) &&
           lex_veto(out, at, sign + size, "address");
}

/* 海坛街| 244 至 256 号: houses of a street. */
static bool houses(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t end = plain_digits(lex, at), last, sign, size;
    struct word_match join;
    if (!end || !words_plain_before(words, WORDS_STREET_END, lex->text, lex_back_blank(lex, at)) ||
        !lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_RANGE_JOIN), &join) ||
        !(last = plain_digits(lex, lex_skip_blank(lex, join.end))))
        return false;
    sign = lex_skip_blank(lex, last);
    size = words_plain_at(words, WORDS_HOUSE_SIGN, lex->text, sign);
    return size && lex_veto(out, at, sign + size, "address");
}

/* 46 度 58 分|, 46°58′|: behind degrees and their parts, at least two figures; 0: none. */
static uint32_t degrees_end(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_digits_end(lex, at), parts = 1;
    if (end == at) return 0;
    for (;;) {
        if (lex_char(lex, end) == '.' && is_digit(lex_char(lex, end + 1)))
            end = lex_digits_end(lex, end + 1);
        uint32_t sign = lex_skip_blank(lex, end);
        uint32_t size = words_plain_at(lex->grammar->words, WORDS_LATITUDE_SIGN, lex->text, sign);
        if (size) end = sign + size;
        while (lex_char(lex, end) == '\'' || lex_char(lex, end) == '"') end++;
        uint32_t next = lex_skip_blank(lex, end);
        if (!is_digit(lex_char(lex, next))) return parts > 1 ? end : 0;
        end = lex_digits_end(lex, next);
        parts++;
    }
}

/* 北纬| 46 度 58 分至 47 度 52 分: a place of the earth, or from one to another. */
static bool on_earth(const struct lex *lex, uint32_t at, struct veto *out) {
    struct word_match join;
    uint32_t before = lex_back_blank(lex, at), last;
    if (before < 6 || !(lex->text.data[before - 1] & 0x80) ||
        !words_plain_before(lex->grammar->words, WORDS_LATITUDE_LEAD, lex->text, before))
        return false;
    uint32_t end = degrees_end(lex, at);
    if (!end) return false; /* 北纬 30 度 is an angle */
    if (lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_RANGE_JOIN), &join) &&
        (last = degrees_end(lex, lex_skip_blank(lex, join.end))) != 0)
        end = last;
    return lex_veto(out, at, end, "place");
}

/* Figures with their signs in a row, the last perhaps without. */
bool veto_place(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = 0, next = at, count = 0;
    bool strong = false;
    if (!is_digit(lex_char(lex, at))) return false;
    if (on_earth(lex, at, out)) return true;
    while (count < LINKS && (next = link_read(lex, lex_skip_blank(lex, next), &strong)) != 0) {
        end = next;
        count++;
    }
    if (flat(lex, at, out) || houses(lex, at, out) || lone_room(lex, at, out)) return true;
    if (!count) return room(lex, at, out);
    uint32_t last = plain_digits(lex, lex_skip_blank(lex, end));
    char mark = lex_char(lex, last);
    bool bare = last >= end + 3 && !is_alnum(mark) && mark != '.' && mark != ',' &&
                (!(lex_char(lex, lex_skip_blank(lex, last)) & 0x80) ||
                 slice_has_at(lex->text, last, LIT("。")));
    if (bare) {
        end = last;
        count++;
    }
    struct veto last_room; /* 18 层| 1806 会议室 */
    if (count == 1 && room(lex, lex_skip_blank(lex, end), &last_room))
        return lex_veto(out, at, last_room.end, "address");
    return (count > 1 && strong && lex_veto(out, at, end, "address")) || room(lex, at, out);
}

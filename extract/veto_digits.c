/* veto_digits.c: digits that count nothing by their form -> vetoes: phone numbers, ids, the points
 * of a picture, configurations, colours, lines of files. */
#include "lexicon.h"
#include "range_bounds.h"
#include "veto.h"

#define PHONE_LEAST 9u /* digits of a phone number */
#define PHONE_MOST 15u

#define AREA_DIGITS 3u /* (888) */
#define DIALLED 7u     /* letters that stand for the rest */

/* (888)| CAMPOUT: a number to dial by letters. */
static bool is_lettered(const struct lex *lex, uint32_t at) {
    uint32_t end = at + 1, letters = 0;
    for (; is_upper(lex_char(lex, end)) || lex_char(lex, end) == '-'; end++)
        letters += lex_char(lex, end) != '-';
    return lex_char(lex, at) == ' ' && letters == DIALLED && !is_alnum(lex_char(lex, end));
}

#define LOCAL_DIGITS 8u /* of Hong Kong and Macau, told as 4 and 4 */

/* Where the word before a number that is dialled ends: 电话:| 2921 2222. */
static uint32_t phone_lead(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_back_blank(lex, at);
    if (end > 0 && lex->text.data[end - 1] == ':') end = lex_back_blank(lex, end - 1);
    return end;
}

/* (831)|  459|- 2159: over blanks around the hyphen of a number that was wrapped. */
static uint32_t over_gap(const struct lex *lex, uint32_t end) {
    uint32_t at = end;
    while (lex_char(lex, at) == ' ' || lex_char(lex, at) == '-') at++;
    return at > end + 1 && at < end + 4 && is_digit(lex_char(lex, at)) ? at - 1 : end;
}

/* 0800 123 4567, +44 20 7946 0958, (555) 123-4567: groups of digits that one dials. */
bool veto_phone(const struct lex *lex, uint32_t at, struct veto *out) {
    char first = lex_char(lex, at);
    uint32_t end = at + (first == '+' || first == '('), digits = 0, groups = 0;
    for (;;) {
        uint32_t begin = end;
        end = lex_digits_end(lex, end);
        if (end == begin || (groups && end - begin < 2)) return false;
        digits += end - begin;
        groups++;
        if (first == '(' && groups == 1 && lex_char(lex, end++) != ')') return false;
        if (first == '(' && groups == 1 && digits == AREA_DIGITS) { /* (888)|226-7688 */
            if (is_digit(lex_char(lex, end))) continue;
            if (is_lettered(lex, end)) return lex_veto(out, at, end, "id");
            if (lex_char(lex, end) == ' ') end = over_gap(lex, end);
        } else if (first == '(' && groups == 2) end = over_gap(lex, end);
        char mark = lex_char(lex, end);
        if ((mark != ' ' && mark != '-') || !is_digit(lex_char(lex, end + 1))) break;
        end++;
    }
    bool dialled =
        first == '+' || first == '(' || (first == '0' && is_digit(lex_char(lex, at + 2)));
    bool local = groups == 2 && digits == LOCAL_DIGITS && lex_char(lex, at + 4) == ' ' &&
                 words_plain_before(lex->grammar->words, WORDS_PHONE_LEAD, lex->text,
                                    phone_lead(lex, at)); /* 致电 2921 2222 */
    if (local && !is_alnum(lex_char(lex, end))) return lex_veto(out, at, end, "id");
    bool known = digits >= PHONE_LEAST && digits <= PHONE_MOST && !is_alnum(lex_char(lex, end));
    bool grouped = lex_char(lex, end) == ',' && is_digit(lex_char(lex, end + 1));
    return dialled && groups > 1 && known && !grouped && lex_veto(out, at, end, "id");
}

/* How many digits stand at `at`. */
static uint32_t digits_at(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_digits_end(lex, at);
    return end - at;
}

/* 138-1234-5678, 021-62345678, 007: digits that no one counts. */
static bool id_digits(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = at, digits = 0, hyphens = 0;
    while (is_digit(lex_char(lex, end)) ||
           (lex_char(lex, end) == '-' && is_digit(lex_char(lex, end + 1)))) {
        if (lex->text.data[end] == '-') hyphens++;
        else digits++;
        end++;
    }
    bool phone = hyphens >= 1 && digits >= 9 && !(hyphens == 1 && range_digits(lex, at, end));
    bool twice = hyphens >= 2;
    bool led = lex_char(lex, at) == '0' && digits >= 3 && !hyphens &&
               lex_char(lex, at + 1) != '.' && lex_char(lex, end) != '.';
    bool long_id = !hyphens && digits > DEC_DIGITS;
    return (phone || twice || led || long_id) && lex_veto(out, at, end, "id");
}

/* 1920 x 1080, 3,000 x 2,000: the points of a picture, told over blanks. */
static bool points(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number a, b;
    struct unit_match unit;
    const uint32_t plain = NUMBER_DIGIT | NUMBER_GROUPED;
    uint32_t end = at;
    while (is_digit(lex_char(lex, end)) || lex_char(lex, end) == ',') end++;
    char sign = lex_char(lex, end) == ' ' ? lex_char(lex, end + 1) : '\0';
    if (sign != 'x' && !(sign & 0x80)) return false; /* most figures */
    if (!lex_scan(lex, at, &a) || a.flags & ~plain || lex_char(lex, a.end) != ' ' ||
        !(lex_char(lex, a.end + 1) == 'x' || slice_has_at(lex->text, a.end + 1, LIT("×"))))
        return false;
    uint32_t next = a.end + (lex_char(lex, a.end + 1) == 'x' ? 2 : 3);
    if (lex_char(lex, next) != ' ' || !is_digit(lex_char(lex, next + 1)) ||
        !lex_scan(lex, next + 1, &b) || b.flags & ~plain || is_alnum(lex_char(lex, b.end)) ||
        dec_compare(a.low, dec_of(100, 0)) < 0 || dec_compare(b.low, dec_of(100, 0)) < 0 ||
        unit_near(lex, b.end, &unit))
        return false;
    return lex_veto(out, at, b.end, "configuration");
}

/* 06-21|-日刊, 10-05, 09/27: a month and a day, one with a zero before, where no unit follows. */
static bool dashed_day(const struct lex *lex, uint32_t at, struct veto *out) {
    const char *d = lex->text.data + at;
    struct unit_match unit;
    uint32_t dash = lex_digits_end(lex, at), end = lex_digits_end(lex, dash + 1);
    char sign = lex_char(lex, dash);
    if (dash != at + 2 || (sign != '-' && sign != '/') || end != dash + 3 ||
        (at > 0 && strchr("-./", d[-1])) || !(d[0] == '0' || d[3] == '0'))
        return false;
    int month = (d[0] - '0') * 10 + d[1] - '0', day = (d[3] - '0') * 10 + d[4] - '0';
    char next = lex_char(lex, end);
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 && !is_alnum(next) &&
           !(next && strchr("./%:", next)) && !(next == '-' && is_digit(lex_char(lex, end + 1))) &&
           !unit_near(lex, end, &unit) && lex_veto(out, at, end, "date");
}

/* 36x2, 7X24, 1920x1080: a configuration, unless a length follows (20x30 mm). */
static bool cross(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = at, crosses = 0;
    struct unit_match unit;
    end = lex_digits_end(lex, end);
    for (;;) {
        uint32_t length =
            lex_char(lex, end) == 'x' || lex_char(lex, end) == 'X' || lex_char(lex, end) == '*' ? 1
            : slice_has_at(lex->text, end, LIT("×"))                                            ? 2
                                                                                                : 0;
        if (!length || !is_digit(lex_char(lex, end + length))) break;
        crosses++;
        for (end += length; is_digit(lex_char(lex, end));) end++;
    }
    if (!crosses || lex_char(lex, end) == '^' || /* 8x2^10 is a product */
        (lex_char(lex, end) == '.' && is_digit(lex_char(lex, end + 1))))
        return false;
    if (units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, end), &unit)) return false;
    return lex_veto(out, at, end, "configuration");
}

/* a 1080p video: the lines of a picture, where nothing else is in pence. */
static bool picture_lines(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at);
    return to_lower(lex_char(lex, end)) == 'p' && !is_alnum(lex_char(lex, end + 1)) &&
           words_plain(lex->grammar->words, WORDS_PICTURE_LINES, slice_cut(lex->text, at, end)) &&
           !words_plain_in(lex->grammar->words, WORDS_PENCE_WORD, lex->text, 0, lex->text.size) &&
           lex_veto(out, at, end + 1, "name");
}

/* 10/100/1000, 10/100 Ethernet: the speeds of a port, each ten times the one before. */
static bool port_speeds(const struct lex *lex, uint32_t at, struct veto *out) {
    struct unit_match unit;
    uint32_t end = at, begin = at;
    end = lex_digits_end(lex, end);
    uint32_t size = end - begin, steps = 0;
    while (lex_char(lex, end) == '/' && is_digit(lex_char(lex, end + 1))) {
        uint32_t next = end + 1;
        next = lex_digits_end(lex, next);
        if (next - end - 1 != size + 1 ||
            memcmp(lex->text.data + begin, lex->text.data + end + 1, size) != 0 ||
            lex->text.data[next - 1] != '0')
            return false;
        begin = end + 1;
        end = next;
        size = end - begin;
        steps++;
    }
    return steps && size > 2 && !is_alnum(lex_char(lex, end)) && lex_char(lex, end) != '%' &&
           !units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, end), &unit) &&
           lex_veto(out, at, end, "configuration");
}

/* #2563eb, #123: a colour, an issue. */
static bool hashed(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = at, letters = 0;
    if (at == 0 || lex->text.data[at - 1] != '#' || (at > 1 && is_alnum(lex->text.data[at - 2])))
        return false;
    for (; is_alnum(lex_char(lex, end)); end++) {
        char c = to_lower(lex->text.data[end]);
        if (!is_digit(c) && (c < 'a' || c > 'f')) return false;
        letters += !is_digit(c);
    }
    char next = lex_char(lex, end);
    bool figure = next == '%' || next & 0x80 || /* #100天挑战, #12.5% */
                  ((next == '.' || next == ',') && is_digit(lex_char(lex, end + 1)));
    bool colour = end - at == 3 || end - at == 6 || end - at == 8;
    return (!letters || colour) && !figure && lex_veto(out, at, end, "id");
}

/* Does a name of a file in lower case, whose ending is one of source text, end at `end`? */
static bool source_file(const struct lex *lex, uint32_t end) {
    uint32_t dot = end;
    while (dot > 0 && is_alnum(lex->text.data[dot - 1])) dot--;
    if (dot < 2 || lex->text.data[dot - 1] != '.' ||
        !words_plain(lex->grammar->words, WORDS_SOURCE_ENDING, slice_cut(lex->text, dot, end)))
        return false;
    uint32_t name = dot - 1;
    while (name > 0 && (is_alnum(lex->text.data[name - 1]) || lex->text.data[name - 1] == '_'))
        name--;
    return name < dot - 1 && !is_upper(lex->text.data[name]);
}

/* main.py:|205-291: lines of a file. */
static bool file_lines(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = at;
    if (at < 4 || lex->text.data[at - 1] != ':' || !source_file(lex, at - 1)) return false;
    while (is_digit(lex_char(lex, end)) ||
           ((lex_char(lex, end) == '-' || lex_char(lex, end) == ':') &&
            is_digit(lex_char(lex, end + 1))))
        end++;
    char next = lex_char(lex, end);
    bool goes_on =
        is_alnum(next) || next == '%' || (next == '.' && is_digit(lex_char(lex, end + 1)));
    return !goes_on && lex_veto(out, at, end, "id");
}

#define CHAPTER_MOST 60u  /* bytes of a line that is the title of a chapter */
#define CHAPTER_LEAST 18u /* and of the title alone */
#define MAJOR_MOST 20u    /* the last number of a chapter */
#define SECTION_TITLE 36u /* most characters of a title behind its number */

/* 2.1 |个人资料, 2.1 |核心价值: a unit behind a number of a section that is none, as a word goes on
 * or no part of such a thing is counted. */
static bool counts_parts(const struct lex *lex, uint32_t title) {
    struct unit_match unit;
    if (!units_after(lex->grammar->units, lex->text, title, &unit)) return false;
    return units_at(lex->grammar->units, unit.at[0].unit)->dim != DIM_COUNT ||
           (unit.end <= title + 3 && lex_token_end(lex, title, unit.end) <= unit.end);
}

/* 2.1 数据准备, ## 2.1 数据准备: the number of a section at the head of a short line, with no unit
 * behind it. */
static bool section(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t point = lex_digits_end(lex, at), end = lex_digits_end(lex, point + 1), line = at;
    if (point == at || point > at + 2 || lex_char(lex, point) != '.' || end > point + 3 ||
        end == point + 1 || lex_char(lex, end) != ' ')
        return false;
    while (line > 0 && strchr("# *", lex->text.data[line - 1])) line--;
    if (line > 0 || (at > 0 && lex->text.data[0] != '#' && lex->text.data[0] != '*')) return false;
    struct number n; /* 1.4 万亿; 0.8 是上限, 50.2 制造业指数 */
    if (!lex_scan(lex, at, &n) || n.end > end || lex_char(lex, at) == '0' ||
        dec_compare(n.low, dec_of(MAJOR_MOST, 0)) > 0)
        return false;
    struct word_match copula;
    if (lex_word(lex, lex_skip_blank(lex, end),
                 WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_POSSESSIVE) |
                     WORDS_BIT(WORDS_MORE_THAN_BEFORE) | WORDS_BIT(WORDS_LESS_THAN_BEFORE),
                 &copula))
        return false;
    uint32_t title = lex_skip_blank(lex, end);
    uint32_t last = lex->text.size ? utf8_before(lex->text, lex->text.size, NULL) : 0;
    return title < lex->text.size && utf8_is_han(utf8_at(lex->text, title)) &&
           !counts_parts(lex, title) && last != 0x3002 && utf8_chars(lex->text) <= SECTION_TITLE &&
           lex_veto(out, at, end, "list number");
}

/* 1 全球海上风电发展现状: the number of a section that opens a line of one title. */
static bool chapter(const struct lex *lex, uint32_t at, struct veto *out) {
    struct token next;
    uint32_t end = lex_digits_end(lex, at), title = end + 1;
    uint32_t size = (uint32_t)lex->text.size;
    if (at != 0 || end == at || end > at + 2 || lex_char(lex, end) != ' ' || size > CHAPTER_MOST ||
        title + CHAPTER_LEAST > size || lex_char(lex, at) == '0' || counts_parts(lex, title) ||
        !utf8_is_han(utf8_at(lex->text, title)))
        return false;
    for (uint32_t i = title; i < size; i += utf8_length(lex->text.data[i]))
        if (!utf8_is_han(utf8_at(lex->text, i)) || number_may_start(lex->text, i)) return false;
    return lexicon_cut(lex->text, title, size, &next, 1) == 1 && next.end >= title + 6 &&
           (next.class == CLASS_NOUN || next.class == CLASS_ADJECTIVE) &&
           !words_plain_in(lex->grammar->words, WORDS_HEADLINE_DEED, lex->text, title, size) &&
           lex_veto(out, at, end, "list number");
}

/* 3F|特区: a floor, no degrees. */
static bool floor_sign(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = at + digits_at(lex, at);
    bool high = end == at + 2 && lex_char(lex, at) > '2'; /* 38F高温 */
    return end < at + 3 && !high && lex_char(lex, end) == 'F' && end + 1 < lex->text.size &&
           utf8_is_han(utf8_at(lex->text, end + 1)) && lex_veto(out, at, end + 1, "name");
}

/* 120|急救车, 12345|热线: a number that is dialled. */
static bool hotline(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t end = at + digits_at(lex, at), behind = end;
    if (end < at + 3 || end > at + 5 ||
        !words_plain(words, WORDS_HOTLINE, slice_cut(lex->text, at, end)))
        return false;
    while (lex_char(lex, behind) == '"' || lex_char(lex, behind) == ' ') behind++;
    return words_plain_at(words, WORDS_HOTLINE_TAIL, lex->text, behind) &&
           lex_veto(out, at, end, "phone");
}

/* 4+2|会谈, 1+6+N|体系: figures with a plus that name something. */
static bool formula(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = at + digits_at(lex, at), terms = 1;
    if (end > at + 2) return false;
    while (lex_char(lex, end) == '+') {
        uint32_t next = end + 1 + digits_at(lex, end + 1);
        if (next == end + 1) next += is_alpha(lex_char(lex, next)) != 0;
        if (next == end + 1 || next > end + 3) return false;
        end = next;
        terms++;
    }
    uint32_t behind = end;
    while (lex_char(lex, behind) == '"' || lex_char(lex, behind) == ' ') behind++;
    return terms > 1 &&
           words_plain_at(lex->grammar->words, WORDS_FORMULA_TAIL, lex->text, behind) &&
           lex_veto(out, at, end, "name");
}

/* ($/|1M tokens): behind a sign alone, what the amounts are told by. */
static bool behind_sign(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    if (at < lex->floor + 2 || lex->text.data[at - 1] != '/' || lex->text.data[at - 2] != '$' ||
        !lex_scan(lex, at, &n))
        return false;
    number_letter(lex->text, &n, &n);
    return dec_compare(n.low, dec_of(1000, 0)) >= 0 && lex_veto(out, at, n.end, "denominator");
}

bool veto_denominator(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    if (at < 2 || lex->text.data[at - 1] != '/' || !lex_scan(lex, at, &n) || n.flags & NUMBER_DIGIT)
        return false;
    return words_plain_before(lex->grammar->words, WORDS_MONEY_TAIL, lex->text, at - 1) &&
           lex_veto(out, at, n.end, "denominator");
}

/* 7| 'react': the number of a line of a program, before what it quotes. */
static bool quoting_line(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at);
    return at == 0 && lex_char(lex, end) == ' ' && lex_char(lex, end + 1) == '\'' &&
           is_alpha(lex_char(lex, end + 2)) && lex_veto(out, at, end, "list number");
}

/* x^|3, (a + b)^|2: a power of what is no figure. */
static bool exponent(const struct lex *lex, uint32_t at, struct veto *out) {
    if (at < lex->floor + 2 || lex->text.data[at - 1] != '^') return false;
    char base = lex->text.data[at - 2];
    uint32_t end = lex_digits_end(lex, at);
    return (is_alpha(base) || base == ')') && lex_veto(out, at, end, "formula");
}

static bool is_hex(char c) {
    return is_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/* a%|20b, %22%|7B%0A: a byte of an address, written as such. */
static bool escaped(const struct lex *lex, uint32_t at, struct veto *out) {
    const char *text = lex->text.data;
    if (at < 1 || text[at - 1] != '%' || !is_hex(lex_char(lex, at)) ||
        !is_hex(lex_char(lex, at + 1)))
        return false;
    bool figure = at > 1 && is_digit(text[at - 2]); /* 5%|10% are two figures */
    bool chain = at > 3 && text[at - 4] == '%' && is_hex(text[at - 3]) && is_hex(text[at - 2]);
    return (chain || !figure) && lex_veto(out, at, at + 2, "address");
}

/* 12.80, 46.783: digits, a point, two or three digits; its end, or 0. */
static uint32_t second_end(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_digits_end(lex, at);
    if (end == at || lex_char(lex, end) != '.' || !is_digit(lex_char(lex, end + 1))) return 0;
    uint32_t last = lex_digits_end(lex, end + 1);
    return last - end == 3 || last - end == 4 ? last : 0;
}

/* [|12.16 --> 12.80]: from which second to which a piece of a talk goes. */
static bool cue(const struct lex *lex, uint32_t at, struct veto *out) {
    static const struct qc_slice ARROWS[] = {{"-->", 3}, {"->", 2}, {"→", 3}};
    if (at < 1 || lex->text.data[at - 1] != '[') return false;
    uint32_t end = second_end(lex, at), next = end ? lex_skip_blank(lex, end) : 0;
    for (size_t i = 0; end && i < COUNT(ARROWS); i++) {
        if (!slice_has_at(lex->text, next, ARROWS[i])) continue;
        end = second_end(lex, lex_skip_blank(lex, next + (uint32_t)ARROWS[i].size));
        return end && lex_char(lex, end) == ']' && lex_veto(out, at, end, "clock");
    }
    return false;
}

bool veto_digits(const struct lex *lex, uint32_t at, struct veto *out) {
    return cue(lex, at, out) || escaped(lex, at, out) || exponent(lex, at, out) ||
           quoting_line(lex, at, out) || hotline(lex, at, out) || formula(lex, at, out) ||
           section(lex, at, out) || chapter(lex, at, out) || floor_sign(lex, at, out) ||
           hashed(lex, at, out) || file_lines(lex, at, out) || dashed_day(lex, at, out) ||
           id_digits(lex, at, out) || cross(lex, at, out) || points(lex, at, out) ||
           picture_lines(lex, at, out) || behind_sign(lex, at, out) || port_speeds(lex, at, out) ||
           veto_parts(lex, at, out);
}

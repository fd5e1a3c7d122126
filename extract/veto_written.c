/* veto_written.c: digits in what is copied from elsewhere -> vetoes: names of files, keys in pairs
 * of hex digits, citations of law, days behind "Update", 2-in-1. */
#include "veto.h"

#define PAIRS_LEAST 3u /* of a key */
#define NAME_MOST 80u  /* bytes behind the digits of a file's name */
#define NUMBER_MOST 9u /* bytes of how many are one */

static bool is_hex(char c) {
    c = to_lower(c);
    return is_digit(c) || (c >= 'a' && c <= 'f');
}

/* |404.html, |12.png, |20260330000003_rls.sql: digits that open the name of a file. */
static bool file_name(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at), dot = end;
    bool slug = lex_char(lex, end) == '-' && at > 0 && strchr("/\"'(", lex->text.data[at - 1]);
    if (lex_char(lex, end) != '.' && lex_char(lex, end) != '_' && !slug) return false;
    while (dot < end + NAME_MOST &&
           (is_alnum(lex_char(lex, dot)) || lex_char(lex, dot) == '_' || lex_char(lex, dot) == '-'))
        dot++;
    if (lex_char(lex, dot) != '.' || !is_lower(lex_char(lex, dot + 1))) return false;
    uint32_t last = dot + 1;
    while (last < dot + NAME_MOST && is_alnum(lex_char(lex, last))) last++;
    return words_plain(lex->grammar->words, WORDS_FILE_ENDING,
                       slice_cut(lex->text, dot + 1, last)) &&
           lex_veto(out, at, last, "url");
}

/* |7d:f2:d0:1b: pairs of hex digits, a letter among them. */
static bool key(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = at, pairs = 0, letters = 0;
    if (lex_char(lex, at + 2) != ':') return false;
    while (is_hex(lex_char(lex, end)) && is_hex(lex_char(lex, end + 1)) &&
           !is_alnum(lex_char(lex, end + 2))) {
        letters += is_alpha(lex->text.data[end]) || is_alpha(lex->text.data[end + 1]);
        pairs++;
        end += 2;
        if (lex_char(lex, end) != ':') break;
        end++;
    }
    if (pairs < PAIRS_LEAST || (!letters && pairs < 2 * PAIRS_LEAST)) return false;
    if (lex->text.data[end - 1] == ':') end--;
    return lex_veto(out, at, end, "id");
}

/* |18 U.S.C. § 2703(d), |98 F.3d 1120, |45 C.F.R. 164: volume, reporter and page. */
static bool citation(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at);
    if (end > at + 4 || lex_char(lex, end) != ' ' || !is_upper(lex_char(lex, end + 1)))
        return false;
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_LAW_REPORT, lex->text, end + 1);
    if (!size || !(end += 1 + size)) return false;
    uint32_t page = lex_skip_blank(lex, end);
    if (slice_has_at(lex->text, page, LIT("§"))) page = lex_skip_blank(lex, page + 2);
    uint32_t last = lex_digits_end(lex, page);
    if (last > page && lex_char(lex, last) == '.' && is_digit(lex_char(lex, last + 1)))
        last = lex_digits_end(lex, last + 1); /* 10 CFR 50.72 */
    return lex_veto(out, at, last > page ? last : end, "id");
}

/* On |11/20 I ran, since |8/1.: month and day behind "on", no fraction of what follows. */
static bool is_month_day(const struct lex *lex, uint32_t at, uint32_t slash, uint32_t end) {
    struct number month, day;
    struct word_match next;
    uint32_t behind = lex_skip_blank(lex, end);
    if (!words_plain_before(lex->grammar->words, WORDS_ON_DAY, lex->text,
                            lex_back_blank(lex, at)) ||
        !number_scan(slice(lex->text.data, slash), at, &month) ||
        !number_scan(slice(lex->text.data, end), slash + 1, &day) ||
        dec_compare(month.low, dec_of(12, 0)) > 0 || dec_compare(day.low, dec_of(31, 0)) > 0 ||
        lex_word(lex, behind, WORDS_BIT(WORDS_OF), &next))
        return false;
    return lex_phrase_ends(lex, end) || lex_word(lex, behind, WORDS_BIT(WORDS_PRONOUN), &next) ||
           (lex_char(lex, behind) == 'I' && lex_char(lex, behind + 1) == ' ');
}

/* Update: |8/29, (edited |7/4): does no noun and no "of" follow that a fraction would be of? */
static bool ends_date(const struct lex *lex, uint32_t end) {
    struct word_match of;
    struct unit_match unit;
    uint32_t behind = lex_skip_blank(lex, end);
    if (lex_word(lex, behind, WORDS_BIT(WORDS_OF), &of)) return false;
    if (is_upper(lex_char(lex, behind)) || /* as of 3/31 | we had */
        lex_word(lex, behind, WORDS_BIT(WORDS_PRONOUN), &of))
        return true;
    bool in = lex_word(lex, behind, WORDS_BIT(WORDS_PREPOSITION), &of); /* no inches */
    return (in || !unit_near(lex, end, &unit)) && lex_phrase_ends(lex, end);
}

/* Update (|8/29): .., edited |7/4: a day without its year. */
static bool dated(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t slash = lex_digits_end(lex, at), end = lex_digits_end(lex, slash + 1);
    if (lex_char(lex, slash) != '/' || slash > at + 2 || end == slash + 1 || end > slash + 3)
        return false;
    uint32_t before = at;
    while (before > 0 && strchr(" (:*", lex->text.data[before - 1])) before--;
    char next = lex_char(lex, end);
    if (is_alnum(next) || next == '%' || next == '/') return false;
    if (words_plain_before(lex->grammar->words, WORDS_DATED_WORD, lex->text, before) &&
        ends_date(lex, end))
        return lex_veto(out, at, end, "date");
    return is_month_day(lex, at, slash, end) && lex_veto(out, at, end, "date");
}

/* |2-in-1, |two-in-one: what is several things; 1-in-10 is a share. */
static bool in_one(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    uint32_t word = at;
    while (word < at + NUMBER_MOST && is_alnum(lex_char(lex, word))) word++;
    if (lex_char(lex, word) != '-' || !lex_scan(lex, at, &n) || lex_char(lex, n.end) != '-')
        return false;
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_IN_ONE, lex->text, n.end + 1);
    return size && lex_char(lex, n.end + 1 + size) != '-' && dec_compare(n.low, dec_of(1, 0)) > 0 &&
           lex_veto(out, at, n.end + 1 + size, "name");
}

/* |1:1s, a |1:1 with the boss: a meeting of two. */
static bool one_to_one(const struct lex *lex, uint32_t at, struct veto *out) {
    if (!slice_has_at(lex->text, at, LIT("1:1"))) return false;
    uint32_t end = at + 3 + (lex_char(lex, at + 3) == 's');
    if (is_alnum(lex_char(lex, end))) return false;
    const struct words *words = lex->grammar->words;
    uint32_t behind = lex_skip_blank(lex, end), before = lex_back_blank(lex, at);
    struct word_match a; /* a 1:1 with her, but matches 1:1 with it */
    bool led = lex_word_before(lex, before, WORDS_BIT(WORDS_PER_ARTICLE), &a) ||
               words_plain_before(words, WORDS_HIS, lex->text, before);
    bool met = end > at + 3 || words_plain_at(words, WORDS_MEETING_WORD, lex->text, behind) ||
               (led && words_plain_at(words, WORDS_MEETING_WITH, lex->text, behind));
    return met && lex_veto(out, at, end, "name");
}

/* Does nothing of the same line follow the value of a key that ends at `end`: its end, a quote, a
 * bracket, the next key? */
static bool value_ends(const struct lex *lex, uint32_t end) {
    char next = lex_char(lex, end);
    uint32_t at = lex_skip_blank(lex, end);
    if (!next || strchr("\"')]};", next)) return true;
    while (is_lower(lex_char(lex, at)) || lex_char(lex, at) == '_') at++;
    return next == ' ' && at > end + 2 && lex_char(lex, at) == ':';
}

/* --max-steps| 10, --port| 80 --: does the flag of a command stand in text[from:key)? */
static bool is_flag(const struct lex *lex, uint32_t from, uint32_t key, uint32_t end) {
    if (!slice_has_at(lex->text, from, LIT("--")) || !is_lower(lex_char(lex, from + 2)) ||
        (from > 0 && !strchr(" `(\"", lex->text.data[from - 1])))
        return false;
    for (uint32_t at = from + 3; at < key; at++)
        if (lex->text.data[at] == '-' || lex->text.data[at] == '_') return true;
    char next = lex_char(lex, end); /* --over | 300 came */
    return !next || next == '`' || slice_has_at(lex->text, end, LIT(" -"));
}

/* num-buffers=, top_k=: is a key made of words that are joined? Sub-total= and non-fat= are words.
 */
static bool is_joined(const struct lex *lex, uint32_t from, uint32_t key) {
    uint32_t hyphen = 0, upper = 0;
    for (uint32_t at = from; at < key; at++) {
        if (lex->text.data[at] == '_') return true;
        if (lex->text.data[at] == '-' && !hyphen) hyphen = at;
        upper += is_upper(lex->text.data[at]);
    }
    return hyphen && !upper &&
           !words_plain(lex->grammar->words, WORDS_WORD_PREFIX, slice_cut(lex->text, from, hyphen));
}

/* sidebar_position: |4, num-buffers=|512, --max-steps |10: the value of a key of settings. */
static bool key_value(const struct lex *lex, uint32_t at, struct veto *out) {
    struct unit_match unit;
    struct number value;
    uint32_t key = at, marks = 0, capitals = 0;
    while (key > 0 && at - key < 3 && strchr(" :=\"", lex->text.data[key - 1])) key--;
    struct qc_slice gap = slice_cut(lex->text, key, at);
    bool set = memchr(gap.data, '=', gap.size), colon = memchr(gap.data, ':', gap.size);
    if (!set && !colon && (key == 0 || !is_alpha(lex->text.data[key - 1]))) return false;
    uint32_t from = key;
    for (char c; from > 0 && (is_alnum(c = lex->text.data[from - 1]) || strchr("_-\\", c));
         from--) {
        marks += c == '_';
        capitals += is_upper(c) || is_digit(c);
    }
    if (key == at || key <= from + 2 || !lex_scan(lex, at, &value) ||
        value.flags & ~(uint32_t)(NUMBER_DIGIT | NUMBER_POINT))
        return false;
    char next = lex_char(lex, value.end);
    bool flag = !set && !colon && is_flag(lex, from, key, value.end);
    bool told = flag || (set && is_joined(lex, from, key))
                    ? !is_alnum(next) && !strchr("%.,:-/+", next ? next : ' ')
                    : marks && colon && !capitals && !memchr(gap.data, '"', gap.size) &&
                          value_ends(lex, value.end);
    return told && !(next & 0x80) && !unit_near(lex, value.end, &unit) &&
           lex_veto(out, at, value.end, "code");
}

/* %F0%9F%|80%20: a byte of a URL; {% .. 10 |%}: the end of a template; 2|>&1: a stream; |6.x: any
 * version of one; the |404s: what a server answers. */
static bool coded(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = lex_digits_end(lex, at), behind = lex_skip_blank(lex, end);
    char next = lex_char(lex, end);
    if (slice_has_at(lex->text, behind, LIT("%}"))) return lex_veto(out, at, behind + 1, "code");
    if (next == '%' && end == at + 2 && at > 3 && lex->text.data[at - 1] == '%' &&
        is_hex(lex->text.data[at - 2]) && is_hex(lex->text.data[at - 3]))
        return lex_veto(out, at, end + 1, "code");
    if (slice_has_at(lex->text, end, LIT(">&")) && is_digit(lex_char(lex, end + 2)))
        return lex_veto(out, at, end + 3, "code");
    if (slice_has_at(lex->text, end, LIT(".x")) && !is_alnum(lex_char(lex, end + 2)) &&
        lex_char(lex, end + 2) != '%')
        return lex_veto(out, at, end + 2, "version");
    if (key_value(lex, at, out)) return true;
    return end == at + 3 && next == 's' && !is_alnum(lex_char(lex, end + 1)) &&
           lex->text.data[at + 2] != '0' && lex->text.data[at + 1] == '0' &&
           words_plain(lex->grammar->words, WORDS_HTTP_CODE, slice_cut(lex->text, at, end)) &&
           lex_veto(out, at, end + 1, "id");
}

/* |2-for-1, |three-for-two: an offer, a split of shares, hits of a batter. */
static bool one_for(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n, other;
    uint32_t word = at;
    while (word < at + NUMBER_MOST && is_alnum(lex_char(lex, word))) word++;
    if (lex_char(lex, word) != '-' || !lex_scan(lex, at, &n) || n.end != word) return false;
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_OFFER_FOR, lex->text, word + 1);
    uint32_t behind = word + 1 + size + 1;
    return size && lex_char(lex, behind - 1) == '-' && number_may_start(lex->text, behind) &&
           lex_scan(lex, behind, &other) && !is_alnum(lex_char(lex, other.end)) &&
           !(other.flags & (NUMBER_SCALED | NUMBER_POINT)) &&
           lex_veto(out, at, other.end, "configuration");
}

bool veto_written(const struct lex *lex, uint32_t at, struct veto *out) {
    if (is_digit(lex_char(lex, at)))
        return coded(lex, at, out) || file_name(lex, at, out) || key(lex, at, out) ||
               citation(lex, at, out) || veto_cited(lex, at, out) || dated(lex, at, out) ||
               in_one(lex, at, out) || one_for(lex, at, out) || one_to_one(lex, at, out);
    return in_one(lex, at, out) || one_for(lex, at, out);
}

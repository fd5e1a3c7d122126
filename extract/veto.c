/* veto.c: what holds a numeral and is no quantity -> spans with a reason: URLs, idioms, names of
 * models and products, labels, ordinals, versions, list numbers, ids. */
#include "lexicon.h"
#include "number_lexeme.h"
#include "veto.h"

static bool is_url_byte(char c) {
    return c > ' ' && (unsigned char)c < 0x7F && !strchr("\"<>)]}|\\^`", c);
}

/* http://.., www..., name@host, a path or a file name with a dot and letters. */
static bool url(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = at;
    bool scheme = false, mail = false;
    while (end < lex->text.size && is_url_byte(lex->text.data[end])) {
        if (lex->text.data[end] == ',' && !scheme && !mail) break; /* 67%,|pass@10 */
        if (slice_has_at(lex->text, end, LIT("://"))) scheme = true;
        if (lex->text.data[end] == '@' && end > at) mail = true;
        end++;
    }
    if (!scheme && !mail && !slice_has_at(lex->text, at, LIT("www."))) return false;
    while (end > at && strchr(".,;:!?'", lex->text.data[end - 1])) end--;
    return lex_veto(out, at, end, "url");
}

/* Does the word that ends at `end` begin with a capital, and not the sentence? */
static bool capital_before(const struct lex *lex, uint32_t end) {
    uint32_t at = end;
    while (at > 0 && is_alpha(lex->text.data[at - 1])) at--;
    return end - at > 2 && is_upper(lex->text.data[at]);
}

/* The letters of a token that end before a digit are a currency (USD100) or a bound (sub-10). */
static bool opens_number(const struct lex *lex, uint32_t at, uint32_t digit) {
    struct unit_match sign;
    struct word_match word;
    words_set before = WORDS_HEDGED;
    bool named = digit == at + 1 && at > 1 && lex->text.data[at - 1] == ' ' && /* DeepSeek R1 */
                 is_alpha(lex->text.data[at - 2]) && capital_before(lex, at - 1);
    bool rand = digit == at + 1 && lex_has_han(lex); /* R0 of a Chinese text is no money */
    if (lex_glued_figure(lex, digit)) return true;
    if (!named && !rand && units_before(lex->grammar->units, lex->text, digit, &sign) &&
        sign.begin == at)
        return true;
    struct tens_part part;
    if (word_tens_part(lex->text, digit, &part) && part.begin == at) return true; /* mid-|40s */
    bool hyphen = lex_char(lex, digit - 1) == '-'; /* sub-|10, which has its hyphen, and up-|10 */
    return lex_word(lex, at, before, &word) &&
           (word.end == digit || (hyphen && word.end + 1 == digit));
}

/* Q1 to Q4 behind no capital: a part of a year; an Audi Q3 is none. */
static bool is_quarter(const struct lex *lex, uint32_t at) {
    char digit = lex_char(lex, at + 1);
    uint32_t before = lex_back_blank(lex, at);
    return lex->text.data[at] == 'Q' && digit >= '1' && digit <= '4' &&
           !(before < at && capital_before(lex, before));
}

/* problems4|,5,6,7, jets3|,8,9: behind the marks of notes glued to a word in lower case. */
static uint32_t notes_end(const struct lex *lex, uint32_t at, uint32_t digit, uint32_t end) {
    uint32_t next = end;
    for (; at < digit; at++)
        if (!is_lower(lex->text.data[at])) return end;
    if (lex_digits_end(lex, digit) != end) return end;
    while (lex_char(lex, next) == ',' && is_digit(lex_char(lex, next + 1)))
        next = lex_digits_end(lex, next + 1);
    return is_alnum(lex_char(lex, next)) || lex_char(lex, next) == '.' ? end : next;
}

/* Q3, Q1-Q3: is that all of the word? */
static bool all_quarters(const struct lex *lex, uint32_t at, uint32_t end) {
    if (end == at + 5 && lex_char(lex, at + 2) == '-' && is_quarter(lex, at + 3)) end -= 3;
    return end == at + 2 && is_quarter(lex, at);
}

/* A word of letters and digits that begins with a letter: GPT-4o, GB200, S3, a16z. */
static bool name_token(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = at, digit = 0;
    if (!is_alpha(lex_char(lex, at)) || (at > 0 && is_alnum(lex->text.data[at - 1]))) return false;
    while (lex_name_byte(lex, end)) {
        if (!digit && is_digit(lex->text.data[end])) digit = end;
        end++;
    }
    if (!digit || opens_number(lex, at, digit)) return false;
    uint32_t size = model_size_in(lex, at, end);
    if (size && digit > size) return false; /* Qwen-|32B: nothing else in it has a digit */
    bool quarter = all_quarters(lex, at, end);
    if (!size && digit > at + 3) end = notes_end(lex, at, digit, end);
    return lex_veto(out, at, size ? size : end, quarter ? "quarter" : "name");
}

/* junctions 10| and 11, Types 1|, 2 and 3: behind the further numbers of a plural label. */
static uint32_t label_list(const struct lex *lex, uint32_t end) {
    struct word_match join;
    struct number next;
    struct unit_match unit;
    const words_set joins = WORDS_BIT(WORDS_LIST_JOIN);
    for (;;) {
        uint32_t at = lex_skip_blank(lex, end);
        if (!lex_word(lex, at, joins, &join)) return end;
        at = lex_skip_blank(lex, join.end);
        if (!is_digit(lex_char(lex, at)) || !lex_scan(lex, at, &next) ||
            next.flags & ~(uint32_t)NUMBER_DIGIT || is_alnum(lex_char(lex, next.end)) ||
            lex_char(lex, next.end) == '%' || unit_near(lex, next.end, &unit))
            return end;
        end = next.end;
    }
}

uint32_t veto_label_pair(const struct lex *lex, uint32_t end) {
    struct word_match join;
    uint32_t at = lex_skip_blank(lex, end), steps = veto_label_steps(lex, end);
    if (steps != end) return steps;
    if (!is_alpha(lex_char(lex, at)) ||
        !lex_word(lex, at, WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_RANGE_OR), &join))
        return end;
    uint32_t next = lex_skip_blank(lex, join.end), last = lex_digits_end(lex, next);
    char c = lex_char(lex, last);
    bool bare = last > next && last <= next + 3 && !strchr("%/+-$", c ? c : ' ') &&
                !((c == '.' || c == ',') && is_digit(lex_char(lex, last + 1)));
    return bare && lex_phrase_ends(lex, last) ? last : end;
}

/* pages 3| to 5, day 1|-15: the last of what is numbered. */
static uint32_t label_range(const struct lex *lex, uint32_t end) {
    struct word_match join;
    struct unit_match unit;
    struct number last;
    uint32_t at = lex_skip_blank(lex, end);
    if (!lex_word(lex, at, WORDS_BIT(WORDS_RANGE_JOIN), &join)) return end;
    at = lex_skip_blank(lex, join.end);
    if (!is_digit(lex_char(lex, at)) || !lex_scan(lex, at, &last) ||
        last.flags & ~(uint32_t)NUMBER_DIGIT || is_alnum(lex_char(lex, last.end)) ||
        unit_near(lex, last.end, &unit))
        return end;
    return last.end;
}

/* 奖号 651|、341, 尾号 5| 和 0: behind the further numbers of the same. */
static uint32_t id_list(const struct lex *lex, uint32_t end) {
    struct word_match join;
    if (lex_char(lex, end) == '/' && is_alnum(lex_char(lex, end + 1))) /* doi:10.1000|/182 */
        for (end++; lex_name_byte(lex, end) || lex_char(lex, end) == '/';) end++;
    while (lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_LIST_JOIN), &join) &&
           is_digit(lex_char(lex, lex_skip_blank(lex, join.end)))) {
        uint32_t next = lex_digits_end(lex, lex_skip_blank(lex, join.end));
        struct unit_match unit; /* order no. 48213 and 5 boxes, 单号 48213 和 5 箱 */
        struct number more;
        bool counts = unit_near(lex, next, &unit) ||
                      !lex_scan(lex, lex_skip_blank(lex, join.end), &more) || more.end != next ||
                      (lex_char(lex, next) == ' ' && is_alpha(lex_char(lex, next + 1)));
        if (counts) break;
        if (is_alnum(lex_char(lex, next)) || lex_char(lex, next) == '.') break;
        end = next;
    }
    return end;
}

#define ID_LEAST 4u /* digits of an id behind a copula */

/* 奖号为|42024723, the zip code is| 90210: does an id follow the copula that ends at `end`? */
static bool told_id(const struct lex *lex, uint32_t at, uint32_t end) {
    if (lex->text.data[at] & 0x80) return is_digit(lex_char(lex, end));
    uint32_t first = lex_skip_blank(lex, end), last = lex_digits_end(lex, first);
    return last >= first + ID_LEAST && lex_char(lex, last) != ',' && lex_char(lex, last) != '%';
}

/* Figure 3, Table 1, 图 2, 第三, No. 5: a label and what it numbers. */
static bool label(const struct lex *lex, uint32_t at, struct veto *out) {
    struct word_match word;
    struct number n;
    words_set asked = WORDS_BIT(WORDS_LABEL_BEFORE) | WORDS_BIT(WORDS_ORDINAL_BEFORE) |
                      WORDS_BIT(WORDS_ID_BEFORE);
    if (!lex_word(lex, at, asked, &word)) return false;
    uint32_t from = lex_skip_blank(lex, word.end);
    struct word_match is;
    if (word.lists & WORDS_BIT(WORDS_ID_BEFORE) && lex_char(lex, from) == ':')
        from = lex_skip_blank(lex, from + 1);
    else if (word.lists & WORDS_BIT(WORDS_ID_BEFORE) &&
             lex_word(lex, from, WORDS_BIT(WORDS_COPULA), &is) && told_id(lex, at, is.end))
        from = lex_skip_blank(lex, is.end); /* 奖号为|42024723 */
    if (!number_may_start(lex->text, from) || !lex_scan(lex, from, &n)) return false;
    if (lex_char(lex, n.end) == '-' && is_lower(lex_char(lex, n.end + 1)) &&
        is_lower(lex_char(lex, n.end + 4)) && word.lists & WORDS_BIT(WORDS_ID_BEFORE))
        return false; /* id: 26-character */
    struct unit_match unit;
    struct word_match in;
    bool ordinal = word.lists & WORDS_BIT(WORDS_ORDINAL_BEFORE),
         id = word.lists & WORDS_BIT(WORDS_ID_BEFORE);
    if (ordinal && (n.flags & NUMBER_PERCENT || lex_char(lex, n.end) == '%')) return false;
    bool lettered = is_alpha(lex_char(lex, n.end)) && !is_alnum(lex_char(lex, n.end + 1)); /* 1a */
    bool counted =
        !ordinal && !lettered &&
        units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, n.end), &unit) &&
        !lex_word(lex, unit.begin, WORDS_BIT(WORDS_PREPOSITION), &in) && /* number 4 in */
        !(words_plain_at(lex->grammar->words, WORDS_COUNTER_HOUSE, lex->text,
                         unit.begin) && /* 图 15 所展示 */
          words_plain_at(lex->grammar->words, WORDS_PASSIVE_DEED, lex->text, unit.end));
    if (counted && (!id || veto_counts_ids(lex, &n, &unit))) return false;
    uint32_t end = n.end;
    while (lex_name_byte(lex, end)) end++;
    if (ordinal && units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, end), &unit) &&
        units_at(lex->grammar->units, unit.at[0].unit)->dim != DIM_PERCENT)
        end = unit.end;
    if (!ordinal && !id && lex_char(lex, end) == ':' && is_digit(lex_char(lex, end + 1)) &&
        !(lex->text.data[at] & 0x80))
        end = lex_digits_end(lex, end + 1); /* Psalm 119:105 */
    bool plain = !ordinal && !id;
    if (plain) end = label_range(lex, end);
    if (plain && end > n.end && lex_char(lex, end) == ',' &&
        lex_digits_end(lex, end + 1) == end + 4)
        end += 4; /* ISO 100-51|,200 */
    if (id) end = id_list(lex, end);
    if (!ordinal && !id)
        end = to_lower(lex->text.data[word.end - 1]) == 's' || lex->text.data[at] & 0x80
                  ? label_list(lex, end) /* 图 4|、5、6 */
                  : veto_label_pair(lex, end);
    if (ordinal && !is_alpha(lex_char(lex, at)))
        end = veto_ordinals_end(lex, end, slice_cut(lex->text, n.end < end ? n.end : end, end));
    return lex_veto(out, at, end, ordinal ? "ordinal" : id ? "id" : "label");
}

/* 1.2.3, 10.0.0.1: more than one point. */
static bool version(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = at, points = 0;
    while (is_digit(lex_char(lex, end)) ||
           (lex_char(lex, end) == '.' && is_digit(lex_char(lex, end + 1)))) {
        points += lex->text.data[end] == '.';
        end++;
    }
    if (points >= 2 && lex_char(lex, end) == '-') /* 6.8.0|-31 */
        end = is_digit(lex_char(lex, end + 1)) ? lex_digits_end(lex, end + 1) : end;
    return points >= 2 && lex_veto(out, at, end, "version");
}

/* 10年期|国债, 7天期|逆回购: the time names the paper; 期限 and 期间 are other words. */
static bool tenor(const struct lex *lex, const struct number *n, struct veto *out) {
    struct unit_match unit;
    struct word_match word;
    if (!lex_any(lex, WORDS_BIT(WORDS_TENOR))) return false;
    if (!units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, n->end), &unit) ||
        units_at(lex->grammar->units, unit.at[0].unit)->dim != DIM_TIME ||
        !lex_word(lex, unit.end, WORDS_BIT(WORDS_TENOR), &word))
        return false;
    if (lex_token_end(lex, word.begin, word.end) != word.end) return false;
    return lex_veto(out, n->begin, word.end, "tenor");
}

/* 10-year | Treasury note: how long it runs names the paper. */
static bool english_tenor(const struct lex *lex, const struct number *n, struct veto *out) {
    struct unit_match unit;
    struct word_match word;
    if (lex_char(lex, n->end) != '-' || !unit_near(lex, n->end, &unit) ||
        units_at(lex->grammar->units, unit.at[0].unit)->dim != DIM_TIME ||
        lex_char(lex, unit.end) != ' ' ||
        !lex_word(lex, unit.end + 1, WORDS_BIT(WORDS_TENOR_NAME), &word))
        return false;
    return lex_veto(out, n->begin, unit.end, "tenor");
}

/* Does a word with a capital stand before `at`, which does not only open the sentence? */
static bool names_before(const struct lex *lex, uint32_t at) {
    uint32_t end = lex_back_blank(lex, at), from = end;
    while (from > 0 && is_alnum(lex->text.data[from - 1])) from--;
    for (uint32_t i = from ? from : 1; i < end; i++)
        if (is_upper(lex->text.data[i])) return true;
    return false;
}

/* iPhone 16 Pro Max, 小米 15 Ultra, the 15 Pro; £50 plus VAT and 20 max are no names. */
static bool edition(const struct lex *lex, const struct number *n, struct veto *out) {
    struct unit_match sign;
    uint32_t behind = lex_skip_blank(lex, n->end), before = lex_back_blank(lex, n->begin);
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_MODEL_EDITION, lex->text, behind);
    if (!size || units_before(lex->grammar->units, lex->text, before, &sign)) return false;
    bool named = is_upper(lex->text.data[behind]) || names_before(lex, n->begin) ||
                 (before > 0 && (lex->text.data[before - 1] & 0x80));
    return named && lex_veto(out, n->begin, behind + size, "name");
}

/* 十来|号人, 三四十|号人: so many people, not the number of one. */
static bool is_crowd(const struct lex *lex, const struct number *n, uint32_t at) {
    const uint32_t about = NUMBER_APPROX | NUMBER_MORE | NUMBER_RANGE;
    struct dec tens;
    bool round = dec_compare(n->low, dec_of(20, 0)) >= 0 && dec_div(n->low, dec_of(10, 0), &tens) &&
                 dec_is_integer(tens);
    return words_plain_at(lex->grammar->words, WORDS_CROWD_SIGN, lex->text, at) &&
           (n->flags & about || round) && lex_stands_alone(lex, at + 3, at + 6);
}

/* 世界 500 强, 3号线, 10年期: the word behind makes it a name. */
static bool name_after(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    struct word_match word;
    if (!lex_scan(lex, at, &n) || n.flags & (NUMBER_VAGUE | NUMBER_PERCENT)) return false;
    if (edition(lex, &n, out)) return true;
    uint32_t after = lex_skip_blank(lex, n.end); /* 4 plus or minus 0.3 */
    if (!lex_word(lex, after, WORDS_BIT(WORDS_NAME_AFTER), &word) ||
        words_plain_at(lex->grammar->words, WORDS_TOLERANCE, lex->text, after) ||
        is_crowd(lex, &n, after) ||
        (word.end == word.begin + 3 && !lex_stands_alone(lex, word.begin, word.end)))
        return false;
    return lex_veto(out, at, word.end, "name");
}

static bool veto_letters(const struct lex *lex, uint32_t at, struct veto *out) {
    struct number n;
    if (number_may_start(lex->text, at) &&
        (veto_written(lex, at, out) || veto_numbered(lex, at, out)))
        return true;
    return veto_date(lex, at, out) || name_token(lex, at, out) || veto_capital(lex, at, out) ||
           (lex_number(lex, at, &n) && english_tenor(lex, &n, out)) || veto_latin(lex, at, out);
}

/* 十分|浓烈, 万分|焦急: very, before a quality and not behind what gives marks (得了|十分). */
static bool degree(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t size = words_plain_at(words, WORDS_DEGREE_WORD, lex->text, at), end = at + size;
    struct token next;
    if (!size || words_plain_before(words, WORDS_MARK_GIVER, lex->text, at)) return false;
    uint32_t far = end;
    for (int i = 0; i < 4 && far < lex->text.size; i++) far += utf8_length(lex->text.data[far]);
    if (far > lex->text.size || !lexicon_cut(lex->text, end, far, &next, 1)) return false;
    enum word_class class; /* 十分|幼嫩: few nouns of two characters are in no dictionary */
    bool unknown = next.class == CLASS_NOUN && next.end == end + 6 &&
                   !lexicon_find(slice_cut(lex->text, end, next.end), &class);
    return (next.class == CLASS_ADJECTIVE || next.class == CLASS_VERB || unknown) &&
           lex_veto(out, at, end, "idiom");
}

bool veto_scan(const struct lex *lex, uint32_t at, struct veto *out) {
    char c = lex_char(lex, at);
    bool ascii_letter = is_alpha(c), digit = is_digit(c);
    struct number n;
    if (ascii_letter && at > 0 && is_alnum(lex->text.data[at - 1])) return false;
    if (lex->linked && (ascii_letter || digit) && url(lex, at, out)) return true;
    if (veto_mark(lex, at, out)) return true;
    if (veto_idiom(lex, at, out) || veto_a_time(lex, at, out) || label(lex, at, out) ||
        veto_entry(lex, at, out))
        return true;
    if (ascii_letter) return veto_letters(lex, at, out);
    if ((digit || c == '+' || c == '(') &&
        (veto_told_phone(lex, at, out) || veto_phone(lex, at, out)))
        return true;
    if (digit && (version(lex, at, out) || veto_ordinal_suffix(lex, at, out) ||
                  veto_label(lex, at, out) || veto_place(lex, at, out)))
        return true;
    if ((digit || c == '.' || c == '-') && veto_numbered(lex, at, out)) return true;
    if (digit && (veto_written(lex, at, out) || veto_symbol(lex, at, out))) return true;
    if (!number_may_start(lex->text, at)) return false;
    if (veto_han(lex, at, out) || veto_called(lex, at, out) || veto_sign(lex, at, out) ||
        veto_goods(lex, at, out) || (digit && veto_event_digits(lex, at, out)))
        return true;
    if (!digit &&
        (degree(lex, at, out) || veto_session(lex, at, out) || veto_times_over(lex, at, out) ||
         veto_unmeant(lex, at, out) || veto_denominator(lex, at, out) || veto_nines(lex, at, out)))
        return true;
    if ((digit && veto_days(lex, at, out)) || veto_date(lex, at, out)) return true;
    if (digit && (veto_digits(lex, at, out) || veto_latin(lex, at, out))) return true;
    if (lex_number(lex, at, &n) &&
        (veto_score(lex, &n, out) || tenor(lex, &n, out) || english_tenor(lex, &n, out)))
        return true;
    return name_after(lex, at, out);
}

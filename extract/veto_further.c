/* veto_further.c: figures in a row behind one that names or numbers -> vetoes: Firefox 2, |3, and
 * |4, problems |1 and 2, Ubuntu |24 or 25, 12:46:15 |+0100, upgraded to |4.2. */
#include <string.h>

#include "veto.h"

#define ROW_MOST 8    /* figures of a row */
#define ROW_DIGITS 3u /* of a figure that numbers one of several */
#define STEM_LEAST 3u /* letters of a noun without its plural */
#define DAY_DIGITS 2u
#define YEAR_DIGITS 4u
#define NAME_DIGITS 4u /* of a version or a model */

/* Behind the marks and words that join a row at `end`: , and | 4, / | 5; `end`: none do. `*last` is
 * set where a word or stroke joins, as before the last of a row. */
static uint32_t join_end(const struct lex *lex, uint32_t end, bool *last) {
    struct word_match join;
    uint32_t at = end;
    if (lex_char(lex, at) == '/') {
        *last = true;
        return at + 1;
    }
    for (int i = 0; i < 2; i++) {
        uint32_t next = lex_skip_blank(lex, at);
        if (!lex_word(lex, next, WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_RANGE_OR), &join))
            break;
        *last |= lex_char(lex, next) != ',';
        at = join.end;
    }
    return at == end ? end : lex_skip_blank(lex, at);
}

/* Does a bare figure end at `end`: no letter, sign or unit behind it, no noun and no "of"? */
static bool bare_end(const struct lex *lex, uint32_t end) {
    struct unit_match unit;
    struct word_match word;
    char c = lex_char(lex, end);
    if (is_alnum(c) || c & 0x80 || (c && strchr("%/+-$'", c)) ||
        ((c == '.' || c == ',') && is_digit(lex_char(lex, end + 1))))
        return false;
    uint32_t behind = lex_skip_blank(lex, end);
    bool in = lex_word(lex, behind, WORDS_BIT(WORDS_PREPOSITION), &word);
    return (in || !unit_near(lex, end, &unit)) &&
           !lex_word(lex, behind, WORDS_BIT(WORDS_OF), &word);
}

/* Where the figure of a row ends that begins at `at`, as long as one of `size` digits or about;
 * `at`: none does. */
static uint32_t row_figure(const struct lex *lex, uint32_t at, uint32_t size) {
    uint32_t end = lex_digits_end(lex, at), count = end - at;
    if (!count || count > NAME_DIGITS || count > size + 1 || count + 1 < size) return at;
    if (lex_char(lex, end) == '.' && is_digit(lex_char(lex, end + 1)))
        end = lex_digits_end(lex, end + 1);
    return end;
}

/* Does a row of numbers that name end at `at`: no noun, or what is said of several things? */
static bool row_stops(const struct lex *lex, uint32_t at) {
    return lex_phrase_ends(lex, at) ||
           words_plain_at(lex->grammar->words, WORDS_ROW_TAIL, lex->text, lex_skip_blank(lex, at));
}

/* Where the row ends that a figure of `size` digits opens, which ends at `end`: 2|, 3, and 4|. */
static uint32_t row_end(const struct lex *lex, uint32_t end, uint32_t size) {
    uint32_t at = end;
    for (int i = 0; i < ROW_MOST; i++) {
        bool last = false;
        uint32_t next = join_end(lex, at, &last);
        if (next == at) break;
        uint32_t figure = row_figure(lex, next, size);
        char c = lex_char(lex, figure);
        if (figure == next) break;
        if (c != '/' && !bare_end(lex, figure)) break;
        at = figure;
        if (last && c != '/' && row_stops(lex, at)) end = at;
    }
    return end;
}

/* 12:46:15| +0100: how far a clock is from that of Greenwich. */
static uint32_t zone_end(const struct lex *lex, uint32_t end) {
    uint32_t sign = lex_skip_blank(lex, end), hours = lex_digits_end(lex, sign + 1);
    char c = lex_char(lex, sign);
    if (sign == end || (c != '+' && c != '-')) return end;
    if (hours == sign + 3 && lex_char(lex, hours) == ':') hours = lex_digits_end(lex, hours + 1);
    bool told = hours == sign + 5 || hours == sign + 6;
    return told && !is_alnum(lex_char(lex, hours)) ? hours : end;
}

/* Yields in | Chile 4.5 and 5.1 | in Peru: do places stand on both sides of the row text[at:end)?
 */
static bool between_places(const struct lex *lex, uint32_t at, uint32_t end) {
    struct lex whole = *lex;
    struct word_match word;
    uint32_t before = lex_back_blank(lex, at), name = before;
    whole.floor = 0;
    if (!lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_PREPOSITION), &word) ||
        lex_word_before(&whole, before, WORDS_BIT(WORDS_MODEL_BEFORE), &word))
        return false;
    while (name > 0 && is_alnum(lex->text.data[name - 1])) name--;
    return lex_word_before(&whole, lex_back_blank(lex, name), WORDS_BIT(WORDS_PREPOSITION), &word);
}

/* March 5|, 6 and 7: the further days of a month that the date opens with. */
static uint32_t days_end(const struct lex *lex, const struct veto *date) {
    struct word_match month;
    uint32_t from = date->end;
    while (from > date->begin && is_digit(lex->text.data[from - 1])) from--;
    bool day = from < date->end && date->end - from <= DAY_DIGITS && from > date->begin + 2 &&
               is_alpha(lex->text.data[from - 2]) &&
               lex_word(lex, date->begin, WORDS_BIT(WORDS_MONTH_NAME), &month) &&
               month.end + 1 == from;
    return day ? row_end(lex, date->end, date->end - from) : date->end;
}

/* |5, 6 and 7 March: days before the name of their month. */
bool veto_days(const struct lex *lex, uint32_t at, struct veto *out) {
    struct word_match month;
    uint32_t end = lex_digits_end(lex, at);
    bool last = false;
    if (end == at || end > at + DAY_DIGITS || lex_char(lex, end) != ',') return false;
    for (int i = 0; i < ROW_MOST && !last; i++) {
        uint32_t next = join_end(lex, end, &last);
        if (next == end || lex_char(lex, end) == '/') return false;
        end = lex_digits_end(lex, next);
        if (end == next || end > next + DAY_DIGITS) return false;
    }
    return last && lex_char(lex, end) == ' ' &&
           lex_word(lex, end + 1, WORDS_BIT(WORDS_MONTH_NAME), &month) &&
           !is_alnum(lex_char(lex, month.end)) && lex_veto(out, at, month.end, "date");
}

/* from 1425| to 1515: the last of years. */
static uint32_t years_end(const struct lex *lex, const struct veto *year) {
    struct word_match to;
    struct number first, last;
    uint32_t at = lex_skip_blank(lex, year->end);
    if (year->end != year->begin + YEAR_DIGITS || lex_char(lex, year->end) != ' ' ||
        !lex_word(lex, at, WORDS_BIT(WORDS_RANGE_JOIN), &to))
        return year->end;
    uint32_t next = lex_skip_blank(lex, to.end), end = lex_digits_end(lex, next);
    if (end != next + YEAR_DIGITS || !bare_end(lex, end) || !row_stops(lex, end) ||
        !lex_scan(lex, year->begin, &first) || !lex_scan(lex, next, &last) ||
        dec_compare(first.low, last.low) > 0)
        return year->end;
    return end;
}

uint32_t veto_further_end(const struct lex *lex, const struct veto *veto) {
    uint32_t end = veto->end, from = end;
    char c = lex_char(lex, end);
    if (c != ' ' && c != ',' && c != '/') return end;
    if (strcmp(veto->reason, "date") == 0) return days_end(lex, veto);
    if (strcmp(veto->reason, "year") == 0) return years_end(lex, veto);
    if (strcmp(veto->reason, "clock") == 0) return zone_end(lex, end);
    bool named = strcmp(veto->reason, "name") == 0 || strcmp(veto->reason, "version") == 0;
    while (from > veto->begin && is_digit(lex->text.data[from - 1])) from--;
    uint32_t size = end - from;
    if (!named || !size || size > NAME_DIGITS || lex_has_han(lex)) return end;
    if (from > veto->begin + 1 && lex->text.data[from - 1] == '.') { /* 3.13 and 3.14 */
        uint32_t point = --from;
        while (from > veto->begin && is_digit(lex->text.data[from - 1])) from--;
        size = point - from;
    }
    bool alone = from == veto->begin || lex->text.data[from - 1] == ' ';
    uint32_t last = alone && size ? row_end(lex, end, size) : end;
    return last > end && between_places(lex, from, last) ? end : last;
}

/* problems, dimensions, entries: is text[begin:end) the plural of a noun that numbers follow? */
static bool is_plural(const struct lex *lex, uint32_t begin, uint32_t end) {
    const struct words *words = lex->grammar->words;
    struct word_match label;
    uint32_t stem = end - 1;
    if (end < begin + STEM_LEAST + 1 || lex->text.data[stem] != 's') return false;
    struct qc_slice noun = slice_cut(lex->text, begin, stem);
    return words_plain(words, WORDS_NUMBERED_ROW, noun) ||
           words_plain(words, WORDS_NUMBERED_NOUN, noun) ||
           (words_at(words, slice(lex->text.data, stem), begin, WORDS_BIT(WORDS_LABEL_BEFORE),
                     &label) &&
            label.end == stem);
}

/* problems |1 and 2, heads |3 and 4, levels |1-4: the numbers of several things. */
bool veto_row(const struct lex *lex, uint32_t at, struct veto *out) {
    struct word_match join;
    uint32_t before = lex_back_blank(lex, at), begin = before, end = lex_digits_end(lex, at);
    if (end == at || before == at || before < 4 || lex->text.data[before - 1] != 's' ||
        end - at > ROW_DIGITS)
        return false;
    while (begin > 0 && is_alpha(lex->text.data[begin - 1])) begin--;
    if (!is_plural(lex, begin, before)) return false;
    uint32_t last = row_end(lex, end, end - at);
    if (last == end &&
        lex_word(lex, lex_skip_blank(lex, end), WORDS_BIT(WORDS_RANGE_JOIN), &join)) {
        uint32_t next = lex_skip_blank(lex, join.end);
        last = lex_digits_end(lex, next);
        if (last == next || last > next + ROW_DIGITS || !bare_end(lex, last) ||
            !row_stops(lex, last))
            return false;
    }
    return last > end && lex_veto(out, at, last, "label");
}

/* between |1 and 4:30 p.m.: the hours of a clock, read as a range that ends at `end`. */
static bool clock_range(const struct lex *lex, const struct measure *m, uint32_t end,
                        struct veto *out) {
    uint32_t last = lex_digits_end(lex, end + 1);
    return !m->has_unit && lex_char(lex, end) == ':' && last == end + 1 + DAY_DIGITS &&
           m->number.end <= m->number.begin + DAY_DIGITS && is_digit(lex->text.data[end - 1]) &&
           lex_veto(out, m->begin, last, "clock");
}

/* Ubuntu |24 or 25, an iPhone |15 or 16: either of two, read as a range that ends at `end`. */
bool veto_either(const struct lex *lex, const struct measure *m, uint32_t end, struct veto *out) {
    struct word_match series, or_word;
    uint32_t at = m->number.begin, before = lex_back_blank(lex, at), word = before;
    if (clock_range(lex, m, end, out)) return true;
    if (m->has_unit || m->begin != at ||
        m->number.flags & ~(uint32_t)(NUMBER_DIGIT | NUMBER_POINT) || before == at ||
        lex_has_han(lex) || m->number.end - at > NAME_DIGITS)
        return false;
    while (word > 0 && is_alnum(lex->text.data[word - 1])) word--;
    if (m->number.flags & NUMBER_POINT && veto_scored(lex, word)) return false;
    return is_upper(lex_char(lex, word + (is_lower(lex_char(lex, word)) != 0))) &&
           lex_word_before(lex, before, WORDS_BIT(WORDS_MODEL_BEFORE), &series) &&
           lex_word(lex, lex_skip_blank(lex, m->number.end), WORDS_BIT(WORDS_RANGE_OR), &or_word) &&
           bare_end(lex, end) && lex_phrase_ends(lex, end) && lex_veto(out, at, end, "name");
}

/* Python 3.14 is slower than |3.11: behind a joining word, a version as one that the sentence
 * names. */
bool veto_version_again(const struct lex *lex, const struct measure *m, const struct veto *vetoes,
                        size_t count, struct veto *out) {
    uint32_t at = m->number.begin, point = lex_digits_end(lex, at);
    if (m->has_unit || m->begin != at || m->number.flags != (NUMBER_DIGIT | NUMBER_POINT) ||
        m->per_count || lex_has_han(lex) || !bare_end(lex, m->number.end) ||
        !words_plain_before(lex->grammar->words, WORDS_VERSION_JOIN, lex->text,
                            lex_back_blank(lex, at)))
        return false;
    for (size_t i = 0; i < count; i++) {
        uint32_t from = vetoes[i].begin, major = lex_digits_end(lex, from);
        if (major - from == point - at && lex_char(lex, major) == '.' &&
            memcmp(lex->text.data + from, lex->text.data + at, point - at) == 0 &&
            (strcmp(vetoes[i].reason, "name") == 0 || strcmp(vetoes[i].reason, "version") == 0))
            return lex_veto(out, at, m->number.end, "version");
    }
    return false;
}

/* upgraded to |4.2, |3.0 will be released. */
bool veto_released(const struct lex *lex, uint32_t at, struct veto *out) {
    const struct words *words = lex->grammar->words;
    uint32_t point = lex_digits_end(lex, at), end = lex_digits_end(lex, point + 1);
    uint32_t behind = lex_skip_blank(lex, end);
    if (lex_char(lex, point) != '.' || end == point + 1 || point > at + 2 || end > point + 3 ||
        !bare_end(lex, end))
        return false;
    bool told =
        words_plain_at(words, WORDS_RELEASED_VERB, lex->text, behind) ||
        (lex_phrase_ends(lex, end) &&
         words_plain_before(words, WORDS_RELEASED_LEAD, lex->text, lex_back_blank(lex, at)));
    return told && lex_veto(out, at, end, "version");
}

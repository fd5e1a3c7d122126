/* veto_name.c: figures that are part of a name -> vetoes: Claude 3.5, 神行者 8 的屏幕, 18A. */
#include "lexicon.h"
#include "veto.h"

#define NAME_REACH 24u /* bytes before a figure in which the word before it is cut */
#define NAME_CUT 8u    /* tokens that these hold at most */
#define NAME_NEXT 15u  /* bytes behind it in which the word behind it is cut */
#define NAME_DIGITS 3u /* bytes of the figure behind a Chinese name: 8, 12, 5.0 */

/* Does a Latin word that can be a brand stand right before, over one blank or hyphen? */
static bool brand_before(const struct lex *lex, uint32_t at, uint32_t *begin) {
    uint32_t end = at;
    if (end > 0 && (lex->text.data[end - 1] == ' ' || lex->text.data[end - 1] == '-')) end--;
    if (end == at || end == 0 || !is_alnum(lex->text.data[end - 1])) return false;
    uint32_t from = end;
    while (from > 0 && (is_alnum(lex->text.data[from - 1]) || lex->text.data[from - 1] == '-' ||
                        lex->text.data[from - 1] == '.'))
        from--;
    from += lex->text.data[from] == '.'; /* .NET 10 */
    *begin = from;
    return is_alpha(lex->text.data[from]);
}

/* A word that a sentence or clause begins with, or that leads a number, is no brand. */
static bool plain_word(const struct lex *lex, uint32_t from) {
    struct word_match word;
    words_set asked =
        WORDS_HEDGED | WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_COPULA) |
        WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_SUBJECT_STOP) |
        WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_REACH_BEFORE) | WORDS_BIT(WORDS_GLUE) |
        WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_RANGE_JOIN) | WORDS_BIT(WORDS_DIRECTION_UP) |
        WORDS_BIT(WORDS_DIRECTION_DOWN) | WORDS_BIT(WORDS_PER) | WORDS_BIT(WORDS_NEGATION) |
        WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_RANGE_OPEN) | WORDS_BIT(WORDS_RANGE_AND) |
        WORDS_BIT(WORDS_INDEX_NAME);
    return lex_word(lex, from, asked, &word);
}

/* What follows a number that counts: a lower-case noun. */
static bool noun_follows(const struct lex *lex, uint32_t end) {
    struct word_match word;
    uint32_t at = lex_skip_blank(lex, end);
    if (at == end || !is_lower(lex_char(lex, at))) return false;
    words_set others = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_PREPOSITION) |
                       WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_CLAUSE_OPENER) |
                       WORDS_BIT(WORDS_FORECAST) | WORDS_BIT(WORDS_ADVERB) |
                       WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_AUXILIARY) |
                       WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    return !lex_word(lex, at, others, &word) &&
           !words_plain_at(lex->grammar->words, WORDS_DETERMINER, lex->text, at);
}

/* Sora 2| can: does an auxiliary or a copula follow the number of a name that opens the text? */
static bool subject_follows(const struct lex *lex, uint32_t from, uint32_t end) {
    const words_set verbs = WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_COPULA);
    const words_set others = WORDS_BIT(WORDS_TIME_WORD) | WORDS_BIT(WORDS_SUBORDINATOR);
    struct word_match word;
    uint32_t at = lex_skip_blank(lex, end);
    uint32_t last = from;
    while (is_alpha(lex_char(lex, last))) last++;
    if (slice_has_at(lex->text, last - 2, LIT("ly"))) return false; /* Sadly 3 have died */
    return at > end && is_lower(lex_char(lex, at)) && is_lower(lex_char(lex, from + 1)) &&
           lex_word(lex, at, verbs, &word) && !lex_word(lex, from, others, &word) &&
           !words_plain_at(lex->grammar->words, WORDS_PEOPLE_NOUN, lex->text, from);
}

/* Does a comma group the digits of m, or a blank in English: 5 325 behind a brand is two names. */
static bool grouped(const struct lex *lex, const struct measure *m) {
    struct qc_slice digits = slice_cut(lex->text, m->number.begin, m->number.end);
    return m->number.flags & NUMBER_GROUPED &&
           !(memchr(digits.data, ' ', digits.size) && lex_has_han(lex));
}

/* 小米 Max| 3, iPhone Pro| 2: a word that bounds figures, too, as a capital behind a name. */
static bool edition_word(const struct lex *lex, uint32_t from) {
    struct word_match word;
    uint32_t end = lex_back_blank(lex, from);
    if (end == 0 || !is_upper(lex->text.data[from]) ||
        !lex_word(lex, from, WORDS_BIT(WORDS_REF_VARIANT), &word))
        return false;
    return is_alnum(lex->text.data[end - 1]) || utf8_is_han(utf8_before(lex->text, end, NULL));
}

/* Mate 20| X, Note 7| X: a capital behind a blank goes on with the name and is no sign of times. */
static bool letter_behind(const struct lex *lex, const struct measure *m) {
    return m->readings[0].dim == DIM_MULTIPLE && m->end == m->number.end + 2 &&
           lex->text.data[m->end - 2] == ' ' && lex->text.data[m->end - 1] == 'X' &&
           !is_alnum(lex_char(lex, m->end));
}

static bool word_follows(const struct lex *lex, enum words_plain list, uint32_t at) {
    if (lex_char(lex, at) == '+') at++;
    return words_plain_at(lex->grammar->words, list, lex->text, lex_skip_blank(lex, at)) != 0;
}

#define TEST_LEAST 30u /* a smaller one without a point may be a version or a year: AIME 24 */
#define TEST_MOST 120u /* more may be a year or its tasks: HumanEval 164 */
/* MMLU| 88.5, IMDb| 8.1, HMMT 72: what a test gave, and neither its version nor its year. */
static bool test_result(const struct lex *lex, const struct measure *m) {
    const struct words *words = lex->grammar->words;
    uint32_t end = lex_back_blank(lex, m->number.begin);
    bool point = m->number.flags & NUMBER_POINT;
    if (point && words_plain_before(words, WORDS_RATING_SITE, lex->text, end)) return true;
    return dec_compare(m->number.low, dec_of(point ? 10 : TEST_LEAST, 0)) >= 0 &&
           dec_compare(m->number.low, dec_of(TEST_MOST, 0)) <= 0 &&
           words_plain_before(words, WORDS_TEST_NAME, lex->text, end);
}

/* llama 3, Claude 3.5, RTX 4090, Windows 11: brand and number. */
static bool brand_number(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t from;
    struct word_match word;
    bool lettered = m->has_unit && letter_behind(lex, m);
    if ((m->has_unit && !lettered) || !(m->number.flags & NUMBER_DIGIT) || grouped(lex, m) ||
        m->number.flags & (NUMBER_SCALED | NUMBER_FRACTION | NUMBER_MORE) || m->per_count ||
        !brand_before(lex, m->number.begin, &from) || test_result(lex, m))
        return false;
    if (m->number.flags & NUMBER_POINT && veto_scored(lex, from)) return false;
    uint32_t begin = lex_back_blank(lex, m->number.begin);
    bool known = lex_word_before(lex, begin, WORDS_BIT(WORDS_MODEL_BEFORE), &word);
    if (!known) {
        if (plain_word(lex, from) && !edition_word(lex, from)) return false;
        bool chinese = lex_has_han(lex);
        bool capital = is_upper(lex->text.data[from]) &&
                       (from > 0 || chinese || lex_inner_capital(lex, from) ||
                        subject_follows(lex, from, m->number.end) ||
                        slice_has_at(lex->text, m->number.end, LIT("'s "))); /* Halo 2's */
        if (!capital && !chinese) return false;
        bool release = chinese || veto_edition(lex, m, from) ||
                       word_follows(lex, WORDS_RELEASE_NOUN, m->number.end);
        if (!release && noun_follows(lex, m->number.end)) return false;
    }
    return lex_veto(out, m->number.begin, lettered ? m->end : m->number.end, "name");
}

/* 酷睿 Ultra 5 |338H: three digits and an H behind a Latin name or its figure are of a chip; 骁龙|
 * 6s: so is any letter behind the name of a series. */
static bool chip_name(const struct lex *lex, const struct measure *m, struct veto *out) {
    struct word_match word;
    uint32_t at = m->number.begin, glue = lex_back_blank(lex, at);
    at = lex_digits_end(lex, at);
    char letter = lex_char(lex, at);
    if (at == m->number.begin || !is_alpha(letter) || is_alnum(lex_char(lex, at + 1)) ||
        glue == 0 || !lex_has_han(lex))
        return false;
    bool chip = letter == 'H' && at - m->number.begin == 3 && is_digit(lex_char(lex, glue - 1));
    bool series = lex_word_before(lex, glue, WORDS_BIT(WORDS_MODEL_BEFORE), &word) &&
                  (lex->text.data[word.begin] & 0x80) && (letter == 's' || letter == 'e');
    series &= !lex_word(lex, lex_skip_blank(lex, at + 1), WORDS_BIT(WORDS_AT_MOST_AFTER), &word);
    series |= is_upper(letter) && at - m->number.begin >= 3 && /* 昇腾|910B */
              words_plain_before(lex->grammar->words, WORDS_CHIP_FAMILY, lex->text, glue);
    return (chip || series) && lex_veto(out, m->number.begin, at + 1, "name"); /* 华为 5s 内 */
}

/* Where the one capital letter ends that is glued to the digits of m; 0: none is. */
static uint32_t letter_end(const struct lex *lex, const struct measure *m) {
    uint32_t at = m->number.begin;
    while (is_digit(lex_char(lex, at)) || lex_char(lex, at) == '.') at++;
    bool one =
        at > m->number.begin && is_upper(lex_char(lex, at)) && !is_alnum(lex_char(lex, at + 1));
    return one ? at + 1 : 0;
}

/* Zen 6C, iQOO 15T, 小米 14T: a Latin name with a capital, or a known one, stands before; a disk
 * does not count (SSD 2T). */
static bool branded(const struct lex *lex, const struct measure *m) {
    const words_set disks = WORDS_BIT(WORDS_REF_STORAGE) | WORDS_BIT(WORDS_REF_MEMORY) |
                            WORDS_BIT(WORDS_REF_CACHE) | WORDS_BIT(WORDS_DATA_NOUN);
    struct word_match word;
    uint32_t end = lex_back_blank(lex, m->number.begin), from;
    if (!lex_has_han(lex) || m->number.flags & NUMBER_POINT ||
        lex_word_before(lex, end, disks, &word))
        return false;
    if (lex_word_before(lex, end, WORDS_BIT(WORDS_MODEL_BEFORE), &word)) return true;
    if (!brand_before(lex, m->number.begin, &from) || plain_word(lex, from)) return false;
    while (from < end && !is_upper(lex->text.data[from])) from++;
    return from < end;
}

/* 1.5T 发动机, Intel 18A 工艺, Zen 6C, 18A-P: a letter behind digits that is no unit but the name
 * of an engine, a way to make chips, a speed of charging, a model. */
static bool lettered_name(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t end = letter_end(lex, m);
    if (!end || !(m->number.flags & NUMBER_DIGIT) || m->begin != m->number.begin) return false;
    char letter = lex->text.data[end - 1];
    bool sized = m->number.flags & NUMBER_POINT || end == m->number.begin + 4; /* 650T 四驱 */
    bool engine = letter == 'T' && sized &&
                  (word_follows(lex, WORDS_ENGINE_WORD, end) ||
                   words_plain_before(lex->grammar->words, WORDS_ENGINE_WORD, lex->text,
                                      lex_back_blank(lex, m->begin)));
    bool process = (letter == 'A' && word_follows(lex, WORDS_PROCESS_WORD, end)) ||
                   (letter == 'C' && word_follows(lex, WORDS_CHARGE_WORD, end));
    bool hyphen = lex_char(lex, end) == '-' && is_upper(lex_char(lex, end + 1)) &&
                  !is_alnum(lex_char(lex, end + 2));
    if (!engine && !process && !hyphen && !((letter == 'C' || letter == 'T') && branded(lex, m)))
        return false;
    return lex_veto(out, m->number.begin, end, "name");
}

/* 更新到 3.5 |版, 3.5 |版本. */
static bool version_behind(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t behind = lex_skip_blank(lex, m->number.end);
    uint32_t size = words_plain_at(lex->grammar->words, WORDS_VERSION_SIGN, lex->text, behind);
    return size && m->number.flags & NUMBER_POINT && m->number.flags & NUMBER_DIGIT &&
           m->begin == m->number.begin && lex_veto(out, m->number.begin, behind + size, "version");
}

/* What a bare figure may stand behind in Chinese: a copula, a bound, a word of change. */
static words_set figure_leads(void) {
    return WORDS_HEDGED | WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_MAGNITUDE_NOUN) |
           WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_CHANGE_FROM) |
           WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
           WORDS_BIT(WORDS_RANGE_JOIN) | WORDS_BIT(WORDS_GLUE) | WORDS_BIT(WORDS_REACH_BEFORE);
}

/* 工业4.0, 用一张|4090: digits glued to a Chinese word or to a counted measure word are a name. */
static bool glued_name(const struct lex *lex, const struct measure *m, struct veto *out) {
    struct word_match word;
    uint32_t begin = m->number.begin, end = m->number.end;
    if (m->has_unit || m->begin != begin || begin < 3 || !(m->number.flags & NUMBER_DIGIT) ||
        m->per_count || !utf8_is_han(utf8_before(lex->text, lex_back_blank(lex, begin), NULL)))
        return false;
    bool series = !(m->number.flags & NUMBER_SCALED) && /* 一加|13: below the floor too */
                  words_before(lex->grammar->words, lex->text, lex_back_blank(lex, begin),
                               WORDS_BIT(WORDS_MODEL_BEFORE), &word);
    uint32_t glue = lex_back_blank(lex, begin), behind = lex_skip_blank(lex, end);
    bool edition =
        end - begin == 3 && slice_has_at(lex->text, begin + 1, LIT(".0")) &&
        (glue == begin || (behind < lex->text.size && utf8_is_han(utf8_at(lex->text, behind))));
    bool spell = words_plain_before(lex->grammar->words, WORDS_SPELL_END, lex->text, glue);
    bool model = lex->floor == begin && end - begin >= 3 && !spell && /* 一晚|2500 */
                 !(m->number.flags & (NUMBER_POINT | NUMBER_SCALED | NUMBER_GROUPED));
    if (!(edition && !lex_word_before(lex, glue, figure_leads(), &word)) && !model && !series)
        return false;
    return lex_veto(out, begin, end, edition ? "version" : "name");
}

/* Cut & blow £36|Hot irons: the next word of a table whose cells run together, behind a sign. */
static bool next_cell(const struct lex *lex, const struct measure *m) {
    struct number scale;
    uint32_t end = m->number.end;
    return m->begin < m->number.begin &&
           (lex->text.data[m->begin] == '$' || (lex->text.data[m->begin] & 0x80)) &&
           is_upper(lex_char(lex, end)) && is_lower(lex_char(lex, end + 1)) &&
           is_lower(lex_char(lex, end + 2)) && !lex_scan(lex, end, &scale);
}

/* A digit run with letters glued on that are no unit: 3D, 4o, 1080p, 802.11ax. */
static bool glued_letters(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t end = m->number.end;
    bool scaled = m->number.flags & NUMBER_SCALED && (lex->text.data[end - 1] & 0x80);
    if (m->end > end || m->number.flags & NUMBER_WORD || scaled || next_cell(lex, m))
        return false; /* 5000亿|GDP is an amount */
    char c = lex_char(lex, end);
    if (!is_alpha(c) && !(c == '-' && is_alpha(lex_char(lex, end + 1)) && m->end == end &&
                          is_upper(lex_char(lex, end + 1))))
        return false;
    if (lex_sized_cross(lex, end)) return false;
    while (lex_name_byte(lex, end)) end++;
    return lex_veto(out, m->number.begin, end, "name");
}

/* HD 40307d, BMW 320d: a small letter that is no unit of what capitals name before the digits. */
static bool capital_name(const struct lex *lex, const struct measure *m, struct veto *out) {
    const words_set disks = WORDS_BIT(WORDS_REF_STORAGE) | WORDS_BIT(WORDS_REF_MEMORY) |
                            WORDS_BIT(WORDS_REF_CACHE) | WORDS_BIT(WORDS_DATA_NOUN);
    struct word_match disk;
    uint32_t begin = m->number.begin, at = begin, from = lex_back_blank(lex, begin), first = from;
    while (first > 0 && is_upper(lex->text.data[first - 1])) first--;
    at = lex_digits_end(lex, at);
    char letter = lex_char(lex, at);
    return at - begin >= 3 && m->begin == begin && from + 1 == begin && from - first >= 2 &&
           from - first <= 4 && (first == 0 || !is_alnum(lex->text.data[first - 1])) &&
           letter >= 'c' && letter <= 'f' && !is_alnum(lex_char(lex, at + 1)) &&
           lex_char(lex, at + 1) != '/' && !lex_word_before(lex, from, disks, &disk) &&
           lex_veto(out, begin, at + 1, "name");
}

/* IP68/|69: behind a stroke, as what stands before it is a name that ends in digits. */
static bool name_goes_on(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t begin = m->number.begin, from = begin - 1, letters = 0;
    if (begin < 3 || m->begin != begin || m->has_unit || lex->text.data[from] != '/' ||
        !is_digit(lex->text.data[from - 1]))
        return false;
    for (; from > 0 && (is_alnum(lex->text.data[from - 1]) || lex->text.data[from - 1] == '-');
         from--) /* GLM-5/|5.1 */
        letters += is_alpha(lex->text.data[from - 1]);
    return letters && is_upper(lex->text.data[from]) && lex_veto(out, begin, m->number.end, "name");
}

/* The last word of the Chinese that ends at `end`, with the noun before it; none: an empty one. */
static struct token word_before(const struct lex *lex, uint32_t end) {
    struct token tokens[NAME_CUT];
    uint32_t from = end, floor = end > NAME_REACH ? end - NAME_REACH : 0;
    while (from > floor && utf8_is_han(utf8_before(lex->text, from, NULL)))
        from = (uint32_t)utf8_back(lex->text, from);
    uint32_t count = lexicon_cut(lex->text, from, end, tokens, NAME_CUT);
    if (!count) return (struct token){end, end, CLASS_NOUN};
    struct token word = tokens[count - 1];
    if (count > 1 && tokens[count - 2].class == CLASS_NOUN) word.begin = tokens[count - 2].begin;
    return word;
}

/* May figures be told of the word, as of a measure, a count or people: 得分 9, 人数 12? */
static bool tells_figures(const struct lex *lex, struct token word) {
    const struct words *words = lex->grammar->words;
    struct word_match found;
    const words_set measured = WORDS_BIT(WORDS_MAGNITUDE_NOUN) | WORDS_BIT(WORDS_INDEX_NAME);
    return words_plain_before(words, WORDS_MEASURE_END, lex->text, word.end) ||
           words_plain_before(words, WORDS_FIGURED_END, lex->text, word.end) ||
           words_plain(words, WORDS_PEOPLE_NOUN, slice_cut(lex->text, word.begin, word.end)) ||
           lex_word_before(lex, word.end, measured, &found);
}

static bool closes(uint32_t c) { /* 〉 》 」 』 】 are the odd ones of U+3009..U+3011 */
    return c == '"' || (c >= 0x3009 && c <= 0x3011 && c % 2);
}

/* Does what follows the figure say that nothing is counted: 的, a verb or a word that leads to one;
 * an end or a mark too, behind a word that the dictionary does not have? */
static bool name_ends(const struct lex *lex, uint32_t end, bool known) {
    struct token next;
    struct word_match word;
    uint32_t at = lex_skip_blank(lex, end), far = at;
    if (lex_word(lex, at, WORDS_BIT(WORDS_RANGE_JOIN), &word)) return false; /* 899 → 523 元 */
    if (at < lex->text.size && closes(utf8_at(lex->text, at))) return true;
    if (lex_word(lex, at,
                 WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_POSSESSIVE),
                 &word))
        return true;
    if (parts_end(lex, at)) return !known;                      /* 员工 85,客户 12 */
    if (lex_word(lex, at, WORDS_BIT(WORDS_PREPOSITION), &word)) /* 于 2025 年; 8 向调节 */
        return is_digit(lex_char(lex, lex_skip_blank(lex, word.end)));
    while (far < lex->text.size && far < at + NAME_NEXT && utf8_is_han(utf8_at(lex->text, far)))
        far += utf8_length(lex->text.data[far]);
    if (far == at || lexicon_cut(lex->text, at, far, &next, 1) != 1) return false;
    return next.class == CLASS_VERB && next.end - next.begin > 3; /* 2 胜 */
}

/* 神行者 8 的屏幕, 搭载天神之眼 5.0、..: a noun that nothing is measured by, and a small figure. */
static bool han_name(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t begin = m->number.begin, end = m->number.end, glue = lex_back_blank(lex, begin);
    if (m->has_unit || m->begin != begin || m->per_count || end - begin > NAME_DIGITS ||
        dec_is_zero(m->number.low) || m->number.flags & ~(uint32_t)(NUMBER_DIGIT | NUMBER_POINT) ||
        glue == begin || glue < 6 || !utf8_is_han(utf8_before(lex->text, glue, NULL)))
        return false;
    struct word_match lead;
    struct token word = word_before(lex, glue);
    bool edition = slice_has_at(lex->text, end - 2, LIT(".0")) ||
                   (end < lex->text.size && closes(utf8_at(lex->text, end)));
    enum word_class class;
    bool known = !edition && lexicon_find(slice_cut(lex->text, word.begin, word.end), &class);
    bool noun = word.class == CLASS_NOUN && word.end - word.begin > 3 &&
                !(known && m->number.flags & NUMBER_POINT); /* 光圈 2.8 的镜头 */
    bool led = lex_word_before(lex, glue, figure_leads(), &lead);
    if (!(noun || (edition && !led)) || tells_figures(lex, word) || !name_ends(lex, end, known))
        return false;
    return lex_veto(out, begin, end, "name");
}

/* 歼|-35 等, 月球|-25: a hyphen behind the name of a series of planes or rockets is no minus. */
static bool dashed_model(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t begin = m->number.begin, end = begin + 1;
    if (lex_char(lex, begin) != '-' || begin < 3) return false;
    uint32_t quote = slice_has_at(lex->text, begin - 3, LIT("”")) ? 3 : 0;
    while (is_alnum(lex_char(lex, end))) end++;
    bool sized = !m->has_unit || m->readings[0].dim == DIM_PARAMETER; /* 红旗|-9B */
    return sized && lex_char(lex, end) != '.' && lex_char(lex, end) != '%' &&
           words_plain_before(lex->grammar->words, WORDS_MODEL_DASH, lex->text, begin - quote) &&
           lex_veto(out, begin, end, "name");
}

/* “雪龙|2”号: a figure that closes a name in quotes. */
static bool quoted_number(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t end = m->number.end;
    if (!(m->number.flags & NUMBER_DIGIT) || m->has_unit || m->begin != m->number.begin)
        return false;
    if (end - m->number.begin > 3 || end >= lex->text.size) return false;
    uint32_t mark = lex_char(lex, end) == '"' ? 1 : closes(utf8_at(lex->text, end)) ? 3 : 0;
    return mark && words_plain_at(lex->grammar->words, WORDS_HOUSE_SIGN, lex->text, end + mark) &&
           lex_veto(out, m->number.begin, end, "name");
}

bool veto_name(const struct lex *lex, const struct measure *m, struct veto *out) {
    if (dashed_model(lex, m, out) || quoted_number(lex, m, out)) return true;
    return capital_name(lex, m, out) || chip_name(lex, m, out) || lettered_name(lex, m, out) ||
           version_behind(lex, m, out) || veto_lettered(lex, m, out) ||
           glued_letters(lex, m, out) || glued_name(lex, m, out) || veto_memory_pair(lex, m, out) ||
           brand_number(lex, m, out) || name_goes_on(lex, m, out) || han_name(lex, m, out);
}

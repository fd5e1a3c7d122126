/* times.c: words that are a quantity by themselves -> quantities: 翻倍, doubled, 减半, 一半,
 * 翻两番, tenfold, absolute zero. */
#include "lex.h"

static const struct {
    enum words_id list;
    uint64_t m, den;
    enum direction direction;
} VALUES[] = {
    {WORDS_TIMES_TWO, 2, 1, DIRECTION_UP},
    {WORDS_TIMES_THREE, 3, 1, DIRECTION_UP},
    {WORDS_TIMES_FOUR, 4, 1, DIRECTION_UP},
    {WORDS_TIMES_HALF, 1, 2, DIRECTION_DOWN},
};

static void set_value(struct quantity *q, struct dec value) {
    q->low = q->high = value;
    q->has_low = q->has_high = q->has_value = true;
    q->bound = BOUND_EXACT;
}

static void add_multiple(const struct lex *lex, struct quantity *q) {
    uint16_t unit = UNIT_NONE;
    if (!units_find(lex->grammar->units, LIT("x"), &unit)) unit = UNIT_NONE;
    q->readings[q->reading_count++] =
        (struct reading){.dim = DIM_MULTIPLE, .unit = unit, .scale = dec_of(1, 0)};
}

static void set_span(struct quantity *q, uint32_t begin, uint32_t end) {
    q->begin = q->core_begin = q->number_begin = begin;
    q->end = q->core_end = q->number_end = end;
}

/* absolute zero, 绝对零度: the one temperature that has a name. */
static bool read_zero(const struct lex *lex, uint32_t at, struct quantity *q) {
    struct word_match word;
    uint16_t unit;
    if (!lex_word(lex, at, WORDS_BIT(WORDS_ABSOLUTE_ZERO), &word) ||
        !units_find(lex->grammar->units, LIT("K"), &unit))
        return false;
    set_span(q, word.begin, word.end);
    set_value(q, dec_of(0, 0));
    q->readings[q->reading_count++] =
        (struct reading){.dim = DIM_TEMPERATURE, .unit = unit, .scale = dec_of(1, 0)};
    return true;
}

/* quad|-core, dual | core: how many cores a chip has, by a prefix. */
static bool read_cores(const struct lex *lex, uint32_t at, struct quantity *q) {
    const struct word_list *list = words_list(lex->grammar->words, WORDS_CORE_PREFIX);
    struct word_match word;
    struct unit_match unit;
    uint16_t core;
    if (!lex_word(lex, at, WORDS_BIT(WORDS_CORE_PREFIX), &word) || !lex_number_border(lex, at))
        return false;
    char joint = lex_char(lex, word.end);
    uint32_t next = joint == '-' || joint == ' ' ? word.end + 1 : word.end;
    if (!units_find(lex->grammar->units, LIT("core"), &core) ||
        !units_after(lex->grammar->units, lex->text, next, &unit) || unit.at[0].unit != core)
        return false;
    set_span(q, word.begin, unit.end);
    q->number_end = word.end;
    for (uint32_t i = 0; i < list->count; i++) {
        uint32_t k = 0, size = (uint32_t)list->words[i].size;
        while (k < size && to_lower(lex->text.data[word.begin + k]) == list->words[i].data[k]) k++;
        if (k == size && word.begin + k == word.end) set_value(q, dec_of(i + 2, 0));
    }
    q->readings[q->reading_count++] =
        (struct reading){.dim = DIM_COUNT, .unit = core, .scale = dec_of(1, 0)};
    return q->has_value;
}

/* with triple | cameras, a double | bed: an adjective before the noun that it describes. */
static bool is_adjective(const struct lex *lex, const struct word_match *word) {
    struct word_match other;
    const words_set leads = WORDS_BIT(WORDS_PER_ARTICLE) | WORDS_BIT(WORDS_RESUMES) |
                            WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_VERB_NOUN) |
                            WORDS_BIT(WORDS_OF);
    const words_set objects = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_PRONOUN) |
                              WORDS_BIT(WORDS_GLUE) | WORDS_BIT(WORDS_LIST_JOIN) |
                              WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_TIME_WORD);
    uint32_t next = word->end + 1;
    if (memchr(lex->text.data + word->begin, ' ', word->end - word->begin)) return false;
    return is_alpha(lex_char(lex, word->begin)) && lex_char(lex, word->end) == ' ' &&
           is_lower(lex_char(lex, next)) && !lex_word(lex, next, objects, &other) &&
           lex_word_before(lex, lex_back_blank(lex, word->begin), leads, &other);
}

/* "Double" in a cell, Room: Double, single or | double: the name of a sort, behind nothing that
 * could be doubled. */
static bool is_sort(const struct lex *lex, const struct word_match *word) {
    const struct words *words = lex->grammar->words;
    struct word_match join;
    uint32_t before = word->begin, next = lex_skip_blank(lex, word->end);
    if (!words_plain(words, WORDS_SORT_NAME, slice_cut(lex->text, word->begin, word->end)))
        return false;
    while (before > 0 && lex->text.data[before - 1] == ' ') before--;
    char lead = before > 0 ? lex->text.data[before - 1] : ':', tail = lex_char(lex, next);
    if (strchr(":|(/", lead) && (tail == '\0' || strchr(",/|):;", tail))) return true;
    if (!words_before(words, lex->text, before, WORDS_BIT(WORDS_LIST_JOIN), &join)) return false;
    before = join.begin;
    while (before > 0 && lex->text.data[before - 1] == ' ') before--;
    return words_plain_before(words, WORDS_SORT_NAME, lex->text, before) != 0;
}

/* Doubles | from US$120, singles $40, doubles | $60: rooms and what they cost. */
static bool is_room(const struct lex *lex, const struct word_match *word) {
    const words_set leads = WORDS_BIT(WORDS_CHANGE_FROM);
    const words_set verbs = WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_PRONOUN);
    struct word_match from;
    uint32_t at = word->end + 1;
    uint32_t before = word->begin;
    while (before > 0 && lex->text.data[before - 1] == ' ') before--;
    char last = lex_char(lex, word->end - 1);
    if (lex_char(lex, word->end) == ' ' && last != 'd' && last != 'g' &&
        words_plain_at(lex->grammar->words, WORDS_DOUBLE_SORT, lex->text, at))
        return !words_before(lex->grammar->words, lex->text, before, verbs, &from) &&
               !words_plain_before(lex->grammar->words, WORDS_TO_WORD, lex->text, before);
    if (lex_char(lex, word->end - 1) != 's' || lex_char(lex, word->end) != ' ' ||
        (before && !strchr(",;:|(/", lex->text.data[before - 1])))
        return false;
    if (lex_word(lex, at, leads, &from)) at = lex_skip_blank(lex, from.end);
    uint32_t digit = at;
    while (digit < at + 4 && lex_char(lex, digit) && !is_digit(lex_char(lex, digit))) digit++;
    struct unit_match sign;
    return digit > at && is_digit(lex_char(lex, digit)) &&
           units_before(lex->grammar->units, lex->text, digit, &sign) && sign.begin == at &&
           units_at(lex->grammar->units, sign.at[0].unit)->dim == DIM_MONEY;
}

static bool read_word(const struct lex *lex, uint32_t at, struct quantity *q) {
    struct word_match word;
    if (!lex_word(lex, at, LEX_TIMES, &word) || is_adjective(lex, &word) || is_sort(lex, &word) ||
        is_room(lex, &word))
        return false;
    if (is_lower(lex_char(lex, word.begin)) && lex_char(lex, word.end) == '-' &&
        is_alpha(lex_char(lex, word.end + 1))) /* the half|-time break, double|-texting */
        return false;
    uint32_t end = word.begin; /* double | the amount */
    while (end < word.end && lex->text.data[end] != ' ') end++;
    bool article = end < word.end && words_plain(lex->grammar->words, WORDS_DETERMINER,
                                                 slice_cut(lex->text, end + 1, word.end));
    set_span(q, word.begin, article ? end : word.end);
    if (word.lists & WORDS_BIT(WORDS_HALF_NOUN)) {
        set_value(q, (struct dec){.m = 1, .den = 2});
        q->number_flags = NUMBER_FRACTION | NUMBER_HALF;
        q->readings[q->reading_count++] =
            (struct reading){.dim = DIM_RATIO, .unit = UNIT_NONE, .scale = dec_of(1, 0)};
        add_multiple(lex, q);
        return true;
    }
    for (size_t i = 0; i < COUNT(VALUES); i++) {
        if (!(word.lists & WORDS_BIT(VALUES[i].list))) continue;
        set_value(q, (struct dec){.m = VALUES[i].m, .den = VALUES[i].den});
        if (occasion_word(lex, word.begin, word.end)) {
            const struct reading often = {.dim = DIM_COUNT, .unit = UNIT_NONE};
            q->readings[q->reading_count] = often;
            q->readings[q->reading_count++].scale = dec_of(1, 0);
            return true;
        }
        q->direction = VALUES[i].direction;
        add_multiple(lex, q);
        return true;
    }
    return false;
}

/* 翻一番 = 2, 翻两番 = 4: each turn doubles. */
static bool read_turns(const struct lex *lex, uint32_t at, struct quantity *q) {
    struct word_match verb, glue;
    struct number number;
    struct unit_match unit;
    if (!lex_word(lex, at, WORDS_BIT(WORDS_FOLD_VERB), &verb)) return false;
    uint32_t from = lex_skip_blank(lex, verb.end);
    if (lex_word(lex, from, WORDS_BIT(WORDS_GLUE), &glue)) from = lex_skip_blank(lex, glue.end);
    if (!number_may_start(lex->text, from) || !lex_scan(lex, from, &number) ||
        !dec_is_integer(number.low) || number.flags & (NUMBER_VAGUE | NUMBER_RANGE))
        return false;
    if (!units_after(lex->grammar->units, lex->text, lex_skip_blank(lex, number.end), &unit) ||
        !units_at(lex->grammar->units, unit.at[0].unit)->classifier ||
        dec_compare(number.low, dec_of(1, 0)) < 0 || dec_compare(number.low, dec_of(20, 0)) > 0)
        return false;
    uint64_t value = 1;
    for (struct dec i = dec_of(0, 0); dec_compare(i, number.low) < 0; i.m++) value *= 2;
    set_span(q, at, unit.end);
    set_value(q, dec_of(value, 0));
    q->direction = DIRECTION_UP;
    add_multiple(lex, q);
    return true;
}

/* A number word and a unit written as one word: tenfold, hundredfold. */
static bool read_joined(const struct lex *lex, uint32_t at, struct quantity *q) {
    uint32_t end = at;
    while (is_alpha(lex_char(lex, end))) end++;
    if (end - at < 6 || !number_may_start(lex->text, at)) return false;
    for (uint32_t split = end - 3; split > end - 5 && split > at + 2; split--) {
        struct unit_match unit;
        struct number number;
        struct qc_slice head = slice(lex->text.data, split);
        if (!units_after(lex->grammar->units, lex->text, split, &unit) || unit.end != end ||
            units_at(lex->grammar->units, unit.at[0].unit)->dim != DIM_MULTIPLE ||
            !number_scan(head, at, &number) || number.end != split)
            continue;
        set_span(q, at, end);
        set_value(q, number.low);
        add_multiple(lex, q);
        return true;
    }
    return false;
}

/* sleeps 6: 2 |doubles, 1 twin; but Llama 4 |doubles the context: rooms or pairs that are counted,
 * in a list. */
static bool is_beds(const struct lex *lex, uint32_t at, uint32_t end) {
    uint32_t digit = lex_back_blank(lex, at), before;
    char next = lex_char(lex, end);
    if (digit == at || digit < 2 || !is_digit(lex->text.data[digit - 1]) ||
        lex->text.data[end - 1] != 's' || !(next && strchr(",;)", next)))
        return false;
    for (before = digit - 1; before > 0 && lex->text.data[before - 1] == ' ';) before--;
    return before > 0 && strchr(":,(", lex->text.data[before - 1]);
}

bool times_read(const struct lex *lex, uint32_t at, struct quantity *out) {
    bool word = lex_may(lex, at, LEX_LEADS);
    if (!word && !is_alpha(lex->text.data[at])) return false;
    *out = (struct quantity){0};
    if (!read_cores(lex, at, out) && !read_turns(lex, at, out) && !read_word(lex, at, out) &&
        !read_joined(lex, at, out) && !read_zero(lex, at, out))
        return false;
    if (is_beds(lex, at, out->core_end)) return false;
    hedge_read(lex, out, 0);
    return true;
}

/* lex.h: what the files of the quantity grammar share while they read one folded sentence. */
#ifndef LEX_H
#define LEX_H

#include "quantity.h"

struct lex {
    const struct grammar *grammar;
    struct qc_slice text;
    struct numeral *numerals;    /* of text: NUMERALS_KNOWN places */
    const struct words_map *map; /* of text; NULL: the slow path */
    bool linked;                 /* a URL or a mail address may stand in text */
    bool coded;                  /* code between two ticks stands in it */
    bool han;                    /* it has Chinese characters */
    uint32_t floor; /* end of what was read already: hedges and signs are not sought before it */
    uint32_t told;  /* where the last quantity ended; 0: there was none */
};

/* A numeral with its unit and denominators: a quantity without hedge and range. */
struct measure {
    uint32_t begin, end;
    struct number number; /* its values; a half or further parts (3 h 20 min) are added in */
    struct reading readings[READINGS];
    uint32_t count, per_count;
    bool has_unit; /* a unit or a sign is written beside the number */
    struct denominator per[DENOMINATORS];
    uint32_t named_begin, named_end; /* what it is counted by that is no unit; empty: nothing */
    words_set inner;                 /* bound words between number and unit: 100 万以上像素 */
};

/* Words that are a multiple or an amount by themselves. */
#define LEX_TIMES                                                                                  \
    (WORDS_BIT(WORDS_TIMES_TWO) | WORDS_BIT(WORDS_TIMES_THREE) | WORDS_BIT(WORDS_TIMES_FOUR) |     \
     WORDS_BIT(WORDS_TIMES_HALF) | WORDS_BIT(WORDS_HALF_NOUN))

/* Lists whose words may begin a quantity or a veto without a numeral. Who reads a further list at
 * the beginning of one adds it here. */
#define LEX_LEADS                                                                                  \
    (LEX_TIMES | WORDS_BIT(WORDS_FOLD_VERB) | WORDS_BIT(WORDS_ABSOLUTE_ZERO) |                     \
     WORDS_BIT(WORDS_CORE_PREFIX) | WORDS_BIT(WORDS_IDIOM) | WORDS_BIT(WORDS_LABEL_BEFORE) |       \
     WORDS_BIT(WORDS_ORDINAL_BEFORE) | WORDS_BIT(WORDS_ID_BEFORE) | WORDS_BIT(WORDS_MONTH_NAME) |  \
     WORDS_BIT(WORDS_PER_ARTICLE))

/* ---- cursor helpers: all take and return bytes of lex->text ---- */
static inline char lex_char(const struct lex *lex, uint32_t at) {
    return at < lex->text.size ? lex->text.data[at] : '\0';
}

static inline uint32_t lex_skip_blank(const struct lex *lex, uint32_t at) {
    return lex_char(lex, at) == ' ' ? at + 1 : at;
}

/* Behind the ASCII digits at `at`. */
static inline uint32_t lex_digits_end(const struct lex *lex, uint32_t at) {
    for (; is_digit(lex_char(lex, at)); at++) continue;
    return at;
}
static inline uint32_t lex_back_blank(const struct lex *lex, uint32_t at) {
    return at > lex->floor && lex->text.data[at - 1] == ' ' ? at - 1 : at;
}

/* May a word of `lists` begin at `at`, a byte of the text? */
static inline bool lex_may(const struct lex *lex, uint32_t at, words_set lists) {
    return !lex->map || (words_map_at(lex->map, at) & lists) != 0;
}

static inline bool lex_word(const struct lex *lex, uint32_t at, words_set lists,
                            struct word_match *out) {
    if (at >= lex->text.size) return false;
    return lex->map ? words_map_word(lex->map, at, lists, out)
                    : words_at(lex->grammar->words, lex->text, at, lists, out);
}

/* May any word of `lists` stand in the text? */
static inline bool lex_any(const struct lex *lex, words_set lists) {
    return !lex->map || (lex->map->present & lists) != 0;
}

/* The word of `lists` that ends at `end`, not reaching below the floor. */
static inline bool lex_word_before(const struct lex *lex, uint32_t end, words_set lists,
                                   struct word_match *out) {
    return lex_any(lex, lists) && end > lex->floor &&
           words_before(lex->grammar->words, lex->text, end, lists, out) &&
           out->begin >= lex->floor;
}

/* May the byte at `at` stand inside a name: GPT-4o, C++, v1.5? */
static inline bool lex_name_byte(const struct lex *lex, uint32_t at) {
    char c = lex_char(lex, at);
    if (is_alnum(c) || c == '_') return true;
    return (c == '-' || c == '.' || c == '+' || c == '\'') && is_alnum(lex_char(lex, at + 1)) &&
           at > 0 && is_alnum(lex->text.data[at - 1]);
}

static inline bool lex_has_han(const struct lex *lex) {
    return lex->han;
}

/* Fills a veto; true. */
static inline bool lex_veto(struct veto *out, uint32_t begin, uint32_t end, const char *reason) {
    *out = (struct veto){begin, end, reason};
    return true;
}

/* CAGR|9.7%, PE|15 倍: do the digits at `at`, right behind letters, begin a figure all the same? */
bool lex_glued_figure(const struct lex *lex, uint32_t at);
/* May a numeral stand at `at`, seen from what is before it? */
bool lex_number_border(const struct lex *lex, uint32_t at);
bool lex_number(const struct lex *lex, uint32_t at, struct number *out);
/* number_scan of the text; the same place is asked about many times. */
bool lex_scan(const struct lex *lex, uint32_t at, struct number *out);

/* Where the word of the lexicon ends that a cut of the text from `at` begins with; a little of what
 * follows `end` decides too (半|导体). 0: the text ends at `at`. */
uint32_t lex_token_end(const struct lex *lex, uint32_t at, uint32_t end);

/* Is text[at:end) no part of a longer word: 3 系|, not 3 系|统? */
static inline bool lex_stands_alone(const struct lex *lex, uint32_t at, uint32_t end) {
    uint32_t token = lex_token_end(lex, at, end);
    return token && token <= end;
}

/* ---- measure_told.c ---- */

/* Is the letter that ends at `end` a length, by the words around it? */
bool measure_told_length(const struct lex *lex, struct measure *m, uint32_t end);
/* 色温 6500|K: kelvins, where light is told of. */
bool measure_told_kelvin(const struct lex *lex, struct measure *m, uint32_t end);
/* unemployment fell to 1.42m: millions, where what is counted so is named before and no word of
 * lengths stands behind, at `at`. */
bool measure_told_million(const struct lex *lex, const struct measure *m, uint32_t at);
/* ₹5|L, Rs 3| cr: multiplies the amount behind the sign of the rupee. */
void measure_told_lakh(const struct lex *lex, const struct unit_match *sign, struct number *n);
/* 5000 毫安|大电池, 200nm| of torque: makes milliamperes a charge, nanometres a torque. */
void measure_told_charge(const struct lex *lex, struct measure *m);

/* ---- veto.c ---- */

/* Does a name, date, idiom .. that holds a numeral begin at `at`? */
bool veto_scan(const struct lex *lex, uint32_t at, struct veto *out);
/* Is the numeral that was read with this measure no quantity after all (一个, bare 三, 3D)? */
bool veto_measure(const struct lex *lex, const struct measure *m, struct veto *out);

/* ---- veto_name.c ---- */
/* Is the figure part of a name: Claude 3.5, 神行者 8, 工业4.0? */
bool veto_name(const struct lex *lex, const struct measure *m, struct veto *out);

/* ---- caption.c ---- */

/* Does the measure only name the unit in which figures are told: (单位：万元), (in millions)? */
bool veto_caption(const struct lex *lex, const struct measure *m, struct veto *out);

/* ---- veto_digits.c ---- */

/* Does a phone number told in groups begin at `at`, a digit, a plus or a bracket? */
bool veto_phone(const struct lex *lex, uint32_t at, struct veto *out);
/* 0.1 元/|千张: the magnitude of what a price is told for. */
bool veto_denominator(const struct lex *lex, uint32_t at, struct veto *out);
/* Do digits that are an id, a section, a picture's points or a configuration begin at `at`? */
bool veto_digits(const struct lex *lex, uint32_t at, struct veto *out);

/* ---- veto_label.c ---- */

/* The digits at `at` as the number of an entry, a step or a section. */
bool veto_label(const struct lex *lex, uint32_t at, struct veto *out);
/* "1. text", "2) text", "3、text" at the begin of the sentence or of an entry in it. */
bool veto_entry(const struct lex *lex, uint32_t at, struct veto *out);

/* ---- date.c ---- */

bool veto_date(const struct lex *lex, uint32_t at, struct veto *out);

/* ---- mark.c ---- */

/* [12], (1), (600519), 4K: do digits that mark something begin at `at`? */
bool veto_mark(const struct lex *lex, uint32_t at, struct veto *out);
/* Is memory or a file told of right before `at` or behind `end`: 内存 4G, 4G 的文件? */
bool holds_data(const struct lex *lex, uint32_t at, uint32_t end);

/* ---- reading.c ---- */

void measure_add(struct measure *m, enum dim dim, uint16_t unit, struct dec scale, uint32_t flags);
void measure_add_units(const struct lex *lex, struct measure *m, const struct unit_match *match);
void measure_add_bare(const struct lex *lex, struct measure *m);
/* 500B alone: parameters, tokens, things or money times `scale`. */
void measure_add_letter(const struct lex *lex, struct measure *m, struct dec scale);

/* ---- beside.c ---- */

/* The unit at `at`, over one blank, or over the hyphen of an adjective (a 27-kilometer ring). */
bool unit_near(const struct lex *lex, uint32_t at, struct unit_match *out);
/* s-1, m⁻², kg^-1: behind the exponent of a Latin unit that ends at `end`, with what it is the
 * inverse of to which power; 0: no such exponent. */
uint32_t unit_inverse(const struct lex *lex, uint32_t end, uint32_t *power);
/* Is what stands behind the numeral no unit there: the mark that closes y="94", 5 |厘 of no loan?
 */
bool unit_refused(const struct lex *lex, const struct measure *m, const struct unit_match *unit);
/* Is it measured, not counted? */
bool unit_is_measured(enum dim dim);
/* The unit behind the numeral over a bound word, an "of", or an adjective. */
bool unit_behind_bound(const struct lex *lex, struct measure *m, struct unit_match *out);
bool unit_behind_of(const struct lex *lex, const struct measure *m, struct unit_match *out);
bool unit_behind_word(const struct lex *lex, const struct measure *m, struct unit_match *out);

/* ---- measure.c ---- */

/* Where the spelling of a unit ends: 20 lbs|. at the end of a sentence without its stop. */
uint32_t measure_unit_end(const struct lex *lex, const struct unit_match *unit);
/* The measure of a numeral: sign before, unit after, half, further parts, denominators. */
void measure_scan(const struct lex *lex, const struct number *number, struct measure *out);
/* "a" before a unit of measure (a kilogram), or before another one that more follows (an hour and
 * 30 seconds): the article as the number 1. */
bool article_read(const struct lex *lex, uint32_t at, struct number *out);
/* Takes the meaning and the sign of `from` for a bare number of the same list or range. */
void measure_inherit(struct measure *m, const struct measure *from);

/* unitor.c: makes m of "two" behind "a month or" one to two months. */
void unitor_read(const struct lex *lex, struct measure *m);
/* Does "or two" stand at `at`? */
bool unitor_follows(const struct lex *lex, uint32_t at);

/* ---- occasion.c ---- */

/* Is the word text[begin:end) "twice" or its like, with nothing compared behind it? */
bool occasion_word(const struct lex *lex, uint32_t begin, uint32_t end);
/* 20 times a day, 2 x USB-C: what looks like a multiple and counts. */
void occasion_read(const struct lex *lex, struct measure *m);

/* ---- parts.c ---- */

/* Adds what goes on behind the unit: a half, further parts, a last digit (三米九). */
void parts_read(const struct lex *lex, struct measure *m);

/* ---- height.c ---- */

/* 6-foot-4, 6 foot 4: the inches of a height join its feet. */
bool height_joins(const struct lex *lex, struct measure *m);
/* 1米75|体重, 2米35|夺冠: two digits right behind a few metres, no unit of their own behind them.
 */
bool height_hundredths(const struct lex *lex, const struct measure *m, uint32_t at);

/* Nothing counted follows at `end`: the text, a clause or the noun phrase ends. */
bool parts_end(const struct lex *lex, uint32_t end);

/* ---- myriad.c, implied.c ---- */
bool myriad_read(const struct lex *lex, struct measure *m); /* 90w, 1w5: takes the letter for 万 */

/* 年半, 身高米九: a unit whose one is not written, as the empty number 1 before it. */
bool implied_read(const struct lex *lex, uint32_t at, struct number *out);

/* ---- product.c ---- */

/* Fills q from one measure. */
void quantity_from(const struct measure *m, struct quantity *q);
/* 312 x 215 x 12.9 mm at `at`: adds a quantity for every factor; the byte behind, 0: no product
 * of lengths. */
uint32_t product_read(const struct lex *lex, uint32_t at, struct quantities *out);

/* ---- bracket.c ---- */

/* $(12.4) million at `at`, the bracket: adds the quantity, which lies below zero; the byte behind
 * it, 0: no such amount. */
uint32_t bracket_read(const struct lex *lex, uint32_t at, struct quantities *out);

/* ---- quotient.c ---- */

/* 5:1: a plain number that a colon and another one follow becomes their quotient. */
void quotient_read(const struct lex *lex, struct measure *m);

/* ---- outof.c ---- */

/* 每 10 人|中有 3 人: makes the measure of the first figure the part that both tell. */
void outof_read(const struct lex *lex, struct measure *m);

/* ---- per.c ---- */

/* Denominators behind the measure: /s, per GB, 每秒, a month. */
void per_after(const struct lex *lex, struct measure *m);
/* A power of two from 4 on, or three halves of one: 12, 256, what memory is sold in. */
bool lex_memory_size(struct dec size);
/* 15 | ktpa, 4,500 | tpd: tonnes in a year, a day or an hour, in one word behind the number. */
bool per_tonnage(const struct lex *lex, struct measure *m);
/* 每秒 | 1.8 TB: the denominator that ends at m->begin; true moves m->begin to it. */
bool per_before(const struct lex *lex, struct measure *m);
/* What readings become with their denominators: data / time is data_rate. */
void per_compose(const struct units *units, struct measure *m);

/* ---- sign.c ---- */

/* 利润|过| 3 亿: the bytes of a word right before `at` that says more than; 0: none. */
uint32_t sign_over(const struct lex *lex, uint32_t at);
/* Widens q over such a word, or over one that says about, and sets bound or approx. */
bool sign_read(const struct lex *lex, struct quantity *q);
/* 已经|快|50 人: the same for what says nearly. */
void sign_nearly(const struct lex *lex, struct quantity *q);

/* ---- hedge.c ---- */

/* Is the word the last character of a longer one: 节|约, 最|近? */
bool hedge_ends_word(const struct lex *lex, const struct word_match *word);
/* 利润|过|亿: does a bound or a hedge of its own end right before `at`? */
bool hedge_stands(const struct lex *lex, uint32_t at);
/* Gives q the bound, unless it has one. */
void hedge_set(struct quantity *q, enum bound bound);
/* Gives q the bound or the hedge that a word of these lists tells. */
void hedge_apply(struct quantity *q, words_set lists);
/* 过|半, 半|数: widens q, a half, over what belongs to it (halves.c). */
void halves_read(const struct lex *lex, struct quantity *q);
/* Widens q over the hedge and bound words around its core and sets bound and approx. */
void hedge_read(const struct lex *lex, struct quantity *q, words_set inner);

/* ---- modelsize.c ---- */

/* Qwen2.5|-32B: where its size begins in the name of a model text[at:end), a hyphen; 0: none. */
uint32_t model_size_in(const struct lex *lex, uint32_t at, uint32_t end);
/* Makes parameters of a number, *scaled by its letter, behind the name of a model: Qwen-|32B. */
bool model_size_read(const struct lex *lex, struct measure *m, const struct number *scaled);

/* ---- scale.c ---- */

/* Makes a score of the measure of `number` when a scale follows, or `number` is marks over one. */
void scale_read(const struct lex *lex, const struct number *number, struct measure *m);

/* ---- included.c ---- */

/* Reads the bracket behind q that says whether its bound counts it; true: the bracket only tells
 * the figure again and is *veto. */
bool included_read(const struct lex *lex, struct quantity *q, struct veto *veto);

/* ---- limit.c ---- */

/* 2 pets |maximum: the bound behind what q counts; the span stays. */
void limit_read(const struct lex *lex, struct quantity *q);

/* ---- age.c ---- */

/* Makes years of a bare number that is an age; *last is the quantity before it or NULL. */
void age_read(const struct lex *lex, const struct quantity *last, struct quantity *q);

/* ---- formerunit.c ---- */

/* 300 km, up from | 280: gives q the unit of the measure that is compared with it. */
void former_read(const struct lex *lex, const struct quantity *last, struct quantity *q);

/* ---- range.c ---- */

/* A second number joined to `a`: fills q with the range and returns true. */
bool range_read(const struct lex *lex, const struct measure *a, struct quantity *q);
/* Shares units and signs along lists (8.6、3.3个百分点; EUR 10, 20 and 30) and marks changes. */
void range_lists(const struct lex *lex, struct quantities *all);

/* ---- unitword.c ---- */
/* Is the unit behind the numeral no unit but a word or a name: Halo 2 won, a CM game, 2018 DRAM? */
bool unitword_read(const struct lex *lex, const struct measure *m, const struct unit_match *unit);
bool unitword_name(const struct lex *lex, uint32_t begin, const struct unit_match *unit);

/* ---- range_scale.c ---- */

/* 3到5万: gives a the magnitude of b where it is smaller than what that multiplies. */
void range_scale(struct qc_slice text, struct number *a, const struct number *b);
/* "a decline of 10 to 7 percent": puts two figures that are told from the larger one in order, with
 * the magnitude of the second; false: they are not. */
bool range_falls(const struct lex *lex, struct measure *a, struct measure *b);
/* 售价 169 万至 112 万: puts two figures told in full from the dearest to the cheapest in order. */
void range_rise(struct number *a, struct number *b);
/* 3-4成, 75-85折: gives a the tenths that b is told in; false: b has none, or a its own. */
bool range_tenths(struct qc_slice text, struct number *a, const struct number *b);
/* from | 3 | to 5 million: the same of the two sides of a change. */
void range_complete(const struct lex *lex, struct quantity *a, const struct quantity *b);
/* 10, 20 and 30 million: the last figure, 30 x 10^6; and one before it, when of that order. */
struct magnitude {
    struct dec mantissa, scale;
};
bool range_magnitude(const struct lex *lex, const struct quantity *q, struct magnitude *out);
bool range_takes(struct quantity *q, const struct magnitude *from);

/* ---- range_unit.c ---- */

/* How many of the unit of `to` make one of `from`'s; false: they share no dimension, or are two
 * currencies or two scales of temperature. */
bool range_ratio(const struct lex *lex, const struct measure *from, const struct measure *to,
                 struct dec *ratio);
/* our guidance | range of: the noun of another word, and no sign of a range. */
bool range_is_named(const struct lex *lex, const struct word_match *open);
/* The same, and brings both to one of the two units where they *differ: to b's, or to a's when only
 * so the figure remains a decimal. */
bool range_one_unit(const struct lex *lex, struct measure *a, struct measure *b, bool *differ);
/* a drop in prices| from $5: the noun of a change says that no range or bound opens at `from`. */
bool range_moves_noun(const struct lex *lex, uint32_t from);
/* 港币 100-|200 元: the currency of the first figure's sign is that of the second. */
void range_signed_yuan(const struct measure *a, struct measure *b);
/* between 28cm and | 1.01m: makes b a length where a is one, no million. */
void range_length_letter(const struct measure *a, struct measure *b);

/* ---- times.c ---- */

/* 翻倍, doubled, 减半, 一半, 翻两番, tenfold: a quantity without a numeral and unit of its own. */
bool times_read(const struct lex *lex, uint32_t at, struct quantity *out);

#endif

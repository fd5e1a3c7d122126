/* quantity.c: one folded sentence -> its quantities and vetoes, left to right, each byte once. */
#include "alternative.h"
#include "currency.h"
#include "lex.h"
#include "oven.h"
#include "tens.h"
#include "veto.h"

static const char DENOMINATOR[] = "denominator"; /* a veto's reason */

dim_set quantity_dims(const struct quantity *q) {
    dim_set set = 0;
    for (uint32_t i = 0; i < q->reading_count; i++) set |= DIM_BIT(q->readings[i].dim);
    return set;
}

static void add_veto(struct quantities *out, struct veto veto) {
    vec_push(&out->vetoes, veto);
}

/* The same with the further figures of its row; where it ends. */
static uint32_t add_row(const struct lex *lex, struct quantities *out, struct veto veto) {
    veto.end = veto_further_end(lex, &veto);
    add_veto(out, veto);
    return veto.end;
}

/* 每 5 年 is a period; 每 100 公里 is what something else is counted by. */
static bool read_each(const struct lex *lex, struct quantity *q, struct veto *veto) {
    struct word_match word;
    if (!lex_word_before(lex, lex_back_blank(lex, q->begin), WORDS_BIT(WORDS_PER), &word))
        return false;
    if (lex_char(lex, word.begin) == '/') {
        bool named = word.begin > lex->floor + 1 && lex_char(lex, word.begin - 1) == ' ' &&
                     is_alpha(lex_char(lex, word.begin - 2)) && q->end == lex->text.size;
        if (!named) return false; /* Input cost / 1M tokens */
        *veto = (struct veto){word.begin, q->end, DENOMINATOR};
        return true;
    }
    if (lex_char(lex, word.begin - (word.begin > 1 ? 2 : 0)) == ',' && q->begin < q->core_begin)
        return false; /* 50 images, each | at most 7 MB */
    if (q->readings[0].dim == DIM_TIME) {
        struct unit_match unit;
        if (lex_char(lex, q->number_end) == '-' && lex_char(lex, q->end) == ' ' &&
            units_after(lex->grammar->units, lex->text, q->end + 1, &unit))
            return false; /* per | 40-hour week, but per 8-hour shift */
        q->period = true;
        q->begin = word.begin;
        return false;
    }
    *veto = (struct veto){word.begin, q->end, DENOMINATOR};
    return true;
}

/* Where a denominator that was set aside before the floor begins: 每百万 token | 2 元. */
static uint32_t denominator_floor(const struct lex *lex, const struct quantities *out) {
    if (!out->vetoes.count) return lex->floor;
    const struct veto *last = &out->vetoes.at[out->vetoes.count - 1];
    return last->end == lex->floor && strcmp(last->reason, DENOMINATOR) == 0 ? last->begin
                                                                             : lex->floor;
}

/* The denominator before the core is sought behind the hedges: 每秒约 48 个. One that was set aside
 * as a veto is taken back. The measure is used up. */
static void read_per_before(const struct lex *lex, struct measure *m, struct quantity *q,
                            struct quantities *out) {
    struct lex back = *lex;
    uint32_t begin = m->begin;
    back.floor = denominator_floor(lex, out);
    m->begin = q->begin;
    if (!per_before(&back, m)) return;
    if (m->begin < lex->floor) out->vetoes.count--;
    q->begin = m->begin;
    if (q->core_begin == begin) q->core_begin = m->begin;
    per_compose(lex->grammar->units, m);
    memcpy(q->readings, m->readings, sizeof q->readings);
    memcpy(q->per, m->per, sizeof q->per);
    q->per_count = m->per_count;
    q->named_begin = m->named_begin;
    q->named_end = m->named_end;
}

/* $3/1000 tokens, 128/256 GB: a slash between two numbers and no fraction; the first of them. */
static struct number split_fraction(const struct lex *lex, const struct number *number) {
    struct number first;
    struct unit_match sign, unit;
    const struct units *units = lex->grammar->units;
    if (!(number->flags & NUMBER_FRACTION)) return *number;
    const char *slash = memchr(lex->text.data + number->begin, '/', number->end - number->begin);
    if (!slash) return *number;
    uint32_t below = (uint32_t)(slash - lex->text.data) + 1;
    bool thousands = is_digit(lex_char(lex, below)) && is_digit(lex_char(lex, below + 1)) &&
                     is_digit(lex_char(lex, below + 2)); /* $1/2 million is half of one */
    bool money = thousands &&
                 units_before(units, lex->text, lex_back_blank(lex, number->begin), &sign) &&
                 units_at(units, sign.at[0].unit)->dim == DIM_MONEY;
    enum dim dim =
        unit_near(lex, number->end, &unit) ? units_at(units, unit.at[0].unit)->dim : DIM_COUNT;
    const dim_set paired = DIM_BIT(DIM_DATA) | DIM_BIT(DIM_PRESSURE) | DIM_BIT(DIM_VOLTAGE) |
                           DIM_BIT(DIM_FREQUENCY); /* 120/80 mmHg, 50/60 Hz */
    bool pair = DIM_BIT(dim) & paired ||
                (dim == DIM_COUNT && dec_compare(number->low, dec_of(1, 0)) > 0 &&
                 number->end - below >= 2 && below - number->begin == 4); /* 142/91 */
    bool twin = below - number->begin > 2 && number->begin > 0 &&         /* 19/27 mpg, BS=32/64 */
                (dim == DIM_MEASURED || lex->text.data[number->begin - 1] == '=');
    struct qc_slice head = slice(lex->text.data, below - 1);
    bool either = fraction_is_alternatives(lex, number, below, dim);
    if (!(money || pair || twin || either) || !number_scan(head, number->begin, &first))
        return *number;
    return first;
}

/* 早晨 7 点排队, | 10 点还进不去: a further time of a day that one was told of. */
static bool is_hour(const struct lex *lex, const struct quantity *q, const struct quantities *out) {
    if (!q->reading_count || q->readings[0].dim != DIM_SCORE ||
        !(q->has_value || q->number_flags & NUMBER_RANGE) || /* 一两点,或者|两三点 */
        q->number_flags & NUMBER_POINT || dec_compare(q->high, dec_of(24, 0)) > 0 ||
        !words_plain_before(lex->grammar->words, WORDS_HOUR_SIGN, lex->text, q->core_end))
        return false;
    for (uint32_t i = 0; i < out->vetoes.count; i++)
        if (strcmp(out->vetoes.at[i].reason, "clock") == 0) return true;
    return false;
}

/* Reads the quantity whose numeral is `read`; the byte behind what was read. */
static uint32_t read_measure(struct lex *lex, const struct number *read, struct quantities *out) {
    struct number first = split_fraction(lex, read), *number = &first;
    struct measure m;
    struct quantity q;
    struct veto veto;
    measure_scan(lex, number, &m);
    unitor_read(lex, &m);
    scale_read(lex, read, &m);
    quotient_read(lex, &m);
    outof_read(lex, &m);
    bool range = range_read(lex, &m, &q);
    if (range ? veto_either(lex, &m, q.end, &veto)
              : veto_measure(lex, &m, &veto) ||
                    veto_version_again(lex, &m, out->vetoes.at, out->vetoes.count, &veto)) {
        uint32_t end = add_row(lex, out, veto);
        return end > number->end ? end : number->end;
    }
    if (!range) quantity_from(&m, &q);
    memcpy(m.readings, q.readings, sizeof q.readings);
    m.count = q.reading_count;
    memcpy(m.per, q.per, sizeof q.per);
    m.per_count = q.per_count;
    per_compose(lex->grammar->units, &m);
    memcpy(q.readings, m.readings, sizeof q.readings);
    hedge_read(lex, &q, m.inner);
    currency_over_hedge(lex, &m, &q);
    if (read_each(lex, &q, &veto)) {
        add_veto(out, veto);
        return q.end;
    }
    if (!q.period) read_per_before(lex, &m, &q, out);
    if (is_hour(lex, &q, out)) {
        add_veto(out, (struct veto){q.begin, q.end, "clock"});
        return q.end;
    }
    const uint32_t count = out->found.count;
    limit_read(lex, &q);
    const struct quantity *last = count ? &out->found.at[count - 1] : NULL;
    age_read(lex, last, &q);
    oven_read(lex, &q);
    tens_read(lex, &q);
    former_read(lex, last, &q);
    bool again = included_read(lex, &q, &veto);
    vec_push(&out->found, q);
    if (again) add_veto(out, veto);
    return lex->told = again ? veto.end : q.end;
}

/* 一倍 behind 增加 or 翻 is once as much again: 2 x. */
static void add_base(const struct lex *lex, struct quantities *out) {
    struct lex whole = *lex;
    whole.floor = 0;
    for (uint32_t i = 0; i < out->found.count; i++) {
        struct quantity *q = &out->found.at[i];
        struct word_match word, glue;
        if (q->readings[0].dim != DIM_MULTIPLE || !q->has_value ||
            dec_compare(q->low, dec_of(1, 0)) != 0)
            continue;
        uint32_t end = lex_back_blank(&whole, q->begin);
        if (lex_word_before(&whole, end, WORDS_BIT(WORDS_GLUE), &glue)) end = glue.begin;
        const words_set verbs = WORDS_BIT(WORDS_INCREASE_BY) | WORDS_BIT(WORDS_FOLD_VERB);
        if (!lex_word_before(&whole, end, verbs, &word)) continue;
        q->low = q->high = dec_of(2, 0);
        q->direction = DIRECTION_UP;
    }
}

static uint32_t over_letters(const struct lex *lex, uint32_t at) {
    while (is_alpha(lex_char(lex, at))) at++;
    return at;
}

/* The next place where something may begin: the next character, or behind a run of letters. */
static uint32_t step(const struct lex *lex, uint32_t at) {
    char c = lex->text.data[at];
    return is_alpha(c) ? over_letters(lex, at) : at + utf8_length(c);
}

/* Does a name that goes on at `at` hold a digit: GPT|-4o, H|100? */
static bool holds_digit(const struct lex *lex, uint32_t at) {
    while (lex_name_byte(lex, at) && !is_digit(lex->text.data[at])) at++;
    return is_digit(lex_char(lex, at));
}

/* The place itself when a numeral or a veto can begin there, which is ASCII; else a later one,
 * before which none can. */
static inline uint32_t over_ascii(const struct lex *lex, uint32_t at) {
    char c = lex->text.data[at];
    if (is_alpha(c)) {
        uint32_t end = over_letters(lex, at);
        bool may = lex->linked || number_may_start(lex->text, at) || holds_digit(lex, end);
        return may ? at : end;
    }
    if (is_digit(c) || c == '(' || c == '[') return at;
    bool sign = (c == '.' || c == '-' || c == '+') && number_may_start(lex->text, at);
    return sign ? at : at + 1;
}

#define TITLE 0x300Au /* 《 */

/* Can a quantity or a veto begin at `at`, which is marked? 斤|半: the unit of an implied one. */
static bool may_begin(const struct lex *lex, uint32_t at) {
    const struct scan_table *scan = lex->grammar->scan;
    struct qc_slice text = lex->text;
    if (words_map_at(lex->map, at) & LEX_LEADS) return true;
    if (!(text.data[at] & 0x80)) return over_ascii(lex, at) == at;
    uint32_t cp = utf8_at(text, at), next = at + utf8_length(text.data[at]);
    bool behind =
        next < text.size && (text.data[next] & 0x80) && scan_numeral(scan, utf8_at(text, next));
    return behind || cp == TITLE || (scan_numeral(scan, cp) && number_may_start(text, at));
}

static bool inside_letters(struct qc_slice text, uint32_t at) {
    return at > 0 && at < text.size && is_alpha(text.data[at]) && is_alpha(text.data[at - 1]);
}

/* The first place at or behind `at` where a quantity or a veto may begin: most of a text is passed
 * over here. The slow path passes over nothing, so that a test finds what is missing. */
static uint32_t next_place(const struct lex *lex, uint32_t at) {
    uint32_t end = (uint32_t)lex->text.size;
    if (!lex->map) return at;
    if (inside_letters(lex->text, at) && over_ascii(lex, at) == at) return at;
    for (; (at = words_map_next(lex->map->marked.at, at, end)) < end; at++)
        if (may_begin(lex, at)) return at;
    return end;
}

/* Does "://", "www." or an @ stand in the text? */
static bool has_link(struct qc_slice text) {
    const char *end = text.data + text.size, *at = text.data;
    if (memchr(at, '@', text.size)) return true;
    for (; (at = memchr(at, ':', (size_t)(end - at))); at++)
        if (end - at > 2 && at[1] == '/' && at[2] == '/') return true;
    for (at = text.data; (at = memchr(at, '.', (size_t)(end - at))); at++)
        if (at - text.data > 2 && memcmp(at - 3, "www", 3) == 0) return true;
    return false;
}

static void begin(struct lex *lex, struct quantities *out) {
    vec_clear(&out->found);
    vec_clear(&out->vetoes);
    for (uint32_t i = 0; i < NUMERALS_KNOWN; i++) out->numerals[i].at = UINT32_MAX;
    lex->numerals = out->numerals;
    lex->linked = lex->text.size && has_link(lex->text);
    lex->coded = lex->text.size && memchr(lex->text.data, '`', lex->text.size);
    lex->han = utf8_has_han(lex->text);
    if (!lex->grammar->scan) return;
    const struct scan_table *scan = lex->grammar->scan;
    struct words_marks marks = {LEX_LEADS, scan->han, TITLE, scan->heads, lex->linked};
    words_map_read(&out->map, lex->grammar->words, lex->text, &marks);
    lex->map = &out->map;
}

void quantity_scan(const struct grammar *grammar, struct qc_slice text, struct quantities *out) {
    struct lex lex = {.grammar = grammar, .text = text};
    begin(&lex, out);
    uint32_t at = 0;
    while ((at = next_place(&lex, at)) < text.size) {
        struct veto veto;
        struct number number;
        struct quantity q;
        uint32_t end = product_read(&lex, at, out);
        if (!end) end = bracket_read(&lex, at, out);
        if (end) {
            at = lex.floor = end;
        } else if (veto_scan(&lex, at, &veto)) {
            at = lex.floor = add_row(&lex, out, veto);
        } else if (lex_number(&lex, at, &number) || article_read(&lex, at, &number) ||
                   implied_read(&lex, at, &number)) {
            at = lex.floor = read_measure(&lex, &number, out);
        } else if (times_read(&lex, at, &q)) {
            vec_push(&out->found, q);
            at = lex.floor = q.end;
        } else {
            at = step(&lex, at);
        }
    }
    range_lists(&lex, out);
    add_base(&lex, out);
}

void quantities_free(struct quantities *out) {
    vec_free(&out->found);
    vec_free(&out->vetoes);
    words_map_free(&out->map);
}

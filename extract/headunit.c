/* headunit.c: the head of a column or row that ends in a unit, and a bare number below or beside it
 * -> the number with that unit: TDP (W) | 700, Revenue ($M) | 351. */
#include "headunit.h"

/* The unit that a head ends in: in brackets, behind a comma; empty: none. */
static struct qc_slice unit_of(const struct words *words, struct qc_slice head) {
    size_t end = head.size;
    while (end > 0 && (head.data[end - 1] == '*' || head.data[end - 1] == ' ')) end--;
    if (end == 0) return slice("", 0);
    char close = head.data[end - 1], open = close == ')' ? '(' : close == ']' ? '[' : '\0';
    size_t begin = end;
    struct word_match in;
    if (open) {
        end--;
        begin = end;
        while (begin > 0 && head.data[begin - 1] != open) begin--;
        if (begin < 2) return slice("", 0);
    } else {
        while (begin > 0 && head.data[begin - 1] != ',') begin--;
        if (begin == 0) return slice("", 0);
    }
    while (begin < end && head.data[begin] == ' ') begin++;
    if (words_at(words, head, begin, WORDS_BIT(WORDS_MONEY_IN), &in) && in.end < end)
        begin = in.end + 1;
    return slice_cut(head, (uint32_t)begin, (uint32_t)end);
}

/* 通话(元/分) 国内: the unit in brackets before a blank and what the figures hold for; empty: none.
 */
static struct qc_slice inner_unit(struct qc_slice head) {
    size_t end = head.size;
    while (end > 1 && !(head.data[end - 1] == ' ' && head.data[end - 2] == ')')) end--;
    size_t begin = end > 1 ? end - 2 : 0;
    while (begin > 0 && head.data[begin - 1] != '(') begin--;
    return begin > 1 ? slice_cut(head, (uint32_t)begin, (uint32_t)end - 2) : slice("", 0);
}

/* FP16 |TFLOPS: the last word of a head is its unit when it can be nothing else. */
static struct qc_slice last_word(const struct units *units, struct qc_slice head) {
    const dim_set told = DIM_BIT(DIM_COMPUTE) | DIM_BIT(DIM_DATA) | DIM_BIT(DIM_DATA_RATE) |
                         DIM_BIT(DIM_POWER) | DIM_BIT(DIM_ENERGY) | DIM_BIT(DIM_FREQUENCY) |
                         DIM_BIT(DIM_CHARGE);
    struct unit_match match;
    size_t begin = head.size;
    while (begin > 0 && head.data[begin - 1] != ' ') begin--;
    if (begin == 0 || head.size - begin < 2 || !units_after(units, head, begin, &match) ||
        match.end != head.size || match.at[0].flags & UNIT_AMBIGUOUS ||
        !(DIM_BIT(units_at(units, match.at[0].unit)->dim) & told))
        return slice("", 0);
    return slice_cut(head, begin, head.size);
}

/* Does money follow at `at` that the name of a currency before it belongs to: 人民币|百万元,
 * 港币|元? */
static bool opens_money(const struct units *units, struct qc_slice unit, uint32_t at) {
    struct unit_match match;
    if (at < unit.size && unit.data[at] == ' ') at++;
    if (at >= unit.size || !(unit.data[at] & 0x80)) return false;
    return number_may_start(unit, at) || (units_after(units, unit, at, &match) &&
                                          units_at(units, match.at[0].unit)->dim == DIM_MONEY);
}

#define SIGN_MAX 12u /* bytes of a sign or a Chinese name of a currency */

/* Where the sign of a currency ends that opens the unit: $|M, US$|/kWh, USD |million, 人民币|千元;
 * 0: none. */
static uint32_t sign_end(const struct units *units, struct qc_slice unit) {
    struct unit_match match;
    for (uint32_t end = 1; end <= unit.size && end <= SIGN_MAX; end++) {
        bool wide = (unit.data[0] & 0x80) && end > 3;
        if ((!wide && end > 4) || (end < unit.size && utf8_is_continuation(unit.data[end])))
            continue;
        if (units_before(units, unit, end, &match) && match.begin == 0 &&
            units_at(units, match.at[0].unit)->dim == DIM_MONEY &&
            (wide ? opens_money(units, unit, end)
                  : end == unit.size || !is_alpha(unit.data[end - 1]) || !is_alpha(unit.data[end])))
            return end;
    }
    return 0;
}

static bool add(struct headed *h, struct qc_slice text) {
    if (h->size + text.size > sizeof h->text) return false;
    memcpy(h->text + h->size, text.data, text.size);
    h->size += (uint32_t)text.size;
    return true;
}

/* millions of| yen, in thousands| behind $: the scale of a caption as one writes it behind a
 * figure, and the rest of the unit; false: the unit opens with none in the plural or behind "in".
 */
static bool add_scale(struct headed *h, const struct grammar *grammar, struct qc_slice unit) {
    struct word_match word;
    uint32_t at = 0, begin;
    while (at < unit.size && unit.data[at] == ' ') at++;
    begin = at;
    if (words_at(grammar->words, unit, at, WORDS_BIT(WORDS_MONEY_IN), &word)) at = word.end;
    while (at < unit.size && unit.data[at] == ' ') at++;
    uint32_t size = words_plain_at(grammar->words, WORDS_CAPTION_SCALE, unit, at), end = at + size;
    if (!size || (unit.data[end - 1] != 's' && at == begin)) return false;
    struct qc_slice scale = slice_cut(unit, at, end - (unit.data[end - 1] == 's'));
    while (end < unit.size && unit.data[end] == ' ') end++;
    if (words_at(grammar->words, unit, end, WORDS_BIT(WORDS_OF), &word)) end = word.end;
    while (end < unit.size && unit.data[end] == ' ') end++;
    return add(h, LIT(" ")) && add(h, scale) && (end >= unit.size || add(h, LIT(" "))) &&
           add(h, slice_cut(unit, end, (uint32_t)unit.size));
}

/* The cell with the unit where a writer would have put it. */
static bool write_line(struct headed *h, const struct grammar *grammar, struct qc_slice unit,
                       struct qc_slice cell) {
    uint32_t sign = sign_end(grammar->units, unit);
    struct qc_slice rest = slice_cut(unit, sign, (uint32_t)unit.size);
    struct word_match per;
    for (uint32_t at = 0; sign && at < rest.size; at++) /* $/kWh: what it is counted by stays */
        if (words_at(grammar->words, rest, at, WORDS_BIT(WORDS_PER), &per))
            rest.size = at && rest.data[at - 1] == ' ' ? at - 1 : at;
    h->size = 0;
    if (rest.size && is_digit(rest.data[0])) return false; /* ($649) 2. Core: a sum before it */
    if (!add(h, slice_cut(unit, 0, sign)) || !add(h, cell)) return false;
    if (add_scale(h, grammar, rest)) return true;
    bool glued = !rest.size || rest.data[0] == '%' || rest.data[0] == '/' || rest.data[0] == ' ' ||
                 (sign && is_alpha(rest.data[0]) && rest.size <= 2);
    return (glued || add(h, LIT(" "))) && add(h, rest);
}

/* 30, 30-40: nothing but digits, of a range too. */
static bool is_bare(const struct quantity *q, struct qc_slice text) {
    bool figure = q->core_end == q->number_end ||
                  (q->bound == BOUND_RANGE && is_digit(text.data[q->core_end - 1]));
    return q->reading_count && q->readings[0].unit == UNIT_NONE && !q->per_count &&
           q->readings[0].dim == DIM_COUNT && figure && !q->period;
}

/* Takes everything but the places from the quantity that was read with its unit. */
static void take(struct quantity *to, const struct quantity *from) {
    struct quantity q = *from;
    q.begin = to->begin;
    q.end = to->end;
    q.core_begin = to->core_begin;
    q.core_end = to->core_end;
    q.number_begin = to->number_begin;
    q.number_end = to->number_end;
    q.list = to->list;
    q.flags |= 1u << FLAG_INFERRED_UNIT;
    *to = q;
}

/* The number read with the unit behind it, when that is all of it; else NULL. */
static const struct quantity *read_with(struct headed *h, const struct grammar *grammar,
                                        struct qc_slice unit, struct qc_slice cell) {
    if (!unit.size || !write_line(h, grammar, unit, cell)) return NULL;
    quantity_scan(grammar, slice(h->text, h->size), &h->quantities);
    const struct quantity *read = h->quantities.found.at;
    bool all = h->quantities.found.count == 1 && read->begin == 0 && read->end == h->size;
    return all ? read : NULL;
}

/* What a unit of money is without a denominator that no table of units has: 元|/则, 元/人|·天. */
static struct qc_slice before_denominator(struct qc_slice unit) {
    size_t end = unit.size;
    while (end > 1 && unit.data[end - 1] != '/' && !slice_has_at(unit, end - 1, LIT("·"))) end--;
    return slice_cut(unit, 0, end > 1 ? (uint32_t)end - 1 : 0);
}

/* Reads the number with the unit behind it; gives it the meaning when that is all of it. */
static bool give(struct headed *h, const struct grammar *grammar, struct qc_slice unit,
                 struct qc_slice cell, struct quantity *q) {
    const struct quantity *read = read_with(h, grammar, unit, cell);
    if (!read && unit.size && (unit.data[0] & 0x80)) {
        read = read_with(h, grammar, before_denominator(unit), cell);
        if (read && read->readings[0].dim != DIM_MONEY) read = NULL;
    }
    if (!read || read->readings[0].unit == UNIT_NONE) {
        h->size = 0;
        return false;
    }
    take(q, read);
    return true;
}

bool headed_bare(const struct quantities *quantities, struct qc_slice cell) {
    const struct quantity *q = quantities->found.at;
    if (quantities->found.count != 1 || !is_bare(q, cell)) return false;
    bool below_zero = q->begin == 1 && cell.data[0] == '(' && q->end + 1 == cell.size;
    return below_zero || (q->begin == 0 && q->end >= cell.size);
}

bool headed_give(struct headed *h, const struct grammar *grammar, struct qc_slice unit,
                 struct qc_slice cell, struct quantities *quantities) {
    struct quantity *q = &quantities->found.at[0];
    h->bracket = false;
    return give(h, grammar, unit, slice_cut(cell, q->begin, q->end), q);
}

bool headed_counts(struct headed *h, const struct grammar *grammar, struct qc_slice head) {
    struct qc_slice text = fold_sentence(&h->folder, head, 0).text;
    bool counts = text.size &&
                  (text.data[text.size - 1] == ')' || text.data[text.size - 1] == ']') &&
                  read_with(h, grammar, unit_of(grammar->words, text), LIT("1"));
    h->size = 0;
    return counts;
}

/* 仟元, %: a head that is nothing but a unit of money or of parts. */
static struct qc_slice whole_head(struct headed *h, const struct grammar *grammar,
                                  struct qc_slice head) {
    const dim_set told = DIM_BIT(DIM_MONEY) | DIM_BIT(DIM_PERCENT);
    const struct quantity *read = read_with(h, grammar, head, LIT("1"));
    bool unit =
        read && read->readings[0].unit != UNIT_NONE && DIM_BIT(read->readings[0].dim) & told;
    return unit ? head : slice("", 0);
}

bool head_unit(struct headed *h, const struct grammar *grammar, struct qc_slice head,
               struct qc_slice cell, struct quantities *quantities) {
    h->size = 0;
    if (!head.size || !headed_bare(quantities, cell)) return false;
    struct folded folded = fold_sentence(&h->folder, head, 0);
    struct qc_slice unit = unit_of(grammar->words, folded.text);
    h->bracket = unit.size != 0 && unit.data + unit.size < folded.text.data + folded.text.size;
    if (!unit.size) unit = inner_unit(folded.text);
    if (!unit.size) unit = last_word(grammar->units, folded.text);
    if (!unit.size) unit = whole_head(h, grammar, folded.text);
    struct quantity *q = &quantities->found.at[0];
    return give(h, grammar, unit, slice_cut(cell, q->begin, q->end), q);
}

/* Where what stands before `at` ends, over blanks and, when it is there, a colon. */
static uint32_t label_end(struct qc_slice text, uint32_t at) {
    while (at > 0 && is_space(text.data[at - 1])) at--;
    if (at > 0 && text.data[at - 1] == ':') at--;
    while (at > 0 && is_space(text.data[at - 1])) at--;
    return at;
}

/* employee(s): no unit, the end of a word. */
static bool is_plural(struct qc_slice text, uint32_t close) {
    return close > 3 && slice_has_at(text, close - 3, LIT("(s)")) && is_alpha(text.data[close - 4]);
}

#define UNIT_MAX 12u /* bytes of a unit behind "in" */

/* Gross weight in |kg, Top speed in |km/h (mph): the unit that "in" leads, with or without another
 * one in brackets, in a label of the line; empty: none. */
static struct qc_slice told_in(const struct words *words, struct qc_slice label) {
    struct word_match in;
    uint32_t end = (uint32_t)label.size;
    if (end && label.data[end - 1] == ')') {
        while (end > 0 && label.data[end - 1] != '(') end--;
        for (end -= end > 0; end > 0 && label.data[end - 1] == ' ';) end--;
    }
    uint32_t begin = end;
    while (begin > 0 && end - begin <= UNIT_MAX && label.data[begin - 1] != ' ') begin--;
    bool led = begin > 4 && end - begin <= UNIT_MAX && is_upper(label.data[0]) &&
               words_before(words, label, begin - 1, WORDS_BIT(WORDS_MONEY_IN), &in) &&
               in.begin > 0 && label.data[in.begin - 1] == ' ' && is_alpha(label.data[begin]);
    return led ? slice_cut(label, begin, end) : slice("", 0);
}

/* Does nothing but another figure, or the end, follow at `at`? */
static bool stands_last(struct qc_slice text, uint32_t at) {
    while (at < text.size && strchr(" /|", text.data[at])) at++;
    return at >= text.size || is_digit(text.data[at]);
}

void head_inline(struct headed *h, const struct grammar *grammar, struct qc_slice text,
                 struct quantities *quantities) {
    struct qc_slice unit = LIT("");
    for (uint32_t i = 0, behind = 0; i < quantities->found.count; i++) {
        struct quantity *q = &quantities->found.at[i];
        uint32_t end = label_end(text, q->begin);
        if (end != behind || !i) unit = LIT("");
        behind = q->end;
        if (!is_bare(q, text)) continue;
        struct qc_slice told = i == 0 && stands_last(text, q->end)
                                   ? told_in(grammar->words, slice(text.data, end))
                                   : LIT("");
        if (told.size) unit = told;
        else if (end > 2 && text.data[end - 1] == ')' && !is_plural(text, end))
            unit = unit_of(grammar->words, slice(text.data, end));
        if (!give(h, grammar, unit, slice_cut(text, q->begin, q->end), q)) unit = LIT("");
    }
    h->size = 0;
}

void headed_free(struct headed *h) {
    folder_free(&h->folder);
    quantities_free(&h->quantities);
}

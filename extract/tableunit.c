/* tableunit.c: the unit that a column of units or the lines above a table tell, a cell -> the unit
 * of the bare number in the cell. */
#include "tableunit.h"

#include "tag.h"

#define LINES_ABOVE 2       /* lines with text above a table that may tell its unit */
#define LINE_MAX_ABOVE 400u /* bytes of such a line; a longer one is prose */
#define REACH_ABOVE 600u    /* bytes, blank lines included, in which it is sought */

/* Not found further back or ahead than a row of heads may be long. */
static uint32_t line_begin(struct qc_slice chunk, uint32_t at) {
    uint32_t floor = at > HEADED_HEADS ? at - HEADED_HEADS : 0;
    while (at > floor && chunk.data[at - 1] != '\n') at--;
    return at;
}

static uint32_t line_end(struct qc_slice chunk, uint32_t at) {
    size_t end = chunk.size - at > HEADED_HEADS ? at + HEADED_HEADS : chunk.size;
    while (at < end && chunk.data[at] != '\n') at++;
    return at;
}

static struct qc_slice trimmed(struct qc_slice text) {
    while (text.size && (is_space(text.data[0]) || text.data[0] == '*'))
        text = slice_cut(text, 1, text.size);
    while (text.size && (is_space(text.data[text.size - 1]) || text.data[text.size - 1] == '*'))
        text.size--;
    return text;
}

/* ---- a column of units ---- */

/* Cell n of a row, counted by the marks before it. */
static struct qc_slice cell_of(struct qc_slice row, char mark, uint32_t n) {
    size_t begin = 0;
    for (; begin < row.size && n; begin++) n -= row.data[begin] == mark;
    size_t end = begin;
    while (end < row.size && row.data[end] != mark) end++;
    return n ? slice("", 0) : trimmed(slice_cut(row, begin, end));
}

static bool is_label(struct headed *h, const struct grammar *grammar, struct qc_slice cell) {
    if (!cell.size || cell.size > HEADED_TEXT) return false;
    struct qc_slice text = fold_sentence(&h->folder, cell, 0).text;
    return words_plain(grammar->words, WORDS_UNIT_LABEL, text);
}

/* The line of `at`; empty when it is too long for a row. */
static struct qc_slice line_at(struct qc_slice chunk, uint32_t at) {
    struct qc_slice line = slice_cut(chunk, line_begin(chunk, at), line_end(chunk, at));
    return line.size < HEADED_HEADS ? line : slice("", 0);
}

/* The column of units of the row of heads; UINT32_MAX: none. The last answer is kept. */
static uint32_t unit_column(struct headed *h, const struct grammar *grammar, struct qc_slice heads,
                            char mark) {
    if (heads.size == 0 || heads.size > sizeof h->heads) return UINT32_MAX;
    if (heads.size == h->heads_size && memcmp(heads.data, h->heads, heads.size) == 0)
        return h->unit_column;
    uint32_t marks = 0, found = UINT32_MAX;
    for (size_t i = 0; i < heads.size; i++) marks += heads.data[i] == mark;
    for (uint32_t n = 0; n <= marks && found == UINT32_MAX; n++)
        if (is_label(h, grammar, cell_of(heads, mark, n))) found = n;
    memcpy(h->heads, heads.data, heads.size);
    h->heads_size = (uint32_t)heads.size;
    return h->unit_column = found;
}

static struct qc_slice row_unit(struct headed *h, const struct grammar *grammar,
                                const struct table_cell *cell) {
    struct qc_slice heads = line_at(cell->chunk, cell->sentence->column_begin);
    char mark = memchr(heads.data, '|', heads.size) ? '|' : '\t';
    uint32_t n = unit_column(h, grammar, heads, mark);
    if (n == UINT32_MAX) return slice("", 0);
    return cell_of(line_at(cell->chunk, cell->sentence->begin), mark, n);
}

/* ---- what stands above ---- */

/* Where the unit ends that begins at `at`: at a bracket, a mark, a blank before no Latin letter. */
static uint32_t unit_end(struct qc_slice text, uint32_t at) {
    for (; at < text.size; at++) {
        char c = text.data[at];
        bool wide = slice_has_at(text, at, LIT("、")) || slice_has_at(text, at, LIT("。"));
        bool word = c == ' ' && at > 0 && at + 1 < text.size && is_alpha(text.data[at + 1]) &&
                    (is_alpha(text.data[at - 1]) || text.data[at - 1] == '$');
        if (wide || (c == ' ' && !word) || strchr(")],;|*\t", c)) break;
    }
    return at;
}

/* The unit behind the label that stands in `text`, folded; *label: where that begins. */
static struct qc_slice told_unit(const struct grammar *grammar, struct qc_slice text,
                                 uint32_t *label) {
    for (uint32_t at = 0; at < text.size; at++) {
        if (utf8_is_continuation(text.data[at])) continue;
        uint32_t size = words_plain_at(grammar->words, WORDS_UNIT_LABEL, text, at);
        uint32_t begin = at + size;
        if (!size) continue;
        while (begin < text.size && (text.data[begin] == ' ' || text.data[begin] == ':')) begin++;
        *label = at;
        if (begin > at + size) return slice_cut(text, begin, unit_end(text, begin));
    }
    return slice("", 0);
}

#define CAPTION_MAX 60u /* bytes of a scale and a currency */

/* (in millions of yen, except per share data), RMB million: the scale and the currency of a line
 * that is nothing else but a caption in English; empty: it is none. */
static struct qc_slice caption_unit(const struct grammar *grammar, struct qc_slice text) {
    const struct words *words = grammar->words;
    uint32_t at = 0, size, end;
    bool scale = false;
    while (at < text.size && strchr("( ", text.data[at])) at++;
    while ((size = words_plain_at(words, WORDS_CAPTION_WORD, text, at)) != 0)
        for (at += size; at < text.size && strchr(" :", text.data[at]);) at++;
    for (end = at; end < text.size && end - at < CAPTION_MAX && !strchr("),;", text.data[end]);
         end++) {
        if (text.data[end] & 0x80) return slice("", 0);
        scale |= words_plain_at(words, WORDS_CAPTION_SCALE, text, end) != 0;
    }
    return scale && end - at < CAPTION_MAX ? slice_cut(text, at, end) : slice("", 0);
}

/* <tr>: a line without words. */
static bool is_tag_alone(struct qc_slice line) {
    return line.size && line.data[0] == '<' && tag_at(line, 0).end == line.size;
}

/* The line above `at`, blank ones passed over; false: none, or not within the reach. */
static bool line_above(struct qc_slice chunk, uint32_t at, struct qc_slice *line) {
    uint32_t floor = at > REACH_ABOVE ? at - REACH_ABOVE : 0;
    while (at > floor) {
        uint32_t begin = at - 1;
        while (begin > floor && chunk.data[begin - 1] != '\n') begin--;
        if (begin == floor && floor) return false;
        *line = trimmed(slice_cut(chunk, begin, at - 1));
        at = begin;
        if (line->size && !is_tag_alone(*line)) return true;
    }
    return false;
}

/* ($ |in millions), (|in thousands of euros): not what a bracket in prose says, (a million words).
 */
static bool tells_in(const struct grammar *grammar, struct qc_slice text) {
    struct word_match in;
    for (uint32_t at = 1; at < text.size && at < CAPTION_MAX && text.data[at] != ')'; at++)
        if (!is_alpha(text.data[at - 1]) &&
            words_at(grammar->words, text, at, WORDS_BIT(WORDS_MONEY_IN), &in) &&
            words_plain_at(grammar->words, WORDS_CAPTION_SCALE, text, (uint32_t)in.end + 1))
            return true;
    return false;
}

/* The same of a line, of its first cell or of what it ends with in brackets: Results ($ in
 * millions), | (in thousands) | 2024 |. */
static struct qc_slice caption_in(const struct grammar *grammar, struct qc_slice text) {
    const char *open = memchr(text.data, '(', text.size);
    if (open) {
        struct qc_slice inner = slice_cut(text, (size_t)(open - text.data), text.size);
        if (tells_in(grammar, inner)) return caption_unit(grammar, inner);
    }
    struct qc_slice unit = caption_unit(grammar, text);
    if (unit.size || !text.size || text.data[0] != '|') return unit;
    const char *bar = memchr(text.data + 1, '|', text.size - 1);
    return caption_unit(grammar,
                        trimmed(slice_cut(text, 1, bar ? (size_t)(bar - text.data) : text.size)));
}

static struct qc_slice look(struct headed *h, const struct grammar *grammar, struct qc_slice line,
                            struct qc_slice *title) {
    uint32_t label = 0;
    if (!line.size || line.size > LINE_MAX_ABOVE) return slice("", 0);
    struct folded folded = fold_sentence(&h->folder, line, 0);
    struct qc_slice unit = told_unit(grammar, folded.text, &label);
    if (!unit.size) return caption_in(grammar, folded.text);
    while (label > 0 && strchr(" ,;:|", folded.text.data[label - 1])) label--;
    for (uint32_t at = 1; at < label; at++) /* 启动耗时|(容器, 单位 ms) */
        if (folded.text.data[at] == '(') label = at;
    if (unit.size) *title = slice_cut(line, 0, (uint32_t)fold_begin(&folded, label).byte);
    return unit;
}

static struct qc_slice unit_above(struct headed *h, const struct grammar *grammar,
                                  struct table_cell *cell) {
    uint32_t at = line_begin(cell->chunk, cell->sentence->column_begin);
    struct qc_slice line = line_at(cell->chunk, at);
    struct qc_slice unit = look(h, grammar, line, &cell->title);
    for (int i = 0; i < LINES_ABOVE && !unit.size && line_above(cell->chunk, at, &line); i++) {
        unit = look(h, grammar, line, &cell->title);
        at = line_begin(cell->chunk, (uint32_t)(line.data - cell->chunk.data));
    }
    return unit;
}

/* ---- for which cells it holds ---- */

/* What the figures below or beside a head are, whatever the unit of their table. */
enum figures { FIGURES_ANY, FIGURES_COUNT, FIGURES_PERCENT, FIGURES_RATE, FIGURES_EACH };

static enum figures figures_of(struct headed *h, const struct grammar *grammar,
                               struct qc_slice head) {
    const struct words *words = grammar->words;
    if (head.size > LINE_MAX_ABOVE || headed_counts(h, grammar, head)) return FIGURES_COUNT;
    struct qc_slice text = trimmed(fold_sentence(&h->folder, head, 0).text);
    if (words_plain_before(words, WORDS_COUNT_HEAD, text, text.size)) return FIGURES_COUNT;
    if (words_plain_before(words, WORDS_PERCENT_HEAD, text, text.size)) return FIGURES_PERCENT;
    if (words_plain_before(words, WORDS_RATE_HEAD, text, text.size)) return FIGURES_RATE;
    return words_plain_in(words, WORDS_EACH_HEAD, text, 0, text.size) ? FIGURES_EACH : FIGURES_ANY;
}

static struct qc_slice keep_unit(struct headed *h, struct qc_slice unit) {
    if (unit.size > sizeof h->unit) return slice("", 0);
    memcpy(h->unit, unit.data, unit.size);
    return slice(h->unit, unit.size);
}

/* 人民币|百万|元 without what is only a scale, in place. */
static struct qc_slice without_scale(struct headed *h, const struct grammar *grammar,
                                     struct qc_slice unit) {
    uint32_t size;
    for (uint32_t at = 0; at < unit.size; at++) {
        if (!(size = words_plain_at(grammar->words, WORDS_CAPTION_SCALE, unit, at))) continue;
        memmove(h->unit + at, h->unit + at + size, unit.size - at - size);
        return slice(h->unit, unit.size - size);
    }
    return unit;
}

/* The unit of the table as it holds for figures of this sort; empty: it does not. */
static struct qc_slice unit_for(struct headed *h, const struct grammar *grammar,
                                struct qc_slice unit, enum figures sort) {
    bool percent = unit.size && unit.data[0] == '%';
    switch (sort) {
    case FIGURES_COUNT: return slice("", 0);
    case FIGURES_PERCENT: return LIT("%");
    case FIGURES_RATE: return percent ? unit : slice("", 0);
    case FIGURES_EACH: return without_scale(h, grammar, unit);
    case FIGURES_ANY: break;
    }
    return unit;
}

/* ---- a scale alone: (in millions), $ in thousands -------------------------------------- */

/* $16,599, ($16,599): one amount with its sign, without a magnitude, is all of the cell. */
static bool is_signed(const struct quantities *quantities, struct qc_slice cell) {
    const struct quantity *q = quantities->found.at;
    const uint32_t scaled = NUMBER_SCALED | NUMBER_LETTER;
    return quantities->found.count == 1 && q->reading_count && !q->per_count &&
           q->readings[0].dim == DIM_MONEY && q->core_end == q->number_end &&
           !(q->number_flags & scaled) && q->begin <= 1 && q->end + 1 >= cell.size;
}

/* millions, $ in millions = 10^6; false: the unit of the caption opens with no magnitude in
 * English behind a sign. */
static bool scale_in(const struct grammar *grammar, struct qc_slice unit, struct dec *out) {
    char one[CAPTION_MAX + 2] = "1 ";
    struct number n;
    struct word_match in;
    for (uint32_t at = 0; at < unit.size; at++) {
        uint32_t size = words_plain_at(grammar->words, WORDS_CAPTION_SCALE, unit, at);
        if (!size && is_lower(unit.data[at]) && /* well, a million */
            !words_at(grammar->words, unit, at, WORDS_BIT(WORDS_MONEY_IN), &in) &&
            !(at > 0 && is_lower(unit.data[at - 1])))
            return false;
        if (!size || size > CAPTION_MAX || (unit.data[at] & 0x80)) continue;
        memcpy(one + 2, unit.data + at, size);
        if (!number_scan(slice(one, size + 2), 0, &n) || !(n.flags & NUMBER_SCALED)) return false;
        *out = n.low;
        return true;
    }
    return false;
}

/* Multiplies what the figure may be of money, and leaves the rest to the rules. */
static void give_scale(struct quantity *q, struct dec scale) {
    for (uint32_t i = 0; i < q->reading_count; i++) {
        struct reading *r = &q->readings[i];
        if (r->dim == DIM_MONEY && dec_mul(r->scale, scale, &scale)) r->scale = scale;
    }
    if (q->readings[0].dim == DIM_MONEY) q->flags |= 1u << FLAG_INFERRED_UNIT;
}

bool table_unit(struct headed *h, const struct grammar *grammar, struct table_cell *cell,
                struct quantities *quantities) {
    const struct sentence *s = cell->sentence;
    cell->title = slice("", 0);
    h->size = 0;
    bool bare = headed_bare(quantities, cell->text);
    if (s->column_begin >= s->column_end || s->head_begin >= s->head_end ||
        !(bare || is_signed(quantities, cell->text)))
        return false;
    enum figures sort =
        figures_of(h, grammar, slice_cut(cell->chunk, s->column_begin, s->column_end));
    struct qc_slice unit = row_unit(h, grammar, cell);
    bool own = unit.size != 0;
    if (!own && sort == FIGURES_ANY)
        sort = figures_of(h, grammar, slice_cut(cell->chunk, s->head_begin, s->head_end));
    unit =
        keep_unit(h, own ? fold_sentence(&h->folder, unit, 0).text : unit_above(h, grammar, cell));
    bool part = !unit.size && dec_compare(quantities->found.at[0].high, dec_of(1, 0)) <= 0;
    if (!part) unit = unit_for(h, grammar, unit, sort); /* 准确率 | 0.92 */
    if (!unit.size) return false;
    if (bare && headed_give(h, grammar, unit, cell->text, quantities)) return true;
    struct dec scale;
    if (sort == FIGURES_ANY && scale_in(grammar, unit, &scale))
        give_scale(&quantities->found.at[0], scale);
    return false;
}

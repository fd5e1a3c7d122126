/* caption.c: a magnitude that only says in which unit figures are told -> a veto: (单位：万元),
 * 营业收入(亿元), (in millions, except per-share data), RMB million. */
#include "lex.h"

#define CAPTION_WORDS 6 /* most words and names of currencies before the magnitude */

struct caption {
    uint32_t begin; /* of what leads the magnitude */
    bool named;     /* a word says that it is the unit: 单位, in, figures in */
    bool open;      /* the text, a bracket or a label begins there */
};

static bool is_magnitude(const struct lex *lex, const struct number *n) {
    const struct words *words = lex->grammar->words;
    uint32_t size = words_plain_at(words, WORDS_CAPTION_SCALE, lex->text, n->begin);
    return size && n->begin + size == n->end;
}

/* Steps back over a word of captions or the name of a currency that ends at `end`. */
static uint32_t word_back(const struct lex *lex, uint32_t end, bool *named) {
    struct unit_match sign;
    uint32_t size = words_plain_before(lex->grammar->words, WORDS_CAPTION_WORD, lex->text, end);
    if (size && size <= end - lex->floor) {
        *named = true;
        return end - size;
    }
    bool currency = units_before(lex->grammar->units, lex->text, end, &sign) &&
                    sign.begin >= lex->floor &&
                    units_at(lex->grammar->units, sign.at[0].unit)->dim == DIM_MONEY;
    return currency ? sign.begin : end;
}

static struct caption lead(const struct lex *lex, uint32_t at) {
    struct caption c = {.begin = at};
    for (int i = 0; i < CAPTION_WORDS; i++) {
        uint32_t end = lex_back_blank(lex, c.begin);
        if (end > lex->floor && lex->text.data[end - 1] == ':') end = lex_back_blank(lex, end - 1);
        uint32_t begin = word_back(lex, end, &c.named);
        if (begin == end) break;
        c.begin = begin;
    }
    uint32_t end = lex_back_blank(lex, c.begin);
    char before = end > 0 ? lex->text.data[end - 1] : '(';
    c.open = before == '(' || before == '[' || (c.named && (before == ',' || before == ';'));
    return c;
}

/* What may follow: the end, a bracket, what the unit does not hold for. */
static bool ends(const struct lex *lex, uint32_t at) {
    at = lex_skip_blank(lex, at);
    char c = lex_char(lex, at);
    return at >= lex->text.size || c == ')' || c == ']' || c == ',' || c == ';' || c == '.' ||
           words_plain_at(lex->grammar->words, WORDS_CAPTION_BEHIND, lex->text, at);
}

bool veto_caption(const struct lex *lex, const struct measure *m, struct veto *out) {
    if (m->number.flags & NUMBER_DIGIT || !is_magnitude(lex, &m->number)) return false;
    struct caption c = lead(lex, m->begin);
    uint32_t end = lex_skip_blank(lex, m->end);
    bool closed = lex_char(lex, end) == ')' || lex_char(lex, end) == ']';
    bool whole = c.begin == 0 && end >= lex->text.size && m->has_unit;
    if (!c.open || !(c.named ? ends(lex, m->end) : closed || whole)) return false;
    return lex_veto(out, m->begin, m->end, "unit of a table");
}

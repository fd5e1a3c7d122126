/* veto_slogan.c: what Chinese politics and management sum up in a quotation of a numeral and a word
 * or two each -> vetoes: “四看、五优先、六进”, “四个意识”.
 */
#include "veto.h"

#define HAN 3u         /* bytes of a Chinese character */
#define WORD_MOST 21u  /* bytes of one item: 七不进 */
#define ITEMS_MOST 90u /* bytes of all of them before one */

static const struct qc_slice PAUSE = {"、", 3}, OPEN = {"“", 3}, CLOSE = {"”", 3};

/* A small Chinese numeral at `at`, no measure behind it: its end; 0: none. */
static uint32_t numeral_end(const struct lex *lex, uint32_t at) {
    const uint32_t odd = NUMBER_SCALED | NUMBER_POINT | NUMBER_MORE | NUMBER_FRACTION |
                         NUMBER_PERCENT | NUMBER_VAGUE | NUMBER_RANGE;
    struct unit_match unit;
    struct number n;
    if (!number_may_start(lex->text, at) || !lex_scan(lex, at, &n) || !(n.flags & NUMBER_HAN) ||
        n.flags & odd || dec_compare(n.low, dec_of(12, 0)) > 0)
        return 0;
    bool measured = units_after(lex->grammar->units, lex->text, n.end, &unit) &&
                    !units_at(lex->grammar->units, unit.at[0].unit)->classifier;
    return measured ? 0 : n.end;
}

/* Where the item that begins at `at`, a numeral and Chinese behind it, ends; 0: it is none. */
static uint32_t item_end(const struct lex *lex, uint32_t at) {
    uint32_t end = numeral_end(lex, at), most = at + WORD_MOST;
    if (!end) return 0;
    while (end + HAN <= lex->text.size && end <= most && utf8_is_han(utf8_at(lex->text, end)))
        end += HAN;
    return end <= most ? end : 0;
}

/* Where the quotation opens whose items before the one at `at` are all of the kind; 0: it does not.
 * *items is how many these are. */
static uint32_t opened(const struct lex *lex, uint32_t at, uint32_t *items) {
    uint32_t from = at, floor = at > ITEMS_MOST ? at - ITEMS_MOST : 0;
    *items = 0;
    while (from >= floor + HAN) {
        if (slice_has_at(lex->text, from - HAN, OPEN)) break;
        if (lex->text.data[from - 1] == '"') break;
        if (!slice_has_at(lex->text, from - HAN, PAUSE) &&
            !utf8_is_han(utf8_before(lex->text, from, NULL)))
            return 0;
        from -= HAN;
    }
    if (from < floor + HAN && !(from > 0 && lex->text.data[from - 1] == '"')) return 0;
    for (uint32_t item = from; item < at; item += HAN, ++*items) {
        item = item_end(lex, item);
        if (!item || !slice_has_at(lex->text, item, PAUSE)) return 0;
    }
    return from;
}

bool veto_slogan(const struct lex *lex, uint32_t at, struct veto *out) {
    uint32_t end = item_end(lex, at), items;
    if (!end || at < 1 || !opened(lex, at, &items)) return false;
    bool more = slice_has_at(lex->text, end, PAUSE) && item_end(lex, end + HAN);
    bool closes = slice_has_at(lex->text, end, CLOSE) || lex_char(lex, end) == '"';
    if (!more && !closes) return false;
    uint32_t number = numeral_end(lex, at), size;
    size = words_plain_at(lex->grammar->words, WORDS_POINT_PIECE, lex->text, number);
    if (items + more == 0 && (!size || end < number + size + HAN)) return false;
    return lex_veto(out, at, end, "idiom");
}

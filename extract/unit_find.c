/* unit_find.c: folded text and a place in it -> the units that the spelling there may mean. */
#include "lexicon.h"
#include "unit_table.h"
#include "utf8.h"

#define CUT_AHEAD 9u /* bytes behind a word that tell whether it is one */

uint32_t units_count(const struct units *units) {
    return units->count;
}

const struct unit *units_at(const struct units *units, uint32_t index) {
    return &units->units[index];
}

bool units_find(const struct units *units, struct qc_slice symbol, uint16_t *out) {
    uint32_t node = 0;
    for (size_t i = 0; i < symbol.size; i++)
        if (!(node = unit_trie_step(&units->symbols, node, symbol.data[i]))) return false;
    uint32_t value = units->symbols.cells[node].value;
    if (!value) return false;
    *out = (uint16_t)(value - 1);
    return true;
}

/* Is there a letter or digit of a Latin word at `at`? U+00C0..U+024F count, x and ÷ do not. */
static bool word_at(struct qc_slice text, size_t at) {
    if (at >= text.size) return false;
    unsigned char c = (unsigned char)text.data[at];
    if (c < 0xC3 || c > 0xC9) return is_alnum(text.data[at]);
    unsigned char next = at + 1 < text.size ? (unsigned char)text.data[at + 1] : 0;
    return c != 0xC3 || (next != 0x97 && next != 0xB7);
}

static bool word_before(struct qc_slice text, size_t at) {
    if (at == 0) return false;
    return is_alnum(text.data[at - 1]) ||
           (at >= 2 && (unsigned char)text.data[at - 2] >= 0xC3 && word_at(text, at - 2));
}

struct hit {
    uint32_t list; /* 0: none */
    size_t size;   /* bytes of the spelling */
};

/* Over a blank between two Han characters (个 百 分 点), or the blank that a name of several words
 * lost (squaremeters): the node behind it; 0: no such spelling. */
static uint32_t step_over(const struct unit_trie *trie, uint32_t node, struct qc_slice text,
                          size_t at, enum unit_side side) {
    char before = text.data[at - 1], c = text.data[at];
    if (c == ' ')
        return (before & 0x80) && at + 1 < text.size && (text.data[at + 1] & 0x80) ? node : 0;
    if (side != SIDE_NAME_AFTER || !is_lower(before) || !is_alpha(c)) return 0;
    node = unit_trie_step(trie, node, ' ');
    return node ? unit_trie_step(trie, node, unit_name_char(c)) : 0;
}

/* The longest spelling of one side that begins at `at` and is shorter than `limit`. */
static struct hit walk_after(const struct units *units, struct qc_slice text, size_t at,
                             enum unit_side side, size_t limit) {
    struct hit hit = {0};
    const struct unit_trie *trie = &units->sides[side];
    uint32_t node = 0;
    for (size_t i = at; i < text.size && i + 1 - at < limit; i++) {
        char c = text.data[i];
        uint32_t from = node;
        node = unit_trie_step(trie, from, side == SIDE_SYMBOL_AFTER ? c : unit_name_char(c));
        if (!node && from && i > at) node = step_over(trie, from, text, i, side);
        if (!node) break;
        uint32_t value = trie->cells[node].value;
        if (!value || c == ' ' || (is_alnum(c) && word_at(text, i + 1))) continue;
        hit = (struct hit){value, i + 1 - at};
    }
    return hit;
}

/* 2024 |支出|, not 一|支|出色|的: where the dictionary has the word too, a cut of what stands there
 * must begin with it, or with another one that ends behind `end`. */
static bool word_stands(struct qc_slice text, size_t at, size_t size, size_t end) {
    enum word_class class;
    struct token token;
    size_t far = at + size + CUT_AHEAD < text.size ? at + size + CUT_AHEAD : text.size;
    if (!lexicon_find(slice(text.data + at, size), &class)) return true;
    while (far < text.size && utf8_is_continuation(text.data[far])) far++;
    return lexicon_cut(text, (uint32_t)at, (uint32_t)far, &token, 1) == 1 && token.end > end;
}

/* Does a word begin inside text[at:end) and end behind it? Words begin with a Han character. */
static bool cut_by_word(const struct units *units, struct qc_slice text, size_t at, size_t end) {
    for (size_t i = at; i < end; i++) {
        if ((unsigned char)text.data[i] < 0xE3) continue;
        struct hit word = walk_after(units, text, i, SIDE_WORD, SIZE_MAX);
        if (i + word.size > end && word_stands(text, i, word.size, end)) return true;
    }
    return false;
}

static struct hit walk_before(const struct unit_trie *trie, struct qc_slice text, size_t end,
                              enum unit_side side) {
    struct hit hit = {0};
    uint32_t node = 0;
    for (size_t i = end; i > 0; i--) {
        char c = text.data[i - 1];
        node = unit_trie_step(trie, node, side == SIDE_NAME_BEFORE ? unit_name_char(c) : c);
        if (!node) break;
        uint32_t value = trie->cells[node].value;
        if (!value || (is_alpha(c) && word_before(text, i - 1))) continue;
        hit = (struct hit){value, end - (i - 1)};
    }
    return hit;
}

/* The longer one; of two equally long the one of better rank, a symbol before a name. */
static struct hit better(const struct units *units, struct hit symbol, struct hit name) {
    if (symbol.size != name.size) return symbol.size > name.size ? symbol : name;
    return units->lists[name.list].rank < units->lists[symbol.list].rank ? name : symbol;
}

static bool fill(const struct units *units, struct hit hit, size_t begin, struct unit_match *out) {
    if (!hit.list) return false;
    const struct unit_list *list = &units->lists[hit.list];
    out->begin = (uint32_t)begin;
    out->end = (uint32_t)(begin + hit.size);
    out->count = list->count;
    for (uint32_t i = 0; i < list->count; i++) {
        out->at[i].unit = units->meanings[list->first + i].unit;
        out->at[i].flags = units->meanings[list->first + i].flags;
    }
    return true;
}

bool units_after(const struct units *units, struct qc_slice text, size_t at,
                 struct unit_match *out) {
    struct hit hit = {0};
    size_t limit = SIZE_MAX;
    do {
        struct hit symbol = walk_after(units, text, at, SIDE_SYMBOL_AFTER, limit);
        struct hit name = walk_after(units, text, at, SIDE_NAME_AFTER, limit);
        hit = better(units, symbol, name);
        limit = hit.size;
    } while (hit.list && cut_by_word(units, text, at, at + hit.size));
    return fill(units, hit, at, out);
}

bool units_before(const struct units *units, struct qc_slice text, size_t end,
                  struct unit_match *out) {
    const struct unit_trie *sides = units->sides;
    struct hit symbol = walk_before(&sides[SIDE_SYMBOL_BEFORE], text, end, SIDE_SYMBOL_BEFORE);
    struct hit name = walk_before(&sides[SIDE_NAME_BEFORE], text, end, SIDE_NAME_BEFORE);
    struct hit hit = better(units, symbol, name);
    return fill(units, hit, end - hit.size, out);
}

void units_each_set(const struct units *units, void (*see)(void *user, dim_set set), void *user) {
    for (uint32_t i = 1; i < units->list_count; i++) {
        const struct unit_list *list = &units->lists[i];
        dim_set set = 0;
        if (!list->count) continue;
        for (uint32_t j = 0; j < list->count; j++)
            set |= DIM_BIT(units->units[units->meanings[list->first + j].unit].dim);
        see(user, set);
    }
}

/* ---- beginnings ------------------------------------------------------------------------ */

struct start {
    uint32_t node, letters, count;
};

struct starts_left {
    VEC(struct start) at;
};

/* What goes on behind `from` with c; true: no letter does, so a word may end there. */
static bool start_step(const struct unit_trie *trie, struct start from, char c,
                       struct starts_left *left) {
    uint32_t node = unit_trie_step(trie, from.node, c);
    uint32_t letter = (unsigned char)to_lower(c);
    struct start longer = {node, from.letters | letter << 8 * from.count, from.count + 1};
    if (!node) return false;
    if (is_alpha(c)) vec_push(&left->at, longer);
    else if (c == ' ') vec_push(&left->at, ((struct start){node, from.letters, from.count}));
    return !is_alpha(c);
}

static void each_start(const struct unit_trie *trie, void (*see)(void *user, uint32_t letters),
                       void *user) {
    struct starts_left left = {0};
    vec_push(&left.at, (struct start){0});
    while (left.at.count) {
        struct start from = left.at.at[--left.at.count];
        bool ends = from.count == UNIT_START || trie->cells[from.node].value;
        for (int c = 1; from.count < UNIT_START && c < 256; c++)
            ends |= start_step(trie, from, (char)c, &left);
        if (ends && from.count) see(user, from.letters);
    }
    vec_free(&left.at);
}

void units_each_start(const struct units *units, void (*see)(void *user, uint32_t letters),
                      void *user) {
    each_start(&units->sides[SIDE_SYMBOL_AFTER], see, user);
    each_start(&units->sides[SIDE_NAME_AFTER], see, user);
}

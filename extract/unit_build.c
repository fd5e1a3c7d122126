/* unit_build.c: checked rows of units.csv -> units (prefixed ones too) and all spellings of each,
 * gathered into lists and tries. */
#include "fold.h"
#include "unit_table.h"

struct spelling {
    struct qc_slice text;
    enum unit_side side;
    enum unit_rank rank;
    uint16_t unit, flags;
    uint32_t order; /* of arrival */
};

struct build {
    struct arena *arena;
    struct arena scratch;
    const struct unit_rows *rows;
    VEC(struct unit) units;
    VEC(struct spelling) spellings;
    VEC(struct unit_meaning) meanings;
    VEC(struct unit_list) lists;
    VEC(struct unit_trie_key) keys;
    uint32_t written; /* units that have a row of their own: units[0..written) */
};

/* A member of the zh or en cell, taken apart. */
struct part {
    struct qc_slice text; /* folded, without ~ and * */
    uint16_t unit, flags;
    bool before, any_case, name, chinese, word;
};

static bool has_upper(struct qc_slice text) {
    for (size_t i = 0; i < text.size; i++)
        if (is_upper(text.data[i])) return true;
    return false;
}

static bool is_word(struct qc_slice text) {
    for (size_t i = 0; i < text.size; i++)
        if (!is_lower(text.data[i])) return false;
    return text.size > 0;
}

static struct qc_slice joined(struct build *b, struct qc_slice first, struct qc_slice second) {
    char *text = arena_alloc(&b->scratch, first.size + second.size + 1);
    if (first.size) memcpy(text, first.data, first.size);
    if (second.size) memcpy(text + first.size, second.data, second.size);
    return slice(text, first.size + second.size);
}

/* ---- spellings --------------------------------------------------------------------------- */

static void add(struct build *b, const struct part *part, struct qc_slice text,
                enum unit_rank rank) {
    bool as_name = part->name || part->chinese || rank == RANK_ANY_CASE;
    char *copy = arena_alloc(&b->scratch, text.size + 1);
    for (size_t i = 0; i < text.size; i++) {
        char c = as_name ? unit_name_char(text.data[i]) : text.data[i];
        copy[part->before ? text.size - 1 - i : i] = c;
    }
    enum unit_side side = as_name ? SIDE_NAME_AFTER : SIDE_SYMBOL_AFTER;
    if (part->before) side += SIDE_SYMBOL_BEFORE - SIDE_SYMBOL_AFTER;
    if (part->word) side = SIDE_WORD;
    vec_push(&b->spellings, (struct spelling){slice(copy, text.size), side, rank, part->unit,
                                              part->flags, b->spellings.count});
}

/* A name, its plural, and the symbol in any case. */
static void add_forms(struct build *b, const struct part *part, struct qc_slice text,
                      enum unit_rank rank) {
    add(b, part, text, rank);
    if (part->any_case && text.size > 1) add(b, part, text, RANK_ANY_CASE);
    char last = text.data[text.size - 1];
    if (!part->name || part->chinese || !is_lower(last) || last == 's' || last == 'z') return;
    struct qc_slice plural = joined(b, text, LIT("s"));
    add(b, part, plural, rank);
    if (part->any_case) add(b, part, plural, RANK_ANY_CASE);
}

struct qc_slice unit_without_star(struct qc_slice spelling) {
    if (spelling.size > 1 && spelling.data[spelling.size - 1] == '*') spelling.size--;
    return spelling;
}

static struct part take_apart(struct build *b, const struct unit_row *row, struct qc_slice item) {
    struct part part = {0};
    struct qc_slice text = unit_without_star(item);
    part.any_case = text.size < item.size;
    if (unit_has_item(row->ambiguous, text)) part.flags |= UNIT_AMBIGUOUS;
    if (!row->symbol.size) part.flags |= UNIT_CLASSIFIER;
    if (text.size > 1 && text.data[text.size - 1] == '~') part.before = text.size--;
    part.name = text.size > 3 && !has_upper(text);
    part.text = fold_word(&b->scratch, text);
    return part;
}

static void add_cell(struct build *b, const struct unit_row *row, uint16_t unit,
                     struct qc_slice cell) {
    for (struct qc_slice rest = cell, item; unit_next_item(&rest, &item);) {
        struct part part = take_apart(b, row, item);
        part.unit = unit;
        part.chinese = cell.data == row->zh.data;
        part.word = row->is_word;
        if (part.text.size) add_forms(b, &part, part.text, RANK_WRITTEN);
    }
}

/* ---- prefixes ---------------------------------------------------------------------------- */

static bool takes_prefix(const struct unit_row *row, const struct unit_row *prefix) {
    if (slice_is(row->prefixes, "none")) return false;
    if (slice_is(row->prefixes, "si")) return slice_is(prefix->prefixes, "si");
    if (!slice_is(row->prefixes, "binary")) return unit_has_item(row->prefixes, prefix->symbol);
    return !slice_is(prefix->prefixes, "none") && dec_compare(prefix->factor, dec_of(1, 0)) > 0;
}

/* The unit that a prefix makes: one with a row of its own, or a new one. */
static bool prefixed_unit(struct build *b, uint16_t base, const struct unit_row *prefix,
                          uint16_t *out) {
    struct unit unit = b->units.at[base];
    if (!dec_mul(unit.factor, prefix->factor, &unit.factor)) return false;
    unit.symbol = joined(b, prefix->symbol, unit.symbol);
    for (uint32_t i = 0; i < b->written; i++) {
        if (!unit_same_symbol(b->units.at[i].symbol, unit.symbol)) continue;
        *out = (uint16_t)i;
        return b->units.at[i].dim == unit.dim;
    }
    const char *colon = memchr(unit.code.data, ':', unit.code.size);
    size_t scheme = colon ? (size_t)(colon + 1 - unit.code.data) : 0;
    struct qc_slice code = slice_cut(unit.code, scheme, unit.code.size);
    code = joined(b, prefix->code, code);
    unit.code = arena_copy(b->arena, joined(b, slice_cut(unit.code, 0, scheme), code));
    unit.symbol = arena_copy(b->arena, unit.symbol);
    *out = (uint16_t)b->units.count;
    vec_push(&b->units, unit);
    return true;
}

/* kilo + watt, k + W, k + sec; never kilo + m or k + square metre. */
static void add_with(struct build *b, struct part part, struct qc_slice word) {
    bool long_prefix = word.size > 2, blank = memchr(part.text.data, ' ', part.text.size);
    bool lower = is_word(part.text);
    if (long_prefix && !part.name && !(lower && part.text.size == 3)) return;
    if (!long_prefix && blank) return;
    struct qc_slice text = joined(b, word, part.text);
    if (long_prefix) {
        part.name = true;
        add_forms(b, &part, text, RANK_GENERATED);
        return;
    }
    bool plural = part.name;
    part.name = false;
    add_forms(b, &part, text, RANK_GENERATED);
    if (plural) add_forms(b, &part, joined(b, text, LIT("s")), RANK_GENERATED);
}

static void add_prefixed(struct build *b, const struct unit_row *row, uint16_t unit,
                         const struct unit_row *prefix) {
    for (struct qc_slice rest = row->en, item; unit_next_item(&rest, &item);) {
        struct part part = take_apart(b, row, item);
        part.unit = unit;
        part.flags = 0;
        struct qc_slice words = prefix->en, word;
        while (!part.before && unit_next_item(&words, &word)) add_with(b, part, word);
    }
    for (struct qc_slice rest = row->zh, item; unit_next_item(&rest, &item);) {
        struct part part = take_apart(b, row, item);
        part.unit = unit;
        part.flags = 0;
        part.chinese = true;
        struct qc_slice words = prefix->zh, word;
        while (!part.before && unit_next_item(&words, &word))
            add(b, &part, joined(b, fold_word(&b->scratch, word), part.text), RANK_GENERATED);
    }
}

static void add_prefixes(struct build *b, const struct unit_row *row, uint16_t base) {
    for (uint32_t i = 0; i < b->rows->rows.count; i++) {
        const struct unit_row *prefix = &b->rows->rows.at[i];
        uint16_t unit;
        if (!prefix->is_prefix || !takes_prefix(row, prefix)) continue;
        if (b->units.count < UINT16_MAX && prefixed_unit(b, base, prefix, &unit))
            add_prefixed(b, row, unit, prefix);
    }
}

/* ---- the table --------------------------------------------------------------------------- */

static void add_unit(struct build *b, const struct unit_row *row) {
    bool one = dec_compare(row->factor, dec_of(1, 0)) == 0;
    struct unit unit = {.symbol = arena_copy(b->arena, row->symbol),
                        .code = arena_copy(b->arena, row->code),
                        .factor = row->factor,
                        .offset = row->offset,
                        .dim = row->dim,
                        .row = row->number,
                        .classifier = !row->symbol.size,
                        .decade = row->dim == DIM_MONEY && !one};
    vec_push(&b->units, unit);
}

static bool is_unit(const struct unit_row *row) {
    return !row->is_prefix && !row->is_word;
}

static void add_rows(struct build *b) {
    for (uint32_t i = 0; i < b->rows->rows.count; i++)
        if (is_unit(&b->rows->rows.at[i])) add_unit(b, &b->rows->rows.at[i]);
    b->written = b->units.count;
    uint16_t unit = 0;
    for (uint32_t i = 0; i < b->rows->rows.count; i++) {
        const struct unit_row *row = &b->rows->rows.at[i];
        if (row->is_prefix) continue;
        add_cell(b, row, unit, row->zh);
        add_cell(b, row, unit, row->en);
        if (is_unit(row)) add_prefixes(b, row, unit++);
    }
}

static int compare_text(struct qc_slice a, struct qc_slice b) {
    size_t size = a.size < b.size ? a.size : b.size;
    int order = memcmp(a.data, b.data, size);
    return order ? order : (a.size > b.size) - (a.size < b.size);
}

/* By side, text, rank; meanings of one spelling in the order of the rows. */
static int compare_spellings(const void *left, const void *right) {
    const struct spelling *a = left, *b = right;
    if (a->side != b->side) return a->side < b->side ? -1 : 1;
    int order = compare_text(a->text, b->text);
    if (order) return order;
    if (a->rank != b->rank) return a->rank < b->rank ? -1 : 1;
    return a->order < b->order ? -1 : 1;
}

static bool same_spelling(const struct spelling *a, const struct spelling *b) {
    return a->side == b->side && slice_equal(a->text, b->text);
}

/* Adds a meaning to the last list unless it stands there already. */
static void add_meaning(struct build *b, const struct spelling *s) {
    struct unit_list *list = &b->lists.at[b->lists.count - 1];
    for (uint32_t i = list->first; i < b->meanings.count; i++) {
        if (b->meanings.at[i].unit != s->unit) continue;
        b->meanings.at[i].flags |= s->flags;
        return;
    }
    if (list->count == UNIT_CANDIDATES) return;
    list->count++;
    vec_push(&b->meanings, (struct unit_meaning){s->unit, s->flags});
}

/* The lists and the trie of one side; spellings[*at] is the first of it. */
static void build_side(struct build *b, enum unit_side side, uint32_t *at, struct unit_trie *out) {
    vec_clear(&b->keys);
    const struct spelling *all = b->spellings.at, *first = NULL;
    for (; *at < b->spellings.count && all[*at].side == side; ++*at) {
        const struct spelling *s = &all[*at];
        if (!first || !same_spelling(first, s)) {
            first = s;
            vec_push(&b->keys, (struct unit_trie_key){s->text, b->lists.count});
            vec_push(&b->lists, (struct unit_list){b->meanings.count, 0, (uint16_t)s->rank});
        }
        if (side != SIDE_WORD && s->rank == first->rank) add_meaning(b, s);
    }
    unit_trie_build(b->arena, b->keys.at, b->keys.count, out);
}

static int compare_keys(const void *left, const void *right) {
    const struct unit_trie_key *a = left, *b = right;
    int order = compare_text(a->text, b->text);
    if (order) return order;
    return a->value < b->value ? -1 : a->value > b->value;
}

/* A symbol that several units share (cents show USD) is that of the first with factor 1 to it. */
static void build_symbols(struct build *b, struct unit_trie *out) {
    vec_clear(&b->keys);
    for (uint32_t i = 0; i < b->units.count; i++) {
        const struct unit *u = &b->units.at[i];
        if (u->symbol.size && !u->decade)
            vec_push(&b->keys, (struct unit_trie_key){u->symbol, i + 1});
    }
    if (b->keys.count) qsort(b->keys.at, b->keys.count, sizeof *b->keys.at, compare_keys);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < b->keys.count; i++)
        if (!kept || !slice_equal(b->keys.at[kept - 1].text, b->keys.at[i].text))
            b->keys.at[kept++] = b->keys.at[i];
    unit_trie_build(b->arena, b->keys.at, kept, out);
}

static void *keep(struct arena *arena, const void *data, size_t size) {
    void *copy = arena_alloc(arena, size);
    if (size) memcpy(copy, data, size);
    return copy;
}

struct units *units_build(struct arena *arena, const struct unit_rows *rows) {
    struct build b = {.arena = arena, .rows = rows};
    struct units *units = arena_alloc(arena, sizeof *units);
    add_rows(&b);
    if (b.spellings.count)
        qsort(b.spellings.at, b.spellings.count, sizeof *b.spellings.at, compare_spellings);
    vec_push(&b.lists, (struct unit_list){0});
    uint32_t at = 0;
    for (int side = 0; side < SIDE_COUNT; side++)
        build_side(&b, (enum unit_side)side, &at, &units->sides[side]);
    build_symbols(&b, &units->symbols);
    units->count = b.units.count;
    units->units = keep(arena, b.units.at, b.units.count * sizeof *b.units.at);
    units->meanings = keep(arena, b.meanings.at, b.meanings.count * sizeof *b.meanings.at);
    units->list_count = b.lists.count;
    units->lists = keep(arena, b.lists.at, b.lists.count * sizeof *b.lists.at);
    vec_free(&b.units);
    vec_free(&b.spellings);
    vec_free(&b.meanings);
    vec_free(&b.lists);
    vec_free(&b.keys);
    arena_free(&b.scratch);
    return units;
}

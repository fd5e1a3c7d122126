/* start_first.c: one element of a pattern -> the words, letters and characters that it begins with.
 */
#include "start_first.h"

#include "fold.h"

static void add_list(struct starts *starts, uint32_t index) {
    for (uint32_t i = 0; i < starts->list_count; i++)
        if (starts->lists[i] == index) return;
    if (starts->list_count == START_LISTS) starts->known = false;
    else starts->lists[starts->list_count++] = index;
}

static void add_part(const struct expand_scope *scope, struct starts *starts,
                     struct qc_slice name) {
    enum dim dim;
    if (slice_is(name, "quantity")) {
        starts->dims |= scope->dims;
        return;
    }
    if (dim_find(name, &dim)) {
        starts->dims |= DIM_BIT(dim);
        return;
    }
    for (uint32_t i = 0; i < scope->list_count; i++) {
        if (!slice_equal(scope->lists[i]->name, name)) continue;
        add_list(starts, i);
        return;
    }
    starts->known = false;
}

void starts_add_name(const struct expand_scope *scope, struct starts *starts,
                     struct qc_slice body) {
    static const struct qc_slice LIST = {"list:", 5};
    size_t at = slice_has_at(body, 0, LIST) ? LIST.size : 0;
    if (slice_has_at(body, 0, LIT("gap:"))) starts->known = false;
    while (starts->known && at <= body.size) {
        size_t end = at;
        while (end < body.size && body.data[end] != '|') end++;
        add_part(scope, starts, slice_cut(body, at, end));
        at = end + 1;
    }
}

static void add_ascii(struct starts *starts, char c) {
    unsigned char bit = (unsigned char)c & 127;
    starts->ascii[bit >> 6] |= UINT64_C(1) << (bit & 63);
}

/* A character as written, in either case: whoever begins with it may stand in (?i:. */
static void add_char(struct starts *starts, uint32_t cp) {
    uint32_t folded = fold_char(cp);
    if (folded < 0x80) {
        char c = to_lower((char)folded);
        add_ascii(starts, c);
        if (is_alpha(c)) add_ascii(starts, (char)(c - 0x20));
    } else if (starts->wide_count == START_WIDE || (folded < 0x2E80 && folded >> 10 != 8)) {
        /* no room, or a letter that may have another case */
        starts->known = false;
    } else {
        starts->wide[starts->wide_count++] = folded;
    }
}

static void add_digits(struct starts *starts) {
    for (char c = '0'; c <= '9'; c++) add_ascii(starts, c);
}

/* \d, and a blank for \s: a folded sentence has no other. */
static bool add_escape(struct starts *starts, char c) {
    if (c == 'd') add_digits(starts);
    else if (c == 's')
        for (char blank = '\t'; blank <= '\r'; blank++) add_ascii(starts, blank);
    if (c == 's') add_ascii(starts, ' ');
    if (is_alnum(c) && c != 'd' && c != 's') return false;
    if (!is_alnum(c)) add_char(starts, (unsigned char)c);
    return true;
}

static void add_range(struct starts *starts, uint32_t first, uint32_t last) {
    if (last >= 0x80 || last < first) starts->known = false;
    for (uint32_t cp = first; starts->known && cp <= last; cp++) add_char(starts, cp);
}

/* [A-Za-z0-9], [的已就:\s]; a negated class, or one that is hard to read, is opaque. */
static void add_class(struct starts *starts, struct qc_slice atom) {
    size_t at = 1, end = atom.size - 1;
    if (atom.size < 3 || atom.data[1] == '^' || atom.data[1] == ']') starts->known = false;
    while (starts->known && at < end) {
        char c = atom.data[at];
        if (c == '[' || (c == '\\' && (unsigned char)atom.data[at + 1] >= 0x80)) {
            starts->known = false;
        } else if (c == '\\') {
            starts->known &= add_escape(starts, atom.data[at + 1]);
            at += 2;
        } else {
            uint32_t cp = utf8_at(atom, at);
            size_t next = at + utf8_length(c);
            bool range = next + 1 < end && atom.data[next] == '-';
            if (range && atom.data[next + 1] == '\\') starts->known = false;
            if (range) add_range(starts, cp, utf8_at(atom, next + 1));
            else add_char(starts, cp);
            at = range ? next + 1 + utf8_length(atom.data[next + 1]) : next;
        }
    }
}

bool starts_is_anchor(struct qc_slice atom) {
    return slice_is(atom, "\\A") || slice_is(atom, "\\G") || slice_is(atom, "^");
}

void starts_add(const struct expand_scope *scope, struct starts *starts, struct qc_slice source,
                const struct element *e) {
    struct qc_slice atom = slice_cut(source, e->begin, e->atom_end);
    if (e->kind == ELEMENT_CHAR && starts_is_anchor(atom)) starts->here = true;
    else if (e->kind == ELEMENT_NAME) starts_add_name(scope, starts, element_body(source, e));
    else if (e->kind == ELEMENT_CLASS) add_class(starts, atom);
    else if (atom.data[0] == '\\' && atom.size == 2)
        starts->known &= add_escape(starts, atom.data[1]);
    else if (atom.data[0] == '\\' || atom.data[0] == '.') starts->known = false;
    else add_char(starts, utf8_at(atom, 0));
}

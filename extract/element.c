/* element.c: pattern source -> one element after the other. Knows brackets, classes, escapes,
 * comments, names and quantifiers; what a pattern means is PCRE2's to say. */
#include "element.h"

static size_t find_char(struct qc_slice s, size_t at, char c) {
    while (at < s.size && s.data[at] != c) at++;
    return at < s.size ? at + 1 : s.size;
}

static bool is_at(struct qc_slice s, size_t at, char c) {
    return at < s.size && s.data[at] == c;
}

/* Behind blanks, # comments and (?# comments. */
static size_t skip_blank(struct qc_slice s, size_t at) {
    while (at < s.size) {
        if (is_space(s.data[at])) at++;
        else if (s.data[at] == '#') at = find_char(s, at, '\n');
        else if (slice_has_at(s, at, LIT("(?#"))) at = find_char(s, at, ')');
        else break;
    }
    return at;
}

static size_t char_end(struct qc_slice s, size_t at) {
    at++;
    while (at < s.size && ((unsigned char)s.data[at] & 0xC0) == 0x80) at++;
    return at;
}

/* \d \{ \p{Han} \x{4E00} */
static size_t escape_end(struct qc_slice s, size_t at) {
    size_t next = at + 1;
    if (next >= s.size) return s.size;
    if (is_at(s, next + 1, '{') && strchr("pPxogkNu", s.data[next])) return find_char(s, next, '}');
    return char_end(s, next);
}

static size_t class_end(struct qc_slice s, size_t at) {
    at += 1 + is_at(s, at + 1, '^');
    if (is_at(s, at, ']')) at++;
    while (at < s.size && s.data[at] != ']') {
        if (s.data[at] == '\\') at = escape_end(s, at);
        else if (slice_has_at(s, at, LIT("[:"))) at = find_char(s, at, ']');
        else at++;
    }
    return at < s.size ? at + 1 : s.size;
}

/* The closing bracket's end; brackets are counted, so no depth is too much. */
static size_t group_end(struct qc_slice s, size_t at) {
    size_t depth = 0;
    while (at < s.size) {
        switch (s.data[at]) {
        case '\\': at = escape_end(s, at); continue;
        case '[': at = class_end(s, at); continue;
        case '#': at = find_char(s, at, '\n'); continue;
        case '(':
            if (skip_blank(s, at) > at) {
                at = skip_blank(s, at);
                continue;
            }
            depth++;
            break;
        case ')':
            if (--depth == 0) return at + 1;
            break;
        default: break;
        }
        at++;
    }
    return s.size;
}

/* What opens a group that is no plain "(". */
static const struct {
    struct qc_slice text;
    bool looks, atomic;
} OPENINGS[] = {
    {{"(?<=", 4}, true, false}, {{"(?<!", 4}, true, false}, {{"(?=", 3}, true, false},
    {{"(?!", 3}, true, false},  {{"(?>", 3}, false, true},
};

static void open_group(struct qc_slice s, struct element *out) {
    out->inside = out->begin + 1;
    for (size_t i = 0; i < COUNT(OPENINGS); i++) {
        if (!slice_has_at(s, out->begin, OPENINGS[i].text)) continue;
        out->inside = out->begin + OPENINGS[i].text.size;
        out->looks = OPENINGS[i].looks;
        out->atomic = OPENINGS[i].atomic;
        return;
    }
    if (!is_at(s, out->inside, '?')) return;
    while (out->inside < out->atom_end && !strchr(":>')", s.data[out->inside])) out->inside++;
    if (is_at(s, out->inside, '\'')) out->inside = find_char(s, out->inside + 1, '\'');
    else if (!is_at(s, out->inside, ')')) out->inside++;
}

static void read_atom(struct qc_slice s, struct element *out) {
    size_t at = out->begin;
    bool name = s.data[at] == '{' && at + 1 < s.size && is_alpha(s.data[at + 1]);
    switch (s.data[at]) {
    case '\\': out->atom_end = escape_end(s, at); return;
    case '[':
        out->kind = ELEMENT_CLASS;
        out->atom_end = class_end(s, at);
        return;
    case '(':
        out->kind = ELEMENT_GROUP;
        out->atom_end = group_end(s, at);
        open_group(s, out);
        return;
    case '|':
        out->kind = ELEMENT_BAR;
        out->atom_end = at + 1;
        return;
    default: break;
    }
    if (name) out->kind = ELEMENT_NAME;
    out->inside = at + 1;
    out->atom_end = name ? find_char(s, at, '}') : char_end(s, at);
}

/* {2} {2,} {2,3} {,3}: 0 when none stands at `at`. */
static size_t counts_end(struct qc_slice s, size_t at, struct element *out) {
    size_t i = at + 1, first = 0, digits = 0;
    if (!is_at(s, at, '{')) return 0;
    for (; i < s.size && is_digit(s.data[i]); i++, digits++)
        first = first < 1000 ? first * 10 + (size_t)(s.data[i] - '0') : first;
    bool comma = is_at(s, i, ',');
    size_t last = i += comma;
    while (i < s.size && is_digit(s.data[i])) i++;
    if (!is_at(s, i, '}') || (digits == 0 && i == last)) return 0;
    out->optional = first == 0;
    out->unbounded = comma && i == last;
    return i + 1;
}

static void read_quantifier(struct qc_slice s, struct element *out) {
    size_t at = skip_blank(s, out->atom_end), end = counts_end(s, at, out);
    if (out->kind == ELEMENT_BAR) return;
    if (!end && at < s.size && s.data[at] && strchr("*+?", s.data[at])) {
        out->optional = s.data[at] != '+';
        out->unbounded = s.data[at] != '?';
        end = at + 1;
    }
    if (!end) return;
    out->atomic |= is_at(s, end, '+');
    out->end = end + (is_at(s, end, '+') || is_at(s, end, '?'));
}

bool element_next(struct qc_slice source, size_t at, struct element *out) {
    *out = (struct element){.begin = skip_blank(source, at)};
    if (out->begin >= source.size) return false;
    read_atom(source, out);
    out->end = out->atom_end;
    read_quantifier(source, out);
    return true;
}

struct qc_slice element_body(struct qc_slice source, const struct element *group) {
    size_t end = group->atom_end > group->inside ? group->atom_end - 1 : group->inside;
    return slice_cut(source, group->inside, end);
}

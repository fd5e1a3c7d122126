/* expand.c: pattern source x names of a rule -> PCRE2 text and the way back to the source.
 * Reads just enough of the syntax to tell names from quantifiers, classes, escapes, comments. */
#include "expand.h"

#include "fold.h"
#include "pack.h"
#include "phrase.h"
#include "question.h"
#include "vec.h"

#include <stdio.h>

#define GAP_MAX 200u   /* longest {gap:n} */
#define LIST_MAX "15"  /* members of a {list:} after the first */
#define GROUPS_MAX 32u /* different {words} in one pattern; further ones are put in place */
#define LETTERS "\\x{E000}-\\x{F8FF}"

/* One character of a clause: no letter, no mark that ends a clause; a point inside a word may. */
#define CLAUSE_CHAR "(?:[^" LETTERS ",;\xE3\x80\x82!?\\n.]|\\.(?![ ]|\\z))"
#define GAP_CHAR "[^" LETTERS ",;\xE3\x80\x82!?\\n]" /* the rest is asked */
#define LIST_MARKS "[\xE3\x80\x81,/]"

struct expansion {
    struct arena *arena;
    const struct expand_scope *scope;
    struct qc_slice source;
    size_t at;    /* next byte of the source */
    size_t began; /* the byte of the source that stands behind what is put now */
    VEC(char) text;
    VEC(uint32_t) from;
    uint32_t gaps, letters; /* put so far; letters: those that can be the rule's quantity */
    VEC(struct question_lists) groups; /* put behind the pattern, as (?<_wN>..) */
    enum expand_words words;
    bool unfit; /* a list cannot be asked for */
    enum { WRAP_NONE, WRAP_QUANTITY, WRAP_DIMS } wrap;
    struct qc_error *err;
};

static void put(struct expansion *e, struct qc_slice text) {
    for (size_t i = 0; i < text.size; i++) {
        vec_push(&e->text, text.data[i]);
        vec_push(&e->from, (uint32_t)e->began);
    }
}

static void put_z(struct expansion *e, const char *text) {
    put(e, slice_z(text));
}

static bool refuse(struct expansion *e, size_t at, const char *message, struct qc_slice quoted) {
    e->began = at;
    return fail(e->err, QC_E_PATTERN, (struct place){0}, message, (int)quoted.size, quoted.data);
}

/* ---- what stays as it is --------------------------------------------------------------- */

/* A character folds as the text does; one that becomes ASCII is meant as itself. */
static void copy_char(struct expansion *e) {
    uint32_t cp = utf8_at(e->source, e->at), folded = fold_char(cp);
    char bytes[4];
    e->began = e->at;
    e->at += utf8_length(e->source.data[e->at]);
    if (folded != cp && folded < 0x80 && !is_alnum((char)folded)) put_z(e, "\\");
    put(e, slice(bytes, utf8_put(bytes, folded)));
}

static void copy_to(struct expansion *e, size_t end) {
    while (e->at < end) {
        e->began = e->at;
        put(e, slice_cut(e->source, e->at, e->at + 1));
        e->at++;
    }
}

static size_t find_char(struct qc_slice text, size_t at, char c) {
    while (at < text.size && text.data[at] != c) at++;
    return at;
}

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

/* \{ \p{Han} \x{4E00} \（ */
static void copy_escape(struct expansion *e) {
    struct qc_slice s = e->source;
    size_t next = e->at + 1;
    bool braced = next + 1 < s.size && strchr("pPxogkNu", s.data[next]) && s.data[next + 1] == '{';
    if (braced) copy_to(e, least(find_char(s, next, '}') + 1, s.size));
    else if (next < s.size && (unsigned char)s.data[next] >= 0x80) e->at++, copy_char(e);
    else copy_to(e, least(next + 1, s.size));
}

/* Byte after the name that begins at `at`, a brace; 0 when no name stands there. */
static size_t name_end(struct qc_slice s, size_t at) {
    if (at + 1 >= s.size || !is_alpha(s.data[at + 1])) return 0;
    size_t end = find_char(s, at, '}');
    return end < s.size ? end + 1 : 0;
}

static bool copy_class(struct expansion *e) {
    struct qc_slice s = e->source;
    size_t open = e->at, first = open + 1 + slice_has_at(s, open + 1, LIT("^"));
    copy_to(e, first);
    while (e->at < s.size && (s.data[e->at] != ']' || e->at == first)) {
        size_t end = s.data[e->at] == '{' ? name_end(s, e->at) : 0;
        if (end)
            return refuse(e, e->at, "\"%.*s\" cannot stand inside [...]; write \\{ for a brace",
                          slice_cut(s, e->at, end));
        if (s.data[e->at] == '\\') copy_escape(e);
        else if (slice_has_at(s, e->at, LIT("[:")))
            copy_to(e, least(find_char(s, e->at, ']') + 1, s.size));
        else copy_char(e);
    }
    copy_to(e, least(e->at + 1, s.size));
    return true;
}

static void copy_comment(struct expansion *e) {
    bool inline_comment = e->at >= 2 && slice_has_at(e->source, e->at - 2, LIT("(?#"));
    copy_to(e, find_char(e->source, e->at, inline_comment ? ')' : '\n'));
}

/* ---- names ----------------------------------------------------------------------------- */

/* Its index in the scope, or list_count. */
static uint32_t find_list(const struct expand_scope *scope, struct qc_slice name) {
    uint32_t i = 0;
    while (i < scope->list_count && !slice_equal(scope->lists[i]->name, name)) i++;
    return i;
}

const struct word_list *expand_list(const struct expand_scope *scope, struct qc_slice name) {
    uint32_t i = find_list(scope, name);
    return i < scope->list_count ? scope->lists[i] : NULL;
}

static void add_list(struct expansion *e, struct question_lists *to, uint32_t index) {
    to->lists[to->count] = e->scope->lists[index];
    to->numbers[to->count++] = expand_number(e->scope, index);
    if (e->words == EXPAND_ASKED) e->unfit |= !question_fits(e->scope->lists[index]);
}

static bool unknown(struct expansion *e, size_t at, struct qc_slice name) {
    static const char *const FORMS[] = {"quantity", "gap", "list"};
    size_t count = 0, room = DIM_COUNT_OF + COUNT(FORMS) + e->scope->list_count;
    const char **names = arena_alloc(e->arena, room * sizeof *names);
    for (size_t i = 0; i < COUNT(FORMS); i++) names[count++] = FORMS[i];
    for (enum dim d = 0; d < DIM_COUNT_OF; d++) names[count++] = dim_name(d);
    for (uint32_t i = 0; i < e->scope->list_count; i++)
        names[count++] = arena_copy(e->arena, e->scope->lists[i]->name).data;
    const char *near = nearest_name(name, names, count);
    e->began = at;
    if (!near) return refuse(e, at, "unknown name \"%.*s\": no dimension and no word list", name);
    return fail(e->err, QC_E_PATTERN, (struct place){0},
                "unknown name \"%.*s\", did you mean \"%s\"?", (int)name.size, name.data, near);
}

struct parts { /* of {a|b}: dimensions and word lists */
    dim_set dims;
    bool quantity; /* named as such */
    struct question_lists words;
};

static bool add_part(struct expansion *e, struct parts *parts, size_t at, struct qc_slice name) {
    enum dim dim;
    bool letter = true;
    if (slice_is(name, "quantity")) {
        parts->quantity = true;
        parts->dims |= e->scope->dims;
    } else if (dim_find(name, &dim)) {
        parts->dims |= DIM_BIT(dim);
    } else {
        uint32_t list = find_list(e->scope, name);
        if (list == e->scope->list_count) return unknown(e, at, name);
        if (parts->words.count == QUESTION_LISTS)
            return refuse(e, at, "more than 32 names at \"%.*s\"", name);
        add_list(e, &parts->words, list);
        letter = false;
    }
    if (!letter || e->scope->dims) return true;
    return refuse(e, at, "a raw rule reads the text itself, which has no letter \"%.*s\"", name);
}

/* source[begin:end) is "a|b|..". */
static bool read_parts(struct expansion *e, size_t begin, size_t end, struct parts *parts) {
    for (size_t at = begin; at <= end;) {
        size_t stop = least(find_char(e->source, at, '|'), end);
        if (!add_part(e, parts, at, slice_cut(e->source, at, stop))) return false;
        at = stop + 1;
    }
    return true;
}

static void put_letters(struct expansion *e, const struct parts *parts) {
    bool arms = (parts->dims & e->scope->dims) != 0;
    bool wrap = arms && ((e->wrap == WRAP_QUANTITY && parts->quantity) || e->wrap == WRAP_DIMS);
    e->letters += arms;
    if (wrap) put_z(e, "(?<quantity>");
    put(e, letters_class(e->scope->letters, parts->dims, e->arena));
    if (wrap) put_z(e, ")");
}

static void put_group(struct expansion *e, const struct question_lists *words) {
    put(e, e->words == EXPAND_ASKED ? question_words(e->arena, words)
                                    : phrase_pattern(e->arena, words->lists, words->count));
}

/* A group's words stand once, behind the pattern: a repeated group is compiled as often as it may
 * repeat, and the compiled size has a limit. */
static void put_call(struct expansion *e, const struct question_lists *words) {
    char text[24];
    uint32_t g = 0;
    size_t size = words->count * sizeof *words->lists;
    while (g < e->groups.count && !(e->groups.at[g].count == words->count &&
                                    memcmp(e->groups.at[g].lists, words->lists, size) == 0))
        g++;
    if (g < GROUPS_MAX && g == e->groups.count) vec_push(&e->groups, *words);
    snprintf(text, sizeof text, "(?&_w%u)", g);
    if (g < GROUPS_MAX) put_z(e, text);
    else put_group(e, words);
}

static void put_words(struct expansion *e, const struct question_lists *words) {
    if (e->words == EXPAND_WRITTEN) {
        put_call(e, words);
        return;
    }
    put_z(e, "(?:");
    put(e, question_any(e->arena, words));
    put_z(e, "(?:");
    put_group(e, words);
    put_z(e, "))");
}

static bool put_names(struct expansion *e, size_t begin, size_t end) {
    struct parts parts = {0};
    if (!read_parts(e, begin, end, &parts)) return false;
    bool letters = parts.dims != 0, words = parts.words.count > 0;
    if (letters && words) put_z(e, "(?:");
    if (letters) put_letters(e, &parts);
    if (letters && words) put_z(e, "|");
    if (words) put_words(e, &parts.words);
    if (letters && words) put_z(e, ")");
    return true;
}

/* {gap:n}: begin is the byte behind the colon. */
static bool put_gap(struct expansion *e, size_t begin, size_t end) {
    char text[80];
    uint32_t n = 0;
    for (size_t i = begin; i < end; i++) {
        if (!is_digit(e->source.data[i]) || n > GAP_MAX) n = GAP_MAX + 1;
        else n = n * 10 + (uint32_t)(e->source.data[i] - '0');
    }
    if (n == 0 || n > GAP_MAX)
        return refuse(e, begin, "a gap is 1 to 200 characters, not \"%.*s\"",
                      slice_cut(e->source, begin, end));
    snprintf(text, sizeof text,
             e->words == EXPAND_ASKED ? "(?:(?<_g%u>" GAP_CHAR "{0,%u}?)(?C0))"
                                      : "(?<_g%u>(?&_char){0,%u}?)",
             ++e->gaps, n);
    put_z(e, text);
    return true;
}

/* {list:dims}: letters with blanks, marks or words of list_join between them. */
static bool put_list(struct expansion *e, size_t begin, size_t end) {
    struct parts parts = {0};
    if (!read_parts(e, begin, end, &parts)) return false;
    if (parts.words.count)
        return refuse(e, begin, "a {list:} holds dimensions, not words: \"%.*s\"",
                      slice_cut(e->source, begin, end));
    struct question_lists join = {0};
    uint32_t index = find_list(e->scope, LIT("list_join"));
    if (index < e->scope->list_count) add_list(e, &join, index);
    struct qc_slice letters = letters_class(e->scope->letters, parts.dims, e->arena);
    e->letters += (parts.dims & e->scope->dims) != 0;
    put_z(e, e->wrap == WRAP_NONE ? "(?:" : "(?<quantity>");
    put(e, letters);
    put_z(e, "(?:(?:(?:[ ]?(?:" LIST_MARKS);
    if (join.count) put_z(e, "|"), put_call(e, &join);
    put_z(e, ")){1,2}[ ]?|[ ])");
    put(e, letters);
    put_z(e, "){0," LIST_MAX "})");
    return true;
}

static bool put_name(struct expansion *e) {
    size_t end = name_end(e->source, e->at), begin = e->at + 1;
    e->began = e->at;
    if (!end) {
        struct qc_slice rest = slice_cut(e->source, e->at, least(e->at + 20, e->source.size));
        rest.size = utf8_valid(rest);
        return refuse(e, e->at, "a name without \"}\": \"%.*s\"", rest);
    }
    e->at = end;
    if (slice_has_at(e->source, begin, LIT("gap:"))) return put_gap(e, begin + 4, end - 1);
    if (slice_has_at(e->source, begin, LIT("list:"))) return put_list(e, begin + 5, end - 1);
    return put_names(e, begin, end - 1);
}

/* ---- the whole ------------------------------------------------------------------------- */

static bool step(struct expansion *e) {
    struct qc_slice s = e->source;
    switch (s.data[e->at]) {
    case '\\': copy_escape(e); return true;
    case '[': return copy_class(e);
    case '(':
        if (slice_has_at(s, e->at, LIT("(?C")))
            return refuse(e, e->at, "a pattern cannot hold \"%.*s\"", LIT("(?C"));
        break;
    case '#': copy_comment(e); return true;
    case '{':
        if (e->at + 1 < s.size && is_alpha(s.data[e->at + 1])) return put_name(e);
        break;
    default: break;
    }
    copy_char(e);
    return true;
}

static bool has(struct qc_slice text, struct qc_slice word) {
    for (size_t i = 0; i + word.size <= text.size; i++)
        if (slice_has_at(text, i, word)) return true;
    return false;
}

static int wrap_of(struct qc_slice source) {
    if (has(source, LIT("<quantity>")) || has(source, LIT("'quantity'"))) return WRAP_NONE;
    return has(source, LIT("quantity}")) || has(source, LIT("{quantity")) ||
                   has(source, LIT("{list:"))
               ? WRAP_QUANTITY
               : WRAP_DIMS;
}

static void put_groups(struct expansion *e) {
    for (uint32_t g = 0; g < e->groups.count; g++) {
        char text[40];
        snprintf(text, sizeof text, "\n(?(DEFINE)(?<_w%u>", g);
        put_z(e, text);
        put_group(e, &e->groups.at[g]);
        put_z(e, "))");
    }
}

static void put_near(struct expansion *e) {
    if (!e->gaps || e->words == EXPAND_ASKED) return;
    put_z(e, "\n(?(DEFINE)(?<_char>");
    if (e->scope->near_count) {
        put_z(e, "(?!");
        put(e, phrase_pattern(e->arena, e->scope->near, e->scope->near_count));
        put_z(e, ")");
    }
    put_z(e, CLAUSE_CHAR "))");
}

static bool expand_all(struct expansion *e, enum expand_words words) {
    e->words = words;
    for (uint32_t i = 0; i < e->scope->near_count; i++)
        if (words == EXPAND_ASKED) e->unfit |= !question_fits(e->scope->near[i]);
    while (e->at < e->source.size)
        if (!step(e)) return false;
    e->began = e->source.size;
    put_groups(e);
    put_near(e);
    vec_push(&e->from, (uint32_t)e->began);
    if (e->letters || !e->scope->dims) return true;
    return refuse(e, 0, "no letter in the pattern: write {quantity} where the quantity stands%.*s",
                  LIT(""));
}

static void end(struct expansion *e) {
    vec_free(&e->text);
    vec_free(&e->from);
    vec_free(&e->groups);
}

bool expand_pattern(struct arena *arena, const struct expand_scope *scope, struct qc_slice source,
                    struct expanded *out, size_t *offset, struct qc_error *err) {
    const struct expansion begun = {
        .arena = arena, .scope = scope, .source = source, .wrap = wrap_of(source), .err = err};
    struct expansion e = begun;
    bool ok = expand_all(&e, scope->words);
    if (e.unfit) {
        end(&e);
        e = begun;
        ok = expand_all(&e, EXPAND_WRITTEN);
    }
    if (ok) {
        uint32_t *from = arena_alloc(arena, e.from.count * sizeof *from);
        memcpy(from, e.from.at, e.from.count * sizeof *from);
        *out = (struct expanded){arena_copy(arena, slice(e.text.at, e.text.count)), from};
    } else {
        *offset = e.began;
    }
    end(&e);
    return ok;
}

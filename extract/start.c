/* start.c: pattern source -> what stands first on every way through it. Goes along the elements;
 * each alternative of a group is a way of its own that goes on behind the group. */
#include "start_first.h"
#include "utf8.h"

#define WAYS_MAX 96u /* waiting; more is opaque */
#define DEPTH_MAX 8u /* groups in groups; deeper is opaque */

struct way { /* nothing has been taken yet before source[at], or only what is not asked about */
    size_t at;
    uint32_t depth;
    bool taken;                   /* that has been */
    uint32_t repeats;             /* bit d: the group of depth d may come again */
    size_t begins[DEPTH_MAX + 1]; /* of the bodies around */
    size_t ends[DEPTH_MAX + 1];   /* [0] is the whole source */
    size_t next[DEPTH_MAX + 1];   /* behind the group of each */
};

struct search {
    const struct expand_scope *scope;
    struct qc_slice source;
    struct starts starts;
    bool behind; /* looks for what stands behind a letter that comes first */
    struct way ways[WAYS_MAX];
    uint32_t count;
};

static void push(struct search *s, struct way way) {
    if (s->count == WAYS_MAX) s->starts.known = false;
    else s->ways[s->count++] = way;
}

/* ---- ways ------------------------------------------------------------------------------ */

static bool takes_nothing(struct qc_slice atom) {
    return slice_is(atom, "\\b") || slice_is(atom, "\\B") || slice_is(atom, "$");
}

bool starts_is_plain(struct qc_slice source, const struct element *group) {
    const char *at = source.data + group->begin;
    size_t size = group->inside - group->begin, i = 2;
    if (size == 1) return at[1] != '*';
    if (at[1] != '?' || at[size - 1] == ')') return false;
    if (at[2] == '<' || at[2] == '>') return true;
    while (i < size && (at[i] == 'i' || at[i] == 's')) i++;
    return i < size && at[i] == ':';
}

/* Each alternative of a body. */
static void push_body(struct search *s, struct way way, size_t begin) {
    struct qc_slice body = slice(s->source.data, way.ends[way.depth]);
    struct element e;
    way.at = begin;
    push(s, way);
    for (size_t at = begin; element_next(body, at, &e); at = e.end) {
        if (e.kind != ELEMENT_BAR) continue;
        way.at = e.end;
        push(s, way);
    }
}

static bool is_repeated(struct qc_slice source, const struct element *e) {
    for (size_t i = e->atom_end; i < e->end; i++)
        if (strchr("*+{", source.data[i])) return true;
    return false;
}

bool starts_looks_ahead(struct qc_slice source, const struct element *e) {
    return slice_has_at(source, e->begin, LIT("(?="));
}

static void enter(struct search *s, struct way way, const struct element *group) {
    bool plain = starts_is_plain(s->source, group) || starts_looks_ahead(s->source, group);
    if (!plain || way.depth == DEPTH_MAX) {
        s->starts.known = false;
        return;
    }
    way.depth++;
    way.begins[way.depth] = group->inside;
    way.repeats &= ~(UINT32_C(1) << way.depth);
    way.repeats |= (uint32_t)is_repeated(s->source, group) << way.depth;
    way.ends[way.depth] = group->atom_end - 1;
    way.next[way.depth] = group->end;
    push_body(s, way, group->inside);
}

/* The end of an alternative that took nothing: what is behind its group comes first. */
static void leave(struct search *s, struct way way) {
    if (way.depth == 0) s->starts.known = false;
    if (way.taken && way.repeats >> way.depth & 1) {
        struct way again = way;
        again.repeats &= ~(UINT32_C(1) << way.depth);
        push_body(s, again, way.begins[way.depth]);
    }
    way.at = way.next[way.depth];
    if (way.depth-- > 0) push(s, way);
}

/* A way that begins with one letter goes on behind it; with another thing it ends. */
static void pass_letter(struct search *s, struct way way, struct qc_slice body,
                        const struct element *e) {
    struct starts part = {.known = true};
    if (e->kind != ELEMENT_NAME) return;
    starts_add_name(s->scope, &part, element_body(body, e));
    bool row = slice_has_at(element_body(body, e), 0, LIT("list:"));
    if (!part.known || (part.dims && (row || is_repeated(body, e)))) s->starts.known = false;
    way.at = e->end;
    way.taken = true;
    if (part.dims) push(s, way);
}

/* Blanks behind the letter are stepped over: takes them out. False: there were none. */
static bool take_blanks(struct starts *starts) {
    const uint64_t blanks = UINT64_C(1) << ' ' | UINT64_C(0x3E00); /* tab to carriage return */
    bool any = (starts->ascii[0] & blanks) != 0;
    starts->ascii[0] &= ~blanks;
    return any;
}

static void follow(struct search *s, struct way way) {
    struct qc_slice body = slice(s->source.data, way.ends[way.depth]);
    struct element e;
    if (!element_next(body, way.at, &e) || e.kind == ELEMENT_BAR) {
        leave(s, way);
        return;
    }
    struct qc_slice atom = slice_cut(body, e.begin, e.atom_end);
    bool ahead = way.taken && starts_looks_ahead(body, &e);
    bool nothing = (e.looks && !ahead) || (e.kind == ELEMENT_CHAR && takes_nothing(atom));
    bool anchor = e.kind == ELEMENT_CHAR && starts_is_anchor(atom);
    struct way behind = way;
    behind.at = e.end;
    if (nothing || (e.optional && !anchor)) push(s, behind);
    if (nothing) return;
    if (e.kind == ELEMENT_GROUP) enter(s, way, &e);
    else if (s->behind && !way.taken) pass_letter(s, way, body, &e);
    else starts_add(s->scope, &s->starts, body, &e);
    if (s->behind && way.taken && take_blanks(&s->starts) && !e.optional) push(s, behind);
}

/* ---- the whole -------------------------------------------------------------------------- */

/* \K: what begins at a place is not where the match begins. */
static bool moves_start(struct qc_slice source) {
    for (size_t at = 0; at + 1 < source.size; at++)
        if (slice_has_at(source, at, LIT("\\K"))) return true;
    return false;
}

static void follow_all(struct search *s) {
    while (s->starts.known && s->count) {
        struct way way = s->ways[--s->count];
        follow(s, way);
    }
}

static void go(struct search *s) {
    struct way whole = {.ends = {s->source.size}};
    s->starts.known = true;
    push_body(s, whole, 0);
    follow_all(s);
}

/* The way from source[at], between two elements; false: it is not known. */
static bool way_from(struct search *s, size_t at, struct way *way) {
    struct element e;
    *way = (struct way){.at = at, .taken = true, .ends = {s->source.size}};
    for (size_t from = 0; from < at;) {
        if (!element_next(slice(s->source.data, way->ends[way->depth]), from, &e)) break;
        from = e.end;
        if (from <= at || e.begin >= at) continue;
        if (e.kind != ELEMENT_GROUP) return false;
        s->count = 0;
        enter(s, *way, &e);
        if (!s->starts.known) return false;
        *way = s->ways[0];
        from = e.inside;
    }
    s->count = 0;
    way->at = at;
    return true;
}

struct starts starts_from(const struct expand_scope *scope, struct qc_slice source, size_t at) {
    struct search s = {.scope = scope, .source = source, .starts.known = true};
    struct way way;
    s.starts.known = way_from(&s, at, &way);
    if (!s.starts.known) return s.starts;
    push(&s, way);
    follow_all(&s);
    if (s.starts.here) s.starts.known = false;
    return s.starts;
}

struct starts starts_behind(const struct expand_scope *scope, struct qc_slice source) {
    struct search s = {.scope = scope, .source = source, .behind = true};
    go(&s);
    return s.starts;
}

/* The byte behind the {words} that every match begins with; 0: that is not how it begins. */
static uint32_t opening_of(const struct search *s) {
    struct starts part = {.known = true};
    struct element e, first;
    if (!element_next(s->source, 0, &first) || first.kind != ELEMENT_NAME) return 0;
    for (size_t at = 0; element_next(s->source, at, &e); at = e.end)
        if (e.kind == ELEMENT_BAR) return 0;
    starts_add_name(s->scope, &part, element_body(s->source, &first));
    bool words = part.known && part.list_count && !part.dims;
    return words && first.end == first.atom_end ? (uint32_t)first.end : 0;
}

struct starts starts_of(const struct expand_scope *scope, struct qc_slice source) {
    struct search s = {.scope = scope, .source = source};
    go(&s);
    bool places = s.starts.dims || s.starts.list_count || starts_has_chars(&s.starts);
    if (s.starts.known) starts_find_needs(scope, source, &s.starts);
    if (s.starts.known) s.starts.opening = opening_of(&s);
    if (places && (s.starts.here || moves_start(source))) s.starts.known = false;
    return s.starts;
}

bool starts_with(const struct starts *starts, struct qc_slice text, uint32_t at) {
    unsigned char c = (unsigned char)text.data[at];
    if (c < 0x80) return starts->ascii[c >> 6] >> (c & 63) & 1;
    uint32_t cp = starts->wide_count ? utf8_at(text, at) : 0;
    for (uint32_t i = 0; i < starts->wide_count; i++)
        if (starts->wide[i] == cp) return true;
    return false;
}

/* start_needs.c: pattern source -> the words and letters that every match of it holds, in their
 * order: what stands outside of choices, and of choices what all alternatives share. */
#include "start_first.h"

struct needs {
    const struct expand_scope *scope;
    struct qc_slice source;
};

static void add_need(struct starts *to, struct start_need need) {
    if (to->need_count < START_NEEDS) to->needs[to->need_count++] = need;
    to->least_letters += need.dims != 0;
}

static void add_also(struct starts *to, uint32_t list) {
    if (to->also_count < START_NEEDS) to->also[to->also_count++] = list;
}

/* {money|count}: letters; {a}: one list. Of both, or of two lists, nothing is told. */
static void add_name(const struct needs *n, struct qc_slice body, struct starts *to) {
    struct starts part = {.known = true};
    starts_add_name(n->scope, &part, body);
    if (!part.known) return;
    if (part.list_count == 1 && !part.dims)
        add_need(to, (struct start_need){.list = part.lists[0]});
    if (!part.list_count) add_need(to, (struct start_need){.dims = part.dims});
}

static bool has_bar(struct qc_slice body) {
    struct element e;
    for (size_t at = 0; element_next(body, at, &e); at = e.end)
        if (e.kind == ELEMENT_BAR) return true;
    return false;
}

/* (?= {money} .. */
static dim_set dims_ahead(const struct needs *n, const struct element *group) {
    struct qc_slice body = element_body(n->source, group);
    struct starts first = {.known = true};
    struct element e;
    bool known = starts_looks_ahead(n->source, group) && !has_bar(body) &&
                 element_next(body, 0, &e) && e.kind == ELEMENT_NAME && !e.optional;
    if (known) starts_add_name(n->scope, &first, element_body(body, &e));
    return known && first.known && !first.list_count ? first.dims : 0;
}

/* Goes along the elements that every match takes, from source[at] to a bar, into groups that have
 * no bar; the byte behind. `barred` (may be NULL) is called with those that have one. */
static size_t go_along(const struct needs *n, size_t at, size_t end, struct starts *to,
                       void (*barred)(const struct needs *n, size_t at, size_t end,
                                      struct starts *to)) {
    struct qc_slice body = slice(n->source.data, end);
    struct element e;
    for (; element_next(body, at, &e); at = e.end) {
        if (e.kind == ELEMENT_BAR) return e.end;
        if (e.optional) continue;
        if (e.kind == ELEMENT_NAME) add_name(n, element_body(body, &e), to);
        if (e.kind == ELEMENT_GROUP && !to->ahead) to->ahead = dims_ahead(n, &e);
        if (e.kind != ELEMENT_GROUP || e.looks || !starts_is_plain(body, &e)) continue;
        bool bar = has_bar(element_body(body, &e));
        if (bar && barred) barred(n, e.inside, e.atom_end - 1, to);
        if (!bar) e.end = e.inside; /* its closing bracket is stepped over as a character */
    }
    return end + 1;
}

/* ---- alternatives ---------------------------------------------------------------------- */

static bool has_list(const struct starts *s, uint32_t list) {
    for (uint32_t i = 0; i < s->need_count; i++)
        if (!s->needs[i].dims && s->needs[i].list == list) return true;
    return false;
}

/* What is known of alternatives: letters by their order, with the dimensions of any of them. */
static struct starts letters_of(const struct starts *one) {
    struct starts letters = {.ahead = one->ahead};
    for (uint32_t i = 0; i < one->need_count; i++)
        if (one->needs[i].dims) add_need(&letters, one->needs[i]);
    letters.least_letters = one->least_letters;
    for (uint32_t i = 0; i < one->need_count; i++)
        if (!one->needs[i].dims) add_also(&letters, one->needs[i].list);
    return letters;
}

/* Keeps of `common` what one more alternative has too. */
static void share(struct starts *common, const struct starts *one) {
    struct starts letters = letters_of(one);
    uint32_t kept = 0;
    if (letters.need_count < common->need_count) common->need_count = letters.need_count;
    if (letters.least_letters < common->least_letters)
        common->least_letters = letters.least_letters;
    for (uint32_t i = 0; i < common->need_count; i++)
        common->needs[i].dims |= letters.needs[i].dims;
    for (uint32_t i = 0; i < common->also_count; i++)
        if (has_list(one, common->also[i])) common->also[kept++] = common->also[i];
    common->also_count = kept;
    common->ahead = common->ahead && one->ahead ? common->ahead | one->ahead : 0;
}

static void go_through(const struct needs *n, size_t at, size_t end, struct starts *to) {
    struct starts one = {.dims = 0}, common;
    at = go_along(n, at, end, &one, NULL);
    common = letters_of(&one);
    while (at <= end) {
        struct starts next = {.dims = 0};
        at = go_along(n, at, end, &next, NULL);
        share(&common, &next);
    }
    uint32_t letters = to->least_letters + common.least_letters;
    for (uint32_t i = 0; i < common.need_count; i++) add_need(to, common.needs[i]);
    to->least_letters = letters;
    for (uint32_t i = 0; i < common.also_count; i++) add_also(to, common.also[i]);
    if (!to->ahead) to->ahead = common.ahead;
}

void starts_find_needs(const struct expand_scope *scope, struct qc_slice source,
                       struct starts *starts) {
    struct needs n = {scope, source};
    if (has_bar(source)) go_through(&n, 0, source.size, starts);
    else go_along(&n, 0, source.size, starts, go_through);
}

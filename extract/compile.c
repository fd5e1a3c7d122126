/* compile.c: a pack's rule -> kind, dimensions, near lists, constants and a compiled pattern.
 * Goes on after a mistake, so that one load shows them all. */
#include "compile.h"

#include "element.h"
#include "question.h"

#include <stdio.h>

struct names { /* for "did you mean" */
    const char **at;
    size_t count;
};

static struct names names_new(struct compile *c, size_t room) {
    return (struct names){arena_alloc(&c->rules->arena, room * sizeof(char *)), 0};
}

static bool unknown(struct compile *c, const struct node *at, const char *what,
                    struct names names) {
    const char *near = nearest_name(at->text, names.at, names.count);
    struct qc_slice name = node_clip(at->text);
    if (!near)
        return report_at(&c->report, at, "unknown %s \"%.*s\"", what, (int)name.size, name.data);
    return report_at(&c->report, at, "unknown %s \"%.*s\", did you mean \"%s\"?", what,
                     (int)name.size, name.data, near);
}

/* ---- kind, dimensions, lists ----------------------------------------------------------- */

static bool read_kind(struct compile *c, const struct pack_rule *source, struct rule *out) {
    out->veto = source->veto;
    if (source->veto.data || kind_find(source->kind, &out->kind)) return true;
    struct names names = names_new(c, KIND_COUNT_OF);
    for (enum kind k = 0; k < KIND_COUNT_OF; k++) names.at[names.count++] = kind_name(k);
    return unknown(c, node_get(source->node, "kind"), "kind", names);
}

static bool read_dims(struct compile *c, const struct pack_rule *source, struct rule *out) {
    bool ok = true;
    if (!source->quantity) return true;
    for (const struct node *n = source->quantity->child; n; n = n->next) {
        enum dim dim;
        if (dim_find(n->text, &dim)) {
            out->dims |= DIM_BIT(dim);
            continue;
        }
        struct names names = names_new(c, DIM_COUNT_OF);
        for (enum dim d = 0; d < DIM_COUNT_OF; d++) names.at[names.count++] = dim_name(d);
        ok = unknown(c, n, "dimension", names);
    }
    return ok;
}

/* A list of the scope, by its index in rules->lists. */
static uint32_t global_index(const struct compile *c, uint32_t i) {
    return expand_number(&c->scope, i);
}

/* Index in rules->lists. */
static bool list_find(const struct compile *c, struct qc_slice name, uint32_t *index) {
    for (uint32_t i = 0; i < c->scope.list_count; i++) {
        if (!slice_equal(c->scope.lists[i]->name, name)) continue;
        *index = global_index(c, i);
        return true;
    }
    return false;
}

static bool unknown_list(struct compile *c, const struct node *at) {
    struct names names = names_new(c, c->scope.list_count);
    for (uint32_t i = 0; i < c->scope.list_count; i++)
        names.at[names.count++] = arena_copy(&c->rules->arena, c->scope.lists[i]->name).data;
    return unknown(c, at, "word list", names);
}

static bool read_near(struct compile *c, const struct pack_rule *source, struct rule *out) {
    bool ok = true;
    if (!source->near) return true;
    uint32_t *near = arena_alloc(&c->rules->arena, node_count(source->near) * sizeof *near);
    for (const struct node *n = source->near->child; n; n = n->next) {
        if (list_find(c, n->text, &near[out->near_count])) out->near_count++;
        else ok = unknown_list(c, n);
    }
    out->near = near;
    return ok;
}

/* ---- set ------------------------------------------------------------------------------- */

static bool set_direction(struct compile *c, const struct node *at, struct rule_set *set) {
    if (slice_is(at->text, "up")) set->direction = DIRECTION_UP;
    else if (slice_is(at->text, "down")) set->direction = DIRECTION_DOWN;
    else return unknown(c, at, "direction", (struct names){(const char *[]){"up", "down"}, 2});
    return true;
}

static bool set_unit(struct compile *c, const struct node *at, struct rule_set *set) {
    set->has_unit = units_find(c->rules->units, at->text, &set->unit);
    if (set->has_unit) return true;
    struct names names = names_new(c, units_count(c->rules->units));
    for (uint32_t i = 0; i < units_count(c->rules->units); i++) {
        struct qc_slice symbol = units_at(c->rules->units, i)->symbol;
        names.at[names.count++] = arena_copy(&c->rules->arena, symbol).data;
    }
    return unknown(c, at, "unit", names);
}

static bool read_set(struct compile *c, const struct pack_rule *source, struct rule *out) {
    const struct node *at;
    bool ok = true;
    if (!source->set) return true;
    if ((at = node_get(source->set, "direction"))) ok &= set_direction(c, at, &out->set);
    if ((at = node_get(source->set, "unit"))) ok &= set_unit(c, at, &out->set);
    if ((at = node_get(source->set, "per"))) out->set.per = arena_copy(&c->rules->arena, at->text);
    return ok;
}

/* ---- match ----------------------------------------------------------------------------- */

static bool wrong_pattern(struct compile *c, const struct node *match, size_t offset,
                          const struct qc_error *why) {
    struct qc_error finding = {0};
    struct place at = node_text_place(c->pack->file, c->pack->text, match, offset);
    fail(&finding, why->code, at, "%s", why->message);
    return report_error(&c->report, &finding);
}

static const char *const GROUPS[] = {"subject", "per", "time", "quantity",
                                     "value",   "low", "high", "unit"};

struct group_check {
    struct compile *compile;
    const struct node *match;
    bool ok, number; /* number: a group that holds a raw rule's number is there */
};

static void check_group(void *user, const char *name) {
    struct group_check *check = user;
    struct qc_slice source = check->match->text;
    struct qc_error why = {0};
    size_t size = strlen(name), offset = 0;
    check->number |= !strcmp(name, "value") || !strcmp(name, "low") || !strcmp(name, "high");
    for (size_t i = 0; i < COUNT(GROUPS); i++)
        if (strcmp(GROUPS[i], name) == 0 || name[0] == '_') return;
    const char *near = nearest_name(slice(name, size), GROUPS, COUNT(GROUPS));
    fail(&why, QC_E_PATTERN, (struct place){0},
         near ? "unknown group \"%s\", did you mean \"%s\"?" : "unknown group \"%s\"", name, near);
    while (offset < source.size && !slice_has_at(source, offset, slice(name, size))) offset++;
    check->ok = wrong_pattern(check->compile, check->match, offset, &why);
}

static bool check_groups(struct compile *c, const struct node *match, const struct rule *rule) {
    struct group_check check = {c, match, true, false};
    pattern_each_name(rule->pattern, check_group, &check);
    if (rule->dims || check.number) return check.ok;
    return report_at(&c->report, match, "a raw rule's pattern needs a group value, low or high");
}

/* What the pattern of a rule is expanded from. */
struct late {
    struct expand_scope scope;
    struct qc_slice source;
    struct qc_slice here; /* of the anchored form, where that is known */
    uint32_t opening;     /* of the source, which the anchored form leaves out: starts.opening */
};

static struct qc_slice expand_late(void *user, enum pattern_form form, struct arena *arena) {
    const struct late *late = user;
    struct expand_scope scope = late->scope;
    struct expanded expanded = {LIT(""), NULL};
    size_t offset;
    if (form == PATTERN_HERE && late->here.data) return late->here;
    struct qc_slice source = late->source;
    if (form == PATTERN_HERE) source = slice_cut(source, late->opening, source.size);
    scope.words = form == PATTERN_HERE ? EXPAND_ASKED : EXPAND_WRITTEN;
    expand_pattern(arena, &scope, source, &expanded, &offset, NULL);
    return expanded.text;
}

static bool compile_now(struct compile *c, const struct late *late, const struct node *match,
                        struct rule *out) {
    struct expanded expanded;
    struct qc_error why = {0};
    size_t offset = 0;
    if (!expand_pattern(&c->rules->arena, &late->scope, late->source, &expanded, &offset, &why))
        return wrong_pattern(c, match, offset, &why);
    if (!pattern_compile(&c->rules->arena, expanded.text, &out->pattern, &offset, &why))
        return wrong_pattern(c, match, expanded.from[offset], &why);
    return check_groups(c, match, out);
}

struct asked { /* lists that a pattern names, each once */
    struct compile *compile;
    uint32_t *at, count;
};

static void add_asked(struct asked *asked, struct qc_slice name) {
    uint32_t index;
    if (!list_find(asked->compile, name, &index)) return;
    for (uint32_t i = 0; i < asked->count; i++)
        if (asked->at[i] == index) return;
    asked->at[asked->count++] = index;
}

/* {a|b}; {list:a} has words of list_join between its letters. */
static void add_names(struct asked *asked, struct qc_slice body) {
    if (slice_has_at(body, 0, LIT("list:"))) add_asked(asked, LIT("list_join"));
    for (size_t at = 0, end; at <= body.size; at = end + 1) {
        for (end = at; end < body.size && body.data[end] != '|';) end++;
        add_asked(asked, slice_cut(body, at, end));
    }
}

static void read_asked(struct compile *c, struct qc_slice source, struct rule *out) {
    struct asked asked = {c, NULL, 0};
    struct element e;
    asked.at = arena_alloc(&c->rules->arena, (c->scope.list_count + 1) * sizeof *asked.at);
    for (size_t at = 0; element_next(source, at, &e); at = e.end) {
        if (e.kind == ELEMENT_NAME) add_names(&asked, element_body(source, &e));
        if (e.kind == ELEMENT_GROUP) e.end = e.inside; /* its bracket is stepped over later */
    }
    out->asked = asked.at;
    out->asked_count = asked.count;
}

static struct late *late_new(struct compile *c, const struct pack_rule *source,
                             const struct rule *rule) {
    struct arena *arena = &c->rules->arena;
    struct late *late = arena_alloc(arena, sizeof *late);
    const struct word_list **near = arena_alloc(arena, (rule->near_count + 1) * sizeof *near);
    for (uint32_t i = 0; i < rule->near_count; i++) near[i] = c->rules->lists[rule->near[i]];
    *late = (struct late){c->scope, source->match->text, rule->here, 0};
    late->scope.dims = rule->dims;
    late->scope.near = near;
    late->scope.near_count = rule->near_count;
    return late;
}

/* Whether a word that begins a match stands at a place is known from the gate, if it finds them. */
static uint32_t opening_of(const struct late *late, const struct starts *starts) {
    bool fits = true;
    for (uint32_t i = 0; i < starts->list_count; i++)
        fits &= question_fits(late->scope.lists[starts->lists[i]], 0);
    return fits ? starts->opening : 0;
}

static void read_starts(struct compile *c, struct late *late, struct rule *out) {
    if (out->dims) out->starts = starts_of(&late->scope, late->source);
    late->opening = out->starts.opening = opening_of(late, &out->starts);
    if (out->starts.known) read_asked(c, late->source, out);
    if (out->starts.known && out->starts.dims)
        out->behind = starts_behind(&late->scope, late->source);
    for (uint32_t i = 0; i < out->starts.list_count; i++)
        out->starts.lists[i] = global_index(c, out->starts.lists[i]);
    for (uint32_t i = 0; i < out->behind.list_count; i++)
        out->behind.lists[i] = global_index(c, out->behind.lists[i]);
    for (uint32_t i = 0; i < out->starts.need_count; i++)
        if (!out->starts.needs[i].dims)
            out->starts.needs[i].list = global_index(c, out->starts.needs[i].list);
    for (uint32_t i = 0; i < out->starts.also_count; i++)
        out->starts.also[i] = global_index(c, out->starts.also[i]);
}

static bool read_match(struct compile *c, const struct pack_rule *source, struct rule *out) {
    if (!source->match) return true;
    struct late *late = late_new(c, source, out);
    if (!compile_now(c, late, source->match, out)) return false;
    pattern_anchor(out->pattern, (struct pattern_maker){expand_late, late});
    read_starts(c, late, out);
    if (c->pack->builtin && out->starts.known) /* to be baked */
        out->here = expand_late(late, PATTERN_HERE, &c->rules->arena);
    return true;
}

/* ---- the rule -------------------------------------------------------------------------- */

struct compile compile_begin(struct qc_rules *rules, const struct pack *pack, uint32_t first,
                             uint32_t shared) {
    struct compile c = {.rules = rules, .pack = pack};
    const struct word_list **lists =
        arena_alloc(&rules->arena, (pack->list_count + shared + 1) * sizeof *lists);
    for (uint32_t i = 0; i < pack->list_count; i++) lists[i] = &pack->lists[i];
    for (uint32_t i = 0; i < shared; i++) lists[pack->list_count + i] = rules->lists[i];
    c.scope.own = pack->list_count;
    c.scope.first = first;
    c.scope.letters = &rules->letters;
    c.scope.lists = lists;
    c.scope.list_count = pack->list_count + shared;
    c.report.file = pack->file;
    c.report.text = pack->text;
    return c;
}

static struct qc_slice label_of(struct compile *c, const struct pack_rule *source) {
    const struct pack *p = c->pack;
    size_t room = p->name.size + p->version.size + source->id.size + 3;
    char *out = arena_alloc(&c->rules->arena, room);
    int size =
        snprintf(out, room, "%.*s@%.*s/%.*s", (int)p->name.size, p->name.data, (int)p->version.size,
                 p->version.data, (int)source->id.size, source->id.data);
    return slice(out, (size_t)size);
}

bool compile_rule(struct compile *compile, const struct pack_rule *source, struct rule *out) {
    out->pack = compile->pack;
    out->source = source;
    out->label = label_of(compile, source);
    bool kind = read_kind(compile, source, out), dims = read_dims(compile, source, out);
    bool near = read_near(compile, source, out), set = read_set(compile, source, out);
    if (!dims || !near) return false; /* the pattern's names would be wrong as well */
    return read_match(compile, source, out) && kind && set;
}

void compile_baked(struct compile *compile, const struct pack_rule *source,
                   const struct rule *baked, struct rule *out) {
    uint32_t order = out->order;
    *out = *baked;
    out->pack = compile->pack;
    out->source = source;
    out->order = order;
    if (!source->match) return;
    struct pattern_maker maker = {expand_late, late_new(compile, source, out)};
    out->pattern = pattern_later(&compile->rules->arena, maker);
}

/* lint_pattern.c: patterns as written -> places where matching may go wild: beginnings that fit
 * anywhere, and repeats of what repeats itself. */
#include "element.h"
#include "lint.h"

#define RANGES_MAX 64u /* parts of a pattern that wait to be looked at */

struct search {
    struct lint *lint;
    const struct rule *rule;
    struct qc_slice source;
    struct qc_slice ranges[RANGES_MAX];
    uint32_t count;
};

static void push(struct search *s, struct qc_slice range) {
    if (s->count < RANGES_MAX) s->ranges[s->count++] = range;
}

static struct lint_place place_of(const struct search *s, const char *check, const char *at) {
    return (struct lint_place){.check = check,
                               .pack = s->rule->pack,
                               .rule = s->rule,
                               .node = s->rule->source->match,
                               .offset = (size_t)(at - s->source.data)};
}

/* ---- beginnings that fit anywhere --------------------------------------------------------- */

static bool is_one_of(struct qc_slice atom, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (slice_is(atom, names[i])) return true;
    return false;
}

static bool is_anchor(struct qc_slice atom) {
    static const char *const ANCHORS[] = {"^", "\\A", "\\G", "\\K"};
    return is_one_of(atom, ANCHORS, COUNT(ANCHORS));
}

static bool takes_nothing(struct qc_slice atom, const struct element *e) {
    static const char *const BORDERS[] = {"\\b", "\\B", "$"};
    return e->looks || is_one_of(atom, BORDERS, COUNT(BORDERS));
}

static bool is_negated(struct qc_slice atom) {
    return slice_has_at(atom, 0, LIT("[^")) || slice_has_at(atom, 0, LIT("\\p")) ||
           slice_has_at(atom, 0, LIT("\\P"));
}

/* Does the element take a run of nearly any characters? */
static bool is_wide(struct qc_slice source, const struct element *e) {
    static const char *const WIDE[] = {".", "\\S", "\\w", "\\W", "\\D", "\\N", "\\X"};
    struct qc_slice atom = slice_cut(source, e->begin, e->atom_end);
    if (e->kind == ELEMENT_NAME) return slice_has_at(atom, 0, LIT("{gap:"));
    bool repeats = e->end > e->atom_end && slice_cut(source, e->atom_end, e->end).data[0] != '?';
    bool many = e->kind == ELEMENT_CHAR ? is_one_of(atom, WIDE, COUNT(WIDE)) || is_negated(atom)
                                        : e->kind == ELEMENT_CLASS && is_negated(atom);
    return repeats && many;
}

/* The alternative that begins at `at`: its first elements, as far as those before may be absent.
 * Returns where the next alternative begins. */
static size_t check_start(struct search *s, struct qc_slice range, size_t at) {
    struct element e;
    bool first = true;
    for (; element_next(range, at, &e) && e.kind != ELEMENT_BAR; at = e.end) {
        struct qc_slice atom = slice_cut(range, e.begin, e.atom_end);
        if (!first || takes_nothing(atom, &e)) continue;
        first = e.optional && !is_anchor(atom);
        if (e.kind == ELEMENT_GROUP) push(s, element_body(range, &e));
        if (!is_wide(range, &e)) continue;
        first = false;
        lint_remark(s->lint, place_of(s, "wide_start", range.data + e.begin),
                    "a pattern that begins with \"%.*s\" is tried at every character: begin with a "
                    "word list or a letter",
                    (int)(e.end - e.begin), range.data + e.begin);
    }
    return e.begin < range.size ? e.end : range.size + 1;
}

/* ---- repeats in repeats -------------------------------------------------------------------- */

/* Can the body be split in many ways: does an alternative consist of what repeats or may be absent?
 */
static bool is_loose(struct qc_slice body) {
    struct element e;
    bool loose = true, repeats = false;
    for (size_t at = 0; element_next(body, at, &e); at = e.end) {
        if (e.kind == ELEMENT_BAR) {
            if (loose && repeats) return true;
            loose = true, repeats = false;
            continue;
        }
        repeats |= e.unbounded && !e.atomic;
        loose &= e.looks || e.optional || (e.unbounded && !e.atomic);
    }
    return loose && repeats;
}

static void check_repeats(struct search *s, struct qc_slice range) {
    struct element e;
    for (size_t at = 0; element_next(range, at, &e); at = e.end) {
        if (e.kind != ELEMENT_GROUP) continue;
        struct qc_slice body = element_body(range, &e);
        push(s, body);
        if (!e.unbounded || e.atomic || !is_loose(body)) continue;
        lint_remark(s->lint, place_of(s, "nested_repeat", range.data + e.begin),
                    "\"%.*s\" repeats what repeats itself: the ways to match grow with each "
                    "character",
                    (int)node_clip(slice_cut(range, e.begin, e.end)).size, range.data + e.begin);
    }
}

void lint_patterns(struct lint *lint) {
    for (uint32_t i = 0; i < lint->rules->rule_count; i++) {
        const struct rule *rule = &lint->rules->rules[i];
        if (!lint_has(lint, rule->pack) || !rule->source->match) continue;
        struct search s = {.lint = lint, .rule = rule, .source = rule->source->match->text};
        push(&s, s.source);
        while (s.count) {
            struct qc_slice range = s.ranges[--s.count];
            for (size_t at = 0; at <= range.size;) at = check_start(&s, range, at);
        }
        push(&s, s.source);
        while (s.count) check_repeats(&s, s.ranges[--s.count]);
    }
}

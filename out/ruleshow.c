/* ruleshow.c: one rule of a rule set -> its kind, letters, gate words, pattern and samples as text.
 * Word lists and the expanded pattern's definitions are cut; everything else is whole. */
#include "ruleshow.h"

#include "suggest.h"
#include "tell.h"
#include "width.h"

#include <stdio.h>
#include <stdlib.h>

#define VALUE_AT 12 /* column of a value */
#define COLUMNS 100 /* of a line that may be cut */

/* ---- which rule ------------------------------------------------------------------------ */

static bool is_named(const struct qc_rule *rule, const char *name) {
    char full[512], partly[512];
    snprintf(full, sizeof full, "%.*s@%.*s/%.*s", (int)rule->pack.size, rule->pack.data,
             (int)rule->version.size, rule->version.data, (int)rule->id.size, rule->id.data);
    snprintf(partly, sizeof partly, "%.*s/%.*s", (int)rule->pack.size, rule->pack.data,
             (int)rule->id.size, rule->id.data);
    return slice_is(rule->id, name) || strcmp(full, name) == 0 || strcmp(partly, name) == 0;
}

static bool unknown(const struct qc_rules *rules, const char *name) {
    const char *id = strrchr(name, '/') ? strrchr(name, '/') + 1 : name;
    struct suggestion near = {.word = slice_z(id)};
    for (size_t i = 0; i < qc_rules_count(rules); i++) {
        char *offered = copy_text(qc_rules_at(rules, i).id);
        suggest_offer(&near, offered);
        if (near.best != offered) free(offered);
    }
    if (near.best) tell_usage("rules: unknown rule \"%s\", did you mean \"%s\"?", name, near.best);
    else tell_usage("rules: unknown rule \"%s\" (\"qclaim rules list PACK\" lists them)", name);
    free((char *)near.best);
    return false;
}

bool ruleshow_find(const struct qc_rules *rules, const char *name, size_t *index) {
    size_t found = 0;
    for (size_t i = 0; i < qc_rules_count(rules); i++) {
        struct qc_rule rule = qc_rules_at(rules, i);
        if (!is_named(&rule, name)) continue;
        if (!found++) *index = i;
    }
    if (!found) return unknown(rules, name);
    if (found == 1) return true;
    struct qc_slice pack = qc_rules_at(rules, *index).pack;
    tell_usage("rules: %zu packs have a rule \"%s\"; write \"%.*s/%s\" for one of them", found,
               name, (int)pack.size, pack.data, name);
    return false;
}

/* ---- lines ----------------------------------------------------------------------------- */

static void add_title(struct buf *buf, const char *title) {
    size_t size = strlen(title);
    buf_add(buf, LIT("  "));
    buf_add(buf, slice(title, size));
    for (size_t at = size + 2; at < VALUE_AT; at++) buf_char(buf, ' ');
}

/* Each line of the text under the first; one that is longer than `columns` is cut. */
static void add_lines(struct buf *buf, const char *title, struct qc_slice text, size_t columns) {
    for (size_t at = 0; at < text.size; title = "") {
        size_t end = at;
        while (end < text.size && text.data[end] != '\n') end++;
        struct qc_slice line = slice_cut(text, at, end);
        at = end + 1;
        if (!line.size) continue;
        add_title(buf, title);
        width_add(buf, line, columns);
        buf_char(buf, '\n');
    }
}

static void add_line(struct buf *buf, const char *title, struct qc_slice text) {
    if (text.data) add_lines(buf, title, text, WIDTH_ANY);
}

/* ---- what it makes, and of what -------------------------------------------------------- */

/* The general kinds of its letters, each once. */
static void add_general(struct buf *buf, uint32_t dimensions) {
    const char *said[64];
    size_t count = 0;
    for (size_t d = 0; qc_dimension_name(d); d++) {
        const char *kind = qc_dimension_kind(d);
        size_t i = 0;
        if (!(dimensions >> d & 1)) continue;
        while (i < count && strcmp(said[i], kind) != 0) i++;
        if (i < count || count == COUNT(said)) continue;
        said[count++] = kind;
        buf_add(buf, count > 1 ? LIT(", ") : LIT(""));
        buf_add(buf, slice_z(kind));
    }
}

static void add_kind(struct buf *buf, const struct qc_rule *rule,
                     const struct qc_rule_parts *parts) {
    add_title(buf, parts->veto.data ? "veto" : "kind");
    buf_add(buf, parts->veto.data ? parts->veto : rule->kind);
    if (parts->dimensions) {
        buf_add(buf, parts->veto.data ? LIT(", takes out ") : LIT(", refines "));
        add_general(buf, parts->dimensions);
    }
    buf_char(buf, '\n');
}

static void add_letters(struct buf *buf, const struct qc_rule_parts *parts) {
    const char *between = "";
    add_title(buf, "letters");
    if (!parts->dimensions) buf_add(buf, LIT("none: a raw rule, which reads the text itself"));
    for (size_t d = 0; qc_dimension_name(d); d++) {
        if (!(parts->dimensions >> d & 1)) continue;
        buf_add(buf, slice_z(between));
        buf_add(buf, slice_z(qc_dimension_name(d)));
        between = " ";
    }
    buf_char(buf, '\n');
}

static void add_list(struct buf *buf, const char *title, const struct qc_word_list *list) {
    struct buf line = {0};
    char count[32];
    snprintf(count, sizeof count, " (%zu):", list->count);
    buf_add(&line, list->name);
    buf_add(&line, slice_z(count));
    for (size_t i = 0; i < list->count; i++) {
        buf_add(&line, i ? LIT(", ") : LIT(" "));
        buf_add(&line, list->words[i]);
    }
    add_lines(buf, title, buf_slice(&line), COLUMNS - VALUE_AT);
    buf_free(&line);
}

static void add_near(struct buf *buf, const struct qc_rules *rules, size_t index, size_t lists) {
    if (!lists) add_line(buf, "near", LIT("none: the rule has no gate"));
    for (size_t i = 0; i < lists; i++) {
        struct qc_word_list list = qc_rule_list(rules, index, i);
        add_list(buf, i ? "" : "near", &list);
    }
}

static void add_set(struct buf *buf, const struct qc_rule_parts *parts) {
    const struct {
        const char *name;
        struct qc_slice value;
    } set[] = {{"direction", parts->direction}, {"unit", parts->unit}, {"per", parts->per}};
    struct buf line = {0};
    for (size_t i = 0; i < COUNT(set); i++) {
        if (!set[i].value.data) continue;
        buf_add(&line, line.size ? LIT(", ") : LIT(""));
        buf_add(&line, slice_z(set[i].name));
        buf_add(&line, LIT(": "));
        buf_add(&line, set[i].value);
    }
    if (line.size) add_line(buf, "set", buf_slice(&line));
    buf_free(&line);
}

/* ---- samples --------------------------------------------------------------------------- */

static void add_fields(struct buf *buf, const struct qc_rules *rules, size_t index, size_t sample,
                       size_t fields) {
    for (size_t i = 0; i < fields; i++) {
        struct qc_slice name, value;
        qc_rule_field(rules, index, sample, i, &name, &value);
        buf_add(buf, i ? LIT(", ") : LIT("  "));
        buf_add(buf, name);
        buf_add(buf, LIT(": "));
        buf_add(buf, value);
    }
}

static void add_samples(struct buf *buf, const struct qc_rules *rules, size_t index,
                        size_t samples) {
    for (size_t i = 0; i < samples; i++) {
        struct qc_sample sample = qc_rule_sample(rules, index, i);
        struct buf text = {0};
        buf_add(&text, sample.text);
        add_line(buf, sample.counter ? "not" : "example", buf_slice(&text));
        buf_clear(&text);
        add_fields(&text, rules, index, i, sample.fields);
        if (text.size) add_line(buf, "", buf_slice(&text));
        buf_free(&text);
    }
}

void ruleshow_add(struct buf *buf, const struct qc_rules *rules, size_t index) {
    struct qc_rule rule = qc_rules_at(rules, index);
    struct qc_rule_parts parts = qc_rule_parts(rules, index);
    char line[32];
    buf_add(buf, rule.pack);
    buf_char(buf, '@');
    buf_add(buf, rule.version);
    buf_char(buf, '/');
    buf_add(buf, rule.id);
    buf_add(buf, LIT("  "));
    width_add(buf, rule.file, WIDTH_ANY);
    snprintf(line, sizeof line, ":%llu\n", (unsigned long long)rule.line);
    buf_add(buf, slice_z(line));
    add_line(buf, "says", rule.says);
    add_kind(buf, &rule, &parts);
    add_letters(buf, &parts);
    add_near(buf, rules, index, parts.lists);
    add_set(buf, &parts);
    add_line(buf, "match", parts.match.data ? parts.match : LIT("none: the nearest near word"));
    if (parts.expanded.data) add_lines(buf, "expanded", parts.expanded, COLUMNS - VALUE_AT);
    add_samples(buf, rules, index, parts.samples);
}

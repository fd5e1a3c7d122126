/* rules.c: unit table, words and packs -> a compiled, immutable rule set, or every finding.
 * Packs of the user come first; the built-in ones follow in the order of their names. */
#include "rules.h"

#include "baked.h"
#include "builtin.h"
#include "compile.h"
#include "gate.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#define FILE_MAX ((size_t)1 << 20) /* bytes of a pack's file */

struct loading {
    struct qc_rules *rules;
    const struct qc_rules_config *config;
    struct report report; /* findings that belong to no file, or to one that cannot be read */
    struct pack **end;    /* of rules->packs */
    uint32_t shared;      /* lists of words.yaml, the first of rules->lists */
    bool failed;
};

/* ---- units, words, letters ------------------------------------------------------------- */

static struct qc_slice builtin_find(const char *name) {
    for (size_t i = 0; i < builtin_file_count; i++)
        if (strcmp(builtin_files[i].name, name) == 0)
            return slice((const char *)builtin_files[i].data, builtin_files[i].size);
    return LIT("");
}

/* What a numeral alone, or with a magnitude letter that may be a unit, can be. */
static const dim_set BARE[] = {
    DIM_BIT(DIM_COUNT) | DIM_BIT(DIM_PARAMETER) | DIM_BIT(DIM_TOKEN),
    DIM_BIT(DIM_COUNT) | DIM_BIT(DIM_PARAMETER) | DIM_BIT(DIM_TOKEN) | DIM_BIT(DIM_MONEY),
    DIM_BIT(DIM_COUNT) | DIM_BIT(DIM_PARAMETER) | DIM_BIT(DIM_TOKEN) | DIM_BIT(DIM_DATA) |
        DIM_BIT(DIM_MONEY),
    DIM_BIT(DIM_COUNT) | DIM_BIT(DIM_MONEY),
    DIM_BIT(DIM_COUNT) | DIM_BIT(DIM_SCORE),
    DIM_BIT(DIM_COUNT) | DIM_BIT(DIM_SCORE) | DIM_BIT(DIM_RATIO),
    DIM_BIT(DIM_COUNT) | DIM_BIT(DIM_SCORE) | DIM_BIT(DIM_RATIO) | DIM_BIT(DIM_MONEY),
    DIM_BIT(DIM_PERCENT) | DIM_BIT(DIM_RATIO) | DIM_BIT(DIM_MULTIPLE),
    DIM_BIT(DIM_RATIO) | DIM_BIT(DIM_SCORE),
    DIM_BIT(DIM_RATIO) | DIM_BIT(DIM_MULTIPLE),
    DIM_BIT(DIM_PERCENT) | DIM_BIT(DIM_SCORE),
    DIM_BIT(DIM_PERCENT) | DIM_BIT(DIM_PERCENT_POINT),
};

struct letter_sets {
    struct letters *letters;
    bool full;
};

static void add_set(void *user, dim_set set) {
    struct letter_sets *sets = user;
    sets->full |= !letters_add(sets->letters, set);
}

/* Every set of a spelling, every set of a bare number, and the two together. */
static bool load_letters(struct loading *l) {
    struct letter_sets sets = {&l->rules->letters, false};
    for (enum dim d = 0; d < DIM_COUNT_OF; d++) add_set(&sets, DIM_BIT(d));
    units_each_set(l->rules->units, add_set, &sets);
    uint32_t spelled = sets.letters->count;
    bool full = sets.full; /* the rest is a help: letters_code knows what to do without them */
    for (size_t i = 0; i < COUNT(BARE); i++) add_set(&sets, BARE[i]);
    for (uint32_t i = DIM_COUNT_OF; i < spelled; i++)
        for (size_t k = 0; k < COUNT(BARE); k++) add_set(&sets, sets.letters->sets[i] | BARE[k]);
    if (!full) return true;
    struct qc_error finding = {0};
    fail(&finding, QC_E_LIMIT, (struct place){.file = "rules/units.csv"},
         "the spellings bear more than %u sets of dimensions", LETTER_ROOM);
    return report_error(&l->report, &finding);
}

static bool load_tables(struct loading *l) {
    struct qc_rules *r = l->rules;
    const struct qc_findings *findings = &l->config->findings;
    struct units *units = NULL;
    struct words *words = NULL;
    if (baked.units) {
        r->units = baked.units;
        r->words = baked.words;
        r->scan = baked.scan;
        r->letters = *baked.letters;
        return true;
    }
    bool ok = units_load(&r->arena, "rules/units.csv", builtin_find("units.csv"), &units, findings,
                         l->report.err);
    ok &= words_load(&r->arena, "rules/words.yaml", builtin_find("words.yaml"), &words, findings,
                     l->report.err);
    r->units = units;
    r->words = words;
    if (ok) r->scan = scan_table_new(&r->arena, words, units);
    return ok && load_letters(l);
}

/* ---- packs ----------------------------------------------------------------------------- */

static bool cannot_read(const char *path, int error, struct qc_error *err) {
    return fail(err, QC_E_IO, (struct place){.file = path}, "cannot read: %s", strerror(error));
}

static bool read_open(FILE *file, const char *path, struct arena *arena, struct qc_slice *out,
                      struct qc_error *err) {
    char *text = arena_alloc(arena, FILE_MAX + 1);
    errno = 0;
    size_t size = fread(text, 1, FILE_MAX + 1, file);
    if (ferror(file)) return cannot_read(path, errno, err);
    *out = slice(text, size);
    if (size <= FILE_MAX) return true;
    return fail(err, QC_E_LIMIT, (struct place){.file = path}, "a pack is at most %zu bytes",
                FILE_MAX);
}

static bool read_file(struct arena *arena, const char *path, struct qc_slice *out,
                      struct qc_error *err) {
    FILE *file = fopen(path, "rb");
    struct arena scratch = {0};
    struct qc_slice text;
    if (!file) return cannot_read(path, errno, err);
    bool ok = read_open(file, path, &scratch, &text, err);
    if (ok) *out = arena_copy(arena, text);
    fclose(file);
    arena_free(&scratch);
    return ok;
}

static void add_pack(struct loading *l, const char *file, struct qc_slice text, bool builtin) {
    struct pack *pack = NULL;
    if (!pack_load(&l->rules->arena, file, text, &pack, &l->config->findings, l->report.err)) {
        l->failed = true;
        return;
    }
    pack->builtin = builtin;
    *l->end = pack;
    l->end = &pack->next;
}

static void load_user_packs(struct loading *l) {
    for (size_t i = 0; i < l->config->pack_count; i++) {
        const char *path = l->config->packs[i];
        struct qc_error finding = {0};
        struct qc_slice text;
        if (read_file(&l->rules->arena, path, &text, &finding)) {
            add_pack(l, path, text, false);
            continue;
        }
        report_error(&l->report, &finding);
        l->failed = true;
    }
}

static bool is_pack(struct qc_slice name) {
    return name.size > 5 && slice_has_at(name, name.size - 5, LIT(".yaml")) &&
           !slice_is(name, "words.yaml");
}

static void load_builtin_packs(struct loading *l) {
    if (l->config->no_builtin) return;
    *l->end = baked.packs; /* the last of them ends the list */
    if (baked.packs) return;
    for (size_t i = 0; i < builtin_file_count; i++) {
        if (!is_pack(slice_z(builtin_files[i].name))) continue;
        size_t room = strlen(builtin_files[i].name) + sizeof "rules/";
        char *file = arena_alloc(&l->rules->arena, room);
        snprintf(file, room, "rules/%s", builtin_files[i].name);
        add_pack(l, file, builtin_find(builtin_files[i].name), true);
    }
}

/* Where a pack says its name. */
static struct place name_place(const struct pack *pack) {
    size_t at = 0;
    while (at < pack->text.size && !slice_has_at(pack->text, at, LIT("pack:"))) at++;
    return place_in(pack->file, pack->text, at < pack->text.size ? at : 0);
}

/* Pack names are the first part of every rule's label, so they are unique. */
static void check_names(struct loading *l) {
    for (struct pack *p = l->rules->packs; p; p = p->next) {
        for (struct pack *q = l->rules->packs; q != p; q = q->next) {
            if (!slice_equal(p->name, q->name)) continue;
            struct qc_error finding = {0};
            struct place first = name_place(q);
            fail(&finding, QC_E_RULE, name_place(p), "pack \"%.*s\" is there already: %s:%llu",
                 (int)p->name.size, p->name.data, first.file, (unsigned long long)first.line);
            report_error(&l->report, &finding);
            l->failed = true;
            break;
        }
    }
}

/* ---- lists and rules ------------------------------------------------------------------- */

static void load_lists(struct loading *l) {
    struct qc_rules *r = l->rules;
    uint32_t count = l->shared = words_lists(r->words);
    for (const struct pack *p = r->packs; p; p = p->next) {
        count += p->list_count;
        for (const struct pack_rule *rule = p->rules; rule; rule = rule->next) r->rule_count++;
    }
    r->lists = arena_alloc(&r->arena, (count + 1) * sizeof *r->lists);
    for (uint32_t i = 0; i < l->shared; i++) r->lists[r->list_count++] = words_list(r->words, i);
    for (int user = 0; user < 2; user++) /* those that are baked have their numbers always */
        for (const struct pack *p = r->packs; p; p = p->next)
            for (uint32_t i = 0; p->builtin == !user && i < p->list_count; i++)
                r->lists[r->list_count++] = &p->lists[i];
}

/* The number of the pack's first list. */
static uint32_t first_list(const struct qc_rules *r, const struct pack *pack) {
    uint32_t i = 0;
    while (i < r->list_count && r->lists[i] != pack->lists) i++;
    return i;
}

static void load_rules(struct loading *l) {
    struct qc_rules *r = l->rules;
    uint32_t order = 0, builtin = 0;
    r->rules = arena_alloc(&r->arena, (r->rule_count + 1) * sizeof *r->rules);
    for (const struct pack *p = r->packs; p; p = p->next) {
        struct compile compile = compile_begin(r, p, first_list(r, p), l->shared);
        compile.report.findings = &l->config->findings;
        compile.report.err = l->report.err;
        for (const struct pack_rule *source = p->rules; source; source = source->next) {
            struct rule *rule = &r->rules[order];
            rule->order = order++;
            if (p->builtin && baked.rules)
                compile_baked(&compile, source, &baked.rules[builtin++], rule);
            else l->failed |= !compile_rule(&compile, source, rule);
        }
    }
}

/* ---- public ---------------------------------------------------------------------------- */

struct qc_rules *qc_rules_load(const struct qc_rules_config *config, struct qc_error *err) {
    static const struct qc_rules_config BUILTIN;
    struct loading l = {.config = config ? config : &BUILTIN};
    l.rules = mem_alloc(sizeof *l.rules);
    *l.rules = (struct qc_rules){0};
    l.end = &l.rules->packs;
    l.report.findings = &l.config->findings;
    l.report.err = err;
    l.failed = !load_tables(&l);
    if (!l.failed) {
        load_user_packs(&l);
        load_builtin_packs(&l);
        check_names(&l);
        load_lists(&l);
        load_rules(&l);
    }
    if (!l.failed) {
        bool alone = baked.gate && !l.config->pack_count && !l.config->no_builtin;
        l.rules->gate = alone ? baked.gate : gate_build(&l.rules->arena, l.rules);
        return l.rules;
    }
    qc_rules_free(l.rules);
    return NULL;
}

void qc_rules_free(struct qc_rules *rules) {
    if (!rules) return;
    arena_free(&rules->arena);
    free(rules);
}

size_t qc_rules_count(const struct qc_rules *rules) {
    return rules->rule_count;
}

struct qc_rule qc_rules_at(const struct qc_rules *rules, size_t index) {
    const struct rule *rule = &rules->rules[index];
    const struct pack_rule *source = rule->source;
    const struct node *id = node_get(source->node, "id");
    struct qc_rule out = {.pack = rule->pack->name,
                          .version = rule->pack->version,
                          .id = source->id,
                          .kind = rule->veto.data ? LIT("") : slice_z(kind_name(rule->kind)),
                          .says = source->says,
                          .file = slice_z(rule->pack->file),
                          .line = id ? id->line : source->node->line,
                          .examples = source->examples,
                          .counterexamples = source->counterexamples,
                          .builtin = rule->pack->builtin};
    return out;
}

/* t_pack.c: YAML text of a pack -> its parts, or every finding with its place. */
#include "pack.h"
#include "tap.h"

#define HEAD "pack: p\nversion: 1.0.0\n"
/* A rule that nothing is wrong with, from line 4; its list ends with a line end. */
#define SAYS "    says: s\n"
#define SAMPLES                                                                                    \
    "    examples:\n      - text: t\n        claim: {value: 1}\n    counterexamples: [c]\n"
#define RULE(lines) HEAD "rules:\n" lines SAYS SAMPLES

static const struct {
    const char *yaml, *want;
} MISTAKES[] = {
    {RULE("  - id: a\n    kind: cost\n    quantity: [money]\n    near: [w]\n"), ""},
    /* the file */
    {"", "1:1: a map with \"pack\", \"version\" and \"rules\" is wanted"},
    {"- a\n", "1:1: a map with \"pack\", \"version\" and \"rules\" is wanted"},
    {"pack: &x p\n", "1:7: anchors (&) are not allowed"},
    {"pack: p\nversion: 1.0.0\npack: q\n", "3:1: key \"pack\" stands twice (first on line 1)"},
    {"pack: p\nversion: 1.0.0\nrules: [\n",
     "4:1: did not find expected node content (while parsing a flow node from line 4)"},
    /* the head */
    {HEAD, ""},
    {"says: x\n", "1:1: missing key \"pack\"\n1:1: missing key \"version\""},
    {"pack: P 1\nversion: '1.0'\n", "1:7: pack name \"P 1\" is not of the form a-z, 0-9, \"-\"\n"
                                    "2:10: version \"1.0\" is not of the form 1.0.0"},
    {"pack: p\nversion: v1.0.0\n", "2:10: version \"v1.0.0\" is not of the form 1.0.0"},
    {"pack: p\nversion: 1..0\n", "2:10: version \"1..0\" is not of the form 1.0.0"},
    {"pack: p\nversion: 1.0.\n", "2:10: version \"1.0.\" is not of the form 1.0.0"},
    {"pack: p\nversion: 1.0.0.0\n", "2:10: version \"1.0.0.0\" is not of the form 1.0.0"},
    {"pack:\nversion: [1]\n", "1:6: \"pack\" is empty\n2:10: \"version\" must be text"},
    {HEAD "licence: MIT\n", "3:1: unknown key \"licence\" in a pack, did you mean \"license\"?"},
    {HEAD "author: me\n", "3:1: unknown key \"author\" in a pack"},
    {HEAD "近似: 1\n", "3:1: unknown key \"近似\" in a pack"},
    {HEAD "rules: {a: 1}\n", "3:8: \"rules\" must be a list"},
    {HEAD "rules:\n", "3:7: \"rules\" must be a list"},
    {HEAD "rules: []\n", "3:8: \"rules\" is empty"},
    {HEAD "rules: [a]\n", "3:9: a rule must be a map"},
    /* word lists */
    {HEAD "words: [a]\n", "3:8: \"words\" must be a map"},
    {HEAD "words:\n  w: [a, a]\n  money: [b]\n",
     "4:10: word \"a\" is already in list \"w\" (line 4)\n"
     "5:3: list name \"money\" is a dimension's name"},
    /* a rule */
    {RULE("  - kind: cost\n    quantity: [money]\n    near: [w]\n"), "4:5: missing key \"id\""},
    {RULE("  - id: A b\n    kind: cost\n    quantity: [money]\n    near: [w]\n"),
     "4:9: id \"A b\" is not of the form a-z, 0-9, \"_.-\""},
    {RULE("  - id: a\n    quantity: [money]\n    near: [w]\n"),
     "4:5: a rule needs \"kind\" or \"veto\""},
    {RULE("  - id: a\n    kind: cost\n    veto:\n    quantity: [money]\n    near: [w]\n"),
     "6:10: \"veto\" is empty\n6:5: a rule has \"kind\" or \"veto\", not both"},
    {RULE("  - id: a\n    kind: cost\n    quantity: [money]\n"),
     "4:5: a rule needs \"near\" or \"match\""},
    {RULE("  - id: a\n    kind: cost\n    near: [w]\n"),
     "4:5: a rule without \"quantity\" needs \"near\" and \"match\""},
    {RULE("  - id: a\n    kind: cost\n    match: 'x'\n"),
     "4:5: a rule without \"quantity\" needs \"near\" and \"match\""},
    {RULE("  - id: a\n    kind: cost\n    near: [w]\n    match: 'x'\n"), ""},
    {RULE("  - id: a\n    kind: cost\n    quantity: money\n    near: []\n"),
     "6:15: \"quantity\" must be a list\n7:11: \"near\" is empty"},
    {RULE("  - id: a\n    kind: cost\n    quantity: [[money]]\n    near: [w, '']\n"),
     "6:16: \"quantity\" holds something that is no name\n"
     "7:15: \"near\" holds something that is no name"},
    {RULE("  - id: a\n    kind: cost\n    quantity: [money]\n    match: {quantity}\n"),
     "7:12: \"match\" must be text"},
    {RULE("  - id: a\n    kind: cost\n    quantity: [money]\n    match: a b\n"),
     "7:12: write the pattern as a block under \"match: |\", or in single quotes"},
    {RULE("  - id: a\n    kind: cost\n    quantity: [money]\n    match: \"a\"\n"),
     "7:12: write the pattern as a block under \"match: |\", or in single quotes"},
    {RULE("  - id: a\n    kind: cost\n    quantity: [money]\n    match: >\n      a\n"),
     "7:12: write the pattern as a block under \"match: |\", or in single quotes"},
    {RULE("  - id: a\n    kind: cost\n    quantity: [money]\n    match: |\n\n"),
     "7:12: \"match\" is empty"},
    {RULE("  - id: a\n    kind: cost\n    quantity: [money]\n    naer: [w]\n    near: [w]\n"),
     "7:5: unknown key \"naer\" in a rule, did you mean \"near\"?"},
    {RULE("  - id: a\n    kind: cost\n    quantity: [money]\n    near: [w]\n"
          "    set: {direction: sideways, units: GB, per: ''}\n"),
     "8:32: unknown key \"units\" in \"set\", did you mean \"unit\"?\n8:48: \"per\" is empty\n"
     "8:22: direction \"sideways\" is neither \"up\" nor \"down\""},
    {RULE("  - id: a\n    kind: cost\n    quantity: [money]\n    near: [w]\n"
          "    set: {direction: down, unit: GB, per: 卡}\n"),
     ""},
    {HEAD "rules:\n  - id: a\n    kind: cost\n    quantity: [money]\n    near: [w]\n",
     "4:5: missing key \"says\" in rule \"a\"\n4:5: missing key \"examples\" in rule \"a\"\n"
     "4:5: missing key \"counterexamples\" in rule \"a\""},
    {RULE("  - {id: a, kind: cost, quantity: [money], near: [w], says: x, examples: [{text: t, "
          "claim: {value: 1}}], counterexamples: [c]}\n"
          "  - id: b\n    kind: cost\n    quantity: [money]\n    near: [w]\n" SAYS SAMPLES
          "  - id: a\n    kind: cost\n    quantity: [money]\n    near: [w]\n"),
     "14:9: id \"a\" is already used on line 4"},
};

/* Samples of a rule, from line 9. */
static const struct {
    const char *rule, *samples, *want;
} SAMPLE_MISTAKES[] = {
    {"kind: cost", "    examples: []\n    counterexamples:\n",
     "9:15: \"examples\" is empty\n10:21: \"counterexamples\" must be a list"},
    {"kind: cost", "    examples: [t, [t]]\n    counterexamples: [{text: t}]\n",
     "9:16: an example must be a map of \"text\" and \"claim\"\n"
     "9:19: an example must be a map of \"text\" and \"claim\"\n"
     "10:23: a counterexample must be a text"},
    {"kind: cost", "    examples: [{text: t}, {claim: {a: b}}]\n    counterexamples: ['', c]\n",
     "9:16: missing key \"claim\"\n9:27: missing key \"text\"\n10:23: a sample is empty"},
    {"kind: cost", "    examples: [{txt: t, text: t, claim: {}}]\n    counterexamples: [c]\n",
     "9:17: unknown key \"txt\" in an example, did you mean \"text\"?\n9:41: \"claim\" is empty"},
    {"kind: cost", "    examples: [{text: t, claim: {a: [b]}}]\n    counterexamples: [c]\n",
     "9:37: a field of a claim must be text"},
    {"veto: a name", "    examples: [t, {text: u}]\n    counterexamples: [c]\n", ""},
    {"veto: a name", "    examples: ['', {text: u, claim: {a: b}}]\n    counterexamples: [c]\n",
     "9:16: a sample is empty\n9:30: an example of a veto has no claim"},
};

struct heard {
    char text[2048];
    size_t used;
};

static void hear(void *user, const struct qc_error *finding) {
    struct heard *heard = user;
    heard->used += (size_t)snprintf(heard->text + heard->used, sizeof heard->text - heard->used,
                                    "%s%llu:%llu: %s", heard->used ? "\n" : "",
                                    (unsigned long long)finding->line,
                                    (unsigned long long)finding->column, finding->message);
}

/* The pack, and the first finding compared with the error. */
static struct pack *load(struct arena *arena, const char *yaml, struct heard *heard) {
    struct qc_findings findings = {hear, heard};
    struct qc_error err = {0};
    struct pack *pack;
    char first[1024] = "";
    bool ok = pack_load(arena, "dir/p.yaml", slice_z(yaml), &pack, &findings, &err);
    if (err.code != QC_OK)
        snprintf(first, sizeof first, "%llu:%llu: %s", (unsigned long long)err.line,
                 (unsigned long long)err.column, err.message);
    bool same = strncmp(first, heard->text, strlen(first)) == 0 && ok == !heard->used;
    bool named = err.code == QC_OK || strcmp(err.file, "dir/p.yaml") == 0;
    if (!same || !named || ok != (pack != NULL)) tap_ok(false, "result, error, findings agree");
    return pack;
}

static void test_mistakes(void) {
    for (size_t i = 0; i < COUNT(MISTAKES); i++) {
        struct arena arena = {0};
        struct heard heard = {0};
        load(&arena, MISTAKES[i].yaml, &heard);
        tap_is(slice_z(heard.text), slice_z(MISTAKES[i].want), "mistake %zu", i + 1);
        arena_free(&arena);
    }
}

static void test_samples(void) {
    for (size_t i = 0; i < COUNT(SAMPLE_MISTAKES); i++) {
        struct arena arena = {0};
        struct heard heard = {0};
        char yaml[1024];
        snprintf(yaml, sizeof yaml,
                 HEAD "rules:\n  - id: a\n    %s\n    quantity: [money]\n    near: [w]\n" SAYS "%s",
                 SAMPLE_MISTAKES[i].rule, SAMPLE_MISTAKES[i].samples);
        load(&arena, yaml, &heard);
        tap_is(slice_z(heard.text), slice_z(SAMPLE_MISTAKES[i].want), "samples %zu", i + 1);
        arena_free(&arena);
    }
}

static const char FULL[] = "pack: ai-1\n"
                           "version: 10.2.33\n"
                           "says: What machines do.\n"
                           "license: Apache-2.0\n"
                           "words:\n"
                           "  link: [光纤, ＮＩＣ]\n"
                           "  chip: [芯片]\n"
                           "rules:\n"
                           "  - id: bandwidth.link\n"
                           "    kind: bandwidth\n"
                           "    says: How much a link carries.\n"
                           "    quantity: [data_rate, data]\n"
                           "    near: [link]\n"
                           "    match: |\n"
                           "      {link} {gap:8} {quantity}\n"
                           "    set: {per: 一根光纤}\n"
                           "    examples:\n"
                           "      - text: 光纤承载 800Gigabits\n"
                           "        claim: {value: 800, subject: 光纤}\n"
                           "      - text: no\n"
                           "        claim: {value: 08}\n"
                           "    counterexamples:\n"
                           "      - 这根光纤长 400 米\n"
                           "  - id: name\n"
                           "    veto: a chip's name\n"
                           "    says: Names.\n"
                           "    near: [chip]\n"
                           "    match: 'x ''y'' # z'\n"
                           "    examples: [芯片 x 3]\n"
                           "    counterexamples: [3 枚芯片]\n";

static void check_first(const struct pack_rule *rule) {
    tap_is(rule->id, LIT("bandwidth.link"), "id");
    tap_is(rule->kind, LIT("bandwidth"), "kind");
    tap_ok(!rule->veto.data, "no veto");
    tap_is(rule->quantity->child->next->text, LIT("data"), "quantity");
    tap_is(rule->near->child->text, LIT("link"), "near");
    tap_is(rule->match->text, LIT("{link} {gap:8} {quantity}\n"), "match");
    tap_is(node_get(rule->set, "per")->text, LIT("一根光纤"), "set");
    tap_ok(rule->examples == 2 && rule->counterexamples == 1, "counts of samples");
    tap_ok(rule->node->line == 9 && rule->node->column == 5, "place of a rule");
    const struct pack_sample *second = rule->samples->next;
    tap_is(second->text, LIT("no"), "samples are in file order");
    tap_is(node_get(second->claim, "value")->text, LIT("08"), "a value is text as written");
    tap_ok(second->next->counter && !second->next->claim && !second->next->next,
           "counterexamples stand behind the examples");
    tap_is(second->next->text, LIT("这根光纤长 400 米"), "a counterexample's text");
}

static void test_full(void) {
    struct arena arena = {0};
    struct heard heard = {0};
    struct pack *pack = load(&arena, FULL, &heard);
    tap_is(slice_z(heard.text), LIT(""), "a pack with everything loads");
    if (!pack) return;
    tap_is(pack->name, LIT("ai-1"), "name");
    tap_is(pack->version, LIT("10.2.33"), "version");
    tap_is(pack->says, LIT("What machines do."), "says");
    tap_is(pack->license, LIT("Apache-2.0"), "license");
    tap_is(slice_z(pack->file), LIT("dir/p.yaml"), "file");
    tap_ok(pack->list_count == 2 && pack->list_nodes[1]->line == 7, "word lists and their places");
    tap_is(pack->lists[0].words[1], LIT("NIC"), "words are folded");
    check_first(pack->rules);
    const struct pack_rule *veto = pack->rules->next;
    tap_is(veto->veto, LIT("a chip's name"), "veto");
    tap_ok(!veto->quantity && !veto->set && !veto->kind.data && !veto->next, "what is not there");
    tap_is(veto->match->text, LIT("x 'y' # z"), "a pattern in quotes");
    tap_ok(veto->samples && !veto->samples->claim && !veto->samples->counter, "a veto's example");
    arena_free(&arena);
}

static const struct {
    const char *word, *want;
} NEAREST[] = {
    {"bandwith", "bandwidth"},
    {"badnwidth", "bandwidth"},
    {"bandwidths", "bandwidth"},
    {"bndwdth", "bandwidth"},
    {"bnwdth", ""},
    {"cst", "cost"},
    {"cots", "cost"},
    {"ct", ""},
    {"c", ""},
    {"", ""},
    {"prize", "price"},
    {"margins", "margin"},
    {"marginal", "margin"},
    {"coast", "cost"},
    {"memory_capcity", "memory_capacity"},
    {"bits", ""},
    {"带宽", ""},
};

static void test_nearest(void) {
    static const char *const NAMES[] = {"bandwidth", "cost", "price", "margin", "memory_capacity"};
    for (size_t i = 0; i < COUNT(NEAREST); i++) {
        const char *got = nearest_name(slice_z(NEAREST[i].word), NAMES, COUNT(NAMES));
        tap_is(slice_z(got), slice_z(NEAREST[i].want), "nearest to \"%s\"", NEAREST[i].word);
    }
    char word[200];
    memset(word, 'a', sizeof word);
    tap_ok(!nearest_name(slice(word, sizeof word), NAMES, COUNT(NAMES)), "a long word");
}

int main(void) {
    test_mistakes();
    test_samples();
    test_full();
    test_nearest();
    return tap_done();
}

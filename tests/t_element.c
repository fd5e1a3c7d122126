/* t_element.c: patterns -> their elements; patterns x texts -> how far the text goes along. */
#include "element.h"
#include "tap.h"

#include <stdlib.h>

/* want: the elements between bars: kind (c class n name g group | bar . else), the text, then
 * o optional, u unbounded, a atomic, l looks. */
static const struct {
    const char *source, *want;
} PATTERNS[] = {
    {"", ""},
    {"  # nothing\n (?# here )", ""},
    {"ab", ".a/ .b/"},
    {"{settle} \\s* {quantity}", "n{settle}/ .\\s*/ou n{quantity}/"},
    {"{gap:12}?", "n{gap:12}?/o"},
    {"a{2,3}b{4}c{0,}d{,5}e{x", ".a{2,3}/ .b{4}/ .c{0,}/ou .d{,5}/o .e/ n{x/"},
    {"a+?b*+c*?", ".a+?/u .b*+/oua .c*?/ou"},
    {"\\p{Han}+\\x{4E00}\\{\\（", ".\\p{Han}+/u .\\x{4E00}/ .\\{/ .\\（/"},
    {"[a-z]+[]x][^]x][[:alpha:]]]", "c[a-z]+/u c[]x]/ c[^]x]/ c[[:alpha:]]/ .]/"},
    {"(?:a|b)+|是", "g(?:a|b)+/u ||/ .是/"},
    {"(?<!\\))(?=x)(?>y)(?<name>[)])", "g(?<!\\))/l g(?=x)/l g(?>y)/a g(?<name>[)])/"},
    {"(a # )\n b)? c", "g(a # )\n b)?/o .c/"},
    {"a *", ".a */ou"},
    {"(((", "g(((/"},
    {")[", ".)/ c[/"},
};

static void write_element(struct qc_slice source, const struct element *e, char *out, size_t room) {
    static const char KINDS[] = {'.', 'c', 'n', 'g', '|'};
    snprintf(out, room, "%s%c%.*s/%s%s%s%s", *out ? " " : "", KINDS[e->kind],
             (int)(e->end - e->begin), source.data + e->begin, e->optional ? "o" : "",
             e->unbounded ? "u" : "", e->atomic ? "a" : "", e->looks ? "l" : "");
}

static void test_elements(void) {
    for (size_t i = 0; i < COUNT(PATTERNS); i++) {
        struct qc_slice source = slice_z(PATTERNS[i].source);
        char got[400] = "";
        struct element e;
        for (size_t at = 0; element_next(source, at, &e); at = e.end) {
            char one[100] = "";
            if (*got) one[0] = ' ', one[1] = 0;
            write_element(source, &e, one, sizeof one);
            snprintf(got + strlen(got), sizeof got - strlen(got), "%s", one);
        }
        tap_is(slice_z(got), slice_z(PATTERNS[i].want), "elements of %s", PATTERNS[i].source);
    }
}

static const struct {
    const char *source, *want;
} GROUPS[] = {
    {"(ab)", "ab"},        {"(?:ab)", "ab"},     {"(?<name>ab)", "ab"}, {"(?'name'ab)", "ab"},
    {"(?i:ab)*", "ab"},    {"(?=ab)", "ab"},     {"(?<=ab)", "ab"},     {"(?<!ab)", "ab"},
    {"(?>ab)", "ab"},      {"(?i)", ""},         {"()", ""},            {"{gap:3}", "gap:3"},
};

static void test_bodies(void) {
    for (size_t i = 0; i < COUNT(GROUPS); i++) {
        struct qc_slice source = slice_z(GROUPS[i].source);
        struct element e;
        bool any = element_next(source, 0, &e);
        tap_is(any ? element_body(source, &e) : LIT("none"), slice_z(GROUPS[i].want), "body of %s",
               GROUPS[i].source);
    }
}

/* ---- how far the text goes along ------------------------------------------------------- */

#define HEAD                                                                                       \
    "pack: mine\nversion: 1.0.0\nwords:\n  price: [price, 价格]\n  is: [is, was]\nrules:\n"        \
    "  - id: one\n    says: A rule.\n    kind: price\n    quantity: [money]\n    near: [price]\n"
#define TAIL                                                                                       \
    "    examples:\n      - text: a\n        claim: {value: 1}\n    counterexamples:\n      - b\n"

static const struct {
    const char *match, *text, *want; /* want: the state and the detail of the rule */
} REACHES[] = {
    {"{price} \\s {is} \\s {quantity}", "The price is $5.", "won: "},
    {"{price} \\s {is} \\s {quantity}", "The price was about to be $5.",
     "no match: {price} \\s {is} \\s takes \"price was \", but {quantity} does not follow"},
    {"(?: {is} \\s {quantity} | {price} : )", "The price of $5.",
     "no match: {price} takes \"price\", but : does not follow"},
    {"(?: {is} | of \\s of ) {quantity}", "The price of $5.",
     "no match: (?: {is} | of \\s of ) is not there"},
    {"(?: {is} \\s {quantity} | {price} \\s of \\s :\n {quantity} )", "The price of $5.",
     "no match: {price} \\s of \\s takes \"price of \", but : does not follow"},
    {"{price} {gap:40} {quantity} \\s dollars", "The price of it is $5.",
     "no match: {price} {gap:40} {quantity} takes \"price of it is {money:$5}\", but \\s does not "
     "follow"},
    {"{is} \\s {quantity}", "The cost is $5.", "no near word: "},
    {"{is} \\s {quantity}", "The price is 5 km.", "no letter: "},
};

static struct qc_slice LABEL = {"mine@1.0.0/one", 14};

static void take(void *user, const struct qc_event *event) {
    if (event->step == QC_STEP_RULE)
        snprintf(user, 300, "%.*s: %.*s", (int)event->state.size, event->state.data,
                 (int)event->detail.size, event->detail.data);
}

static bool no_claim(void *user, const struct qc_claim *claim) {
    (void)user, (void)claim;
    return true;
}

static void test_reach(size_t i) {
    char path[] = "/tmp/qclaim-element-XXXXXX", got[300] = "";
    const char *packs[] = {path};
    struct qc_rules_config config = {.packs = packs, .pack_count = 1, .no_builtin = true};
    struct qc_error err = {0};
    FILE *file = fdopen(mkstemp(path), "w");
    fprintf(file, "%s    match: |\n      ", HEAD);
    for (const char *at = REACHES[i].match; *at; at++)
        *at == '\n' ? (void)fputs("\n     ", file) : (void)fputc(*at, file);
    fprintf(file, "\n%s", TAIL);
    fclose(file);
    struct qc_rules *rules = qc_rules_load(&config, &err);
    remove(path);
    struct qc_run *run = rules ? qc_run_new(rules, &err) : NULL;
    struct qc_trace trace = {.event = take, .user = got, .rules = true, .rule = LABEL};
    struct qc_sink sink = {no_claim, NULL};
    if (run) {
        qc_run_trace(run, &trace);
        qc_extract_text(run, LIT("t"), slice_z(REACHES[i].text), &sink, &err);
    }
    tap_is(run ? slice_z(got) : slice_z(err.message), slice_z(REACHES[i].want), "%s with %s",
           REACHES[i].match, REACHES[i].text);
    qc_run_free(run);
    qc_rules_free(rules);
}

int main(void) {
    test_elements();
    test_bodies();
    for (size_t i = 0; i < COUNT(REACHES); i++) test_reach(i);
    return tap_done();
}

/* t_match.c: views written by hand x a small pack -> who wins; the gate against the slow path. */
#include "match.h"
#include "tap.h"

#include <stdlib.h>
#include <unistd.h>

#define SAMPLES(claim) "    examples:\n      - text: a\n" claim "    counterexamples:\n      - b\n"
#define RULE(id, head)                                                                             \
    "  - id: " id "\n    says: A rule.\n" head SAMPLES("        claim: {value: 1}\n")
#define VETO(id, head) "  - id: " id "\n    says: A veto.\n" head SAMPLES("")
#define KIND(kind, dims, near)                                                                     \
    "    kind: " kind "\n    quantity: [" dims "]\n    near: [" near "]\n"

static const char PACK[] =
    "pack: mine\nversion: 1.0.0\nwords:\n"
    "  price: [价格, price, 售价, price tag]\n  cost: [成本, cost, 运营成本]\n"
    "  link: [光纤, 网卡, fiber, data link]\n  margin: [毛利率, 利润率]\n  sold: [售价]\n"
    "  carries: [承载, carries]\n  idle: [闲置]\n  eat: [吃掉]\nrules:\n" RULE(
        "price", KIND("price", "money", "price")) RULE("cost", KIND("cost", "money", "cost"))
        RULE("margin", KIND("margin", "percent", "margin")) RULE("sold",
                                                                 KIND("price", "money", "sold"))
            RULE("link", KIND("bandwidth", "data_rate, data",
                              "link") "    match: |\n      (?<subject>{link}) {gap:12} {carries}? "
                                      "{gap:8} {quantity}\n")
                RULE("links",
                     KIND("bandwidth", "data_rate",
                          "link") "    match: '(?<subject>{link}) {gap:8} {list:data_rate}'\n")
                    RULE("tail", KIND("storage", "data",
                                      "idle") "    match: '{quantity} 的?(?<subject>[^ ]*\\ )闲置'\n")
                        VETO("idle",
                             "    veto: no claim\n    quantity: [data, time]\n    near: [idle]\n")
                            RULE("slow", KIND("count", "count",
                                              "eat") "    match: '(?:吃+)+[不没] {quantity}'\n")
                                RULE("raw", "    kind: ratio\n    near: [margin]\n    match: "
                                            "'(?<value>\\d+) : (?<unit>x)'\n");

static struct qc_rules *rules;
static struct matcher *matcher;

/* ---- views by hand --------------------------------------------------------------------- */

#define ROOM 16
struct sketch {
    char text[2000];
    struct quantity quantities[ROOM];
    struct spot letters[ROOM];
    struct view view;
};

static void add_letter(struct sketch *s, struct qc_slice dims, size_t *size) {
    struct quantity *q = &s->quantities[s->view.count];
    dim_set set = 0;
    *q = (struct quantity){0};
    for (size_t at = 0; at < dims.size;) {
        size_t end = at;
        while (end < dims.size && dims.data[end] != '|' && dims.data[end] != '*') end++;
        if (dim_find(slice_cut(dims, at, end), &q->readings[q->reading_count].dim))
            set |= DIM_BIT(q->readings[q->reading_count++].dim);
        if (end < dims.size && dims.data[end] == '*') q->list = 1;
        at = end + 1;
    }
    s->letters[s->view.count++] = (struct spot){(uint32_t)*size};
    *size += utf8_put(s->text + *size, letters_code(&rules->letters, set, q->readings[0].dim));
}

/* "售价<money>": <a|b> is a letter, a star at its end makes it a member of list 1. */
static const struct view *draw(struct sketch *s, const char *text) {
    size_t size = 0;
    s->view = (struct view){.quantities = s->quantities, .letters = s->letters};
    for (const char *c = text; *c; c++) {
        const char *close = *c == '<' ? strchr(c, '>') : NULL;
        if (close) add_letter(s, slice(c + 1, (size_t)(close - c - 1)), &size), c = close;
        else s->text[size++] = *c;
    }
    s->view.text = slice(s->text, size);
    return &s->view;
}

static size_t put_capture(char *out, size_t room, const char *name, struct qc_slice text,
                          struct capture c) {
    if (c.begin == UINT32_MAX) return 0;
    return (size_t)snprintf(out, room, " %s=%.*s", name, (int)(c.end - c.begin),
                            text.data + c.begin);
}

/* "0 price 6/0; 1 cost subject=.. 6/3; raw ..": quantity, rule, groups, context/distance. */
static void write_matches(const struct view *view, struct qc_slice folded,
                          const struct matches *found, char out[4000]) {
    size_t size = 0, room = 4000;
    out[0] = '\0';
    for (uint32_t i = 0; i < found->found.count; i++) {
        const struct match *m = &found->found.at[i];
        bool raw = m->quantity == UINT32_MAX;
        struct qc_slice text = raw ? folded : view->text;
        if (size) size += (size_t)snprintf(out + size, room - size, "; ");
        if (!raw) size += (size_t)snprintf(out + size, room - size, "%u ", m->quantity);
        size += (size_t)snprintf(out + size, room - size, "%s", m->rule->source->id.data);
        size += put_capture(out + size, room - size, "subject", text, m->subject);
        size += put_capture(out + size, room - size, "value", text, m->value);
        size += put_capture(out + size, room - size, "unit", text, m->unit);
        if (!raw)
            size += (size_t)snprintf(out + size, room - size, " %u/%u", m->context, m->distance);
    }
}

/* ---- who wins -------------------------------------------------------------------------- */

static const struct {
    const char *text, *want;
} CASES[] = {
    {"", ""},
    {"<money>", ""},
    {"价格是<money>", "0 price 6/3"},
    {"价格是<time>", ""},
    {"价格是<time|money>", "0 price 6/3"},
    {"<money>的价格", "0 price 6/3"},
    {"Price: <money>", "0 price 5/2"},
    {"pricey <money>", ""},
    {"a price tag of <money>", "0 price 9/4"},
    {"a price-tag of <money>", "0 price 9/4"},
    {"价格,<money>", ""},
    {"价格。<money>", ""},
    {"price. A <money>", ""},
    {"price v1.a <money>", "0 price 5/6"},
    {"价格但<money>", ""},
    {"价格一二三四五六七八九十一二三四五六七八九十一二三四<money>", "0 price 6/72"},
    {"价格一二三四五六七八九十一二三四五六七八九十一二三四五<money>", ""},
    {"价格<money>成本<money>", "0 price 6/0; 1 cost 6/0"},
    {"价格<money>和<money>", "0 price 6/0"},
    {"价格<money*>和<money*>", "0 price 6/0; 1 price 6/6"},
    {"价格<time>,<money>", ""},
    {"价格<time><money>", "1 price 6/3"},
    {"成本价格<money>", "0 price 6/0"},
    {"运营成本价格<money>", "0 cost 12/6"},
    {"售价<money>", "0 price 6/0"},
    {"这条光纤承载 <data>", "0 link subject=光纤 12/1"},
    {"光纤承载<data>", "0 link subject=光纤 12/0"},
    {"光纤上<data>", "0 link subject=光纤 6/3"},
    {"光纤的网卡<data>", "0 link subject=网卡 6/0"},
    {"光纤,<data>", ""},
    {"光纤<time><data>", ""},
    {"data-link <data_rate>", "0 link subject=data-link 9/1"},
    {"光纤<data_rate>和<data_rate>、<data_rate>",
     "0 links subject=光纤 6/0; 1 links subject=光纤 6/0; 2 links subject=光纤 6/0"},
    {"光纤<data>网卡<data>", "0 link subject=光纤 6/0; 1 link subject=网卡 6/0"},
    {"<data>的硬盘 闲置", "0 tail subject=硬盘 16/0"},
    {"<time>闲置", "0 idle 6/0"},
    {"毛利率3:x4:y", "raw value=3 unit=x"},
    {"毛利率<percent>3:x", "0 margin 9/0; raw value=3 unit=x"},
    {"3:x", ""},
};

static void test_cases(void) {
    struct matches found = {0};
    struct sketch sketch;
    char got[4000];
    for (size_t i = 0; i < COUNT(CASES); i++) {
        const struct view *view = draw(&sketch, CASES[i].text);
        match_sentence(rules, view, view->text, matcher, MATCH_FAST, &found);
        write_matches(view, view->text, &found, got);
        tap_is(slice_z(got), slice_z(CASES[i].want), "%s", CASES[i].text);
    }
    matches_free(&found);
}

/* ---- limits ---------------------------------------------------------------------------- */

static void test_limits(void) {
    struct matches found = {0};
    struct sketch sketch;
    char text[1000] = "吃掉";
    for (int i = 0; i < 40; i++) strcat(text, "吃");
    strcat(text, "<count>");
    const struct view *view = draw(&sketch, text);
    for (int i = 0; i < 40; i++)
        match_sentence(rules, view, view->text, matcher, MATCH_FAST, &found);
    tap_ok(found.limit_hits == 16, "a rule is left out after 16 runs at a limit: %llu",
           (unsigned long long)found.limit_hits);
    matches_block(&found);
    match_sentence(rules, view, view->text, matcher, MATCH_FAST, &found);
    tap_ok(found.limit_hits == 17, "a new block tries it again");
    tap_ok(found.found.count == 0, "a limit is no match");
    matches_free(&found);
}

/* ---- the shortcut and the slow path ---------------------------------------------------- */

static const char *const PIECES[] = {
    "价格",
    "price",
    "price tag",
    "售价",
    "成本",
    "运营成本",
    "运营",
    "光纤",
    "data link",
    "data-link",
    "data",
    "闲置",
    "毛利率",
    "承载",
    "吃掉",
    "carries",
    "<money>",
    "<data>",
    "<data_rate>",
    "<percent>",
    "<time|money>",
    "<count>",
    "<data_rate*>",
    "<money*>",
    ",",
    "。",
    ". ",
    " ",
    "-",
    "但",
    "的",
    "和",
    "x",
    "3:x",
    "Cost",
    "FIBER",
    "s",
    "、",
    "一",
};

static uint64_t next_random(uint64_t *state) {
    *state = *state * UINT64_C(6364136223846793005) + 1442695040888963407u;
    return *state >> 33;
}

static void random_text(uint64_t *state, char *out) {
    size_t pieces = next_random(state) % 24, letters = 0;
    out[0] = '\0';
    for (size_t i = 0; i < pieces; i++) {
        const char *piece = PIECES[next_random(state) % COUNT(PIECES)];
        if (*piece == '<' && ++letters > ROOM) continue;
        strcat(out, piece);
    }
}

static void test_oracle(void) {
    struct matches fast = {0}, slow = {0};
    static struct sketch sketch;
    static char text[2000], a[4000], b[4000];
    uint64_t state = 7, differ = 0, with = 0;
    for (int i = 0; i < 20000; i++) {
        random_text(&state, text);
        const struct view *view = draw(&sketch, text);
        match_sentence(rules, view, view->text, matcher, MATCH_FAST, &fast);
        match_sentence(rules, view, view->text, matcher, MATCH_EVERYTHING, &slow);
        write_matches(view, view->text, &fast, a);
        write_matches(view, view->text, &slow, b);
        with += *a != '\0';
        if (strcmp(a, b) != 0 && !differ++) printf("# %s\n# fast: %s\n# slow: %s\n", text, a, b);
    }
    tap_ok(differ == 0, "the gate changes nothing on random text");
    tap_ok(with > 5000, "random text has matches: %llu", (unsigned long long)with);
    matches_free(&fast);
    matches_free(&slow);
}

static struct qc_rules *load(void) {
    char path[] = "/tmp/t_match.XXXXXX";
    int file = mkstemp(path);
    if (file < 0 || write(file, PACK, sizeof PACK - 1) < 0) return NULL;
    close(file);
    const char *pack = path;
    struct qc_rules_config config = {&pack, 1, true, {NULL, NULL}};
    struct qc_error err = {0};
    struct qc_rules *loaded = qc_rules_load(&config, &err);
    if (!loaded)
        printf("# %llu:%llu: %s\n", (unsigned long long)err.line, (unsigned long long)err.column,
               err.message);
    unlink(path);
    return loaded;
}

int main(void) {
    rules = load();
    matcher = matcher_new();
    tap_ok(rules != NULL, "the pack loads");
    if (!rules) return tap_done();
    test_cases();
    test_limits();
    test_oracle();
    matcher_free(matcher);
    qc_rules_free(rules);
    return tap_done();
}

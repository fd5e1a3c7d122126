/* t_node.c: YAML text -> tree or "file:line:col: message"; offsets of values -> places. */
#include "node.h"
#include "tap.h"

#include <stdlib.h>

static const struct {
    const char *yaml, *want;
} MISTAKES[] = {
    {"a: &x 1\n", "p.yaml:1:4: anchors (&) are not allowed"},
    {"a:\n  - 近\n  - &x 约\n", "p.yaml:3:5: anchors (&) are not allowed"},
    {"近: &x\n  b: 1\n", "p.yaml:1:4: anchors (&) are not allowed"},
    {"a: *x\n", "p.yaml:1:4: aliases (*) are not allowed"},
    {"a: 1\nb: !!int 3\n", "p.yaml:2:4: tags (!) are not allowed"},
    {"a: ! b\n", "p.yaml:1:4: tags (!) are not allowed"},
    {"!x\na: 1\n", "p.yaml:1:1: tags (!) are not allowed"},
    {"%YAML 1.1\n---\na: 1\n", "p.yaml:1:1: directives (%) are not allowed"},
    {"%TAG ! tag:x,2000:\n---\na: 1\n", "p.yaml:1:1: directives (%) are not allowed"},
    {"a: 1\n---\nb: 2\n", "p.yaml:2:1: a second document begins here"},
    {"a: 1\nb: 2\na: 3\n", "p.yaml:3:1: key \"a\" stands twice (first on line 1)"},
    {"z: {近: 1, b: 2, 近: 1}\n", "p.yaml:1:17: key \"近\" stands twice (first on line 1)"},
    {"b: 1\na: 1\na: 2\nb: 2\n", "p.yaml:3:1: key \"a\" stands twice (first on line 2)"},
    {"[a]: 1\n", "p.yaml:1:1: a key must be a word"},
    {"? {a: b}\n: 1\n", "p.yaml:1:3: a key must be a word"},
    {"a: 1\n'b': 2\n", "p.yaml:2:1: a key must stand without quotes"},
    {"? \n: 2\n", "p.yaml:1:2: a key is missing"},
    {"a:\n\t- b\n", "p.yaml:2:1: tab in indentation"},
    {"a: |\n  x\n \ty\n", "p.yaml:3:2: tab in indentation"},
    {"a: 近\xFF\n", "p.yaml:1:5: invalid UTF-8 (byte 0xff)"},
    {"a: 1\nb: \xE8\xBF", "p.yaml:2:4: invalid UTF-8 (byte 0xe8)"},
    {"a: 1\rb: 2\n", "p.yaml:1:5: line break U+000D: lines end in LF or CR LF"},
    {"a: x\xE2\x80\xA8y\n", "p.yaml:1:5: line break U+2028: lines end in LF or CR LF"},
    {"a: x\xC2\x85y\n", "p.yaml:1:5: line break U+0085: lines end in LF or CR LF"},
    {"a: x\x01y\n", "p.yaml:1:5: control characters are not allowed"},
    {"近: 约\n近似: \x07\n", "p.yaml:2:5: control characters are not allowed"},
    {"a: [b\nc: d\n", "p.yaml:2:2: did not find expected ',' or ']' (while parsing a flow sequence"
                      " from line 1)"},
    {"近: b: c\n", "p.yaml:1:5: mapping values are not allowed in this context"},
    {"a: 'b\n", "p.yaml:2:1: found unexpected end of stream (while scanning a quoted scalar"
                " from line 1)"},
    {"a: @b\n", "p.yaml:1:4: found character that cannot start any token (while scanning for the"
                " next token from line 1)"},
    {"[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]\n", ""},
    {"[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]\n", "p.yaml:1:17: nested deeper than 16"},
    {"", ""},
    {"# only a comment\n", ""},
    {"\xEF\xBB\xBF"
     "a: &x 1\n",
     "p.yaml:1:5: anchors (&) are not allowed"},
    {"a: 1\r\nb: *x\r\n", "p.yaml:2:4: aliases (*) are not allowed"},
};

static void show(char *out, size_t room, const struct qc_error *err) {
    out[0] = '\0';
    if (err->code == QC_OK) return;
    snprintf(out, room, "%s:%llu:%llu: %s", err->file, (unsigned long long)err->line,
             (unsigned long long)err->column, err->message);
}

static void test_mistakes(void) {
    for (size_t i = 0; i < COUNT(MISTAKES); i++) {
        struct arena arena = {0};
        struct qc_error err = {0};
        struct node *root;
        char got[1024];
        bool ok = node_read(&arena, "p.yaml", slice_z(MISTAKES[i].yaml), &root, &err);
        show(got, sizeof got, &err);
        tap_is(slice_z(got), slice_z(MISTAKES[i].want), "mistake %zu", i + 1);
        if (ok != (err.code == QC_OK)) tap_ok(false, "mistake %zu: result and error agree", i + 1);
        arena_free(&arena);
    }
}

static void test_size(void) {
    size_t size = ((size_t)1 << 20) + 1;
    char *text = malloc(size);
    memset(text, ' ', size);
    text[0] = 'a';
    struct arena arena = {0};
    struct qc_error err = {0};
    struct node *root;
    tap_ok(node_read(&arena, "p.yaml", slice(text, size - 1), &root, &err), "1 MiB is read");
    tap_ok(!node_read(&arena, "p.yaml", slice(text, size), &root, &err), "more is not");
    tap_is(slice_z(err.message), LIT("file is larger than 1048576 bytes"), "and says so");
    free(text);
    arena_free(&arena);
}

/* A tree as "key=value" lines, for comparison; maps {}, sequences []. Fixtures are shallow. */
static void dump(const struct node *node, char *out, size_t room) {
    size_t used = 0;
    for (const struct node *n = node->child; n; n = n->next) {
        struct qc_slice key = n->key ? n->key->text : LIT("");
        const char *open = n->type == NODE_MAP ? "{" : n->type == NODE_SEQUENCE ? "[" : "";
        used +=
            (size_t)snprintf(out + used, room - used, "%.*s=%s%.*s@%llu:%llu;", (int)key.size,
                             key.data, open, (int)n->text.size, n->text.data ? n->text.data : "",
                             (unsigned long long)n->line, (unsigned long long)n->column);
    }
}

static void test_tree(void) {
    static const char YAML[] = "---\nno: no\n数: 08   # a comment\ne:\nq: 'it''s'\nm: {x: 1}\n"
                               "s:\n- 约\nl: |\n  a #b\n   c\n";
    struct arena arena = {0};
    struct qc_error err = {0};
    struct node *root;
    char got[512] = "";
    tap_ok(node_read(&arena, "p.yaml", slice_z(YAML), &root, &err), "a map is read");
    dump(root, got, sizeof got);
    tap_is(slice_z(got),
           LIT("no=no@2:5;数=08@3:4;e=@4:3;q=it's@5:4;m={@6:4;s=[@8:1;"
               "l=a #b\n c\n@9:4;"),
           "members, values and places");
    tap_ok(node_count(root) == 7 && !node_get(root, "x") && node_get(root, "s"), "looked up");
    tap_is(node_get(root, "s")->child->text, LIT("约"), "member of a list");
    tap_ok(node_get(root, "l")->indent == 2, "indent of a block");
    tap_ok(node_get(root, "l")->style == NODE_LITERAL && node_get(root, "q")->style == NODE_QUOTED,
           "styles");
    arena_free(&arena);
}

/* Every byte of the value of key v that is no line feed stands at its place in the file. */
static const char *const VALUES[] = {
    "v: 约 192 GB\n",
    "v: 'it''s 约 ''x'''\n",
    "v: \"约 x\"\n",
    "v: |\n  近 a\n\n    b # c\n  d\n",
    "k:\n  v: |\n    a\n     约\n",
    "k: 1\nv: |2\n    a\n  b\n",
    "v: |-   # comment\n\n  a\n  b",
    "v: |\r\n  近\r\n  b\r\nz: 1\r\n",
    "\xEF\xBB\xBFv: |\n x\n",
    "- v: |+\n    a\n\n\n",
};

static size_t byte_of(struct qc_slice whole, struct place at) {
    size_t byte = 0;
    for (uint64_t line = 1; line < at.line; byte++) line += whole.data[byte] == '\n';
    for (uint64_t column = 1; column < at.column; column++)
        for (byte++; byte < whole.size && ((unsigned char)whole.data[byte] & 0xC0) == 0x80;) byte++;
    return byte;
}

static const struct node *find_v(const struct node *root) {
    const struct node *found = node_get(root, "v");
    return found ? found : node_get(root->child, "v");
}

static void test_places(void) {
    for (size_t i = 0; i < COUNT(VALUES); i++) {
        struct arena arena = {0};
        struct qc_error err = {0};
        struct qc_slice whole = slice_z(VALUES[i]);
        struct node *root;
        size_t wrong = !node_read(&arena, "p.yaml", whole, &root, &err);
        const struct node *v = wrong ? NULL : find_v(root);
        for (size_t at = 0; v && at < v->text.size; at++) {
            char c = v->text.data[at];
            if (c == '\n' || ((unsigned char)c & 0xC0) == 0x80) continue;
            size_t byte = byte_of(whole, node_text_place("p.yaml", whole, v, at));
            wrong += byte >= whole.size || whole.data[byte] != c;
        }
        tap_ok(v && !wrong, "places in value %zu: %zu wrong", i + 1, wrong);
        arena_free(&arena);
    }
}

static void test_end_place(void) {
    struct qc_slice whole = LIT("v: |\n  (近\nw: 'ab'\n");
    struct arena arena = {0};
    struct qc_error err = {0};
    struct node *root;
    node_read(&arena, "p.yaml", whole, &root, &err);
    struct place block = node_text_place("p.yaml", whole, node_get(root, "v"), 5);
    struct place word = node_text_place("p.yaml", whole, node_get(root, "w"), 2);
    tap_ok(block.line == 2 && block.column == 5, "the end of a block is the end of its last line");
    tap_ok(word.line == 3 && word.column == 7, "the end of a quoted word is its quote");
    tap_is(block.text, LIT("  (近"), "the place has its line");
    arena_free(&arena);
}

static void test_clip(void) {
    char text[100];
    memset(text, 'a', sizeof text);
    memcpy(text + 58, "约", 3);
    tap_ok(node_clip(slice(text, sizeof text)).size == 58, "clipped before a character");
    tap_is(node_clip(LIT("ab\ncd")), LIT("ab"), "clipped to a line");
    tap_is(node_clip(LIT("约")), LIT("约"), "short text stays");
}

int main(void) {
    test_mistakes();
    test_size();
    test_tree();
    test_places();
    test_end_place();
    test_clip();
    return tap_done();
}

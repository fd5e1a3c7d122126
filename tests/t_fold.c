/* t_fold.c: source text -> folded text, and the way back from every folded byte. */
#include "fold.h"
#include "fold_block.h"
#include "tap.h"

struct row {
    const char *source, *want;
};

static const struct row ROWS[] = {
    /* forms and blanks */
    {"１２．５％　ＧＢ（ｍａｘ）", "12.5% GB(max)"},
    {"a\xC2\xA0 \xE2\x80\xAF\tb", "a b"},
    {"  a  ", "a"},
    {"，；：！？。、", ",;:!?。、"},
    {"3–5 − 2 — 1", "3-5 - 2 — 1"},
    {"“a” ‘b’", "\"a\" 'b'"},
    {"約５億臺電腦", "约5亿台电脑"},
    /* line ends: nothing between Han, a blank elsewhere */
    {"三\n亿美元", "三亿美元"},
    {"三，\r\n  亿", "三,亿"},
    {"three\nbillion", "three billion"},
    {"用 GPU\n训练", "用 GPU 训练"},
    /* what shows nothing */
    {"1\xE2\x80\x8B"
     "2\xC2\xAD"
     "3\xEF\xBB\xBF",
     "123"},
    {"三\xE2\x80\x8B\n亿", "三亿"},
    /* what would look like a letter of the view, and NUL */
    {"a\xEE\x80\x80"
     "b",
     "a\xEF\xBF\xBD"
     "b"},
    {"a\xF3\xB0\x80\x80"
     "b",
     "a\xEF\xBF\xBD"
     "b"},
    /* markup */
    {"**5** GB and _6_ GB", "5 GB and 6 GB"},
    {"占**40%**的成本", "占40%的成本"},
    {"`5 GB`", "5 GB"},
    {"2**10, 2 * 3, 4*5, a_b", "2**10, 2 * 3, 4*5, a_b"},
    {"\\$5 \\* \\n", "$5 * \\n"},
    {"[5 GB](http://a.b/(c)?d=9) more", "5 GB more"},
    {"[5] (six) ](", "[5] (six) ]("},
    {"up 5%[^3] in May[12](#cite-12), [30](x) men[^a-b]. [^ [^]", "up 5% in May, 30 men. [^ [^]"},
    {"5&nbsp;GB &lt; 6&times;7 &amp; &foo;", "5 GB < 6×7 & &foo;"},
    {"&yen;99 &#165;9 &#xA5;8 &ge;3&deg;C 1&frac12; 2&ndash;3&thinsp;kg",
     "¥99 ¥9 ¥8 ≥3°C 1½ 2-3 kg"},
    {"&#150;5 a&shy;b a &nbsp; b &#65301;&#x842C;", "-5 ab a b 5万"},
    {"&#0; &#xD800; &#1114112; &#; &#x; & &a &thetasyms; &lt &#12345678;",
     "&#0; &#xD800; &#1114112; &#; &#x; & &a &thetasyms; &lt &#12345678;"},
    {"<b>5</b> GB<br/>6 <img alt=\"7 > 6\" src='x'/>GB</p>", "5 GB 6 GB"},
    {"价格<font size=\"3\">30</font>元<br>", "价格30元"},
    {"3 <5 and a <b and c> d <who> <b", "3 <5 and a <b and c> d <who> <b"},
    {"<td width=30>8</td><td>9</td>", "8 9"},
    {"a<!-- 30 cats --> b", "a b"},
    {"10<sup>9</sup> m<sup>−2</sup> 5<sup>th</sup>", "10^9 m^-2; 5th"},
    {"30%<sup>[2]</sup> 300<sup>3</sup> people<SUP>4</SUP>.", "30% 300 people."},
    {"CO<sub>2</sub> <sup>", "CO2"},
    {"<del>500</del> <b>300</b> 元, 5 kg<sup>3</sup>", "500; 300 元, 5 kg"},
    {"", ""},
    {" \n\t", ""},
};

/* Every folded character stands for bytes of the source, in order, at borders of characters. */
static bool maps_back(const struct folded *f, struct qc_slice source) {
    uint64_t before = 0;
    for (uint32_t i = 0, next; i < f->text.size; i = next) {
        next = i + utf8_length(f->text.data[i]);
        uint64_t from = fold_begin(f, i).byte - f->base, to = fold_end(f, next).byte - f->base;
        if (from < before || from >= to || to > source.size) return false;
        if (utf8_is_continuation(source.data[from])) return false;
        if (to < source.size && utf8_is_continuation(source.data[to])) return false;
        before = from;
    }
    return true;
}

static void check(struct folder *folder, const struct row *row) {
    struct qc_slice source = slice_z(row->source);
    struct folded f = fold_sentence(folder, source, 1000);
    tap_is(f.text, slice_z(row->want), "%s", row->want);
    tap_ok(maps_back(&f, source) && utf8_valid(f.text) == f.text.size, "%s: the way back",
           row->want);
}

static void check_nul(struct folder *folder) {
    struct folded f = fold_sentence(folder, slice("a\0b", 3), 0);
    tap_is(f.text,
           LIT("a\xEF\xBF\xBD"
               "b"),
           "NUL is a character like others");
}

/* A span that begins and ends in folded text stands for whole source characters. */
static void check_span(struct folder *folder) {
    struct qc_slice source = LIT("价**１９２**\nGB。");
    struct folded f = fold_sentence(folder, source, 50);
    const char *gb = strstr(f.text.data, "GB");
    uint32_t begin = (uint32_t)strlen("价"), end = (uint32_t)(gb - f.text.data) + 2;
    struct qc_slice got =
        slice_cut(source, fold_begin(&f, begin).byte - 50, fold_end(&f, end).byte - 50);
    tap_is(got, LIT("１９２**\nGB"), "a span");
}

static void check_words(void) {
    struct arena arena = {0};
    tap_is(fold_word(&arena, LIT("臺（ＧＢ）")), LIT("台(GB)"), "a word");
    tap_is(fold_word(&arena, LIT("")), LIT(""), "an empty word");
    tap_ok(fold_char(0x3002) == 0x3002 && fold_char(0x842C) == 0x4E07, "characters");
    arena_free(&arena);
}

/* Does text[at] stay as it is: plain, or a blank between two that are? */
static bool stays(struct qc_slice text, size_t at) {
    return fold_is_plain(text.data[at]) ||
           (text.data[at] == ' ' && at && fold_is_plain(text.data[at - 1]) &&
            at + 1 < text.size && fold_is_plain(text.data[at + 1]));
}

static void check_blocks(void) {
    char text[100];
    uint64_t seed = 7;
    size_t wrong = 0, far = 0;
    for (int round = 0; round < 20000; round++) {
        size_t size = (size_t)round % sizeof text + 1, at = 0;
        for (size_t i = 0; i < size; i++) {
            seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
            text[i] = (seed >> 40) % 48 ? "a0, .Z"[(seed >> 33) % 6] : (char)(seed >> 33);
        }
        if (!fold_is_plain(text[0])) continue;
        size_t end = fold_plain_blocks(slice(text, size), 0);
        far += end > 32;
        while (at < end && stays(slice(text, size), at)) at++;
        wrong += end > size || at < end;
    }
    tap_ok(!wrong && far > 10, "plain ASCII in blocks, %zu of them long", far);
}

int main(void) {
    struct folder folder = {0};
    for (size_t i = 0; i < COUNT(ROWS); i++) check(&folder, &ROWS[i]);
    check_nul(&folder);
    check_span(&folder);
    check_words();
    check_blocks();
    folder_free(&folder);
    return tap_done();
}

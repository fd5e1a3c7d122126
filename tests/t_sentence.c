/* t_sentence.c: documents -> their sentences: line ends, blocks, cells, abbreviations, the cap. */
#include "builtin.h"
#include "sentence.h"
#include "tap.h"
#include "utf8.h"

#define WRITTEN_MAX 4096

/* want: the sentences, each behind the sign of its block (. text, # heading, - item, > quote,
 * | cell) and in [ ]; "=" behind the sign: alone. */
struct row {
    const char *name, *text, *want;
};

/* Prose wrapped at 46 columns; long enough that its lines are seen to be wrapped. */
#define WRAPPED_EN                                                                                 \
    "The reservoir above the village was built in a\n"                                             \
    "single summer, and the people who worked there\n"                                             \
    "were paid by the day, in coins, with a cup of\n"                                              \
    "tea that the foreman poured himself at noon and\n"                                            \
    "a second one in the evening. It holds roughly 3\n"                                            \
    "million tons of water when the snow has melted.\n"

/* Captions of a talk, 30 columns wide, and a narrow list. */
#define CAPTIONS                                                                                   \
    "So here is what we built for\n"                                                               \
    "the kitchen, and it all starts\n"                                                             \
    "with a kettle that knows when\n"                                                              \
    "you come home from work.\n"                                                                   \
    "[ Laughter ]\n"                                                                               \
    "It can hold enough water for a\n"                                                             \
    "table of guests, it boils all\n"                                                              \
    "of that while you take off your\n"                                                            \
    "coat, and it draws less than 3\n"                                                             \
    "kilowatts at the wall.\n"                                                                     \
    "You can ask it for green tea\n"                                                               \
    "as well, and then it stops at\n"                                                              \
    "80 degrees.\n"

#define NARROW_LIST                                                                                \
    "brown rice 3\nolive oil\nspring water\nsea salt\nblack tea\nwhole milk\n"                     \
    "green lentils\ndried plums and figs\nwhite beans\nrye flour\ncane sugar\n"                    \
    "fresh thyme\nred wine\n"

static const struct row ROWS[] = {
    {"stops of both languages", "水很凉。茶呢？好! Tea is hot. Is it? Yes!",
     ".[水很凉。].[茶呢？].[好!].[Tea is hot.].[Is it?].[Yes!]"},
    {"lines of an unwrapped text", "One line\nanother line\n", ".=[One line].=[another line]"},
    {"CRLF ends a line alone like LF", "标题\r\n\r\n正文在这里。\r\n", ".=[标题].=[正文在这里。]"},
    {"a byte order mark is no text", "\xEF\xBB\xBF# 标题\n正文", "#=[# 标题].=[正文]"},
    {"headings, items, quotes", "# Head\n- one\n* two\n3. three\n（1）四\n> said\n",
     "#=[# Head]-=[- one]-=[* two]-=[3. three].=[（1）四]>=[> said]"},
    {"cells", "| a | 5 GB |\n|---|---|\n", "|[a]|[5 GB]|[---]|[---]"},
    {"cells between tabs", "Model\tWeight\tRange\n\t1.2 kg\t400 km\n",
     "|[Model]|[Weight]|[Range]|[1.2 kg]|[400 km]"},
    {"two cells and two", "CPU\t8 cores\nRAM\t16 GB\nDone.\n",
     "|[CPU]|[8 cores]|[RAM]|[16 GB].=[Done.]"},
    {"one tab is no table", "So\tit is. It was.\n", ".[So\tit is.].[It was.]"},
    {"points inside numbers, names and words",
     "It took 3.5 s. See example.com or a.m. hours. Dr. Wu vs. Mr. Li. J. Doe agrees.",
     ".[It took 3.5 s.].[See example.com or a.m. hours.].[Dr. Wu vs. Mr. Li.].[J. Doe agrees.]"},
    {"closing marks stay", "“水凉。”他说。(It is.) 《茶》。",
     ".[“水凉。”].[他说。].[(It is.)].[《茶》。]"},
    {"a query is no question", "See http://a.b/c?d=1 now.", ".=[See http://a.b/c?d=1 now.]"},
    {"tags that part end a sentence, the others do not",
     "<p>It is <b>hot</b>.</p><p>Is <img alt=\"It. Is.\"/> it? <!-- Yes. No. --></p>\n",
     ".[<p>It is <b>hot</b>.].[</p><p>Is <img alt=\"It. Is.\"/> it?].[<!-- Yes. No. --></p>]"},
    {"cells in tags", "<tr><td>Mass</td><td>3 kg</td></tr>\na < b. <c\n",
     "|[Mass]|[3 kg].=[a < b. <c]"},
    {"cells on lines of their own, empty ones, tags around them",
     "<TABLE>\n<TR>\n <TH></TH>\n <TH> <b>Mass</b> </TH>\n</TR>\n</TABLE>\nEnd.\n",
     "|[Mass].=[</TABLE>].=[End.]"},
    {"rows and cells that close unsaid", "<tr><td>Mass<td>3 kg<tr><td>Range<td>9 km</table>",
     "|[Mass]|[3 kg]|[Range]|[9 km].=[</table>]"},
    {"a row in the line of its table",
     "<table><caption>Prices</caption><tr><td>a</td><td>b</td></tr>",
     ".[<table><caption>Prices].[</caption>]|[a]|[b]"},
    {"a row behind words, one in a comment",
     "Prices: <tr><td>a</td><td>b</td></tr>\n<!-- <tr><td>c</td><td>d</td></tr> -->\n",
     ".=[Prices:]|[a]|[b].=[<!-- <tr><td>c</td><td>d</td></tr> -->]"},
    {"sentences in a cell are text, a break parts entries",
     "<tr><td>a</td><td>It is. It was.</td><td>9 kg<br>8 kg</td></tr>",
     "|[a].[It is.].[It was.]|[9 kg]|[<br>8 kg]"},
    {"one cell is a layout", "<tr><td>So it is. It was.</td></tr>\n",
     ".[<tr><td>So it is.].[It was.].[</td></tr>]"},
    {"a table in a cell", "<tr><td>a</td><td><table></table></td></tr>\n",
     ".[<tr><td>a].[</td><td><table></table></td></tr>]"},
    {"code between fences is passed over, text is not",
     "A.\n```python\nprint(5)\n```\nB.\n"
     "```\nx = 5\nrun 3\n```\nC.\n\n~~~\nMass: 5 kg\n~~~\nD.\n",
     ".=[A.].=[B.].=[C.].=[Mass: 5 kg].=[D.]"},
    {"a fence in an item, one named text, a longer one",
     "- A\n  ```sh\n  sleep 5\n  ```\n- B\n"
     "```markdown\nIt is 5.\n```\n````\n```\nf();\n```\n````\nC\n",
     "-=[- A]-=[- B].=[It is 5.].=[C]"},
    {"a fence that is never closed, one before another opens, ticks in a line",
     "```sh\nA = 1\n```py\nB = 2\n```\nC ```x = 3``` D\n```\nE = 4\n",
     ".=[```sh].=[A = 1].=[C ```x = 3``` D].=[```].=[E = 4]"},
    {"<pre> of code, of text, one that is never closed",
     "<pre><code>a = 1;</code></pre>\nA\n<pre>Mass: 5 kg</pre>\n<pre>\nb = 2;\n",
     ".=[A].[<pre>Mass: 5 kg].[</pre>].=[<pre>].=[b = 2;]"},
    {"a name that is no language, an underline, paragraphs of an item",
     "```Chat\nShe took 3 of them;\n```\nHead\n~~~~\n1. sales\n\n    Sales rose; it is 5;\n",
     ".=[She took 3 of them;].=[Head].=[~~~~]-=[1. sales].=[Sales rose; it is 5;]"},
    {"an entry right behind a stop", ".1.好的手机。", ".[.].[1.好的手机。]"},
    {"indented code behind a blank line or a colon, and what is none",
     "Run:\n    x = 5;\n\n    y = 6;\nA\n\n\tIt is 5.\n\tSo.\nB\n    z = 7;\n",
     ".=[Run:].=[A].=[It is 5.].=[So.].=[B].=[z = 7;]"},
    {"wrapped prose", WRAPPED_EN,
     ".[The reservoir above the village was built in a\nsingle summer, and the people who worked "
     "there\nwere paid by the day, in coins, with a cup of\ntea that the foreman poured himself at "
     "noon and\na second one in the evening.].[It holds roughly 3\nmillion tons of water when the "
     "snow has melted.]"},
    {"captions", CAPTIONS,
     ".[So here is what we built for\nthe kitchen, and it all starts\nwith a kettle that knows "
     "when\nyou come home from work.].=[[ Laughter ]].[It can hold enough water for a\ntable of "
     "guests, it boils all\nof that while you take off your\ncoat, and it draws less than "
     "3\nkilowatts at the wall.].[You can ask it for green tea\nas well, and then it stops "
     "at\n80 degrees.]"},
    {"a narrow list is none", NARROW_LIST,
     ".=[brown rice 3].=[olive oil].=[spring water].=[sea salt].=[black tea].=[whole milk]"
     ".=[green lentils].=[dried plums and figs].=[white beans].=[rye flour].=[cane sugar]"
     ".=[fresh thyme].=[red wine]"},
    {"nothing but blanks", " \n\t\r\n \n", ""},
    {"nothing", "", ""},
    {"numbers of a list that runs on", "1.水凉2.茶热.3．杯子小。缺点:1.远。涨到 5.后来跌。",
     ".[1.水凉].[2.茶热.].[3．杯子小。].[缺点:1.远。].[涨到 5.].[后来跌。]"},
    {"marks without words", "。。！\n...\n", ".[。].[。！].=[...]"},
};

static const struct words *load(struct arena *arena) {
    struct words *words = NULL;
    struct qc_error err = {0};
    for (size_t i = 0; i < builtin_file_count; i++) {
        const struct builtin_file *f = &builtin_files[i];
        if (strcmp(f->name, "words.yaml") != 0) continue;
        if (words_load(arena, f->name, slice((const char *)f->data, f->size), &words, NULL, &err))
            return words;
    }
    return NULL;
}

static struct qc_slice write_all(const struct words *words, struct qc_slice text, char *out) {
    static const char SIGNS[] = ".#->|";
    size_t n = 0;
    struct sentence s;
    struct sentences all = sentences_of(text, words, sentence_hard_wrapped(text));
    while (sentence_next(&all, &s) && n + (s.end - s.begin) + 4 < WRITTEN_MAX)
        n += (size_t)snprintf(out + n, WRITTEN_MAX - n, "%c%s[%.*s]", SIGNS[s.block],
                              s.alone && s.block != BLOCK_ROW ? "=" : "", (int)(s.end - s.begin),
                              text.data + s.begin);
    return slice(out, n);
}

/* Pieces of a text longer than the cap: in order, none over the cap, all marked; the next paragraph
 * is not. */
static void check_cap(const struct words *words, const char *unit, const char *name) {
    static char text[3 * SENTENCE_CAP];
    size_t size = 0, pieces = 0;
    while (size + strlen(unit) < 2 * SENTENCE_CAP + 99) {
        memcpy(text + size, unit, strlen(unit));
        size += strlen(unit);
    }
    memcpy(text + size, "\n\nEnd", 5);
    struct sentences all = sentences_of(slice(text, size + 5), words, false);
    struct sentence s, last = {0};
    bool fits = true, marked = true;
    for (uint32_t end = 0; sentence_next(&all, &s); end = s.end, pieces++) {
        if (s.begin >= size) {
            last = s;
            break;
        }
        fits &= s.begin >= end && s.end - s.begin <= SENTENCE_CAP + 4 &&
                !utf8_is_continuation(text[s.begin]) && !utf8_is_continuation(text[s.end]);
        marked &= s.truncated;
    }
    tap_ok(fits && pieces >= 3, "%s: cut at characters, under the cap", name);
    tap_ok(marked, "%s: every piece is marked", name);
    tap_ok(last.end - last.begin == 3 && !last.truncated, "%s: the next one is whole", name);
}

/* The first cell of a row stands with each cell behind it. */
static void check_heads(const struct words *words) {
    struct qc_slice text = LIT("| 内存 | 5 GB | 6 GB |\n| 硬盘 | 7 GB |\n");
    struct sentences all = sentences_of(text, words, false);
    struct sentence s;
    size_t heads = 0;
    while (sentence_next(&all, &s)) {
        struct qc_slice head = slice_cut(text, s.head_begin, s.head_end);
        struct qc_slice cell = slice_cut(text, s.begin, s.end);
        if (slice_is(cell, "6 GB")) heads += slice_is(head, "内存");
        else if (slice_is(cell, "7 GB")) heads += slice_is(head, "硬盘");
        else if (slice_is(cell, "内存")) heads += head.size == 0;
    }
    tap_ok(heads == 3, "cells know the head of their row");
}

/* Each cell that begins with a digit, behind its head and that of its column. */
static size_t write_columns(const struct words *words, struct qc_slice text, char *out) {
    struct sentences all = sentences_of(text, words, false);
    struct sentence s;
    size_t n = 0;
    while (sentence_next(&all, &s) && n < WRITTEN_MAX / 2)
        if (text.data[s.begin] >= '0' && text.data[s.begin] <= '9')
            n += (size_t)snprintf(out + n, WRITTEN_MAX / 2, "%.*s,%.*s=%.*s;",
                                  (int)(s.head_end - s.head_begin), text.data + s.head_begin,
                                  (int)(s.column_end - s.column_begin),
                                  text.data + s.column_begin, (int)(s.end - s.begin),
                                  text.data + s.begin);
    return n;
}

/* Elements: the table goes on behind a row of one cell, another one has other heads, and cells over
 * two columns have no heads of columns. */
static void check_elements(const struct words *words) {
    static const struct {
        const char *name, *text, *want;
    } TABLES[] = {
        {"heads of elements",
         "<table><tr><th>Model</th><th>Mass</th><th>Range</th></tr>\n"
         "<tr><td><a href=\"x\">A1</a></td><td>3</td><td>40</td></tr>\n"
         "<tr><td colspan=3>Older</td></tr>\n<tr><td>A0</td><td></td><td>30</td></tr></table>\n"
         "<table><tr><td>B1</td><td>7</td></tr></table>",
         "A1,Mass=3;A1,Range=40;A0,Range=30;B1,=7;"},
        {"a cell over two columns",
         "<tr><th>Model</th><th>Mass</th><th>Range</th></tr>"
         "<tr><td>A1</td><td colspan=\"2\">3</td></tr>"
         "<tr><td rowspan=2>A2</td><td>4</td><td>50</td></tr><tr><td>5</td><td>60</td></tr>",
         "A1,=3;A2,=4;A2,=50;,=5;5,=60;"},
        {"elements are no head of bars", "<tr><td>a</td><td>b</td></tr>\n| c | 5 |\n| d | 6 |\n",
         "c,=5;d,5=6;"},
    };
    char got[WRITTEN_MAX];
    for (size_t i = 0; i < COUNT(TABLES); i++)
        tap_is(slice(got, write_columns(words, slice_z(TABLES[i].text), got)),
               slice_z(TABLES[i].want), "%s", TABLES[i].name);
}

/* Below tabs, an empty first cell counts too. */
static void check_columns(const struct words *words) {
    struct qc_slice text = LIT("\tQ3\tQ2\nSales\t5\t6\nCost\t\t7\n");
    struct sentences all = sentences_of(text, words, false);
    struct sentence s;
    size_t right = 0;
    while (sentence_next(&all, &s)) {
        struct qc_slice column = slice_cut(text, s.column_begin, s.column_end);
        struct qc_slice cell = slice_cut(text, s.begin, s.end);
        right += slice_is(cell, "6") && slice_is(column, "Q2");
        right += slice_is(cell, "7") && slice_is(column, "Q2");
        right += slice_is(cell, "5") && slice_is(column, "Q3");
    }
    tap_ok(right == 3, "cells know the head of their column");
}

int main(void) {
    struct arena arena = {0};
    char got[WRITTEN_MAX];
    const struct words *words = load(&arena);
    tap_ok(words != NULL, "the words");
    for (size_t i = 0; words && i < COUNT(ROWS); i++)
        tap_is(write_all(words, slice_z(ROWS[i].text), got), slice_z(ROWS[i].want), "%s",
               ROWS[i].name);
    if (words) {
        check_cap(words, "水很凉，", "commas");
        check_cap(words, "word ", "blanks");
        check_cap(words, "水", "characters");
        check_cap(words, "9", "digits");
        check_heads(words);
        check_columns(words);
        check_elements(words);
    }
    arena_free(&arena);
    return tap_done();
}

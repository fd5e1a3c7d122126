/* t_claims_read.c: the bytes of a claims file -> its rows, or the error and its place. */
#include "buf.h"
#include "claims_read.h"
#include "jsonscan.h"
#include "tap.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* want: cells as name=text, a mark for the type of those that are no text (0 absent, # plain,
 * [ nested), `|` behind a row, then the error as !line:column message. */
static const struct {
    const char *file, *want;
} CASES[] = {
    {"", ""},
    {"\n \n", ""},
    {"{\"kind\":\"cost\",\"value\":1.40}\n", "kind=cost value=#1.40 |"},
    {"{\"a\":12345678901234567890123}", "a=#12345678901234567890123 |"},
    {"{ \"a\" : -0 , \"b\" : 1E+5 }", "a=#-0 b=#1E+5 |"},
    {"{\"a\":null,\"b\":true,\"c\":\"\"}", "a=0 b=#true c= |"},
    {"{\"a\":[1,{\"b\":\"]\"}],\"c\":{}}", "a=[[1,{\"b\":\"]\"}] c=[{} |"},
    {"{\"a\\\"b\":\"x,\\\"y:\",\"c\":2}", "a\"b=x,\"y: c=#2 |"},
    {"{\"a\":\"\\u4e8c\"}\r\n\r\n{\"a\":1}\r\n", "a=二 |a=#1 |"},
    {"\xEF\xBB\xBF{\"a\":1}", "a=#1 |"},
    {"{}", "|"},
    {"{\"a\":1}\n[1]\n", "a=#1 |!2:0 not a JSON object"},
    {"{\"a\":1,\"a\":2}", "!1:8 bad JSON: duplicate object key near '\"a\"'"},
    {"{\"line\":\"x\"}", "!1:9 \"line\" is not a number of bytes or places: \"x\""},
    {"{\"approx\":1}", "!1:11 \"approx\" is neither true nor false: \"1\""},
    {"{\"low\":\"1.4\"}", "low=1.4 |"},
    {"{\"low\":\"1.4.\"}", "!1:8 \"low\" is not a number: \"1.4.\""},
    {"{\"text\":[]}", "!1:9 \"text\" is an array or an object: \"[]\""},
    {"a,b\r\n1,2\r\n", "a=1 b=2 |"},
    {"a,b\n1,2", "a=1 b=2 |"},
    {"a\n1\n\n2\n", "a=1 |a=2 |"},
    {"a,b\n\"x\"\"y\",\"1\n2\"\n,\"\"\n", "a=x\"y b=1\n2 |a=0 b= |"},
    {"a,b\n x , y \n", "a= x  b= y  |"},
    {"a,b\r1,2\r3,4\r", "a=1 b=2 |a=3 b=4 |"},
    {"\xEF\xBB\xBFvalue,unit,per\n5,,\n", "value=#5 unit= per=0 |"},
    {"subject,mine\n'=x,'=x\n''-1,\n", "subject==x mine==x |subject='-1 mine=0 |"},
    {"a\n\"1\n", "!2:0 a quote mark is left open to the end of the file"},
    {"a,b\n1\n", "!2:2 1 cells under a header of 2"},
    {"value\n1\nx\n", "value=#1 |!3:1 \"value\" is not a number: \"x\""},
    {"a\n\xFF\n", "!2:0 not UTF-8"},
    {"[]", ""},
    {"[{\"a\":1}, {\"a\":\"]}\\\"\"}\n]\n", "a=#1 |a=]}\" |"},
    {"{\"schema_version\": 1, \"packs\": [\"claims\"], "
     "\"claims\": [\n{\"a\":1.40},\n{\"a\":2}\n]}\n",
     "a=#1.40 |a=#2 |"},
    {"{\n  \"claims\": [\n {\n \"a\": [1,\n2]\r\n} ],"
     " \"more\": {\"b\": []}\n}\n",
     "a=[[1, 2] |"},
    {"{\"claims\":[],\"x\":1}", ""},
    {"\xEF\xBB\xBF [\n{\"a\":1}]", "a=#1 |"},
    {"[{\"a\":1}", "a=#1 |!1:0 the JSON document breaks off"},
    {"[{\"a\":1", "!1:0 the JSON document breaks off"},
    {"{\"claims\": [{\"a\":1}]", "a=#1 |!1:0 the JSON document breaks off"},
    {"{\n\"b\": [{\"claims\": []}]}", "!2:0 a JSON document without a list of \"claims\""},
    {"[{\"a\":1} {\"a\":2}]", "a=#1 |!1:10 bad JSON: no comma and object here"},
    {"[{\"a\":1},]", "a=#1 |!1:10 bad JSON: no comma and object here"},
    {"[1]", "!1:2 bad JSON: no object here"},
    {"[{\"a\":1}]\n[]", "a=#1 |!2:1 bad JSON: more behind the end of the document"},
    {"[\n{\"a\":x}]", "!2:6 bad JSON: invalid token near 'x'"},
    {"a,b,a\n", "!1:0 two columns are named \"a\""},
};

static void add_row(struct buf *got, const struct row *row) {
    static const char *const marks[] = {
        [CELL_ABSENT] = "0", [CELL_TEXT] = "", [CELL_PLAIN] = "#", [CELL_NESTED] = "["};
    for (size_t i = 0; i < row->count; i++) {
        buf_add(got, row->at[i].name);
        buf_char(got, '=');
        buf_add(got, slice_z(marks[row->at[i].type]));
        buf_add(got, row->at[i].text);
        buf_char(got, ' ');
    }
    buf_char(got, '|');
}

static void add_error(struct buf *got, const struct qc_error *err) {
    char place[64];
    snprintf(place, sizeof place, "!%llu:%llu ", (unsigned long long)err->line,
             (unsigned long long)err->column);
    buf_add(got, slice_z(place));
    buf_add(got, slice_z(err->message));
}

static void check(const char *path, size_t i) {
    struct buf got = {0};
    struct qc_error err = {0};
    struct claims_file file;
    FILE *out = fopen(path, "wb");
    if (!out) abort();
    fwrite(CASES[i].file, 1, strlen(CASES[i].file), out);
    fclose(out);
    if (!claims_open(&file, path, &err)) abort();
    enum claims_result result;
    while ((result = claims_next(&file, &err)) == CLAIMS_ROW) add_row(&got, &file.row);
    if (result == CLAIMS_BAD) add_error(&got, &err);
    claims_close(&file);
    tap_is(buf_slice(&got), slice_z(CASES[i].want), "case %zu", i);
    buf_free(&got);
}

/* Text that is no JSON may be scanned too: no byte outside of it is read. */
static void scan_broken(void) {
    static const char *const texts[] = {"", "[", "{\"", "[\"\\", "{\"a\"", "{\"a\":", "]", "[,",
                                        "[[[", "}}}", "[1,2", "{\"a\":{\"b\"", "x", ":"};
    for (size_t i = 0; i < COUNT(texts); i++) {
        size_t size = strlen(texts[i]), steps = 0;
        char *copy = grow(NULL, size); /* a sanitizer sees what lies behind it */
        memcpy(copy, texts[i], size);
        struct qc_slice rest = slice(copy, size), value;
        while (jsonscan_next(&rest, &value) && steps < 10) steps++;
        tap_ok(steps < 10, "\"%s\" comes to an end", texts[i]);
        free(copy);
    }
}

int main(void) {
    char path[] = "/tmp/t_claims_read.XXXXXX";
    int fd = mkstemp(path);
    if (fd < 0) return 1;
    close(fd);
    for (size_t i = 0; i < COUNT(CASES); i++) check(path, i);
    unlink(path);
    scan_broken();
    return tap_done();
}

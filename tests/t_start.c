/* t_start.c: patterns -> where a match can begin, and what it cannot do without. */
#include "start.h"
#include "tap.h"

#include <stdio.h>

static const char *const LISTS[] = {"fiber", "link", "price"};

/* want: "opaque", or the lists, "$" for a letter, "^" for here, 'abc' for characters, and behind
 * "+" what is needed. */
static const struct {
    const char *source, *want;
} ROWS[] = {
    {"{fiber} {quantity}", "fiber + fiber $"},
    {"{quantity} \\s* {fiber}", "$ + fiber $"},
    {"(?! {time} ) {quantity} (?: {gap:8} | of ) {link}", "$ + link $"},
    {"(?<! x ) (?<subject> {link} ) {gap:4} {quantity}", "link + link $"},
    {"(?: {fiber} | {link} ) {quantity}", "fiber link + $"},
    {"{fiber|link} {quantity}", "fiber link + $"},
    {"(?: {fiber} {gap:4} )? {quantity}", "fiber $ + $"},
    {"{fiber}? {link}{0,2} {quantity}", "fiber link $ + $"},
    {"(?: {fiber} {quantity} | {quantity} {link} )", "fiber $ + $"},
    {"{fiber} {quantity} | {link} {quantity}", "fiber link + $"},
    {"{fiber} {quantity} x {price} {time}", "fiber + fiber $ price $ .."},
    {"{fiber} (?: {price} {quantity} | {quantity} {time} {price} )", "fiber + fiber $ price"},
    {"{fiber} (?: (?= {time} ) {quantity} | x (?= {money} ) . )", "fiber + fiber =$"},
    {"{list:money} {price}", "$ + price $"},
    {"{money|fiber}", "fiber $ +"},
    {"\\A {fiber} {quantity}", "^ + fiber $"},
    {"(?: \\A (?! x ) | \\G ) [^a]*? \\K {quantity}", "^ + $"},
    {"(?: \\A | {fiber} ) {quantity}", "opaque"},
    {"x? {quantity}", "'Xx' $ + $"},
    {"[x-z\\d]+ {quantity}", "'0123456789XYZxyz' + $"},
    {"(?i: ab ) {quantity}", "'Aa' + $"},
    {"（ {quantity}", "'(' + $"},
    {"[^x] {quantity}", "opaque"},
    {". {quantity}", "opaque"},
    {"{gap:9} {fiber} {quantity}", "opaque"},
    {"(?i) ab {quantity}", "opaque"},
    {"(?&w) {quantity}", "opaque"},
    {"\\w {quantity}", "opaque"},
    {"é {quantity}", "opaque"},
    {"{fiber} \\K {quantity}", "opaque"},
    {"{fiber}? {quantity}?", "opaque"},
};

/* What may stand behind a letter that comes first, and blanks. */
static const struct {
    const char *source, *want;
} BEHIND[] = {
    {"{quantity}", "opaque"},
    {"{quantity} {link}", "link +"},
    {"{quantity} \\s* x", "'Xx' +"},
    {"{quantity} [\\s-]? {link}", "'-' link +"},
    {"{quantity} [\\s-]", "opaque"},
    {"{quantity} \\s (?! {link} ) (?: of | {time} ) x", "'Oo' $ +"},
    {"{quantity} (?= \\s* a ) .", "'Aa' +"},
    {"(?: {quantity} | {link} ) x", "'Xx' +"},
    {"(?: {link} | x ) {quantity}", "+"},
    {"{quantity} x | {money} {fiber}", "'Xx' fiber +"},
    {"(?: a {quantity} )? {quantity} b", "'Bb' +"},
    {"(?: {quantity} a? ){1,2} b", "'AaBb' $ +"},
    {"(?: {quantity} a )+ b", "'Aa' +"},
    {"{quantity}{1,2} b", "opaque"},
    {"{quantity}? b", "'Bb' +"},
    {"{list:money} b", "opaque"},
    {"{quantity} {gap:4} b", "opaque"},
    {"{quantity} [^x]", "opaque"},
};

/* What may stand at the mark `@`, which is no part of the pattern. */
static const struct {
    const char *source, *want;
} FROM[] = {
    {"{link} @ {quantity}", "$ +"},
    {"{link} @ \\s* x {quantity}", "'Xx ' +"},
    {"{link} (?: {gap:4} @ )? (?! {time} ) {quantity}", "$ +"},
    {"{link} (?: {gap:4} @ , | x ) {quantity}", "',' +"},
    {"{link} (?: a {gap:4} @ ){0,2} {quantity}", "'Aa' $ +"},
    {"{link} (?: (?: a @ )+ b? )* {fiber} {quantity}", "'AaBb' fiber +"},
    {"{link} (?! a @ ) {quantity}", "opaque"},
    {"{link} @{1,2} {quantity}", "opaque"},
    {"{link} {quantity} @", "opaque"},
    {"{link} @ {gap:4} {quantity}", "opaque"},
    {"{link} (?: x @ | y ) [^z]", "opaque"},
};

/* How many bytes of the pattern are the words that it begins with. */
static const struct {
    const char *source;
    uint32_t want;
} OPENINGS[] = {
    {"{fiber} {quantity}", 7},
    {" {fiber|link} x {quantity}", 13},
    {"{fiber}? {quantity}", 0},
    {"{fiber}{2} {quantity}", 0},
    {"{fiber} {quantity} | {link} {quantity}", 0},
    {"{fiber|money} x {quantity}", 0},
    {"(?<! x ) {fiber} {quantity}", 0},
    {"{quantity} {fiber}", 0},
};

static void test_openings(const struct expand_scope *scope) {
    for (size_t i = 0; i < COUNT(OPENINGS); i++) {
        struct starts starts = starts_of(scope, slice_z(OPENINGS[i].source));
        tap_ok(starts.opening == OPENINGS[i].want, "opening of %s", OPENINGS[i].source);
    }
}

struct text {
    char at[128];
    size_t size;
};

static void put(struct text *out, const char *word) {
    size_t room = sizeof out->at - out->size;
    int size = snprintf(out->at + out->size, room, "%s%s", out->size ? " " : "", word);
    out->size += (size_t)size < room ? (size_t)size : room - 1;
}

static void put_chars(struct text *out, const struct starts *starts) {
    char chars[140] = "'";
    size_t size = 1;
    for (char c = ' '; c < 0x7F; c++)
        if (starts_with(starts, slice(&c, 1), 0)) chars[size++] = c;
    if (size > 1) memcpy(chars + size, "'", 2), put(out, chars);
}

static struct text told(const struct starts *starts) {
    struct text out = {.size = 0};
    if (!starts->known) put(&out, "opaque");
    if (!starts->known) return out;
    put_chars(&out, starts);
    for (uint32_t i = 0; i < starts->list_count; i++) put(&out, LISTS[starts->lists[i]]);
    if (starts->here) put(&out, "^");
    if (starts->dims) put(&out, "$");
    put(&out, "+");
    for (uint32_t i = 0; i < starts->need_count; i++)
        put(&out, starts->needs[i].dims ? "$" : LISTS[starts->needs[i].list]);
    for (uint32_t i = 0; i < starts->also_count; i++) put(&out, LISTS[starts->also[i]]);
    if (starts->ahead) put(&out, "=$");
    for (uint32_t i = 1; i < starts->least_letters; i++) put(&out, "..");
    return out;
}

/* The lists may be met in another order than they are written. */
static bool same_words(const char *a, const char *b) {
    size_t sum_a = 0, sum_b = 0, size = strlen(a);
    for (size_t i = 0; i < size; i++) sum_a += (unsigned char)a[i] * (unsigned char)a[i];
    for (size_t i = 0; b[i]; i++) sum_b += (unsigned char)b[i] * (unsigned char)b[i];
    return size == strlen(b) && sum_a == sum_b;
}

static void test_from(const struct expand_scope *scope) {
    for (size_t i = 0; i < COUNT(FROM); i++) {
        char source[128];
        const char *mark = strchr(FROM[i].source, '@');
        size_t at = (size_t)(mark - FROM[i].source);
        snprintf(source, sizeof source, "%.*s%s", (int)at, FROM[i].source, mark + 1);
        struct starts starts = starts_from(scope, slice_z(source), at);
        struct text got = told(&starts);
        bool ok = same_words(got.at, FROM[i].want);
        tap_ok(ok, "from %s", FROM[i].source);
        if (!ok) printf("#  got: %s\n# want: %s\n", got.at, FROM[i].want);
    }
}

int main(void) {
    struct word_list lists[COUNT(LISTS)];
    const struct word_list *all[COUNT(LISTS)];
    for (size_t i = 0; i < COUNT(LISTS); i++) {
        lists[i] = (struct word_list){.name = slice_z(LISTS[i])};
        all[i] = &lists[i];
    }
    struct expand_scope scope = {
        .dims = DIM_BIT(DIM_MONEY), .lists = all, .list_count = COUNT(LISTS)};
    for (size_t i = 0; i < COUNT(ROWS); i++) {
        struct starts starts = starts_of(&scope, slice_z(ROWS[i].source));
        struct text got = told(&starts);
        bool ok = same_words(got.at, ROWS[i].want);
        tap_ok(ok, "%s", ROWS[i].source);
        if (!ok) printf("#  got: %s\n# want: %s\n", got.at, ROWS[i].want);
    }
    for (size_t i = 0; i < COUNT(BEHIND); i++) {
        struct starts behind = starts_behind(&scope, slice_z(BEHIND[i].source));
        struct text got = told(&behind);
        bool ok = same_words(got.at, BEHIND[i].want);
        tap_ok(ok, "behind %s", BEHIND[i].source);
        if (!ok) printf("#  got: %s\n# want: %s\n", got.at, BEHIND[i].want);
    }
    test_openings(&scope);
    test_from(&scope);
    return tap_done();
}

/* t_property.c: what holds for every document: spans are the source's, order and ids are stable,
 * and another way of writing the same text moves offsets and never a value. */
#include "gather.h"
#include "tap.h"
#include "utf8.h"
#include "vec.h"

#include <glob.h>

#define LITERAL(text) {text, sizeof(text) - 1}

struct text {
    VEC(char) bytes;
};

static void put(struct text *into, struct qc_slice part) {
    for (size_t i = 0; i < part.size; i++) vec_push(&into->bytes, part.data[i]);
}

static struct qc_slice whole(const struct text *text) {
    return slice(text->bytes.at ? text->bytes.at : "", text->bytes.count);
}

static struct text read_text(const char *path) {
    struct text text = {0};
    FILE *in = fopen(path, "rb");
    char block[4096];
    for (size_t n; in && (n = fread(block, 1, sizeof block, in)) > 0;) put(&text, slice(block, n));
    if (in) fclose(in);
    return text;
}

/* ---- other ways to write the same text ------------------------------------------------- */

static void write_crlf(struct text *into, struct qc_slice text) {
    for (size_t i = 0; i < text.size; i++)
        put(into, text.data[i] == '\n' ? LIT("\r\n") : slice_cut(text, i, i + 1));
}

static void write_bom(struct text *into, struct qc_slice text) {
    put(into, LIT("\xEF\xBB\xBF"));
    put(into, text);
}

static void write_lower(struct text *into, struct qc_slice text) {
    put(into, LIT("\n\n\n"));
    put(into, text);
}

/* Full-width digits are U+FF10..U+FF19: EF BC 90..99. */
static void write_wide_digits(struct text *into, struct qc_slice text) {
    for (size_t i = 0; i < text.size; i++) {
        char wide[] = {'\xEF', '\xBC', (char)(0x90 + (text.data[i] & 15))};
        put(into, is_digit(text.data[i]) ? slice(wide, 3) : slice_cut(text, i, i + 1));
    }
}

static void write_blank_as(struct text *into, struct qc_slice text, struct qc_slice blank) {
    for (size_t i = 0; i < text.size; i++) {
        bool inner = i > 0 && i + 1 < text.size && text.data[i] == ' ';
        inner = inner && is_digit(text.data[i - 1]) && text.data[i + 1] != ' ';
        put(into, inner ? blank : slice_cut(text, i, i + 1));
    }
}

static void write_nbsp(struct text *into, struct qc_slice text) {
    write_blank_as(into, text, LIT("\xC2\xA0"));
}

static void write_narrow_nbsp(struct text *into, struct qc_slice text) {
    write_blank_as(into, text, LIT("\xE2\x80\xAF"));
}

/* Do a Han character and a digit meet over text[left:right)? */
static bool is_seam(struct qc_slice text, size_t left, size_t right) {
    if (left == 0 || right >= text.size) return false;
    uint32_t a = utf8_before(text, left, NULL), b = utf8_at(text, right);
    return (utf8_is_han(a) && b < 0x80 && is_digit((char)b)) ||
           (utf8_is_han(b) && a < 0x80 && is_digit((char)a));
}

static void write_tight(struct text *into, struct qc_slice text) {
    for (size_t i = 0; i < text.size; i++)
        if (text.data[i] != ' ' || !is_seam(text, i, i + 1)) put(into, slice_cut(text, i, i + 1));
}

static void write_loose(struct text *into, struct qc_slice text) {
    for (size_t i = 0, next; i < text.size; i = next) {
        next = i + utf8_length(text.data[i]);
        put(into, slice_cut(text, i, next));
        if (is_seam(text, next, next)) put(into, LIT(" "));
    }
}

static void write_open_end(struct text *into, struct qc_slice text) {
    while (text.size && text.data[text.size - 1] == '\n') text.size--;
    put(into, text);
}

static const struct {
    const char *name;
    void (*write)(struct text *into, struct qc_slice text);
} WAYS[] = {
    {"CRLF line ends", write_crlf},
    {"a byte order mark", write_bom},
    {"three empty lines first", write_lower},
    {"full-width digits", write_wide_digits},
    {"no-break spaces after digits", write_nbsp},
    {"narrow no-break spaces after digits", write_narrow_nbsp},
    {"no line end at the end", write_open_end},
    {"no blank between Han and digits", write_tight},
    {"a blank between Han and digits", write_loose},
};

/* ---- checks ---------------------------------------------------------------------------- */

static void tell(const struct qc_claim *claim, const char *what) {
    printf("# line %u column %u \"%.*s\" %.*s %.*s: %s\n", (unsigned)claim->line,
           (unsigned)claim->column, (int)claim->text.size, claim->text.data,
           (int)claim->value.size, claim->value.data ? claim->value.data : "",
           (int)claim->unit.size, claim->unit.data, what);
}

static bool all_sound(const struct gathered *list, struct qc_slice text) {
    bool sound = list->ok;
    if (!list->ok) printf("# %s\n", list->error.message);
    for (size_t i = 0; i < list->count; i++) {
        const char *fault = claim_fault(&list->at[i], text);
        if (!fault && i && list->at[i].byte_start < list->at[i - 1].byte_end)
            fault = "it begins before the last one ends";
        if (fault) tell(&list->at[i], fault);
        sound = sound && !fault;
    }
    return sound;
}

static bool same(const struct gathered *a, const struct gathered *b, enum claim_part part) {
    bool alike = a->ok == b->ok;
    for (size_t i = 0; i < a->count && i < b->count && alike; i++) {
        const char *field = claim_difference(&a->at[i], &b->at[i], part);
        if (!field) continue;
        alike = false;
        tell(&a->at[i], field);
        tell(&b->at[i], "is the other one");
    }
    if (alike && a->count != b->count) printf("# %zu claims and %zu\n", a->count, b->count);
    return alike && a->count == b->count;
}

static bool ids_differ(const struct gathered *list) {
    for (size_t i = 0; i < list->count; i++)
        for (size_t k = 0; k < i; k++)
            if (slice_equal(list->at[i].id, list->at[k].id)) return false;
    return true;
}

static void check_chunks(struct qc_run *run, const struct gathered *base, struct qc_slice text,
                         const char *path) {
    static const size_t CHUNKS[] = {1, 2, 3, 7, 61, 1021, 65536};
    for (size_t i = 0; i < COUNT(CHUNKS); i++) {
        struct gathered drops = gather(run, text, CHUNKS[i]);
        tap_ok(same(base, &drops, CLAIM_PLACES), "%s: the same in pieces of %zu", path, CHUNKS[i]);
        gather_free(&drops);
    }
}

static void check_ways(struct qc_run *run, const struct gathered *base, struct qc_slice text,
                       const char *path) {
    for (size_t i = 0; i < COUNT(WAYS); i++) {
        struct text other = {0};
        WAYS[i].write(&other, text);
        struct gathered list = gather(run, whole(&other), 0);
        tap_ok(all_sound(&list, whole(&other)), "%s, %s: every claim is sound", path, WAYS[i].name);
        tap_ok(same(base, &list, CLAIM_MEANING), "%s, %s: the same values", path, WAYS[i].name);
        gather_free(&list);
        vec_free(&other.bytes);
    }
}

static void check_document(struct qc_run *run, const char *path) {
    struct text text = read_text(path);
    struct gathered base = gather(run, whole(&text), 0);
    tap_ok(base.count > 5, "%s: %zu claims", path, base.count);
    tap_ok(all_sound(&base, whole(&text)), "%s: every claim is sound", path);
    tap_ok(ids_differ(&base), "%s: no id comes twice", path);
    struct gathered again = gather(run, whole(&text), 0);
    tap_ok(same(&base, &again, CLAIM_PLACES), "%s: the same a second time", path);
    gather_free(&again);
    check_chunks(run, &base, whole(&text), path);
    check_ways(run, &base, whole(&text), path);
    gather_free(&base);
    vec_free(&text.bytes);
}

/* Texts that are hard on some part. */
static const struct qc_slice HARD[] = {
    LITERAL(""),
    LITERAL("\xEF\xBB\xBF"),
    LITERAL("3 GB\0 4 GB\0"),
    LITERAL("\r\n\r\n3 GB"),
    LITERAL("3\n亿\n美\n元"),
    LITERAL("billion a18446744073709551616d"),
    LITERAL("$5 per 99999999999999999999 days and $3 per 0 days"),
    LITERAL("百分之99999999999999999999，9999999999999999999万亿亿亿亿元"),
    LITERAL("1e999999999 m, 10^-999999999 s, 1/0 kg, 0/0 kg, 3 ± 99999999999999999999 m"),
    LITERAL("\xEE\x80\x80\xEE\x80\x93 3 GB \xEF\xA3\xBF"),
    LITERAL("从99999999999999999999到1元，翻99999999999999999999番"),
    LITERAL("| 3 | GB |\n|---|---|\n| | |"),
    LITERAL("&nbsp;3&nbsp;GB&amp;&#160;4&lt;5&gt;"),
    LITERAL("3 GB\xE2\x80\xA8" "4 GB\xC2\x85" "5 GB"),
    LITERAL("几几几十百千万亿半半分之之之"),
};

static void check_hard(struct qc_run *run) {
    for (size_t i = 0; i < COUNT(HARD); i++) {
        struct gathered list = gather(run, HARD[i], 0), drops = gather(run, HARD[i], 1);
        tap_ok(all_sound(&list, HARD[i]), "hard text %zu: every claim is sound", i);
        tap_ok(same(&list, &drops, CLAIM_PLACES), "hard text %zu: the same in pieces", i);
        gather_free(&list);
        gather_free(&drops);
    }
}

int main(void) {
    struct qc_error err = {0};
    struct qc_rules *rules = qc_rules_load(NULL, &err);
    struct qc_run *run = rules ? qc_run_new(rules, &err) : NULL;
    glob_t found;
    tap_ok(run != NULL, "the built-in rules load: %s", err.message);
    tap_ok(glob("tests/docs/*.*", 0, NULL, &found) == 0, "there are documents");
    for (size_t i = 0; run && i < found.gl_pathc; i++) check_document(run, found.gl_pathv[i]);
    if (run) check_hard(run);
    globfree(&found);
    qc_run_free(run);
    qc_rules_free(rules);
    return tap_done();
}

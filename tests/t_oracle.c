/* t_oracle.c: scan, arming and gate against the slow path that tries every rule on every sentence:
 * the same claims from the documents, the samples of the rules and random text. */
#include "extract.h"
#include "gather.h"
#include "tap.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#define DOCS "tests/docs"
#define ROUNDS 600
#define TEXT_MAX 3000

static const struct qc_rules *rules;
static struct qc_run *fast, *slow;
static size_t claims;

/* NULL, or the first field that differs. */
static const char *difference(const struct gathered *a, const struct gathered *b) {
    if (a->ok != b->ok) return "outcome";
    if (a->count != b->count) return "count";
    for (size_t i = 0; i < a->count; i++) {
        const char *field = claim_difference(&a->at[i], &b->at[i], CLAIM_MEANING);
        if (!field) field = claim_difference(&a->at[i], &b->at[i], CLAIM_PLACES);
        if (field) return field;
    }
    return NULL;
}

/* True: both paths agree on the text. */
static bool agree(struct qc_slice text) {
    struct gathered a = gather(fast, text, 0), b = gather(slow, text, 0);
    const char *field = difference(&a, &b);
    if (field) printf("# %s differs: %zu and %zu claims\n", field, a.count, b.count);
    claims += a.count;
    gather_free(&a);
    gather_free(&b);
    return !field;
}

/* ---- documents ------------------------------------------------------------------------- */

static struct qc_slice read_doc(struct arena *arena, const char *name) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s", DOCS, name);
    FILE *file = fopen(path, "rb");
    if (!file) return LIT("");
    char *text = arena_alloc(arena, 1 << 20);
    size_t size = fread(text, 1, 1 << 20, file);
    fclose(file);
    return slice(text, size);
}

static void test_documents(void) {
    DIR *folder = opendir(DOCS);
    size_t count = 0;
    tap_ok(folder != NULL, "the documents are there");
    if (!folder) return;
    for (struct dirent *entry; (entry = readdir(folder));) {
        struct arena arena = {0};
        if (entry->d_name[0] == '.') continue;
        tap_ok(agree(read_doc(&arena, entry->d_name)), "%s", entry->d_name);
        arena_free(&arena);
        count++;
    }
    closedir(folder);
    tap_ok(count > 0 && claims > 100, "%zu documents, %zu claims", count, claims);
}

/* ---- samples --------------------------------------------------------------------------- */

static void test_samples(void) {
    size_t count = 0, differ = 0;
    for (uint32_t i = 0; i < rules->rule_count; i++)
        for (const struct pack_sample *s = rules->rules[i].source->samples; s; s = s->next) {
            bool same = agree(s->text);
            count++;
            differ += !same;
            if (!same) printf("# in %.*s\n", (int)s->text.size, s->text.data);
        }
    tap_ok(differ == 0 && count > 0, "%zu samples of the rules", count);
}

/* ---- words that only the folded text shows ------------------------------------------------ */

static const char *const HIDDEN[] = {
    "h\xE2\x80\x8Bundred dollars",
    "ｔｗｏ hundred",
    "hａlf of it",
    "dou\xC2\xAD" "bled",
    "翻\xE2\x81\xA0倍",
};

static void test_hidden(void) {
    for (size_t i = 0; i < COUNT(HIDDEN); i++)
        tap_ok(agree(slice_z(HIDDEN[i])), "hidden words %zu", i);
}

/* ---- random text ----------------------------------------------------------------------- */

static const char *const PIECES[] = {
    " 3.5%",   "20 万元",   " $1.2 billion",
    " 192 GB", "400Gbps",   "80 分",
    " 7B",     "约 3 倍",   " 30 ms",
    "5 年",    "1/3",       "百分之八九十",
    "一半",    "10T token", "，",
    "。",      "\n\n",      ", ",
    ". ",      " ",         "的",
    "和",      "、",        "-",
    "是",      "of",        "from",
    "到",      "至",        "\xEE\x80\x80",
    "（",      "）",       "_",
    "\xE2\x84\xAA", "\xC5\xBF",
};

static uint64_t state = 11;

static size_t draw(size_t below) {
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (size_t)(state >> 33) % below;
}

static struct qc_slice word_of(const uint32_t *numbers, uint32_t count) {
    const struct word_list *list = count ? rules->lists[numbers[draw(count)]] : NULL;
    return list && list->count ? list->words[draw(list->count)] : LIT(" ");
}

/* A word that some rule has as near or names in its pattern, or one of the pieces. */
static struct qc_slice piece(void) {
    const struct rule *rule = &rules->rules[draw(rules->rule_count)];
    if (draw(2)) return slice_z(PIECES[draw(COUNT(PIECES))]);
    return draw(2) ? word_of(rule->near, rule->near_count)
                   : word_of(rule->asked, rule->asked_count);
}

static struct qc_slice random_text(char out[TEXT_MAX]) {
    size_t size = 0;
    for (size_t i = draw(40); i > 0; i--) {
        struct qc_slice next = piece();
        if (size + next.size > TEXT_MAX) break;
        memcpy(out + size, next.data, next.size);
        size += next.size;
    }
    return slice(out, size);
}

static void test_random(void) {
    static char text[TEXT_MAX];
    size_t differ = 0, before = claims;
    for (int i = 0; i < ROUNDS; i++) {
        struct qc_slice drawn = random_text(text);
        if (!agree(drawn) && !differ++) printf("# in %.*s\n", (int)drawn.size, drawn.data);
    }
    tap_ok(differ == 0, "%d random texts", ROUNDS);
    tap_ok(claims - before > ROUNDS, "with %zu claims", claims - before);
}

int main(void) {
    struct qc_error err = {0};
    struct qc_rules *loaded = qc_rules_load(NULL, &err);
    tap_ok(loaded != NULL, "the built-in rules load %s", err.message);
    if (!loaded) return tap_done();
    rules = loaded;
    fast = qc_run_new(loaded, &err);
    slow = qc_run_new(loaded, &err);
    slow->mode = MATCH_EVERYTHING;
    test_documents();
    test_samples();
    test_hidden();
    test_random();
    qc_run_free(fast);
    qc_run_free(slow);
    qc_rules_free(loaded);
    return tap_done();
}

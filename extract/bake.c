/* bake.c: a program that reads rules/ as a library does that has nothing baked, and prints what it
 * has read as the C source of struct baked. A mistake in rules/ fails the build here. */
#include "bake.h"

#include "baked.h"
#include "rules.h"

#include <inttypes.h>
#include <stdio.h>

const struct baked baked;

#define ROW 24u /* numbers in a line */

static void put_text(struct qc_slice text) {
    putchar('"');
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (c < 0x20 || c >= 0x7F || c == '"' || c == '\\' || c == '?') printf("\\%03o", c);
        else putchar(c);
    }
    putchar('"');
}

void bake_slice(struct qc_slice text) {
    putchar('{');
    if (text.data) put_text(text);
    else putchar('0');
    printf(",%zu}", text.size);
}

static uint64_t number_at(const void *numbers, size_t index, size_t width) {
    switch (width) {
    case 1: return ((const uint8_t *)numbers)[index];
    case 2: return ((const uint16_t *)numbers)[index];
    case 4: return ((const uint32_t *)numbers)[index];
    default: return ((const uint64_t *)numbers)[index];
    }
}

void bake_numbers(const char *declaration, const void *numbers, size_t count, size_t width) {
    printf("static const %s[] = {", declaration);
    for (size_t i = 0; i < count; i++)
        printf("%s%" PRIu64 "%s", i % ROW ? "" : "\n", number_at(numbers, i, width),
               width == 8 ? "U," : ",");
    puts(count ? "};" : "0};");
}

void bake_set(words_set set) {
    uint64_t high = (uint64_t)(set >> 64), low = (uint64_t)set;
    if (high) printf("(words_set)%" PRIu64 "U << 64 | ", high);
    printf("%" PRIu64 "U", low);
}

int main(void) {
    struct qc_error err = {0};
    struct qc_rules *rules = qc_rules_load(NULL, &err);
    if (!rules) {
        fprintf(stderr, "%s:%llu: error: %s\n", err.file, (unsigned long long)err.line,
                err.message);
        return 1;
    }
    puts("/* Made by extract/bake.c from rules/. */\n"
         "#include \"baked.h\"\n#include \"gate_table.h\"\n#include \"unit_table.h\"\n"
         "#include \"words_table.h\"");
    words_bake(rules->words);
    unit_bake(rules->units);
    scan_bake(rules->scan);
    pack_bake(rules->packs);
    rule_bake(rules);
    gate_bake(rules->gate);
    puts("const struct baked baked = {&units, &words, &scan, packs, &letters, compiled, &gate};");
    qc_rules_free(rules);
    return 0;
}

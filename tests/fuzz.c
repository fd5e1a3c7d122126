/* fuzz.c: documents + seconds -> random changes of them, each given to a fuzz target.
 * The input under way stands in the file named, so that it is there after a crash.
 * Usage: fuzz_NAME SECONDS LAST-INPUT FILE... (0 seconds: each file once, as it is) */
#include "fuzz.h"
#include "vec.h"

#include <stdio.h>
#include <time.h>

#define INPUT_MAX ((size_t)8192)

static const char *const PIECES[] = {
    "万", "亿", "千", "百分之", "几", "半", "两三", "到", "-", "~", "、", "和", "。", "，",
    "\n", "\n\n", "\r\n", "\t", " ", "\xC2\xA0", "\xEF\xBB\xBF", "1", "0", "9,999", "1.5", "１２",
    "18446744073709551616", "$", "¥", "USD", "元", "%", "％", "GB/s", "token", "/", "每", "倍",
    "度", "年", "three", "million", "half", "a", "per", "不到", "超过", "about", "not", "如果",
    "|", "- ", "# ", "&nbsp;", "\xF0\x9F\x98\x80", "\xEE\x80\x80", "\xE2\x80\x8B", "\xCC\x81",
    "e9", "±", "×", "1/3", "一", "分", "块", "比", "成", "折",
};

static uint64_t state = 1;

static size_t pick(size_t below) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return below ? (size_t)(state % below) : 0;
}

typedef VEC(uint8_t) bytes;

static void load(bytes *into, const char *path) {
    FILE *in = fopen(path, "rb");
    for (int c; in && (c = getc(in)) != EOF;) vec_push(into, (uint8_t)c);
    if (in) fclose(in);
}

static void save(const char *path, const uint8_t *data, size_t size) {
    FILE *out = fopen(path, "wb");
    if (!out) return;
    fwrite(data, 1, size, out);
    fclose(out);
}

/* Puts `size` bytes at a place of input[0..*used), over what is there when over > 0. */
static void splice(uint8_t *input, size_t *used, const void *part, size_t size) {
    size_t at = pick(*used + 1);
    if (size > INPUT_MAX - *used) return;
    memmove(input + at + size, input + at, *used - at);
    memcpy(input + at, part, size);
    *used += size;
}

static void change(uint8_t *input, size_t *used) {
    const char *piece = PIECES[pick(COUNT(PIECES))];
    size_t at = pick(*used), size = *used - at;
    switch (pick(6)) {
    case 0:
        if (*used) input[at] = (uint8_t)pick(256);
        break;
    case 1: /* take a few bytes out */
        size = size > 12 ? 1 + pick(12) : size;
        memmove(input + at, input + at + size, *used - at - size);
        *used -= size;
        break;
    case 2: /* say something twice */
        if (size > 40) size = pick(40);
        uint8_t copy[40];
        memcpy(copy, input + at, size);
        splice(input, used, copy, size);
        break;
    default: splice(input, used, piece, strlen(piece));
    }
}

/* A random window of the corpus with up to eight changes. */
static size_t make_input(uint8_t *input, const bytes *corpus) {
    size_t size = pick(pick(2) ? 120 : INPUT_MAX / 2);
    size_t at = pick(corpus->count);
    if (size > corpus->count - at) size = corpus->count - at;
    while (at < corpus->count && (corpus->at[at] & 0xC0) == 0x80 && size) at++, size--;
    if (size) memcpy(input, corpus->at + at, size);
    for (size_t n = pick(9); n > 0; n--) change(input, &size);
    return size;
}

int main(int argc, char **argv) {
    if (argc < 4) return fprintf(stderr, "usage: %s SECONDS LAST-INPUT FILE...\n", argv[0]), 2;
    bytes corpus = {0};
    for (int i = 3; i < argc; i++) {
        bytes whole = {0};
        load(&whole, argv[i]);
        load(&corpus, argv[i]);
        LLVMFuzzerTestOneInput(whole.at, whole.count);
        vec_free(&whole);
    }
    time_t end = time(NULL) + (time_t)strtol(argv[1], NULL, 10);
    state = (uint64_t)end;
    size_t rounds = 0;
    static uint8_t input[INPUT_MAX];
    for (; time(NULL) < end; rounds++) {
        size_t size = make_input(input, &corpus);
        save(argv[2], input, size);
        LLVMFuzzerTestOneInput(input, size);
    }
    printf("%s: %zu inputs, none breaks it\n", argv[0], rounds);
    vec_free(&corpus);
    return 0;
}

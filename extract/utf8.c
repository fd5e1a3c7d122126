/* utf8.c: bytes -> code points, strictly validated once and then trusted. */
#include "utf8.h"

/* How many bytes a lead byte promises, and the narrowed range of the byte after it. */
static uint32_t promised(unsigned char c, unsigned char *low, unsigned char *high) {
    *low = 0x80, *high = 0xBF;
    if (c < 0x80) return 1;
    if (c < 0xC2 || c > 0xF4) return 0;
    if (c == 0xE0) *low = 0xA0;
    if (c == 0xED) *high = 0x9F;
    if (c == 0xF0) *low = 0x90;
    if (c == 0xF4) *high = 0x8F;
    return utf8_length((char)c);
}

static bool ascii_block(const char *at) {
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return (word & UINT64_C(0x8080808080808080)) == 0;
}

static size_t valid_from(struct qc_slice text, size_t at) {
    while (at < text.size) {
        if (text.size - at >= 8 && ascii_block(text.data + at)) {
            at += 8;
            continue;
        }
        unsigned char low, high;
        uint32_t length = promised((unsigned char)text.data[at], &low, &high);
        if (length == 0 || length > text.size - at) return at;
        if (length > 1) {
            unsigned char second = (unsigned char)text.data[at + 1];
            if (second < low || second > high) return at;
        }
        for (uint32_t i = 2; i < length; i++)
            if (!utf8_is_continuation(text.data[at + i])) return at;
        at += length;
    }
    return at;
}

size_t utf8_valid_plain(struct qc_slice text) {
    return valid_from(text, 0);
}

size_t utf8_valid(struct qc_slice text) {
    size_t wide = utf8_valid_64(text);
    return valid_from(text, wide ? wide : utf8_valid_32(text));
}

uint32_t utf8_put(char *out, uint32_t cp) {
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    if (cp < 0x800) {
        out[0] = (char)(0xC0 | cp >> 6);
        out[1] = (char)(0x80 | (cp & 0x3F));
        return 2;
    }
    if (cp < 0x10000) {
        out[0] = (char)(0xE0 | cp >> 12);
        out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
        out[2] = (char)(0x80 | (cp & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | cp >> 18);
    out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
    out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
    out[3] = (char)(0x80 | (cp & 0x3F));
    return 4;
}

size_t utf8_chars(struct qc_slice text) {
    size_t count = 0;
    for (size_t i = 0; i < text.size; i++) count += !utf8_is_continuation(text.data[i]);
    return count;
}

size_t utf8_utf16(struct qc_slice text) {
    size_t count = 0;
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.data[i];
        count += (c & 0xC0) != 0x80;
        count += c >= 0xF0;
    }
    return count;
}

bool utf8_is_wide(uint32_t cp) {
    return utf8_is_han(cp) || (cp >= 0x3000 && cp <= 0x30FF) || (cp >= 0x3100 && cp <= 0x312F) ||
           (cp >= 0xAC00 && cp <= 0xD7AF) || (cp >= 0xFF00 && cp <= 0xFFEF);
}

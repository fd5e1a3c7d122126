/* lines_han.c: a line of a Chinese text -> is it nothing but a name: 重量, 基础版;
 * or a figure with a word or two: 1.24 公斤? */
#include "lexicon.h"
#include "lines.h"
#include "utf8.h"

#define NAME_BYTES 48u  /* of a line that is a name */
#define NAME_TOKENS 12u /* words of it, figures and marks among them */
#define UNIT_CHARS 3u   /* Chinese characters of a unit, and of what stands behind it */

/* Characters of the line that are Chinese. */
static uint32_t han_count(struct qc_slice line) {
    uint32_t count = 0;
    for (size_t at = 0; at < line.size; at += utf8_length(line.data[at]))
        count += line.data[at] & 0x80 && utf8_is_han(utf8_at(line, at));
    return count;
}

bool lines_han_figure(struct qc_slice line) {
    return line.size && is_digit(line.data[0]) && han_count(line) <= UNIT_CHARS;
}

/* The line in simplified characters, which the dictionary has. */
static struct qc_slice folded(struct qc_slice line, char *out) {
    size_t size = 0;
    for (size_t at = 0; at < line.size; at += utf8_length(line.data[at]))
        size += utf8_put(out + size, fold_char(utf8_at(line, at)));
    return slice(out, size);
}

/* A mark of brackets or one that stands inside of names: 月费 (含税), 后置-主摄, 硬盘/内存. */
static bool in_name(char c) {
    return c && strchr("()-/+&.", c) != NULL;
}

bool lines_han_name(const struct words *words, struct qc_slice line) {
    char text[NAME_BYTES * 2];
    struct token t[NAME_TOKENS];
    if (line.size > NAME_BYTES || han_count(line) < 2 || lines_han_figure(line)) return false;
    struct qc_slice name = folded(line, text);
    if (words_plain_at(words, WORDS_LINE_DEED, name, 0)) return false;
    for (uint32_t at = 0; at < name.size; at += utf8_length(name.data[at]))
        if (words_plain_at(words, WORDS_SENTENCE_SIGN, name, at)) return false;
    uint32_t count = lexicon_cut(name, 0, (uint32_t)name.size, t, NAME_TOKENS);
    for (uint32_t i = 0; i < count; i++) {
        bool other = t[i].class == CLASS_PREPOSITION || t[i].class == CLASS_ADVERB ||
                     t[i].class == CLASS_OTHER;
        bool mark = t[i].class == CLASS_MARK && !in_name(name.data[t[i].begin]);
        if (other || mark || t[i].class == CLASS_LETTER) return false;
    }
    return count && count < NAME_TOKENS && t[count - 1].class != CLASS_TIME;
}

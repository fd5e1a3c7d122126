/* lines_menu.c: 洗剪吹 68元 / 染发 298元: two lines or more of nothing but a Chinese name and an
 * amount -> the name. The dictionary need not know it. */
#include "lexicon.h"
#include "lines.h"

#define MENU_BYTES 96u /* of a line: the name, what stands between, the amount */
#define BULLET_MOST 3u /* bytes of the mark of an entry and of blanks around its text */
#define BACK_LINES 2u  /* lines that are looked at for another entry, empty ones among them */

/* 昨天花 68元: does a word of time or a pronoun open it, as it opens sentences? */
static bool opens_sentence(struct qc_slice name) {
    struct token t[1];
    return lexicon_cut(name, 0, (uint32_t)name.size, t, COUNT(t)) &&
           (t[0].class == CLASS_TIME || t[0].class == CLASS_PRONOUN);
}

struct entry {
    struct qc_slice name, figure;
};

/* Bytes of a mark that leads from a name to its amount, ending at `end`; 0: none. */
static size_t leader(struct qc_slice line, size_t end) {
    static const struct qc_slice WIDE[] = {{"：", 3}, {"…", 3}, {"　", 3}, {"—", 3}, {"·", 2}};
    if (end && strchr(" \t:.-", line.data[end - 1])) return 1;
    for (size_t i = 0; i < COUNT(WIDE); i++)
        if (end >= WIDE[i].size && slice_has_at(line, end - WIDE[i].size, WIDE[i]))
            return WIDE[i].size;
    return 0;
}

/* The line cut before the sign of its amount, or the first digit where it has no sign. */
static bool cut_entry(const struct words *words, struct qc_slice line, struct entry *out) {
    size_t digit = 0, size;
    while (line.size && strchr(" \t\r*-", line.data[0])) line = slice_cut(line, 1, line.size);
    while (line.size && strchr(" \t\r", line.data[line.size - 1])) line.size--;
    while (digit < line.size && !is_digit(line.data[digit])) digit++;
    if (digit == line.size || line.size > MENU_BYTES) return false;
    size_t end = digit;
    while (end && (strchr("$ ", line.data[end - 1]) || is_upper(line.data[end - 1]))) end--;
    for (size_t k = 0; k < 2; k++) { /* ¥ in either width */
        static const struct qc_slice SIGNS[] = {{"¥", 2}, {"￥", 3}};
        if (end >= SIGNS[k].size && slice_has_at(line, end - SIGNS[k].size, SIGNS[k]))
            end -= SIGNS[k].size;
    }
    size_t led = end;
    while ((size = leader(line, led)) != 0) led -= size;
    if (led == digit) return false; /* 打卡2次: nothing between */
    *out = (struct entry){slice_cut(line, 0, led), slice_cut(line, digit, line.size)};
    return lines_han_name(words, out->name) && !opens_sentence(out->name) &&
           lines_han_figure(out->figure);
}

static struct qc_slice line_at(struct qc_slice chunk, size_t at) {
    size_t begin = at, floor = at > MENU_BYTES ? at - MENU_BYTES : 0;
    while (begin > floor && chunk.data[begin - 1] != '\n') begin--;
    size_t room = chunk.size - at < MENU_BYTES ? chunk.size - at : MENU_BYTES;
    const char *end = memchr(chunk.data + at, '\n', room);
    return slice_cut(chunk, begin, end ? (size_t)(end - chunk.data) : at + room);
}

/* Is a line near the one at [begin, end) of the chunk such an entry too? */
static bool has_fellow(const struct words *words, struct qc_slice chunk, size_t begin, size_t end) {
    struct entry other;
    for (size_t count = 0; count < BACK_LINES && begin > 0; count++) {
        struct qc_slice line = line_at(chunk, begin - 1);
        if (cut_entry(words, line, &other)) return true;
        begin = (size_t)(line.data - chunk.data);
    }
    for (size_t count = 0; count < BACK_LINES && end + 1 < chunk.size; count++) {
        struct qc_slice line = line_at(chunk, end + 1);
        if (cut_entry(words, line, &other)) return true;
        end = (size_t)(line.data - chunk.data) + line.size;
    }
    return false;
}

struct lines_name lines_menu_of(const struct scene *scene, uint32_t i) {
    struct qc_slice chunk = scene->doc->chunk;
    const struct sentence *s = scene->sentence;
    const struct view *v = scene->view;
    struct entry own;
    const struct lines_name none = {0, 0};
    if (i > 0 || v->quantities[i].readings[0].dim != DIM_MONEY || v->letters[i].at == 0 ||
        s->end - s->begin > MENU_BYTES || (s->block != BLOCK_TEXT && s->block != BLOCK_ITEM))
        return none;
    struct qc_slice line = line_at(chunk, s->begin);
    size_t begin = (size_t)(line.data - chunk.data);
    if (s->begin > begin + BULLET_MOST || begin + line.size > s->end + BULLET_MOST ||
        !cut_entry(scene->rules->words, line, &own) ||
        !has_fellow(scene->rules->words, chunk, begin, begin + line.size))
        return none;
    uint32_t name = (uint32_t)(own.name.data - chunk.data);
    return (struct lines_name){name, name + (uint32_t)own.name.size};
}

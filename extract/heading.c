/* heading.c: which lines are headings: marked with #, or short and alone without a full stop. */
#include "heading.h"

#include "tag.h"

#define ALONE_MAX 40u /* code points of an unmarked heading */
#define COLON_MAX 72u /* the same of one that ends with a colon */

static bool ends_like_prose(struct qc_slice text) {
    uint32_t last = utf8_before(text, text.size, NULL);
    return last == '.' || last == 0x3002 || last == ',' || last == ';' || last == 0xFF0C ||
           last == '!' || last == '?' || last == 0xFF01 || last == 0xFF1F || last == ')' ||
           last == 0xFF09;
}

/* Where the text ends without the marks that only set it off: **Notes:**, 价格：, Title ##. */
static size_t without_marks(struct qc_slice text, size_t begin) {
    static const struct qc_slice COLON = {"：", 3};
    size_t end = text.size;
    for (;;) {
        if (end > begin && strchr("#*_: |\t", text.data[end - 1])) end--;
        else if (end >= begin + 3 && slice_has_at(text, end - 3, COLON)) end -= 3;
        else return end;
    }
}

void heading_see(struct context *context, const struct doc *doc, const struct sentence *sentence) {
    struct qc_slice text = slice_cut(doc->chunk, sentence->begin, sentence->end);
    bool marked = sentence->block == BLOCK_HEADING;
    if (!marked && !(sentence->block == BLOCK_TEXT && sentence->alone)) return;
    size_t most = text.size && text.data[text.size - 1] == ':' ? COLON_MAX : ALONE_MAX;
    if (!text.size || (!marked && (utf8_chars(text) > most || ends_like_prose(text)))) return;
    uint32_t skip = 0, end = (uint32_t)text.size;
    while (skip < end && strchr("#*_ ", text.data[skip])) skip++;
    tag_trim(text, &skip, &end);
    text = slice_cut(text, skip, without_marks(slice(text.data, end), skip));
    if (!text.size || text.size > sizeof context->heading) return;
    memcpy(context->heading, text.data, text.size);
    context->heading_text = slice(context->heading, text.size);
    context->heading_begin = doc->base + sentence->begin + skip;
    context->heading_end = context->heading_begin + text.size;
    context->own |= CARRY_HEADING;
}

struct qc_slice heading_folded(const struct context *context, char room[2 * HEADING_MAX]) {
    struct qc_slice text = context->heading_text;
    size_t size = 0;
    for (size_t at = 0; text.data && at < text.size; at += utf8_length(text.data[at]))
        size += utf8_put(room + size, fold_char(utf8_at(text, at)));
    while (size && (room[size - 1] == ' ' || room[size - 1] == ':')) size--;
    return slice(room, size);
}

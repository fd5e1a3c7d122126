/* halves.c: a half, Chinese -> the words around it that belong to it: 过半, 半数, 不到半. */
#include "lex.h"

/* 过|半, 大|半, 半|数: what stands around a half and belongs to it. */
void halves_read(const struct lex *lex, struct quantity *q) {
    const struct words *words = lex->grammar->words;
    uint32_t size = q->number_end - q->number_begin;
    if (!(q->number_flags & NUMBER_HALF && q->number_flags & NUMBER_FRACTION) || size != 3 ||
        q->begin != q->number_begin || q->end != q->number_end)
        return;
    q->end += words_plain_at(words, WORDS_HALF_TAIL, lex->text, q->end);
    uint32_t over = words_plain_before(words, WORDS_HALF_OVER, lex->text, q->begin);
    uint32_t under = words_plain_before(words, WORDS_HALF_UNDER, lex->text, q->begin);
    if (over && q->begin - over >= lex->floor) {
        hedge_set(q, BOUND_MORE_THAN);
        q->begin -= over;
    } else if (under && q->begin - under >= lex->floor) {
        hedge_set(q, BOUND_LESS_THAN);
        q->begin -= under;
    }
}

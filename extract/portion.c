/* portion.c: what stands between 占 and a share, or behind "of" -> its whole. */
#include "portion.h"

#include "marks.h"

static struct qc_slice trimmed(struct qc_slice text) {
    while (text.size && text.data[0] == ' ') text = slice_cut(text, 1, text.size);
    while (text.size && text.data[text.size - 1] == ' ') text.size--;
    return text;
}

/* 占 | 营收 | 的 60% */
static struct qc_slice whole_before(const struct words *words, struct qc_slice text, size_t begin) {
    struct word_match word, of;
    size_t at = marks_clause(text, begin), behind = begin;
    bool found = false;
    while (words_search(words, text, at, begin, WORDS_BIT(WORDS_OCCUPY), &word)) {
        found = true;
        at = behind = word.end;
    }
    if (!found) return LIT("");
    struct qc_slice whole = trimmed(slice_cut(text, behind, begin));
    if (words_before(words, whole, whole.size, WORDS_BIT(WORDS_POSSESSIVE), &of))
        whole.size = of.begin;
    return trimmed(whole);
}

/* 60% of | the | revenue: one word. */
static struct qc_slice whole_behind(const struct words *words, struct qc_slice text, size_t end) {
    struct word_match of, little;
    while (end < text.size && text.data[end] == ' ') end++;
    if (!words_at(words, text, end, WORDS_BIT(WORDS_OF), &of) || !is_alpha(text.data[end]))
        return LIT("");
    size_t at = of.end;
    while (at < text.size && text.data[at] == ' ') at++;
    if (words_at(words, text, at, WORDS_BIT(WORDS_SUBJECT_STOP), &little)) at = little.end;
    while (at < text.size && text.data[at] == ' ') at++;
    size_t last = at;
    while (last < text.size && (is_alnum(text.data[last]) || text.data[last] == '-')) last++;
    return slice_cut(text, at, last);
}

struct qc_slice portion_whole(const struct words *words, struct qc_slice text, size_t begin,
                              size_t end) {
    struct qc_slice whole = whole_before(words, text, begin);
    return whole.size || end >= text.size ? whole : whole_behind(words, text, end);
}

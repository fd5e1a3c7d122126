/* alias.c: "GB200 NVL72;NVL72;/NVL ?72/" -> words and patterns; a text -> where such a name stands.
 */
#include "alias.h"

#include <stdio.h>

#define PATTERN_HEAD "(?i)"

static bool is_loose(char c) {
    return c == ' ' || c == '-';
}

static struct qc_slice trimmed(struct qc_slice text) {
    while (text.size && is_space(text.data[0])) text = slice_cut(text, 1, text.size);
    while (text.size && is_space(text.data[text.size - 1])) text.size--;
    return text;
}

/* One character for one, as texts are folded, and the head that makes a pattern match any case. */
static struct qc_slice fold_pattern(struct arena *arena, struct qc_slice source) {
    size_t head = sizeof PATTERN_HEAD - 1, size = head;
    char *out = arena_alloc(arena, source.size * 4 + head + 1);
    memcpy(out, PATTERN_HEAD, head);
    for (size_t at = 0; at < source.size; at += utf8_length(source.data[at]))
        size += utf8_put(out + size, fold_char(utf8_at(source, at)));
    return slice(out, size);
}

void aliases_add_word(struct arena *arena, struct qc_slice word, struct aliases *out) {
    word = fold_word(arena, trimmed(word));
    if (word.size) vec_push(&out->list, (struct alias){.word = word});
}

static bool add_pattern(struct arena *arena, struct qc_slice source, struct aliases *out,
                        struct qc_error *err) {
    struct alias alias = {.word = fold_pattern(arena, source)};
    size_t offset = 0;
    struct qc_error inner = {0};
    if (!pattern_compile(arena, alias.word, &alias.pattern, &offset, &inner))
        return fail(err, QC_E_INPUT, (struct place){0}, "pattern /%.*s/: %s",
                    (int)(source.size < 80 ? source.size : 80), source.data, inner.message);
    struct matcher *matcher = matcher_new();
    struct capture whole;
    bool empty = pattern_match(alias.pattern, matcher, LIT(""), 0, &whole) == MATCH_YES;
    matcher_free(matcher);
    if (empty)
        return fail(err, QC_E_INPUT, (struct place){0}, "pattern /%.*s/ matches nothing at all",
                    (int)(source.size < 80 ? source.size : 80), source.data);
    vec_push(&out->list, alias);
    return true;
}

/* The slash that closes a pattern: before a `;` or the end; text.size: none. */
static size_t closing_slash(struct qc_slice text) {
    for (size_t at = 1; at < text.size; at++) {
        if (text.data[at] != '/') continue;
        size_t next = at + 1;
        while (next < text.size && is_space(text.data[next])) next++;
        if (next == text.size || text.data[next] == ';') return at;
    }
    return text.size;
}

bool aliases_read(struct arena *arena, struct qc_slice text, struct aliases *out,
                  struct qc_error *err) {
    while ((text = trimmed(text)).size) {
        size_t end = 0;
        if (text.data[0] == '/') {
            end = closing_slash(text);
            if (end == text.size)
                return fail(err, QC_E_INPUT, (struct place){0}, "no slash closes \"%.*s\"",
                            (int)(end < 80 ? end : 80), text.data);
            if (!add_pattern(arena, slice_cut(text, 1, end), out, err)) return false;
            end++;
        } else {
            while (end < text.size && text.data[end] != ';') end++;
            aliases_add_word(arena, slice_cut(text, 0, end), out);
        }
        while (end < text.size && text.data[end] != ';') end++;
        text = slice_cut(text, end < text.size ? end + 1 : end, text.size);
    }
    return true;
}

/* The end of the word that begins at `at`; 0: it does not stand there. */
static size_t word_end(struct qc_slice word, struct qc_slice text, size_t at) {
    for (size_t i = 0; i < word.size; i++) {
        if (is_loose(word.data[i])) {
            if (at < text.size && is_loose(text.data[at])) at++;
            continue;
        }
        if (at >= text.size || to_lower(text.data[at]) != to_lower(word.data[i])) return 0;
        at++;
    }
    return at;
}

static bool is_border(struct qc_slice text, size_t begin, size_t end) {
    if (begin && is_alnum(text.data[begin]) && is_alnum(text.data[begin - 1])) return false;
    if (!is_alnum(text.data[end - 1]) || end == text.size) return true;
    if (text.data[end] == 's' && (end + 1 == text.size || !is_alnum(text.data[end + 1])))
        return true;
    bool point = is_digit(text.data[end - 1]) && text.data[end] == '.' && end + 1 < text.size &&
                 is_digit(text.data[end + 1]);
    return !is_alnum(text.data[end]) && !point;
}

bool alias_find(const struct alias *alias, struct matcher *matcher, struct qc_slice text,
                size_t from, struct capture *out) {
    if (alias->pattern)
        return from <= text.size &&
               pattern_match(alias->pattern, matcher, text, from, out) == MATCH_YES &&
               out->end > out->begin;
    for (size_t at = from; at < text.size; at++) {
        size_t end = word_end(alias->word, text, at);
        if (!end || end == at || !is_border(text, at, end)) continue;
        *out = (struct capture){(uint32_t)at, (uint32_t)end};
        return true;
    }
    return false;
}

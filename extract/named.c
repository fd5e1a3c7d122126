/* named.c: what stands right before and behind a name -> does the name mean the thing itself? */
#include "named.h"

#include "marks.h"

/* A name in its text. */
struct stand {
    const struct asked *asked;
    const struct ref *ref;
    struct qc_slice text;
    words_set before, behind; /* lists of words that make it another thing */
};

enum step_on { STEP_ON, STEP_GOOD, STEP_BAD };

#define BIT(name) WORDS_BIT(WORDS_REF_##name)

static bool is_loose(char c) {
    return c == ' ' || c == '-';
}

static bool in_claim(const struct stand *s, size_t at) {
    return s->text.data == s->asked->sentence.data && asked_is_claim(s->asked, at);
}

static bool all_digits(struct qc_slice token) {
    for (size_t i = 0; i < token.size; i++)
        if (!is_digit(token.data[i])) return false;
    return token.size > 0;
}

static struct qc_slice word_of(const struct stand *s, const struct word_match *m) {
    return slice_cut(s->text, m->begin, m->end);
}

/* ---- before ---------------------------------------------------------------------------- */

/* A token before the name; a number is a count, or a year. */
static enum step_on token_before(const struct stand *s, size_t last, size_t *end) {
    size_t begin = last;
    while (begin && is_alnum(s->text.data[begin - 1])) begin--;
    struct qc_slice token = slice_cut(s->text, begin, last);
    if (!token.size || in_claim(s, begin) || all_digits(token)) return STEP_GOOD;
    bool hyphen = last < *end && s->text.data[last] == '-';
    if (!ref_has_word(s->ref, token))
        return hyphen || marks_is_name(token, begin) ? STEP_BAD : STEP_GOOD;
    *end = begin;
    return STEP_ON;
}

/* One word or token before *end. */
static enum step_on step_before(const struct stand *s, size_t *end) {
    struct qc_slice text = s->text;
    size_t last = *end;
    if (last && is_loose(text.data[last - 1])) last--;
    if (!last || is_loose(text.data[last - 1])) return STEP_GOOD;
    struct word_match m;
    if (!words_before(s->asked->words, text, last, BIT(PLAIN) | s->before, &m))
        return token_before(s, last, end);
    if (m.lists & s->before) return STEP_BAD;
    *end = m.begin;
    return STEP_ON;
}

/* ---- behind ---------------------------------------------------------------------------- */

/* Does 80GB, 70B or 6.7B stand at `at`, a number with letters behind? It measures and names
 * nothing, but a model of 7B is one of a family. */
static bool is_amount(struct qc_slice text, size_t at) {
    size_t end = at;
    while (end < text.size && is_digit(text.data[end])) end++;
    if (end > at && end + 1 < text.size && text.data[end] == '.' && is_digit(text.data[end + 1]))
        for (end++; end < text.size && is_digit(text.data[end]);) end++;
    size_t stop = marks_token(text, end);
    return end > at && stop > end && is_alpha(text.data[stop - 1]);
}

/* Are the digits at [at, stop) all of a number, behind a name that ends in none: PaLM 2? */
static bool is_version(const struct stand *s, size_t at, size_t stop) {
    struct qc_slice text = s->text;
    bool digits = stop > at && all_digits(slice_cut(text, at, stop));
    bool goes_on = stop < text.size && in_claim(s, at) && in_claim(s, stop);
    return digits && !goes_on && at > 1 && !is_digit(text.data[at - 2]);
}

/* A token of letters and digits behind the name. */
static enum step_on step_token(const struct stand *s, size_t at, size_t *behind) {
    size_t stop = marks_token(s->text, at);
    struct qc_slice token = slice_cut(s->text, at, stop);
    bool hyphen = at && s->text.data[at - 1] == '-';
    if (is_amount(s->text, at)) return s->ref->kind == KIND_MODEL_SIZE ? STEP_BAD : STEP_GOOD;
    if (!token.size || (in_claim(s, at) && !is_version(s, at, stop))) return STEP_GOOD;
    if (ref_has_word(s->ref, token)) {
        *behind = stop;
        return STEP_ON;
    }
    if (all_digits(token)) return hyphen || is_version(s, at, stop) ? STEP_BAD : STEP_GOOD;
    return hyphen || marks_is_name(token, at) ? STEP_BAD : STEP_GOOD;
}

/* One word or token behind *behind. */
static enum step_on step_behind(const struct stand *s, size_t *behind) {
    const words_set asked = BIT(PLAIN) | WORDS_BIT(WORDS_POSSESSIVE) | s->behind;
    struct qc_slice text = s->text;
    size_t at = *behind;
    if (at < text.size && is_loose(text.data[at])) at++;
    if (at >= text.size || is_loose(text.data[at])) return STEP_GOOD;
    struct word_match m;
    if (!words_at(s->asked->words, text, at, asked, &m)) return step_token(s, at, behind);
    if (m.lists & s->behind && !ref_has_word(s->ref, word_of(s, &m))) return STEP_BAD;
    *behind = m.end;
    return STEP_ON;
}

/* H100s, H100*8 */
static bool is_plural(struct qc_slice text, size_t end) {
    if (end + 1 >= text.size) return end < text.size && text.data[end] == 's';
    if (text.data[end] == '*') return is_digit(text.data[end + 1]);
    return text.data[end] == 's' && marks_token(text, end) == end + 1;
}

static bool has_version(struct qc_slice text, size_t end) {
    return end + 1 < text.size && is_digit(text.data[end - 1]) && text.data[end] == '.' &&
           is_digit(text.data[end + 1]);
}

bool named_itself(const struct asked *asked, const struct ref *ref, struct qc_slice text,
                  struct capture at) {
    struct stand s = {asked, ref, text, BIT(PLACE), BIT(VARIANT) | BIT(WHOLE) | BIT(WITHIN)};
    if (ref->kind == KIND_SCORE) {
        s.before = 0;
        s.behind = BIT(VARIANT);
    }
    enum step_on step = STEP_ON;
    size_t begin = at.begin, end = at.end;
    if (has_version(text, end)) return false;
    while (step == STEP_ON) step = step_before(&s, &begin);
    if (step == STEP_BAD) return false;
    if (is_plural(text, end)) return false;
    for (step = STEP_ON; step == STEP_ON;) step = step_behind(&s, &end);
    return step == STEP_GOOD;
}

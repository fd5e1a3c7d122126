/* aspect.c: the words around a claim, by the kind of a reference -> may that be what it measures?
 */
#include "aspect.h"

#include "marks.h"

#define BIT(name) WORDS_BIT(WORDS_REF_##name)
#define SEVERAL (BIT(WHOLE) | BIT(USE))

/* Lists whose words say the same: one of them in the reference allows all. */
#define SYNONYMS (BIT(MEMORY) | BIT(STORAGE) | BIT(RATE) | BIT(TERM))

/* near: words that must not stand near the claim; wide: nor between name and claim; needed: where
 * the reference has one, the claim needs one. */
static const struct aspect {
    enum kind kind;
    words_set near, wide, needed;
} ASPECTS[] = {
    {KIND_MEMORY_CAPACITY, BIT(CACHE) | BIT(MEMORY) | BIT(STORAGE), SEVERAL, 0},
    {KIND_STORAGE, BIT(CACHE) | BIT(MEMORY) | BIT(STORAGE), SEVERAL, 0},
    {KIND_BANDWIDTH, BIT(CACHE) | BIT(STORAGE) | BIT(RATE) | BIT(LINK) | BIT(PART), SEVERAL,
     BIT(RATE) | BIT(LINK)},
    {KIND_POWER, BIT(CACHE), SEVERAL, 0},
    {KIND_COMPUTE, 0, SEVERAL, 0},
    {KIND_PRICE, BIT(PART), SEVERAL, 0},
    {KIND_COST, BIT(PART), SEVERAL, 0},
    {KIND_MODEL_SIZE, BIT(PART), 0, 0},
    {KIND_REVENUE, 0, 0, 0},
    {KIND_MARGIN, 0, 0, 0},
    {KIND_TRAINING_TOKENS, BIT(TEXT), 0, 0},
    {KIND_LATENCY, BIT(TEXT) | BIT(TOKEN), 0, 0},
    {KIND_SCORE, 0, 0, 0},
};

static const struct aspect *aspect_of(enum kind kind) {
    for (size_t i = 0; i < COUNT(ASPECTS); i++)
        if (ASPECTS[i].kind == kind) return &ASPECTS[i];
    return NULL;
}

static bool ref_has_list(const struct asked *asked, const struct ref *ref, words_set lists) {
    struct word_match m;
    return lists && words_search(asked->words, ref->words, 0, ref->words.size, lists, &m);
}

/* Does a word of the lists stand in the text that the reference does not have? */
static bool says_other(const struct asked *asked, const struct ref *ref, struct qc_slice text,
                       words_set lists) {
    struct word_match m;
    for (size_t at = 0; words_search(asked->words, text, at, text.size, lists, &m); at = m.end) {
        if (ref_has_word(ref, slice_cut(text, m.begin, m.end))) continue;
        if (!ref_has_list(asked, ref, m.lists & SYNONYMS)) return true;
    }
    return false;
}

/* Is a word of the lists in the text that the reference has, or means? */
static bool says_same(const struct asked *asked, const struct ref *ref, struct qc_slice text,
                      words_set lists) {
    struct word_match m;
    for (size_t at = 0; words_search(asked->words, text, at, text.size, lists, &m); at = m.end)
        if (m.lists & SYNONYMS || ref_has_word(ref, slice_cut(text, m.begin, m.end))) return true;
    return false;
}

/* ---- where to look --------------------------------------------------------------------- */

#define ENUM_COMMA LIT("\xE3\x80\x81") /* U+3001 */

static size_t clause_end(struct qc_slice text, size_t at) {
    while (at < text.size && marks_none(text, at, at + 1) && !slice_has_at(text, at, ENUM_COMMA))
        at++;
    return at;
}

/* From the name or the beginning of the clause to its end or the next claim. */
static struct capture wide_place(const struct asked *asked, struct capture name) {
    size_t begin = marks_clause(asked->sentence, asked->begin);
    size_t end = clause_end(asked->sentence, asked->end);
    for (uint32_t i = 0; i < asked->other_count; i++) {
        uint32_t next = asked->others[i].begin;
        if (next >= asked->end && next < end) end = next;
    }
    if (name.end > name.begin && name.begin < begin) begin = name.begin;
    if (name.end > end) end = name.end;
    return (struct capture){(uint32_t)begin, (uint32_t)end};
}

/* The same, from the claim before. */
static struct capture near_place(const struct asked *asked, struct capture wide) {
    for (uint32_t i = 0; i < asked->other_count; i++) {
        uint32_t last = asked->others[i].end;
        if (last <= asked->begin && last > wide.begin) wide.begin = last;
    }
    return wide;
}

static bool has_needed(const struct asked *asked, const struct ref *ref, struct capture name,
                       struct qc_slice near, words_set needed) {
    struct qc_slice named = slice_cut(asked->sentence, name.begin, name.end);
    if (!ref_has_list(asked, ref, needed)) return true;
    return says_same(asked, ref, near, needed) || says_same(asked, ref, named, needed) ||
           says_same(asked, ref, asked->subject, needed);
}

/* A reference of a year that ended: the sentence speaks of no part of one, and of revenue by its
 * year. */
static bool year_fits(const struct asked *asked, const struct ref *ref) {
    bool sum = ref->kind == KIND_REVENUE;
    struct days named;
    if ((!sum && ref->kind != KIND_MARGIN) || ref->valid.to == DAY_MAX) return true;
    if (says_other(asked, ref, asked->sentence, BIT(TERM))) return false;
    return !sum || days_named(asked->sentence, &named) || days_named(asked->claim->time, &named);
}

/* ---- scores ---------------------------------------------------------------------------- */

static bool has_token(struct qc_slice text, struct qc_slice token) {
    for (size_t at = 0; at < text.size;) {
        size_t stop = marks_token(text, at), i = 0;
        if (stop - at == token.size)
            while (i < token.size && to_lower(text.data[at + i]) == to_lower(token.data[i])) i++;
        if (i && i == token.size) return true;
        at = stop + 1;
    }
    return false;
}

/* Does every name of the reference's subject, the test's too, stand in the sentence? */
static bool has_all_names(const struct asked *asked, const struct ref *ref) {
    struct qc_slice subject = ref->row.subject;
    for (size_t at = 0; at < subject.size;) {
        size_t stop = marks_token(subject, at);
        struct qc_slice token = slice_cut(subject, at, stop);
        if (marks_is_name(token, at) && !has_token(asked->sentence, token)) return false;
        at = stop + 1;
    }
    return true;
}

static bool has_other_name(const struct asked *asked, const struct ref *ref, struct qc_slice text) {
    for (size_t at = 0; at < text.size;) {
        size_t stop = marks_token(text, at);
        struct qc_slice token = slice_cut(text, at, stop);
        size_t place = (size_t)(text.data - asked->sentence.data) + at;
        bool apart = !marks_has_letter(token) || asked_is_claim(asked, place);
        if (!apart && marks_is_name(token, place) && !ref_has_word(ref, token)) return true;
        at = stop + 1;
    }
    return false;
}

/* A score is of a test, which the subject names; no other may be named near the claim. */
static bool test_is_named(const struct asked *asked, const struct ref *ref, struct capture name,
                          struct capture near) {
    if (ref->kind != KIND_SCORE) return true;
    bool before = name.end > near.begin && name.end <= asked->begin;
    if (before && name.begin > near.begin) near.begin = name.begin;
    struct qc_slice text = slice_cut(asked->sentence, near.begin, near.end);
    return has_all_names(asked, ref) && !has_other_name(asked, ref, text);
}

bool aspect_fits(const struct asked *asked, const struct ref *ref, struct capture name) {
    const struct aspect *aspect = aspect_of(ref->kind);
    if (!aspect) return true;
    struct capture wide = wide_place(asked, name), close = near_place(asked, wide);
    struct qc_slice all = slice_cut(asked->sentence, wide.begin, wide.end);
    struct qc_slice near = slice_cut(asked->sentence, close.begin, close.end);
    if (says_other(asked, ref, near, aspect->near)) return false;
    if (says_other(asked, ref, asked->subject, aspect->near)) return false;
    if (says_other(asked, ref, all, aspect->wide)) return false;
    return has_needed(asked, ref, name, near, aspect->needed) && year_fits(asked, ref) &&
           test_is_named(asked, ref, name, close);
}

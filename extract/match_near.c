/* match_near.c: near words x one sentence -> where they stand, and for a rule without a pattern the
 * nearest one of each letter. */
#include "match_run.h"

#include "phrase.h"

#define NEAR_COLUMNS 48 /* between near word and letter: 24 wide characters or 48 narrow ones */
#define NEAR_BYTES (NEAR_COLUMNS * 4) /* as many columns never take more */

/* ---- near words of the rule ------------------------------------------------------------ */

static void near_from_gate(struct match_run *run, const struct gate_hits *hits) {
    for (uint32_t i = 0; i < hits->count; i++)
        if (gate_bit(hits->at[i].set->rules, run->rule->order))
            vec_push(&run->out->near, (struct capture){hits->at[i].begin, hits->at[i].end});
}

/* The slow path's own reading of what a near word is; false: it is not the one at `at`. */
static bool word_at(struct qc_slice text, size_t at, struct qc_slice word) {
    size_t end = at + word.size, blanks = 0;
    if (word.size == 0 || end > text.size) return false;
    for (size_t i = 0; i < word.size; i++) {
        char want = to_lower(word.data[i]), got = to_lower(text.data[at + i]);
        bool loose = want == ' ' && ++blanks <= WORD_BLANKS;
        if (want != got && !(loose && got == '-')) return false;
    }
    bool opens = at == 0 || !is_alnum(text.data[at - 1]) || !is_alnum(word.data[0]);
    bool closes = end == text.size || !is_alnum(text.data[end]) || !is_alnum(text.data[end - 1]);
    return opens && closes;
}

static void near_from_lists(struct match_run *run, struct qc_slice text) {
    for (uint32_t at = 0; at < text.size; at += utf8_length(text.data[at]))
        for (uint32_t i = 0; i < run->rule->near_count; i++) {
            const struct word_list *list = run->rules->lists[run->rule->near[i]];
            for (uint32_t k = 0; k < list->count; k++)
                if (word_at(text, at, list->words[k]))
                    vec_push(&run->out->near,
                             (struct capture){at, at + (uint32_t)list->words[k].size});
        }
}

bool match_find_near(struct match_run *run) {
    bool raw = run->rule->dims == 0;
    vec_clear(&run->out->near);
    if (run->rule->near_count == 0) return true;
    if (run->mode == MATCH_FAST) near_from_gate(run, raw ? &run->out->raw_hits : &run->out->hits);
    else near_from_lists(run, raw ? run->folded : run->view->text);
    return run->out->near.count > 0;
}

/* ---- clauses --------------------------------------------------------------------------- */

static bool ends_clause(struct qc_slice text, size_t at) {
    static const char MARKS[] = ",;!?\n";
    char c = text.data[at];
    if (c == '.') return at + 1 == text.size || text.data[at + 1] == ' ';
    return (c && strchr(MARKS, c)) || slice_has_at(text, at, LIT("\xE3\x80\x82"));
}

static void find_breaks(struct match_run *run) {
    struct qc_slice text = run->view->text;
    struct matches *out = run->out;
    struct word_match word;
    if (out->has_breaks) return;
    out->has_breaks = true;
    for (uint32_t at = 0; at < text.size; at += utf8_length(text.data[at]))
        if (ends_clause(text, at)) vec_push(&out->breaks, at);
    for (size_t at = 0; words_search(run->rules->words, text, at, text.size,
                                     WORDS_BIT(WORDS_CLAUSE_OPENER), &word);
         at = word.end)
        vec_push(&out->breaks, word.begin);
}

static bool breaks_between(const struct match_run *run, uint32_t begin, uint32_t end) {
    for (uint32_t i = 0; i < run->out->breaks.count; i++)
        if (run->out->breaks.at[i] >= begin && run->out->breaks.at[i] < end) return true;
    return false;
}

/* Does another letter that the rule takes stand between? One of the same list does not count. */
static bool crosses_letter(const struct match_run *run, uint32_t quantity, struct capture between) {
    const struct view *view = run->view;
    uint32_t list = view->quantities[quantity].list;
    for (uint32_t i = 0; i < view->count; i++) {
        uint32_t at = view->letters[i].at;
        if (at < between.begin || at >= between.end || !match_takes(run, i)) continue;
        if (list == 0 || view->quantities[i].list != list) return true;
    }
    return false;
}

static uint32_t columns(struct qc_slice text, struct capture span) {
    uint32_t count = 0;
    for (uint32_t at = span.begin; at < span.end; at += utf8_length(text.data[at]))
        count += utf8_is_wide(utf8_at(text, at)) ? 2 : 1;
    return count;
}

/* ---- a rule without a pattern ---------------------------------------------------------- */

/* What is between a near word and a letter, in either order. */
static struct capture between(struct capture word, uint32_t letter) {
    if (word.end <= letter) return (struct capture){word.end, letter};
    return (struct capture){letter + LETTER_BYTES, word.begin};
}

static bool reaches(const struct match_run *run, uint32_t quantity, struct capture gap) {
    return columns(run->view->text, gap) <= NEAR_COLUMNS &&
           !breaks_between(run, gap.begin, gap.end) && !crosses_letter(run, quantity, gap);
}

/* The nearest word; of two as near, the longer one, then the one before. */
static void try_near_at(struct match_run *run, uint32_t quantity) {
    uint32_t letter = run->view->letters[quantity].at, best = UINT32_MAX;
    struct match match = {.rule = run->rule, .quantity = quantity};
    match.subject = match.per = match.time = CAPTURE_NONE;
    match.value = match.low = match.high = match.unit = CAPTURE_NONE;
    for (uint32_t i = 0; i < run->out->near.count; i++) {
        struct capture word = run->out->near.at[i], gap = between(word, letter);
        uint32_t size = word.end - word.begin, far = gap.end - gap.begin;
        if (far > NEAR_BYTES || far > best || (far == best && size <= match.context)) continue;
        if (!reaches(run, quantity, gap)) continue;
        best = far;
        match.whole = word.end <= letter ? (struct capture){word.begin, letter + LETTER_BYTES}
                                         : (struct capture){letter, word.end};
        match.context = size;
    }
    if (best == UINT32_MAX) return;
    match.length = match.context + LETTER_BYTES;
    match.distance = best;
    match_enter(run, &match);
}

void match_try_near(struct match_run *run) {
    find_breaks(run);
    for (uint32_t i = 0; i < run->view->count; i++)
        if (match_takes(run, i)) try_near_at(run, i);
}

/* match.c: rules x one sentence -> for each quantity the match that wins, and the raw matches.
 * A rule is tried when the gate and its dimensions allow it; the oracle tries each one. */
#include "match.h"

#include <stdlib.h>

#define NEAR_COLUMNS 48 /* between near word and letter: 24 wide characters or 48 narrow ones */
#define LIMITS_MAX 16   /* runs of one rule in one block that may end at a limit */
#define NONE ((struct capture){UINT32_MAX, UINT32_MAX})

struct run {
    const struct qc_rules *rules;
    const struct view *view;
    struct qc_slice folded;
    struct matcher *matcher;
    struct matches *out;
    const struct rule *rule; /* the one that is tried */
    dim_set dims;            /* of all quantities */
    enum match_mode mode;
};

/* ---- the contest ----------------------------------------------------------------------- */

static bool beats(const struct match *a, const struct match *b) {
    if (!b->rule) return true;
    if (a->context != b->context) return a->context > b->context;
    if (a->length != b->length) return a->length > b->length;
    if (a->distance != b->distance) return a->distance < b->distance;
    return a->rule->order < b->rule->order;
}

static void enter(struct run *run, const struct match *match) {
    struct match *best = &run->out->found.at[match->quantity];
    if (beats(match, best)) *best = *match;
}

static bool takes(const struct run *run, uint32_t quantity) {
    return (quantity_dims(&run->view->quantities[quantity]) & run->rule->dims) != 0;
}

/* ---- near words of the rule ------------------------------------------------------------ */

static bool is_near(const struct run *run, uint32_t list) {
    for (uint32_t i = 0; i < run->rule->near_count; i++)
        if (run->rule->near[i] == list) return true;
    return false;
}

static void near_from_gate(struct run *run, const struct gate_hits *hits) {
    const uint32_t *lists = gate_lists(run->rules->gate);
    for (uint32_t i = 0; i < hits->count; i++) {
        const struct gate_hit *hit = &hits->at[i];
        uint32_t k = 0;
        while (k < hit->count && !is_near(run, lists[hit->first + k])) k++;
        if (k < hit->count) vec_push(&run->out->near, (struct capture){hit->begin, hit->end});
    }
}

/* The slow path's own reading of what a near word is; false: it is not the one at `at`. */
static bool word_at(struct qc_slice text, size_t at, struct qc_slice word) {
    size_t end = at + word.size, blanks = 0;
    if (word.size == 0 || end > text.size) return false;
    for (size_t i = 0; i < word.size; i++) {
        char want = to_lower(word.data[i]), got = to_lower(text.data[at + i]);
        bool loose = want == ' ' && ++blanks <= GATE_BLANKS;
        if (want != got && !(loose && got == '-')) return false;
    }
    bool opens = at == 0 || !is_alnum(text.data[at - 1]) || !is_alnum(word.data[0]);
    bool closes = end == text.size || !is_alnum(text.data[end]) || !is_alnum(text.data[end - 1]);
    return opens && closes;
}

static void near_from_lists(struct run *run, struct qc_slice text) {
    for (uint32_t at = 0; at < text.size; at += utf8_length(text.data[at]))
        for (uint32_t i = 0; i < run->rule->near_count; i++) {
            const struct word_list *list = run->rules->lists[run->rule->near[i]];
            for (uint32_t k = 0; k < list->count; k++)
                if (word_at(text, at, list->words[k]))
                    vec_push(&run->out->near,
                             (struct capture){at, at + (uint32_t)list->words[k].size});
        }
}

/* False: the rule has near lists and none of their words stands in the text. */
static bool find_near(struct run *run) {
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

static void find_breaks(struct run *run) {
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

static bool breaks_between(const struct run *run, uint32_t begin, uint32_t end) {
    for (uint32_t i = 0; i < run->out->breaks.count; i++)
        if (run->out->breaks.at[i] >= begin && run->out->breaks.at[i] < end) return true;
    return false;
}

/* Does another letter that the rule takes stand between? One of the same list does not count. */
static bool crosses_letter(const struct run *run, uint32_t quantity, struct capture between) {
    const struct view *view = run->view;
    uint32_t list = view->quantities[quantity].list;
    for (uint32_t i = 0; i < view->count; i++) {
        uint32_t at = view->letters[i].at;
        if (at < between.begin || at >= between.end || !takes(run, i)) continue;
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

static bool reaches(const struct run *run, uint32_t quantity, struct capture gap) {
    return columns(run->view->text, gap) <= NEAR_COLUMNS &&
           !breaks_between(run, gap.begin, gap.end) && !crosses_letter(run, quantity, gap);
}

/* The nearest word; of two as near, the longer one, then the one before. */
static void try_near_at(struct run *run, uint32_t quantity) {
    uint32_t letter = run->view->letters[quantity].at, best = UINT32_MAX;
    struct match match = {.rule = run->rule, .quantity = quantity};
    match.subject = match.per = match.time = NONE;
    match.value = match.low = match.high = match.unit = NONE;
    for (uint32_t i = 0; i < run->out->near.count; i++) {
        struct capture word = run->out->near.at[i], gap = between(word, letter);
        uint32_t size = word.end - word.begin, far = gap.end - gap.begin;
        if (far > best || (far == best && size <= match.context)) continue;
        if (!reaches(run, quantity, gap)) continue;
        best = far;
        match.whole = word.end <= letter ? (struct capture){word.begin, letter + LETTER_BYTES}
                                         : (struct capture){letter, word.end};
        match.context = size;
    }
    if (best == UINT32_MAX) return;
    match.length = match.context + LETTER_BYTES;
    match.distance = best;
    enter(run, &match);
}

static void try_near(struct run *run) {
    find_breaks(run);
    for (uint32_t i = 0; i < run->view->count; i++)
        if (takes(run, i)) try_near_at(run, i);
}

/* ---- a rule with a pattern ------------------------------------------------------------- */

static struct capture group(const struct run *run, struct qc_slice text, const char *name) {
    struct capture c;
    if (!pattern_group(run->rule->pattern, run->matcher, name, &c)) return NONE;
    while (c.begin < c.end && text.data[c.begin] == ' ') c.begin++;
    while (c.begin < c.end && text.data[c.end - 1] == ' ') c.end--;
    return c.begin < c.end ? c : NONE;
}

/* Counts a run that hit a limit; such a run is no match. */
static bool match_at(struct run *run, struct qc_slice text, size_t from, struct capture *whole) {
    enum match_result result = pattern_match(run->rule->pattern, run->matcher, text, from, whole);
    if (result != MATCH_LIMIT) return result == MATCH_YES;
    run->out->limits.at[run->rule->order]++;
    run->out->limit_hits++;
    return false;
}

static struct match read_groups(const struct run *run, struct qc_slice text, struct capture whole) {
    return (struct match){.rule = run->rule,
                          .quantity = UINT32_MAX,
                          .subject = group(run, text, "subject"),
                          .per = group(run, text, "per"),
                          .time = group(run, text, "time"),
                          .value = NONE,
                          .low = NONE,
                          .high = NONE,
                          .unit = NONE,
                          .whole = whole};
}

static uint32_t minus(uint32_t a, uint32_t b) {
    return a > b ? a - b : 0;
}

/* The quantity group is one letter, or a list of letters with what joins them. */
static void weigh(const struct run *run, struct capture quantity, struct match *match) {
    const struct view *view = run->view;
    uint32_t gaps = pattern_gaps(run->rule->pattern, run->matcher, quantity);
    uint32_t letters = quantity.end - quantity.begin;
    for (uint32_t i = 0; i < view->count; i++) {
        uint32_t at = view->letters[i].at;
        bool inside = at >= quantity.begin && at < quantity.end;
        if (!inside && at >= match->whole.begin && at < match->whole.end) letters += LETTER_BYTES;
    }
    match->length = minus(match->whole.end - match->whole.begin, gaps);
    match->context = minus(match->length, letters);
    match->distance = gaps;
}

/* Enters the match for each letter that the quantity group holds. */
static void enter_letters(struct run *run, struct capture quantity, struct match *match) {
    const struct view *view = run->view;
    weigh(run, quantity, match);
    for (uint32_t i = 0; i < view->count; i++) {
        uint32_t at = view->letters[i].at;
        if (at < quantity.begin || at >= quantity.end || !takes(run, i)) continue;
        match->quantity = i;
        enter(run, match);
    }
}

/* Byte behind the character at `at`. */
static uint32_t next_char(struct qc_slice text, uint32_t at) {
    return at < text.size ? at + utf8_length(text.data[at]) : at + 1;
}

static void try_pattern(struct run *run) {
    struct qc_slice text = run->view->text;
    struct capture whole, quantity;
    for (uint32_t from = 0; match_at(run, text, from, &whole);) {
        uint32_t next = next_char(text, whole.begin > from ? whole.begin : from);
        quantity = group(run, text, "quantity");
        if (quantity.begin != UINT32_MAX) {
            struct match match = read_groups(run, text, whole);
            enter_letters(run, quantity, &match);
            if (quantity.end > next) next = quantity.end;
        }
        from = next;
    }
}

static void try_raw(struct run *run) {
    struct capture whole;
    for (uint32_t from = 0; match_at(run, run->folded, from, &whole);) {
        struct match match = read_groups(run, run->folded, whole);
        match.value = group(run, run->folded, "value");
        match.low = group(run, run->folded, "low");
        match.high = group(run, run->folded, "high");
        match.unit = group(run, run->folded, "unit");
        match.distance = pattern_gaps(run->rule->pattern, run->matcher, NONE);
        match.length = match.context = minus(whole.end - whole.begin, match.distance);
        vec_push(&run->out->found, match);
        from = whole.end > whole.begin ? whole.end : next_char(run->folded, whole.end);
    }
}

/* ---- which rules ----------------------------------------------------------------------- */

static bool is_barred(const struct run *run, const struct rule *rule) {
    return rule->pattern && run->out->limits.at[rule->order] >= LIMITS_MAX;
}

static void try_rule(struct run *run, const struct rule *rule) {
    run->rule = rule;
    if (is_barred(run, rule) || !find_near(run)) return;
    if (rule->dims == 0) try_raw(run);
    else if (rule->pattern) try_pattern(run);
    else try_near(run);
}

static void mark(struct run *run, const struct gate_hits *hits) {
    const uint32_t *lists = gate_lists(run->rules->gate);
    for (uint32_t i = 0; i < hits->count; i++)
        for (uint32_t k = 0; k < hits->at[i].count; k++) {
            uint32_t count;
            const uint32_t *rules =
                gate_rules(run->rules->gate, lists[hits->at[i].first + k], &count);
            for (uint32_t r = 0; r < count; r++)
                run->out->candidates.at[rules[r] / 64] |= UINT64_C(1) << rules[r] % 64;
        }
}

/* Rules whose near words are there, and those that need none. */
static void open_gate(struct run *run) {
    struct matches *out = run->out;
    uint32_t words = (run->rules->rule_count + 63) / 64;
    vec_clear(&out->hits);
    vec_clear(&out->raw_hits);
    vec_reserve(&out->candidates, words);
    if (words) memset(out->candidates.at, 0, words * sizeof *out->candidates.at);
    gate_walk(run->rules->gate, run->view->text, &out->hits);
    if (gate_has_raw(run->rules->gate)) gate_walk(run->rules->gate, run->folded, &out->raw_hits);
    mark(run, &out->hits);
    mark(run, &out->raw_hits);
}

static bool is_candidate(const struct run *run, const struct rule *rule) {
    bool marked = run->out->candidates.at[rule->order / 64] >> rule->order % 64 & 1;
    if (run->mode == MATCH_EVERYTHING) return true;
    return (rule->near_count == 0 || marked) && (rule->dims == 0 || (rule->dims & run->dims));
}

static void try_rules(struct run *run, bool raw) {
    for (uint32_t i = 0; i < run->rules->rule_count; i++) {
        const struct rule *rule = &run->rules->rules[i];
        if ((rule->dims == 0) == raw && is_candidate(run, rule)) try_rule(run, rule);
    }
}

/* ---- a sentence ------------------------------------------------------------------------ */

static void prepare(struct run *run) {
    struct matches *out = run->out;
    uint32_t count = run->rules->rule_count;
    while (out->limits.count < count) vec_push(&out->limits, 0);
    vec_clear(&out->found);
    vec_clear(&out->breaks);
    out->has_breaks = false;
    for (uint32_t i = 0; i < run->view->count; i++) {
        vec_push(&out->found, (struct match){0});
        run->dims |= quantity_dims(&run->view->quantities[i]);
    }
    open_gate(run);
}

static void keep_winners(struct matches *out) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < out->found.count; i++)
        if (out->found.at[i].rule) out->found.at[kept++] = out->found.at[i];
    out->found.count = kept;
}

void match_sentence(const struct qc_rules *rules, const struct view *view, struct qc_slice folded,
                    struct matcher *matcher, enum match_mode mode, struct matches *out) {
    struct run run = {.rules = rules,
                      .view = view,
                      .folded = folded,
                      .matcher = matcher,
                      .out = out,
                      .mode = mode};
    prepare(&run);
    try_rules(&run, false);
    keep_winners(out);
    if (gate_has_raw(rules->gate)) try_rules(&run, true);
}

enum match_tried match_alone(const struct qc_rules *rules, const struct rule *rule,
                             const struct view *view, struct qc_slice folded,
                             struct matcher *matcher, struct matches *out) {
    struct run run = {.rules = rules,
                      .view = view,
                      .folded = folded,
                      .matcher = matcher,
                      .out = out,
                      .rule = rule,
                      .mode = MATCH_FAST};
    prepare(&run);
    if (rule->dims && !(rule->dims & run.dims)) return TRIED_NOT_ARMED;
    if (!find_near(&run)) return TRIED_NO_NEAR;
    try_rule(&run, rule);
    keep_winners(out);
    return out->found.count ? TRIED_MATCHED : TRIED_NO_MATCH;
}

void matches_block(struct matches *out) {
    if (out->limits.count) memset(out->limits.at, 0, out->limits.count);
}

void matches_free(struct matches *out) {
    vec_free(&out->found);
    vec_free(&out->hits);
    vec_free(&out->raw_hits);
    vec_free(&out->near);
    vec_free(&out->candidates);
    vec_free(&out->breaks);
    vec_free(&out->limits);
}

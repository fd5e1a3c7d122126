/* changed.c: a figure of change in English -> what changed, when it stands behind the figure: a 2%
 * rise in wages, 5% top-line growth, a drop of 3% in output. */
#include "around.h"

#include "noun.h"
#include "trim.h"

#define WORDS_BETWEEN 4 /* most words between the figure and the noun of change */
#define GAP_MAX 60u     /* bytes from a percentage to the next of its list */
#define CHANGES                                                                                    \
    (WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) | WORDS_BIT(WORDS_CHANGE_NOUN))

/* A phrase of its own begins with these. */
#define BARS                                                                                       \
    (WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY) |         \
     WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_PER_ARTICLE) |        \
     WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_SUBORDINATOR))

static uint32_t token_end(const struct view *v, uint32_t at, uint32_t end) {
    while (at < end && v->text.data[at] != ' ') at += utf8_length(v->text.data[at]);
    return at;
}

/* Adjectives of a change name nothing that changes: annual, year-on-year, sharp. */
static bool says_how(const struct scene *scene, struct region r) {
    struct word_match small;
    return words_plain(scene->rules->words, WORDS_CHANGE_HOW,
                       slice_cut(scene->view->text, r.begin, r.end)) ||
           (scene_word(scene, r.begin, TRIM_SMALL, &small) && small.end >= r.end);
}

/* What stands between the figure and the noun of change, its adjectives aside. */
static struct region between(const struct scene *scene, struct region r) {
    for (;;) {
        r = region_trim(scene->view, r);
        if (region_empty(r)) return r;
        struct region first = {r.begin, token_end(scene->view, r.begin, r.end)};
        if (!says_how(scene, first)) return r;
        r.begin = first.end;
    }
}

/* A noun of change; cut, gain and loss, which name other things too, are in a list of their own. */
static bool is_change(const struct scene *scene, uint32_t at, uint32_t end,
                      struct word_match *out) {
    struct qc_slice text = scene->view->text,
                    word = slice_cut(text, at, token_end(scene->view, at, end));
    if (scene_word(scene, at, CHANGES, out) && out->end <= end) return true;
    *out = (struct word_match){.begin = at, .end = at + (uint32_t)word.size};
    return words_plain(scene->rules->words, WORDS_CHANGE_ALSO, word);
}

bool changed_is_change(const struct scene *scene, struct region word) {
    struct word_match change;
    return is_change(scene, word.begin, word.end, &change) && change.end == word.end;
}

/* The noun of change behind a figure that ends at `at`, within a few words of its clause. */
static bool change_behind(const struct scene *scene, uint32_t at, struct word_match *out) {
    const struct view *v = scene->view;
    struct word_match small;
    uint32_t end = clause_at(v, at).end;
    for (int words = 0; words <= WORDS_BETWEEN; words++) {
        while (at < end && v->text.data[at] == ' ') at++;
        if (at >= end || !is_alpha(v->text.data[at])) return false;
        if (is_change(scene, at, end, out)) return true;
        if (scene_word(scene, at, BARS, &small)) return false;
        at = token_end(v, at, end);
    }
    return false;
}

/* a drop | of: does a noun of change govern the figure? */
static bool change_before(const struct scene *scene, uint32_t at) {
    struct word_match of, change;
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    while (at > 0 && text.data[at - 1] == ' ') at--;
    if (!at || !words_before(words, text, at, WORDS_BIT(WORDS_OF), &of)) return false;
    at = of.begin;
    while (at > 0 && text.data[at - 1] == ' ') at--;
    return at > 0 && words_before(words, text, at, CHANGES, &change);
}

/* a 5% drop in early trading, in spring, in response: tells when or why, not what. */
static bool says_when(const struct scene *scene, struct region r) {
    struct qc_slice words = slice_cut(scene->view->text, r.begin, r.end);
    const struct words *lists = scene->rules->words;
    uint32_t first = words_plain_at(lists, WORDS_WHEN_FIRST, words, 0);
    if (first && (words.size == first || words.data[first] == ' ')) return true;
    uint32_t last = words_plain_before(lists, WORDS_WHEN_LAST, words, words.size);
    return last && (words.size == last || words.data[words.size - last - 1] == ' ');
}

static struct region what(const struct scene *scene, uint32_t at) {
    struct region r = noun_after(scene, at, NOUN_CHANGED);
    return region_empty(r) || says_when(scene, r) ? (struct region){0, 0} : r;
}

/* an 85% lower | risk of it, 30% faster | charging: what stands behind the comparative. */
static struct region compared(const struct scene *scene, const struct word_match *change) {
    struct qc_slice word = slice_cut(scene->view->text, change->begin, change->end);
    if (!words_plain(scene->rules->words, WORDS_COMPARATIVE, word)) return (struct region){0, 0};
    struct region next = noun_after(scene, change->end, NOUN_NEXT); /* 30% more | of the team */
    return region_empty(next) ? noun_after(scene, change->end, NOUN_OF) : next;
}

/* a 15x speedup, a 2.7x throughput improvement: the gain itself, or what stands before it. */
static struct region gain(const struct scene *scene, uint32_t at, const struct word_match *change) {
    struct region noun = {change->begin, change->end},
                  before = between(scene, (struct region){at, change->begin});
    struct qc_slice word = slice_cut(scene->view->text, noun.begin, noun.end);
    if (!words_plain(scene->rules->words, WORDS_GAIN_NOUN, word)) return (struct region){0, 0};
    return region_empty(before) ? noun : before;
}

/* a 38% revenue increase | in North America: a name behind "in" is where. */
static bool starts_place(const struct scene *scene, uint32_t at) {
    struct qc_slice text = scene->view->text;
    struct word_match in;
    while (at < text.size && text.data[at] == ' ') at++;
    return at < text.size && scene_word(scene, at, WORDS_BIT(WORDS_MONEY_IN), &in) &&
           in.end + 1 < text.size && is_upper(text.data[in.end + 1]);
}

/* growth of □ in sales | and | □ in profit: a further percentage with its own "in" right behind the
 * noun of the one before. */
static bool is_further(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match join;
    if (i == 0 || v->quantities[i].readings[0].dim != DIM_PERCENT ||
        v->quantities[i - 1].readings[0].dim != DIM_PERCENT)
        return false;
    struct region gap = {v->letters[i - 1].at + LETTER_BYTES, v->letters[i].at};
    uint32_t behind = v->letters[i].at + LETTER_BYTES + 1;
    if (gap.end - gap.begin > GAP_MAX || behind >= v->text.size ||
        !words_plain_at(scene->rules->words, WORDS_IN_WORD, v->text, gap.begin + 1) ||
        !words_plain_at(scene->rules->words, WORDS_IN_WORD, v->text, behind))
        return false;
    for (gap.end--; gap.end > gap.begin && v->text.data[gap.end - 1] == ' ';) gap.end--;
    return v->text.data[gap.end - 1] == ',' ||
           scene_word_before(scene, gap.end, WORDS_BIT(WORDS_LIST_JOIN), &join);
}

/* is about | 8% off, Take | 10% off: does a verb of being stand before the figure at `at`? */
static bool is_being(const struct scene *scene, uint32_t at) {
    struct region r = region_trim(scene->view, clause_up_to(scene->view, at));
    r = trim_right(scene, r, WORDS_BIT(WORDS_APPROX_BEFORE) | WORDS_BIT(WORDS_ADVERB));
    return !region_empty(r) &&
           words_plain_before(scene->rules->words, WORDS_BEING, scene->view->text, r.end);
}

/* 25% off | the first order, 40% off | shoes: what is sold for so much less; but is 8% off, and 8%
 * off its highs. */
static struct region off_price(const struct scene *scene, uint32_t at) {
    const struct qc_slice text = scene->view->text;
    const uint32_t figure = at - LETTER_BYTES;
    uint32_t size = at + 1 < text.size && text.data[at] == ' '
                        ? words_plain_at(scene->rules->words, WORDS_OFF_WORD, text, at + 1)
                        : 0;
    at += size + 1;
    if (!size || at + 1 >= text.size || text.data[at] != ' ') return (struct region){0, 0};
    uint32_t article = words_plain_at(scene->rules->words, WORDS_DETERMINER, text, at + 1);
    if (article) at += article + 1;
    struct region r = noun_after(scene, at, NOUN_NEXT);
    if (region_empty(r) || is_being(scene, figure)) return (struct region){0, 0};
    struct qc_slice last = slice_cut(text, region_last_begin(scene->view, r), r.end);
    bool level = words_plain(scene->rules->words, WORDS_BASE_TAIL, last) ||
                 words_plain(scene->rules->words, WORDS_GUESS_NOUN, last);
    return level || says_when(scene, r) || noun_is_pronoun(scene, r) ? (struct region){0, 0} : r;
}

struct region changed_noun(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct word_match change;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    bool glued = at < v->text.size && is_alnum(v->text.data[at]); /* 21%abs */
    if (glued || region_has_han(v, clause_at(v, v->letters[i].at))) return (struct region){0, 0};
    struct region off = kind == KIND_GROWTH ? off_price(scene, at) : (struct region){0, 0};
    if (!region_empty(off)) return off;
    struct word_match link; /* 150 basis points of | margin expansion */
    bool points = v->quantities[i].readings[0].dim == DIM_PERCENT_POINT;
    if (points && at + 1 < v->text.size && scene_word(scene, at + 1, WORDS_BIT(WORDS_OF), &link))
        at = link.end;
    if (change_behind(scene, at, &change)) {
        struct region of = what(scene, change.end),
                      own = between(scene, (struct region){at, change.begin});
        if (!region_empty(own) && starts_place(scene, change.end)) return own;
        if (region_empty(of) && kind == KIND_GROWTH) of = compared(scene, &change);
        if (region_empty(of) && kind == KIND_MULTIPLE) return gain(scene, at, &change);
        return region_empty(of) ? between(scene, (struct region){at, change.begin}) : of;
    }
    for (uint32_t k = i;; k--) {
        if (change_before(scene, v->letters[k].at)) return what(scene, at);
        if (!is_further(scene, k)) return (struct region){0, 0};
    }
}

/* fell to □ of the market from | □: what the first figure was before. */
static bool falls_from(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match word;
    if (i == 0 || v->quantities[i].readings[0].dim != v->quantities[i - 1].readings[0].dim)
        return false;
    struct region clause = clause_at(v, v->letters[i].at);
    uint32_t to = v->letters[i - 1].at, from = v->letters[i].at;
    while (to > 0 && v->text.data[to - 1] == ' ') to--;
    while (from > 0 && v->text.data[from - 1] == ' ') from--;
    return to > clause.begin && !region_has_han(v, clause) &&
           scene_word_before(scene, from, WORDS_BIT(WORDS_CHANGE_FROM), &word) &&
           scene_word_before(scene, to, WORDS_BIT(WORDS_CHANGE_TO), &word);
}

uint32_t change_begins(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match to; /* from a loss of □ to close with a profit of | □ */
    if (falls_from(scene, i)) i--;
    if (!v->quantities[i].change_to || region_has_han(v, clause_at(v, v->letters[i].at))) return i;
    uint32_t at = v->letters[i].at;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    if (scene_word_before(scene, at, WORDS_BIT(WORDS_OF), &to)) return i;
    for (uint32_t j = i; j-- > 0 && !v->quantities[j].change_to;)
        if (v->quantities[j].change_from) return j;
    return i;
}

struct region changed_over(const struct scene *scene, struct region r) {
    uint32_t begin = r.end;
    while (begin > r.begin && scene->view->text.data[begin - 1] != ' ') begin--;
    bool in = r.end < scene->view->text.size && scene->view->text.data[r.end] == ' ' &&
              words_plain_at(scene->rules->words, WORDS_IN_WORD, scene->view->text, r.end + 1);
    if (begin > r.begin || !in || !changed_is_change(scene, r)) return r;
    struct region of = noun_after(scene, r.end, NOUN_CHANGED);
    return region_empty(of) ? r : of;
}

/* grew from |3 to 30| engineers: a bare first figure counts what the second does. */
struct region changed_counted(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    if (!v->quantities[i].change_from || i + 1 >= v->count || !v->quantities[i + 1].change_to ||
        v->letters[i + 1].at - v->letters[i].at > GAP_MAX ||
        region_has_han(v, clause_at(v, v->letters[i].at)))
        return none;
    struct region r = noun_after(scene, v->letters[i + 1].at + LETTER_BYTES, NOUN_COUNTED);
    return !region_empty(r) && v->text.data[r.end - 1] == 's' ? r : none; /* but 64k | context */
}

static uint32_t over_blank(const struct view *v, uint32_t at) {
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    return at;
}

/* 提升|23% 的|工作效率, 降低| 6%、8% 和 9% 的|风险: what a Chinese verb of change takes behind its
 * percentage, or behind the last of a list of them. */
struct region changed_taken(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    uint32_t last;
    list_bounds(v, i, &i, &last);
    uint32_t at = v->letters[last].at + LETTER_BYTES;
    struct word_match move, level, of;
    struct region r = clause_behind(v, clause_up_to(v, v->letters[i].at), i);
    r = trim_right(scene, r, WORDS_BIT(WORDS_APPROX_BEFORE));
    if (v->quantities[i].readings[0].dim != DIM_PERCENT || region_empty(r) ||
        !region_has_han(v, r) ||
        !scene_word(scene, over_blank(v, at), WORDS_BIT(WORDS_POSSESSIVE), &of) ||
        behind_means(scene, i) ||
        !scene_word_before(scene, r.end,
                           WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN), &move))
        return none;
    r = noun_after(scene, at, NOUN_POSSESSED);
    bool light = region_empty(r) || noun_is_yardstick(scene, r) || behind_tells_means(scene, r) ||
                 scene_word(scene, r.begin, WORDS_BIT(WORDS_CHANGE_NOUN), &level);
    return light ? none : r;
}

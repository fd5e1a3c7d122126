/* cellnoun.c: an English cell of a row -> the noun behind its figure, which tells more closely what
 * has the measure than the label at the head of the row. */
#include "cellnoun.h"

#include "around.h"
#include "latin_class.h"
#include "latin_phrase.h"
#include "noun.h"
#include "subject.h"
#include "trim.h"

#define CELL_WORDS 6u /* of a phrase behind the figure, codes too */
#define SHORTEST 3u   /* letters of its last word: not 12 V | DC */

/* What a cell measures; times and sums only "of" something. */
static bool is_measured(enum dim dim) {
    const dim_set measured = DIM_BIT(DIM_DATA) | DIM_BIT(DIM_DATA_RATE) | DIM_BIT(DIM_POWER) |
                             DIM_BIT(DIM_ENERGY) | DIM_BIT(DIM_CHARGE) | DIM_BIT(DIM_VOLTAGE) |
                             DIM_BIT(DIM_CURRENT) | DIM_BIT(DIM_FREQUENCY) | DIM_BIT(DIM_PIXEL) |
                             DIM_BIT(DIM_LENGTH);
    return (DIM_BIT(dim) & measured) != 0;
}

/* Where the words behind a figure end: at a mark, a small word, another figure. */
static uint32_t words_end(const struct scene *scene, uint32_t at) {
    const words_set bars = TRIM_SMALL | WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_RELATIVE);
    const struct view *v = scene->view;
    struct word_match bar;
    uint32_t end = at;
    for (uint32_t words = 0; at < v->text.size && words < CELL_WORDS; words++) {
        if (small_word(scene, at, bars, &bar)) break;
        while (at < v->text.size && (is_alnum(v->text.data[at]) || strchr("-.", v->text.data[at])))
            at++;
        bool blank = at + 1 < v->text.size && v->text.data[at] == ' ';
        if (at < v->text.size && !blank && !strchr(",;()|<", v->text.data[at])) break; /* CI|/day */
        end = at;
        if (!blank || !is_alnum(v->text.data[at + 1])) break;
        at++;
    }
    return end;
}

/* PCIe Gen 3| NVMe SSD: behind the last word that holds a digit. */
static struct region behind_codes(const struct view *v, struct region r) {
    for (uint32_t at = r.end; at > r.begin; at--)
        if (is_digit(v->text.data[at - 1])) {
            while (at < r.end && v->text.data[at] != ' ') at++;
            return region_trim(v, (struct region){at, r.end});
        }
    return r;
}

/* soldered, idle, read, max: words that are no thing. */
static bool is_loose(const struct scene *scene, struct qc_slice word) {
    const struct words *words = scene->rules->words;
    return words_plain(words, WORDS_FIGURE_WORD, word) ||
           words_plain(words, WORDS_TAIL_WORD, word) ||
           words_plain(words, WORDS_LONE_ADJECTIVE, word) ||
           words_plain(words, WORDS_BARE_VERB, word) ||
           words_plain(words, WORDS_LATE_ADVERB, word) ||
           words_plain(words, WORDS_NO_THING, word) ||
           words_plain(words, WORDS_COMPARATIVE, word) ||
           words_plain(words, WORDS_COUNT_ADJECTIVE, word) ||
           words_plain(words, WORDS_CHANGE_HOW, word) ||
           words_plain(words, WORDS_DEVICE_MODE, word) ||
           words_plain(words, WORDS_END_ADVERB, word) ||
           (word.size > SHORTEST && (slice_has_at(word, word.size - 2, LIT("ed")) ||
                                     slice_has_at(word, word.size - 2, LIT("ly")) ||
                                     slice_has_at(word, word.size - 3, LIT("ing"))));
}

/* headphone jack| <br> Speakers: without the words behind a tag. */
static struct region before_tag(const struct scene *scene, struct region r) {
    while (!region_empty(r)) {
        struct qc_slice text = subject_of(scene, r).text;
        if (!text.size || !memchr(text.data, '<', text.size)) break;
        uint32_t last = region_last_begin(scene->view, r);
        r = region_trim(scene->view, (struct region){r.begin, last});
    }
    return r;
}

/* Does the word stand at `at` in the head, ASCII letters in either case? */
static bool same_word(struct qc_slice head, size_t at, struct qc_slice word) {
    for (size_t k = 0; k < word.size; k++)
        if (to_lower(head.data[at + k]) != to_lower(word.data[k])) return false;
    return at + word.size == head.size || !is_alnum(head.data[at + word.size]);
}

/* | 5 GB storage | under "Storage", | 64 GB ECC RAM | under "Memory": does the last word of the
 * phrase but repeat the head of the column? */
static bool repeats_column(const struct scene *scene, struct region r) {
    const struct sentence *s = scene->sentence;
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    if (s->column_begin >= s->column_end) return false;
    struct qc_slice head = slice_cut(scene->doc->chunk, s->column_begin, s->column_end);
    struct qc_slice last = slice_cut(v->text, region_last_begin(v, r), r.end);
    uint32_t size = words_plain_before(words, WORDS_MEMORY_HEAD, head, head.size);
    if (size && words_plain(words, WORDS_MEMORY_HEAD, last)) return true;
    for (size_t at = 0; at + last.size <= head.size; at++)
        if ((at == 0 || !is_alnum(head.data[at - 1])) && same_word(head, at, last)) return true;
    return false;
}

/* Does the phrase end with a noun, and begin with nothing that says how the figure is meant? */
static bool is_thing(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    if (region_empty(r) || noun_is_light(scene, r) || latin_adjectives(scene, r)) return false;
    struct qc_slice last = slice_cut(v->text, region_last_begin(v, r), r.end);
    for (size_t at = 0; at < last.size; at++)
        if (!is_alpha(last.data[at])) return false;
    struct region whole = latin_nouns(scene, r);
    return last.size >= SHORTEST && !is_loose(scene, last) && whole.begin == r.begin &&
           whole.end == r.end;
}

#define NAME_WORDS 3u /* of a name in brackets */

/* 2 x | 3 W, 4 × | 5 W: of each of so many? */
static bool is_each(const struct scene *scene, uint32_t i) {
    struct qc_slice text = scene->folded->text;
    uint32_t at = scene->view->quantities[i].begin;
    while (at > 0 && text.data[at - 1] == ' ') at--;
    return at > 1 && (text.data[at - 1] == 'x' || slice_has_at(text, at - 2, LIT("×")));
}

/* | 2 x 3 W |(woofers), 3 ports (|USB4| 40 Gbps) |: the name that a bracket gives the figure. */
static struct region bracket_noun(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    uint32_t at = v->letters[i].at, begin = at, behind = at + LETTER_BYTES;
    struct region r;
    struct word_match bar;
    if (slice_has_at(v->text, behind, LIT(" (")) && is_lower(v->text.data[behind + 2])) {
        r.begin = r.end = behind + 2;
        while (r.end < v->text.size && is_lower(v->text.data[r.end])) r.end++;
        bool plural = v->text.data[r.end - 1] == 's' && r.end - r.begin > SHORTEST;
        return plural && is_each(scene, i) && r.end < v->text.size && v->text.data[r.end] == ')'
                   ? r
                   : none;
    }
    while (begin > 0 && !strchr("(),;", v->text.data[begin - 1])) begin--;
    r = region_trim(v, (struct region){begin, at});
    if (!begin || v->text.data[begin - 1] != '(' || region_empty(r) ||
        !is_alpha(v->text.data[r.begin]) || view_next(v, begin) != i ||
        region_words(v, r) > NAME_WORDS ||
        region_first_word(scene, r, TRIM_SMALL | TRIM_VERBS | WORDS_BIT(WORDS_ADVERB), 0, &bar))
        return none;
    bool loose = is_loose(scene, slice_cut(v->text, region_last_begin(v, r), r.end));
    return loose || latin_adjectives(scene, r) ? none : r;
}

/* | Plan | Price | with | $5 of credits |: does the column say what sum it is? */
static bool is_priced(const struct scene *scene) {
    const struct sentence *s = scene->sentence;
    struct qc_slice head = slice_cut(scene->doc->chunk, s->column_begin, s->column_end);
    return s->column_begin < s->column_end &&
           words_plain_in(scene->rules->words, WORDS_PRICE_HEADING, head, 0, head.size);
}

struct region cell_noun(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    const struct sentence *s = scene->sentence;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    struct word_match of;
    if (s->block != BLOCK_ROW || s->head_begin >= s->head_end) return none;
    if (is_measured(v->quantities[i].readings[0].dim) && !region_has_han(v, clause_at(v, at - 1))) {
        struct region named = bracket_noun(scene, i);
        if (!region_empty(named)) return named;
    }
    if (at + 1 >= v->text.size || v->text.data[at] != ' ' || !is_alnum(v->text.data[at + 1]) ||
        v->quantities[i].per_count || region_has_han(v, clause_at(v, at)))
        return none;
    enum dim dim = v->quantities[i].readings[0].dim;
    bool measured = is_measured(dim);
    if (!measured && dim != DIM_MONEY && dim != DIM_TIME) return none;
    if (scene_word(scene, at + 1, WORDS_BIT(WORDS_OF), &of)) {
        if (dim == DIM_MONEY && is_priced(scene)) return none;
        struct region noun = noun_after(scene, at, NOUN_OF);
        return noun_is_pronoun(scene, noun) ? none : noun;
    }
    if (!measured) return none;
    struct region r = before_tag(scene, (struct region){at + 1, words_end(scene, at + 1)});
    r = behind_codes(v, r);
    bool initials = dim == DIM_LENGTH && !region_empty(r) && is_upper(v->text.data[r.end - 1]) &&
                    region_words(v, r) == 1; /* | Display | 14" IPS | */
    return !initials && is_thing(scene, r) && !repeats_column(scene, r) ? r : none;
}

#define LABEL_MOST 12u /* words of the label of a price, brackets aside */

/* All day (five days) £3,865 |: the words before a price that end its cell, where they open it. */
struct region cell_label(const struct scene *scene, uint32_t i) {
    const words_set verbs = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY) |
                            WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_THAN) |
                            WORDS_BIT(WORDS_RELATIVE);
    const words_set openers = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_CLAUSE_OPENER) |
                              WORDS_BIT(WORDS_SUBORDINATOR) | WORDS_BIT(WORDS_ADVERB) |
                              WORDS_BIT(WORDS_APPROX_BEFORE);
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct word_match word;
    uint32_t end = v->letters[i].at, begin = end, open = end;
    uint32_t next = skip_blanks(v->text, end + LETTER_BYTES);
    bool ends =
        next < v->text.size ? v->text.data[next] == '|' : scene->sentence->block == BLOCK_ROW;
    if (v->quantities[i].readings[0].dim != DIM_MONEY || !ends) return none;
    while (begin > 0 && !strchr("|:;.?!", v->text.data[begin - 1])) begin--;
    struct region r = region_trim(v, (struct region){begin, end});
    for (uint32_t at = r.end; at > r.begin; at--)
        if (v->text.data[at - 1] == '(') open = at - 1;
    struct region label = region_trim(v, (struct region){r.begin, open < r.end ? open : r.end});
    if (region_empty(label) || (begin > 0 && v->text.data[begin - 1] != '|') ||
        !is_upper(v->text.data[label.begin]) ||
        view_next(v, label.begin) < view_next(v, label.end) || region_has_han(v, label) ||
        region_words(v, label) > LABEL_MOST || (begin > 0 && region_words(v, label) < 2) ||
        region_opens(scene, label, openers) ||
        region_first_word(scene, label, verbs, WORDS_BIT(WORDS_IDIOM), &word))
        return none;
    return is_loose(scene, slice_cut(v->text, label.begin, label.end)) ? none : label;
}

/* premod.c: an English figure inside a noun phrase (a $3 billion | hit, a 24 V 1.2 A | adapter) ->
 * the head of the phrase, which stands behind the figure. */
#include "around.h"

#include "latin_after.h"
#include "noun.h"
#include "trim.h"

#define BEFORE 4u /* words between the determiner and the figure, and one */
#define HEAD 5u   /* words of the head */

/* What ends a noun phrase: the next begins with it, or its verb. */
#define ENDS                                                                                       \
    (WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_PRONOUN) |        \
     WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_RELATIVE) |     \
     WORDS_BIT(WORDS_SUBORDINATOR) | WORDS_BIT(WORDS_TIME_AFTER) | WORDS_BIT(WORDS_GLUE) |         \
     WORDS_BIT(WORDS_PER_ARTICLE) | WORDS_BIT(WORDS_TIME_WORD) | WORDS_BIT(WORDS_NEGATION))

static bool is_word(char c) {
    return is_alnum(c) || c == '\'' || c == '-' || c == '&' || c == '/' || (c & 0x80);
}

static uint32_t word_end(const struct view *v, uint32_t at) {
    uint32_t from = at;
    while (at < v->text.size && is_word(v->text.data[at]) && !letter_is(utf8_at(v->text, at)))
        at += utf8_length(v->text.data[at]);
    while (at > from && v->text.data[at - 1] == '-') at--;
    return at;
}

static uint32_t word_begin(const struct view *v, uint32_t end) {
    while (end > 0 && is_word(v->text.data[end - 1]) &&
           !(end >= LETTER_BYTES && letter_is(utf8_at(v->text, end - LETTER_BYTES))))
        end--;
    return end;
}

static bool ends_in(const struct view *v, struct region r, struct qc_slice ending) {
    return r.end - r.begin > ending.size + 2 &&
           slice_has_at(v->text, r.end - (uint32_t)ending.size, ending);
}

static bool is_participle(const struct view *v, struct region word) {
    return ends_in(v, word, LIT("ed")) || ends_in(v, word, LIT("ing"));
}

/* a, its, the country's: does the word open a noun phrase? */
static bool is_determiner(const struct scene *scene, struct region word) {
    struct qc_slice text = slice_cut(scene->view->text, word.begin, word.end);
    return words_plain(scene->rules->words, WORDS_DETERMINER, text) ||
           (text.size > 2 && (slice_has_at(text, text.size - 2, LIT("'s")) ||
                              slice_has_at(text, text.size - 2, LIT("s'"))));
}

/* that, this: opens a clause too, unlike its, their. */
static bool is_open(const struct scene *scene, struct region word) {
    struct word_match bar;
    return scene_word(scene, word.begin, WORDS_BIT(WORDS_SUBORDINATOR), &bar);
}

/* Behind the figures, brackets and commas that stand side by side up to `at`: a 24 V | 1.2 A. */
static uint32_t over_figures_before(const struct view *v, uint32_t i) {
    while (i > 0) {
        uint32_t at = v->letters[i - 1].at + LETTER_BYTES;
        while (at < v->letters[i].at && strchr(" (),-", v->text.data[at])) at++;
        if (at != v->letters[i].at) break;
        i--;
    }
    return v->letters[i].at;
}

/* Does a determiner open the phrase that the figure stands in, with adjectives between? */
static bool is_determined(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match bar;
    uint32_t at = over_figures_before(v, i);
    bool participle = false;
    for (uint32_t count = 0; count < BEFORE; count++) {
        while (at > 0 && v->text.data[at - 1] == ' ') at--;
        struct region word = {word_begin(v, at), at};
        if (region_empty(word) || !is_alpha(v->text.data[word.begin])) return false;
        if (is_determiner(scene, word))
            return !count || !is_open(scene, word); /* machines | that cost □ */
        if (!count && scene_word(scene, word.begin, WORDS_BIT(WORDS_ADVERB), &bar)) return false;
        if (participle && ends_in(v, word, LIT("ly"))) { /* the newly | announced $3 million deal */
            at = word.begin;
            continue;
        }
        if (participle) return false; /* the firm | posted $3 billion */
        participle = is_participle(v, word);
        bool verb = scene_word(scene, word.begin, TRIM_VERBS, &bar) && bar.end == word.end;
        if ((verb && !participle) || scene_word(scene, word.begin, ENDS, &bar)) return false;
        at = word.begin;
    }
    return false;
}

/* Over a conversion in brackets and figures that stand side by side: a 55-inch | (140 cm), 4 kg |.
 */
static uint32_t over_figures(const struct view *v, uint32_t i) {
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    for (;;) {
        uint32_t next = at;
        while (next < v->text.size && strchr(" (),", v->text.data[next])) next++;
        if (i + 1 < v->count && v->letters[i + 1].at == next) {
            at = v->letters[++i].at + LETTER_BYTES;
            continue;
        }
        while (at < v->text.size && v->text.data[at] == ')') at++;
        if (at + 1 < v->text.size && v->text.data[at] == ' ' && v->text.data[at + 1] == '(') {
            uint32_t close = at + 2; /* 63 gigawatts | (GW) */
            while (close < v->text.size && is_alpha(v->text.data[close])) close++;
            if (close < v->text.size && v->text.data[close] == ')') at = close + 1;
        }
        return at;
    }
}

/* a 5,000|-seat | arena */
static uint32_t over_joined(const struct view *v, uint32_t at) {
    if (at + 1 >= v->text.size || v->text.data[at] != '-' || !is_lower(v->text.data[at + 1]))
        return at;
    uint32_t end = word_end(v, at + 1), next = skip_blanks(v->text, end);
    uint32_t close = next + 1 + LETTER_BYTES; /* a 50-mile-wide | (80 km) | moon */
    if (close + 2 < v->text.size && v->text.data[next] == '(' && v->text.data[close] == ')' &&
        letter_is(utf8_at(v->text, next + 1)) && v->text.data[close + 1] == ' ')
        return close + 1;
    return next > end && next < v->text.size && is_alnum(v->text.data[next]) ? end : at;
}

/* the £204m | announced by a rival, spent on it, 6 inches | diagonally: a participle or an adverb
 * that no noun follows. */
static bool stands_behind(const struct scene *scene, struct region word) {
    const struct view *v = scene->view;
    struct word_match verb, bar;
    bool whole =
        scene_word(scene, word.begin, WORDS_BIT(WORDS_AMOUNT_VERB), &verb) && verb.end == word.end;
    if (!whole && !noun_is_manner(scene, word) && !ends_in(v, word, LIT("ed"))) return false;
    uint32_t next = skip_blanks(v->text, word.end);
    return next == word.end || next >= v->text.size || !is_alnum(v->text.data[next]) ||
           scene_word(scene, next, ENDS | WORDS_BIT(WORDS_ADVERB), &bar);
}

/* a 28-ounce | can of tomatoes: what is of something is no helping verb. */
static bool has_part(const struct scene *scene, struct region word) {
    struct word_match helps, of;
    uint32_t next = skip_blanks(scene->view->text, word.end);
    return next > word.end && scene_word(scene, word.begin, WORDS_BIT(WORDS_AUXILIARY), &helps) &&
           scene_word(scene, next, WORDS_BIT(WORDS_OF), &of);
}

/* Does a verb or a word of another phrase stand at the word, so that the head ends before it? */
static bool is_bar(const struct scene *scene, struct region word, struct region head) {
    const struct view *v = scene->view;
    struct word_match bar;
    bool first = region_empty(head);
    uint32_t period =
        first ? words_plain_at(scene->rules->words, WORDS_PERIOD_ADJECTIVE, v->text, word.begin)
              : 0;
    if (period == word.end - word.begin && word.end + 1 < v->text.size &&
        v->text.data[word.end] == ' ' && is_alpha(v->text.data[word.end + 1]))
        return scene_word(scene, word.end + 1, ENDS, &bar); /* a $12 | monthly fee */
    if (first && has_part(scene, word)) return false;
    if (noun_is_cross(v, word) ||
        small_word(scene, word.begin,
                   ENDS | WORDS_BIT(WORDS_SUBJECT_STOP) | WORDS_BIT(WORDS_ADVERB), &bar) ||
        (first && stands_behind(scene, word)))
        return true;
    if (first || is_participle(v, word)) return false;
    return scene_word(scene, word.begin, WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AMOUNT_VERB),
                      &bar) &&
           bar.end == word.end;
}

/* a 20% | down payment: the size of a set phrase that opens with a small word; 0: none. */
static uint32_t set_phrase(const struct scene *scene, uint32_t at) {
    const words_set others = ENDS & ~WORDS_BIT(WORDS_GLUE);
    struct word_match small;
    return scene_word(scene, at, others, &small)
               ? 0
               : words_plain_at(scene->rules->words, WORDS_AMOUNT_LABEL, scene->view->text, at);
}

struct region premod_phrase(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    struct region head = {0, 0};
    struct word_match measure;
    at = skip_blanks(v->text, at);
    for (uint32_t count = 0; count < HEAD; count++) {
        struct region word = {at, word_end(v, at)};
        if (region_empty(word) || !is_alnum(v->text.data[at])) break;
        if (is_bar(scene, word, head)) {
            uint32_t set = count ? 0 : set_phrase(scene, at);
            if (at + set > word.end) return (struct region){at, at + set};
            break;
        }
        if (region_empty(head)) head.begin = word.begin;
        head.end = word.end;
        at = skip_blanks(v->text, word.end);
        if (at == word.end) break;
    }
    if (!region_empty(head) &&
        scene_word(scene, head.begin, WORDS_BIT(WORDS_MEASURE_ADJECTIVE), &measure) &&
        measure.end >= head.end)
        return (struct region){0, 0}; /* a further 20 | more */
    return head;
}

/* results: | $3 billion operating profit; | 24 V 1.2 A power adapter included: does the clause open
 * with figures, none of them a part or a time? */
static bool opens_clause(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    enum dim dim = v->quantities[i].readings[0].dim;
    struct region before = clause_up_to(v, over_figures_before(v, i));
    if (before.begin && scene->sentence->block == BLOCK_ITEM) return false; /* its label */
    return dim != DIM_TIME && dim != DIM_PERCENT && dim != DIM_PERCENT_POINT &&
           region_empty(region_trim(v, before));
}

/* six months|' training: behind the sign of the possessive, which no word of time follows; `at`: no
 * noun is owned by a time. */
static uint32_t over_owned(const struct scene *scene, uint32_t i, uint32_t at) {
    const struct view *v = scene->view;
    if (v->quantities[i].readings[0].dim != DIM_TIME || at + 2 >= v->text.size ||
        v->text.data[at] != '\'')
        return at;
    uint32_t next = at + (v->text.data[at + 1] == 's' ? 2 : 1);
    if (next + 1 >= v->text.size || v->text.data[next] != ' ' || !is_lower(v->text.data[next + 1]))
        return at;
    return words_plain_at(scene->rules->words, WORDS_NO_THING, v->text, next + 1) ? at : next;
}

/* an RTX 4060 16GB | costs $449, its 6-inch | display peaks at 900 nits: the words before the verb
 * of a figure that follows; none: the phrase is the verb. */
static struct region before_verb(const struct scene *scene, struct region head) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    if (region_empty(head)) return head;
    uint32_t at = skip_blanks(v->text, head.end), begin = head.end;
    uint32_t level = words_plain_at(scene->rules->words, WORDS_LEVEL_PREPOSITION, v->text, at);
    if (level) at = skip_blanks(v->text, at + level);
    if (at >= v->text.size || !letter_is(utf8_at(v->text, at))) return head;
    while (begin > head.begin && v->text.data[begin - 1] != ' ') begin--;
    if (!words_plain(scene->rules->words, WORDS_SPEC_VERB, slice_cut(v->text, begin, head.end)))
        return head;
    head.end = begin;
    while (head.end > head.begin && v->text.data[head.end - 1] == ' ') head.end--;
    return region_empty(head) ? none : head;
}

/* a highly | eccentric orbit: behind an adverb in -ly. */
static uint32_t over_adverb(const struct view *v, uint32_t at) {
    uint32_t begin = skip_blanks(v->text, at), end = word_end(v, begin);
    return ends_in(v, (struct region){begin, end}, LIT("ly")) ? end : at;
}

/* For a 35-year-old|, losing weight: a person, and no measure of what follows. */
static bool is_aged(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    struct qc_slice text = slice_cut(scene->folded->text, q->begin, q->end);
    return q->readings[0].dim == DIM_TIME &&
           words_plain_before(scene->rules->words, WORDS_OLD_WORD, text, text.size);
}

/* Distance: 46 km | Total distance: 474 km: a label with a figure of its own. */
static bool is_next_label(const struct view *v, struct region head) {
    uint32_t at = head.end;
    if (at >= v->text.size || v->text.data[at] != ':') return false;
    at = skip_blanks(v->text, at + 1);
    return at < v->text.size && letter_is(utf8_at(v->text, at));
}

/* 100% | state | owned: a noun that a participle is joined to tells who or what does it. */
static bool is_agent(const struct view *v, struct region head) {
    uint32_t begin = skip_blanks(v->text, head.end), end = begin;
    while (end < v->text.size && is_lower(v->text.data[end])) end++;
    bool last = end >= v->text.size || v->text.data[end] != ' ';
    return last && end > begin + 4 && slice_has_at(v->text, end - 2, LIT("ed")) &&
           !memchr(v->text.data + head.begin, ' ', head.end - head.begin);
}

struct region premod_head(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    if (region_has_han(v, clause_at(v, v->letters[i].at))) return none;
    bool adjective = v->quantities[i].readings[0].dim != DIM_MULTIPLE && /* grew two-fold */
                     behind_is_adjective(scene, i);
    uint32_t at = over_figures(v, i), joined = over_joined(v, at);
    if (joined == at) joined = over_owned(scene, i, at);
    if (v->quantities[i].readings[0].dim == DIM_TIME && !adjective && joined == at) return none;
    if (adjective && joined == at && v->quantities[i].readings[0].unit != UNIT_NONE &&
        slice_has_at(v->text, at, LIT(", ")) && !is_aged(scene, i) && is_determined(scene, i))
        joined = at = over_adverb(v, at + 1); /* a 392-day, | highly eccentric orbit */
    if (at < v->text.size && v->text.data[at] != ' ' && joined == at) return none;
    struct region head = before_verb(scene, premod_phrase(scene, joined));
    if (region_empty(head) || noun_is_light(scene, head)) return none; /* a seven-month | low */
    if (joined == at && is_next_label(v, head)) return none;
    if (v->quantities[i].readings[0].dim == DIM_PERCENT && is_agent(v, head)) return none;
    if (adjective || joined != at || is_determined(scene, i)) return head;
    return opens_clause(scene, i) && !v->quantities[i].per_count ? head : none;
}

bool premod_opens(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = region_trim(v, clause_up_to(v, v->letters[i].at));
    if (region_empty(r) || region_words(v, r) >= BEFORE) return false;
    struct region first = {r.begin, word_end(v, r.begin)};
    return is_determiner(scene, first) && !is_open(scene, first);
}

/* a 75% reduction | target, but a 28% | increase: does the phrase end with a word of change? */
static bool ends_with_change(const struct scene *scene, struct region r) {
    struct qc_slice text = scene->view->text;
    uint32_t begin = r.end, end = r.end;
    while (begin > r.begin && text.data[begin - 1] != ' ') begin--;
    struct region last = {begin, end};
    if (begin == r.begin || changed_is_change(scene, last) || !noun_is_magnitude(scene, last))
        return changed_is_change(scene, last);
    end = begin - 1; /* a 12% | growth | rate */
    for (begin = end; begin > r.begin && text.data[begin - 1] != ' ';) begin--;
    return changed_is_change(scene, (struct region){begin, end});
}

/* - Screen: | 14 inch panel: in a list the label right before the figure goes first. */
static bool labels(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    if (scene->sentence->block != BLOCK_ITEM) return false;
    struct region before = clause_up_to(v, v->letters[i].at);
    return before.begin > 0 && v->text.data[before.begin - 1] == ':' &&
           region_empty(region_trim(v, before));
}

#define AT_REACH 4u /* words from "at" to the figure */

/* grew at a 12% | rate, at its low national 4% | rate: does "at" lead a percentage of a rate? */
static bool at_rate(const struct scene *scene, uint32_t i, struct region head) {
    const struct view *v = scene->view;
    if (region_empty(head) || v->quantities[i].readings[0].dim != DIM_PERCENT ||
        !words_plain(scene->rules->words, WORDS_AT_RATE, slice_cut(v->text, head.begin, head.end)))
        return false;
    uint32_t at = v->letters[i].at;
    for (uint32_t words = 0; words <= AT_REACH; words++) {
        while (at > 0 && v->text.data[at - 1] == ' ') at--;
        struct region word = {word_begin(v, at), at};
        if (region_empty(word)) return false;
        if (words_plain(scene->rules->words, WORDS_LEVEL_PREPOSITION,
                        slice_cut(v->text, word.begin, word.end)))
            return words > 0;
        at = word.begin;
    }
    return false;
}

/* a $3 billion | hit; what is counted behind its figure is found there. */
struct region premod_find(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    bool joined = at < v->text.size && v->text.data[at] == '-'; /* a 5,000|-seat arena */
    if (kind == KIND_COUNT && !joined && !behind_is_adjective(scene, i)) return none;
    if (labels(scene, i) || (kind_is_part(kind) && latin_does(scene, at, false))) return none;
    struct region head = premod_head(scene, i);
    if (at_rate(scene, i, head)) {
        struct region own = own_clause(scene, i, kind);
        if (!region_empty(own) && !noun_is_pronoun(scene, own)) return own;
    }
    if (kind == KIND_THROUGHPUT && behind_refused(scene, i, kind, head)) return none;
    if (kind_is_part(kind))
        head = latin_before_verb(scene, head, true); /* 1 in 5 | adults | said */
    bool change = kind == KIND_GROWTH || kind == KIND_MULTIPLE;
    return change && !region_empty(head) && ends_with_change(scene, head) ? none : head;
}

/* latin_after.c: the place behind an English figure -> where its noun begins, over times and
 * participles. */
#include "latin_after.h"

#include "latin_many.h"
#include "latin_phrase.h"
#include "trim.h"

#define WORDS_AFTER 4u  /* words of an English phrase behind the quantity */
#define STOP_WORD 3u    /* letters of a word before a full stop */
#define ABBREVIATION 6u /* bytes of a short form in brackets, with the bracket */

/* $27 billion in second quarter | revenue: over a time that a noun follows. */
uint32_t latin_over_time(const struct scene *scene, uint32_t at) {
    struct qc_slice text = scene->view->text;
    const struct veto *veto = veto_at(scene, at);
    bool time = veto && (veto_is_date(veto) || strcmp(veto->reason, "idiom") == 0);
    uint32_t end = at;
    while (time && end < text.size && veto_at(scene, end) == veto) end++;
    if (slice_has_at(text, end, LIT("'s"))) end += 2;
    bool follows =
        end > at && end + 1 < text.size && text.data[end] == ' ' && is_lower(text.data[end + 1]);
    return follows ? end + 1 : at;
}

bool latin_holds_date(const struct scene *scene, struct region r) {
    struct word_match month;
    if (region_first_word(scene, r, WORDS_BIT(WORDS_MONTH_NAME), 0, &month)) return true;
    for (uint32_t at = r.begin; at < r.end; at++) {
        const struct veto *veto = veto_at(scene, at);
        if (veto && veto_is_date(veto)) return true;
    }
    return false;
}

static uint32_t word_end(const struct view *v, uint32_t at, uint32_t end) {
    while (at < end && v->text.data[at] != ' ') at++;
    return at;
}

/* 40 highly trained | engineers, five newly built | homes: over an adverb and its participle, which
 * a noun follows; at: they do not stand there. */
static uint32_t over_described(const struct scene *scene, uint32_t at) {
    const words_set bars = TRIM_SMALL | WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_AUXILIARY);
    const struct view *v = scene->view;
    struct word_match bar;
    uint32_t size = (uint32_t)v->text.size, end = word_end(v, at, size);
    if (end + 1 >= size || !noun_is_manner(scene, (struct region){at, end})) return at;
    uint32_t from = end + 1, behind = word_end(v, from, size);
    struct qc_slice form = slice_cut(v->text, from, behind);
    bool participle = (form.size > 3 && slice_has_at(form, form.size - 2, LIT("ed"))) ||
                      words_plain(scene->rules->words, WORDS_PARTICIPLE, form);
    return participle && behind + 1 < size && is_lower(v->text.data[behind + 1]) &&
                   !scene_word(scene, behind + 1, bars, &bar)
               ? behind + 1
               : at;
}

/* 65 miles of newly built | pipe, of imported | wheat: over adverbs and participles that a noun
 * follows. */
uint32_t latin_over_participle(const struct scene *scene, uint32_t at, enum noun_link link) {
    const words_set bars = TRIM_SMALL | WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_AUXILIARY);
    const words_set over =
        WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_DIRECTION_UP);
    struct qc_slice text = scene->view->text;
    struct word_match word, bar;
    if (link == NOUN_COUNTED) {
        uint32_t noun = over_described(scene, at);
        if (noun > at) return noun;
    }
    for (uint32_t from = at; scene_word(scene, from, over, &word);) {
        if (link == NOUN_COUNTED && !slice_has_at(text, word.end - 2, LIT("ed"))) return at;
        if (word.end + 1 >= text.size || text.data[word.end] != ' ' ||
            !is_alpha(text.data[word.end + 1]))
            return at;
        from = word.end + 1;
        if (link == NOUN_COUNTED && !is_lower(text.data[from])) return at; /* 40 | voted Labour */
        bool adverb = scene_word(scene, from, WORDS_BIT(WORDS_ADVERB), &bar);
        if (!adverb && scene_word(scene, from, bars, &bar)) return at;
        if (!scene_word(scene, from, over, &bar)) return from;
    }
    return at;
}

struct region latin_aged(const struct scene *scene, uint32_t at) {
    const struct region none = {0, 0};
    int32_t i = view_quantity(scene->view, (struct spot){at});
    if (i < 0 || scene->view->quantities[i].readings[0].dim != DIM_TIME) return none;
    const struct quantity *q = &scene->view->quantities[i];
    struct qc_slice core = slice_cut(scene->folded->text, q->number_end, q->core_end);
    bool people = core.size > 2 && memchr(core.data, '-', core.size) &&
                  slice_has_at(core, core.size - 2, LIT("ds"));
    return people ? (struct region){at, at + LETTER_BYTES} : none;
}

struct region latin_joined(const struct view *v, uint32_t at) {
    uint32_t end = at + 1;
    while (end < v->text.size && is_lower(v->text.data[end])) end++;
    bool word = end > at + 3 && (end >= v->text.size || v->text.data[end] == ' ');
    return word ? (struct region){at + 1, end} : (struct region){0, 0};
}

/* Where the word behind the one that ends at `end` ends; `end`: another mark than a blank follows.
 */
static uint32_t next_end(const struct view *v, uint32_t end, uint32_t last) {
    return end + 1 < last && v->text.data[end] == ' ' && is_lower(v->text.data[end + 1])
               ? word_end(v, end + 1, last)
               : end;
}

static bool behind_name(const struct scene *scene, uint32_t at) {
    struct qc_slice text = scene->view->text;
    uint32_t end = at;
    while (end > 0 && text.data[end - 1] == ' ') end--;
    for (at = end; at > 0 && is_alpha(text.data[at - 1]);) at--;
    return at < end && is_upper(text.data[at]);
}

/* drivers, women: a plural that no noun follows but a verb: | ignore the sign. */
bool latin_plural(const struct scene *scene, uint32_t begin, uint32_t end) {
    struct qc_slice word = slice_cut(scene->view->text, begin, end);
    if (word.size < 2 || words_plain(scene->rules->words, WORDS_PLURAL_FIRST, word)) return false;
    if (is_upper(word.data[0]) && is_lower(word.data[word.size - 2]) && behind_name(scene, begin))
        return false; /* Las Vegas | style resorts */
    if (words_plain(scene->rules->words, WORDS_PEOPLE_NOUN, word)) return true;
    return word.size > 3 && word.data[word.size - 1] == 's' &&
           !strchr("sui'", word.data[word.size - 2]);
}

/* drivers | ignore, firms | plan: without the verb behind a plural; `known`: one of those that
 * people do. */
struct region latin_before_verb(const struct scene *scene, struct region r, bool known) {
    const struct view *v = scene->view;
    for (uint32_t at = r.begin; at < r.end;) {
        uint32_t end = word_end(v, at, r.end), next = next_end(v, end, r.end);
        bool bare = next > end + 3 && (v->text.data[next - 1] != 's' || /* but: | express */
                                       v->text.data[next - 2] == 's');
        bool verb = bare && (known || !slice_has_at(v->text, next - 2, LIT("ly")));
        if (verb && known)
            verb = words_plain(scene->rules->words, WORDS_DOES_VERB,
                               slice_cut(v->text, end + 1, next));
        if (verb && latin_plural(scene, at, end)) return (struct region){r.begin, end};
        for (at = end; at < r.end && v->text.data[at] == ' ';) at++;
    }
    return r;
}

/* Does a word that no noun ends before stand at `at`: an article, a figure, that, the end? */
static bool ends_verb(const struct scene *scene, uint32_t at) {
    const words_set behind = TRIM_SMALL | WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_SUBORDINATOR);
    struct qc_slice text = scene->view->text;
    struct word_match word;
    if (at >= text.size || !is_alnum(text.data[at])) return true;
    return words_plain_at(scene->rules->words, WORDS_DETERMINER, text, at) ||
           scene_word(scene, at, behind, &word);
}

/* using, having: a form in -ing at `at`. */
static bool is_doing(struct qc_slice text, uint32_t at) {
    uint32_t end = at;
    while (end < text.size && is_lower(text.data[end])) end++;
    return end > at + 4 && slice_has_at(text, end - 3, LIT("ing"));
}

bool latin_does(const struct scene *scene, uint32_t at, bool opens) {
    const words_set other = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN) |
                            WORDS_BIT(WORDS_OF) | WORDS_BIT(WORDS_COPULA) |
                            WORDS_BIT(WORDS_AUXILIARY);
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    struct word_match word;
    while (at < text.size && text.data[at] == ' ') at++;
    while (scene_word(scene, at, WORDS_BIT(WORDS_ADVERB), &word) && word.end < text.size &&
           text.data[word.end] == ' ')
        at = word.end + 1;
    uint32_t end = at, next;
    while (end < text.size && is_lower(text.data[end])) end++;
    if (end - at < 3 || (end < text.size && is_alnum(text.data[end]))) return false;
    for (next = end; next < text.size && text.data[next] == ' ';) next++;
    bool known = words_plain_at(words, WORDS_DOES_VERB, text, at) == end - at;
    if (known && scene_word(scene, next, WORDS_BIT(WORDS_OF), &word)) return false;
    if (known && text.data[end - 1] != 's' &&
        (words_plain_at(words, WORDS_TO_WORD, text, next) || is_doing(text, next)))
        return true; /* a quarter | plan to use it, half | report using two */
    if (known)       /* 12% | use of solar; a 30% | plan fee */
        return opens || ends_verb(scene, next) || text.data[end - 1] == 'd';
    bool object = next > end && next < text.size &&
                  (letter_is(utf8_at(text, next)) || /* 20% | keep 3 */
                   words_plain_at(words, WORDS_ARTICLE, text, next));
    return object && text.data[end - 1] != 's' && !scene_word(scene, at, other, &word) &&
           !words_plain_at(words, WORDS_DETERMINER, text, at);
}

/* 25W fast |charging, 5 W wireless |charging of, tool |costs that: a form in -ing, or in -s behind
 * a singular, that no object follows. */
static bool is_verbal_noun(const struct scene *scene, struct region before, uint32_t at) {
    struct word_match word, next;
    struct qc_slice text = scene->view->text;
    if (!scene_word(scene, at, WORDS_BIT(WORDS_VERB_NOUN), &word)) return false;
    bool plural = text.data[word.end - 1] == 's' && is_lower(text.data[at]) &&
                  text.data[before.end - 1] != 's' &&
                  !words_plain_before(scene->rules->words, WORDS_PEOPLE_NOUN, text, before.end);
    if (!plural && !slice_has_at(text, word.end - 3, LIT("ing"))) return false;
    uint32_t end = word.end;
    if (end + 1 >= text.size || text.data[end] != ' ') return true;
    return scene_word(scene, end + 1,
                      WORDS_BIT(WORDS_RELATIVE) | WORDS_BIT(WORDS_SUBORDINATOR) |
                          WORDS_BIT(WORDS_AUXILIARY),
                      &next);
}

/* late-night | arrests: does the region end in a word with a hyphen, an adjective? */
static bool ends_hyphened(const struct view *v, struct region r) {
    uint32_t at = r.end;
    while (at > r.begin && v->text.data[at - 1] != ' ' && v->text.data[at - 1] != '-') at--;
    return at > r.begin && v->text.data[at - 1] == '-';
}

/* service provider |(ISP) customers: behind a short form that a noun follows; `at`: none does. */
static uint32_t over_short_form(const struct scene *scene, uint32_t at) {
    struct qc_slice text = scene->view->text;
    struct word_match small;
    uint32_t end = at + 1;
    if (text.data[at] != '(') return at;
    while (end < text.size && end < at + ABBREVIATION && is_alnum(text.data[end])) end++;
    if (end == at + 1 || !slice_has_at(text, end, LIT(") "))) return at;
    end += 2;
    return end < text.size && is_lower(text.data[end]) &&
                   !scene_word(scene, end, TRIM_SMALL | TRIM_VERBS, &small)
               ? end
               : at;
}

/* different tracks.": does a full stop end the word, which is no abbreviation? */
static bool ends_sentence(const struct view *v, uint32_t begin, uint32_t end) {
    if (end < begin + STOP_WORD + 1 || v->text.data[end - 1] != '.') return false;
    for (uint32_t at = end - 1 - STOP_WORD; at < end - 1; at++)
        if (!is_lower(v->text.data[at])) return false;
    return true;
}

/* Behind what stands without a blank, a bracket, a quotation mark or a quantity. */
static uint32_t over_piece(const struct view *v, uint32_t at, uint32_t end) {
    while (at < end && !strchr(" ()\"", v->text.data[at]) && !letter_is(utf8_at(v->text, at)))
        at += utf8_length(v->text.data[at]);
    return at;
}

/* low-| and |middle-income countries: behind the word that joins what a hyphen leaves open at
 * `end`; 0: none does. */
static uint32_t over_suspended(const struct scene *scene, uint32_t end) {
    const struct view *v = scene->view;
    const words_set joins = WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_RANGE_OR);
    struct word_match join;
    if (end < v->text.size && v->text.data[end] == '-') end++;
    if (end + 2 >= v->text.size || v->text.data[end - 1] != '-' || v->text.data[end] != ' ' ||
        !scene_word(scene, end + 1, joins, &join) || !is_alpha(v->text.data[join.begin]) ||
        join.end + 1 >= v->text.size || !is_alpha(v->text.data[join.end + 1]))
        return 0;
    return (uint32_t)join.end + 1;
}

struct region latin_words_after(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    struct region clause = clause_at(v, at), r = {at, at};
    struct word_match word;
    uint32_t count = 0, from = at, most = WORDS_AFTER;
    bool quoted = false;
    words_set stops =
        (TRIM_VERBS | TRIM_SMALL | WORDS_BIT(WORDS_PRONOUN)) & ~WORDS_BIT(WORDS_FORECAST);
    while (from < clause.end && count <= most && !letter_is(utf8_at(v->text, from))) {
        uint32_t behind = count ? over_short_form(scene, from) : from;
        if (behind > from) {
            most = count + 1;
            if (!slice_has_at(v->text, r.end - 2, LIT("'s"))) r.begin = behind;
        } else if (count == most) {
            break;
        }
        from = behind;
        if (v->text.data[from] == '"' && count && slice_has_at(v->text, r.end - 2, LIT("'s"))) {
            r.begin = from++; /* Intel's "|Arc" GPUs */
            count = 0;
            quoted = true;
            continue;
        }
        bool ends = !is_alnum(v->text.data[from]) || small_word(scene, from, stops, &word);
        if (!ends && count && small_word(scene, from, WORDS_BIT(WORDS_VERB_NOUN), &word))
            ends = !latin_adjectives(scene, region_trim(v, r)) && !ends_hyphened(v, r);
        if (ends && count && is_alpha(v->text.data[from])) ends = !latin_owned(scene, r, &word);
        if (ends) { /* not: six new | pledges */
            if (count && is_verbal_noun(scene, r, from)) r.end = word.end;
            break;
        }
        uint32_t end = r.end = over_piece(v, from, clause.end), next = over_suspended(scene, end);
        if (next) {
            r.begin = from = next;
            count = 0;
            continue;
        }
        if (ends_sentence(v, from, end)) { /* two men. | */
            r.end--;
            break;
        }
        count++;
        bool close = quoted && slice_has_at(v->text, end, LIT("\" "));
        from = end + (close ? 2 : 1);
    }
    return r;
}

struct region latin_before_stroke(const struct scene *scene, struct region r) {
    struct qc_slice text = scene->view->text;
    struct unit_match unit;
    const char *stroke = region_empty(r) ? NULL : memchr(text.data + r.begin, '/', r.end - r.begin);
    uint32_t at = stroke ? (uint32_t)(stroke - text.data) : r.end;
    if (stroke && units_after(scene->rules->units, text, at + 1, &unit) &&
        units_at(scene->rules->units, unit.at[0].unit)->dim == DIM_TIME)
        r.end = at;
    return r;
}

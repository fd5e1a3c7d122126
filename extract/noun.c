/* noun.c: trims a region to the noun phrase that stands in it. Words that no noun phrase
 * begins or ends with come from words.yaml; lengths keep a missing stop word from doing harm. */
#include "noun.h"

#include "around.h"
#include "han_govern.h"
#include "han_noun.h"
#include "latin_after.h"
#include "latin_many.h"
#include "latin_noun.h"
#include "latin_opening.h"
#include "latin_phrase.h"
#include "trim.h"

#define SHORT_FORM 6u /* bytes of a unit told again in brackets, with the bracket */

static bool is_letter(const struct view *v, uint32_t at) {
    return letter_is(utf8_at(v->text, at));
}

/* 用 3 年|时间降到 □: behind a length of time the word names nothing, unless that is told of it. */
static bool spends_time(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    struct word_match is;
    int32_t q =
        r.begin >= LETTER_BYTES ? view_quantity(v, (struct spot){r.begin - LETTER_BYTES}) : -1;
    return q >= 0 && v->quantities[q].readings[0].dim == DIM_TIME &&
           words_plain(scene->rules->words, WORDS_TIME_ITSELF,
                       slice_cut(v->text, r.begin, r.end)) &&
           !scene_word(scene, r.end, WORDS_BIT(WORDS_COPULA), &is);
}

struct region noun_before(const struct scene *scene, struct region clause) {
    if (!region_has_han(scene->view, clause)) return latin_before(scene, clause);
    struct region r = han_noun_before(scene, clause, HAN_FREE);
    if (region_empty(r)) r = han_noun_before(scene, clause, HAN_GOVERNED);
    struct word_match to; /* 从 60Hz |升级|到: the verb of a change */
    if (!region_empty(r) && scene_word(scene, r.begin, WORDS_BIT(WORDS_CHANGE_TO), &to) &&
        to.end > r.end)
        return (struct region){r.begin, r.begin};
    if (region_empty(r) && !han_headless_end(scene, clause)) r = han_noun_opens(scene, clause);
    return spends_time(scene, r) ? (struct region){0, 0} : r;
}

struct region noun_opening(const struct scene *scene, struct region clause) {
    return region_has_han(scene->view, clause) ? han_noun_opening(scene, clause)
                                               : latin_opening(scene, clause);
}

bool noun_is_magnitude(const struct scene *scene, struct region noun) {
    struct word_match word;
    return !region_empty(noun) &&
           scene_word_before(scene, noun.end, WORDS_BIT(WORDS_MAGNITUDE_NOUN), &word) &&
           word.begin >= noun.begin;
}

bool noun_is_pronoun(const struct scene *scene, struct region noun) {
    struct word_match word;
    noun = trim_left(scene, noun, TRIM_SMALL);
    if (region_empty(noun)) return true;
    return scene_word(scene, noun.begin, WORDS_BIT(WORDS_PRONOUN), &word) && word.end >= noun.end;
}

/* ---- behind the quantity --------------------------------------------------------------- */

/* 12 | died, 12 | critically: a participle or an adverb alone is not what is counted. */
static bool is_counted(const struct view *v, struct region r) {
    if (region_words(v, r) > 1 || r.end - r.begin < 4) return true;
    bool participle = slice_has_at(v->text, r.end - 2, LIT("ed")) &&
                      !slice_has_at(v->text, r.end - 3, LIT("eed"));
    return !participle && !slice_has_at(v->text, r.end - 2, LIT("ly"));
}

/* "of the X", "in X" behind the quantity. */
static uint32_t over_link(const struct scene *scene, uint32_t at, words_set links) {
    struct word_match word;
    const struct view *v = scene->view;
    if (!is_alpha(at < v->text.size ? v->text.data[at] : '\0') ||
        !scene_word(scene, at, links, &word))
        return 0;
    at = word.end;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    while (at < v->text.size &&
           small_word(scene, at, WORDS_BIT(WORDS_SUBJECT_STOP) | WORDS_BIT(WORDS_GLUE), &word)) {
        if (scene_word(scene, at, WORDS_BIT(WORDS_SUBJECT_PRONOUN), &word)) return 0;
        at = word.end;
        while (at < v->text.size && v->text.data[at] == ' ') at++;
    }
    return at;
}

/* $150m (£113m) in aid: over blanks and the same amount in brackets. */
static uint32_t over_conversion(const struct view *v, uint32_t at) {
    uint32_t from = at;
    while (at < v->text.size && (v->text.data[at] == ' ' || v->text.data[at] == ')')) at++;
    if (at < v->text.size && v->text.data[at] & 0x80) return from; /* 东经96度)|发生 */
    if (at >= v->text.size || v->text.data[at] != '(') return at;
    uint32_t end = at + 1;
    if (is_letter(v, end)) end += LETTER_BYTES;
    else /* 63 gigawatts (GW) of */
        while (end < at + SHORT_FORM && end < v->text.size && is_alpha(v->text.data[end])) end++;
    if (end == at + 1) return at;
    if (end >= v->text.size || v->text.data[end] != ')') return at;
    end++;
    while (end < v->text.size && v->text.data[end] == ' ') end++;
    return end;
}

/* four in ten adults (41%)| smoke: what stands behind a bracket that tells more of the noun before
 * it, and no figure again. */
static bool behind_aside(const struct view *v, uint32_t at) {
    if (at < LETTER_BYTES + 2 || at >= v->text.size || v->text.data[at] != ')') return false;
    uint32_t open = at - LETTER_BYTES - 1;
    if (!is_letter(v, open + 1) || v->text.data[open] != '(') return false;
    while (open > 0 && v->text.data[open - 1] == ' ') open--;
    return open > 0 && is_alpha(v->text.data[open - 1]);
}

/* A100 | GPUs, HBM3 | at: does a noun stand behind the name at `at`? */
static bool noun_follows(const struct scene *scene, uint32_t at) {
    struct qc_slice text = scene->view->text;
    struct word_match small;
    while (at < text.size && text.data[at] != ' ') at++;
    return at + 1 < text.size && is_alpha(text.data[at + 1]) &&
           !scene_word(scene, at + 1, TRIM_SMALL | TRIM_VERBS, &small);
}

/* A set phrase (数据中心) is a noun like others, and so is the name of what is counted or was a
 * test (2048 张|H800, 200 | H800 cards). */
static bool veto_bars(const struct scene *scene, uint32_t at, enum noun_link link) {
    const struct veto *veto = veto_at(scene, at);
    if (!veto || strcmp(veto->reason, "idiom") == 0) return false;
    if (strcmp(veto->reason, "name") != 0) return true;
    if (link == NOUN_TESTED || link == NOUN_COUNTED) return false;
    return (link != NOUN_OF && link != NOUN_NEXT) || /* 4 TFLOPS | FP4 performance */
           !noun_follows(scene, at);                 /* hundreds of | A100 GPUs, GB of HBM3 */
}

/* A form that is a verb or a noun is a verb when a noun, an adjective or nothing of its own phrase
 * comes first: 11% stand empty, 12% expect a raise; but 95% use. */
static bool is_noun_first(const struct scene *scene, uint32_t at) {
    struct word_match word;
    struct qc_slice text = scene->view->text;
    if (!scene_word(scene, at, WORDS_BIT(WORDS_VERB_NOUN), &word)) return true;
    uint32_t next = word.end;
    while (next < text.size && text.data[next] == ' ') next++;
    return next >= text.size || next == word.end || !is_alpha(text.data[next]) ||
           scene_word(scene, next, TRIM_VERBS | WORDS_BIT(WORDS_OF), &word);
}

/* in | API credits, in | EBITDA: a short form before its noun, or of a sum. */
static bool is_short_form(const struct scene *scene, uint32_t at, uint32_t end) {
    const struct view *v = scene->view;
    struct word_match small;
    for (uint32_t i = at; i < end; i++)
        if (!is_upper(v->text.data[i])) return false;
    if (words_plain(scene->rules->words, WORDS_MONEY_NOUN, slice_cut(v->text, at, end)))
        return true;
    return end > at + 1 && end + 1 < v->text.size && v->text.data[end] == ' ' &&
           is_lower(v->text.data[end + 1]) &&
           !scene_word(scene, end + 1, TRIM_SMALL | TRIM_VERBS, &small);
}

/* $30 in | Brazil: a name; but raised $5m in | Series B. */
static bool is_place(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    uint32_t end = at;
    if (!is_upper(v->text.data[at])) return false;
    while (end < v->text.size && is_alpha(v->text.data[end])) end++;
    if (is_short_form(scene, at, end)) return false;
    bool lettered = end + 1 < v->text.size && v->text.data[end] == ' ' &&
                    is_upper(v->text.data[end + 1]) &&
                    (end + 2 == v->text.size || !is_alnum(v->text.data[end + 2]));
    return !lettered;
}

/* with rates at 133% | Mr Lee said: a name behind the level of something begins a clause. */
static bool is_at_level(const struct scene *scene, uint32_t at) {
    struct qc_slice text = scene->view->text;
    if (!is_upper(text.data[at])) return false;
    while (at > 0 && text.data[at - 1] == ' ') at--;
    if (at < LETTER_BYTES || !is_letter(scene->view, at - LETTER_BYTES)) return false;
    struct region before = region_trim(scene->view, (struct region){0, at - LETTER_BYTES});
    return !region_empty(before) &&
           words_plain_before(scene->rules->words, WORDS_LEVEL_PREPOSITION, text, before.end);
}

/* The prepositions that lead to the noun; empty: it stands right behind. */
static words_set links_of(enum noun_link link) {
    switch (link) {
    case NOUN_OF: return WORDS_BIT(WORDS_OF);
    case NOUN_TESTED: return WORDS_BIT(WORDS_TESTED_ON);
    case NOUN_IN: return WORDS_BIT(WORDS_MONEY_IN);
    case NOUN_CHANGED:
        return WORDS_BIT(WORDS_MONEY_IN) | WORDS_BIT(WORDS_OF) | WORDS_BIT(WORDS_TESTED_ON);
    default: return 0;
    }
}

/* □ | x □: nothing but a cross stands between the figure and the next. */
static bool before_cross(const struct view *v, uint32_t at) {
    uint32_t end = at;
    while (end < v->text.size && end < at + 4 && !is_letter(v, end)) end++;
    return end < v->text.size && is_letter(v, end) && noun_is_cross(v, (struct region){at, end});
}

/* 12% | smoked: a word in -ed that no noun follows. */
static bool is_past(const struct scene *scene, uint32_t at) {
    struct qc_slice text = scene->view->text;
    struct word_match word;
    uint32_t end = at, next;
    while (end < text.size && is_lower(text.data[end])) end++;
    if (end - at < 5 || !slice_has_at(text, end - 2, LIT("ed"))) return false;
    for (next = end; next < text.size && text.data[next] == ' ';) next++;
    return next >= text.size ||
           (next == end && !is_alnum(text.data[end]) && text.data[end] != '-') ||
           (next > end && scene_word(scene, next,
                                     WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_CLAUSE_OPENER) |
                                         WORDS_BIT(WORDS_PER_ARTICLE),
                                     &word));
}

/* 2,000 adults | found, 40 firms | said: a verb of the past at the end counts nothing. */
static struct region without_verb(const struct scene *scene, struct region r) {
    const struct words *words = scene->rules->words;
    uint32_t size = words_plain_before(words, WORDS_PAST_FORM, scene->view->text, r.end);
    if (!size) size = words_plain_before(words, WORDS_TELL_VERB, scene->view->text, r.end);
    bool more = size && r.end > r.begin + size && scene->view->text.data[r.end - size - 1] == ' ';
    return more ? region_trim(scene->view, (struct region){r.begin, r.end - size}) : r;
}

/* 16,000 more | jobs, 37 correct | answers: over an adjective that stands before its noun too. */
static uint32_t over_adjective(const struct scene *scene, uint32_t at) {
    const words_set bars = TRIM_VERBS | TRIM_SMALL | WORDS_BIT(WORDS_TIME_AFTER) |
                           WORDS_BIT(WORDS_MEASURE_ADJECTIVE) | WORDS_BIT(WORDS_PRONOUN) |
                           WORDS_BIT(WORDS_RELATIVE);
    struct qc_slice text = scene->view->text;
    struct word_match bar;
    uint32_t from = at, size;
    while ((size = words_plain_at(scene->rules->words, WORDS_COUNT_ADJECTIVE, text, from))) {
        uint32_t next = from + size + 1;
        if (next >= text.size || text.data[next - 1] != ' ' || !is_alpha(text.data[next]))
            return at;
        from = next;
    }
    bool bars_noun =
        scene_word(scene, from, bars, &bar) && region_empty(latin_many_noun(scene, from));
    return from == at || bars_noun || is_past(scene, from) ? at : from;
}

/* The English noun that begins at `at`, if it is one for that link. */
static struct region english_noun(const struct scene *scene, uint32_t at, enum noun_link link) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct region r = region_trim(v, latin_words_after(scene, at));
    if (link == NOUN_CHANGED && noun_lone_name(scene, r)) return none;
    if (link == NOUN_IN && latin_holds_date(scene, r)) return none; /* 351p in late October */
    if (link == NOUN_IN && !region_empty(r) && /* in the previous-year | quarter */
        words_plain_before(scene->rules->words, WORDS_PERIOD_WORD, v->text, r.end))
        return none;
    if (link == NOUN_IN &&
        words_plain(scene->rules->words, WORDS_NO_THING, slice_cut(v->text, r.begin, r.end)))
        return none; /* $82 million in the prior-year period */
    if (!links_of(link) && !region_empty(r) &&
        words_plain(scene->rules->words, WORDS_CHANGE_BASIS, slice_cut(v->text, r.begin, r.end)))
        return none; /* grew 4% | sequential quarter */
    if (link == NOUN_COUNTED || link == NOUN_OF)
        r = latin_before_verb(scene, without_verb(scene, r), false);
    else if (link == NOUN_POSSESSED) /* one in five | adults | reported it */
        r = latin_before_verb(scene, r, true);
    if (link == NOUN_OF && noun_is_light(scene, r)) return none; /* 10% of the total */
    if (!links_of(link) && region_words(v, r) == 1 &&
        words_plain(scene->rules->words, WORDS_COUNT_ADJECTIVE,
                    slice_cut(v->text, r.begin, r.end))) { /* ten former; three straight wins */
        uint32_t noun = over_adjective(scene, r.begin);
        if (link != NOUN_COUNTED || noun == r.begin) return none;
        r = region_trim(v, latin_words_after(scene, noun));
        if (region_empty(r)) r = latin_many_noun(scene, noun); /* two further | hits */
    }
    if (link != NOUN_COUNTED || region_empty(r)) return r;
    r = latin_many_joined(scene, latin_many_plural(scene, r));
    return is_counted(v, r) ? r : none;
}

/* Over the words that lead from the figure at `at` to its noun; UINT32_MAX: none do. *owned: a
 * possessive stands between, or the noun is counted. */
static uint32_t over_links(const struct scene *scene, uint32_t at, enum noun_link link,
                           bool *owned) {
    const struct view *v = scene->view;
    struct word_match word;
    *owned = link == NOUN_COUNTED;
    if (links_of(link)) {
        at = over_link(scene, at, links_of(link));
        if (!at || at >= v->text.size) return UINT32_MAX;
        if (link == NOUN_IN) at = latin_over_time(scene, at);
        if (link == NOUN_IN && is_place(scene, at) &&
            !words_plain_at(scene->rules->words, WORDS_MONEY_NOUN, v->text, at))
            return UINT32_MAX;
    }
    if (link == NOUN_POSSESSED && scene_word(scene, at, WORDS_BIT(WORDS_POSSESSIVE), &word)) {
        *owned = true;
        at = word.end;
        while (at < v->text.size && v->text.data[at] == ' ') at++;
    }
    bool describes = link == NOUN_COUNTED || link == NOUN_POSSESSED;
    if (describes && region_has_han(v, clause_at(v, at)) && !before_cross(v, at))
        at = counted_over_measures(scene, at);
    return at;
}

/* The English noun at `at`; empty: what stands there begins none that the link leads to. */
static struct region latin_after_link(const struct scene *scene, uint32_t at, enum noun_link link) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct word_match word;
    struct unit_match unit;
    if (link == NOUN_OF || link == NOUN_COUNTED) at = latin_over_participle(scene, at, link);
    words_set stops = (TRIM_VERBS | TRIM_SMALL | WORDS_BIT(WORDS_TIME_AFTER) |
                       WORDS_BIT(WORDS_MEASURE_ADJECTIVE) | WORDS_BIT(WORDS_PRONOUN)) &
                      ~WORDS_BIT(WORDS_FORECAST);
    if (link == NOUN_COUNTED && scene_word(scene, at, stops, &word)) at = over_adjective(scene, at);
    if (links_of(link)) stops &= ~WORDS_BIT(WORDS_MEASURE_ADJECTIVE); /* of the total time */
    uint32_t others =
        link == NOUN_COUNTED ? words_plain_at(scene->rules->words, WORDS_OTHERS, v->text, at) : 0;
    if (others) return (struct region){at, at + others};
    bool within = link == NOUN_IN || link == NOUN_CHANGED;
    uint32_t period = within || link == NOUN_OF
                          ? words_plain_at(scene->rules->words, WORDS_PERIOD_ADJECTIVE, v->text, at)
                          : 0; /* in | daily | payouts */
    if (period && at + period + 1 < v->text.size && v->text.data[at + period] == ' ' &&
        is_lower(v->text.data[at + period + 1]))
        at += period + 1;
    if (within) stops |= WORDS_BIT(WORDS_MONTH_NAME); /* in March */
    if (small_word(scene, at, stops, &word) || is_past(scene, at))
        return link == NOUN_COUNTED ? latin_many_noun(scene, at) : none; /* 11 | rebounds */
    bool unit_there = units_after(scene->rules->units, v->text, at, &unit);
    if (within && unit_there && /* lost $3 million in the | quarter */
        units_at(scene->rules->units, unit.at[0].unit)->dim == DIM_TIME)
        return none;
    if ((link == NOUN_NEXT || link == NOUN_POSSESSED) &&
        (!is_noun_first(scene, at) || is_at_level(scene, at)))
        return none;
    return link == NOUN_NEXT && unit_there
               ? none
               : latin_before_stroke(scene, english_noun(scene, at, link));
}

/* two |sub-□ |satellites: behind a measure that a prefix joins to what is counted; `at` itself
 * otherwise. */
static uint32_t over_prefixed(const struct view *v, uint32_t at) {
    uint32_t end = at;
    while (end < v->text.size && is_lower(v->text.data[end])) end++;
    if (end == at || end + 1 >= v->text.size || v->text.data[end] != '-' || !is_letter(v, end + 1))
        return at;
    end += 1 + LETTER_BYTES;
    while (end < v->text.size && v->text.data[end] == ' ') end++;
    return end;
}

struct region noun_after(const struct scene *scene, uint32_t at, enum noun_link link) {
    const struct view *v = scene->view;
    struct region none = {0, 0};
    struct word_match word;
    bool owned;
    at = noun_over_note(scene, at);
    if (han_noun_apart(scene, at)) return none;
    if (at < v->text.size && is_alnum(v->text.data[at]) && !region_has_han(v, clause_at(v, at)))
        return none; /* glued letters: 21%abs */
    if (link == NOUN_COUNTED && at < v->text.size && v->text.data[at] == '-')
        return latin_joined(v, at);
    if (!links_of(link) && behind_aside(v, at)) return none;
    at = over_conversion(v, at);
    if (at >= v->text.size || (at = over_links(scene, at, link, &owned)) == UINT32_MAX) return none;
    if (link == NOUN_COUNTED) at = over_prefixed(v, at);
    if (link == NOUN_POSSESSED) /* 2 亿元的|新一轮|融资 */
        at += words_plain_at(scene->rules->words, WORDS_NEW_ROUND, v->text, at);
    uint32_t aged = at < v->text.size && v->text.data[at] == ' ' ? at + 1 : at;
    if (aged < v->text.size && is_letter(v, aged) && (link == NOUN_COUNTED || link == NOUN_OF))
        return latin_aged(scene, aged);
    if (at >= v->text.size || is_letter(v, at) || before_cross(v, at)) return none;
    if (owned && region_has_han(v, clause_at(v, at))) {
        struct region name = han_noun_quoted(scene, at);
        if (!region_empty(name)) return name;
    }
    if (veto_bars(scene, at, link)) return none;
    if (link == NOUN_NEXT && scene_word(scene, at, WORDS_BIT(WORDS_POSSESSIVE), &word)) return none;
    if (!utf8_is_wide(utf8_at(v->text, at)) && !region_has_han(v, clause_at(v, at)))
        return latin_after_link(scene, at, link);
    return han_noun_after(scene, (struct region){at, counted_up_to_figure(v, at)});
}

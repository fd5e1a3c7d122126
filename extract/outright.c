/* outright.c: what tells the subject of an English quantity outright: a link in Markdown behind it,
 * a name behind a dash, a gerund before it, a noun with its infinitive, the count that a share more
 * or fewer is told of; and a phrase that was found -> the noun in it, without its verb. */
#include "outright.h"

#include "around.h"
#include "contained.h"
#include "held.h"
#include "latin_noun.h"
#include "noun.h"
#include "trim.h"

#define LINK_MAX 60u   /* bytes of the text of a link */
#define ENTRY_WORDS 6u /* of a name behind a dash */
#define HEAD_WORDS 4u  /* of a noun before its infinitive */

static const struct region NONE = {0, 0};

static uint32_t behind(const struct scene *scene, uint32_t i) {
    return scene->view->letters[i].at + LETTER_BYTES;
}

/* two |[Profoto B10][b10], 10TB |[IronWolf](http://): the text of a link right behind. */
static struct region link_text(const struct view *v, uint32_t at) {
    if (!slice_has_at(v->text, at, LIT(" ["))) return NONE;
    const char *close = memchr(v->text.data + at, ']', v->text.size - at);
    uint32_t end = close ? (uint32_t)(close - v->text.data) : 0;
    if (end < at + 4 || end > at + LINK_MAX || end + 1 >= v->text.size ||
        !is_alpha(v->text.data[at + 2]))
        return NONE;
    return strchr("[(", v->text.data[end + 1]) ? (struct region){at + 2, end} : NONE;
}

/* |$25.00 - Annual Pass. Valid for a year: the name behind the price that opens its line. */
static struct region priced_name(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = behind(scene, i), end;
    if (v->letters[i].at > 0 || v->quantities[i].readings[0].dim != DIM_MONEY) return NONE;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    uint32_t dash = slice_has_at(v->text, at, LIT("–")) || slice_has_at(v->text, at, LIT("—")) ? 3
                    : slice_has_at(v->text, at, LIT("-"))                                      ? 1
                                                                                               : 0;
    at += dash;
    if (!dash || at + 2 >= v->text.size || v->text.data[at] != ' ' ||
        !is_upper(v->text.data[at + 1]))
        return NONE;
    for (end = ++at;
         end < v->text.size && (is_alnum(v->text.data[end]) || strchr(" -&'", v->text.data[end]));)
        end++;
    struct region r = region_trim(v, (struct region){at, end});
    return region_words(v, r) <= ENTRY_WORDS ? r : NONE;
}

/* after |hiking 20 miles, I was |sleeping 4 hours: what is done so far or so long. */
static struct region gerund(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    uint32_t end = v->letters[i].at, begin;
    if (kind != KIND_LENGTH && kind != KIND_DURATION) return NONE;
    end = back_blanks(v->text, end);
    end -= words_plain_before(scene->rules->words, WORDS_LONE_FOR, v->text, end);
    end = back_blanks(v->text, end);
    for (begin = end; begin > 0 && is_alpha(v->text.data[begin - 1]);) begin--;
    if (end < begin + 6 || !slice_has_at(v->text, end - 3, LIT("ing")) || begin < 2 ||
        v->text.data[begin - 1] != ' ')
        return NONE;
    struct region r = {begin, end}, doer;
    if (!words_plain(scene->rules->words, WORDS_ACTIVITY, slice_cut(v->text, begin, end)) ||
        !words_plain_before(scene->rules->words, WORDS_GERUND_LEAD, v->text, begin - 1))
        return NONE;
    doer = end < v->letters[i].at - 1 ? held_doer(scene, r) : NONE; /* for □ */
    return region_empty(doer) ? r : doer;
}

/* The projected |cost to tear the hall down and rebuild it is □: a noun that its infinitive tells
 * of. */
static struct region with_infinitive(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct region r, clause = clause_up_to(v, v->letters[i].at);
    struct word_match verb;
    if (kind != KIND_COST && kind != KIND_MONEY && kind != KIND_PRICE && kind != KIND_DURATION)
        return NONE;
    clause = region_trim(v, clause);
    if (region_empty(clause) ||
        !scene_word_before(scene, clause.end, WORDS_BIT(WORDS_COPULA), &verb))
        return NONE;
    uint32_t words = 0;
    for (uint32_t at = clause.begin; at + 4 < verb.begin && words < HEAD_WORDS; at++) {
        if (v->text.data[at] != ' ') continue;
        words++;
        if (!words_plain_at(scene->rules->words, WORDS_TO_WORD, v->text, at + 1)) continue;
        r = trim_left(scene, (struct region){clause.begin, at}, TRIM_SMALL);
        return words_plain_before(scene->rules->words, WORDS_INFINITIVE_NOUN, v->text, at) ? r
                                                                                           : NONE;
    }
    return NONE;
}

/* 1.1 million |units, 0.9% fewer than a month ago: the count that the share is more or fewer than.
 */
static struct region counted_fewer(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    if (kind != KIND_GROWTH || i == 0 || v->quantities[i - 1].readings[0].dim != DIM_COUNT)
        return NONE;
    uint32_t at = v->letters[i].at, next = behind(scene, i);
    if (at < 2 || !slice_has_at(v->text, at - 2, LIT(", ")) || next >= v->text.size ||
        !words_plain_at(scene->rules->words, WORDS_COMPARATIVE, v->text, next + 1))
        return NONE;
    struct region noun = noun_after(scene, behind(scene, i - 1), NOUN_COUNTED);
    return !region_empty(noun) && noun.end < at ? noun : NONE;
}

/* IP68 (6 m, |30 min): the second figure of a bracket is of what the first is of. */
static struct region same_bracket(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    if (i == 0 || v->letters[i].at != behind(scene, i - 1) + 2 ||
        !slice_has_at(v->text, v->letters[i].at - 2, LIT(", ")) || v->letters[i - 1].at < 2 ||
        v->text.data[v->letters[i - 1].at - 1] != '(')
        return NONE;
    uint32_t close = behind(scene, i);
    return close < v->text.size && v->text.data[close] == ')' ? bracketed(scene, i - 1) : NONE;
}

/* a long |fault, close to 50 miles long: the noun before the comma that the measure follows. */
static struct region extent_behind(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at, next = behind(scene, i) + 1;
    if (v->quantities[i].readings[0].dim != DIM_LENGTH || at < 4 || next >= v->text.size ||
        !words_plain_at(scene->rules->words, WORDS_EXTENT_WORD, v->text, next))
        return NONE;
    struct region clause = clause_up_to(v, at);
    if (!region_empty(region_trim(v, clause)) || clause.begin == 0 ||
        v->text.data[clause.begin - 1] != ',')
        return NONE;
    struct region r = latin_ending(scene, clause_before(v, clause_at(v, at)));
    return region_empty(r) || noun_is_pronoun(scene, r) ? NONE : r;
}

struct region outright_find(const struct scene *scene, uint32_t i, enum kind kind) {
    struct region r = link_text(scene->view, behind(scene, i));
    if (!region_empty(r) && kind != KIND_MONEY && kind != KIND_PRICE && kind != KIND_DURATION &&
        !kind_is_part(kind) && kind != KIND_GROWTH)
        return r;
    if (!region_empty(r = priced_name(scene, i))) return r;
    if (!region_empty(r = gerund(scene, i, kind))) return r;
    if (!region_empty(r = with_infinitive(scene, i, kind))) return r;
    if (!region_empty(r = same_bracket(scene, i))) return r;
    if (!region_empty(r = contained_find(scene, i, kind))) return r;
    if (!region_empty(r = extent_behind(scene, i))) return r;
    if (!region_empty(r = contained_change(scene, i))) return r;
    return counted_fewer(scene, i, kind);
}

/* career |studying: is the word before `at` a noun of some length, no preposition: cost of
 * |hosting?
 */
static bool behind_noun_word(const struct scene *scene, struct region r, uint32_t at) {
    struct region before = {r.begin, at - 1};
    struct word_match small;
    uint32_t begin = region_last_begin(scene->view, before);
    return before.end > begin + 3 && is_lower(scene->view->text.data[begin]) &&
           !scene_word(scene, begin, TRIM_SMALL | TRIM_VERBS | WORDS_BIT(WORDS_PREPOSITION),
                       &small);
}

/* patients |drop out, the guard |scored 20: is the last word of r the verb of what stands before?
 */
static bool ends_in_verb(const struct scene *scene, struct region r, uint32_t at) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    struct qc_slice word = slice_cut(v->text, at, r.end);
    if (r.end >= v->text.size || v->text.data[r.end] != ' ' || !is_lower(word.data[0]) ||
        words_plain(words, WORDS_LONE_ADJECTIVE, word))
        return false;
    bool past = word.size > 4 && slice_has_at(word, word.size - 2, LIT("ed"));
    uint32_t next = r.end + 1;
    bool particle = words_plain_at(words, WORDS_PARTICLE, v->text, next) != 0;
    bool object = words_plain_at(words, WORDS_DETERMINER, v->text, next) ||
                  words_plain_at(words, WORDS_ARTICLE, v->text, next);
    if (word.size > 5 && slice_has_at(word, word.size - 3, LIT("ing")))
        return object && behind_noun_word(scene, r, at); /* a 30-year career | studying the */
    if (past && is_lower(v->text.data[at - 2]) &&
        words_plain_at(words, WORDS_DESCRIBED_BY, v->text, next))
        return true; /* a 150-page book | embellished with */
    if (past)
        return particle || (next < v->text.size && letter_is(utf8_at(v->text, next)) &&
                            is_lower(v->text.data[at - 2]));
    uint32_t behind_it = next + words_plain_at(words, WORDS_PARTICLE, v->text, next);
    behind_it = skip_blanks(v->text, behind_it); /* Staff turnover up |3% */
    bool change = behind_it < v->text.size && letter_is(utf8_at(v->text, behind_it));
    return particle && !change && words_plain_before(words, WORDS_PEOPLE_NOUN, v->text, at - 1);
}

/* Large companies| report annual profits: behind a plural a verb that has an object; `r`: none. */
static struct region before_object(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    for (uint32_t at = r.begin; at < r.end; at++) {
        if (v->text.data[at] != ' ' || at < r.begin + 3 || v->text.data[at - 1] != 's') continue;
        uint32_t size = words_plain_at(scene->rules->words, WORDS_REPORTS_VERB, v->text, at + 1);
        uint32_t object = at + size + 2;
        bool plural = v->text.data[at - 2] != 's' && v->text.data[at - 2] != '\'';
        if (size && plural && object < r.end && v->text.data[object - 1] == ' ' &&
            v->text.data[r.end - 1] == 's')
            return trim_left(scene, (struct region){object, r.end}, TRIM_SMALL);
    }
    return r;
}

/* |Cameras: 2x 12 MP: is r only how many of the thing there are? */
static bool only_times(const struct view *v, struct region r) {
    uint32_t at = r.begin;
    while (at < r.end && is_digit(v->text.data[at])) at++;
    return at > r.begin && at + 1 == r.end && (v->text.data[at] == 'x' || v->text.data[at] == 'X');
}

/* USB-|A x3, USB-C| x 2: a letter that is read as an article, a cross that is none of the name. */
static struct region with_letter(const struct view *v, struct region r) {
    if (slice_has_at(v->text, r.end, LIT("-A")) && is_upper(v->text.data[r.end - 1]) &&
        (r.end + 2 >= v->text.size || !is_alnum(v->text.data[r.end + 2])))
        r.end += 2;
    if (r.end > r.begin + 3 && slice_has_at(v->text, r.end - 2, LIT(" x"))) r.end -= 2;
    return r;
}

/* The planet|, named LHS 475 b, is 99% of: the thing that a name is told of, a clause before. */
static struct region named_thing(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    if (r.begin < 3 || !slice_has_at(v->text, r.begin - 2, LIT(", ")) ||
        !words_plain_at(scene->rules->words, WORDS_NAMED_FORM, v->text, r.begin))
        return r;
    return noun_before(scene, clause_before(v, clause_at(v, r.begin)));
}

/* been| making the, about| to go to, setting| out: an infinitive or a participle in -ing. */
static bool holds_verb(const struct scene *scene, struct region gap) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    for (uint32_t at = gap.begin; at + 4 < gap.end; at++)
        if (slice_has_at(v->text, at, LIT("ing ")) ||
            words_plain_at(words, WORDS_TO_WORD, v->text, at + 1))
            return true;
    return false;
}

/* Where the last form of be in the clause before r begins, nothing but its predicate behind it; 0:
 * none, or been |making, about |to go, where he |led. */
static uint32_t be_form(const struct scene *scene, struct region clause, struct region r) {
    const words_set bars = WORDS_BIT(WORDS_RELATIVE) | WORDS_BIT(WORDS_SUBORDINATOR) |
                           WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_SUBJECT_PRONOUN);
    const struct view *v = scene->view;
    struct word_match bar;
    for (uint32_t at = r.begin; at > clause.begin + 1; at--) {
        if (v->text.data[at - 1] != ' ') continue;
        uint32_t size = words_plain_at(scene->rules->words, WORDS_BE_FORM, v->text, at);
        if (!size) continue;
        struct region gap = {at + size, r.begin};
        return holds_verb(scene, gap) ||
                       region_first_word(scene, gap, bars, WORDS_BIT(WORDS_IDIOM), &bar)
                   ? 0
                   : at;
    }
    return 0;
}

/* The group| had been absent from the index |for 7 years, the Lily |is my best set for $9: behind a
 * form of be the figure is of its subject. */
static struct region predicated(const struct scene *scene, uint32_t i, enum kind kind,
                                struct region r) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at;
    if ((kind != KIND_DURATION && kind != KIND_PRICE) || at < 6 || r.end + 5 < at || r.end > at ||
        !words_plain_before(scene->rules->words, WORDS_LONE_FOR, v->text, at - 1))
        return r;
    struct region clause = clause_up_to(v, at);
    uint32_t be = r.begin > clause.begin ? be_form(scene, clause, r) : 0;
    if (!be) return r;
    struct region head = noun_before(scene, (struct region){clause.begin, be});
    bool name =
        !region_empty(head) && !memchr(v->text.data + head.begin, '[', head.end - head.begin);
    return !name || noun_is_pronoun(scene, head) ? r : head;
}

/* a 5 ft tall |chair: what the measure is measured along is no part of the thing. */
static struct region behind_extent(const struct scene *scene, uint32_t i, struct region r) {
    const struct view *v = scene->view;
    uint32_t size = 0;
    if (r.begin == behind(scene, i) + 1)
        size = words_plain_at(scene->rules->words, WORDS_EXTENT_WORD, v->text, r.begin);
    if (size && r.begin + size + 2 < r.end && v->text.data[r.begin + size] == ' ')
        r.begin += size + 1;
    return r;
}

struct region outright_cut(const struct scene *scene, uint32_t i, enum kind kind, struct region r) {
    const struct view *v = scene->view;
    if (region_empty(r) || region_has_han(v, r)) return r;
    r = predicated(scene, i, kind, with_letter(v, named_thing(scene, r)));
    r = held_by(scene, i, kind, r);
    if (region_empty(r)) return r;
    if (only_times(v, r)) {
        struct region noun = noun_after(scene, behind(scene, i), NOUN_NEXT);
        struct region clause = clause_at(v, r.begin);
        if (!region_empty(noun)) return noun;
        if (clause.begin == r.begin || (clause.begin > 1 && v->text.data[clause.begin - 1] == ':'))
            clause = clause_before(v, clause);
        else clause.end = r.begin;
        return region_empty(clause) ? NONE : noun_before(scene, clause);
    }
    r = before_object(scene, behind_extent(scene, i, r));
    uint32_t last = region_last_begin(v, r);
    if (last > r.begin + 1 && ends_in_verb(scene, r, last)) r.end = last - 1;
    return r;
}

/* ownclause.c: what the clause of a quantity is about, up to the quantity; behind a lone verb, what
 * the clauses before it are about. */
#include "around.h"

#include "han_noun.h"
#include "han_tokens.h"
#include "latin_after.h"
#include "latin_clause.h"
#include "latin_head.h"
#include "noun.h"
#include "trim.h"

#define BRACKET_REACH 240u /* bytes of a bracket that a clause is read over */

/* Earnings (before tax, interest and other items)| for the quarter were: is it no more than a verb
 * and phrases with a preposition, English? */
static bool goes_on(const struct scene *scene, struct region r) {
    const words_set first = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_COPULA) |
                            WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_AMOUNT_VERB) |
                            WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct qc_slice text = scene->view->text;
    struct word_match verb; /* The kit (with a case) | cost me */
    struct region rest = trim_right(scene, r,
                                    WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_ADVERB) |
                                        WORDS_BIT(WORDS_APPROX_BEFORE));
    if (!region_empty(rest) && is_lower(text.data[rest.begin]) &&
        scene_word(scene, rest.begin, WORDS_BIT(WORDS_VERB_NOUN), &verb) && verb.end == rest.end)
        return true;
    return !region_has_han(scene->view, r) && region_opens(scene, r, first) &&
           !words_plain_at(scene->rules->words, WORDS_LATE_SUBORDINATOR, text, r.begin) &&
           latin_verb(scene, r) != 0; /* but: as sales rose */
}

/* 原生镍(含镍生铁,镍盐等)产量 □: the clause that is broken inside a bracket goes on before it, when
 * only the name of a measure stands between, or only its verb. */
static struct region over_bracket(const struct scene *scene, struct region clause) {
    struct qc_slice text = scene->view->text;
    size_t size = clause.end - clause.begin;
    const char *first = text.data + clause.begin, *mark = size ? memchr(first, ')', size) : NULL;
    if (!mark || memchr(first, '(', (size_t)(mark - first))) return clause;
    uint32_t close = (uint32_t)(mark - text.data);
    uint32_t end = counted_up_to_figure(scene->view, close);
    if (end > clause.end) end = clause.end;
    struct region name = region_trim(scene->view, (struct region){close + 1, end});
    if (!region_empty(name) && !noun_is_magnitude(scene, name) && !goes_on(scene, name))
        return clause;
    uint32_t open = clause.begin;
    while (open > 0 && clause.begin - open < BRACKET_REACH && text.data[open] != '(') open--;
    if (text.data[open] != '(') return clause;
    return (struct region){clause_at(scene->view, open).begin, open};
}

/* moves, traded: the form that a verb behind its subject has. */
static bool is_verb_form(struct qc_slice word) {
    if (word.size < 4 || !is_lower(word.data[0]) || memchr(word.data, ' ', word.size)) return false;
    char last = word.data[word.size - 1], before = word.data[word.size - 2];
    return (last == 's' && before != 's') || (last == 'd' && before == 'e');
}

/* Does a clause begin at `begin`, or its second predicate: 2 m/s | and costs? */
static bool is_new_predicate(const struct scene *scene, uint32_t begin) {
    const struct view *v = scene->view;
    struct region rest = region_trim(v, (struct region){begin, (uint32_t)v->text.size});
    return begin > 0 && (clause_at(v, begin).begin == begin ||
                         region_opens(scene, rest, WORDS_BIT(WORDS_LIST_JOIN)));
}

/* The arm lifts .., | moves at □: one word that has the form of a verb opens a later clause, and
 * nothing but small words stand up to the quantity: its subject stands before. */
static bool is_lone_verb(const struct scene *scene, struct region clause, struct region noun) {
    const words_set none = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY) |
                           WORDS_BIT(WORDS_OF) | WORDS_BIT(WORDS_FORECAST_HERE);
    struct region tail = {noun.end, clause.end};
    struct word_match word;
    bool joined = clause.begin > 0 && region_opens(scene, clause, WORDS_BIT(WORDS_LIST_JOIN)) &&
                  scene_word(scene, noun.begin, WORDS_BIT(WORDS_VERB_NOUN), &word) &&
                  word.end == noun.end; /* .., and | cost □ */
    if ((!joined && !is_verb_form(slice_cut(scene->view->text, noun.begin, noun.end))) ||
        (!joined && noun_is_magnitude(scene, noun)) || !is_new_predicate(scene, clause.begin) ||
        region_first_word(scene, tail, none, 0, &word))
        return false;
    struct region head = {clause.begin, noun.begin};
    return region_empty(trim_left(scene, head, WORDS_BIT(WORDS_LIST_JOIN))) &&
           region_empty(trim_right(scene, tail, TRIM_SMALL | WORDS_BIT(WORDS_ADVERB)));
}

/* We open at noon; | pets | $50: a plural right before a sum, which no list of verbs has. */
static bool is_sold(const struct scene *scene, uint32_t i, struct region noun) {
    const words_set verbs = TRIM_VERBS | WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_VERB_NOUN) |
                            WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    struct word_match verb;
    struct qc_slice word = slice_cut(v->text, noun.begin, noun.end);
    return v->quantities[i].readings[0].dim == DIM_MONEY &&
           skip_blanks(v->text, noun.end) == v->letters[i].at && word.data[word.size - 1] == 's' &&
           !scene_word(scene, noun.begin, verbs, &verb) &&
           !words_plain(words, WORDS_DOES_VERB, word) &&
           !words_plain(words, WORDS_SPEC_VERB, word) &&
           !words_plain(words, WORDS_SELDOM_NOUN, word) &&
           !words_plain(words, WORDS_REPORTS_VERB, word);
}

/* Where the last word that says 占 begins in r; its end: none stands there. */
static uint32_t part_sign(const struct scene *scene, struct region r) {
    for (uint32_t at = r.end; at > r.begin;) {
        at = (uint32_t)utf8_back(scene->view->text, at);
        if (words_plain_at(scene->rules->words, WORDS_PART_SIGN, scene->view->text, at)) return at;
    }
    return r.end;
}

/* 服务业|占生产总值比重为 □: what is a part stands before the verb, the word for the part behind.
 */
static struct region over_part(const struct scene *scene, struct region clause,
                               struct region noun) {
    struct region head = {clause.begin, noun.end};
    if (region_empty(noun) ||
        !words_plain_before(scene->rules->words, WORDS_SHARE_NOUN, scene->view->text, noun.end))
        return noun;
    head.end = part_sign(scene, head);
    if (head.end == noun.end) return noun;
    if (region_empty(region_trim(scene->view, head))) return head; /* ,|占收入的比重为 □ */
    struct region whole = noun_before(scene, head);
    return region_empty(whole) ? noun : whole;
}

/* adults £12, children £6 and | students £8: an entry of a list of prices. */
static bool is_priced(const struct scene *scene, uint32_t i) {
    const struct quantity *q = scene->view->quantities;
    return i > 0 && q[i].readings[0].dim == DIM_MONEY && q[i - 1].readings[0].dim == DIM_MONEY;
}

/* .., | told Reuters the □; .., | broke Williams □: does the clause open with a verb, and no noun
 * of its own stands before it? */
static bool opens_with_verb(const struct scene *scene, struct region clause, struct region noun) {
    const words_set verbs = WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_COPULA);
    const struct view *v = scene->view;
    struct word_match verb;
    struct region r = region_trim(v, clause);
    return clause.begin > 0 && clause_at(v, clause.begin).begin == clause.begin &&
           noun.begin == r.begin && is_lower(v->text.data[r.begin]) &&
           scene_word(scene, r.begin, verbs, &verb) && verb.end < noun.end &&
           !(verb.lists & WORDS_BIT(WORDS_VERB_NOUN)) && v->text.data[verb.end] == ' ';
}

/* 产值|按可比价格计算增长 □: does the noun only say how the figure is reckoned? Then *clause ends
 * before the words that say so. */
static bool is_reckoning(const struct scene *scene, struct region noun, struct region *clause) {
    const struct words *words = scene->rules->words;
    const struct qc_slice text = scene->view->text;
    if (region_empty(noun) || !words_plain_before(words, WORDS_RECKONED, text, noun.end))
        return false;
    for (uint32_t at = noun.end; at > clause->begin;) {
        at = (uint32_t)utf8_back(text, at);
        if (!words_plain_at(words, WORDS_RECKON_LEAD, text, at)) continue;
        clause->end = at;
        return true;
    }
    return false;
}

#define ENTRIES 4u      /* clauses of a list that a phrase ends with */
#define ENTRY_WORDS 4u  /* of one of them */
#define HEAD_PHRASE 10u /* words of the first, with its noun */

/* Sales of food,| clothing| and toys: no verb, figure or small word opens or stands in the clause.
 */
static bool is_entry(const struct scene *scene, struct region r) {
    const words_set verbs = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY) |
                            WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                            WORDS_BIT(WORDS_RELATIVE) | WORDS_BIT(WORDS_SUBORDINATOR);
    const words_set opens =
        (TRIM_SMALL & ~WORDS_BIT(WORDS_GLUE)) | TRIM_VERBS | WORDS_BIT(WORDS_PRONOUN);
    struct word_match word;
    r = region_trim(scene->view, r);
    if (region_empty(r) || veto_at(scene, r.begin) || region_opens(scene, r, opens)) return false;
    for (uint32_t at = r.begin; at < r.end; at++)
        if (letter_is(utf8_at(scene->view->text, at))) return false;
    return !region_first_word(scene, r, verbs, WORDS_BIT(WORDS_IDIOM), &word);
}

/* |Sales of food, clothing and toys rose: the noun that the phrase with the list belongs to, where
 * the clause of the verb is but the last of the list; empty: it is more. */
static struct region over_list(const struct scene *scene, struct region clause) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    const words_set joins = WORDS_BIT(WORDS_LIST_JOIN);
    struct word_match join, prep;
    uint32_t verb =
        clause.begin > 1 && v->text.data[clause.begin - 1] == ',' ? latin_verb(scene, clause) : 0;
    struct region last = region_trim(v, (struct region){clause.begin, verb});
    if (!verb || region_empty(last) || region_words(v, last) > HEAD_PHRASE ||
        !region_first_word(scene, last, joins, WORDS_BIT(WORDS_IDIOM), &join))
        return none;
    struct region r = clause_before(v, clause);
    for (uint32_t count = 0; count < ENTRIES && is_entry(scene, r); count++) {
        struct region phrase = region_trim(v, r);
        bool of = region_first_word(scene, phrase, WORDS_BIT(WORDS_PREPOSITION),
                                    WORDS_BIT(WORDS_IDIOM), &prep);
        if (of) {
            struct region head = latin_head_of(scene, phrase);
            if (head.end > prep.begin && prep.begin > head.begin) /* Sales | of food, .. */
                head = region_trim(v, (struct region){head.begin, prep.begin});
            uint32_t end = phrase.begin;
            while (end < phrase.end && is_alpha(v->text.data[end])) end++;
            bool form = slice_has_at(v->text, end - 2, LIT("ed")) ||
                        slice_has_at(v->text, end - 3, LIT("ing"));
            bool whole =
                region_words(v, phrase) <= HEAD_PHRASE && !form && latin_thing(scene, head);
            return whole ? head : none;
        }
        if (region_words(v, phrase) > ENTRY_WORDS || r.begin == 0 ||
            v->text.data[r.begin - 1] != ',')
            return none;
        r = clause_before(v, r);
    }
    return none;
}

/* The telescope, 6 m across, | cost $10 billion: a verb alone behind what its subject says more. */
static bool is_cost(const struct scene *scene, struct region clause, struct region noun) {
    const struct view *v = scene->view;
    struct region r = region_trim(v, clause);
    struct word_match verb;
    if (clause.begin < 2 || v->text.data[clause.begin - 1] != ',' || r.begin != noun.begin ||
        r.end != noun.end || !is_lower(v->text.data[r.begin]) ||
        !scene_word(scene, r.begin, WORDS_BIT(WORDS_VERB_NOUN), &verb) || verb.end != r.end)
        return false;
    return words_plain_at(scene->rules->words, WORDS_DETERMINER, v->text, 0) != 0 ||
           region_opens(scene, (struct region){0, clause.begin}, WORDS_BIT(WORDS_GLUE));
}

/* , which | costs □: a verb whose form is a noun too, right behind the relative pronoun. */
static bool is_relative_verb(const struct scene *scene, struct region clause, struct region noun) {
    struct word_match who, verb;
    struct region r = region_trim(scene->view, clause);
    return !region_empty(r) && scene_word(scene, r.begin, WORDS_BIT(WORDS_RELATIVE), &who) &&
           who.end + 1 == noun.begin &&
           scene_word(scene, noun.begin, WORDS_BIT(WORDS_VERB_NOUN), &verb) && verb.end == noun.end;
}

/* |毛利率|我们有信心维持在 □: the name of a measure before a pronoun, which opens the clause. */
static struct region topicalized(const struct scene *scene, struct region clause) {
    struct region none = {0, 0};
    const struct view *v = scene->view;
    if (clause_at(v, clause.begin).begin != clause.begin || !region_has_han(v, clause)) return none;
    const struct han_tokens *t = han_cut(scene, clause);
    uint32_t first = 0, i;
    while (first < t->count && t->at[first].class == CLASS_BLANK) first++;
    for (i = first; i < t->count && han_is_noun(&t->at[i]); i++) continue;
    while (i < t->count && i > first && t->at[i].class == CLASS_BLANK) i++;
    if (i == first || i + 1 >= t->count || t->at[i].class != CLASS_PRONOUN) return none;
    while (t->at[i - 1].class == CLASS_BLANK) i--;
    return han_measures(scene, &t->at[i - 1])
               ? (struct region){t->at[first].begin, t->at[i - 1].end}
               : none;
}

#define CODED_NAME 36u /* bytes of a name before its code */

struct region coded_name(const struct scene *scene, struct region clause) {
    const struct region none = {0, 0};
    const struct view *v = scene->view;
    if (region_empty(clause) ||
        !memchr(v->text.data + clause.begin, '(', clause.end - clause.begin))
        return none;
    struct region r = region_trim(v, clause);
    uint32_t size = r.end - r.begin < CODED_NAME ? r.end - r.begin : CODED_NAME, digits = 0;
    const char *mark = size ? memchr(v->text.data + r.begin, '(', size) : NULL;
    uint32_t open = mark ? (uint32_t)(mark - v->text.data) : 0, at = open + 1;
    if (!mark || open == r.begin) return none;
    for (; at < r.end && is_digit(v->text.data[at]); at++) digits++;
    if (at < r.end && v->text.data[at] == '.')
        for (at++; at < r.end && is_upper(v->text.data[at]); at++) continue;
    bool year =
        digits == 4 && at < r.end && v->text.data[at] == ')' && /* 较前一(2024)年 */
        (slice_has_at(v->text, open + 1, LIT("19")) || slice_has_at(v->text, open + 1, LIT("20")));
    if (digits < 4 || digits > 6 || at >= r.end || v->text.data[at] != ')' || year ||
        region_opens(scene, r, WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_PREPOSITION)))
        return none;
    for (uint32_t k = r.begin; k < open; k += utf8_length(v->text.data[k]))
        if (!utf8_is_han(utf8_at(v->text, k))) return none;
    struct region tail = region_trim(v, (struct region){at + 1, counted_up_to_figure(v, at)});
    return region_empty(tail) || han_names_nothing(scene, tail) ? (struct region){r.begin, open}
                                                                : none;
}

/* noun_before; where only a verb stands, what the clauses before are about. */
static struct region named_before(const struct scene *scene, struct region clause, uint32_t i,
                                  enum kind kind) {
    struct base base;
    struct region topic = topicalized(scene, clause);
    if (region_empty(topic)) topic = coded_name(scene, clause);
    if (!region_empty(topic)) return topic;
    if (base_find(scene, clause, kind, &base)) {
        if (!region_empty(base.of)) return base.of;
        struct region own = noun_before(scene, base.before);
        if (region_empty(own) || noun_is_pronoun(scene, own)) own = earlier_clause(scene, i, kind);
        if (!region_empty(own)) return own;
    }
    struct region noun = noun_before(scene, clause);
    if (is_reckoning(scene, noun, &clause)) {
        noun = region_empty(clause) ? clause : noun_before(scene, clause);
        if (region_empty(noun)) return earlier_clause(scene, i, kind);
    }
    if (kind_is_part(kind)) noun = over_part(scene, clause, noun);
    bool latin = !region_empty(noun) && !region_has_han(scene->view, clause);
    if (latin && (opens_with_verb(scene, clause, noun) || is_cost(scene, clause, noun)))
        return earlier_clause(scene, i, kind);
    if (latin && is_relative_verb(scene, clause, noun)) return subject_related(scene, i);
    struct region head = latin ? over_list(scene, clause) : noun;
    if (latin && !region_empty(head)) return head;
    return latin && !is_priced(scene, i) && !is_sold(scene, i, noun) &&
                   is_lone_verb(scene, clause, noun)
               ? earlier_clause(scene, i, kind)
               : noun;
}

/* is three times as long as A but only | twice as high: a multiple of the same thing again. */
static bool again_as(const struct scene *scene, uint32_t i, struct region tail) {
    const words_set joins = WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_CLAUSE_OPENER);
    const struct quantity *q = scene->view->quantities;
    struct word_match join;
    if (q[i].readings[0].dim != DIM_MULTIPLE || q[i - 1].readings[0].dim != DIM_MULTIPLE ||
        region_has_han(scene->view, tail) ||
        !region_last_word(scene, tail, joins, WORDS_BIT(WORDS_IDIOM), &join))
        return false;
    struct region rest = {join.end, tail.end};
    return region_empty(trim_left(scene, region_trim(scene->view, rest), TRIM_SMALL));
}

/* □ in the south and just | □: only where the figure before is, and a word that joins. */
static bool joined_where(const struct scene *scene, struct region tail) {
    struct word_match join;
    if (!between_where(scene, tail) ||
        !region_last_word(scene, tail, WORDS_BIT(WORDS_LIST_JOIN), WORDS_BIT(WORDS_IDIOM), &join))
        return false;
    struct region rest = region_trim(scene->view, (struct region){join.end, tail.end});
    return region_empty(trim_left(scene, rest, TRIM_SMALL));
}

/* 48% use | two: nothing but the verb of those in the group before stands there. */
static bool does_only(const struct scene *scene, uint32_t i, struct region tail) {
    enum dim dim = scene->view->quantities[i - 1].readings[0].dim;
    return (dim == DIM_PERCENT || dim == DIM_RATIO) && !region_has_han(scene->view, tail) &&
           region_words(scene->view, region_trim(scene->view, tail)) == 1 &&
           latin_does(scene, tail.begin, true);
}

/* 90 miles |(145 km) south: nothing but the bracket that opens before the same in another unit? */
static bool opens_bracket(const struct view *v, uint32_t k, struct region r) {
    if (v->quantities[k - 1].readings[0].dim != v->quantities[k].readings[0].dim) return false;
    while (r.begin < r.end && v->text.data[r.begin] == ' ') r.begin++;
    return r.end == r.begin + 1 && v->text.data[r.begin] == '(';
}

struct region own_clause(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct region clause = clause_up_to(v, v->letters[i].at);
    clause = over_bracket(scene, clause);
    struct region tail = clause_behind(v, clause, i);
    struct region noun = related_over(scene, clause, tail);
    if (!region_empty(noun)) return noun;
    if (tail.begin > clause.begin && !region_has_han(v, clause) && !noun_coordinated(scene, tail) &&
        !between_further(scene, tail)) /* Sales at the □ shops | rose */
        noun = latin_head_over(scene, clause);
    if (!region_empty(noun)) return noun;
    if (kind == KIND_MONEY &&
        region_empty(noun_after(scene, v->letters[i].at + LETTER_BYTES, NOUN_NEXT)))
        noun = han_noun_deed(scene, tail);
    if (tail.begin > clause.begin && does_only(scene, i, tail)) return noun;
    bool coordinated = tail.begin > clause.begin && noun_coordinated(scene, tail);
    if (tail.begin > clause.begin && !coordinated) coordinated = between_compares(scene, tail);
    if (tail.begin > clause.begin && !coordinated)
        coordinated = again_as(scene, i, tail) || joined_where(scene, tail);
    if (region_empty(noun) && !coordinated) noun = named_before(scene, tail, i, kind);
    if (!region_empty(noun) || tail.begin == clause.begin) return noun;
    /* the text before the earlier quantity: A 为 1，同比增长 2 */
    uint32_t k = i - 1;
    if (between_verb(scene, tail)) return noun_opening(scene, earlier_head(scene, clause));
    clause.end = v->letters[k].at;
    tail = clause_behind(v, clause, k);
    while (k > 0 && tail.begin > clause.begin &&
           (between_where(scene, tail) || opens_bracket(v, k, tail))) {
        clause.end = v->letters[--k].at;
        tail = clause_behind(v, clause, k);
    }
    return named_before(scene, tail, i, kind);
}

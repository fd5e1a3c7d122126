/* latin_phrase.c: the words found as an English subject -> the noun phrase among them: it begins
 * with its article, and ends with a noun. */
#include "latin_phrase.h"

#include "latin_noun.h"

#include "around.h"
#include "latin_class.h"
#include "latin_clause.h"
#include "latin_lead.h"
#include "latin_tail.h"
#include "noun.h"
#include "trim.h"

#define ADJECTIVES 3u  /* words of a phrase without a noun */
#define ARTICLE_MAX 5u /* bytes of the longest article */
#define SHORT_MAX 6u   /* letters that a longer name is cut to */
#define PAIR_WORDS 2u  /* of what opens a pair: a longer phrase may hold its verb */
#define SECOND_MAX 4u  /* bytes of the second word of what leads a clause */

static uint32_t word_end(const struct view *v, uint32_t at, uint32_t end) {
    const char *first = v->text.data + at, *blank = at < end ? memchr(first, ' ', end - at) : NULL;
    return blank ? at + (uint32_t)(blank - first) : end;
}

bool latin_adjectives(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    uint32_t count = 0;
    if (region_empty(r)) return false;
    for (uint32_t at = r.begin; at < r.end;) {
        uint32_t end = word_end(v, at, r.end);
        if (++count > ADJECTIVES) return false;
        if (is_upper(v->text.data[at]) || /* core | Industrial, Junior: £5 */
            !words_plain(scene->rules->words, WORDS_LONE_ADJECTIVE, slice_cut(v->text, at, end)))
            return false;
        for (at = end; at < r.end && v->text.data[at] == ' ';) at++;
    }
    return true;
}

/* its annual | target of, basic | and diluted share count: the noun that the adjectives are of
 * stands behind them. */
static struct region over_noun(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    struct region rest = {r.end, clause_at(v, r.begin).end};
    struct word_match join;
    while (rest.begin < rest.end && v->text.data[rest.begin] == ' ') rest.begin++;
    if (rest.begin == r.end) return (struct region){0, 0};
    if (scene_word(scene, rest.begin, WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_TIME_WORD),
                   &join))
        rest.begin = join.end + 1; /* adjusted | full year | guidance */
    struct region noun = rest.begin < rest.end ? premod_phrase(scene, rest.begin) : rest;
    return region_empty(noun) || noun.begin != rest.begin ? (struct region){0, 0}
                                                          : (struct region){r.begin, noun.end};
}

/* Retention | remained | strong at: behind a verb the adjectives are of its subject. */
static struct region over_verb(const struct scene *scene, struct region r) {
    struct word_match verb;
    struct region before = {clause_at(scene->view, r.begin).begin, r.begin};
    before = region_trim(scene->view, before);
    if (region_empty(before) || !scene_word_before(scene, before.end, TRIM_VERBS, &verb) ||
        verb.begin <= before.begin)
        return (struct region){0, 0};
    r = noun_before(scene, before);
    return noun_is_pronoun(scene, r) || latin_adjectives(scene, r) ? (struct region){0, 0} : r;
}

/* 2019, February: a date alone is no thing. */
static bool is_date(const struct scene *scene, struct region r) {
    struct word_match month;
    if (is_lower(scene->view->text.data[r.begin])) return false;
    const struct veto *veto = veto_at(scene, r.begin);
    if (scene_word(scene, r.begin, WORDS_BIT(WORDS_MONTH_NAME), &month) && month.end >= r.end)
        return !(slice_has_at(scene->view->text, r.end, LIT("'s ")) && /* October's | □ */
                 !letter_is(utf8_at(scene->view->text, r.end + 3))) &&
               noun_governed(scene, r.begin, WORDS_BIT(WORDS_PREPOSITION)); /* back in | February */
    return veto && veto_is_date(veto) && veto_at(scene, r.end - 1) == veto;
}

static struct region before_date(const struct scene *scene, struct region r) {
    const struct veto *veto = veto_at(scene, r.end - 1);
    while (veto && veto_is_date(veto) && r.end > r.begin && veto_at(scene, r.end - 1) == veto)
        r.end--;
    return region_trim(scene->view, r);
}

/* one word in lower case that ends in -ed */
static bool is_past(const struct view *v, struct region r) {
    return r.end - r.begin > 4 && slice_has_at(v->text, r.end - 2, LIT("ed")) &&
           is_lower(v->text.data[r.begin]) && region_words(v, r) == 1;
}

/* we | need, saying I'd | need: a verb alone behind its pronoun, and a clause, are no things. */
static bool is_clause(const struct scene *scene, struct region r) {
    const words_set verbs = WORDS_BIT(WORDS_VERB_NOUN) | WORDS_BIT(WORDS_AMOUNT_VERB);
    const words_set before = WORDS_BIT(WORDS_SUBJECT_PRONOUN) | WORDS_BIT(WORDS_AUXILIARY) |
                             WORDS_BIT(WORDS_SUBORDINATOR);
    const struct view *v = scene->view;
    struct word_match word;
    struct region inside = {word_end(v, r.begin, r.end), r.end};
    if (!region_empty(inside) &&
        region_first_word(scene, inside, WORDS_BIT(WORDS_SUBJECT_PRONOUN), 0, &word) &&
        (is_lower(v->text.data[word.end - 1]) || word.end == word.begin + 1))
        return true; /* but the US */
    if (!is_lower(v->text.data[r.begin])) return false;
    uint32_t end = word_end(v, r.begin, r.end), next = end < r.end ? end + 1 : end;
    bool one = end == r.end;                                    /* how can I | enjoy */
    bool small = word_end(v, next, r.end) - next <= SECOND_MAX; /* going | to, what's */
    if ((small || v->text.data[end - 1] == 's') &&
        words_plain_at(scene->rules->words, WORDS_CLAUSE_LEAD, v->text, r.begin))
        return true;
    bool upper = r.begin > 3 && is_upper(v->text.data[r.begin - 2]) &&
                 is_alpha(v->text.data[r.begin - 3]); /* in US | theaters */
    if (one && !upper && scene->present & WORDS_BIT(WORDS_SUBJECT_PRONOUN) &&
        noun_governed(scene, r.begin, WORDS_BIT(WORDS_SUBJECT_PRONOUN)))
        return true;
    if (one && is_past(v, r) && noun_governed(scene, r.begin, WORDS_BIT(WORDS_AUXILIARY)))
        return true; /* we have been | married for 40 */
    if (!scene_word(scene, r.begin, verbs, &word)) return false;
    if (word.end >= r.end) return noun_governed(scene, r.begin, before);
    return word.lists & WORDS_BIT(WORDS_AMOUNT_VERB) && v->text.data[word.end - 1] == 'd' &&
           /* those who | received the pill */
           noun_governed(scene, r.begin, WORDS_BIT(WORDS_RELATIVE));
}

/* Analysts expect □, up from its earlier guidance of □: who guesses, and the guess that a figure
 * is compared with, are no things of their own. */
static bool is_guess(const struct scene *scene, struct region r) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    uint32_t at = r.end;
    while (at > r.begin && v->text.data[at - 1] != ' ') at--;
    struct qc_slice last = slice_cut(v->text, at, r.end);
    bool against = scene->present & WORDS_BIT(WORDS_THAN) &&
                   region_opens(scene, clause_at(v, r.begin), WORDS_BIT(WORDS_THAN));
    return words_plain(words, WORDS_FORECASTER, last) ||
           (against && words_plain(words, WORDS_GUESS_NOUN, last));
}

static bool in_name(char c) {
    return is_alnum(c) || c == '_' || c == '&';
}

/* Q8_|0, SG|&A: with what an underscore or such a sign joins to it. */
static struct region whole_name(const struct view *v, struct region r) {
    uint32_t at = r.begin, end = r.end;
    while (at > 0 && in_name(v->text.data[at - 1])) at--;
    while (end < v->text.size && in_name(v->text.data[end])) end++;
    struct qc_slice left = slice_cut(v->text, at, r.begin), right = slice_cut(v->text, r.end, end);
    bool joined = at + 1 < r.begin && strchr("_&", v->text.data[r.begin - 1]);
    if (left.size && joined) r.begin = at;
    if (right.size > 1 && right.data[0] == '&') r.end = end;
    return r;
}

/* Acme, us, the firm: whom something costs? */
static bool is_whom(const struct scene *scene, uint32_t at) {
    struct word_match word;
    return is_upper(scene->view->text.data[at]) ||
           scene_word(scene, at, WORDS_BIT(WORDS_PRONOUN), &word) ||
           words_plain_at(scene->rules->words, WORDS_DETERMINER, scene->view->text, at);
}

/* The outage | cost Acme, could cost | the economy: what costs so much, not whom. */
static struct region what_costs(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    uint32_t from = clause_up_to(v, r.end).begin, at = from;
    for (; at < r.end; at++) {
        const char *c = memchr(v->text.data + at, 'c', r.end - at);
        if (!c) return r;
        at = (uint32_t)(c - v->text.data);
        if (at == from || c[-1] != ' ' ||
            !words_plain_at(scene->rules->words, WORDS_COST_WORD, v->text, at))
            continue;
        uint32_t end = word_end(v, at, (uint32_t)v->text.size);
        if (end + 1 < v->text.size && v->text.data[end - 1] != ',' && is_whom(scene, end + 1))
            break;
    }
    if (at >= r.end) return r;
    struct region before = noun_before(scene, region_trim(v, (struct region){from, at}));
    return region_empty(before) || noun_is_pronoun(scene, before) ? r : before;
}

/* Revenues | are way down, dollars | remained steady: up to a verb of being inside the phrase. */
static struct region before_being(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    for (uint32_t at = word_end(v, r.begin, r.end); at < r.end; at = word_end(v, at, r.end)) {
        uint32_t end = at;
        while (at < r.end && v->text.data[at] == ' ') at++;
        if (at >= r.end || !strchr("iawbr", v->text.data[at])) continue; /* is, were, remained */
        uint32_t size = words_plain_at(scene->rules->words, WORDS_BEING, v->text, at);
        if (size && at + size < r.end && v->text.data[at + size] == ' ')
            return (struct region){r.begin, end};
    }
    return r;
}

/* the end | of our previous: adjectives and small words at the end have lost their noun. */
static struct region without_small_end(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    for (;;) {
        if (r.end - r.begin > ARTICLE_MAX &&
            !memchr(v->text.data + r.end - ARTICLE_MAX - 1, ' ', ARTICLE_MAX))
            return r; /* a longer word */
        uint32_t size = words_plain_before(scene->rules->words, WORDS_DETERMINER, v->text, r.end);
        if (!size || size >= r.end - r.begin || v->text.data[r.end - size - 1] != ' ') return r;
        r = trim_right(scene, (struct region){r.begin, r.end - size},
                       WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_THAN) |
                           WORDS_BIT(WORDS_CHANGE_FROM));
    }
}

static struct region without_loose_end(const struct scene *scene, struct region r) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    struct region whole = r = without_small_end(scene, r);
    if (region_words(v, r) < 3) return r;
    uint32_t size = words_plain_before(words, WORDS_LONE_ADJECTIVE, v->text, r.end);
    if (!size || is_upper(v->text.data[r.end - size])) return r;
    struct region rest = region_trim(v, (struct region){r.begin, r.end - size});
    size = words_plain_before(words, WORDS_DETERMINER, v->text, rest.end);
    bool loose = size && size < rest.end - rest.begin && v->text.data[rest.end - size - 1] == ' ';
    return loose ? without_small_end(scene, rest) : whole;
}

/* recognized | that not everyone would: a verb and the clause behind it. */
static bool is_thought(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    uint32_t end = word_end(v, r.begin, r.end);
    return end - r.begin > 4 && is_lower(v->text.data[r.begin]) &&
           slice_has_at(v->text, end - 2, LIT("ed")) && end + 1 < r.end &&
           words_plain_at(scene->rules->words, WORDS_THAT_WORD, v->text, end + 1);
}

/* expected to | match: one word behind "to", where no noun without an article is a subject. */
static bool is_infinitive(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    return region_words(v, r) == 1 && is_lower(v->text.data[r.begin]) && r.begin > 3 &&
           v->text.data[r.end - 1] != 's' && v->text.data[r.begin - 1] == ' ' &&
           words_plain_before(words, WORDS_TO_WORD, v->text, r.begin - 1) &&
           !(scene_link(scene, r.end, WORDS_BIT(WORDS_OF)) && /* guiding to | revenue of □ */
             words_plain(words, WORDS_TALLY_NOUN, slice_cut(v->text, r.begin, r.end)));
}

/* Pay |rose|: the noun that opens the clause, where only the verb behind it was found. */
static struct region before_change(const struct scene *scene, struct region r) {
    const words_set change = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    const struct view *v = scene->view;
    struct word_match word;
    if (!scene_word(scene, r.begin, change, &word) || word.end != r.end) return r;
    struct region lead = region_trim(v, (struct region){clause_at(v, r.begin).begin, r.begin});
    uint32_t at = r.end;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (region_empty(lead) || region_words(v, lead) != 1 || !is_upper(v->text.data[lead.begin]) ||
        words_plain_at(scene->rules->words, WORDS_DETERMINER, v->text, lead.begin))
        return r; /* The |surge| in demand */
    return lead;
}

/* the murder count |stands| at □: the noun before a verb that looks like one. */
static struct region before_level(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    struct word_match verb;
    if (memchr(v->text.data + r.begin, ' ', r.end - r.begin) || is_upper(v->text.data[r.begin]) ||
        !scene_word(scene, r.begin, WORDS_BIT(WORDS_COPULA), &verb) || verb.end <= r.end ||
        (r.begin > 0 && words_plain_before(scene->rules->words, WORDS_DETERMINER, v->text,
                                           r.begin - 1))) /* the level at which */
        return r;
    struct region lead = region_trim(v, (struct region){clause_at(v, r.begin).begin, r.begin});
    if (region_empty(lead)) return r;
    lead = latin_ending(scene, lead);
    return region_empty(lead) || noun_is_pronoun(scene, lead) ? r : lead;
}

/* net sales in |Q4| of □: the noun before the preposition of a date. */
static struct region over_date(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    struct region clause = clause_at(v, r.begin);
    struct word_match prep;
    uint32_t end = r.begin;
    while (end > clause.begin && v->text.data[end - 1] == ' ') end--;
    if (!scene_word_before(scene, end, WORDS_BIT(WORDS_PREPOSITION), &prep) ||
        prep.begin <= clause.begin)
        return (struct region){0, 0};
    struct region noun = latin_ending(scene, (struct region){clause.begin, prep.begin});
    return region_empty(noun) || is_date(scene, noun) ? (struct region){0, 0} : noun;
}

/* Annual recurring revenue, or| ARR, was □: what the letters are short for. */
static struct region short_for(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    for (uint32_t at = r.begin; at < r.end; at++)
        if (!is_upper(v->text.data[at]) || r.end - r.begin > SHORT_MAX) return r;
    if (r.begin < 5 || v->text.data[r.begin - 1] != ' ') return r;
    uint32_t end = r.begin - 1;
    end -= words_plain_before(scene->rules->words, WORDS_OR_WORD, v->text, end);
    if (end == r.begin - 1 || !slice_has_at(v->text, end - 2, LIT(", "))) return r;
    struct region whole =
        latin_ending(scene, (struct region){clause_at(v, end - 3).begin, end - 2});
    return region_empty(whole) || region_words(v, whole) < 2 ? r : whole;
}

/* 7 |means good, which |means that: a verb, without an article or an adjective before it. */
static bool is_meaning(const struct scene *scene, struct region r) {
    const words_set owns = WORDS_BIT(WORDS_GLUE) | WORDS_BIT(WORDS_PER_ARTICLE);
    const struct view *v = scene->view;
    struct word_match own;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_MEANING_VERB, v->text, r.begin);
    if (!size || (r.begin + size < r.end && v->text.data[r.begin + size] != ' ')) return false;
    uint32_t at = r.begin;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    bool figure = at >= LETTER_BYTES && letter_is(utf8_at(v->text, at - LETTER_BYTES));
    if (scene_link(scene, r.begin + size, WORDS_BIT(WORDS_OF))) return false;
    return figure || (r.end == r.begin + size && at && !scene_word_before(scene, at, owns, &own) &&
                      !words_plain_before(scene->rules->words, WORDS_DETERMINER, v->text, at));
}

/* costs and | our tax rate: behind "and", where a further noun has an owner of its own; but the
 * founder and his family, which opens its clause: its owner is the noun before. */
static struct region behind_owner(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    struct word_match join;
    if (!memchr(v->text.data + r.begin, ' ', r.end - r.begin) ||
        !region_last_word(scene, r, WORDS_BIT(WORDS_LIST_JOIN), WORDS_BIT(WORDS_IDIOM), &join) ||
        join.begin <= r.begin || join.end + 1 >= r.end)
        return r;
    uint32_t at = (uint32_t)join.end + 1;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_OUR_WORD, v->text, at);
    if (!size || at + size + 1 >= r.end) return r;
    struct region lead = {clause_at(v, r.begin).begin, r.begin}, first = {r.begin, join.begin};
    bool opens = region_empty(trim_left(scene, region_trim(v, lead), TRIM_SMALL)) &&
                 region_words(v, region_trim(v, first)) <= PAIR_WORDS;
    bool of = scene_link(scene, r.end, WORDS_BIT(WORDS_OF)); /* and its margin of □ */
    return opens && !of ? r : (struct region){at + size + 1, r.end};
}

/* at $20, |from $50, |also 5%: a preposition or an adverb alone. */
static bool is_link(const struct scene *scene, struct region r) {
    struct word_match link;
    return is_lower(scene->view->text.data[r.begin]) &&
           scene_word(scene, r.begin, WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_ADVERB),
                      &link) &&
           link.end == r.end;
}

struct region latin_phrase(const struct scene *scene, struct region r) {
    if (region_empty(r) || region_has_han(scene->view, r)) return r;
    if (is_meaning(scene, r) || is_link(scene, r) || latin_day_half(scene, r.begin))
        return (struct region){0, 0};
    r = behind_owner(scene, r);
    r = short_for(scene, r);
    r = received_noun(scene, before_level(scene, before_change(scene, r)));
    if (is_date(scene, r)) r = over_date(scene, r);
    if (region_empty(r)) return r;
    r = whole_name(scene->view, what_costs(scene, r));
    if (words_plain_at(scene->rules->words, WORDS_TELLING_FORM, scene->view->text, r.begin))
        return (struct region){0, 0}; /* reflecting lower sales */
    if (r.end - r.begin < 2 || is_date(scene, r) || is_clause(scene, r) || is_guess(scene, r) ||
        is_thought(scene, r) || is_infinitive(scene, r))
        return (struct region){0, 0};
    if (latin_aside_word(scene, r)) return (struct region){0, 0};
    if (region_empty(r = latin_behind_pronoun(scene, r))) return r;
    struct region being = latin_tail(scene, before_being(scene, r));
    r = without_loose_end(scene, being);
    if (r.end < being.end && latin_no_thing(scene, r)) return (struct region){0, 0};
    r = latin_nouns(scene, latin_over_lead(scene, r));
    if (region_empty(r)) return r;
    struct region first = {r.begin, word_end(scene->view, r.begin, r.end)};
    bool adjective = latin_adjectives(scene, first);
    if (first.end == r.end && latin_opens_adjective(scene, r)) { /* Economic | growth is */
        struct region noun = over_noun(scene, r);
        if (!region_empty(noun)) return noun;
    }
    if (adjective) {
        struct region bare = before_date(scene, r); /* a strong | 2020 */
        if (bare.end < r.end && latin_adjectives(scene, bare)) return (struct region){0, 0};
    }
    if (is_past(scene->view, r)) { /* stabilized | yields around */
        struct region noun = over_noun(scene, r);
        if (!region_empty(noun)) return noun;
        uint32_t at = r.end; /* the fires forced | thousands */
        while (at < scene->view->text.size && scene->view->text.data[at] == ' ') at++;
        if (at < scene->view->text.size && letter_is(utf8_at(scene->view->text, at)))
            return (struct region){0, 0};
        return noun_governed(scene, r.begin, WORDS_BIT(WORDS_SUBJECT_PRONOUN)) || /* it | went */
                       latin_no_noun(scene, r)
                   ? (struct region){0, 0}
                   : r;
    }
    if (latin_no_noun(scene, r)) return (struct region){0, 0};
    if (!adjective || !latin_adjectives(scene, r)) return r;
    struct region whole = over_noun(scene, r);
    return region_empty(whole) ? over_verb(scene, r) : whole;
}

/* latin_head.c: an English clause that ends in its verb -> the head of its subject (The number of
 * people | claiming benefits in the week ending May 5 was), and the clause that the verb is of. */
#include "latin_head.h"

#include "latin_clause.h"
#include "noun.h"
#include "trim.h"

#define LATE_WORDS 5u /* of two clauses: it fell as sales fell */
#define HEAD_WORDS 3u /* of a head and what is added: rates | at banks */
#define PHRASE 8u     /* words of a head with what it is of */

/* What is added to the head of a subject begins with them. */
#define SMALL                                                                                      \
    (WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_RELATIVE) | WORDS_BIT(WORDS_SUBORDINATOR) |    \
     WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_SUBJECT_STOP))

/* What stands behind a verb without an object begins with them. */
#define ADDED                                                                                      \
    (WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_TIME_WORD) |         \
     WORDS_BIT(WORDS_LIST_JOIN))

uint32_t latin_next_word(const struct view *v, uint32_t at, uint32_t end) {
    while (at < end && v->text.data[at] != ' ') at += utf8_length(v->text.data[at]);
    while (at < end && v->text.data[at] == ' ') at++;
    return at;
}

/* Is the last word of the region, letters alone, one of the lists? */
static bool last_word(const struct scene *scene, struct region r, words_set lists,
                      struct word_match *out) {
    const struct qc_slice text = scene->view->text;
    uint32_t begin = r.end;
    while (begin > r.begin && is_alpha(text.data[begin - 1])) begin--;
    return begin < r.end && scene_word(scene, begin, lists, out) && out->end == r.end;
}

static struct region without_blank(const struct scene *scene, struct region r) {
    while (r.end > r.begin && strchr(" \"*_", scene->view->text.data[r.end - 1])) r.end--;
    return r;
}

static struct region without_last(const struct scene *scene, struct region r, words_set lists) {
    struct word_match word;
    r = without_blank(scene, r);
    while (last_word(scene, r, lists, &word))
        r = without_blank(scene, (struct region){r.begin, word.begin});
    return r;
}

/* was expected | to cost: cuts r before an infinitive whose form is a noun too; the verb before it.
 */
static bool expected_to(const struct scene *scene, struct region *r, struct word_match *verb) {
    const char *text = scene->view->text.data;
    struct word_match infinitive;
    if (!last_word(scene, *r, WORDS_BIT(WORDS_VERB_NOUN), &infinitive)) return false;
    struct region before = without_blank(scene, (struct region){r->begin, infinitive.begin});
    if (!words_plain_before(scene->rules->words, WORDS_INFINITIVE_SIGN, scene->view->text,
                            before.end))
        return false;
    while (before.end > before.begin && text[before.end - 1] != ' ') before.end--;
    before = without_blank(scene, before);
    if (!last_word(scene, before, LATIN_VERBS, verb)) return false;
    *r = before;
    return true;
}

uint32_t latin_verb(const struct scene *scene, struct region r) {
    struct word_match word;
    r = without_last(scene, r, WORDS_BIT(WORDS_ADVERB));
    if (region_empty(r) || last_word(scene, r, WORDS_BIT(WORDS_OF), &word)) return 0;
    bool verb = last_word(scene, r, LATIN_VERBS, &word) || expected_to(scene, &r, &word);
    if (!verb) { /* was priced | at */
        if (!last_word(scene, r, WORDS_BIT(WORDS_PREPOSITION), &word)) return 0;
        r.end = word.begin;
        r = without_last(scene, r, WORDS_BIT(WORDS_ADVERB));
        if (!last_word(scene, r, LATIN_VERBS, &word)) return 0;
    }
    r.end = word.begin;
    return without_last(scene, r, WORDS_BIT(WORDS_ADVERB) | TRIM_VERBS).end;
}

/* people | claiming benefits, homes | costing more; but net | operating income. */
static bool is_plural_before(const struct scene *scene, uint32_t at) {
    const struct qc_slice text = scene->view->text;
    return (at > 2 && text.data[at - 2] == 's' && text.data[at - 3] != 's' &&
            text.data[at - 3] != '\'') || /* the group's | operating income */
           (at > 1 && words_plain_before(scene->rules->words, WORDS_PEOPLE_NOUN, text, at - 1));
}

/* claiming benefits, sold in May: a participle, which something is told of a noun with. */
static bool is_participle(const struct scene *scene, uint32_t at, uint32_t end) {
    const struct view *v = scene->view;
    struct word_match verb, small;
    if (!scene_word(scene, at, TRIM_VERBS | WORDS_BIT(WORDS_VERB_NOUN), &verb)) return false;
    if (slice_has_at(v->text, verb.end - 3, LIT("ing"))) return is_plural_before(scene, at);
    uint32_t next = latin_next_word(v, at, end);
    const words_set change = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    if (verb.lists & change && !slice_has_at(v->text, verb.end - 2, LIT("ed")) &&
        !slice_has_at(v->text, verb.end - 1, LIT("n")))
        return false; /* a monthly | fall in */
    return !(verb.lists & WORDS_BIT(WORDS_VERB_NOUN)) && v->text.data[verb.end - 1] != 's' &&
           (next >= end || (scene_word(scene, next,
                                       WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_ADVERB) |
                                           WORDS_BIT(WORDS_TIME_WORD),
                                       &small) &&
                            !(small.lists & WORDS_BIT(WORDS_OF))));
}

/* Where a noun begins right behind the date at `at`; `at`: none does. */
static uint32_t behind_date(const struct scene *scene, uint32_t at, uint32_t end) {
    const struct view *v = scene->view;
    const struct veto *veto = veto_at(scene, at);
    struct word_match small;
    uint32_t next = at;
    while (next < end && (veto_at(scene, next) == veto || v->text.data[next] == ' ')) next++;
    bool noun = next < end && is_lower(v->text.data[next]) &&
                !scene_word(scene, next, TRIM_SMALL | TRIM_VERBS | SMALL, &small);
    return noun ? next : at;
}

/* The words from r.begin up to what is added to the head; a date ends it too. */
struct region latin_head_of(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    struct region head = {r.begin, r.begin};
    struct word_match word, of;
    uint32_t count = 0;
    bool over = false; /* behind of, where an article may stand */
    for (uint32_t at = r.begin; at < r.end && count < PHRASE; at = latin_next_word(v, at, r.end)) {
        const struct veto *veto = veto_at(scene, at);
        bool date = veto && veto_is_date(veto);
        if (date && count == 1 && region_empty(trim_left(scene, head, TRIM_SMALL))) {
            head.begin = head.end = latin_next_word(v, at, r.end); /* its 2003 | profit forecast */
            continue;
        }
        uint32_t noun = date ? behind_date(scene, at, r.end) : at;
        if (noun > at) { /* the unit's 2021 | system sales */
            head.begin = head.end = noun;
            at = noun - 1;
            count = 0;
            continue;
        }
        if (date || letter_is(utf8_at(v->text, at))) break;
        bool is_of = scene_word(scene, at, WORDS_BIT(WORDS_OF), &of);
        bool small = !is_of && !over && scene_word(scene, at, SMALL, &word) &&
                     !(word.lists & WORDS_BIT(WORDS_LIST_JOIN));
        if (!is_of && count && (small || is_participle(scene, at, r.end))) break;
        over = is_of;
        uint32_t end = at;
        while (end < r.end && v->text.data[end] != ' ') end += utf8_length(v->text.data[end]);
        if (!is_of) head.end = end;
        count++;
    }
    return region_empty(head) ? head : trim_left(scene, head, TRIM_SMALL);
}

/* Is what stands between the head and the verb only added to the head: phrases with a preposition,
 * a participle with what belongs to it, but no verb of its own? */
bool latin_is_added(const struct scene *scene, struct region r) {
    struct word_match word;
    const words_set verbs = TRIM_VERBS & ~WORDS_BIT(WORDS_CHANGE_TO);
    r = region_trim(scene->view, r);
    if (region_empty(r) || region_opens(scene, r, WORDS_BIT(WORDS_CLAUSE_OPENER))) return false;
    if (region_opens(scene, r, WORDS_BIT(WORDS_RELATIVE) | WORDS_BIT(WORDS_SUBORDINATOR)))
        return true;
    while (region_first_word(scene, r, verbs | WORDS_BIT(WORDS_SUBORDINATOR),
                             WORDS_BIT(WORDS_IDIOM), &word)) {
        const struct veto *veto = veto_at(scene, word.begin); /* in | May 2021 */
        if (!(veto && veto_is_date(veto)) && !is_participle(scene, word.begin, r.end)) return false;
        r.begin = word.end;
    }
    return true;
}

/* The Fed | lifted borrowing: a past form behind a noun; but the adjusted profit, net imported
 * cars.
 */
static bool is_past_behind(const struct scene *scene, struct region head,
                           const struct word_match *verb) {
    const struct words *words = scene->rules->words;
    const struct qc_slice text = scene->view->text;
    struct word_match small;
    if (!slice_has_at(text, verb->end - 2, LIT("ed")) || verb->end >= head.end) return false;
    if (words_plain(words, WORDS_LONE_ADJECTIVE, slice_cut(text, verb->begin, verb->end)))
        return false;
    uint32_t end = verb->begin - 1, begin = end;
    while (begin > head.begin && text.data[begin - 1] != ' ') begin--;
    struct qc_slice word = slice_cut(text, begin, end);
    return !words_plain(words, WORDS_LONE_ADJECTIVE, word) && !memchr(word.data, '\'', word.size) &&
           !scene_word(scene, begin, TRIM_SMALL, &small) && !slice_has_at(text, end - 2, LIT("ly"));
}

/* Economists expected | the index to grow: does another verb stand in the head? */
bool latin_has_verb(const struct scene *scene, struct region head) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    struct word_match verb;
    for (uint32_t at = latin_next_word(v, head.begin, head.end); at < head.end;
         at = latin_next_word(v, at, head.end)) {
        uint32_t size = words_plain_at(words, WORDS_WISH_VERB, v->text, at);
        if (size && (v->text.data[at + size - 1] == 's' || v->text.data[at + size - 1] == 'd' ||
                     words_plain_at(words, WORDS_DETERMINER, v->text, at + size + 1)))
            return true;
        bool form =
            scene_word(scene, at, WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AMOUNT_VERB), &verb) &&
            !(verb.lists & WORDS_BIT(WORDS_VERB_NOUN));
        bool last = verb.end >= head.end; /* Sales | grew, but combined | sales */
        if (form &&
            (last || v->text.data[verb.end - 1] == 's' || is_past_behind(scene, head, &verb)))
            return true;
    }
    return false;
}

/* , while | the output of mines rose; , but | sales in Asia fell */
static struct region over_conjunction(const struct scene *scene, struct region r) {
    const words_set joins = WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_LIST_JOIN);
    struct word_match word;
    while (r.begin > 0 && r.begin < r.end && scene_word(scene, r.begin, joins, &word) &&
           !(word.lists & WORDS_BIT(WORDS_PREPOSITION)) && word.end < r.end)
        r = region_trim(scene->view, (struct region){word.end, r.end});
    return r;
}

/* |Written sales at the shops: a participle that opens the sentence, a noun behind it. */
static bool is_attribute(const struct scene *scene, const struct word_match *word) {
    const words_set others = TRIM_SMALL | TRIM_VERBS | LATIN_NO_OPENING;
    const struct view *v = scene->view;
    struct word_match small;
    uint32_t next = skip_blanks(v->text, word->end);
    bool form = slice_has_at(v->text, word->end - 2, LIT("ed")) ||
                slice_has_at(v->text, word->end - 2, LIT("en"));
    return form && word->begin == 0 && !(word->lists & LATIN_NO_OPENING) && next > word->end &&
           next < v->text.size && is_lower(v->text.data[next]) &&
           !scene_word(scene, next, others, &small);
}

struct region latin_head(const struct scene *scene, struct region clause, uint32_t verb) {
    const struct region none = {clause.begin, clause.begin};
    const struct view *v = scene->view;
    struct word_match word;
    struct region r = over_conjunction(scene, region_trim(v, clause));
    if (verb <= r.begin) return none;
    if (scene_word(scene, r.begin, LATIN_NO_OPENING | WORDS_BIT(WORDS_AMOUNT_VERB), &word) &&
        !is_attribute(scene, &word))
        return none;
    r.end = verb;
    if (region_words(v, r) < HEAD_WORDS) return none;
    const struct veto *veto = veto_at(scene, r.begin);
    if (veto && veto_is_date(veto)) return none;
    struct region head = latin_head_of(scene, r);
    if (!latin_thing(scene, head) || noun_is_pronoun(scene, head) || latin_light(scene, head, 2) ||
        latin_has_verb(scene, head))
        return none;
    return latin_is_added(scene, (struct region){head.end, r.end}) ? head : none;
}

/* fees grew in May and | deferrals dropped to: the clause behind the first "and" after the last
 * verb before it. */
static struct region joined_clause(const struct scene *scene, struct region r, uint32_t end) {
    const words_set verbs = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AMOUNT_VERB) |
                            WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_DIRECTION_UP) |
                            WORDS_BIT(WORDS_DIRECTION_DOWN);
    const struct region none = {r.begin, r.begin};
    struct word_match verb, join;
    struct region left = {r.begin, end};
    if (!region_last_word(scene, left, verbs, WORDS_BIT(WORDS_IDIOM), &verb)) return none;
    left.begin = verb.end;
    if (verb.begin <= r.begin || !scene_word(scene, verb.end + 1, ADDED, &join) ||
        !region_first_word(scene, left, WORDS_BIT(WORDS_LIST_JOIN), WORDS_BIT(WORDS_IDIOM),
                           &join) ||
        !is_alpha(scene->view->text.data[join.begin]))
        return none;
    struct region inner = region_trim(scene->view, (struct region){join.end, r.end});
    struct region noun = trim_left(scene, (struct region){join.end, end}, WORDS_BIT(WORDS_ADVERB));
    return region_empty(noun) || latin_no_thing(scene, noun) ||
                   region_opens(scene, noun, TRIM_SMALL & ~WORDS_BIT(WORDS_GLUE))
               ? none
               : inner;
}

struct region latin_late_clause(const struct scene *scene, struct region r, uint32_t end) {
    const struct words *words = scene->rules->words;
    const struct qc_slice text = scene->view->text;
    const struct region none = {r.begin, r.begin};
    struct word_match verb;
    bool figure = r.begin > LETTER_BYTES &&
                  letter_is(utf8_at(text, r.begin - LETTER_BYTES)); /* □ | as sales fell */
    if (!figure && region_words(scene->view, r) < LATE_WORDS) return none;
    for (uint32_t at = end; at > r.begin; at--) {
        if (text.data[at - 1] != ' ') continue;
        uint32_t size = words_plain_at(words, WORDS_LATE_SUBORDINATOR, text, at);
        if (!size || at + size >= end) continue;
        struct region inner = {at + size, r.end}, before = {r.begin, at};
        bool main = figure || region_first_word(scene, before, TRIM_VERBS, 0, &verb);
        struct region noun = region_trim(scene->view, (struct region){inner.begin, end});
        bool opens = region_opens(scene, inner, TRIM_VERBS) ||
                     (region_words(scene->view, noun) > 1 && /* as | lending fell */
                      region_opens(scene, inner, WORDS_BIT(WORDS_VERB_NOUN)));
        return main && !opens ? inner : none;
    }
    return end ? joined_clause(scene, r, end) : none;
}

bool latin_compared(const struct scene *scene, struct region *r) {
    const words_set verbs = TRIM_VERBS | WORDS_BIT(WORDS_VERB_NOUN);
    const struct qc_slice text = scene->view->text;
    struct word_match verb;
    if (region_last_word(scene, *r, WORDS_BIT(WORDS_THAN), WORDS_BIT(WORDS_IDIOM), &verb) &&
        verb.begin > r->begin + 1 && /* is faster| than the old one by □ */
        words_plain_before(scene->rules->words, WORDS_COMPARATIVE, text, verb.begin - 1)) {
        r->end = verb.begin -
                 words_plain_before(scene->rules->words, WORDS_COMPARATIVE, text, verb.begin - 1) -
                 1;
        *r = trim_right(scene, *r, TRIM_VERBS | TRIM_SMALL);
        return true;
    }
    for (uint32_t at = r->end; at > r->begin; at--) {
        if (at > r->begin + 1 && text.data[at - 2] != ' ') continue;
        uint32_t size = words_plain_at(scene->rules->words, WORDS_COMPARE_VERB, text, at - 1);
        struct region object = {at - 1 + size, r->end};
        if (!size || region_empty(object)) continue;
        if (region_first_word(scene, object, verbs, WORDS_BIT(WORDS_IDIOM), &verb)) return false;
        r->end = at - 1;
        return true;
    }
    return false;
}

/* In | the region output at the □ mines rose: a place that the head follows at once is taken with
 * it; a time is none. */
static struct region over_place(const struct scene *scene, struct region r) {
    struct word_match in;
    if (region_empty(r) || !scene_word(scene, r.begin, WORDS_BIT(WORDS_MONEY_IN), &in)) return r;
    struct region rest = trim_left(scene, (struct region){in.end, r.end}, TRIM_SMALL);
    const struct veto *veto = region_empty(rest) ? NULL : veto_at(scene, rest.begin);
    return region_empty(rest) || (veto && veto_is_date(veto)) ? r : rest;
}

struct region latin_head_over(const struct scene *scene, struct region clause) {
    const struct region none = {clause.begin, clause.begin};
    struct word_match preposition;
    clause = over_place(scene, over_conjunction(scene, region_trim(scene->view, clause)));
    struct region head = latin_head(scene, clause, latin_verb(scene, clause));
    if (region_empty(head)) return none;
    for (uint32_t at = head.begin; at < clause.end; at++)
        if (strchr("\"()", scene->view->text.data[at])) return none;
    struct region rest = region_trim(scene->view, (struct region){head.end, clause.end});
    return scene_word(scene, rest.begin, WORDS_BIT(WORDS_PREPOSITION), &preposition) ? head : none;
}

bool latin_of_pronoun(const struct scene *scene, struct region clause, uint32_t verb) {
    struct word_match pronoun;
    return verb > clause.begin && last_word(scene, (struct region){clause.begin, verb},
                                            WORDS_BIT(WORDS_SUBJECT_PRONOUN), &pronoun);
}

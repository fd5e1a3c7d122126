/* noun_place.c: a place in an English clause -> what stands before it: another clause that "and"
 * joins, words that govern it, the label of a line; phrases that name no thing. */
#include "noun.h"

#include "trim.h"

#define LABEL_MAX 5u /* words of the label of a line */
#define FINITE (WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AMOUNT_VERB))

bool noun_coordinated(const struct scene *scene, struct region r) {
    struct word_match word;
    if (region_has_han(scene->view, r) ||
        !region_last_word(scene, r, WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_CLAUSE_OPENER),
                          WORDS_BIT(WORDS_IDIOM), &word))
        return false;
    struct region rest = {word.end, r.end};
    if (!region_first_word(scene, rest, TRIM_VERBS | WORDS_BIT(WORDS_VERB_NOUN),
                           WORDS_BIT(WORDS_IDIOM), &word))
        return false;
    rest = trim_left(scene, trim_right(scene, rest, TRIM_VERBS | TRIM_SMALL), TRIM_SMALL);
    return region_empty(rest) ||
           (scene_word(scene, rest.begin, WORDS_BIT(WORDS_VERB_NOUN), &word) &&
            word.end == rest.end);
}

bool noun_governed(const struct scene *scene, uint32_t at, words_set lists) {
    struct word_match word;
    struct region before = trim_right(scene, (struct region){0, at}, WORDS_BIT(WORDS_ADVERB));
    return !region_empty(before) && scene_word_before(scene, before.end, lists, &word);
}

bool noun_is_bare(const struct scene *scene, uint32_t at) {
    struct word_match word;
    words_set articles =
        WORDS_BIT(WORDS_PER_ARTICLE) | WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_POSSESSIVE);
    words_set all =
        TRIM_VERBS | WORDS_BIT(WORDS_VERB_NOUN) | WORDS_BIT(WORDS_PREPOSITION) | articles;
    struct region before = region_trim(scene->view, (struct region){0, at});
    return !region_empty(before) && scene_word_before(scene, before.end, all, &word) &&
           !(word.lists & articles);
}

struct region noun_label(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    struct region clause = clause_at(v, at), none = {0, 0};
    struct word_match word;
    struct region label = clause_at(v, region_trim(v, (struct region){0, at}).begin);
    if (label.end >= clause.begin || region_has_han(v, label) || v->text.data[label.end] != ':' ||
        region_words(v, region_trim(v, label)) > LABEL_MAX ||
        region_first_word(scene, label, FINITE, WORDS_BIT(WORDS_IDIOM), &word))
        return none;
    for (uint32_t k = label.begin; k < label.end; k++)
        if (letter_is(utf8_at(v->text, k))) return none;
    return trim_left(scene, label, TRIM_SMALL);
}

bool noun_is_cross(const struct view *v, struct region r) {
    const char *text = v->text.data;
    while (r.begin < r.end && text[r.begin] == ' ') r.begin++;
    while (r.end > r.begin && text[r.end - 1] == ' ') r.end--;
    uint32_t size = r.end - r.begin;
    return (size == 1 && strchr("xX*", text[r.begin])) ||
           (size == 2 && slice_has_at(v->text, r.begin, LIT("×")));
}

bool noun_is_manner(const struct scene *scene, struct region r) {
    struct qc_slice word = slice_cut(scene->view->text, r.begin, r.end);
    return word.size > 4 && slice_has_at(word, word.size - 2, LIT("ly")) &&
           is_lower(word.data[0]) && !memchr(word.data, ' ', word.size) &&
           !words_plain(scene->rules->words, WORDS_LY_NOUN, word);
}

bool noun_is_light(const struct scene *scene, struct region noun) {
    struct word_match word;
    return !region_empty(noun) &&
           scene_word(scene, noun.begin, WORDS_BIT(WORDS_LIGHT_NOUN), &word) &&
           word.end == noun.end;
}

#define NOTE_BYTES 66u /* between the brackets of a note */

uint32_t noun_over_note(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    struct word_match of;
    uint32_t open = at, close;
    while (open < v->text.size && v->text.data[open] == ' ') open++;
    if (open >= v->text.size || v->text.data[open] != '(') return at;
    for (close = open + 1; close < v->text.size && close - open < NOTE_BYTES; close++)
        if (v->text.data[close] == ')' || v->text.data[close] == '(') break;
    if (close >= v->text.size || v->text.data[close] != ')') return at;
    const struct veto *veto = veto_at(scene, open);
    if (veto && strcmp(veto->reason, "repeated") == 0) return close + 1;
    return scene_word(scene, close + 1, WORDS_BIT(WORDS_POSSESSIVE), &of) &&
                   v->text.data[of.begin] & 0x80
               ? close + 1
               : at;
}

bool noun_is_yardstick(const struct scene *scene, struct region noun) {
    return !region_empty(noun) &&
           words_plain_before(scene->rules->words, WORDS_YARDSTICK, scene->view->text, noun.end);
}

/* a 5% rise in | ARPU, in | EVs: three capitals, or two and the s of a plural, that name no place.
 */
static bool is_measure_name(const struct scene *scene, struct region r) {
    const char *text = scene->view->text.data;
    uint32_t at = r.begin;
    while (at < r.end && is_upper(text[at])) at++;
    uint32_t many = at - r.begin;
    bool plural = many > 1 && at + 1 == r.end && text[at] == 's';
    return (plural || (many > 2 && at == r.end)) &&
           !words_plain(scene->rules->words, WORDS_REGION_NAME,
                        slice_cut(scene->view->text, r.begin, r.end));
}

bool noun_lone_name(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    return !region_empty(r) && is_upper(v->text.data[r.begin]) &&
           region_words(v, region_trim(v, r)) == 1 && !is_measure_name(scene, r);
}

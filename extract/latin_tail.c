/* latin_tail.c: an English noun phrase that was found as a subject -> the same without what stands
 * behind its noun: the verb of its clause, a participle with what belongs to it, an adverb. */
#include "latin_tail.h"

#include "latin_after.h"
#include "lines.h"
#include "trim.h"

#define DEED_MIN 5u /* letters of a form in -ed */

static uint32_t word_end(const struct view *v, uint32_t at, uint32_t end) {
    const char *first = v->text.data + at, *blank = at < end ? memchr(first, ' ', end - at) : NULL;
    return blank ? at + (uint32_t)(blank - first) : end;
}

static bool is_plain(const struct view *v, uint32_t begin, uint32_t end) {
    for (; begin < end; begin++)
        if (!is_lower(v->text.data[begin])) return false;
    return true;
}

/* The courts | awarded, companies | surveyed: a form in -ed behind a plural. */
static bool is_deed(const struct scene *scene, uint32_t before, uint32_t at, uint32_t end) {
    const struct view *v = scene->view;
    return end - at >= DEED_MIN && slice_has_at(v->text, end - 2, LIT("ed")) &&
           is_plain(v, at, end) && latin_plural(scene, before, at - 1) &&
           !words_plain(scene->rules->words, WORDS_LONE_ADJECTIVE, slice_cut(v->text, at, end));
}

/* Up to the first word behind the noun that begins what is told of it. */
static struct region before_deed(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    uint32_t before = r.begin;
    for (uint32_t at = word_end(v, r.begin, r.end) + 1; at < r.end;) {
        uint32_t end = word_end(v, at, r.end);
        if (end > at && v->text.data[at - 1] == ' ' &&
            (is_deed(scene, before, at, end) ||
             words_plain(scene->rules->words, WORDS_NAMED_FORM, slice_cut(v->text, at, end))))
            return (struct region){r.begin, at - 1};
        before = at;
        at = end + 1;
    }
    return r;
}

/* a drive | away, the sale | itself */
static struct region without_adverb(const struct scene *scene, struct region r) {
    uint32_t size =
        words_plain_before(scene->rules->words, WORDS_END_ADVERB, scene->view->text, r.end);
    bool last =
        size && r.end - r.begin > size + 1 && scene->view->text.data[r.end - size - 1] == ' ';
    return last ? (struct region){r.begin, r.end - size - 1} : r;
}

/* give | away, saving | yourself: is the one word that is left a verb? Behind a figure or an
 * article it is a noun, and a plural is one. */
static bool is_verb_left(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    if (memchr(v->text.data + r.begin, ' ', r.end - r.begin) || is_upper(v->text.data[r.begin]) ||
        latin_plural(scene, r.begin, r.end))
        return false;
    uint32_t at = r.begin;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    return !(at >= LETTER_BYTES && letter_is(utf8_at(v->text, at - LETTER_BYTES))) &&
           !words_plain_before(scene->rules->words, WORDS_DETERMINER, v->text, at);
}

/* the family | controls □, the shares | trade at □: the bytes of the verb before the amount; 0:
 * none ends the region. */
static uint32_t amount_verb(const struct scene *scene, struct region r) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    uint32_t at = skip_blanks(text, r.end), by = words_plain_at(words, WORDS_AT_WORD, text, at);
    if (by) at = skip_blanks(text, at + by);
    if (at >= text.size || !letter_is(utf8_at(text, at))) return 0;
    uint32_t size =
        words_plain_before(words, by ? WORDS_AT_VERB : WORDS_BEFORE_AMOUNT, text, r.end);
    if (!by || !size || strchr("sd", text.data[r.end - 1]) || r.end - size < r.begin + 2)
        return size;
    uint32_t end = r.end - size - 1, before = end; /* shares | trade at □, but fuel burn at □ */
    while (before > r.begin && text.data[before - 1] != ' ') before--;
    return latin_plural(scene, before, end) ? size : 0;
}

/* Without the verb right before the amount. */
static struct region before_amount(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    uint32_t at = skip_blanks(v->text, r.end), size = amount_verb(scene, r);
    if (!size || r.end - r.begin < size + 2 || v->text.data[r.end - size - 1] != ' ') return r;
    if (r.begin == 0 && at + LETTER_BYTES >= v->text.size && /* Student grants | $300 */
        lines_is_entry(scene) &&
        words_plain_before(scene->rules->words, WORDS_SUM_PLURAL, v->text, r.end))
        return r;
    struct region left = {r.begin, r.end - size - 1};
    uint32_t last = left.end;
    while (last > left.begin && v->text.data[last - 1] != ' ') last--;
    struct qc_slice word = slice_cut(v->text, last, left.end);
    bool sort = last == r.begin && last == 0 && word.size > 4 && /* Living costs | $1,200 */
                slice_has_at(word, word.size - 3, LIT("ing"));
    if (sort) return r;
    bool adverb = noun_is_manner(scene, (struct region){last, left.end});
    return adverb || words_plain(scene->rules->words, WORDS_LONE_ADJECTIVE, word) ? r : left;
}

/* most behaviors | varying by □: a form in -ing behind a plural, which a preposition or the figure
 * follows. */
static struct region before_doing(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    struct word_match next;
    uint32_t at = r.end, before, behind = r.end;
    while (at > r.begin && is_lower(v->text.data[at - 1])) at--;
    if (at <= r.begin + 1 || v->text.data[at - 1] != ' ' || r.end - at <= DEED_MIN ||
        !slice_has_at(v->text, r.end - 3, LIT("ing")))
        return r;
    for (before = at - 1; before > r.begin && v->text.data[before - 1] != ' ';) before--;
    while (behind < v->text.size && v->text.data[behind] == ' ') behind++;
    if (behind == r.end || behind >= v->text.size ||
        (!letter_is(utf8_at(v->text, behind)) &&
         !words_plain_at(scene->rules->words, WORDS_BY_WORD, v->text, behind) &&
         !scene_word(scene, behind, WORDS_BIT(WORDS_CHANGE_FROM) | WORDS_BIT(WORDS_CHANGE_TO),
                     &next)))
        return r;
    return latin_plural(scene, before, at - 1) ? (struct region){r.begin, at - 1} : r;
}

/* profits | set to be: a participle that "to" follows. */
static struct region before_set(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    if (r.end >= v->text.size || v->text.data[r.end] != ' ' ||
        !words_plain_at(scene->rules->words, WORDS_TO_WORD, v->text, r.end + 1))
        return r;
    uint32_t size = words_plain_before(scene->rules->words, WORDS_SET_TO, v->text, r.end);
    bool last = size && r.end - r.begin > size + 1 && v->text.data[r.end - size - 1] == ' ';
    return last ? (struct region){r.begin, r.end - size - 1} : r;
}

/* the 56-year-old diplomat | described, a talk | beginning at: a participle or a verb of the past
 * that ends the phrase behind a noun. */
static struct region before_form(const struct scene *scene, struct region r) {
    const struct words *words = scene->rules->words;
    const struct qc_slice text = scene->view->text;
    uint32_t at = r.end, before;
    while (at > r.begin && is_lower(text.data[at - 1])) at--;
    if (at < r.begin + 4 || text.data[at - 1] != ' ' || r.end - at < DEED_MIN) return r;
    for (before = at - 1; before > r.begin && is_alpha(text.data[before - 1]);) before--;
    struct qc_slice word = slice_cut(text, at, r.end), noun = slice_cut(text, before, at - 1);
    bool past = slice_has_at(text, r.end - 2, LIT("ed")) && text.data[r.end - 3] != 'e' &&
                !words_plain(words, WORDS_ED_NOUN, word) &&
                !words_plain(words, WORDS_LONE_ADJECTIVE, word);
    if ((!past && !words_plain(words, WORDS_DOING_FORM, word)) || noun.size < 3 ||
        words_plain(words, WORDS_LONE_ADJECTIVE, noun) ||
        words_plain(words, WORDS_DETERMINER, noun) ||
        (slice_has_at(text, at - 3, LIT("ly")) && !words_plain(words, WORDS_LY_NOUN, noun)))
        return r;
    struct region left = {r.begin, at - 1}; /* the Army | has conveyed */
    left = trim_right(scene, left, WORDS_BIT(WORDS_AUXILIARY));
    return region_empty(left) ? r : left;
}

/* a | $35, an | 8-hour */
static bool behind_one(struct qc_slice text, uint32_t at) {
    while (at > 0 && text.data[at - 1] == ' ') at--;
    uint32_t begin = at;
    while (begin > 0 && is_alpha(text.data[begin - 1])) begin--;
    return at > begin && to_lower(text.data[begin]) == 'a' &&
           (at == begin + 1 || (at == begin + 2 && text.data[begin + 1] == 'n'));
}

/* a $35 fee | applies: behind "a" and the figure the noun is no plural, so a form in -s is a verb.
 */
static struct region before_single(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    const struct qc_slice text = v->text;
    struct word_match small;
    uint32_t at = r.begin, last = region_last_begin(v, r);
    while (at > 0 && text.data[at - 1] == ' ') at--;
    if (at < LETTER_BYTES || !letter_is(utf8_at(text, at - LETTER_BYTES)) || last <= r.begin ||
        v->quantities[view_quantity(v, (struct spot){at - LETTER_BYTES})].readings[0].dim ==
            DIM_COUNT ||
        !behind_one(text, at - LETTER_BYTES))
        return r;
    struct qc_slice word = slice_cut(text, last, r.end), next = slice_cut(text, r.end, text.size);
    if (word.size < 4 || !is_plain(v, last, r.end) || word.data[word.size - 1] != 's' ||
        strchr("sui", word.data[word.size - 2]) || (next.size && next.data[0] == '\'') ||
        words_plain(scene->rules->words, WORDS_SINGULAR_S, word))
        return r;
    for (at = r.begin; at < last; at = word_end(v, at, last) + 1)
        if (scene_word(scene, at, WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_LIST_JOIN),
                       &small) ||
            slice_has_at(text, word_end(v, at, last) - 3, LIT("ing")))
            return r;
    return (struct region){r.begin, last - 1};
}

/* the scheme | gave farmers □: who gives, and not who gets. */
static struct region before_giving(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    uint32_t i = view_next(v, r.end), words = 0;
    if (i >= v->count || v->letters[i].at != r.end + 1 ||
        v->quantities[i].readings[0].dim != DIM_MONEY)
        return r;
    for (uint32_t at = r.end; at > r.begin + 2 && words < 3; at--) {
        if (v->text.data[at - 1] != ' ') continue;
        words++;
        uint32_t size = words_plain_at(scene->rules->words, WORDS_GIVES_VERB, v->text, at);
        if (size && at + size < r.end && v->text.data[at + size] == ' ' &&
            latin_plural(scene, region_last_begin(v, r), r.end))
            return (struct region){r.begin, at - 1};
    }
    return r;
}

/* MacBook Air|][macbook-air, iDRAC|](https://..): up to the end of a link's text. */
static struct region link_text(const struct view *v, struct region r) {
    for (uint32_t at = r.begin; at + 1 < v->text.size && at < r.end; at++) {
        if (v->text.data[at] == '[') return r;
        if (v->text.data[at] == ']' && strchr("[(", v->text.data[at + 1]) && at > r.begin)
            return (struct region){r.begin, at};
    }
    return r;
}

struct region latin_tail(const struct scene *scene, struct region r) {
    const struct view *v = scene->view;
    r = link_text(v, r);
    if (!memchr(v->text.data + r.begin, ' ', r.end - r.begin)) return r;
    struct region cut = latin_before_verb(scene, before_deed(scene, before_set(scene, r)), true);
    cut = before_amount(scene, before_doing(scene, without_adverb(scene, cut)));
    cut = before_giving(scene, before_single(scene, before_form(scene, cut)));
    if (cut.end == r.end) return r;
    cut = trim_right(scene, cut, WORDS_BIT(WORDS_PREPOSITION)); /* a goal | for myself */
    return region_empty(cut) || is_verb_left(scene, cut) ? r : cut;
}

bool latin_aside_word(const struct scene *scene, struct region r) {
    const struct qc_slice text = scene->view->text;
    return r.end < text.size && text.data[r.end] == ',' && noun_is_manner(scene, r);
}

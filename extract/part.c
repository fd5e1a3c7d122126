/* part.c: a percentage and the words around it -> is it the part of a group that does something: at
 * the head of its clause, a verb behind it. */
#include "part.h"

#include "lexicon.h"

#define VERB_MAX 12u /* bytes between a part and the figure of its Chinese verb */
#define VERB_MIN 5u  /* letters of a word in -ed that may be a verb */

static bool opens(const struct scene *scene, uint32_t at) {
    struct qc_slice text = scene->view->text;
    while (at > 0 && text.data[at - 1] == ' ') at--;
    if (at == 0 || strchr(",;:.?!(\"'-", text.data[at - 1])) return true;
    return words_plain_before(scene->rules->words, WORDS_PART_OPENER, text, at) != 0;
}

/* Steps over "now", "still": what stands between a subject and its verb. */
static uint32_t behind_adverbs(const struct scene *scene, uint32_t at) {
    struct qc_slice text = scene->view->text;
    for (uint32_t size; at < text.size; at = skip_blanks(text, at + size)) {
        size = words_plain_at(scene->rules->words, WORDS_ADVERB_BEFORE, text, at);
        if (!size) break;
    }
    return at;
}

/* pose | a hazard, lack | the skills, fail | to repay: a word before an article or "to" is no noun
 * behind a figure. */
static bool takes_object(const struct scene *scene, uint32_t at) {
    const words_set small = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_OF) |
                            WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_LIST_JOIN) |
                            WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                            WORDS_BIT(WORDS_TIME_WORD) | WORDS_BIT(WORDS_SUBORDINATOR);
    struct qc_slice text = scene->view->text;
    struct word_match word;
    uint32_t end = at;
    while (end < text.size && is_lower(text.data[end])) end++;
    uint32_t next = skip_blanks(text, end);
    if (end - at < 3 || next == end || next >= text.size || scene_word(scene, at, small, &word) ||
        words_plain_at(scene->rules->words, WORDS_COMPARATIVE, text, at))
        return false;
    return words_plain_at(scene->rules->words, WORDS_DETERMINER, text, next) ||
           scene_word(scene, next, WORDS_BIT(WORDS_PRONOUN), &word) || /* enforce | it */
           (words_plain_at(scene->rules->words, WORDS_TO_WORD, text, next) &&
            words_plain(scene->rules->words, WORDS_TO_VERB, slice_cut(text, at, end)));
}

/* | is open to all, | are women: what a part is, no article and no judgement behind the verb. */
static bool is_being(const struct scene *scene, uint32_t at) {
    const words_set small = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_NEGATION);
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    struct word_match word;
    uint32_t size = words_plain_at(words, WORDS_BEING, text, at);
    if (!size) return false;
    uint32_t next = behind_adverbs(scene, skip_blanks(text, at + size));
    return next < text.size && is_lower(text.data[next]) &&
           !scene_word(scene, next, small, &word) &&
           !words_plain_at(words, WORDS_DETERMINER, text, next) &&
           !words_plain_at(words, WORDS_COMPARATIVE, text, next) &&
           !words_plain_at(words, WORDS_OF_FIGURE, text, next) &&
           !words_plain_at(words, WORDS_DEGREE_OF, text, next);
}

/* skipped, saying: a form that is a verb without a look at the rest. */
static bool is_verb(const struct scene *scene, uint32_t at) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    uint32_t end = at;
    while (end < text.size && is_lower(text.data[end])) end++;
    if (words_plain_at(words, WORDS_PART_DOING, text, at) || takes_object(scene, at) ||
        is_being(scene, at))
        return true;
    return end - at >= VERB_MIN && slice_has_at(text, end - 2, LIT("ed")) &&
           !words_plain_at(words, WORDS_OF_FIGURE, text, at);
}

/* 22% now |charge at home: what stands behind such an adverb is a verb or an end of the clause. */
static bool follows_adverb(const struct scene *scene, uint32_t at) {
    const words_set others = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_THAN) |
                             WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_OF) |
                             WORDS_BIT(WORDS_CLAUSE_OPENER);
    struct qc_slice text = scene->view->text;
    struct word_match word;
    return at < text.size && is_lower(text.data[at]) && !scene_word(scene, at, others, &word) &&
           !words_plain_at(scene->rules->words, WORDS_COMPARATIVE, text, at) &&
           !words_plain_at(scene->rules->words, WORDS_OF_FIGURE, text, at);
}

/* 38% |增加 2 至 3 元: at the head of its clause, before a Chinese verb with a figure of its own.
 */
static bool acts_on(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct token verb[2];
    uint32_t letter = v->letters[i].at;
    uint32_t at = skip_blanks(v->text, letter + LETTER_BYTES);
    uint32_t end = i + 1 < v->count ? v->letters[i + 1].at : at;
    if (at >= end || end - at > VERB_MAX || !opens(scene, letter)) return false;
    enum dim told = v->quantities[i + 1].readings[0].dim;
    if (told == DIM_PERCENT || told == DIM_PERCENT_POINT || told == DIM_TIME) return false;
    while (end > at && v->text.data[end - 1] == ' ') end--;
    uint32_t count = lexicon_cut(v->text, at, end, verb, 2);
    return count && verb[0].class == CLASS_VERB && (count == 1 || verb[1].end - verb[1].begin == 3);
}

bool part_opens(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct token next;
    if (i == 0 || v->quantities[i].readings[0].dim != DIM_PERCENT ||
        v->quantities[i].bound == BOUND_RANGE)
        return false;
    uint32_t from = v->letters[i - 1].at + LETTER_BYTES, at = v->letters[i].at;
    uint32_t behind = skip_blanks(v->text, at + LETTER_BYTES);
    struct region between = {skip_blanks(v->text, from), at};
    while (between.end > between.begin && v->text.data[between.end - 1] == ' ') between.end--;
    return between.end == between.begin + 1 && v->text.data[between.begin] == ',' &&
           behind < v->text.size && utf8_is_han(utf8_at(v->text, behind)) &&
           lexicon_cut(v->text, behind, clause_at(v, behind).end, &next, 1) &&
           next.class == CLASS_NOUN && next.end - next.begin > 3;
}

#define EQUAL_REACH 36u /* bytes of what a thing is compared with */

/* 相当于|, 成本不到|: a word that says two amounts equal, or bounds a measure; its bytes. */
static uint32_t equals_before(const struct scene *scene, uint32_t at) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    uint32_t size = words_plain_before(words, WORDS_EQUAL_LEAD, text, at);
    struct word_match measure;
    if (size || !(size = words_plain_before(words, WORDS_EQUAL_BOUND, text, at))) return size;
    bool measured = words_plain_before(words, WORDS_MEASURE_END, text, at - size) ||
                    scene_word_before(scene, at - size, WORDS_BIT(WORDS_MAGNITUDE_NOUN), &measure);
    return measured ? size : 0;
}

bool part_equals(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    struct word_match of;
    uint32_t at = v->letters[i].at, behind = skip_blanks(v->text, at + LETTER_BYTES), size = 0;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    if (!scene_word_before(scene, at, WORDS_BIT(WORDS_POSSESSIVE), &of) ||
        !(v->text.data[of.begin] & 0x80) ||
        (behind < v->text.size && utf8_is_han(utf8_at(v->text, behind))) ||
        words_plain_before(words, WORDS_WHOLE_TAIL, v->text, of.begin))
        return false;
    struct region clause = clause_at(v, of.begin);
    uint32_t floor = of.begin > EQUAL_REACH ? of.begin - EQUAL_REACH : 0;
    if (clause.begin > floor) floor = clause.begin;
    for (at = of.begin; at > floor && !size; at--) size = equals_before(scene, at);
    return size && !words_plain_in(words, WORDS_WHOLE_LEAD, v->text, clause.begin, of.begin);
}

/* 完成全年目标|的 92%: right behind what it is a part of, at the end of its clause. */
bool part_of_whole(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    struct word_match of;
    uint32_t at = v->letters[i].at, end = skip_blanks(v->text, at + LETTER_BYTES);
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    if (!scene_word_before(scene, at, WORDS_BIT(WORDS_POSSESSIVE), &of) ||
        !(v->text.data[of.begin] & 0x80) ||
        (end < v->text.size && utf8_is_han(utf8_at(v->text, end))))
        return false;
    for (at = of.begin; at > 0 && v->text.data[at - 1] == ' ';) at--;
    return words_plain_before(words, WORDS_WHOLE_TAIL, v->text, at) != 0;
}

#define ASKED_REACH 120u /* bytes between a part of those asked and what they say */

/* | 31 percent in August told us, | 85%, the highest since 1992, said: a percentage that opens its
 * sentence, set apart from what those asked say. */
static bool answers(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    struct word_match small;
    uint32_t at = v->letters[i].at + LETTER_BYTES, next = skip_blanks(v->text, at);
    if (next >= v->text.size || region_trim(v, (struct region){0, v->letters[i].at}).end > 0)
        return false;
    bool apart = v->text.data[at] == ',' ||
                 (next > at && scene_word(scene, next, WORDS_BIT(WORDS_PREPOSITION), &small) &&
                  !scene_word(scene, next, WORDS_BIT(WORDS_OF), &small));
    uint32_t end = at + ASKED_REACH < v->text.size ? at + ASKED_REACH : (uint32_t)v->text.size;
    for (; apart && at < end && v->text.data[at] != '.' && v->text.data[at] != ';'; at++)
        if (v->text.data[at] == ' ' && words_plain_at(words, WORDS_ASKED_SAY, v->text, at + 1))
            return true;
    return false;
}

bool part_acts(const struct scene *scene, uint32_t i) {
    struct qc_slice text = scene->view->text;
    uint32_t letter = scene->view->letters[i].at;
    if (acts_on(scene, i) || answers(scene, i)) return true;
    uint32_t at = skip_blanks(text, letter + LETTER_BYTES);
    if (at == letter + LETTER_BYTES || at >= text.size || !is_lower(text.data[at]) ||
        !opens(scene, letter))
        return false;
    uint32_t verb = behind_adverbs(scene, at);
    return is_verb(scene, verb) || (verb > at && follows_adverb(scene, verb));
}

/* runon.c: figures of a Chinese sheet whose lines run together, parted by blanks -> the label that
 * stands before each of them: 售价:|5999 元 重量:|1.3 kg, 今开| 34.50 昨收| 34.80. */
#include "runon.h"

#include "han_tokens.h"
#include "trim.h"

#define LABEL_CHARS 10u /* most characters of a label */
#define PLAIN_CHARS 6u  /* of one that no colon ends */
#define LABEL_BYTES 40u

struct label {
    struct region at; /* empty: there is none */
    bool colon;       /* does a colon end it? */
};

/* What stands alone between two blanks right before letter i: 重量:|1.3 kg. Behind another figure
 * nothing else may stand there. */
static struct label label_of(const struct view *v, uint32_t i) {
    struct label none = {{0, 0}, false}, found = none;
    uint32_t from = i ? v->letters[i - 1].at + LETTER_BYTES : 0, end = v->letters[i].at;
    if (i && (end - from > LABEL_BYTES || v->text.data[from] != ' ')) return none;
    while (end > from && v->text.data[end - 1] == ' ') end--;
    if ((found.colon = end > from && v->text.data[end - 1] == ':')) end--;
    uint32_t begin = end;
    while (begin > from && v->text.data[begin - 1] != ' ') {
        begin = (uint32_t)utf8_back(v->text, begin);
        if (strchr(",;:()!?|", v->text.data[begin])) return none;
    }
    if (begin == end || (i && begin != from + 1)) return none;
    found.at = (struct region){begin, end};
    size_t chars = utf8_chars(slice_cut(v->text, begin, end));
    bool fits = chars <= (found.colon ? LABEL_CHARS : PLAIN_CHARS) && region_has_han(v, found.at);
    return fits ? found : none;
}

/* 重量, 最高, 长: the name of what is measured; with `any` each word that governs nothing. */
static bool is_name(const struct scene *scene, struct region r, bool any) {
    const words_set others = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AMOUNT_VERB) |
                             WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                             WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_THAN) |
                             WORDS_BIT(WORDS_RANGE_JOIN) | WORDS_BIT(WORDS_LIST_JOIN) |
                             WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_PRONOUN);
    struct qc_slice label = slice_cut(scene->view->text, r.begin, r.end);
    struct word_match word;
    if (words_plain(scene->rules->words, WORDS_DIMENSION_LABEL, label)) return true;
    if (utf8_chars(label) < 2 || scene_word_before(scene, r.end, others, &word) ||
        scene_word(scene, r.begin, others, &word))
        return false;
    const struct han_tokens *t = han_cut(scene, r);
    for (uint32_t k = 0; k < t->count; k++) {
        enum word_class class = t->at[k].class;
        if (class == CLASS_PARTICLE || class == CLASS_PREPOSITION || class == CLASS_PRONOUN ||
            class == CLASS_CONJUNCTION || class == CLASS_NUMERAL || class == CLASS_MEASURE)
            return false;
    }
    return any || (t->count && han_is_noun(&t->at[t->count - 1]));
}

/* Does nothing follow the last figure of the clause that letter i stands in, but a mark? What is
 * behind each figure would else be of it: 16GB 内存 512GB |闪存. */
static bool row_ends(const struct view *v, uint32_t i) {
    struct region clause = clause_at(v, v->letters[i].at);
    uint32_t last = i;
    while (last + 1 < v->count && v->letters[last + 1].at < clause.end) last++;
    struct region tail = {v->letters[last].at + LETTER_BYTES, clause.end};
    return region_empty(region_trim(v, tail)) &&
           (clause.end >= v->text.size || v->text.data[clause.end] != ':' ||
            label_of(v, last + 1).colon);
}

struct region runon_label(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    if (v->count < 2 || kind == KIND_GROWTH || kind == KIND_SHARE) return none;
    struct label own = label_of(v, i), next = {{0, 0}, false}, last = next;
    if (region_empty(own.at)) return none;
    if (i + 1 < v->count) next = label_of(v, i + 1);
    if (own.colon) return i > 0 || !region_empty(next.at) ? own.at : none;
    if (i > 0) last = label_of(v, i - 1);
    if (region_empty(next.at) && (i == 0 || region_empty(last.at))) return none;
    if (next.colon || last.colon || !row_ends(v, i)) return none;
    bool three = !region_empty(next.at) && !region_empty(last.at) && i > 0;
    if (!three && i + 2 < v->count && !region_empty(next.at))
        three = !region_empty(label_of(v, i + 2).at);
    if (!three && i > 1 && !region_empty(last.at)) three = !region_empty(label_of(v, i - 2).at);
    bool beside = (!region_empty(next.at) && is_name(scene, next.at, three)) ||
                  (i > 0 && !region_empty(last.at) && is_name(scene, last.at, three));
    return beside && is_name(scene, own.at, three) ? own.at : none;
}

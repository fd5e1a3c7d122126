/* mood.c: the words before a quantity -> a condition (if, would, Had the bank ..), or a future that
 * somebody told (said it would). */
#include "mood.h"

#include "trim.h"

struct region mood_before(const struct scene *scene, uint32_t i) {
    return clause_up_to(scene->view, scene->view->letters[i].at);
}

/* 只要|□: a word of condition right before a quantity that says how much something takes. */
bool mood_only_takes(const struct scene *scene, const struct word_match *word) {
    struct word_match takes;
    struct qc_slice text = scene->view->text;
    uint32_t end = word->end;
    while (end < text.size && text.data[end] == ' ') end++;
    return end < text.size && letter_is(utf8_at(text, end)) &&
           scene_word(scene, word->begin, WORDS_BIT(WORDS_TAKES), &takes) && takes.end == word->end;
}

bool mood_tells(const struct scene *scene, struct region r) {
    struct qc_slice text = scene->view->text;
    for (uint32_t at = r.begin; at < r.end; at++) {
        if (!is_alpha(text.data[at]) || (at > 0 && is_alpha(text.data[at - 1]))) continue;
        if (words_plain_at(scene->rules->words, WORDS_TOLD_BEFORE, text, at)) return true;
    }
    return false;
}

/* would, could: a mood of their own clause, which no if has to open. */
static bool is_would(const struct scene *scene, const struct word_match *word) {
    return words_plain_at(scene->rules->words, WORDS_MOOD_VERB, scene->view->text, word->begin);
}

/* The sentence up to the word, when it tells something before quantity i (not in "38% said they
 * would") and no condition stands in it. */
static bool told(const struct scene *scene, uint32_t i, const struct word_match *mood) {
    const words_set others = WORDS_BIT(WORDS_IDIOM) | WORDS_BIT(WORDS_HYPOTHETICAL_NOT);
    uint32_t letter = scene->view->letters[i].at;
    struct region r = {0, mood->begin < letter ? mood->begin : letter},
                  rest = {0, (uint32_t)scene->view->text.size};
    struct word_match word;
    if (!words_plain(scene->rules->words, WORDS_FUTURE_PAST,
                     slice_cut(scene->view->text, mood->begin, mood->end)))
        return false;
    while (region_first_word(scene, rest, WORDS_BIT(WORDS_HYPOTHETICAL), others, &word)) {
        if (!is_would(scene, &word)) return false;
        rest.begin = word.end;
    }
    return mood_tells(scene, r);
}

/* The last would or could of the clause before the quantity. */
static bool mood_word(const struct scene *scene, uint32_t i, struct word_match *out) {
    const words_set others = WORDS_BIT(WORDS_IDIOM) | WORDS_BIT(WORDS_HYPOTHETICAL_NOT);
    struct region r = mood_before(scene, i);
    for (int back = 0; back < MOOD_CLAUSES && !region_empty(r); back++) {
        if (region_last_word(scene, r, WORDS_BIT(WORDS_HYPOTHETICAL), others, out))
            return is_would(scene, out);
        r = clause_before(scene->view, r);
    }
    return false;
}

bool mood_told(const struct scene *scene, uint32_t i) {
    struct word_match word;
    return scene->present & WORDS_BIT(WORDS_HYPOTHETICAL) && mood_word(scene, i, &word) &&
           told(scene, i, &word);
}

/* will pay $5m, $6m and then | $7m: figures of one unit that nothing but the joints of a list
 * parts, English, are told in one mood. */
bool mood_listed(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match join;
    if (i == 0 || v->quantities[i].readings[0].unit != v->quantities[i - 1].readings[0].unit ||
        v->quantities[i].readings[0].unit == UNIT_NONE)
        return false;
    uint32_t at = v->letters[i - 1].at + LETTER_BYTES, end = v->letters[i].at;
    for (bool joined = false;; joined = true) {
        while (at < end && v->text.data[at] == ' ') at++;
        if (at >= end) return joined;
        if ((v->text.data[at] != ',' && !is_alpha(v->text.data[at])) ||
            !scene_word(scene, at, WORDS_BIT(WORDS_LIST_JOIN), &join))
            return false;
        at = join.end;
    }
}

/* Hewitt dominated | the sets, Ireland | have | three wins: does a finite verb of what is so stand
 * in text[begin:end)? */
static bool is_so(const struct scene *scene, uint32_t begin, uint32_t end) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    for (uint32_t at = begin; at < end; at++) {
        if (!is_alpha(text.data[at]) || (at > 0 && is_alnum(text.data[at - 1]))) continue;
        uint32_t last = at;
        while (last < end && is_alpha(text.data[last])) last++;
        struct qc_slice word = slice_cut(text, at, last);
        struct word_match it;
        bool short_form = last + 1 < end && text.data[last] == '\'' && /* it|'s, we|'ve */
                          strchr("srv", text.data[last + 1]) &&
                          scene_word(scene, at, WORDS_BIT(WORDS_SUBJECT_PRONOUN), &it);
        if (short_form || words_plain(words, WORDS_PAST_FORM, word) ||
            words_plain(words, WORDS_IS_SO, word))
            return true;
        uint32_t next = last + 1;
        if (word.size > 4 && slice_has_at(text, last - 2, LIT("ed")) && next < text.size &&
            (letter_is(utf8_at(text, next)) || words_plain_at(words, WORDS_DETERMINER, text, next)))
            return true;
        at = last;
    }
    return false;
}

/* it would end, | but we have □; nothing that he would win | as he lost □: a clause of its own,
 * whose verb tells what is so, holds the quantity behind the word. */
bool mood_left(const struct scene *scene, const struct word_match *mood, uint32_t i) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    uint32_t letter = v->letters[i].at;
    if (mood->end >= letter || (v->text.data[mood->begin] & 0x80)) return false;
    for (uint32_t at = letter; at > mood->end + 1; at--) {
        if (v->text.data[at - 1] != ' ' || !is_alpha(v->text.data[at])) continue;
        uint32_t size = words_plain_at(words, WORDS_SO_OPENER, v->text, at), end = letter;
        struct word_match subject;
        if (!size) continue;
        uint32_t next = at + size + 1;
        if (words_plain_at(words, WORDS_SO_JOIN, v->text, at) == size &&
            !scene_word(scene, next, WORDS_BIT(WORDS_SUBJECT_PRONOUN), &subject) &&
            !words_plain_at(words, WORDS_DETERMINER, v->text, next))
            continue; /* would rise by □ and | fall by □ */
        if (next + LETTER_BYTES >= letter) end = clause_at(v, letter).end; /* after | □ fans were */
        return next < end && is_so(scene, next, end);
    }
    return false;
}

/* tasks that would take □ (□ here), would take □, a □ gain: an aside and an apposition state. */
static bool states_aside(const struct scene *scene, uint32_t from, uint32_t i) {
    struct qc_slice text = scene->view->text;
    struct word_match article;
    uint32_t at = scene->view->letters[i].at, mark = at;
    while (mark > from && text.data[mark - 1] != '(' && text.data[mark - 1] != ',' &&
           text.data[mark - 1] != '-' && !(text.data[mark - 1] & 0x80))
        mark--;
    if (mark <= from) return false;
    if (text.data[mark - 1] == '(') return true;
    while (mark < at && text.data[mark] == ' ') mark++;
    return mark < at && scene_word(scene, mark, WORDS_BIT(WORDS_PER_ARTICLE), &article);
}

/* Does the quantity open its clause: behind its beginning, said, that, and? */
static bool opens_clause(const struct scene *scene, uint32_t i) {
    const words_set openers = WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_SUBORDINATOR) |
                              WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_PER_ARTICLE);
    struct qc_slice text = scene->view->text;
    struct word_match word;
    struct region r = region_trim(scene->view, mood_before(scene, i));
    return region_empty(r) || scene_word_before(scene, r.end, openers, &word) ||
           words_plain_before(scene->rules->words, WORDS_TELL_VERB, text, r.end);
}

#define WHOLE_REACH 32u /* bytes from a part over "of their" to its whole */

bool mood_is_whole(const struct scene *scene, uint32_t i) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at, size;
    if (i == 0 || at < 8 || v->text.data[at - 1] != ' ' ||
        at - v->letters[i - 1].at > WHOLE_REACH ||
        !(size = words_plain_before(words, WORDS_HIS_ITS, v->text, at - 1)))
        return false;
    uint32_t figure = v->letters[i - 1].at + LETTER_BYTES;
    uint32_t of = scene_link(scene, figure, WORDS_BIT(WORDS_OF));
    return of && of + 1 == at - 1 - size;
}

bool mood_predicate(const struct scene *scene, uint32_t i, words_set lists, words_set others,
                    struct word_match *out) {
    const words_set ends = WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_RELATIVE) |
                           WORDS_BIT(WORDS_SUBORDINATOR) | WORDS_BIT(WORDS_COPULA) |
                           WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_AMOUNT_VERB);
    const struct view *v = scene->view;
    struct region own = clause_at(v, v->letters[i].at);
    struct word_match word;
    own.begin = v->letters[i].at + LETTER_BYTES;
    uint32_t next = i + 1;
    if (next < v->count && mood_is_whole(scene, next)) next++;
    if (next < v->count && v->letters[next].at < own.end) own.end = v->letters[next].at;
    if (!opens_clause(scene, i) || !region_first_word(scene, own, lists, others, out)) return false;
    struct region between = {own.begin, out->begin};
    return !memchr(v->text.data + own.begin, ')', out->begin - own.begin) &&
           !region_first_word(scene, between, ends, WORDS_BIT(WORDS_IDIOM), &word);
}

/* a □ card, a □-page paper, double □ champions: a measure that tells the thing, not how many. */
static bool is_attribute(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at;
    struct word_match a;
    enum dim dim = v->quantities[i].readings[0].dim;
    return dim == DIM_TIME || dim == DIM_MULTIPLE || v->text.data[at + LETTER_BYTES] == '-' ||
           (dim != DIM_MONEY && at > 0 &&
            scene_word_before(scene, at - 1, WORDS_BIT(WORDS_PER_ARTICLE), &a));
}

bool mood_subject_will(const struct scene *scene, uint32_t i, words_set others) {
    const words_set subjects = WORDS_BIT(WORDS_SUBJECT_PRONOUN) | WORDS_BIT(WORDS_PER_ARTICLE);
    const struct view *v = scene->view;
    struct word_match will, other;
    uint32_t begin = v->letters[i].at + LETTER_BYTES;
    if (!(scene->present & WORDS_BIT(WORDS_FORECAST_HERE)) || is_attribute(scene, i) ||
        !mood_predicate(scene, i, WORDS_BIT(WORDS_FORECAST_HERE), others, &will) ||
        v->text.data[will.begin] & 0x80)
        return false;
    struct region between = {begin, will.begin};
    return !is_so(scene, begin, will.begin) && !mood_tells(scene, between) && /* □ ways | a lab */
           !region_first_word(scene, between, subjects, WORDS_BIT(WORDS_IDIOM), &other);
}

/* 30 million Americans| could lose: the mood of what the quantity counts; 80% of tasks could be
 * done states the share. */
static bool subject_of_mood(const struct scene *scene, uint32_t i) {
    const words_set others = WORDS_BIT(WORDS_IDIOM) | WORDS_BIT(WORDS_HYPOTHETICAL_NOT);
    const dim_set shares = DIM_BIT(DIM_RATIO) | DIM_BIT(DIM_PERCENT);
    struct word_match mood;
    return !(DIM_BIT(scene->view->quantities[i].readings[0].dim) & shares) &&
           mood_predicate(scene, i, WORDS_BIT(WORDS_HYPOTHETICAL), others, &mood) &&
           is_would(scene, &mood) && !told(scene, i, &mood);
}

/* Had| the bank raised □, ..: a verb opens the sentence, and it asks nothing. */
static bool inverted(const struct scene *scene, uint32_t i) {
    struct qc_slice text = scene->view->text;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_INVERTED, text, 0);
    if (!size || text.data[size] != ' ' || !is_upper(text.data[0])) return false;
    return !memchr(text.data, '?', text.size) && memchr(text.data, ',', text.size) &&
           !memchr(text.data, ';', scene->view->letters[i].at);
}

/* when| testing, when| asked: no subject follows, it is that of the main clause. */
static bool lacks_subject(const struct scene *scene, uint32_t at) {
    struct qc_slice text = scene->view->text;
    while (at < text.size && text.data[at] == ' ') at++;
    uint32_t end = at;
    while (end < text.size && is_alpha(text.data[end])) end++;
    return (end > at + 4 && slice_has_at(text, end - 3, LIT("ing"))) ||
           (end > at + 3 && slice_has_at(text, end - 2, LIT("ed")));
}

/* since 1978, |when 32 million were sold; in June,| when: the time that a date has named. */
static bool behind_date(const struct scene *scene, uint32_t at) {
    struct qc_slice text = scene->view->text;
    while (at > 0 && strchr(" ,", text.data[at - 1])) at--;
    const struct veto *veto = at > 0 ? veto_at(scene, at - 1) : NULL;
    return veto && veto_is_date(veto);
}

/* when| it donated □: a regular past of its own subject's deed; when| needed, when it is| loaded,
 * when the| updated version: none. */
static bool is_past_deed(const struct scene *scene, uint32_t when, uint32_t at) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    const words_set presents = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY);
    struct word_match word;
    uint32_t end = at, before = at;
    while (end < text.size && is_lower(text.data[end])) end++;
    if (end < at + 4 || !slice_has_at(text, end - 2, LIT("ed")) || at < when + 2 ||
        slice_has_at(text, end - 3, LIT("eed")))
        return false;                         /* need, exceed */
    uint32_t object = skip_blanks(text, end); /* armed | guards */
    bool takes = object >= text.size || !is_lower(text.data[object]) ||
                 words_plain_at(words, WORDS_DETERMINER, text, object);
    if (!takes) return false;
    while (before > when && text.data[before - 1] == ' ') before--;
    if (before == when || words_plain_before(words, WORDS_DETERMINER, text, before)) return false;
    return !region_first_word(scene, (struct region){when, at}, presents, 0, &word);
}

/* when| it had 200 staff, when| testing, we saw □: no condition, but a time that is past. */
static bool is_past_when(const struct scene *scene, const struct word_match *when, uint32_t i) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    if (!words_plain(words, WORDS_WHEN, slice_cut(text, when->begin, when->end))) return false;
    if (behind_date(scene, (uint32_t)when->begin)) return true;
    struct region clause = clause_at(scene->view, when->begin);
    uint32_t letter = scene->view->letters[i].at;
    if (letter > clause.end && lacks_subject(scene, when->end)) clause.end = letter;
    for (uint32_t at = when->end; at < clause.end; at++) {
        bool word = is_alpha(text.data[at]) && !is_alpha(text.data[at - 1]);
        if (word && (words_plain_at(words, WORDS_PAST_FORM, text, at) ||
                     is_past_deed(scene, (uint32_t)when->end, at)))
            return true;
    }
    return false;
}

/* 若|以地区划分, 如果|按照会计准则计算: how what follows is reckoned, and no condition; a figure
 * there is supposed (如果|按每天 10 公里计算). */
static bool is_basis(const struct scene *scene, const struct word_match *word) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    if (!(v->text.data[word->begin] & 0x80) ||
        !(words_plain_at(words, WORDS_BASIS_OPEN, v->text, word->end) ||
          words_plain_before(words, WORDS_BASIS_OPEN, v->text, word->end))) /* 若以 */
        return false;
    struct region clause = region_trim(v, clause_at(v, word->begin));
    uint32_t next = view_next(v, word->end);
    return (next >= v->count || v->letters[next].at >= clause.end) &&
           words_plain_before(words, WORDS_BASIS_TAIL, v->text, clause.end);
}

/* 如果不改,很难控制,|原本 20 元的费用; 会升到 □,|而去年只有 □: a clause that opens with what was so
 * is no part of a condition before it; the first figure in it. */
static bool was_so_before(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = region_trim(v, mood_before(scene, i));
    const words_set others = WORDS_BIT(WORDS_IDIOM) | WORDS_BIT(WORDS_HYPOTHETICAL_NOT);
    struct word_match supposes; /* 因为|一旦 .. □ */
    return !region_empty(r) &&
           !region_first_word(scene, r, WORDS_BIT(WORDS_HYPOTHETICAL), others, &supposes) &&
           (i == 0 || v->letters[i - 1].at < r.begin) &&
           words_plain_at(scene->rules->words, WORDS_FORMER_OPENER, v->text, r.begin);
}

/* holds 3 m when full;| it is at 34%: an English clause behind a semicolon stands for
 * itself, but behind a condition that opens the sentence. */
static bool stands_apart(const struct scene *scene, struct region clause) {
    const struct view *v = scene->view;
    uint32_t before = back_blanks(v->text, clause.begin);
    const words_set others = WORDS_BIT(WORDS_IDIOM) | WORDS_BIT(WORDS_HYPOTHETICAL_NOT);
    struct word_match first;
    return before > 0 && v->text.data[before - 1] == ';' && !region_has_han(v, clause) &&
           !(scene_word(scene, 0, WORDS_BIT(WORDS_HYPOTHETICAL), &first) &&
             !scene_word(scene, 0, others, &first));
}

/* 即使|降价也卖不动,只卖出 □: what is conceded, with what holds all the same in its own clause, is
 * over where the next one begins. */
static bool conceded(const struct scene *scene, const struct word_match *word, uint32_t i) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    uint32_t end = clause_at(v, word->begin).end;
    return end < v->letters[i].at &&
           words_plain_at(words, WORDS_CONCESSION, v->text, word->begin) &&
           words_plain_in(words, WORDS_CONCEDED_STILL, v->text, word->end, end);
}

/* A condition in the quantity's clause before it or in the clauses before that. */
bool mood_supposed(const struct scene *scene, uint32_t i) {
    const words_set others = WORDS_BIT(WORDS_IDIOM) | WORDS_BIT(WORDS_HYPOTHETICAL_NOT);
    struct word_match word;
    struct region r = mood_before(scene, i);
    if (inverted(scene, i)) return true;
    if (!(scene->present & WORDS_BIT(WORDS_HYPOTHETICAL)) || was_so_before(scene, i)) return false;
    for (int back = 0; back < MOOD_CLAUSES && !(back && region_empty(r)); back++) {
        struct region rest = r; /* empty before a figure that opens its clause */
        while (region_first_word(scene, rest, WORDS_BIT(WORDS_HYPOTHETICAL), others, &word)) {
            rest.begin = word.end;
            if (mood_only_takes(scene, &word) || is_past_when(scene, &word, i) ||
                is_basis(scene, &word) || conceded(scene, &word, i))
                continue;
            if (!is_would(scene, &word) ||
                (!mood_left(scene, &word, i) && !states_aside(scene, word.end, i) &&
                 !told(scene, i, &word)))
                return true;
        }
        if (stands_apart(scene, r)) break;
        r = clause_before(scene->view, r);
    }
    return subject_of_mood(scene, i);
}

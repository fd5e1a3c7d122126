/* trim.c: a region of the view -> the same without the small words at its sides, cut to the length
 * of a subject. */
#include "trim.h"

#include "han_tokens.h"

#define HAN_MAX 14u  /* characters of a Chinese phrase before the quantity */
#define WORDS_MAX 7u /* words of an English phrase */

static uint32_t chars(const struct view *v, struct region r) {
    return (uint32_t)utf8_chars(slice_cut(v->text, r.begin, r.end));
}

uint32_t region_words(const struct view *v, struct region r) {
    uint32_t count = 0;
    for (uint32_t at = r.begin; at < r.end; at++) count += v->text.data[at] == ' ';
    return count + 1;
}

bool region_has_han(const struct view *v, struct region r) {
    if (r.begin >= v->han_end || r.end <= v->han_begin) return false;
    for (uint32_t at = r.begin; at < r.end; at += utf8_length(v->text.data[at]))
        if (utf8_is_han(utf8_at(v->text, at))) return true;
    return false;
}

/* US, IT, WHO: letters in capitals are a name and no small word. */
static bool is_acronym(const struct view *v, const struct word_match *word) {
    if (word->end - word->begin < 2) return false;
    for (uint32_t at = word->begin; at < word->end; at++)
        if (!is_upper(v->text.data[at])) return false;
    return true;
}

/* A|10G, high|-risk: does the word go on as the name of a model, or with a hyphen? But prior|-year.
 */
static bool is_joined(const struct scene *scene, uint32_t end) {
    const struct view *v = scene->view;
    if (end == 0 || end >= v->text.size || !is_alpha(v->text.data[end - 1])) return false;
    return is_digit(v->text.data[end]) ||
           (v->text.data[end] == '-' && end + 1 < v->text.size && is_lower(v->text.data[end + 1]) &&
            !words_plain_at(scene->rules->words, WORDS_PERIOD_WORD, v->text, end + 1));
}

/* all|-purpose, wide|-body: the first part of a compound is no word by itself. */
static bool is_compound(const struct view *v, uint32_t end) {
    return end + 1 < v->text.size && v->text.data[end] == '-' && is_alpha(v->text.data[end + 1]);
}

bool small_word(const struct scene *scene, uint32_t at, words_set lists, struct word_match *out) {
    return scene_word(scene, at, lists, out) && !is_joined(scene, out->end) &&
           !is_compound(scene->view, out->end) &&
           (out->lists & WORDS_BIT(WORDS_MEASURE_ADJECTIVE) || !is_acronym(scene->view, out));
}

/* 早|稻产量: does one character of a longer noun look like a small word? */
static bool opens_noun(const struct scene *scene, const struct word_match *word) {
    struct qc_slice text = scene->view->text;
    enum word_class class;
    if (!(text.data[word->begin] & 0x80) || word->end >= text.size ||
        word->end - word->begin > utf8_length(text.data[word->begin]) ||
        words_plain_at(scene->rules->words, WORDS_PART_NOUN, text, word->begin)) /* 占比 */
        return false;
    uint32_t end = word->end + utf8_length(text.data[word->end]);
    return end <= text.size && lexicon_find(slice_cut(text, word->begin, end), &class) &&
           class == CLASS_NOUN;
}

/* Does a word of the dictionary hold the last character before `at` and the first behind it? */
static bool may_tear(struct qc_slice text, struct region r, uint32_t at) {
    enum word_class class;
    if (at <= r.begin || at >= r.end || !(text.data[at] & 0x80)) return false;
    uint32_t before = (uint32_t)utf8_back(text, at);
    return lexicon_find(slice_cut(text, before, at + utf8_length(text.data[at])), &class);
}

/* The word of the region that `at` stands inside of; NULL: none. */
static const struct token *word_over(const struct scene *scene, struct region r, uint32_t at) {
    if (!may_tear(scene->view->text, r, at)) return NULL;
    const struct han_tokens *t = han_cut(scene, r);
    for (uint32_t i = 0; i < t->count && t->at[i].begin < at; i++)
        if (t->at[i].end > at) return &t->at[i];
    return NULL;
}

/* 上调|盈利预测 8%: a word of the future that is the name of what is told. */
static bool is_forecast_name(const struct scene *scene, const struct word_match *word) {
    return word->lists & WORDS_BIT(WORDS_FORECAST) &&
           words_plain(scene->rules->words, WORDS_FORECAST_NOUN,
                       slice_cut(scene->view->text, word->begin, word->end));
}

struct region trim_left(const struct scene *scene, struct region r, words_set lists) {
    struct word_match word;
    for (;;) {
        r = region_trim(scene->view, r);
        if (region_empty(r) || !scene_word(scene, r.begin, lists, &word) || word.end > r.end ||
            is_acronym(scene->view, &word) || opens_noun(scene, &word) ||
            is_forecast_name(scene, &word) || is_joined(scene, word.end) ||
            word_over(scene, r, word.end) ||                      /* 上下|文长度 */
            slice_has_at(scene->view->text, word.end, LIT("'s"))) /* May's sales */
            return r;
        r.begin = word.end;
    }
}

/* 薪資平|均為, 体|重: where the words of the region say that the small word at its end begins;
 * the region's end: it is but the end of a longer word. */
static uint32_t small_begin(const struct scene *scene, struct region r, uint32_t begin,
                            words_set lists) {
    struct word_match word;
    const struct token *over = word_over(scene, r, begin);
    if (!over) return begin;
    bool rest =
        over->end < r.end && scene_word(scene, over->end, lists, &word) && word.end == r.end;
    return rest ? over->end : r.end;
}

struct region trim_right(const struct scene *scene, struct region r, words_set lists) {
    struct word_match word;
    for (;;) {
        r = region_trim(scene->view, r);
        if (region_empty(r) || !scene_word_before(scene, r.end, lists, &word) ||
            word.begin < r.begin || is_acronym(scene->view, &word) ||
            is_forecast_name(scene, &word))
            return r;
        uint32_t begin = small_begin(scene, r, word.begin, lists);
        if (begin == r.end) return r;
        r.end = begin;
    }
}

bool trim_too_long(const struct view *v, struct region r) {
    return region_has_han(v, r) ? chars(v, r) > HAN_MAX : region_words(v, r) > WORDS_MAX;
}

/* |the road toll| for the holidays in the whole country | stands at: of an English phrase that is
 * too long, a verb behind it and none in it, what stands before its first preposition; r: none
 * does. */
static struct region before_added(const struct scene *scene, struct region r) {
    const words_set stops = TRIM_VERBS | (TRIM_SMALL & ~WORDS_BIT(WORDS_LIST_JOIN));
    const words_set verbs = TRIM_VERBS | WORDS_BIT(WORDS_DIRECTION_UP) |
                            WORDS_BIT(WORDS_DIRECTION_DOWN) | WORDS_BIT(WORDS_AMOUNT_VERB);
    struct word_match word, of;
    struct region rest = r;
    if (!trim_too_long(scene->view, r) || region_has_han(scene->view, r) ||
        !scene_word(scene, skip_blanks(scene->view->text, r.end), verbs, &word) ||
        region_first_word(scene, r, TRIM_VERBS, WORDS_BIT(WORDS_IDIOM), &word))
        return r;
    while (region_first_word(scene, rest, stops, WORDS_BIT(WORDS_IDIOM), &word)) {
        rest.begin = word.end;
        if (word.begin == r.begin || scene_word(scene, word.begin, WORDS_BIT(WORDS_OF), &of) ||
            !(word.lists & WORDS_BIT(WORDS_PREPOSITION)))
            continue;
        struct region head = trim_left(scene, (struct region){r.begin, word.begin}, TRIM_SMALL);
        head = trim_right(scene, head, TRIM_SMALL);
        return region_empty(head) || trim_too_long(scene->view, head) ? r : head;
    }
    return r;
}

struct region trim_long(const struct scene *scene, struct region r) {
    struct word_match word;
    words_set stops = TRIM_VERBS | (TRIM_SMALL & ~WORDS_BIT(WORDS_LIST_JOIN));
    r = before_added(scene, r);
    while (trim_too_long(scene->view, r)) {
        if (!region_first_word(scene, r, stops, WORDS_BIT(WORDS_IDIOM), &word) || word.end >= r.end)
            break;
        struct region rest = trim_left(scene, (struct region){word.end, r.end}, TRIM_SMALL);
        if (region_empty(rest)) break;
        r = rest;
    }
    if (!trim_too_long(scene->view, r)) return r;
    if (region_has_han(scene->view, r)) {
        while (chars(scene->view, r) > HAN_MAX)
            r.begin += utf8_length(scene->view->text.data[r.begin]);
        return r;
    }
    while (region_words(scene->view, r) > WORDS_MAX) {
        while (scene->view->text.data[r.begin] != ' ') r.begin++;
        r.begin++;
    }
    return r;
}

struct region trim_dates(const struct scene *scene, struct region r) {
    for (uint32_t at = r.end; at-- > r.begin;) {
        const struct veto *veto = veto_at(scene, at);
        if (veto && (veto_is_date(veto) || strcmp(veto->reason, "url") == 0 ||
                     strcmp(veto->reason, "code") == 0)) {
            r.begin = at + 1;
            break;
        }
    }
    return r;
}

bool region_opens(const struct scene *scene, struct region r, words_set lists) {
    struct word_match word;
    r = region_trim(scene->view, r);
    return !region_empty(r) && scene_word(scene, r.begin, lists, &word);
}

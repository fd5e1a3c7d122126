/* when.c: the time that holds for a quantity: a word of time or a date of its clause, then of the
 * clauses before it. */
#include "scope.h"

#include "lexicon.h"

#define TIME_WORDS 2   /* words of time in front of another */
#define TIME_CLAUSES 3 /* clauses over which a time carries on */

/* A date of the sentence that stands before the quantity, as folded bytes. */
static bool date_before(const struct scene *scene, uint32_t i, struct veto *out) {
    bool found = false;
    for (uint32_t k = 0; k < scene->quantities->vetoes.count; k++) {
        const struct veto *veto = &scene->quantities->vetoes.at[k];
        if (veto->end > scene->view->quantities[i].begin) break;
        if (!veto_is_date(veto)) continue;
        *out = *veto;
        found = true;
    }
    return found;
}

/* A duration with 前 or 过去 around it qualifies itself: 半年前, the past ten years. */
static struct region own_time(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = {v->letters[i].at, v->letters[i].at + LETTER_BYTES};
    struct word_match word;
    bool found = false;
    uint32_t at = r.end < v->text.size && v->text.data[r.end] == ' ' ? r.end + 1 : r.end;
    if (at < v->text.size && scene_word(scene, at, WORDS_BIT(WORDS_TIME_AFTER), &word)) {
        r.end = word.end;
        found = true;
    }
    uint32_t before = r.begin > 0 && v->text.data[r.begin - 1] == ' ' ? r.begin - 1 : r.begin;
    if (before > 0 &&
        words_before(scene->rules->words, v->text, before, WORDS_BIT(WORDS_TIME_BEFORE), &word)) {
        r.begin = word.begin;
        found = true;
    }
    return found ? r : (struct region){0, 0};
}

/* The time [begin, end) of the folded text, with the words of time right before it: 去年|8月. */
static struct subject dated(const struct scene *scene, uint32_t begin, uint32_t end) {
    struct subject s = {.found = true};
    struct qc_slice text = scene->folded->text;
    struct word_match word;
    for (int words = 0; words < TIME_WORDS && begin > 0; words++) {
        uint32_t before = text.data[begin - 1] == ' ' ? begin - 1 : begin;
        if (!words_before(scene->rules->words, text, before, WORDS_BIT(WORDS_TIME_WORD), &word) ||
            is_alpha(text.data[word.begin]))
            break;
        begin = word.begin;
    }
    s.begin = fold_begin(scene->folded, begin).byte;
    s.end = fold_end(scene->folded, end).byte;
    s.text = slice_cut(scene->doc->chunk, s.begin - scene->doc->base, s.end - scene->doc->base);
    return s;
}

/* Where a date ends with the word of time at or over its end: 2025|财年, 2021年|上半年, 2021|年底;
 * its own end in 2021年|中国, where a longer word begins; 0 when the word stands elsewhere. */
static uint32_t date_end(const struct scene *scene, const struct veto *date,
                         const struct word_match *word) {
    struct qc_slice text = scene->folded->text;
    uint32_t begin = view_begin(scene->view, (struct spot){word->begin});
    uint32_t end = view_end(scene->view, (struct spot){word->end});
    if (end == date->end) return end;
    if (end < date->end || begin <= date->begin) return 0;
    if (begin >= date->end) {
        uint32_t behind = date->end;
        if (behind < begin && text.data[behind] == ' ') behind++;
        return begin == behind && !is_alpha(text.data[begin]) ? end : 0;
    }
    if (end == text.size) return end;
    uint32_t far = end + utf8_length(text.data[end]);
    enum word_class class;
    bool longer = lexicon_find(slice(text.data + date->end, far - date->end), &class);
    return longer ? date->end : end;
}

struct subject scope_time(const struct scene *scene, uint32_t i, struct region captured) {
    struct subject s = subject_of(scene, captured);
    struct word_match word;
    struct veto date = {0};
    if (s.found) return s;
    if (scene->view->quantities[i].readings[0].dim == DIM_TIME) {
        struct region own = own_time(scene, i);
        if (!region_empty(own)) return subject_of(scene, own);
    }
    struct region r = clause_up_to(scene->view, scene->view->letters[i].at);
    bool found = date_before(scene, i, &date);
    for (int back = 0; back <= TIME_CLAUSES; back++) {
        if (back > 0 && region_empty(r)) break;
        if (region_last_word(scene, r, WORDS_BIT(WORDS_TIME_WORD), WORDS_BIT(WORDS_IDIOM), &word)) {
            uint32_t end = found ? date_end(scene, &date, &word) : 0;
            uint32_t begin = view_begin(scene->view, (struct spot){word.begin});
            if (end) return dated(scene, begin < date.begin ? begin : date.begin, end);
            if (back > 0 && found) break;
            return dated(scene, begin, view_end(scene->view, (struct spot){word.end}));
        }
        r = clause_before(scene->view, r);
    }
    return found ? dated(scene, date.begin, date.end) : s;
}

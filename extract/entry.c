/* entry.c: figures of lists and tables in Chinese -> what names them there: the label or the dash
 * before one, the name in its cell, the figure that it says again, a heading that names nothing. */
#include "entry.h"

#include "around.h"
#include "han_noun.h"
#include "han_tokens.h"
#include "heading.h"
#include "noun.h"
#include "trim.h"

/* | 流量 | 大陆| 0.80 元/GB; 香港| 1 元/GB |: two names in a cell, each before its price. */
struct region entry_cell(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct region none = {0, 0};
    if (scene->sentence->block != BLOCK_ROW || kind != KIND_PRICE || v->count < 2) return none;
    struct region r = region_trim(v, clause_behind(v, clause_up_to(v, v->letters[i].at), i));
    if (region_empty(r) || !region_has_han(v, r)) return none;
    struct region noun = han_noun_last(scene, r);
    bool whole = !region_empty(noun) && noun.begin == r.begin && noun.end == r.end;
    return whole && !noun_is_magnitude(scene, noun) ? noun : none;
}

/* 注意事项:, 方案內容 |: a heading that only says what kind of text follows, or part of a table. */
bool entry_frame(const struct scene *scene) {
    char room[2 * HEADING_MAX];
    struct qc_slice text = heading_folded(scene->context, room);
    return (text.size && memchr(text.data, '|', text.size)) ||
           words_plain_before(scene->rules->words, WORDS_FRAME_HEADING, text, text.size) != 0;
}

#define NAME_CHARS 24u /* most characters of a name before a colon */

/* 20 万元启境 Ultra:| 23 万元: the name between the price before and the colon. */
static struct region before_colon(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region none = {0, 0};
    uint32_t at = v->letters[i].at;
    while (at > 0 && v->text.data[at - 1] == ' ') at--;
    if (i == 0 || at < 2 || v->text.data[at - 1] != ':' ||
        v->quantities[i - 1].readings[0].dim != DIM_MONEY)
        return none;
    struct region r = clause_at(v, at - 2);
    uint32_t last = v->letters[i - 1].at + LETTER_BYTES;
    r.end = at - 1;
    if (last > r.begin) r.begin = last;
    r = region_trim(v, r);
    size_t chars = utf8_chars(slice_cut(v->text, r.begin, r.end));
    return chars > 1 && chars <= NAME_CHARS ? r : none;
}

#define PLACE_BYTES 48u /* of a place with what it lies in */

/* 1) Wichita, KA| – $470: capital words with a comma among them, from the beginning of the entry to
 * its dash or colon. */
static struct region place_before(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region none = {0, 0}, r = {0, back_blanks(v->text, v->letters[i].at)};
    uint32_t digits = 0, commas = 0;
    if (i > 0 || r.end < 6 || r.end > PLACE_BYTES) return none;
    if (strchr("-:", v->text.data[r.end - 1])) r.end--;
    else if (slice_has_at(v->text, r.end - 3, LIT("–")) ||
             slice_has_at(v->text, r.end - 3, LIT("—")))
        r.end -= 3;
    else return none;
    while (is_digit(v->text.data[digits])) digits++;
    if (digits && strchr(".)", v->text.data[digits])) r.begin = digits + 1;
    r = region_trim(v, r);
    for (uint32_t at = r.begin; at < r.end; at++) {
        bool begins = at == r.begin || v->text.data[at - 1] == ' ';
        commas += v->text.data[at] == ',' && at + 2 < r.end;
        if (begins ? !is_upper(v->text.data[at])
                   : !(is_alpha(v->text.data[at]) || strchr(" ,'-", v->text.data[at])))
            return none;
    }
    return commas == 1 ? r : none;
}

/* 牛肉面|-NT$120 卤肉饭-NT$30: the name before the dash of an entry. */
struct region entry_dashed(const struct scene *scene, uint32_t i) {
    static const struct qc_slice DASHES[] = {{"-", 1}, {"\xE2\x80\x93", 3}, {"\xE2\x80\x94", 3}};
    const struct view *v = scene->view;
    struct region none = {0, 0};
    struct region r = place_before(scene, i);
    if (v->quantities[i].readings[0].dim != DIM_MONEY || !region_empty(r)) return r;
    r = clause_behind(v, clause_up_to(v, v->letters[i].at), i);
    if (region_empty(region_trim(v, r))) return before_colon(scene, i);
    if (!region_has_han(v, r)) return none;
    while (r.end > r.begin && v->text.data[r.end - 1] == ' ') r.end--;
    for (size_t k = 0; k < COUNT(DASHES); k++) {
        uint32_t size = (uint32_t)DASHES[k].size;
        if (r.end <= r.begin + size || !slice_has_at(v->text, r.end - size, DASHES[k])) continue;
        r.end -= size;
        return han_noun_last(scene, region_trim(v, r));
    }
    return none;
}

#define LABEL_MAX 12u /* characters of a label before a colon */

static bool names_measure(const struct scene *scene, struct region noun) {
    return noun_is_magnitude(scene, noun) ||
           (!region_empty(noun) && words_plain_before(scene->rules->words, WORDS_MEASURE_END,
                                                      scene->view->text, noun.end));
}

/* 通信距离: 空旷环境可达|□: does only a condition stand between the label and its figure? */
static bool under_condition(const struct scene *scene, struct region label, struct region gap,
                            enum kind kind) {
    const struct view *v = scene->view;
    size_t chars = utf8_chars(slice_cut(v->text, gap.begin, gap.end));
    struct region noun = region_trim(v, trim_right(scene, gap, TRIM_VERBS | TRIM_SMALL));
    if (kind == KIND_GROWTH && !region_empty(noun)) return false; /* 指数: 沪指跌 */
    return chars <= LABEL_MAX && !memchr(v->text.data + gap.begin, '(', gap.end - gap.begin) &&
           names_measure(scene, label) && !names_measure(scene, noun);
}

/* 流量: 50 GB |全国通用流量: the noun behind figure i that ends with the label; else the label. */
static struct region told_again(const struct scene *scene, uint32_t i, struct region label) {
    const struct view *v = scene->view;
    struct region r = noun_after(scene, v->letters[i].at + LETTER_BYTES, NOUN_NEXT);
    uint32_t size = label.end - label.begin;
    if (region_empty(r) || r.end - r.begin <= size) return label;
    return slice_has_at(v->text, r.end - size, slice_cut(v->text, label.begin, label.end)) ? r
                                                                                           : label;
}

/* 质保:|5 年: the label that opens the line, when the figure is all that follows, or a condition
 * under which it holds stands before it. */
struct region entry_label(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct region none = {0, 0}, label, clause = clause_at(v, v->letters[i].at);
    uint32_t at = clause.begin;
    if (i > 0 || at < 2 || v->text.data[at - 1] != ':') return none;
    label = region_trim(v, clause_before(v, clause));
    size_t chars = utf8_chars(slice_cut(v->text, label.begin, label.end));
    struct region before = region_trim(v, (struct region){0, label.begin});
    bool han = !region_empty(label) && utf8_is_han(utf8_at(v->text, label.begin));
    if (!region_empty(before) || !han || chars < 2 || chars > LABEL_MAX) return none;
    struct region gap = {at, v->letters[i].at};
    struct word_match own; /* 价格与功耗:|售价 2 万元 */
    if (names_measure(scene, label) &&
        region_first_word(scene, gap, WORDS_BIT(WORDS_MAGNITUDE_NOUN), 0, &own))
        return none;
    bool told = region_empty(region_trim(v, trim_dates(scene, gap))) || /* 门店: 2024 年| 120 家 */
                (kind != KIND_COUNT && under_condition(scene, label, gap, kind));
    return told ? told_again(scene, i, label) : none;
}

/* (某网注:|现汇率: behind the word that a note opens with. */
static struct region behind_note(const struct scene *scene, struct region r) {
    struct qc_slice text = scene->view->text;
    for (uint32_t at = r.end; at > r.begin; at--)
        if (text.data[at - 1] == ':' &&
            words_plain_before(scene->rules->words, WORDS_NOTE_SIGN, text, at - 1))
            return (struct region){at, r.end};
    return r;
}

/* $17bn (|£9.1bn; |11bn euros): another currency in brackets right behind an amount, and one more.
 */
static bool is_converted(const struct view *v, uint32_t i, struct region gap) {
    const struct reading *a = &v->quantities[i - 1].readings[0], *b = &v->quantities[i].readings[0];
    if (a->dim != DIM_MONEY || a->unit == b->unit) return false;
    if (region_empty(gap)) return v->text.data[v->letters[i].at - 1] == '(';
    uint32_t behind = v->letters[i].at + LETTER_BYTES; /* a □ (□; □) | settlement */
    if (slice_has_at(v->text, behind, LIT(") ")) && is_lower(v->text.data[behind + 2]))
        return false;
    return gap.end == gap.begin + 1 && strchr(";,", v->text.data[gap.begin]) && i > 1 &&
           v->letters[i - 1].at > 0 && v->text.data[v->letters[i - 1].at - 1] == '(';
}

/* 2 kg, or | 4.4 lb: the same measure in another unit. */
static bool is_other_unit(const struct scene *scene, uint32_t i, struct region gap) {
    const struct view *v = scene->view;
    const struct reading *a = &v->quantities[i - 1].readings[0], *b = &v->quantities[i].readings[0];
    return !(DIM_BIT(b->dim) & DIMS_UNMEASURED) && a->unit != b->unit && gap.end > gap.begin + 2 &&
           slice_has_at(v->text, gap.begin, LIT(", ")) &&
           words_plain(scene->rules->words, WORDS_OR_WORD,
                       slice_cut(v->text, gap.begin + 2, gap.end));
}

/* rose to □ | in 2004 |(□): behind the date of the first figure. */
static struct region over_date(const struct scene *scene, struct region gap) {
    const struct view *v = scene->view;
    struct word_match in;
    if (region_empty(gap) || v->text.data[gap.end - 1] != '(' ||
        !scene_word(scene, gap.begin, WORDS_BIT(WORDS_PREPOSITION), &in) || in.end + 1 >= gap.end)
        return gap;
    uint32_t at = in.end + 1;
    const struct veto *date = veto_at(scene, at);
    if (!date || !veto_is_date(date)) return gap;
    while (at < gap.end && veto_at(scene, at) == date) at++;
    while (at < gap.end && strchr(" (", v->text.data[at])) at++;
    return at == gap.end ? (struct region){at, at} : gap;
}

/* 七十元|或|五十元, 4999 美元(|现汇率约合| 3.6 万元): the figure before that i says again, or gives
 * the choice to; i itself: none. */
uint32_t entry_again(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    while (i > 0 && v->quantities[i].readings[0].dim == v->quantities[i - 1].readings[0].dim) {
        struct region r = {v->letters[i - 1].at + LETTER_BYTES, v->letters[i].at};
        while (r.begin < r.end && strchr(" (", v->text.data[r.begin])) r.begin++;
        r = behind_note(scene, over_date(scene, r));
        while (r.end > r.begin && v->text.data[r.end - 1] == ' ') r.end--;
        if (is_converted(v, i, r) || is_other_unit(scene, i, r)) {
            i--;
            continue;
        }
        if (region_empty(r) ||
            !words_plain(scene->rules->words, WORDS_AGAIN_SIGN, slice_cut(v->text, r.begin, r.end)))
            break;
        i--;
    }
    return i;
}

struct region entry_agent(const struct scene *scene, uint32_t i, struct region own) {
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[i];
    struct region clause = clause_up_to(v, v->letters[i].at), before = {clause.begin, own.begin};
    const struct words *words = scene->rules->words;
    struct qc_slice piece = slice_cut(scene->folded->text, q->number_end, q->core_end);
    while (piece.size && piece.data[0] == ' ') piece = slice_cut(piece, 1, piece.size);
    if (!piece.size || region_empty(own) || !region_has_han(v, own) || region_empty(before) ||
        !words_plain(words, WORDS_OCCASION_PIECE, piece) || noun_is_magnitude(scene, own) ||
        words_plain_before(words, WORDS_MEASURE_END, v->text, own.end))
        return own;
    const struct han_tokens *t = han_cut(scene, (struct region){clause.begin, own.end});
    for (uint32_t k = t->count; k-- > 1;) {
        if (t->at[k].begin > own.begin) continue;
        if (t->at[k].begin < own.begin) return own;
        const struct token *verb = &t->at[k - 1];
        if (verb->class != CLASS_VERB || verb->end - verb->begin < 6 ||
            han_is(scene, verb, WORDS_COPULA))
            return own;
        before.end = verb->begin;
        return noun_opening(scene, before);
    }
    return own;
}

struct region entry_labelled(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct region none = {0, 0}, label;
    if (scene->sentence->block != BLOCK_ITEM) return none;
    label = noun_label(scene, v->letters[i].at);
    if (region_empty(label)) return none;
    struct region own = own_clause(scene, i, kind);
    struct region between = {label.end, v->letters[i].at};
    if (kind == KIND_COUNT && region_words(v, region_trim(v, between)) > 1 &&
        !region_empty(noun_after(scene, v->letters[i].at + LETTER_BYTES, NOUN_COUNTED)))
        return none; /* - Result: reached out to | four podcasts */
    if (region_empty(own)) own = earlier_clause(scene, i, kind);
    return region_empty(own) || own.end <= label.end ? label : none;
}

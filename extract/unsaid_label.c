/* unsaid_label.c: a large figure without a unit in an English text -> is it money, and of which
 * kind, by the name of an account before it (Pretax profit 24.8 mln), over the figures that it is
 * compared with, right behind it (12m of revenue), or as a row of a statement (Paints 8 mln vs 7).
 */
#include "scene.h"
#include "trim.h"
#include "unsaid.h"

#define TOKENS_BACK 14u /* words between a name and its figure */
#define TOKENS_AHEAD 3u /* words of a name behind a figure */
#define ROW_TOKENS 8u   /* words of the head of a row */
#define PLAIN_LEAST 3   /* powers of ten of a figure in full digits */

static const struct reading *money_of(const struct quantity *q) {
    for (uint32_t k = 0; k < q->reading_count; k++)
        if (q->readings[k].dim == DIM_MONEY && q->readings[k].unit == UNIT_NONE)
            return &q->readings[k];
    return NULL;
}

/* 24.8 mln, 600m, 2,422,000: may it be an amount of an account? */
static bool is_large(const struct quantity *q) {
    const uint32_t odd = NUMBER_PERCENT | NUMBER_FRACTION | NUMBER_HAN | NUMBER_ZERO_LED;
    const struct reading *r = &q->readings[0];
    bool bare = r->dim == DIM_COUNT && r->unit == UNIT_NONE;
    bool letter = r->dim == DIM_LENGTH && q->reading_count > 1 && r->flags & READING_GUESS;
    const struct reading *money = money_of(q);
    if (!(bare || letter) || q->per_count || q->period || q->number_flags & odd || !money)
        return false;
    if (q->number_flags & NUMBER_SCALED || dec_compare(money->scale, dec_of(1, 0)) != 0)
        return true;
    struct dec told = q->has_low ? q->low : q->high;
    return q->number_flags & NUMBER_GROUPED && dec_compare(told, dec_of(1, PLAIN_LEAST)) >= 0;
}

/* Paints 8.3 mln | vs 7.0 mln: is the sentence a row of a statement, a head of few words without a
 * verb and two figures? Heads that count things are none. */
bool unsaid_row(const struct scene *scene) {
    const struct view *v = scene->view;
    struct qc_slice text = v->text;
    if (v->count < 2) return false;
    struct region head = {0, v->letters[0].at}, lead = region_trim(v, head);
    struct word_match word;
    uint32_t at = skip_blanks(text, head.end + LETTER_BYTES);
    if (region_empty(lead) || region_words(v, lead) > ROW_TOKENS ||
        !is_upper(text.data[lead.begin]))
        return false;
    return words_plain_at(scene->rules->words, WORDS_VERSUS, text, at) &&
           v->letters[1].at - at < 16 && is_large(&v->quantities[0]) &&
           (is_large(&v->quantities[1]) || v->quantities[1].readings[0].dim == DIM_MONEY) &&
           !region_first_word(scene, lead, WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY), 0,
                              &word) &&
           !words_plain_in(scene->rules->words, WORDS_ACCOUNT_NOT, text, head.begin, head.end);
}

/* sales of | 2 million: of pieces too, but in a row or beside an amount of money. */
static bool money_beside(const struct scene *scene) {
    for (uint32_t k = 0; k < scene->view->count; k++)
        if (scene->view->quantities[k].readings[0].dim == DIM_MONEY) return true;
    return unsaid_row(scene);
}

/* The account whose name ends at `end`; KIND_COUNT_OF: none does. */
static enum kind account_before(const struct scene *scene, uint32_t end, uint32_t *size) {
    static const struct {
        enum words_plain list;
        enum kind kind;
    } ACCOUNTS[] = {{WORDS_ACCOUNT_SUM, KIND_MONEY},
                    {WORDS_ACCOUNT_COST, KIND_COST},
                    {WORDS_ACCOUNT_SALES, KIND_REVENUE},
                    {WORDS_ACCOUNT_PIECES, KIND_REVENUE}};
    enum kind kind = KIND_COUNT_OF;
    *size = 0;
    for (size_t k = 0; k < COUNT(ACCOUNTS); k++) {
        uint32_t n =
            words_plain_before(scene->rules->words, ACCOUNTS[k].list, scene->view->text, end);
        if (n <= *size || (ACCOUNTS[k].list == WORDS_ACCOUNT_PIECES && !money_beside(scene)))
            continue;
        *size = n;
        kind = ACCOUNTS[k].kind;
    }
    return kind;
}

/* Behind the word, sign or letter that ends at `end`, the beginning of it. */
static uint32_t token_begin(struct qc_slice text, uint32_t end) {
    uint32_t at = end;
    if (at >= LETTER_BYTES && letter_is(utf8_at(text, at - LETTER_BYTES))) return at - LETTER_BYTES;
    while (at > 0 && (is_alnum(text.data[at - 1]) || strchr("&'/.-", text.data[at - 1]))) at--;
    return at < end ? at : end - 1;
}

/* Does the word stand between the name of an account and its figure: was, rose to, in the year? */
static bool is_link(const struct scene *scene, struct region r) {
    struct qc_slice text = scene->view->text;
    struct word_match word;
    if (is_digit(text.data[r.begin])) return true;
    if (strchr("-:", text.data[r.begin])) return r.end == r.begin + 1;
    if (scene_word(scene, r.begin, TRIM_VERBS | TRIM_SMALL | WORDS_BIT(WORDS_THAN), &word) &&
        word.end >= r.end)
        return true;
    return words_plain_before(scene->rules->words, WORDS_ACCOUNT_LINK, text, r.end) >=
           r.end - r.begin;
}

/* Does what begins behind a comma go on with the figures before it: , compared with, up from? */
static bool compares(const struct scene *scene, uint32_t at) {
    struct word_match word;
    at = skip_blanks(scene->view->text, at);
    return at < scene->view->text.size &&
           (scene_word(scene, at, WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_CHANGE_FROM), &word) ||
            words_plain_at(scene->rules->words, WORDS_VERSUS, scene->view->text, at));
}

/* Is what stands in the letter at `at` such a figure, money, or, before a scaled one, a change that
 * is told beside it? The tax rises to 40%|from 50,000. */
static bool goes_over(const struct scene *scene, uint32_t at, const struct quantity *q) {
    const struct view *v = scene->view;
    for (uint32_t k = 0; k < v->count; k++) {
        if (v->letters[k].at != at) continue;
        enum dim dim = v->quantities[k].readings[0].dim;
        bool change = dim == DIM_PERCENT && !(q->number_flags & NUMBER_GROUPED);
        return dim == DIM_MONEY || change || is_large(&v->quantities[k]);
    }
    return false;
}

/* The account that is named before letter i in its sentence, over links and figures that are
 * compared with it; KIND_COUNT_OF: none. */
static enum kind named_before(const struct scene *scene, uint32_t i) {
    struct qc_slice text = scene->view->text;
    const struct words *words = scene->rules->words;
    const struct quantity *q = &scene->view->quantities[i];
    uint32_t end = back_blanks(text, scene->view->letters[i].at), size;
    bool net = false;
    for (uint32_t tokens = TOKENS_BACK; end > 0 && tokens; tokens--) {
        enum kind kind = account_before(scene, end, &size);
        if (kind != KIND_COUNT_OF) {
            uint32_t before = back_blanks(text, end - size);
            uint32_t of = words_plain_before(words, WORDS_ACCOUNT_NET_OF, text, before);
            if (!of) return net ? KIND_MONEY : kind;
            net = true; /* profit before | tax */
            end = back_blanks(text, before - of);
            continue;
        }
        if (text.data[end - 1] == ',') {
            if (!compares(scene, end)) return KIND_COUNT_OF;
            end = back_blanks(text, end - 1);
            continue;
        }
        struct region token = {token_begin(text, end), end};
        bool letter = letter_is(utf8_at(text, token.begin));
        if (!(letter ? goes_over(scene, token.begin, q) : is_link(scene, token)))
            return KIND_COUNT_OF;
        end = back_blanks(text, token.begin);
    }
    return KIND_COUNT_OF;
}

static bool ends_noun(const struct scene *scene, uint32_t at) {
    struct qc_slice text = scene->view->text;
    struct word_match word;
    at = skip_blanks(text, at);
    if (at >= text.size || !(is_alnum(text.data[at]) || (unsigned char)text.data[at] >= 0x80))
        return true;
    return scene_word(scene, at,
                      TRIM_VERBS | TRIM_SMALL | WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_RELATIVE),
                      &word) ||
           words_plain_at(scene->rules->words, WORDS_VERSUS, text, at);
}

/* Gross profit 15,560| 12,990: does another such figure stand at `at`, right behind letter i? */
static bool is_row_figure(const struct scene *scene, uint32_t i, uint32_t at) {
    const struct view *v = scene->view;
    return i + 1 < v->count && v->letters[i + 1].at == at && is_large(&v->quantities[i + 1]);
}

/* 12m | of revenue, 0.9 mln | debit: the account that is named right behind; else whether nothing
 * that is counted stands there. */
static enum kind named_behind(const struct scene *scene, uint32_t i, bool *thing) {
    struct qc_slice text = scene->view->text;
    uint32_t at = skip_blanks(text, scene->view->letters[i].at + LETTER_BYTES), size;
    *thing = !ends_noun(scene, at) && !is_row_figure(scene, i, at);
    uint32_t of = words_plain_at(scene->rules->words, WORDS_ACCOUNT_OF, text, at);
    uint32_t in = words_plain_at(scene->rules->words, WORDS_ACCOUNT_IN, text, at);
    if (of || in) at = skip_blanks(text, at + of + in);
    for (uint32_t k = 0; k < TOKENS_AHEAD && at < text.size && is_alpha(text.data[at]); k++) {
        uint32_t end = at;
        while (end < text.size && (is_alnum(text.data[end]) || strchr("&-/", text.data[end])))
            end++;
        enum kind kind = account_before(scene, end, &size);
        if (kind != KIND_COUNT_OF && size >= end - at && ends_noun(scene, end)) return kind;
        if (ends_noun(scene, at)) break;
        at = skip_blanks(text, end);
    }
    *thing |= of != 0;
    return KIND_COUNT_OF;
}

static bool tells_money(const struct scene *scene) {
    context_use(scene->context, CARRY_CURRENCY);
    return scene->context->currency != UNIT_NONE;
}

enum kind unsaid_account(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    bool thing;
    if (!is_large(&v->quantities[i]) || region_has_han(v, clause_at(v, v->letters[i].at)))
        return KIND_COUNT_OF;
    enum kind kind = named_behind(scene, i, &thing);
    if (kind != KIND_COUNT_OF || thing) return kind;
    kind = named_before(scene, i);
    if (kind != KIND_COUNT_OF) return kind;
    return unsaid_row(scene) && tells_money(scene) ? KIND_MONEY : KIND_COUNT_OF;
}

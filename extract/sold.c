/* sold.c: an amount of money and the words around it -> is it a price: by its bound, by the thing
 * that it is counted by, behind the name of a thing, or in a list of prices. */
#include "sold.h"

#include "han_noun.h"
#include "han_tokens.h"
#include "heading.h"
#include "lines.h"
#include "priced.h"
#include "sheet.h"
#include "tariff.h"
#include "trim.h"

#define LABEL_WORDS 6u   /* most words of what a list names before its price */
#define LABEL_MAX 60u    /* bytes of a Chinese name before its price */
#define NEXT_BYTES 40u   /* from one price of a row to the next */
#define COLUMN_BLANKS 3u /* at least so many stand between columns */
#define PRICE_MAX 6      /* powers of ten of a price that no word tells */

/* starts at $649: a bound that only prices have. */
static bool is_opening(const struct scene *scene, const struct quantity *q) {
    struct word_match word;
    if (q->begin < q->core_begin && q->bound == BOUND_AT_LEAST && /* rooms | from $90 */
        words_plain_at(scene->rules->words, WORDS_FROM_PRICE, scene->folded->text, q->begin))
        return true;
    return q->begin < q->core_begin &&
           words_at(scene->rules->words, scene->folded->text, q->begin, WORDS_BIT(WORDS_PRICE_FROM),
                    &word) &&
           word.end <= q->core_begin;
}

/* $12 | per user per month, $12|/user/mo: by a thing that has no unit; by a share it is earnings or
 * a price, which other words tell. */
static bool is_each(const struct scene *scene, const struct quantity *q) {
    struct qc_slice text = scene->folded->text;
    struct word_match per;
    uint32_t at = q->end < text.size && text.data[q->end] == ' ' ? q->end + 1 : q->end;
    if (!words_at(scene->rules->words, text, at, WORDS_BIT(WORDS_PER), &per)) return false;
    bool slash = text.data[at] == '/';
    uint32_t thing = per.end < text.size && text.data[per.end] == ' ' ? per.end + 1 : per.end;
    if (thing >= text.size || !is_lower(text.data[thing]) || (slash && thing > at + 1) ||
        !(slash || is_alpha(text.data[at])))
        return false;
    for (; thing < text.size && (is_alpha(text.data[thing]) || text.data[thing] == ' '); thing++)
        if (words_plain_at(scene->rules->words, WORDS_SHARE_WORD, text, thing)) return false;
    return true;
}

/* Is it told in single units of its currency? */
static bool is_small(const struct quantity *q) {
    return !(q->number_flags & (NUMBER_SCALED | NUMBER_LETTER | NUMBER_VAGUE)) && !q->low.neg;
}

/* restaurants (|$8-$10 for a meal): for one thing, in brackets. */
static bool is_for_one(const struct scene *scene, const struct quantity *q) {
    struct qc_slice text = scene->folded->text;
    struct word_match article;
    if (!q->begin || text.data[q->begin - 1] != '(' || q->end + 1 >= text.size ||
        text.data[q->end] != ' ')
        return false;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_FOR_WORD, text, q->end + 1);
    for (uint32_t at = q->end + 1, end = at + size; at < end; at++) /* its article may be in it */
        if (words_at(scene->rules->words, text, at, WORDS_BIT(WORDS_PER_ARTICLE), &article) &&
            text.data[at - 1] == ' ')
            return true;
    return false;
}

/* Does a word of text[begin:end) name an amount that is no price: deposit, total, salary? */
static bool names_amount(const struct scene *scene, struct qc_slice text, uint32_t begin,
                         uint32_t end) {
    const struct words *words = scene->rules->words;
    for (uint32_t at = begin; at < end; at++) {
        struct word_match word;
        if (at > begin && is_alpha(text.data[at - 1])) continue;
        if (words_plain_at(words, WORDS_AMOUNT_LABEL, text, at) ||
            words_at(words, text, at, WORDS_BIT(WORDS_AMOUNT_NOUN), &word))
            return true;
    }
    return false;
}

/* ($49), ($49 |on Bestmart): nothing but where or when behind the amount, up to the bracket. */
static bool ends_aside(const struct scene *scene, uint32_t at) {
    struct qc_slice text = scene->folded->text;
    struct word_match word;
    if (strchr(")/,;", text.data[at])) return true;
    return text.data[at] == ' ' &&
           words_at(scene->rules->words, text, at + 1, WORDS_BIT(WORDS_PREPOSITION), &word);
}

/* the Kindle Paperwhite ($139.99): in brackets behind a name. */
static bool behind_name(const struct scene *scene, const struct quantity *q) {
    struct qc_slice text = scene->folded->text;
    if (q->begin < 4 || q->end >= text.size || text.data[q->begin - 1] != '(' ||
        !ends_aside(scene, q->end) || text.data[q->begin - 2] != ' ')
        return false;
    uint32_t end = q->begin - 2, from = end;
    bool named = false;
    for (uint32_t i = 0; i < scene->view->count; i++) /* $300,000 (|£273,000) */
        if (scene->view->quantities[i].end == end) return false;
    while (from > 0 && (is_alnum(text.data[from - 1]) || text.data[from - 1] == '-')) from--;
    for (uint32_t at = from; at < end; at++)
        named |= is_digit(text.data[at]) || (at > 0 && is_upper(text.data[at]));
    return named && !names_amount(scene, text, 0, end);
}

/* Walking |$14, Cart hire |$12: a form that may be a verb, and is what an entry of a list names. */
static bool names_deed(const struct scene *scene, struct qc_slice text, size_t begin, size_t end) {
    bool gerund = end > 3 && slice_has_at(text, end - 3, LIT("ing"));
    bool last = begin > 2 && text.data[begin - 1] == ' ' && is_alpha(text.data[begin - 2]) &&
                text.data[begin - 2] != 's' && text.data[end - 1] != 's' &&
                !slice_has_at(text, end - 2, LIT("ed"));
    return (gerund || last) && lines_is_entry(scene);
}

/* Is text[begin:end) the name of a thing: few words, none of them a verb? */
static bool is_label(const struct scene *scene, struct qc_slice text, uint32_t begin,
                     uint32_t end) {
    const words_set verbs = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY) |
                            WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_VERB_NOUN) |
                            WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                            WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_CLAUSE_OPENER) |
                            WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_SUM_VERB);
    uint32_t words = 0, depth = 0;
    struct word_match word;
    for (uint32_t at = begin; at < end; at++) {
        char c = text.data[at];
        depth += c == '(' ? 1 : c == ')' && depth ? -1u : 0;
        if (depth) continue; /* Junior (10 years and under) */
        if ((unsigned char)c >= 0xE3 && utf8_is_han(utf8_at(text, at))) return false;
        if (!is_alpha(c) || (at > begin && is_alnum(text.data[at - 1]))) continue;
        if (++words > LABEL_WORDS) return false;
        if (words_at(scene->rules->words, text, at, verbs, &word) &&
            !words_plain_at(scene->rules->words, WORDS_SORT_NAME, text, at) &&
            !names_deed(scene, text, word.begin, word.end))
            return false;
    }
    return words > 0 && !names_amount(scene, text, begin, end);
}

/* Does nothing follow but a mark, another thing of the list, or what the price holds for? */
bool sold_ends_entry(struct qc_slice text, uint32_t at) {
    while (at < text.size && text.data[at] == ' ') at++;
    return at >= text.size || strchr(",;.|(/", text.data[at]);
}

/* Basic plan   |$9.99   10 GB: does a tab or a run of blanks follow, as between columns? */
static bool ends_column(const struct scene *scene, const struct quantity *q) {
    struct qc_slice chunk = scene->doc->chunk;
    size_t at = (size_t)(fold_end(scene->folded, q->end).byte - scene->doc->base), begin = at;
    while (at < chunk.size && chunk.data[at] == ' ') at++;
    return at < chunk.size && (chunk.data[at] == '\t' || at >= begin + COLUMN_BLANKS);
}

/* The same with a further price or "each", "n/a" behind: Single |$8.00 $14.00. */
static bool ends_entry_here(const struct scene *scene, const struct quantity *q) {
    struct qc_slice text = scene->folded->text;
    const struct quantity *next = q + 1;
    uint32_t at = q->end;
    while (at < text.size && text.data[at] == ' ') at++;
    if (sold_ends_entry(text, at) || ends_column(scene, q)) return true;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_FIGURE_WORD, text, at);
    if (size) return sold_ends_entry(text, at + size);
    bool further = next < scene->view->quantities + scene->view->count && next->begin == at;
    return further && next->readings[0].dim == DIM_MONEY;
}

/* "Adult £12.50", "Large coffee: $4.75": a line that names a thing and its price. */
static bool in_list(const struct scene *scene, const struct quantity *q) {
    struct qc_slice text = scene->folded->text;
    uint32_t end = q->begin, begin = 0;
    for (uint32_t i = 0; i < scene->view->count; i++) { /* behind the price of the entry before */
        const struct quantity *before = &scene->view->quantities[i];
        if (before->end <= q->begin && before->readings[0].dim == DIM_MONEY) begin = before->end;
    }
    while (begin < end && !is_alnum(text.data[begin]) && !utf8_is_wide(utf8_at(text, begin)))
        begin += utf8_length(text.data[begin]);
    bool colon = false;
    for (size_t before; end > begin; end = (uint32_t)before) {
        uint32_t cp = utf8_before(text, end, &before);
        if (cp > 0x7F ? utf8_is_wide(cp) || cp < 0x2010 : !strchr(" :-.", (int)cp)) break;
        colon |= cp == ':';
    }
    bool item = scene->sentence->block == BLOCK_ITEM, behind = false;
    for (uint32_t at = begin; item && at < end; at++) /* 2 cars; further cars |$5 */
        if (text.data[at] == ';' && at + 2 < end) begin = at + 2, behind = true;
    bool opens = behind || is_upper(text.data[begin]) ||
                 (is_digit(text.data[begin]) && lines_is_entry(scene)); /* 9 holes |$12 */
    return end > begin + 1 && opens && (colon || ends_entry_here(scene, q)) &&
           is_label(scene, text, begin, end);
}

/* Adults / |$12: a line of its own behind the name of a thing. */
static bool below_name(const struct scene *scene, uint32_t i) {
    struct lines_name name = lines_name_of(scene, i);
    return name.begin < name.end && !names_amount(scene, scene->doc->chunk, name.begin, name.end);
}

/* |$60.00 - Individual pass. */
static bool before_name(const struct scene *scene, uint32_t i) {
    struct region r = sheet_behind(scene, i);
    return !region_empty(r) && !names_amount(scene, scene->view->text, r.begin, r.end);
}

/* A cell of a table whose heads name things. */
static bool in_cell(const struct scene *scene, const struct quantity *q) {
    const struct sentence *s = scene->sentence;
    struct qc_slice text = scene->folded->text, chunk = scene->doc->chunk;
    if (s->block != BLOCK_ROW || q->begin > 0 || !sold_ends_entry(text, q->end) ||
        s->head_begin >= s->head_end || s->column_begin >= s->column_end)
        return false;
    return is_label(scene, chunk, s->head_begin, s->head_end) &&
           !names_amount(scene, chunk, s->column_begin, s->column_end);
}

/* ---- Chinese --------------------------------------------------------------------------- */

/* Byte behind the name: before the mark, a hedge aside, that stands before the letter; 0: none. */
static uint32_t marked_name(const struct view *v, uint32_t letter) {
    static const struct qc_slice MARKS[] = {{":", 1}, {"(", 1}, {"-", 1}, {"–", 3}, {"—", 3}};
    uint32_t end = letter;
    while (end > 0 && v->text.data[end - 1] == ' ') end--;
    for (size_t i = 0; i < COUNT(MARKS); i++) {
        uint32_t size = (uint32_t)MARKS[i].size;
        if (end <= size || !slice_has_at(v->text, end - size, MARKS[i])) continue;
        end -= size;
        while (end > 0 && v->text.data[end - 1] == ' ') end--;
        return end;
    }
    return 0;
}

/* The Chinese noun that ends at byte `end` and opens there its clause or stands behind letter i -
 * 1; empty: none, or it names an amount that is no price. */
static struct region name_before(const struct scene *scene, uint32_t i, uint32_t end) {
    const struct view *v = scene->view;
    const words_set amounts = WORDS_BIT(WORDS_AMOUNT_NOUN) | WORDS_BIT(WORDS_MAGNITUDE_NOUN);
    struct region none = {end, end}, r = {end > LABEL_MAX ? end - LABEL_MAX : 0, end};
    struct word_match word;
    bool latin = end && v->text.data[end] == ':' && is_alnum(v->text.data[end - 1]);
    if (!end || !(v->text.data[end - 1] & 0x80 || latin)) return none;
    while (r.begin < end && utf8_is_continuation(v->text.data[r.begin])) r.begin++;
    if (i && v->letters[i - 1].at + LETTER_BYTES > r.begin)
        r.begin = v->letters[i - 1].at + LETTER_BYTES;
    struct region clause = clause_at(v, end - 1);
    if (clause.begin > r.begin) r.begin = clause.begin;
    r = region_trim(v, r);
    if (region_empty(r) || region_first_word(scene, r, amounts, WORDS_BIT(WORDS_IDIOM), &word) ||
        words_plain_before(scene->rules->words, WORDS_AMOUNT_LABEL, v->text, r.end))
        return none;
    return r;
}

/* 牛肉麵|-NT$120, 耳机|（¥1499）: a Chinese noun that names no amount stands right before. */
static bool behind_noun(const struct scene *scene, uint32_t i) {
    uint32_t end = marked_name(scene->view, scene->view->letters[i].at);
    struct region r = name_before(scene, i, end);
    if (region_empty(r)) return false;
    const struct han_tokens *t = han_cut(scene, r);
    return t->count && han_is_noun(&t->at[t->count - 1]);
}

#define ENTRY_TOKENS 4u /* most words of what a list in a sentence names before a price */

/* Is it an amount right behind nouns that are all of its clause: 立式冲浪班| 250 美元? */
static bool is_entry(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[i];
    if (q->readings[0].dim != DIM_MONEY || !is_small(q) || q->direction != DIRECTION_NONE ||
        !(sold_ends_entry(scene->folded->text, q->end) ||
          slice_has_at(scene->folded->text, q->end, LIT("。")) ||
          slice_has_at(scene->folded->text, q->end, LIT("、"))))
        return false;
    uint32_t end = v->letters[i].at;
    while (end > 0 && v->text.data[end - 1] == ' ') end--;
    struct region r = name_before(scene, i, end);
    if (region_empty(r)) return false;
    const struct han_tokens *t = han_cut(scene, r);
    bool nouns = t->count && t->count <= ENTRY_TOKENS && han_is_noun(&t->at[t->count - 1]);
    for (uint32_t k = 0; k < t->count; k++)
        nouns = nouns && t->at[k].class != CLASS_VERB && t->at[k].class != CLASS_PREPOSITION &&
                t->at[k].class != CLASS_PRONOUN;
    return nouns;
}

/* 爬树班 175 美元,立式冲浪班 250 美元: two things of a list, each with its price. */
static bool among_entries(const struct scene *scene, uint32_t i) {
    bool before = i > 0 && is_entry(scene, i - 1);
    return is_entry(scene, i) && (before || (i + 1 < scene->view->count && is_entry(scene, i + 1)));
}

static bool is_price_like(const struct quantity *q) {
    return q->direction == DIRECTION_NONE &&
           (!q->has_low || dec_compare(q->low, dec_of(1, PRICE_MAX)) < 0);
}

/* A haircut costs | $15, crossings cost £2 for adults and | £1 for children: a small amount behind
 * the verb, or behind another one there. */
bool sold_costs(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    for (;; i--) {
        const struct quantity *q = &v->quantities[i];
        if (q->readings[0].dim != DIM_MONEY || !is_small(q) || !q->has_low ||
            dec_compare(q->low, dec_of(1000, 0)) >= 0)
            return false;
        uint32_t end = v->letters[i].at;
        while (end > 0 && v->text.data[end - 1] == ' ') end--;
        if (end && !(v->text.data[end - 1] & 0x80) &&
            words_plain_before(scene->rules->words, WORDS_ASKING_VERB, v->text, end))
            return true;
        if (i == 0 || v->letters[i].at - v->letters[i - 1].at > NEXT_BYTES) return false;
    }
}

/* bought the kit | for $120: a sum behind "for" that a verb of the list asks before it, in the
 * sentence. */
static bool behind_verb(const struct scene *scene, uint32_t i, enum words_plain verbs) {
    const struct words *words = scene->rules->words;
    const struct qc_slice text = scene->view->text;
    uint32_t end = scene->view->letters[i].at, floor = i ? scene->view->letters[i - 1].at : 0;
    while (end > 0 && text.data[end - 1] == ' ') end--;
    uint32_t size = words_plain_before(words, WORDS_FOR_WORD, text, end);
    if (!size || end < size || (end > size && text.data[end - size - 1] != ' ')) return false;
    for (uint32_t at = end - size; at > floor; at--)
        if (is_lower(text.data[at]) && text.data[at - 1] == ' ' &&
            words_plain_at(words, verbs, text, at))
            return !names_amount(scene, text, at, end - size);
    return false;
}

bool sold_taken_over(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    bool large = q->number_flags & NUMBER_SCALED ||
                 (q->has_low && dec_compare(q->low, dec_of(1, PRICE_MAX)) >= 0);
    return large && q->direction == DIRECTION_NONE && !q->per_count &&
           behind_verb(scene, i, WORDS_TAKEOVER_VERB);
}

/* The heading of an entry; empty: it is no entry. */
static struct qc_slice heading_of(const struct scene *scene, char room[2 * HEADING_MAX]) {
    enum block block = scene->sentence->block;
    if (block != BLOCK_ITEM && block != BLOCK_ROW) return slice(room, 0);
    context_use(scene->context, CARRY_HEADING);
    return heading_folded(scene->context, room);
}

/* Does an entry stand under a heading with a word of the list? */
static bool under_heading(const struct scene *scene, enum words_plain list) {
    char room[2 * HEADING_MAX];
    struct qc_slice text = heading_of(scene, room);
    return words_plain_in(scene->rules->words, list, text, 0, text.size);
}

/* Donations of last year: what stands under them is given. */
static bool under_amounts(const struct scene *scene) {
    char room[2 * HEADING_MAX];
    struct qc_slice text = heading_of(scene, room);
    return text.size && names_amount(scene, text, 0, (uint32_t)text.size) &&
           !words_plain_in(scene->rules->words, WORDS_PRICE_HEADING, text, 0, text.size);
}

/* Fees: what stands under them is a price, when nothing names another amount. */
static bool under_prices(const struct scene *scene, const struct quantity *q) {
    return under_heading(scene, WORDS_PRICE_HEADING) &&
           !names_amount(scene, scene->folded->text, 0, q->begin);
}

bool sold_under_costs(const struct scene *scene, const struct quantity *q) {
    return under_heading(scene, WORDS_COST_HEADING) &&
           !names_amount(scene, scene->folded->text, 0, q->begin);
}

/* The same in a Chinese clause. */
static bool sold_han(const struct scene *scene, uint32_t k) {
    return tariff_fee(scene, k) || tariff_headed(scene, k) || tariff_started(scene, k) ||
           sold_states_thing(scene, k) || sold_in_menu(scene, k);
}

bool sold_for(const struct scene *scene, const struct quantity *q) {
    uint32_t k = (uint32_t)(q - scene->view->quantities);
    if (sold_costs(scene, k)) return true;
    if (is_opening(scene, q) || is_each(scene, q) || tariff_opens(scene, k)) return true;
    if (is_price_like(q) && sold_behind_edition(scene, k)) return true;
    if (is_small(q) && is_price_like(q) &&
        (is_for_one(scene, q) || behind_verb(scene, k, WORDS_BUYING_VERB) ||
         tariff_sized(scene, k) || under_prices(scene, q) || below_name(scene, k) ||
         before_name(scene, k)))
        return true;
    bool han = region_has_han(scene->view, clause_at(scene->view, scene->view->letters[k].at));
    if (han && sold_han(scene, k)) return true;
    if (utf8_has_han(scene->folded->text) && priced_told(scene, k)) return true;
    return (is_small(q) &&
            (behind_name(scene, q) || in_list(scene, q) || in_cell(scene, q) ||
             (is_price_like(q) &&
              (behind_noun(scene, k) || among_entries(scene, k) || sold_after_model(scene, k)))) &&
            !under_amounts(scene)) ||
           (is_price_like(q) && !(q->number_flags & NUMBER_VAGUE) && sold_before_thing(scene, k));
}

/* retold.c: a figure without a noun of its own -> what an earlier figure of its sentence is of,
 * when it is a change of that one, the same at another time, or the same told again. */
#include "around.h"
#include "latin_phrase.h"

#include "entry.h"
#include "han_noun.h"
#include "han_tokens.h"
#include "noun.h"
#include "trim.h"

/* 增速 alone does not say of what. */
bool retold_only_change(const struct scene *scene, struct region noun) {
    struct word_match word;
    return !region_empty(noun) &&
           scene_word(scene, noun.begin, WORDS_BIT(WORDS_CHANGE_NOUN), &word) &&
           word.end >= noun.end;
}

bool retold_extent(const struct scene *scene, struct region noun) {
    return words_plain(scene->rules->words, WORDS_CHANGE_EXTENT,
                       slice_cut(scene->view->text, noun.begin, noun.end));
}

/* Does the clause of quantity i open with a time: 去年同期, 2019年? */
static bool opens_with_time(const struct scene *scene, uint32_t i) {
    struct word_match word;
    struct region clause =
        region_trim(scene->view, clause_at(scene->view, scene->view->letters[i].at));
    const struct veto *veto = region_empty(clause) ? NULL : veto_at(scene, clause.begin);
    if (veto && veto_is_date(veto)) return true;
    return !region_empty(clause) &&
           scene_word(scene, clause.begin, WORDS_BIT(WORDS_TIME_WORD), &word);
}

/* Does an earlier figure stand in the clause before that of the letter i? */
static bool follows_figure(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region before = clause_before(v, clause_at(v, v->letters[i].at));
    return i > 0 && !region_empty(before) && v->letters[i - 1].at >= before.begin;
}

/* It reported revenue of □ for May, up| □; 实现营收 □,同比增长| □; , an increase of| □: is a word
 * of change all that stands in the clause before the figure? */
static bool only_changes(const struct scene *scene, struct region clause) {
    const words_set both = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    const struct view *v = scene->view;
    struct word_match change, of;
    clause = region_trim(v, clause);
    if (region_empty(clause)) return false;
    if (region_has_han(v, clause))
        return region_first_word(scene, clause, both, 0, &change) &&
               (region_empty(trim_left(scene, clause, TRIM_VERBS | TRIM_SMALL)) ||
                han_names_nothing(scene, clause));
    struct region rest = trim_left(scene, clause, WORDS_BIT(WORDS_PER_ARTICLE));
    if (region_empty(rest)) return true; /* -a| □ gain */
    return is_alpha(v->text.data[clause.begin]) && scene_word(scene, rest.begin, both, &change) &&
           (change.end >= clause.end ||
            (scene_word(scene, change.end + 1, WORDS_BIT(WORDS_OF), &of) && of.end >= clause.end));
}

/* 毛利率 □、□,同比|+□、-□, 同比变动|+□: does only what a figure with a sign is measured against
 * stand in the Chinese clause before it? */
static bool only_signed(const struct scene *scene, uint32_t i, struct region clause) {
    const struct view *v = scene->view;
    clause = region_trim(v, clause);
    if (!(v->quantities[i].number_flags & NUMBER_SIGNED) || region_empty(clause) ||
        !region_has_han(v, clause))
        return false;
    clause.end -= words_plain_before(scene->rules->words, WORDS_CHANGE_EXTENT, v->text, clause.end);
    return clause.end > clause.begin && han_names_nothing(scene, clause);
}

/* 分别为 □、□,同比增长 □、|□: the figure that stands where i stands in its list, or the last one
 * before i, when i is but a change of it; i itself otherwise. */
static uint32_t figure_of(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t first, last, from, to;
    list_bounds(v, i, &first, &last);
    if (first == last) first = slash_first(v, i); /* 同比/环比 +5%/|-10% */
    struct region up_to = clause_up_to(v, v->letters[first].at);
    struct region gap = clause_behind(v, up_to, first); /* 季增 □、年减| □ */
    if (gap.begin > up_to.begin && v->quantities[first - 1].readings[0].dim != DIM_COUNT &&
        region_has_han(v, gap) && only_changes(scene, gap))
        return first - 1;
    if (!follows_figure(scene, first) ||
        !(only_changes(scene, up_to) || only_signed(scene, first, up_to)))
        return i;
    uint32_t aside = first - 1; /* □, according to 65 firms, an increase of | □ */
    while (aside > 0 && earlier_aside(scene, clause_at(v, v->letters[aside].at)) &&
           v->quantities[aside].readings[0].dim == DIM_COUNT)
        aside--;
    if (aside != first - 1) return aside;
    list_bounds(v, first - 1, &from, &to);
    return to - from == last - first ? from + (i - first) : first - 1;
}

static bool is_part(const struct view *v, uint32_t i) {
    enum dim dim = v->quantities[i].readings[0].dim;
    return dim == DIM_PERCENT || dim == DIM_PERCENT_POINT;
}

#define RESPECTIVE_MOST 4u /* figures that those of a list may take up, one each */

/* A 为 □, B 为 □, 分别增长 □、|□: the figure before the list that stands where i stands in it; i
 * itself: none. */
static uint32_t respective_of(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t first = list_first(scene, i), last = i, at[RESPECTIVE_MOST], count = 0;
    struct region clause = clause_up_to(v, v->letters[first].at);
    if (first < 2 || i - first >= RESPECTIVE_MOST || !region_has_han(v, clause) ||
        !words_plain_in(scene->rules->words, WORDS_RESPECTIVE, v->text, clause.begin, clause.end))
        return i;
    while (last + 1 < v->count && last - first < RESPECTIVE_MOST &&
           list_first(scene, last + 1) <= first)
        last++;
    uint32_t size = last - first + 1;
    if (size < 2 || size > RESPECTIVE_MOST || first < size) return i;
    const words_set says = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                           WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_CHANGE_TO) |
                           WORDS_BIT(WORDS_OCCUPY);
    struct word_match verb;
    clause = clause_behind(v, clause, first);
    if (!han_names_nothing(scene, clause) || !region_last_word(scene, clause, says, 0, &verb))
        return i;
    bool part = is_part(v, first - 1);
    for (uint32_t k = first; k-- > 0 && count < size;)
        if (is_part(v, k) == part && v->quantities[k].readings[0].dim != DIM_TIME) at[count++] = k;
    return count == size ? at[last - i] : i;
}

struct region retold_respective(const struct scene *scene, uint32_t i) {
    uint32_t of = respective_of(scene, i);
    if (of == i) return (struct region){0, 0};
    return subject_own(scene, of, kind_general(scene->view->quantities[of].readings[0].dim));
}

/* 录 4198 宗,较 7 月的 4975 宗减少| □: the figure before the one that i is measured against; i
 * itself: none. */
static uint32_t before_base(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct word_match than;
    struct region clause = clause_up_to(v, v->letters[i].at);
    struct region gap = clause_behind(v, clause, i);
    if (i < 2 || gap.begin == clause.begin || !region_has_han(v, clause) ||
        !only_changes(scene, gap) ||
        v->quantities[i - 1].readings[0].dim != v->quantities[i - 2].readings[0].dim)
        return i;
    struct region base = {clause.begin, v->letters[i - 1].at};
    return region_first_word(scene, base, WORDS_BIT(WORDS_THAN), 0, &than) &&
                   han_names_nothing(scene, base)
               ? i - 2
               : i;
}

/* What is said of an earlier figure alone is of the same thing. */
struct region retold_apposed(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t of = figure_of(scene, i);
    if (of == i || of == i - 1) {
        uint32_t first = before_base(scene, i);
        if (first != i) of = first;
    }
    if (of == i) return (struct region){0, 0};
    for (uint32_t next; (next = figure_of(scene, of)) != of;) of = next;
    struct region r = subject_own(scene, of, kind_general(v->quantities[of].readings[0].dim));
    if (region_empty(r)) r = subject_related(scene, of);
    return region_empty(r) ? earlier_clause(scene, of, KIND_GROWTH) : r;
}

/* What the figure j of the sentence is of, as a claim of the kind is. */
static struct region figure_named(const struct scene *scene, uint32_t j, enum kind kind) {
    struct region r = {0, 0};
    if (kind_is_part(kind)) r = part_before(scene, list_first(scene, j));
    if (region_empty(r)) r = subject_own(scene, j, kind);
    return region_empty(r) ? retold_apposed(scene, j) : r;
}

/* 安装量 □, 约占全国的| □: is it a part, in a clause that names but the whole? */
static bool is_part_alone(const struct scene *scene, uint32_t i, enum kind kind) {
    struct region clause = clause_up_to(scene->view, scene->view->letters[i].at);
    struct word_match word;
    return kind_is_part(kind) &&
           region_first_word(scene, clause, WORDS_BIT(WORDS_OCCUPY), WORDS_BIT(WORDS_IDIOM), &word);
}

/* A 为 □, 去年同期为 □: the figure of another time is of the same thing, and so is one of the same
 * measure that follows without a noun: A 增长 □, 低于去年的 □. */
struct region retold_carried(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    enum dim dim = v->quantities[i].readings[0].dim;
    bool timed = opens_with_time(scene, i), part = is_part_alone(scene, i, kind);
    bool han = region_has_han(v, clause_at(v, v->letters[i].at)) ||
               (i > 0 && dim == DIM_MONEY && /* ,|约合 4190 万元 */
                region_has_han(v, clause_at(v, v->letters[i - 1].at)));
    if (!timed && !han) return (struct region){0, 0};
    struct region own = clause_behind(v, clause_up_to(v, v->letters[i].at), i);
    own = region_trim(v, own);
    bool sells = !region_empty(own) &&
                 words_plain_before(scene->rules->words, WORDS_SELL_END, v->text, own.end);
    for (uint32_t j = i; j-- > 0 && i - j <= CLAUSES_BACK;) {
        if (entry_again(scene, j) != j) continue; /* 19 美元(现汇率约合 128 元) */
        if (v->quantities[j].readings[0].dim != dim && !(part && j + 1 == i)) {
            if (timed) continue;
            break;
        }
        enum dim of = v->quantities[j].readings[0].dim;
        struct region r = figure_named(scene, j, of == dim ? kind : kind_general(of));
        bool other = kind == KIND_PRICE && !region_empty(r) && sells && /* 成本 □,卖| □ */
                     words_plain_before(scene->rules->words, WORDS_MEASURE_END, v->text, r.end) &&
                     !words_plain_before(scene->rules->words, WORDS_PRICE_END, v->text, r.end);
        if (!region_empty(r) && !other && (timed || !retold_only_change(scene, r))) return r;
    }
    return (struct region){0, 0};
}

/* net income of □, or □ a share, versus| □: nothing but the word of comparison in the clause: of
 * the same thing as the last figure like it, English. */
struct region retold_versus(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct region r = region_trim(v, clause_up_to(v, v->letters[i].at));
    struct word_match than;
    if (i == 0 || region_empty(r) || region_has_han(v, r) ||
        !scene_word(scene, r.begin, WORDS_BIT(WORDS_THAN), &than))
        return (struct region){0, 0};
    struct region rest = region_trim(v, (struct region){than.end, r.end});
    if (!region_empty(trim_left(scene, rest, TRIM_SMALL | WORDS_BIT(WORDS_THAN))))
        return (struct region){0, 0};
    const struct quantity *q = &v->quantities[i];
    for (uint32_t j = i; j-- > 0 && i - j <= CLAUSES_BACK;) {
        const struct quantity *other = &v->quantities[j];
        if (other->readings[0].dim == q->readings[0].dim && !other->per_count == !q->per_count)
            return figure_named(scene, j, kind);
    }
    return (struct region){0, 0};
}

/* commitments of □, of which| □: so much of the last figure of the same measure. */
static struct region of_amount(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    enum dim dim = v->quantities[i].readings[0].dim;
    if (dim == DIM_COUNT || dim == DIM_RATIO || dim == DIM_PERCENT || dim == DIM_TIME)
        return (struct region){0, 0};
    for (uint32_t j = i; j-- > 0 && i - j <= CLAUSES_BACK;)
        if (v->quantities[j].readings[0].dim == dim && !v->quantities[j].per_count)
            return figure_named(scene, j, kind);
    return (struct region){0, 0};
}

/* 1,500 people, of whom| □; 40 dogs, □| of them: of those that the figure before counts, English.
 */
struct region retold_of_them(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct region r = region_trim(v, clause_up_to(v, v->letters[i].at));
    uint32_t at = v->letters[i].at + LETTER_BYTES + 1, size = 0;
    if (i == 0 || region_has_han(v, clause_at(v, v->letters[i].at))) return none;
    if (!region_empty(r)) size = words_plain_at(words, WORDS_OF_THEM, v->text, r.begin);
    bool before =
        size && region_empty(trim_left(scene, (struct region){r.begin + size, r.end}, TRIM_SMALL));
    size = words_plain_at(words, WORDS_OF_WHOM, v->text, at);
    if (!before && !size) return none;
    if (kind != KIND_COUNT && !kind_is_part(kind)) return before ? of_amount(scene, i, kind) : none;
    for (uint32_t j = i; j-- > 0 && i - j <= CLAUSES_BACK;) {
        const struct reading *other = &v->quantities[j].readings[0];
        if (other->dim != DIM_COUNT && other->dim != DIM_RATIO && other->dim != DIM_PERCENT)
            continue;
        if (other->dim == DIM_COUNT && other->unit != UNIT_NONE) /* 1,500 people */
            return (struct region){v->letters[j].at, v->letters[j].at + LETTER_BYTES};
        r = figure_named(scene, j, other->dim == DIM_COUNT ? KIND_COUNT : KIND_SHARE);
        if (!region_empty(r)) return r;
    }
    return none;
}

/* It cut delays by 60%, from| □ to □; sales of □, up 17% from| □: where a change began, behind it:
 * of what changed, English. */
struct region retold_from(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region clause = region_trim(v, clause_up_to(v, v->letters[i].at)), r = clause;
    struct word_match from;
    bool beside = i > 0 && v->letters[i - 1].at >= r.begin && follows_figure(scene, i - 1);
    if (beside) r = region_trim(v, (struct region){v->letters[i - 1].at + LETTER_BYTES, r.end});
    beside = beside && only_changes(scene, (struct region){clause.begin, v->letters[i - 1].at});
    if (region_empty(r) || region_has_han(v, clause) || !(beside || follows_figure(scene, i)) ||
        !scene_word(scene, r.begin, WORDS_BIT(WORDS_CHANGE_FROM), &from) || from.end < r.end)
        return (struct region){0, 0};
    enum dim dim = v->quantities[i - 1].readings[0].dim;
    bool change = dim == DIM_PERCENT || dim == DIM_PERCENT_POINT || dim == DIM_MULTIPLE;
    return change ? figure_named(scene, i - 1, KIND_GROWTH) : (struct region){0, 0};
}

/* 1700 万英镑 (□), 0.63 元 (二零二四年: □): does a bracket behind the figure before quantity i hold
 * it, and no noun? */
static bool in_bracket(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    if (i == 0 || v->quantities[i].readings[0].dim != v->quantities[i - 1].readings[0].dim)
        return false;
    struct region gap = {v->letters[i - 1].at + LETTER_BYTES, v->letters[i].at};
    while (gap.begin < gap.end && v->text.data[gap.begin] == ' ') gap.begin++;
    if (gap.begin >= gap.end || v->text.data[gap.begin] != '(' ||
        memchr(v->text.data + gap.begin, ')', gap.end - gap.begin))
        return false;
    uint32_t clause = clause_at(v, gap.end).begin;
    gap.begin = clause > gap.begin ? clause : gap.begin + 1;
    return region_empty(gap) || region_empty(han_noun_before(scene, gap, HAN_FREE));
}

/* £3m (2012: □): does but a date stand in the bracket before the figure, English? */
static bool dated_bracket(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i - 1].at + LETTER_BYTES, end = v->letters[i].at;
    while (at < end && strchr(" (", v->text.data[at])) at++;
    const struct veto *date = at < end ? veto_at(scene, at) : NULL;
    if (!date || !veto_is_date(date)) return false;
    while (at < end && (veto_at(scene, at) == date || strchr(" :", v->text.data[at]))) at++;
    return at == end;
}

/* What is stated again in a bracket behind its figure is of the same thing. */
struct region retold_restated(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    if (kind == KIND_COUNT || !in_bracket(scene, i) ||
        (!region_has_han(v, clause_at(v, v->letters[i - 1].at)) && !dated_bracket(scene, i)) ||
        !region_empty(noun_after(scene, v->letters[i].at + LETTER_BYTES, NOUN_NEXT)))
        return (struct region){0, 0};
    struct region r = figure_named(scene, i - 1, kind);
    return region_empty(r) ? earlier_clause(scene, i - 1, kind) : r;
}

/* or | an annualized | 1.56% of assets: words without a noun between "or" and the figure. */
static bool is_or(const struct scene *scene, struct region gap) {
    const struct view *v = scene->view;
    struct word_match other;
    if (region_empty(gap) || !scene_word(scene, gap.begin, WORDS_BIT(WORDS_RANGE_OR), &other))
        return false;
    if (other.end >= gap.end || region_has_han(v, gap)) return other.end >= gap.end;
    struct region rest = region_trim(v, (struct region){other.end, gap.end});
    uint32_t article = words_plain_at(scene->rules->words, WORDS_DETERMINER, v->text, rest.begin);
    if (article) rest = region_trim(v, (struct region){rest.begin + article, rest.end});
    return region_empty(rest) || latin_adjectives(scene, rest);
}

/* cost $1.9 billion, | 14% of revenue: a part of another whole, told of the sum before the comma.
 */
static bool is_apposed(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t before = v->letters[i - 1].at + LETTER_BYTES, at = v->letters[i].at;
    return v->quantities[i].readings[0].dim == DIM_PERCENT && at == before + 2 &&
           slice_has_at(v->text, before, LIT(", ")) && !region_has_han(v, clause_at(v, at)) &&
           !region_empty(noun_after(scene, at + LETTER_BYTES, NOUN_OF));
}

/* $2.7 billion, or| 25 cents a share: so much for each share of the sum before. */
static bool by_share(const struct scene *scene, uint32_t i) {
    const struct qc_slice text = scene->view->text;
    uint32_t at = skip_blanks(text, scene->view->letters[i].at + LETTER_BYTES);
    uint32_t each = words_plain_at(scene->rules->words, WORDS_EACH_LINK, text, at);
    return scene->view->quantities[i].readings[0].dim == DIM_MONEY && each &&
           words_plain_at(scene->rules->words, WORDS_SHARE_WORD, text,
                          skip_blanks(text, at + each));
}

bool retold_by_or(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    if (i == 0 || (v->quantities[i].readings[0].dim == v->quantities[i - 1].readings[0].dim &&
                   !by_share(scene, i)))
        return false;
    struct region gap =
        region_trim(v, (struct region){v->letters[i - 1].at + LETTER_BYTES, v->letters[i].at});
    if (!region_empty(gap) && v->text.data[gap.begin] == ',') gap.begin++;
    gap = region_trim(v, gap);
    bool told = v->quantities[i - 1].readings[0].dim == DIM_MONEY ||
                region_has_han(v, clause_at(v, v->letters[i].at));
    return told && (is_or(scene, gap) ||
                    is_apposed(scene, i)); /* aged older than five, or | 14% of all people */
}

struct region retold_base(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct word_match than, of;
    struct region r = region_trim(v, clause_behind(v, clause_up_to(v, v->letters[i].at), i));
    if (i == 0 || region_empty(r) || !region_has_han(v, r) ||
        !scene_word_before(scene, r.end, WORDS_BIT(WORDS_POSSESSIVE), &of) ||
        !region_first_word(scene, r, WORDS_BIT(WORDS_THAN), 0, &than) || than.begin != r.begin ||
        !han_names_nothing(scene, (struct region){than.end, r.end}))
        return none;
    for (uint32_t j = i; j-- > 0 && i - j <= 2;) {
        if (v->quantities[j].readings[0].dim != v->quantities[i].readings[0].dim ||
            v->quantities[j].readings[0].unit != v->quantities[i].readings[0].unit)
            continue;
        r = subject_own(scene, j, kind);
        return noun_is_pronoun(scene, r) ? none : r;
    }
    return none;
}

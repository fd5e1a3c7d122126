/* subject.c: where to look for the subject of a quantity, in which order. */
#include "subject.h"

#include "apart.h"
#include "around.h"
#include "bracketed.h"
#include "cellnoun.h"
#include "contained.h"
#include "entry.h"
#include "goeson.h"
#include "labelled.h"
#include "lapse.h"
#include "han_noun.h"
#include "han_tokens.h"
#include "headed.h"
#include "latin_phrase.h"
#include "lines.h"
#include "noun.h"
#include "outright.h"
#include "piece.h"
#include "renamed.h"
#include "resumed.h"
#include "runon.h"
#include "sheet.h"
#include "trim.h"
#include "unnamed.h"
#include "verbal.h"

/* , or | 17% of sales; , representing | 20% of equity: a part of what the clause before is about.
 */
static bool only_part_verb(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = clause_up_to(v, v->letters[i].at);
    if (r.begin == 0 || region_has_han(v, r)) return false;
    const words_set part = WORDS_BIT(WORDS_PART_VERB) | WORDS_BIT(WORDS_ADVERB);
    return region_empty(trim_right(scene, r, part));
}

/* , which was | a quarter of the total: nothing but the verb of a relative pronoun? */
static bool is_related(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const words_set verbs = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_ADVERB);
    struct region r = region_trim(v, clause_up_to(v, v->letters[i].at));
    return !region_empty(r) && region_opens(scene, r, WORDS_BIT(WORDS_RELATIVE)) &&
           region_words(v, trim_right(scene, r, verbs)) == 1;
}

/* Asia made up | 53% of sales, the server has | 256 GB of memory: what the amount is of is not
 * what it is said about. */
static struct region holder(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct region none = {0, 0}, whole;
    if (kind == KIND_COUNT || kind == KIND_GROWTH || v->quantities[i].readings[0].dim == DIM_TIME)
        return none;
    whole = noun_after(scene, v->letters[i].at + LETTER_BYTES, NOUN_OF);
    bool part =
        kind_is_part(kind) && (noun_governed(scene, v->letters[i].at, WORDS_BIT(WORDS_PART_VERB)) ||
                               is_related(scene, i));
    bool han = region_has_han(v, clause_at(v, v->letters[i].at));
    bool told = noun_is_magnitude(scene, whole) || contained_restates(scene, i, whole);
    if (region_empty(whole) || !(part || told)) return none;
    if (!part && !han && noun_governed(scene, v->letters[i].at, WORDS_BIT(WORDS_OF)))
        return whole; /* the development of 200 MW of | capacity */
    struct region own = only_part_verb(scene, i) ? none : own_clause(scene, i, kind);
    if (!part && !kind_is_part(kind) && contained_joined(scene, i, own))
        return whole; /* 20 TFLOPS of compute and | */
    if (!part || han) return noun_is_pronoun(scene, own) ? none : own;
    if (region_empty(own) || noun_is_pronoun(scene, own)) own = subject_related(scene, i);
    if (region_empty(own) && i > 0 && (only_part_verb(scene, i) || is_related(scene, i)))
        own = own_clause(scene, i - 1, kind); /* $19 million, or | 17% of sales */
    return noun_is_pronoun(scene, own) ? none : own;
}

/* margins of 35%, |reflecting costs: a participle that tells what the figure means. */
static bool is_telling(const struct scene *scene, struct region r) {
    return words_plain_at(scene->rules->words, WORDS_TELLING_FORM, scene->view->text, r.begin) != 0;
}

/* 升级:|投入 30 亿元: the verb that the clause opens with, which the dictionary has as a noun. */
static bool only_spends(const struct scene *scene, uint32_t i, struct region own) {
    const struct view *v = scene->view;
    return v->quantities[i].readings[0].dim == DIM_MONEY && !region_empty(own) &&
           clause_at(v, own.begin).begin == own.begin &&
           words_plain(scene->rules->words, WORDS_OUTLAY_VERB,
                       slice_cut(v->text, own.begin, own.end)) &&
           region_empty(region_trim(v, (struct region){own.end, v->letters[i].at}));
}

/* 恒星质量|相当于 100 亿个太阳: what is likened to so many of another thing. */
static struct region likened(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    struct region none = {0, 0}, r = region_trim(v, clause_up_to(v, v->letters[i].at));
    if (region_empty(r) || !region_has_han(v, r) ||
        !words_plain_before(scene->rules->words, WORDS_LIKENS, v->text, r.end))
        return none;
    r = own_clause(scene, i, kind);
    return noun_is_pronoun(scene, r) ? none : r;
}

/* GPT-5 |三款|新模型: a name that happens to stand before a Chinese count of what stands behind. */
static bool counts_behind(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    const struct reading *r = &v->quantities[i].readings[0];
    if (r->dim != DIM_COUNT || r->unit == UNIT_NONE) return false;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (at >= v->text.size || !utf8_is_han(utf8_at(v->text, at))) return false;
    struct region noun = noun_after(scene, at, NOUN_COUNTED);
    return !region_empty(noun) && !han_is_verb(scene, noun);
}

/* What stands at the quantity itself and in its clause. */
static struct region own_beside(const struct scene *scene, uint32_t i, enum kind kind) {
    struct region r = specs_chain(scene, i);
    if (region_empty(r) && !counts_behind(scene, i)) r = behind_name(scene, i);
    if (!region_empty(r)) return r;
    if (!region_empty(r = outlaid_on(scene, i, kind))) return r;
    if (!region_empty(r = premod_find(scene, i, kind)) && !partof_head(scene, r, kind)) {
        struct region over = changed_over(scene, r);
        struct qc_slice head = slice_cut(scene->view->text, r.begin, r.end);
        if (over.begin != r.begin || !words_plain(scene->rules->words, WORDS_TAIL_WORD, head))
            return over; /* but not 30 days | prior */
    }
    if (!region_empty(r = entry_dashed(scene, i))) return r;
    if (!region_empty(r = entry_labelled(scene, i, kind))) return r;
    if (!region_empty(r = holder(scene, i, kind))) return r;
    if (!region_empty(r = behind_traded(scene, i))) return r;
    if (kind == KIND_COUNT && !region_empty(r = likened(scene, i, kind))) return r;
    if (!region_empty(r = offered_from(scene, i))) return r;
    if (!region_empty(r = aged_group(scene, i))) return r;
    if (!region_empty(r = paid_of(scene, i))) return r;
    if (kind_is_part(kind) && !region_empty(r = paid_entry(scene, i))) return r;
    if (!region_empty(r = behind_measure(scene, i, kind))) return r;
    if (!region_empty(r = behind_noun(scene, i, kind)) && !partof_head(scene, r, kind) &&
        !is_telling(scene, r) && !behind_refused(scene, i, kind, r))
        return r;
    if (!region_empty(r = behind_described(scene, i, kind))) return r;
    if (kind != KIND_SCORE && !region_empty(r = bracketed(scene, i))) return r;
    if (!region_empty(r = possessor(scene, i))) return r;
    if (only_when(scene, i)) return lasting_each(scene, i);
    if (!region_empty(r = taken_by(scene, i))) return r;
    if (!region_empty(r = taken_record(scene, i))) return r;
    if (!region_empty(r = taken_related(scene, i))) return r;
    if (kind == KIND_COUNT && counted_resumes(scene, i)) return earlier_clause(scene, i, kind);
    if (kind == KIND_COUNT && counted_by_clause(scene, i)) return (struct region){0, 0};
    if (kind == KIND_PRICE && !region_empty(r = paid_for(scene, i))) return r;
    struct region own = own_clause(scene, list_first(scene, i), kind);
    if (region_empty(own) || noun_is_pronoun(scene, own)) own = paid_for(scene, i);
    if (noun_is_pronoun(scene, own) || only_spends(scene, i, own)) return (struct region){0, 0};
    if (kind == KIND_COUNT) own = entry_agent(scene, i, own);
    return kind == KIND_DURATION || kind == KIND_PERIOD ? lasting_own(scene, i, own) : own;
}

struct region subject_own(const struct scene *scene, uint32_t i, enum kind kind) {
    struct region r = list_item(scene, i);
    return region_empty(r) ? own_beside(scene, i, kind) : r;
}

/* 有一个接口是 PCIe, 它|□: the pronoun of a thing takes up the noun right before its clause. */
static struct region meant(const struct scene *scene, uint32_t i) {
    struct word_match word;
    struct region clause =
        region_trim(scene->view, clause_at(scene->view, scene->view->letters[i].at));
    if (region_empty(clause) || !scene_word(scene, clause.begin, WORDS_BIT(WORDS_ANAPHOR), &word))
        return (struct region){0, 0};
    clause = clause_before(scene->view, clause);
    return region_empty(clause) ? clause : han_noun_before(scene, clause, HAN_FREE);
}

/* The index, which .., |rose to □: the subject of a verb that opens its clause. */
static bool opens_with_verb(const struct scene *scene, uint32_t i) {
    struct region clause = clause_up_to(scene->view, scene->view->letters[i].at);
    return !region_has_han(scene->view, clause) &&
           region_opens(scene, clause,
                        WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                            WORDS_BIT(WORDS_CHANGE_TO) | WORDS_BIT(WORDS_COPULA));
}

/* 纺织业分别增长 □、□,增速分别快 □、|□: is it one of figures that share a noun? */
static bool in_list(const struct scene *scene, uint32_t i) {
    return list_first(scene, i) < i ||
           (i + 1 < scene->view->count && list_first(scene, i + 1) <= i);
}

/* 增速|分别比上月末和上年同期高 □ 和| □: a list of what one figure is compared with, and not of
 * figures of several things. */
static bool compares_bases(const struct scene *scene, uint32_t i, struct region noun) {
    struct word_match than;
    struct region r = {noun.end, scene->view->letters[list_first(scene, i)].at};
    return region_has_han(scene->view, noun) &&
           region_first_word(scene, r, WORDS_BIT(WORDS_THAN), WORDS_BIT(WORDS_IDIOM), &than);
}

/* 5% 的|涨幅: the noun of change that a percentage is of, where no other is named. */
static struct region han_growth(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = noun_after(scene, v->letters[i].at + LETTER_BYTES, NOUN_POSSESSED);
    return retold_only_change(scene, r) ? r : (struct region){0, 0};
}

/* What a change is of that nothing before it names. */
static struct region changed(const struct scene *scene, uint32_t i, bool han) {
    if (han) return han_growth(scene, i);                     /* 5% 的|涨幅令人意外 */
    if (premod_opens(scene, i)) return premod_head(scene, i); /* A 10% | discount applies. */
    return (struct region){0, 0};
}

/* Where `own` is nothing or a change: what the figure takes up, what the clauses before tell of. */
static struct region beyond(const struct scene *scene, uint32_t i, enum kind kind,
                            struct region own) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES, first = list_first(scene, i);
    struct region other = {0, 0}, r = own;
    bool measured = kind != KIND_MARGIN && kind != KIND_PRICE && region_empty(r);
    if (kind == KIND_GROWTH) other = retold_apposed(scene, i);
    bool han =
        region_has_han(v, clause_at(v, v->letters[i].at)); /* 突破 □|水准, but □ | overseas */
    if (region_empty(other) && measured && kind != KIND_GROWTH && han)
        other = noun_after(scene, at, NOUN_POSSESSED);
    if (noun_is_yardstick(scene, other)) other = (struct region){0, 0}; /* 突破 □|水准 */
    if (!region_empty(other) && behind_means(scene, i) && behind_tells_means(scene, other))
        other = (struct region){0, 0}; /* 以 □ 的|价格 */
    if (region_empty(other) && region_empty(r)) other = partof_same(scene, i, kind);
    if (region_empty(other) && region_empty(r)) other = partof_being(scene, i, kind);
    if (region_empty(other) && !han && v->quantities[i].readings[0].dim == DIM_MONEY &&
        !v->quantities[i].per_count)
        other = noun_after(scene, at, NOUN_POSSESSED); /* there is $10 million | business */
    if (region_empty(other)) other = meant(scene, i);
    if (region_empty(other)) other = subject_related(scene, i);
    if (region_empty(other))
        other = han_noun_ranked(scene, clause_before(v, clause_at(v, v->letters[i].at)));
    if (region_empty(other) && region_empty(r) && kind_is_part(kind)) other = part_group(scene, i);
    bool goes_on = !region_empty(r) || goeson_tells(scene, first, kind);
    if (region_empty(other) && region_empty(r) && goes_on) other = earlier_next(scene, i, kind);
    if (region_empty(other)) other = retold_carried(scene, i, kind);
    if (region_empty(other) && goes_on) other = earlier_clause(scene, first, kind);
    if (region_empty(other) && region_empty(r) && kind == KIND_GROWTH) r = changed(scene, i, han);
    return region_empty(other) ? r : other;
}

/* What a time is of that nothing beside it names; `first` begins its list. */
static struct region of_time(const struct scene *scene, uint32_t i, uint32_t first,
                             enum kind kind) {
    struct region r = subject_related(scene, i);
    if (!region_empty(r)) return r;
    if (unnamed_compares(scene, first) &&
        !behind_possessed(scene, scene->view->letters[i].at + LETTER_BYTES))
        return earlier_clause(scene, first, kind);
    struct region clause = clause_up_to(scene->view, scene->view->letters[i].at);
    struct region own = own_clause(scene, first, kind);
    if (region_empty(own) && lasting_takes(scene, clause))
        return earlier_clause(scene, first, kind);
    return region_empty(r = lasting_thing(scene, i)) ? lasting_doer(scene, i, own) : r;
}

/* 红枣占|椰枣和蜜枣|成本的 80%、70%: is r of what the shares are parts of? */
static bool behind_part(const struct scene *scene, struct region r) {
    struct region lead = clause_up_to(scene->view, r.begin);
    return words_plain_in(scene->rules->words, WORDS_PART_SIGN, scene->view->text, lead.begin,
                          lead.end);
}

static struct region search(const struct scene *scene, uint32_t i, enum kind kind) {
    while (i > 0 && again_told(scene, i)) i--;
    uint32_t first = list_first(scene, i);
    struct region r = {0, 0};
    if (kind == KIND_DURATION && !region_empty(r = aged_person(scene, i))) return r;
    r = entry_label(scene, i, kind);
    if (!region_empty(r) || !region_empty(r = sheet_label(scene, i)) ||
        !region_empty(r = runon_label(scene, i, kind)))
        return r;
    r = kind == KIND_COUNT ? counted_people(scene, i) : fronted_subject(scene, i);
    if (kind == KIND_COUNT && region_empty(r)) r = piece_noun(scene, i);
    if (!region_empty(r)) return r;
    if (!region_empty(r = unnamed_before(scene, i))) return r;
    if (!region_empty(r = retold_respective(scene, i))) return r;
    if (!region_empty(r = list_item(scene, i)) && !(kind_is_part(kind) && behind_part(scene, r)))
        return r;
    if (kind_is_part(kind) && !region_empty(r = part_before(scene, first))) return r;
    if (!region_empty(r = asked_first(scene, i, kind))) return r;
    if (!region_empty(r = retold_restated(scene, i, kind)) ||
        !region_empty(r = specs_gain(scene, i, kind)) ||
        !region_empty(r = grown_noun(scene, i, kind)))
        return r;
    if (kind == KIND_DURATION && !region_empty(r = aged_people(scene, i))) return r;
    if (!region_empty(r = retold_from(scene, i)) || !region_empty(r = bracketed_counted(scene, i)))
        return r;
    if (!region_empty(r = retold_of_them(scene, i, kind))) return r;
    if (kind != KIND_COUNT && !region_empty(r = retold_versus(scene, i, kind)) &&
        region_empty(behind_noun(scene, i, kind)))
        return r;
    if (asked_of_shop(scene, r = own_beside(scene, i, kind), kind)) r = (struct region){0, 0};
    if (region_empty(r) && region_empty(r = specs_side(scene, i, kind)))
        r = asked_thing(scene, i, kind);
    if (region_empty(r)) r = retold_in_bracket(scene, i);
    if (region_empty(r) && (kind == KIND_COUNT || kind == KIND_DURATION))
        r = retold_base(scene, i, kind);
    if (kind == KIND_COUNT)
        r = region_empty(r) ? changed_counted(scene, i) : counted_not_verb(scene, i, r);
    if (region_empty(r) && (kind == KIND_COUNT || kind_is_part(kind)))
        r = counted_before(scene, i, kind);
    if (only_when(scene, i) ||
        (!region_empty(r) &&
         !(retold_only_change(scene, r) && (in_list(scene, i) || retold_extent(scene, r)) &&
           !compares_bases(scene, i, r))))
        return r;
    if (kind == KIND_DURATION || kind == KIND_PERIOD) return of_time(scene, i, first, kind);
    if (kind == KIND_COUNT)
        return opens_with_verb(scene, i) || (region_empty(r) && unnamed_changes(scene, first)) ||
                       (region_empty(r) && counted_by_verb(scene, first) &&
                        !counted_acts(scene, i) && !goeson_counts_new(scene, i))
                   ? earlier_clause(scene, first, kind)
                   : r;
    r = beyond(scene, i, kind, r);
    if (counted_think(scene, i) && !counted_thinks(scene, r)) return (struct region){0, 0};
    return region_empty(r) && kind_is_part(kind) ? partof_itself(scene, i, kind) : r;
}

/* 11 people: the unit is the thing that is counted. */
static struct subject of_unit(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    const struct folded *f = scene->folded;
    struct subject s = {0};
    uint32_t begin = q->core_end; /* its last word: 20 to 30 | people */
    while (begin > q->number_begin && is_alpha(f->text.data[begin - 1])) begin--;
    if (behind_is_adjective(scene, i)) return s; /* an 8-core | chip */
    if (q->readings[0].unit == UNIT_NONE || begin >= q->core_end) return s;
    const struct unit *unit = units_at(scene->rules->units, q->readings[0].unit);
    if (unit->dim != DIM_COUNT || unit->classifier || q->per_count) return s;
    return subject_folded(scene, begin, q->core_end);
}

/* 这个|价格不贵, 三百来块; 演講廳|: 平日 □: the word for a price that the sentence has told of
 * before, or a label. */
static struct region priced_topic(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    if (!region_has_han(v, clause_at(v, v->letters[i].at))) return (struct region){0, 0};
    struct region r = search(scene, i, KIND_MONEY);
    bool label = !region_empty(r) && r.end < v->text.size && v->text.data[r.end] == ':' &&
                 headed_names(scene, slice_cut(v->text, r.begin, r.end));
    bool price = !region_empty(r) &&
                 words_plain_before(scene->rules->words, WORDS_PRICE_LABEL, v->text, r.end) != 0;
    return price || label ? r : (struct region){0, 0};
}

struct subject subject_find(const struct scene *scene, uint32_t quantity, enum kind kind,
                            const struct match *match) {
    bool told = match && match->subject.begin != UINT32_MAX && /* but not another figure */
                !letter_is(utf8_at(scene->view->text, match->subject.begin));
    struct region captured = {told ? match->subject.begin : 0, told ? match->subject.end : 0};
    struct subject s = subject_of(scene, captured);
    if (s.found) return s;
    s = subject_of(scene, entry_cell(scene, quantity, kind));
    if (!s.found) s = subject_of(scene, sheet_piece(scene, quantity, kind));
    if (!s.found) s = subject_of(scene, cell_noun(scene, quantity));
    if (!s.found) s = subject_of(scene, cell_label(scene, quantity));
    if (!s.found) s = headed_row(scene);
    if (!s.found && kind == KIND_PRICE) s = headed_price(scene, quantity);
    if (s.found) return s;
    if (scene->view->quantities[quantity].readings[0].dim == DIM_MEASURED && kind == KIND_COUNT)
        kind = KIND_MASS; /* 60 dB: what is so loud, not what is counted */
    quantity = bracketed_former(scene, resumed_from(scene, entry_again(scene, quantity)));
    uint32_t from = change_begins(scene, quantity);
    if (kind != KIND_COUNT) quantity = from == quantity ? from : resumed_from(scene, from);
    if (retold_by_or(scene, quantity)) /* 增加 1.3 万人或| 0.17% */
        kind = kind_general(scene->view->quantities[--quantity].readings[0].dim);
    if (kind == KIND_COUNT) {
        quantity = counted_like(scene, quantity);
        s = of_unit(scene, quantity);
    }
    if (!s.found) s = headed_name(scene, lines_name_of(scene, quantity));
    if (!s.found) s = headed_name(scene, lines_menu_of(scene, quantity));
    enum dim dim = scene->view->quantities[quantity].readings[0].dim;
    if (!s.found && dim != DIM_MONEY && dim != DIM_COUNT && dim != DIM_TIME)
        s = headed_name(scene, lines_label_of(scene));
    if (s.found || scene->view->wordless) return s.found ? s : headed_by(scene);
    struct region r = paid_sign(scene, quantity);
    if (region_empty(r)) r = paid_moved(scene, quantity);
    if (region_empty(r)) r = outright_find(scene, quantity, kind);
    if (region_empty(r)) r = verbal_find(scene, quantity, kind);
    if (!region_empty(r) || counted_states(scene, quantity, kind, &r)) return subject_of(scene, r);
    r = labelled_piece(scene, quantity, kind, search(scene, quantity, kind));
    uint32_t joined = slash_first(scene->view, quantity); /* 输出 5 V/|4.8 A */
    struct region all = {0, (uint32_t)scene->view->text.size};
    if (region_empty(r) && joined == quantity && !region_has_han(scene->view, all))
        joined = close_first(scene->view, quantity);
    if (region_empty(r) && joined < quantity)
        r = search(scene, joined, kind_general(scene->view->quantities[joined].readings[0].dim));
    if (region_empty(r) && kind == KIND_COUNT && (from = unnamed_from(scene, quantity)) < quantity)
        r = search(scene, from, kind);
    if (kind == KIND_COUNT && counted_attribute(scene, quantity, r)) r = (struct region){0, 0};
    r = predicate_owner(scene, quantity, indexed_points(scene, quantity, kind, r));
    r = unnamed_instead(scene, quantity, kind, outright_cut(scene, quantity, kind, r));
    r = apart_refuse(scene, quantity, renamed_find(scene, quantity, kind, r));
    if (kind == KIND_PRICE || kind == KIND_GROWTH) r = asked_over_each(scene, r);
    if (region_empty(r) || !han_is_torn(scene, r) || piece_whole(scene, quantity, r) ||
        piece_extent(scene, &r))
        s = subject_of(scene, r);
    if (s.found && !headed_names(scene, s.text)) s.found = false; /* ÷ */
    if (!s.found) s = subject_of(scene, coined_name(scene, quantity, kind));
    if (!s.found) s = headed_by(scene);
    if (!s.found) s = subject_of(scene, paid_lone(scene, quantity));
    if (!s.found && kind == KIND_PRICE) s = subject_of(scene, unnamed_price(scene, quantity));
    if (!s.found) s = subject_of(scene, lapse_of(scene, quantity, kind));
    if (!s.found && kind == KIND_PRICE) s = subject_of(scene, priced_topic(scene, quantity));
    r = (struct region){0, scene->view->letters[quantity].at}; /* TOTAL | $190B */
    struct region light = s.found ? r : noun_light(scene, r);
    if (!s.found && light.begin == 0) s = subject_of(scene, light);
    return s.found ? s : subject_of(scene, labelled_by(scene, quantity));
}

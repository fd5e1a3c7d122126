/* settle.c: rule, neighbours and defaults -> the reading and the kind of a quantity. */
#include "settle.h"

#include "around.h"
#include "costs.h"
#include "lexicon.h"
#include "part.h"
#include "points.h"
#include "priced.h"
#include "repeated.h"
#include "smallsum.h"
#include "trim.h"
#include "unsaid.h"
#include "wait.h"

static const struct unit *unit_at(const struct scene *scene, uint16_t index) {
    return index == UNIT_NONE ? NULL : units_at(scene->rules->units, index);
}

static bool is_classifier(const struct scene *scene, const struct reading *r) {
    const struct unit *unit = unit_at(scene, r->unit);
    return r->dim == DIM_COUNT && unit && unit->classifier;
}

/* Does a thing that is counted follow: 72 块|卡? */
bool settle_thing_follows(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    struct word_match word;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    if (at >= v->text.size) return false;
    uint32_t cp = utf8_at(v->text, at);
    /* 两块|16TB 的硬盘: a size of the thing stands between */
    if (letter_is(cp)) return i + 1 < v->count && v->quantities[i + 1].readings[0].dim == DIM_DATA;
    if (!(utf8_is_han(cp) || is_alpha((char)cp))) return false;
    words_set others =
        WORDS_BIT(WORDS_POSSESSIVE) | WORDS_BIT(WORDS_SUBJECT_STOP) | WORDS_BIT(WORDS_COPULA) |
        WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_CLAUSE_OPENER) |
        WORDS_BIT(WORDS_TIME_AFTER) | WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_DIRECTION_UP) |
        WORDS_BIT(WORDS_DIRECTION_DOWN) | WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_PRONOUN);
    if (!scene_word(scene, at, others, &word)) return true;
    uint32_t digits = word.end; /* 8 块| A100, but 2000 块| i5 */
    while (digits < v->text.size && is_digit(v->text.data[digits])) digits++;
    return digits > word.end + 2;
}

/* 1m | refugees, 30bn | text messages: does a plural in lower case follow, or a word for people? */
static bool before_plural(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES, end;
    if (at >= v->text.size || v->text.data[at] != ' ') return false;
    uint32_t often = /* 500 million | monthly | users */
        words_plain_at(scene->rules->words, WORDS_PERIOD_ADJECTIVE, v->text, at + 1);
    if (often) at += 1 + often;
    if (often ? at >= v->text.size || v->text.data[at] != ' ' : !settle_thing_follows(scene, i))
        return false;
    for (int words = 0; words < 2; words++) {
        for (end = ++at; end < v->text.size && is_lower(v->text.data[end]);) end++;
        struct qc_slice word = slice_cut(v->text, at, end);
        if (word.size > 2 && slice_has_at(word, word.size - 2, LIT("ss"))) return false; /* loss */
        if (words_plain(scene->rules->words, WORDS_MONEY_PLURAL, word)) return false; /* profits */
        if (word.size > 2 && (word.data[word.size - 1] == 's' ||
                              words_plain(scene->rules->words, WORDS_PEOPLE_NOUN, word)))
            return true;
        at = end;
        if (word.size < 3 || at >= v->text.size || v->text.data[at] != ' ') break;
    }
    return false;
}

/* 1.2B | users: the letter is a magnitude of what is counted. */
static bool counts_by_letter(const struct scene *scene, uint32_t i) {
    const struct reading *r = &scene->view->quantities[i].readings[0];
    return (r->dim == DIM_PARAMETER || r->dim == DIM_TOKEN) && r->flags & READING_GUESS &&
           before_plural(scene, i);
}

/* +120bps, 12.1%, 40 bps: basis points where a sign or a percentage says so. */
static bool tells_points(const struct scene *scene, const struct quantity *q) {
    if (q->readings[0].dim != DIM_DATA_RATE || q->reading_count < 2) return false;
    char sign = scene->folded->text.data[q->core_begin];
    if (sign == '+' || sign == '-') return true;
    for (uint32_t k = 0; k < scene->view->count; k++)
        if (scene->view->quantities[k].readings[0].dim == DIM_PERCENT) return true;
    return false;
}

static const struct reading *reading_of(const struct quantity *q, enum dim dim) {
    for (uint32_t k = 0; k < q->reading_count; k++)
        if (q->readings[k].dim == dim) return &q->readings[k];
    return &q->readings[0];
}

/* a 2 million|-pound plan: millions of them describe no weight. */
static bool tells_sterling(const struct scene *scene, const struct quantity *q) {
    struct qc_slice core = slice_cut(scene->folded->text, q->number_end, q->core_end);
    return q->readings[0].dim == DIM_MASS && q->number_flags & NUMBER_SCALED && core.size > 5 &&
           words_plain_before(scene->rules->words, WORDS_ADJECTIVE_UNIT, core, core.size);
}

#define PIECES_MOST 3   /* 这三块: more of them are a sum */
#define MANY_POINTS 100 /* of an index or an account; a mark is less */

/* 两点|:, 30500|点, 这三|位: what such a measure word counts, where no rule says that it gives
 * marks or tells bits. */
static bool only_counts(const struct scene *scene, const struct quantity *q) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->folded->text;
    bool digits = q->number_flags & NUMBER_DIGIT;
    if (words_plain_before(words, WORDS_PLACE_PIECE, text, q->core_end))
        return !digits || q->number_flags & NUMBER_MORE || /* 300 多|位 */
               !words_plain_in(words, WORDS_BIT_CONTEXT, text, 0, text.size);
    if (!digits && q->has_low && dec_compare(q->low, dec_of(PIECES_MOST, 0)) <= 0 &&
        words_plain_before(words, WORDS_COIN_PIECE, text, q->core_end) &&
        words_plain_before(words, WORDS_PIECE_LEAD, text, q->core_begin))
        return true; /* 结合这|两块 */
    return words_plain_before(words, WORDS_POINT_SIGN, text, q->core_end) &&
           (!digits || (q->has_low && dec_compare(q->low, dec_of(MANY_POINTS, 0)) >= 0));
}

/* 二十块|买的, 三块|就够: what money does follows. */
static bool is_spent(const struct scene *scene, uint32_t i) {
    const struct words *words = scene->rules->words;
    const struct view *v = scene->view;
    uint32_t behind = skip_blanks(v->text, v->letters[i].at + LETTER_BYTES);
    return words_plain_before(words, WORDS_COIN_PIECE, scene->folded->text,
                              v->quantities[i].core_end) &&
           words_plain_at(words, WORDS_COIN_DEED, v->text, behind);
}

/* Without a rule: what is counted when a thing follows a classifier, else the usual meaning that
 * is no classifier, else the usual one. */
static const struct reading *by_neighbours(const struct scene *scene, uint32_t i) {
    const struct quantity *q = &scene->view->quantities[i];
    bool has_classifier = false, has_other = false;
    if (counts_by_letter(scene, i)) return reading_of(q, DIM_COUNT);
    if (tells_points(scene, q)) return reading_of(q, DIM_PERCENT_POINT);
    if (tells_sterling(scene, q)) return reading_of(q, DIM_MONEY);
    if (q->readings[0].dim == DIM_MULTIPLE && q->reading_count > 1 && repeated_tells(scene, i))
        return reading_of(q, DIM_COUNT);
    for (uint32_t k = 0; k < q->reading_count; k++) {
        bool classifier = is_classifier(scene, &q->readings[k]);
        has_classifier |= classifier;
        has_other |= !classifier;
    }
    bool rate = q->readings[0].dim == DIM_FREQUENCY; /* 60 帧|的视频, five times | greater */
    if (!has_classifier || !has_other || rate || q->readings[0].dim == DIM_MULTIPLE)
        return &q->readings[0];
    bool thing = only_counts(scene, q) || (settle_thing_follows(scene, i) && !is_spent(scene, i));
    for (uint32_t k = 0; k < q->reading_count; k++)
        if (is_classifier(scene, &q->readings[k]) == thing) return &q->readings[k];
    return &q->readings[0];
}

/* A bare number with a magnitude word (6710 亿, 1.8 trillion) may take the unit of a rule, and any
 * one that of how often (帧率 60). */
static const struct reading *bare_figure(const struct scene *scene, const struct quantity *q,
                                         const struct rule *rule) {
    const struct reading *first = &q->readings[0];
    bool bare = first->dim == DIM_COUNT && first->unit == UNIT_NONE && !q->per_count;
    bool often = unit_at(scene, rule->set.unit)->dim == DIM_FREQUENCY;
    return bare && (often || q->number_flags & NUMBER_SCALED) ? first : NULL;
}

static const struct reading *by_rule(const struct scene *scene, const struct quantity *q,
                                     const struct rule *rule) {
    for (uint32_t k = 0; k < q->reading_count && rule->set.has_unit; k++)
        if (q->readings[k].unit == rule->set.unit) return &q->readings[k];
    if (rule->set.has_unit && rule->dims) return bare_figure(scene, q, rule);
    if (!rule->dims) return &q->readings[0]; /* a raw rule has made the quantity itself */
    for (uint32_t k = 0; k < q->reading_count; k++)
        if (rule->dims & DIM_BIT(q->readings[k].dim)) return &q->readings[k];
    return NULL;
}

bool settle_each(const struct scene *scene, const struct quantity *q, const struct settled *s) {
    struct qc_slice text = scene->folded->text;
    uint32_t at = q->core_end;
    if (s->kind != KIND_MONEY || s->rule) return false;
    while (at < text.size && text.data[at] == ' ') at++;
    const struct view *v = scene->view;
    struct region told = {0, v->letters[q - v->quantities].at};
    return at + 1 < text.size && text.data[at] == '/' && utf8_is_han(utf8_at(text, at + 1)) &&
           !priced_other(scene, told); /* 每股收益: 0.3 元/股 */
}

/* 8 GB, 70B, 5.8M: bytes, or a letter that is no unit. */
static bool holds_bytes(const struct scene *scene, const struct quantity *q) {
    const struct reading *data = reading_of(q, DIM_DATA);
    const struct unit *unit = data ? unit_at(scene, data->unit) : NULL;
    return q->number_flags & NUMBER_LETTER ||
           (unit && dec_compare(unit->factor, dec_of(1, 0)) >= 0);
}

#define WIDEST 4096u /* bits of a key, a word or a colour; more of them are data */

/* KV-Cache 为 | 4bit: so few bits are the width of a number, no memory and no storage. */
static bool is_width(const struct scene *scene, const struct quantity *q, const struct settled *s) {
    const struct unit *unit = unit_at(scene, s->reading.unit);
    return (s->kind == KIND_STORAGE || s->kind == KIND_MEMORY_CAPACITY) && unit &&
           !holds_bytes(scene, q) && q->has_value && !q->per_count &&
           dec_compare(s->reading.scale, dec_of(1, 0)) == 0 &&
           dec_compare(unit->factor, dec_of(1, 0)) < 0 &&
           dec_compare(q->low, dec_of(WIDEST, 0)) <= 0;
}

/* 8折 is what is left of a price, no change; 2:1 is no part of a whole. */
static bool may_take(const struct scene *scene, const struct quantity *q, const struct rule *rule) {
    if (rule->kind == KIND_PRECISION_BITS && holds_bytes(scene, q)) return false;
    const struct reading *size = reading_of(q, DIM_PARAMETER);
    if (rule->kind == KIND_MODEL_SIZE && size->flags & READING_GUESS &&
        dec_compare(size->scale, dec_of(1, 3)) == 0)
        return false; /* 8K: no model has some thousands */
    if (rule->kind == KIND_PERCENTAGE && scene->folded->text.data[q->core_begin] == '+' &&
        q->core_begin > 0 && scene->folded->text.data[q->core_begin - 1] & 0x80)
        return false; /* 创业板指数|+5.9%, but a +20% chance */
    bool quotient = q->readings[0].dim == DIM_RATIO && !(q->number_flags & NUMBER_FRACTION);
    if (quotient && (rule->kind == KIND_SHARE || rule->kind == KIND_COST_SHARE)) return false;
    return !(q->number_flags & NUMBER_OFF && rule->kind == KIND_GROWTH);
}

/* A score, a ratio or a multiple of a bare number has that dimension. */
static void settle_dim(struct settled *s) {
    if (s->reading.unit != UNIT_NONE || s->reading.dim != DIM_COUNT) return;
    if (s->kind == KIND_SCORE) s->reading.dim = DIM_SCORE;
    if (s->kind == KIND_RATIO) s->reading.dim = DIM_RATIO;
    if (s->kind == KIND_MULTIPLE) s->reading.dim = DIM_MULTIPLE;
}

/* 参数量达到 6710 亿: the rule says what is counted. */
static void settle_unit(const struct scene *scene, struct settled *s) {
    if (!s->rule || !s->rule->set.has_unit || s->reading.unit != UNIT_NONE) return;
    s->reading.unit = s->rule->set.unit;
    s->reading.dim = unit_at(scene, s->reading.unit)->dim;
    s->flags |= 1u << FLAG_INFERRED_UNIT;
}

/* the dozens| little costs: few enough that no sum is told so. */
static bool is_dozens(const struct quantity *q) {
    const uint32_t words = NUMBER_VAGUE | NUMBER_WORD;
    return (q->number_flags & words) == words && dec_compare(q->high, dec_of(1, 3)) < 0;
}

/* a rule for money, and 54 | units: a bare figure before a thing is no amount of it. */
static bool counts_thing(const struct scene *scene, uint32_t i, const struct reading *r) {
    const struct view *v = scene->view;
    const struct quantity *q = &v->quantities[i];
    if (r->dim != DIM_MONEY || r->unit != UNIT_NONE || !(r->flags & READING_GUESS)) return false;
    bool han = region_has_han(v, (struct region){0, (uint32_t)v->text.size});
    if (is_dozens(q)) return true;
    if (q->number_flags & NUMBER_SCALED)
        return han ? unsaid_counts(scene, i) : before_plural(scene, i);
    uint32_t end = v->letters[i].at + LETTER_BYTES; /* two|-bedrooms */
    if (end + 1 < v->text.size && v->text.data[end] == '-' && is_lower(v->text.data[end + 1]))
        return true;
    if (!settle_thing_follows(scene, i)) return false;
    if (!han) return true;
    struct token next; /* 2.5 美元,8|卡机器 */
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    return lexicon_cut(v->text, at, clause_at(v, at).end, &next, 1) && next.class == CLASS_NOUN;
}

/* 1m: a letter that is a magnitude or a unit. */
static bool is_million(const struct quantity *q) {
    return q->reading_count > 1 && q->readings[0].dim != DIM_LENGTH;
}

/* 流量每秒 4 万立方米: as much in a time, whatever rule names what it is of. */
static bool is_flow(const struct scene *scene, const struct quantity *q, const struct settled *s) {
    const struct unit *den = q->per_count ? unit_at(scene, q->per[0].unit) : NULL;
    return (s->kind == KIND_VOLUME || s->kind == KIND_MASS) && den && den->dim == DIM_TIME;
}

/* 2,500 kcal/h, 36 kJ/s: energy by a short time is power; by the month it is what is used. */
static bool is_draw(const struct scene *scene, const struct quantity *q, const struct settled *s) {
    const struct unit *den = q->per_count ? unit_at(scene, q->per[0].unit) : NULL;
    return s->kind == KIND_ENERGY && den && den->dim == DIM_TIME &&
           dec_compare(den->factor, dec_of(3600, 0)) <= 0;
}

/* 300% of the hourly rate: no part of it. */
static bool more_than_whole(const struct quantity *q, const struct reading *r) {
    return r->dim == DIM_PERCENT && q->has_value && dec_compare(q->low, dec_of(100, 0)) > 0;
}

struct settled settle(const struct scene *scene, uint32_t i, const struct match *match) {
    const struct quantity *q = &scene->view->quantities[i];
    struct settled s = {.direction = q->direction};
    struct reading points;
    const struct reading *chosen = NULL;
    if (points_read(scene, i, &points)) {
        chosen = &points;
        s.kind = KIND_GROWTH;
    } else if (match && match->rule->veto.data == NULL && may_take(scene, q, match->rule) &&
               !costs_each(scene, i, match->rule) &&
               !priced_otherwise(scene, i, match->rule->kind) &&
               (match->rule->kind != KIND_GROWTH || !part_opens(scene, i)) &&
               !(kind_is_asked(match->rule->kind) && smallsum_given(scene, i)) &&
               !(match->rule->kind == KIND_LENGTH && is_million(q) && before_plural(scene, i))) {
        chosen = by_rule(scene, q, match->rule);
        if (chosen && counts_thing(scene, i, chosen)) chosen = NULL;
        if (chosen) {
            s.rule = match->rule;
            s.match = match;
            s.kind = match->rule->kind;
            if (match->rule->set.direction) s.direction = match->rule->set.direction;
        }
    }
    if (!chosen) {
        const struct reading *price = unsaid_price(scene, i);
        bool things = is_dozens(q) || (q->number_flags & NUMBER_SCALED && before_plural(scene, i));
        enum kind account = price || things ? KIND_COUNT_OF : unsaid_account(scene, i);
        chosen = price ? price : unsaid_money(scene, i);
        if (account != KIND_COUNT_OF) chosen = reading_of(q, DIM_MONEY);
        if (!chosen) chosen = by_neighbours(scene, i);
        s.kind = price ? KIND_PRICE : settle_kind(scene, q, chosen);
        if (account != KIND_COUNT_OF) s.kind = account;
        if (s.direction == DIRECTION_NONE) s.direction = settle_signed(scene, q, chosen);
        bool letter = dec_compare(chosen->scale, dec_of(1, 0)) != 0;
        if (chosen->flags & READING_GUESS && q->reading_count > 1 &&
            (chosen->unit != UNIT_NONE || letter))
            s.flags |= 1u << FLAG_AMBIGUOUS_UNIT;
    }
    if (s.kind == KIND_SHARE && more_than_whole(q, chosen)) s.kind = KIND_PERCENTAGE;
    s.reading = *chosen;
    if (is_flow(scene, q, &s)) s.kind = KIND_THROUGHPUT;
    if (s.kind == KIND_LATENCY && wait_is_long(scene, &s.reading)) s.kind = KIND_DURATION;
    if (is_draw(scene, q, &s)) s.kind = KIND_POWER;
    if (is_width(scene, q, &s)) s.kind = KIND_PRECISION_BITS;
    settle_unit(scene, &s);
    settle_money(scene, i, &s);
    settle_dim(&s);
    return s;
}

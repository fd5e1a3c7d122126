/* settle_money.c: money without a unit, and 元, $ or ¥ without a country -> the currency that the
 * text around tells. */
#include "settle.h"

#include "statemoney.h"
#include "trim.h"

/* Currencies whose people write 元/塊 alone: a stated one of the document takes an unstated 元.
 * (Taiwan, Hong Kong, Macau; record: "An unstated 元/塊 takes the nearest stated currency".) */
static const char *const YUAN_LIKE[] = {"TWD", "HKD", "MOP"};

static const struct unit *unit_at(const struct scene *scene, uint16_t index) {
    return index == UNIT_NONE ? NULL : units_at(scene->rules->units, index);
}

static uint16_t currency_of(const struct scene *scene, const struct quantity *q) {
    for (uint32_t k = 0; k < q->reading_count; k++) {
        const struct reading *r = &q->readings[k];
        if (r->dim == DIM_MONEY && r->unit != UNIT_NONE && !(r->flags & READING_GUESS))
            return unit_at(scene, r->unit)->decade ? UNIT_NONE : r->unit;
    }
    return UNIT_NONE;
}

#define BRACKET_REACH 60u /* bytes of a bracket before an amount in it */

/* 1999 元(约 |HK$2180 / NT$8900): is it the same sum told again in a bracket behind it? */
static bool is_conversion(const struct scene *scene, const struct quantity *q) {
    struct qc_slice text = scene->folded->text;
    uint32_t at = q->begin, least = at > BRACKET_REACH ? at - BRACKET_REACH : 0;
    while (at > least && text.data[at - 1] != '(' && text.data[at - 1] != ')') at--;
    if (at == least || text.data[at - 1] != '(') return false;
    for (at--; at > 0 && text.data[at - 1] == ' ';) at--;
    const struct view *v = scene->view;
    for (uint32_t k = 0; k < v->count && v->quantities[k].end <= at; k++)
        if (v->quantities[k].end == at && v->quantities[k].readings[0].dim == DIM_MONEY)
            return true;
    return false;
}

/* 94 元/克|(人民币,下同): the currency alone in a bracket behind the amount; UNIT_NONE: none. */
static uint16_t told_behind(const struct scene *scene, const struct quantity *q) {
    struct qc_slice text = scene->folded->text;
    struct unit_match name;
    if (q->end + 1 >= text.size || text.data[q->end] != '(' ||
        !units_after(scene->rules->units, text, q->end + 1, &name) ||
        name.at[0].flags & UNIT_AMBIGUOUS || name.end >= text.size ||
        !strchr(",)", text.data[name.end]))
        return UNIT_NONE;
    return unit_at(scene, name.at[0].unit)->dim == DIM_MONEY ? name.at[0].unit : UNIT_NONE;
}

/* The currency stated nearest to quantity i in its sentence, or UNIT_NONE. assumed_too: also 元
 * and $ alone. */
static uint16_t nearest_currency(const struct scene *scene, uint32_t i, bool assumed_too) {
    const struct view *v = scene->view;
    uint16_t best = UNIT_NONE;
    uint32_t distance = UINT32_MAX;
    for (uint32_t k = 0; k < v->count; k++) {
        const struct quantity *q = &v->quantities[k];
        uint16_t unit = k == i ? UNIT_NONE : currency_of(scene, q);
        if (unit == UNIT_NONE || q->readings[0].dim != DIM_MONEY) continue;
        bool assumed = !assumed_too && q->readings[0].flags & READING_CURRENCY;
        if (assumed && (unit = told_behind(scene, q)) == UNIT_NONE) continue;
        uint32_t d = k < i ? v->quantities[i].begin - q->end : q->begin - v->quantities[i].end;
        if (d >= distance || is_conversion(scene, q)) continue;
        distance = d;
        best = unit;
    }
    return best;
}

static bool unit_is(const struct scene *scene, uint16_t unit, const char *symbol) {
    return slice_is(unit_at(scene, unit)->symbol, symbol);
}

static bool yuan_like(const struct scene *scene, uint16_t unit) {
    for (size_t i = 0; unit != UNIT_NONE && i < COUNT(YUAN_LIKE); i++)
        if (unit_is(scene, unit, YUAN_LIKE[i])) return true;
    return false;
}

/* Is the sign of the amount ¥? */
static bool has_sign(const struct scene *scene, const struct quantity *q) {
    struct qc_slice text = scene->folded->text;
    for (uint32_t at = q->core_begin; at < q->number_begin; at++)
        if (slice_has_at(text, at, LIT("\xC2\xA5"))) return true;
    return false;
}

static bool yen_told(const struct scene *scene, uint32_t i, uint16_t nearest, uint16_t *yen) {
    const struct units *units = scene->rules->units;
    const struct quantity *q = &scene->view->quantities[i];
    if (!has_sign(scene, q) || !units_find(units, LIT("JPY"), yen)) return false;
    if (nearest == *yen) return true;
    if (scene_tells(scene, WORDS_CHINA_WORD)) return false;
    if (scene_tells(scene, WORDS_JAPAN_WORD)) return true;
    context_use(scene->context, CARRY_CURRENCY);
    return scene->context->currency == *yen;
}

/* 新台币兑美元收盘价为 31.5 元: such a currency that the clause names before letter i, and no
 * 人民币; UNIT_NONE: none. */
static uint16_t yuan_named(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct words *words = scene->rules->words;
    struct unit_match name;
    struct region r = clause_up_to(v, v->letters[i].at);
    if (!words_plain_in(words, WORDS_RATE_OF, v->text, r.begin, r.end) ||
        words_plain_in(words, WORDS_CHINA_MONEY, v->text, r.begin, r.end))
        return UNIT_NONE;
    for (uint32_t at = r.begin; at < r.end; at += utf8_length(v->text.data[at]))
        if (units_after(scene->rules->units, v->text, at, &name) &&
            yuan_like(scene, name.at[0].unit))
            return name.at[0].unit;
    return UNIT_NONE;
}

/* Does the sentence hold 元 or 块 without a country? */
static bool asks_yuan(const struct scene *scene) {
    for (uint32_t i = 0; i < scene->view->count; i++) {
        const struct reading *r = &scene->view->quantities[i].readings[0];
        if (r->dim == DIM_MONEY && r->flags & READING_CURRENCY && unit_is(scene, r->unit, "CNY"))
            return true;
    }
    return false;
}

/* 新台币营收创新高, 每股赚| 17 元: the sentence speaks of such a currency without an amount in it.
 */
static uint16_t yuan_spoken_of(const struct scene *scene) {
    uint16_t unit;
    return asks_yuan(scene) && scene_tells(scene, WORDS_TAIWAN_MONEY) &&
                   !scene_tells(scene, WORDS_CHINA_MONEY) &&
                   units_find(scene->rules->units, LIT("TWD"), &unit)
               ? unit
               : UNIT_NONE;
}

#define NEAR_SENTENCES 3u /* as far a foreign currency goes for a bare sum of a Chinese text */

/* The currency that the document stated last. A bare sum of a Chinese text is in a foreign one only
 * where it was stated near before, or the sentence names its country. */
static uint16_t carried_currency(const struct scene *scene) {
    const struct context *c = scene->context;
    context_use(scene->context, CARRY_CURRENCY);
    if (c->currency == UNIT_NONE || yuan_like(scene, c->currency) ||
        !region_has_han(scene->view, (struct region){0, (uint32_t)scene->view->text.size}))
        return c->currency;
    if (unit_is(scene, c->currency, "BTC") || unit_is(scene, c->currency, "ETH"))
        return UNIT_NONE; /* few prices are told in them, and none bare */
    bool near = c->currency_sentence && c->sentence - c->currency_sentence <= NEAR_SENTENCES;
    bool named = unit_is(scene, c->currency, "USD") && scene_tells(scene, WORDS_AMERICA_WORD);
    return near || named || statemoney_tells(scene, c->currency) ? c->currency : UNIT_NONE;
}

/* 日本出台| 20 万亿,约合|1 万亿元: the currency of the state that a Chinese clause tells of, where
 * no sum before says otherwise. */
static uint16_t own_money(const struct scene *scene, uint32_t i, uint16_t told) {
    const struct view *v = scene->view;
    for (uint32_t k = 0; k < i; k++)
        if (v->quantities[k].readings[0].dim == DIM_MONEY) return told;
    uint16_t own = statemoney_named(scene, i);
    return own == UNIT_NONE ? told : own;
}

/* Currencies with a part that is called a cent, beside the dollar of America. */
static const char *const CENTS[] = {"EUR", "AUD", "CAD", "HKD"};

#define CENTS_NEAR 40u  /* bytes from a price to the cents that it has changed by */
#define CENTS_BELOW 100 /* of a price that is told in cents too */

/* The currency of a small price right before, no clause between; UNIT_NONE: none stands there. */
static uint16_t priced_before(const struct scene *scene, uint32_t i) {
    const words_set breaks = WORDS_BIT(WORDS_CLAUSE_OPENER) | WORDS_BIT(WORDS_SUBORDINATOR);
    const struct view *v = scene->view;
    struct word_match word;
    if (i == 0) return UNIT_NONE;
    const struct quantity *q = &v->quantities[i - 1];
    struct region gap = {v->letters[i - 1].at + LETTER_BYTES, v->letters[i].at};
    if (q->readings[0].dim != DIM_MONEY || q->readings[0].flags & READING_CURRENCY ||
        !q->has_value || dec_compare(q->low, dec_of(CENTS_BELOW, 0)) >= 0 ||
        gap.end - gap.begin > CENTS_NEAR ||
        memchr(v->text.data + gap.begin, ';', gap.end - gap.begin) ||
        region_first_word(scene, gap, breaks, 0, &word))
        return UNIT_NONE;
    return currency_of(scene, q);
}

/* costs €2, up | 10 cents: the same part of the currency of the price before. */
static void settle_cents(const struct scene *scene, uint32_t i, struct settled *s) {
    const struct unit *own = unit_at(scene, s->reading.unit);
    uint16_t told = priced_before(scene, i);
    bool cents = false;
    if (told == UNIT_NONE || !slice_is(own->symbol, "USD")) return;
    for (size_t k = 0; k < COUNT(CENTS); k++) cents |= unit_is(scene, told, CENTS[k]);
    for (uint32_t k = 0; cents && k < units_count(scene->rules->units); k++) {
        const struct unit *unit = units_at(scene->rules->units, k);
        if (unit->decade && slice_equal(unit->symbol, unit_at(scene, told)->symbol) &&
            dec_compare(unit->factor, own->factor) == 0)
            s->reading.unit = (uint16_t)k;
    }
}

#define DECLARED_MOST 90u /* bytes of the bracket that declares a currency */

/* 美元|,下同|), 以下均以|港元|计): the currency in the bracket that begins before `at`, where it
 * says that it holds from there on; UNIT_NONE: it says nothing. */
static uint16_t bracket_declares(const struct scene *scene, uint32_t at) {
    struct qc_slice text = scene->folded->text;
    uint16_t unit = UNIT_NONE;
    bool holds = false;
    struct unit_match name;
    for (uint32_t end = at + DECLARED_MOST; at < end && at < text.size && text.data[at] != ')';
         at += utf8_length(text.data[at])) {
        if (!(text.data[at] & 0x80) && !is_alpha(text.data[at])) continue;
        holds |= words_plain_at(scene->rules->words, WORDS_HOLDS_ON, text, at) != 0;
        if (unit == UNIT_NONE && units_after(scene->rules->units, text, at, &name) &&
            !(name.at[0].flags & UNIT_AMBIGUOUS) &&
            unit_at(scene, name.at[0].unit)->dim == DIM_MONEY)
            unit = name.at[0].unit;
    }
    return holds ? unit : UNIT_NONE;
}

/* 102 亿(|美元,下同): the currency that a bracket of the sentence declares, or UNIT_NONE. */
static uint16_t declared_here(const struct scene *scene) {
    struct qc_slice text = scene->folded->text;
    uint16_t unit = UNIT_NONE;
    for (const char *open = text.data;
         unit == UNIT_NONE && utf8_has_han(text) &&
         (open = memchr(open, '(', text.size - (size_t)(open - text.data)));)
        unit = bracket_declares(scene, (uint32_t)(++open - text.data));
    return unit;
}

static uint16_t declared(const struct scene *scene) {
    uint16_t here = declared_here(scene);
    if (here != UNIT_NONE) return here;
    context_use(scene->context, CARRY_DECLARED);
    return scene->context->declared;
}

/* Which 元 is meant where `near` is the currency stated nearest to figure i. */
static uint16_t yuan_meant(const struct scene *scene, uint32_t i, uint16_t near) {
    uint16_t unit = near;
    if (!yuan_like(scene, unit)) unit = yuan_named(scene, i);
    if (!yuan_like(scene, unit)) unit = yuan_spoken_of(scene);
    if (!yuan_like(scene, unit)) unit = statemoney_local(scene);
    if (yuan_like(scene, unit)) return unit;
    context_use(scene->context, CARRY_YUAN);
    return scene->context->yuan;
}

/* 外资买超 232 亿 where 元 is the dollar of Taiwan: the same for a sum without its 元, which no
 * stated currency is near. */
static uint16_t local_sum(const struct scene *scene, uint32_t i, uint16_t unit) {
    if (!utf8_has_han(scene->folded->text) || !(unit == UNIT_NONE || unit_is(scene, unit, "CNY")) ||
        nearest_currency(scene, i, false) != UNIT_NONE)
        return unit;
    uint16_t local = yuan_meant(scene, i, UNIT_NONE);
    return yuan_like(scene, local) ? local : unit;
}

#define LINE_ABOVE 90u /* bytes before a bare figure in which its page shows its language */

/* Does a figure without any word stand below Chinese: 全票 | 250? */
static bool below_han(const struct scene *scene) {
    struct qc_slice chunk = scene->doc->chunk;
    uint32_t end = scene->sentence->begin, from = end > LINE_ABOVE ? end - LINE_ABOVE : 0;
    while (from < end && utf8_is_continuation(chunk.data[from])) from++;
    return scene->view->wordless && utf8_has_han(slice_cut(chunk, from, end));
}

/* Is the sentence Chinese, or the head of the row or of the column that it is a cell of? */
static bool told_in_han(const struct scene *scene) {
    const struct sentence *s = scene->sentence;
    struct qc_slice chunk = scene->doc->chunk;
    return below_han(scene) || utf8_has_han(scene->folded->text) ||
           utf8_has_han(slice_cut(chunk, s->head_begin, s->head_end)) ||
           utf8_has_han(slice_cut(chunk, s->column_begin, s->column_end));
}

/* Money without a unit, and 元 or $ without a country. */
void settle_money(const struct scene *scene, uint32_t i, struct settled *s) {
    if (s->reading.dim != DIM_MONEY) return;
    if (s->reading.unit == UNIT_NONE) {
        uint16_t unit = nearest_currency(scene, i, true);
        if (unit == UNIT_NONE) unit = carried_currency(scene);
        if (unit == UNIT_NONE || unit_is(scene, unit, "CNY")) unit = own_money(scene, i, unit);
        uint16_t told = declared(scene);
        if (told != UNIT_NONE && (told == told_behind(scene, &scene->view->quantities[i]) ||
                                  nearest_currency(scene, i, false) == UNIT_NONE))
            unit = told;
        else unit = local_sum(scene, i, unit);
        if (unit == UNIT_NONE &&
            !units_find(scene->rules->units, told_in_han(scene) ? LIT("CNY") : LIT("USD"), &unit))
            return;
        s->reading.unit = unit;
        s->flags |= 1u << FLAG_INFERRED_UNIT;
        return;
    }
    if (!(s->reading.flags & READING_CURRENCY)) return;
    s->flags |= 1u << FLAG_ASSUMED_CURRENCY;
    const struct unit *own = unit_at(scene, s->reading.unit);
    if (own->decade) settle_cents(scene, i, s);
    if (!slice_is(own->symbol, "CNY") || own->decade) return;
    uint16_t unit = told_behind(scene, &scene->view->quantities[i]), yen;
    if (unit != UNIT_NONE) {
        s->reading.unit = unit;
        s->flags &= ~(1u << FLAG_ASSUMED_CURRENCY);
        return;
    }
    uint16_t all = declared(scene);
    if (all != UNIT_NONE && !has_sign(scene, &scene->view->quantities[i])) {
        s->reading.unit = all;
        return;
    }
    unit = nearest_currency(scene, i, false);
    if (yen_told(scene, i, unit, &yen)) {
        s->reading.unit = yen;
        return;
    }
    unit = yuan_meant(scene, i, unit);
    if (!yuan_like(scene, unit)) return;
    bool sign = has_sign(scene, &scene->view->quantities[i]); /* ¥5980 in Taiwan */
    if (!sign || units_find(scene->rules->units, LIT("JPY"), &unit)) s->reading.unit = unit;
}

static void state_yuan(const struct scene *scene, uint16_t unit) {
    bool local = yuan_like(scene, unit);
    if (!local && !unit_is(scene, unit, "CNY")) return;
    scene->context->yuan = local ? unit : UNIT_NONE;
    scene->context->own |= CARRY_YUAN;
}

static void state_currency(const struct scene *scene, uint16_t unit) {
    scene->context->currency = unit;
    scene->context->currency_sentence = scene->context->sentence;
    scene->context->local = yuan_like(scene, unit);
    scene->context->own |= CARRY_CURRENCY | CARRY_LOCAL;
}

/* Shr 34.5p: where no currency is stated before, its part tells it. */
static bool part_currency(const struct scene *scene, const struct quantity *q, uint16_t *unit) {
    const struct reading *r = &q->readings[0];
    if (r->dim != DIM_MONEY || r->unit == UNIT_NONE || r->flags & READING_GUESS ||
        !unit_at(scene, r->unit)->decade)
        return false;
    context_use(scene->context, CARRY_CURRENCY);
    return scene->context->currency == UNIT_NONE && !unit_is(scene, r->unit, "CNY") &&
           units_find(scene->rules->units, unit_at(scene, r->unit)->symbol, unit);
}

void settle_currency(const struct scene *scene) {
    uint16_t told = scene->view->count ? declared_here(scene) : UNIT_NONE;
    if (told != UNIT_NONE) {
        scene->context->declared = told;
        scene->context->own |= CARRY_DECLARED;
    }
    uint16_t spoken = scene->view->count ? yuan_spoken_of(scene) : UNIT_NONE;
    if (spoken == UNIT_NONE && asks_yuan(scene)) spoken = statemoney_local(scene);
    if (spoken != UNIT_NONE) state_yuan(scene, spoken);
    for (uint32_t i = 0; i < scene->view->count; i++) {
        const struct quantity *q = &scene->view->quantities[i];
        uint16_t unit = currency_of(scene, q), behind;
        if (unit == UNIT_NONE && part_currency(scene, q, &unit)) state_currency(scene, unit);
        if (unit == UNIT_NONE || q->readings[0].dim != DIM_MONEY || is_conversion(scene, q))
            continue;
        bool assumed = q->readings[0].flags & READING_CURRENCY;
        behind = assumed ? told_behind(scene, q) : UNIT_NONE;
        if (assumed && behind == UNIT_NONE) behind = yuan_named(scene, i);
        if (behind != UNIT_NONE) {
            unit = behind;
            assumed = false;
        }
        if (!assumed) state_yuan(scene, unit);
        if (assumed) context_use(scene->context, CARRY_LOCAL);
        if (!assumed || !scene->context->local) state_currency(scene, unit);
    }
}

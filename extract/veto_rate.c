/* veto_rate.c: Chinese numerals of one character with their unit that measure no time and count
 * nothing -> vetoes: what other figures are told for (一天|最多 35 分钟, 一年|下来), a day of a
 * kind (忙碌的|一天), what is made again (二次|加工), what is around (四周|都是墙), ranks (57 名).
 */
#include "lexicon.h"
#include "plain.h"
#include "veto.h"

#define FILL_MOST 5u    /* words between one unit of time and the figure that it is told for */
#define CLAUSE_MOST 75u /* bytes behind it in which the figure stands */
#define BEFORE_MOST 18u /* bytes before it in which a word is cut */
#define HAN 3u          /* bytes of a Chinese character */

/* The class of the word that ends at `at`, a mark where the text begins. */
static enum word_class class_before(const struct lex *lex, uint32_t at) {
    struct token tokens[BEFORE_MOST];
    uint32_t from = at;
    while (from > lex->floor && at - from < BEFORE_MOST &&
           utf8_is_han(utf8_before(lex->text, from, NULL)))
        from = (uint32_t)utf8_back(lex->text, from);
    uint32_t count = lexicon_cut(lex->text, from, at, tokens, BEFORE_MOST);
    return count ? tokens[count - 1].class : CLASS_MARK;
}

/* 历时|一年, 用了|一天, 上市|一年: a time that something took, or that is over. */
static bool is_taken(const struct lex *lex, const struct measure *m) {
    const words_set spans =
        WORDS_HEDGED | WORDS_BIT(WORDS_TIME_BEFORE) | WORDS_BIT(WORDS_TAKES) | WORDS_BIT(WORDS_PER);
    struct word_match word;
    uint32_t end = lex_back_blank(lex, m->begin);
    return m->begin != m->number.begin || lex_word_before(lex, end, spans, &word) ||
           plain_lead(lex, WORDS_SPAN_LEAD, end) || plain_lead(lex, WORDS_RATE_DEED, end) ||
           class_before(lex, end) == CLASS_VERB;
}

/* Does a figure begin at `at` that more than one of something is told by, and no hour or day? */
static bool is_figure(const struct lex *lex, uint32_t at) {
    const uint32_t figure = NUMBER_SCALED | NUMBER_VAGUE | NUMBER_RANGE | NUMBER_MORE;
    struct unit_match unit;
    struct number n;
    if (!number_may_start(lex->text, at) || !lex_scan(lex, at, &n) ||
        dec_compare(n.low, dec_of(1, 0)) == 0 ||
        plain_at(lex, WORDS_DATE_SIGN, lex_skip_blank(lex, n.end)))
        return false;
    return unit_near(lex, n.end, &unit) || (n.flags & figure && !(n.flags & NUMBER_MULTI));
}

#define PRICED                                                                                     \
    (DIM_BIT(DIM_COUNT) | DIM_BIT(DIM_MASS) | DIM_BIT(DIM_VOLUME) | DIM_BIT(DIM_AREA) |            \
     DIM_BIT(DIM_LENGTH) | DIM_BIT(DIM_ENERGY))
#define SOLD_WORDS 3u /* most words between one of something and its price */

/* Is it so much money: 5 块, behind what is sold 两万? */
static bool is_sum(const struct lex *lex, uint32_t at, bool sold) {
    struct unit_match unit;
    struct number n;
    if (!number_may_start(lex->text, at) || !lex_scan(lex, at, &n)) return false;
    return unit_near(lex, n.end, &unit)
               ? units_at(lex->grammar->units, unit.at[0].unit)->dim == DIM_MONEY
               : sold && n.flags & NUMBER_SCALED;
}

/* 一人| 100 块, 一斤|只卖 5 块, 一坪|卖两万: what one of them costs. */
bool veto_rate_sum(const struct lex *lex, const struct measure *m) {
    uint32_t at = lex_skip_blank(lex, m->end), size;
    bool sold = false;
    if (!(DIM_BIT(m->readings[0].dim) & PRICED) || m->begin != m->number.begin) return false;
    if (m->readings[0].dim == DIM_COUNT)
        return is_digit(lex_char(lex, at)) && is_sum(lex, at, false);
    for (uint32_t words = 0; words < SOLD_WORDS; words++) {
        if (is_sum(lex, at, sold)) return true;
        bool sells = (size = plain_at(lex, WORDS_RATE_SOLD, at)) != 0;
        if (!sells) size = plain_at(lex, WORDS_RATE_FILL, at);
        if (!size) return false;
        sold |= sells;
        at = lex_skip_blank(lex, at + size);
    }
    return is_sum(lex, at, sold);
}

/* Bytes of the word that begins at `at`, which a modal verb leads; 0: none does. */
static uint32_t deed_at(const struct lex *lex, uint32_t at) {
    struct token next, modal;
    uint32_t lead = plain_before(lex, WORDS_RATE_MODAL, at);
    if (lexicon_cut(lex->text, at - lead, at + 3 < lex->text.size ? at + 3 : at, &modal, 1) != 1 ||
        modal.end > at)
        return 0; /* 一个月|需求 300 吨 */
    size_t far = at + BEFORE_MOST < lex->text.size ? at + BEFORE_MOST : lex->text.size;
    while (far < lex->text.size && utf8_is_continuation(lex->text.data[far])) far++;
    return at < lex->text.size && utf8_is_han(utf8_at(lex->text, at)) &&
                   lexicon_cut(lex->text, at, (uint32_t)far, &next, 1) == 1
               ? next.end - at
               : 0;
}

/* 一天|大概跑| 200 单, 一年|也就| 3 万元: words of a rate lead to the figure. */
static bool rate_follows(const struct lex *lex, uint32_t at) {
    const words_set hedges = WORDS_HEDGED | WORDS_BIT(WORDS_REACH_BEFORE);
    struct word_match word;
    bool deed = false; /* 一天能|训练|两三次, 一年能|赚回| 2 万 */
    for (uint32_t words = 0; words <= FILL_MOST; words++) {
        at = lex_skip_blank(lex, at);
        if (words && is_figure(lex, at)) return true;
        uint32_t size = plain_at(lex, WORDS_RATE_FILL, at);
        if (lex_word(lex, at, hedges, &word) && word.end - at > size) size = word.end - at;
        if (!size && !deed && plain_lead(lex, WORDS_RATE_MODAL, at))
            size = deed_at(lex, at), deed = size > 0;
        if (!size) return false;
        at += size;
    }
    return false;
}

/* 一天的步数是| 8000: a bare figure, or the question for one, behind what is named. */
static bool is_told(const struct lex *lex, uint32_t at) {
    struct number n;
    if (plain_at(lex, WORDS_HOW_MUCH, at)) return true;
    return is_digit(lex_char(lex, at)) && !is_digit(lex->text.data[at - 1]) &&
           lex_scan(lex, at, &n) && n.end > at + 1 &&
           !plain_at(lex, WORDS_DATE_SIGN, lex_skip_blank(lex, n.end)) && parts_end(lex, n.end);
}

/* 一年|的预算高达 3 亿元, 一天|的步数是多少: what is paid, earned, made or done in it, then its
 * figure, or the question for one, with no change between them. */
static bool rate_named(const struct lex *lex, uint32_t at) {
    const words_set moves = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct word_match word;
    bool named = false;
    for (uint32_t end = at; end < lex->text.size && end - at < CLAUSE_MOST;) {
        if (strchr(",;:!?", lex->text.data[end]) || lex_word(lex, end, moves, &word)) return false;
        if (named && (is_figure(lex, end) || is_told(lex, end))) return true;
        uint32_t size = plain_at(lex, WORDS_RATE_PAID, end);
        named |= size > 0;
        end += size ? size : utf8_length(lex->text.data[end]);
    }
    return false;
}

bool veto_rate_span(const struct lex *lex, const struct measure *m) {
    return (rate_follows(lex, m->end) || rate_named(lex, m->end)) && !is_taken(lex, m);
}

/* Does a figure of another dimension than that of m begin at `at`? */
static bool other_figure(const struct lex *lex, const struct measure *m, uint32_t at) {
    struct unit_match unit;
    struct number n;
    return number_may_start(lex->text, at) && lex_scan(lex, at, &n) &&
           unit_near(lex, n.end, &unit) &&
           units_at(lex->grammar->units, unit.at[0].unit)->dim != m->readings[0].dim;
}

bool veto_rate_measure(const struct lex *lex, const struct measure *m) {
    const words_set hedges = WORDS_HEDGED | WORDS_BIT(WORDS_REACH_BEFORE);
    struct unit_match unit;
    struct word_match word;
    struct number n;
    if (m->end == m->number.end || is_taken(lex, m)) return false;
    uint32_t at = lex_skip_blank(lex, m->end);
    bool price = number_may_start(lex->text, at) && lex_scan(lex, at, &n) &&
                 unit_near(lex, n.end, &unit) &&
                 units_at(lex->grammar->units, unit.at[0].unit)->dim == DIM_MONEY;
    if (price) return true; /* 一斤| 5 块 */
    for (uint32_t words = 0; words <= FILL_MOST; words++) {
        at = lex_skip_blank(lex, at);
        if (words && other_figure(lex, m, at)) return true; /* 一亩|大概产| 1000 斤 */
        uint32_t size = plain_at(lex, WORDS_RATE_FILL, at);
        if (lex_word(lex, at, hedges, &word) && word.end - at > size) size = word.end - at;
        if (!size) size = plain_at(lex, WORDS_RATE_YIELD, at);
        if (!size) return false;
        at += size;
    }
    return false;
}

/* 最忙碌的|一天, 丰收的|一年: a day or a year of a kind; 过去的|一年 is a time. */
bool veto_such_time(const struct lex *lex, const struct measure *m) {
    struct word_match word;
    if (m->begin < 2 * HAN || m->begin != m->number.begin || m->end != m->number.end + HAN ||
        !lex_word_before(lex, m->begin, WORDS_BIT(WORDS_POSSESSIVE), &word) ||
        !parts_end(lex, m->end))
        return false;
    const words_set times = WORDS_BIT(WORDS_TIME_BEFORE) | WORDS_BIT(WORDS_TIME_AFTER);
    uint32_t end = word.begin;
    return !lex_word_before(lex, end, times, &word) && !plain_lead(lex, WORDS_SPAN_LEAD, end);
}

/* 二次|加工: what is done again; 先后|二次 counts. */
static bool second_time(const struct lex *lex, const struct measure *m, struct veto *out) {
    struct token next;
    if (m->begin != m->number.begin || !plain_at(lex, WORDS_SECOND_TIME, m->begin) ||
        m->end != m->begin + 2 * HAN || plain_lead(lex, WORDS_COUNT_LEAD, m->begin))
        return false;
    size_t far = m->end + BEFORE_MOST < lex->text.size ? m->end + BEFORE_MOST : lex->text.size;
    while (far < lex->text.size && utf8_is_continuation(lex->text.data[far])) far++;
    return lexicon_cut(lex->text, m->end, (uint32_t)far, &next, 1) == 1 &&
           next.end >= m->end + 2 * HAN && (next.class == CLASS_NOUN || next.class == CLASS_VERB) &&
           lex_veto(out, m->begin, m->end, "ordinal");
}

/* 四周|都是墙, 站在四周|围满人的: what is around, no weeks. */
static bool around(const struct lex *lex, const struct measure *m, struct veto *out) {
    if (m->end != m->number.end + HAN || !plain_at(lex, WORDS_AROUND_WORD, m->begin)) return false;
    uint32_t size = plain_at(lex, WORDS_AROUND_TAIL, m->end);
    uint32_t before = lex_back_blank(lex, m->begin); /* 住院|四周是常事 */
    bool opens = before == 0 || !(lex->text.data[before - 1] & 0x80);
    return (opens ? size > 0 : size > HAN) &&
           !number_may_start(lex->text, lex_skip_blank(lex, m->end + size)) && !is_taken(lex, m) &&
           lex_veto(out, m->begin, m->end, "place");
}

/* 升息 |2 码: steps of a rate. */
static bool stepped(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t next = lex_skip_blank(lex, m->number.end);
    uint32_t size = m->has_unit ? 0 : plain_at(lex, WORDS_RATE_STEP, next);
    return size && plain_leads(lex, WORDS_RATE_MOVE, m->begin) &&
           lex_veto(out, m->begin, next + size, "idiom");
}

/* 5 |折交叉验证: into how many parts a set of data is cut. */
static bool parted(const struct lex *lex, const struct measure *m, struct veto *out) {
    uint32_t next = lex_skip_blank(lex, m->number.end);
    return !m->has_unit && plain_at(lex, WORDS_SET_PARTED, next) &&
           lex_veto(out, m->begin, m->number.end, "idiom");
}

/* 排名从 57 名|跌到 100 名: a rank where ranks are told of, with nobody behind it; 进步了| 84 名 is
 * by how many it moved. */
static bool ranked(const struct lex *lex, const struct measure *m, struct veto *out) {
    const words_set moves = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    struct word_match move;
    uint32_t before = lex_back_blank(lex, m->begin);
    if (m->begin != m->number.begin || m->number.flags != NUMBER_DIGIT ||
        m->readings[0].dim != DIM_COUNT ||
        !words_plain(lex->grammar->words, WORDS_RANK_UNIT,
                     slice_cut(lex->text, lex_skip_blank(lex, m->number.end), m->end)))
        return false;
    return (parts_end(lex, m->end) || plain_at(lex, WORDS_RANK_MOVE, m->end)) &&
           !plain_lead(lex, WORDS_DONE, before) && !lex_word_before(lex, before, moves, &move) &&
           words_plain_in(lex->grammar->words, WORDS_RANK_TOLD, lex->text, 0, m->begin) &&
           lex_veto(out, m->begin, m->end, "ordinal");
}

bool veto_rate(const struct lex *lex, const struct measure *m, struct veto *out) {
    if (m->has_unit && m->count && ranked(lex, m, out)) return true;
    if (stepped(lex, m, out) || parted(lex, m, out)) return true;
    if (!m->has_unit || !m->count || !(m->number.flags & NUMBER_HAN) ||
        m->number.end != m->number.begin + HAN)
        return false;
    return second_time(lex, m, out) || around(lex, m, out);
}

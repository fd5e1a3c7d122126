/* hedge.c: the words around a core -> its bound and its hedge, and the span over them. */
#include "added.h"
#include "hedge_refused.h"
#include "lexicon.h"
#include "plain.h"
#include "veto.h"

#define HEDGES 4          /* most words that one side is read for */
#define CONTEXT_BYTES 36u /* how far back a word is cut to see where it ends */
#define SPREAD_MOST 20u   /* floors, games that something is spread over */
#define VERBS_BETWEEN 3   /* words between a hedge and its number: 只能|放|两台 */

#define BEFORE (WORDS_HEDGED | WORDS_BIT(WORDS_AT_LEAST_SCALE))
#define AFTER                                                                                      \
    (WORDS_BIT(WORDS_APPROX_AFTER) | WORDS_BIT(WORDS_MORE_THAN_AFTER) |                            \
     WORDS_BIT(WORDS_AT_LEAST_AFTER) | WORDS_BIT(WORDS_LESS_THAN_AFTER) |                          \
     WORDS_BIT(WORDS_AT_MOST_AFTER))

static const struct {
    enum words_id list;
    enum bound bound;
} BOUNDS[] = {
    {WORDS_MORE_THAN_BEFORE, BOUND_MORE_THAN}, {WORDS_AT_LEAST_BEFORE, BOUND_AT_LEAST},
    {WORDS_LESS_THAN_BEFORE, BOUND_LESS_THAN}, {WORDS_AT_MOST_BEFORE, BOUND_AT_MOST},
    {WORDS_AT_LEAST_SCALE, BOUND_AT_LEAST},    {WORDS_MORE_THAN_AFTER, BOUND_MORE_THAN},
    {WORDS_AT_LEAST_AFTER, BOUND_AT_LEAST},    {WORDS_LESS_THAN_AFTER, BOUND_LESS_THAN},
    {WORDS_AT_MOST_AFTER, BOUND_AT_MOST},
};

void hedge_set(struct quantity *q, enum bound bound) {
    if (q->bound != BOUND_EXACT) return;
    q->bound = bound;
    if (bound == BOUND_AT_LEAST || bound == BOUND_MORE_THAN) q->has_high = false;
    else q->has_low = false;
}

void hedge_apply(struct quantity *q, words_set lists) {
    if (lists & (WORDS_BIT(WORDS_APPROX_BEFORE) | WORDS_BIT(WORDS_APPROX_AFTER))) q->approx = true;
    if (!(lists & (BEFORE | AFTER))) return;
    for (size_t i = 0; i < COUNT(BOUNDS); i++) {
        if (!(lists & WORDS_BIT(BOUNDS[i].list))) continue;
        hedge_set(q, BOUNDS[i].bound);
        return;
    }
}

static bool is_money(const struct quantity *q) {
    return q->reading_count && q->readings[0].dim == DIM_MONEY;
}

static bool is_one_han(const struct lex *lex, const struct word_match *word) {
    return word->end - word->begin == 3 && (unsigned char)lex->text.data[word->begin] >= 0xE3;
}

/* The words before it are cut to see. */
bool hedge_ends_word(const struct lex *lex, const struct word_match *word) {
    struct token tokens[CONTEXT_BYTES];
    uint32_t begin = word->begin;
    if (!is_one_han(lex, word)) return false;
    while (begin > lex->floor && word->begin - begin < CONTEXT_BYTES - 6) begin--;
    while (utf8_is_continuation(lex->text.data[begin])) begin++;
    uint32_t count = lexicon_cut(lex->text, begin, word->end, tokens, CONTEXT_BYTES);
    return count && tokens[count - 1].begin != word->begin;
}

/* The first character of a longer word: 内|存, 起|诉, 多|样; 20 起|投诉, though 起投 is a bound. */
static bool begins_longer_word(const struct lex *lex, const struct word_match *word) {
    struct token first;
    uint32_t end = word->end + 12, begin = word->begin;
    bool least = words_plain_at(lex->grammar->words, WORDS_LEAST_SIGN, lex->text, begin) != 0;
    if (least && word->end == begin + 6) begin += 3;
    else if (!is_one_han(lex, word)) return false;
    if (end > lex->text.size) end = (uint32_t)lex->text.size;
    while (end < lex->text.size && utf8_is_continuation(lex->text.data[end])) end++;
    return lexicon_cut(lex->text, begin, end, &first, 1) == 1 && first.end != word->end;
}

bool hedge_stands(const struct lex *lex, uint32_t at) {
    struct word_match word;
    return sign_over(lex, at) ||
           (lex_word_before(lex, at, BEFORE, &word) && !hedge_ends_word(lex, &word));
}

/* 390 ms -|> 370 ms, ==|> 5: the head of an arrow is no bound. */
static bool is_arrow(const struct lex *lex, const struct word_match *word) {
    char shaft = word->begin > 0 ? lex->text.data[word->begin - 1] : ' ';
    bool tag = is_alpha(shaft) && is_alpha(lex_char(lex, word->begin + 1)); /* <v Ann>|the */
    return lex->text.data[word->begin] == '>' && (shaft == '-' || shaft == '=' || tag);
}

/* > 两个前提, > The two, > 不过 95 年: a sign that quotes; one that bounds stands beside digits. */
static bool quotes(const struct lex *lex, const struct quantity *q, const struct word_match *word) {
    char sign = lex_char(lex, word->begin);
    return (sign == '>' || sign == '<') && lex_back_blank(lex, word->begin) == 0 &&
           ((!is_digit(lex_char(lex, q->number_begin)) && lex_char(lex, q->number_begin) != '.') ||
            lex_skip_blank(lex, word->end) < q->begin);
}

/* 上百, 上千万: the word counts only before a numeral that begins with a magnitude. */
static bool misplaced(const struct lex *lex, const struct quantity *q,
                      const struct word_match *word) {
    struct number head;
    struct word_match longer;
    if (is_arrow(lex, word) || quotes(lex, q, word)) return true;
    if (lex->told && word->begin == lex->told + 1 && lex->text.data[lex->told] == '-' &&
        is_lower(lex_char(lex, word->begin)))
        return true; /* a seven-|under 65 */
    if (word->begin >= lex->floor + 3 && lex_char(lex, word->begin - 3) & 0x80 && /* 只|要达到 */
        lex_word(lex, word->begin - 3, WORDS_BIT(WORDS_HYPOTHETICAL), &longer) &&
        longer.end > word->begin && longer.end < word->end)
        return true;
    if (!(word->lists & WORDS_BIT(WORDS_AT_LEAST_SCALE))) return hedge_ends_word(lex, word);
    uint32_t at = q->number_begin, first = utf8_length(lex->text.data[at]);
    return word->end != at || !number_scan(slice(lex->text.data, at + first), at, &head) ||
           !(head.flags & NUMBER_SCALED);
}

/* "from" opens a price list ("From $649") as well as a change or an origin: only money that opens
 * its sentence or cell takes it for a bound. */
static bool only_origin(const struct lex *lex, const struct quantity *q,
                        const struct word_match *word) {
    struct word_match from;
    return lex_word(lex, word->begin, WORDS_BIT(WORDS_CHANGE_FROM), &from) &&
           from.end >= word->end && !(is_money(q) && word->begin == 0);
}

/* lasts | over two hours, with over ten years of: does what stands before or behind "over" and a
 * time make it a bound? */
static bool time_exceeded(const struct lex *lex, const struct quantity *q, uint32_t over) {
    const words_set moved = WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN);
    const words_set leads =
        WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_VERB_NOUN) |
        WORDS_BIT(WORDS_TAKES) | WORDS_BIT(WORDS_AUXILIARY) | WORDS_BIT(WORDS_PREPOSITION) |
        WORDS_BIT(WORDS_ADVERB) | WORDS_BIT(WORDS_LIST_JOIN) | WORDS_BIT(WORDS_PER_ARTICLE);
    struct lex whole = *lex;
    struct word_match word;
    whole.floor = 0;
    uint32_t end = lex_back_blank(&whole, over);
    if (words_plain_at(lex->grammar->words, WORDS_EXCEEDED_AFTER, lex->text,
                       lex_skip_blank(lex, q->end)))
        return true;
    return end < over && lex_word_before(&whole, end, leads, &word) &&
           !lex_word_before(&whole, end, moved, &word);
}

/* over | a 25-year period, 300 homes over | five years, over | three floors: throughout it. */
static bool is_throughout(const struct lex *lex, const struct quantity *q,
                          const struct word_match *word) {
    struct word_match article;
    if (!q->reading_count ||
        !words_plain(lex->grammar->words, WORDS_THROUGHOUT,
                     slice_cut(lex->text, word->begin, word->end)) ||
        (q->readings[0].dim != DIM_TIME && (!plain_next(lex, WORDS_SPREAD_NOUN, q->end) ||
                                            dec_compare(q->high, dec_of(SPREAD_MOST, 0)) > 0)))
        return false;
    bool apart =
        lex_word(lex, word->end + 1, WORDS_BIT(WORDS_GLUE), &article) && article.end < q->begin;
    return apart || !time_exceeded(lex, q, word->begin);
}

/* 2 cents | above 64 cents: how far it lies from another figure. Not 300 people | over 65 years. */
static bool only_compares(const struct lex *lex, const struct quantity *q,
                          const struct word_match *word) {
    return lex->told > 0 && q->reading_count && q->readings[0].dim != DIM_TIME &&
           lex_back_blank(lex, word->begin) == lex->told &&
           words_plain(lex->grammar->words, WORDS_ABOVE_WORD,
                       slice_cut(lex->text, word->begin, word->end));
}

/* above its | five-year average, within its | 92-layer frame: a time or a count told of the noun
 * behind it, which no bound before its article is meant for. */
static bool describes(const struct lex *lex, const struct quantity *q,
                      const struct word_match *glue) {
    struct word_match article;
    return lex_char(lex, q->number_end) == '-' && is_alpha(lex_char(lex, q->number_end + 1)) &&
           is_alpha(lex_char(lex, glue->begin)) && q->reading_count &&
           (q->readings[0].dim == DIM_TIME || q->readings[0].dim == DIM_COUNT) &&
           !lex_word(lex, glue->begin, WORDS_BIT(WORDS_PER_ARTICLE), &article);
}

/* 最高|达到了: a longer word that only says how much something reached. */
static bool reaches(const struct lex *lex, const struct word_match *word) {
    struct word_match reach;
    return lex_word(lex, word->begin, WORDS_BIT(WORDS_REACH_BEFORE), &reach) &&
           reach.end > word->end;
}

/* The hedge that ends at `end`, over at most two words of glue (大约|在|80, surpassed|the|$30). */
static bool hedge_before(const struct lex *lex, const struct quantity *q, struct word_match *out) {
    uint32_t end = q->begin;
    bool copula = false; /* Below are | two: a place */
    for (int glue = 0; glue < 3; glue++) {
        end = lex_back_blank(lex, end);
        struct word_match word, is;
        if (lex_word_before(lex, end, BEFORE, out)) /* 放|不下 is a denial, no bound */
            return !(copula && is_alpha(lex_char(lex, out->begin))) &&
                   !hedge_is_refused(lex, q, out, glue) && !reaches(lex, out) &&
                   !words_plain_before(lex->grammar->words, WORDS_BOUND_NOT, lex->text, end) &&
                   (!lex_word_before(lex, end, WORDS_BIT(WORDS_NEGATION), &word) ||
                    word.begin >= out->begin);
        if (!lex_word_before(lex, end, WORDS_BIT(WORDS_GLUE), &word) || describes(lex, q, &word))
            return false;
        copula |= lex_word_before(lex, end, WORDS_BIT(WORDS_COPULA), &is) && is.begin == word.begin;
        end = word.begin;
    }
    return false;
}

/* May a hedge begin in text[begin:end)? */
static bool may_hedge(const struct lex *lex, uint32_t begin, uint32_t end) {
    if (!lex->map) return true;
    const struct words_spot *spot = words_map_from(lex->map, begin);
    while (spot->at < end && !(words_map_lists(lex->map, spot) & BEFORE)) spot++;
    return spot->at < end;
}

/* 只能|放|两台, 大概|可以|做到|300 毫秒: verbs stand between; the bound holds, the span stays. */
static void read_over_verbs(const struct lex *lex, struct quantity *q) {
    struct token tokens[CONTEXT_BYTES];
    uint32_t begin = q->begin;
    while (begin > lex->floor && q->begin - begin < CONTEXT_BYTES) begin--;
    while (begin < q->begin && utf8_is_continuation(lex->text.data[begin])) begin++;
    if (!may_hedge(lex, begin, q->begin)) return;
    uint32_t count = lexicon_cut(lex->text, begin, q->begin, tokens, CONTEXT_BYTES), between = 0;
    bool step = false;
    for (uint32_t i = count; i-- > 0 && between <= VERBS_BETWEEN;) {
        struct word_match word;
        if (words_before(lex->grammar->words, lex->text, tokens[i].end, BEFORE, &word) &&
            word.begin >= begin && word.begin >= lex->floor && between > 0 &&
            !hedge_ends_word(lex, &word) && !(word.lists & WORDS_BIT(WORDS_AT_LEAST_SCALE))) {
            struct qc_slice hedge = slice_cut(lex->text, word.begin, word.end);
            if (reaches(lex, &word) || quotes(lex, q, &word) ||
                (step && words_plain(lex->grammar->words, WORDS_PRICE_NOUN, hedge)))
                return;
            hedge_apply(q, word.lists);
            return;
        }
        enum word_class class = tokens[i].class;
        if (class == CLASS_BLANK) continue;
        if (words_before(lex->grammar->words, lex->text, tokens[i].end, WORDS_BIT(WORDS_POSSESSIVE),
                         &word))
            return; /* 最高的|三个: a superlative is no bound */
        step |= lex_word(lex, tokens[i].begin,
                         WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN), &word);
        bool deed = class == CLASS_NOUN && i + 1 < count && /* 省|了 */
                    words_plain(lex->grammar->words, WORDS_DONE,
                                slice_cut(lex->text, tokens[i + 1].begin, tokens[i + 1].end));
        if (class != CLASS_VERB && class != CLASS_ADVERB && class != CLASS_PARTICLE && !deed)
            return;
        between++;
    }
}

/* 约占|三成: the rules read the verb, which stays outside the span. */
static bool read_share_verb(const struct lex *lex, struct quantity *q) {
    struct word_match verb, hedge;
    if (!lex_word_before(lex, lex_back_blank(lex, q->begin), WORDS_BIT(WORDS_OCCUPY), &verb) ||
        !lex_word(lex, verb.begin, WORDS_BIT(WORDS_APPROX_BEFORE), &hedge))
        return false;
    hedge_apply(q, hedge.lists);
    return true;
}

/* 从|最高| 4381 美元跌至, 由最短 3 小时至|最长| 22 小时: an end of what is told, no bound. */
static bool is_extreme(const struct lex *lex, const struct word_match *word) {
    const words_set leads = WORDS_BIT(WORDS_CHANGE_FROM) | WORDS_BIT(WORDS_RANGE_JOIN);
    struct qc_slice told = slice_cut(lex->text, word->begin, word->end);
    struct word_match lead;
    return words_plain(lex->grammar->words, WORDS_SUPERLATIVE_HAN, told) &&
           lex_word_before(lex, lex_back_blank(lex, word->begin), leads, &lead) &&
           lex_char(lex, lead.begin) & 0x80;
}

static void read_before(const struct lex *lex, struct quantity *q) {
    uint32_t begin = q->begin;
    for (int i = 0; i < HEDGES; i++) {
        struct word_match word;
        if (!hedge_before(lex, q, &word) || only_origin(lex, q, &word) ||
            only_compares(lex, q, &word) || misplaced(lex, q, &word) ||
            is_throughout(lex, q, &word) || is_extreme(lex, &word))
            break;
        hedge_apply(q, word.lists);
        q->begin = word.begin;
    }
    if (q->begin == begin) sign_nearly(lex, q);
    if (q->begin == begin && !sign_read(lex, q) && !read_share_verb(lex, q))
        read_over_verbs(lex, q);
}

/* A longer word that begins the same way is not this bound word: 多 | 多少, 起 | 起来. */
static bool other_word(const struct lex *lex, const struct word_match *word) {
    struct word_match longer;
    words_set others = WORDS_BIT(WORDS_QUESTION) | WORDS_BIT(WORDS_IDIOM) |
                       WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                       WORDS_BIT(WORDS_CLAUSE_OPENER);
    return lex_word(lex, word->begin, others, &longer) && longer.end > word->end;
}

/* "over 5% and below 10%", "over 5 and less than 9": a bound word that a number follows, or that a
 * longer one begins in, belongs to the next number. */
static bool opens_next(const struct lex *lex, const struct quantity *q,
                       const struct word_match *word) {
    uint32_t at = lex_skip_blank(lex, word->end);
    struct number next;
    struct word_match longer;
    if (lex_char(lex, word->begin) == '+' && is_digit(lex_char(lex, at)))
        return true; /* 12GB+512GB */
    if (lex_char(lex, word->begin) & 0x80 && word->lists & WORDS_BIT(WORDS_MORE_THAN_AFTER) &&
        is_digit(lex_char(lex, at)))
        return true; /* 比 45 亿|多 17% */
    bool amount = q->readings[0].dim == DIM_MONEY &&
                  (lex_char(lex, at) == '$' || slice_has_at(lex->text, at, LIT("£")) ||
                   slice_has_at(lex->text, at, LIT("€")));
    if (lex_char(lex, word->begin) == '+' && amount) return true; /* €750 + €60 */
    if (added_behind(lex, q, word) ||
        words_plain_at(lex->grammar->words, WORDS_TOLERANCE, lex->text, word->begin))
        return true; /* $8 billion | plus or minus 5% */
    if (words_plain(lex->grammar->words, WORDS_PLUS,
                    slice_cut(lex->text, word->begin, word->end)) &&
        (lex_word(lex, at, WORDS_BIT(WORDS_PER_ARTICLE) | WORDS_BIT(WORDS_PRONOUN), &longer) ||
         lex_char(lex, at) == '$' || (lex_char(lex, at) & 0x80)))
        return true; /* three years plus | a bonus */
    for (uint32_t i = word->begin + 1; i < word->end; i++)
        if (lex_char(lex, i - 1) == ' ' && lex_word(lex, i, BEFORE, &longer) &&
            longer.end > word->end)
            return true;
    if (lex_char(lex, word->begin) & 0x80) /* 一年|不到 800 万: it may stand on either side */
        return lex_word(lex, word->begin, BEFORE, &longer) && longer.end == word->end &&
               lex_number(lex, at, &next);
    char first = lex_char(lex, word->begin); /* 5 s|, at most | 3 times */
    if (first == ',' && lex_char(lex, at) == '$') return true;
    return at > word->end && (is_alpha(first) || first == ',') &&
           (is_digit(lex_char(lex, at)) || is_alpha(lex_char(lex, at))) &&
           number_may_start(lex->text, at) && lex_scan(lex, at, &next) &&
           !(next.flags & NUMBER_ARTICLE);
}

/* up to 4.6x | max throughput: says what the noun behind it is, where a bound stands before. */
static bool qualifies(const struct lex *lex, const struct quantity *q,
                      const struct word_match *word) {
    return hedge_stands(lex, lex_back_blank(lex, q->begin)) &&
           plain_at(lex, WORDS_EXTREME_WORD, word->begin) == word->end - word->begin &&
           !lex_phrase_ends(lex, word->end);
}

/* 30 日|内向您退还, 三天|内部署完: behind a time it says within which, whatever follows. */
static bool within_time(const struct lex *lex, const struct quantity *q,
                        const struct word_match *word) {
    return q->reading_count && q->readings[0].dim == DIM_TIME && word->begin == q->core_end &&
           word->lists & WORDS_BIT(WORDS_AT_MOST_AFTER) && is_one_han(lex, word);
}

static void read_after(const struct lex *lex, struct quantity *q) {
    for (int i = 0; i < HEDGES; i++) {
        struct word_match word;
        if (!lex_word(lex, lex_skip_blank(lex, q->end), AFTER, &word) || other_word(lex, &word) ||
            (begins_longer_word(lex, &word) && !within_time(lex, q, &word)) ||
            opens_next(lex, q, &word) ||
            words_plain_at(lex->grammar->words, WORDS_PRICE_NOUN, lex->text, word.begin) ||
            qualifies(lex, q, &word))
            return; /* 米家 15|起售价 */
        hedge_apply(q, word.lists);
        q->end = word.end;
    }
}

void hedge_read(const struct lex *lex, struct quantity *q, words_set inner) {
    halves_read(lex, q);
    if (q->number_flags & NUMBER_APPROX) q->approx = true;
    if (q->number_flags & NUMBER_MORE) hedge_set(q, BOUND_MORE_THAN);
    if (q->number_flags & NUMBER_LEAST) hedge_set(q, BOUND_AT_LEAST);
    hedge_apply(q, inner);
    read_after(lex, q);
    read_before(lex, q);
}

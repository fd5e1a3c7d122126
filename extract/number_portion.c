/* number_portion.c: English numerals -> with their fractions: half a million, two and a half,
 * three quarters, a third, one in five, seven of ten. The cardinals are number_word.c's. */
#include "number_lexeme.h"

static void set_ratio(struct number *n, uint64_t m, uint64_t den) {
    if (!part_ratio(n, m, den)) n->flags |= NUMBER_TOO_LONG;
}

static bool is_scale(const struct lexeme *word) {
    return word->type == WORD_HUNDRED || word->type == WORD_SCALE ||
           (word->type == WORD_TIMES && word->value == 12);
}

/* The scale behind a fraction: (a quarter) million, (two thirds) of a million, (half) a dozen.
 * What stands before the scale word is `article` or "of a". */
static void fraction_scale(struct qc_slice text, struct number *n) {
    struct lexeme word = lexeme_after(text, n->end);
    if (word.type == WORD_OF) word = lexeme_after(text, word.end);
    if (word.type == WORD_ARTICLE || (word.type == WORD_UNIT && word.value == 1))
        word = lexeme_after(text, word.end);
    if (!is_scale(&word) || word.plural) return;
    struct number head = *n, scaled;
    head.end = word.begin - 1;
    if (word_scales(text, &head, &scaled)) *n = scaled;
}

/* half, half a million, half an (hour). */
static bool half_read(struct qc_slice text, const struct lexeme *half, struct number *n) {
    if (half->plural) return false;
    n->flags |= NUMBER_FRACTION | NUMBER_HALF;
    n->end = half->end;
    set_ratio(n, 1, 2);
    fraction_scale(text, n);
    bool added = n->begin > 3 && part_has(text, n->begin - 4, "and "); /* and a half | a day */
    if (n->end != half->end || (n->flags & NUMBER_ARTICLE && added)) return true;
    struct lexeme article = lexeme_after(text, half->end);
    if (article.type == WORD_ARTICLE && is_alpha(part_char(text, article.end + 1)))
        n->end = article.end;
    return true;
}

/* "a third" is a fraction only before a word that no third thing can be. */
static bool fraction_may_end(struct qc_slice text, uint32_t at) {
    static const char *const words[] = {
        "of",    "to",      "from",   "in",    "at",    "on",       "as",       "more",  "less",
        "fewer", "lower",   "higher", "since", "this",  "last",     "compared", "and",   "or",
        "over",  "after",   "before", "by",    "for",   "during",   "than",     "but",   "while",
        "when",  "is",      "are",    "was",   "were",  "will",     "would",    "with",  "off",
        "again", "between", "below",  "above", "the",   "what",     "its",      "their", "said",
        "say",   "agreed",  "agree",  "felt",  "admit", "admitted", "disagreed"};
    uint32_t size = 0, i = at + 1;
    if (part_char(text, at) != ' ' || !is_alpha(part_char(text, i)))
        return !is_alnum(part_char(text, at)) && part_char(text, at) != '-';
    while (is_alpha(part_char(text, i + size))) size++;
    for (size_t w = 0; w < COUNT(words); w++)
        if (slice_is(slice(text.data + i, size), words[w])) return true;
    uint32_t end = i + size; /* bigger | than */
    return size > 4 && slice_has_at(text, end - 2, LIT("er")) && part_has(text, end, " than");
}

/* twenty-first(s), forty-fifth(s) at `word`: one denominator. */
static struct lexeme tens_part(struct qc_slice text, struct lexeme word) {
    struct lexeme ones = lexeme_after(text, word.end);
    bool fits = (ones.type == WORD_PART || ones.type == WORD_ORDINAL) && ones.value < 10;
    if (word.type != WORD_TENS || !fits || part_char(text, word.end) != '-') return word;
    ones.type = WORD_PART;
    ones.value += word.value;
    return ones;
}

static bool is_one_of(struct qc_slice word, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (slice_is(word, words[i])) return true;
    return false;
}

/* The word that ends before the blank before `begin`. */
static struct qc_slice word_before(struct qc_slice text, uint32_t begin) {
    uint32_t end = begin > 0 && text.data[begin - 1] == ' ' ? begin - 1 : 0, at = end;
    while (at > 0 && is_alpha(text.data[at - 1])) at--;
    return slice_cut(text, at, end);
}

static bool precedes_calendar(struct qc_slice text, uint32_t end) {
    static const char *const words[] = {"ago",      "earlier", "later",  "running",
                                        "straight", "ended",   "ending", "through"};
    uint32_t begin = end + 1, at = begin;
    while (is_alpha(part_char(text, at))) at++;
    return at > begin && (is_one_of(slice_cut(text, begin, at), words, COUNT(words)) ||
                          part_has(text, begin, "in a row"));
}

/* "the first three quarters", "for 3 quarters", "three quarters ago": of a year's four, no
 * fraction; the latter two unless they are some of something. */
static bool is_calendar(struct qc_slice text, uint32_t begin, uint32_t end) {
    static const char *const parts[] = {"first",    "last",  "past",      "next",   "final",
                                        "previous", "prior", "preceding", "latest", "coming",
                                        "recent",   "these", "following", "other",  "remaining"};
    static const char *const times[] = {"the",   "for",     "within", "during",
                                        "every", "another", "least",  "after"};
    struct qc_slice before = word_before(text, begin);
    if (is_one_of(before, parts, COUNT(parts))) return true;
    if (lexeme_after(text, end).type == WORD_OF) return false;
    return is_digit(part_char(text, begin)) || is_one_of(before, times, COUNT(times)) ||
           precedes_calendar(text, end);
}

/* The fraction word behind a numerator m that ends at `at`. */
static bool part_read(struct qc_slice text, uint32_t at, uint64_t m, struct number *n) {
    struct lexeme word = tens_part(text, lexeme_after(text, at));
    bool plural = m != 1;
    if (word.type == WORD_HALF && m == 1 && !word.plural) {
        n->flags |= NUMBER_HALF;
    } else if (word.type == WORD_QUARTER) {
        bool joined = m == 3 && !word.plural && part_char(text, at) == '-'; /* three-quarter mile */
        if ((plural != word.plural && !joined) || (m != 1 && m != 3)) return false;
        if (m == 3 && !joined && is_calendar(text, n->begin, word.end)) return false;
    } else if (word.type != WORD_PART || plural != word.plural) {
        return false;
    }
    bool noun = part_char(text, word.end) == ' ' && is_lower(part_char(text, word.end + 1)) &&
                lexeme_after(text, word.end).type != WORD_OF;
    if (noun && m == 1 && word.type == WORD_PART && word.value >= 100)
        return false; /* the one millionth | panel */
    n->flags |= NUMBER_FRACTION;
    n->end = word.end;
    set_ratio(n, m, word.value);
    return true;
}

/* a half, a quarter, a third, an eighth. */
static bool article_part(struct qc_slice text, const struct lexeme *article, struct number *n) {
    struct lexeme word = lexeme_after(text, article->end);
    if (word.type == WORD_HALF) {
        n->flags |= NUMBER_ARTICLE;
        return half_read(text, &word, n);
    }
    if (!part_read(text, article->end, 1, n)) return false;
    n->flags |= NUMBER_ARTICLE;
    uint32_t end = n->end;
    fraction_scale(text, n);
    return n->end != end || word.type == WORD_QUARTER || fraction_may_end(text, end);
}

/* The last scale word of text[begin:end) as an exponent; 0: it ends in another word. */
static int32_t last_scale(struct qc_slice text, uint32_t begin, uint32_t end) {
    uint32_t i = end;
    while (i > begin && is_alpha(text.data[i - 1])) i--;
    struct lexeme word = lexeme_at(text, i);
    return word.type == WORD_SCALE ? (int32_t)word.value : 0;
}

static bool is_time_noun(struct qc_slice text, uint32_t at) {
    static const char *const nouns[] = {"second", "minute",  "hour", "day",   "week",
                                        "month",  "quarter", "year", "decade"};
    for (size_t i = 0; i < COUNT(nouns); i++)
        if (part_has(text, at + 1, nouns[i])) return true;
    return false;
}

/* What stands behind "and" that ends at `at`: a half, two thirds, fifty-four hundredths, quarter;
 * "three quarter" only before a unit of time. */
static bool and_part(struct qc_slice text, uint32_t at, struct number *part) {
    struct lexeme word = lexeme_after(text, at), next = lexeme_after(text, word.end);
    struct number count = {.begin = at};
    bool whole = false;
    if (word.type == WORD_QUARTER || word.type == WORD_HALF) {
        count.low = dec_of(1, 0);
        next = word;
    } else if (word.type == WORD_ARTICLE || word.type == WORD_UNIT) {
        count.low = dec_of(word.value, 0);
        whole = part_read(text, word.end, word.value, part);
    } else if (word_cardinal(text, at + 1, &count) && count.low.den == 1 && !count.low.e) {
        return part_read(text, count.end, count.low.m, part) &&
               dec_compare(part->low, dec_of(1, 0)) < 0;
    } else {
        return false;
    }
    if (whole || next.plural) return whole;
    if (next.type != WORD_QUARTER && next.type != WORD_HALF) return false;
    struct lexeme of = lexeme_after(text, next.end);
    if (!is_time_noun(text, of.type == WORD_OF ? of.end : next.end) || count.low.m > 3)
        return false;
    part->flags = NUMBER_FRACTION | (next.type == WORD_HALF ? (uint32_t)NUMBER_HALF : 0);
    part->end = next.end;
    set_ratio(part, count.low.m, next.value);
    return true;
}

/* "and a half", "and two thirds" behind n; a scale may follow and takes all ("two and a half
 * million"), unless n has one itself. */
static void and_fraction(struct qc_slice text, struct number *n) {
    struct lexeme word = lexeme_after(text, n->end);
    struct number part = {.begin = n->end}, whole = *n;
    if (word.type != WORD_AND || (n->flags & (NUMBER_FRACTION | NUMBER_VAGUE | NUMBER_POINT)))
        return;
    if (!and_part(text, word.end, &part)) return;
    int32_t scale = last_scale(text, n->begin, n->end);
    struct number scaled;
    if (scale && word_scales(text, &part, &scaled)) part = scaled;
    else if (scale && !part_scale(&part, scale)) return;
    if (!part_add(&whole, &part)) return;
    whole.end = part.end;
    whole.flags |= part.flags & (NUMBER_HALF | NUMBER_FRACTION);
    if (!(n->flags & NUMBER_SCALED) && word_scales(text, &whole, &scaled)) whole = scaled;
    *n = whole;
}

static bool is_whole(const struct number *n) {
    static const uint32_t other = NUMBER_VAGUE | NUMBER_RANGE | NUMBER_POINT | NUMBER_FRACTION |
                                  NUMBER_ZERO_LED | NUMBER_SIGNED | NUMBER_MORE | NUMBER_TOO_LONG;
    return !(n->flags & other) && n->low.den == 1 && n->low.e == 0;
}

/* A whole that a number is counted from: no year, no decimal but of a scale (one in 2.5 million),
 * nothing glued to it. */
static bool whole_read(struct qc_slice text, uint32_t at, struct number *out) {
    struct number scaled;
    bool digits = is_digit(part_char(text, at));
    if (digits ? !digits_read(text, at, out) : !word_cardinal(text, at, out)) return false;
    bool year = digits && out->low.m >= 1900 && out->low.m < 2100 && out->end - at == 4;
    if (digits && part_char(text, out->end) == ' ' && word_scales(text, out, &scaled) &&
        dec_is_integer(scaled.low)) {
        *out = scaled;
        out->flags &= ~(uint32_t)NUMBER_POINT;
        year = false;
    }
    char next = part_char(text, out->end);
    bool whole = is_whole(out) || (out->flags & NUMBER_SCALED && dec_is_integer(out->low) &&
                                   !(out->flags & (NUMBER_VAGUE | NUMBER_RANGE)));
    return whole && !year && !is_alnum(next) && next != '%' && next != '/' && next != '-';
}

/* an | 8 out of 10: a mark, which an article stands before. */
static bool is_mark(struct qc_slice text, const struct number *n) {
    uint32_t at = n->begin;
    if (!(n->flags & NUMBER_DIGIT) || at < 2 || text.data[--at] != ' ') return false;
    while (at > 0 && is_alpha(text.data[at - 1])) at--;
    return lexeme_at(text, at).type == WORD_ARTICLE;
}

/* one in five, 9 out of 10, seven of ten, one in every four, two out of the five. */
static void of_whole(struct qc_slice text, struct number *n) {
    struct lexeme word = lexeme_after(text, n->end);
    struct number den;
    bool in = word.type == WORD_IN, of = word.type == WORD_OF, out = word.type == WORD_OUT;
    char joint = part_char(text, n->end); /* one in five, one-in-five */
    if (!is_whole(n) || n->low.m == 0) return;
    uint32_t at = word.end;
    if (word.type == WORD_OUT) {
        word = lexeme_after(text, at);
        if (word.type != WORD_OF) return;
        at = word.end;
    } else if (!in && !of) {
        return;
    }
    if (out && is_mark(text, n)) return;
    if (out && joint == ' ' && part_has(text, at, " the ")) at += 4;
    struct lexeme every = lexeme_after(text, at); /* nine out of every ten */
    if (every.type == WORD_EVERY && joint == ' ') at = every.end;
    if (part_char(text, at) != joint || !whole_read(text, at + 1, &den) ||
        dec_compare(n->low, den.low) >= 0)
        return;
    bool usual = n->low.m == 1 || den.low.e > 0 || den.low.m <= 12 || den.low.m % 5 == 0;
    if ((in && (!usual || is_time_noun(text, den.end))) ||
        (of && (n->low.m == 1 || dec_compare(den.low, dec_of(100, 0)) > 0)))
        return;
    if (out && n->low.m > 12 && den.low.m % 10 && !den.low.e) return; /* 189 out of 228: counts */
    if (!dec_div(n->low, den.low, &n->low)) n->flags |= NUMBER_TOO_LONG;
    n->high = n->low;
    n->flags |= NUMBER_FRACTION | NUMBER_OF_WHOLE | (den.flags & NUMBER_DIGIT);
    n->end = den.end;
}

/* one over twenty-one: a fraction read out, where the text or clause ends behind it. */
static void over_read(struct qc_slice text, struct number *n) {
    struct lexeme first;
    struct number den;
    if (!part_has(text, n->end, " over ") || !is_whole(n)) return;
    first = lexeme_after(text, n->end + 5);
    if (first.type == WORD_NONE || !word_cardinal(text, first.begin, &den) || !is_whole(&den) ||
        dec_compare(n->low, den.low) >= 0)
        return;
    char next = part_char(text, den.end);
    if (next && strchr(" -'%", next)) return;
    set_ratio(n, n->low.m, den.low.m);
    n->flags |= NUMBER_FRACTION;
    n->end = den.end;
}

/* Does an ordinal go on behind the cardinal: twenty-first, hundred and third? */
static bool is_ordinal(struct qc_slice text, const struct number *n) {
    struct lexeme word = lexeme_after(text, n->end);
    if (word.type == WORD_AND && (n->flags & NUMBER_SCALED)) word = lexeme_after(text, word.end);
    bool tens = n->low.den == 1 && n->low.m % 10 == 0 && n->low.m > 0;
    return !word.plural && (word.type == WORD_ORDINAL || word.type == WORD_PART) && tens;
}

/* What may stand behind a cardinal in words or digits. */
static void tails_read(struct qc_slice text, struct number *n) {
    uint32_t end = n->end;
    if (is_whole(n) && part_read(text, end, n->low.m, n)) {
        fraction_scale(text, n);
        return;
    }
    and_fraction(text, n);
    if (n->end == end) of_whole(text, n);
    if (n->end == end) over_read(text, n);
    struct lexeme odd = lexeme_after(text, n->end);
    bool spaced = part_has(text, n->end, " something ") && is_lower(part_char(text, odd.end + 1));
    if (odd.type == WORD_ODD && (part_char(text, n->end) == '-' || spaced) && is_whole(n)) {
        n->flags |= NUMBER_MORE;
        n->end = odd.end;
    }
}

bool word_read(struct qc_slice text, uint32_t at, struct number *out) {
    struct lexeme word = lexeme_at(text, at);
    struct number n = {.begin = at, .flags = NUMBER_WORD};
    if (word.type == WORD_NONE) return false;
    if (word.type == WORD_HALF ? half_read(text, &word, &n)
                               : word.type == WORD_ARTICLE && article_part(text, &word, &n)) {
        *out = n;
        return true;
    }
    if (!word_cardinal(text, at, &n)) return false;
    uint32_t end = n.end;
    if (word_opens(text, &n) != end && !word_scales(text, &n, &n)) return false;
    tails_read(text, &n);
    if (n.end == end && is_ordinal(text, &n)) return false;
    if (n.flags & NUMBER_DIGIT) n.flags &= ~(uint32_t)NUMBER_WORD;
    *out = n;
    return true;
}

/* 3 million 200 thousand: digits with a smaller scale go on. */
static void more_digits(struct qc_slice text, struct number *n) {
    struct number next, scaled, sum = *n;
    int32_t scale = last_scale(text, n->begin, n->end);
    if (!scale || part_char(text, n->end) != ' ' || !digits_read(text, n->end + 1, &next) ||
        (next.flags & NUMBER_TOO_LONG) || !word_scales(text, &next, &scaled) ||
        dec_compare(scaled.high, dec_of(1, scale)) >= 0 || !part_add(&sum, &scaled))
        return;
    sum.end = scaled.end;
    *n = sum;
}

bool word_follow(struct qc_slice text, const struct number *head, struct number *out) {
    struct number n;
    char next = part_char(text, head->end);
    bool joint = next == ' ' || next == '-';
    if (lexeme_at(text, head->end + joint).type == WORD_NONE &&
        !part_has(text, head->end, " over ") && word_opens(text, head) == head->end)
        return false;
    if (word_scales(text, head, &n)) more_digits(text, &n);
    else n = *head;
    tails_read(text, &n);
    if (n.end == head->end) return false;
    *out = n;
    return true;
}

/* number_word.c: English words, alone or behind digits -> numerals: two and a half million,
 * 2.5 billion, three hundred and two, a few dozen, hundreds of thousands, two thirds. */
#include "number_lexeme.h"

#define NO_SCALE 99

/* A numeral between its words. */
struct tally {
    struct number sum;   /* groups that have their scale */
    struct number group; /* up to 999, not yet added */
    uint32_t end, flags;
    uint32_t room;  /* what is smaller may be added to the group */
    uint32_t scale; /* exponent of the last scale */
    bool any;       /* the group holds something */
    bool wholly;    /* only one scale was read and nothing behind it */
};

static void set(struct number *n, uint64_t low, uint64_t high) {
    n->low = dec_of(low, 0);
    n->high = dec_of(high, 0);
}

static void group_add(struct tally *t, const struct lexeme *word, uint32_t room) {
    struct number more = {.begin = 0};
    set(&more, word->value, word->value);
    if (!part_add(&t->group, &more)) t->flags |= NUMBER_TOO_LONG;
    t->room = room;
    t->any = true;
    t->end = word->end;
}

static bool group_under(const struct tally *t, uint64_t limit) {
    return dec_compare(t->group.high, dec_of(limit, 0)) < 0;
}

static void close_group(struct tally *t, int32_t e) {
    if (!part_scale(&t->group, e) || !part_add(&t->sum, &t->group)) t->flags |= NUMBER_TOO_LONG;
    set(&t->group, 0, 0);
    t->any = false;
}

/* hundred, thousand, dozen behind a group, or alone at the beginning (first). */
static bool scale_word(struct tally *t, const struct lexeme *word) {
    bool first = !t->any && t->scale == NO_SCALE;
    if (first) set(&t->group, 1, 1);
    if (word->type == WORD_HUNDRED && (t->any || first)) {
        if (!group_under(t, t->flags & NUMBER_DIGIT ? 1000 : 100) || !part_scale(&t->group, 2))
            return false;
        t->room = t->flags & NUMBER_VAGUE ? 0 : 100;
    } else if (word->type == WORD_TIMES && (t->any || first)) {
        t->room = 0;
        if (!part_times(&t->group, dec_of(word->value, 0))) return false;
    } else if (word->type == WORD_SCALE && (t->any || first) && word->value < t->scale) {
        t->wholly = t->scale == NO_SCALE;
        t->scale = (uint32_t)word->value;
        t->room = t->flags & NUMBER_VAGUE ? 0 : 1000;
        close_group(t, (int32_t)word->value);
    } else if (word->type == WORD_SCALE && !t->any && t->wholly) {
        if (!part_scale(&t->sum, (int32_t)word->value)) /* thousand million, lakh crore */
            t->flags |= NUMBER_TOO_LONG;
    } else {
        return false;
    }
    t->any |= word->type != WORD_SCALE;
    t->flags |= NUMBER_SCALED;
    t->end = word->end;
    return true;
}

/* One more word of a cardinal. */
static bool cardinal_word(struct tally *t, const struct lexeme *word) {
    uint32_t room = t->any || t->scale != NO_SCALE ? t->room : 1000;
    switch (word->type) {
    case WORD_UNIT:
        if (room < 10 || (t->any && word->value == 0)) return false;
        group_add(t, word, 0);
        return true;
    case WORD_TEEN:
    case WORD_TENS:
        if (room < 100) return false;
        group_add(t, word, word->type == WORD_TENS ? 10 : 0);
        return true;
    case WORD_HUNDRED:
    case WORD_SCALE:
    case WORD_TIMES: return scale_word(t, word);
    default: return false;
    }
}

/* Small digits behind "and": 3 hundred and 21, but not 3 million and 160. */
static bool and_digits(struct qc_slice text, struct tally *t, uint32_t at) {
    uint64_t value;
    struct lexeme word = {.type = WORD_UNIT};
    if (t->scale != NO_SCALE || !digits_plain(text, at, 3, &value, &word.end) || value >= t->room ||
        value == 0 || part_char(text, word.end) == '.' || is_alnum(part_char(text, word.end)))
        return false;
    word.value = value;
    group_add(t, &word, 0);
    return true;
}

/* "and" with what it adds: a smaller cardinal. */
static bool and_words(struct qc_slice text, struct tally *t, const struct lexeme *and_word) {
    if (!(t->flags & NUMBER_SCALED) || t->room < 100 || (t->flags & NUMBER_VAGUE)) return false;
    struct lexeme word = lexeme_after(text, and_word->end), then = lexeme_after(text, word.end);
    bool part = then.type == WORD_PART || then.type == WORD_QUARTER || then.type == WORD_HALF;
    if (part && (word.type == WORD_UNIT || word.value < then.value))
        return false; /* two million and two thirds; but a hundred and thirty fifths */
    if (word.type == WORD_UNIT || word.type == WORD_TEEN || word.type == WORD_TENS)
        return cardinal_word(t, &word);
    return part_char(text, and_word->end) == ' ' && and_digits(text, t, and_word->end + 1);
}

/* Reads on from t; what an "and" or a new group began is given back when a scale follows that
 * does not fit ("one hundred and two hundred"). */
static void cardinal_read(struct qc_slice text, struct tally *t) {
    struct tally safe = *t;
    for (;;) {
        struct lexeme word = lexeme_after(text, t->end);
        struct tally next = *t;
        bool scale = word.type == WORD_HUNDRED || word.type == WORD_SCALE;
        bool begins = !t->any && !scale, joined = word.type == WORD_AND;
        if (joined ? and_words(text, &next, &word) : cardinal_word(&next, &word)) {
            if (joined || begins) safe = *t;
            else if (scale) safe = next;
            *t = next;
            continue;
        }
        if (scale && t->any && t->end != safe.end) *t = safe;
        return;
    }
}

/* The decimals behind "point", words ("five nought") or one run of digits: how many; 0: none. */
static int32_t decimals_read(struct qc_slice text, uint32_t *at, struct dec *out) {
    uint64_t digits = 0;
    uint32_t first = *at + 1;
    int32_t places = 0;
    if (part_char(text, *at) == ' ' && digits_plain(text, first, 9, &digits, at)) {
        *out = dec_of(digits, 0);
        return (int32_t)(*at - first);
    }
    for (; places < 18; places++) {
        struct lexeme word = lexeme_after(text, *at);
        if (word.type == WORD_TENS && places == 0) { /* point seventy-one */
            struct lexeme ones = lexeme_after(text, word.end);
            bool both = ones.type == WORD_UNIT && ones.value;
            *out = dec_of(word.value + (both ? ones.value : 0), 0);
            *at = both ? ones.end : word.end;
            return 2;
        }
        if (word.type != WORD_UNIT) break;
        digits = digits * 10 + word.value;
        *at = word.end;
    }
    *out = dec_of(digits, 0);
    return places;
}

/* "point five nought" behind a group. */
static void point_words(struct qc_slice text, struct tally *t) {
    struct lexeme word = lexeme_after(text, t->end);
    if (word.type != WORD_POINT || !t->any || (t->flags & (NUMBER_VAGUE | NUMBER_POINT))) return;
    struct number more = {.begin = word.end};
    int32_t places = decimals_read(text, &word.end, &more.low);
    more.high = more.low;
    if (places == 0 || !part_scale(&more, -places) || !part_add(&t->group, &more)) return;
    t->end = word.end;
    t->room = 0;
    t->flags |= NUMBER_POINT;
}

/* few, several, a couple [of], dozens, tens of: the head of a vague numeral; multi only before a
 * scale. */
static bool vague_head(struct qc_slice text, struct tally *t, const struct lexeme *word) {
    t->any = true;
    t->end = word->end;
    t->room = 0;
    t->flags |= NUMBER_VAGUE;
    if (word->type == WORD_SEVERAL) {
        set(&t->group, 2, 9);
        struct lexeme scale = lexeme_after(text, word->end);
        return !word->value || scale.type == WORD_HUNDRED || scale.type == WORD_SCALE;
    }
    if (word->type == WORD_COUPLE) {
        t->flags &= ~(uint32_t)NUMBER_VAGUE;
        set(&t->group, 2, 2);
        struct lexeme of = lexeme_after(text, word->end), scale = lexeme_after(text, of.end);
        if (of.type == WORD_OF &&
            (scale.type == WORD_HUNDRED || scale.type == WORD_SCALE || scale.type == WORD_TIMES))
            t->end = of.end;
        return true;
    }
    if (!word->plural) return false;
    if (word->value == 20 && word->type == WORD_TIMES) { /* "scores 80%": a verb, of | 97%: marks */
        struct lexeme of = lexeme_after(text, word->end);
        if (of.type != WORD_OF || is_digit(part_char(text, part_skip(text, of.end)))) return false;
    }
    t->flags |= NUMBER_SCALED;
    set(&t->group, 2, 9);
    if (word->type == WORD_TIMES && word->value == 12) set(&t->group, 24, 99);
    else if (word->type == WORD_TIMES || word->type == WORD_TENS_OF)
        return part_times(&t->group, dec_of(word->value, 0));
    else if (word->type == WORD_HUNDRED || word->type == WORD_SCALE)
        return part_scale(&t->group, (int32_t)word->value);
    else return false;
    return true;
}

/* of thousands, of millions behind "tens", "hundreds". */
static void vague_scales(struct qc_slice text, struct tally *t) {
    for (;;) {
        struct lexeme of = lexeme_after(text, t->end), scale = lexeme_after(text, of.end);
        if (of.type != WORD_OF || scale.type != WORD_SCALE || !scale.plural ||
            !part_scale(&t->group, (int32_t)scale.value))
            return;
        t->end = scale.end;
    }
}

static bool has_scale_type(const struct lexeme *word) {
    return word->type == WORD_HUNDRED || word->type == WORD_SCALE || word->type == WORD_TIMES;
}

/* one|-twenty, two|-fifty: hundreds left unsaid, where money may be told in cents so. */
static void spoken_hundreds(struct qc_slice text, struct tally *t, const struct lexeme *unit) {
    if (unit->type != WORD_UNIT || !unit->value || part_char(text, unit->end) != '-') return;
    struct lexeme tens = lexeme_after(text, unit->end);
    if (tens.type != WORD_TENS || !part_scale(&t->group, 2)) return;
    t->room = 100;
    t->flags |= NUMBER_GUESS;
    cardinal_word(t, &tens);
}

/* mid-|teens, low |teens: some of the numbers from 11 to 19. */
static bool teens_read(struct qc_slice text, struct tally *t, const struct lexeme *word) {
    struct tens_part part;
    if (!word_tens_part(text, word->begin, &part)) return false;
    set(&t->group, word->value + part.low, word->value + part.high);
    t->any = true;
    t->end = word->end;
    t->flags |= NUMBER_VAGUE | NUMBER_SCALED;
    return true;
}

/* The first word, article included. */
static bool head_read(struct qc_slice text, uint32_t at, struct tally *t) {
    struct lexeme word = lexeme_at(text, at);
    if (word.type == WORD_ARTICLE) {
        word = lexeme_after(text, word.end);
        t->flags |= NUMBER_ARTICLE;
        if (word.type == WORD_SINGLE) {
            group_add(t, &word, 0);
            return true;
        }
        if (word.type != WORD_COUPLE && word.type != WORD_SEVERAL && !has_scale_type(&word))
            return false;
        if (word.plural || (word.type == WORD_TIMES && word.value == 20)) /* a score: a result */
            return false;
    }
    if (word.type == WORD_SEVERAL || word.type == WORD_COUPLE ||
        (word.plural && (has_scale_type(&word) || word.type == WORD_TENS_OF))) {
        if (word.type == WORD_COUPLE && !(t->flags & NUMBER_ARTICLE)) return false;
        if (!vague_head(text, t, &word)) return false;
        if (word.plural) vague_scales(text, t);
        return true;
    }
    if (word.type == WORD_TEENS) return teens_read(text, t, &word);
    if (word.type == WORD_TIMES && word.value == 20) return false;
    if (!cardinal_word(t, &word)) return false;
    spoken_hundreds(text, t, &word);
    return true;
}

static void tally_end(const struct tally *t, uint32_t begin, struct number *out) {
    struct number n = t->sum;
    if (!part_add(&n, &t->group)) n.flags |= NUMBER_TOO_LONG;
    n.flags |= t->flags;
    n.begin = begin;
    n.end = t->end;
    *out = n;
}

static void tally_begin(struct tally *t) {
    *t = (struct tally){.scale = NO_SCALE};
    set(&t->sum, 0, 0);
    set(&t->group, 0, 0);
}

bool word_cardinal(struct qc_slice text, uint32_t at, struct number *out) {
    struct tally t;
    tally_begin(&t);
    t.end = at;
    if (!head_read(text, at, &t)) return false;
    if (!(t.flags & NUMBER_VAGUE) || !(t.flags & NUMBER_SCALED)) {
        cardinal_read(text, &t);
        point_words(text, &t);
        if (t.flags & NUMBER_POINT) cardinal_read(text, &t);
    }
    t.flags |= NUMBER_WORD;
    tally_end(&t, at, out);
    return true;
}

uint32_t word_opens(struct qc_slice text, const struct number *head) {
    static const char *const opens[] = {"+", " +", "-plus", " plus", "-odd", " odd"};
    for (size_t i = 0; i < COUNT(opens); i++) {
        uint32_t end = head->end + (uint32_t)strlen(opens[i]);
        if (head->flags & (NUMBER_SCALED | NUMBER_FRACTION) || !part_has(text, head->end, opens[i]))
            continue;
        struct lexeme scale = lexeme_after(text, end);
        bool joined = part_char(text, scale.end) == '-'; /* 5+ million-dollar homes */
        return scale.type == WORD_SCALE && !scale.plural && !joined ? end : head->end;
    }
    return head->end;
}

bool word_scales(struct qc_slice text, const struct number *head, struct number *out) {
    struct tally t;
    uint32_t begin = head->end, open = word_opens(text, head);
    tally_begin(&t);
    t.group.low = head->low;
    t.group.high = head->high;
    t.any = true;
    t.end = open;
    t.flags = head->flags & ~(uint32_t)NUMBER_SCALED;
    if (open != begin) t.flags |= part_char(text, open - 1) == 'd' ? NUMBER_MORE : NUMBER_LEAST;
    uint32_t joint = part_char(text, open) == ' ' || part_char(text, open) == '-';
    struct lexeme word = lexeme_at(text, open + joint);
    if (word.type == WORD_POINT && joint) point_words(text, &t);
    else if (!has_scale_type(&word) || (word.type == WORD_TIMES && word.value == 20) ||
             !cardinal_word(&t, &word))
        return false;
    if (t.end == begin) return false;
    cardinal_read(text, &t);
    t.flags |= head->flags;
    tally_end(&t, head->begin, out);
    return true;
}

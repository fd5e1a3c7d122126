/* candidate.c: names of references in a claim's subject, its sentence and its heading -> the
 * references of the nearest one.
 *
 * A wrong pairing is worse than none, so a name counts only when nothing speaks against it:
 * - it must mean the thing itself (named.h), and the claim what the reference measures (aspect.h);
 * - right behind a number (8 H100s) it means several things together;
 * - the claim must be no step or difference (50 W more than the H100), nor what a change came from;
 * - a denominator of the claim's own must be among the reference's words;
 * - outside the subject: the name stands before the claim, or behind it in its clause; it is
 *   nearer to no other claim of that kind; the subject is among the reference's words, or names
 *   nothing (no digit, no capital) and shares the clause;
 * - in an earlier clause: nothing else is named before the claim;
 * - in a heading: the sentence is an entry, one short clause that begins with its subject, and
 *   that is among the reference's words;
 * - of things that are counted, the subject must be among the reference's words. */
#include "candidate.h"

#include "aspect.h"
#include "marks.h"
#include "named.h"

#include <stdlib.h>

#define ENTRY_MOST 40u   /* bytes of an entry below a heading */
#define ENTRY_SUBJECT 8u /* before its subject */

enum nearness { NEAR_SUBJECT, NEAR_BEFORE, NEAR_BEHIND, NEAR_EARLIER, NEAR_HEADING, NEAR_NONE };

#define NOWHERE ((struct capture){0, 0}) /* in the sentence */

struct nearest {
    enum nearness where;
    uint32_t distance, size; /* bytes from the claim; of the name: the longer one wins */
};

static const enum kind LIKE[][2] = {
    {KIND_MEMORY_CAPACITY, KIND_STORAGE}, {KIND_COST, KIND_PRICE},
    {KIND_SHARE, KIND_COST_SHARE},        {KIND_MULTIPLE, KIND_RATIO},
    {KIND_TRAINING_TOKENS, KIND_COUNT},   {KIND_MODEL_SIZE, KIND_COUNT},
};

static bool are_like(enum kind a, enum kind b) {
    for (size_t i = 0; i < COUNT(LIKE); i++)
        if ((LIKE[i][0] == a && LIKE[i][1] == b) || (LIKE[i][1] == a && LIKE[i][0] == b))
            return true;
    return false;
}

/* A base unit without its marks, "1" for nothing: "{token}" -> "1", "{op}/s" -> "1/s". */
static void plain_base(const char *base, char out[QC_UNIT_MAX + 2]) {
    size_t size = 0;
    for (const char *at = base; *at; at++) {
        const char *close = *at == '{' ? strchr(at, '}') : NULL;
        if (close) at = close;
        if (!close || size == 0) out[size++] = close ? '1' : *at;
    }
    out[size] = '\0';
}

bool bases_match(const char *a, const char *b, int *percent) {
    char x[QC_UNIT_MAX + 2], y[QC_UNIT_MAX + 2];
    plain_base(a, x);
    plain_base(b, y);
    *percent = 0;
    if (strcmp(x, y) == 0) return true;
    bool first = strcmp(x, "%") == 0, second = strcmp(y, "%") == 0;
    *percent = first ? -1 : 1;
    return (first && strcmp(y, "1") == 0) || (second && strcmp(x, "1") == 0);
}

static bool kind_fits(const struct asked *asked, const struct ref *ref) {
    enum kind kind;
    if (!kind_find(asked->claim->kind, &kind)) return false;
    if (kind == ref->kind) return true;
    return are_like(kind, ref->kind) && asked->has_unit &&
           strcmp(asked->unit.base, ref->unit.base) == 0;
}

/* ---- words ----------------------------------------------------------------------------- */

static bool has_word(const struct ref *ref, struct qc_slice word) {
    for (size_t at = 0; at + word.size <= ref->words.size; at++) {
        size_t i = 0;
        while (i < word.size && ref->words.data[at + i] == to_lower(word.data[i])) i++;
        if (i == word.size) return true;
    }
    return false;
}

/* A name with the plain words right before and behind it: the NVIDIA H100 GPU's. */
static struct capture with_plain(const struct asked *asked, struct qc_slice text,
                                 struct capture name) {
    const words_set plain = WORDS_BIT(WORDS_REF_PLAIN) | WORDS_BIT(WORDS_POSSESSIVE);
    struct word_match m;
    for (bool more = true; more;) {
        uint32_t at = name.end + (name.end < text.size && text.data[name.end] == ' ');
        more = at < text.size && words_at(asked->words, text, at, plain, &m);
        if (more) name.end = m.end;
    }
    for (bool more = true; more;) {
        uint32_t at = name.begin - (name.begin && text.data[name.begin - 1] == ' ');
        more = at && words_before(asked->words, text, at, plain, &m);
        if (more) name.begin = m.begin;
    }
    return name;
}

/* Does the text, apart from a name of the reference, name something that the reference does not?
 */
static bool names_other(const struct ref *ref, struct qc_slice text, struct capture apart) {
    for (size_t at = 0; at < text.size;) {
        size_t stop = marks_token(text, at);
        struct qc_slice token = slice_cut(text, at, stop);
        bool own = at < apart.end && stop > apart.begin;
        if (token.size && !own && marks_is_name(token, at) && !has_word(ref, token)) return true;
        at = stop + 1;
    }
    return false;
}

/* Is what the claim counts by (每块卡, per card) what its subject begins with, or the reference's?
 */
static bool per_fits(const struct asked *asked, const struct ref *ref) {
    struct qc_slice per = asked->per;
    for (size_t at = 0; at < per.size; at += utf8_length(per.data[at])) {
        struct qc_slice tail = slice_cut(per, at, per.size);
        if (slice_has_at(asked->subject, 0, tail)) return true;
        if (utf8_chars(tail) > 1 && has_word(ref, tail)) return true;
    }
    return per.size == 0;
}

/* ---- the sentence ---------------------------------------------------------------------- */

/* Does a number end at `end` that is neither a year nor the end of a name (GB200)? */
static bool ends_in_count(struct qc_slice text, size_t end) {
    size_t begin = end;
    while (begin && is_digit(text.data[begin - 1])) begin--;
    if (begin && (is_alpha(text.data[begin - 1]) || text.data[begin - 1] == '-')) return false;
    bool year = end - begin == 4 && (text.data[begin] == '1' || text.data[begin] == '2') &&
                (text.data[begin + 1] == '9' || text.data[begin + 1] == '0');
    return end > begin && !year;
}

bool name_is_counted(struct qc_slice text, size_t at) {
    while (at && text.data[at - 1] == ' ') at--;
    if (at && ends_in_count(text, at)) return true;
    if (!at) return false;
    size_t begin;
    uint32_t cp = utf8_before(text, at, &begin);
    if (!utf8_is_han(cp) && cp != 'x' && cp != 0xD7) return false;
    while (begin && text.data[begin - 1] == ' ') begin--;
    return begin && ends_in_count(text, begin);
}

/* Is a name at `at` counted by another number than the claim, which may stand right before it? */
static bool counts_names(const struct asked *asked, uint32_t at) {
    uint32_t before = at;
    while (before > asked->end && asked->sentence.data[before - 1] == ' ') before--;
    return before != asked->end && name_is_counted(asked->sentence, at);
}

/* ---- places ---------------------------------------------------------------------------- */

static bool is_nearer(const struct nearest *a, const struct nearest *b) {
    if (a->where != b->where) return a->where < b->where;
    if (a->distance != b->distance) return a->distance < b->distance;
    return a->size > b->size;
}

static void offer(struct nearest *best, enum nearness where, uint32_t distance, uint32_t size) {
    struct nearest found = {where, distance, size};
    if (is_nearer(&found, best)) *best = found;
}

/* May the claim's subject, which holds no name of the reference, be the reference's? */
static bool subject_fits(const struct asked *asked, const struct ref *ref, enum nearness where) {
    bool counted = ref->kind == KIND_COUNT;
    if (!asked->subject.size) return !counted;
    if (has_word(ref, asked->subject)) return true;
    bool clause = where == NEAR_BEFORE || where == NEAR_BEHIND;
    return clause && !counted && !names_other(ref, asked->subject, NOWHERE);
}

/* A name that stands in the subject. */
static void offer_in_subject(const struct asked *asked, const struct ref *ref, struct capture name,
                             struct nearest *best) {
    struct capture wide = with_plain(asked, asked->subject, name);
    if (names_other(ref, asked->subject, wide) || name_is_counted(asked->subject, name.begin))
        return;
    offer(best, NEAR_SUBJECT, (uint32_t)asked->subject.size - name.end, name.end - name.begin);
}

/* A pattern sees the whole sentence when the subject stands in it. */
static void look_in_subject(const struct asked *asked, const struct ref *ref,
                            const struct alias *alias, struct matcher *matcher,
                            struct nearest *best) {
    struct capture at;
    bool inside = asked->subject_at != UINT32_MAX;
    struct qc_slice text = inside ? asked->sentence : asked->subject;
    uint32_t first = inside ? asked->subject_at : 0, last = first + (uint32_t)asked->subject.size;
    for (size_t from = 0; alias_find(alias, matcher, text, from, &at); from = at.end) {
        if (at.begin < first || at.end > last) continue;
        if (inside && counts_names(asked, at.begin)) continue;
        if (!named_itself(asked, ref, text, at)) continue;
        if (!aspect_fits(asked, ref, inside ? at : NOWHERE)) continue;
        struct capture own = {at.begin - first, at.end - first};
        offer_in_subject(asked, ref, own, best);
    }
}

/* Where a name in the sentence stands to a claim, and how far away. */
static struct nearest place_of(const struct asked *asked, struct capture at) {
    struct nearest place = {NEAR_NONE, 0, at.end - at.begin};
    if (at.begin >= asked->end) {
        bool clause = marks_none(asked->sentence, asked->end, at.begin);
        place.where = clause ? NEAR_BEHIND : NEAR_NONE;
        place.distance = at.begin - asked->end;
    } else if (at.end <= asked->begin) {
        bool clause = marks_none(asked->sentence, at.end, asked->begin);
        place.where = clause ? NEAR_BEFORE : NEAR_EARLIER;
        place.distance = asked->begin - at.end;
    }
    return place;
}

/* Is the name nearer to another claim that the reference may speak of? */
static bool has_rival(const struct asked *asked, const struct ref *ref, struct capture at,
                      const struct nearest *mine) {
    for (uint32_t i = 0; i < asked->other_count; i++) {
        const struct asked *other = &asked->others[i];
        if (other->claim == asked->claim || other->is_step || other->is_past) continue;
        if (!kind_fits(other, ref)) continue;
        struct nearest theirs = place_of(other, at);
        if (is_nearer(&theirs, mine)) return true;
    }
    return false;
}

/* Is something else named before the claim, apart from amounts? Then a name of an earlier clause
 * may not be what the sentence is about. */
static bool has_other_topic(const struct asked *asked, const struct ref *ref, struct capture name) {
    struct qc_slice text = slice_cut(asked->sentence, 0, asked->begin);
    for (size_t at = 0; at < text.size;) {
        size_t stop = marks_token(text, at);
        struct qc_slice token = slice_cut(text, at, stop);
        bool apart = (at < name.end && stop > name.begin) || asked_is_claim(asked, at);
        if (!apart && marks_has_letter(token) && marks_is_name(token, at) && !has_word(ref, token))
            return true;
        at = stop + 1;
    }
    return false;
}

static void look_in_sentence(const struct asked *asked, const struct ref *ref,
                             const struct alias *alias, struct matcher *matcher,
                             struct nearest *best) {
    struct capture at;
    for (size_t from = 0; alias_find(alias, matcher, asked->sentence, from, &at); from = at.end) {
        struct nearest place = place_of(asked, at);
        if (place.where == NEAR_NONE || counts_names(asked, at.begin)) continue;
        if (!named_itself(asked, ref, asked->sentence, at)) continue;
        if (!subject_fits(asked, ref, place.where) || !aspect_fits(asked, ref, at)) continue;
        if (has_rival(asked, ref, at, &place)) continue;
        if (place.where == NEAR_EARLIER && has_other_topic(asked, ref, at)) continue;
        if (is_nearer(&place, best)) *best = place;
    }
}

static void look_in_heading(const struct asked *asked, const struct ref *ref,
                            const struct alias *alias, struct matcher *matcher,
                            struct nearest *best) {
    struct capture at;
    bool entry =
        asked->sentence.size <= ENTRY_MOST && marks_none(asked->sentence, 0, asked->sentence.size);
    if (!asked->heading.size || !entry || !alias_find(alias, matcher, asked->heading, 0, &at))
        return;
    if (names_other(ref, asked->heading, with_plain(asked, asked->heading, at))) return;
    if (!named_itself(asked, ref, asked->heading, at) || !aspect_fits(asked, ref, NOWHERE)) return;
    if (asked->subject.size && subject_fits(asked, ref, NEAR_HEADING))
        offer(best, NEAR_HEADING, 0, at.end - at.begin);
}

static struct nearest look(const struct asked *asked, const struct ref *ref,
                           struct matcher *matcher) {
    struct nearest best = {NEAR_NONE, UINT32_MAX, 0};
    if (asked->is_step || asked->is_past || !kind_fits(asked, ref)) return best;
    if (!per_fits(asked, ref)) return best;
    for (uint32_t i = 0; i < ref->names.list.count; i++) {
        const struct alias *alias = &ref->names.list.at[i];
        look_in_subject(asked, ref, alias, matcher, &best);
        look_in_sentence(asked, ref, alias, matcher, &best);
        look_in_heading(asked, ref, alias, matcher, &best);
    }
    return best;
}

void candidates_find(const struct asked *asked, const struct refs *refs, struct matcher *matcher,
                     struct candidates *out) {
    struct nearest best = {NEAR_NONE, UINT32_MAX, 0};
    vec_clear(&out->list);
    for (uint32_t i = 0; i < refs->list.count; i++) {
        struct nearest found = look(asked, refs->list.at[i], matcher);
        if (found.where == NEAR_NONE || is_nearer(&best, &found)) continue;
        if (is_nearer(&found, &best)) vec_clear(&out->list);
        best = found;
        vec_push(&out->list, refs->list.at[i]);
    }
}

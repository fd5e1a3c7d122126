/* sheet.c: an entry of an English list or data sheet -> the label before its figure or behind it,
 * by the marks between them. */
#include "sheet.h"

#include "around.h"
#include "lines.h"
#include "noun.h"
#include "trim.h"
#include "unsaid.h"

#define LABEL_WORDS 7u /* of a label, brackets aside */
#define LABEL_BYTES 72u
#define FLAT_WORDS 4u /* of a name between two figures */

/* Dimensions whose figures a label names; what is counted or a part of stands beside the figure. */
static bool is_measured(enum dim dim) {
    return dim != DIM_COUNT && dim != DIM_PERCENT && dim != DIM_PERCENT_POINT &&
           dim != DIM_MULTIPLE && dim != DIM_RATIO && dim != DIM_SCORE && dim != DIM_PARAMETER &&
           dim != DIM_TOKEN;
}

#define NEXT_LABEL 40u /* bytes of a label behind a figure */

/* Beds: 3 |Baths: 2: does a further label with its figure begin at `at`? */
static bool label_follows(const struct view *v, uint32_t at) {
    uint32_t end = at;
    if (at >= v->text.size || !is_upper(v->text.data[at])) return false;
    for (bool open = false; end < v->text.size && end < at + NEXT_LABEL; end++) {
        char c = v->text.data[end];
        open = c == '(' || (open && c != ')'); /* Child (3-12): $16 */
        if (!open && (c < ' ' || strchr(":,;.|", c))) break;
    }
    return slice_has_at(v->text, end, LIT(": ")) && end + 2 < v->text.size &&
           letter_is(utf8_at(v->text, end + 2));
}

/* (Pro: |10), Cores: |8: a bare number that nothing follows which it could count. */
static bool is_bare(const struct view *v, uint32_t i) {
    const struct reading *r = &v->quantities[i].readings[0];
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    return r->dim == DIM_COUNT && r->unit == UNIT_NONE &&
           (at >= v->text.size || strchr("),;|", v->text.data[at]) || label_follows(v, at));
}

/* The bytes of a dash with a blank before it that ends at `end`, or 0. */
static uint32_t dash_before(const struct view *v, uint32_t end) {
    static const struct qc_slice DASHES[] = {{"-", 1}, {"\xE2\x80\x93", 3}, {"\xE2\x80\x94", 3}};
    for (size_t i = 0; i < COUNT(DASHES); i++) {
        uint32_t size = (uint32_t)DASHES[i].size;
        if (end > size && slice_has_at(v->text, end - size, DASHES[i]) &&
            v->text.data[end - size - 1] == ' ')
            return size;
    }
    return 0;
}

/* Is it a name: few words, none of them a verb, no preposition or date at its begin? */
static bool is_label(const struct scene *scene, struct region r) {
    const words_set verbs = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY) |
                            WORDS_BIT(WORDS_AMOUNT_VERB) | WORDS_BIT(WORDS_PRONOUN) |
                            WORDS_BIT(WORDS_SUBJECT_PRONOUN) | WORDS_BIT(WORDS_DIRECTION_UP) |
                            WORDS_BIT(WORDS_DIRECTION_DOWN) | WORDS_BIT(WORDS_THAN);
    const words_set openers = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_CLAUSE_OPENER) |
                              WORDS_BIT(WORDS_TIME_WORD) | WORDS_BIT(WORDS_SUBORDINATOR);
    const struct view *v = scene->view;
    struct word_match word;
    uint32_t words = 0, depth = 0;
    if (region_empty(r) || r.end - r.begin > LABEL_BYTES || region_has_han(v, r) ||
        region_opens(scene, r, openers) || veto_at(scene, r.begin) ||
        words_plain(scene->rules->words, WORDS_FRAME_LABEL, slice_cut(v->text, r.begin, r.end)))
        return false;
    for (uint32_t at = r.begin; at < r.end; at += utf8_length(v->text.data[at])) {
        char c = v->text.data[at];
        if (c == '(') depth++;
        else if (c == ')' && depth) depth--;
        if (strchr(",;?!", c)) return false;
        if (depth || !is_alpha(c) || (at > r.begin && is_alnum(v->text.data[at - 1]))) continue;
        bool small = small_word(scene, at, verbs, &word) && word.end <= r.end;
        bool article = small && word.end < r.end && /* Distance | this | week */
                       words_plain(scene->rules->words, WORDS_ARTICLE,
                                   slice_cut(v->text, word.begin, word.end));
        if (++words > LABEL_WORDS || (small && !article)) return false;
    }
    return words > 0;
}

/* RAM: |up to, Battery life: |Claimed: at most one word that only says how the figure is meant? */
static bool is_close(const struct scene *scene, struct region gap) {
    const struct view *v = scene->view;
    struct word_match word;
    if (memchr(v->text.data + gap.begin, '"', gap.end - gap.begin)) return false;
    gap = region_trim(v, gap);
    if (region_empty(gap)) return true;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_FIGURE_WORD, v->text, gap.begin);
    if (!size && scene_word(scene, gap.begin, WORDS_BIT(WORDS_ADVERB), &word))
        size = (uint32_t)(word.end - gap.begin);
    return size && gap.begin + size >= gap.end;
}

/* 4.7in |1334x750|: behind the points of a screen; `at` itself: none stand there. */
static uint32_t over_points(const struct scene *scene, uint32_t at) {
    const struct view *v = scene->view;
    const struct veto *veto = veto_at(scene, at);
    if (!veto || strcmp(veto->reason, "configuration") != 0) return at;
    while (at < v->text.size && veto_at(scene, at) == veto) at += utf8_length(v->text.data[at]);
    return at;
}

/* 1.2 kg (|2.6 lb), 30 x |40 cm, $5 or |$8: do only marks stand between two figures? */
static bool joins(const struct scene *scene, struct region gap) {
    const struct view *v = scene->view;
    while (gap.begin < gap.end && strchr(" ,", v->text.data[gap.begin])) gap.begin++;
    if (gap.begin < gap.end) gap.begin = over_points(scene, gap.begin);
    for (uint32_t at = gap.begin; at < gap.end; at += utf8_length(v->text.data[at]))
        if ((is_alnum(v->text.data[at]) && v->text.data[at] != 'x') ||
            strchr(":+", v->text.data[at]))
            return false;
    return true;
}

#define ROW_MOST 16u /* figures of a row on either side */

/* Does figure i go on in a row with the one before it? */
static bool goes_on(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    return i > 0 && i < v->count && is_measured(v->quantities[i - 1].readings[0].dim) &&
           joins(scene, (struct region){v->letters[i - 1].at + LETTER_BYTES, v->letters[i].at});
}

/* The first figure of the row that i stands in. */
static uint32_t row_first(const struct scene *scene, uint32_t i) {
    for (uint32_t most = ROW_MOST; most && goes_on(scene, i); most--) i--;
    return i;
}

/* The last figure of the row that i stands in. */
static uint32_t row_last(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    for (uint32_t most = ROW_MOST; most && goes_on(scene, i + 1); most--) {
        if (!is_measured(v->quantities[i + 1].readings[0].dim)) break;
        i++;
    }
    return i;
}

/* Does the entry end behind its figures, words aside that say how or for what they hold? Five
 * years, written so, may be what somebody says. */
static bool ends_entry(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const words_set links = WORDS_BIT(WORDS_PREPOSITION) | WORDS_BIT(WORDS_PER);
    struct word_match word;
    uint32_t at = v->letters[row_last(scene, i)].at + LETTER_BYTES;
    while (at < v->text.size && strchr(" )", v->text.data[at])) at++;
    if (at < v->text.size) at = over_points(scene, at);
    while (at < v->text.size && strchr(" )", v->text.data[at])) at++;
    char end = v->text.data[v->text.size - 1];
    if (v->quantities[i].number_flags & NUMBER_WORD && strchr(".?!", end)) return false;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_FIGURE_WORD, v->text, at);
    for (at += size; at < v->text.size && v->text.data[at] == ' ';) at++;
    if (size || at >= v->text.size || strchr(",;.(/|*", v->text.data[at])) return true;
    if (label_follows(v, at)) return true;
    if (!scene_word(scene, at, links, &word)) return false;
    if (!region_empty(noun_after(scene, at, NOUN_OF)) || /* Filling: 200 g | of flour */
        !region_empty(noun_after(scene, at, NOUN_IN)))
        return false;
    return v->quantities[i].readings[0].dim != DIM_TIME || word.end - at > 2; /* one year | in */
}

/* Where the mark of a label ends that stands before letter `first`; 0: there is none. */
static uint32_t mark_before(const struct scene *scene, uint32_t first, uint32_t *label_end) {
    const struct view *v = scene->view;
    uint32_t at = v->letters[first].at, floor = at > LABEL_BYTES ? at - LABEL_BYTES : 0;
    uint32_t end = back_blanks(v->text, at), dash = dash_before(v, end);
    if (dash) {
        *label_end = back_blanks(v->text, end - dash);
        return end;
    }
    bool measured = is_measured(v->quantities[first].readings[0].dim); /* Fee:$5, but not :8080 */
    for (; end > floor; end--) {
        if (v->text.data[end - 1] != ':') continue;
        if (end >= at ? !measured : v->text.data[end] != ' ') continue;
        *label_end = end - 1;
        return end;
    }
    return 0;
}

/* Weight in running order (with driver) in kg |1891: the label of an entry, up to its bracket. */
static struct region before_bracket(const struct scene *scene, uint32_t first) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct region label = {0, v->letters[first].at};
    const char *open = memchr(v->text.data, '(', label.end);
    if (first > 0 || label.end > LABEL_BYTES || !open || !lines_is_entry(scene) ||
        !ends_entry(scene, first) || !is_label(scene, region_trim(v, label)))
        return none;
    return region_trim(v, (struct region){0, (uint32_t)(open - v->text.data)});
}

/* Filling: 200 g | of flour: so much of a stuff, which its label only sorts; of a measure (Weight:)
 * the label tells more. */
static bool is_of_stuff(const struct scene *scene, uint32_t i, struct region label) {
    const dim_set stuff =
        DIM_BIT(DIM_MASS) | DIM_BIT(DIM_VOLUME) | DIM_BIT(DIM_LENGTH) | DIM_BIT(DIM_AREA);
    const struct view *v = scene->view;
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    struct word_match of;
    if (!(DIM_BIT(v->quantities[i].readings[0].dim) & stuff) || at + 1 >= v->text.size ||
        v->text.data[at] != ' ' || !scene_word(scene, at + 1, WORDS_BIT(WORDS_OF), &of) ||
        noun_is_magnitude(scene, label))
        return false;
    struct region noun = noun_after(scene, at, NOUN_OF);
    return !region_empty(noun) && !noun_is_pronoun(scene, noun);
}

/* Tax | 6 mln vs 5 mln, Debit - | 6 mln vs 5 mln: the head of a row. */
static struct region row_head(const struct view *v) {
    struct region head = {0, v->letters[0].at};
    while (head.end > 0 && strchr(" -:", v->text.data[head.end - 1])) head.end--;
    return region_trim(v, head);
}

/* Debit 6 mln vs 5 mln | credit: the second figure has a name of its own. */
static bool noun_behind(const struct view *v, uint32_t i) {
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    return i > 0 && at < v->text.size && is_alpha(v->text.data[at]);
}

/* Beds: 3 | |Baths: 2, Fee: $5/mo. |Taxes: $9, ROPs: 112, |TMUs: 336: where the label that ends at
 * `end` begins when another entry stands before it; `begin`: none does. */
static uint32_t behind_entry(const struct view *v, uint32_t first, uint32_t begin, uint32_t end) {
    while (first && v->letters[first - 1].at < end && v->text.data[end - 1] == ')' &&
           !memchr(v->text.data + v->letters[first - 1].at, '(', end - v->letters[first - 1].at))
        first--; /* Child (|3-12): $16 */
    uint32_t last = first ? v->letters[first - 1].at + LETTER_BYTES : 0, at = end;
    if (!first || last <= begin || last >= end || !memchr(v->text.data, ':', last)) return begin;
    while (at > last && !strchr(",;|", v->text.data[at - 1]) &&
           !(v->text.data[at - 1] == ' ' && v->text.data[at - 2] == '.'))
        at--;
    bool marked = at > last;
    while (at < end && v->text.data[at] == ' ') at++;
    return marked || (at > last && is_upper(v->text.data[at])) ? at : begin;
}

/* Warranty: |2 years, Museum - London: |$17, 1 Player - |$100: what opens the sentence before a
 * colon or a dash with spaces, right before figure i or a row of figures that it ends. */
static struct region label_before(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    if (i < 2 && !noun_behind(v, i) && unsaid_row(scene)) return row_head(v);
    if (!is_measured(v->quantities[i].readings[0].dim) && !is_bare(v, i)) return none;
    uint32_t label_end = 0, first = row_first(scene, i),
             mark = mark_before(scene, first, &label_end);
    bool dash = mark && v->text.data[mark - 1] != ':';
    if (!mark) return before_bracket(scene, first);
    if ((dash && !lines_is_entry(scene)) || !ends_entry(scene, i) ||
        !is_close(scene, (struct region){mark, v->letters[first].at}))
        return none;
    uint32_t begin = label_end, depth = 0; /* 5 GB a month (Starter: |1 GB) */
    for (char c; begin > 0 && ((c = v->text.data[begin - 1]) != '(' || depth); begin--)
        depth += c == ')' ? 1 : c == '(' ? -1u : 0;
    struct region head = region_trim(v, (struct region){0, begin > 0 ? begin - 1 : 0});
    bool noted = dash && begin > 1 && first == 0 && is_label(scene, head);
    if (noted && !lines_is_entry(scene)) return none;
    if (noted) return head; /* |Acme FC| (Globex - $3 million): what the bracket says more of */
    if (!dash) begin = behind_entry(v, first, begin, label_end);
    struct region r = region_trim(v, (struct region){begin, label_end});
    return is_label(scene, r) && !is_of_stuff(scene, i, r) ? r : none;
}

struct region sheet_behind(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    uint32_t at = v->letters[i].at + LETTER_BYTES;
    struct region lead = region_trim(v, (struct region){0, v->letters[i].at});
    enum dim dim = v->quantities[i].readings[0].dim;
    if (i > 0 || !region_empty(lead) || (!is_measured(dim) && dim != DIM_PERCENT) ||
        at + 1 >= v->text.size || !lines_is_entry(scene))
        return none;
    uint32_t end = at;
    while (end < v->text.size && v->text.data[end] == ' ') end++;
    end += utf8_length(v->text.data[end]);
    bool colon = v->text.data[at] == ':';
    if (end >= v->text.size || v->text.data[end] != ' ' || !(colon || dash_before(v, end)))
        return none;
    struct region r = region_trim(v, (struct region){end, clause_at(v, end + 1).end});
    return is_label(scene, r) ? r : none;
}

/* The text before letter i, behind the figure before it, when it is a name in capitals and nothing
 * else; empty: it is not. */
static struct region name_between(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct word_match word;
    struct region gap = {i ? v->letters[i - 1].at + LETTER_BYTES : 0, v->letters[i].at};
    if (gap.end - gap.begin > LABEL_BYTES) return none;
    for (uint32_t at = gap.begin; at < gap.end; at++)
        if (strchr(",;:.?!", v->text.data[at])) return none;
    gap = region_trim(v, gap);
    return region_empty(gap) || !is_upper(v->text.data[gap.begin]) || veto_at(scene, gap.begin) ||
                   region_words(v, gap) > FLAT_WORDS ||
                   region_first_word(scene, gap, TRIM_VERBS | TRIM_SMALL, 0, &word)
               ? none
               : gap;
}

/* Weight |1.3 kg (2.9 lb) Width |310 mm: the name right before a figure of a sheet whose lines run
 * together, each name before its figure. */
static struct region name_before(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    if (v->count < 2 || !is_measured(v->quantities[i].readings[0].dim)) return none;
    uint32_t first = row_first(scene, i), next = row_last(scene, i) + 1;
    struct region own = name_between(scene, first);
    if (region_empty(own)) return none;
    bool beside = next < v->count && !region_empty(name_between(scene, next));
    if (!beside && first > 0)
        beside = !region_empty(name_between(scene, row_first(scene, first - 1)));
    return beside ? own : none;
}

struct region sheet_label(const struct scene *scene, uint32_t i) {
    struct region r = label_before(scene, i);
    if (region_empty(r)) r = sheet_behind(scene, i);
    return region_empty(r) ? name_before(scene, i) : r;
}

/* ---- pieces of an entry ---------------------------------------------------------------- */

/* 24 mm, |touch sampling 240 Hz|, OIS: what stands around letter i between commas; empty within a
 * bracket. */
static struct region piece_of(const struct view *v, struct region body, uint32_t i) {
    uint32_t begin = body.begin, end = v->letters[i].at, depth = 0;
    for (uint32_t at = body.begin; at < end; at++) {
        char c = v->text.data[at];
        depth += c == '(' ? 1 : c == ')' && depth ? -1u : 0;
        if (!depth && (c == ',' || c == ';')) begin = at + 1;
    }
    while (end < body.end && !strchr(",;", v->text.data[end])) end++;
    return depth ? (struct region){end, end} : (struct region){begin, end};
}

/* Main camera: |50 MP, f/1.8, 24 mm|: behind the label of an entry that is a list without a verb,
 * or the cell of a row; empty: it is none. */
static struct region entry_body(const struct scene *scene, struct region *label) {
    const struct view *v = scene->view;
    const words_set verbs = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY) |
                            WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_SUBJECT_PRONOUN) |
                            WORDS_BIT(WORDS_DIRECTION_UP) | WORDS_BIT(WORDS_DIRECTION_DOWN) |
                            WORDS_BIT(WORDS_THAN) | WORDS_BIT(WORDS_AMOUNT_VERB);
    const words_set row_verbs = (verbs & ~WORDS_BIT(WORDS_PRONOUN)) | WORDS_BIT(WORDS_RELATIVE) |
                                WORDS_BIT(WORDS_SUBORDINATOR);
    struct region body = {0, (uint32_t)v->text.size}, none = {0, 0};
    struct word_match word;
    *label = none;
    if (scene->sentence->block == BLOCK_ROW) {
        return region_has_han(v, body) || region_first_word(scene, body, row_verbs, 0, &word)
                   ? none
                   : body; /* | all core turbo 3 GHz | */
    }
    const char *colon = memchr(v->text.data, ':', v->text.size);
    if (!colon || !lines_is_entry(scene)) return none;
    *label = region_trim(v, (struct region){0, (uint32_t)(colon - v->text.data)});
    body.begin = (uint32_t)(colon - v->text.data) + 1;
    if (!is_label(scene, *label) || body.begin > v->letters[0].at) return none;
    return region_has_han(v, body) || region_first_word(scene, body, verbs, 0, &word) ? none : body;
}

struct region sheet_piece(const struct scene *scene, uint32_t i, enum kind kind) {
    const struct view *v = scene->view;
    const struct region none = {0, 0};
    struct region label, body = entry_body(scene, &label);
    struct region piece = region_empty(body) ? none : piece_of(v, body, i);
    if (region_empty(piece)) return none;
    struct region before = region_trim(v, (struct region){piece.begin, v->letters[i].at});
    struct region behind =
        region_trim(v, (struct region){v->letters[i].at + LETTER_BYTES, piece.end});
    bool bare = region_empty(behind) || strchr("(.", v->text.data[behind.begin]);
    bool first = i == 0 || v->letters[i - 1].at < piece.begin;
    if (kind == KIND_COUNT && !bare && region_empty(before))
        return noun_after(scene, v->letters[i].at + LETTER_BYTES, NOUN_COUNTED);
    if (!bare || !first || kind == KIND_COUNT || piece.begin <= body.begin) return none;
    if (region_empty(before)) return label;
    return is_label(scene, before) && !is_close(scene, before) ? before : none;
}

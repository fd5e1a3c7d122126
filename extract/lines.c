/* lines.c: a line of nothing but figures and the lines around it, as they stand in the chunk -> the
 * one that names what the figures are of: lists of prices and of results. */
#include "lines.h"

#include "trim.h"

#define LINES_BACK 16u   /* lines that are looked at above the figure */
#define LIST_BACK 12u    /* lines of a list above the figure in which its first one is sought */
#define NAME_BYTES 72u   /* of a line that is a name */
#define NAME_WORDS 9u    /* the same in words */
#define ENTRY_BYTES 120u /* of an entry of a list */
#define LINE_REACH 400u  /* bytes of a line that are looked at */
#define GAP_LINES 2u     /* empty lines between a name and its figure */

struct line {
    uint32_t begin, end; /* bytes of the chunk, without blanks and marks of a list at its sides */
};

/* The line that `at` stands in, no further than LINE_REACH to either side: a longer one is neither
 * a name nor an entry, wherever it is cut. */
static struct line line_of(struct qc_slice chunk, uint32_t at) {
    uint32_t floor = at > LINE_REACH ? at - LINE_REACH : 0;
    size_t room = chunk.size - at < LINE_REACH ? chunk.size - at : LINE_REACH;
    struct line l = {at, at};
    while (l.begin > floor && chunk.data[l.begin - 1] != '\n') l.begin--;
    const char *end = memchr(chunk.data + at, '\n', room);
    l.end = end ? (uint32_t)(end - chunk.data) : at + (uint32_t)room;
    return l;
}

/* Without blanks, bullets and marks of markup. */
static struct line trimmed(struct qc_slice chunk, struct line l) {
    static const struct qc_slice BULLETS[] = {{"•", 3}, {"·", 2}, {"●", 3}, {"–", 3}, {"—", 3}};
    static const struct qc_slice COLON = {"：", 3};
    bool cut = true;
    while (cut && l.begin < l.end) {
        cut = strchr(" \t\r#*_>-|:", chunk.data[l.begin]) != NULL;
        l.begin += cut;
        for (size_t i = 0; !cut && i < COUNT(BULLETS); i++)
            if (slice_has_at(chunk, l.begin, BULLETS[i])) {
                l.begin += (uint32_t)BULLETS[i].size;
                cut = true;
            }
    }
    if (l.end >= l.begin + COLON.size && slice_has_at(chunk, l.end - COLON.size, COLON))
        l.end -= (uint32_t)COLON.size;
    while (l.end > l.begin && strchr(" \t\r#*_|:", chunk.data[l.end - 1])) l.end--;
    return l;
}

static bool line_empty(struct line l) {
    return l.begin >= l.end;
}

/* The line above / below that of `l`, whole; false: there is none. */
static bool line_above(struct qc_slice chunk, struct line l, struct line *out) {
    if (l.begin == 0) return false;
    *out = line_of(chunk, l.begin - 1);
    return true;
}

static bool line_below(struct qc_slice chunk, struct line l, struct line *out) {
    if (l.end + 1 >= chunk.size) return false;
    *out = line_of(chunk, l.end + 1);
    return true;
}

/* 128GB, 30min: letters right behind the digits that open the line, and no 2nd, 3D. */
static bool has_glued_unit(struct qc_slice chunk, struct line l) {
    static const struct qc_slice ORDINALS[] = {{"st", 2}, {"nd", 2}, {"rd", 2}, {"th", 2}};
    uint32_t at = l.begin;
    while (at < l.end && (is_digit(chunk.data[at]) || chunk.data[at] == '.')) at++;
    if (at + 1 >= l.end || !is_alpha(chunk.data[at]) || !is_alpha(chunk.data[at + 1])) return false;
    for (size_t i = 0; i < COUNT(ORDINALS); i++)
        if (slice_has_at(chunk, at, ORDINALS[i])) return false;
    return true;
}

/* $60.00, €5, 457, 1.7 kg: does the line begin with a figure that at most one word follows, or does
 * it hold an amount? */
static bool is_figures(struct qc_slice chunk, struct line l) {
    uint32_t words = 0, other = 0, depth = 0; /* other: no unit right behind a number */
    bool money = false, has_han = false;
    for (uint32_t at = l.begin; at < l.end; at++) {
        char c = chunk.data[at];
        has_han |= (unsigned char)c >= 0xE3 && utf8_is_han(utf8_at(chunk, at));
        char before = at > l.begin ? chunk.data[at - 1] : ' ';
        char last = before == ' ' && at > l.begin + 1 ? chunk.data[at - 2] : before;
        depth += c == '(' ? 1 : c == ')' && depth ? -1u : 0;
        money |= c == '$' || slice_has_at(chunk, at, LIT("£")) ||
                 slice_has_at(chunk, at, LIT("€")) || slice_has_at(chunk, at, LIT("¥")) ||
                 slice_has_at(chunk, at, LIT("￥"));
        bool cross = c == 'x' && before == ' ' && at + 1 < l.end && chunk.data[at + 1] == ' ';
        if (!is_alpha(c) || is_alnum(before) || before == '/' || depth || cross) continue;
        words++;
        other += !is_digit(last);
    }
    return money || (is_digit(chunk.data[l.begin]) &&
                     (has_han ? lines_han_figure(slice_cut(chunk, l.begin, l.end))
                              : words < 2 || !other || has_glued_unit(chunk, l)));
}

/* December 1st - May 15th: a month and nothing but figures and small words. */
static bool is_dates(const struct scene *scene, struct qc_slice chunk, struct line l) {
    struct word_match month;
    bool digit = false, found = false;
    for (uint32_t at = l.begin; at < l.end; at++) {
        digit |= is_digit(chunk.data[at]);
        if (is_upper(chunk.data[at]) && (at == l.begin || !is_alnum(chunk.data[at - 1])))
            found |= words_at(scene->rules->words, chunk, at, WORDS_BIT(WORDS_MONTH_NAME), &month);
    }
    return digit && found;
}

/* Is the line a name: few words, no verb, no end of a sentence? */
static bool is_name(const struct scene *scene, struct qc_slice chunk, struct line l) {
    const words_set verbs = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY) |
                            WORDS_BIT(WORDS_PRONOUN) | WORDS_BIT(WORDS_SUBJECT_PRONOUN);
    struct word_match word;
    uint32_t words = 0;
    bool letters = false;
    if (l.end - l.begin < 2 || l.end - l.begin > NAME_BYTES ||
        strchr(".,;!?", chunk.data[l.end - 1]) || chunk.data[l.begin] == '(')
        return false;
    struct qc_slice line = slice_cut(chunk, l.begin, l.end);
    if (utf8_has_han(line)) return lines_han_name(scene->rules->words, line);
    for (uint32_t at = l.begin; at < l.end; at++) {
        char c = chunk.data[at];
        if (c == ':' && at + 1 < l.end && chunk.data[at + 1] == ' ') return false; /* Engine: V6 */
        if (!is_alpha(c) || (at > l.begin && is_alnum(chunk.data[at - 1]))) continue;
        if (++words > NAME_WORDS || words_at(scene->rules->words, chunk, at, verbs, &word))
            return false;
        letters |= at + 1 < l.end && is_alpha(chunk.data[at + 1]);
    }
    return letters;
}

static struct line without_dash(struct qc_slice chunk, struct line l) {
    while (l.end > l.begin + 3) {
        if (strchr(" -,", chunk.data[l.end - 1])) l.end--;
        else if (slice_has_at(chunk, l.end - 3, LIT("–")) ||
                 slice_has_at(chunk, l.end - 3, LIT("—")))
            l.end -= 3;
        else break;
    }
    return l;
}

/* Extra charges| apply as follows: what the sentence with the colon says that the list is of. */
static struct line intro_of(const struct scene *scene, struct qc_slice chunk, struct line l) {
    const words_set verbs = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY);
    const struct words *words = scene->rules->words;
    struct line none = {0, 0};
    struct word_match word;
    if (line_empty(l) || l.end >= chunk.size || chunk.data[l.end] != ':') return none;
    for (uint32_t at = l.begin + 1; at + 1 < l.end; at++)
        if (strchr(".?!", chunk.data[at]) && chunk.data[at + 1] == ' ') l.begin = at + 2;
    if (!is_upper(chunk.data[l.begin]) ||
        words_plain_at(words, WORDS_HEADING_OPENER, chunk, l.begin))
        return none;
    for (uint32_t at = l.begin; at < l.end; at++) {
        bool begins = is_alpha(chunk.data[at]) && !(at > l.begin && is_alnum(chunk.data[at - 1]));
        if (begins && (words_at(words, chunk, at, verbs, &word) ||
                       words_plain_at(words, WORDS_INTRO_TAIL, chunk, at)))
            l.end = at;
    }
    l = without_dash(chunk, trimmed(chunk, l));
    return !line_empty(l) && is_name(scene, chunk, l) ? l : none;
}

/* Does the line begin with the mark of a list? */
static bool is_item(struct qc_slice chunk, struct line l) {
    while (l.begin < l.end && is_space(chunk.data[l.begin])) l.begin++;
    uint32_t digits = l.begin;
    while (digits < l.end && is_digit(chunk.data[digits])) digits++;
    if (digits > l.begin && digits < l.end) return strchr(".)", chunk.data[digits]) != NULL;
    bool bold = slice_has_at(chunk, l.begin, LIT("**"));
    return l.begin < l.end &&
           ((strchr("-*+", chunk.data[l.begin]) && !bold) ||
            slice_has_at(chunk, l.begin, LIT("•")) || slice_has_at(chunk, l.begin, LIT("·")));
}

struct lines_name lines_intro_of(const struct scene *scene) {
    struct qc_slice chunk = scene->doc->chunk;
    const struct lines_name none = {0, 0};
    if (scene->sentence->block != BLOCK_ITEM) return none;
    struct line l = line_of(chunk, scene->sentence->begin), above;
    uint32_t gap = 0;
    for (uint32_t count = 0; count < LIST_BACK && line_above(chunk, l, &above); count++) {
        struct line text = trimmed(chunk, above);
        bool item = is_item(chunk, above);
        l = above;
        if (line_empty(text) && ++gap > GAP_LINES) return none;
        if (line_empty(text) || item) continue;
        text = intro_of(scene, chunk, text);
        return (struct lines_name){text.begin, text.end};
    }
    return none;
}

/* Blanks that a line begins with. */
static uint32_t indent_of(struct qc_slice chunk, struct line l) {
    uint32_t at = l.begin;
    while (at < l.end && is_space(chunk.data[at])) at++;
    return at - l.begin;
}

/* - **客座率**: 92%: the name before the colon of an entry. */
static struct line label_of(struct qc_slice chunk, struct line l) {
    static const struct qc_slice COLON = {"：", 3};
    struct line text = trimmed(chunk, l);
    for (uint32_t at = text.begin; at < text.end; at++)
        if (chunk.data[at] == ':' || slice_has_at(chunk, at, COLON)) text.end = at;
    return trimmed(chunk, text);
}

struct lines_name lines_parent_of(const struct scene *scene) {
    struct qc_slice chunk = scene->doc->chunk;
    const struct lines_name none = {0, 0};
    if (scene->sentence->block != BLOCK_ITEM) return none;
    struct line l = line_of(chunk, scene->sentence->begin), above;
    uint32_t indent = indent_of(chunk, l);
    if (!indent || !is_item(chunk, l)) return none;
    for (uint32_t count = 0; count < LIST_BACK && line_above(chunk, l, &above); count++) {
        l = above;
        if (!is_item(chunk, l)) return none;
        if (indent_of(chunk, l) >= indent) continue;
        l = label_of(chunk, l);
        bool name = !line_empty(l) && !is_digit(chunk.data[l.begin]) &&
                    lines_han_name(scene->rules->words, slice_cut(chunk, l.begin, l.end));
        return name ? (struct lines_name){l.begin, l.end} : none;
    }
    return none;
}

/* Behind the word or the words of a figure at `at`: each, plus | night, per | bag, 4 | guests
 * beside an amount, an aside in brackets; 0: a word of its own. */
static uint32_t over_word(const struct scene *scene, uint32_t at, bool amount) {
    const struct view *v = scene->view;
    struct word_match per;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_FIGURE_WORD, v->text, at);
    bool each = scene_word(scene, at, WORDS_BIT(WORDS_PER), &per) ||
                (at > 0 && v->text.data[at - 1] == '/');
    bool counted = amount && at > LETTER_BYTES && v->text.data[at - 1] == ' ' &&
                   letter_is(utf8_at(v->text, at - 1 - LETTER_BYTES));
    if (size && !amount && at + size < v->text.size && v->text.data[at + size] == ':' &&
        words_plain_at(scene->rules->words, WORDS_MASS_NOUN, v->text, at))
        return 0; /* Range:| 520 km */
    if (!size && !each && !counted) return 0;
    while (at < v->text.size && is_alpha(v->text.data[at])) at++;
    if (!each || (at < v->text.size && v->text.data[at] == '/')) return at;
    while (at < v->text.size && v->text.data[at] == ' ') at++;
    while (at < v->text.size && is_alpha(v->text.data[at])) at++;
    return at;
}

/* Has the sentence words that may name quantity i? */
static bool has_words(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    bool amount = v->quantities[i].readings[0].dim == DIM_MONEY;
    for (uint32_t at = 0, next; at < v->text.size; at = next) {
        next = at + utf8_length(v->text.data[at]);
        if (v->text.data[at] & 0x80 && utf8_is_han(utf8_at(v->text, at))) return true;
        if (at > v->letters[i].at && v->text.data[at] == '(')
            while (next < v->text.size && v->text.data[next - 1] != ')') next++;
        if (is_alpha(v->text.data[at]) && (next = over_word(scene, at, amount)) == 0) return true;
    }
    return false;
}

/* Does the sentence end its line, and no comma it? */
static bool ends_line(const struct scene *scene, struct line l) {
    uint32_t at = scene->sentence->end;
    while (at < l.end && is_space(scene->doc->chunk.data[at])) at++;
    return at >= l.end && scene->doc->chunk.data[scene->sentence->end - 1] != ',';
}

/* The name above the line, over figures and dates; empty: something else stands there. */
static struct line name_above(const struct scene *scene, struct line l) {
    struct qc_slice chunk = scene->doc->chunk;
    struct line none = {0, 0}, above;
    uint32_t gap = 0, told = 0; /* Full day / Includes lunch and a guide. / |$45 */
    for (uint32_t count = 0; count < LINES_BACK && line_above(chunk, l, &above); count++) {
        struct line text = trimmed(chunk, above);
        l = above;
        if (line_empty(text)) { /* a bar is an empty cell */
            gap += !memchr(chunk.data + above.begin, '|', above.end - above.begin);
            if (gap > GAP_LINES) return none;
            continue;
        }
        if (is_figures(chunk, text) || is_dates(scene, chunk, text)) continue;
        if (is_name(scene, chunk, text)) return gap && told ? none : text;
        text = intro_of(scene, chunk, text);
        if (!line_empty(text)) return text;
        if (gap || told++) return none;
    }
    return none;
}

/* Does the list, up to the next empty line above, begin with a figure? */
static bool opens_with_figure(struct qc_slice chunk, struct line l) {
    struct line above, first = l;
    for (uint32_t count = 0; line_above(chunk, first, &above); count++) {
        if (line_empty(trimmed(chunk, above))) break;
        if (count >= LIST_BACK) return false;
        first = above;
    }
    struct line text = trimmed(chunk, first);
    return !line_empty(text) && is_figures(chunk, text);
}

struct lines_name lines_name_of(const struct scene *scene, uint32_t i) {
    struct qc_slice chunk = scene->doc->chunk;
    const struct sentence *s = scene->sentence;
    struct lines_name none = {0, 0};
    if ((s->block != BLOCK_TEXT && s->block != BLOCK_ITEM) || s->end - s->begin > NAME_BYTES ||
        has_words(scene, i))
        return none;
    struct line own = line_of(chunk, s->begin), text = trimmed(chunk, own), below, name;
    if (!ends_line(scene, own)) return none;
    if (text.begin < s->begin) { /* behind what describes the thing that the line above names */
        if (!line_above(chunk, own, &name)) return none;
        name = trimmed(chunk, name);
        bool named = !line_empty(name) && !is_figures(chunk, name) && is_name(scene, chunk, name);
        return named ? (struct lines_name){name.begin, name.end} : none;
    }
    if (opens_with_figure(chunk, own)) {
        if (line_below(chunk, own, &below) && !line_empty(name = trimmed(chunk, below)) &&
            !(is_item(chunk, own) && is_item(chunk, below)) && !is_figures(chunk, name) &&
            is_name(scene, chunk, name))
            return (struct lines_name){name.begin, name.end};
    }
    name = name_above(scene, own);
    return (struct lines_name){name.begin, name.end};
}

/* Does the line begin with a digit, and with no number of a list? */
static bool opens_digit(struct qc_slice chunk, struct line l) {
    uint32_t at = l.begin;
    while (at < l.end && is_digit(chunk.data[at])) at++;
    return at > l.begin && at < l.end && chunk.data[at] != ')' &&
           !(chunk.data[at] == '.' && at + 1 < l.end && chunk.data[at + 1] == ' ');
}

struct lines_name lines_label_of(const struct scene *scene) {
    struct qc_slice chunk = scene->doc->chunk;
    const struct sentence *s = scene->sentence;
    const struct lines_name none = {0, 0};
    if (s->block != BLOCK_TEXT || s->end - s->begin > NAME_BYTES) return none;
    struct line l = line_of(chunk, s->begin), above, text = trimmed(chunk, l);
    if (text.begin < s->begin || !opens_digit(chunk, text) || !lines_is_entry(scene)) return none;
    for (uint32_t count = 0; count < LIST_BACK && line_above(chunk, l, &above); count++) {
        text = trimmed(chunk, l = above);
        if (line_empty(text)) return none;
        if (opens_digit(chunk, text)) continue;
        bool label = text.end < chunk.size && chunk.data[text.end] == ':';
        return label && is_name(scene, chunk, text) ? (struct lines_name){text.begin, text.end}
                                                    : none;
    }
    return none;
}

bool lines_is_entry(const struct scene *scene) {
    struct qc_slice chunk = scene->doc->chunk;
    const struct sentence *s = scene->sentence;
    bool stop = s->end > s->begin &&
                (strchr(".!?", chunk.data[s->end - 1]) || chunk.data[s->end - 1] & 0x80); /* 。 */
    if (stop || s->end - s->begin > ENTRY_BYTES) return false;
    struct line own = line_of(chunk, s->begin), text = trimmed(chunk, own);
    return s->begin <= text.begin && ends_line(scene, own);
}

/* fold.c: one sentence as stored -> the text that the grammar reads, with the way back.
 * One pass over code points, which notes where text and source run side by side no longer. */
#include "fold.h"

#include "codeline.h"
#include "entity.h"
#include "fold_block.h"
#include "fold_table.h" /* made from rules/fold.tsv: traditional -> simplified */
#include "tag.h"

#define REPLACEMENT 0xFFFDu

/* Punctuation and signs that fold to one other character; sorted by code point. */
static const struct {
    uint16_t from, to;
} SIGNS[] = {
    /* in their order: they are searched by halves */
    {0x00A0, ' '},    {0x017F, 's'},    {0x2000, ' '},    {0x2001, ' '},    {0x2002, ' '},
    {0x2003, ' '},    {0x2004, ' '},    {0x2005, ' '},    {0x2006, ' '},    {0x2007, ' '},
    {0x2008, ' '},    {0x2009, ' '},    {0x200A, ' '},    {0x2010, '-'},    {0x2011, '-'},
    {0x2012, '-'},    {0x2013, '-'},    {0x2018, '\''},   {0x2019, '\''},   {0x201C, '"'},
    {0x201D, '"'},    {0x202F, ' '},    {0x2044, '/'},    {0x205F, ' '},    {0x212A, 'K'},
    {0x2212, '-'},    {0x2215, '/'},    {0x2236, ':'},    {0x223C, '~'},    {0x2264, 0x2264},
    {0x3000, ' '},    {0x301C, '~'},    {0xFE50, ','},    {0xFE51, 0x3001}, {0xFE52, '.'},
    {0xFE54, ';'},    {0xFE55, ':'},    {0xFE59, '('},    {0xFE5A, ')'},    {0xFE62, '+'},
    {0xFE63, '-'},    {0xFE6A, '%'},    {0xFF61, 0x3002}, {0xFF64, 0x3001}, {0xFFE0, 0x00A2},
    {0xFFE1, 0x00A3}, {0xFFE5, 0x00A5}, {0xFFE6, 0x20A9},
};

bool fold_is_invisible(uint32_t cp) {
    return cp == 0x00AD || (cp >= 0x200B && cp <= 0x200F) || (cp >= 0x202A && cp <= 0x202E) ||
           (cp >= 0x2060 && cp <= 0x2064) || cp == 0xFEFF || (cp >= 0xFE00 && cp <= 0xFE0F);
}

static bool is_private(uint32_t cp) {
    return (cp >= 0xE000 && cp <= 0xF8FF) || cp >= 0xF0000;
}

static bool sign_find(uint32_t cp, uint32_t *to) {
    size_t low = 0, high = COUNT(SIGNS);
    if ((cp > 0x301C && cp < 0xFE50) || cp < 0xA0) return false; /* nearly all characters */
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (SIGNS[middle].from < cp) low = middle + 1;
        else high = middle;
    }
    if (low == COUNT(SIGNS) || SIGNS[low].from != cp) return false;
    *to = SIGNS[low].to;
    return true;
}

uint32_t fold_char(uint32_t cp) {
    uint32_t to;
    if (cp < 0x80) return cp;
    if (cp >= 0xFF01 && cp <= 0xFF5E) return cp - 0xFEE0;
    if (is_private(cp)) return REPLACEMENT;
    if (cp >= 0x3400) {
        uint32_t simple = cp < 0x10000 ? FOLD_PAGES[cp >> 8][cp & 0xFF] : 0;
        if (simple) return simple;
    }
    return sign_find(cp, &to) ? to : cp;
}

/* ---- one sentence ---------------------------------------------------------------------- */

struct folding {
    struct folder *to;
    struct qc_slice source;
    uint32_t at;   /* next source byte */
    uint32_t tick; /* where code with figures closes; 0: none opened */
};

/* What is put next stands for `whole` source bytes from `from` on, or for its like there. */
static void mark(struct folder *to, uint32_t from, uint32_t whole) {
    const struct fold_part *last = to->parts.count ? &to->parts.at[to->parts.count - 1] : NULL;
    uint32_t at = to->text.count;
    bool goes_on = !whole && last && !last->whole && from - last->from == at - last->at;
    if (!goes_on) vec_push(&to->parts, (struct fold_part){at, from, whole});
}

/* No source byte becomes more than three; there is room for that. */
static void put(struct folding *f, uint32_t cp, uint32_t from, uint32_t end) {
    struct folder *to = f->to;
    uint32_t size = utf8_put(to->text.at + to->text.count, cp);
    mark(to, from, size == end - from ? 0 : end - from);
    to->text.count += size;
}

static uint32_t last_char(const struct folding *f) {
    if (f->to->text.count == 0) return 0;
    return utf8_before(slice(f->to->text.at, f->to->text.count), f->to->text.count, NULL);
}

static bool is_blank(uint32_t cp) {
    uint32_t to;
    return cp == ' ' || (cp >= '\t' && cp <= '\r') || (sign_find(cp, &to) && to == ' ');
}

/* CJK punctuation that folds to ASCII still joins like the Han characters around it. */
static bool joins_without_blank(uint32_t cp) {
    return utf8_is_wide(cp) || cp == 0x201C || cp == 0x201D || cp == 0x2026 || cp == 0x2014;
}

/* A run of blanks and line ends: one space; nothing where a line end stands between two Han. */
static void fold_blanks(struct folding *f, uint32_t before) {
    uint32_t from = f->at;
    bool line_end = false;
    uint32_t cp = 0;
    while (f->at < f->source.size) {
        cp = utf8_at(f->source, f->at);
        if (!is_blank(cp) && !fold_is_invisible(cp)) break;
        line_end |= cp == '\n';
        f->at += utf8_length(f->source.data[f->at]);
    }
    bool ends = f->at >= f->source.size;
    if (ends || f->to->text.count == 0 || last_char(f) == ' ') return;
    if (line_end && joins_without_blank(before) && joins_without_blank(cp)) return;
    put(f, ' ', from, f->at);
}

static bool fold_entity(struct folding *f) {
    uint32_t from = f->at, end, cp = entity_at(f->source, from, &end);
    if (!cp) return false;
    f->at = end;
    if (fold_is_invisible(cp) || (is_blank(cp) && last_char(f) == ' ')) return true;
    put(f, is_blank(cp) ? ' ' : fold_char(cp), from, end);
    return true;
}

static bool is_word_byte(char c) {
    return is_alnum(c) || (unsigned char)c >= 0x80;
}

static bool is_name_byte(char c) {
    return is_alnum(c) || c == '-' || c == '_';
}

#define TARGET_MAX 512u /* bytes; what is longer is no link */

/* [text](target): the text stays. The end of the target, or 0 when no link is closed there. */
static uint32_t link_end(struct qc_slice s, uint32_t at) {
    if (!slice_has_at(s, at, LIT("]("))) return 0;
    uint32_t depth = 1, stop = at + TARGET_MAX < s.size ? at + TARGET_MAX : (uint32_t)s.size;
    for (at += 2; at < stop && !is_space(s.data[at]); at++) {
        depth += s.data[at] == '(';
        depth -= s.data[at] == ')';
        if (!depth) return at + 1;
    }
    return 0;
}

static bool opens_link(struct qc_slice s, uint32_t at) {
    while (at < s.size && s.data[at] != ']') at++;
    return at < s.size && link_end(s, at);
}

/* [^3], [12](#note-12): the mark of a note, of digits or a word; its end, or 0. */
static uint32_t note_end(struct qc_slice s, uint32_t at) {
    uint32_t end = at + 1;
    bool marked = end < s.size && s.data[end] == '^', digits = !marked;
    for (end += marked; end < s.size && is_name_byte(s.data[end]); end++)
        digits &= is_digit(s.data[end]);
    if (end == at + 1 + marked || end >= s.size || s.data[end] != ']') return 0;
    if (marked) return end + 1;
    return digits && slice_has_at(s, end, LIT("](#")) ? link_end(s, end) : 0;
}

static bool fold_link(struct folding *f) {
    char c = f->source.data[f->at];
    uint32_t end = c == ']' ? link_end(f->source, f->at) : note_end(f->source, f->at);
    if (end) return f->at = end, true;
    return c == '[' && opens_link(f->source, f->at) && ++f->at;
}

static bool digit_at(struct qc_slice s, size_t at) {
    return at < s.size && is_digit(s.data[at]);
}

/* Is the mark at `at` one of 2**10? */
static bool is_power(struct qc_slice s, size_t at) {
    size_t first = at > 0 && s.data[at - 1] == '*' ? at - 1 : at;
    return first > 0 && slice_has_at(s, first, LIT("**")) && digit_at(s, first - 1) &&
           digit_at(s, first + 2);
}

/* `--port=80`: only the ticks around code that holds figures are kept, for their veto. */
static bool fold_tick(struct folding *f) {
    struct qc_slice span = slice_cut(f->source, f->at + 1, f->source.size);
    bool closes = f->tick && f->tick == f->at;
    uint32_t size = closes ? 0 : code_span_figures(span);
    if (size) f->tick = f->at + 1 + size;
    if (size || closes) put(f, '`', f->at, f->at + 1);
    return f->at++, true;
}

/* Markdown: emphasis marks at a word's border, code ticks, and the backslash of an escape. */
static bool fold_markup(struct folding *f) {
    const char *s = f->source.data;
    size_t at = f->at, size = f->source.size;
    char c = s[at], before = at ? s[at - 1] : ' ', after = at + 1 < size ? s[at + 1] : ' ';
    if (c == '\\' && after > ' ' && (unsigned char)after < 0x7F && !is_alnum(after)) {
        put(f, (unsigned char)after, f->at, f->at + 2);
        f->at += 2;
        return true;
    }
    if (c == '`') return fold_tick(f);
    if (c != '*' && c != '_') return false;
    if (is_power(f->source, at)) return false;
    if (after == c) return f->at += 2, true;
    if (is_space(before) == is_space(after) && is_word_byte(before) == is_word_byte(after))
        return false;
    if (is_space(after) && is_space(before)) return false;
    return f->at++, true;
}

/* 10<sup>9</sup>, km<sup>2</sup>: what is raised is a power; behind other words and figures it is
 * the number of a note. */
static bool is_base(const struct folding *f) {
    const char *text = f->to->text.at;
    uint32_t end = f->to->text.count, at = end;
    while (at > 0 && is_alpha(text[at - 1])) at--;
    if (at < end) return tag_raises_unit(slice(text + at, end - at));
    while (at > 0 && is_digit(text[at - 1])) at--;
    return end - at == 2 && text[at] == '1' && text[at + 1] == '0' &&
           !(at > 0 && strchr(".,", text[at - 1]));
}

/* Behind a <sup>: a power is put with its sign, a note is passed over, a word (5th) goes on. */
static void fold_raised(struct folding *f, uint32_t from) {
    uint32_t end = tag_raised_end(f->source, f->at), at = f->at;
    if (end == f->at) return;
    char c = f->source.data[at];
    if (utf8_at(f->source, at) == 0x2212) at += 3;
    else if (c == '-' || c == '+') at++;
    uint32_t digits = at;
    while (digit_at(f->source, at)) at++;
    if (at > digits && f->source.data[at] == '<' && is_base(f)) put(f, '^', from, f->at);
    else if (at > digits || strchr("[(*", c)) f->at = end;
}

/* <del>500</del>| 300: two figures are not one. */
static bool parts_figures(const struct folding *f) {
    uint32_t count = f->to->text.count, at = f->at;
    while (count > 0 && f->to->text.at[count - 1] == ' ') count--;
    for (struct tag tag; at < f->source.size; at = tag.end) {
        while (at < f->source.size && is_space(f->source.data[at])) at++;
        if (at >= f->source.size || f->source.data[at] != '<') break;
        tag = tag_at(f->source, at);
        if (tag.kind != TAG_INLINE) break;
    }
    return count > 0 && is_digit(f->to->text.at[count - 1]) && digit_at(f->source, at);
}

/* A tag is nothing where it stands inside a phrase, a blank where it parts two. */
static bool fold_tag(struct folding *f) {
    uint32_t from = f->at;
    struct tag tag = tag_at(f->source, from);
    if (tag.kind == TAG_NONE) return false;
    f->at = tag.end;
    bool blank = f->to->text.count == 0 || last_char(f) == ' ';
    if ((tag.kind == TAG_BREAK || tag.kind == TAG_OBJECT) && !blank) put(f, ' ', from, f->at);
    if (tag.kind == TAG_RAISED) fold_raised(f, from);
    if (tag.kind == TAG_INLINE && parts_figures(f)) put(f, ';', from, f->at);
    return true;
}

/* The blank of a tag behind which nothing stood. */
static void trim_end(struct folder *to) {
    if (to->text.count == 0 || to->text.at[to->text.count - 1] != ' ') return;
    to->text.count--;
    while (to->parts.count && to->parts.at[to->parts.count - 1].at >= to->text.count)
        to->parts.count--;
}

/* Does a Han character or a Chinese mark from 、 to 】 fold to itself? */
static inline bool is_same(uint32_t cp) {
    if (cp < 0x4000) return cp > 0x3000 && cp < 0x3012;
    return cp < 0xA000 && !FOLD_PAGES[cp >> 8][cp & 0xFF];
}

/* Bytes of the character at `at` when it folds to itself and is no blank: plain ASCII, Han, and
 * the Chinese marks; else 0. */
static inline uint32_t same_size(struct qc_slice source, uint32_t at) {
    char c = source.data[at];
    if (fold_is_plain(c)) return 1;
    return utf8_is_three(c) && is_same(utf8_at_wide(source, at)) ? 3 : 0;
}

/* Copies source[f->at:end), of which each byte stands for itself. */
static void copy_same(struct folding *f, uint32_t end) {
    struct folder *to = f->to;
    uint32_t size = end - f->at;
    mark(to, f->at, 0);
    memcpy(to->text.at + to->text.count, f->source.data + f->at, size);
    to->text.count += size;
    f->at = end;
}

/* Behind what folds to itself, single blanks inside it among it. */
static uint32_t over_same(struct qc_slice source, uint32_t at) {
    while (at < source.size) {
        char c = source.data[at];
        bool three = utf8_is_three(c);
        if (three && is_same(utf8_at_wide(source, at))) at += 3;
        else if (!three && fold_is_plain(c)) at = (uint32_t)fold_plain_blocks(source, at);
        else return at;
    }
    return at;
}

/* The run at f->at of characters that fold to themselves, with single blanks between them; the
 * last of them, 0 when there is none. */
static uint32_t fold_run(struct folding *f) {
    struct qc_slice source = f->source;
    uint32_t end = over_same(source, f->at);
    if (end == f->at) return 0;
    while (end + 1 < source.size && source.data[end] == ' ' && same_size(source, end + 1))
        end = over_same(source, end + 1);
    copy_same(f, end);
    return utf8_before(source, end, NULL);
}

static void begin(struct folder *folder, size_t size) {
    uint32_t room = (uint32_t)size * 3 + 4; /* utf8_put may write four bytes */
    vec_reserve(&folder->text, room);
    vec_clear(&folder->text);
    vec_clear(&folder->parts);
}

struct folded fold_sentence(struct folder *folder, struct qc_slice source, uint64_t base) {
    struct folding f = {.to = folder, .source = source};
    begin(folder, source.size);
    uint32_t before = 0;
    while (f.at < source.size) {
        uint32_t last = fold_run(&f);
        if (last) before = last;
        if (f.at == source.size) break;
        uint32_t cp = utf8_at(source, f.at), from = f.at;
        if (cp >= 0xFF01 && cp <= 0xFF5E) { /* ，（）： and what else is full width */
            f.at += 3;
            put(&f, cp - 0xFEE0, from, f.at);
            before = cp;
            continue;
        }
        if (is_blank(cp)) {
            fold_blanks(&f, before);
            continue;
        }
        if ((cp == '<' && fold_tag(&f)) || (cp == '&' && fold_entity(&f)) ||
            ((cp == '[' || cp == ']') && fold_link(&f)) ||
            ((cp == '\\' || cp == '`' || cp == '*' || cp == '_') && fold_markup(&f)))
            continue;
        f.at += utf8_length(source.data[f.at]);
        if (fold_is_invisible(cp)) continue;
        put(&f, cp ? fold_char(cp) : REPLACEMENT, from, f.at);
        before = cp;
    }
    trim_end(folder);
    return (struct folded){.text = slice(folder->text.at, folder->text.count),
                           .parts = folder->parts.at,
                           .part_count = folder->parts.count,
                           .base = base};
}

void folder_free(struct folder *folder) {
    vec_free(&folder->text);
    vec_free(&folder->parts);
}

/* ---- the way back ---------------------------------------------------------------------- */

static const struct fold_part *part_at(const struct folded *f, uint32_t at) {
    uint32_t low = 0, high = f->part_count;
    while (high - low > 1) {
        uint32_t middle = (low + high) / 2;
        if (f->parts[middle].at <= at) low = middle;
        else high = middle;
    }
    return &f->parts[low];
}

struct src fold_begin(const struct folded *f, uint32_t begin) {
    const struct fold_part *part = part_at(f, begin);
    return (struct src){f->base + part->from + (part->whole ? 0 : begin - part->at)};
}

struct src fold_end(const struct folded *f, uint32_t end) {
    const struct fold_part *part = part_at(f, end - 1);
    return (struct src){f->base + part->from + (part->whole ? part->whole : end - part->at)};
}

struct qc_slice fold_word(struct arena *arena, struct qc_slice word) {
    char *out = arena_alloc(arena, word.size * 4 / 2 + 4);
    size_t size = 0;
    for (size_t at = 0; at < word.size; at += utf8_length(word.data[at])) {
        uint32_t cp = utf8_at(word, at);
        if (!fold_is_invisible(cp)) size += utf8_put(out + size, fold_char(cp));
    }
    return slice(out, size);
}

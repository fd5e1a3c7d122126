/* tag.c: a "<" in a text -> the HTML tag or comment that it opens. A name alone makes no tag:
 * behind it the tag ends, or an attribute has a value. */
#include "tag.h"

#define NAME_MAX 10u   /* bytes of the longest name of an element: blockquote, figcaption */
#define TAG_MAX 2048u  /* bytes; what is longer is no tag */
#define RAISED_MAX 32u /* bytes of what a <sup> raises */

/* Elements inside a phrase: the words on the sides of their tags are one text. */
static const char *const INLINE[] = {"a",    "abbr", "acronym", "b",     "bdi",  "bdo",    "big",
                                     "cite", "code", "data",    "del",   "dfn",  "em",     "font",
                                     "i",    "ins",  "kbd",     "mark",  "nobr", "q",      "rb",
                                     "ruby", "s",    "samp",    "small", "span", "strike", "strong",
                                     "sub",  "time", "tt",      "u",     "var",  "wbr"};

/* Things in a line of text. */
static const char *const OBJECTS[] = {
    "area",  "audio",   "button",   "canvas", "datalist", "embed",    "iframe", "img",
    "input", "label",   "map",      "meter",  "noscript", "object",   "option", "output",
    "param", "picture", "progress", "rp",     "rt",       "rtc",      "script", "select",
    "slot",  "source",  "style",    "svg",    "template", "textarea", "track",  "video"};

static const char *const BREAKS[] = {
    "address", "applet",   "article", "aside",    "base",       "blockquote", "body",     "br",
    "caption", "center",   "col",     "colgroup", "dd",         "details",    "dialog",   "dir",
    "div",     "dl",       "dt",      "fieldset", "figcaption", "figure",     "footer",   "form",
    "frame",   "frameset", "h1",      "h2",       "h3",         "h4",         "h5",       "h6",
    "head",    "header",   "hgroup",  "hr",       "html",       "legend",     "li",       "link",
    "main",    "marquee",  "menu",    "meta",     "nav",        "ol",         "optgroup", "p",
    "pre",     "search",   "section", "summary",  "table",      "tbody",      "td",       "tfoot",
    "th",      "thead",    "title",   "tr",       "ul"};

static char char_at(struct qc_slice text, uint32_t at) {
    return at < text.size ? text.data[at] : '\0';
}

static bool is_listed(const char *const *names, size_t count, struct qc_slice name) {
    for (size_t i = 0; i < count; i++)
        if (slice_is(name, names[i])) return true;
    return false;
}

static enum tag_kind kind_of(struct qc_slice written) {
    char small[NAME_MAX];
    if (written.size == 0 || written.size > NAME_MAX) return TAG_NONE;
    for (size_t i = 0; i < written.size; i++)
        small[i] = is_upper(written.data[i]) ? (char)(written.data[i] | 0x20) : written.data[i];
    struct qc_slice name = slice(small, written.size);
    if (slice_is(name, "sup")) return TAG_RAISED;
    if (is_listed(INLINE, COUNT(INLINE), name)) return TAG_INLINE;
    if (is_listed(OBJECTS, COUNT(OBJECTS), name)) return TAG_OBJECT;
    return is_listed(BREAKS, COUNT(BREAKS), name) ? TAG_BREAK : TAG_NONE;
}

static uint32_t over_blanks(struct qc_slice text, uint32_t at) {
    while (at < text.size && is_space(text.data[at])) at++;
    return at;
}

/* Behind a value in quotes or without; 0: the quotes are not closed. */
static uint32_t over_value(struct qc_slice text, uint32_t at) {
    char quote = char_at(text, at);
    if (quote != '"' && quote != '\'') {
        while (at < text.size && !is_space(text.data[at]) && text.data[at] != '>') at++;
        return at;
    }
    for (at++; at < text.size && text.data[at] != quote;) at++;
    return at < text.size ? at + 1 : 0;
}

static bool is_attribute_byte(char c) {
    return is_alnum(c) || c == '-' || c == '_' || c == ':' || c == '.' || c == '@';
}

/* Behind the ">" of a tag whose attributes stand from `at` on; 0: this is none. */
static uint32_t over_attributes(struct qc_slice text, uint32_t at) {
    bool bare = false, valued = false;
    for (;;) {
        at = over_blanks(text, at);
        bool closes = char_at(text, at) == '/' && char_at(text, at + 1) == '>';
        if (closes || char_at(text, at) == '>')
            return !bare || valued || closes ? at + 1 + closes : 0;
        uint32_t begin = at;
        while (is_attribute_byte(char_at(text, at))) at++;
        if (at == begin) return 0;
        uint32_t sign = over_blanks(text, at);
        if (char_at(text, sign) != '=') {
            bare = true;
            continue;
        }
        valued = true;
        at = over_value(text, over_blanks(text, sign + 1));
        if (!at) return 0;
    }
}

/* <!-- .. --> */
static uint32_t comment_end(struct qc_slice text, uint32_t at) {
    for (at += 4; at + 2 < text.size; at++)
        if (slice_has_at(text, at, LIT("-->"))) return at + 3;
    return 0;
}

struct tag tag_at(struct qc_slice text, uint32_t at) {
    struct tag none = {TAG_NONE, at};
    if (text.size - at > TAG_MAX) text.size = at + TAG_MAX;
    if (slice_has_at(text, at, LIT("<!--"))) {
        uint32_t end = comment_end(text, at);
        return end ? (struct tag){TAG_OBJECT, end} : none;
    }
    bool closing = char_at(text, at + 1) == '/';
    uint32_t begin = at + 1 + closing, end = begin;
    while (end < begin + NAME_MAX && is_alnum(char_at(text, end))) end++;
    enum tag_kind kind = kind_of(slice_cut(text, begin, end));
    if (kind == TAG_NONE || is_attribute_byte(char_at(text, end))) return none;
    uint32_t behind = over_attributes(text, end);
    if (!behind) return none;
    return (struct tag){kind == TAG_RAISED && closing ? TAG_INLINE : kind, behind};
}

uint32_t tag_over(struct qc_slice text, uint32_t at, uint32_t *words) {
    struct tag tag = tag_at(text, at);
    if (tag.kind == TAG_NONE) return at + 1;
    uint32_t last = at;
    while (last > *words && is_space(text.data[last - 1])) last--;
    bool goes_on = last > *words && (text.data[last - 1] == ':' || /* 价格:<br>300 元 */
                                     (last > 2 && slice_has_at(text, last - 3, LIT("："))));
    if (tag.kind == TAG_BREAK && at > *words && !goes_on) return at;
    if (at == *words) *words = over_blanks(text, tag.end);
    return tag.end;
}

bool tag_raises_unit(struct qc_slice symbol) {
    static const char *const LENGTHS[] = {"m",  "km", "cm", "mm", "dm", "nm",
                                          "um", "ft", "in", "mi", "yd"};
    return is_listed(LENGTHS, COUNT(LENGTHS), symbol);
}

uint32_t tag_raised_end(struct qc_slice text, uint32_t at) {
    for (uint32_t i = at; i < text.size && i < at + RAISED_MAX; i++)
        if (slice_has_at(text, i, LIT("</sup>")) || slice_has_at(text, i, LIT("</SUP>")))
            return i + 6;
    return at;
}

/* codeline.c: a line or a phrase -> does it read like code, by its signs? */
#include "codeline.h"

#define PROSE_WORDS 3u /* in a row */

struct qc_slice code_trim(struct qc_slice line) {
    uint32_t end = (uint32_t)line.size, begin = 0;
    while (begin < end && is_space(line.data[begin])) begin++;
    while (end > begin && is_space(line.data[end - 1])) end--;
    return slice_cut(line, begin, end);
}

static bool has_han(struct qc_slice line) {
    for (size_t i = 0; i < line.size; i++)
        if ((unsigned char)line.data[i] >= 0xE3 && (unsigned char)line.data[i] <= 0xE9) return true;
    return false;
}

/* snake_case, lr=1e-4, /usr/lib, open("x"): a sign inside a word. */
static bool joined(struct qc_slice line) {
    for (size_t i = 1; i + 1 < line.size; i++) {
        char before = line.data[i - 1], behind = line.data[i + 1];
        if (line.data[i] == '_' && is_alnum(before) && is_alnum(behind)) return true;
        if (line.data[i] == '=' && is_alpha(before) && !is_space(behind)) return true;
        if (line.data[i] == '/' && is_alpha(behind) && i > 1 && line.data[i - 1] == ' ' &&
            memchr(line.data + i + 1, '/', line.size - i - 1))
            return true;
        if (line.data[i] == '(' && is_lower(before) && i > 2 && is_alpha(line.data[i - 2]) &&
            (behind == '"' || behind == '\'' || line.data[line.size - 1] == ')'))
            return true;
    }
    return false;
}

/* -|-stage, -|O2: an option of a command, a word of its own. */
static bool has_option(struct qc_slice line) {
    for (size_t i = 0; i + 1 < line.size; i++) {
        if (line.data[i] != '-' || (i > 0 && line.data[i - 1] != ' ')) continue;
        char name = line.data[i + 1], next = i + 2 < line.size ? line.data[i + 2] : ' ';
        if (is_lower(name) || (is_upper(name) && !is_lower(next))) return true;
        if (line.data[i + 1] == '-' && i + 2 < line.size && is_alpha(line.data[i + 2])) return true;
    }
    return false;
}

static bool has_any(struct qc_slice line, const char *const *signs, size_t count) {
    for (size_t at = 0; at < line.size; at++)
        for (size_t i = 0; !is_alnum(line.data[at]) && i < count; i++)
            if (slice_has_z(line, at, signs[i])) return true;
    return false;
}

/* Do words stand in a row, as in no program: The plant employs? */
static bool is_prose(struct qc_slice line) {
    uint32_t words = 0, letters = 0;
    bool word = true;
    for (size_t i = 0; i <= line.size && words < PROSE_WORDS; i++) {
        char c = i < line.size ? line.data[i] : ' ';
        if (is_alpha(c) || c == '\'') {
            letters++;
        } else if (c == ' ') {
            words = word && letters > 1 ? words + 1 : 0;
            letters = 0;
            word = true;
        } else {
            word &= letters > 1 && strchr(",.;:!?", c) != NULL;
        }
    }
    return words >= PROSE_WORDS;
}

/* retries = 5, but Cost = 8 x $2, Length = 5 km: does a value without a unit stand behind " = "? */
static bool assigns(struct qc_slice line) {
    size_t at = 0;
    while (at + 3 < line.size && !slice_has_at(line, at, LIT(" = "))) at++;
    if (at + 3 >= line.size) return false;
    for (at += 3; at < line.size; at++) {
        char c = line.data[at];
        if (c == '$' || c == '%' || c & 0x80) return false;
        if (is_digit(c) && at + 2 < line.size && line.data[at + 1] == ' ' &&
            is_alpha(line.data[at + 2]))
            return false;
    }
    return true;
}

/* fn()| -> int, ptr->x, but 390 ms -> 370 ms. */
static bool points(struct qc_slice line) {
    for (size_t at = 1; at + 2 < line.size; at++)
        if (slice_has_at(line, at, LIT("->")) &&
            (is_alpha(line.data[at - 1]) || (at > 1 && line.data[at - 2] == ')')) &&
            line.data[at - 1] != '-')
            return true;
    return false;
}

/* margin-top: 0;: does a word in small letters with a colon open a line that ends with ";"? */
static bool declares(struct qc_slice line) {
    size_t at = 0;
    while (at < line.size && (is_lower(line.data[at]) || line.data[at] == '-')) at++;
    return at > 1 && at + 1 < line.size && line.data[at] == ':' && line.data[line.size - 1] == ';';
}

/* f(x), a[1], "x": what a statement that ends with ";" holds. */
static bool calls(struct qc_slice line) {
    for (size_t i = 1; i < line.size; i++)
        if (line.data[i] == '=' || line.data[i] == '"' ||
            ((line.data[i] == '(' || line.data[i] == '[') && is_alnum(line.data[i - 1])))
            return true;
    return false;
}

/* Signs that text has as well, where no words stand in a row. */
static bool hints(struct qc_slice line) {
    static const char *const SIGNS[] = {"=>", "':"};
    char first = line.data[0], last = line.data[line.size - 1];
    if (is_prose(line)) return false;
    return last == '\\' || last == '{' || first == '}' || (last == ';' && calls(line)) ||
           declares(line) || assigns(line) || points(line) || has_any(line, SIGNS, COUNT(SIGNS)) ||
           has_option(line);
}

/* mysql|> , 10.0.0.1:6379|> , $ , #: what a shell waits with. */
bool code_prompts(struct qc_slice line) {
    line = code_trim(line);
    size_t end = 0;
    while (end < line.size && line.data[end] != ' ') end++;
    if (end + 1 >= line.size || has_han(slice_cut(line, 0, end)) || is_digit(line.data[end + 1]))
        return false;
    char last = line.data[end - 1];
    bool placed = false; /* root@host:~#, 10.0.0.1:6379>; mysql> */
    for (size_t i = 0; i + 1 < end; i++) placed |= strchr("@:~/", line.data[i]) != NULL;
    if (last == '$') return end == 1 || placed;
    return (last == '#' && placed) ||
           (last == '>' && (placed || is_lower(line.data[0])) && is_alnum(line.data[0]));
}

bool code_reads(struct qc_slice line) {
    static const char *const FIRST[] = {"0x", "#!", "#include", "//", "/*", "</",
                                        "<?", "./", ">>>",      "%%", "[["};
    static const char *const SIGNS[] = {
        "==", "!=", "::", "&&", "||", "+=", "-=", "();", "\":", "[\"", "</", "})"};
    line = code_trim(line);
    if (!line.size || has_han(line)) return false;
    for (size_t i = 0; i < COUNT(FIRST); i++)
        if (slice_has_z(line, 0, FIRST[i])) return true;
    return has_any(line, SIGNS, COUNT(SIGNS)) || joined(line) || code_prompts(line) || hints(line);
}

#define SPAN_MOST 240u /* bytes of code between two ticks */

uint32_t code_span_figures(struct qc_slice text) {
    size_t most = text.size < SPAN_MOST ? text.size : SPAN_MOST;
    const char *end = most ? memchr(text.data, '`', most) : NULL;
    struct qc_slice span = slice(text.data, end ? (size_t)(end - text.data) : 0);
    for (size_t i = 0; i < span.size; i++)
        if (is_digit(span.data[i]) || slice_has_at(span, i, LIT("\xEF\xBC"))) /* ０ */
            return code_reads(span) ? (uint32_t)span.size : 0;
    return 0;
}

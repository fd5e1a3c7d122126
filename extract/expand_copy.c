/* expand_copy.c: what stands in a pattern as it is -> the text for PCRE2, folded as the text is
 * that the pattern will read. */
#include "expand_run.h"

#include "fold.h"

void expand_put(struct expansion *e, struct qc_slice text) {
    for (size_t i = 0; i < text.size; i++) {
        vec_push(&e->text, text.data[i]);
        vec_push(&e->from, (uint32_t)e->began);
    }
}

void expand_put_z(struct expansion *e, const char *text) {
    expand_put(e, slice_z(text));
}

bool expand_refuse(struct expansion *e, size_t at, const char *message, struct qc_slice quoted) {
    e->began = at;
    return fail(e->err, QC_E_PATTERN, (struct place){0}, message, (int)quoted.size, quoted.data);
}

/* A character folds as the text does; one that becomes ASCII is meant as itself. */
void expand_copy_char(struct expansion *e) {
    uint32_t cp = utf8_at(e->source, e->at), folded = fold_char(cp);
    char bytes[4];
    e->began = e->at;
    e->at += utf8_length(e->source.data[e->at]);
    if (folded != cp && folded < 0x80 && !is_alnum((char)folded)) expand_put_z(e, "\\");
    expand_put(e, slice(bytes, utf8_put(bytes, folded)));
}

static void copy_to(struct expansion *e, size_t end) {
    while (e->at < end) {
        e->began = e->at;
        expand_put(e, slice_cut(e->source, e->at, e->at + 1));
        e->at++;
    }
}

/* \{ \p{Han} \x{4E00} \（ */
void expand_copy_escape(struct expansion *e) {
    struct qc_slice s = e->source;
    size_t next = e->at + 1;
    bool braced = next + 1 < s.size && strchr("pPxogkNu", s.data[next]) && s.data[next + 1] == '{';
    if (braced) copy_to(e, expand_least(expand_find(s, next, '}') + 1, s.size));
    else if (next < s.size && (unsigned char)s.data[next] >= 0x80) e->at++, expand_copy_char(e);
    else copy_to(e, expand_least(next + 1, s.size));
}

size_t expand_name_end(struct qc_slice s, size_t at) {
    if (at + 1 >= s.size || !is_alpha(s.data[at + 1])) return 0;
    size_t end = expand_find(s, at, '}');
    return end < s.size ? end + 1 : 0;
}

bool expand_copy_class(struct expansion *e) {
    struct qc_slice s = e->source;
    size_t open = e->at, first = open + 1 + slice_has_at(s, open + 1, LIT("^"));
    copy_to(e, first);
    while (e->at < s.size && (s.data[e->at] != ']' || e->at == first)) {
        size_t end = s.data[e->at] == '{' ? expand_name_end(s, e->at) : 0;
        if (end)
            return expand_refuse(e, e->at,
                                 "\"%.*s\" cannot stand inside [...]; write \\{ for a brace",
                                 slice_cut(s, e->at, end));
        if (s.data[e->at] == '\\') expand_copy_escape(e);
        else if (slice_has_at(s, e->at, LIT("[:")))
            copy_to(e, expand_least(expand_find(s, e->at, ']') + 1, s.size));
        else expand_copy_char(e);
    }
    copy_to(e, expand_least(e->at + 1, s.size));
    return true;
}

void expand_copy_comment(struct expansion *e) {
    bool inline_comment = e->at >= 2 && slice_has_at(e->source, e->at - 2, LIT("(?#"));
    copy_to(e, expand_find(e->source, e->at, inline_comment ? ')' : '\n'));
}

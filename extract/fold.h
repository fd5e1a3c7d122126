/* fold.h: source bytes of one sentence -> the text that the grammar reads, and the way back.
 * Folding: full-width forms -> ASCII, traditional -> simplified (one character for one), NBSP and
 * kin -> a space, runs of blanks -> one, dashes -> "-" (a range or a minus; — stays), Markdown
 * emphasis marks, HTML tags and entities -> what they show, soft line ends -> a space or nothing,
 * Chinese punctuation -> ASCII except 。 and 、, private-use characters -> U+FFFD. */
#ifndef FOLD_H
#define FOLD_H

#include "utf8.h"
#include "vec.h"

/* Offsets in folded text are uint32_t; offsets in the source are struct src: no arithmetic mixes
 * them. */
struct src {
    uint64_t byte;
};

/* A stretch of folded text, to where the next one begins: characters of the size that they have in
 * the source, or what stands as a whole for some bytes there. */
struct fold_part {
    uint32_t at;    /* folded byte */
    uint32_t from;  /* source byte, relative to base */
    uint32_t whole; /* source bytes that it stands for; 0: character by character */
};

struct folded {
    struct qc_slice text; /* the folded bytes */
    const struct fold_part *parts;
    uint32_t part_count;
    uint64_t base; /* of the sentence in the document */
};

struct folder { /* the memory behind a folded; reused from sentence to sentence */
    VEC(char) text;
    VEC(struct fold_part) parts;
};

/* Folds one sentence; the result lives until the next call with the same folder. */
struct folded fold_sentence(struct folder *folder, struct qc_slice source, uint64_t base);
void folder_free(struct folder *folder);

/* A word of a list, a spelling of a unit, a sample or a pattern: folded the same way. */
struct qc_slice fold_word(struct arena *arena, struct qc_slice word);
/* One code point: what it folds to (itself when it is not folded to one other character). */
uint32_t fold_char(uint32_t cp);
/* Characters that show nothing and fold to nothing: soft hyphen, zero-width, marks of direction. */
bool fold_is_invisible(uint32_t cp);
/* An ASCII mark that folding may take out of a word: of Markdown, of an entity, of a tag. */
static inline bool fold_is_mark(char c) {
    const uint64_t low = 1u << ('&' - ' ') | 1u << ('*' - ' ') | 1u << ('<' - ' ');
    const uint64_t high = UINT64_C(0x1B8000000); /* [ \ ] _ ` from @ on */
    uint32_t at = (uint32_t)(unsigned char)c - ' ';
    return at < 96 && (at < 32 ? low >> at : high >> (at - 32)) & 1;
}

/* Where the folded span [begin, end) stands in the document; begin < end, characters are whole. */
struct src fold_begin(const struct folded *f, uint32_t begin);
struct src fold_end(const struct folded *f, uint32_t end);

#endif

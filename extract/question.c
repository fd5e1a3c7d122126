/* question.c: word lists -> questions in the text of a pattern, and the text of one -> is it about
 * this word? */
#include "question.h"

#include "vec.h"

#include <stdio.h>

#define CHARS_END 64u /* a word has fewer */
#define BUNCH 6u      /* lengths that one question asks for before they are asked for one by one */

/* ---- writing --------------------------------------------------------------------------- */

struct asking {
    const struct question_lists *asked;
    VEC(char) text;
};

static void put_z(struct asking *a, const char *text) {
    for (; *text; text++) vec_push(&a->text, *text);
}

/* `head` stands before the numbers of the lists. */
static void put_headed(struct asking *a, const char *head) {
    char text[32];
    put_z(a, "(?C'");
    put_z(a, head);
    for (uint32_t i = 0; i < a->asked->count; i++) {
        snprintf(text, sizeof text, i ? ",%u" : "%u", a->asked->numbers[i]);
        put_z(a, text);
    }
    put_z(a, "')");
}

/* Of `low` to `high` characters; 0: of any length. */
static void put_question(struct asking *a, uint32_t low, uint32_t high) {
    char head[32];
    snprintf(head, sizeof head, low < high ? "%u-%u:" : low ? "%u:" : "", low, high);
    put_headed(a, head);
}

static struct qc_slice finish(struct arena *arena, struct asking *a) {
    struct qc_slice text = arena_copy(arena, slice(a->text.at, a->text.count));
    vec_free(&a->text);
    return text;
}

struct qc_slice question_any(struct arena *arena, const struct question_lists *asked) {
    struct asking a = {.asked = asked};
    put_question(&a, 0, 0);
    return finish(arena, &a);
}

struct qc_slice question_rest(struct arena *arena, const struct question_lists *asked) {
    struct asking a = {.asked = asked};
    put_headed(&a, "+");
    return finish(arena, &a);
}

static uint32_t lengths_of(const struct question_lists *asked, uint32_t lengths[CHARS_END]) {
    uint64_t has = 0;
    uint32_t count = 0;
    for (uint32_t i = 0; i < asked->count; i++) has |= asked->lists[i]->lengths;
    for (uint32_t n = CHARS_END; n-- > 1;)
        if (has >> n & 1) lengths[count++] = n;
    return count;
}

/* `count` lengths from the longest. */
static void put_bunch(struct asking *a, const uint32_t *lengths, uint32_t count) {
    char text[16];
    if (count > 1) {
        put_question(a, lengths[count - 1], lengths[0]);
        put_z(a, "(?:");
    }
    for (uint32_t i = 0; i < count; i++) {
        if (i) put_z(a, "|");
        put_question(a, lengths[i], lengths[i]);
        snprintf(text, sizeof text, ".{%u}", lengths[i]);
        put_z(a, text);
    }
    if (count > 1) put_z(a, ")");
}

struct qc_slice question_words(struct arena *arena, const struct question_lists *asked) {
    struct asking a = {.asked = asked};
    uint32_t lengths[CHARS_END];
    uint32_t count = lengths_of(asked, lengths);
    if (!count) put_z(&a, "(?!)");
    for (uint32_t i = 0; i < count; i += BUNCH) {
        if (i) put_z(&a, "|");
        put_bunch(&a, lengths + i, count - i < BUNCH ? count - i : BUNCH);
    }
    return finish(arena, &a);
}

/* ---- reading --------------------------------------------------------------------------- */

static uint32_t read_number(struct qc_slice text, size_t *at) {
    uint32_t n = 0;
    for (; *at < text.size && is_digit(text.data[*at]); ++*at)
        n = n * 10 + (uint32_t)(text.data[*at] - '0');
    return n;
}

bool question_takes(struct qc_slice text, const uint32_t *numbers, uint32_t count, uint32_t chars) {
    size_t at = question_is_rest(text);
    uint32_t number = read_number(text, &at);
    if (at < text.size && text.data[at] != ',') { /* 6: or 6-13: */
        uint32_t low = number, high = low;
        if (text.data[at] == '-') at++, high = read_number(text, &at);
        if (chars < low || chars > high) return false;
        at++, number = read_number(text, &at);
    }
    for (;; at++, number = read_number(text, &at)) {
        for (uint32_t i = 0; i < count; i++)
            if (numbers[i] == number) return true;
        if (at == text.size) return false;
    }
}

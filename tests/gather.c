/* gather.c: a document -> its claims, and what has to be true of each of them. */
#include "gather.h"
#include "utf8.h"
#include "vec.h"

#define FIELD(name) offsetof(struct qc_claim, name), #name
#define CHUNK_DOC "d"

/* Text fields; the first MEANINGS of them outlive a rewriting of the source. */
static const struct {
    size_t at;
    const char *name;
} TEXTS[] = {
    {FIELD(kind)},      {FIELD(value)},     {FIELD(low)},       {FIELD(high)},
    {FIELD(unit)},      {FIELD(unit_code)}, {FIELD(dimension)}, {FIELD(base_low)},
    {FIELD(base_high)}, {FIELD(base_unit)}, {FIELD(bound)},     {FIELD(direction)},
    {FIELD(modality)},  {FIELD(rule)},      {FIELD(flags)},     {FIELD(id)},
    {FIELD(doc)},       {FIELD(subject)},   {FIELD(text)},      {FIELD(per)},
    {FIELD(time)},      {FIELD(sentence)},
};
#define MEANINGS 15

static const struct {
    size_t at;
    const char *name;
} NUMBERS[] = {
    {FIELD(byte_start)},
    {FIELD(byte_end)},
    {FIELD(char_start)},
    {FIELD(char_end)},
    {FIELD(utf16_start)},
    {FIELD(utf16_end)},
    {FIELD(line)},
    {FIELD(column)},
    {FIELD(subject_byte_start)},
    {FIELD(subject_byte_end)},
    {FIELD(sentence_byte_start)},
    {FIELD(sentence_byte_end)},
};

static struct qc_slice text_of(const struct qc_claim *claim, size_t at) {
    struct qc_slice text;
    memcpy(&text, (const char *)claim + at, sizeof text);
    return text;
}

static uint64_t number_of(const struct qc_claim *claim, size_t at) {
    uint64_t number;
    memcpy(&number, (const char *)claim + at, sizeof number);
    return number;
}

static bool keep(void *user, const struct qc_claim *claim) {
    struct gathered *list = user;
    if (list->count == list->room) {
        list->room = list->room ? list->room * 2 : 64;
        list->at = mem_grow(list->at, list->room * sizeof *list->at);
    }
    struct qc_claim *copy = &list->at[list->count++];
    *copy = *claim;
    if (!claim->has_subject_span) copy->subject_byte_start = copy->subject_byte_end = 0;
    for (size_t i = 0; i < COUNT(TEXTS); i++) {
        struct qc_slice text = text_of(claim, TEXTS[i].at);
        if (text.data) text = arena_copy(&list->arena, text);
        memcpy((char *)copy + TEXTS[i].at, &text, sizeof text);
    }
    return true;
}

struct dripping {
    struct qc_slice rest;
    size_t chunk;
};

static ptrdiff_t drip(void *user, char *at, size_t room, struct qc_error *err) {
    (void)err;
    struct dripping *source = user;
    size_t size = source->rest.size;
    if (size > room) size = room;
    if (size > source->chunk) size = source->chunk;
    if (size) memcpy(at, source->rest.data, size);
    source->rest = slice_cut(source->rest, size, source->rest.size);
    return (ptrdiff_t)size;
}

struct gathered gather(struct qc_run *run, struct qc_slice text, size_t chunk) {
    struct gathered list = {0};
    struct qc_sink sink = {keep, &list};
    struct dripping source = {text, chunk};
    struct qc_reader reader = {drip, &source};
    struct qc_slice doc = LIT(CHUNK_DOC);
    if (chunk) list.ok = qc_extract_stream(run, doc, &reader, &sink, &list.error);
    else list.ok = qc_extract_text(run, doc, text, &sink, &list.error);
    return list;
}

void gather_free(struct gathered *list) {
    arena_free(&list->arena);
    free(list->at);
    *list = (struct gathered){0};
}

static bool is_listed(struct qc_slice name, const char *(*list)(size_t)) {
    for (size_t i = 0; list(i); i++)
        if (slice_is(name, list(i))) return true;
    return false;
}

static const char *interval_fault(const struct qc_claim *c) {
    bool low = c->low.data, high = c->high.data, value = c->value.data;
    if (slice_is(c->bound, "exact")) {
        bool point = value && slice_equal(c->low, c->value) && slice_equal(c->high, c->value);
        return point ? NULL : "an exact claim is no point";
    }
    if (slice_is(c->bound, "range") || slice_is(c->bound, "vague"))
        return value ? "a range or vague claim has a value" : NULL;
    bool up = slice_is(c->bound, "at_least") || slice_is(c->bound, "more_than");
    if (up) return low && !high && value ? NULL : "the interval is not open above";
    return high && !low && value ? NULL : "the interval is not open below";
}

static const char *names_fault(const struct qc_claim *c) {
    if (!is_listed(c->kind, qc_kind_name)) return "its kind is on no list";
    if (!is_listed(c->bound, qc_bound_name)) return "its bound is on no list";
    if (!is_listed(c->modality, qc_modality_name)) return "its modality is on no list";
    if (c->id.size != 16 || !slice_has_at(c->id, 0, LIT("qc_"))) return "its id is malformed";
    if (!c->unit.data || !c->unit_code.data || !c->flags.data) return "a text is absent, not empty";
    if ((c->unit.size == 0) != (c->unit_code.size == 0)) return "unit and unit_code do not agree";
    return NULL;
}

static const char *span_fault(const struct qc_claim *c, struct qc_slice text) {
    if (c->byte_start >= c->byte_end || c->byte_end > text.size) return "its span is no span";
    struct qc_slice before = slice_cut(text, 0, c->byte_start);
    struct qc_slice span = slice_cut(text, c->byte_start, c->byte_end);
    if (!slice_equal(span, c->text)) return "its text is not the source's";
    if (c->char_start != utf8_chars(before)) return "char_start is wrong";
    if (c->char_end != c->char_start + utf8_chars(span)) return "char_end is wrong";
    if (c->utf16_start != utf8_utf16(before)) return "utf16_start is wrong";
    if (c->utf16_end != c->utf16_start + utf8_utf16(span)) return "utf16_end is wrong";
    uint64_t line = 1;
    size_t begin = 0;
    for (size_t i = 0; i < before.size; i++)
        if (before.data[i] == '\n') line++, begin = i + 1;
    if (c->line != line) return "its line is wrong";
    if (c->column != utf8_chars(slice_cut(before, begin, before.size)) + 1)
        return "its column is wrong";
    return NULL;
}

static const char *sentence_fault(const struct qc_claim *c, struct qc_slice text) {
    bool around = c->sentence_byte_start <= c->byte_start && c->byte_end <= c->sentence_byte_end;
    if (!around || c->sentence_byte_end > text.size) return "it is not in its sentence";
    struct qc_slice sentence = slice_cut(text, c->sentence_byte_start, c->sentence_byte_end);
    if (!slice_equal(sentence, c->sentence)) return "its sentence is not the source's";
    if (!c->has_subject_span) return NULL;
    if (c->subject_byte_start >= c->subject_byte_end || c->subject_byte_end > text.size)
        return "its subject is no span";
    if (!slice_equal(slice_cut(text, c->subject_byte_start, c->subject_byte_end), c->subject))
        return "its subject is not the source's";
    return NULL;
}

const char *claim_fault(const struct qc_claim *claim, struct qc_slice text) {
    const char *fault = span_fault(claim, text);
    if (!fault) fault = sentence_fault(claim, text);
    if (!fault) fault = names_fault(claim);
    return fault ? fault : interval_fault(claim);
}

const char *claim_difference(const struct qc_claim *a, const struct qc_claim *b,
                             enum claim_part part) {
    size_t texts = part == CLAIM_MEANING ? MEANINGS : COUNT(TEXTS);
    for (size_t i = 0; i < texts; i++)
        if (!slice_equal(text_of(a, TEXTS[i].at), text_of(b, TEXTS[i].at))) return TEXTS[i].name;
    if (a->approx != b->approx) return "approx";
    if (a->negated != b->negated) return "negated";
    if (part == CLAIM_MEANING) return NULL;
    for (size_t i = 0; i < COUNT(NUMBERS); i++)
        if (number_of(a, NUMBERS[i].at) != number_of(b, NUMBERS[i].at)) return NUMBERS[i].name;
    return NULL;
}

/* claim.c: quantity, reading, subject, scope and offsets -> struct qc_claim. */
#include "claim.h"

#include "namekind.h"
#include "negation.h"
#include "percentkind.h"

#define FNV_BASIS UINT64_C(0xcbf29ce484222325)
#define FNV_PRIME UINT64_C(0x100000001b3)

static uint64_t hash(uint64_t h, struct qc_slice text) {
    for (size_t i = 0; i < text.size; i++) h = (h ^ (unsigned char)text.data[i]) * FNV_PRIME;
    return (h ^ 0xFF) * FNV_PRIME; /* a byte that no UTF-8 text holds: parts do not run together */
}

/* The same of eight bytes, the lowest first; zeros are a product alone. */
static uint64_t hash_number(uint64_t h, uint64_t n) {
    static const uint64_t PRIME_4 = FNV_PRIME * FNV_PRIME * FNV_PRIME * FNV_PRIME;
    bool small = n <= UINT32_MAX;
    for (int i = 0; i < (small ? 4 : 8); i++) h = (h ^ (n >> (8 * i) & 0xFF)) * FNV_PRIME;
    return ((small ? h * PRIME_4 : h) ^ 0xFF) * FNV_PRIME;
}

/* FNV-1a 64 of document, span, kind and interval, in base 32 (digits and letters without i l o u:
 * 13 of them hold 64 bits). */
static void write_id(struct qc_claim *c, struct claim_text *text) {
    static const char DIGITS[] = "0123456789abcdefghjkmnpqrstvwxyz";
    uint64_t h = hash(FNV_BASIS, c->doc);
    h = hash_number(hash_number(h, c->byte_start), c->byte_end);
    h = hash(hash(hash(h, c->kind), c->low), c->high);
    memcpy(text->id, "qc_", 3);
    for (int i = 0; i < 13; i++, h >>= 5) text->id[3 + i] = DIGITS[h & 31];
    c->id = slice(text->id, 16);
}

static void write_flags(uint32_t flags, struct qc_claim *c, struct claim_text *text) {
    size_t size = 0;
    for (uint32_t i = 0; i < FLAG_COUNT_OF; i++) {
        if (!(flags >> i & 1)) continue;
        struct qc_slice name = slice_z(flag_name((enum flag)i));
        if (size) text->flags[size++] = ' ';
        memcpy(text->flags + size, name.data, name.size);
        size += name.size;
    }
    c->flags = slice(text->flags, size);
}

static struct qc_slice or_absent(const char *text, size_t size) {
    return size ? slice(text, size) : slice(NULL, 0);
}

static void put_figure(const struct figure *f, struct qc_claim *c) {
    c->value = or_absent(f->value, f->value_size);
    c->low = or_absent(f->low, f->low_size);
    c->high = or_absent(f->high, f->high_size);
    c->base_low = or_absent(f->base_low, f->base_low_size);
    c->base_high = or_absent(f->base_high, f->base_high_size);
    c->unit = slice_z(f->unit);
    c->unit_code = slice_z(f->code);
    c->dimension = slice_z(f->dimension);
    c->base_unit = slice_z(f->base_unit);
}

static void put_place(const struct scene *scene, const struct quantity *q, struct qc_claim *c) {
    const struct doc *doc = scene->doc;
    c->byte_start = fold_begin(scene->folded, q->begin).byte;
    c->byte_end = fold_end(scene->folded, q->end).byte;
    struct doc_pos begin = doc_at(doc, c->byte_start);
    struct doc here = *doc;
    here.mark = begin;
    struct doc_pos end = doc_at(&here, c->byte_end);
    c->char_start = begin.character;
    c->char_end = end.character;
    c->utf16_start = begin.utf16;
    c->utf16_end = end.utf16;
    c->line = begin.line;
    c->column = begin.column;
    c->text = slice_cut(doc->chunk, c->byte_start - doc->base, c->byte_end - doc->base);
    c->sentence_byte_start = doc->base + scene->sentence->begin;
    c->sentence_byte_end = doc->base + scene->sentence->end;
    c->sentence = slice_cut(doc->chunk, scene->sentence->begin, scene->sentence->end);
}

static struct region region_of(struct capture c) {
    return c.begin == UINT32_MAX ? (struct region){0, 0} : (struct region){c.begin, c.end};
}

/* Of a share the whole; it is its subject as well when nothing else is: 38% of customers. */
static void put_whole(const struct scene *scene, uint32_t i, struct subject *subject,
                      struct qc_claim *c) {
    struct subject whole = whole_find(scene, i);
    c->per = whole.text;
    if (!subject->found && !whole_has_part(scene, i)) *subject = whole;
}

static void put_subject(const struct scene *scene, uint32_t i, struct settled *s,
                        struct qc_claim *c) {
    struct region none = {0, 0};
    const struct match *m = s->match;
    struct subject subject = subject_find(scene, i, s->kind, m);
    s->named = namekind_apply(scene, i, &subject, s);
    namekind_large(scene, i, &subject, s);
    namekind_sum(scene, i, &subject, s);
    namekind_costs(scene, i, &subject, s);
    namekind_sum_told(scene, i, &subject, s);
    namekind_quota(scene, i, s);
    if (s->kind == KIND_GROWTH && percent_level(scene, i)) {
        s->kind = KIND_PERCENTAGE;
        s->direction = DIRECTION_NONE;
        s->rule = NULL;
    }
    namekind_scored(scene, i, &subject, s);
    namekind_worth(scene, i, &subject, s);
    if (topic_apply(scene, i, s, &subject)) topic_keep(scene, i, s, &subject);
    topic_people(scene, i, s, &subject);
    topic_counted(scene, i, s, &subject);
    struct subject per = per_find(scene, i, m ? region_of(m->per) : none), measured;
    c->per = per.text;
    bool within = subject.begin > per.begin && subject.begin < per.end; /* 每|千人床位数 */
    if (per.found && (!subject.found || within) &&
        (measured = per_measured(scene, i, subject.found)).found)
        subject = measured;
    if (!c->per.data && s->rule && s->rule->set.per.data) c->per = s->rule->set.per;
    if (!c->per.data && (s->kind == KIND_SHARE || s->kind == KIND_COST_SHARE))
        put_whole(scene, i, &subject, c);
    topic_pointed(scene, i, s, &subject);
    c->subject = subject.text;
    c->has_subject_span = subject.found;
    c->subject_byte_start = subject.begin;
    c->subject_byte_end = subject.end;
    c->time = scope_time(scene, i, m ? region_of(m->time) : none).text;
}

/* A growth rate of -2.5% goes down; 同比 5.2%: up, when no word says otherwise. */
static enum direction signed_direction(const struct quantity *q, enum direction told) {
    if (q->low.neg) return DIRECTION_DOWN;
    return told == DIRECTION_NONE && !dec_is_zero(q->low) ? DIRECTION_UP : told;
}

static void put_scope(const struct scene *scene, uint32_t i, struct settled *s,
                      struct qc_claim *c) {
    static const char *const NAMES[] = {NULL, "up", "down"};
    const struct quantity *q = &scene->view->quantities[i];
    enum direction told = s->kind == KIND_GROWTH ? direction_behind(scene, i) : DIRECTION_NONE;
    if (told != DIRECTION_NONE) s->direction = told;
    if (s->direction == DIRECTION_NONE) s->direction = direction_find(scene, i, s->kind);
    if (s->kind == KIND_GROWTH && s->rule && s->reading.dim == DIM_PERCENT && q->has_value)
        s->direction = signed_direction(q, s->direction);
    c->direction = slice_z(NAMES[s->direction]);
    c->modality = slice_z(modality_name(scope_modality(scene, i)));
    c->negated = negation_holds(scene, i);
    c->bound = slice_z(bound_name(q->bound));
    c->approx = q->approx;
}

void claim_make(const struct scene *scene, uint32_t quantity, const struct match *match,
                struct qc_slice doc_id, struct claim_text *text, struct qc_claim *out) {
    const struct quantity *q = &scene->view->quantities[quantity];
    struct settled s = settle(scene, quantity, match);
    *out = (struct qc_claim){.doc = doc_id};
    enum direction step =
        s.reading.dim == DIM_TEMPERATURE ? direction_step(scene, quantity) : DIRECTION_NONE;
    if (step) s.direction = step;
    figure_write(scene->rules->units, q, &s.reading, step != DIRECTION_NONE, &text->figure);
    put_figure(&text->figure, out);
    put_place(scene, q, out);
    put_subject(scene, quantity, &s, out);
    if (settle_each(scene, q, &s)) s.kind = KIND_PRICE;
    out->kind = slice_z(kind_name(s.kind));
    put_scope(scene, quantity, &s, out);
    if (s.rule) out->rule = s.rule->label;
    uint32_t flags = q->flags | s.flags;
    if (text->figure.rounded) flags |= 1u << FLAG_ROUNDED;
    if (scene->sentence->truncated) flags |= 1u << FLAG_TRUNCATED;
    write_flags(flags, out, text);
    write_id(out, text);
}

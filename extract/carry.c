/* carry.c: context -> carry -> context; a guess and what was looked at -> was it good enough? */
#include "carry.h"

_Static_assert(QC_CARRY_HEADING == HEADING_MAX, "a heading fits");

void context_begin(struct context *context) {
    *context = (struct context){.currency = UNIT_NONE, .yuan = UNIT_NONE, .declared = UNIT_NONE};
}

void carry_enter(const struct qc_carry *carry, struct context *context) {
    context_begin(context);
    context->currency = carry->currency;
    context->yuan = carry->yuan;
    context->declared = carry->declared;
    context->local = carry->local;
    if (!carry->heading_size) return;
    memcpy(context->heading, carry->heading, carry->heading_size);
    context->heading_text = slice(context->heading, carry->heading_size);
    context->heading_begin = carry->heading_begin;
    context->heading_end = carry->heading_begin + carry->heading_size;
}

void carry_leave(struct qc_carry *carry, const struct context *context) {
    carry->own = context->own;
    carry->used = context->used;
    carry->currency = context->currency;
    carry->yuan = context->yuan;
    carry->declared = context->declared;
    carry->local = context->local;
    carry->heading_size = (uint32_t)context->heading_text.size;
    carry->heading_begin = context->heading_begin;
    if (carry->heading_size) memcpy(carry->heading, context->heading, carry->heading_size);
}

void carry_place(struct qc_carry *carry, const struct doc_pos *place) {
    carry->byte = place->byte;
    carry->character = place->character;
    carry->utf16 = place->utf16;
    carry->line = place->line;
    carry->column = place->column;
}

struct doc_pos carry_begin(const struct qc_carry *carry) {
    return (struct doc_pos){.byte = carry->byte,
                            .character = carry->character,
                            .utf16 = carry->utf16,
                            .line = carry->line,
                            .column = carry->column};
}

static bool same_heading(const struct qc_carry *a, const struct qc_carry *b) {
    if (a->heading_size != b->heading_size) return false;
    return !a->heading_size || (a->heading_begin == b->heading_begin &&
                                memcmp(a->heading, b->heading, a->heading_size) == 0);
}

/* The CARRY bits in which they differ. */
static uint32_t differ(const struct qc_carry *a, const struct qc_carry *b) {
    uint32_t bits = same_heading(a, b) ? 0 : CARRY_HEADING;
    if (a->currency != b->currency) bits |= CARRY_CURRENCY;
    if (a->local != b->local) bits |= CARRY_LOCAL;
    if (a->yuan != b->yuan) bits |= CARRY_YUAN;
    if (a->declared != b->declared) bits |= CARRY_DECLARED;
    return bits;
}

static void take_heading(struct qc_carry *to, const struct qc_carry *from) {
    to->heading_size = from->heading_size;
    to->heading_begin = from->heading_begin;
    memcpy(to->heading, from->heading, sizeof to->heading);
}

static void take_currencies(struct qc_carry *guess, const struct qc_carry *known) {
    guess->currency = known->currency;
    guess->local = known->local;
    guess->yuan = known->yuan;
    guess->declared = known->declared;
}

void qc_carry_guess(struct qc_carry *guess, const struct qc_carry *known) {
    bool later = !guess->heading_size || known->heading_begin > guess->heading_begin;
    if (known->heading_size && later) take_heading(guess, known);
    take_currencies(guess, known);
}

void qc_carry_correct(struct qc_carry *guess, const struct qc_carry *known) {
    take_heading(guess, known);
    take_currencies(guess, known);
}

bool qc_carry_same(const struct qc_carry *guess, const struct qc_carry *known) {
    return differ(guess, known) == 0;
}

bool qc_carry_join(struct qc_carry *known, const struct qc_carry *guess,
                   const struct qc_carry *behind) {
    if (behind->used & differ(guess, known)) return false;
    if (behind->own & CARRY_HEADING) take_heading(known, behind);
    if (behind->own & CARRY_CURRENCY) known->currency = behind->currency;
    if (behind->own & CARRY_LOCAL) known->local = behind->local;
    if (behind->own & CARRY_YUAN) known->yuan = behind->yuan;
    if (behind->own & CARRY_DECLARED) known->declared = behind->declared;
    return true;
}

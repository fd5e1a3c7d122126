/* trace.c: vetoes, quantities, readings, the view and the fate of every rule -> events. */
#include "trace.h"

#include "reach.h"

static const char *const STEPS[] = {"sentence", "veto", "unread", "quantity",
                                    "reading",  "view", "rule",   "claim"};

const char *qc_step_name(size_t index) {
    return index < COUNT(STEPS) ? STEPS[index] : NULL;
}

void qc_run_trace(struct qc_run *run, const struct qc_trace *trace) {
    run->trace = trace;
}

static void tell(const struct qc_run *run, const struct qc_event *event) {
    run->trace->event(run->trace->user, event);
}

/* The event of the folded span [begin, end). */
static struct qc_event at_span(const struct scene *scene, enum qc_step step, uint32_t begin,
                               uint32_t end) {
    const struct doc *doc = scene->doc;
    struct qc_event e = {.step = step,
                         .byte_start = fold_begin(scene->folded, begin).byte,
                         .byte_end = fold_end(scene->folded, end).byte};
    struct doc_pos pos = doc_at(doc, e.byte_start);
    e.line = pos.line;
    e.column = pos.column;
    e.text = slice_cut(doc->chunk, e.byte_start - doc->base, e.byte_end - doc->base);
    return e;
}

static void tell_sentence(const struct qc_run *run, const struct scene *scene) {
    const struct doc *doc = scene->doc;
    struct qc_event e = {.step = QC_STEP_SENTENCE,
                         .byte_start = doc->base + scene->sentence->begin,
                         .byte_end = doc->base + scene->sentence->end};
    struct doc_pos pos = doc_at(doc, e.byte_start);
    e.line = pos.line;
    e.column = pos.column;
    e.text = slice_cut(doc->chunk, scene->sentence->begin, scene->sentence->end);
    tell(run, &e);
}

/* ---- numerals: in a veto, in a quantity, or unread --------------------------------------- */

static void tell_veto(const struct qc_run *run, const struct scene *scene,
                      const struct veto *veto) {
    struct qc_event e = at_span(scene, QC_STEP_VETO, veto->begin, veto->end);
    e.name = slice_z(veto->reason);
    tell(run, &e);
}

static void tell_readings(const struct qc_run *run, const struct scene *scene,
                          const struct quantity *q) {
    static const char *const STATES[] = {"possible", "guess"};
    for (uint32_t i = 0; i < q->reading_count; i++) {
        const struct reading *r = &q->readings[i];
        struct qc_event e = at_span(scene, QC_STEP_READING, q->begin, q->end);
        e.name = slice_z(dim_name(r->dim));
        e.detail =
            r->unit == UNIT_NONE ? slice("", 0) : units_at(run->rules->units, r->unit)->symbol;
        e.state = slice_z(i == 0 ? "usual" : STATES[(r->flags & READING_GUESS) != 0]);
        tell(run, &e);
    }
}

static void tell_quantity(const struct qc_run *run, const struct scene *scene,
                          const struct quantity *q) {
    struct qc_event e = at_span(scene, QC_STEP_QUANTITY, q->begin, q->end);
    e.name = slice_z(bound_name(q->bound));
    e.detail = slice_z(q->approx ? "approx" : "");
    if (!run->trace->rules) return;
    tell(run, &e);
    tell_readings(run, scene, q);
}

/* The end of the numeral at `at`, when one stands there that nothing has taken. */
static uint32_t unread_end(struct qc_slice text, uint32_t at) {
    struct number number;
    if (at > 0 && is_alnum(text.data[at - 1]) && is_alnum(text.data[at])) return 0;
    if (!number_may_start(text, at) || !number_scan(text, at, &number)) return 0;
    return number.end;
}

static void tell_numerals(const struct qc_run *run, const struct scene *scene) {
    const struct quantities *all = scene->quantities;
    struct qc_slice text = scene->folded->text;
    uint32_t q = 0, v = 0;
    for (uint32_t at = 0; at < text.size;) {
        while (v < all->vetoes.count && all->vetoes.at[v].begin < at) v++;
        while (q < all->found.count && all->found.at[q].begin < at) q++;
        uint32_t unread;
        if (v < all->vetoes.count && all->vetoes.at[v].begin == at) {
            tell_veto(run, scene, &all->vetoes.at[v]);
            at = all->vetoes.at[v].end;
        } else if (q < all->found.count && all->found.at[q].begin == at) {
            tell_quantity(run, scene, &all->found.at[q]);
            at = all->found.at[q].end;
        } else if ((unread = unread_end(text, at)) > at) {
            struct qc_event e = at_span(scene, QC_STEP_UNREAD, at, unread);
            tell(run, &e);
            at = unread;
        } else {
            at += utf8_length(text.data[at]);
        }
    }
}

/* ---- rules ----------------------------------------------------------------------------- */

static void add(struct qc_slice piece, char *out, size_t room, size_t *size) {
    if (piece.size > room - *size) piece.size = room - *size;
    if (piece.size) memcpy(out + *size, piece.data, piece.size);
    *size += piece.size;
}

#define VIEW_TEXT_MAX 8192 /* bytes of a view that is told; a longer one is cut */

struct view_text {
    char at[VIEW_TEXT_MAX];
    size_t size;
};

static void put(struct view_text *out, struct qc_slice piece) {
    add(piece, out->at, sizeof out->at, &out->size);
}

static struct qc_slice put_end(struct view_text *out) {
    out->size = utf8_valid(slice(out->at, out->size));
    return slice(out->at, out->size);
}

/* A part of the view: 显存达到 {data:192 GB} */
static void put_view(const struct scene *scene, struct capture part, struct view_text *out) {
    const struct view *v = scene->view;
    uint32_t at = part.begin;
    for (uint32_t i = 0; i < v->count; i++) {
        const struct quantity *q = &v->quantities[i];
        if (v->letters[i].at < part.begin || v->letters[i].at >= part.end) continue;
        put(out, slice_cut(v->text, at, v->letters[i].at));
        put(out, LIT("{"));
        put(out, slice_z(dim_name(q->readings[0].dim)));
        put(out, LIT(":"));
        put(out, slice_cut(scene->folded->text, q->begin, q->end));
        put(out, LIT("}"));
        at = v->letters[i].at + LETTER_BYTES;
    }
    put(out, slice_cut(v->text, at, part.end));
}

static void tell_view(const struct qc_run *run, const struct scene *scene) {
    struct view_text out = {.size = 0};
    put_view(scene, (struct capture){0, (uint32_t)scene->view->text.size}, &out);
    struct qc_event e = {.step = QC_STEP_VIEW, .detail = put_end(&out)};
    tell(run, &e);
}

static const struct match *winner(const struct matches *matches, uint32_t quantity) {
    for (uint32_t i = 0; i < matches->found.count; i++)
        if (matches->found.at[i].quantity == quantity) return &matches->found.at[i];
    return NULL;
}

static void tell_match(const struct qc_run *run, const struct scene *scene,
                       const struct match *match) {
    if (match->quantity == UINT32_MAX) return;
    const struct quantity *q = &scene->view->quantities[match->quantity];
    const struct match *won = winner(&run->matches, match->quantity);
    struct qc_event e = at_span(scene, QC_STEP_RULE, q->begin, q->end);
    e.name = match->rule->label;
    e.state = slice_z(won && won->rule == match->rule ? "won" : "lost");
    if (won && won->rule != match->rule) e.detail = won->rule->label;
    tell(run, &e);
}

/* A part of a pattern, on one line. */
static void put_pattern(struct view_text *out, struct qc_slice part) {
    for (size_t i = 0; i < part.size; i++) {
        bool blank = is_space(part.data[i]);
        if (blank && i > 0 && is_space(part.data[i - 1])) continue;
        put(out, blank ? LIT(" ") : slice_cut(part, i, i + 1));
    }
}

/* "{up} \s* takes "rose ", {quantity} is not behind it" */
static void put_reach(const struct qc_run *run, const struct scene *scene, const struct rule *rule,
                      struct view_text *out) {
    struct qc_slice text = rule->dims ? scene->view->text : scene->folded->text;
    struct reach reach = reach_of(run->rules, rule, text, run->matcher);
    if (reach.matched.size) {
        put_pattern(out, reach.matched);
        put(out, LIT(" takes \""));
        if (rule->dims) put_view(scene, reach.where, out);
        else put(out, slice_cut(text, reach.where.begin, reach.where.end));
        put(out, LIT("\", but "));
    }
    put_pattern(out, reach.missing);
    put(out, reach.matched.size ? LIT(" does not follow") : LIT(" is not there"));
}

static void tell_no_match(const struct qc_run *run, const struct scene *scene,
                          const struct rule *rule) {
    struct view_text out = {.size = 0};
    struct qc_event e = {.step = QC_STEP_RULE, .name = rule->label, .state = LIT("no match")};
    if (rule->pattern) put_reach(run, scene, rule, &out);
    else put(&out, LIT("no near word stands near enough"));
    e.detail = put_end(&out);
    tell(run, &e);
}

static void tell_rule(const struct qc_run *run, const struct scene *scene, const struct rule *rule,
                      struct matches *alone) {
    enum match_tried tried =
        match_alone(run->rules, rule, scene->view, scene->folded->text, run->matcher, alone);
    if (tried == TRIED_NOT_ARMED && !run->trace->rule.data) return;
    if (tried == TRIED_NO_MATCH) {
        tell_no_match(run, scene, rule);
        return;
    }
    if (tried == TRIED_MATCHED) {
        for (uint32_t i = 0; i < alone->found.count; i++)
            tell_match(run, scene, &alone->found.at[i]);
        return;
    }
    struct qc_event e = {.step = QC_STEP_RULE, .name = rule->label};
    e.state = slice_z(tried == TRIED_NO_NEAR ? "no near word" : "no letter");
    tell(run, &e);
}

void trace_sentence(struct qc_run *run, const struct scene *scene) {
    tell_sentence(run, scene);
    tell_numerals(run, scene);
    if (!run->trace->rules || !scene->view->count) return;
    struct matches alone = {0};
    tell_view(run, scene);
    for (uint32_t i = 0; i < run->rules->rule_count; i++) {
        const struct rule *rule = &run->rules->rules[i];
        if (run->trace->rule.data && !slice_equal(run->trace->rule, rule->label)) continue;
        tell_rule(run, scene, rule, &alone);
    }
    matches_free(&alone);
}

void trace_claim(const struct qc_run *run, const struct qc_claim *claim) {
    struct qc_event e = {.step = QC_STEP_CLAIM,
                         .byte_start = claim->byte_start,
                         .byte_end = claim->byte_end,
                         .line = claim->line,
                         .column = claim->column,
                         .text = claim->text,
                         .claim = claim};
    tell(run, &e);
}

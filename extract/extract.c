/* extract.c: bytes -> chunks -> sentences -> quantities -> matches -> claims, in document order. */
#include "extract.h"

#include "raw.h"
#include "tally.h"
#include "trace.h"

#include <stdlib.h>

struct job {
    struct qc_run *run;
    struct qc_slice id;
    const struct qc_sink *sink;
    struct qc_error *err;
};

struct qc_run *qc_run_new(const struct qc_rules *rules, struct qc_error *err) {
    struct qc_run *run = mem_alloc(sizeof *run);
    *run = (struct qc_run){.rules = rules, .mode = MATCH_FAST, .matcher = matcher_new()};
    if (!run->matcher) {
        qc_run_free(run);
        fail(err, QC_E_LIMIT, (struct place){0}, "cannot set up the pattern matcher");
        return NULL;
    }
    return run;
}

void qc_run_free(struct qc_run *run) {
    if (!run) return;
    source_free(&run->source);
    folder_free(&run->folder);
    quantities_free(&run->quantities);
    viewer_free(&run->viewer);
    words_map_free(&run->map);
    matches_free(&run->matches);
    column_free(&run->column);
    matcher_free(run->matcher);
    vec_free(&run->vetoes);
    free(run);
}

static const struct match *match_of(const struct matches *matches, uint32_t quantity) {
    for (uint32_t i = 0; i < matches->found.count; i++)
        if (matches->found.at[i].quantity == quantity) return &matches->found.at[i];
    return NULL;
}

/* grew from | 55.5% to 59.7%: the other end of the change that quantity i is an end of; i: none. */
static uint32_t other_end(const struct view *v, uint32_t i) {
    const struct quantity *q = v->quantities;
    uint32_t j = i;
    if (q[i].change_from && i + 1 < v->count && q[i + 1].change_to) j = i + 1;
    else if (q[i].change_to && i > 0 && q[i - 1].change_from) j = i - 1;
    return q[j].readings[0].dim == DIM_PERCENT && q[i].readings[0].dim == DIM_PERCENT ? j : i;
}

static bool emit(const struct job *job, const struct scene *scene) {
    struct qc_run *run = job->run;
    for (uint32_t i = 0; i < scene->view->count; i++) {
        struct match raw, headed, listed = {0};
        const struct match *match = match_of(&run->matches, i);
        if (match) listed.rule = match->rule;
        if (!(match && match->rule->veto.data) &&
            column_listed(&run->column, scene, run->matcher, i, &listed))
            match = &listed;
        if (raw_match_of(&run->matches, scene->view, i, &raw)) match = &raw;
        if (!match && column_match(&run->column, scene, run->matcher, i, &headed)) match = &headed;
        if (!match) match = match_of(&run->matches, other_end(scene->view, i));
        struct claim_text text;
        struct qc_claim claim;
        if (match && match->rule->veto.data) continue;
        claim_make(scene, i, match, job->id, &text, &claim);
        if (!claim.time.data) claim.time = column_time(&run->column, scene);
        doc_mark(&run->doc, claim.byte_start); /* claims come in the order of the text */
        if (run->trace) trace_claim(run, &claim);
        if (!job->sink->claim(job->sink->user, &claim))
            return fail(job->err, QC_E_STOPPED, (struct place){0}, "stopped by the sink");
    }
    return true;
}

static struct view match_view(struct qc_run *run, const struct folded *folded) {
    struct view view =
        view_build(&run->viewer, &run->rules->letters, folded->text, &run->quantities);
    match_sentence(run->rules, &view, folded->text, run->matcher, run->mode, &run->matches);
    return view;
}

static bool read_sentence(const struct job *job, const struct sentence *sentence) {
    struct qc_run *run = job->run;
    struct grammar grammar = {run->rules->units, run->rules->words,
                              run->mode == MATCH_EVERYTHING ? NULL : run->rules->scan};
    struct qc_slice text = slice_cut(run->doc.chunk, sentence->begin, sentence->end);
    struct folded folded = fold_sentence(&run->folder, text, run->doc.base + sentence->begin);
    quantity_scan(&grammar, folded.text, &run->quantities);
    column_unit(&run->column, &grammar, run->doc.chunk, sentence, folded.text, &run->quantities);
    if (run->matches.costs) tally_vetoes(run);
    if (!run->quantities.found.count && !gate_has_raw(run->rules->gate) && !run->trace) return true;
    struct view view = match_view(run, &folded);
    if (raw_insert(run->rules, folded.text, &run->matches, &run->quantities))
        view = match_view(run, &folded);
    if (grammar.scan)
        view_words(&view, run->rules->words, folded.text, &run->quantities.map, &run->map);
    else words_map_read(&run->map, run->rules->words, view.text, NULL);
    doc_mark(&run->doc, run->doc.base + sentence->begin);
    struct scene scene = {.rules = run->rules,
                          .folded = &folded,
                          .view = &view,
                          .map = &run->map,
                          .present = run->map.present,
                          .quantities = &run->quantities,
                          .sentence = sentence,
                          .doc = &run->doc,
                          .context = &run->context,
                          .cuts = &run->cuts,
                          .times = &run->times};
    run->cuts.count = 0;
    run->times.count = 0;
    run->times.read = false;
    if (run->trace) trace_sentence(run, &scene);
    if (run->watch) run->watch(run->watcher, &scene);
    if (!emit(job, &scene)) return false;
    settle_currency(&scene);
    return true;
}

/* Where the scan of a chunk stands: what may begin a numeral is sought on from sentence to
 * sentence.
 */
struct sought {
    const struct scan_table *scan; /* NULL: every sentence may hold one */
    uint32_t next;                 /* the first such place behind the sentences that were asked */
};

/* A cut may go through a word, which then begins nothing in the chunk but may in its piece. */
static bool may_count(struct sought *sought, struct qc_slice chunk, const struct sentence *s) {
    if (!sought->scan) return true;
    if (s->truncated) {
        struct qc_slice text = slice_cut(chunk, s->begin, s->end);
        return scan_next(sought->scan, text, 0) < text.size;
    }
    if (sought->next < s->begin) sought->next = scan_next(sought->scan, chunk, s->begin);
    return sought->next < s->end;
}

static bool read_chunk(const struct job *job) {
    struct qc_run *run = job->run;
    struct sentence sentence;
    if (!run->decided) {
        run->hard_wrapped = sentence_hard_wrapped(run->doc.chunk);
        run->decided = true;
    }
    run->bytes += run->doc.chunk.size;
    struct sentences sentences = sentences_of(run->doc.chunk, run->rules->words, run->hard_wrapped);
    struct sought sought = {run->mode == MATCH_EVERYTHING ? NULL : run->rules->scan, 0};
    if (sought.scan) sought.next = scan_next(sought.scan, run->doc.chunk, 0);
    run->context.topic_count = 0;
    run->context.counted.has_subject = false;
    run->context.last = (struct topic){.sentence = 0};
    run->context.currency_sentence = 0;
    matches_block(&run->matches);
    matches_block(&run->column.matches);
    while (sentence_next(&sentences, &sentence)) {
        run->context.sentence++;
        run->context.paragraph += sentence.starts_block;
        if (may_count(&sought, run->doc.chunk, &sentence) && !read_sentence(job, &sentence))
            return false;
        heading_see(&run->context, &run->doc, &sentence);
    }
    return true;
}

static bool run_document(const struct job *job, const struct qc_reader *reader, const char *name) {
    struct qc_run *run = job->run;
    source_begin(&run->source);
    doc_begin(&run->doc);
    context_begin(&run->context);
    run->decided = run->hard_wrapped = false;
    for (;;) {
        switch (source_next(&run->source, reader, &run->doc, name, job->err)) {
        case SOURCE_END: return true;
        case SOURCE_FAILED: return false;
        case SOURCE_CHUNK_READY: break;
        }
        if (!read_chunk(job)) return false;
    }
}

/* A zero-terminated name for messages. */
static void name_of(struct qc_slice id, char *out, size_t room) {
    size_t size = id.size < room - 1 ? id.size : room - 1;
    if (size) memcpy(out, id.data, size);
    out[size] = '\0';
}

bool qc_extract_stream(struct qc_run *run, struct qc_slice doc, const struct qc_reader *reader,
                       const struct qc_sink *sink, struct qc_error *err) {
    char name[256];
    name_of(doc, name, sizeof name);
    struct job job = {run, doc, sink, err};
    return run_document(&job, reader, name);
}

bool qc_extract_piece(struct qc_run *run, struct qc_slice doc, struct qc_slice text,
                      struct qc_carry *carry, const struct qc_sink *sink, struct qc_error *err) {
    struct job job = {run, doc, sink, err};
    run->doc = (struct doc){.chunk = text, .base = carry->byte, .mark = carry_begin(carry)};
    carry_enter(carry, &run->context);
    run->hard_wrapped = carry->hard_wrapped;
    run->decided = true;
    bool done = read_chunk(&job);
    carry_leave(carry, &run->context);
    return done;
}

struct memory {
    struct qc_slice rest;
};

static ptrdiff_t read_memory(void *user, char *at, size_t room, struct qc_error *err) {
    struct memory *m = user;
    (void)err;
    size_t size = m->rest.size < room ? m->rest.size : room;
    if (size) memcpy(at, m->rest.data, size);
    m->rest = slice_cut(m->rest, size, m->rest.size);
    return (ptrdiff_t)size;
}

bool qc_extract_text(struct qc_run *run, struct qc_slice doc, struct qc_slice text,
                     const struct qc_sink *sink, struct qc_error *err) {
    struct memory memory = {text.data ? text : slice("", 0)};
    struct qc_reader reader = {read_memory, &memory};
    return qc_extract_stream(run, doc, &reader, sink, err);
}

const char *qc_version(void) {
    return QC_VERSION;
}

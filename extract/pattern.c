/* pattern.c: a regular expression -> a compiled pattern; pattern x text -> a match and its groups.
 * A pattern is immutable but for its machine code, which the first match makes under a lock. */
#include "pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#define OPTIONS                                                                                    \
    (PCRE2_UTF | PCRE2_EXTENDED | PCRE2_NO_AUTO_CAPTURE | PCRE2_DUPNAMES |                         \
     PCRE2_NEVER_BACKSLASH_C | PCRE2_NO_UTF_CHECK)
#define MATCH_LIMIT_STEPS 100000u
#define HEAP_LIMIT_KIB (64u * 1024)
/* Machine code costs as much as some hundred runs without it, so the first runs of the anchored
 * form go without, each within a limit so small that machine code would not have ended at its own.
 * A search has that limit for each place that it tries, and so none that would help. */
#define PLAIN_RUNS 96
#define PLAIN_LIMIT_STEPS 400u
#define STACK_MIN ((size_t)32 * 1024)
#define STACK_MAX ((size_t)1024 * 1024)
#define GROUPS_MAX 256u /* named groups of one pattern; more is refused */

enum state {
    STATE_UNTRIED,  /* not compiled */
    STATE_COMPILED, /* machine code may still come */
    STATE_JIT,
    STATE_PLAIN, /* there is no machine code */
    STATE_NONE   /* it does not compile */
};

struct form {           /* written under the lock, read when `state` is no longer STATE_UNTRIED */
    _Atomic(int) state; /* enum state */
    _Atomic(int) runs;  /* without machine code */
    pcre2_code *code;
    PCRE2_SPTR names;           /* entries: two bytes of group number, then the name */
    uint32_t name_count, entry; /* entries, bytes of each */
};

struct forms { /* the part of a pattern that its first matches write */
    pthread_mutex_t lock;
    struct arena arena;
    struct qc_slice source; /* absent: not made yet */
    struct form search, here;
};

struct pattern {
    struct pattern_maker maker;
    struct forms *forms;
};

struct matcher {
    const struct form *last; /* of the last match */
    pcre2_match_data *data;
    pcre2_match_context *context, *plain; /* plain: for the first runs */
    pcre2_jit_stack *stack;
    struct answerer answerer;
};

/* ---- matchers -------------------------------------------------------------------------- */

static int ask(pcre2_callout_block *block, void *user) {
    const struct answerer *who = user;
    const char *text = (const char *)block->callout_string;
    uint32_t group = block->capture_last;
    struct question question = {slice(text, text ? block->callout_string_length : 0),
                                (uint32_t)block->current_position,
                                (uint32_t)block->offset_vector[(size_t)group * 2]};
    return who->answer && !who->answer(who->user, &question);
}

void matcher_ask(struct matcher *matcher, struct answerer answerer) {
    matcher->answerer = answerer;
}

static void *present(void *handle) {
    return handle ? handle : mem_alloc(SIZE_MAX);
}

struct matcher *matcher_new(void) {
    struct matcher *m = mem_alloc(sizeof *m);
    m->data = present(pcre2_match_data_create(GROUPS_MAX + 1, NULL));
    m->context = present(pcre2_match_context_create(NULL));
    m->plain = present(pcre2_match_context_create(NULL));
    m->stack = pcre2_jit_stack_create(STACK_MIN, STACK_MAX, NULL);
    pcre2_set_match_limit(m->context, MATCH_LIMIT_STEPS);
    pcre2_set_heap_limit(m->context, HEAP_LIMIT_KIB);
    pcre2_set_match_limit(m->plain, PLAIN_LIMIT_STEPS);
    m->answerer = (struct answerer){0};
    pcre2_set_callout(m->context, ask, &m->answerer);
    pcre2_set_callout(m->plain, ask, &m->answerer);
    if (m->stack) pcre2_jit_stack_assign(m->context, NULL, m->stack);
    return m;
}

void matcher_free(struct matcher *matcher) {
    if (!matcher) return;
    if (matcher->stack) pcre2_jit_stack_free(matcher->stack);
    pcre2_match_context_free(matcher->context);
    pcre2_match_context_free(matcher->plain);
    pcre2_match_data_free(matcher->data);
    free(matcher);
}

/* ---- compiling ------------------------------------------------------------------------- */

static void release(void *handle) {
    struct forms *forms = handle;
    arena_free(&forms->arena);
    pcre2_code_free(forms->search.code);
    pcre2_code_free(forms->here.code);
    pthread_mutex_destroy(&forms->lock);
}

struct pattern *pattern_later(struct arena *arena, struct pattern_maker maker) {
    struct pattern *pattern = arena_alloc(arena, sizeof *pattern);
    pattern->maker = maker;
    pattern->forms = arena_alloc(arena, sizeof *pattern->forms);
    pthread_mutex_init(&pattern->forms->lock, NULL);
    atomic_init(&pattern->forms->search.state, STATE_UNTRIED);
    atomic_init(&pattern->forms->here.state, STATE_UNTRIED);
    arena_defer(arena, release, pattern->forms);
    return pattern;
}

void pattern_anchor(struct pattern *pattern, struct pattern_maker maker) {
    pattern->maker = maker;
}

/* Under the lock. */
static struct qc_slice source_of(const struct pattern *pattern) {
    struct forms *forms = pattern->forms;
    if (!forms->source.data)
        forms->source = pattern->maker.make(pattern->maker.user, PATTERN_SEARCH, &forms->arena);
    return forms->source;
}

struct qc_slice pattern_source(const struct pattern *pattern) {
    pthread_mutex_lock(&pattern->forms->lock);
    struct qc_slice source = source_of(pattern);
    pthread_mutex_unlock(&pattern->forms->lock);
    return source;
}

static void read_names(struct form *form) {
    pcre2_pattern_info(form->code, PCRE2_INFO_NAMECOUNT, &form->name_count);
    pcre2_pattern_info(form->code, PCRE2_INFO_NAMEENTRYSIZE, &form->entry);
    pcre2_pattern_info(form->code, PCRE2_INFO_NAMETABLE, &form->names);
}

static bool refuse(struct qc_error *err, int number) {
    PCRE2_UCHAR text[200];
    if (pcre2_get_error_message(number, text, sizeof text) < 0) text[0] = '\0';
    char *message = (char *)text;
    if (!is_upper(message[1])) message[0] = to_lower(message[0]);
    return fail(err, QC_E_PATTERN, (struct place){0}, "bad pattern: %s", message);
}

bool pattern_compile(struct arena *arena, struct qc_slice source, struct pattern **out,
                     size_t *offset, struct qc_error *err) {
    int number = 0;
    PCRE2_SIZE at = 0;
    uint32_t groups = 0;
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)source.data, source.size, OPTIONS, &number, &at, NULL);
    if (!code) {
        *offset = at < source.size ? at : source.size;
        return refuse(err, number);
    }
    *out = pattern_later(arena, (struct pattern_maker){0});
    (*out)->forms->source = arena_copy(arena, source);
    (*out)->forms->search.code = code;
    read_names(&(*out)->forms->search);
    pcre2_pattern_info(code, PCRE2_INFO_CAPTURECOUNT, &groups);
    if (groups <= GROUPS_MAX) return true;
    *offset = 0;
    return fail(err, QC_E_LIMIT, (struct place){0}, "a pattern may have %u groups, this has %u",
                GROUPS_MAX, groups);
}

/* ---- matching -------------------------------------------------------------------------- */

static enum state compile(const struct pattern *pattern, struct form *form) {
    int number;
    PCRE2_SIZE at;
    struct forms *forms = pattern->forms;
    uint32_t options = OPTIONS | (form == &forms->here ? PCRE2_ANCHORED : 0);
    if (form->code) return STATE_COMPILED;
    struct arena scratch = {0};
    struct qc_slice source = pattern->forms->source;
    const struct pattern_maker *maker = &pattern->maker;
    if (maker->make && (form == &forms->here || !source.data))
        source = maker->make(maker->user, form == &forms->here ? PATTERN_HERE : PATTERN_SEARCH,
                             &scratch);
    form->code = pcre2_compile((PCRE2_SPTR)source.data, source.size, options, &number, &at, NULL);
    arena_free(&scratch);
    if (!form->code) return STATE_NONE;
    read_names(form);
    return STATE_COMPILED;
}

/* One state on from `known`, unless another thread was faster. */
__attribute__((noinline)) static int form_make(const struct pattern *pattern, struct form *form,
                                               int known) {
    pthread_mutex_lock(&pattern->forms->lock);
    int state = atomic_load(&form->state);
    if (state == known) {
        if (known == STATE_UNTRIED) state = (int)compile(pattern, form);
        else state = pcre2_jit_compile(form->code, PCRE2_JIT_COMPLETE) ? STATE_PLAIN : STATE_JIT;
        atomic_store_explicit(&form->state, state, memory_order_release);
    }
    pthread_mutex_unlock(&pattern->forms->lock);
    return state;
}

static int run_plain(const struct form *form, struct matcher *m, struct qc_slice text, size_t from,
                     pcre2_match_context *context) {
    PCRE2_SPTR bytes = (PCRE2_SPTR)text.data;
    uint32_t options = PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT;
    return pcre2_match(form->code, bytes, text.size, from, options, m->data, context);
}

/* One of the first runs; false: it needs machine code. */
static bool run_first(struct form *form, struct matcher *m, struct qc_slice text, size_t from,
                      int *result) {
    if (atomic_fetch_add_explicit(&form->runs, 1, memory_order_relaxed) >= PLAIN_RUNS) return false;
    *result = run_plain(form, m, text, from, m->plain);
    return *result >= 0 || *result == PCRE2_ERROR_NOMATCH;
}

static int run(const struct pattern *pattern, struct form *form, struct matcher *m,
               struct qc_slice text, size_t from) {
    int result, state = atomic_load_explicit(&form->state, memory_order_acquire);
    if (state == STATE_UNTRIED) state = form_make(pattern, form, STATE_UNTRIED);
    if (state == STATE_COMPILED) {
        bool first = form == &pattern->forms->here && run_first(form, m, text, from, &result);
        if (first) return result;
        state = form_make(pattern, form, STATE_COMPILED);
    }
    if (state == STATE_JIT)
        return pcre2_jit_match(form->code, (PCRE2_SPTR)text.data, text.size, from, 0, m->data,
                               m->context);
    return state == STATE_PLAIN ? run_plain(form, m, text, from, m->context) : PCRE2_ERROR_NOMATCH;
}

static enum match_result match(const struct pattern *pattern, struct form *form,
                               struct matcher *matcher, struct qc_slice text, size_t from) {
    if (from > text.size) return MATCH_NO;
    int result = run(pattern, form, matcher, text.data ? text : LIT(""), from);
    matcher->last = form;
    if (result == PCRE2_ERROR_NOMATCH) return MATCH_NO;
    return result < 0 ? MATCH_LIMIT : MATCH_YES;
}

static enum match_result see_whole(const struct matcher *matcher, enum match_result result,
                                   struct capture *whole) {
    if (result != MATCH_YES) return result;
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(matcher->data);
    if (ends[0] > ends[1]) return MATCH_NO; /* \K inside a lookahead */
    *whole = (struct capture){(uint32_t)ends[0], (uint32_t)ends[1]};
    return MATCH_YES;
}

enum match_result pattern_match(const struct pattern *pattern, struct matcher *matcher,
                                struct qc_slice text, size_t from, struct capture *whole) {
    struct form *form = &pattern->forms->search;
    return see_whole(matcher, match(pattern, form, matcher, text, from), whole);
}

enum match_result pattern_match_here(const struct pattern *pattern, struct matcher *matcher,
                                     struct qc_slice text, size_t at, struct capture *whole) {
    struct form *form = &pattern->forms->here;
    return see_whole(matcher, match(pattern, form, matcher, text, at), whole);
}

/* ---- groups ---------------------------------------------------------------------------- */

static const char *entry_name(const struct form *form, uint32_t index) {
    return (const char *)form->names + (size_t)index * form->entry + 2;
}

/* False: the group did not take part. Groups behind the last that did are unset in PCRE2. */
static bool entry_capture(const struct matcher *matcher, uint32_t index, struct capture *out) {
    PCRE2_SPTR entry = matcher->last->names + (size_t)index * matcher->last->entry;
    size_t group = (size_t)entry[0] << 8 | entry[1];
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(matcher->data) + 2 * group;
    if (ends[0] == PCRE2_UNSET || ends[0] > ends[1]) return false;
    *out = (struct capture){(uint32_t)ends[0], (uint32_t)ends[1]};
    return true;
}

bool pattern_group(const struct matcher *matcher, const char *name, struct capture *out) {
    const struct form *form = matcher->last;
    struct capture one;
    bool found = false;
    for (uint32_t i = 0; i < form->name_count; i++) {
        const char *entry = entry_name(form, i);
        if (entry[0] != name[0] || strcmp(entry, name) != 0) continue;
        if (!entry_capture(matcher, i, &one)) continue;
        if (found && out->begin <= one.begin) continue;
        *out = one;
        found = true;
    }
    return found;
}

uint32_t pattern_gaps(const struct matcher *matcher, struct capture apart) {
    const struct form *form = matcher->last;
    struct capture one;
    uint32_t bytes = 0;
    for (uint32_t i = 0; i < form->name_count; i++) {
        if (entry_name(form, i)[0] != '_' || !entry_capture(matcher, i, &one)) continue;
        bool inside = one.begin >= apart.begin && one.end <= apart.end;
        if (!inside) bytes += one.end - one.begin;
    }
    return bytes;
}

void pattern_each_name(const struct pattern *pattern, void (*see)(void *user, const char *name),
                       void *user) {
    const struct form *form = &pattern->forms->search;
    for (uint32_t i = 0; i < form->name_count; i++) {
        const char *name = entry_name(form, i);
        if (i == 0 || strcmp(entry_name(form, i - 1), name) != 0) see(user, name);
    }
}

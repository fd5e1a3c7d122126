/* qclaim.h: articles in Chinese and English -> typed quantitative claims with source offsets.
 * The one public header, and the manual of the library: units, ownership, errors.
 *
 * A minimal program:
 *
 *     struct qc_error err = {0};
 *     struct qc_rules *rules = qc_rules_load(NULL, &err);          // the built-in packs
 *     struct qc_run *run = rules ? qc_run_new(rules, &err) : NULL;
 *     struct qc_sink sink = {.claim = print_claim};
 *     if (!run || !qc_extract_path(run, "article.txt", &sink, &err))
 *         fprintf(stderr, "%s\n", err.message);
 *     qc_run_free(run);
 *     qc_rules_free(rules);
 *
 * Threads: a rule set is immutable after qc_rules_load and may be shared; a run belongs to one
 * thread at a time. Nothing is global but the out-of-memory hook.
 */
#ifndef QCLAIM_H
#define QCLAIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define QC_VERSION "0.1.0"
#define QC_SCHEMA_VERSION 1 /* of the claim record; a renamed field raises it */

#if defined(__GNUC__)
#define QC_API __attribute__((visibility("default")))
#else
#define QC_API
#endif

/* Borrowed bytes, not zero-terminated. data == NULL is "absent", data != NULL with size 0 is "". */
struct qc_slice {
    const char *data;
    size_t size;
};

/* What went wrong, by class. The message says what exactly. */
enum qc_code {
    QC_OK,
    QC_E_IO,       /* a file cannot be opened, read or written */
    QC_E_ENCODING, /* a document is not UTF-8 */
    QC_E_RULE,     /* a pack, the unit table or a word table is wrong */
    QC_E_PATTERN,  /* a rule's regular expression is wrong */
    QC_E_SAMPLE,   /* a rule's sample does not come out as it says */
    QC_E_INPUT,    /* a line of JSONL input is wrong */
    QC_E_LIMIT,    /* a named cap was passed */
    QC_E_STOPPED   /* the sink asked to stop; not a fault of the input */
};

/* An error with its place. The first error of a call wins; later ones leave it as it is.
 * All text is zero-terminated and owned by the struct. */
struct qc_error {
    enum qc_code code;
    char file[256];    /* the path as given; "" when the place is no file */
    uint64_t line;     /* 1-based; 0 = no line */
    uint64_t column;   /* 1-based, in code points; 0 = no column */
    char message[512]; /* one line, lower case, no place, no full stop */
    char excerpt[256]; /* the offending line, cut around the place; "" = none */
    uint32_t caret;    /* 0-based code point in excerpt that the place is at */
};

/* One claim: the record of one quantity. Every slice is borrowed and lives until the sink's
 * function returns. Numbers are exact decimals as text ("1.4", "50000000", never an exponent), so
 * that no double stands between the article and the reader; absent is {NULL, 0}.
 * Offsets are half-open and 0-based, in the document as stored. */
struct qc_claim {
    struct qc_slice id;      /* "qc_" + 64-bit hash of document id, span, kind and value, base 32 */
    struct qc_slice doc;     /* the document's id as given by the caller */
    struct qc_slice kind;    /* what is claimed, "memory_capacity" */
    struct qc_slice subject; /* what the quantity is of, in the source's words; or absent */
    struct qc_slice text;    /* hedge, number and unit: the bytes byte_start..byte_end */
    struct qc_slice value;   /* the number stated, in `unit`; absent when none or two are stated */
    struct qc_slice low;     /* the interval claimed, in `unit`; absent = open on that side */
    struct qc_slice high;
    struct qc_slice unit;      /* "GB", "USD/Mtoken"; "" for a bare number or a classifier */
    struct qc_slice unit_code; /* "ucum:GBy", "iso4217:USD", "qclaim:pp"; "" with unit */
    struct qc_slice dimension; /* one of the closed list, "data" */
    struct qc_slice base_low;  /* low and high in base_unit, 15 significant digits */
    struct qc_slice base_high;
    struct qc_slice base_unit; /* "By", "s", "CNY"; see README */
    struct qc_slice bound;     /* exact at_least more_than at_most less_than range vague */
    bool approx;               /* 约 近 左右 about nearly ~ */
    struct qc_slice direction; /* "up", "down", absent when no change is stated */
    struct qc_slice per;       /* a denominator that the unit lacks; of a share, the whole */
    struct qc_slice modality;  /* asserted forecast hypothetical reported question */
    bool negated;              /* the predication that carries the quantity is denied */
    struct qc_slice time;      /* the time qualifier in the source's words, or absent */
    uint64_t byte_start, byte_end;
    uint64_t char_start, char_end;   /* the same in code points */
    uint64_t utf16_start, utf16_end; /* the same in UTF-16 units */
    uint64_t line, column;           /* of byte_start; 1-based; column in code points */
    bool has_subject_span;           /* false: subject_byte_start and _end mean nothing */
    uint64_t subject_byte_start, subject_byte_end;
    struct qc_slice sentence; /* the whole sentence */
    uint64_t sentence_byte_start, sentence_byte_end;
    struct qc_slice rule;  /* "ai@1.0.0/memory.chip"; absent for a general kind */
    struct qc_slice flags; /* space-separated closed list, "" when none */
};

/* Takes claims in document order. Returning false stops the extraction with QC_E_STOPPED. */
struct qc_sink {
    bool (*claim)(void *user, const struct qc_claim *claim);
    void *user;
};

/* Takes every finding of a load or a test, in file order; the error is borrowed. */
struct qc_findings {
    void (*finding)(void *user, const struct qc_error *finding);
    void *user;
};

/* ---- rule sets ------------------------------------------------------------------------- */

struct qc_rules; /* units, words and packs, compiled; immutable */

struct qc_rules_config {
    const char *const *packs; /* paths of YAML packs, before the built-in ones in ties */
    size_t pack_count;
    bool no_builtin;             /* leave the built-in packs out; units and words stay */
    struct qc_findings findings; /* every error of every pack; .finding may be NULL */
};

/* Loads a rule set. config == NULL is the built-in one. Owned by the caller: qc_rules_free.
 * NULL on error: QC_E_IO, QC_E_RULE, QC_E_PATTERN, QC_E_LIMIT; *err is the first finding. */
QC_API struct qc_rules *qc_rules_load(const struct qc_rules_config *config, struct qc_error *err);
QC_API void qc_rules_free(struct qc_rules *rules); /* NULL is allowed */

/* A rule as it stands in its pack. Borrowed from the rule set. */
struct qc_rule {
    struct qc_slice pack, version, id; /* "ai", "1.0.0", "memory.chip" */
    struct qc_slice kind;              /* "" for a veto */
    struct qc_slice says;              /* one sentence for people */
    struct qc_slice file;              /* the path as given, or "rules/NAME.yaml" when built in */
    uint64_t line;                     /* 1-based, of its id */
    size_t examples, counterexamples;
    bool builtin;
};

QC_API size_t qc_rules_count(const struct qc_rules *rules);
QC_API struct qc_rule qc_rules_at(const struct qc_rules *rules, size_t index); /* index < count */

/* What a rule looks for. Borrowed from the rule set. */
struct qc_rule_parts {
    struct qc_slice veto;     /* the reason; absent: the rule makes claims */
    struct qc_slice match;    /* the pattern as written; absent: the nearest word of its lists */
    struct qc_slice expanded; /* the pattern as PCRE2 reads it; absent when match is */
    struct qc_slice direction, unit, per; /* what `set` says; absent: nothing */
    uint32_t dimensions;   /* bit i: qc_dimension_name(i) arms it; 0: a raw rule */
    size_t lists, samples; /* word lists under `near`; examples, then counterexamples */
};

struct qc_word_list {
    struct qc_slice name;
    const struct qc_slice *words; /* folded */
    size_t count;
};

struct qc_sample {
    struct qc_slice text;
    bool counter;  /* the rule must make no claim of it */
    size_t fields; /* that the claim of an example must have */
};

/* rule < count; list, sample, field < the count that the call before gave. */
QC_API struct qc_rule_parts qc_rule_parts(const struct qc_rules *rules, size_t rule);
QC_API struct qc_word_list qc_rule_list(const struct qc_rules *rules, size_t rule, size_t list);
QC_API struct qc_sample qc_rule_sample(const struct qc_rules *rules, size_t rule, size_t sample);
QC_API void qc_rule_field(const struct qc_rules *rules, size_t rule, size_t sample, size_t field,
                          struct qc_slice *name, struct qc_slice *value);

/* Counts of a sample run. */
struct qc_sample_counts {
    size_t rules, samples, failed;
};

/* Takes what explains a failure, line by line: "view" and the sentence as the rule saw it, "veto",
 * "rule" and what became of it, then each field of the example that is not as it says. */
struct qc_details {
    void (*line)(void *user, const char *title, struct qc_slice text);
    void *user;
};

/* Runs the samples of every rule, or of one pack (its name; NULL = all). Each failure is a finding
 * QC_E_SAMPLE with its place in the YAML file; details (may be NULL) follow it. */
QC_API struct qc_sample_counts qc_rules_test(const struct qc_rules *rules, const char *pack,
                                             const struct qc_findings *findings,
                                             const struct qc_details *details);

/* Something that lint found. */
struct qc_remark {
    const char *check;        /* "slow"; static; rules/README.md lists them */
    bool is_error;            /* false: a warning */
    struct qc_slice rule;     /* "ai@1.0.0/memory.chip"; absent: it is about a word list */
    struct qc_error finding;  /* the message and its place */
};

/* Takes the remarks, rule by rule; each is borrowed. */
struct qc_remarks {
    void (*remark)(void *user, const struct qc_remark *remark);
    void *user;
};

struct qc_lint_counts {
    size_t rules, errors, warnings;
};

/* Looks for what is no mistake of form in the rules of one pack (its name; NULL = all): words that
 * nothing uses, rules that never win, ties, patterns that are slow on text made to be slow for
 * them. Takes time: patterns are measured. */
QC_API struct qc_lint_counts qc_rules_lint(const struct qc_rules *rules, const char *pack,
                                           const struct qc_remarks *remarks);

/* ---- extraction ------------------------------------------------------------------------ */

struct qc_run; /* scratch memory for one document at a time; reused, it stops allocating */

/* Borrows the rule set until qc_run_free. */
QC_API struct qc_run *qc_run_new(const struct qc_rules *rules, struct qc_error *err);
QC_API void qc_run_free(struct qc_run *run); /* NULL is allowed */

/* Reads more bytes into at[0..room): the count, 0 at the end, -1 on error with *err set. */
struct qc_reader {
    ptrdiff_t (*read)(void *user, char *at, size_t room, struct qc_error *err);
    void *user;
};

/* Extract the claims of one document. doc is the id written into every claim.
 * Errors: QC_E_ENCODING with line and column of the first bad byte (claims that stood in earlier
 * chunks, 256 KiB each, have then reached the sink), QC_E_IO, QC_E_STOPPED. */
QC_API bool qc_extract_text(struct qc_run *run, struct qc_slice doc, struct qc_slice text,
                            const struct qc_sink *sink, struct qc_error *err);
QC_API bool qc_extract_stream(struct qc_run *run, struct qc_slice doc,
                              const struct qc_reader *reader, const struct qc_sink *sink,
                              struct qc_error *err);
/* A regular file; its path is the document's id. A file that is not UTF-8 yields no claim. */
QC_API bool qc_extract_path(struct qc_run *run, const char *path, const struct qc_sink *sink,
                            struct qc_error *err);

/* A text file as a whole: is it UTF-8? Errors as of qc_extract_path. */
QC_API bool qc_check_path(const char *path, struct qc_error *err);

/* ---- one document in pieces ------------------------------------------------------------ */

/* For programs that share a document out among runs. A cutter cuts it where qc_extract_stream
 * would; a piece may be extracted with a guess of what the text before it hands on; qc_carry_join,
 * called for the pieces in order, tells whether the guess was good enough. */

#define QC_CARRY_HEADING 120
/* What stands before a piece. Plain bytes; the members are the library's. */
struct qc_carry {
    uint64_t byte, character, utf16, line, column; /* where the piece begins */
    uint64_t heading_begin;
    uint32_t heading_size; /* 0: no heading yet */
    char heading[QC_CARRY_HEADING];
    uint32_t own, used;    /* what the piece stated, what it took from before */
    uint16_t currency, yuan, declared;
    bool local, hard_wrapped;
};

struct qc_piece {
    struct qc_slice text;  /* valid UTF-8, at most 256 KiB; borrowed until the next one */
    struct qc_carry carry; /* its place is right, the rest a guess */
};

struct qc_cutter; /* one document at a time; borrows the rule set */
QC_API struct qc_cutter *qc_cutter_new(const struct qc_rules *rules);
QC_API void qc_cutter_free(struct qc_cutter *cutter);  /* NULL is allowed */
QC_API void qc_cutter_begin(struct qc_cutter *cutter); /* a new document */

enum qc_cut { QC_CUT_PIECE, QC_CUT_END, QC_CUT_FAILED };
/* name is the document's for messages. QC_CUT_FAILED: QC_E_ENCODING or what the reader said. */
QC_API enum qc_cut qc_cutter_next(struct qc_cutter *cutter, const struct qc_reader *reader,
                                  const char *name, struct qc_piece *piece, struct qc_error *err);
/* Extracts the claims of one piece; *carry goes in as a guess and comes out as what the piece made
 * of it, its place unchanged. */
QC_API bool qc_extract_piece(struct qc_run *run, struct qc_slice doc, struct qc_slice text,
                             struct qc_carry *carry, const struct qc_sink *sink,
                             struct qc_error *err);

/* known is what the pieces before hand on; before the first piece, what its cutter gave.
 * Makes a guess better while pieces before it are still missing, or right when none is. */
QC_API void qc_carry_guess(struct qc_carry *guess, const struct qc_carry *known);
QC_API void qc_carry_correct(struct qc_carry *guess, const struct qc_carry *known);
/* Are they the same, whatever the piece looks at? */
QC_API bool qc_carry_same(const struct qc_carry *guess, const struct qc_carry *known);
/* behind came out of a piece that was extracted with guess. True: known is moved on behind the
 * piece. False: extract it again with the guess corrected. */
QC_API bool qc_carry_join(struct qc_carry *known, const struct qc_carry *guess,
                          const struct qc_carry *behind);

/* ---- explanation ----------------------------------------------------------------------- */

/* What happened to one sentence, step by step, in the order of the text. */
enum qc_step {
    QC_STEP_SENTENCE, /* a sentence that holds a numeral: text */
    QC_STEP_VETO,     /* a span that is no quantity: name = why ("date", "idiom") */
    QC_STEP_UNREAD,   /* a numeral that is neither in a quantity nor in a veto */
    QC_STEP_QUANTITY, /* hedge, number, unit: name = its bound, detail = "approx" or "" */
    QC_STEP_READING,  /* one meaning of the quantity before: name = dimension, detail = unit;
                         state = "usual", "possible" or "guess" */
    QC_STEP_VIEW,     /* detail = the sentence as rules see it, {money:$5bn} for a quantity */
    QC_STEP_RULE,     /* a rule and the sentence: name = its label; state = "no near word",
                         "no match" (detail = how far its pattern came), "lost" (detail = the rule
                         that won) or "won"; rules whose dimensions do not occur are left out */
    QC_STEP_CLAIM     /* the record: claim */
};

/* Every slice is borrowed until the event function returns. */
struct qc_event {
    enum qc_step step;
    uint64_t byte_start, byte_end; /* in the document */
    uint64_t line, column;         /* of byte_start; 1-based, column in code points */
    struct qc_slice text;          /* the document's bytes there */
    struct qc_slice name, state, detail;
    const struct qc_claim *claim; /* QC_STEP_CLAIM only */
};

struct qc_trace {
    void (*event)(void *user, const struct qc_event *event);
    void *user;
    bool rules; /* readings, views and rules too; false: sentences, vetoes, unread and claims */
    struct qc_slice rule; /* tells of this rule alone, "no letter" too; absent: of all */
};

/* From the next document on the run tells what it does. NULL: no more. Borrowed until then. */
QC_API void qc_run_trace(struct qc_run *run, const struct qc_trace *trace);

QC_API const char *qc_step_name(size_t index); /* "sentence", "veto", ..; NULL past the end */

/* ---- statistics ------------------------------------------------------------------------ */

/* From now on the run counts what it takes out and what each rule costs, which takes time. */
QC_API void qc_run_measure(struct qc_run *run);

/* Sums since qc_run_measure; all zero without it. */
struct qc_rule_cost {
    uint64_t tries;       /* sentences that it was tried on */
    uint64_t wins;        /* quantities that it took */
    uint64_t nanoseconds; /* in its tries */
    uint64_t limit_hits;  /* tries that a limit of the pattern matcher ended */
};
QC_API struct qc_rule_cost qc_run_cost(const struct qc_run *run, size_t rule); /* index < count */

struct qc_veto_count {
    const char *reason; /* "date"; static */
    uint64_t count;     /* numerals that the grammar took out for it */
};
/* By reason, as they came; false past the end. */
QC_API bool qc_run_veto(const struct qc_run *run, size_t index, struct qc_veto_count *out);

QC_API uint64_t qc_run_bytes(const struct qc_run *run); /* of all documents, ever */

/* ---- numbers of records ---------------------------------------------------------------- */

/* For programs that read records back. A number is what the record holds, or "1e-9", "1/3". */
#define QC_NUMBER_MAX 128 /* bytes of a number's text, zero byte included */
#define QC_UNIT_MAX 96

struct qc_base {
    char number[QC_NUMBER_MAX]; /* 15 significant digits; zero-terminated */
    char unit[QC_UNIT_MAX];     /* "By", "s", "USD/{token}"; "1" where there is no unit */
};

/* `number` of `unit` in the base unit. unit is a record's unit or unit_code: "GB", "USD/Mtoken",
 * "ucum:GBy", "GBy", "" for a bare number. False: no number, no such unit, or too large. */
QC_API bool qc_base(const struct qc_rules *rules, struct qc_slice number, struct qc_slice unit,
                    struct qc_base *out);
QC_API bool qc_number_valid(struct qc_slice number);
/* Do they differ by 10^-6 of the larger, or less? Exact; false when one is no number. */
QC_API bool qc_number_near(struct qc_slice a, struct qc_slice b);
/* -1, 0, 1; exact. What is no number counts as 0. */
QC_API int qc_number_compare(struct qc_slice a, struct qc_slice b);

/* ---- names ----------------------------------------------------------------------------- */

/* The closed lists, for schemas and messages: index from 0, NULL past the end. */
QC_API const char *qc_kind_name(size_t index);
QC_API const char *qc_dimension_name(size_t index);
QC_API const char *qc_dimension_kind(size_t index); /* of a quantity that no rule takes */
QC_API const char *qc_bound_name(size_t index);
QC_API const char *qc_modality_name(size_t index);
QC_API const char *qc_flag_name(size_t index);

QC_API const char *qc_version(void); /* "0.1.0" */

/* Called with the size wanted when memory runs out, before abort(). NULL restores the default,
 * which prints one line on standard error. Process-wide; set it before anything else. */
QC_API void qc_set_out_of_memory(void (*hook)(size_t wanted));

#ifdef __cplusplus
}
#endif
#endif

/* t_piece.c: a document in pieces, each with a guess of what stood before -> the claims of the
 * whole; wrong guesses are found out. */
#include "extract.h"
#include "gather.h"
#include "tap.h"

#include <stdlib.h>

#define PIECES_MAX 16

static struct qc_run *run;
static struct qc_cutter *cutter;

/* Quiet lines around `unit`, over and over until `size` bytes are full; malloc'ed. */
static struct qc_slice document(const char *head, const char *unit, size_t size) {
    static const char QUIET[] = "河水很凉，大家坐在岸边看书。\n\n";
    size_t at = strlen(head), room = size + strlen(unit) + at + sizeof QUIET;
    char *text = malloc(room);
    if (!text) abort();
    memcpy(text, head, at);
    for (size_t n = 0; at < size; n++) {
        const char *part = n % 40 == 39 ? unit : QUIET;
        memcpy(text + at, part, strlen(part));
        at += strlen(part);
    }
    return slice(text, at);
}

struct fold { /* claims in order, as one number */
    uint64_t hash, claims;
};

static void add(struct fold *fold, const void *data, size_t size) {
    const unsigned char *bytes = data;
    for (size_t i = 0; i < size; i++) fold->hash = (fold->hash ^ bytes[i]) * 0x100000001B3u;
}

static bool take(void *user, const struct qc_claim *claim) {
    struct fold *fold = user;
    uint64_t places[] = {claim->byte_start,
                         claim->char_start,
                         claim->utf16_start,
                         claim->line,
                         claim->column,
                         claim->sentence_byte_start,
                         claim->subject.data ? claim->subject_byte_start : 0};
    add(fold, places, sizeof places);
    add(fold, claim->id.data, claim->id.size);
    add(fold, claim->unit.data, claim->unit.size);
    add(fold, claim->kind.data, claim->kind.size);
    if (claim->subject.data) add(fold, claim->subject.data, claim->subject.size);
    fold->claims++;
    return true;
}

static struct fold whole(struct qc_slice text) {
    struct fold fold = {0};
    struct qc_sink sink = {take, &fold};
    struct qc_error err = {0};
    if (!qc_extract_text(run, LIT("d"), text, &sink, &err)) fold.claims = UINT64_MAX;
    return fold;
}

struct pieces {
    struct qc_piece at[PIECES_MAX];
    size_t count;
};

struct feed {
    struct qc_slice rest;
};

static ptrdiff_t read_feed(void *user, char *at, size_t room, struct qc_error *err) {
    struct feed *feed = user;
    size_t size = feed->rest.size < room ? feed->rest.size : room;
    (void)err;
    if (size) memcpy(at, feed->rest.data, size);
    feed->rest = slice_cut(feed->rest, size, feed->rest.size);
    return (ptrdiff_t)size;
}

/* The texts are kept as bytes of the whole. */
static struct pieces cut(struct qc_slice text) {
    struct pieces pieces = {0};
    struct feed feed = {text};
    struct qc_reader reader = {read_feed, &feed};
    struct qc_error err = {0};
    struct qc_piece *piece = pieces.at;
    qc_cutter_begin(cutter);
    while (qc_cutter_next(cutter, &reader, "d", piece, &err) == QC_CUT_PIECE) {
        piece->text = slice_cut(text, piece->carry.byte, piece->carry.byte + piece->text.size);
        piece = &pieces.at[++pieces.count];
    }
    return pieces;
}

enum guess { AS_CUT, NOTHING };

/* The claims of all pieces, each first with a guess; *again counts those that were read twice. */
static struct fold joined(const struct pieces *pieces, enum guess how, size_t *again) {
    struct fold fold = {0};
    struct qc_carry known = pieces->at[0].carry;
    struct qc_error err = {0};
    for (size_t i = 0; i < pieces->count; i++) {
        struct qc_carry guess = pieces->at[i].carry;
        if (how == NOTHING) qc_carry_correct(&guess, &pieces->at[0].carry);
        else qc_carry_guess(&guess, &known);
        for (;;) {
            struct fold tried = fold;
            struct qc_sink sink = {take, &tried};
            struct qc_carry behind = guess;
            qc_extract_piece(run, LIT("d"), pieces->at[i].text, &behind, &sink, &err);
            if (!qc_carry_join(&known, &guess, &behind)) {
                ++*again;
                qc_carry_correct(&guess, &known);
                continue;
            }
            fold = tried;
            break;
        }
    }
    return fold;
}

static const struct {
    const char *name, *head, *unit;
    bool matters; /* what a piece takes from before: a guess of nothing is wrong */
} ROWS[] = {
    {"claims that need nothing", "", "这条路长 5 公里。\n\n", false},
    {"entries below a heading", "# 渡口的票价\n\n", "- 7%\n- 24 米\n\n", true},
    {"entries below headings of their own", "", "# 渡口\n\n- 24 米\n\n", false},
    {"money without a unit", "门票 5 英镑。\n\n", "他的公司估值 20 亿。\n\n", true},
    {"money after money", "", "门票 5 英镑，估值 20 亿。\n\n", false},
    {"yuan of an island", "门票 5 新台币。\n\n", "船票 30 元，另付 2 元。\n\n", true},
    {"plain yuan", "", "船票 30 元，另付 2 元。\n\n", false},
    {"yuan, then money", "门票 5 港元。\n\n", "船票 30 元。估值 20 亿。\n\n", true},
};

static void check_row(size_t i) {
    struct qc_slice text = document(ROWS[i].head, ROWS[i].unit, (size_t)1 << 20);
    struct fold all = whole(text);
    struct pieces pieces = cut(text);
    size_t again = 0, blind = 0;
    struct fold guessed = joined(&pieces, AS_CUT, &again);
    struct fold unguessed = joined(&pieces, NOTHING, &blind);
    tap_ok(pieces.count > 3 && all.claims > 100, "%s: pieces and claims are there", ROWS[i].name);
    tap_ok(guessed.hash == all.hash && guessed.claims == all.claims, "%s: as the whole",
           ROWS[i].name);
    tap_ok(unguessed.hash == all.hash && unguessed.claims == all.claims,
           "%s: as the whole, without a guess", ROWS[i].name);
    tap_ok((blind > 0) == ROWS[i].matters && !again, "%s: %zu read again without a guess, %zu with",
           ROWS[i].name, blind, again);
    free((void *)(uintptr_t)text.data);
}

int main(void) {
    struct qc_error err = {0};
    struct qc_rules *rules = qc_rules_load(NULL, &err);
    run = rules ? qc_run_new(rules, &err) : NULL;
    cutter = run ? qc_cutter_new(rules) : NULL;
    tap_ok(cutter != NULL, "a run and a cutter");
    for (size_t i = 0; cutter && i < COUNT(ROWS); i++) check_row(i);
    qc_cutter_free(cutter);
    qc_run_free(run);
    qc_rules_free(rules);
    return tap_done();
}

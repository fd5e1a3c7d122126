/* lint_cost.c: rules x text made to be slow for them -> those that take too long, with the text;
 * and what a rule without a gate costs on the samples of all rules. */
#include "lint.h"

#include <stdio.h>

#define ATTACK 2048u /* bytes: the longest sentence that rules see */
#ifdef __SANITIZE_ADDRESS__
#define SLOW UINT64_C(25000000) /* the checks of a sanitizer build cost some five times as much */
#else
#define SLOW UINT64_C(5000000) /* nanoseconds that a rule may take on one */
#endif
#define RUNS 3u     /* of a slow attack; the fastest counts */
#define PIECE 120u  /* bytes of what an attack repeats */
#define EXAMPLES 3u /* examples of a rule whose sentences are repeated */

struct trial {
    struct lint *lint;
    struct qc_run *run;
    const struct rule *rule;
    char word[PIECE]; /* a near word and a blank, which open the gate; "" */
    char letter[8];   /* one that arms the rule; "" */
    struct quantity quantity;
    VEC(char) text;
    VEC(struct spot) letters;
    VEC(struct quantity) quantities;
    struct matches matches;
    uint64_t slowest;
    bool limited;      /* the slowest one ended at a limit */
    char piece[PIECE]; /* what the slowest repeats */
};

/* ---- the text -------------------------------------------------------------------------- */

/* A folded sentence has no two blanks in a row. */
static void add(struct trial *t, const char *piece) {
    size_t size = utf8_valid(slice_z(piece)); /* a word may have been cut */
    for (size_t i = 0; i < size; i++) {
        bool again = t->text.count && t->text.at[t->text.count - 1] == ' ';
        if (piece[i] != ' ' || !again) vec_push(&t->text, piece[i]);
    }
}

/* Apart: in the next clause. */
enum letter_place { LETTER_BEHIND, LETTER_APART, LETTER_BEFORE, LETTER_PLACES };

/* word, as many pieces as there is room for, and the letter that arms the rule. */
static void build(struct trial *t, const char *piece, enum letter_place place) {
    size_t size = strlen(piece), rest = strlen(t->letter) + 2;
    vec_clear(&t->text);
    if (place == LETTER_BEFORE) add(t, t->letter);
    add(t, t->word);
    for (size_t left = ATTACK - t->text.count - rest; left >= size; left -= size) add(t, piece);
    if (place == LETTER_APART) add(t, ", ");
    if (place != LETTER_BEFORE) add(t, t->letter);
}

/* Every letter of the text stands for a quantity that arms the rule. */
static struct view view_of(struct trial *t) {
    struct qc_slice text = slice(t->text.at, t->text.count);
    vec_clear(&t->letters);
    vec_clear(&t->quantities);
    for (uint32_t at = 0; at < text.size; at += utf8_length(text.data[at])) {
        if (!letter_is(utf8_at(text, at))) continue;
        vec_push(&t->letters, (struct spot){at});
        vec_push(&t->quantities, t->quantity);
    }
    return (struct view){.text = text,
                         .quantities = t->quantities.at,
                         .letters = t->letters.at,
                         .count = t->quantities.count};
}

/* ---- the time -------------------------------------------------------------------------- */

static uint64_t measure(struct trial *t, const struct view *view) {
    matches_measure(&t->matches, t->lint->rules);
    matches_block(&t->matches);
    match_alone(t->lint->rules, t->rule, view, view->text, t->run->matcher, &t->matches);
    return t->matches.costs[t->rule->order].nanoseconds;
}

static void attack_with(struct trial *t, const char *piece, enum letter_place place) {
    build(t, piece, place);
    struct view view = view_of(t);
    uint64_t time = measure(t, &view);
    bool limited = t->matches.costs[t->rule->order].limit_hits > 0;
    for (uint32_t i = 1; i < RUNS && time > SLOW; i++) {
        uint64_t again = measure(t, &view);
        if (again < time) time = again;
    }
    bool worse = limited == t->limited ? time > t->slowest : limited;
    if (!worse && t->piece[0]) return;
    t->slowest = time;
    t->limited = limited;
    snprintf(t->piece, sizeof t->piece, "%s", piece);
}

static void attack(struct trial *t, const char *piece) {
    for (enum letter_place place = 0; *piece && place < LETTER_PLACES; place++)
        attack_with(t, piece, place);
}

/* ---- what is repeated ------------------------------------------------------------------ */

static void prepare(struct trial *t, const struct rule *rule) {
    const struct letters *letters = &t->lint->rules->letters;
    t->rule = rule;
    t->slowest = 0;
    t->limited = false;
    t->piece[0] = t->word[0] = t->letter[0] = '\0';
    t->quantity = (struct quantity){.reading_count = 1};
    if (rule->near_count) {
        struct qc_slice word = t->lint->rules->lists[rule->near[0]]->words[0];
        snprintf(t->word, sizeof t->word, "%.*s ", (int)word.size, word.data);
    }
    enum dim dim = 0;
    while (rule->dims && !(rule->dims & DIM_BIT(dim))) dim++;
    if (!rule->dims) return;
    t->quantity.readings[0].dim = dim;
    t->letter[utf8_put(t->letter, letters_code(letters, DIM_BIT(dim), dim))] = '\0';
}

static void attack_characters(struct trial *t) {
    static const char *const CHARACTERS[] = {"a", "a ", "x, ", "一", "1", "(", ": ", "-", "。"};
    for (size_t i = 0; i < COUNT(CHARACTERS); i++) attack(t, CHARACTERS[i]);
}

/* A word of each near list, alone, with filling, and with a letter. */
static void attack_words(struct trial *t) {
    static const char *const FILLINGS[] = {"", " ", " a ", "一", " is a a a a "};
    char piece[PIECE];
    for (uint32_t i = 0; i < t->rule->near_count; i++) {
        struct qc_slice word = t->lint->rules->lists[t->rule->near[i]]->words[0];
        for (size_t k = 0; k < COUNT(FILLINGS); k++) {
            snprintf(piece, sizeof piece, "%.*s%s", (int)word.size, word.data, FILLINGS[k]);
            attack(t, piece);
            snprintf(piece, sizeof piece, "%.*s%s%s ", (int)word.size, word.data, FILLINGS[k],
                     t->letter);
            attack(t, piece);
        }
    }
}

static void attack_letters(struct trial *t) {
    static const char *const BETWEEN[] = {"", " ", "、", " a ", " and ", "一"};
    char piece[PIECE];
    for (size_t i = 0; *t->letter && i < COUNT(BETWEEN); i++) {
        snprintf(piece, sizeof piece, "%s%s", t->letter, BETWEEN[i]);
        attack(t, piece);
    }
}

/* The characters that the pattern itself names, each alone. */
static void attack_literals(struct trial *t) {
    const struct node *match = t->rule->source->match;
    struct qc_slice text = match ? match->text : LIT("");
    char piece[8];
    bool seen[128] = {false};
    for (size_t at = 0; at < text.size; at++) {
        unsigned char c = (unsigned char)text.data[at];
        if (c >= 0x80 || seen[c] || !is_alnum((char)c)) continue;
        seen[c] = true;
        snprintf(piece, sizeof piece, "%c", c);
        attack(t, piece);
    }
}

/* The beginning of a sentence of the examples as the rule sees it, again and again. */
static void see_sentence(void *user, const struct scene *scene) {
    struct trial *t = user;
    struct qc_slice text = scene->view->text;
    char piece[PIECE];
    if (text.size >= PIECE) text.size = PIECE - 1;
    snprintf(piece, sizeof piece, "%.*s", (int)utf8_valid(text), text.data);
    attack(t, piece);
}

static bool ignore(void *user, const struct qc_claim *claim) {
    (void)user, (void)claim;
    return true;
}

static void attack_examples(struct trial *t) {
    struct qc_sink sink = {ignore, NULL};
    uint32_t count = 0;
    for (const struct pack_sample *s = t->rule->source->samples; s && count++ < EXAMPLES;
         s = s->next)
        qc_extract_text(t->run, LIT("sample"), s->text, &sink, NULL);
}

/* ---- remarks --------------------------------------------------------------------------- */

static struct lint_place at_rule(const struct rule *rule, const char *check) {
    const struct node *match = rule->source->match;
    return (struct lint_place){.check = check,
                               .pack = rule->pack,
                               .rule = rule,
                               .node = match ? match : node_get(rule->source->node, "id")};
}

/* Letters cannot be shown. */
static void show_piece(const char *piece, char *out, size_t room) {
    struct qc_slice text = slice_z(piece);
    size_t size = 0;
    for (size_t at = 0; at < text.size && size + 16 < room; at += utf8_length(text.data[at])) {
        uint32_t cp = utf8_at(text, at);
        if (letter_is(cp)) size += (size_t)snprintf(out + size, room - size, "{quantity}");
        else size += utf8_put(out + size, cp);
    }
    out[size] = '\0';
}

static void check_slow(struct trial *t, const struct rule *rule) {
    char shown[4 * PIECE];
    struct lint_place at = at_rule(rule, "slow");
    prepare(t, rule);
    attack_characters(t);
    attack_words(t);
    attack_letters(t);
    attack_literals(t);
    attack_examples(t);
    if (t->slowest <= SLOW && !t->limited) return;
    show_piece(t->piece, shown, sizeof shown);
    at.is_error = true;
    lint_remark(t->lint, at, "\"%.*s\" takes %.1f ms on 2 KiB of \"%s\"%s",
                (int)rule->source->id.size, rule->source->id.data, (double)t->slowest / 1e6, shown,
                t->limited ? " and runs into the match limit" : "");
}

/* ---- rules without a gate -------------------------------------------------------------- */

static void see_cost(void *user, const struct scene *scene) {
    struct trial *t = user;
    match_alone(t->lint->rules, t->rule, scene->view, scene->folded->text, t->run->matcher,
                &t->matches);
}

/* Over every sample of every rule. */
static void check_gate(struct trial *t, const struct rule *rule) {
    const struct qc_rules *rules = t->lint->rules;
    struct qc_sink sink = {ignore, NULL};
    if (rule->near_count) return;
    t->rule = rule;
    t->run->watch = see_cost;
    matches_measure(&t->matches, rules);
    for (uint32_t i = 0; i < rules->rule_count; i++)
        for (const struct pack_sample *s = rules->rules[i].source->samples; s; s = s->next)
            qc_extract_text(t->run, LIT("sample"), s->text, &sink, NULL);
    t->run->watch = see_sentence;
    const struct match_cost *cost = &t->matches.costs[rule->order];
    double each = cost->tries ? (double)cost->nanoseconds / (double)cost->tries / 1e3 : 0;
    lint_remark(t->lint, at_rule(rule, "no_gate"),
                "\"%.*s\" has no near words, so it is tried on every sentence with its letters: "
                "%.1f us each",
                (int)rule->source->id.size, rule->source->id.data, each);
}

void lint_costs(struct lint *lint) {
    struct trial t = {.lint = lint, .run = qc_run_new(lint->rules, NULL)};
    if (!t.run) return;
    t.run->watch = see_sentence;
    t.run->watcher = &t;
    for (uint32_t i = 0; i < lint->rules->rule_count; i++) {
        const struct rule *rule = &lint->rules->rules[i];
        if (!lint_has(lint, rule->pack)) continue;
        check_slow(&t, rule);
        check_gate(&t, rule);
    }
    matches_free(&t.matches);
    vec_free(&t.text);
    vec_free(&t.letters);
    vec_free(&t.quantities);
    qc_run_free(t.run);
}

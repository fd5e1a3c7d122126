/* t_claims.c: t_claims.tsv -> one check for each of its rows: a text, a claim in it, fields of the
 * claim. The rows are made-up sentences, by what is hard in them. */
#include "field.h"
#include "gather.h"
#include "tap.h"

#include <stdlib.h>

#define LINE 2048

/* text, claim and fields of a row. */
struct row {
    char *text, *claim, *fields;
};

static char *cell(char **rest) {
    char *begin = *rest, *tab = strchr(begin, '\t');
    *rest = tab ? tab + 1 : begin + strlen(begin);
    if (tab) *tab = '\0';
    return begin;
}

/* \n stands for a line end. */
static void unescape(char *text) {
    char *to = text;
    for (char *at = text; *at; at++) {
        bool end = at[0] == '\\' && at[1] == 'n';
        *to++ = end ? '\n' : *at;
        if (end) at++;
    }
    *to = '\0';
}

static struct row read_row(char *line) {
    line[strcspn(line, "\n")] = '\0';
    struct row row = {.text = cell(&line)};
    row.claim = cell(&line);
    row.fields = cell(&line);
    unescape(row.text);
    unescape(row.claim);
    return row;
}

static const struct field *field_named(struct qc_slice name) {
    for (size_t i = 0; i < field_count; i++)
        if (slice_equal(fields[i].name, name)) return &fields[i];
    return NULL;
}

/* `pair` is name=value; an empty value is an absent field. */
static bool holds(const struct qc_claim *claim, const char *pair, size_t size) {
    const char *equal = memchr(pair, '=', size);
    if (!equal) return false;
    size_t name = (size_t)(equal - pair);
    const struct field *field = field_named(slice(pair, name));
    char scratch[FIELD_SCRATCH];
    if (!field) return false;
    return slice_equal(field_text(field, claim, scratch), slice(equal + 1, size - name - 1));
}

/* The first pair that does not hold, or NULL. */
static const char *broken(const struct qc_claim *claim, const char *pairs) {
    while (*pairs) {
        size_t size = strcspn(pairs, ";");
        if (size && !holds(claim, pairs, size)) return pairs;
        pairs += size + (pairs[size] == ';');
    }
    return NULL;
}

static const struct qc_claim *claim_of(const struct gathered *list, const char *text) {
    for (size_t i = 0; i < list->count; i++)
        if (slice_equal(list->at[i].text, slice_z(text))) return &list->at[i];
    return NULL;
}

static void show(const struct gathered *list) {
    char scratch[FIELD_SCRATCH];
    for (size_t i = 0; i < list->count; i++) {
        printf("# ");
        for (size_t k = 0; k < field_count; k++) {
            struct qc_slice text = field_text(&fields[k], &list->at[i], scratch);
            if (text.data && fields[k].type != FIELD_INTEGER)
                printf(" %s=%.*s", fields[k].key[0] ? fields[k].name.data : "", (int)text.size,
                       text.data);
        }
        putchar('\n');
    }
}

/* A claim "-": the text holds none; "!x": none whose text is x. */
static void check(struct qc_run *run, const struct row *row) {
    struct gathered list = gather(run, slice_z(row->text), 0);
    bool none = strcmp(row->claim, "-") == 0, not = row->claim[0] == '!';
    const struct qc_claim *claim = claim_of(&list, row->claim + not);
    const char *pair = claim ? broken(claim, row->fields) : NULL;
    bool ok = list.ok && (none ? list.count == 0 : not ? !claim : claim && !pair);
    for (char *at = row->text; *at; at++)
        if (*at == '\n' || *at == '#') *at = ' ';
    tap_ok(ok, "%s | %s%s%.*s", row->text, none ? "nothing" : row->claim, pair ? " | " : "",
           (int)(pair ? strcspn(pair, ";") : 0), pair ? pair : "");
    if (!ok) show(&list);
    gather_free(&list);
}

int main(void) {
    struct qc_error err = {0};
    struct qc_rules *rules = qc_rules_load(NULL, &err);
    struct qc_run *run = rules ? qc_run_new(rules, &err) : NULL;
    FILE *in = fopen("tests/t_claims.tsv", "r");
    char line[LINE];
    tap_ok(run && in, "the table opens");
    while (run && in && fgets(line, sizeof line, in)) {
        if (line[0] == '#' || line[0] == '\n') continue;
        struct row row = read_row(line);
        check(run, &row);
    }
    if (in) fclose(in);
    qc_run_free(run);
    qc_rules_free(rules);
    return tap_done();
}

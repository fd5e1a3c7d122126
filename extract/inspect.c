/* inspect.c: a compiled rule -> its parts as people wrote them: letters, words, pattern, samples.
 */
#include "rules.h"

struct qc_rule_parts qc_rule_parts(const struct qc_rules *rules, size_t rule) {
    static const char *const DIRECTIONS[] = {NULL, "up", "down"};
    const struct rule *r = &rules->rules[rule];
    const struct pack_rule *source = r->source;
    struct qc_rule_parts out = {.veto = r->veto,
                                .expanded = r->pattern ? pattern_source(r->pattern) : slice("", 0),
                                .direction = slice_z(DIRECTIONS[r->set.direction]),
                                .per = r->set.per,
                                .dimensions = r->dims,
                                .lists = r->near_count,
                                .samples = source->examples + source->counterexamples};
    if (source->match) out.match = source->match->text;
    if (r->set.has_unit) out.unit = units_at(rules->units, r->set.unit)->symbol;
    return out;
}

struct qc_word_list qc_rule_list(const struct qc_rules *rules, size_t rule, size_t list) {
    const struct word_list *l = rules->lists[rules->rules[rule].near[list]];
    return (struct qc_word_list){l->name, l->words, l->count};
}

static const struct pack_sample *sample_at(const struct qc_rules *rules, size_t rule, size_t at) {
    const struct pack_sample *sample = rules->rules[rule].source->samples;
    while (at--) sample = sample->next;
    return sample;
}

struct qc_sample qc_rule_sample(const struct qc_rules *rules, size_t rule, size_t sample) {
    const struct pack_sample *s = sample_at(rules, rule, sample);
    return (struct qc_sample){s->text, s->counter, s->claim ? node_count(s->claim) : 0};
}

void qc_rule_field(const struct qc_rules *rules, size_t rule, size_t sample, size_t field,
                   struct qc_slice *name, struct qc_slice *value) {
    const struct node *node = sample_at(rules, rule, sample)->claim->child;
    while (field--) node = node->next;
    *name = node->key->text;
    *value = node->text;
}

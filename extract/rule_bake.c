/* rule_bake.c: compiled rules, but for what is made anew in every process -> C source. */
#include "bake.h"
#include "rules.h"

#include <inttypes.h>
#include <stdio.h>

static void bake_array(const char *name, const uint32_t *numbers, uint32_t count) {
    printf(".%s = {", name);
    for (uint32_t i = 0; i < count; i++) printf("%u,", numbers[i]);
    puts(count ? "}," : "0},");
}

static void bake_starts(const char *name, const struct starts *s) {
    printf(".%s = {.known = %d,.here = %d,.dims = %u,.least_letters = %u,\n", name, s->known,
           s->here, s->dims, s->least_letters);
    printf(".opening = %u,.ahead = %u,.also_count = %u,", s->opening, s->ahead, s->also_count);
    bake_array("also", s->also, s->also_count);
    printf(".ascii = {%" PRIu64 "U,%" PRIu64 "U},", s->ascii[0], s->ascii[1]);
    bake_array("lists", s->lists, s->list_count);
    bake_array("wide", s->wide, s->wide_count);
    printf(".needs = {");
    for (uint32_t i = 0; i < s->need_count; i++)
        printf("{%u,%u},", s->needs[i].dims, s->needs[i].list);
    puts("},");
    printf(".list_count = %u,.wide_count = %u,.need_count = %u},\n", s->list_count, s->wide_count,
           s->need_count);
}

static void bake_slice_of(const char *name, struct qc_slice text) {
    printf(".%s = ", name);
    bake_slice(text);
    puts(",");
}

static void bake_rule(const struct rule *r, uint32_t i) {
    printf("{.kind = %d,.dims = %u,.near = compiled_near_%u,.near_count = %u,\n", r->kind, r->dims,
           i, r->near_count);
    printf(".asked = compiled_asked_%u,.asked_count = %u,\n", i, r->asked_count);
    printf(".set = {.direction = %d,.has_unit = %d,.unit = %u,.per = ", r->set.direction,
           r->set.has_unit, r->set.unit);
    bake_slice(r->set.per);
    puts("},");
    bake_slice_of("label", r->label);
    bake_slice_of("veto", r->veto);
    bake_slice_of("here", r->here);
    bake_starts("starts", &r->starts);
    bake_starts("behind", &r->behind);
    puts("},");
}

static void bake_letters(const struct letters *letters) {
    puts("static const struct letters letters = {{");
    for (uint32_t i = 0; i < letters->count; i++)
        printf("%u,%s", letters->sets[i], i % 16 == 15 ? "\n" : "");
    printf("},%u};\n", letters->count);
}

void rule_bake(const struct qc_rules *rules) {
    char name[48];
    bake_letters(&rules->letters);
    for (uint32_t i = 0; i < rules->rule_count; i++) {
        snprintf(name, sizeof name, "uint32_t compiled_near_%u", i);
        bake_numbers(name, rules->rules[i].near, rules->rules[i].near_count, 4);
        snprintf(name, sizeof name, "uint32_t compiled_asked_%u", i);
        bake_numbers(name, rules->rules[i].asked, rules->rules[i].asked_count, 4);
    }
    puts("static const struct rule compiled[] = {");
    for (uint32_t i = 0; i < rules->rule_count; i++) bake_rule(&rules->rules[i], i);
    puts("};");
}

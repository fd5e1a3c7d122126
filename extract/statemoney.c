/* statemoney.c: whose money is it, by the state that a Chinese sentence names? The currencies are
 * those of ISO 4217 for the states of the lists; 欧盟 and the states of the euro pay in euros. */
#include "statemoney.h"

#include "fold.h"
#include "trim.h"

static const struct {
    enum words_plain list;
    const char *currency;
} STATES[] = {
    {WORDS_EURO_STATE, "EUR"},  {WORDS_YEN_STATE, "JPY"},    {WORDS_WON_STATE, "KRW"},
    {WORDS_POUND_STATE, "GBP"}, {WORDS_DOLLAR_STATE, "USD"}, {WORDS_RUPEE_STATE, "INR"},
    {WORDS_RUBLE_STATE, "RUB"},
};

/* The row of the state at byte `at`, COUNT(STATES) when none stands there; its end to *end. */
static size_t state_at(const struct scene *scene, uint32_t at, uint32_t *end) {
    size_t found = COUNT(STATES);
    uint32_t most = 0;
    for (size_t k = 0; k < COUNT(STATES); k++) {
        uint32_t size = words_plain_at(scene->rules->words, STATES[k].list, scene->view->text, at);
        if (size > most) {
            most = size;
            found = k;
        }
    }
    *end = at + most;
    return found;
}

uint16_t statemoney_named(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = clause_up_to(v, v->letters[i].at);
    size_t named = COUNT(STATES);
    uint16_t unit;
    for (uint32_t at = r.begin, end; at < r.end; at += utf8_length(v->text.data[at])) {
        if (words_plain_at(scene->rules->words, WORDS_CHINA_WORD, v->text, at)) return UNIT_NONE;
        size_t here = state_at(scene, at, &end);
        if (here < COUNT(STATES)) named = here;
    }
    struct qc_slice symbol =
        named < COUNT(STATES) ? slice_z(STATES[named].currency) : (struct qc_slice){0};
    return symbol.size && units_find(scene->rules->units, symbol, &unit) ? unit : UNIT_NONE;
}

bool statemoney_tells(const struct scene *scene, uint16_t unit) {
    for (size_t k = 0; k < COUNT(STATES); k++)
        if (slice_is(units_at(scene->rules->units, unit)->symbol, STATES[k].currency))
            return scene_tells(scene, STATES[k].list);
    return false;
}

#define SCRIPT_CHARS 24u /* characters of a sentence by which its script is told */

/* Is the sentence in traditional characters? */
static bool is_traditional(const struct scene *scene) {
    const struct folded *f = scene->folded;
    if (!f->text.size) return false;
    uint64_t begin = fold_begin(f, 0).byte - scene->doc->base;
    uint64_t end = fold_end(f, (uint32_t)f->text.size).byte - scene->doc->base;
    struct qc_slice source = slice_cut(scene->doc->chunk, begin, end);
    size_t at = 0;
    for (uint32_t k = 0; k < SCRIPT_CHARS && at < source.size; k++) {
        uint32_t c = utf8_at(source, at);
        if (utf8_is_han(c) && fold_char(c) != c) return true;
        at += utf8_length(source.data[at]);
    }
    return false;
}

uint16_t statemoney_local(const struct scene *scene) {
    uint16_t unit;
    if (!is_traditional(scene)) return UNIT_NONE;
    bool taiwan = scene_tells(scene, WORDS_TAIWAN_WORD);
    bool hongkong = scene_tells(scene, WORDS_HONGKONG_WORD);
    if (taiwan == hongkong || scene_tells(scene, WORDS_MAINLAND_WORD)) return UNIT_NONE;
    return units_find(scene->rules->units, taiwan ? LIT("TWD") : LIT("HKD"), &unit) ? unit
                                                                                    : UNIT_NONE;
}

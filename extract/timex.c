/* timex.c: dates, words of time and durations with 前 or ago -> expressions of time, those that
 * belong together as one, each with what it is used for. */
#include "timex.h"

#include "lexicon.h"

enum core {
    CORE_DATE, /* has digits: 2021年, Q2 */
    CORE_WORD, /* last year, 去年 */
    CORE_DAY,  /* a name: Tuesday, Christmas */
    CORE_MONTH,
    CORE_SPAN, /* a duration that says when: 三年前, the past five years */
    CORE_WEAK  /* a duration that only does so with a date behind: three months| to March */
};

struct cores {
    struct region at[TIMEXES];
    enum core what[TIMEXES];
    uint32_t count;
};

static uint32_t skip_blank_back(struct qc_slice text, uint32_t at) {
    return at > 0 && text.data[at - 1] == ' ' ? at - 1 : at;
}

uint32_t timex_back(const struct scene *scene, enum words_plain list, uint32_t at) {
    struct qc_slice text = scene->view->text;
    uint32_t end = skip_blank_back(text, at);
    uint32_t size = words_plain_before(scene->rules->words, list, text, end);
    return size ? end - size : at;
}

static bool is_before(const struct scene *scene, enum words_plain list, uint32_t at) {
    return timex_back(scene, list, at) < at;
}

/* ---- cores ---- */

/* Kept in text order; what overlaps one that is there already is not added. */
static void add_core(struct cores *all, struct region r, enum core what) {
    uint32_t i = all->count;
    if (i == TIMEXES) return;
    while (i > 0 && all->at[i - 1].begin >= r.end) i--;
    if (i > 0 && all->at[i - 1].end > r.begin) return;
    for (uint32_t k = all->count; k > i; k--) {
        all->at[k] = all->at[k - 1];
        all->what[k] = all->what[k - 1];
    }
    all->at[i] = r;
    all->what[i] = what;
    all->count++;
}

static size_t run_of(struct qc_slice text, size_t i, bool (*is)(char)) {
    size_t end = i;
    while (end < text.size && is(text.data[end])) end++;
    return end - i;
}

/* Are its letters only such as name a part of a year, beside so many digits as they go with:
 * Q3'24, 1H25 (one digit), FY2024, mid-2025 (two or four)? */
static bool is_period(const struct scene *scene, struct qc_slice name) {
    bool any = false;
    size_t before = 0; /* digits in front */
    for (size_t i = 0, run; i < name.size; i += run ? run : 1) {
        run = run_of(name, i, is_digit);
        if (run) before = run;
        if (run || !(run = run_of(name, i, is_alpha))) continue;
        struct qc_slice sign = slice(name.data + i, run);
        if (before == 4 && words_plain(scene->rules->words, WORDS_YEAR_MARK, sign)) {
            any = true;
            continue;
        }
        if (!words_plain(scene->rules->words, WORDS_PERIOD_SIGN, sign)) return false;
        size_t next = i + run;
        if (run > 1 && next < name.size && !is_digit(name.data[next])) next++;
        size_t behind = run_of(name, next, is_digit);
        if (run == 1 ? before != 1 && behind != 1 : behind != 2 && behind != 4) return false;
        any = true;
    }
    return any;
}

static void add_dates(const struct scene *scene, struct cores *all) {
    for (uint32_t i = 0; i < scene->quantities->vetoes.count; i++) {
        const struct veto *veto = &scene->quantities->vetoes.at[i];
        struct qc_slice text = slice_cut(scene->folded->text, veto->begin, veto->end);
        bool name = strcmp(veto->reason, "name") == 0;
        if (!veto_is_date(veto) && !(name && is_period(scene, text))) continue;
        struct region r = {view_spot(scene->view, veto->begin).at,
                           view_spot(scene->view, veto->end).at};
        add_core(all, r, CORE_DATE);
    }
}

/* A duration with 前 or 过去 around it: 半年前, the past ten years; empty: it has neither. */
static struct region own_time(const struct scene *scene, uint32_t i) {
    const struct view *v = scene->view;
    struct region r = {v->letters[i].at, v->letters[i].at + LETTER_BYTES};
    struct word_match word;
    bool found = false;
    uint32_t at = r.end < v->text.size && v->text.data[r.end] == ' ' ? r.end + 1 : r.end;
    if (at < v->text.size && scene_word(scene, at, WORDS_BIT(WORDS_TIME_AFTER), &word)) {
        r.end = word.end;
        found = true;
    }
    uint32_t before = skip_blank_back(v->text, r.begin);
    if (before > 0 && scene_word_before(scene, before, WORDS_BIT(WORDS_TIME_BEFORE), &word)) {
        r.begin = word.begin;
        found = true;
    }
    return found ? r : (struct region){0, 0};
}

static void add_durations(const struct scene *scene, struct cores *all) {
    for (uint32_t i = 0; i < scene->view->count; i++) {
        if (scene->view->quantities[i].readings[0].dim != DIM_TIME) continue;
        uint32_t at = scene->view->letters[i].at;
        struct region own = own_time(scene, i), alone = {at, at + LETTER_BYTES};
        if (region_empty(own)) add_core(all, alone, CORE_WEAK);
        else add_core(all, own, CORE_SPAN);
    }
}

/* 2021|年底 ends with the word over its end, 2021年|中国 does not: a longer word begins there. */
static bool word_goes_over(const struct scene *scene, uint32_t date_end, uint32_t word_end) {
    struct qc_slice text = scene->view->text;
    enum word_class class;
    if (word_end == text.size) return true;
    uint32_t far = word_end + utf8_length(text.data[word_end]);
    return far > text.size || !lexicon_find(slice(text.data + date_end, far - date_end), &class);
}

/* May|'s debt: rather somebody's name. */
static bool is_name(const struct scene *scene, uint32_t month_end) {
    return words_plain_at(scene->rules->words, WORDS_TIME_LINK, scene->view->text, month_end);
}

static void add_word(const struct scene *scene, struct cores *all, const struct word_match *word) {
    struct region r = {word->begin, word->end};
    char first = scene->view->text.data[r.begin];
    bool capital = first >= 'A' && first <= 'Z';
    bool month = word->lists & WORDS_BIT(WORDS_MONTH_NAME);
    if (month && is_alpha(first) && (!capital || is_name(scene, r.end))) return;
    if (words_plain(scene->rules->words, WORDS_TIME_PREPOSITION,
                    slice(scene->view->text.data + r.begin, r.end - r.begin)))
        return; /* as of */
    struct region before = clause_up_to(scene->view, r.begin);
    bool behind = words_plain(scene->rules->words, WORDS_TIME_BEHIND,
                              slice(scene->view->text.data + r.begin, r.end - r.begin));
    if (behind && !region_empty(region_trim(scene->view, before))) return; /* 出来|之后 */
    for (uint32_t i = 0; i < all->count; i++) {
        struct region date = all->at[i];
        if (all->what[i] != CORE_DATE || r.end <= date.begin || date.end <= r.begin) continue;
        if (r.begin <= date.begin && r.end >= date.end) all->at[i] = r;
        if (r.begin > date.begin && r.end > date.end && word_goes_over(scene, date.end, r.end))
            all->at[i].end = r.end;
        return;
    }
    add_core(all, r, month ? CORE_MONTH : capital && r.begin ? CORE_DAY : CORE_WORD);
}

static void add_words(const struct scene *scene, struct cores *all) {
    const words_set times = WORDS_BIT(WORDS_TIME_WORD) | WORDS_BIT(WORDS_MONTH_NAME);
    struct region rest = {0, (uint32_t)scene->view->text.size};
    struct word_match word;
    while (region_first_word(scene, rest, times, WORDS_BIT(WORDS_IDIOM), &word)) {
        add_word(scene, all, &word);
        rest.begin = word.end;
    }
}

/* ---- expressions ---- */

/* Do two cores with `gap` between them tell one time? */
static bool joins(const struct scene *scene, const struct cores *all, uint32_t i,
                  struct region gap) {
    const struct words *words = scene->rules->words;
    struct qc_slice text = scene->view->text;
    bool latin = is_alpha(text.data[all->at[i + 1].end - 1]) || gap.begin < gap.end;
    struct region inner = gap;
    while (inner.begin < inner.end && text.data[inner.begin] == ' ') inner.begin++;
    while (inner.end > inner.begin && text.data[inner.end - 1] == ' ') inner.end--;
    if (inner.begin < inner.end) {
        struct qc_slice word = slice(text.data + inner.begin, inner.end - inner.begin);
        return words_plain(words, WORDS_TIME_JOINT, word) ||
               (words_plain(words, WORDS_TIME_AND, word) &&
                words_plain_before(words, WORDS_TIME_OPEN, text,
                                   skip_blank_back(text, all->at[i].begin)));
    }
    if (all->what[i] == CORE_WEAK) return false;
    if (!latin || all->what[i + 1] == CORE_DATE) return true;
    return all->what[i] == CORE_DATE &&
           words_plain_before(words, WORDS_WHEN_LAST, text, all->at[i + 1].end);
}

/* Further words that belong to it: the end of| 2026, 2030年|前. */
static struct region stretch(const struct scene *scene, struct region r) {
    struct qc_slice text = scene->view->text;
    uint32_t lead;
    while ((lead = timex_back(scene, WORDS_TIME_LEAD, r.begin)) < r.begin) r.begin = lead;
    uint32_t tail = words_plain_at(scene->rules->words, WORDS_TIME_TAIL, text, r.end);
    if (tail && word_goes_over(scene, r.end, r.end + tail)) r.end += tail;
    bool blank = r.end < text.size && text.data[r.end] == ' ';
    uint32_t noun =
        blank ? words_plain_at(scene->rules->words, WORDS_DATE_NOUN, text, r.end + 1) : 0;
    if (noun && is_digit(text.data[r.end - 1])) r.end += 1 + noun; /* the 2001| quarter */
    return r;
}

/* Each core with the words that belong to it, as far as the ones beside it. */
static void stretch_all(const struct scene *scene, struct cores *all) {
    for (uint32_t i = 0; i < all->count; i++) {
        if (all->what[i] == CORE_WEAK) continue;
        struct region wide = stretch(scene, all->at[i]);
        if (i && wide.begin < all->at[i - 1].end) wide.begin = all->at[i - 1].end;
        if (i + 1 < all->count && wide.end > all->at[i + 1].begin) wide.end = all->at[i + 1].begin;
        all->at[i] = wide;
    }
}

/* Is the expression, whose first core is `what`, one that is compared with? */
static bool is_compared(const struct scene *scene, const struct timex *t, enum core what,
                        bool joined) {
    struct qc_slice text = scene->view->text;
    const struct words *words = scene->rules->words;
    uint32_t at = timex_back(scene, WORDS_DETERMINER, t->at.begin);
    if (is_before(scene, WORDS_TIME_BASE, at))
        return !joined || !is_before(scene, WORDS_TIME_OPEN, at); /* but from |2019 to 2023 */
    bool owner = joined || words_plain_at(words, WORDS_TIME_LINK, text, t->at.end);
    if ((what == CORE_WORD || owner) && is_before(scene, WORDS_TIME_BASE_WORD, t->at.begin))
        return true; /* over |last year, over |2010's record */
    return words_plain_at(words, WORDS_TIME_BASE_AFTER, text, t->at.end);
}

/* Does it say when something was said or founded? */
static bool is_aside(const struct scene *scene, const struct timex *t, enum core what) {
    struct qc_slice text = scene->view->text;
    const struct words *words = scene->rules->words;
    uint32_t behind = t->at.end < text.size && text.data[t->at.end] == ' ';
    uint32_t at = timex_back(scene, WORDS_DETERMINER, t->at.begin);
    if (is_before(scene, WORDS_TIME_ORIGIN, at)) return true;
    if (t->latin && what == CORE_DATE) return false;
    if (words_plain_at(words, WORDS_TIME_TOLD, text, t->at.end + behind)) return true;
    return t->latin &&
           is_before(scene, WORDS_TIME_TOLD, timex_back(scene, WORDS_WHEN_PREPOSITION, at));
}

/* Cores i..last as one expression. */
static struct timex express(const struct scene *scene, const struct cores *all, uint32_t i,
                            uint32_t last) {
    struct timex t = {.at = {all->at[i].begin, all->at[last].end}};
    enum core what = all->what[i];
    if (slice_has_at(scene->view->text, t.at.end - 2, LIT("'s"))) t.at.end -= 2; /* 2010's */
    char first = scene->view->text.data[t.at.begin];
    uint32_t at = timex_back(scene, WORDS_DETERMINER, t.at.begin);
    bool preposition = is_before(scene, WORDS_TIME_PREPOSITION, at);
    t.latin = is_alpha(first) || preposition || is_alpha(scene->view->text.data[t.at.end - 1]);
    t.opened = preposition || what == CORE_WORD || what == CORE_DAY || what == CORE_SPAN;
    if (is_compared(scene, &t, what, last > i)) t.use = TIMEX_BASE;
    else if (is_aside(scene, &t, what)) t.use = TIMEX_ASIDE;
    return t;
}

/* A month alone must be said to be one (in May), a duration alone tells no time. */
static bool is_told(const struct timex *t, enum core what) {
    if (what == CORE_MONTH) return !t->latin || t->opened;
    return what != CORE_WEAK;
}

static void find(const struct scene *scene, struct timexes *out) {
    struct cores cores = {.count = 0};
    add_dates(scene, &cores);
    add_durations(scene, &cores);
    add_words(scene, &cores);
    stretch_all(scene, &cores);
    for (uint32_t i = 0, last; i < cores.count; i = last + 1) {
        for (last = i; last + 1 < cores.count; last++) {
            struct region gap = {cores.at[last].end, cores.at[last + 1].begin};
            if (!joins(scene, &cores, last, gap)) break;
        }
        struct timex t = express(scene, &cores, i, last);
        if (last > i || is_told(&t, cores.what[i])) out->at[out->count++] = t;
    }
}

const struct timexes *timex_read(const struct scene *scene) {
    struct timexes *times = scene->times;
    if (!times->read) find(scene, times);
    times->read = true;
    return times;
}

bool timex_is_base(const struct scene *scene, uint32_t quantity) {
    if (scene->view->quantities[quantity].change_from) return true;
    uint32_t at = scene->view->letters[quantity].at;
    return is_before(scene, WORDS_TIME_BASE, at) || is_before(scene, WORDS_TIME_STEP, at);
}

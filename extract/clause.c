/* clause.c: the view of a sentence -> its clauses, and words found inside a region. */
#include "lexicon.h"
#include "scene.h"

const struct veto *veto_at(const struct scene *scene, uint32_t at) {
    uint32_t low = 0, high = scene->quantities->vetoes.count;
    if (!high) return NULL;
    uint32_t byte = view_begin(scene->view, (struct spot){at});
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (scene->quantities->vetoes.at[middle].end <= byte) low = middle + 1;
        else high = middle;
    }
    if (low == scene->quantities->vetoes.count) return NULL;
    const struct veto *veto = &scene->quantities->vetoes.at[low];
    return veto->begin <= byte ? veto : NULL;
}

bool veto_is_date(const struct veto *veto) {
    static const char *const DATES[] = {"date", "year", "years", "quarter", "decade", "clock"};
    for (size_t i = 0; i < COUNT(DATES); i++)
        if (strcmp(veto->reason, DATES[i]) == 0) return true;
    return false;
}

static bool is_break(const struct view *v, uint32_t at) {
    uint32_t i = view_break(v, at);
    return i < v->break_count && v->breaks[i].at == at;
}

/* What stands further off than this has nothing to do with a quantity; it also keeps a sentence
 * without a comma from being read anew, whole, for each of its quantities. */
#define CLAUSE_REACH 360u /* bytes on each side: 120 Han characters */

static struct region find_clause(const struct view *v, uint32_t at) {
    uint32_t size = (uint32_t)v->text.size, next = view_break(v, at);
    uint32_t floor = at > CLAUSE_REACH ? at - CLAUSE_REACH : 0;
    uint32_t roof = at + CLAUSE_REACH < size ? at + CLAUSE_REACH : size;
    struct region r = {floor, roof};
    while (r.begin > 0 && utf8_is_continuation(v->text.data[r.begin])) r.begin--;
    while (r.end < size && utf8_is_continuation(v->text.data[r.end])) r.end++;
    if (next < v->break_count && v->breaks[next].at < roof) r.end = v->breaks[next].at;
    if (next == 0) return r;
    uint32_t before = v->breaks[next - 1].at;
    uint32_t behind = before + utf8_length(v->text.data[before]);
    if (behind > r.begin) r.begin = behind;
    return r;
}

struct region clause_at(const struct view *v, uint32_t at) {
    struct view_clause *known = v->clause;
    if (known->at == at) return (struct region){known->begin, known->end};
    struct region r = find_clause(v, at);
    *known = (struct view_clause){at, r.begin, r.end};
    return r;
}

struct region clause_up_to(const struct view *v, uint32_t at) {
    return (struct region){clause_at(v, at).begin, at};
}

/* (中央社台北电)|: a bracket that opens the sentence tells who reports it. */
static bool is_dateline(const struct view *v, struct region r) {
    return r.begin == 0 && r.end < v->text.size && v->text.data[0] == '(' &&
           v->text.data[r.end] == ')';
}

struct region clause_before(const struct view *v, struct region clause) {
    uint32_t at = clause.begin;
    while (at > 0) {
        at = (uint32_t)utf8_back(v->text, at);
        if (is_break(v, at) || v->text.data[at] == ' ') continue;
        struct region r = clause_at(v, at);
        return is_dateline(v, r) ? (struct region){0, 0} : r;
    }
    return (struct region){0, 0};
}

/* " ' ( ) [ ] * _ | # - / and the blank, as bits */
static const uint64_t ASCII_EDGES[2] = {0x0000A78D00000000, 0x10000000A8000000};

static bool is_edge_sign(const struct view *v, uint32_t at) {
    static const struct qc_slice EDGES[] = {
        {"×", 2},  {"《", 3}, {"》", 3}, {"「", 3}, {"」", 3}, {"【", 3},
        {"】", 3}, {"、", 3}, {"·", 2},  {"。", 3}, {"…", 3},  {"•", 3},
    };
    unsigned char c = (unsigned char)v->text.data[at];
    if (c < 0x80) return ASCII_EDGES[c >> 6] >> (c & 63) & 1 || is_break(v, at);
    for (size_t i = 0; i < COUNT(EDGES); i++)
        if (slice_has_at(v->text, at, EDGES[i])) return true;
    return is_break(v, at);
}

/* Most regions begin and end with a letter or a Han character. */
static inline bool is_edge(const struct view *v, uint32_t at) {
    unsigned char c = (unsigned char)v->text.data[at];
    return !is_alnum((char)c) && c <= 0xE3 && is_edge_sign(v, at);
}

uint32_t region_last_begin(const struct view *v, struct region r) {
    while (r.end > r.begin && v->text.data[r.end - 1] != ' ') r.end--;
    return r.end;
}

struct region region_trim(const struct view *v, struct region r) {
    while (r.begin < r.end && is_edge(v, r.begin)) r.begin += utf8_length(v->text.data[r.begin]);
    while (r.end > r.begin) {
        uint32_t from = (uint32_t)utf8_back(v->text, r.end);
        if (!is_edge(v, from)) break;
        r.end = from;
    }
    return r;
}

/* A|100: does the word go on as the name of a model? */
static bool goes_on(const struct view *v, uint32_t end) {
    return end > 0 && end < v->text.size && is_alpha(v->text.data[end - 1]) &&
           is_digit(v->text.data[end]);
}

static bool word_here(const struct scene *scene, struct region r, uint32_t at, words_set lists,
                      words_set others, struct word_match *out) {
    struct word_match other;
    if (!scene_word(scene, at, lists, out) || out->end > r.end || goes_on(scene->view, out->end))
        return false;
    return !others || !scene_word(scene, at, others, &other) || other.end <= out->end;
}

/* Can no word begin here: a blank, a letter of the view, the inside of a Latin word? */
static bool no_word(const struct view *v, uint32_t at) {
    char c = v->text.data[at];
    if (c == ' ' || (unsigned char)c == 0xEE) return true;
    return is_alpha(c) && at > 0 && is_alpha(v->text.data[at - 1]);
}

#define TORN_REACH 90u /* bytes of a clause that are cut to see where its words end */
#define TORN_TOKENS 40u
#define HAN 3u /* bytes of a Chinese character */

/* 收|入会|增长: does a word of two characters end the word before it with its first, and begin
 * another one with its second? */
static bool torn_apart(const struct scene *scene, const struct word_match *word, words_set lists) {
    struct token t[TORN_TOKENS];
    struct word_match own;
    const struct view *v = scene->view;
    uint32_t middle = word->begin + HAN, begin = clause_at(v, word->begin).begin;
    if (word->end != middle + HAN || begin == word->begin ||
        !scene_word(scene, middle, lists, &own) || own.end != word->end)
        return false;
    while (word->begin > begin + TORN_REACH) begin += utf8_length(v->text.data[begin]);
    uint32_t count = lexicon_cut(v->text, begin, middle, t, TORN_TOKENS);
    return count > 0 && t[count - 1].end == middle && t[count - 1].begin < word->begin;
}

bool region_first_word(const struct scene *scene, struct region r, words_set lists,
                       words_set others, struct word_match *out) {
    struct word_match other;
    const struct view *v = scene->view;
    if (region_empty(r) || !(scene->present & lists)) return false;
    for (const struct words_spot *spot = words_map_from(scene->map, r.begin); spot->at < r.end;) {
        uint32_t at = spot->at;
        words_set here = words_map_lists(scene->map, spot);
        bool mine = here & lists, others_too = here & others;
        spot++;
        if (!(mine || others_too) || no_word(v, at)) continue;
        if (mine && word_here(scene, r, at, lists, others, out)) return true;
        if (others_too && scene_word(scene, at, others, &other) &&
            !(here & WORDS_BIT(WORDS_FORECAST_NOT) && torn_apart(scene, &other, lists)))
            spot = words_map_from(scene->map, other.end);
    }
    return false;
}

bool region_last_word(const struct scene *scene, struct region r, words_set lists, words_set others,
                      struct word_match *out) {
    bool found = false;
    struct word_match word;
    while (region_first_word(scene, r, lists, others, &word)) {
        *out = word;
        found = true;
        r.begin = word.end;
    }
    return found;
}

/* headed.c: a figure without a noun in its sentence -> the cell, the line or the heading that
 * stands above or before it. */
#include "headed.h"

#include "around.h"
#include "entry.h"
#include "han_tokens.h"
#include "trim.h"

/* → ▪ 《 and their like, which name nothing: the blocks of Unicode from general punctuation to
 * arrows and shapes, those of wide punctuation, what chooses how a sign is drawn. */
static bool is_symbol(uint32_t cp) {
    return (cp >= 0x2000 && cp < 0x2C00) || (cp >= 0x3000 && cp < 0x3040) ||
           (cp >= 0xFE00 && cp < 0xFE10) || (cp >= 0x1F000 && cp < 0x20000) || cp < 0xC0;
}

/* 嘉宾| B, 说话人| 2: who speaks in a talk, with a letter or a number. */
static bool is_speaker(const struct scene *scene, struct qc_slice head) {
    char last = head.size ? head.data[head.size - 1] : '\0';
    if (!is_upper(last) && !is_digit(last)) return false;
    uint32_t size = words_plain_at(scene->rules->words, WORDS_SPEAKER_NOUN, head, 0);
    bool blank = size < head.size && head.data[size] == ' ';
    size_t rest = head.size - size - blank;
    return size && rest && rest < 3;
}

/* 200 MP |f/1.7: how wide a lens opens. */
static bool is_aperture(struct qc_slice head) {
    return head.size > 2 && to_lower(head.data[0]) == 'f' && head.data[1] == '/' &&
           is_digit(head.data[2]);
}

/* | 200 | 85% |: a number alone heads a row and names nothing; 0 和 14 neither. */
bool headed_names(const struct scene *scene, struct qc_slice head) {
    bool tag = head.size && memchr(head.data, '<', head.size); /* <v Ann> */
    if (tag || is_speaker(scene, head) || is_aperture(head)) return false;
    for (size_t i = 0; i < head.size; i++) {
        if (is_alpha(head.data[i])) return true;
        if (!(head.data[i] & 0x80)) continue;
        uint32_t join = words_plain_at(scene->rules->words, WORDS_FIGURE_JOIN, head, (uint32_t)i);
        if (!join && !is_symbol(utf8_at(head, i))) return true;
        i += (join ? join : utf8_length(head.data[i])) - 1;
    }
    return false;
}

/* **Free**, `pro`, [Team](http://..): without the marks of Markdown around it. */
static struct qc_slice unmarked(struct qc_slice name) {
    const char *link = name.size && name.data[0] == '[' ? memchr(name.data, ']', name.size) : NULL;
    if (link && slice_has_at(name, (size_t)(link - name.data), LIT("](")))
        name = slice_cut(name, 1, (size_t)(link - name.data));
    while (name.size > 2 && strchr("*_`", name.data[0]) && name.data[name.size - 1] == name.data[0])
        name = slice_cut(name, 1, name.size - 1);
    return name;
}

/* Bytes of the chunk as a subject. */
static struct subject subject_at(const struct scene *scene, uint64_t begin, uint64_t end) {
    struct qc_slice chunk = scene->doc->chunk, name = unmarked(slice_cut(chunk, begin, end));
    uint64_t at = scene->doc->base + (uint64_t)(name.data - chunk.data);
    return (struct subject){.found = true, .text = name, .begin = at, .end = at + name.size};
}

/* 2022, Q1 2024, Jan-25, 2023 年, 第一季度: is the head of a row a time and no more? */
static bool is_time(const struct scene *scene, struct qc_slice head) {
    const words_set months = WORDS_BIT(WORDS_MONTH_NAME);
    bool named = false, told = false; /* a word of time; a year, a figure beside one, a month */
    for (size_t at = 0; at < head.size;) {
        struct word_match word;
        uint32_t digits = 0, size = words_plain_at(scene->rules->words, WORDS_TIME_HEAD, head, at);
        if (!size && words_at(scene->rules->words, head, at, months, &word)) {
            size = (uint32_t)(word.end - word.begin);
            told = true;
        }
        if (!size && (is_alpha(head.data[at]) || head.data[at] & 0x80)) return false;
        while (!size && at + digits < head.size && is_digit(head.data[at + digits])) digits++;
        named |= size != 0;
        told |= (size && (head.data[at] & 0x80 || is_digit(head.data[at + size - 1]))) ||
                (digits == 4 &&
                 (slice_has_at(head, at, LIT("19")) || slice_has_at(head, at, LIT("20")))) ||
                (digits && named);
        at += size ? size : digits ? digits : 1;
    }
    return told;
}

struct subject headed_row(const struct scene *scene) {
    const struct sentence *s = scene->sentence;
    struct qc_slice chunk = scene->doc->chunk;
    if (s->head_begin >= s->head_end) return (struct subject){0};
    struct qc_slice head = slice_cut(chunk, s->head_begin, s->head_end);
    bool timed = is_time(scene, head) && s->column_begin < s->column_end &&
                 headed_names(scene, slice_cut(chunk, s->column_begin, s->column_end));
    if (timed) return subject_at(scene, s->column_begin, s->column_end);
    return headed_names(scene, head) ? subject_at(scene, s->head_begin, s->head_end)
                                     : (struct subject){0};
}

struct subject headed_name(const struct scene *scene, struct lines_name name) {
    return name.begin < name.end ? subject_at(scene, name.begin, name.end) : (struct subject){0};
}

#define REMARK_MOST 12u /* bytes behind a measure that only tell what takes or has it */

/* - 280 马力，加速快; - 30 分钟充满: does a measure open the entry, which tells how much the
 * heading has? Times, counts and bare figures open sentences of their own as well. */
static bool opens_measure(const struct scene *scene) {
    const struct view *v = scene->view;
    const struct reading *first = &v->quantities[0].readings[0];
    uint32_t at = v->letters[0].at;
    if (!region_empty(region_trim(v, (struct region){0, at})) || first->dim == DIM_COUNT)
        return false;
    if (v->text.size - at - LETTER_BYTES <= REMARK_MOST) return true;
    struct region r = region_trim(v, (struct region){at + LETTER_BYTES, clause_at(v, at).end});
    return first->dim != DIM_TIME && (region_empty(r) || !han_has_deed(scene, r));
}

#define PROSE_WORDS 6u

/* - Not much has changed in | 30 years: is an English entry a sentence, whose verb another noun
 * has? Not: - 5 GB is free. */
static bool is_prose(const struct scene *scene, struct region r) {
    const words_set verbs = WORDS_BIT(WORDS_COPULA) | WORDS_BIT(WORDS_AUXILIARY);
    const struct view *v = scene->view;
    struct word_match verb;
    struct region lead = region_trim(v, (struct region){r.begin, v->letters[0].at});
    return scene->sentence->block == BLOCK_ITEM && !region_empty(lead) &&
           region_words(v, r) >= PROSE_WORDS &&
           region_first_word(scene, r, verbs, WORDS_BIT(WORDS_IDIOM), &verb);
}

/* - 加入| 10 克盐炒匀, - 10 秒内最多|处理两篇文章: an entry of a list that is a Chinese sentence,
 * which has its own noun if any: a verb stands in it. */
static bool tells_deed(const struct scene *scene) {
    const struct view *v = scene->view;
    struct region r = region_trim(v, (struct region){0, (uint32_t)v->text.size});
    if (v->wordless || !v->count || region_empty(r)) return false;
    if (v->han_begin >= v->han_end) return is_prose(scene, r);
    return han_has_deed(scene, r) && !opens_measure(scene);
}

/* 下面以它为例，规则是: a line that is a sentence and names nothing. */
static bool has_pause(struct qc_slice line) {
    static const struct qc_slice COMMA = {"，", 3};
    for (size_t at = 0; at + COMMA.size < line.size; at++)
        if (slice_has_at(line, at, COMMA)) return true;
    return false;
}

/* The entries of a list stand for the heading above it, or what introduces them; prose does not. */
struct subject headed_by(const struct scene *scene) {
    struct context *c = scene->context;
    bool entry = scene->sentence->block == BLOCK_ITEM || scene->sentence->block == BLOCK_ROW;
    if (!entry || tells_deed(scene)) return (struct subject){0};
    struct subject intro = headed_name(scene, lines_parent_of(scene));
    if (!intro.found) intro = headed_name(scene, lines_intro_of(scene));
    if (intro.found) return intro;
    context_use(c, CARRY_HEADING);
    if (!c->heading_text.data || entry_frame(scene) || /* If you upgrade: */
        words_plain_at(scene->rules->words, WORDS_HEADING_OPENER, c->heading_text, 0))
        return (struct subject){0};
    struct qc_slice name = unmarked(c->heading_text);
    if (words_plain(scene->rules->words, WORDS_BARE_HEADING, name)) return (struct subject){0};
    if (has_pause(name)) return (struct subject){0};
    uint64_t at = c->heading_begin + (uint64_t)(name.data - c->heading_text.data);
    return (struct subject){.found = true, .text = name, .begin = at, .end = at + name.size};
}

/* 电信超值卡, 华为 Mate 60: is the heading the name of something sold, and of no price or measure?
 */
static bool names_sold(const struct scene *scene, struct qc_slice name) {
    const struct words *words = scene->rules->words;
    bool capital = false;
    if (words_plain_before(words, WORDS_PRICE_LABEL, name, name.size) ||
        words_plain_before(words, WORDS_MEASURE_END, name, name.size))
        return false;
    for (size_t i = 0; i < name.size; i++) capital |= is_upper(name.data[i]);
    return capital || words_plain_before(words, WORDS_SOLD_END, name, name.size);
}

struct subject headed_price(const struct scene *scene, uint32_t i) {
    const struct subject none = {0};
    if (scene->sentence->block != BLOCK_ITEM) return none;
    struct region label = entry_label(scene, i, KIND_PRICE);
    if (region_empty(label) || !words_plain(scene->rules->words, WORDS_PRICE_LABEL,
                                            slice_cut(scene->view->text, label.begin, label.end)))
        return none;
    struct subject s = headed_by(scene);
    return s.found && names_sold(scene, s.text) ? s : none;
}

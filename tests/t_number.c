/* t_number.c: number.tsv and tables of flags, spans and refusals -> the numerals that are read. */
#include "number.h"
#include "tap.h"

#include <stdlib.h>

#define SHOWN_MAX (2 * DEC_TEXT_MAX + 2)

static void show(const struct number *n, char out[SHOWN_MAX]) {
    char low[DEC_TEXT_MAX], high[DEC_TEXT_MAX];
    bool rounded = false;
    if (n->flags & NUMBER_TOO_LONG) {
        snprintf(out, SHOWN_MAX, "too long");
        return;
    }
    dec_text(n->low, low, &rounded);
    dec_text(n->high, high, &rounded);
    if (strcmp(low, high) == 0) memcpy(out, low, sizeof low);
    else snprintf(out, SHOWN_MAX, "%s..%s", low, high);
}

/* One cell of number.tsv: the value is read, from the first byte. */
static void test_spelling(const char *value, const char *spelling) {
    struct number n;
    char got[SHOWN_MAX];
    bool read = number_may_start(slice_z(spelling), 0) && number_scan(slice_z(spelling), 0, &n);
    if (!read) snprintf(got, sizeof got, "nothing");
    else show(&n, got);
    tap_is(slice_z(got), slice_z(value), "%s", spelling);
}

static void test_spellings(void) {
    char line[4096];
    FILE *in = fopen("tests/number.tsv", "r");
    tap_ok(in != NULL, "tests/number.tsv opens");
    while (in && fgets(line, sizeof line, in)) {
        line[strcspn(line, "\n")] = '\0';
        char *at = strchr(line, '\t');
        if (line[0] == '#' || !at) continue;
        *at++ = '\0';
        while (at) {
            char *next = strchr(at, '\t');
            if (next) *next++ = '\0';
            test_spelling(line, at);
            at = next;
        }
    }
    if (in) fclose(in);
}

#define D NUMBER_DIGIT
#define H NUMBER_HAN
#define W NUMBER_WORD

/* The span that begins at the first byte, its value, and all its flags. */
static const struct {
    const char *text, *span, *value;
    uint32_t flags;
} spans[] = {
    {"1,234.5 kg", "1,234.5", "1234.5", D | NUMBER_GROUPED | NUMBER_POINT},
    {"5, 000 万美金", "5, 000 万", "50000000",
     D | NUMBER_GROUPED | NUMBER_REPAIRED | NUMBER_SCALED},
    {"3, 500 万", "3, 500 万", "35000000", D | NUMBER_GROUPED | NUMBER_REPAIRED | NUMBER_SCALED},
    {"64, 128, 256", "64", "64", D},
    {"128, 256 GB", "128", "128", D},
    {"10, 20 and 30", "10", "10", D},
    {"1,23", "1", "1", D},
    {"1,2345", "1", "1", D},
    {"15 128GB", "15", "15", D},
    {"20 10", "20", "20", D},
    {"3 70B", "3", "3", D},
    {"007", "007", "7", D | NUMBER_ZERO_LED},
    {"5.", "5", "5", D},
    {"12:30", "12", "12", D},
    {"1/2/2024", "1", "1", D},
    {"3 x 108", "3", "3", D},
    {"10-4", "10", "10", D},
    {"1e9x", "1", "1", D},
    {"2 million-dollar", "2 million", "2000000", D | NUMBER_SCALED},
    {"2 millionaires", "2", "2", D},
    {"5 in 2020", "5", "5", D},
    {"3 in 12 months", "3", "3", D},
    {"two in five years", "two", "2", W},
    {"one of three", "one", "1", W},
    {"12 out of 10", "12", "12", D},
    {"20-odd", "20-odd", "20", D | NUMBER_MORE},
    {"一个半小时", "一个半", "1.5", H | NUMBER_HALF | NUMBER_CLASSIFIER},
    {"一个半导体", "一", "1", H},
    {"一个多月", "一个多", "1", H | NUMBER_MORE | NUMBER_CLASSIFIER},
    {"一个多模态", "一", "1", H},
    {"二十多个", "二十多", "20", H | NUMBER_SCALED | NUMBER_MORE},
    {"20多万人", "20多万", "200000", D | NUMBER_SCALED | NUMBER_MORE},
    {"10 多万家", "10 多万", "100000", D | NUMBER_SCALED | NUMBER_MORE},
    {"三百余人", "三百余", "300", H | NUMBER_SCALED | NUMBER_MORE},
    {"二百三十余万", "二百三十余万", "2300000", H | NUMBER_SCALED | NUMBER_MORE},
    {"四百六十万多亿", "四百六十万多亿", "460000000000000", H | NUMBER_SCALED | NUMBER_MORE},
    {"3亿多", "3亿多", "300000000", D | NUMBER_SCALED | NUMBER_MORE},
    {"三个多亿", "三个多亿", "300000000", H | NUMBER_SCALED | NUMBER_MORE | NUMBER_GE},
    {"3多", "3", "3", D},
    {"三万多少", "三万", "30000", H | NUMBER_SCALED},
    {"100余额", "100", "100", D},
    {"十来个", "十来", "10", H | NUMBER_SCALED | NUMBER_APPROX},
    {"二十来岁", "二十来", "20", H | NUMBER_SCALED | NUMBER_APPROX},
    {"百把人", "百把", "100", H | NUMBER_SCALED | NUMBER_APPROX},
    {"百分之三", "百分之三", "3", H | NUMBER_PERCENT},
    {"百分之35.5", "百分之35.5", "35.5", D | NUMBER_PERCENT | NUMBER_POINT},
    {"百分之八九十", "百分之八九十", "80..90", H | NUMBER_PERCENT | NUMBER_RANGE | NUMBER_SCALED},
    {"百分之几", "百分之几", "2..9", H | NUMBER_PERCENT | NUMBER_VAGUE},
    {"百分之三十多", "百分之三十多", "30", H | NUMBER_PERCENT | NUMBER_MORE | NUMBER_SCALED},
    {"百分之百", "百分之百", "100", H | NUMBER_PERCENT | NUMBER_SCALED},
    {"百分百", "百分百", "100", H | NUMBER_PERCENT | NUMBER_SCALED},
    {"千分之三", "千分之三", "3", H | NUMBER_PERMILLE},
    {"万分之五", "万分之五", "0.05", H | NUMBER_PERCENT},
    {"百万分之五", "百万分之五", "0.000005", H | NUMBER_FRACTION},
    {"壹万分之肆", "壹万分之肆", "0.04", H | NUMBER_PERCENT},
    {"三成", "三成", "30", H | NUMBER_PERCENT},
    {"三成五", "三成五", "35", H | NUMBER_PERCENT},
    {"两三成", "两三成", "20..30", H | NUMBER_PERCENT | NUMBER_RANGE},
    {"六成多", "六成多", "60", H | NUMBER_PERCENT | NUMBER_MORE},
    {"3.5成", "3.5成", "35", D | NUMBER_PERCENT | NUMBER_POINT},
    {"一成不变", "一", "1", H},
    {"三成员", "三", "3", H},
    {"八折", "八折", "80", H | NUMBER_PERCENT | NUMBER_OFF},
    {"八五折", "八五折", "85", H | NUMBER_PERCENT | NUMBER_OFF},
    {"8.8折", "8.8折", "88", D | NUMBER_PERCENT | NUMBER_OFF | NUMBER_POINT},
    {"75折", "75折", "75", D | NUMBER_PERCENT | NUMBER_OFF},
    {"三折叠", "三", "3", H},
    {"1.2兆元", "1.2兆", "1200000000000", D | NUMBER_SCALED | NUMBER_POINT | NUMBER_GUESS},
    {"一兆瓦", "一", "1", H},
    {"100 兆字节", "100", "100", D},
    {"2兆Hz", "2", "2", D},
    {"220千瓦", "220", "220", D},
    {"287万千瓦", "287万", "2870000", D | NUMBER_SCALED},
    {"三千克朗", "三千", "3000", H | NUMBER_SCALED},
    {"3.3个百分点", "3.3", "3.3", D | NUMBER_POINT},
    {"三百分点", "三", "3", H},
    {"两百点两", "两百", "200", H | NUMBER_SCALED},
    {"三点二十分", "三", "3", H},
    {"三点一刻", "三点一", "3.1", H | NUMBER_POINT},
    {"三五", "三五", "3..5", H | NUMBER_RANGE},
    {"九九六", "九九六", "996", H},
    {"一九八四年", "一九八四", "1984", H},
    {"零八年", "零八", "8", H | NUMBER_ZERO_LED},
    {"三百五百", "三百", "300", H | NUMBER_SCALED},
    {"三万2024年", "三万", "30000", H | NUMBER_SCALED},
    {"3万5G", "3万", "30000", D | NUMBER_SCALED},
    {"二十 三个", "二十", "20", H | NUMBER_SCALED},
    {"八两", "八", "8", H},
    {"几百几千", "几百", "200..900", H | NUMBER_SCALED | NUMBER_VAGUE},
    {"十几二十", "十几", "11..19", H | NUMBER_SCALED | NUMBER_VAGUE},
    {"多个", "多", "2..9", H | NUMBER_VAGUE | NUMBER_MULTI},
    {"a third of", "a third", "0.333333333333333", W | NUMBER_FRACTION | NUMBER_ARTICLE},
    {"a quarter", "a quarter", "0.25", W | NUMBER_FRACTION | NUMBER_ARTICLE},
    {"half an hour", "half an", "0.5", W | NUMBER_FRACTION | NUMBER_HALF},
    {"half of it", "half", "0.5", W | NUMBER_FRACTION | NUMBER_HALF},
    {"two third-party", "two", "2", W},
    {"two and a half million", "two and a half million", "2500000",
     W | NUMBER_FRACTION | NUMBER_HALF | NUMBER_SCALED},
    {"one hundred and two hundred", "one hundred", "100", W | NUMBER_SCALED},
    {"two million and three million", "two million", "2000000", W | NUMBER_SCALED},
    {"a hundred and more", "a hundred", "100", W | NUMBER_SCALED | NUMBER_ARTICLE},
    {"dozens of people", "dozens", "24..99", W | NUMBER_SCALED | NUMBER_VAGUE},
    {"a couple of days", "a couple", "2", W | NUMBER_ARTICLE},
    {"a few people", "a few", "2..9", W | NUMBER_ARTICLE | NUMBER_VAGUE},
    {"seven of ten", "seven of ten", "0.7", W | NUMBER_FRACTION | NUMBER_OF_WHOLE},
    {"five point plan", "five", "5", W},
    {"three quarters", "three quarters", "0.75", W | NUMBER_FRACTION},
    {"two quarters", "two", "2", W},
    {"+5%", "+5", "5", D | NUMBER_SIGNED},
    {"-5", "-5", "-5", D | NUMBER_SIGNED},
    {"负两三", "负两三", "-3..-2", H | NUMBER_RANGE | NUMBER_SIGNED},
    {"99999999999999999999999", "99999999999999999999999", "too long", D | NUMBER_TOO_LONG},
};

static void test_spans(void) {
    for (size_t i = 0; i < COUNT(spans); i++) {
        struct qc_slice text = slice_z(spans[i].text);
        struct number n = {.begin = 0};
        char value[SHOWN_MAX] = "";
        bool read = number_scan(text, 0, &n);
        tap_is(slice_cut(text, 0, read ? n.end : 0), slice_z(spans[i].span), "span of \"%s\"",
               spans[i].text);
        if (read) show(&n, value);
        tap_is(slice_z(value), slice_z(spans[i].value), "value of \"%s\"", spans[i].text);
        tap_ok(n.flags == spans[i].flags, "flags of \"%s\": %x", spans[i].text, n.flags);
    }
}

/* No numeral begins here. */
static const char *const refused[] = {
    "",
    "abc",
    "a",
    "an apple",
    "the",
    "second",
    "third",
    "first",
    "quarter",
    "quarters",
    "and",
    "point five",
    "twenty-first",
    "twenty first",
    "a third party",
    "a fifth wheel",
    "a score",
    "scores 80",
    "couple",
    "tenfold",
    "oneself",
    "one's",
    "halves",
    "minus",
    "minus sign",
    "-",
    "+",
    "-x",
    "- 5",
    ".",
    "..5",
    "负",
    "负责",
    "零下",
    "一半",
    "几乎",
    "几何",
    "几率",
    "数据",
    "数量",
    "陆地",
    "参数",
    "参与",
    "拾到",
    "肆无忌惮",
    "伍德",
    "多少",
    "多么",
    "万万",
    "亿万富翁",
    "兆",
    "兆瓦",
    "好",
    "好的",
    "个",
    "个人",
    "点五",
    "。",
    "百分",
    "中",
    "hundredth",
    "millionth",
    "tensor",
};

static void test_refused(void) {
    for (size_t i = 0; i < COUNT(refused); i++) {
        struct number n = {.begin = 0};
        struct qc_slice text = slice_z(refused[i]);
        bool read = number_scan(text, 0, &n);
        bool fine = !read || (slice_is(text, "百分") && n.end == 3);
        tap_ok(fine, "\"%s\" is no numeral", refused[i]);
    }
}

/* What stands before decides: text, byte of the candidate. */
static const struct {
    const char *text, *before;
    bool read;
} lefts[] = {
    {"总人数百万", "总人", false}, {"参数十亿", "参", false},   {"有数百万", "有", true},
    {"很多个", "很", false},       {"建多个", "建", true},      {"最多个", "最", false},
    {"每千瓦时", "每", false},     {"上千米", "上", true},      {"个百分点", "个", false},
    {"花个半小时", "花", true},    {"这个半月板", "这", false}, {"2024/1/2", "2024/", true},
};

static void test_lefts(void) {
    for (size_t i = 0; i < COUNT(lefts); i++) {
        struct number n;
        bool read = number_scan(slice_z(lefts[i].text), strlen(lefts[i].before), &n);
        tap_ok(read == lefts[i].read, "\"%s\" behind \"%s\"", lefts[i].text, lefts[i].before);
    }
}

static const struct {
    const char *text, *span, *value; /* span NULL: no letter is taken */
} letters[] = {
    {"6k", "6k", "6000"},
    {"10K+", "10K", "10000"},
    {"2.5bn", "2.5bn", "2500000000"},
    {"2.5 bn", "2.5 bn", "2500000000"},
    {"1MM", "1MM", "1000000"},
    {"500B", "500B", "500000000000"},
    {"10T token", "10T", "10000000000000"},
    {"3 mln", "3 mln", "3000000"},
    {"7trn", "7trn", "7000000000000"},
    {"1.3mio", "1.3mio", "1300000"},
    {"-1.2M", "-1.2M", "-1200000"},
    {"5 mm", NULL, NULL},
    {"5 m", NULL, NULL},
    {"5G", NULL, NULL},
    {"5GB", NULL, NULL},
    {"5K2", NULL, NULL},
    {"5 million", NULL, NULL},
    {"5", NULL, NULL},
};

static void test_letters(void) {
    for (size_t i = 0; i < COUNT(letters); i++) {
        struct qc_slice text = slice_z(letters[i].text);
        struct number n, with = {.begin = 0};
        char value[SHOWN_MAX] = "";
        bool read = number_scan(text, 0, &n) && number_letter(text, &n, &with);
        tap_ok(read == (letters[i].span != NULL), "letter of \"%s\"", letters[i].text);
        if (!read) continue;
        show(&with, value);
        tap_is(slice_cut(text, 0, with.end), slice_z(letters[i].span), "\"%s\"", letters[i].text);
        tap_is(slice_z(value), slice_z(letters[i].value), "value of \"%s\"", letters[i].text);
    }
}

/* 300 kB of one thing: an answer at once, and a span inside the text. */
static void test_hostile(void) {
    static const char *const pieces[] = {
        "9",    "1,000,", "1 000 ", "一",   "万",       "零",     "1e9",      "几",  "两三", "十",
        "分之", "a ",     "one ",   "and ", "hundred ", "point ", "million ", "1/",  "-",    "负",
        "3万",  "半",     "个",     "一个", "百分之",   "0.",     "of ",      "in ", "½",    "²"};
    size_t room = 300000;
    char *text = malloc(room);
    for (size_t i = 0; text && i < COUNT(pieces); i++) {
        size_t size = strlen(pieces[i]), used = 0;
        for (; used + size <= room; used += size) memcpy(text + used, pieces[i], size);
        bool fine = true;
        for (size_t at = 0; at < 64 * size && at < used; at += size) {
            struct number n = {.begin = 0};
            if (number_scan(slice(text, used), at, &n))
                fine = fine && n.begin == at && n.end > at && n.end <= used;
        }
        tap_ok(fine, "\"%s\" without end", pieces[i]);
    }
    free(text);
}

/* Random rows of the pieces that numerals are made of: what number_may_start denies is no numeral,
 * a span ends inside the text, and an interval is in order. */
static void test_random(void) {
    static const char *const pieces[] = {
        "0",     "1",      "5",     "12",   "345",     "000",   ",",      ".",       " ",
        " ",     "-",      "/",     "e",    "x 10",    "^",     "½",      "零",      "一",
        "两",    "三",     "五",    "八",   "九",      "十",    "百",     "千",      "万",
        "亿",    "兆",     "几",    "数",   "多",      "余",    "来",     "半",      "个",
        "点",    "又",     "分之",  "成",   "折",      "负",    "壹",     "陆",      "拾",
        "佰",    "廿",     "年",    "瓦",   "one",     "two",   "twenty", "hundred", "million",
        "dozen", "dozens", "a",     "half", "quarter", "third", "thirds", "and",     "of",
        "in",    "out",    "point", "few",  "minus",   "first", "k",      "bn",      "的",
        "次方"};
    uint32_t state = 12345;
    bool starts = true, spans_fit = true, ordered = true;
    for (int round = 0; round < 60000; round++) {
        char text[256] = "";
        size_t size = 0;
        for (int i = 0; i < 9; i++) {
            state = state * 1664525u + 1013904223u;
            const char *piece = pieces[(state >> 8) % COUNT(pieces)];
            memcpy(text + size, piece, strlen(piece));
            size += strlen(piece);
        }
        for (size_t at = 0; at < size; at++) {
            struct number n;
            if (((unsigned char)text[at] & 0xC0) == 0x80 || !number_scan(slice(text, size), at, &n))
                continue;
            starts = starts && number_may_start(slice(text, size), at);
            spans_fit = spans_fit && n.begin == at && n.end > at && n.end <= size;
            ordered = ordered && ((n.flags & NUMBER_TOO_LONG) || dec_compare(n.low, n.high) <= 0);
        }
    }
    tap_ok(starts, "a numeral begins only where number_may_start says");
    tap_ok(spans_fit, "a span begins where it was asked for and ends inside the text");
    tap_ok(ordered, "low is at most high");
}

int main(void) {
    test_spellings();
    test_spans();
    test_refused();
    test_lefts();
    test_letters();
    test_hostile();
    test_random();
    return tap_done();
}

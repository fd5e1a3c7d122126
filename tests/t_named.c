/* t_named.c: a name and an amount in a sentence -> whether the name means its thing, and the amount
 * what a reference of that name measures. */
#include "aspect.h"
#include "named.h"
#include "rules.h"
#include "tap.h"

/* The first name in the sentence and the first place of `amount` are looked at; want: "yes",
 * "other thing" or "other amount". The sentences are folded. */
static const struct {
    const char *kind, *subject, *aliases, *sentence, *amount, *want;
} ROWS[] = {
    /* part of a longer name */
    {"power", "X9 power", "X9", "The X9 draws 90 W.", "90 W", "yes"},
    {"power", "X9 power", "X9", "The Acme X9 draws 90 W.", "90 W", "other thing"},
    {"power", "Acme X9 power", "X9", "The Acme X9 draws 90 W.", "90 W", "yes"},
    {"power", "X9 power", "X9", "The NVIDIA X9 GPU draws 90 W.", "90 W", "yes"},
    {"power", "X9 power", "X9", "X9 NVL 的功耗为 90 W。", "90 W", "other thing"},
    {"power", "X9 power", "X9;X9 NVL", "X9 NVL 的功耗为 90 W。", "90 W", "yes"},
    {"power", "X9 power", "X9", "X9 的 PCIe 版功耗为 90 W。", "90 W", "other thing"},
    {"power", "X9 power", "X9", "The X9-based card draws 90 W.", "90 W", "other thing"},
    {"power", "X9 power", "X9", "The non-X9 card draws 90 W.", "90 W", "other thing"},
    {"power", "X9 power", "X9", "An X9 - the big one - draws 90 W.", "90 W", "yes"},
    {"power", "X9 power", "X9", "The X9 Ti draws 90 W.", "90 W", "other thing"},
    {"power", "X9 power", "X9", "The X9 laptop draws 90 W.", "90 W", "other thing"},
    {"power", "X9 power", "X9", "X9 笔记本功耗为 90 W。", "90 W", "other thing"},
    {"power", "X9 power", "/X9/", "The X9 mini draws 90 W.", "90 W", "other thing"},
    {"power", "X9 power", "/X9/", "The X9.5 draws 90 W.", "90 W", "other thing"},
    {"power", "X9 power", "X9", "X9 90W 版已上市。", "90W", "yes"},
    {"training_tokens", "Kite training tokens", "Kite", "Kite 2 saw 3T tokens.", "3T",
     "other thing"},
    {"training_tokens", "Kite training tokens", "Kite", "Kite 7B saw 3T tokens.", "3T", "yes"},
    {"model_size", "Kite parameters", "Kite", "Kite 7B has 7 billion parameters.",
     "7 billion parameters", "other thing"},
    {"model_size", "Kite parameters", "Kite", "Kite 6.7B 有 67 亿参数。", "67 亿参数",
     "other thing"},
    /* what holds it */
    {"power", "X9 power", "X9", "The X9 server draws 9 kW.", "9 kW", "other thing"},
    {"power", "X9 power", "X9", "X9 GPU 服务器功耗为 9 千瓦。", "9 千瓦", "other thing"},
    {"power", "X9 power", "X9", "搭载 X9 的机柜功耗为 9 千瓦。", "9 千瓦", "other thing"},
    {"power", "X9 power", "X9", "A server with the X9 draws 9 kW.", "9 kW", "other amount"},
    {"power", "X9 rack power", "X9", "The X9 rack draws 9 kW.", "9 kW", "yes"},
    {"power", "X9 rack power", "X9", "The X9 cluster draws 9 kW.", "9 kW", "other thing"},
    {"power", "X9 power", "X9", "X9 已上市,功耗 90 W。", "90 W", "yes"},
    /* places, several, used */
    {"memory_capacity", "X9 memory", "X9", "It takes 35 GB on the X9.", "35 GB", "other thing"},
    {"memory_capacity", "X9 memory", "X9", "在 X9 上占 35 GB 显存。", "35 GB", "other thing"},
    {"memory_capacity", "X9 memory", "X9", "占用 X9 显存 35 GB。", "35 GB", "other thing"},
    {"memory_capacity", "X9 memory", "X9", "The X9s have 160 GB of memory.", "160 GB",
     "other thing"},
    {"memory_capacity", "X9 memory", "X9", "X9*2 显存 160 GB。", "160 GB", "other thing"},
    {"price", "X9 price", "X9", "A used X9 costs $100.", "$100", "other thing"},
    {"price", "X9 price", "X9", "二手 X9 售价 100 美元。", "100 美元", "other thing"},
    {"price", "X9 price", "X9", "X9 每月租金 100 美元。", "100 美元", "other amount"},
    /* what takes it, what several have */
    {"memory_capacity", "X9 memory", "X9", "On X9, it needs 35 GB.", "35 GB", "other thing"},
    {"memory_capacity", "X9 memory", "X9", "X9 跑模型需要 35 GB 显存。", "35 GB", "other amount"},
    {"memory_capacity", "X9 memory", "X9", "X9 has 160 GB in total.", "160 GB", "other amount"},
    {"memory_capacity", "X9 memory", "X9", "X9 总共有 160 GB 显存。", "160 GB", "other amount"},
    {"power", "X9 power", "X9", "X9 draws 9 W at idle.", "9 W", "other amount"},
    {"power", "X9 idle power", "X9", "X9 draws 9 W at idle.", "9 W", "yes"},
    {"power", "X9 power", "X9", "X9 待机功耗为 9 W。", "9 W", "other amount"},
    /* other memory, other rates */
    {"memory_capacity", "X9 memory", "X9", "X9 has 50 MB of cache.", "50 MB", "other amount"},
    {"memory_capacity", "X9 memory", "X9", "X9 配 50 GB 的 DDR5 内存。", "50 GB", "other amount"},
    {"memory_capacity", "X9 memory", "X9", "X9 has 512 GB of storage.", "512 GB", "other amount"},
    {"storage", "X9 storage", "X9", "X9 有 12 GB 内存。", "12 GB", "other amount"},
    {"storage", "X9 闪存", "X9", "X9 has 512 GB of storage.", "512 GB", "yes"},
    {"bandwidth", "X9 memory bandwidth", "X9", "X9 带宽为 3 TB/s。", "3 TB/s", "other amount"},
    {"bandwidth", "X9 memory bandwidth", "X9", "X9 显存带宽为 3 TB/s。", "3 TB/s", "yes"},
    {"bandwidth", "X9 memory bandwidth", "X9", "X9 has 1 TB/s of NVLink.", "1 TB/s",
     "other amount"},
    {"bandwidth", "X9 NVLink", "X9", "X9 has 1 TB/s of NVLink.", "1 TB/s", "yes"},
    {"bandwidth", "X9 NVLink", "X9", "X9 has 64 GB/s of PCIe.", "64 GB/s", "other amount"},
    {"bandwidth", "X9 NVLink", "X9", "X9 NVLink 每条链路 50 GB/s。", "50 GB/s", "other amount"},
    /* a test, a year, text and speech, a part of a model */
    {"score", "Kite on GRID", "Kite", "Kite scores 60% on GRID.", "60%", "yes"},
    {"score", "GRID", "", "The model scored 60% on GRID.", "60%", "yes"},
    {"score", "GRID", "", "模型在 GRID 上得 60%。", "60%", "yes"},
    {"score", "GRID", "", "The model scored 60% on GRID mini.", "60%", "other thing"},
    {"score", "Kite on GRID", "Kite", "Kite scores 60% on MAZE.", "60%", "other amount"},
    {"score", "Kite on GRID", "Kite", "GRID is hard: Kite 在 MAZE 上得 60%。", "60%",
     "other amount"},
    {"revenue", "Kite revenue", "Kite 营收", "2023 年 Kite 营收 9 亿元。", "9 亿元", "yes"},
    {"revenue", "Kite revenue", "Kite 营收", "Kite 营收 9 亿元。", "9 亿元", "other amount"},
    {"revenue", "Kite revenue", "", "In the third quarter of 2023 Kite revenue was $9.", "$9",
     "other amount"},
    {"margin", "Kite margin", "", "Kite margin was 9%.", "9%", "yes"},
    {"latency", "Kite voice latency", "Kite", "Kite 语音延迟 90 毫秒。", "90 毫秒", "yes"},
    {"latency", "Kite voice latency", "Kite", "Kite 首字延迟 90 毫秒。", "90 毫秒", "other amount"},
    {"model_size", "Kite parameters", "Kite", "Kite activates 9B parameters.", "9B",
     "other amount"},
    {"model_size", "Kite parameters", "Kite", "Kite 激活 90 亿参数。", "90 亿", "other amount"},
    {"training_tokens", "Kite tokens", "Kite", "Kite 微调用了 9 亿 token。", "9 亿",
     "other amount"},
};

static const char *unit_of(struct qc_slice kind) {
    static const char *const UNITS[][2] = {
        {"power", "W"},
        {"memory_capacity", "GB"},
        {"storage", "GB"},
        {"bandwidth", "GB/s"},
        {"price", "USD"},
        {"revenue", "CNY"},
        {"score", "%"},
        {"margin", "%"},
        {"latency", "ms"},
        {"model_size", "parameter"},
        {"training_tokens", "token"},
    };
    for (size_t i = 0; i < COUNT(UNITS); i++)
        if (slice_is(kind, UNITS[i][0])) return UNITS[i][1];
    return "";
}

static const char *judged(const struct asked *asked, const struct ref *ref) {
    struct matcher *matcher = matcher_new();
    struct capture at = {0, 0};
    bool found = false;
    for (uint32_t i = 0; i < ref->names.list.count && !found; i++)
        found = alias_find(&ref->names.list.at[i], matcher, asked->sentence, 0, &at);
    matcher_free(matcher);
    if (!found) return "no name";
    if (!named_itself(asked, ref, asked->sentence, at)) return "other thing";
    return aspect_fits(asked, ref, at) ? "yes" : "other amount";
}

static void check_row(const struct qc_rules *rules, size_t i) {
    struct refs refs = {.units = rules->units};
    struct ref_row row = {.ref = LIT("r"),
                          .kind = slice_z(ROWS[i].kind),
                          .subject = slice_z(ROWS[i].subject),
                          .aliases = slice_z(ROWS[i].aliases),
                          .value = LIT("1"),
                          .valid_to = LIT("2023"),
                          .unit = slice_z(unit_of(slice_z(ROWS[i].kind)))};
    struct qc_error err = {0};
    const char *column = "", *amount = strstr(ROWS[i].sentence, ROWS[i].amount);
    struct qc_claim claim = {0};
    struct asked asked = {.claim = &claim,
                          .words = rules->words,
                          .sentence = slice_z(ROWS[i].sentence),
                          .subject_at = UINT32_MAX,
                          .other_count = 1};
    asked.begin = (uint32_t)(amount - ROWS[i].sentence);
    asked.end = asked.begin + (uint32_t)strlen(ROWS[i].amount);
    asked.others = &asked;
    bool read = refs_add(&refs, &row, &column, &err);
    tap_is(slice_z(read ? judged(&asked, refs.list.at[0]) : err.message), slice_z(ROWS[i].want),
           "%s: %s", ROWS[i].subject, ROWS[i].sentence);
    refs_free(&refs);
}

int main(void) {
    struct qc_error err = {0};
    struct qc_rules *rules = qc_rules_load(NULL, &err);
    tap_ok(rules != NULL, "rules: %s", err.message);
    for (size_t i = 0; rules && i < COUNT(ROWS); i++) check_row(rules, i);
    qc_rules_free(rules);
    return tap_done();
}

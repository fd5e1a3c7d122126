/* t_settle.c: quantities with several meanings -> the one that the claim takes: by rule, by what
 * follows, by the currencies around it. */
#include "rows.h"

/* want: "kind value unit flags" of the first claim with this text; "-": absent or empty. */
static const struct row ROWS[] = {
    /* a classifier or a currency */
    {"租了 72 块卡。", "72 块", "count 72 - -"},
    {"一本书卖 72 块。", "72 块", "price 72 CNY assumed_currency"},
    {"桌上有 3 块石头。", "3 块", "count 3 - -"},
    /* a score, a time or money */
    {"成绩在 80 到 85 分之间。", "80 到 85 分之间", "score - point -"},
    /* the country of 元 */
    {"她花了 300 港元，又花了 20 元。", "20 元", "cost 20 HKD assumed_currency"},
    {"票價 5 萬台幣，運費 200 元。", "200 元", "price 200 TWD assumed_currency"},
    {"票价 300 美元，运费 20 元。", "20 元", "price 20 CNY assumed_currency"},
    {"她花了 300 港元。\n\n后来又花了 20 元。", "20 元", "cost 20 HKD assumed_currency"},
    {"她花了 20 元。", "20 元", "cost 20 CNY assumed_currency"},
    /* money without a unit */
    {"估值 20 亿，融资 3 亿美元。", "20 亿", "valuation 2000000000 USD inferred_unit"},
    {"公司估值 20 亿。", "20 亿", "valuation 2000000000 CNY inferred_unit"},
    {"It was valued at 20 billion.", "20 billion", "valuation 20000000000 USD inferred_unit"},
    /* $ alone and with its country */
    {"There is $5 left.", "$5", "money 5 USD assumed_currency"},
    {"There is US$5 left.", "US$5", "money 5 USD -"},
    {"There is A$5 left.", "A$5", "money 5 AUD -"},
    /* parts become the currency */
    {"There is 50 cents left.", "50 cents", "money 0.5 USD assumed_currency"},
    /* general kinds */
    {"每 5 年修一次。", "每 5 年", "period 5 year -"},
    {"三分之二的人来了。", "三分之二", "share 0.666666666666667 - rounded"},
    {"车重 2 吨。", "2 吨", "mass 2 t -"},
};

static struct qc_slice written(const struct qc_claim *c, char *out, size_t room) {
    struct qc_slice value = or_dash(c->value), unit = or_dash(c->unit), flags = or_dash(c->flags);
    int n = snprintf(out, room, "%.*s %.*s %.*s %.*s", (int)c->kind.size, c->kind.data,
                     (int)value.size, value.data, (int)unit.size, unit.data, (int)flags.size,
                     flags.data);
    return slice(out, (size_t)n);
}

int main(void) {
    return check_rows(ROWS, COUNT(ROWS), written);
}

/* t_figure.c: sentences -> figures of their claims: value, unit, code, dimension, base values. */
#include "rows.h"

/* want: "value unit code dimension base_low..base_high base_unit flags" of the first claim that
 * has this text; "-" is an absent value or an empty text, nothing beside ".." an open end. */
static const struct row ROWS[] = {
    /* compounds */
    {"电价为 0.5 元/度。", "0.5 元/度",
     "0.5 CNY/kWh iso4217:CNY/kW.h money/energy "
     "0.000000138888888888889..0.000000138888888888889 CNY/J assumed_currency rounded"},
    {"每公里 0.6 元。", "每公里 0.6 元",
     "0.6 CNY/km iso4217:CNY/km money/length 0.0006..0.0006 CNY/m assumed_currency"},
    {"It costs $0.25 per million input tokens.", "$0.25 per million input tokens",
     "0.25 USD/Mtoken iso4217:USD/M{token} money/token 0.00000025..0.00000025 USD/{token} "
     "assumed_currency"},
    {"It costs $4/M output tokens.", "$4/M output tokens",
     "4 USD/Mtoken iso4217:USD/M{token} money/token 0.000004..0.000004 USD/{token} "
     "assumed_currency"},
    {"每百万 token 约 2 元。", "每百万 token 约 2 元",
     "2 CNY/Mtoken iso4217:CNY/M{token} money/token 0.000002..0.000002 CNY/{token} "
     "assumed_currency"},
    {"收费 3 元/百万输出 tokens。", "3 元/百万输出 tokens",
     "3 CNY/Mtoken iso4217:CNY/M{token} money/token 0.000003..0.000003 CNY/{token} "
     "assumed_currency"},
    {"每分钟 120 次。", "每分钟 120 次", "120 /min ucum:/min item_rate 2..2 1/s -"},
    {"售价为每块 3000 美元。", "3000 美元",
     "3000 USD iso4217:USD money 3000..3000 USD -"},
    {"The link moves 8 Gbit/s.", "8 Gbit/s",
     "8 Gbit/s ucum:Gbit/s data_rate 1000000000..1000000000 By/s -"},
    {"The car goes 90 km/h.", "90 km/h", "90 km/h ucum:km/h speed 25..25 m/s -"},
    {"它有 128/256 GB 两种。", "256 GB", "256 GB ucum:GBy data 256000000000..256000000000 By -"},
    {"It has 12 GB/128 GB of it.", "12 GB", "12 GB ucum:GBy data 12000000000..12000000000 By -"},
    {"It costs $3/1000 tokens.", "$3/1000 tokens",
     "3 USD/ktoken iso4217:USD/k{token} money/token 0.003..0.003 USD/{token} assumed_currency"},
    {"It costs $1/2 million.", "$1/2 million",
     "500000 USD iso4217:USD money 500000..500000 USD assumed_currency"},
    {"Wait 1/4 s.", "1/4 s", "0.25 s ucum:s time 0.25..0.25 s -"},
    {"It has 3.5/4.2 GB of it.", "4.2 GB", "4.2 GB ucum:GBy data 4200000000..4200000000 By -"},
    /* a score keeps its scale in the span */
    {"评分是 4.1/5。", "4.1/5", "4.1 - - score 4.1..4.1 1 -"},
    {"Readers gave it 9.3 / 10 at last.", "9.3 / 10", "9.3 - - score 9.3..9.3 1 -"},
    /* money */
    {"A minute costs 10 cents.", "10 cents",
     "0.1 USD iso4217:USD money 0.1..0.1 USD assumed_currency"},
    {"饼卖 5 角。", "5 角", "0.5 CNY iso4217:CNY money 0.5..0.5 CNY assumed_currency"},
    /* rationals */
    {"三分之一的学员没有来。", "三分之一",
     "0.333333333333333 - - ratio 0.333333333333333..0.333333333333333 1 rounded"},
    {"Two weeks is not a year.", "Two weeks", "2 week ucum:wk time 1209600..1209600 s -"},
    /* temperatures: places on the scale have its offset, steps have none */
    {"炉温为 100 ℃。", "100 ℃", "100 °C ucum:Cel temperature 373.15..373.15 K -"},
    {"炉温从 20 ℃ 升至 100 ℃。", "100 ℃", "100 °C ucum:Cel temperature 373.15..373.15 K -"},
    {"炉温从 20 ℃ 升至 100 ℃。", "20 ℃", "20 °C ucum:Cel temperature 293.15..293.15 K -"},
    {"炉温上升了 4 ℃。", "4 ℃", "4 °C ucum:Cel temperature 4..4 K -"},
    {"炉温下降约 4 ℃，降至 90 ℃。", "90 ℃", "90 °C ucum:Cel temperature 363.15..363.15 K -"},
    {"The water rose by 9 °F.", "9 °F", "9 °F ucum:[degF] temperature 5..5 K -"},
    {"The water rose to 50 °F.", "50 °F", "50 °F ucum:[degF] temperature 283.15..283.15 K -"},
    {"It heats up at 3 °C/min.", "3 °C/min",
     "3 °C/min ucum:Cel/min temperature/time 0.05..0.05 K/s -"},
    /* open and vague */
    {"至少 16 GB 内存。", "至少 16 GB", "16 GB ucum:GBy data 16000000000.. By -"},
    {"内存不到 16 GB。", "不到 16 GB", "16 GB ucum:GBy data ..16000000000 By -"},
    {"内存有几百 GB。", "几百 GB", "- GB ucum:GBy data 200000000000..900000000000 By -"},
};

static struct qc_slice written(const struct qc_claim *c, char *out, size_t room) {
    struct qc_slice value = or_dash(c->value), unit = or_dash(c->unit),
                    code = or_dash(c->unit_code), base = or_dash(c->base_unit),
                    flags = or_dash(c->flags);
    int n = snprintf(out, room, "%.*s %.*s %.*s %.*s %.*s..%.*s %.*s %.*s", (int)value.size,
                     value.data, (int)unit.size, unit.data, (int)code.size, code.data,
                     (int)c->dimension.size, c->dimension.data, (int)c->base_low.size,
                     c->base_low.data, (int)c->base_high.size, c->base_high.data, (int)base.size,
                     base.data, (int)flags.size, flags.data);
    return slice(out, (size_t)n);
}

int main(void) {
    return check_rows(ROWS, COUNT(ROWS), written);
}

/* t_unit.c: a spelling in a text -> its span and its usual unit, after and before a number.
 * Runs in the folder that holds rules/. */
#include "units.h"

/* before|spelling|after -> the usual unit as "symbol code dimension", "?" for UNIT_AMBIGUOUS. */
static const struct {
    const char *before, *spelling, *after, *want;
} AFTER[] = {
    /* data */
    {"192 ", "GB", "", "GB ucum:GBy data"},
    {"192", "GB", "内存", "GB ucum:GBy data"},
    {"192", "gb", " of", "GB ucum:GBy data"},
    {"192", "Gb", "", "Gbit ucum:Gbit data"},
    {"800", "Gigabits", " per", "Gbit ucum:Gbit data"},
    {"8 ", "bytes", ".", "B ucum:By data"},
    {"8 ", "B", "", "B ucum:By data ?"},
    {"8 ", "b", "", "bit ucum:bit data ?"},
    {"64 ", "bit", "", "bit ucum:bit data"},
    {"64 ", "KB", "", "kB ucum:kBy data"},
    {"64 ", "kB", ",", "kB ucum:kBy data"},
    {"64 ", "KiB", "", "KiB ucum:KiBy data"},
    {"64 ", "GiB", "", "GiB ucum:GiBy data"},
    {"64 ", "Tib", "", "Tibit ucum:Tibit data"},
    {"64 ", "kibibytes", "", "KiB ucum:KiBy data"},
    {"3 ", "ZB", "", "ZB ucum:ZBy data"},
    {"3 ", "Mbytes", "", "MB ucum:MBy data"},
    {"3", "太字节", "的", "TB ucum:TBy data"},
    {"3", "兆字节", "", "MB ucum:MBy data"},
    {"3", "比特", "", "bit ucum:bit data"},
    {"3", "千比特", "", "kbit ucum:kbit data"},
    {"3", "位元组", "", "B ucum:By data"},
    {"16", "G", "内存", "GB ucum:GBy data ?"},
    /* data rate */
    {"400", "Gbps", "", "Gbit/s ucum:Gbit/s data_rate"},
    {"400", "gbps", "", "Gbit/s ucum:Gbit/s data_rate"},
    {"400", "Gb/s", "", "Gbit/s ucum:Gbit/s data_rate"},
    {"400 ", "GB/s", "", "GB/s ucum:GBy/s data_rate"},
    {"400 ", "MB/s", "。", "MB/s ucum:MBy/s data_rate"},
    {"400 ", "kbit/s", "", "kbit/s ucum:kbit/s data_rate"},
    {"400 ", "megabits per second", "", "Mbit/s ucum:Mbit/s data_rate"},
    {"400", "兆比特每秒", "", "Mbit/s ucum:Mbit/s data_rate"},
    {"400", "字节/秒", "", "B/s ucum:By/s data_rate"},
    /* compute, rates */
    {"989 ", "TFLOPS", "", "TFLOPS ucum:T{op}/s compute"},
    {"989 ", "TFlops", "", "TFLOPS ucum:T{op}/s compute"},
    {"1 ", "PetaFLOPS", "", "PFLOPS ucum:P{op}/s compute"},
    {"1 ", "exaflops", "", "EFLOPS ucum:E{op}/s compute"},
    {"1 ", "PFLOP/s", "", "PFLOPS ucum:P{op}/s compute"},
    {"50 ", "TOPS", "", "TOPS ucum:T{op}/s compute"},
    {"5000 ", "QPS", "", "QPS qclaim:QPS item_rate"},
    {"90k ", "IOPS", "", "IOPS qclaim:IOPS item_rate"},
    /* power, energy, charge, frequency */
    {"700", "W", "", "W ucum:W power"},
    {"120 ", "kW", "", "kW ucum:kW power"},
    {"120 ", "KW", "", "kW ucum:kW power"},
    {"120 ", "mW", "", "mW ucum:mW power"},
    {"120 ", "MW", "", "MW ucum:MW power"},
    {"120 ", "mw", "", "MW ucum:MW power"},
    {"1.2 ", "gigawatts", "", "GW ucum:GW power"},
    {"1", "千瓦", "的", "kW ucum:kW power"},
    {"1", "兆瓦", "", "MW ucum:MW power"},
    {"1", "吉瓦", "", "GW ucum:GW power"},
    {"1", "瓦特", "", "W ucum:W power"},
    {"150 ", "hp", "", "hp ucum:[HP] power"},
    {"150 ", "horsepower", "", "hp ucum:[HP] power"},
    {"150", "马力", "", "PS qclaim:PS power"},
    {"5 ", "kWh", "", "kWh ucum:kW.h energy"},
    {"5 ", "KWH", "", "kWh ucum:kW.h energy"},
    {"5 ", "TWh", "", "TWh ucum:TW.h energy"},
    {"5 ", "kilowatt-hours", "", "kWh ucum:kW.h energy"},
    {"5 ", "kilowatt hours", "", "kWh ucum:kW.h energy"},
    {"5", "千瓦时", "", "kWh ucum:kW.h energy"},
    {"5", "度电", "", "kWh ucum:kW.h energy"},
    {"5", "兆焦", "", "MJ ucum:MJ energy"},
    {"300", "大卡", "", "kcal ucum:kcal energy"},
    {"13.6 ", "TeV", "", "TeV ucum:TeV energy"},
    {"5000", "mAh", "", "mAh ucum:mA.h charge"},
    {"5000", "毫安时", "", "mAh ucum:mA.h charge"},
    {"2.4", "GHz", "", "GHz ucum:GHz frequency"},
    {"2.4", "ghz", "", "GHz ucum:GHz frequency"},
    {"50", "赫兹", "", "Hz ucum:Hz frequency"},
    {"60", "fps", "", "fps ucum:Hz frequency"},
    {"60", "帧/秒", "", "fps ucum:Hz frequency"},
    {"3000 ", "rpm", "", "rpm qclaim:rpm frequency"},
    /* time */
    {"5", "ns", "", "ns ucum:ns time"},
    {"5", "µs", "", "µs ucum:us time"},
    {"5", "μs", "", "µs ucum:us time"},
    {"5", "us", "", "µs ucum:us time"},
    {"5", "ms", "", "ms ucum:ms time"},
    {"5 ", "milliseconds", "", "ms ucum:ms time"},
    {"300 ", "毫秒", "", "ms ucum:ms time"},
    {"5", "奈秒", "", "ns ucum:ns time"},
    {"5", "纳秒", "", "ns ucum:ns time"},
    {"5", "s", "", "s ucum:s time ?"},
    {"5", "秒钟", "", "s ucum:s time"},
    {"5 ", "minutes", "", "min ucum:min time"},
    {"5", "分钟", "", "min ucum:min time"},
    {"5", "个小时", "", "h ucum:h time"},
    {"5", "小时", "", "h ucum:h time"},
    {"5 ", "hrs", "", "h ucum:h time"},
    {"5 ", "Hours", "", "h ucum:h time"},
    {"5", "天", "", "day ucum:d time"},
    {"5 ", "days", "", "day ucum:d time"},
    {"5", "个工作日", "", "workday qclaim:workday time"},
    {"5", "个星期", "", "week ucum:wk time"},
    {"5", "礼拜", "", "week ucum:wk time"},
    {"5", "个月", "", "month ucum:mo time"},
    {"5", "月", "", "month ucum:mo time ?"},
    {"5", "个季度", "", "quarter qclaim:quarter time"},
    {"5", "年", "", "year ucum:a time"},
    {"5", "周年", "", "year ucum:a time"},
    {"5 ", "decades", "", "decade qclaim:decade time"},
    {"5", "个世纪", "", "century qclaim:century time"},
    {"5 ", "centuries", "", "century qclaim:century time"},
    /* length, area, volume, mass */
    {"5", "km", "", "km ucum:km length"},
    {"5", "公里", "", "km ucum:km length"},
    {"5", "千米", "", "km ucum:km length"},
    {"5", "公分", "", "cm ucum:cm length"},
    {"5", "厘米", "", "cm ucum:cm length"},
    {"5", "分米", "", "dm ucum:dm length"},
    {"5", "奈米", "", "nm ucum:nm length"},
    {"5 ", "nm", "", "nm ucum:nm length"},
    {"5 ", "micrometers", "", "µm ucum:um length"},
    {"5 ", "m", "", "m ucum:m length ?"},
    {"5", "米", "", "m ucum:m length"},
    {"5 ", "feet", "", "ft ucum:[ft_i] length"},
    {"5 ", "inches", "", "in ucum:[in_i] length"},
    {"5 ", "in", " a", "in ucum:[in_i] length ?"},
    {"5-", "mile", "", "mi ucum:[mi_i] length"},
    {"5", "海里", "", "nmi ucum:[nmi_i] length"},
    {"5", "光年", "", "ly ucum:[ly] length"},
    {"5 ", "pm", "", "pm ucum:pm length ?"},
    {"5", "平方米", "", "m2 ucum:m2 area"},
    {"5", "m²", "", "m2 ucum:m2 area"},
    {"5", "㎡", "", "m2 ucum:m2 area"},
    {"5 ", "square-meters", "", "m2 ucum:m2 area"},
    {"5 ", "sq ft", "", "ft2 ucum:[sft_i] area"},
    {"5 ", "hectares", "", "ha ucum:har area"},
    {"5", "亩", "", "mu qclaim:mu area"},
    {"5", "坪", "", "ping qclaim:ping area"},
    {"5", "mL", "", "mL ucum:mL volume"},
    {"5", "毫升", "", "mL ucum:mL volume"},
    {"5 ", "litres", "", "L ucum:L volume"},
    {"5 ", "barrels of oil", "", "bbl ucum:[bbl_us] volume"},
    {"5 ", "gallons", "", "gal ucum:[gal_us] volume"},
    {"5", "立方米", "", "m3 ucum:m3 volume"},
    {"5", "kg", "", "kg ucum:kg mass"},
    {"5", "公斤", "", "kg ucum:kg mass"},
    {"5", "千克", "", "kg ucum:kg mass"},
    {"5", "毫克", "", "mg ucum:mg mass"},
    {"5", "斤", "", "斤 qclaim:jin mass"},
    {"5", "两", "", "两 qclaim:liang mass ?"},
    {"5 ", "tonnes", "", "t ucum:t mass"},
    {"5", "Mt", "", "Mt ucum:Mt mass"},
    {"5 ", "lbs", "", "lb ucum:[lb_av] mass"},
    {"5 ", "pounds", "", "lb ucum:[lb_av] mass ?"},
    {"5 ", "fl oz", "", "floz ucum:[foz_us] volume"},
    {"5 ", "oz", "", "oz ucum:[oz_av] mass"},
    /* temperature, speed, pressure, electricity, angle */
    {"25", "°C", "", "°C ucum:Cel temperature"},
    {"25", "℃", "", "°C ucum:Cel temperature"},
    {"25 ", "degrees Celsius", "", "°C ucum:Cel temperature"},
    {"25", "摄氏度", "", "°C ucum:Cel temperature"},
    {"25", "度", "", "°C ucum:Cel temperature ?"},
    {"25", "°F", "", "°F ucum:[degF] temperature"},
    {"25 ", "K", "", "kB ucum:kBy data ?"},
    {"25 ", "km/h", "", "km/h ucum:km/h speed"},
    {"25", "公里/小时", "", "km/h ucum:km/h speed"},
    {"25 ", "mph", "", "mph ucum:[mi_i]/h speed"},
    {"25 ", "knots", "", "kn ucum:[kn_i] speed"},
    {"25 ", "MPa", "", "MPa ucum:MPa pressure"},
    {"25", "百帕", "", "hPa ucum:hPa pressure"},
    {"25 ", "psi", "", "psi ucum:[psi] pressure"},
    {"25 ", "mmHg", "", "mmHg ucum:mm[Hg] pressure"},
    {"25 ", "kV", "", "kV ucum:kV voltage"},
    {"25 ", "mA", "", "mA ucum:mA current"},
    {"25", "°", "", "° ucum:deg angle"},
    {"25 ", "rad", "", "rad ucum:rad angle ?"},
    /* shares, multiples, scores, things */
    {"25", "%", "", "% ucum:% percent"},
    {"25 ", "per cent", "", "% ucum:% percent"},
    {"25 ", "percentage points", "", "pp qclaim:pp percent_point"},
    {"25", "个百分点", "", "pp qclaim:pp percent_point"},
    {"25", "个基点", "", "bp qclaim:bp percent_point"},
    {"25 ", "basis points", "", "bp qclaim:bp percent_point"},
    {"25", "‰", "", "‰ qclaim:permille percent"},
    {"25", "倍", "", "x qclaim:x multiple"},
    {"25", "x", "", "x qclaim:x multiple"},
    {"25", "-fold", "", "x qclaim:x multiple"},
    {"25 ", "times", "", "x qclaim:x multiple"},
    {"25", "分", "", "point qclaim:point score ?"},
    {"500B ", "参数", "", "parameter ucum:{parameter} parameter"},
    {"500B ", "parameters", "", "parameter ucum:{parameter} parameter"},
    {"10T ", "token", " 以上", "token ucum:{token} token"},
    {"10T ", "Tokens", "", "token ucum:{token} token"},
    {"10T ", "词元", "", "token ucum:{token} token"},
    {"100", "个token", "", "token ucum:{token} token"},
    {"100 ", "像素", "", "pixel ucum:{pixel} pixel"},
    {"100 ", "MP", "", "MP ucum:10*6.{pixel} pixel ?"},
    {"100", "人", "", "person qclaim:person count"},
    {"100 ", "people", "", "person qclaim:person count"},
    {"8", "核", "", "core qclaim:core count"},
    {"8", "个", "节点", "  count"},
    {"8", "台", "", "  count"},
    {"8", "座", "", "  count"},
    {"8", "家", "公司", "  count"},
    {"8", "位", "", "  count ?"},
    {"72 ", "块", "卡", "CNY iso4217:CNY money ?"},
    /* money */
    {"5", "元", "", "CNY iso4217:CNY money ?"},
    {"5", "块钱", "", "CNY iso4217:CNY money ?"},
    {"5", "元人民币", "", "CNY iso4217:CNY money"},
    {"5", "角", "", "CNY iso4217:CNY money ?"},
    {"5", "分钱", "", "CNY iso4217:CNY money"},
    {"5", "美元", "", "USD iso4217:USD money"},
    {"5", "美金", "", "USD iso4217:USD money"},
    {"5 ", "dollars", "", "USD iso4217:USD money ?"},
    {"5 ", "US dollars", "", "USD iso4217:USD money"},
    {"5 ", "cents", "", "USD iso4217:USD money ?"},
    {"5", "美分", "", "USD iso4217:USD money"},
    {"5", "港元", "", "HKD iso4217:HKD money"},
    {"5", "新台币", "", "TWD iso4217:TWD money"},
    {"5", "日圆", "", "JPY iso4217:JPY money"},
    {"5", "韩元", "", "KRW iso4217:KRW money"},
    {"5 ", "yen", "", "JPY iso4217:JPY money"},
    {"5 ", "euros", "", "EUR iso4217:EUR money"},
    {"5", "€", "", "EUR iso4217:EUR money"},
    {"5", "英镑", "", "GBP iso4217:GBP money"},
    {"5 ", "Swiss francs", "", "CHF iso4217:CHF money"},
    {"5 ", "THB", "", "THB iso4217:THB money"},
    {"5", "泰铢", "", "THB iso4217:THB money"},
    {"5", "卢布", "", "RUB iso4217:RUB money"},
    {"5 ", "rupees", "", "INR iso4217:INR money ?"},
    {"5 ", "bitcoins", "", "BTC qclaim:BTC money"},
    {"5 ", "ETH", "", "ETH qclaim:ETH money"},
    {"5 ", "zloty", "", "PLN iso4217:PLN money"},
    {"5 ", "Dutch guilders", "", "NLG iso4217:NLG money"},
    /* spaced out, run together */
    {"6 ", "个 百 分 点", "", "pp qclaim:pp percent_point"},
    {"6 ", "squaremeters", "", "m2 ucum:m2 area"},
    {"42 ", "egyptianpounds", "", "EGP iso4217:EGP money"},
    {"70", "华氏°", "", "°F ucum:[degF] temperature"},
    {"6", "'", "8\"", "ft ucum:[ft_i] length ?"},
    {"8", "\"", " high", "in ucum:[in_i] length ?"},
    {"20 ", "sens", "", "MYR iso4217:MYR money ?"},
    /* a word that takes the unit's last character leaves the shorter unit */
    {"3", "个", "人工智能项目", "  count"},
    {"3", "个人", "工作", "person qclaim:person count"},
    {"3", "天", "内", "day ucum:d time"},
    {"3", "年", "内", "year ucum:a time"},
    {"3", "小时", "以内", "h ucum:h time"},
    {"3", "家", "电商", "  count"},
    {"3", "元", "首付", "CNY iso4217:CNY money ?"},
};

/* Nothing is there: a longer word, or no unit at all. */
static const char *const NONE[] = {
    "mètres",    "tokenizer", "Gbs5", "GB2",      "kgx",      "hello", "Mars", "",     "-",   "，",
    "secondary", "dollarize", "GMT",  "日活用户", "年化收益", "元素",  "天然", "场景", "点评"};

/* Signs before the number, at the end of the text. */
static const struct {
    const char *before, *sign, *want;
} BEFORE[] = {
    {"about ", "$", "USD iso4217:USD money ?"},  {"about ", "US$", "USD iso4217:USD money"},
    {"约", "US$", "USD iso4217:USD money"},      {"", "us $", "USD iso4217:USD money"},
    {"", "HK$", "HKD iso4217:HKD money"},        {"", "NT$", "TWD iso4217:TWD money"},
    {"", "A$", "AUD iso4217:AUD money"},         {"", "C$", "CAD iso4217:CAD money"},
    {"", "S$", "SGD iso4217:SGD money"},         {"", "R$", "BRL iso4217:BRL money"},
    {"", "€", "EUR iso4217:EUR money"},          {"", "£", "GBP iso4217:GBP money ?"},
    {"", "¥", "CNY iso4217:CNY money ?"},        {"", "₹", "INR iso4217:INR money"},
    {"", "₩", "KRW iso4217:KRW money"},          {"", "₽", "RUB iso4217:RUB money"},
    {"", "฿", "THB iso4217:THB money"},          {"", "₫", "VND iso4217:VND money"},
    {"", "₺", "TRY iso4217:TRY money"},          {"", "₪", "ILS iso4217:ILS money"},
    {"", "₴", "UAH iso4217:UAH money"},          {"of ", "RMB", "CNY iso4217:CNY money"},
    {"of ", "USD", "USD iso4217:USD money"},     {"of ", "EUR", "EUR iso4217:EUR money"},
    {"支付", "人民币", "CNY iso4217:CNY money"}, {"", "港币", "HKD iso4217:HKD money"},
    {"零下", "摄氏", "°C ucum:Cel temperature"},
};

static const char *const NONE_BEFORE[] = {"xUSD", "9USD", "TOP", "", "about", "éUSD"};

static struct qc_slice describe(const struct units *units, const struct unit_match *m,
                                char out[200]) {
    const struct unit *u = units_at(units, m->at[0].unit);
    int size =
        snprintf(out, 200, "%.*s %.*s %s%s", (int)u->symbol.size, u->symbol.data, (int)u->code.size,
                 u->code.data, dim_name(u->dim), m->at[0].flags & UNIT_AMBIGUOUS ? " ?" : "");
    return slice(out, (size_t)size);
}

static void check_after(const struct units *units) {
    for (size_t i = 0; i < COUNT(AFTER); i++) {
        char text[200], got[200];
        snprintf(text, sizeof text, "%s%s%s", AFTER[i].before, AFTER[i].spelling, AFTER[i].after);
        size_t at = strlen(AFTER[i].before);
        struct unit_match m = {0};
        bool found = units_after(units, slice_z(text), at, &m);
        tap_is(found ? describe(units, &m, got) : LIT("none"), slice_z(AFTER[i].want), "%s", text);
        tap_ok(found && m.begin == at && m.end == at + strlen(AFTER[i].spelling), "%s: span", text);
    }
    for (size_t i = 0; i < COUNT(NONE); i++) {
        struct unit_match m;
        tap_ok(!units_after(units, slice_z(NONE[i]), 0, &m), "nothing in \"%s\"", NONE[i]);
    }
}

static void check_before(const struct units *units) {
    for (size_t i = 0; i < COUNT(BEFORE); i++) {
        char text[200], got[200];
        snprintf(text, sizeof text, "%s%s", BEFORE[i].before, BEFORE[i].sign);
        struct unit_match m = {0};
        bool found = units_before(units, slice_z(text), strlen(text), &m);
        tap_is(found ? describe(units, &m, got) : LIT("none"), slice_z(BEFORE[i].want), "<%s",
               text);
        tap_ok(found && m.begin == strlen(BEFORE[i].before) && m.end == strlen(text), "<%s: span",
               text);
    }
    for (size_t i = 0; i < COUNT(NONE_BEFORE); i++) {
        struct qc_slice text = slice_z(NONE_BEFORE[i]);
        struct unit_match m;
        tap_ok(!units_before(units, text, text.size, &m), "no sign in \"%s\"", NONE_BEFORE[i]);
    }
}

int main(void) {
    struct arena arena = {0};
    struct qc_slice csv;
    struct units *units = load_units(&arena, &csv);
    if (units) {
        check_after(units);
        check_before(units);
    }
    arena_free(&arena);
    return tap_done();
}

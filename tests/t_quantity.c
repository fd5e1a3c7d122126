/* t_quantity.c: a sentence -> its quantities as "text|low..high|unit|bound", joined by "; ".
 * low..high is the interval claimed; one number where both ends are the same; ".." is open. */
#include "tap.h"

#include <stdlib.h>

static const struct {
    const char *text, *want;
} CASES[] = {
    /* parts in smaller units */
    {"The ride took 2 hours and 5 minutes.", "2 hours and 5 minutes|125|min|exact"},
    {"It lasted 1 day, 3 hours and 20 minutes.", "1 day, 3 hours and 20 minutes|1640|min|exact"},
    {"The plank is 2 meters, 40 centimeters.", "2 meters, 40 centimeters|240|cm|exact"},
    {"She is 5 feet 7 inches tall.", "5 feet 7 inches|67|in|exact"},
    {"The door is 6'8\" high.", "6'8\"|80|in|exact"},
    {"The fee is 7 CHF 30 cents.", "7 CHF 30 cents|7.3|CHF|exact"},
    {"It costs 4 ringgit and 50 sen.", "4 ringgit and 50 sen|4.5|MYR|exact"},
    {"A ticket costs a dollar and 75 cents.", "a dollar and 75 cents|1.75|USD|exact"},
    {"Bake it for an hour and 40 seconds.", "an hour and 40 seconds|3640|s|exact"},
    {"The terms are 1 year, 6 months, 3 months.",
     "1 year|1|year|exact; 6 months|6|month|exact; 3 months|3|month|exact"},
    {"It comes with 1 TB and 512 GB of storage.", "1 TB|1|TB|exact; 512 GB|512|GB|exact"},
    {"全程用了 3 小时 12 分。", "3 小时 12 分|192|min|exact"},
    {"这顿饭花了 86 元 5 角。", "86 元 5 角|86.5|CNY|exact"},
    /* what a classifier counts is a unit of its own */
    {"每秒能写出 1,800 个 token。", "1,800 个 token|1800|token|exact"},
    {"模型有 90 亿个参数。", "90 亿个参数|9000000000|parameter|exact"},
    {"每百万 token 3.5 元。", "每百万 token 3.5 元|3.5|CNY/Mtoken|exact"},
    /* halves and quarters of a unit */
    {"The repair took an hour and a half.", "an hour and a half|1.5|h|exact"},
    {"He waited a month and a half.", "a month and a half|1.5|month|exact"},
    {"The walk takes two and a quarter hours.", "two and a quarter hours|2.25|h|exact"},
    {"The walk takes one and three quarter hours.",
     "one and three quarter hours|1.75|h|exact"},
    {"It needs 4 and a half minutes.", "4 and a half minutes|4.5|min|exact"},
    {"She ran a quarter of a mile.", "a quarter of a mile|0.25|mi|exact"},
    {"Add half of a gallon.", "half of a gallon|0.5|gal|exact"},
    {"工程干了三年半。", "三年半|3.5|year|exact"},
    /* a last digit or number without a unit */
    {"他身高一米八。", "一米八|1.8|m|exact"},
    {"这条鱼两斤三。", "两斤三|2.3|斤|exact"},
    {"门票三块五,不贵。", "三块五|3.5|CNY|exact"},
    {"油条两块零五。", "两块零五|2.05|CNY|exact"},
    {"排骨要四块二毛五。", "四块二毛五|4.25|CNY|exact"},
    {"The meal was 25 dollars 60.", "25 dollars 60|25.6|USD|exact"},
    {"The meal was twenty dollars fifteen.", "twenty dollars fifteen|20.15|USD|exact"},
    {"The trip takes 1 hour forty.", "1 hour forty|100|min|exact"},
    {"We paid 20 dollars 30 times.", "20 dollars|20|USD|exact; 30 times|30|x|exact"},
    {"他身高一米七八。", "一米七八|1.78|m|exact"},
    {"她身高1米65。", "1米65|1.65|m|exact"},
    {"这段路少走了两分半钟。", "两分半钟|2.5|min|exact"},
    {"菜园有三亩二分。", "三亩二分|32|fen|exact"},
    /* an article that is the number 1, and one that is not */
    {"A kilogram costs 8 euros.", "A kilogram|1|kg|exact; 8 euros|8|EUR|exact"},
    {"Pour in a liter of milk.", "a liter|1|L|exact"},
    {"It is a bit late.", ""},
    {"He stayed for a while on a visit.", ""},
    {"Milk is 3 dollars a gallon.", "3 dollars a gallon|3|USD/gal|exact"},
    {"Sales were $2 billion a year earlier.", "$2 billion|2000000000|USD|exact"},
    /* signs, letters, currencies */
    {"The bonus is $12K.", "$12K|12000|USD|exact"},
    {"The bonus is 12k$.", "12k$|12000|USD|exact"},
    {"The loan is 40 USD million.", "40 USD million|40000000|USD|exact"},
    {"The loan is $40 M.", "$40 M|40000000|USD|exact"},
    {"The net result was ($12.50).", "($12.50)|-12.5|USD|exact"},
    {"The case ($12.50) is sold.", "$12.50|12.5|USD|exact"},
    {"It cost Rs. 250.", "Rs. 250|250|INR|exact"},
    {"It cost malaysian ringgit 60.", "malaysian ringgit 60|60|MYR|exact"},
    {"Change EUR 10 for USD 11.", "EUR 10|10|EUR|exact; USD 11|11|USD|exact"},
    {"The packet has 1500b.", "1500b|1500|bit|exact"},
    {"The metal melts at 933.47K.", "933.47K|933.47|K|exact"},
    {"The wall is 7m high.", "7m|7|m|exact"},
    {"The bridge spans 60m.", "60m|60|m|exact"},
    {"The fund holds $60m.", "$60m|60000000|USD|exact"},
    {"Wait three additional minutes.", "three additional minutes|3|min|exact"},
    {"They won five straight years.", "five straight years|5|year|exact"},
    {"He bought 3 打啤酒。", "3 打|36||exact"},
    {"室温是华氏 77 度。", "华氏 77 度|77|°F|exact"},
    {"He sold \"about 5\" of them.", "about 5|5||exact"},
    {"占比提高了 一 个 百 分 点。", "一 个 百 分 点|1|pp|exact"},
    {"The yard has 30 squaremeters.", "30 squaremeters|30|m2|exact"},
    /* ranges */
    {"A 6- to 9-meter wall stood there.", "6- to 9-meter|6..9|m|range"},
    {"Use between 3.0 g and about 5.0 g.", "between 3.0 g and about 5.0 g|3..5|g|range"},
    {"造价二百到三百万元。", "二百到三百万元|2000000..3000000|CNY|range"},
    {"规模一百二十到一百八十亿元。",
     "一百二十到一百八十亿元|12000000000..18000000000|CNY|range"},
    {"奖金 2万(含)-6万元。", "2万(含)-6万元|20000..60000|CNY|range"},
    {"一共十到五十五个。", "十到五十五个|10..55||range"},
    {"Prices run from 44 mg to 50 mg.", "44 mg|44|mg|exact; 50 mg|50|mg|exact"},
    {"About 60-70% agreed.", "About 60-70%|60..70|%|range"},
    {"The staff shrank by a third to 1,500.",
     "a third|0.333333333333333||exact; 1,500|1500||exact"},
    {"It drew 3m visitors, against 2m a year ago.", "3m|3000000||exact; 2m|2000000||exact"},
    {"月薪两万出头。", "两万出头|20000..|CNY|more_than"},
    /* a floor and a ceiling */
    {"More than 6 but less than 9 people came.",
     "More than 6 but less than 9 people|6..9|person|range"},
    {"找大于 20 小于 70 的数。", "大于 20 小于 70|20..70||range"},
    {"Pick one over 5% and below 8%.", "over 5% and below 8%|5..8|%|range"},
    {"x is more than 9 and less than 4.", "more than 9|9..||more_than; less than 4|..4||less_than"},
    /* "in" is a unit before what follows a length only */
    {"They ranked 12 in the world.", "12|12||exact"},
    {"The shelf is 12 in long.", "12 in|12|in|exact"},
    /* weights in 两 are no last digit */
    {"老人卖了三十两茶叶。", "三十两|30|两|exact"},
    {"库银五万两。", "五万两|50000|两|exact"},
};

struct shown {
    char text[600];
    size_t size;
};

static void say(struct shown *to, const char *format, int size, const char *data) {
    to->size += (size_t)snprintf(to->text + to->size, sizeof to->text - to->size, format, size,
                                 data ? data : "");
}

static void say_slice(struct shown *to, struct qc_slice part) {
    say(to, "%.*s", (int)part.size, part.data);
}

static bool show(void *user, const struct qc_claim *claim) {
    struct shown *to = user;
    if (to->size > sizeof to->text - 200) return true;
    if (to->size) say_slice(to, LIT("; "));
    say_slice(to, claim->text);
    say_slice(to, LIT("|"));
    say_slice(to, claim->low);
    if (!slice_equal(claim->low, claim->high)) {
        say_slice(to, LIT(".."));
        say_slice(to, claim->high);
    }
    say_slice(to, LIT("|"));
    say_slice(to, claim->unit);
    say_slice(to, LIT("|"));
    say_slice(to, claim->bound);
    return true;
}

int main(void) {
    struct qc_error err = {0};
    struct qc_rules *rules = qc_rules_load(NULL, &err);
    struct qc_run *run = rules ? qc_run_new(rules, &err) : NULL;
    tap_ok(run != NULL, "the built-in rules load: %s", err.message);
    for (size_t i = 0; run && i < COUNT(CASES); i++) {
        struct shown shown = {0};
        struct qc_sink sink = {.claim = show, .user = &shown};
        bool done = qc_extract_text(run, LIT("case"), slice_z(CASES[i].text), &sink, &err);
        tap_is(done ? slice(shown.text, shown.size) : LIT("error"), slice_z(CASES[i].want), "%s",
               CASES[i].text);
    }
    qc_run_free(run);
    qc_rules_free(rules);
    return tap_done();
}

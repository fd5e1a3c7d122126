/* t_subject.c: English clauses and tables -> the subject and the kind of one of their claims. */
#include "rows.h"

/* want: "kind subject" of the first claim that has this text; "-" is no subject. */
static const struct row ROWS[] = {
    /* the noun phrase before the verb */
    {"The base model costs $1,899.", "$1,899", "price base model"},
    {"The app has been downloaded 40 million times.", "40 million times", "count app"},
    {"Overage is billed at $0.10 per GB.", "$0.10 per GB", "price Overage"},
    {"Losses could exceed $2 billion.", "exceed $2 billion", "money Losses"},
    {"The drive reads at 7 GB/s and writes at 5 GB/s.", "5 GB/s", "bandwidth drive"},
    {"The tower stands 260 m tall and weighs 900 tonnes.", "900 tonnes", "mass tower"},
    {"Wages rose faster than prices, by 2 percentage points.", "2 percentage points",
     "growth Wages"},
    {"The US promised $15m (£11m) in aid.", "$15m", "money aid"},
    {"Our tests omit 23 of 500 problems.", "23", "count problems"},
    /* wholes and their holders */
    {"Asia made up 53% of total revenue.", "53%", "share Asia"},
    {"The tool is wrong in 4% of answers.", "4%", "share answers"},
    {"45% of households own a car.", "45%", "share households"},
    {"Each server has 256 GB of RAM.", "256 GB", "memory_capacity server"},
    {"It comes with a two-year warranty.", "two-year", "duration warranty"},
    /* labels and columns */
    {"- **Battery**: up to 18 hours of video\n- **Screen**: 14 inch panel\n", "14 inch",
     "length Screen"},
    {"| Plan | Price | Calls |\n| --- | --- | --- |\n| Team | $79 | 5,000 per month |\n", "$79",
     "price Team"},
    {"| Plan | Price | Calls |\n| --- | --- | --- |\n| Team | $79 | 5,000 per month |\n",
     "5,000 per month", "count Team"},
    {"| Region | Q3 sales | Share |\n| --- | --- | --- |\n| Asia | $4bn | 47% |\n", "$4bn",
     "revenue Asia"},
    {"| Region | Q3 sales | Share |\n| --- | --- | --- |\n| Asia | $4bn | 47% |\n", "47%",
     "share Asia"},
    {"| 型号 | 内存 |\n| --- | --- |\n| 甲 | 16 GB |\n", "16 GB", "memory_capacity 甲"},
    /* a head further up is of another table */
    {"| Item | Price |\n\n| Team | $79 |\n", "$79", "money Team"},
    /* what is spoken of */
    {"Sales in Europe were $90m. Services totaled $21m.", "$21m", "revenue Services"},
    {"Sales in Europe were $90m. Cash totaled $21m.", "$21m", "money Cash"},
    {"It was about the new $47 billion figure.", "$47 billion", "money figure"},
    {"The maker will pay $40m upfront.", "$40m", "cost maker"},
    {"The drug cut the risk of a stroke by 20%.", "20%", "growth risk of a stroke"},
    {"Income before interest and tax came in at $1bn.", "$1bn",
     "money Income before interest and tax"},
    {"Plans start at $19.", "start at $19", "price Plans"},
};

static struct qc_slice written(const struct qc_claim *c, char *out, size_t room) {
    struct qc_slice subject = or_dash(c->subject);
    int n = snprintf(out, room, "%.*s %.*s", (int)c->kind.size, c->kind.data, (int)subject.size,
                     subject.data);
    return slice(out, (size_t)n);
}

int main(void) {
    return check_rows(ROWS, COUNT(ROWS), written);
}

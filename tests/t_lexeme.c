/* t_lexeme.c: English words -> what they are in a numeral. */
#include "number_lexeme.h"
#include "tap.h"

/* Every English word of numerals is found, whatever quick test comes before its table. */
static void test_words(void) {
    static const char WORDS[] =
        "a an and billion billions billionth billionths couple crore crores doz dozen dozens dozs "
        "eight eighteen eighteenth eighteenths eighth eighths eightieth eightieths eighty eleven "
        "eleventh elevenths every few fifteen fifteenth fifteenths fifth fifths fiftieth "
        "fiftieths fifty first firsts five fortieth fortieths forty four fourteen fourteenth "
        "fourteenths fourth fourths fourty half halves handful hundred hundreds hundredth "
        "hundredths in koti krore krores lac lacs lakh lakhs lkh million millions millionth "
        "millionths minus naught negative nine nineteen nineteenth nineteenths ninetieth "
        "ninetieths ninety ninth ninths nought odd of one out point quadrillion quadrillions "
        "quarter quarters quintillion quintillions score scores seven seventeen seventeenth "
        "seventeenths seventh sevenths seventieth seventieths seventy several single six sixteen "
        "sixteenth sixteenths sixth sixths sixtieth sixtieths sixty ten tens tenth tenths third "
        "thirds thirteen thirteenth thirteenths thirtieth thirtieths thirty thousand thousands "
        "thousandth thousandths three trillion trillions trillionth trillionths twelfth twelfths "
        "twelve twentieth twentieths twenty two zero";
    char word[32];
    int size, missing = 0;
    for (const char *at = WORDS; sscanf(at, " %31s%n", word, &size) == 1; at += size)
        missing += lexeme_at(slice_z(word), 0).type == WORD_NONE;
    tap_ok(missing == 0, "words of numerals: %d are not known", missing);
    tap_ok(lexeme_at(LIT("zebra"), 0).type == WORD_NONE, "zebra is none");
}

int main(void) {
    test_words();
    return tap_done();
}

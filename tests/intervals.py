"""intervals.py: random claims and references -> the verdict of each, by Python's fractions.

Writes CASES lines, fields between tabs: the text of a number, its value, low, high, bound, whether it
is approximate, the dimension; value, tolerance, low and high of a reference; then what the claim's
interval and the reference's must be, as fractions ("-" is open), and how they lie.
Everything is worked out from how the number was made, not by reading the text back."""

import random
import sys
from fractions import Fraction

CASES = 100_000
WORDS = [("", 0), (" 千", 3), (" 万", 4), ("万", 4), (" 亿", 8), (" million", 6), (" billion", 9)]
APPROX = Fraction(1, 10)
OPEN = None


def plain(number):
    """An exact decimal without exponent and without zeros behind the point."""
    sign, number = ("-", -number) if number < 0 else ("", number)
    places = 0
    while (number * 10**places).denominator != 1:
        places += 1
    digits = str(int(number * 10**places)).rjust(places + 1, "0")
    text = digits[: len(digits) - places] + ("." + digits[len(digits) - places :] if places else "")
    return sign + text


def grouped(digits):
    whole, _, rest = digits.partition(".")
    parts = []
    while len(whole) > 3:
        parts.insert(0, whole[-3:])
        whole = whole[:-3]
    return ",".join([whole] + parts) + ("." + rest if rest else "")


def number(rng, most=4):
    """Text, value and half of the last place: digits, places behind the point and a magnitude."""
    places = rng.choice([0, 0, 0, 1, 1, 2])
    mantissa = rng.randint(1, 10 ** rng.randint(1, most))
    word, power = rng.choice(WORDS)
    digits = str(mantissa).rjust(places + 1, "0")
    if places:
        digits = digits[:-places] + "." + digits[-places:]
    shown = grouped(digits) if rng.random() < 0.3 else digits
    value = Fraction(mantissa, 10**places) * 10**power
    return shown + word, value, Fraction(10**power, 2 * 10**places)


def claim(rng):
    text, value, half = number(rng)
    bound = rng.choice(["exact"] * 5 + ["range", "at_least", "more_than", "at_most", "less_than"])
    approx = rng.random() < 0.25
    dimension = rng.choice(["data", "data", "count"])
    low = high = value
    if bound == "range":
        high = value * rng.choice([1, Fraction(11, 10), Fraction(3, 2), 3])
    if bound in ("at_least", "more_than"):
        high = OPEN
    if bound in ("at_most", "less_than"):
        low = OPEN
    stated = (low, high)
    whole = value.denominator == 1 and half == Fraction(1, 2)
    if bound == "exact" and (approx or not (dimension == "count" and whole)):
        low, high = low - half, high + half
    if approx:
        low = low if low is OPEN else low - abs(low) * APPROX
        high = high if high is OPEN else high + abs(high) * APPROX
    shown = [plain(end) if end is not OPEN else "-" for end in stated]
    record = [text, plain(value), *shown, bound, "true" if approx else "false", dimension]
    return record, (low, high), value


def reference(rng, near):
    """About as large as the claim, so that all answers occur."""
    factor = rng.choice([1, 1, Fraction(21, 20), Fraction(9, 10), Fraction(11, 10), 2, 8, 10])
    value = near * factor
    places = 0
    if rng.random() < 0.5:
        places = rng.choice([0, 1, 2])
        value = Fraction(round(value * 10**places), 10**places)
    form = rng.choice(["written", "percent", "amount", "exact", "range", "low", "high"])
    text = plain(value)
    if form == "range":
        high = value * rng.choice([1, Fraction(6, 5), 2])
        return ["-", "-", text, plain(high)], (value, high)
    if form == "low":
        return ["-", "-", text, "-"], (value, OPEN)
    if form == "high":
        return ["-", "-", "-", text], (OPEN, value)
    if form == "exact":
        return [text, "exact", "-", "-"], (value, value)
    if form == "percent":
        share = Fraction(rng.randint(0, 40), 4)
        by = value * share / 100
        return [text, plain(share) + "%", "-", "-"], (value - by, value + by)
    if form == "amount":
        by = Fraction(rng.randint(0, 500), 100)
        return [text, plain(by) + " GB", "-", "-"], (value - by, value + by)
    half = Fraction(1, 2) / 10 ** (len(text.partition(".")[2]))
    return [text, "-", "-", "-"], (value - half, value + half)


def relation(a, b):
    def before(x, y):
        return x[1] is not OPEN and y[0] is not OPEN and x[1] < y[0]

    def inside(x, y):
        low = y[0] is OPEN or (x[0] is not OPEN and x[0] >= y[0])
        high = y[1] is OPEN or (x[1] is not OPEN and x[1] <= y[1])
        return low and high

    if before(a, b) or before(b, a):
        return "contradicted"
    return "supported" if inside(a, b) or inside(b, a) else "partly_supported"


def main():
    rng = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
    for _ in range(CASES):
        record, stated, value = claim(rng)
        row, held = reference(rng, value)
        ends = ["-" if end is OPEN else str(end) for end in (*stated, *held)]
        print(*record, *row, *ends, relation(stated, held), sep="\t")


main()

"""units_oracle.py: a table of units on standard input -> TAP: factors against the program `units`.

A line is symbol, code, dimension, factor and offset, between tabs. Every two units of one dimension
that `units` knows are converted into each other by both. Codes are UCUM's, so their names follow
from a table of atoms; a prefix is what stands before an atom. Units of qclaim's own that have a
name of their own there are listed by it."""

import re
import subprocess
import sys
from fractions import Fraction
from itertools import combinations

TOLERANCE = Fraction(1, 10**6)  # Debian's definitions of some units have seven digits

ATOMS = {
    "By": "byte", "bit": "bit", "s": "second", "min": "minute", "h": "hour", "d": "day", "wk": "week",
    "a": "julianyear", "mo": "julianyear/12", "m": "m", "m2": "m^2", "m3": "m^3", "g": "g",
    "t": "tonne", "W": "W", "J": "J", "W.h": "watt hour", "eV": "eV", "cal": "calorie_th",
    "V": "V", "A": "A", "V.A": "VA", "C": "C", "A.h": "ampere hour", "Hz": "Hz", "Pa": "Pa",
    "bar": "bar", "L": "liter", "ar": "are", "har": "hectare", "rad": "radian", "deg": "degree",
    "[in_i]": "inch", "[ft_i]": "foot", "[yd_i]": "yard", "[mi_i]": "mile",
    "[nmi_i]": "nauticalmile", "[mil_i]": "mil", "[fth_i]": "fathom", "[fur_us]": "furlong",
    "[ly]": "lightyear", "AU": "au", "pc": "parsec", "Ao": "angstrom", "[acr_us]": "acre",
    "[sft_i]": "ft^2", "[sin_i]": "in^2", "[syd_i]": "yard^2", "[smi_us]": "mile^2",
    "[cft_i]": "ft^3", "[cin_i]": "in^3", "[cyd_i]": "yard^3", "[gal_us]": "gallon",
    "[qt_us]": "quart", "[pt_us]": "pint", "[foz_us]": "floz", "[bbl_us]": "42 gallon", "[cup_us]": "uscup", "[tbs_us]": "ustablespoon",
    "[tsp_us]": "usteaspoon", "[bu_us]": "usbushel", "[pk_us]": "uspeck", "[gal_br]": "brgallon",
    "[lb_av]": "pound", "[oz_av]": "ounce", "[ston_av]": "ton", "[lton_av]": "longton",
    "[oz_tr]": "troyounce", "[stone_av]": "stone", "[gr]": "grain", "u": "dalton", "[car_m]": "carat", "[HP]": "horsepower", "[Btu_IT]": "btu",
    "[Btu_IT]/h": "btu/hour", "erg": "erg", "atm": "atm", "mm[Hg]": "mmHg", "m[Hg]": "mHg",
    "[psi]": "psi", "[in_i'Hg]": "inHg", "kgf/cm2": "kgf/cm^2", "circ": "circle", "mi3": "mile^3",
    "[ft_i]/s": "ft/second", "%": "percent", "[ppm]": "1e-6", "[ppb]": "1e-9", "Bd": "baud", "Bq": "becquerel", "bit/s": "bit/s", "By/s": "byte/s",
    "m/s": "m/s", "km/h": "km/hour", "[mi_i]/h": "mile/hour", "[kn_i]": "knot", "Ohm": "ohm",
    "'": "arcminute", "''": "arcsecond", "gon": "gon", "ka": "kilojulianyear",
    "Ma": "megajulianyear", "Ga": "gigajulianyear", "l": "liter", "N": "newton", "N.m": "newton meter", "[lbf_av]": "lbf", "[lbf_av].[ft_i]": "lbf ft", "kgf": "kgf",
    "tf": "1000 kgf", "S/m": "S/m", "S/cm": "S/cm", "F": "farad", "H": "henry", "T": "tesla",
    "G": "gauss", "mol": "mole", "Sv": "sievert", "Gy": "gray", "Ci": "curie", "cP": "centipoise",
    "mPa.s": "millipascal second", "cSt": "centistokes", "lm": "lumen", "lx": "lux",
    "cd": "candela", "cd/m2": "candela/m^2", "[cft_i]/min": "ft^3/min", "[cft_i]/s": "ft^3/s",
    "[gal_us]/min": "gallon/min", "m3/s": "m^3/s", "cm2": "cm^2", "mm2": "mm^2",
    "dm2": "dm^2", "km2": "km^2", "um2": "micrometer^2", "nm2": "nm^2", "cm3": "cm^3",
    "mm3": "mm^3", "dm3": "dm^3", "km3": "km^3", "m[H2O]": "mH2O", "kg/cm2": "kgf/cm^2",
}
OWN = {  # unit codes of qclaim's own
    "nibble": "nybble", "PS": "metrichorsepower", "therm": "1e5 btu", "tTNT": "ton tnt", "rpm": "1/min",
    "bpm": "1/min", "fortnight": "fortnight", "decade": "10 julianyear",
    "century": "100 julianyear", "millennium": "1000 julianyear", "quarter": "julianyear/4",
    "night": "day", "quarter_hour": "15 minute", "bcm": "1e9 m^3",
    "MMBtu": "1e6 btu", "dunam": "1000 m^2", "li": "500 m",
    "RT": "tonrefrigeration", "toe": "tonoil", "acre-foot": "acre ft", "metric_cup": "metriccup",
    "mpg": "mile/gallon", "Torr": "torr", "permille": "1e-3", "Mcf": "1e3 ft^3", "MMcf": "1e6 ft^3", "Bcf": "1e9 ft^3",
}
PREFIXES = {
    "": "", "f": "femto", "p": "pico", "n": "nano", "u": "micro", "m": "milli", "c": "centi",
    "d": "deci", "h": "hecto", "k": "kilo", "M": "mega", "G": "giga", "T": "tera", "P": "peta",
    "E": "exa", "Z": "zetta", "Y": "yotta", "Ki": "kibi", "Mi": "mebi", "Gi": "gibi", "Ti": "tebi",
    "Pi": "pebi", "Ei": "exbi",
}


def name_of(code):
    """The name that `units` may know; None: no name follows from the code."""
    system, _, tail = code.partition(":")
    if system == "qclaim":
        return OWN.get(tail) or None
    if system != "ucum":
        return None
    if tail in ATOMS:
        return ATOMS[tail]
    for prefix in sorted(PREFIXES, key=len, reverse=True):
        name = ATOMS.get(tail[len(prefix) :], "") if tail.startswith(prefix) else ""
        if prefix and re.match(r"[a-zA-Z_]+(?=[ /]|$)", name):
            return PREFIXES[prefix] + name
    return None


def ask(lines):
    """What `units` prints for each pair of lines: a number, or something else."""
    asked = "".join(line + "\n" for line in lines)
    command = ["units", "--quiet", "--terse", "--output-format", "%.15g"]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=False)
    return done.stdout.splitlines()


def known(names):
    """Those that `units` has a definition of."""
    found = set()
    for name in names:
        command = ["units", "--quiet", "--terse", name]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode == 0 and "Unknown" not in done.stdout:
            found.add(name)
    return found


def by_base(units):
    """Units of the dimension measured, which are of many: by what `units` reduces them to."""
    groups = {}
    for code, unit in units.items():
        command = ["units", "--quiet", "--terse", unit[0]]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        base = re.sub(r"^.*= ", "", done.stdout.strip())
        base = re.sub(r"^[0-9.e+-]+ *", "", base)
        groups.setdefault("measured in " + base, {})[code] = unit
    return groups


def result(number, good, name):
    print(("ok" if good else "not ok"), number, "-", name)
    return 0 if good else 1


def near(a, b):
    return abs(a - b) <= TOLERANCE * max(abs(a), abs(b))


def check_dimension(number, dimension, units):
    pairs = list(combinations(units, 2))
    answers = ask(line for a, b in pairs for line in ("1 " + "(" + a[0] + ")", "(" + b[0] + ")"))
    wrong = []
    for ((name, symbol, ours), (other, target, theirs)), answer in zip(pairs, answers):
        try:
            same = near(Fraction(answer), ours / theirs)
        except ValueError:
            same = False
        if not same:
            wrong.append(f"{symbol} ({name}) in {target} ({other}): {answer}, "
                         f"here {float(ours / theirs):.9g}")
    for line in wrong[:20]:
        print("#", line)
    good = not wrong and len(answers) == len(pairs)
    title = f"{dimension}: {len(units)} units, {len(pairs)} pairs, {len(answers)} answers"
    return result(number, good, title)


def check_temperatures(number, offsets):
    """Degrees are functions of `units`: of a place on the scale, not of a step."""
    scales = {"°C": "tempC", "°F": "tempF"}
    wrong = 0
    for symbol, function in scales.items():
        factor, offset = offsets[symbol]
        answer = ask([f"{function}(25)", "K"])[0]
        if not near(Fraction(answer), 25 * factor + offset):
            print("#", symbol, answer, float(25 * factor + offset))
            wrong += 1
    return result(number, not wrong, "temperatures with their offsets")


def main():
    groups, offsets, without, total = {}, {}, [], 0
    for line in sys.stdin:
        symbol, code, dimension, factor, offset = line.rstrip("\n").split("\t")
        total += 1
        offsets[symbol] = (Fraction(factor), Fraction(offset))
        name = name_of(code)
        if Fraction(offset) == 0 and name:
            groups.setdefault(dimension, {})[code] = (name, symbol, Fraction(factor))
        else:
            without.append(symbol)
    definitions = known({name for units in groups.values() for name, _, _ in units.values()})
    groups.update(by_base(groups.pop("measured")))
    number = failed = compared = 0
    for dimension, units in sorted(groups.items()):
        both = [unit for unit in units.values() if unit[0] in definitions]
        without += [unit[1] for unit in units.values() if unit[0] not in definitions]
        compared += len(both)
        if len(both) > 1:
            number += 1
            failed += check_dimension(number, dimension, both)
    number += 1
    failed += check_temperatures(number, offsets)
    number += 1
    failed += result(number, compared > 150, f"{compared} of {total} units are known to both")
    print("# not known to units:", " ".join(sorted(set(without))))
    print(f"1..{number}")
    sys.exit(1 if failed else 0)


main()

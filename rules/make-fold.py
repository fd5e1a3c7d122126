#!/usr/bin/env python3
# OpenCC's dictionaries (Debian: opencc, libopencc-data) -> fold.tsv, one character to one character.
# Usage: make-fold.py > fold.tsv
import subprocess
import sys
import tempfile

DATA = '/usr/share/opencc/'
HEAD = '''\
# fold.tsv: traditional and variant characters, a tab, their simplified form. For matching only.
# Made by make-fold.py from OpenCC %s (TSCharacters, HKVariantsRev, TWVariantsRev,
# JPShinjitaiCharacters), Apache-2.0, https://github.com/BYVoid/OpenCC. First form of each entry.
'''
KEEP = {'円'}  # a currency word of its own


def dictionary(name):
    """{character: first form}, single characters of the basic plane only"""
    with tempfile.NamedTemporaryFile('r', encoding='utf-8', suffix='.txt') as out:
        subprocess.run(['opencc_dict', '-i', DATA + name + '.ocd2', '-o', out.name,
                        '-f', 'ocd2', '-t', 'text'], check=True, stdout=subprocess.DEVNULL)
        rows = [line.rstrip('\n').split('\t') for line in out]
    pairs = {key: forms.split(' ')[0] for key, forms in rows}
    return {a: b for a, b in pairs.items()
            if len(a) == len(b) == 1 and ord(a) < 0x10000 and ord(b) < 0x10000}


def is_simplified(char):
    """Is it in the national character set of 1980, that is, in daily use as it stands?"""
    try:
        char.encode('gb2312')
    except UnicodeEncodeError:
        return False
    return True


def fold():
    simple = dictionary('TSCharacters')
    table = {a: b for a, b in simple.items() if a != b}
    for name in ('HKVariantsRev', 'TWVariantsRev', 'JPShinjitaiCharacters'):
        for a, b in dictionary(name).items():
            b = simple.get(b, b)
            if a not in table and a != b and not is_simplified(a) and is_simplified(b):
                table[a] = b
    for char in KEEP:
        table.pop(char, None)
    # One pass must do: no form may be folded again.
    for a, b in list(table.items()):
        while b in table:
            b = table[b]
        table[a] = b
    return table


def version():
    shown = subprocess.run(['opencc', '--version'], capture_output=True, text=True, check=True)
    return next(w for w in shown.stdout.split() if w[0].isdigit())


def main():
    table = fold()
    sys.stdout.write(HEAD % version())
    for a in sorted(table):
        if table[a] != a:
            sys.stdout.write('%s\t%s\n' % (a, table[a]))


main()

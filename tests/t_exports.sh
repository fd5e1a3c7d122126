#!/bin/sh
# t_exports.sh: the libraries -> TAP: they export qc_* only, and all that qclaim.h declares.
B=${B:-build}
tests=0

result() { # what was found against it, name
    tests=$((tests + 1))
    test -z "$1" && echo "ok $tests - $2" || echo "not ok $tests - $2:" $1
}

check() { # name, file, nm options
    nm $3 --defined-only "$B/$2" |
        sed -n 's/.* [A-TV-Z] \([^@]*\).*/\1/p' | sort -u > "$B/exported"
    foreign=$(grep -v -e "^qc_" -e "^_*asan_" -e "^__odr_asan" "$B/exported")
    result "$foreign" "$1 exports qc_* only"
    result "$(comm -23 "$B/declared" "$B/exported")" "$1 holds all of qclaim.h"
}

sed -n 's/.*QC_API.*[ *]\(qc_[a-z0-9_]*\)(.*/\1/p' extract/qclaim.h | sort > "$B/declared"
check "the shared library" libqclaim.so -D
check "the static library" libqclaim.a -g
echo "1..$tests"

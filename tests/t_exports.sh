#!/bin/sh
# t_exports.sh: the libraries -> TAP: what they export begins with qc_, and all that qclaim.h declares
# is there.
B=${B:-build}
declared=$(sed -n 's/.*QC_API.*[ *]\(qc_[a-z0-9_]*\)(.*/\1/p' extract/qclaim.h | sort)

check() { # number, name, file, nm options
    exported=$(nm $4 --defined-only "$B/$3" | sed -n 's/.* [A-TV-Z] \([^@]*\).*/\1/p' | sort -u)
    foreign=$(echo "$exported" | grep -v -e '^qc_' -e '^__asan\|^__odr_asan\|^___asan')
    test -z "$foreign" || echo "# foreign:" $foreign
    test -z "$foreign" && echo "ok $1 - $2 exports qc_* only" || echo "not ok $1 - $2 exports qc_* only"
    missing=$(echo "$exported" | sort - | comm -13 - "$B/declared")
    test -z "$missing" || echo "# missing:" $missing
    n=$(($1 + 1))
    test -z "$missing" && echo "ok $n - $2 holds all of qclaim.h" || echo "not ok $n - $2 holds all of qclaim.h"
}

echo "$declared" > "$B/declared"
check 1 "the shared library" libqclaim.so -D
check 3 "the static library" libqclaim.a -g
echo 1..4

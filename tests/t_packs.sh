#!/bin/sh
# t_packs.sh: the packs inside the program and the example packs of tests/packs -> TAP: their
# samples hold and lint finds no error.
qclaim="${B:-build}/qclaim"
n=0
failed=0
check() { # name, status, output
    n=$((n + 1))
    test "$2" -eq 0 && echo "ok $n - $1" && return
    failed=1
    echo "not ok $n - $1"
    printf '%s\n' "$3" | sed 's/^/# /'
}

out=$("$qclaim" rules test 2>&1)
check "the packs inside the program: their samples hold" $? "$out"

for pack in tests/packs/*.yaml; do
    out=$("$qclaim" rules test "$pack" 2>&1)
    check "$pack: its samples hold" $? "$out"
    out=$("$qclaim" rules lint "$pack" 2>&1)
    check "$pack: lint finds no error" $? "$out"
    test "$(grep -c '^  - id: ' "$pack")" -ge 15
    check "$pack: it has 15 rules" $? "fewer"
done
echo "1..$n"
exit $failed

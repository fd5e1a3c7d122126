#!/bin/sh
# bench.sh: the documents of tests/docs, repeated to MEGABYTES, x the program -> kB/s of `wc -m` and
# of every kind of run, the best of three.
set -e
qclaim=${1:-build/qclaim}
megabytes=${2:-4}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

size=0
while test "$size" -lt $((megabytes * 1000000)); do
    for document in tests/docs/*.txt; do
        cat "$document"
        echo
    done >> "$dir/text"
    size=$(wc -c < "$dir/text")
done

best() { # name, command...
    name=$1
    shift
    fastest=
    for round in 1 2 3; do
        begin=$(date +%s%N)
        "$@" > "$dir/out"
        took=$((($(date +%s%N) - begin) / 1000))
        test -n "$fastest" && test "$fastest" -le "$took" || fastest=$took
    done
    printf '%-12s %8d ms  %7d kB/s\n' "$name" $((fastest / 1000)) $((size * 1000 / fastest))
}

export LC_ALL=C.UTF-8
printf '%s\n' "$((size / 1000000)) MB of text"
best "wc -m" wc -m "$dir/text"
for format in jsonl json csv; do
    best "$format" "$qclaim" extract -f "$format" "$dir/text"
done

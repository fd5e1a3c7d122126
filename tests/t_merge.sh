#!/bin/sh
# t_merge.sh: claims of the example documents, many times over -> TAP: merge gives the same bytes
# whatever the memory, the format and the order of the files, and leaves no temporary file.
qclaim=$(cd "${B:-build}" && pwd)/qclaim
n=0
failed=0
result() { # name; the status before it says whether it holds
    status=$?
    n=$((n + 1))
    test $status = 0 && echo "ok $n - $1" && return
    failed=1
    echo "not ok $n - $1"
}

docs=$(pwd)/tests/docs
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 1
mkdir docs temp
cp "$docs"/*.txt "$docs"/*.md docs/

"$qclaim" extract -o all.jsonl docs
for format in csv json; do "$qclaim" convert -o all.$format all.jsonl; done
# The same documents under ten names, in two files that share some.
for i in $(seq 10); do
    sed "s|\"doc\":\"docs/|&$i/|; s|\"id\":\"qc_|&$i|" all.jsonl
done > many.jsonl
head -n 2000 many.jsonl > first.jsonl
tail -n +1500 many.jsonl > last.jsonl
test "$(wc -c < many.jsonl)" -gt 2000000
result "there is more than fits into 64 KiB"

"$qclaim" merge -o whole.jsonl many.jsonl 2> whole.told
for room in 1 64K 1M; do
    "$qclaim" merge -T temp -S $room -o small.jsonl many.jsonl 2> small.told
    cmp -s whole.jsonl small.jsonl && cmp -s whole.told small.told
    result "the same bytes with -S $room"
done
test -z "$(ls temp)"
result "no temporary file after success"

for way in span claim none; do
    "$qclaim" merge --dedupe $way --conflicts one.csv -o one.jsonl \
        first.jsonl last.jsonl 2> one.told
    "$qclaim" merge --dedupe $way --conflicts two.csv -o two.jsonl -S 64K -T temp \
        last.jsonl first.jsonl 2> two.told
    cmp -s one.jsonl two.jsonl && cmp -s one.csv two.csv
    result "--dedupe $way: the order of the files does not count"
done
test "$(wc -l < one.jsonl)" = "$(cat first.jsonl last.jsonl | wc -l)"
result "--dedupe none keeps every row"

# The record's fields come first, so the rest of the line is what merge appended.
"$qclaim" merge all.jsonl all.csv all.json 2> /dev/null | sed 's/,"documents":.*/}/' > self.jsonl
cmp -s self.jsonl all.jsonl
result "files that say the same, in three formats, are the file itself"
for format in csv json jsonl; do
    "$qclaim" merge -f csv all.$format > x.csv 2> /dev/null
    test -f want.csv || cp x.csv want.csv
    cmp -s x.csv want.csv
    result "$format gives the same table"
    "$qclaim" merge -o y.$format all.jsonl 2> /dev/null
    "$qclaim" convert -f csv y.$format | cmp -s - want.csv
    result "and is read back from $format as it was"
done

# Counted by another hand: the files in which a claim with a subject stands.
expected=$("$qclaim" merge --dedupe claim -f jsonl many.jsonl 2> /dev/null |
    grep -v '"subject":null' | sed 's/.*"documents":\([0-9]*\),.*/\1/' |
    awk '{s += $1} END {print s}')
counted=$(perl -MJSON::PP -ne '
    my $c = decode_json($_);
    next if !defined $c->{subject};
    my $s = lc $c->{subject};
    $s =~ s/[\s\x{A0}]+/ /g; $s =~ s/ (?=[^\x00-\x7f])|(?<=[^\x00-\x7f]) //g;
    my $key = join "|", $s, map { $c->{$_} // "-" } qw(kind per direction base_unit time base_low
        base_high bound modality), map { $c->{$_} ? 1 : 0 } qw(approx negated);
    $seen{$key}{$c->{doc}} = 1;
    END { my $sum = 0; $sum += keys %$_ for values %seen; print $sum; }' many.jsonl)
test "$expected" = "$counted" && test "$counted" -gt 1000
result "documents are counted as a slower way counts them ($expected, $counted)"

echo '{"doc":"a","kind":"cost"}' > bad.jsonl
"$qclaim" merge -T temp -S 64K -o bad.csv many.jsonl bad.jsonl 2> bad.told
test $? = 2 && grep -q '^bad.jsonl:1: error: not a claim: no "byte_start"$' bad.told
result "a bad row is an error"
test -z "$(ls temp)" && ! ls bad.csv* > /dev/null 2>&1
result "no temporary file after an error"

"$qclaim" merge -T missing -S 64K many.jsonl > /dev/null 2> missing.told
test $? = 2 && grep -q '^missing: error: cannot keep a temporary file: No such file' missing.told
result "a folder for temporary files that is not there is an error"
"$qclaim" merge -T missing all.jsonl > /dev/null 2>&1
result "but only when one is needed"
TMPDIR=missing "$qclaim" merge -S 64K many.jsonl > /dev/null 2> missing.told
test $? = 2
result "TMPDIR is such a folder"
if test -e /dev/full; then
    "$qclaim" merge all.jsonl > /dev/full 2> full.told
    test $? = 2 && grep -q 'cannot write standard output' full.told
    result "a full disk is an error"
fi

# Stopped in the middle: it has read a file and waits for the next one, which never comes.
waits() { # has it temporary files and the pipe open?
    ls -l /proc/$pid/fd > fds 2> /dev/null
    grep -q 'temp/qclaim\..*(deleted)' fds && grep -q '/pipe$' fds
}

mkfifo pipe
exec 3<> pipe
for signal in TERM INT HUP; do
    "$qclaim" merge -T temp -S 64K -o stopped.csv many.jsonl pipe 2> stopped.told 3>&- &
    pid=$!
    if test -d /proc/self/fd; then
        tries=0
        until waits || test $tries = 300; do
            tries=$((tries + 1))
            sleep 0.1
        done
        waits
        result "$signal: there are temporary files while it runs"
    else
        sleep 3
    fi
    kill -$signal $pid
    test $signal = TERM || kill -TERM $pid 2> /dev/null # a shell starts its jobs deaf to INT
    wait $pid 2> /dev/null
    test $? -gt 128
    result "$signal: it is stopped"
    test -z "$(ls temp)" && ! ls stopped.csv* > /dev/null 2>&1
    result "$signal: no temporary file is left"
done
exec 3>&-

echo "1..$n"
exit $failed

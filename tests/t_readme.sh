#!/bin/sh
# t_readme.sh: the tables of README.md x what the program says -> TAP: they name the same things.
qclaim="${B:-build}/qclaim"
n=0
failed=0
check() { # name, wanted, got
    n=$((n + 1))
    test "$2" = "$3" && echo "ok $n - $1" && return
    failed=1
    echo "not ok $n - $1"
    printf '%s\n' "want: $2" "got: $3" | sed 's/^/# /'
}

# The names in `quotes` in the first cells of the table below heading "$1".
first_cells() {
    sed -n "/^##* $1\$/,/^##* /p" README.md | grep '^| `' | cut -d'|' -f2 | grep -o '`[a-z_0-9]*`' |
        tr -d '`'
}

# The closed list of field "$1" in the schema.
enum() {
    "$qclaim" schema claim | sed -n "/^    \"$1\": /,/}/s/.*\"enum\": \[\(.*\)\].*/\1/p" |
        tr -d '",' | tr ' ' '\n'
}

fields=$("$qclaim" schema claim | sed -n 's/.*"required": \[\(.*\)\]/\1/p' | tr -d '",' |
    tr ' ' '\n')
check "the record's fields, in order" "$fields" "$(first_cells 'The record')"
check "the kinds" "$(enum kind | sort)" "$(first_cells Kinds | sort)"
for field in bound modality; do
    list=$(enum $field | tr '\n' ' ' | sed 's/ $//')
    check "the values of $field" 1 "$(grep -c "^| \`$field\` .*\`$list\`" README.md)"
done
check "the exit statuses" "0 1 2 3" "$(sed -n 's/^| \([0-9]\) |.*/\1/p' README.md | xargs)"
echo "1..$n"
exit $failed

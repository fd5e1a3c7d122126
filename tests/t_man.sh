#!/bin/sh
# t_man.sh: the options of each command's help x those of out/qclaim.1 -> TAP: they are the same.
qclaim="${B:-build}/qclaim"
page=out/qclaim.1
n=0
failed=0
check() { # name, wanted, got
    n=$((n + 1))
    test "$2" = "$3" && echo "ok $n - $1" && return
    failed=1
    echo "not ok $n - $1"
    printf '%s\n' "want: $2" "got: $3" | sed 's/^/# /'
}

# The options of the section "$1" of the page, as help writes them.
page_options() {
    sed -n "/^\.Ss $1\$/,/^\.S[sh]/p" "$page" |
        sed -n 's/^\.It \(Fl.*\)/\1/p' |
        sed -e 's/Fl -/--/g' -e 's/Fl /-/g' -e 's/ , /, /' -e 's/ Ar / /' | sort
}

help_options() {
    "$qclaim" help "$1" | sed -n '/^Options:/,/^$/s/^  *\(-.*\)/\1/p' | sed 's/  .*//' | sort
}

for command in $("$qclaim" help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
    check "$command: the options of the page are those of the help" \
        "$(help_options "$command")" "$(page_options "$command")"
    check "$command: the overview and the page's synopsis name it" \
        1 "$(sed -n '/^\.Sh SYNOPSIS/,/^\.Sh D/p' "$page" | grep -c "^\.Cm $command\$")"
done
if command -v man >/dev/null; then
    check "the page has no fault of form" "" "$(man --warnings -l -Tutf8 "$page" 2>&1 >/dev/null)"
fi
echo "1..$n"
exit $failed

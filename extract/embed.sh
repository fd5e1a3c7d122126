#!/bin/sh
# embed.sh: the data files named -> C source of builtin_files[] in that order, on standard output.
# A file's name in the table is its last path component; a zero byte follows its data.
set -e
echo '#include "builtin.h"'
n=0
for file in "$@"; do
    echo "extern const unsigned char builtin_$n[];"
    echo "const unsigned char builtin_$n[] = {"
    od -An -v -tx1 "$file" | sed 's/ \(..\)/0x\1,/g'
    echo '0};'
    n=$((n + 1))
done
echo 'const struct builtin_file builtin_files[] = {'
n=0
for file in "$@"; do
    echo "{\"${file##*/}\", builtin_$n, sizeof builtin_$n - 1},"
    n=$((n + 1))
done
echo '{0, 0, 0}};'
echo "const size_t builtin_file_count = $n;"

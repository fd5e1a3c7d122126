#!/usr/bin/perl
# lint-text.pl: text files -> every line with a tab, a trailing blank, a mark of unfinished
# work, a path of one machine or too many columns; every function and file that is too long.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));

my ($COLUMNS, $FUNCTION, $FILE) = (100, 60, 400);
my $bad = 0;

for my $path (@ARGV) {
    next if $path =~ m{^tests/docs/|^LICENSE$} || !-f $path;
    open my $in, '<', $path or die "$path: $!\n";
    my @lines = <$in>;
    check_lines($path, @lines);
    check_functions($path, @lines) if $path =~ /\.c$/;
    check_words($path, join q(), @lines)
        if $path =~ m{^extract/.*\.c$} && $path !~ m{/(?:number|date)};
    warn "$path: warning: ", scalar @lines, " lines, more than $FILE\n"
        if $path =~ /\.[ch]$/ && @lines > $FILE;
}
exit($bad ? 1 : 0);

sub bad { print STDERR @_, "\n"; $bad = 1; }

sub check_lines {
    my ($path, @lines) = @_;
    my $code = $path =~ /\.(c|h|pl|sh)$/;
    for my $i (0 .. $#lines) {
        my ($line, $at) = ($lines[$i], "$path:" . ($i + 1));
        bad("$at: no newline at the end") if $line !~ s/\n\z//;
        bad("$at: a trailing blank") if $line =~ /\s\z/;
        bad("$at: a tab") if $line =~ /\t/ && $path !~ /^Makefile$|\.(tsv|mk)$/;
        bad("$at: unfinished work") if $line =~ /\b(?:TO[D]O|FIX[M]E|XX[X])\b/;
        bad("$at: a path of one machine") if $line =~ m{(?<![\w.])/(?:work|home|root|Users)/};
        bad("$at: more than $COLUMNS columns")
            if $code && length($line) > $COLUMNS;
    }
}

# Words are data and live in rules/; only numerals and dates are made of characters of their own.
sub check_words {
    my ($path, $text) = @_;
    $text =~ s{/\*.*?\*/}{$& =~ s/[^\n]//gr}gse;
    $text =~ tr/零一二两三四五六七八九十百千万亿半几/0/;
    my $line = 0;
    for (split /\n/, $text) {
        $line++;
        bad("$path:$line: a word: $&") if /\p{Unified_Ideograph}+/;
    }
}

# A function begins at a line in column 1 that ends in "{" and ends at a "}" in column 1.
sub check_functions {
    my ($path, @lines) = @_;
    my $begin;
    for my $i (0 .. $#lines) {
        $begin = $i if $lines[$i] =~ /^\w.*\)\s*\{$/;
        next if !defined $begin || $lines[$i] !~ /^\}/;
        my $length = $i - $begin + 1;
        warn "$path:", $begin + 1, ": warning: a function of $length lines\n"
            if $length > $FUNCTION;
        undef $begin;
    }
}

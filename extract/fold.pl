#!/usr/bin/perl
# rules/fold.tsv -> fold_table.h: FOLD_PAGES[code point >> 8][code point & 0xFF], 0 = not folded.
# Usage: fold.pl fold.tsv > fold_table.h
use strict;
use warnings;
use open qw(:std :encoding(UTF-8));
my %to;
while (my $line = <>) {
    chomp $line;
    next if $line =~ /^#/ || $line eq '';
    my ($from, $into, $more) = split /\t/, $line, -1;
    die "$ARGV:$.: want one character, a tab, one character\n"
        if defined $more || !defined $into || length($from) != 1 || length($into) != 1;
    die "$ARGV:$.: outside the basic plane\n" if ord($from) > 0xFFFF || ord($into) > 0xFFFF;
    $to{ord $from} = ord $into;
}
my (%page, @index);
$page{$_ >> 8}[$_ & 0xFF] = $to{$_} for keys %to;
print "/* Made by extract/fold.pl from rules/fold.tsv. */\n#include <stdint.h>\n";
print "static const uint16_t FOLD_NONE[256];\n";
for my $p (sort { $a <=> $b } keys %page) {
    my @row = map { $page{$p}[$_] // 0 } 0 .. 255;
    print "static const uint16_t FOLD_${p}[256] = {", join(',', @row), "};\n";
}
print "static const uint16_t *const FOLD_PAGES[256] = {",
    join(',', map { $page{$_} ? "FOLD_$_" : 'FOLD_NONE' } 0 .. 255), "};\n";

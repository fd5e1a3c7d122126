#!/usr/bin/perl
# rules/lexicon.tsv -> lexicon_table.h: a trie of words as a double array. A character's id is
# LEXICON_IDS[LEXICON_PAGES[code point >> 8]][code point & 0xFF], 0 = in no word. From a cell with
# link L, id c leads to cell (L >> 9) + c when that cell's label is c; L >> 5 & 15 is how seldom the
# word that ends there is found, L & 31 its class + 1, 0: none ends there. No two cells have one
# base, so a label alone proves the step. Usage: lexicon.pl < lexicon.tsv
use strict;
use warnings;
use open qw(:std :encoding(UTF-8));

my %CLASS = (n => 0, v => 1, a => 2, d => 3, p => 4, u => 5, r => 6, m => 7, q => 8, t => 9,
    f => 10, c => 11, x => 12);
my (@words, %uses);
while (my $line = <STDIN>) {
    chomp $line;
    next if $line =~ /^#/ || $line eq '';
    my ($word, $class, $grade, $more) = split /\t/, $line, -1;
    die "lexicon:$.: want a word, a tab, a class, a tab, 1 to 15\n"
        if defined $more || $word eq '' || !exists $CLASS{$class // ''} ||
        ($grade // '') !~ /^(?:[1-9]|1[0-5])$/;
    push @words, [$word, 15 - $grade << 5 | $CLASS{$class} + 1];
    $uses{$_}++ for split //, $word;
}

# Characters in many words get small ids, which packs the cells.
my (%id, @ids);
my $ids = 0;
for my $char (sort { $uses{$b} <=> $uses{$a} || $a cmp $b } keys %uses) {
    die "lexicon: outside the basic plane: $char\n" if ord($char) > 0xFFFF;
    $id{$char} = ++$ids;
    $ids[ord($char) >> 8][ord($char) & 0xFF] = $ids;
}

# Nodes: [rarity and class + 1, {id => child}]; node 0 is the root.
my @nodes = ([0, {}]);
for my $entry (@words) {
    my $at = 0;
    for my $char (split //, $entry->[0]) {
        my $next = \$nodes[$at][1]{$id{$char}};
        if (!defined $$next) {
            $$next = @nodes;
            push @nodes, [0, {}];
        }
        $at = $$next;
    }
    $nodes[$at][0] = $entry->[1];
}

# Cells are taken by first fit, the nodes with most children first. A byte of $taken is 0 for a free
# cell, one of $based for a free base: of so many bases at once, those that fit are found by one OR
# for each child.
my ($AT_ONCE, $MOST) = (8192, 1 << 20);
my ($taken, $based) = ("\0" x $MOST, "\0" x $MOST);
my (@label, @cell_of, @base);
my $top = 0;
take(0, 0);
for my $node (sort { keys %{$nodes[$b][1]} <=> keys %{$nodes[$a][1]} || $a <=> $b } 1 .. $#nodes) {
    my @children = keys %{$nodes[$node][1]} or last;
    take($node, first_fit(@children));
}

sub first_fit {
    my @children = @_;
    for (my $from = 0; $from + $AT_ONCE + $ids < $MOST; $from += $AT_ONCE) {
        my $bad = substr $based, $from, $AT_ONCE;
        $bad |= substr $taken, $from + $_, $AT_ONCE for @children;
        my $free = index $bad, "\0";
        return $from + $free if $free >= 0;
    }
    die "lexicon: more than $MOST cells\n";
}

sub take {
    my ($node, $base) = @_;
    $base[$node] = $base;
    $top = $base if $base > $top;
    substr $based, $base, 1, "\1";
    for my $id (keys %{$nodes[$node][1]}) {
        $label[$base + $id] = $id;
        substr $taken, $base + $id, 1, "\1";
        $cell_of[$nodes[$node][1]{$id}] = $base + $id;
    }
}

# Any base plus any id stays inside.
my @link;
$link[$cell_of[$_]] = ($base[$_] // 0) << 9 | $nodes[$_][0] for 1 .. $#nodes;
my $cells = $top + $ids + 1;
print "/* Made by extract/lexicon.pl from rules/lexicon.tsv. */\n#include <stdint.h>\n";
my ($pages, @page, @rows) = (1);
push @rows, [(0) x 256];
for my $p (0 .. 255) {
    $page[$p] = 0;
    next if !$ids[$p];
    $page[$p] = $pages++;
    push @rows, [map { $ids[$p][$_] // 0 } 0 .. 255];
}
table('uint8_t', 'LEXICON_PAGES[256]', @page);
print "static const uint16_t LEXICON_IDS[$pages][256] = {\n",
    map({ '{' . join(',', @$_) . "},\n" } @rows), "};\n";
table('uint16_t', "LEXICON_LABELS[$cells]", map { $_ // 0 } @label);
table('uint32_t', "LEXICON_LINKS[$cells]", map { $_ // 0 } @link);

sub table {
    my ($type, $name, @values) = @_;
    print "static const $type $name = {\n";
    while (my @row = splice @values, 0, 16) { print join(',', @row), ",\n"; }
    print "};\n";
}

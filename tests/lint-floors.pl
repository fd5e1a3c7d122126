#!/usr/bin/perl
# lint-floors.pl: the floors and owners of the Makefile x the includes of extract/ and out/ ->
# every include that looks up, every foreign header outside its file, every unlisted or double stem.
use strict;
use warnings;

open my $make, '<', 'Makefile' or die "Makefile: $!\n";
my $makefile = do { local $/; <$make> };
$makefile =~ s/\\\n//g;
my (%floor, %owner, %seen, $bad);
while ($makefile =~ /^FLOOR(\d+) *:=(.*)/mg) { $floor{$_} = $1 for split ' ', $2; }
my ($owners) = $makefile =~ /^OWNERS *:=(.*)/m;
/(.*):(.*)/ and $owner{$1}{$2} = 1 for split ' ', $owners;
$floor{qclaim} = 0;

# unit_trie stands where unit stands, unless it is listed itself.
sub floor_of { return $floor{$_[0]} // $floor{$_[0] =~ s/_.*//r}; }
sub bad { print STDERR "@_\n"; $bad = 1; }
for my $path (sort glob('extract/*.[ch] out/*.[ch]')) {
    my ($folder, $name, $stem) = $path =~ m{^(\w+)/(([\w-]+)\.[ch])$} or next;
    bad("$path: \"$stem\" is on no floor of the Makefile") if !defined floor_of($stem);
    bad("$path: $seen{$stem}/ has a file of that name too")
        if ($seen{$stem} //= $folder) ne $folder;
    open my $in, '<', $path or die "$path: $!\n";
    while (<$in>) {
        my ($quote, $target) = m{^\s*#\s*include\s*([<"])([\w/-]+)\.h} or next;
        my $header = "$target.h";
        bad("$path:$.: <$header> belongs to ", sort keys %{$owner{$header}})
            if $quote eq '<' && $owner{$header} && !$owner{$header}{$name};
        next if $quote eq q(<) || $makefile =~ m{gen/$header};
        bad("$path:$.: no file \"$header\"") if !-f "extract/$header" && !-f "out/$header";
        bad("$path:$.: extract/ includes out/$header") if $folder eq 'extract' && -f "out/$header";
        bad("$path:$.: includes \"$header\" of a higher floor")
            if (floor_of($target) // 0) > (floor_of($stem) // 99);
    }
}
exit($bad ? 1 : 0);

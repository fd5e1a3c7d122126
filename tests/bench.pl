# bench.pl: corpora, the program and its peers in turns -> tables of speed, in Markdown.
# B=build SIZES="8 64 256" (megabytes; by default those that take no more than seconds) ROUNDS=5
# PAGE=FILE writes the tables to FILE too.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));

my $build = $ENV{B} || 'build';
my $rounds = $ENV{ROUNDS} || 5;
my ($qclaim, $bench, $dir) = ("$build/qclaim", "$build/bench", "$build/bench.data");
my $modules = "$build/bench-node/node_modules";
my @out;       # lines of the page
my @missing;   # peers that are not there
$ENV{LC_ALL} = 'C.UTF-8';
mkdir $dir;

my $digit = '[0-9零一二三四五六七八九十百千万亿两几半]';
# Forty rules as ripgrep likes them, without what it is slow at: digits and a unit, and not far
# before or, in every other rule, behind them one of four words.
sub forty {
    my ($gap, $number) = ('[^。\n]{0,12}', '[0-9][0-9.,]* ?(?:万|亿|million|billion)?');
    open my $in, '<', 'tests/bench-words.tsv' or die;
    my $before = 0;
    return join '', map {
        chomp;
        my ($words, $units) = map { '(?:' . join('|', split / /) . ')' } split /\t/;
        $before = !$before;
        $before ? "$words$gap$number ?$units\n" : "$number ?$units$gap$words\n";
    } <$in>;
}

# ---- running --------------------------------------------------------------------------------

sub has {
    my ($program) = @_;
    my $there = grep { -x "$_/$program" } split /:/, $ENV{PATH};
    push @missing, $program if !$there && !grep { $_ eq $program } @missing;
    return $there;
}

# { name => [command, ..] } in turns -> { name => {wall, cpu (seconds), peak (KiB)} }
sub measure {
    my ($turns, %commands) = @_;
    my %result;
    my @lines = map { join("\t", $_, @{$commands{$_}}) . "\n" } sort keys %commands;
    my $list = store("$dir/commands", join '', @lines);
    for (split /\n/, `$bench time $turns < $list`) {
        my ($name, $wall, $cpu, $peak, $status) = split /\t/;
        warn "$name: status $status\n" if $status > 1;
        $result{$name} = {wall => $wall / 1e9, cpu => $cpu / 1e9, peak => $peak};
    }
    return \%result;
}

sub corpus {
    my ($kind, $megabytes) = @_;
    my $path = "$dir/$kind";
    system("perl tests/corpus.pl $kind $megabytes > $path") == 0 or die "no corpus";
    return $path;
}

sub extract { return [$qclaim, qw(extract -f jsonl -j), @_] }

# The lines "name<TAB>number" of an inner bench.
sub inner {
    my ($command) = @_;
    return {map { split /\t/ } split /\n/, `$command`};
}

# ---- the page -------------------------------------------------------------------------------

sub store {
    my ($path, $text) = @_;
    open my $file, '>', $path or die "$path: $!";
    print $file $text;
    close $file or die "$path: $!";
    return $path;
}

sub say_line { push @out, @_; print map { "$_\n" } @_ }
sub number { my ($x) = @_; return $x >= 100 ? sprintf '%.0f', $x : sprintf '%.3g', $x }

my @rows;

# compare: '>=' or '<='; target; the figure, and what else is to be said.
sub row {
    my ($what, $compare, $target, $figure, $more) = @_;
    my $reached = !defined $figure ? '-'
        : ($compare eq '>=' ? $figure >= $target : $figure <= $target) ? 'yes' : 'no';
    $figure = defined $figure ? number($figure) : 'not measured';
    push @rows, "| $what | $compare $target | $figure | $reached | " . ($more // '') . ' |';
}

# How many times as fast a is as b, by processor time; the same by the clock.
sub faster {
    my ($result, $a, $b) = @_;
    return (undef, "no $b") if !$result->{$b};
    my ($x, $y) = @$result{$a, $b};
    return ($y->{cpu} / $x->{cpu}, sprintf 'by the clock %s', number($y->{wall} / $x->{wall}));
}

# ---- sizes ----------------------------------------------------------------------------------

# Megabytes of `kind` a second, from a small run.
sub rate {
    my ($kind) = @_;
    my $path = corpus($kind, 0.1);
    my $r = measure(1, rate => extract(1, $path), start => extract(1, '/dev/null'));
    my $cpu = $r->{rate}{cpu} - $r->{start}{cpu};
    return 0.1 / ($cpu > 1e-3 ? $cpu : 1e-3);
}

sub sizes {
    return split ' ', $ENV{SIZES} if $ENV{SIZES};
    my $dense = rate('dense');
    my @fit = grep { $_ / $dense < 10 } 1, 8, 64, 256;
    shift @fit if @fit > 1;
    return @fit ? @fit : (1);
}

# ---- parts of the bench ---------------------------------------------------------------------

my %speed;   # kind -> size -> megabytes a second
my %peak;    # kind -> size -> KiB
my %perrecord;

sub records { my ($path) = @_; my $n = `$qclaim extract -f jsonl $path | wc -l`; return $n + 0 }

sub peers {
    my ($path) = @_;
    my %peer = ('wc -m' => ['wc', '-m', $path]);
    $peer{'iconv to UTF-16'} = ['iconv', '-f', 'UTF-8', '-t', 'UTF-16', $path] if has('iconv');
    $peer{'pcre2grep class'} = ['pcre2grep', '-uc', $digit, $path] if has('pcre2grep');
    return %peer if !has('rg');
    $peer{'rg 40 rules'} = ['rg', '-j1', '-c', '-f', "$dir/forty", $path];
    $peer{'rg class'} = ['rg', '-j1', '-c', $digit, $path];
    return %peer;
}

# Every kind of text at one size; gives the results of prose and dense.
sub run_size {
    my ($size) = @_;
    my %keep;
    for my $kind (qw(prose dense zh en mixed sparse)) {
        my $path = corpus($kind, $size);
        my %peer = $kind eq 'prose' ? peers($path) : ();
        $peer{'wc -m'} = ['wc', '-m', $path] if $kind eq 'dense';
        my $result = measure($rounds, qclaim => extract(1, $path), %peer);
        my $bytes = -s $path;
        $keep{$kind} = $result;
        $speed{$kind}{$size} = $bytes / 1e6 / $result->{qclaim}{cpu};
        $peak{$kind}{$size} = $result->{qclaim}{peak};
        for my $name ($kind eq 'prose' ? keys %peer : ()) {
            $speed{$name}{$size} = $bytes / 1e6 / $result->{$name}{cpu};
        }
        my $count = records($path) || 1;
        $perrecord{$kind} = [$count / $bytes * 1e3, $result->{qclaim}{cpu} / $count * 1e9];
        unlink $path if $size > 8;
    }
    return \%keep;
}

sub run_scaling {
    my ($size) = @_;
    my $path = corpus('prose', $size < 4 ? 4 : $size);
    my $r = measure($rounds, one => extract(1, $path), two => extract(2, $path),
        'spin one' => [$bench, 'spin', 1], 'spin two' => [$bench, 'spin', 2]);
    my $gain = $r->{one}{wall} / $r->{two}{wall};
    my $spin = 2 * $r->{'spin one'}{wall} / $r->{'spin two'}{wall};
    row('two workers / one, relative to a spin control', '>=', 0.85, $gain / $spin,
        sprintf '%s times as fast; the control %s', number($gain), number($spin));
}

sub run_growth {
    my ($size) = @_;
    my (%cpu, @lines);
    for my $rules (50, 200, 800) {
        system("perl tests/corpus.pl pack $rules > $dir/pack$rules.yaml") == 0 or die;
    }
    for my $text ('few', 'many') {
        my $path = corpus($text, $size);
        my $r = measure($rounds, map { my $pack = "$dir/pack$_.yaml";
            ($_ => extract(1, '--no-builtin', '-r', $pack, $path),
             "$_ start" => extract(1, '--no-builtin', '-r', $pack, '/dev/null')) } 50, 200, 800);
        $cpu{$text} = {map { $_ => $r->{$_}{cpu} - $r->{"$_ start"}{cpu} } 50, 200, 800};
        push @lines, sprintf '| %s | %s |', $text eq 'few' ? 'same hits' : 'hits growing',
            join ' | ', map { sprintf '%.0f ms', $cpu{$text}{$_} * 1e3 } 50, 200, 800;
    }
    row('50 -> 800 rules, same hits: times the time', '<=', 1.3, $cpu{few}{800} / $cpu{few}{50});
    row('50 -> 800 rules, hits growing with them', '<=', 2.2, $cpu{many}{800} / $cpu{many}{50});
    return @lines;
}

sub run_slow {
    my $r = inner("$bench slow 1 - $dir/prose");
    row('complete run / the slow path, built-in packs', '>=', 8, $r->{slow} / $r->{complete});
    $r = inner("$bench slow 1 $dir/pack800.yaml $dir/many");
    row('complete run / the slow path, 800 generated rules', '>=', 40, $r->{slow} / $r->{complete});
}

sub run_recognizers {
    my $path = corpus('zh', 1);
    my $bytes = 8_000;
    push @missing, 'Recognizers-Text' if !-d $modules;
    my $there = -d $modules && has('node');
    my $r = $there ? inner("node tests/recognize.js $modules $path $bytes") : {};
    my $ours = measure($rounds, qclaim => extract(1, $path))->{qclaim}{cpu} / (-s $path);
    row('complete run / Recognizers-Text, Chinese', '>=', 2000,
        $r->{time} ? $r->{time} / 1e9 / $bytes / $ours : undef, "on $bytes bytes");
}

sub run_utf8 {
    my ($sparse) = @_;
    my $r = inner("$bench utf8 21 $dir/sparse");
    my $alone = $r->{bytes} / $r->{own} * 1e3;
    row('sparse text / UTF-8 validation alone', '>=', 0.06, $sparse / $alone,
        sprintf 'validation %s MB/s', number($alone));
    push @missing, 'simdjson' if !$r->{simdjson};
    row("own UTF-8 validation / simdjson's", '>=', 0.9,
        $r->{simdjson} ? $r->{simdjson} / $r->{own} : undef);
}

# Text made to be hard; a slow one gets less of it.
sub run_adversarial {
    my ($mixed) = @_;
    my (%rate, @lines);
    for my $kind (qw(ones line records yi words)) {
        my $rate = rate($kind);
        my $size = $kind eq 'line' && $rate > 0.5 ? 7 : $rate > 0.5 ? 1 : 0.2;
        my $path = corpus($kind, $size);
        my $r = measure($rounds > 3 ? 3 : $rounds, $kind => extract(1, $path));
        $rate{$kind} = (-s $path) / 1e6 / $r->{$kind}{cpu};
        push @lines, sprintf '| %s | %s | %s | %s |', $kind, $size, number($rate{$kind}),
            number($r->{$kind}{peak} / 1024);
        $peak{$kind}{$size} = $r->{$kind}{peak};
    }
    my ($slowest) = sort { $rate{$a} <=> $rate{$b} } keys %rate;
    row('slowest adversarial text / mixed text', '>=', 0.08, $rate{$slowest} / $mixed, $slowest);
    return @lines;
}

sub run_bad_rule {
    my $path = corpus('prose', 0.3);
    my @bad = ('-r', 'tests/bad-rule.yaml');
    my $r = measure($rounds * 4, with => extract(1, @bad, $path), without => extract(1, $path));
    my $stats = `$qclaim extract -j 1 --stats @bad $path 2>&1 >/dev/null`;
    my $named = $stats =~ m{^ *\d+ +\d+ +\d+ +([1-9]\d*) +slow/price\.slow$}m;
    row('a pathological user rule: milliseconds added', '<=', 20,
        ($r->{with}{cpu} - $r->{without}{cpu}) * 1e3,
        $named ? "named, $1 times at a limit" : 'not named by --stats');
}

sub run_writer {
    my $r = inner("$bench writer $rounds $dir/dense");
    my ($own, $jansson) = map { $r->{$_} / $r->{claims} } qw(own jansson);
    row('JSONL writer / jansson, per record', '>=', 6, $jansson / $own,
        sprintf '%s against %s ns; %d of %d differ after reading back',
        number($own), number($jansson), $r->{differ}, $r->{claims});
}

sub run_start {
    my $line = store("$dir/line", "这条路长 5 公里。\n");
    my $r = measure($rounds * 4, start => extract(1, $line));
    row('start to exit on one line: milliseconds', '<=', 8, $r->{start}{wall} * 1e3);
}

sub costliest {
    my ($line) = `$qclaim extract -j 1 --stats $dir/prose 2>&1 >/dev/null` =~ /^costliest +(.*)/m;
    return $line || 'none';
}

# ---- all of it ------------------------------------------------------------------------------

store("$dir/forty", forty());
my @sizes = sizes();
my $last = $sizes[-1];
my $small = $sizes[0] > 8 ? 8 : $sizes[0];
my %at = map { $_ => run_size($_) } @sizes;
my $prose = $at{$last}{prose};

my $us = 'complete run /';
row("$us `wc -m`, prose", '>=', 1.8, faster($prose, 'qclaim', 'wc -m'));
row("$us `wc -m`, dense text", '>=', 0.6, faster($at{$last}{dense}, 'qclaim', 'wc -m'));
row("$us `rg -j1 -c` of 40 rules, prose", '>=', 1.5, faster($prose, 'qclaim', 'rg 40 rules'));
row("$us `rg -j1 -c` of a class of numerals, prose", '>=', 0.2,
    faster($prose, 'qclaim', 'rg class'));
corpus($_, $small) for qw(prose dense sparse);
my @growth = run_growth($small > 1 ? 4 : 1);
run_slow();
run_recognizers();
run_utf8($speed{sparse}{$last});
run_scaling($small);
my @adversarial = run_adversarial($speed{mixed}{$last});
my ($most) = sort { $b <=> $a } map { values %$_ } values %peak;
row('peak memory of one worker, all texts and sizes: MB', '<=', 16, $most / 1024);
run_start();
run_bad_rule();
corpus('prose', $small);
run_writer();

sub columns { return '| ' . join(' | ', @_) . ' |' }

sub table {
    my ($title, $head, @lines) = @_;
    my $count = () = $head =~ /\|/g;
    say_line('', $title, '', $head, '|' . '---|' x ($count - 1), @lines);
}

my ($cpu) = `grep -m1 'model name' /proc/cpuinfo` =~ /: (.*)/;
my ($cores) = `nproc` =~ /(\d+)/;
my $command = join ' ', 'make bench', map { $ENV{$_} ? "$_=\"$ENV{$_}\"" : () } qw(SIZES ROUNDS);
say_line('# How fast', '', "`$command` on " . ($cpu // 'an unknown processor') . ", $cores cores.",
    "Medians of $rounds rounds in which the commands of a group take turns. Times are of the",
    'processor, user and system, but for start-up and scaling, which go by the clock.',
    'A megabyte is 10^6 bytes, a KB 10^3; MB of memory are 2^20. The texts are those of',
    '`tests/corpus.pl`.');
say_line('', 'Missing: ' . join(', ', @missing) . '.') if @missing;
table("Ratios at $last MB:", columns('', 'must reach', 'measured', 'reached', ''), @rows);
table('Megabytes a second, of one process:', columns('', map { "$_ MB" } @sizes),
    map { my $kind = $_; columns($kind, map { number($speed{$kind}{$_}) } @sizes) }
        sort keys %speed);
table('Records:', columns('', 'a KB', 'ns a record', map { "peak MB at $_ MB" } @sizes),
    map { my $kind = $_; columns($kind, (map { number($_) } @{$perrecord{$kind}}),
        map { number($peak{$kind}{$_} / 1024) } @sizes) } sort keys %perrecord);
table('Text made to be hard:', columns('', 'MB', 'MB a second', 'peak MB'), @adversarial);
table('Generated packs, without their start:', columns('', '50 rules', '200', '800'), @growth);
say_line('', 'The costliest rules on prose: ' . costliest() . '.');

store($ENV{PAGE}, join '', map { "$_\n" } @out) if $ENV{PAGE};
unlink glob "$dir/*";
rmdir $dir;

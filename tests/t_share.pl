# t_share.pl: the same inputs for one worker and for several -> the same bytes, on every stream; a
# reader that is slow or goes away, a worker that dies, memory that does not grow.
use strict;
use warnings;
use File::Temp 'tempdir';
use IO::Select;

my $build = $ENV{B} || 'build';
my $qclaim = "$build/qclaim";
$qclaim = "$ENV{PWD}/$qclaim" unless $qclaim =~ m{^/};
my $dir = tempdir(CLEANUP => 1);
chdir $dir or die;
my ($count, $failed) = (0, 0);

sub check {
    my ($ok, $name) = @_;
    printf "%s %d - %s\n", $ok ? 'ok' : 'not ok', ++$count, $name;
    $failed ||= !$ok;
}

sub store {
    my ($path, $text) = @_;
    open my $file, '>', $path or die "$path: $!";
    print $file $text;
    close $file or die;
    return $path;
}

sub content {
    my ($path) = @_;
    open my $file, '<', $path or return '';
    local $/;
    my $text = <$file>;
    return defined $text ? $text : '';
}

# ---- texts: mostly without a numeral, so that they are read fast

my $quiet = "河水很凉，大家坐在岸边看书。风从山上吹下来，谁也不想回家。\n";
my $still = "The river was cold and nobody wanted to go home before the evening came.\n";
my @claims = (
    "这批轮胎每条售价 380 元，比去年便宜两成。\n",
    "押金是 20 万，另付 5% 的手续费。\n",
    "The ferry takes 45 minutes and costs CHF 12 for a bicycle.\n",
    "它的票价是 90 新台币，来回 170 元。\n",
    "About 2,300 people live on the island, up 4% since spring.\n",
);
my @heads = ("# 渡口\n\n", "## Prices\n\n", "### 岛上的人口\n\n");
my @items = ("- 7%\n", "- 24 元\n", "- 3.5 million\n");

# Paragraphs of about 1 500 bytes; $between ends a paragraph, $line a line.
sub text {
    my ($size, $between, $line) = @_;
    my ($out, $n) = ('', 0);
    while (length $out < $size) {
        my $part = ($n % 3 ? $quiet : $still) x 16 . $claims[$n % 5];
        $part = $heads[$n / 7 % 3] . $items[$n % 3] . $items[$n / 2 % 3] . "\n" . $part
            if $n % 7 == 0;
        $part =~ s/\n/$line/g if defined $line;
        $out .= $part . $between;
        $n++;
    }
    return $out;
}

sub crlf { my ($text) = @_; $text =~ s/\n/\r\n/g; return $text }

# Lines of 60 columns, broken where a blank stands.
sub wrapped {
    my ($text) = @_;
    $text =~ s/([^\n]{40,60}) /$1\n/g;
    return $text;
}

# ---- runs

# Output, errors, status and audit of a run in one text.
sub run {
    my ($jobs, $input, @args) = @_;
    my $pid = fork;
    if (!$pid) {
        open STDIN, '<', $input or die;
        open STDOUT, '>', "out.$jobs" or die;
        open STDERR, '>', "err.$jobs" or die;
        exec $qclaim, 'extract', '-j', $jobs, @args or die;
    }
    waitpid $pid, 0;
    my $status = $? >> 8;
    my $all = join "\n--\n", content("out.$jobs"), content("err.$jobs"), "status $status";
    for my $file (glob 'audit.*') {
        $all .= content($file);
        unlink $file;
    }
    return $all;
}

my @all = (2, 3, 7);

sub same {
    my ($name, $input, @args) = @_;
    my @jobs = $name =~ /^standard input, (?!plain|BOM)|^files as|CSV/ ? (3) : @all;
    my $one = run(1, $input, @args);
    my $records = () = content('out.1') =~ /\n/g;
    check($records > 10, "$name: there is something to compare ($records lines)");
    for my $jobs (@jobs) {
        check(run($jobs, $input, @args) eq $one, "$name: -j $jobs as -j 1");
    }
}

my $size = 540_000; # three pieces
my %text = (
    plain => text($size, "\n"),
    'no blank line' => text($size, ''),
    'one line' => text($size, '', ' '),
    CRLF => crlf(text($size, "\n")),
    BOM => "\xEF\xBB\xBF" . text($size, "\n"),
    'hard-wrapped' => wrapped(text($size, "\n")),
    'bad in the third piece' => text($size, "\n") . "a \xFF byte, 5 km\n",
);
for my $name (sort keys %text) {
    same("standard input, $name", store('text', $text{$name}), '-f', 'jsonl', '-');
}

mkdir 'many';
store("many/$_.txt", text(20_000, "\n") x ($_ % 4)) for 1 .. 9;
store('many/bad.txt', "5 km \xFF\n");
store('large.txt', text(1_100_000, "\n"));
store('wrong.txt', text(1_100_000, "\n") . "\xFF");
store('none', '');
my @many = qw(many many/3.txt nowhere many/5.txt);
same("files as $_", 'none', '-f', $_, @many) for qw(json csv table);
same('files and a large one', 'none', qw(-f jsonl many large.txt wrong.txt many/1.txt));
same('files, audit', 'none', qw(-f jsonl --audit audit.jsonl many));
same('files, audit as CSV', 'none', qw(-f csv --audit audit.csv many));

sub line {
    my ($id, $text) = @_;
    $text =~ s/\n/\\n/g;
    return qq({"id": "$id", "text": "$text"}\n);
}
my $lines = "\xEF\xBB\xBF" . join '', map {
    line("d$_", text(400 * ($_ % 7), "\n")) . ($_ % 50 ? '' : "\n") . ($_ % 60 ? '' : "{bad\n")
} 1 .. 300;
$lines .= line('long', text(400_000, "\n")) . "{}\n" . line('last', $claims[0]);
$lines =~ s/"id": "d\d*7", //g; # named by their lines
same('lines', 'none', '-f', 'jsonl', store('docs.jsonl', $lines));
same('lines of standard input', 'docs.jsonl', qw(-f csv --from jsonl -));

# ---- statistics: all but the times

sub counts {
    my ($jobs) = @_;
    run($jobs, 'none', qw(--stats -o out.jsonl docs.jsonl many/1.txt large.txt));
    my $text = content("err.$jobs");
    $text =~ s/^costliest.*\n//m;
    my @rules = sort map { /^ +(\d+ +\d+) +\d+( .*)/ ? "$1$2" : () } split /\n/, $text;
    $text =~ s/^     tries.*//ms;
    return join "\n", $text, @rules;
}
my $counts = counts(1);
check($counts =~ /^claims +[1-9]/m, 'statistics: there are some');
check(counts(3) eq $counts, 'statistics: -j 3 as -j 1');

# ---- a reader that waits, workers that die

my $dense = join '', map { "第 $_ 号仓库存了 $_ 吨大米，每吨 $_ 元，共 $_ 袋。\n\n" } 1 .. 700;

# Starts a run whose output nobody reads yet; its workers then hang in the middle of documents,
# since each writes more than there is room for.
sub start {
    my (@args) = @_;
    my $pid = open my $out, '-|';
    if (!$pid) {
        open STDERR, '>', 'err' or die;
        exec $qclaim, 'extract', '-f', 'jsonl', @args or die;
    }
    IO::Select->new($out)->can_read;
    return ($pid, $out);
}

sub children {
    my ($pid) = @_;
    my @found;
    for my $stat (glob '/proc/[0-9]*/stat') {
        push @found, $1 if content($stat) =~ /^(\d+) \(.*\) \S $pid /;
    }
    return sort { $a <=> $b } @found;
}

sub finish {
    my ($out) = @_;
    local $/;
    my $text = <$out>;
    close $out;
    return (defined $text ? $text : '', $? >> 8);
}

# Kills a worker; what is there of other documents is as with one process.
sub dies {
    my ($name, $which, $lost, $of_doc, @args) = @_;
    my $whole = `$qclaim extract -j 1 -f jsonl @args`;
    my ($pid, $out) = start('-j', 2, @args);
    my @workers = children($pid);
    kill 'KILL', $workers[$which] if @workers > $which;
    my ($text, $status) = finish($out);
    my ($doc, $rest) = split /: error: /, content('err'), 2;
    check(@workers == 2 && $status == 3, "$name: status 3 ($status)");
    ($doc, $rest) = ('', '') unless defined $rest;
    my $says = "a worker was ended by signal 9 (Killed) in this document\n";
    check(scalar($rest eq $says && $doc =~ $lost), "$name: one document is named ($doc)");
    my $id = quotemeta $of_doc->($doc);
    my ($theirs, $ours) = map { join '', grep { !/"doc":"$id"/ } /(.*\n)/g } $text, $whole;
    check($theirs eq $ours, "$name: all others are there");
    my $partly = join '', grep { /"doc":"$id"/ } $text =~ /(.*\n)/g;
    my $had = join '', grep { /"doc":"$id"/ } $whole =~ /(.*\n)/g;
    check(length $partly < length $had && index($had, $partly) == 0,
          "$name: of that one at most the beginning");
}

# Money without a currency takes the one that was stated in the first piece: the second one begins
# with a wrong guess, which is found out when there is more output than room.
my $guess = "门票 5 英镑。\n\n";
$guess .= "第 $_ 号仓库存了 $_ 吨大米，共 $_ 袋，公司估值 $_ 亿。\n\n" for 1 .. 6_000;
store('guess.txt', $guess);
check(run(2, 'guess.txt', qw(-f jsonl -)) eq run(1, 'guess.txt', qw(-f jsonl -)),
      'wrong guesses and no room: -j 2 as -j 1');

store("dense$_.txt", $dense) for 1 .. 6;
my @dense = map { "dense$_.txt" } 1 .. 6;
dies("a file, worker $_", $_, qr/^dense\d\.txt$/, sub { $_[0] }, @dense) for 0, 1;
my @parts = split /(?<=\n\n)/, $dense;
store('dense.jsonl', join '', map { line("l$_", join '', @parts[0 .. 400 + $_]) } 1 .. 12);
dies('a line', 1, qr/^dense\.jsonl:[1-9]\d*$/, sub { $_[0] =~ /:(\d+)$/ ? "l$1" : '' },
     'dense.jsonl');
store('huge.txt', $dense x 10 . $quiet x 8_000);
dies('a large text', 1, qr/^(?:huge|dense1)\.txt$/, sub { $_[0] }, 'huge.txt', 'dense1.txt');

my ($pid, $out) = start('-j', 3, @dense);
select undef, undef, undef, 0.2;
my ($slow) = finish($out);
check($slow eq `$qclaim extract -j 1 -f jsonl @dense`, 'a slow reader has everything');

($pid, $out) = start('-j', 3, @dense);
my @workers = children($pid);
my $first = <$out>;
close $out;
check($? == 0 && content('err') eq '', 'a reader that goes away is no fault');
check(!grep({ kill 0, $_ } @workers), 'and no worker is left behind');

# ---- memory

# Peak kilobytes of one process that reads so many bytes.
sub peak {
    my ($bytes) = @_;
    my ($pid, $out) = start('-j', 1, store('wide.txt', text($bytes, "\n")));
    my $peak;
    while (sysread $out, my $text, 1 << 16) {
        $peak = $1 if content("/proc/$pid/status") =~ /^VmHWM:\s+(\d+)/m;
    }
    close $out;
    return $peak;
}
my ($less, $more) = (peak(1_500_000), peak(5_000_000));
# The address sanitizer keeps what was given back, up to 256 MiB.
my $growth = $ENV{SANFLAGS} ? 64_000 : 3000;
check($more - $less < $growth, "memory does not grow with the text ($less and $more KiB)");

# Much output that nobody reads: what waits is bounded by the blocks of the workers.
($pid, $out) = start('-j', 3, (@dense) x 3);
select undef, undef, undef, 0.5;
my ($size_out, $waiting) = (0, 0);
while (my $got = sysread $out, my $text, 1 << 20) {
    $size_out += $got;
    $waiting = $1 if content("/proc/$pid/status") =~ /^VmHWM:\s+(\d+)/m;
}
close $out;
check($size_out > 20 << 20 && $waiting && $waiting < $more + (17 << 10),
      "nor with what waits to be read ($size_out bytes, $waiting KiB)");

print "1..$count\n";
exit $failed;

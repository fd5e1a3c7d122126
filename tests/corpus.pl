# corpus.pl: KIND MEGABYTES -> text of that kind on standard output, always the same bytes; "pack N"
# -> a rule pack of N rules. Up to 4 MB are made; what is more repeats them.
use strict;
use warnings;

my $MADE = 4_000_000;
my ($kind, $megabytes) = @ARGV;
my $seed = 20_261;

# The same numbers everywhere, whatever perl's own generator does.
sub pick {
    my ($below) = @_;
    $seed = ($seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return int($seed / 65_536) % $below;
}

sub one_of { return $_[pick(scalar @_)] }

# {n}: 2 to 98, {m}: 100 to 9 999, {d}: with a decimal; {s}: a thing
my @zh_things = qw(渡轮 温室 水泵 书店 磨坊 缆车 冰窖 茶厂 车间 灯塔);
my @en_things = qw(ferry greenhouse pump bookshop mill tramway kiln harbour workshop lighthouse);

my @zh_claims = (
    '{s}的功率是 {m} 千瓦', '{s}每小时用水 {n} 吨', '{s}去年的收入达到 {d} 亿元', '修缮花了 {n} 万元',
    '票价从 {n} 元涨到 {m} 元', '{s}的面积约 {m} 平方米', '客流增长了 {d}%', '其中 {n}% 来自外地',
    '从这里到{s}要走 {n} 分钟', '{s}里常年保持 {n} 度', '全部设备重 {d} 吨', '这套系统的延迟不到 {n} 毫秒',
    '存储空间有 {n} TB', '带宽可达 {n} GB/s', '电压是 {m} 伏', '大约 {m} 人在{s}工作', '库存只剩 {n} 箱',
    '平均每 {n} 天检修一次', '成本占了三成', '产量翻了一倍',
);
my @en_claims = (
    'The {s} draws {m} kW', 'it takes {n} minutes by bus', 'Sales of the {s} reached ${d} million',
    'about {n}% of the visitors come back', 'a ticket costs {n} euros', 'The {s} weighs {d} tonnes',
    'traffic rose {d}% in a year',
    'The latency stays below {n} ms', 'up to {n} GB of memory is used',
    'nearly {m} people work there', 'the repair took {n} days', 'The tank holds {m} litres',
    'the network carries {n} Gbit/s', 'Prices fell by {n}%', 'two and a half hours are enough',
);
my @zh_quiet = (
    '河边的人都认得她，却没有谁同她说过话', '雨停以后，院子里的猫又爬上了墙头', '他把信折好，放进抽屉，什么也没有说',
    '老师傅说，木头要先晾干，才不会开裂', '孩子们在桥上看船，看到天黑才肯回家', '那座旧厂房后来改成了图书馆',
    '窗外的树影慢慢移过书桌，屋里静得很', '大家都说，这样的天气最适合出门', '她喜欢在清晨散步，沿着河岸走到渡口',
    '主管觉得方案还可以再改，不必急着决定',
);
my @en_quiet = (
    'Nobody on the quay remembered who had painted the boat',
    'The rain had stopped before the market opened',
    'She folded the letter and put it back into the drawer',
    'The old mill was turned into a library later',
    'Children stood on the bridge until it grew dark',
    'Their neighbours had always kept bees in the garden',
    'The council wants to discuss the plan again in spring',
    'Wood has to dry slowly or it will crack',
    'Most of them walked home along the river', 'The kitchen smelled of bread and of wet coats',
);

sub fill {
    my ($text, $things) = @_;
    $text =~ s/\{s\}/one_of(@$things)/ge;
    $text =~ s/\{n\}/2 + pick(97)/ge;
    $text =~ s/\{m\}/100 + pick(9_900)/ge;
    $text =~ s/\{d\}/(1 + pick(90)) . '.' . (1 + pick(9))/ge;
    return $text;
}

# One sentence: `clauses` claims, then `quiet` clauses without any.
sub zh {
    my ($claims, $quiet) = @_;
    my @parts = ((map { fill(one_of(@zh_claims), \@zh_things) } 1 .. $claims),
                 (map { one_of(@zh_quiet) } 1 .. $quiet));
    return join('，', @parts) . '。';
}

sub en {
    my ($claims, $quiet) = @_;
    my @parts = ((map { fill(one_of(@en_claims), \@en_things) } 1 .. $claims),
                 (map { one_of(@en_quiet) } 1 .. $quiet));
    return join(', ', map { $_ ? lcfirst $parts[$_] : ucfirst $parts[$_] } 0 .. $#parts) . '. ';
}

my $n = 0;
sub paragraph {
    my ($make, $sentences) = @_;
    return join('', map { $make->($n++) } 1 .. $sentences) . "\n\n";
}

# Words for generated rules: 40 x 20 of them, `few` uses those of the first 50 rules.
my @first = split //, 'abcdefghijklmnopqrstuvwxyz';
sub rule_word {
    my ($i) = @_;
    my @a = qw(ba be bi bo bu da de di do du fa fe fi fo fu ka ke ki ko ku la le li lo lu
        ma me mi mo mu na ne ni no nu ra re ri ro ru);
    my @b = qw(lant mert nist pond rusk sarn telk vond worp zint
        bran cleft drunt flask grint harn kelp lorn mund nesk);
    return $a[$i / 20 % 40] . $b[$i % 20];
}
sub ruled {
    my ($words) = @_;
    my $word = rule_word(pick($words));
    return ucfirst(one_of(@en_quiet)) . ". The $word costs \$" . (2 + pick(900)) . '. ';
}

my @near = qw(功率 价格 成本 带宽 内存 收入 增长 1);

my %kinds = (
    zh => sub { paragraph(sub { zh($_[0] % 2, 2) }, 6) },
    en => sub { paragraph(sub { en($_[0] % 2, 1) }, 6) },
    mixed => sub { paragraph(pick(2) ? sub { zh($_[0] % 2, 1) } : sub { en($_[0] % 2, 1) }, 6) },
    sparse => sub { paragraph(sub { $_[0] % 400 ? zh(0, 3) : zh(1, 2) }, 6) },
    prose => sub { paragraph(pick(3) ? sub { zh($_[0] % 2, 3) } : sub { en($_[0] % 2, 2) }, 6) },
    dense => sub { paragraph(pick(3) ? sub { zh(1, $_[0] % 3 ? 1 : 2) } : sub { en(1, 1) }, 6) },
    ones => sub { '1 ' x 2_000 . "\n" },
    line => sub { zh($n++ % 2, 2) },
    records => sub { '9 kg, ' x 500 . "\n" },
    yi => sub { '一' x 20_000 . "\n" },
    words => sub { join('', map { one_of(@zh_things, @near) } 1 .. 40) . "。\n" },
    few => sub { paragraph(sub { ruled(50) }, 6) },
    many => sub { paragraph(sub { ruled(800) }, 6) },
);

sub text {
    my ($make, $size) = @_;
    my ($out, $length) = ('', 0);
    while (length $out < $size) { $out .= $make->() }
    return $out;
}

sub print_pack {
    my ($rules) = @_;
    print "pack: generated\nversion: 1.0.0\nwords:\n";
    print map { "  w$_: [" . rule_word($_) . "]\n" } 0 .. $rules - 1;
    print "rules:\n";
    for my $i (0 .. $rules - 1) {
        my $word = rule_word($i);
        my $match = "    match: |\n      {w$i} {gap:12} {quantity}\n";
        print "  - id: price.r$i\n    kind: price\n    says: What a $word costs.\n",
            "    quantity: [money]\n    near: [w$i]\n$match",
            "    examples:\n      - text: The $word costs \$5.\n        claim: {value: 5}\n",
            "    counterexamples:\n      - The other costs \$5.\n";
    }
}

if (($kind || '') eq 'pack') {
    print_pack($megabytes);
    exit 0;
}
my $make = $kinds{$kind || ''}
    or die 'usage: corpus.pl pack RULES | ', join('|', sort keys %kinds), " MEGABYTES\n";
my $want = $megabytes * 1_000_000;
my $made = text($make, $want < $MADE ? $want : $MADE);
for (my $size = 0; $size < $want; $size += length $made) { print $made }

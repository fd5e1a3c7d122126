#!/usr/bin/env python3
# jieba's dictionary (Debian: python3-jieba) and the terms below -> lexicon.tsv, word and class.
# Usage: make-lexicon.py > lexicon.tsv
import os
import re
import subprocess
import sys

DATA = '/usr/lib/python3/dist-packages/jieba/dict.txt'
HERE = os.path.dirname(os.path.abspath(__file__))
HEAD = '''\
# lexicon.tsv: a Chinese word in simplified characters, a tab, its class: n noun, v verb,
# a adjective, d adverb, p preposition, u particle, r pronoun, m numeral, q measure word,
# t time word, f localizer, c conjunction, x other. Made by make-lexicon.py from the dictionary of
# jieba %s, https://github.com/fxsjy/jieba, Copyright 2012-2017 Sun Junyi, MIT License, and from
# that script's own terms.
'''
LEAST = 30         # a word's frequency in jieba's corpus
LEAST_NAME = 300   # of a person's name
LEAST_COUNT = 100  # of numeral and measure word written as one
LONGEST = 6        # characters

# jieba's tags (those of ICTCLAS) by their class. b, z: adjectives without a predicate or a degree.
CLASSES = {
    'n': 'n ng nr nrt nrfg ns nt nz vn an s g j zg i l', 'v': 'v vg vi vq', 'a': 'a ag b z',
    'd': 'd dg df ad vd', 'p': 'p', 'u': 'u ud ug uj ul uv uz', 'r': 'r rg rr rz',
    'm': 'm mg mq', 'q': 'q', 't': 't tg', 'f': 'f', 'c': 'c', 'x': 'e h k o x y',
}
TAGS = {tag: c for c, tags in CLASSES.items() for tag in tags.split()}
NAMES = {'nr', 'nrt', 'nrfg'}

# Single characters: the class in which the character most often stands alone in prose. jieba tags
# many of them by a surname, an abbreviation of a place or not at all (zg).
SINGLE = {
    'n': '''级号元者型式性率量额值度化法人车物土村园农厂刘孙县组员毒汗罪糖鸟盗湾馆胸岁乡市省国货店税
        价费油电水火气煤钢铁铜铝银金锌镍锂钴硅盐粮肉蛋奶菜果茶酒药血脑心肺肝胃骨皮眼手脚头脸牙家''',
    'v': '''有是为成占达超破含需指属称叫想说看听写读做作用买卖让使令请派赚赔亏涨跌升降增减选奔掉响御
        叹够失寻呼止挡丢护休抵搜抛患罚刷购录押催判吊削绑腾行穿观视授赛换管斗活测影言喝出进入来去
        到开关起走跑飞打拿带送发收接交付投建设造产销供订签办算花耗存贷借亡立生死变转改加乘涵喂配
        跳承获取持握具备拥逾连议''',
    'a': '''大小高低少长短新旧快慢强弱好坏贵贱宜轻重厚薄深浅宽窄粗细远早晚冷热干湿红黄蓝绿白黑灰紫青
        女男总副全主老满足稍异负冰清春秋非双单''',
    'd': '''还仅便近正不没未很较更最太极甚颇略仍也又再就才都均皆约已曾将刚却则必须竟虽且越愈真常先往
        渐终互共独凡莫勿别尚尽忽顿屡''',
    'p': '在给除于以从自由向对把被跟同因按据比随沿凭至当朝靠距离经临替依照',
    'u': '过等的地得了着之般们',
    'r': '此另我你他她它您咱这那其该本某各每谁何哪任俺吾己',
    'm': '多几一二三四五六七八九十百千万亿兆零两俩半数余第',
    'q': '''米回只首所个位名台块张条片颗枚件套款辆架艘座栋幢间层项种类次届批份部篇册卷页句段代辈倍点
        角吨克斤亩寸尺股笔宗桩场轮支枝根株朵束粒滴瓶杯碗盒箱包袋桶罐匹群队排列系秒''',
    't': '年期月日时今昨晨夜初末周旬',
    'f': '里上下前后内外中旁侧底东南西北左右',
    'c': '并与和及或但而若如故即既',
    'x': '啊吗呢吧呀哦嗯唉嘛啦么矣乎哉哎哟呵哼哩阿',
}

# Words that the dictionary tags wrongly, for a noun phrase. Each row is one reason.
TAGGED = '''
# verbs by tag that name a thing in prose on figures
n 推理 带宽 显存 收入 支出 销售 消费 投资 训练 增长率 出口 进口 负债 贷款 存款 补贴 补助 报价 售价 定价
n 产出 投入 需求 供给 供应 采购 预算 开支 开销 花费 支付额 存储 通信 通讯 计算 编码 翻译 搜索 推荐 感知
n 决策 规划 控制 续航 充电 快充 放电 发电 供电 用电 耗电 输电 储能 传输 吞吐 吞吐量 延迟 时延 抖动 并发
n 调度 编译 量化 剪枝 蒸馏 微调 对齐 标注 采样 渲染 仿真 建模 回购 分红 派息 融资 募资 负债 折旧 摊销 减值
n 拨备 净息差 坏账 违约 保费 理赔 再保险 物流 运输 仓储 配送 外卖 打车 出行 旅游 住宿 餐饮 教育 医疗 就业
n 失业 出生 死亡 感染 治疗 手术 诊断 用药 研发 生产 制造 加工 组装 封装 测试 流片 代工 光刻 刻蚀 沉积 掺杂
n 设计 管理 运营 营销 推广 广告 服务 支持 维护 维修 保养 保险 回收 处理 污染 排放 减排 碳排放 降水 降雨
n 种植 养殖 捕捞 开采 勘探 冶炼 发行 上市公司 投资者 交易 结算 清算 支付 汇款 借款 欠款 罚款 付款 存货
n 包装 分析 预测 评估 统计 调查 检测 监测 审计 咨询 培训 招聘 工资 薪酬 奖金 退休 养老 社保 医保 内容 标准
n 参数 模型 成本 内存 算力 占比 同行 同期 芯片 高管 用户 客户 总部 存量 增量 人口 面积 距离 直径 半径 长度
n 宽度 高度 厚度 深度 体积 容积 重量 质量 密度 浓度 温度 湿度 压力 速度 速率 频率 功率 效率 能耗 功耗 电压
n 电流 电阻 电容 误差 精度 准确率 正确率 错误率 美元 欧元 日元 英镑 港元 港币 人民币 卢布 卢比 韩元 澳元
n 加元 比分 首都 大将 首相 难度 正门 进步 周期 生日 日期 岁月 假期 年纪 年龄 世代 青年 童年 日历 雨季 赛季
n 后代 老年 节日 节庆 元首 零部件 零件 沿海 周边 两岸 北方 南方 东方 西方 南部 北部 东部 西部 中部 东北 西北
n 内部 外部 背景 上方 下方 面部 上游 中游 下游 部分 大部分人 单位 系列 百分比 百分率 事故 事件 差额 余额
n 上限 下限 底部 顶部 所有者 总管 假说 因果 法人 消息 收购价 国内 国外 海外 境内 境外 全国 全球 全世界 全市 全省
n 我国 本国 各国 本人 本地 本事 自我 本科 我家 各界 各地 别人 人们 他人 个人 之一 其余 起步价 公元 立方 平方
n 整数 小数 分数 数字 数目 个数 次数 倍数 人数 户数 台数 总数 多数人 阵列 节点 终端 左手 右手 百货 首页 丝绸
n 发言人 思想家 发起人 无人机 合作社 通货膨胀 通胀 自动化 一体化 发展观 微生物 长篇小说 自然资源 固定资产
n 主任 高级工程师 大小 年级 同业 房产 环保 主机 网上 市场价 无线电 刑事 隐私 定位 导航 直播 短视频 电商
# nouns by tag that are verbs before a figure
v 达到 超过 高达 多达 约为 约合 合计 共计 总计 累计 折合 相当于 等于 大于 小于 高于 低于 多于 少于 不足
v 不到 不及 不少于 不低于 不超过 不高于 接近 逼近 突破 跌破 升至 降至 增至 减至 涨至 跌至 增加 减少 下降 上升
v 上涨 下跌 增长 提高 提升 降低 缩短 延长 扩大 缩小 扩张 收缩 翻番 翻倍 减半 同比增长 环比增长 实现 完成
v 位居 位列 排名 居于 介于 分布 覆盖 包括 包含 涵盖 拥有 具有 具备 持有 占有 占据 贡献 新增 净增 共有 仅有
v 只有 还有 没有 需要 必须 花费 耗费 耗时 耗资 斥资 投产 上市 上线 发布 推出 宣布 表示 指出 认为 预计 预期
v 预测称 估计 估算 测算 计划 打算 希望 力争 争取 显示 称为 名为 作为 成为 变为 改为 分为 列为 视为 达成 卖出
v 买入 售出 卖掉 交付 出货 出售 售价为 起售 收购 并购 入股 参股 控股 持股 减持 增持 可以 能够 可能 应该 应当
v 将会 不会 不能 愿意 不是 是否 正在 位于 来自 源于 用于 属于 在于 处于 基于 涉及 开展 进行 通过 通往 前往
v 过去 过来 下来 下去 上来 上去 起来 出来 出去 回来 回去 到来 来往 往来 反对 同意 立法 更新 重复 向往 生于
v 始于 赶来 不断提高 所说 是不是 打电话 接管 接过 北上 南下 上岸 附上 跟上 外来 说明 意味着 意味 说实话 带来
v 想不到 没想到 受不了 比不上 少不了 用不着 对不起 谈不上 顾不上 说不清 破土动工 放在眼里 连成一片 通航 通行
v 深化 空投 研制 抗日 汇报 抗议 聊天 护卫 反弹 回升 回落 回暖 走高 走低 走强 走弱 攀升 飙升 激增 暴增 骤降 锐减
v 总结 具体 提前 推迟 推进 推动 带动 拉动 促进 加快 放缓 加速 减速 起飞 落地 量产 扩产 停产 减产 投运 并网 竣工
# words that say how or when, not what
d 同比 环比 分别 大约 大概 约莫 平均 人均 户均 年均 月均 日均 总共 一共 共计约 依旧 已经 正好 特别 仍然 仍旧 其实
d 十分 一起 一下 一直 一路 本来 往往 原来 先后 不过 并非 总是 不时 只是 还是 差不多 说不定 长期以来 不可避免
d 大幅 大幅度 小幅 显著 明显 逐年 逐月 逐季 逐步 持续 连续 陆续 相继 一致 完全 直接 迅速 正式 积极 充分 普遍 仅仅
d 至少 至多 最多 最少 最高 最低 最大 最小 不止 几乎 将近 接着 从此 可不 大大 恰好 甚至于 无论如何 一般说来
d 大体上 事实上 毫无疑问 怪不得 动不动 相比之下 一天到晚 到头来 不必要 至今 迄今 迄今为止 截至 重新 随后 随即
d 尤其是 特别是 主要是 尤其 越来越 进一步 未必 必将 终将 亦即 即可 就此 单独 额外 另外 相互 互相 共同
# not adverbs, though tagged so
a 真实 真正 深刻 正常 必要 相同 同样 缓慢 绝对 快速 高速 特定 相对 异常 标准化 主要 所有 整个 所谓 唯一 高兴
a 发达 可变 不变 初等 高等 中等 特殊 有限 无限 多样 多样化 至高无上 一模一样 必不可少 至关重要 各种各样 各式各样
a 自动 智能 可怕 不便 普通 奇特 反革命 潜在 早期 近代 现代 古代 当代 原始 全新 最新 首要 首个 头部 主流 低端 高端 中端
a 相关 有关 上述 下列 以下简称 固有 固定 可再生 新能源 全自动 半自动 实时 离线 在线 开源 闭源 免费 付费 大型 小型
# words of place and order behind a noun
f 左右 上下 以上 以下 以内 以外 之间 之内 之外 之上 之下 之中 之前 之后 之际 之际 期间 前后 当中 其间 中间 里面 外面
f 上面 下面 前面 后面 旁边 附近 周围 内外 方面 来看 来说 而言 来讲 以来 以后 以前 为止 在内 起
# time words
t 年 月 日 同年 同月 同日 最近 最后 初期 前期 后期 末期 中期 近期 此时 此前 此后 其后 届时 当时 那时 这时 有时 每年
t 每月 每天 每日 每周 每季 次年 翌年 全年 上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度
t 第四季度 季度 本季度 上季度 当季 当年 当月 当日 去年 今年 明年 前年 后年 去年同期 上年同期 上年末 年末 年底 年初
t 月底 月末 月初 本周 上周 下周 本月 上月 下月 周末 财年 上财年 本财年 财季 本财季 上一季度 下一季度 上一年 五年 四五年
t 三年 两年 一年 十年 八年 近年 近年来 近日 日前 目前 当前 现在 如今 过去几年 未来 将来 今后 往年 历年 历史上 同期内
t 早上 上午 中午 下午 晚上 凌晨 深夜 夜间 白天 春季 夏季 秋季 冬季 春节 国庆 元旦 中秋 五一 双十一 黄金周 旺季 淡季
t 截止 年代 世纪 本世纪 上世纪 世纪末 秒钟 小时 分钟 星期 这次 首次 上次 下次 一月份 三月份 四月份 十月份 几月份
# the dictionary's conjunctions and pronouns that are none, and some it does not tag as such
c 同时 此外 另外 但是 然而 因此 所以 如果 虽然 由于 并且 而且 以及 或者 还是说 要么 不仅 不但 即使 尽管 除非 无论
c 不管 只要 一旦 否则 从而 因而 于是 总之 其次 首先 再次 也就是说 比如说 比如 例如 譬如 换言之 换句话说 接下来 与其
c 相比 另一方面 一方面 以免 以便 以至于 以致 至于 何况 况且 要不然 可见 由此可见 综上所述 总的来说 总体而言 不仅如此
c 尽管如此 这样一来 这就是说 更何况 俗话说 说到底 那么 不然 甚至 及其 乃至 抑或 暨
r 其中 前者 后者 二者 两者 三者 该 本 各 某 每 自己 自身 本身 本公司 我们 他们 它们 她们 你们 咱们 这里 那里 这些 那些
r 这个 那个 这种 那种 这样 那样 什么 怎么 多少 如何 为何 大家 有人 有些 有的 某些 某个 任何 一切 其他 其它 别的 各自
r 彼此 各个 各种 各类 各项 每个 每种 每人 每家 每位 每件 这项 那项 这家 那家 该公司 这次 何时
p 对于 关于 根据 按照 依照 依据 随着 通过 经过 除了 除 为了 由于 截至 截止到 自从 鉴于 基于 作为 本着 沿着 朝着 按 比
p 相比于 相较 相较于 较之 有别于 围绕 针对 凭借 依靠 借助 得益于 受益于 受制于 取决于 不同于 除去 直至 直到 从
u 等等 的话 似的 一样 般的 所 来
m 许多 很多 不少 大量 若干 多数 少数 大多数 绝大多数 大部分 绝大部分 一部分 部分 一半 大半 多半 半数 过半 一些 一点 多个
m 数个 上百 上千 上万 上亿 数十 数百 数千 数万 数亿 成千上万 成百上千 无数 众多 诸多 三分之一 三分之二 四分之一 四分之三
m 百分之 千分之 万分之 一系列 一批 一个 两个 三个 几个
q 个 亿元 万元 亿美元 万美元 千米 公里 厘米 毫米 平方米 平方公里 立方米 公斤 千克 公顷 万吨 人次 架次 台次 辆次 车次
q 千瓦 兆瓦 千瓦时 百分点 个百分点 基点 美分 小时 分钟 秒钟 摄氏度 毫秒 微秒 纳秒 纳米 微米 个月
x 的确如此 哈哈 哈哈大笑 轰隆 他妈的 你好
'''

# Words that are none in prose of today, or that tear good ones apart (人均|收入, not 人|均收入).
DROPPED = set('''
    一中 一同比 七一 万里 三军 三合 三局 三日 上中 上会 上千年 上台 上天 上校 上院 下中 下会 下天 不为 不以 不使 不因 世上 丛里 两行 两院 个里 中介人 中和 中场
    中将 中指 中方 中日 中的 中级 中能 中行 中高 为主要 为人 为期 之为 之于 之便 之旁 之用 之面 之首 九五 九大 九年 九里 九间 二来 于此 于言 五代 五保 五大
    五指 五行 五里 五间 产能为 人为 人均为 人有 从中 从价 以近 价格为 会上 会元 但有 但要 但见 体内 何为 假面 党内 八一 八中 八大 公伏 公有 六一 六合 六大 关上
    再说 军中 出口为 分为二 分时 到会 到家 力为 加时 加米 十大 千里 占比为 占用量 占线 口中 口里 台上 同比例 名列 和会 和平里 和服 和约 和美 嘴里 四大 四散 固着
    国会上 圈里 在家 在校 地上 地里 场上 城中 城内 城里 墙上 壁上 大中 大典 大天 大明 大清 大营 天上 天元 天大 太行 头上 如下 宫中 家中 家产 将来临 屋里 山上
    山里 市内 年中 年产 年前 年后 年成 年间 德行 心里 怀中 怀里 成为了 成为止 成本为 我行 房中 房里 手上 手中 手里 收入为 既有 日中 日产 日后 日月 时分 明中
    是因为 普米 月中 月产 有加 有成 有方 有时候 有率 有量 末后 本书 本年 本文 本期 村里 来时 林中 树上 桌上 楼上 此一时 水中 河边 海上 海中 海米 海边 率为 省内
    眼中 眼里 空中楼 立元 系里 组里 网中 美方 耳边 肩上 脸上 腹中 船上 街上 要说 路上 路边 身上 车上 车内 过时 量为 门内 院中 院内 院里 马元 马里 高中低
'''.split())

# Terms of the trades that articles with figures are about and that the dictionary lacks or ranks low.
TERMS = ''


def fold_table():
    with open(os.path.join(HERE, 'fold.tsv'), encoding='utf-8') as rows:
        pairs = [row.rstrip('\n').split('\t') for row in rows if not row.startswith('#')]
    return str.maketrans({a: b for a, b in pairs})


def is_common(word):
    """Are all characters in the national set of 1980? jieba's corpus holds wreckage beyond it."""
    try:
        word.encode('gb2312')
    except UnicodeEncodeError:
        return False
    return True


def entries():
    """[(word, frequency, tag)] of jieba, folded as the text is; the most frequent of each word"""
    fold, best = fold_table(), {}
    with open(DATA, encoding='utf-8') as rows:
        for row in rows:
            word, count, tag = row.split()
            word = word.translate(fold)
            if word not in best or best[word][0] < int(count):
                best[word] = (int(count), tag)
    return [(word, count, tag) for word, (count, tag) in best.items()]


NUMERALS = '〇零一二三四五六七八九十百千万亿几两第数多半余'
IS_COUNT = re.compile('[%s]+.{1,2}$' % NUMERALS)
IS_VERB_ENDING = re.compile('.+[了着]$')
IS_OF = re.compile('.+的$')
PLACES = '上下里中内外边前旁'


def is_wanted(word, count, tag):
    if len(word) > LONGEST or not is_common(word) or not re.fullmatch('[\u4e00-\u9fff]+', word):
        return False
    if len(word) == 1:
        return count > 0
    if word in DROPPED or IS_OF.match(word) or tag == 's' and word[-1] in PLACES:
        return False
    if tag in ('z', 'd') and word[-1] == '地' and len(word) > 2:  # 轻轻|地
        return False
    if IS_VERB_ENDING.match(word) and tag not in ('n', 'nr', 'p', 'd', 'c'):  # 有|了
        return False
    if tag in ('m', 'mq'):
        return count >= LEAST_COUNT
    return count >= (LEAST_NAME if tag in NAMES else LEAST)


def phrase_class(word, classes):
    """A set phrase is what its last word is: a noun, or else an adjective."""
    for size in (3, 2):
        tail = word[-size:]
        if len(word) > size and tail in classes:
            return 'n' if classes[tail] == 'n' else 'a'
    return 'a' if len(word) > 3 else 'n'


def rows_of(text):
    """'n a b' -> (a, n), (b, n)"""
    for line in text.splitlines():
        if line and not line.startswith('#'):
            c, *words = line.split()
            for word in words:
                yield word, c


def lexicon():
    kept = [row for row in entries() if is_wanted(*row)]
    plain = {word: TAGS[tag] for word, _, tag in kept if tag not in ('i', 'l')}
    classes = dict(plain)
    for word, _, tag in kept:
        if tag in ('i', 'l'):
            classes[word] = phrase_class(word, plain)
    for text in (TERMS, TAGGED):
        classes.update(rows_of(text))
    for c, chars in SINGLE.items():
        classes.update({char: c for char in chars if not char.isspace()})
    return classes


def version():
    shown = subprocess.run(['dpkg-query', '-W', '-f', '${Version}', 'python3-jieba'],
                           capture_output=True, text=True, check=True)
    return shown.stdout.split('-')[0]


def main():
    classes = lexicon()
    sys.stdout.write(HEAD % version())
    for word in sorted(classes):
        sys.stdout.write('%s\t%s\n' % (word, classes[word]))


main()

#!/usr/bin/env python3
"""The money rows of units.csv, from ISO 4217 and CLDR. Run it only to renew them:

    apt-get install iso-codes unicode-cldr-core
    rules/make-currencies.py rules/units.csv

It replaces every row of the dimension money in place and leaves all others as they are.
Sources: the list of codes is ISO 4217 as in Debian's iso-codes (json/iso_4217.json, LGPL-2.1+; only
the codes are taken); names and signs are from CLDR (common/main/{en,zh,zh_Hant}.xml, Copyright
1991-2022 Unicode, Inc., licence Unicode-DFS-2016). Short names, slang and parts are in the tables
below, written for this project.
"""
import json
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET

ISO = '/usr/share/iso-codes/json/iso_4217.json'
CLDR = '/usr/share/unicode/cldr/common/main/%s.xml'
NO_CURRENCY = {'XX' 'X', 'XTS', 'XBA', 'XBB', 'XBC', 'XBD'}
METALS = {'XAG', 'XAU', 'XPD', 'XPT'}  # their names mean the metal

# Where currencies share a short name or a sign, the first of this list is the usual meaning.
FIRST = ('USD CNY EUR JPY GBP HKD TWD KRW INR RUB CHF AUD CAD SGD MXN BRL SEK NOK DKK TRY THB VND '
         'IDR MYR PHP PKR EGP SAR AED KWD IRR NGN ZAR ARS CLP COP ILS PLN CZK HUF UAH RON KES MOP '
         'NZD KZT').split()

# Codes that are English words in capitals, or other units: they need evidence.
CODE_WORDS = {'ALL', 'TRY', 'TOP', 'MOP', 'PEN', 'CUP', 'BAM', 'GEL', 'LAK', 'MAD', 'PAB', 'SOS',
              'COP', 'ANG', 'MUR', 'CHE', 'MXV', 'STN', 'AMD', 'ARS', 'BOB', 'COU', 'SAR', 'MGA',
              'PHP', 'RON', 'CAD', 'NIO', 'SDG', 'IRR', 'SCR', 'BTN', 'STD', 'CLF', 'INR'}
# Of them those that stand before a number as a word far more often than as a currency (COP 28),
# and those that are companies: no spelling at all.
NO_SIGN = {'ALL', 'TOP', 'CUP', 'SOS', 'ANG', 'BOB', 'COP', 'SDG', 'IRR', 'STD', 'BTN'}
NO_CODE = {'AMD', 'NIO'}

# Name endings that several currencies share (Chinese), and short names that stand for one (both).
SHORT_ZH = ('卢比 法郎 比索 披索 第纳尔 第納爾 先令 克朗 里亚尔 里亞爾 里亚尔 里拉 迪拉姆 迪爾汗 '
            '列弗 列伊 兰特 雷亚尔 林吉特 格里夫纳 福林 兹罗提 索尔 谢克尔 新谢克尔 卢布 基普 瑞尔 '
            '图格里克 坚戈 塔卡 奈拉 塞地 克瓦查 达拉西 列克 宽扎 瓜拉尼 科朗 博利瓦 玻利瓦尔').split()
SHORT_EN = ('rupee franc peso dinar shilling krone krona króna koruna rial riyal lira dirham lev '
            'leu rand real ringgit hryvnia forint zloty sol shekel ruble kip riel tugrik tenge taka '
            'naira cedi kwacha dalasi lek kwanza guarani colón bolívar baht rupiah dong won '
            'afghani birr manat kyat lari denar kina dram florin guilder '
            'boliviano córdoba gourde lempira loti metical ngultrum ouguiya pataca pula quetzal '
            'rufiyaa somoni tala vatu nakfa lilangeni ariary').split()
# Short names that are ordinary English words, or other units.
EN_WORDS = {'real', 'rand', 'sol', 'won', 'pound', 'kip', 'lev', 'dram', 'kina', 'tala', 'colón',
            'loti', 'dong', 'birr', 'lek', 'leu'}
# Further spellings: code -> (zh, en, those that are assumed or need evidence)
MORE = {
    'USD': ('美元;美金;美刀;刀;美圆;美钞;美元~;美金~',
            '$~;$;US$~*;US$;U.S.$~;US $~*;USD$~;$US~;dollar;US dollar;U.S. dollar;greenback;buck;'
            'American dollar',
            '$~;$;dollar;buck;刀'),
    'CNY': ('元;块;块钱;元钱;人民币;人民币~;元人民币;人民币元;圆;大洋;块大洋;软妹币;元整;'
            '块人民币;元RMB',
            '¥~;¥;RMB;RMB~*;rmb;rmb~;CN¥~;RMB¥~;CNH;CNH~;yuan;renminbi;renminbi yuan;'
            'yuan renminbi;Chinese yuan;kuai;RMB yuan',
            '元;块;块钱;元钱;圆;大洋;块大洋;元整;¥~;¥;yuan;kuai'),
    'EUR': ('欧元;欧;欧元~;欧罗', '€~;€;euro', '欧'),
    'JPY': ('日元;日圆;日币;円;日元~', '¥~;¥;JP¥~;JPY¥~;yen;Japanese yen', '¥~;¥;円'),
    'GBP': ('英镑;镑;英磅;英镑~', '£~;£;pound;pounds sterling;pound sterling;quid;sterling;'
            'British pound;UK£~;GB£~;squid', '镑;pound;sterling;squid;£~;£'),
    'HKD': ('港元;港币;港纸;蚊;港幣;元港币;港元~;港币~;蚊鸡', 'HK$~*;HK $~*;HK$;Hong Kong dollar;HK dollar', '蚊'),
    'TWD': ('新台币;台币;新台币元;元新台币;新台币~;台币~;元台币;台币元;新臺幣;臺幣;新臺幣~;臺幣~;台元',
            'NT$~*;NT$;NTD;NTD~;NT~;NT dollar;Taiwan dollar;New Taiwan dollar', 'NT~'),
    'KRW': ('韩元;韩币;韩圆;韩圜;韩元~', '₩~;₩;won;South Korean won;Korean won', 'won'),
    'KPW': ('朝鲜元;朝鲜圆;朝元', '₩~;won', 'won;₩~'),
    'INR': ('卢比;印度卢比;印度盾', '₹~;₹;Rs~*;Rs.~;Rs;Re.~;rupee;Indian rupee', 'Rs~*;Rs.~;Rs;卢比;rupee'),
    'PKR': ('巴基斯坦卢比;巴币', 'Rs~*;Rs.~', 'Rs~*;Rs.~'),
    'LKR': ('斯里兰卡卢比', 'Rs~*;Rs.~', 'Rs~*;Rs.~'),
    'NPR': ('尼泊尔卢比', 'Rs~*;Rs.~', 'Rs~*;Rs.~'),
    'RUB': ('卢布;俄罗斯卢布;俄卢布', '₽~;₽;ruble;rouble;Russian ruble;Russian rouble', ''),
    'BYN': ('白俄罗斯卢布', 'Belarusian ruble;Belarusian rouble', ''),
    'CHF': ('瑞士法郎;瑞郎;法郎', 'Fr.~;SFr.~;SFr~;Swiss franc;franc', 'Fr.~;法郎;franc'),
    'AUD': ('澳元;澳币;澳大利亚元;澳洲元;澳刀;澳元~',
            'A$~*;A$;AU$~;AU$;AUD$~*;Aussie dollar;Australian dollar', ''),
    'CAD': ('加元;加币;加拿大元;加拿大币;加刀;加元~',
            'C$~*;C $~*;C$;CA$~;CA$;Can$~;CAD$~*;loonie;Canadian dollar', ''),
    'NZD': ('新西兰元;纽元;纽币;新西兰币;纽西兰元', 'NZ$~;NZ$;New Zealand dollar;kiwi dollar', ''),
    'SGD': ('新加坡元;新元;新币;坡币;叻币;新加坡币', 'S$~*;S$;SG$~;Singapore dollar;Sing dollar', ''),
    'MXN': ('墨西哥比索;墨西哥披索', 'MX$~*;MXN$~*;Mex$~;Mexican peso;peso', '比索;披索;peso'),
    'BRL': ('巴西雷亚尔;雷亚尔;巴币', 'R$~;R$;reais;Brazilian real;real', 'real;巴币;雷亚尔'),
    'SEK': ('瑞典克朗;瑞典克郎',
            'kr;kr~;kronor;krona;Swedish krona;Swedish kronor', 'kr;kr~;krona;kronor;克朗'),
    'NOK': ('挪威克朗;挪威克郎',
            'kr;kr~;kroner;krone;Norwegian krone;Norwegian kroner', 'kr;kr~;kroner;krone;克朗'),
    'DKK': ('丹麦克朗;丹麦克郎', 'kr;kr~;kroner;krone;Danish krone;Danish kroner', 'kr;kr~;kroner;krone'),
    'ISK': ('冰岛克朗', 'kr;kr~;krónur;krona;kronur', 'kr;kr~;krona'),
    'CZK': ('捷克克朗;捷克克郎', 'Kč;Kč~;koruna;korun;koruny', 'koruna'),
    'TRY': ('土耳其里拉;里拉;新土耳其里拉', '₺~;₺;TL;Turkish lira;lira', 'TL;里拉;lira'),
    'THB': ('泰铢;铢;泰铢~;泰币', '฿~;฿;baht;Thai baht', '铢'),
    'VND': ('越南盾;越盾;盾', '₫;₫~;đồng;dong;Vietnamese dong', '盾;dong'),
    'IDR': ('印尼盾;印尼卢比;印度尼西亚盾;盾;印尼币', 'Rp~;Rp.~;Rp;rupiah;Indonesian rupiah', '盾'),
    'MYR': ('林吉特;令吉;马币;马来西亚林吉特;马来西亚令吉;零吉', 'RM~*;RM;ringgit;Malaysian ringgit', 'RM'),
    'PHP': ('菲律宾比索;菲律宾披索;菲币', '₱~;₱;Philippine peso;peso;piso', 'peso;比索;披索'),
    'EGP': ('埃及镑', 'E£~;LE~;LE;Egyptian pound', 'LE~;LE'),
    'SAR': ('沙特里亚尔;里亚尔', 'Saudi riyal;riyal;SR~;SR', 'SR;SR~;里亚尔;riyal'),
    'AED': ('阿联酋迪拉姆;迪拉姆', 'Dh~;Dhs~;Dhs;UAE dirham;dirham', '迪拉姆;dirham;Dh~'),
    'KWD': ('科威特第纳尔', 'Kuwaiti dinar;KD~;KD', 'KD;KD~;第纳尔;dinar'),
    'IRR': ('伊朗里亚尔', 'Iranian rial;rial;﷼', 'rial;里亚尔'),
    'NGN': ('奈拉;尼日利亚奈拉', '₦~;₦;naira', ''),
    'ZAR': ('南非兰特;兰特', 'R~;R;rand;South African rand', 'R;R~;rand'),
    'ARS': ('阿根廷比索;阿根廷披索', 'AR$~;Arg$~;Argentine peso;peso', 'peso;比索;披索'),
    'CLP': ('智利比索;智利披索', 'CLP$~;CL$~;Chilean peso;peso', 'peso;比索;披索'),
    'COP': ('哥伦比亚比索;哥伦比亚披索', 'COL$~;Col$~;Colombian peso;peso', 'peso;比索;披索'),
    'ILS': ('新谢克尔;以色列新谢克尔;谢克尔;锡克尔;新锡克尔', '₪~;₪;NIS;NIS~;shekel;new shekel;Israeli shekel', ''),
    'PLN': ('兹罗提;波兰兹罗提;波兰币', 'zł;zł~;zloty;złoty;zlotys;zlotych', ''),
    'HUF': ('匈牙利福林;福林', 'Ft;forint', 'Ft'),
    'UAH': ('格里夫纳;乌克兰格里夫纳;格里夫尼亚', '₴~;₴;hryvnia;hryvnya;hryvnias', ''),
    'RON': ('罗马尼亚列伊;列伊', 'lei;leu;Romanian leu;Romanian lei', 'lei;leu'),
    'BGN': ('保加利亚列弗;列弗', 'leva;lev;лв', 'lev'),
    'KES': ('肯尼亚先令', 'KSh~;Ksh~;KSh;Kenyan shilling;shilling', '先令;shilling'),
    'UGX': ('乌干达先令', 'USh~;Ugandan shilling', ''),
    'TZS': ('坦桑尼亚先令', 'TSh~;Tanzanian shilling', ''),
    'MOP': ('澳门元;澳门币;葡币;澳门圆;澳门币~', 'MOP$~;MOP$;pataca;Macau pataca;Macanese pataca', ''),
    'KZT': ('坚戈;哈萨克斯坦坚戈;腾格', '₸;₸~;tenge', ''),
    'MNT': ('图格里克;蒙古图格里克', '₮;₮~;tugrik;tögrög', ''),
    'LAK': ('老挝基普;基普', '₭~;₭;kip', 'kip'),
    'KHR': ('瑞尔;柬埔寨瑞尔;柬币', '៛;riel', ''),
    'MMK': ('缅元;缅甸元;缅币', 'kyat;Ks', 'Ks'),
    'BDT': ('塔卡;孟加拉塔卡', '৳~;৳;Tk~;Tk;taka', ''),
    'BND': ('文莱元;文莱币;汶莱币', 'B$~;BN$~;Brunei dollar', ''),
    'JMD': ('牙买加元', 'J$~;JA$~;Jamaican dollar', ''),
    'TTD': ('特立尼达和多巴哥元', 'TT$~;Trinidad and Tobago dollar;Trinidad dollar', ''),
    'NAD': ('纳米比亚元', 'N$~;Namibian dollar', ''),
    'FJD': ('斐济元', 'FJ$~;Fijian dollar;Fiji dollar', ''),
    'QAR': ('卡塔尔里亚尔', 'qatari riyal;QR~', 'QR~'),
    'JOD': ('约旦第纳尔', 'JD~;JD;Jordanian dinar', 'JD;JD~'),
    'BOB': ('玻利维亚诺', 'Bs~;Bs.~;boliviano', 'Bs~;Bs.~'),
    'PEN': ('秘鲁索尔;索尔;秘鲁新索尔', 'S/~;S/.~;soles;Peruvian sol', '索尔'),
    'GHS': ('加纳塞地;塞地', 'GH₵~;GH¢~;₵~;cedi', ''),
    'CRC': ('哥斯达黎加科朗', '₡~;₡;colones;colón;colon', 'colón;colon'),
    'PYG': ('瓜拉尼;巴拉圭瓜拉尼', '₲~;₲;guarani;guaraní', ''),
    'AZN': ('阿塞拜疆马纳特;马纳特', '₼;₼~;manat', ''),
    'GEL': ('格鲁吉亚拉里;拉里', '₾;₾~;lari', ''),
    'AMD': ('亚美尼亚德拉姆;德拉姆', '֏;֏~', ''),
    'XAF': ('中非法郎;非洲法郎;中非金融合作法郎', 'FCFA;FCFA~;CFA franc;CFA', ''),
    'XOF': ('西非法郎;非洲法郎;西非金融共同体法郎', 'FCFA;FCFA~;CFA franc;CFA', ''),
    'XDR': ('特别提款权', 'SDR;SDR~;special drawing right', 'SDR'),
    'DOP': ('多米尼加比索', 'RD$~;Dominican peso', ''),
    'UYU': ('乌拉圭比索', '$U~;Uruguayan peso', ''),
    'NIO': ('科多巴', 'C$~*;córdoba;cordoba', 'C$~*'),
    'HNL': ('伦皮拉', 'lempira', ''),
    'VES': ('玻利瓦尔;委内瑞拉玻利瓦尔', 'Bs.S~;bolívar;bolivar;bolívares;bolivares', ''),
    'LBP': ('黎巴嫩镑', 'Lebanese pound;Lebanese lira;LL', 'LL'),
    'SYP': ('叙利亚镑', 'Syrian pound;Syrian lira', ''),
}
# Money that ISO 4217 does not list (old or crypto): symbol, code, zh, en, assumed.
OTHERS = [
    ('BTC', 'qclaim:BTC', '比特币;枚比特币;个比特币', 'BTC;BTC~;XBT;₿~;₿;bitcoin', ''),
    ('ETH', 'qclaim:ETH', '以太币;以太坊币;枚以太币;枚以太坊;以太坊', 'ETH;ETH~;ether;Ξ', 'ether;以太坊'),
    ('USDT', 'qclaim:USDT', '泰达币', 'USDT;USDT~;tether', ''),
    ('USDC', 'qclaim:USDC', '', 'USDC;USDC~', ''),
    ('SOL', 'qclaim:SOL', '', 'SOL', 'SOL'),
    ('DOGE', 'qclaim:DOGE', '狗狗币', 'DOGE;dogecoin', ''),
    ('XRP', 'qclaim:XRP', '瑞波币', 'XRP', ''),
    ('LTC', 'qclaim:LTC', '莱特币', 'LTC;litecoin', ''),
    ('DEM', 'iso4217:DEM', '德国马克;西德马克;马克', 'DM~;DM;Deutschmark;Deutsche Mark;deutschmark;'
     'deutsche mark;German mark', 'DM;DM~;马克'),
    ('FRF', 'iso4217:FRF', '法国法郎', 'FRF;French franc', ''),
    ('ITL', 'iso4217:ITL', '意大利里拉', 'ITL;Italian lira;lire', 'lire'),
    ('ESP', 'iso4217:ESP', '西班牙比塞塔;比塞塔', 'ESP;peseta;Spanish peseta', 'ESP'),
    ('NLG', 'iso4217:NLG', '荷兰盾', 'NLG;Dutch guilder;Netherlands guilder', ''),
    ('HRK', 'iso4217:HRK', '克罗地亚库纳;库纳', 'HRK;kuna;Croatian kuna', 'kuna'),
]
# Parts: currency, factor, zh, en, those that need evidence. They show the currency's symbol.
PARTS = [
    ('CNY', '1/10', '角;毛;毛钱;角钱;毫子;角人民币', 'jiao;mao', '角;毛;mao'),
    ('CNY', '1/100', '分;分钱;分人民币', 'fen', '分;fen'),
    ('CNY', '1/1000', '厘钱', '', ''),
    ('USD', '1/100', '美分;仙', 'cent;¢;US cent;U.S. cent;c;ct;cts;penny;pennies;¢~',
     '仙;c;ct;cts;cent;penny;pennies;¢'),
    ('USD', '1/10', '', 'dime', 'dime'),
    ('USD', '1/20', '', 'nickel', 'nickel'),
    ('USD', '1000', '', 'grand;KUSD;kUSD', 'grand'),
    ('USD', '1000000', '', 'MUSD*;US$m;USDm', ''),
    ('EUR', '1000', '', 'kEUR;KEUR;TEUR', ''),
    ('EUR', '1000000', '', 'MEUR*;EURm', ''),
    ('GBP', '1000000', '', 'MGBP*;GBPm', ''),
    ('SEK', '1000000', '', 'MSEK;SEKm;Mkr;mkr', ''),
    ('NOK', '1000000', '', 'MNOK;NOKm', ''),
    ('DKK', '1000000', '', 'MDKK;DKKm', ''),
    ('CHF', '1000000', '', 'MCHF;CHFm', ''),
    ('SEK', '1/100', '', 'öre', ''),
    ('EUR', '1/100', '欧分', 'euro cent;eurocent', ''),
    ('GBP', '1/100', '便士;新便士', 'pence;p;GBX;penny;pennies;GBp', 'p;penny;pennies'),
    ('HKD', '1/10', '毫', 'HK dime', '毫'),
    ('HKD', '1/100', '港仙', 'HK cent;Hong Kong cent', ''),
    ('AUD', '1/100', '澳分', 'Australian cent', ''),
    ('CAD', '1/100', '加分', 'Canadian cent', ''),
    ('INR', '1/100', '派士', 'paisa;paise', ''),
    ('RUB', '1/100', '戈比', 'kopek;kopeck', ''),
    ('UAH', '1/100', '戈比', 'kopiyka;kopiykas', ''),
    ('MYR', '1/100', '马来西亚仙', 'sen', 'sen'),
    ('CHF', '1/100', '生丁;瑞士生丁', 'rappen;centime', 'centime'),
    ('BTC', '1/100000000', '聪;个聪', 'satoshi;sats', '聪'),
    ('ETH', '1/1000000000', '', 'gwei', ''),
]


def names(lang):
    """code -> [names and signs of CLDR]"""
    found = {}
    for node in ET.parse(CLDR % lang).iter('currency'):
        found[node.get('type')] = [(x.tag, x.text) for x in node
                                   if x.tag in ('displayName', 'symbol') and x.text]
    return found


def clean(name):
    """None for a name with a note in brackets: it tells apart what shares the name without."""
    name = name.replace('\u202f', ' ').replace('ʻ', "'")
    return name if not re.search(r'[,;"–/()（）]', name) else None


def plain(text):
    """Without diacritics: colón -> colon."""
    return ''.join(c for c in unicodedata.normalize('NFD', text) if not unicodedata.combining(c))


class Row:
    def __init__(self, symbol, code, factor='1'):
        self.head, self.zh, self.en, self.marked = (symbol, code, factor), [], [], []

    def put(self, cell, words):
        for word in words.split(';'):
            if word and word not in cell:
                cell.append(word)

    def text(self):
        bare = [w.rstrip('*') for w in self.zh + self.en]
        marked = [w.rstrip('*') for w in self.marked if w.rstrip('*') in bare]
        cells = (*self.head[:2], 'money', self.head[2], '0', 'none', ';'.join(self.zh),
                 ';'.join(self.en), ';'.join(marked))
        return ','.join(cells)


def usual():
    """Short names that one currency has to itself: MORE gives them without a mark."""
    return {word for zh, en, marked in MORE.values() for word in (zh + ';' + en).split(';')
            if word not in marked.split(';')}


def short_names(row, english):
    """The shared last part of a name: 卢比, krone. It assumes the currency: marked."""
    taken = usual()
    for name in list(row.zh):
        for short in SHORT_ZH:
            if name.endswith(short) and len(name) > len(short) and short not in taken:
                row.put(row.zh, short)
                row.put(row.marked, short)
    for tag, name in english:
        last = name.split(' ')[-1].lower()
        if tag == 'displayName' and last in SHORT_EN and last not in taken and clean(name):
            row.put(row.en, last)
            row.put(row.marked, last)


def currency(code, cldr):
    row = Row(code, 'iso4217:' + code)
    star = '*' if code in FIRST and code not in CODE_WORDS else ''
    row.put(row.en, '' if code in NO_CODE else f'{code}{star}')
    row.put(row.en, '' if code in NO_CODE | NO_SIGN else f'{code}~{star}')
    if code in CODE_WORDS:
        row.put(row.marked, f'{code};{code}~')
    if code in MORE:
        zh, en, marked = MORE[code]
        row.put(row.zh, zh), row.put(row.marked, marked)
        row.put(row.en, ';'.join(lower(w) for w in en.split(';') if w))
    for lang in () if code in METALS else ('zh', 'zh_Hant'):
        for tag, text in cldr[lang].get(code, []):
            if tag == 'displayName' and clean(text):
                row.put(row.zh, clean(text))
        if lang == 'zh':
            short_names(row, cldr['en'].get(code, []))
    for tag, text in cldr['en'].get(code, []):
        if tag == 'displayName' and clean(text) and code not in METALS:
            row.put(row.en, f'{lower(clean(text))};{plain(lower(clean(text)))}')
    return row


def lower(word):
    """A name of several words in lower case: the loader takes such names in any case."""
    return word if word[-1] in '~$*' or ' ' not in word else word.replace('&', 'and').lower()


def unique_short(rows):
    """A short name that one currency alone bears assumes nothing, unless it is a word."""
    owners = {}
    for row in rows:
        for word in set(row.zh + row.en):
            owners[word] = owners.get(word, 0) + 1
    for row in rows:
        code = row.head[0]
        more = MORE.get(code) or next((o[2:] for o in OTHERS if o[0] == code), ('', '', ''))
        given = set(more[2].split(';')) | CODE_WORDS | {code + '~' for code in CODE_WORDS}
        row.marked = [w for w in row.marked if w in given or w in EN_WORDS or owners[w] > 1]


def money_rows():
    cldr = {lang: names(lang) for lang in ('en', 'zh', 'zh_Hant')}
    codes = [c['alpha_3'] for c in json.load(open(ISO, encoding='utf-8'))['4217']]
    codes = [c for c in codes if c not in NO_CURRENCY]
    order = {code: at for at, code in enumerate(FIRST)}
    rows = [currency(c, cldr) for c in sorted(codes, key=lambda c: (order.get(c, 999), c))]
    have = {row.head[0] for row in rows}
    for symbol, code, zh, en, marked in OTHERS:
        if symbol in have:
            continue
        row = Row(symbol, code)
        row.put(row.zh, zh)
        row.put(row.en, ';'.join([symbol, symbol + '~'] + [lower(w) for w in en.split(';') if w]))
        row.put(row.marked, marked)
        rows.append(row)
    unique_short(rows)
    codes = {row.head[0]: row.head[1] for row in rows}
    for symbol, factor, zh, en, marked in PARTS:
        row = Row(symbol, codes[symbol], factor)
        row.put(row.zh, zh), row.put(row.marked, marked)
        row.put(row.en, ';'.join(lower(w) for w in en.split(';') if w))
        rows.append(row)
    return [row.text() for row in rows]


def main():
    path = sys.argv[1]
    lines = open(path, encoding='utf-8').read().splitlines()
    is_money = [line.split(',')[2:3] == ['money'] for line in lines]
    at = is_money.index(True) if True in is_money else len(lines)
    before = [x for x, money in zip(lines[:at], is_money) if not money]
    after = [x for x, money in zip(lines[at:], is_money[at:]) if not money]
    with open(path, 'w', encoding='utf-8', newline='\n') as out:
        out.write('\n'.join(before + money_rows() + after) + '\n')


main()

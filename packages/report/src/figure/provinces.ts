/**
 * The 34 provincial units of China and their place on a tile grid of 9 rows by 7 columns: a schematic, not a map.
 *
 * Grid: `china_prov_grid2` of the R package geofacet (MIT). Codes: GB/T 2260 and ISO 3166-2:CN.
 */
export interface Province {
  /** ISO 3166-2 without its `CN-`. */
  readonly code: string;
  /** GB/T 2260. */
  readonly adcode: string;
  readonly zh: string;
  readonly full: string;
  /** The one-character name. */
  readonly one: string;
  readonly en: string;
  /** 1-based, from the north-west. */
  readonly row: number;
  readonly column: number;
}

const TABLE = `
BJ 110000 北京 北京市 京 3 6 Beijing
TJ 120000 天津 天津市 津 4 6 Tianjin
HE 130000 河北 河北省 冀 4 5 Hebei
SX 140000 山西 山西省 晋 4 4 Shanxi
NM 150000 内蒙古 内蒙古自治区 蒙 2 6 Inner Mongolia
LN 210000 辽宁 辽宁省 辽 3 7 Liaoning
JL 220000 吉林 吉林省 吉 2 7 Jilin
HL 230000 黑龙江 黑龙江省 黑 1 7 Heilongjiang
SH 310000 上海 上海市 沪 6 7 Shanghai
JS 320000 江苏 江苏省 苏 6 6 Jiangsu
ZJ 330000 浙江 浙江省 浙 7 6 Zhejiang
AH 340000 安徽 安徽省 皖 6 5 Anhui
FJ 350000 福建 福建省 闽 8 6 Fujian
JX 360000 江西 江西省 赣 7 5 Jiangxi
SD 370000 山东 山东省 鲁 5 6 Shandong
HA 410000 河南 河南省 豫 5 5 Henan
HB 420000 湖北 湖北省 鄂 6 4 Hubei
HN 430000 湖南 湖南省 湘 7 4 Hunan
GD 440000 广东 广东省 粤 8 5 Guangdong
GX 450000 广西 广西壮族自治区 桂 8 4 Guangxi
HI 460000 海南 海南省 琼 9 4 Hainan
CQ 500000 重庆 重庆市 渝 6 3 Chongqing
SC 510000 四川 四川省 川 6 2 Sichuan
GZ 520000 贵州 贵州省 贵 7 3 Guizhou
YN 530000 云南 云南省 云 7 2 Yunnan
XZ 540000 西藏 西藏自治区 藏 5 1 Xizang
SN 610000 陕西 陕西省 陕 5 4 Shaanxi
GS 620000 甘肃 甘肃省 甘 4 2 Gansu
QH 630000 青海 青海省 青 5 2 Qinghai
NX 640000 宁夏 宁夏回族自治区 宁 5 3 Ningxia
XJ 650000 新疆 新疆维吾尔自治区 新 4 1 Xinjiang
TW 710000 台湾 台湾省 台 8 7 Taiwan
HK 810000 香港 香港特别行政区 港 9 6 Hong Kong
MO 820000 澳门 澳门特别行政区 澳 9 5 Macao`;

export const PROVINCES: readonly Province[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code, adcode, zh, full, one, row, column, ...en] = line.split(' ') as string[];
    return {
      code: code!,
      adcode: adcode!,
      zh: zh!,
      full: full!,
      one: one!,
      row: +row!,
      column: +column!,
      en: en.join(' '),
    };
  });

const BY_NAME = new Map(
  PROVINCES.flatMap((p) =>
    [p.zh, p.full, p.en, p.code, `CN-${p.code}`, p.adcode].map((name) => [name.toLowerCase(), p] as const),
  ),
);

/**
 * The province of a name in any of its spellings.
 *
 * @example
 * provinceOf('广东省')?.code; // => 'GD'
 * provinceOf('CN-GD')?.en; // => 'Guangdong'
 */
export const provinceOf = (name: string): Province | undefined => BY_NAME.get(name.trim().toLowerCase());

/// The names by which China counted years before 1949: 光绪二十四年 is 1898, 民国三年 is 1914.
///
/// Only names that are no place's and stood for one reign, as papers and local histories use them.
/// Source: 《中国历史纪年表》 (方诗铭, 上海辞书出版社).
struct EraName {
  /// The year 1 by the Gregorian calendar.
  let firstYear: Int
  /// The number of its years.
  let length: Int
  /// Whether its months and days are Gregorian.
  let isGregorian: Bool

  /// The era whose name of two characters ends at an offset.
  static func before(_ offset: Int, in text: DateText) -> EraName? {
    guard offset >= 6, text.bytes[offset - 6] & 0xF0 == 0xE0, text.bytes[offset - 3] & 0xF0 == 0xE0
    else { return nil }
    for row in table where text.has(row.name, at: offset - 6) {
      return EraName(
        firstYear: row.first, length: row.last - row.first + 1, isGregorian: row.first == 1912)
    }
    return nil
  }

  private static let table: [(name: StaticString, first: Int, last: Int)] = [
    ("民国", 1912, 2100), ("宣统", 1909, 1911), ("光绪", 1875, 1908), ("同治", 1862, 1874),
    ("咸丰", 1851, 1861), ("道光", 1821, 1850), ("嘉庆", 1796, 1820), ("乾隆", 1736, 1795),
    ("雍正", 1723, 1735), ("康熙", 1662, 1722), ("顺治", 1644, 1661), ("崇祯", 1628, 1644),
    ("天启", 1621, 1627), ("万历", 1573, 1620), ("隆庆", 1567, 1572), ("嘉靖", 1522, 1566),
    ("正德", 1506, 1521), ("弘治", 1488, 1505), ("成化", 1465, 1487), ("景泰", 1450, 1457),
    ("正统", 1436, 1449), ("宣德", 1426, 1435), ("洪熙", 1425, 1425), ("永乐", 1403, 1424),
    ("建文", 1399, 1402), ("洪武", 1368, 1398), ("至正", 1341, 1368), ("延祐", 1314, 1320),
    ("淳祐", 1241, 1252), ("淳熙", 1174, 1189), ("建炎", 1127, 1130), ("靖康", 1126, 1127),
    ("崇宁", 1102, 1106), ("绍圣", 1094, 1098), ("元祐", 1086, 1094), ("元丰", 1078, 1085),
    ("熙宁", 1068, 1077), ("嘉祐", 1056, 1063), ("庆历", 1041, 1048), ("景祐", 1034, 1038),
    ("天圣", 1023, 1032), ("天禧", 1017, 1021), ("会昌", 841, 846), ("贞元", 785, 805),
    ("大历", 766, 779), ("天宝", 742, 756), ("开元", 713, 741), ("神龙", 705, 707),
    ("永徽", 650, 655), ("贞观", 627, 649),
  ]
}

/// The commonest Chinese family names, by which a name is told from a word of the same length.
enum Surname {
  private static let single: Set<UInt32> = Set(
    """
    王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜\
    范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛\
    伍韦申尤毕聂丛焦向柳邢骆岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景\
    單陳楊趙黃吳孫張劉馬羅鄭謝許鄧蘇盧蔣賈葉餘鄒陸龔龍錢湯顏嚴齊蕭馮閻賴賀
    """.unicodeScalars.map(\.value))
  private static let double: WordList = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "端木", "夏侯", "司徒", "歐陽",
  ]

  /// Whether characters are a family name and one or two more.
  static func begins(_ name: [UInt32]) -> Bool {
    guard let first = name.first, name.allSatisfy(EmWidth.isHan) else { return false }
    if (2...3).contains(name.count), single.contains(first) { return true }
    return (3...4).contains(name.count) && double.startsText(name[...])
  }
}

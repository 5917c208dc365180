/// Reads what may stand after a year or a month: quarter, half, season, third, beginning and end.
struct PartRecogniser {
  let text: DateText

  /// `上半年`, `一季度末`, `前两个月`
  func ofYear(at offset: Int) -> (part: PartWords, end: Int)? {
    guard
      let found = half(at: offset) ?? quarter(at: text.afterBlank(at: offset))
        ?? firstOfYear(at: offset)
    else { return nil }
    return (found.part, text.isOne(of: "初末底", at: found.end) ? found.end + 3 : found.end)
  }

  /// `一季度`, `第三季度`, `1季度`
  private func quarter(at offset: Int) -> (part: PartWords, end: Int)? {
    let start = text.end(of: "第", at: offset) ?? offset
    guard let number = text.number(at: start), let value = number.value(in: 1...4),
      let end = text.end(of: "季度", at: text.afterBlank(at: number.end))
    else { return nil }
    return (.quarter(value), end)
  }

  /// `上半年`, `后半年`
  private func half(at offset: Int) -> (part: PartWords, end: Int)? {
    let value: Int
    switch text.scalar(at: offset) {
    case "上", "前": value = 1
    case "下", "后": value = 2
    default: return nil
    }
    return text.end(of: "半年", at: offset + 3).map { (.half(value), $0) }
  }

  /// `前三季度`, `前4个月`, `前5月`, `头三个月`
  private func firstOfYear(at offset: Int) -> (part: PartWords, end: Int)? {
    guard let start = text.end(of: "前", at: offset) ?? text.end(of: "头", at: offset),
      let number = text.number(at: start), let value = number.value(in: 2...12)
    else { return nil }
    if let end = text.end(ofAny: PartRecogniser.quarterNames, at: number.end) {
      return value <= 4 ? (.firstQuarters(value), end) : nil
    }
    guard let end = text.end(ofAny: PartRecogniser.monthNames, at: number.end) else { return nil }
    return (.firstMonths(value), end)
  }

  /// `冬`, `夏季`, `秋天`, `初夏`, `深秋`; not the 春 of 春节 and 春运.
  func season(at offset: Int) -> (part: PartWords, end: Int)? {
    let isShaded = text.isOne(of: "初仲盛深晚暮隆早金寒严", at: offset)
    return plainSeason(at: isShaded ? offset + 3 : offset)
  }

  private func plainSeason(at offset: Int) -> (part: PartWords, end: Int)? {
    let code: Int
    let compounds: StaticString
    switch text.scalar(at: offset) {
    case "春": (code, compounds) = (21, "节运晚联耕播茶风雨光游招考灌管花笋潮兰秋城雷分草夏蚕种小")
    case "夏": (code, compounds) = (22, "粮至令收种播普威管征奥洛利历朝商尔秋")
    case "秋": (code, compounds) = (23, "收粮冬种分招考千风色菊播裤瑾后白")
    case "冬": (code, compounds) = (24, "奥至残运小泳训修闲装虫雪捕储春病瓜")
    default: return nil
    }
    let next = offset + 3
    if let end = text.end(of: "季", at: next) ?? text.end(of: "天", at: next) {
      return (.season(code), end)
    }
    return text.isOne(of: compounds, at: next) ? nil : (.season(code), next)
  }

  /// `上旬`, `中旬`, `下旬`, `上中旬`, `上半月`, `下半月`
  func ofMonth(at offset: Int) -> (part: PartWords, end: Int)? {
    let number: Int
    switch text.scalar(at: offset) {
    case "上": number = 1
    case "中": number = 2
    case "下": number = 3
    default: return nil
    }
    if let end = text.end(of: "旬", at: offset + 3) { return (.thirds(number, number), end) }
    if let end = text.end(of: number == 1 ? "中旬" : "下旬", at: offset + 3), number < 3 {
      return (.thirds(number, number + 1), end)
    }
    guard number != 2, let end = text.end(of: "半月", at: offset + 3) else { return nil }
    return (.halfMonth(number == 1 ? 1 : 2), end)
  }

  /// The offset after `初`, `末`, `底` or `中`, which stand in the span and leave the value alone.
  func edge(at offset: Int) -> Int? {
    switch text.scalar(at: offset) {
    case "初":
      // 五月初五 is a lunar day, 初中 a school
      return text.isOne(of: "一二三四五六七八九十中步级次选赛审试心雪衷", at: offset + 3) ? nil : offset + 3
    case "末", "底": return offset + 3
    case "中":
      // 2024年中国, 2025年中考: only where the word surely ends
      return text.isBreak(at: offset + 3) ? offset + 3 : nil
    default: return nil
    }
  }

  /// The beginning, middle or end of a year, with or without a 年 of its own: `2024年底`, `去年年底`.
  func edgeOfYear(at offset: Int) -> (part: PartWords?, end: Int)? {
    let own = text.end(of: "年", at: offset)
    let start = own ?? offset
    switch text.scalar(at: start) {
    case "初": return edge(at: start).map { (.beginning, $0) }
    case "末", "底": return (.ending, start + 3)
    case "中" where own != nil && !text.isOne(of: "国央共华", at: start + 3): return (nil, start + 3)
    default: return edge(at: start).map { (nil, $0) }
    }
  }

  private static let quarterNames: [StaticString] = ["个季度", "季度"]
  private static let monthNames: [StaticString] = ["个月", "月份", "月"]
}

/// Reads words that look like dates and are none, so that nothing inside them is taken for one.
///
/// `每年3月` recurs, `农历八月十五` counts by the moon, `公元前221年` lies before all archives.
struct PassedOverRecogniser {
  let text: DateText

  /// The offset after such words.
  func end(at offset: Int) -> Int? {
    switch text.scalar(at: offset) {
    case "每": recurring(at: offset)
    case "逢": afterDates(at: offset + 3)
    case "农", "阴", "旧", "夏": lunar(at: offset)
    case "正", "腊", "冬", "闰": LunarRecogniser(text: text).month(at: offset)
    case "公": beforeChrist(at: offset)
    case "第": ordinal(at: offset)
    case "元": reign(at: offset)
    default: nil
    }
  }

  /// `每年3月至5月`, `每月5日`, `每逢周一`
  private func recurring(at offset: Int) -> Int? {
    var end = offset + 3
    if text.isOne(of: "到逢隔个", at: end) { end += 3 }
    if let week = text.end(ofAny: PassedOverRecogniser.weeks, at: end) {
      return afterWeekdays(at: week)
    }
    if let unit = text.end(ofAny: PassedOverRecogniser.periods, at: end) {
      let next = text.end(of: "的", at: unit) ?? unit
      return afterDates(at: next) ?? afterDay(at: next) ?? unit
    }
    return afterDates(at: end) ?? end
  }

  /// The offset after a date and others that are listed with it: `3月、6月和9月`.
  private func afterDates(at offset: Int) -> Int? {
    var end = offset
    var next: Int? = offset
    while let start = next, let found = IntervalRecogniser(text: text).date(at: start) {
      end = found.end
      next = text.isOne(of: "、和及与或", at: end) ? end + 3 : nil
    }
    return end > offset ? end : nil
  }

  /// The offset after the days of `每周六、周日` and `每周一至周五`.
  private func afterWeekdays(at offset: Int) -> Int {
    var end = offset
    var next = offset
    while text.isOne(of: "一二三四五六日天末", at: next) {
      end = next + 3
      guard let sign = text.endOfJoiner(at: end) ?? (text.isOne(of: "、和及", at: end) ? end + 3 : nil)
      else { break }
      next = text.end(ofAny: PassedOverRecogniser.weeks, at: sign) ?? sign
    }
    return end
  }

  /// The 5日 of `每月5日前`, which alone would be a length.
  private func afterDay(at offset: Int) -> Int? {
    guard let number = text.number(at: offset), text.isOne(of: "日号", at: number.end) else {
      return nil
    }
    return number.end + 3
  }

  private func lunar(at offset: Int) -> Int? {
    guard text.has("历", at: offset + 3) else { return nil }
    let start = offset + 6
    return LunarRecogniser(text: text).month(at: start) ?? IntervalRecogniser(text: text).date(
      at: start)?.end ?? start
  }

  private func beforeChrist(at offset: Int) -> Int? {
    guard let start = text.end(of: "公元前", at: offset), let number = text.number(at: start) else {
      return nil
    }
    return IntervalRecogniser(text: text).date(at: start)?.end ?? number.end
  }

  /// The months of the first year of an unknown reign: `元年十一月`.
  private func reign(at offset: Int) -> Int? {
    guard let start = text.end(of: "元年", at: offset), EraName.before(offset, in: text) == nil else {
      return nil
    }
    return IntervalRecogniser(text: text).date(at: start)?.end ?? start
  }

  /// `第28日` and `第三年` count; `第三季度` is left to the dates.
  private func ordinal(at offset: Int) -> Int? {
    guard let number = text.number(at: offset + 3), !text.has("季度", at: number.end) else {
      return nil
    }
    guard text.isOne(of: "年月日号天周", at: number.end) else { return number.end }
    let end = number.end + 3
    // 第二年1月 and 第50年的12月31日 fit any year
    return text.has("年", at: number.end)
      ? afterDates(at: text.end(of: "的", at: end) ?? end) ?? end : end
  }

  private static let periods: [StaticString] = [
    "年度", "年", "月", "季度", "季", "天", "日", "晚", "晨",
  ]
  private static let weeks: [StaticString] = ["周", "星期", "礼拜"]
}

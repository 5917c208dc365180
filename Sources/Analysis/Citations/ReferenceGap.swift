/// What stands between two references, where it joins them.
enum ReferenceGap {
  /// 第五条、第六条, 第八条规定和第九条.
  case list
  /// 第三条至第五条.
  case range
  /// 前款规定的第一项: the second is a part of the first.
  case inside

  /// Reads a gap; `nil` where anything else stands in it.
  init?(_ text: ByteText, _ range: Range<Int>) {
    var index = text.skippingBlanks(from: range.lowerBound)
    if index >= range.upperBound {
      self = .inside
      return
    }
    if let to = text.first(of: ["至", "到", "—", "－", "-", "～"], at: index) {
      let end = text.skippingBlanks(from: index + to.utf8CodeUnitCount)
      guard end == range.upperBound else { return nil }
      self = .range
      return
    }
    var joins = false
    while index < range.upperBound {
      if let joiner = text.first(of: ReferenceGap.joiners, at: index) {
        joins = true
        index += joiner.utf8CodeUnitCount
      } else if let filler = text.first(of: ReferenceGap.fillers, at: index) {
        index += filler.utf8CodeUnitCount
      } else {
        return nil
      }
      index = text.skippingBlanks(from: index)
    }
    guard index == range.upperBound else { return nil }
    self = joins ? .list : .inside
  }

  private static let joiners: [StaticString] = ["、", "和", "及", "与", "或者", "或", "以及", "并"]
  private static let fillers: [StaticString] = ["规定", "的", "所列", "所述", "中", "情形"]
}

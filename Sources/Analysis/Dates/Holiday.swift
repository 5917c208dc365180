/// A holiday by its name and the rule that gives its day.
struct Holiday: Hashable, Sendable {
  /// Which day of a year it is.
  enum Rule: Hashable, Sendable {
    /// A month and its day.
    case day(Int, Int)
    /// A weekday of a month by its place: the second Sunday of May is 5, 2, 7.
    case weekday(Int, Int, Int)
    /// 清明, 4 or 5 April.
    case clearAndBright
    /// By the moon: no rule here gives its day.
    case moon
  }

  let rule: Rule
  /// The offset after its name.
  let end: Int

  /// The holiday whose name begins at an offset.
  static func at(_ offset: Int, in text: DateText) -> Holiday? {
    for row in table {
      if let end = text.end(of: row.name, at: offset) { return Holiday(rule: row.rule, end: end) }
    }
    return nil
  }

  /// The longer name before the shorter one.
  ///
  /// Source: 《全国年节及纪念日放假办法》 for those of the state; the others by custom.
  private static let table: [(name: StaticString, rule: Rule)] = [
    ("元旦节", .day(1, 1)), ("元旦", .day(1, 1)), ("新年", .day(1, 1)), ("情人节", .day(2, 14)),
    ("女生节", .day(3, 7)),
    ("三八妇女节", .day(3, 8)), ("妇女节", .day(3, 8)), ("植树节", .day(3, 12)),
    ("愚人节", .day(4, 1)), ("五一劳动节", .day(5, 1)), ("五一节", .day(5, 1)),
    ("五一", .day(5, 1)), ("劳动节", .day(5, 1)), ("五四青年节", .day(5, 4)), ("青年节", .day(5, 4)),
    ("六一儿童节", .day(6, 1)), ("六一", .day(6, 1)), ("儿童节", .day(6, 1)), ("建党节", .day(7, 1)),
    ("建军节", .day(8, 1)), ("教师节", .day(9, 10)), ("国庆节", .day(10, 1)),
    ("国庆", .day(10, 1)), ("万圣节", .day(10, 31)), ("光棍节", .day(11, 11)),
    ("双十一", .day(11, 11)), ("双十二", .day(12, 12)), ("平安夜", .day(12, 24)),
    ("圣诞节", .day(12, 25)), ("圣诞", .day(12, 25)), ("跨年夜", .day(12, 31)),
    ("母亲节", .weekday(5, 2, 7)), ("父亲节", .weekday(6, 3, 7)), ("感恩节", .weekday(11, 4, 4)),
    ("清明节", .clearAndBright), ("清明", .clearAndBright), ("春节", .moon), ("元宵节", .moon),
    ("元宵", .moon), ("端午节", .moon), ("端午", .moon), ("七夕节", .moon), ("七夕", .moon),
    ("中元节", .moon), ("中秋节", .moon), ("中秋", .moon), ("重阳节", .moon), ("重阳", .moon),
    ("腊八节", .moon), ("除夕", .moon),
  ]
}

/// One step on the way to a provision: 第十二条, 第二款, 第（三）项.
struct ReferenceStep: Hashable {
  /// The ranks of provisions as references speak of them, from the widest.
  ///
  /// Source: 《立法法》第六十五条.
  enum Level: Int, Comparable {
    case book
    case part
    case chapter
    case section
    case article
    case paragraph
    case point
    case indent

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  let level: Level
  let ordinal: Int
  /// The 之一 of an inserted article, otherwise 0.
  let inserted: Int
  /// Whether the number stands in brackets: 第（二）条 of a policy document is its （二）.
  let isBracketed: Bool

  init(_ level: Level, _ ordinal: Int, inserted: Int = 0, isBracketed: Bool = false) {
    self.level = level
    self.ordinal = ordinal
    self.inserted = inserted
    self.isBracketed = isBracketed
  }

  /// The step as a part of an eId: `art_120-1`.
  var eId: String {
    let prefix =
      switch level {
      case .book: "book"
      case .part: "part"
      case .chapter: "chp"
      case .section: "sec"
      case .article: isBracketed ? "item" : "art"
      case .paragraph: "para"
      case .point: "point"
      case .indent: "indent"
      }
    return "\(prefix)_\(ordinal)" + (inserted > 0 ? "-\(inserted)" : "")
  }
}

extension [ReferenceStep] {
  /// The eId of the whole way: `art_10__para_2__point_3`; an article needs no chapter before it.
  var eId: String {
    let start = lastIndex { $0.level == .article } ?? startIndex
    return self[start...].map(\.eId).joined(separator: "__")
  }

  /// The steps that are wider than a level.
  func above(_ level: ReferenceStep.Level) -> [ReferenceStep] {
    Array(prefix { $0.level < level })
  }
}

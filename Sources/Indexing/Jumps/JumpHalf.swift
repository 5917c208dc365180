import Analysis
import ArchiveModel
import Markup

/// One half of an article that jumps from page to page: the end of the first or the start of the
/// second, with what tells which two belong together.
struct JumpHalf: Sendable {
  enum Side: Sendable {
    /// It breaks off: 下转.
    case first
    /// It goes on from elsewhere: 上接.
    case second
  }

  /// The place of the article in the archive.
  let place: Int
  let source: String?
  /// The page that it stands on.
  let page: PageNumber?
  /// The page that the other half stands on.
  let otherPage: PageNumber?
  /// The article that a person named as the other half.
  let named: ArticleID?
  /// Pairs of neighbouring characters of the words nearest to the cut.
  let pairs: Set<UInt64>
  let headline: Set<UInt64>

  /// How many characters before or behind the cut are compared.
  private static let reach = 600

  /// `nil` where the article has no such jump.
  init?(_ document: Document, at place: Int, _ side: Side) {
    let frontMatter = document.frontMatter
    guard let jump = side == .first ? frontMatter.continuedTo : frontMatter.continuedFrom else {
      return nil
    }
    self.place = place
    source = frontMatter.source
    page = frontMatter.page.flatMap { PageNumber($0) }
    named = ArticleID(jump)
    otherPage = named == nil ? PageNumber(jump) : nil
    let body = document.units.filter { $0.role == .body }.flatMap { Array($0.text.unicodeScalars) }
    pairs = JumpHalf.pairs(
      of: side == .first ? body.suffix(JumpHalf.reach) : body.prefix(JumpHalf.reach))
    headline = JumpHalf.pairs(of: Array((frontMatter.title ?? "").unicodeScalars)[...])
  }

  /// Whether nothing that is printed forbids that another half is the other one of this one.
  func agrees(with other: JumpHalf) -> Bool {
    func match<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool {
      left == nil || right == nil || left == right
    }
    return place != other.place && match(source, other.source) && match(otherPage, other.page)
      && match(page, other.otherPage)
  }

  /// Whether each of the two says on which page the other stands.
  func isNamed(by other: JumpHalf) -> Bool {
    otherPage != nil && page != nil && otherPage == other.page && page == other.otherPage
  }

  private static func pairs(of text: ArraySlice<Unicode.Scalar>) -> Set<UInt64> {
    var pairs: Set<UInt64> = []
    for (left, right) in zip(text, text.dropFirst()) where isWord(left) && isWord(right) {
      pairs.insert(UInt64(left.value) << 21 | UInt64(right.value))
    }
    return pairs
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

import ArchiveModel
import Templating

/// Gives each different link of mentions its number, and makes its record.
struct MentionLinkTable {
  /// What a link leads to, by the word that templates get.
  enum Kind: String, Sendable {
    case date
    case country
    case group
    case place
    case organisation
    case document
    /// A document by its number.
    case number
    case clause

    /// The word for templates.
    var word: String { self == .number ? Kind.document.rawValue : rawValue }
  }

  private struct Key: Hashable {
    let page: Int
    let word: TextKey
    let anchor: TextKey
    let text: TextKey
  }

  private struct Name: Hashable {
    let kind: Kind
    let name: TextKey
  }

  /// A text by its bytes: the hash of a text looks for other spellings of the same characters first.
  private struct TextKey: Hashable {
    let text: String

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    static func == (left: TextKey, right: TextKey) -> Bool {
      left.text.utf8.elementsEqual(right.text.utf8)
    }
  }

  private(set) var pages: [Int32] = []
  private(set) var kinds: [Kind] = []
  /// For each link the article whose words it depends on; -1 for none.
  private(set) var articles: [Int32] = []
  private(set) var pageNumbers: [PageAddress: Int] = [:]
  private let shape: TemplateRecords.Shape
  private let first: Int
  private var links: [Key: Int] = [:]
  private var names: [Name: Int] = [:]
  private var dates: [EDTF: Int?] = [:]
  private var paths: [String] = []

  /// Links have the numbers of their records, so no other record may be there yet. Their `count` is false:
  /// an object with another one takes their place where mentions are counted.
  init(_ records: inout TemplateRecords) {
    shape = records.shape(
      [("kind", .text), ("href", .address), ("text", .text), ("count", .text)])
    first = records.end
  }

  /// The link of what is known by a name.
  mutating func named(
    _ name: String, _ kind: Kind, _ records: inout TemplateRecords,
    _ make: () -> (page: PageAddress, text: String)
  ) -> Int {
    let key = Name(kind: kind, name: TextKey(text: name))
    if let known = names[key] { return known }
    let (page, text) = make()
    let link = link(kind, page, anchor: nil, text, &records)
    names[key] = link
    return link
  }

  /// The link of a date; `nil` for one that has no page.
  mutating func date(
    _ value: EDTF, _ records: inout TemplateRecords,
    _ make: () -> (page: PageAddress, text: String)?
  ) -> Int? {
    if let known = dates[value] { return known }
    let link = make().map { self.link(.date, $0.page, anchor: nil, $0.text, &records) }
    dates[value] = .some(link)
    return link
  }

  mutating func link(
    _ kind: Kind, _ page: PageAddress, anchor: String?, _ text: String, of article: Int? = nil,
    _ records: inout TemplateRecords
  ) -> Int {
    let number = number(of: page)
    let key = Key(
      page: number, word: TextKey(text: kind.word), anchor: TextKey(text: anchor ?? ""),
      text: TextKey(text: text))
    if let known = links[key] { return known }
    let path = paths[number]
    let link =
      records.add(shape, [kind.word, anchor.map { "\(path)#\($0)" } ?? path, text]) - first
    links[key] = link
    pages.append(Int32(truncatingIfNeeded: number))
    kinds.append(kind)
    articles.append(Int32(truncatingIfNeeded: article ?? -1))
    return link
  }

  private mutating func number(of page: PageAddress) -> Int {
    if let known = pageNumbers[page] { return known }
    pageNumbers[page] = paths.count
    paths.append(page.path)
    return paths.count - 1
  }
}

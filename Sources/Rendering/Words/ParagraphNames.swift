/// The names of the paragraphs of articles: `第 3 段`, `paragraph 3`.
///
/// Every mention is shown with the name of its paragraph, so the usual ones are made once.
struct ParagraphNames: Sendable {
  private let usual: [String]
  private let word: String
  private let isChinese: Bool

  init(_ strings: InterfaceStrings) {
    let word = strings.word("place_paragraph")
    let isChinese = strings.isChinese
    usual = (0...200).map { ParagraphNames.name($0, word, isChinese) }
    self.word = word
    self.isChinese = isChinese
  }

  /// The name of a paragraph by its number, from 1.
  subscript(number: Int) -> String {
    usual.indices.contains(number) ? usual[number] : ParagraphNames.name(number, word, isChinese)
  }

  private static func name(_ number: Int, _ word: String, _ isChinese: Bool) -> String {
    isChinese ? "第 \(number) \(word)" : "\(word) \(number)"
  }
}

import Analysis
import ArchiveModel
import Markup

/// What a reference to provisions is called.
enum MentionText {
  /// The words as printed; 民法典第十条 says the name itself, 第十条 behind 《民法典》 doesn't.
  static func provision(_ mention: Mention, _ name: String?, in document: Document) -> String {
    let text = printed(mention, in: document)
    guard let name, text.utf8.starts(with: "第".utf8) else { return text }
    return "《\(name)》" + text
  }

  /// The words of a mention as printed.
  static func printed(_ mention: Mention, in document: Document) -> String {
    String(decoding: document.units[mention.unit].placed.utf8(mention.span), as: UTF8.self)
  }
}

import ArchiveModel
import Markup

extension Document {
  /// Where words of a text stand in the article's file; its first line where they are empty, and the front
  /// matter for a text that is no part of the body.
  func location(of words: String, in unit: TextUnit) -> SourceLocation {
    guard let lines = unit.lines else { return SourceLocation(file: markdown.file, line: 2) }
    if words.isEmpty { return SourceLocation(file: markdown.file, line: lines.first) }
    return BodySource(markdown).location(of: words, in: lines)
  }
}

import ArchiveModel

@testable import Ingest

/// Sets articles into columns as a newspaper does and strips the indents as an extractor does.
struct PageSetter {
  private(set) var lines: [String] = []

  /// The page's text, blank lines between printed ones.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Sets a paragraph: lines of a width in em, the first one two em shorter.
  mutating func paragraph(_ text: String, em: Int, indent: Int = 2) {
    for line in PageSetter.wrap(text, em: em, indent: indent) { add(line) }
  }

  /// Sets lines without blank lines between them.
  mutating func block(_ block: [String]) {
    for (number, line) in block.enumerated() { add(line, glued: number > 0) }
  }

  mutating func line(_ line: String, glued: Bool = false) { add(line, glued: glued) }

  private mutating func add(_ line: String, glued: Bool = false) {
    if !lines.isEmpty, !glued { lines.append("") }
    lines.append(line)
  }

  /// Breaks text into lines; no line begins with closing punctuation.
  static func wrap(_ text: String, em: Int, indent: Int = 2) -> [String] {
    var lines: [String] = []
    var line = ""
    var room = (em - indent) * 2
    for character in text {
      let value = character.unicodeScalars.first?.value ?? 0x20
      let width = EmWidth.halfEms(of: value)
      if width > room, !Glyph.neverStarts(value) {
        lines.append(line)
        line = ""
        room = em * 2
      }
      line.append(character)
      room -= width
    }
    return lines + [line]
  }

  /// The page as the segmentation sees it.
  func page(_ name: String = "page") throws -> RawPage {
    try RawPage(name: name, bytes: Array(text.utf8))
  }

  func segmented(published: CalendarDate? = CalendarDate("2025-05-30")) throws -> SegmentedPage {
    PageSegmentation.segment(try page(), published: published)
  }
}

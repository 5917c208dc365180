package import Analysis
import ArchiveModel
import Markup

/// Says which text of an article each of its raw lines became.
///
/// The alignment is found anew from the words themselves, so it holds after a person has edited the
/// article; a line whose words were changed belongs to the article but to none of its texts.
package struct LineAlignment: Hashable, Sendable {
  /// The unit of each raw line that was found, by line number.
  package let units: [Int: Int]

  /// The lines of each unit, ascending.
  package func lines(ofUnit unit: Int) -> [Int] {
    units.compactMap { $0.value == unit ? $0.key : nil }.sorted()
  }

  /// Aligns an article with its raw page.
  package init(_ document: Document, page: RawPageText) {
    var units: [Int: Int] = [:]
    let texts = document.units.map { LineAlignment.ink($0.text) }
    var cursor = Cursor()
    for range in document.frontMatter.raw?.lines ?? [] {
      for line in range.first...max(range.first, range.last) where line <= page.lines.count {
        let ink = LineAlignment.ink(page.lines[line - 1])
        guard !ink.isEmpty, let found = cursor.find(ink, in: texts) else { continue }
        units[line] = found
      }
    }
    self.units = units
  }

  /// The text without blanks.
  private static func ink(_ text: String) -> [UInt8] {
    Array(
      String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
        .utf8)
  }

  /// The place behind the last line that was found: the next one usually follows it.
  private struct Cursor {
    var unit = 0
    var offset = 0

    mutating func find(_ ink: [UInt8], in texts: [[UInt8]]) -> Int? {
      for candidate in [unit, unit + 1] where candidate < texts.count {
        let start = candidate == unit ? offset : 0
        if matches(ink, texts[candidate], at: start) {
          unit = candidate
          offset = start + ink.count
          return candidate
        }
      }
      for candidate in texts.indices {
        if let start = firstMatch(ink, texts[candidate]) {
          unit = candidate
          offset = start + ink.count
          return candidate
        }
      }
      return nil
    }

    private func matches(_ ink: [UInt8], _ text: [UInt8], at start: Int) -> Bool {
      start + ink.count <= text.count && text[start..<start + ink.count].elementsEqual(ink)
    }

    private func firstMatch(_ ink: [UInt8], _ text: [UInt8]) -> Int? {
      guard let first = ink.first, ink.count <= text.count else { return nil }
      var start = 0
      while start + ink.count <= text.count {
        if text[start] == first, matches(ink, text, at: start) { return start }
        start += 1
      }
      return nil
    }
  }
}

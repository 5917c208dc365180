import ArchiveModel
import Templating

/// Text made safe for the content and the attributes of HTML.
enum HTMLText {
  static func escaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    text.withUnsafeBufferPointer { HTMLEscaping.append($0, to: &result) }
    return result
  }

  static func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    append(text, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends a text made safe.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { HTMLEscaping.append($0, to: &bytes) }
  }

  /// Appends a piece of a text, with stretches of it in `<mark>`.
  ///
  /// - Parameters:
  ///   - text: The whole text.
  ///   - piece: What is shown, in bytes of the text.
  ///   - hits: What is marked, in bytes of the text, in their order.
  ///   - html: Gets the safe markup in UTF-8.
  static func append(
    marked text: [UInt8], piece: SourceSpan, hits: [SourceSpan], to html: inout [UInt8]
  ) {
    text.withUnsafeBufferPointer { text in
      func add(_ from: Int, _ to: Int) {
        HTMLEscaping.append(UnsafeBufferPointer(rebasing: text[from..<to]), to: &html)
      }
      var end = piece.from
      for hit in hits {
        let from = min(max(end, hit.from), piece.to)
        let to = max(from, min(piece.to, hit.to))
        add(end, from)
        if from < to {
          html.append(contentsOf: "<mark>".utf8)
          add(from, to)
          html.append(contentsOf: "</mark>".utf8)
        }
        end = to
      }
      add(end, max(end, piece.to))
    }
  }
}

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
    String(decoding: escaped(Array(text.utf8)[...]), as: UTF8.self)
  }

  /// A piece of a text, with stretches of it in `<mark>`.
  ///
  /// - Parameters:
  ///   - text: The whole text.
  ///   - piece: What is shown, in bytes of the text.
  ///   - hits: What is marked, in bytes of the text, in their order.
  /// - Returns: Safe markup in UTF-8.
  static func marked(_ text: [UInt8], piece: SourceSpan, hits: [SourceSpan]) -> [UInt8] {
    var html: [UInt8] = []
    var end = piece.from
    for hit in hits {
      let from = min(max(end, hit.from), piece.to)
      let to = max(from, min(piece.to, hit.to))
      html += escaped(text[end..<from])
      if from < to {
        html += Array("<mark>".utf8) + escaped(text[from..<to]) + Array("</mark>".utf8)
      }
      end = to
    }
    return html + escaped(text[end..<max(end, piece.to)])
  }
}

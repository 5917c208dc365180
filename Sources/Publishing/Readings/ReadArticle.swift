import Analysis
import ArchiveModel
import Markup

/// An article file as a build has read it.
struct ReadArticle: Sendable {
  let file: String
  /// Of the path and the bytes; `nil` where the file could not be read.
  let key: FileDigest?
  /// What reading found; `nil` where the file is no article.
  let document: Document?
  /// What is wrong with the file by itself.
  let diagnostics: [Diagnostic]
  /// Whether the file ends in the bytes of the article's body.
  let isEndOfFile: Bool
  /// Whether the last build read it, and this one only its record.
  let isKept: Bool

  /// Whether the next build may take it from a record: what is wrong is read again until it is right.
  var isWorthKeeping: Bool {
    key != nil && document != nil && !diagnostics.contains(where: \.isError)
  }

  /// The same article, whose body lies where it stays.
  func stored(by spill: Spill) -> ReadArticle {
    guard let document else { return self }
    let body = spill.store(document.markdown.stored)
    guard body !== document.markdown.stored else { return self }
    return ReadArticle(
      file: file, key: key, document: document.moved(to: body), diagnostics: diagnostics,
      isEndOfFile: isEndOfFile, isKept: isKept)
  }

  /// The digest of a path and the bytes that lie there.
  static func key(of file: String, _ bytes: [UInt8]) -> FileDigest {
    FileDigest(of: Array(file.utf8) + FileDigest(of: bytes).bytes)
  }
}

extension ReadArticle {
  func pack(into writer: inout PackedWriter) {
    guard let document else { return }
    writer.flag(isEndOfFile)
    writer.list(diagnostics)
    document.pack(into: &writer, isEndOfFile: isEndOfFile)
  }

  /// Reads a record of a file whose bytes are those of its key.
  init?(_ reader: inout PackedReader, file: String, bytes: [UInt8], key: FileDigest) {
    guard let isEndOfFile = reader.flag(), let diagnostics: [Diagnostic] = reader.list(),
      let document = Document(&reader, file: file, bytes: bytes), reader.isAtEnd
    else { return nil }
    self.init(
      file: file, key: key, document: document, diagnostics: diagnostics,
      isEndOfFile: isEndOfFile, isKept: true)
  }
}

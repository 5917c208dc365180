package import ArchiveModel

/// A text as its place in bytes that are kept anyway.
///
/// The body of an article holds nearly all its texts in one piece, and an archive is kept while its pages
/// are made: so no text is kept a second time, and none in memory where the body is put aside.
package struct PlacedText: Sendable {
  private let body: StoredBytes
  private let start: UInt32
  private let length: UInt32

  /// A text that stands nowhere else.
  package init(_ text: String) { self.init(own: Array(text.utf8)) }

  init(own bytes: [UInt8]) { self.init(StoredBytes(bytes), bytes.indices) }

  /// - Parameters:
  ///   - body: UTF-8, less than 4 GB.
  ///   - range: The text in it.
  init(_ body: StoredBytes, _ range: Range<Int>) {
    self.body = body
    start = UInt32(range.lowerBound)
    length = UInt32(range.count)
  }

  /// The length in UTF-8 bytes.
  package var count: Int { Int(length) }

  private var range: Range<Int> { Int(start)..<Int(start) + count }

  /// The text in UTF-8; its indices may count from anywhere.
  package var utf8: ArraySlice<UInt8> { body.bytes(range) }

  /// A stretch of the text, in bytes of the text; its indices may count from anywhere.
  package func utf8(_ span: SourceSpan) -> ArraySlice<UInt8> {
    precondition(span.to <= count, "the stretch leaves the text")
    return body.bytes(range.lowerBound + span.from..<range.lowerBound + span.to)
  }

  /// The text, made anew.
  package var string: String {
    utf8.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// Where the text stands in a body; `nil` where it is not a part of it.
  func range(in body: StoredBytes) -> Range<Int>? { self.body === body ? range : nil }

  /// The same text where its body lies now.
  package func moved(from old: StoredBytes, to new: StoredBytes) -> PlacedText {
    body === old ? PlacedText(new, range) : self
  }
}

extension PlacedText: Hashable {
  package static func == (left: PlacedText, right: PlacedText) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    utf8.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

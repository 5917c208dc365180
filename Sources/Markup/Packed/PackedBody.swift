import ArchiveModel

/// How the texts of a body are packed: one that stands in it in one piece as its place.
enum PackedBody {
  static func pack(_ text: PlacedText, in body: StoredBytes, into writer: inout PackedWriter) {
    let place = text.range(in: body)
    writer.count(place?.lowerBound)
    writer.number(text.count)
    if place == nil { writer.raw(text.utf8) }
  }

  /// Reads a text that was packed with this body.
  ///
  /// - Parameters:
  ///   - reader: Where from.
  ///   - body: The body.
  ///   - bytes: Its bytes.
  /// - Returns: The text; `nil` where it leaves the body, or is no UTF-8.
  static func text(
    _ reader: inout PackedReader, body: StoredBytes, bytes: [UInt8]
  ) -> PlacedText? {
    guard let place = reader.optionalCount(), let count = reader.count() else { return nil }
    guard let place else {
      // What is not UTF-8 is mended, so that no later stage meets it.
      return reader.raw(count).map { PlacedText(String(decoding: $0, as: UTF8.self)) }
    }
    guard place <= bytes.count, count <= bytes.count - place,
      isBoundary(place, of: bytes), isBoundary(place + count, of: bytes)
    else { return nil }
    return PlacedText(body, place..<place + count)
  }

  /// Whether no character goes on at an offset.
  private static func isBoundary(_ offset: Int, of bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }
}

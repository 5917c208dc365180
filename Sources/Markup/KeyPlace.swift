import ArchiveModel

/// Where the value of a key of the front matter stands in its file.
struct KeyPlace: Sendable {
  let key: String
  /// The line, from 1.
  let line: Int32
  /// The column in UTF-8 bytes, from 1.
  let column: Int32

  /// The places of all keys, sorted by key.
  static func list(_ places: [String: SourceLocation]) -> [KeyPlace] {
    places.sorted { $0.key < $1.key }.map { key, place in
      KeyPlace(key: key, line: Int32(place.line), column: Int32(place.column))
    }
  }
}

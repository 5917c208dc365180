/// Tells the landmarks of a text: one load a character for all readers together.
///
/// Every reader that went over the bytes by itself took as long as this does for all of them.
struct LandmarkTable: Sendable {
  /// Without names, for a reader that stands alone.
  static let withoutNames = LandmarkTable(names: nil)

  /// The kinds of each character below U+10000, by its code point.
  private let kinds: [UInt8]
  private let dates = CharacterClasses()
  private let names: NameLexicon?

  /// - Parameter names: The names of places and organisations, of which two characters are looked at.
  init(names: NameLexicon?) {
    self.names = names
    var kinds = [UInt8](repeating: 0, count: 0x10000)
    func mark(_ characters: some Sequence<Unicode.Scalar>, _ kind: Landmarks.Kinds) {
      for scalar in characters where scalar.value < 0x10000 {
        kinds[Int(scalar.value)] |= kind.rawValue
      }
    }
    mark(CitationScan.signs.unicodeScalars, .citation)
    mark(CharacterClasses.leads.unicodeScalars, .date)
    mark("0123456789０１２３４５６７８９〇。！？".unicodeScalars, .date)
    mark("称".unicodeScalars, .term)
    mark("之废".unicodeScalars, .force)
    mark("\n".unicodeScalars, .lineEnd)
    mark(names?.firstCharacters ?? [], .name)
    self.kinds = kinds
  }

  /// The landmarks of a text; bytes that are no whole character below U+10000 are none.
  func landmarks(of text: [UInt8]) -> Landmarks {
    text.withUnsafeBufferPointer { bytes in
      kinds.withUnsafeBufferPointer { kinds in
        dates.withMarks { dates in
          guard let names else {
            return Self.landmarks(of: bytes, kinds, dates) { _, _ in false }
          }
          return names.withWords { words in
            Self.landmarks(of: bytes, kinds, dates) {
              words.mayBegin(with: $0, in: bytes, at: $1)
            }
          }
        }
      }
    }
  }

  /// The one loop that sees every byte, so it asks for more only where a character tells it to.
  @inline(__always)
  private static func landmarks(
    of bytes: UnsafeBufferPointer<UInt8>, _ kinds: UnsafeBufferPointer<UInt8>,
    _ dates: CharacterClasses.Marks, isName: (_ code: Int, _ offset: Int) -> Bool
  ) -> Landmarks {
    var places: [Landmarks.Place] = []
    places.reserveCapacity(bytes.count / 16)
    var all: Landmarks.Kinds = []
    var offset = 0
    while offset < bytes.count {
      let (code, length) = character(in: bytes, at: offset)
      var found = Landmarks.Kinds(rawValue: kinds[code])
      if !found.isEmpty {
        if found.contains(.name), !isName(code, offset) { found.remove(.name) }
        if found.contains(.date), !dates.goesOn(at: offset, in: bytes) { found.remove(.date) }
        if !found.isEmpty {
          all.formUnion(found)
          places.append(
            Landmarks.Place(offset: Int32(truncatingIfNeeded: offset), kinds: found))
        }
      }
      offset &+= length
    }
    return Landmarks(places, kinds: all)
  }

  /// The code point at an offset and its length; 0 and 1 for a byte that begins none below U+10000.
  @inline(__always)
  private static func character(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (code: Int, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (Int(lead), 1) }
    if lead & 0xF0 == 0xE0, offset &+ 2 < bytes.count {
      let middle = bytes[offset &+ 1] ^ 0x80
      let last = bytes[offset &+ 2] ^ 0x80
      guard middle | last < 0x40 else { return (0, 1) }
      return (Int(lead & 0x0F) << 12 | Int(middle) << 6 | Int(last), 3)
    }
    guard lead & 0xE0 == 0xC0, offset + 1 < bytes.count, bytes[offset + 1] & 0xC0 == 0x80 else {
      return (0, 1)
    }
    return (Int(lead & 0x1F) << 6 | Int(bytes[offset + 1] & 0x3F), 2)
  }
}

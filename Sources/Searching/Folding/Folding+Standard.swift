extension Folding {
  /// The folding of the program; a published index holds the part of it that its archive needs.
  package static let standard = Folding(
    pairs: spaces + widths + cases + characters(TraditionalCharacters.pairs)
      + codes(CompatibilityForms.codes))

  /// Blanks of every kind, and what is no character to a reader: controls, marks of direction,
  /// soft hyphens, zero-width blanks, variation selectors.
  private static let spaces: [(from: UInt16, to: UInt16)] = {
    let blanks =
      [0x09...0x0D, 0x20...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680]
      + [0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000]
    let nothing =
      [0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD...0xAD]
      + [0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF...0xFEFF]
    return blanks.joined().map { (UInt16($0), blank) }
      + nothing.joined().map { (UInt16($0), Folding.nothing) }
  }()

  /// Full-width signs, digits and letters; letters in lower case at once.
  private static let widths: [(from: UInt16, to: UInt16)] = (0xFF01...0xFF5E).map { unit in
    let narrow = UInt16(unit - 0xFEE0)
    return (UInt16(unit), (0x41...0x5A).contains(narrow) ? narrow + 0x20 : narrow)
  }

  /// Capitals of Latin, Greek and Cyrillic.
  ///
  /// Source: Unicode 15.0, simple case folding.
  private static let cases: [(from: UInt16, to: UInt16)] = {
    var pairs: [(from: UInt16, to: UInt16)] = []
    func add(_ capitals: ClosedRange<UInt16>, _ distance: UInt16) {
      pairs += capitals.map { ($0, $0 + distance) }
    }
    add(0x41...0x5A, 0x20)
    add(0xC0...0xD6, 0x20)
    add(0xD8...0xDE, 0x20)
    add(0x391...0x3A1, 0x20)
    add(0x3A3...0x3AB, 0x20)
    add(0x400...0x40F, 0x50)
    add(0x410...0x42F, 0x20)
    // Latin Extended-A: capitals and small letters take turns.
    for capital: UInt16 in 0x100...0x136 where capital % 2 == 0 && capital != 0x130 {
      pairs.append((capital, capital + 1))
    }
    for capital: UInt16 in 0x139...0x147 where capital % 2 == 1 {
      pairs.append((capital, capital + 1))
    }
    for capital: UInt16 in 0x14A...0x176 where capital % 2 == 0 {
      pairs.append((capital, capital + 1))
    }
    for capital: UInt16 in 0x179...0x17D where capital % 2 == 1 {
      pairs.append((capital, capital + 1))
    }
    return pairs
  }()

  private static func characters(_ text: String) -> [(from: UInt16, to: UInt16)] {
    let units = Array(text.utf16)
    return stride(from: 0, to: units.count - 1, by: 2).map { (units[$0], units[$0 + 1]) }
  }

  /// A compatibility form of a traditional character stands for the simplified one too.
  private static func codes(_ text: String) -> [(from: UInt16, to: UInt16)] {
    let simplified = Dictionary(
      characters(TraditionalCharacters.pairs).map { ($0.from, $0.to) },
      uniquingKeysWith: { first, _ in first })
    return text.split(separator: " ").compactMap { code in
      guard let from = UInt16(code.prefix(4), radix: 16), let to = UInt16(code.suffix(4), radix: 16)
      else { return nil }
      return (from, simplified[to] ?? to)
    }
  }
}

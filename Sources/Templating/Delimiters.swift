/// The two strings that enclose a tag.
struct Delimiters: Hashable, Sendable {
  let open: [UInt8]
  let close: [UInt8]

  /// `{{` and `}}`
  static let standard = Delimiters(open: [0x7B, 0x7B], close: [0x7D, 0x7D])

  /// Long enough for anything sensible; without a bound a hostile text makes scanning quadratic.
  static let longest = 16

  private init(open: [UInt8], close: [UInt8]) {
    self.open = open
    self.close = close
  }

  /// Reads what stands between the two equals signs: `<% %>`; nothing if it isn't two strings
  /// without blanks and equals signs.
  ///
  /// Source: Mustache spec, delimiters.yml (two sequences without blanks); mustache(5), "Set
  /// Delimiter": no equals sign in either.
  init?(_ content: ArraySlice<UInt8>) {
    let parts = content.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let open = parts.first, let close = parts.last, parts.count == 2,
      open.count <= Self.longest, close.count <= Self.longest,
      !open.contains(0x3D), !close.contains(0x3D)
    else { return nil }
    self.init(open: Array(open), close: Array(close))
  }
}

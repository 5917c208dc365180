import ArchiveModel

/// Refuses links that a page must not have.
enum LinkCheck {
  /// Schemes that a link may have; without a scheme it leads to a file of the archive.
  private static let schemes = ["http", "https", "mailto"]

  static func diagnostics(for texts: [BlockText], in source: BodySource) -> [Diagnostic] {
    texts.flatMap { text in
      text.links.compactMap { diagnostic(for: $0, in: source, lines: text.lines) }
    }
  }

  private static func diagnostic(
    for link: String, in source: BodySource, lines: LineRange
  ) -> Diagnostic? {
    if link.hasPrefix("!") {
      return Diagnostic(
        code: "image", at: source.location(of: String(link.dropFirst()), in: lines),
        "an image: pages of the archive carry text alone",
        fix: "describe the picture in words, or link to it")
    }
    let place = source.location(of: link, in: lines)
    if leadsToHost(link) {
      return Diagnostic(
        code: "unsafe-link", at: place, "the link '\(link)' has no scheme but another host",
        fix: "write https:\(link)")
    }
    guard let scheme = scheme(of: link), !schemes.contains(scheme) else { return nil }
    return Diagnostic(
      code: "unsafe-link", at: place,
      "the link's scheme '\(scheme)' can run code or read files on the reader's machine",
      fix: "use http, https, mailto, or a path inside the archive")
  }

  /// Whether an address without a scheme begins with a host.
  ///
  /// Source: WHATWG URL Standard, section 4.4 (`\` is read as `/`, tabs and line ends are removed).
  private static func leadsToHost(_ link: String) -> Bool {
    let start = link.unicodeScalars.lazy.filter { $0.value > 0x20 }.prefix(2)
    return start.count == 2 && start.allSatisfy { $0 == "/" || $0 == "\\" }
  }

  /// The scheme of an address, in lower case and without the blanks that browsers pass over.
  ///
  /// Source: WHATWG URL Standard, section 4.4 (tabs and line ends are removed, letters folded).
  private static func scheme(of link: String) -> String? {
    let visible = link.unicodeScalars.filter { $0.value > 0x20 }
    guard let colon = visible.firstIndex(of: ":") else { return nil }
    let name = visible[..<colon]
    guard let first = name.first, first.properties.isAlphabetic, first.isASCII,
      name.allSatisfy({
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains($0))
      })
    else { return nil }
    return String(String.UnicodeScalarView(name)).lowercased()
  }
}

import ArchiveModel
import Markup

/// What an import must know of an article that the archive has: its id and its lines.
struct ArticleSketch: Hashable {
  let path: String
  let id: ArticleID
  /// The raw page, by its file name; `nil` for an article that was not imported.
  let page: String?
  /// The hash of the raw page.
  let sha256: String?
  let lines: [LineRange]

  /// The first bytes of a file in which its front matter is looked for.
  private static let head = 1 << 13

  /// Reads the sketch of an article's file.
  ///
  /// The front matter is looked through for two keys as the import writes them; only where a person
  /// has written them otherwise is the whole file parsed. So ten thousand articles take a second.
  static func read(
    _ path: String
  ) throws(FileFault) -> (sketch: ArticleSketch?, diagnostics: [Diagnostic]) {
    let bytes = try OpenFile(reading: path).read(at: 0, count: head)
    if let sketch = ArticleSketch(path: path, head: bytes) { return (sketch, []) }
    let (document, problems) = MarkdownReader.read(try FileSystem.read(path), file: path)
    guard let frontMatter = document?.frontMatter else { return (nil, problems) }
    return (ArticleSketch(path: path, frontMatter), [])
  }

  init(
    path: String, id: ArticleID, page: String?, sha256: String? = nil, lines: [LineRange]
  ) {
    self.sha256 = sha256
    self.path = path
    self.id = id
    self.page = page
    self.lines = lines
  }

  private init(path: String, _ frontMatter: FrontMatter) {
    self.path = path
    id = frontMatter.id
    page = frontMatter.raw?.file
    sha256 = frontMatter.raw?.sha256
    lines = frontMatter.raw?.lines ?? []
  }

  /// - Returns: `nil` where the front matter is not of the plain form that is looked for.
  private init?(path: String, head: [UInt8]) {
    var id: ArticleID?
    var page: String?
    var sha256: String?
    var lines: [LineRange] = []
    var isInRaw = false
    var isClosed = false
    for (number, line) in head.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      let text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      if number == 0 {
        guard text == "---" else { return nil }
      } else if text == "---" {
        isClosed = true
        break
      } else if isInRaw, text.hasPrefix("  ") {
        if let value = ArticleSketch.value(of: "  file", in: text) {
          guard let plain = ArticleSketch.plain(value) else { return nil }
          page = plain
        } else if let value = ArticleSketch.value(of: "  sha256", in: text) {
          guard let plain = ArticleSketch.plain(value) else { return nil }
          sha256 = plain
        } else if let value = ArticleSketch.value(of: "  lines", in: text) {
          guard let ranges = ArticleSketch.ranges(value) else { return nil }
          lines = ranges
        } else if !text.hasPrefix("  sha256: "), !text.hasPrefix("  encoding: ") {
          return nil
        }
      } else {
        guard let first = text.unicodeScalars.first, first.isASCII, first != "\"", first != "'",
          first != "?", first != "{"
        else { return nil }
        isInRaw = text == "raw:"
        if !isInRaw, text.hasPrefix("raw") { return nil }
        if let value = ArticleSketch.value(of: "id", in: text) { id = ArticleID(value) }
      }
    }
    guard isClosed, let id else { return nil }
    (self.path, self.id, self.page, self.lines) = (path, id, page, lines)
    self.sha256 = sha256
  }

  private static func value(of key: String, in line: String) -> Substring? {
    guard line.hasPrefix(key), line.dropFirst(key.count).hasPrefix(": ") else { return nil }
    return line.dropFirst(key.count + 2)
  }

  /// A text without quotes, or in quotes without escapes.
  private static func plain(_ value: Substring) -> String? {
    guard !value.contains("\\"), !value.contains(" #"), !value.hasSuffix(" "), !value.hasPrefix("'")
    else { return nil }
    guard value.hasPrefix("\"") else { return value.hasPrefix(" ") ? nil : String(value) }
    guard value.count >= 2, value.hasSuffix("\"") else { return nil }
    return String(value.dropFirst().dropLast())
  }

  /// `[1-270, 300]`
  private static func ranges(_ value: Substring) -> [LineRange]? {
    guard value.hasPrefix("["), value.hasSuffix("]") else { return nil }
    let items = value.dropFirst().dropLast().split(separator: ",")
    let ranges = items.compactMap { LineRange($0.drop { $0 == " " }) }
    return ranges.count == items.count ? ranges : nil
  }

  /// How many lines two articles have in common.
  static func common(_ left: [LineRange], _ right: [LineRange]) -> Int {
    left.reduce(0) { sum, first in
      sum
        + right.reduce(0) { inner, second in
          inner + max(0, min(first.last, second.last) - max(first.first, second.first) + 1)
        }
    }
  }
}

package import ArchiveModel
import Markup

/// The archive's settings: `content/site.yml`.
package struct Site: Hashable, Sendable {
  package let title: String
  package let subtitle: String?
  /// The language of the pages, a BCP 47 tag: `zh-Hans` or `en`.
  package let language: String
  /// The zone in which a build says what day it is, by its IANA name.
  package let timeZone: String
  /// Where the folder will be served, ending in `/`; needed for absolute addresses in feeds alone.
  package let baseURL: String?
  /// The words of the home page, in Markdown.
  package let home: String
  /// Whether the site has a search; its index takes about as much room as the articles.
  package let search: Bool
  /// Whether there are feeds and files of data beside the pages: articles as Markdown, tables, calendar.
  package let exports: Bool

  package init(
    title: String, subtitle: String? = nil, language: String = "zh-Hans",
    timeZone: String = "Asia/Shanghai", baseURL: String? = nil, home: String = "",
    search: Bool = true, exports: Bool = true
  ) {
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.timeZone = timeZone
    self.baseURL = baseURL
    self.home = home
    self.search = search
    self.exports = exports
  }

  /// The same site at another address.
  package func served(at baseURL: String) -> Site {
    Site(
      title: title, subtitle: subtitle, language: language, timeZone: timeZone, baseURL: baseURL,
      home: home, search: search, exports: exports)
  }

  /// The languages that the interface speaks.
  package static let languages = ["zh-Hans", "en"]

  private static let keys = [
    "title", "subtitle", "language", "time_zone", "base_url", "home", "search", "exports",
  ]

  /// Reads the settings and says everything that is wrong with them.
  package static func read(_ text: String, file: String) -> (Site?, [Diagnostic]) {
    switch YAMLReader.read(text, file: file) {
    case .failure(let list): return (nil, list.diagnostics)
    case .success(let root):
      let empty = YAMLNode(.mapping([]), at: SourceLocation(file: file))
      var fields = FieldReader(root ?? empty, subject: "a site", keys: keys)
      let title = fields.requiredText("title")
      let language = fields.value("language", form: "zh-Hans or en") { text in
        languages.contains(text) ? text : nil
      }
      let baseURL = baseURL(&fields)
      let site = Site(
        title: title ?? "", subtitle: fields.text("subtitle"), language: language ?? "zh-Hans",
        timeZone: fields.value("time_zone", form: "a zone such as Asia/Shanghai", zone)
          ?? "Asia/Shanghai",
        baseURL: baseURL, home: fields.text("home", upTo: YAMLReader.limit) ?? "",
        search: flag("search", &fields), exports: flag("exports", &fields))
      let problems = homeProblems(site.home, at: fields.location(of: "home"), in: text)
      return (
        title == nil || !problems.isEmpty ? nil : site, fields.diagnostics + problems
      )
    }
  }

  /// A part of the site that is there where nothing is said of it.
  private static func flag(_ key: String, _ fields: inout FieldReader) -> Bool {
    fields.value(key, form: "yes or no") { ["yes": true, "no": false][$0] } ?? true
  }

  /// What is wrong with the words of the home page, where they stand in the settings: behind `home: |`
  /// they begin in the next line, with blanks before each.
  private static func homeProblems(
    _ home: String, at place: SourceLocation, in text: String
  ) -> [Diagnostic] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(
      place.line - 1)
    let value = lines.first?.utf8.dropFirst(place.column - 1).first
    guard value == 0x7C || value == 0x3E else {
      return MarkdownText.problems(with: home, file: place.file, firstLine: place.line)
    }
    let indent = lines.dropFirst().first { !$0.isEmpty }?.utf8.prefix { $0 == 0x20 }.count ?? 0
    return MarkdownText.problems(with: home, file: place.file, firstLine: place.line + 1).map {
      Diagnostic(
        $0.severity, code: $0.code,
        at: SourceLocation(
          file: place.file, line: $0.location.line, column: $0.location.column + indent),
        $0.message, fix: $0.fix)
    }
  }

  private static func zone(_ text: String) -> String? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { byte in
          (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || (0x30...0x39).contains(byte) || byte == 0x5F || byte == 0x2B || byte == 0x2D
        }
    }
    return isName && (parts.count >= 2 || text == "UTC") ? text : nil
  }

  private static func baseURL(_ fields: inout FieldReader) -> String? {
    fields.value("base_url", form: "an address such as https://archive.example/policy/") {
      checkedBaseURL($0)
    }
  }

  /// The address with a `/` at its end; `nil` unless it is a plain http or https address.
  package static func checkedBaseURL(_ text: String) -> String? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"),
      !text.contains("?"), !text.contains("#"),
      text.unicodeScalars.allSatisfy({ $0.value > 0x20 && !"<>\"'&\\".unicodeScalars.contains($0) }
      ),
      text.drop(while: { $0 != "/" }).dropFirst(2).first.map({ $0 != "/" }) == true
    else { return nil }
    return text.hasSuffix("/") ? text : text + "/"
  }

  /// The path of the address, with a `/` at both ends: `/policy/` of `https://archive.example/policy/`.
  package var basePath: String? {
    baseURL.map { String($0.drop { $0 != "/" }.dropFirst(2).drop { $0 != "/" }) }
  }
}

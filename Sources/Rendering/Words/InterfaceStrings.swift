package import ArchiveModel
package import Templating

/// The words of the interface in one language, from `templates/strings.tsv`.
package struct InterfaceStrings: Sendable {
  /// The language of what the papers print.
  static let contentLanguage = "zh-Hans"

  /// A BCP 47 tag: `zh-Hans` or `en`.
  package let language: String
  private let words: [String: String]
  /// The words as templates see them, under `t`.
  let values: TemplateValue
  let isChinese: Bool

  private init(language: String, words: [String: String]) {
    self.language = language
    isChinese = language.hasPrefix("zh")
    self.words = words
    values = .object(
      TemplateValue.Object(words.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }))
  }

  /// The word for a key; the key itself where the table has none, so that the gap shows.
  func word(_ key: String) -> String { words[key] ?? key }

  /// The word for a key with values in the place of its `{names}`.
  func fill(_ key: String, _ values: [String: String]) -> String {
    var text = ""
    var rest = word(key)[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      text += rest[..<open] + (values[name] ?? "{\(name)}")
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// What templates find at the top of every page, whatever it shows.
  package var constants: TemplateValue.Object {
    ["t": values, "lang": .text(language), "content_lang": .text(InterfaceStrings.contentLanguage)]
  }

  /// Reads the column of a language.
  ///
  /// - Parameters:
  ///   - text: The table: a header line `key`, then a column a language, parted by tabs.
  ///   - language: The heading of the column.
  ///   - file: The path for diagnostics.
  /// - Returns: The words, and every row that is wrong or missing.
  package static func read(
    _ text: String, language: String, file: String
  ) -> (InterfaceStrings?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var column: Int?
    var words: [String: String] = [:]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let place = SourceLocation(file: file, line: index + 1)
      guard let found = column else {
        column = cells.firstIndex(of: language)
        if column == nil || cells.first != "key" {
          diagnostics.append(
            Diagnostic(
              code: "strings-header", at: place, "the table has no column '\(language)'",
              fix: "let the first line be: key, then a column a language, parted by tabs"))
          return (nil, diagnostics)
        }
        continue
      }
      guard found < cells.count, !cells[found].isEmpty, words[cells[0]] == nil else {
        let problem = words[cells[0]] == nil ? "has no word in '\(language)'" : "stands twice"
        diagnostics.append(
          Diagnostic(
            code: "strings-row", at: place, "the key '\(cells[0])' \(problem)",
            fix: "give every key one row with a word in every column"))
        continue
      }
      words[cells[0]] = cells[found]
    }
    let missing = required.filter { words[$0] == nil }
    diagnostics += missing.map { key in
      Diagnostic(
        code: "strings-missing", at: SourceLocation(file: file),
        "the program needs the key '\(key)', which the table lacks", fix: "add a row for it")
    }
    diagnostics += patterns.flatMap { key, names in
      names.filter { name in words[key].map { !$0.contains("{\(name)}") } ?? false }.map { name in
        Diagnostic(
          code: "strings-place", at: SourceLocation(file: file),
          "the word '\(key)' has no place for the value {\(name)}",
          fix: "write {\(name)} where the value belongs")
      }
    }
    return (InterfaceStrings(language: language, words: words), diagnostics)
  }

  /// The keys that code looks up.
  private static let required =
    NavSection.allCases.flatMap {
      ["nav_\($0.rawValue)", "title_\($0.rawValue)", "note_\($0.rawValue)"]
    }
    + ArticleKind.allCases.map { "kind_\($0.rawValue)" }
    + (1...7).flatMap { ["weekday_\($0)", "weekday_short_\($0)"] }
    + [
      "all_articles", "more", "home", "title_not_found", "title_search", "place_title",
      "place_printed",
      "place_paragraph", "group_dates", "group_countries", "group_groups", "group_documents",
      "group_places", "group_organisations", "title_places", "title_organisations",
      "organisations_named",
      "document_law", "document_number", "documents_held", "documents_not_held",
      "fault_no-antecedent", "fault_no-such-provision", "fault_not-in-archive", "review_draft",
      "review_reviewed", "validity", "untitled", "raw_page", "place_subtitle", "place_byline",
      "jump_from_other", "jump_to_other", "clause_tree", "cited_by",
      "title_downloads", "title_matrix", "title_pairs", "takes_effect", "expires", "colon",
      "title_withdrawn",
    ]
    + ["articles", "mentions", "provisions", "calendar", "feed", "sitemap"].map {
      "download_\($0)"
    } + [] + ClauseKind.allCases.map { "clause_\($0.rawValue)" } + DoubtKeys.all
    + patterns.map(\.key)

  /// Words with places for values.
  private static let patterns: [(key: String, names: [String])] = [
    ("place_heading", ["place"]), ("jump_from", ["page"]), ("jump_to", ["page"]),
    ("clause_number", ["number"]),
    ("doubt_line", ["lines", "doubt"]), ("doubt_lines", ["lines", "doubt"]),
    ("doubt_sure", ["doubt", "percent"]), ("doubt_because", ["doubt", "reasons"]),
    ("doubt_reasons", ["reasons", "reason"]),
  ]
}

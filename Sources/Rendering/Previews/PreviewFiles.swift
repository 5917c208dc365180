import Analysis
import ArchiveModel
import Indexing
import Markup

/// The previews of pages that mentions lead to, each in a script beside its page:
/// `countries/KW.js` for `countries/KW.html`.
///
/// A script, because nothing else can be read from a folder without a server. It holds one call,
/// `archivePreview({"": page, "art_5": provision})`, so it is as large as what it shows: of an
/// article only those provisions are in it that other texts cite.
struct PreviewFiles {
  private let view: ArchiveView
  private let starts: [String: [ValidityEntry]]
  private let ends: [String: [ValidityEntry]]

  /// The most provisions of one article.
  private static let provisions = 200
  /// The most documents and facts that a day names.
  private static let validities = 4

  init(_ view: ArchiveView) {
    self.view = view
    func byDay(_ day: (ValidityEntry) -> EDTF?) -> [String: [ValidityEntry]] {
      var result: [String: [ValidityEntry]] = [:]
      for entry in view.periods.validities {
        guard let key = day(entry).flatMap({ DateKeys.keys(of: $0).first }) else { continue }
        result[key, default: []].append(entry)
      }
      return result
    }
    starts = byDay(\.start)
    ends = byDay(\.end)
  }

  /// The file for a page; `nil` for types of pages that have none.
  func file(_ address: PageAddress) -> OutputFile? {
    let scope = PageScope(view: view, address: address)
    guard let previews = previews(scope) else { return nil }
    let data = JSONText.withoutMarkup(JSONText.object(previews.map { ($0.0, $0.1.json) }))
    return OutputFile(
      path: address.path.dropLast(".html".count) + ".js",
      bytes: Array("archivePreview(\(data));\n".utf8))
  }

  private func previews(_ scope: PageScope) -> [(String, PagePreview)]? {
    switch scope.address {
    case .article(let id):
      return view.archive.place(of: id).map { article(scope, $0) }
    case .country(let code): return [("", country(scope, code))]
    case .group(let code): return [("", group(scope, code))]
    case .period(let key): return [("", period(scope, key))]
    case .document(let name): return [("", document(scope, name))]
    default: return nil
    }
  }

  // MARK: Kinds of pages

  private func article(_ scope: PageScope, _ place: Int) -> [(String, PagePreview)] {
    let document = view.archive.documents[place]
    let frontMatter = document.frontMatter
    let title = scope.name(of: document).text
    let notes = [
      [
        scope.strings.word("kind_\(frontMatter.kind.rawValue)"), frontMatter.source ?? "",
        view.dates.text(frontMatter.published),
      ].filter { !$0.isEmpty }.joined(separator: " · "),
      scope.validityText(
        frontMatter.effective.map { .point(.day($0)) },
        frontMatter.expires.map { .point(.day($0)) }),
    ]
    let whole = PagePreview(
      title: title, titleLanguage: InterfaceStrings.contentLanguage, notes: notes,
      text: frontMatter.title == nil ? nil : scope.opening(of: document))
    let cited = document.provisions.indices.filter { index in
      view.archive.citations.citations(of: ProvisionKey(document: place, provision: index))
        .contains { $0.document != place }
    }
    let parts = cited.prefix(PreviewFiles.provisions).map { index -> (String, PagePreview) in
      let provision = document.provisions[index]
      let words = document.units[provision.units.lowerBound].text
      return (
        provision.eId,
        PagePreview(
          title: nil, titleLanguage: InterfaceStrings.contentLanguage,
          notes: [ProvisionPath.text(index, document)],
          text: Excerpt.first(140, of: words))
      )
    }
    return [("", whole)] + parts
  }

  private func country(_ scope: PageScope, _ code: String) -> PagePreview {
    let names = view.names(ofCountry: code)
    let occurrences = view.archive.term(.countries, code)?.occurrences ?? []
    let groups = view.archive.gazetteer.groups.filter {
      $0.members.contains(code) && view.archive.term(.groups, $0.code) != nil
    }
    let place =
      [scope.strings.word("continent_\(view.section(ofCountry: code))")]
      + groups.map { view.names(ofGroup: $0.code).name }
    var notes = ["\(names.other) · \(code)", place.joined(separator: " · "), counts(occurrences)]
    for list in view.archive.lists {
      for entry in list.entries where entry.country(of: list) == code {
        let dates = scope.validityText(
          entry.date(of: list.field(.start)), entry.date(of: list.field(.end)))
        notes.append(
          [scope.listTitle(list), dates].filter { !$0.isEmpty }.joined(separator: " · "))
      }
    }
    return PagePreview(title: names.name, titleLanguage: view.strings.language, notes: notes)
  }

  private func group(_ scope: PageScope, _ code: String) -> PagePreview {
    let names = view.names(ofGroup: code)
    let members = view.archive.gazetteer.group(code)?.members ?? []
    let occurrences = view.archive.term(.groups, code)?.occurrences ?? []
    return PagePreview(
      title: names.name, titleLanguage: view.strings.language,
      notes: [
        "\(names.other) · \(code)", "\(scope.strings.word("members")) \(members.count)",
        counts(occurrences),
      ])
  }

  private func period(_ scope: PageScope, _ key: String) -> PagePreview {
    let weekday = CalendarDate(key).map { scope.strings.word("weekday_\($0.weekday)") }
    let published = view.periods.published(in: key).count
    var notes = [weekday ?? ""]
    if published > 0 { notes.append("\(scope.strings.word("published")) \(published)") }
    notes.append(counts(view.archive.term(.dates, key)?.occurrences ?? []))
    for (word, entries) in [("takes_effect", starts[key] ?? []), ("expires", ends[key] ?? [])] {
      let names = entries.prefix(PreviewFiles.validities).map { scope.subject(of: $0).text }
      if !names.isEmpty {
        let rest = entries.count > names.count ? " …" : ""
        notes.append("\(scope.strings.word(word)) \(names.joined(separator: " · "))\(rest)")
      }
    }
    return PagePreview(
      title: EDTF(key).map { view.dates.text($0) } ?? key, titleLanguage: view.strings.language,
      notes: notes)
  }

  private func document(_ scope: PageScope, _ name: String) -> PagePreview {
    let occurrences =
      (view.archive.term(.documents, name)?.occurrences ?? [])
      + view.archive.citations.provisionCitations(ofDocument: name)
    let held = view.archive.citations.holding(name) != nil
    return PagePreview(
      title: scope.title(ofDocument: name), titleLanguage: InterfaceStrings.contentLanguage,
      notes: [
        scope.strings.word(held ? "documents_held" : "documents_not_held"),
        counts(occurrences, word: "cited"),
      ])
  }

  /// `提及 7 · 文章 3`
  private func counts(_ occurrences: [Occurrence], word: String = "mentions") -> String {
    guard !occurrences.isEmpty else { return "" }
    let articles = Set(occurrences.map(\.document)).count
    return "\(view.strings.word(word)) \(occurrences.count) · "
      + "\(view.strings.word("articles")) \(articles)"
  }
}

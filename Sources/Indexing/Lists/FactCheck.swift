package import Analysis
package import ArchiveModel
import Markup

/// Checks each fact against the sentences that are said to support it.
package struct FactCheck {
  private let documents: [Document]
  private let countryName: (String) -> String?
  private let isGroup: (String) -> Bool
  private let places: [ArticleID: Int]

  /// - Parameters:
  ///   - documents: The articles of the archive.
  ///   - countryName: The name of a country code; `nil` for a code that is no country's.
  ///   - isGroup: Whether a code is that of a group.
  package init(
    documents: [Document], countryName: @escaping (String) -> String?,
    isGroup: @escaping (String) -> Bool
  ) {
    self.documents = documents
    self.countryName = countryName
    self.isGroup = isGroup
    places = Dictionary(
      documents.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Everything that the evidence of a list does not support.
  package func diagnostics(for list: FactList) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for group in [list.group, list.membersOf].compactMap({ $0 }) where !isGroup(group) {
      diagnostics.append(
        Diagnostic(
          code: "unknown-group", at: list.location, "no group has the code '\(group)'",
          fix: "use a code of content/data/groups.tsv, or add the group there"))
    }
    for entry in list.entries { diagnostics += check(entry, list) }
    return diagnostics
  }

  /// Where the evidence of an entry stands; a quote that is not found is left out.
  package func places(of entry: FactEntry) -> [EvidencePlace] {
    entry.evidence.compactMap { place(of: $0) }
  }

  private func place(of evidence: FactEvidence) -> EvidencePlace? {
    places[evidence.article].flatMap {
      EvidencePlace.find(evidence.quote, in: documents[$0], at: $0)
    }
  }

  private func check(_ entry: FactEntry, _ list: FactList) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var found: [EvidencePlace] = []
    for evidence in entry.evidence {
      if let place = place(of: evidence) {
        found.append(place)
      } else {
        diagnostics.append(missing(evidence))
      }
    }
    guard diagnostics.isEmpty else { return diagnostics }
    for field in list.fields {
      guard let value = entry.values[field.key] else { continue }
      if case .country(let code) = value.content, countryName(code) == nil {
        diagnostics.append(
          Diagnostic(
            code: "unknown-country", at: value.location, "no country has the code '\(code)'",
            fix: "use a code of content/data/countries.tsv"))
      } else if entry.sources.isEmpty, !found.isEmpty, let claim = claim(value, field),
        !found.contains(where: { supports(value, field, $0) })
      {
        diagnostics.append(unsupported(claim, value, found))
      }
    }
    return diagnostics
  }

  private func missing(_ evidence: FactEvidence) -> Diagnostic {
    guard let place = places[evidence.article] else {
      return Diagnostic(
        code: "evidence-article", at: evidence.location,
        "the archive has no article \(evidence.article)",
        fix: "correct the id, or import the article")
    }
    let file = documents[place].markdown.file
    let line = documents[place].markdown.bodyLine
    return Diagnostic(
      code: "evidence-quote", at: evidence.location,
      "the quote '\(evidence.quote)' does not stand in \(file):\(line)",
      fix: "copy the words from the article as they stand there")
  }

  private func unsupported(
    _ claim: String, _ value: FactValue, _ found: [EvidencePlace]
  ) -> Diagnostic {
    let sources = Set(
      found.map { place in
        let document = documents[place.document]
        let line = document.units[place.unit].lines?.first ?? 1
        return "\(document.markdown.file):\(line)"
      }
    ).sorted()
    return Diagnostic(
      code: "evidence-unsupported", at: value.location,
      "the sentence of the evidence (\(sources.joined(separator: ", "))) does not say \(claim)",
      fix: "quote the sentence that says it, or correct the value")
  }

  /// What a value claims, in words; `nil` for a choice, which a person decides.
  private func claim(_ value: FactValue, _ field: FactField) -> String? {
    switch value.content {
    case .country(let code): "that it is about \(countryName(code) ?? code) (\(code))"
    case .date(let date): "the date \(date) of '\(field.key)'"
    case .number(let number): "the number \(number) of '\(field.key)'"
    case .text(let text): "'\(text)' of '\(field.key)'"
    case .choice: nil
    }
  }

  private func supports(_ value: FactValue, _ field: FactField, _ place: EvidencePlace) -> Bool {
    let document = documents[place.document]
    let mentions = document.mentions[document.mentions(ofUnit: place.unit)].filter {
      $0.span.overlaps(place.sentence)
    }
    let sentence = document.units[place.unit].text.utf8Slice(place.sentence)
    switch value.content {
    case .country(let code):
      return mentions.contains { mention in
        if case .country(let country) = mention.subject {
          country.target == .country(code)
        } else {
          false
        }
      }
    case .date(let date):
      return mentions.contains { mention in
        guard case .date(let found) = mention.subject, let value = found.value else { return false }
        return FactCheck.agrees(date, value, field.role)
      }
    case .number(let number):
      // The 9 of 6月9日 is no length of stay.
      let dates = mentions.filter(\.isDate).map(\.span)
      return document.units[place.unit].text
        .utf8Slices(of: place.sentence, without: dates).contains { $0.containsNumber(number) }
    case .text(let text):
      return text.split(separator: "、").allSatisfy { sentence.contains($0) }
    case .choice: return true
    }
  }

  /// A start agrees with the first day of what is written, an end with the last one.
  private static func agrees(_ date: EDTF, _ written: EDTF, _ role: FactField.Role?) -> Bool {
    switch role {
    case .start: date.first != nil && date.first == written.first
    case .end: date.last != nil && date.last == written.last
    case nil: date == written
    }
  }
}

extension Mention {
  fileprivate var isDate: Bool {
    if case .date(let date) = subject { date.kind == .date } else { false }
  }
}

extension String {
  /// The pieces of a stretch that lie between others, which are sorted.
  fileprivate func utf8Slices(of span: SourceSpan, without holes: [SourceSpan]) -> [String] {
    var from = span.from
    var pieces: [String] = []
    for hole in holes {
      if from < hole.from { pieces.append(utf8Slice(SourceSpan(from: from, to: hole.from))) }
      from = max(from, min(hole.to, span.to))
    }
    return pieces + [utf8Slice(SourceSpan(from: from, to: span.to))]
  }

  fileprivate func utf8Slice(_ span: SourceSpan) -> String {
    String(decoding: Array(utf8)[span.range], as: UTF8.self)
  }

  /// Whether the number stands here in Arabic or Chinese numerals, and is not a part of another.
  fileprivate func containsNumber(_ number: Int) -> Bool {
    var run = ""
    for scalar in unicodeScalars + [" "] {
      if HanNumeral.digit(scalar) != nil || HanNumeral.unit(scalar) != nil {
        run.unicodeScalars.append(scalar)
      } else {
        if !run.isEmpty, HanNumeral.value(of: run) == number { return true }
        run = ""
      }
    }
    return false
  }
}

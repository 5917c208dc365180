import Analysis
import ArchiveModel
import Indexing
import Markup

/// Something that applies from one day to another: a document, or a row of a fact list.
struct ValidityEntry: Sendable {
  enum Subject: Sendable {
    /// The place of a document in the archive.
    case document(Int)
    /// The places of a list and of its entry.
    case fact(list: Int, entry: Int)
  }

  let subject: Subject
  /// As exact as the source; `nil` for an open start.
  let start: EDTF?
  /// Inclusive; `nil` for an open end.
  let end: EDTF?
  /// Whether it is a row of a reference list, which the archive's own sentences do not state.
  let isReference: Bool

  static func all(in archive: Archive) -> [ValidityEntry] {
    let documents = archive.documents.enumerated().compactMap { place, document in
      entry(
        .document(place),
        document.frontMatter.effective.map { .point(.day($0)) },
        document.frontMatter.expires.map { .point(.day($0)) }, isReference: false)
    }
    let facts = archive.lists.enumerated().flatMap { place, list in
      list.entries.enumerated().compactMap { row, fact in
        entry(
          .fact(list: place, entry: row), fact.date(of: list.field(.start)),
          fact.date(of: list.field(.end)), isReference: list.isReference)
      }
    }
    return documents + facts
  }

  private static func entry(
    _ subject: Subject, _ start: EDTF?, _ end: EDTF?, isReference: Bool
  ) -> ValidityEntry? {
    start == nil && end == nil
      ? nil
      : ValidityEntry(subject: subject, start: start, end: end, isReference: isReference)
  }
}

extension FactEntry {
  /// The value of a date field.
  func date(of field: FactField?) -> EDTF? {
    guard let field, case .date(let date) = values[field.key]?.content else { return nil }
    return date
  }

  /// The country that the entry is about.
  func country(of list: FactList) -> String? {
    guard let field = list.countryField, case .country(let code) = values[field.key]?.content
    else { return nil }
    return code
  }
}

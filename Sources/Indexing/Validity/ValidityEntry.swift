package import ArchiveModel

/// Something that applies from one day to another: a document, a row of a fact list, or what a sentence
/// says is in force.
package struct ValidityEntry: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    /// The place of a document in the archive.
    case document(Int)
    /// The places of a list and of its entry.
    case fact(list: Int, entry: Int)
    /// A document that the archive doesn't hold, by its name.
    case named(String)
    /// Provisions by their eIds, of a document of the archive or of one that it doesn't hold.
    case provisions(document: Int?, name: String?, eIds: [String])
    /// What a sentence tells of without naming a document.
    case sentence(ValidityEvidence)
  }

  package let subject: Subject
  /// As exact as the source; `nil` for an open start.
  package let start: EDTF?
  /// Inclusive; `nil` for an open end.
  package let end: EDTF?
  /// Whether it is a row of a reference list, which the archive's own sentences do not state.
  package let isReference: Bool
  /// The sentences that say so, in the order of the archive; none for front matter and lists alone.
  package var evidence: [ValidityEvidence] = []

  /// Whether it is in force on a day.
  package func holds(on day: CalendarDate) -> Bool {
    if let first = start?.first, day < first { return false }
    if let last = end?.last, day > last { return false }
    return true
  }
}

extension FactEntry {
  /// The value of a date field.
  package func date(of field: FactField?) -> EDTF? {
    guard let field, case .date(let date) = values[field.key]?.content else { return nil }
    return date
  }

  /// The country that the entry is about.
  package func country(of list: FactList) -> String? {
    guard let field = list.countryField, case .country(let code) = values[field.key]?.content
    else { return nil }
    return code
  }
}

import Analysis
package import ArchiveModel
import Markup

/// Gathers what the archive knows of validity: front matter, fact lists, and sentences.
///
/// What front matter says of a document goes before what its text says, and a sentence that says the same
/// becomes its evidence.
struct ValidityIndex {
  private let archive: Archive
  private(set) var entries: [ValidityEntry] = []
  private var places: [ValidityEntry: Int] = [:]
  /// The first days of the archive's own documents.
  private var starts: [Int: CalendarDate] = [:]
  /// The entries of the archive's own documents, by the document's place.
  private var entriesOfDocuments: [Int: Int] = [:]

  init(_ archive: Archive) {
    self.archive = archive
    for (place, document) in archive.documents.enumerated() { addOwn(document, place) }
    for (place, list) in archive.lists.enumerated() {
      for (row, fact) in list.entries.enumerated() {
        add(
          .fact(list: place, entry: row), fact.date(of: list.field(.start)),
          fact.date(of: list.field(.end)), [], isReference: list.isReference)
      }
    }
    for (place, document) in archive.documents.enumerated() { addOthers(document, place) }
  }

  /// What a document says of itself, in front matter or in its text.
  private mutating func addOwn(_ document: Document, _ place: Int) {
    let own = document.validities.enumerated().filter { $0.element.subject == .itself }
    let start = own.first { $0.element.first != nil }
    let end = own.first { $0.element.last != nil && $0.element.act != .repealed }
    let effective = document.frontMatter.effective.map { EDTF.point(.day($0)) }
    let expires = document.frontMatter.expires.map { EDTF.point(.day($0)) }
    starts[place] = (effective ?? start?.element.first)?.first
    let evidence = [
      start.flatMap { effective == nil || effective == $0.element.first ? $0.offset : nil },
      end.flatMap { expires == nil || expires == $0.element.last ? $0.offset : nil },
    ].compactMap { $0 }
    add(
      .document(place), effective ?? start?.element.first, expires ?? end?.element.last,
      Set(evidence).sorted().map { ValidityEvidence(document: place, statement: $0) })
    if entries.last?.subject == .document(place) {
      entriesOfDocuments[place] = entries.count - 1
    }
  }

  /// What a document says of others, of provisions and of things without a name.
  private mutating func addOthers(_ document: Document, _ place: Int) {
    for (number, statement) in document.validities.enumerated() {
      let evidence = ValidityEvidence(document: place, statement: number)
      let subject: ValidityEntry.Subject
      switch statement.subject {
      case .itself: continue
      case .document(let name):
        subject = held(name, statement, by: place).map { .document($0) } ?? .named(name)
      case .provision(let name, let eIds):
        let holder = name == nil ? place : name.flatMap { archive.citations.holding($0) }
        subject = .provisions(document: holder, name: name, eIds: eIds)
      case .sentence: subject = .sentence(evidence)
      }
      if case .document(let holder) = subject, let entry = entriesOfDocuments[holder],
        agrees(statement, entries[entry])
      {
        entries[entry].add([evidence])
      } else {
        add(subject, statement.first, statement.last, [evidence])
      }
    }
  }

  /// Whether a sentence says nothing else than an entry does, and at least one of its days.
  private func agrees(_ statement: ValidityStatement, _ entry: ValidityEntry) -> Bool {
    (statement.first != nil || statement.last != nil)
      && (statement.first == nil || statement.first == entry.start)
      && (statement.last == nil || statement.last == entry.end)
  }

  /// The document of the archive that a sentence means; one that is repealed is an older document of
  /// the name where the archive's own began later.
  private func held(_ name: String, _ statement: ValidityStatement, by place: Int) -> Int? {
    guard let holder = archive.citations.holding(name) else { return nil }
    guard statement.act == .repealed else { return holder }
    guard let start = starts[holder], let last = statement.last?.last else {
      return holder == place ? nil : holder
    }
    return holder == place || last < start ? nil : holder
  }

  /// Adds an entry, or its evidence to that of an equal one.
  private mutating func add(
    _ subject: ValidityEntry.Subject, _ start: EDTF?, _ end: EDTF?,
    _ evidence: [ValidityEvidence], isReference: Bool = false
  ) {
    guard start != nil || end != nil else { return }
    var entry = ValidityEntry(
      subject: subject, start: start, end: end, isReference: isReference)
    if let place = places[entry] {
      entries[place].add(evidence)
    } else {
      places[entry] = entries.count
      entry.evidence = evidence
      entries.append(entry)
    }
  }
}

extension ValidityEntry {
  /// Adds evidence, each once and in order; mostly it comes in order.
  fileprivate mutating func add(_ more: [ValidityEvidence]) {
    for item in more {
      if let last = evidence.last, last < item {
        evidence.append(item)
      } else if !evidence.contains(item) {
        evidence = (evidence + [item]).sorted()
      }
    }
  }

  /// Everything whose validity the archive knows: documents first, then lists, then the rest.
  package static func all(in archive: Archive) -> [ValidityEntry] {
    ValidityIndex(archive).entries
  }
}

extension Archive {
  /// What is in force on a day, as far as the archive's front matter, lists and sentences tell.
  package func inForce(on day: CalendarDate) -> [ValidityEntry] {
    ValidityEntry.all(in: self).filter { $0.holds(on: day) }
  }
}

import Analysis
import ArchiveModel
import Indexing
import Templating

/// The links that stand for mentions on pages: each different one once, as a record for templates, and
/// for each mention of the archive the number of its own.
///
/// A date is mentioned on hundreds of pages, and each shows what else its sentence speaks of; where such a
/// link leads and what it is called is the same on all of them, but for the way up to the site.
struct MentionLinks: Sendable {
  /// What the link of a mention is, and what a page asks the archive to know it.
  struct Entry: Sendable {
    private let code: UInt32
    private static let asksTargets: UInt32 = 1 << 31
    private static let asksName: UInt32 = 1 << 30

    fileprivate init(link: Int?, asksTargets: Bool = false, asksName: Bool = false) {
      code =
        (link.map { UInt32(truncatingIfNeeded: $0 + 1) & (Entry.asksName - 1) } ?? 0)
        | (asksTargets ? Entry.asksTargets : 0) | (asksName ? Entry.asksName : 0)
    }

    /// The link's number, which is that of its record; `nil` for a mention that leads nowhere, and for a
    /// defined term, which leads to a place of its own article.
    var link: Int? {
      let number = Int(code & (Entry.asksName - 1))
      return number == 0 ? nil : number - 1
    }

    /// Whether it depends on where the citations of its article lead.
    var asksTargets: Bool { code & Entry.asksTargets != 0 }
    /// Whether it depends on a page of the document that the citation names.
    var asksName: Bool { code & Entry.asksName != 0 }
  }

  /// Which text of a link's record is which.
  enum Column {
    static let kind = 0
    static let href = 1
    static let text = 2
  }

  private let entries: [Entry]
  /// For each article the place of its first entry.
  private let starts: [Int]
  /// For each link the number of the page that it leads to.
  private let pages: [Int32]
  private let kinds: [MentionLinkTable.Kind]
  /// For each link the article whose words it depends on; -1 for none.
  private let articles: [Int32]
  private let pageNumbers: [PageAddress: Int]

  init(
    _ archive: Archive, _ names: ArchiveNames, _ dates: DateWording,
    _ records: inout TemplateRecords
  ) {
    var table = MentionLinkTable(&records)
    var entries: [Entry] = []
    var starts: [Int] = []
    for (place, document) in archive.documents.enumerated() {
      starts.append(entries.count)
      for (index, mention) in document.mentions.enumerated() {
        entries.append(
          MentionLinks.entry(
            mention, Occurrence(document: place, mention: index), archive, names, dates, &table,
            &records))
      }
    }
    self.entries = entries
    self.starts = starts
    pages = table.pages
    kinds = table.kinds
    articles = table.articles
    pageNumbers = table.pageNumbers
  }

  /// The link of a mention.
  subscript(document: Int, mention: Int) -> Entry { entries[starts[document] + mention] }

  /// The number of a page; `nil` where no link leads to it.
  func number(of page: PageAddress) -> Int? { pageNumbers[page] }

  /// The number of the page that a link leads to.
  func page(of link: Int) -> Int { Int(pages[link]) }

  /// The place of the article to whose provisions a link leads.
  func article(of link: Int) -> Int? { articles[link] < 0 ? nil : Int(articles[link]) }

  /// What a link leads to.
  func kind(of link: Int) -> MentionLinkTable.Kind { kinds[link] }

  private static func entry(
    _ mention: Mention, _ occurrence: Occurrence, _ archive: Archive, _ names: ArchiveNames,
    _ dates: DateWording, _ table: inout MentionLinkTable, _ records: inout TemplateRecords
  ) -> Entry {
    switch mention.subject {
    case .term: return Entry(link: nil)
    case .date(let date):
      guard date.kind == .date, let value = date.value else { return Entry(link: nil) }
      return Entry(
        link: table.date(value, &records) {
          DateKeys.keys(of: value).first.map { (.period(key: $0), dates.text(value)) }
        })
    case .country(let country):
      switch country.target {
      case .country(let code):
        return Entry(
          link: table.named(code, .country, &records) {
            (.country(code: code), names.country(code).name)
          })
      case .group(let code):
        return Entry(
          link: table.named(code, .group, &records) {
            (.group(code: code), names.group(code).name)
          })
      }
    case .name(let name):
      switch name.target {
      case .place(let code):
        return Entry(
          link: table.named(code, .place, &records) {
            (.place(code: code), names.place(code).name)
          })
      case .organisation(let key), .defined(let key):
        return Entry(
          link: table.named(key, .organisation, &records) {
            (.organisation(key: key), names.organisation(key).name)
          })
      }
    case .citation(let citation):
      return entry(citation, mention, occurrence, archive, &table, &records)
    }
  }

  private static func entry(
    _ citation: CitationMention, _ mention: Mention, _ occurrence: Occurrence, _ archive: Archive,
    _ table: inout MentionLinkTable, _ records: inout TemplateRecords
  ) -> Entry {
    switch citation.target {
    case .work, .itself: return Entry(link: nil)
    case .document(let name):
      return Entry(
        link: table.named(name, .document, &records) { (.document(name: name), "《\(name)》") })
    case .number(let number):
      return Entry(
        link: table.named(number, .number, &records) { (.document(name: number), number) })
    case .provision(let name, _):
      let document = archive.documents[occurrence.document]
      func text() -> String { MentionText.provision(mention, name, in: document) }
      if let target = archive.citations.target(of: occurrence) {
        let held = archive.documents[target.document]
        return Entry(
          link: table.link(
            .clause, .article(held.id),
            anchor: target.provision.map { held.provisions[$0].eId } ?? "title", text(),
            of: target.document, &records),
          asksTargets: true)
      }
      guard let name else { return Entry(link: nil, asksTargets: true) }
      // A document that is named with its provisions alone has no page.
      let link =
        archive.term(.documents, name) == nil
        ? nil : table.link(.clause, .document(name: name), anchor: nil, text(), &records)
      return Entry(link: link, asksTargets: true, asksName: true)
    }
  }
}

import Analysis
import ArchiveModel
package import Indexing
import Markup
import Templating

/// The archive as pages see it: the one door through which they reach it.
///
/// Where a page is made to be kept, the view notes each question that depends on the articles, so that
/// the next build can tell whether the page would be another one. What depends on settings, tables, fact
/// lists and templates alone is not noted: when any of these change, no page is kept.
package struct ArchiveView: Sendable {
  private let base: ArchiveBase
  private let reads: PageReads?

  package init(
    archive: Archive, strings: InterfaceStrings, assets: [Asset], withdrawals: [Withdrawal] = []
  ) {
    base = ArchiveBase(
      archive: archive, strings: strings, assets: assets, withdrawals: withdrawals)
    reads = nil
  }

  private init(_ base: ArchiveBase, _ reads: PageReads?) {
    self.base = base
    self.reads = reads
  }

  /// The same archive, seen by a page whose questions are noted.
  func noting(_ reads: PageReads?) -> ArchiveView { ArchiveView(base, reads) }

  /// The answers to all questions of pages; `documents` has for each article, in the order of the archive,
  /// the number of everything that it was read from.
  package func digests(documents: [UInt64]) -> ArchiveDigests {
    ArchiveDigests(base, documents: documents)
  }

  // MARK: What depends on the articles

  package var archive: NotedArchive { NotedArchive(base, reads) }

  /// The pages of the date index.
  var periods: NotedPeriods { NotedPeriods(base.periods, reads) }

  /// The raw pages beside their articles.
  var sheets: NotedSheets { NotedSheets(base.sheets, reads) }

  /// The clauses of all documents.
  var clauses: NotedClauses { NotedClauses(base.clauses, reads) }

  /// The articles by day.
  var articleShelves: Shelves {
    reads?.note(.articleShelves)
    return base.articleShelves
  }

  /// The articles near one, nearest first.
  func related(to place: Int) -> [RelatedArticles.Neighbour] {
    reads?.note(.related, place)
    return base.related.articles(of: place)
  }

  /// The countries that are named together most often.
  var pairs: [CountryPairs.Pair] {
    reads?.note(.allPairs)
    return base.pairs.all
  }

  /// The countries that are named together with one.
  func pairs(of code: String) -> [CountryPairs.Pair] {
    reads?.note(.countryPairs, code)
    return base.pairs.pairs(of: code)
  }

  /// References to provisions that lead nowhere for a reason.
  func unresolved(_ fault: CitationMention.Fault) -> MentionShelves {
    reads?.note(.unresolved, fault.rawValue)
    return base.unresolved(fault)
  }

  /// The mentions of a term, on pages of bounded length.
  func mentions(_ name: Taxonomy.Name, _ key: String) -> MentionShelves {
    reads?.note(PageRead.Kind(name), key)
    return base.mentions(name, key)
  }

  /// Which text each raw line of an article became; `nil` where there is no raw page.
  func alignment(of place: Int) -> LineAlignment? {
    reads?.note(.document, place)
    if let file = base.archive.documents[place].frontMatter.raw?.file {
      reads?.note(.rawFile, file)
    }
    return base.alignments[place]
  }

  /// The raw lines of a document's text, ascending.
  func lines(ofUnit unit: Int, of place: Int) -> [Int] {
    alignment(of: place)?.lines(ofUnit: unit) ?? []
  }

  /// Whether the words of a document are no longer those of its raw lines.
  func hasChanged(_ place: Int) -> Bool {
    guard let alignment = alignment(of: place) else { return false }
    return !alignment.strays.isEmpty || alignment.gaps.contains { !$0.isEmpty }
  }

  /// The countries that have a page, by code.
  var countryCodes: [String] {
    reads?.note(.countryCodes)
    return base.countryCodes
  }

  /// The link that stands for a mention of an article, by the number of its record; `nil` where it leads
  /// nowhere, and for defined terms.
  func link(of mention: Int, _ document: Document, at place: Int) -> Int? {
    let entry = base.records.links[place, mention]
    // Who has the document has asked for it.
    if let reads {
      if entry.asksTargets {
        reads.note(.citationTargets, place)
        // The anchor is that of a provision there.
        if let held = entry.link.flatMap({ base.records.links.article(of: $0) }) {
          reads.note(.document, held)
        }
      }
      if entry.asksName, case .citation(let citation) = document.mentions[mention].subject,
        case .provision(let name?, _) = citation.target
      {
        reads.note(.citedDocument, name)
      }
    }
    return entry.link
  }

  /// The record of an article's `article_ref`.
  func articleRecord(_ place: Int) -> Int {
    reads?.note(.document, place)
    return base.records.articles[place]
  }

  /// Whether a country has a page.
  func hasPage(country code: String) -> Bool {
    reads?.note(.countryPage, code)
    return base.hasPage(country: code)
  }
}

/// What depends on no article.
extension ArchiveView {
  package var strings: InterfaceStrings { base.strings }
  package var assets: [Asset] { base.assets }
  var dates: DateWording { base.dates }
  /// The name of a paragraph by its number, from 1.
  func paragraphName(_ number: Int) -> String { base.paragraphName(number) }
  /// What the frame of every page shows.
  var frame: FrameValues { base.frame }
  /// What `.record` values stand for.
  var records: TemplateRecords { base.records.records }
  /// The shapes of what pages add to the records, and no record yet.
  var pageShapes: TemplateRecords { base.records.page }
  var shapes: SiteRecords.Shapes { base.records.shapes }
  /// The number of a page to which mentions lead; `nil` where none does.
  func number(of page: PageAddress) -> Int? { base.records.links.number(of: page) }
  /// The number of the page that the link of a mention leads to.
  func page(ofLink link: Int) -> Int { base.records.links.page(of: link) }
  /// What the link of a mention leads to.
  func kind(ofLink link: Int) -> MentionLinkTable.Kind { base.records.links.kind(of: link) }
  /// A text of a record, escaped; of an address without the way up.
  func escaped(_ record: Int, _ column: Int) -> ArraySlice<UInt8> {
    base.records.records.escaped(record, column)
  }
  /// The record of a day on which an article was published or a document issued; `nil` for other days.
  func dayRecord(_ date: CalendarDate) -> Int? { base.records.days[date] }
  /// The path of a page below the site.
  func path(of address: PageAddress) -> String { base.paths[address] ?? address.path }
  /// The addresses whose pages were taken back, by path.
  var withdrawals: [Withdrawal] { base.withdrawals }
  /// For each list, for each row, the id of the row on its page.
  var rowAnchors: [[String]] { base.rowAnchors }
  /// The language of the second name.
  var otherLanguage: String { base.otherLanguage }

  /// The rows of all lists that are about a country, by list and row.
  func listRows(ofCountry code: String) -> [(list: Int, row: Int)] {
    base.listRows(ofCountry: code)
  }

  /// The name of a country in the interface's language, and in the other one.
  func names(ofCountry code: String) -> (name: String, other: String) {
    base.names.country(code)
  }

  /// The name of a group in the interface's language, and in the other one.
  func names(ofGroup code: String) -> (name: String, other: String) { base.names.group(code) }

  /// The name of a place in the interface's language, and in the other one.
  func names(ofPlace code: String) -> (name: String, other: String) { base.names.place(code) }

  /// The name of an organisation in the interface's language, and in the other one; one that an article
  /// defines has only the printed one.
  func names(ofOrganisation key: String) -> (name: String, other: String) {
    base.names.organisation(key)
  }

  /// The section of the country index that a country stands in.
  func section(ofCountry code: String) -> String { base.section(ofCountry: code) }
}

extension PageRead.Kind {
  /// A term of a taxonomy with its mentions.
  init(_ name: Taxonomy.Name) {
    switch name {
    case .countries: self = .country
    case .groups: self = .group
    case .dates: self = .date
    case .documents: self = .citedDocument
    case .places: self = .placeName
    case .organisations: self = .organisation
    }
  }
}

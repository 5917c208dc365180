import Analysis
import ArchiveModel
import Indexing
import Markup

/// The archive with everything that pages need to speak of it: words, names, addresses of assets.
///
/// Pages see it through an `ArchiveView`, which notes what they read. It is a class because every page
/// holds it, and nothing of it ever changes.
final class ArchiveBase: Sendable {
  let archive: Archive
  let strings: InterfaceStrings
  let assets: [Asset]
  let dates: DateWording
  /// The pages of the date index.
  let periods: Periods
  let related: RelatedArticles
  /// For each document, which text each raw line became; empty where there is no raw page.
  let alignments: [LineAlignment?]
  /// The raw pages beside their articles.
  let sheets: ProofSheets
  /// The paths of pages to which many mentions lead and whose paths take some work to write.
  let paths: [PageAddress: String]
  /// The countries that fact lists speak of.
  let listCountries: Set<String>
  let names: ArchiveNames
  /// What most pages show of articles, days and mentions.
  let records: SiteRecords
  private let paragraphs: ParagraphNames
  /// What the frame of every page shows.
  let frame: FrameValues
  /// For each list, for each row, the id of the row on its page.
  let rowAnchors: [[String]]
  private let rowsOfCountry: [String: [(list: Int, row: Int)]]
  /// Which countries are named together.
  let pairs: CountryPairs
  /// The articles by day.
  let articleShelves: Shelves
  /// The clauses of all documents.
  let clauses: ClauseIndex
  private let unresolved: [CitationMention.Fault: MentionShelves]
  private let mentions: [Taxonomy.Name: [String: MentionShelves]]

  /// The addresses whose pages were taken back, by path.
  let withdrawals: [Withdrawal]

  init(
    archive: Archive, strings: InterfaceStrings, assets: [Asset], withdrawals: [Withdrawal]
  ) {
    self.archive = archive
    self.withdrawals = withdrawals
    self.strings = strings
    self.assets = assets
    dates = DateWording(isChinese: strings.isChinese)
    names = ArchiveNames(archive.gazetteer, isChinese: strings.isChinese)
    records = SiteRecords(archive, names, dates)
    paragraphs = ParagraphNames(strings)
    frame = FrameValues(strings, assets)
    periods = Periods(archive)
    related = RelatedArticles(archive)
    let addresses =
      periods.keys.map { PageAddress.period(key: $0) }
      + archive.terms(.documents).map { .document(name: $0.key) }
      + archive.terms(.organisations).map { .organisation(key: $0.key) }
    paths = Dictionary(
      addresses.map { ($0, $0.path) }, uniquingKeysWith: { first, _ in first })
    var rows: [String: [(list: Int, row: Int)]] = [:]
    rowAnchors = archive.lists.enumerated().map { place, list in
      var seen: [String: Int] = [:]
      return list.entries.enumerated().map { row, entry in
        guard let code = entry.country(of: list) else { return "row-\(row + 1)" }
        rows[code, default: []].append((place, row))
        let number = (seen[code] ?? 0) + 1
        seen[code] = number
        // The first row of a country keeps its id when another is added.
        return number == 1 ? code : "\(code)-\(number)"
      }
    }
    rowsOfCountry = rows
    // Membership alone makes no country a subject of the archive.
    listCountries = Set(
      archive.lists.filter { $0.membersOf == nil }
        .flatMap { list in list.entries.compactMap { $0.country(of: list) } })
    let pages = Dictionary(
      archive.rawPages.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    alignments = archive.documents.map { document in
      document.frontMatter.raw.flatMap { pages[$0.file] }.map { LineAlignment(document, page: $0) }
    }
    sheets = ProofSheets(archive, alignments)
    articleShelves = Shelves(
      days: archive.documents.map(\.frontMatter.published), alwaysByYear: true)
    clauses = ClauseIndex(archive)
    unresolved = ArchiveBase.unresolved(archive)
    let mentions = Dictionary(
      uniqueKeysWithValues: Taxonomy.all.map { taxonomy in
        (taxonomy.name, ArchiveBase.mentions(archive, taxonomy.name))
      })
    let codes = archive.terms(.countries).map(\.key)
    pairs = CountryPairs(codes, articles: codes.map { mentions[.countries]?[$0]?.articles ?? [] })
    self.mentions = mentions
  }

  /// The mentions of each term; those of a document's provisions count as the document's.
  private static func mentions(
    _ archive: Archive, _ name: Taxonomy.Name
  ) -> [String: MentionShelves] {
    Dictionary(
      uniqueKeysWithValues: archive.terms(name).map { term in
        let provisions =
          name == .documents ? archive.citations.provisionCitations(ofDocument: term.key) : []
        let all = provisions.isEmpty ? term.occurrences : (term.occurrences + provisions).sorted()
        return (term.key, MentionShelves(all, archive.documents))
      })
  }

  /// References to provisions that lead nowhere, by the reason.
  private static func unresolved(
    _ archive: Archive
  ) -> [CitationMention.Fault: MentionShelves] {
    let references = archive.citations.unresolved.filter { occurrence in
      let mention = archive.documents[occurrence.document].mentions[occurrence.mention]
      guard case .citation(let citation) = mention.subject, case .provision = citation.target else {
        return false
      }
      return true
    }
    var byFault: [CitationMention.Fault: [Occurrence]] = [:]
    for reference in references {
      guard let fault = archive.citations.fault(of: reference) else { continue }
      byFault[fault, default: []].append(reference)
    }
    return byFault.mapValues { MentionShelves($0, archive.documents) }
  }

  /// References to provisions that lead nowhere for a reason.
  func unresolved(_ fault: CitationMention.Fault) -> MentionShelves { unresolved[fault] ?? .none }

  /// The rows of all lists that are about a country, by list and row.
  func listRows(ofCountry code: String) -> [(list: Int, row: Int)] { rowsOfCountry[code] ?? [] }

  /// The mentions of a term, on pages of bounded length.
  func mentions(_ name: Taxonomy.Name, _ key: String) -> MentionShelves {
    mentions[name]?[key] ?? .none
  }

  /// The name of a paragraph by its number, from 1.
  func paragraphName(_ number: Int) -> String { paragraphs[number] }

  /// The section of the country index that a country stands in: its continent, by the two letters
  /// that strings.tsv uses; a state that no longer exists has a section of its own.
  func section(ofCountry code: String) -> String {
    guard code.utf8.count == 2 else { return "ZZ" }
    return switch archive.gazetteer.country(code)?.continent {
    case .africa: "AF"
    case .antarctica: "AN"
    case .asia: "AS"
    case .europe: "EU"
    case .northAmerica: "NA"
    case .oceania: "OC"
    case .southAmerica: "SA"
    case nil: "ZZ"
    }
  }

  /// The language of the second name.
  var otherLanguage: String { strings.isChinese ? "en" : "zh-Hans" }

  /// The raw lines of a document's text, ascending.
  func lines(ofUnit unit: Int, of place: Int) -> [Int] {
    alignments[place]?.lines(ofUnit: unit) ?? []
  }

  /// Whether the words of a document are no longer those of its raw lines.
  func hasChanged(_ place: Int) -> Bool {
    guard let alignment = alignments[place] else { return false }
    return !alignment.strays.isEmpty || alignment.gaps.contains { !$0.isEmpty }
  }

  /// The countries that have a page, by code.
  var countryCodes: [String] {
    Set(archive.terms(.countries).map(\.key)).union(listCountries).sorted()
  }

  /// Whether a country has a page.
  func hasPage(country code: String) -> Bool {
    archive.term(.countries, code) != nil || listCountries.contains(code)
  }
}

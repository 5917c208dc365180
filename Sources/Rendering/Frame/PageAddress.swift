package import ArchiveModel

/// A page of the site, by what it shows; its path follows from that alone.
package enum PageAddress: Hashable, Sendable {
  case home
  case article(ArticleID)
  /// All articles, or those of a year.
  case articles(year: Int?)
  case countries
  case country(code: String)
  case group(code: String)
  /// The countries by year of publication.
  case countryMatrix
  /// Countries that are named together.
  case countryPairs
  case places
  /// A province, a prefecture or a division, by its code.
  case place(code: String)
  case organisations
  /// An organisation of the tables by its code, one that an article defines by its name.
  case organisation(key: String)
  case dates
  /// A year, a month or a day: `2025`, `2025-05`, `2025-05-30`.
  case period(key: String)
  /// What begins or ends in a period, where its page cannot hold it; parts count from 1.
  case validities(period: String, ValidityEnd, part: Int)
  case clauses
  /// The tree of a document's clauses; parts count from 1.
  case clauseTree(ArticleID, part: Int = 1)
  /// The clauses of all documents that bear a number.
  case clauseNumber(Int)
  /// Everything that cites a clause, where its own places cannot hold it.
  case citingClause(ArticleID, eId: String)
  case documents
  /// References to provisions that lead nowhere, by the reason.
  case unresolved(fault: String)
  /// A cited document, by its name or number.
  case document(name: String)
  case lists
  /// A part of a fact list; parts count from 1.
  case list(slug: String, part: Int = 1)
  case rawPages
  /// A part of a raw page's proof sheet, by the page's file name; parts count from 1.
  case rawPage(name: String, part: Int = 1)
  /// Everything that is there as data.
  case downloads
  case search
  case notFound
  /// A page of a long index for a stretch of time: `2025-05`.
  indirect case shelf(of: PageAddress, key: String)
  /// An old path that leads to an article.
  case alias(path: String)
  /// The address of a page that was taken back.
  case withdrawn(path: String)

  /// The path below the site.
  package var path: String {
    switch self {
    case .home: "index.html"
    case .article(let id): PageAddress.path(of: id)
    case .articles(let year): year.map { "articles/\($0)/index.html" } ?? "articles/index.html"
    case .countries: "countries/index.html"
    case .country(let code): "countries/\(code).html"
    case .group(let code): "countries/groups/\(code).html"
    case .countryMatrix: "countries/matrix.html"
    case .countryPairs: "countries/pairs.html"
    case .places: "places/index.html"
    case .place(let code): "places/\(code).html"
    case .organisations: "organisations/index.html"
    case .organisation(let key): PageAddress.path(ofOrganisation: key)
    case .dates: "dates/index.html"
    case .period(let key): PageAddress.path(ofPeriod: key)
    case .validities(let key, let end, let part):
      "\(PageAddress.stem(PageAddress.path(ofPeriod: key)))/\(end.rawValue)-\(part).html"
    case .clauses: "clauses/index.html"
    case .clauseTree(let id, let part):
      part <= 1 ? "clauses/\(id).html" : "clauses/\(id)/\(part).html"
    case .clauseNumber(let number): "clauses/number/\(number).html"
    case .citingClause(let id, let eId): "clauses/\(id)/\(eId).html"
    case .documents: "documents/index.html"
    case .unresolved(let fault): "documents/unresolved/\(fault).html"
    case .document(let name): "documents/\(Slug(name).text).html"
    case .lists: "lists/index.html"
    case .list(let slug, let part):
      part <= 1 ? "lists/\(slug).html" : "lists/\(slug)/\(part).html"
    case .rawPages: "pages/index.html"
    case .rawPage(let name, let part): PageAddress.path(ofRawPage: name, part)
    case .downloads: "data/index.html"
    case .search: "search.html"
    case .notFound: "404.html"
    case .shelf(let base, let key): PageAddress.path(ofShelf: key, base)
    case .alias(let path), .withdrawn(let path): path
    }
  }

  /// Whether the page only stands for one that has moved or was withdrawn.
  package var isOldAddress: Bool {
    switch self {
    case .alias, .withdrawn: true
    default: false
    }
  }

  /// The page of a long index for a stretch of time; the index's own page for none.
  func shelf(_ key: String) -> PageAddress {
    if key.isEmpty { return self }
    if case .articles = self, let year = Int(key), key.utf8.count == 4 {
      return .articles(year: year)
    }
    return .shelf(of: self, key: key)
  }

  /// What the page is about: a long index has one subject on all its pages.
  var subject: PageAddress {
    switch self {
    case .shelf(let base, _): base
    case .list(let slug, _): .list(slug: slug)
    case .validities(let key, _, _): .period(key: key)
    default: self
    }
  }

  /// The way from this page up to the site: `../../`, or nothing.
  package var root: String {
    String(repeating: "../", count: path.utf8.count { $0 == 0x2F })
  }

  /// A relative address that ends in a file name, with or without a fragment.
  ///
  /// - Parameters:
  ///   - target: The page that it leads to.
  ///   - path: The target's path.
  ///   - up: The way from this page up to the site.
  ///   - anchor: The place on the target.
  /// - Returns: `../../dates/2025/05/30.html`, `#p-1` for a place on this page.
  package func href(
    to target: PageAddress, at path: String, up: String, anchor: String? = nil
  ) -> String {
    guard let anchor else { return up + path }
    return target == self ? "#\(anchor)" : "\(up)\(path)#\(anchor)"
  }

  /// What bears a name alone lies in a folder of its own, where it can have the path of no code.
  private static func path(ofOrganisation key: String) -> String {
    let isCode = key.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
    }
    return isCode ? "organisations/\(key).html" : "organisations/named/\(Slug(key).text).html"
  }

  private static func path(of id: ArticleID) -> String {
    let name = id.description
    return "articles/" + name.prefix(4) + "/" + name + ".html"
  }

  /// The parts lie in a folder, so that none can have the path of another raw page.
  private static func path(ofRawPage name: String, _ part: Int) -> String {
    let slug = Slug(stem(name)).text
    return part <= 1 ? "pages/\(slug).html" : "pages/\(slug)/\(part).html"
  }

  private static func path(ofPeriod key: String) -> String {
    let folders = key.utf8.map { $0 == 0x2D ? 0x2F : $0 }
    return "dates/" + String(decoding: folders, as: UTF8.self) + ".html"
  }

  /// Below the index's own page, under a name that nothing else there can have.
  private static func path(ofShelf key: String, _ base: PageAddress) -> String {
    switch base {
    case .articles: "articles/\(key.prefix(4))/\(key).html"
    case .documents: "documents/cited-\(key).html"
    case .rawPages: "pages/dated-\(key).html"
    case .clauses: "clauses/\(key).html"
    case .period: "\(stem(base.path))/mentioned-\(key).html"
    default: "\(stem(base.path))/\(key).html"
    }
  }

  private static func stem(_ name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}

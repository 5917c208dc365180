import Analysis
import ArchiveModel
import Indexing
import Markup

/// The answers to all questions of pages as numbers, so that a build can tell whether a page of the last
/// one would be another one now.
package struct ArchiveDigests: Sendable {
  private let base: ArchiveBase
  private let documents: [UInt64]
  private let citationTargets: [UInt64]
  private let citing: [UInt64]
  private let claimants: [String: [Int]]
  private let rawPlaces: [String: Int]
  private let terms: [Taxonomy.Name: [String: UInt64]]
  private let whole: [PageRead.Kind: UInt64]

  /// - Parameters:
  ///   - base: The archive.
  ///   - documents: For each article of the archive, the number of everything that it was read from.
  init(_ base: ArchiveBase, documents: [UInt64]) {
    self.base = base
    self.documents = documents
    let archive = base.archive
    let places = archive.documents.indices
    citationTargets = places.map { ArchiveDigests.citationTargets(of: $0, archive) }
    citing = places.map { ArchiveDigests.citing($0, archive) }
    claimants = Dictionary(
      grouping: places.filter { archive.documents[$0].frontMatter.raw != nil }
    ) { archive.documents[$0].frontMatter.raw?.file ?? "" }
    rawPlaces = Dictionary(
      archive.rawPages.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let terms = Dictionary(
      uniqueKeysWithValues: Taxonomy.all.map { taxonomy in
        (taxonomy.name, ArchiveDigests.terms(of: taxonomy.name, base))
      })
    self.terms = terms
    whole = ArchiveDigests.whole(base, documents)
  }

  /// The number of what the archive answers to a question now.
  package func answer(to read: PageRead) -> UInt64 {
    switch read.kind {
    case .document: at(read.place, documents)
    case .citationTargets: at(read.place, citationTargets)
    case .citing: at(read.place, citing)
    case .related, .jump, .rawPage, .validity, .evidence: answer(kind: read.kind, read.place)
    case .country, .group, .date, .citedDocument, .placeName, .organisation:
      terms[read.kind.taxonomy]?[read.name] ?? 0
    case .terms:
      Taxonomy.Name(rawValue: read.name).flatMap { allTerms($0) } ?? 0
    default: whole[read.kind] ?? answer(kind: read.kind, read.name)
    }
  }

  private func at(_ place: Int, _ digests: [UInt64]) -> UInt64 {
    digests.indices.contains(place) ? digests[place] : 0
  }

  private func answer(kind: PageRead.Kind, _ place: Int) -> UInt64 {
    let archive = base.archive
    var hash = StableHash()
    switch kind {
    case .related where archive.documents.indices.contains(place):
      for neighbour in base.related.articles(of: place) {
        hash.mix(neighbour.article)
        hash.mix(neighbour.shared.count)
        for (taxonomy, key) in neighbour.shared {
          hash.mix(taxonomy.rawValue)
          hash.mix(key)
        }
      }
    case .jump:
      hash.mix(archive.jumps.continuation(of: place))
      hash.mix(archive.jumps.beginning(of: place))
    case .rawPage where archive.rawPages.indices.contains(place):
      hash.mix(archive.rawPages[place].name)
      mix(rawFile: archive.rawPages[place].name, into: &hash)
    case .validity where base.periods.validities.indices.contains(place):
      hash.mix(base.periods.validities[place])
    case .evidence where archive.evidence.indices.contains(place):
      for entry in archive.evidence[place] {
        hash.mix(entry.count)
        for evidence in entry { hash.mix(evidence) }
      }
    default: return 0
    }
    return hash.value
  }

  private func answer(kind: PageRead.Kind, _ name: String) -> UInt64 {
    let archive = base.archive
    var hash = StableHash()
    switch kind {
    case .holding: hash.mix(archive.citations.holding(name))
    case .provisionsOfNamed:
      hash.mix(archive.citations.provisionCitations(ofDocument: name))
    case .place: hash.mix(ArticleID(name[...]).flatMap { archive.place(of: $0) })
    case .period: mix(period: name, into: &hash)
    case .periodExists: hash.mix(base.periods.contains(name))
    case .periodCount: hash.mix(base.periods.mentionCount(under: name))
    case .countryPairs: hash.mix(base.pairs.pairs(of: name))
    case .countryPage: hash.mix(base.hasPage(country: name))
    case .rawFile: mix(rawFile: name, into: &hash)
    case .unresolved:
      if let fault = CitationMention.Fault(rawValue: name) { hash.mix(base.unresolved(fault)) }
    default: return 0
    }
    return hash.value
  }

  private func mix(period key: String, into hash: inout StableHash) {
    let periods = base.periods
    let neighbours = periods.neighbours(of: key)
    for places in [
      periods.published(in: key), periods.documents(ofYear: key),
      periods.validities(.effective, in: key), periods.validities(.expires, in: key),
    ] {
      hash.mix(places)
    }
    for keys in [periods.children(of: key), periods.years(in: key)] { hash.mix(keys) }
    hash.mix(neighbours.previous)
    hash.mix(neighbours.next)
  }

  /// A raw page with the articles that name it: its sheet is made from these alone.
  private func mix(rawFile name: String, into hash: inout StableHash) {
    let page = rawPlaces[name].map { base.archive.rawPages[$0] }
    hash.mix(page?.sha256)
    hash.mix(page?.lines.count)
    for line in page?.lines ?? [] { hash.mix(line) }
    for place in claimants[name] ?? [] {
      hash.mix(place)
      hash.mix(documents[place])
    }
  }

  private func allTerms(_ name: Taxonomy.Name) -> UInt64? {
    guard let digests = terms[name] else { return nil }
    var hash = StableHash()
    for term in base.archive.terms(name) {
      hash.mix(term.key)
      hash.mix(digests[term.key] ?? 0)
    }
    return hash.value
  }
}

// MARK: What is computed once

extension ArchiveDigests {
  private static func citationTargets(of place: Int, _ archive: Archive) -> UInt64 {
    var hash = StableHash()
    for (index, mention) in archive.documents[place].mentions.enumerated() {
      guard case .citation = mention.subject else { continue }
      let occurrence = Occurrence(document: place, mention: index)
      hash.mix(index)
      hash.mix(archive.citations.fault(of: occurrence)?.rawValue)
      for target in archive.citations.targets(of: occurrence) {
        hash.mix(target.document)
        hash.mix(target.provision)
      }
    }
    return hash.value
  }

  private static func citing(_ place: Int, _ archive: Archive) -> UInt64 {
    var hash = StableHash()
    hash.mix(archive.citations.citations(ofDocument: place))
    for provision in archive.documents[place].provisions.indices {
      let key = ProvisionKey(document: place, provision: provision)
      hash.mix(archive.citations.citations(of: key))
    }
    return hash.value
  }

  /// Terms with their mentions; those that nothing mentions have the number of no mentions.
  private static func terms(of name: Taxonomy.Name, _ base: ArchiveBase) -> [String: UInt64] {
    var digests: [String: UInt64] = [:]
    for term in base.archive.terms(name) {
      var hash = StableHash()
      hash.mix(term.occurrences)
      hash.mix(base.mentions(name, term.key))
      digests[term.key] = hash.value
    }
    return digests
  }

  private static func whole(
    _ base: ArchiveBase, _ documents: [UInt64]
  ) -> [PageRead.Kind: UInt64] {
    let archive = base.archive
    func digest(_ mix: (inout StableHash) -> Void) -> UInt64 {
      var hash = StableHash()
      mix(&hash)
      return hash.value
    }
    return [
      .documentCount: digest { $0.mix(documents.count) },
      .allDocuments: digest { hash in for document in documents { hash.mix(document) } },
      .articleShelves: digest { $0.mix(base.articleShelves) },
      .clauseIndex: digest { hash in
        hash.mix(base.clauses.documents)
        hash.mix(base.clauses.shelves)
        hash.mix(base.clauses.count)
      },
      .clauseNumbers: digest { $0.mix(base.clauses.numbers) },
      .periodKeys: digest { $0.mix(base.periods.keys) },
      .validities: digest { hash in
        hash.mix(base.periods.validities.count)
        for validity in base.periods.validities { hash.mix(validity) }
      },
      .allPairs: digest { $0.mix(base.pairs.all) },
      .countryCodes: digest { $0.mix(base.countryCodes) },
      .rawPageCount: digest { $0.mix(archive.rawPages.count) },
    ]
  }
}

extension PageRead.Kind {
  fileprivate var taxonomy: Taxonomy.Name {
    switch self {
    case .group: .groups
    case .date: .dates
    case .citedDocument: .documents
    case .placeName: .places
    case .organisation: .organisations
    default: .countries
    }
  }
}

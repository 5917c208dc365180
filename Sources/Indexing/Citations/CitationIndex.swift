package import Analysis
import ArchiveModel
import Markup

/// Citations resolved to the documents and provisions that the archive holds, and the way back.
package struct CitationIndex: Sendable {
  /// Where a citation leads.
  package struct Target: Hashable, Sendable {
    package let document: Int
    /// The provision, where the citation names one that exists.
    package let provision: Int?
  }

  private let holdings: [String: Int]
  private let targets: [Occurrence: Target]
  private let citedBy: [ProvisionKey: [Occurrence]]
  private let documentCitedBy: [Int: [Occurrence]]
  private let provisionsOfNamed: [String: [Occurrence]]

  package init(_ documents: [Document]) {
    let holdings = CitationIndex.holdings(documents)
    var targets: [Occurrence: Target] = [:]
    var citedBy: [ProvisionKey: [Occurrence]] = [:]
    var documentCitedBy: [Int: [Occurrence]] = [:]
    var provisionsOfNamed: [String: [Occurrence]] = [:]
    for (place, document) in documents.enumerated() {
      for (index, mention) in document.mentions.enumerated() {
        guard case .citation(let citation) = mention.subject else { continue }
        if case .provision(let name?, _) = citation.target {
          provisionsOfNamed[name, default: []].append(Occurrence(document: place, mention: index))
        }
        guard
          let target = CitationIndex.target(of: citation.target, from: place, documents, holdings)
        else { continue }
        let occurrence = Occurrence(document: place, mention: index)
        targets[occurrence] = target
        if let provision = target.provision {
          citedBy[ProvisionKey(document: target.document, provision: provision), default: []]
            .append(occurrence)
        } else {
          documentCitedBy[target.document, default: []].append(occurrence)
        }
      }
    }
    self.holdings = holdings
    self.targets = targets
    self.citedBy = citedBy
    self.documentCitedBy = documentCitedBy
    self.provisionsOfNamed = provisionsOfNamed
  }

  /// The document that a name or number in a citation stands for, if the archive holds it.
  package func holding(_ name: String) -> Int? { holdings[CitationIndex.folded(name)] }

  /// Where a citation leads, if the archive holds it.
  package func target(of occurrence: Occurrence) -> Target? { targets[occurrence] }

  /// The citations of a provision, in the order of the archive.
  package func citations(of provision: ProvisionKey) -> [Occurrence] { citedBy[provision] ?? [] }

  /// The citations of a document as a whole, in the order of the archive.
  package func citations(ofDocument place: Int) -> [Occurrence] { documentCitedBy[place] ?? [] }

  /// The citations of single provisions of a document, by the name that they give it.
  package func provisionCitations(ofDocument name: String) -> [Occurrence] {
    provisionsOfNamed[name] ?? []
  }

  private static func target(
    of citation: CitationMention.Target, from place: Int, _ documents: [Document],
    _ holdings: [String: Int]
  ) -> Target? {
    switch citation {
    case .work: return nil
    case .document(let name), .number(let name):
      return holdings[folded(name)].map { Target(document: $0, provision: nil) }
    case .provision(let name, let eId):
      guard let document = name.map({ holdings[folded($0)] }) ?? place else { return nil }
      return Target(document: document, provision: provision(eId, in: documents[document]))
    }
  }

  /// The place of a provision by its eId or by an alias of it or of what it stands in.
  ///
  /// 第（二）条 is `item_2`; in a document without sections that is `subsec_2` itself.
  private static func provision(_ eId: String, in document: Document) -> Int? {
    let provisions = document.provisions
    if let place = provisions.firstIndex(where: { $0.eId == eId || $0.aliases.contains(eId) }) {
      return place
    }
    guard eId.hasPrefix("item_") else { return nil }
    let item = eId.firstRange(of: "__").map { eId[..<$0.lowerBound] } ?? eId[...]
    let plain = "subsec_" + item.dropFirst("item_".count)
    let holder = provisions.first { $0.aliases.contains(String(item)) || $0.eId == plain }
    return holder.flatMap { holder in
      provisions.firstIndex { $0.eId == holder.eId + eId.dropFirst(item.count) }
    }
  }

  /// The names under which the archive's documents are cited: the title, the title without its
  /// issuers (关于……的意见), and the number. A name that two documents share stands for the first.
  private static func holdings(_ documents: [Document]) -> [String: Int] {
    var holdings: [String: Int] = [:]
    for (place, document) in documents.enumerated() where document.frontMatter.kind == .policy {
      let title = document.frontMatter.title.map(folded)
      let core = title.flatMap { title in
        title.firstRange(of: "关于").map { String(title[$0.lowerBound...]) }
      }
      for name in [title, core, document.frontMatter.documentNumber.map(folded)] {
        if let name, !name.isEmpty, holdings[name] == nil { holdings[name] = place }
      }
    }
    return holdings
  }

  /// A name without blanks; full-width and ASCII brackets are one.
  private static func folded(_ name: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar {
      case "(": folded.append("（")
      case ")": folded.append("）")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }
}

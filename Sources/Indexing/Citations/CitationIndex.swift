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
  private let targets: [Occurrence: [Target]]
  private let faults: [Occurrence: CitationMention.Fault]
  private let citedBy: [ProvisionKey: [Occurrence]]
  private let documentCitedBy: [Int: [Occurrence]]
  private let provisionsOfNamed: [String: [Occurrence]]
  /// The references that lead nowhere, in the order of the archive.
  package let unresolved: [Occurrence]

  package init(_ documents: [Document]) {
    let holdings = CitationIndex.holdings(documents)
    let finders = documents.map { ProvisionFinder($0.provisions) }
    var targets: [Occurrence: [Target]] = [:]
    var faults: [Occurrence: CitationMention.Fault] = [:]
    var citedBy: [ProvisionKey: [Occurrence]] = [:]
    var documentCitedBy: [Int: [Occurrence]] = [:]
    var provisionsOfNamed: [String: [Occurrence]] = [:]
    for (place, document) in documents.enumerated() {
      for (index, mention) in document.mentions.enumerated() {
        guard case .citation(let citation) = mention.subject else { continue }
        let occurrence = Occurrence(document: place, mention: index)
        if case .provision(let name?, _) = citation.target {
          provisionsOfNamed[name, default: []].append(occurrence)
        }
        let found = CitationIndex.targets(of: citation.target, from: place, finders, holdings)
        faults[occurrence] = citation.fault ?? found.fault
        guard !found.targets.isEmpty else { continue }
        targets[occurrence] = found.targets
        for target in found.targets {
          if let provision = target.provision {
            citedBy[ProvisionKey(document: target.document, provision: provision), default: []]
              .append(occurrence)
          } else if citation.target != .itself {
            documentCitedBy[target.document, default: []].append(occurrence)
          }
        }
      }
    }
    self.holdings = holdings
    self.targets = targets
    self.faults = faults
    self.citedBy = citedBy
    self.documentCitedBy = documentCitedBy
    self.provisionsOfNamed = provisionsOfNamed
    unresolved = faults.keys.sorted()
  }

  /// The document that a name or number in a citation stands for, if the archive holds it.
  package func holding(_ name: String) -> Int? {
    holdings[CitationIndex.folded(name)] ?? holdings[CitationIndex.foldedNumber(name)]
  }

  /// Where a citation leads, if the archive holds it; the first place of several.
  package func target(of occurrence: Occurrence) -> Target? { targets[occurrence]?.first }

  /// Every place that a citation names: three for 第三条至第五条.
  package func targets(of occurrence: Occurrence) -> [Target] { targets[occurrence] ?? [] }

  /// Why a citation of a document or of provisions leads nowhere; `nil` where it leads somewhere.
  package func fault(of occurrence: Occurrence) -> CitationMention.Fault? { faults[occurrence] }

  /// The provisions that are cited, in the order of the archive.
  package var citedProvisions: [ProvisionKey] { citedBy.keys.sorted() }

  /// The citations of a provision, in the order of the archive.
  package func citations(of provision: ProvisionKey) -> [Occurrence] { citedBy[provision] ?? [] }

  /// The citations of a document as a whole, in the order of the archive.
  package func citations(ofDocument place: Int) -> [Occurrence] { documentCitedBy[place] ?? [] }

  /// The citations of single provisions of a document, by the name that they give it.
  package func provisionCitations(ofDocument name: String) -> [Occurrence] {
    provisionsOfNamed[name] ?? []
  }

  private static func targets(
    of citation: CitationMention.Target, from place: Int, _ finders: [ProvisionFinder],
    _ holdings: [String: Int]
  ) -> (targets: [Target], fault: CitationMention.Fault?) {
    switch citation {
    case .work: return ([], nil)
    case .itself: return ([Target(document: place, provision: nil)], nil)
    case .document(let name), .number(let name):
      let held = (holdings[folded(name)] ?? holdings[foldedNumber(name)])
        .map { Target(document: $0, provision: nil) }
      return (held.map { [$0] } ?? [], held == nil ? .notInArchive : nil)
    case .provision(let name, let eIds):
      guard let document = name.map({ holdings[folded($0)] }) ?? place else {
        return ([], .notInArchive)
      }
      let places = eIds.map { finders[document].place(of: $0) }
      let found = places.compactMap { $0 }.map { Target(document: document, provision: $0) }
      return (
        found.isEmpty && name != nil ? [Target(document: document, provision: nil)] : found,
        places.contains(nil) ? .noSuchProvision : nil
      )
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
      // A law is cited with the name of the state and without it.
      let state = "中华人民共和国"
      let short = title.flatMap { $0.hasPrefix(state) ? String($0.dropFirst(state.count)) : nil }
      let long = title.flatMap { $0.hasPrefix(state) ? nil : state + $0 }
      let number = document.frontMatter.documentNumber.map(foldedNumber)
      for name in [title, core, number, short, long] {
        if let name, !name.isEmpty, holdings[name] == nil { holdings[name] = place }
      }
    }
    return holdings
  }

  /// A number of a document with the brackets that the rules ask for: 江水（2021）第3号 is 江水〔2021〕3号.
  private static func foldedNumber(_ number: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in CitationIndex.folded(number).unicodeScalars {
      switch scalar {
      case "（": folded.append("〔")
      case "）": folded.append("〕")
      case "第" where folded.last == "〕": break
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// A name without blanks; full-width and ASCII brackets are one, and so are 《》 and 〈〉 inside.
  private static func folded(_ name: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar {
      case "(": folded.append("（")
      case ")": folded.append("）")
      case "[", "［": folded.append("〔")
      case "]", "］": folded.append("〕")
      case "《": folded.append("〈")
      case "》": folded.append("〉")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }
}

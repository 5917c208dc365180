import Analysis
import ArchiveModel

/// How a provision is named outside its document: `第五条第二款第（一）项`, `四（七）`.
///
/// Articles of law are numbered through, so nothing above them is named; what is above a clause of a
/// policy document is.
///
/// Source: 《立法技术规范（试行）（一）》 on citing 条、款、项; usage of State Council documents.
enum ProvisionPath {
  static func text(_ place: Int, _ document: Document) -> String {
    var steps: [String] = []
    var next: Int? = place
    while let current = next {
      let provision = document.provisions[current]
      steps.append(step(provision, document))
      next = provision.element == .article ? nil : provision.parent
    }
    return steps.reversed().joined()
  }

  private static func step(_ provision: Provision, _ document: Document) -> String {
    switch provision.element {
    case .lawParagraph:
      let isOnly =
        document.provisions.count {
          $0.parent == provision.parent && $0.element == .lawParagraph
        } == 1
      let number = HanNumeral.text(of: provision.ordinal) ?? "\(provision.ordinal)"
      return isOnly ? "" : "第\(number)款"
    case .point: return "第\(bare(provision.number))项"
    case .indent: return "第\(bare(provision.number))目"
    default: return bare(provision.number)
    }
  }

  /// The number without the mark that parts it from its text.
  private static func bare(_ number: String) -> String {
    var number = Substring(number)
    while let last = number.last, "、.．　 ".contains(last) { number.removeLast() }
    return String(number)
  }
}

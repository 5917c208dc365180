import Analysis
import ArchiveModel

/// The words of a provision.
enum ProvisionText {
  /// The text behind the number and the heading, in the provision's first unit.
  static func opening(_ provision: Provision, _ document: Document) -> String {
    let text = document.units[provision.units.lowerBound].bytes
    return String(decoding: text[min(provision.headSpan.to, text.count)...], as: UTF8.self)
  }
}

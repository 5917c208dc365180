import Analysis
import ArchiveModel
import Indexing
import Markup

/// Every provision of the archive as rows.
enum ProvisionExport {
  static let path = "data/provisions.csv"
  static let columns = [
    "article", "document", "document_number", "eId", "parent", "element", "number", "heading",
    "text", "cited_by", "url",
  ]

  static func file(_ view: ArchiveView) -> OutputFile {
    var csv = CSVText(columns)
    for (place, document) in view.archive.documents.enumerated() {
      for (index, provision) in document.provisions.enumerated() {
        let own = provision.units.filter { document.units[$0].provision == index }
        let cited = view.archive.citations.citations(
          of: ProvisionKey(document: place, provision: index)
        ).count
        csv.add([
          document.id.description, document.frontMatter.title ?? "",
          document.frontMatter.documentNumber ?? "", provision.eId,
          provision.parent.map { document.provisions[$0].eId } ?? "",
          provision.element.akomaNtosoName, provision.number, provision.heading ?? "",
          own.map { document.units[$0].text }.joined(separator: "\n"), String(cited),
          "\(PageAddress.article(document.id).path)#\(provision.eId)",
        ])
      }
    }
    return OutputFile(path: path, bytes: csv.bytes)
  }
}

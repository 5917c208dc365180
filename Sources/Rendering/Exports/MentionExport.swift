import Analysis
import ArchiveModel
import Indexing
import Markup

/// Every mention of the archive as rows: where it stands, what it says, what it means.
enum MentionExport {
  static let columns = [
    "article", "published", "anchor", "clause", "from", "to", "kind", "value", "text", "url",
  ]

  /// One file, or one a year where so many rows would make it unwieldy.
  static let mostRows = 500_000

  /// Room for a row in bytes; most take less. A file that grows as it is written needs up to three times
  /// its size.
  private static let rowSize = 224

  /// The files by path, each with its articles.
  static func files(_ view: ArchiveView) -> [(path: String, documents: Range<Int>)] {
    let documents = view.archive.documents
    let rows = documents.reduce(0) { $0 + $1.mentions.count }
    guard rows > mostRows else { return [("data/mentions.csv", documents.indices)] }
    var files: [(path: String, documents: Range<Int>)] = []
    for place in documents.indices {
      let path = "data/mentions-\(documents[place].frontMatter.published.year).csv"
      if files.last?.path == path {
        files[files.count - 1].documents = files[files.count - 1].documents.lowerBound..<place + 1
      } else {
        files.append((path, place..<place + 1))
      }
    }
    return files
  }

  static func file(
    _ view: ArchiveView, _ path: String, _ documents: Range<Int>
  ) -> OutputFile {
    var csv = CSVText(columns)
    csv.reserve(documents.reduce(0) { $0 + view.archive.documents[$1].mentions.count } * rowSize)
    for place in documents {
      let document = view.archive.documents[place]
      let url = PageAddress.article(document.id).path
      let id = document.id.description
      let published = document.frontMatter.published.description
      var unit = -1
      var text: [UInt8] = []
      for mention in document.mentions {
        if mention.unit != unit {
          unit = mention.unit
          text = document.units[unit].bytes
        }
        let content = document.units[unit]
        let (kind, value) = meaning(of: mention.subject)
        csv.cell(id)
        csv.cell(published)
        csv.cell(content.anchor)
        csv.cell(content.provision.map { document.provisions[$0].eId } ?? "")
        csv.cell(mention.span.from)
        csv.cell(mention.span.to)
        csv.cell(kind)
        csv.cell(value)
        text[mention.span.range].withUnsafeBufferPointer { csv.cell($0) }
        csv.cell("\(url)#\(content.anchor)")
        csv.endRow()
      }
    }
    return OutputFile(path: path, bytes: csv.bytes)
  }

  /// The kind of a mention and what it means: an EDTF date, a code, a name, the eIds of provisions.
  private static func meaning(of subject: Mention.Subject) -> (String, String) {
    switch subject {
    case .date(let date): return (date.kind.rawValue, date.value?.description ?? "")
    case .country(let country):
      switch country.target {
      case .country(let code): return ("country", code)
      case .group(let code): return ("group", code)
      }
    case .term(let term): return ("term", term.term)
    case .name(let name):
      switch name.target {
      case .place(let code): return ("place", code)
      case .organisation(let key), .defined(let key): return ("organisation", key)
      }
    case .citation(let citation):
      switch citation.target {
      case .itself: return ("itself", "")
      case .document(let name): return ("document", name)
      case .work(let name): return ("work", name)
      case .number(let number): return ("number", number)
      case .provision(let name, let eIds):
        return ("provision", (name ?? "") + "#" + eIds.joined(separator: " "))
      }
    }
  }
}

import ArchiveModel
import Searching

/// An article read line by line: the index alone is timed here, not the reading of Markdown.
enum PlainArticle {
  static func read(_ bytes: [UInt8]) -> SearchableArticle? {
    let lines = bytes.split(separator: 0x0A)
    guard let end = lines.dropFirst().firstIndex(where: { $0.elementsEqual("---".utf8) }) else {
      return nil
    }
    func field(_ key: String) -> String? {
      let start = "\(key): ".utf8
      return lines[..<end].first { $0.starts(with: start) }.map {
        String(decoding: $0.dropFirst(start.count), as: UTF8.self)
      }
    }
    guard let id = field("id").flatMap({ ArticleID($0) }) else { return nil }
    let title = field("title") ?? id.description
    var passages = [
      Passage(anchor: "title", sort: .title, text: title, headEnd: title.utf16.count)
    ]
    for (place, line) in lines[(end + 1)...].enumerated() {
      let text = String(decoding: line.drop { $0 == 0x23 || $0 == 0x20 }, as: UTF8.self)
      passages.append(
        Passage(
          anchor: "p-\(place + 1)", sort: .body, text: text,
          headEnd: line.first == 0x23 ? text.utf16.count : 0))
    }
    return SearchableArticle(
      id: id, path: "articles/\(id.date.year)/\(id).html", title: title,
      kind: field("kind").flatMap { ArticleKind(rawValue: $0) } ?? .news,
      source: field("source") ?? "", countries: [], documents: [], passages: passages)
  }
}

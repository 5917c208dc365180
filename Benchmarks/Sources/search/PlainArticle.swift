import ArchiveModel
import Searching

/// An article read line by line: the index alone is timed here, not the reading of Markdown.
enum PlainArticle {
  static func read(_ bytes: [UInt8]) -> SearchableArticle? {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let end = lines.dropFirst().firstIndex(of: "---") else { return nil }
    func field(_ key: String) -> String? {
      lines[..<end].first { $0.hasPrefix("\(key): ") }.map { String($0.dropFirst(key.count + 2)) }
    }
    guard let id = field("id").flatMap({ ArticleID($0) }) else { return nil }
    let title = field("title") ?? id.description
    var passages = [
      Passage(anchor: "title", sort: .title, text: title, headEnd: title.utf16.count)
    ]
    for (place, line) in lines[(end + 1)...].enumerated() {
      let isHeading = line.hasPrefix("#")
      let text = String(line.drop { $0 == "#" || $0 == " " })
      passages.append(
        Passage(
          anchor: "p-\(place + 1)", sort: .body, text: text,
          headEnd: isHeading ? text.utf16.count : 0))
    }
    return SearchableArticle(
      id: id, path: "articles/\(id.date.year)/\(id).html", title: title,
      kind: field("kind").flatMap { ArticleKind(rawValue: $0) } ?? .news,
      source: field("source") ?? "", countries: [], documents: [], passages: passages)
  }
}

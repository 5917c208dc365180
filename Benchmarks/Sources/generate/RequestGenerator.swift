import Foundation

/// Writes requests for `sitegen annotate`: an article of about three kilobytes a line, or a sentence.
struct RequestGenerator {
  let folder: URL

  /// - Parameter bytes: The size that each of the two files reaches.
  /// - Throws: Where a file cannot be written.
  func write(bytes: Int) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var articles: [UInt8] = []
    var sentences: [UInt8] = []
    var day = Day(year: 2015, month: 1, day: 1)
    var number = 0
    while articles.count < bytes || sentences.count < bytes {
      let paragraphs = Article(number: number, day: day, order: number % 25 + 1).texts
      if articles.count < bytes {
        append("a\(number)", paragraphs.joined(separator: "\n"), day, to: &articles)
      }
      for (place, sentence) in paragraphs.flatMap({ $0.split(separator: "。") }).enumerated()
      where sentences.count < bytes {
        append("s\(number)-\(place)", sentence + "。", day, to: &sentences)
      }
      number += 1
      if number.isMultiple(of: 25) { day.advance() }
    }
    try Data(articles).write(to: folder.appending(path: "articles.jsonl"))
    try Data(sentences).write(to: folder.appending(path: "sentences.jsonl"))
  }

  private func append(_ id: String, _ text: String, _ day: Day, to lines: inout [UInt8]) {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    lines += Array("{\"id\":\"\(id)\",\"text\":\"\(escaped)\",\"date\":\"\(day.iso)\"}\n".utf8)
  }
}

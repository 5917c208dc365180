import Foundation

/// Writes a content folder: settings, the repository's tables, raw pages and articles.
struct Generator {
  /// Articles of one day, which is one raw page.
  private static let articlesPerDay = 25

  let folder: URL
  /// The folder of the tables to copy: `content/data`.
  let tables: URL
  /// Whether the raw pages are written that articles come from.
  let hasPages: Bool

  func write(_ count: Int) throws {
    let files = FileManager.default
    guard !files.fileExists(atPath: folder.path) else {
      throw CocoaError(.fileWriteFileExists, userInfo: [NSFilePathErrorKey: folder.path])
    }
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    try files.copyItem(at: tables, to: folder.appending(path: "data"))
    try write(
      "title: 合成档案\nlanguage: zh-Hans\ntime_zone: Asia/Shanghai\nhome: |\n  这些文字由程序生成，只用来计时。\n",
      to: "site.yml")
    var day = Day(year: 2015, month: 1, day: 1)
    for first in stride(from: 0, to: count, by: Generator.articlesPerDay) {
      try writeDay(day, first..<min(first + Generator.articlesPerDay, count))
      day.advance()
    }
  }

  private func writeDay(_ day: Day, _ numbers: Range<Int>) throws {
    let page = "\(day.iso).txt"
    var lines: [String] = []
    for number in numbers {
      let article = Article(number: number, day: day, order: number - numbers.lowerBound + 1)
      try write(
        article.file(page: hasPages ? page : nil, firstLine: lines.count + 1),
        to: "articles/\(day.year)/\(article.id).md")
      lines += article.lines + [""]
    }
    if hasPages { try write(lines.joined(separator: "\n") + "\n", to: "raw/\(page)") }
  }

  private func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}

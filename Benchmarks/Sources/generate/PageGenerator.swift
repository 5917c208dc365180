import Foundation

/// Writes raw pages, and the same pages as one file.
struct PageGenerator {
  let folder: URL

  /// Writes pages until they hold as many bytes as are asked for.
  ///
  /// `pages/` gets a file a page, `dump.txt` all pages with a form feed between two, `stream.txt` all
  /// pages with nothing between them.
  func write(bytes: Int) throws {
    let files = FileManager.default
    guard !files.fileExists(atPath: folder.path) else {
      throw CocoaError(.fileWriteFileExists, userInfo: [NSFilePathErrorKey: folder.path])
    }
    let pages = folder.appending(path: "pages")
    try files.createDirectory(at: pages, withIntermediateDirectories: true)
    var texts: [Data] = []
    var size = 0
    var day = Day(year: 2015, month: 1, day: 1)
    while size < bytes {
      let text = Data(NewspaperPage(number: texts.count, day: day).text.utf8)
      try text.write(to: pages.appending(path: "\(day.iso)-\(Day.two(texts.count % 16 + 1)).txt"))
      texts.append(text)
      size += text.count
      if texts.count % 16 == 0 { day.advance() }
    }
    try Data(texts.joined(separator: Data([0x0C]))).write(to: folder.appending(path: "dump.txt"))
    try Data(texts.joined()).write(to: folder.appending(path: "stream.txt"))
  }
}

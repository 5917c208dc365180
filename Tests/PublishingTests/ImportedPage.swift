import ArchiveModel
import Foundation
import Markup
import Publishing

/// A page of our own for tests of the import, and runs of the import over it.
enum ImportedPage {
  /// Two articles, each with its headline.
  static let text = """
    乡村图书室夜间开放

    　　本报青石镇6月2日电　青石镇图书室昨晚第一次亮灯到九点。
    来看书的多是下了班的工人和带着孩子的家长，座位不够，
    管理员从会议室里搬来了二十把椅子。
    　　镇里说，今年以来借书的人比去年多了一倍，所以决定把开放
    的时间延长，并且每周给孩子们讲一次故事。

    渡口新船下水

    　　本报讯　昨天上午，石门渡口的新船下水。这条船能坐六十人，
    用电作动力，过河只要四分钟，比老船快了一半。
    　　船工老周说，他在这条河上撑了三十年船，没有想到船会这么
    安静。

    """

  /// The same kind of page in traditional characters.
  static let traditional = """
    鄉村圖書室夜間開放

    　　本報青石鎮電　青石鎮圖書室昨晚第一次亮燈到九點。
    來看書的多是下了班的工人和帶著孩子的家長，座位不夠，
    管理員從會議室裡搬來了二十把椅子。
    　　鎮裡說，今年以來借書的人比去年多了一倍，所以決定把開放
    的時間延長，並且每週給孩子們講一次故事。

    """

  static func request(
    _ files: [String], _ archive: ScratchArchive, day: String? = "2025-06-03",
    encoding: TextEncoding? = nil, name: String? = nil, isDryRun: Bool = false,
    window: Int = 1 << 20
  ) -> ImportRequest {
    ImportRequest(
      files: files, content: ContentFolder(archive.content),
      published: day.flatMap { CalendarDate($0) }, encoding: encoding, name: name,
      isDryRun: isDryRun, window: window, scratch: archive.path)
  }

  /// Imports one file of the scratch folder, whose bytes are given.
  static func run(
    _ bytes: [UInt8], named name: String = "page.txt", into archive: ScratchArchive,
    day: String? = "2025-06-03", encoding: TextEncoding? = nil, window: Int = 1 << 20
  ) throws -> ImportReport {
    let file = "\(archive.path)/\(name)"
    try Data(bytes).write(to: URL(filePath: file))
    return PageImport.run(
      request([file], archive, day: day, encoding: encoding, window: window))
  }

  /// The front matter of every article of an archive, in the order of their ids.
  static func frontMatter(_ archive: ScratchArchive) throws -> [FrontMatter] {
    try archive.files(in: "\(archive.content)/articles").filter { $0.key.hasSuffix(".md") }
      .compactMap { MarkdownReader.read(Array($0.value), file: $0.key).0?.frontMatter }
      .sorted { $0.id < $1.id }
  }

  /// What the import prints as JSON.
  static func json(_ request: ImportRequest) -> [String] {
    var bytes: [UInt8] = []
    _ = PageImport.run(request) { piece throws(FileFault) in bytes += piece }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

import Analysis
import ArchiveModel
import FuzzSupport
import Markup
import Publishing

private let analyser = GazetteerLoader.load(ContentFolder("content")).0.map {
  DocumentAnalyser(gazetteer: $0)
}
private let scratch = Result { try ScratchFile() }

/// Reads an input as an article file: its outline as `sitegen outline` prints it, its mentions and
/// its HTML.
@_cdecl("LLVMFuzzerTestOneInput")
public func outline(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = FuzzInput(start, count)
  do {
    let files = try scratch.get()
    try files.put(input.bytes)
    checkReport(OutlineReport.read(files.path))
  } catch {
    Oracle.expect(false, "no scratch files: \(error)")
  }
  let (markdown, problems) = MarkdownReader.read(
    Array(input.text.utf8), file: "article.md", needsFrontMatter: false)
  guard let markdown else {
    Oracle.expect(!problems.isEmpty, "an article is refused without a reason")
    return 0
  }
  guard let analyser else {
    Oracle.expect(false, "no tables")
    return 0
  }
  check(analyser.analyse(markdown).0)
  return 0
}

private func checkReport(_ report: OutlineReport) {
  let addresses = report.provisions.map(\.eId)
  Oracle.expect(Set(addresses).count == addresses.count, "an eId is given twice: \(addresses)")
  for line in report.jsonLines {
    Oracle.expect((try? JSONReader.read(Array(line.utf8))) != nil, "no JSON: \(line)")
  }
  Oracle.expect(report.lines.count == addresses.count, "not one line a provision")
}

private func check(_ document: Document) {
  let texts = document.units.map { Array($0.text.utf8) }
  for (place, provision) in document.provisions.enumerated() {
    checkPlace(provision, at: place, in: document)
    let text = texts[provision.units.lowerBound]
    let head = provision.headSpan
    if head.count > 0 { Oracle.expectSpan(head.range, in: text, of: "a head") }
    let printed = letters(provision.number.utf8)
    Oracle.expect(
      letters(text[head.range]).starts(with: printed)
        || document.markdown.texts.contains { $0.itemNumber != nil },
      "the number '\(provision.number)' doesn't begin its head")
  }
  for mention in document.mentions {
    Oracle.expectSpan(mention.span.range, in: texts[mention.unit], of: "a mention")
  }
  checkHTML(of: document)
}

/// A text without the blanks that may stand in a marker: `第 三 条` is 第三条, and characters for private
/// use are what old files have for a wide space.
private func letters(_ bytes: some Sequence<UInt8>) -> [Unicode.Scalar] {
  String(decoding: Array(bytes), as: UTF8.self).unicodeScalars.filter {
    let category = $0.properties.generalCategory
    return !$0.properties.isWhitespace && category != .format && category != .privateUse
  }
}

private func checkPlace(_ provision: Provision, at place: Int, in document: Document) {
  Oracle.expect(
    !provision.units.isEmpty && provision.units.lowerBound >= document.firstBodyUnit
      && provision.units.upperBound <= document.units.count,
    "the units of \(provision.eId) are outside the document: \(provision.units)")
  guard let parent = provision.parent else {
    Oracle.expect(provision.depth == 0, "\(provision.eId) has no parent and isn't at the top")
    return
  }
  Oracle.expect(parent < place, "\(provision.eId) stands before its parent")
  let above = document.provisions[parent]
  Oracle.expect(provision.depth == above.depth + 1, "\(provision.eId) skips a depth")
  Oracle.expect(
    above.units.lowerBound <= provision.units.lowerBound
      && provision.units.upperBound <= above.units.upperBound,
    "\(provision.eId) reaches out of its parent")
}

/// Every mention that overlaps none before it is marked, as the pages do.
private func checkHTML(of document: Document) {
  let first = document.firstBodyUnit
  var marks = [[InlineMark]](repeating: [], count: document.markdown.texts.count)
  for mention in document.mentions where marks.indices.contains(mention.unit - first) {
    let unit = mention.unit - first
    guard marks[unit].last.map({ $0.span.to <= mention.span.from }) ?? true else { continue }
    marks[unit].append(InlineMark(span: mention.span, open: "<mark>", close: "</mark>"))
  }
  let html = document.markdown.html(marks: marks)
  Oracle.expect(
    html.count == document.markdown.blocks.count, "not one fragment of HTML for each block")
  for fragment in html {
    Oracle.expect(String(validating: fragment, as: UTF8.self) != nil, "the HTML isn't UTF-8")
  }
  let count = html.reduce(0) { $0 + occurrences(of: Array("<mark>".utf8), in: $1) }
  let closings = html.reduce(0) { $0 + occurrences(of: Array("</mark>".utf8), in: $1) }
  Oracle.expect(count == closings, "\(count) marks are opened and \(closings) closed")
}

private func occurrences(of word: [UInt8], in bytes: [UInt8]) -> Int {
  bytes.indices.reduce(0) { $0 + (bytes[$1...].starts(with: word) ? 1 : 0) }
}

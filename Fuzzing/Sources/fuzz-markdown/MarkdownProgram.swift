import ArchiveModel
import FuzzSupport
import Markup

/// Turns an input into HTML as an article's body and as the words of the home page.
@_cdecl("LLVMFuzzerTestOneInput")
public func markdown(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = FuzzInput(start, count).text
  let (document, problems) = MarkdownReader.read(
    Array(text.utf8), file: "article.md", needsFrontMatter: false)
  guard let document else {
    Oracle.expect(!problems.isEmpty, "a text is refused without a reason")
    return 0
  }
  let html = document.html()
  Oracle.expect(
    html.count == document.blocks.count, "not one fragment of HTML for each block")
  for (block, fragment) in zip(document.blocks, html) {
    let page = VisibleText(of: fragment)
    checkTags(page.tags)
    let seen = withoutBlanks(page.text)
    let meant = withoutBlanks(document.texts[block.texts].map(\.text).joined())
    Oracle.expect(seen == meant, "the page shows '\(seen)' for '\(meant)'")
  }
  checkTags(VisibleText(of: MarkdownText.html(text)).tags)
  return 0
}

/// Only what CommonMark makes of Markdown, with the attributes that it sets, may be markup.
private func checkTags(_ tags: [String]) {
  let known: Set<String> = [
    "a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li",
    "ol",
    "p", "pre", "strong", "ul",
  ]
  for tag in tags {
    let name = tag.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    Oracle.expect(known.contains(String(name)), "the page has the tag <\(tag)>")
    let address = tag.lowercased()
    Oracle.expect(
      !address.contains("=\"javascript:") && !address.contains("=\"vbscript:"),
      "a link runs a script: <\(tag)>")
  }
}

private func withoutBlanks(_ text: String) -> [Unicode.Scalar] {
  text.unicodeScalars.filter { !$0.properties.isWhitespace }
}

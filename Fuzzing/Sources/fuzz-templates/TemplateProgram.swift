import FuzzSupport
import Templating

/// Compiles an input as up to three templates that may call each other, and renders the first.
@_cdecl("LLVMFuzzerTestOneInput")
public func templates(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let texts = FuzzInput(start, count).text.split(
    separator: "\u{0C}", maxSplits: 2, omittingEmptySubsequences: false)
  let named = Dictionary(
    uniqueKeysWithValues: zip(["main", "p", "q"], (texts + ["", ""]).map(String.init)))
  let sources = named.sorted { $0.key < $1.key }.map {
    TemplateSource(name: $0.key, file: $0.key, text: $0.value)
  }
  do throws(TemplateFaults) {
    let library = try TemplateLibrary(sources: sources)
    let once = render(library)
    Oracle.expect(once == render(library), "a page is rendered in two ways")
  } catch {
    Oracle.expect(!error.faults.isEmpty, "templates are refused without a reason")
    for fault in error.faults { check(fault, named) }
  }

  func render(_ library: TemplateLibrary) -> [UInt8]? {
    let before = Array("已有".utf8)
    var page = before
    do throws(TemplateFault) {
      try library.render("main", context, into: &page)
    } catch {
      check(error, named)
      Oracle.expect(page == before, "a fault leaves half a page")
      return nil
    }
    Oracle.expect(page.starts(with: before), "rendering changes what was there")
    return page
  }
  return 0
}

private let context: TemplateValue = [
  "a": [["b": "文<", "c": true], ["b": 2, "a": false], "单"], "b": "外&\"", "c": ["d": ["e": "深"]],
  "items": ["一", "二"], "html": .html(Array("<i>斜</i>".utf8)), "none": nil, "no": false,
]

/// A fault names a template and a line and column in it.
private func check(_ fault: TemplateFault, _ texts: [String: String]) {
  guard let text = texts[fault.file] else {
    Oracle.expect(false, "a fault in no template: \(fault)")
    return
  }
  let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
  Oracle.expect(
    fault.line >= 1 && fault.line <= lines.count && fault.column >= 1
      && fault.column <= lines[fault.line - 1].count + 1,
    "a fault outside its template: \(fault)")
}

import ArchiveModel
import Testing

@testable import Ingest

@Suite struct SegmentedPageJSONTests {
  @Test func `a page is one object on one line, lines printed once`() throws {
    let text = "昨天下了雨。\n\n夏雨\n及时\n\n本报记者 沈维\n"
    let page = try RawPage(name: "p", bytes: Array(text.utf8))
    let json = String(decoding: PageSegmentation.segment(page, published: nil).json, as: UTF8.self)
    #expect(
      json == #"{"page":"p","articles":[{"title":"夏雨及时","subtitle":null,"lines":[[1,6]],"#
        + #""paragraphs":["昨天下了雨。"],"paragraph_lines":[[1,1]],"#
        + #""confidence":{"boundary":100,"headline":98,"paragraphs":[99]},"byline":"本报记者 沈维","dateline":null,"credit":null,"#
        + #""column_name":null,"doc_date":null,"continuation":null,"other":null}],"leftovers":[]}"#)
  }

  @Test(arguments: [
    ("\"", #""\"""#), ("\\", #""\\""#), ("\n\t\r", #""\n\t\r""#), ("\u{1}", #""\u0001""#),
    ("晨😀", "\"晨😀\""),
  ])
  func `strings are escaped as JSON asks`(text: String, json: String) {
    var writer = JSONWriter()
    writer.string(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
  }

  @Test func `an empty page has no articles`() throws {
    let page = try RawPage(name: "空", bytes: [])
    let json = PageSegmentation.segment(page, published: nil).json
    #expect(String(decoding: json, as: UTF8.self) == #"{"page":"空","articles":[],"leftovers":[]}"#)
  }
}

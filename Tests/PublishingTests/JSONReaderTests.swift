import Publishing
import Testing

/// Lines of JSON are read as RFC 8259 has them, and faults point at their byte.
@Suite struct JSONReaderTests {
  @Test(
    "a value is read",
    arguments: [
      (
        "{\"a\":[1,-2.5e3,true,null]}", "a",
        JSONValue.array([.number("1"), .number("-2.5e3"), .bool(true), .null])
      ),
      (" {\t\"a\" : \"\\u4e2d\\ud83d\\ude80\\n\\\"\\/\" }\r", "a", .string("中🚀\n\"/")),
      ("{\"a\":{}}", "a", .object([:])), ("{\"a\":\"中\"}", "a", .string("中")),
    ])
  func reads(text: String, key: String, value: JSONValue) throws {
    #expect(try JSONReader.read(Array(text.utf8))[key] == value)
  }

  @Test(
    "what is not JSON is refused at its byte",
    arguments: [
      ("", 0), ("nonsense", 0), ("{\"a\":1", 6), ("{\"a\" 1}", 5), ("{'a':1}", 1), ("[1,]", 3),
      ("{\"a\":1} x", 8), ("\"\\u+123\"", 3), ("\"\\ud800\"", 7), ("\"\u{1}\"", 1), ("\"\\x\"", 3),
      ("tru", 0), ("\"中", 4), ("[-]", 2), ("[01]", 2), ("[1.]", 3), ("[1e]", 3), ("[+1]", 1),
    ])
  func refuses(text: String, offset: Int) {
    let fault = #expect(throws: JSONReader.Fault.self) { try JSONReader.read(Array(text.utf8)) }
    #expect(fault?.offset == offset, "\(String(describing: fault))")
  }

  @Test("nesting without end is refused, not a crash")
  func deep() {
    let text = [UInt8](repeating: 0x5B, count: 1_000_000)
    #expect(throws: JSONReader.Fault.self) { try JSONReader.read(text) }
  }

  @Test("bytes that are no UTF-8 are refused")
  func encoding() {
    #expect(throws: JSONReader.Fault.self) { try JSONReader.read([0x22, 0xC0, 0x80, 0x22]) }
  }
}

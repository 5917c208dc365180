import ArchiveModel
import FuzzSupport
import Publishing

private let tables = Annotator.load(ContentFolder("content"))

/// Answers an input as `sitegen annotate` does: as a request if it looks like one, otherwise as the
/// text of a request.
@_cdecl("LLVMFuzzerTestOneInput")
public func annotate(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = FuzzInput(start, count)
  guard let annotator = tables.0 else {
    Oracle.expect(false, "no tables: \(tables.1)")
    return 0
  }
  var answer = JSONWriter()
  if input.bytes.first == 0x7B {
    _ = annotator.answer(input.bytes, number: 1, into: &answer)
    answer.removeAll()
  }
  let text = input.text
  let date = count % 8 == 0 ? "null" : "\"2025-05-30\""
  let request = JSONText.object([
    ("id", "\"1\""), ("text", JSONText.string(text)), ("date", date),
  ])
  let problem = annotator.answer(Array(request.utf8), number: 1, into: &answer)
  Oracle.expect(problem == nil, "a request is refused: \(problem?.description ?? "")")
  check(answer.bytes, of: Array(text.utf8))
  return 0
}

private func check(_ answer: [UInt8], of text: [UInt8]) {
  guard let value = try? JSONReader.read(answer), case .array(let mentions)? = value["mentions"]
  else {
    Oracle.expect(false, "the answer is no JSON: \(String(decoding: answer, as: UTF8.self))")
    return
  }
  var last = 0
  for mention in mentions {
    guard let from = number(mention["from"]), let to = number(mention["to"]), from <= to else {
      Oracle.expect(false, "a mention without a span: \(mention)")
      return
    }
    Oracle.expectSpan(from..<to, in: text, of: "a mention")
    Oracle.expect(
      mention["text"]?.text?.utf8.elementsEqual(text[from..<to]) == true,
      "a mention's text isn't what its span holds: \(mention)")
    Oracle.expect(from >= last, "mentions out of order at \(from)")
    last = from
    checkDays(of: mention)
  }
}

/// A value is EDTF as it is written in the archive, and gives the days that stand beside it.
private func checkDays(of mention: JSONValue) {
  guard let edtf = mention["edtf"]?.text else { return }
  guard let value = EDTF(edtf) else {
    Oracle.expect(false, "'\(edtf)' can't be read back: \(mention)")
    return
  }
  Oracle.expect(value.description == edtf, "'\(edtf)' is read back as '\(value)'")
  Oracle.expect(
    mention["first"]?.text == value.first?.description
      && mention["last"]?.text == value.last?.description,
    "the days aren't those of '\(edtf)': \(mention)")
}

private func number(_ value: JSONValue?) -> Int? {
  if case .number(let digits)? = value { Int(digits) } else { nil }
}

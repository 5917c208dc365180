import Foundation

/// What every input must satisfy; a breach ends the program, so that libFuzzer keeps the input.
package enum Oracle {
  /// Ends the program where a condition doesn't hold.
  ///
  /// - Parameters:
  ///   - condition: What must hold.
  ///   - breach: What is wrong otherwise, one line: `a span ends inside a character: 3..<5`.
  package static func expect(_ condition: Bool, _ breach: @autoclosure () -> String) {
    guard !condition else { return }
    FileHandle.standardError.write(Data("ORACLE: \(breach())\n".utf8))
    abort()
  }

  /// Checks that a stretch of a text isn't empty, lies in it and begins and ends between characters.
  package static func expectSpan(_ span: Range<Int>, in text: [UInt8], of thing: String) {
    expect(
      !span.isEmpty && span.lowerBound >= 0 && span.upperBound <= text.count,
      "\(thing) is empty or outside its text: \(span) of \(text.count)")
    expect(
      isBorder(span.lowerBound, in: text) && isBorder(span.upperBound, in: text),
      "\(thing) begins or ends inside a character: \(span)")
  }

  /// Whether an offset stands before a character or at the end.
  package static func isBorder(_ offset: Int, in text: [UInt8]) -> Bool {
    offset == text.count || text[offset] & 0xC0 != 0x80
  }
}

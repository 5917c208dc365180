/// Finds signature blocks (落款): the issuers and the day with which a document ends.
///
///     　　　　　　　　东川市渔业局
///     　　　　　　　　2025年5月14日
///
/// Source: GB/T 9704-2012, 7.3.5: the issuer stands below the text, its day of issue on the line under
/// it, both set to the right. Extraction strips the place, so the words and their order must tell.
enum SignatureReader {
  /// At most so many issuers sign.
  private static let issuerLimit = 6

  /// The places of the lines of a block that ends with a line; `nil` where the line is no day or no
  /// issuer stands before it.
  static func block(endingAt index: Int, _ page: RawPage, _ roles: [LineRole]) -> Range<Int>? {
    guard roles[index] == .text, isDay(page.text(of: page.lines[index])) else { return nil }
    var first = index
    while first > 0, index - first < issuerLimit, roles[first - 1] == .text,
      DocumentHeadReader.isIssuer(page.text(of: page.lines[first - 1]))
    {
      first -= 1
    }
    // What is signed ends before it: with a sentence, or with the last annex.
    guard first < index, first > 0, roles[first - 1] == .text,
      endsDocument(page.text(of: page.lines[first - 1]))
    else { return nil }
    return first..<(index + 1)
  }

  private static func isDay(_ line: ArraySlice<UInt32>) -> Bool {
    guard line.count <= 16 else { return false }
    var cursor = Cursor(line)
    return DateReader.take(&cursor).map { $0.year != nil } ?? false && cursor.isAtEnd
  }

  private static func endsDocument(_ line: ArraySlice<UInt32>) -> Bool {
    Glyph.isSentence(line) || AnnexReader.begins(line) || ClauseMarker(line) == .arabic
  }
}

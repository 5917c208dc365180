import ArchiveModel

/// Takes apart articles of law that were glued to the line of the article before them.
///
///     第一条 为了……，制定本规则。 第二条 凡辖有航空器的单位……
///
/// One of 78 laws as a public archive keeps them is printed so, with all articles of a chapter on a line.
struct GluedArticles {
  /// A part of a text, and where it begins.
  struct Part {
    let offset: Int
    let line: OutlineLine
    let marker: ProvisionMarker?
  }

  /// The ordinal of the last article so far.
  private var last = 0

  /// The parts of a text; one where nothing was glued to it.
  ///
  /// Only the article that is next in number can have been glued on: other 第N条 are references.
  mutating func parts(of line: OutlineLine, _ marker: ProvisionMarker?) -> [Part] {
    if let marker, marker.form == .titled(.article) { last = marker.ordinal }
    guard GluedArticles.mayHoldArticle(line.bytes) else {
      return [Part(offset: 0, line: line, marker: marker)]
    }
    let text = ByteText(Array(line.bytes))
    var starts: [(offset: Int, marker: ProvisionMarker?)] = [(0, marker)]
    var index = 0
    while let found = GluedArticles.nextNumber(in: text.bytes, from: index) {
      index = found
      defer { index += 3 }
      guard isBehindStop(index, text),
        let next = ProvisionMarker(startOf: text.bytes[index...]),
        next.form == .titled(.article), next.standsApart, next.ordinal == last + 1
      else { continue }
      last += 1
      starts.append((index, next))
    }
    guard starts.count > 1 else { return [Part(offset: 0, line: line, marker: marker)] }
    return starts.indices.map { place in
      let end = place + 1 < starts.count ? starts[place + 1].offset : text.count
      let start = starts[place].offset
      let part = OutlineLine(
        bytes: text.bytes[start..<end], isHeading: line.isHeading,
        itemNumber: place == 0 ? line.itemNumber : nil, location: line.location)
      return Part(offset: start, line: part, marker: starts[place].marker)
    }
  }

  /// Whether a 第 stands behind the beginning, where another article may have been glued on.
  private static func mayHoldArticle(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      var index = 3
      while index + 2 < text.count {
        if text[index] == 0xE7, text[index + 1] == 0xAC, text[index + 2] == 0xAC { return true }
        index += 1
      }
      return false
    }
  }

  /// The next 第.
  private static func nextNumber(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { text in
      var index = start
      while index + 2 < text.count {
        if text[index] == 0xE7, text[index + 1] == 0xAC, text[index + 2] == 0xAC { return index }
        index += 1
      }
      return nil
    }
  }

  /// Whether a stop and a blank stand before an offset.
  private func isBehindStop(_ offset: Int, _ text: ByteText) -> Bool {
    var index = offset
    while let blank = [1, 3, 2].first(where: { index >= $0 && text.blank(at: index - $0) == $0 }) {
      index -= blank
    }
    return index < offset && text.first(of: ["。", "；", "：", "）", ")", "”"], before: index) != nil
  }
}

import ArchiveModel

/// A name for the words of a provision, which stays when its number changes.
///
/// Between dated versions of a law about a fifth of the unchanged articles are renumbered; the hash
/// tells them from the changed ones. It leaves out the provision's own number and all blanks.
package enum ProvisionHash {
  /// The first 16 hexadecimal digits of the SHA-256 of a provision's words, children included.
  ///
  /// - Parameters:
  ///   - place: The place of the provision in the outline.
  ///   - provisions: The outline.
  ///   - texts: The texts that the outline's units count, in UTF-8.
  /// - Returns: The digits; provisions of the same words have the same.
  package static func hash(
    of place: Int, in provisions: [Provision], texts: [[UInt8]]
  ) -> String {
    let provision = provisions[place]
    var words: [UInt8] = []
    for unit in provision.units where texts.indices.contains(unit) {
      let isFirst = unit == provision.units.lowerBound
      let isLast = unit == provision.units.upperBound - 1
      let from = isFirst ? numberEnd(of: provision, in: texts[unit]) : 0
      let to = isLast ? end(of: place, in: provisions, unit: unit) ?? texts[unit].count : nil
      append(texts[unit], from..<max(from, to ?? texts[unit].count), to: &words)
      words.append(0x0A)
    }
    return String(SHA256.hexDigest(of: words).prefix(16))
  }

  /// Where a provision ends in a text that it shares with the one glued on behind it.
  private static func end(of place: Int, in provisions: [Provision], unit: Int) -> Int? {
    let provision = provisions[place]
    return provisions[(place + 1)...].first {
      $0.units.lowerBound > unit
        || ($0.units.lowerBound == unit && $0.headSpan.from > provision.headSpan.from)
    }.flatMap { $0.units.lowerBound == unit ? $0.headSpan.from : nil }
  }

  /// The offset behind the number, whose blanks the outline has left out.
  private static func numberEnd(of provision: Provision, in bytes: [UInt8]) -> Int {
    let text = ByteText(bytes)
    var index = provision.headSpan.from
    for byte in provision.number.utf8 {
      index = text.skippingBlanks(from: index)
      guard index < bytes.count, bytes[index] == byte else { return provision.headSpan.from }
      index += 1
    }
    return index
  }

  private static func append(_ bytes: [UInt8], _ range: Range<Int>, to words: inout [UInt8]) {
    let text = ByteText(bytes)
    var index = text.skippingBlanks(from: range.lowerBound)
    while index < range.upperBound {
      words.append(bytes[index])
      index = text.skippingBlanks(from: index + 1)
    }
  }
}

/// What stands for a character while searching: one unit of UTF-16 for one, a blank, or nothing.
///
/// Width, case, traditional characters and compatibility forms are folded; blanks count only between
/// two Latin words or numbers; U+200B and its like count nowhere. The same table is published with the
/// index, so that browsers fold as the program does.
///
///     Folding.standard.fold("ＧＤＰ　增長\u{200B}５％").units   // "gdp增长5%"
package struct Folding: Sendable {
  /// Stands for a unit that is left out.
  static let nothing: UInt16 = 1
  static let blank: UInt16 = 0x20
  /// By unit.
  private let table: [UInt16]

  /// - Parameter pairs: A unit and what stands for it; all others stand for themselves.
  package init(pairs: [(from: UInt16, to: UInt16)]) {
    var table = (0...0xFFFF).map { UInt16($0) }
    for pair in pairs { table[Int(pair.from)] = pair.to }
    self.table = table
  }

  /// What stands for a unit.
  subscript(unit: UInt16) -> UInt16 { table[Int(unit)] }

  /// Every unit that something else stands for, ascending.
  var pairs: [(from: UInt16, to: UInt16)] {
    table.enumerated().compactMap { unit, other in
      UInt16(unit) == other ? nil : (UInt16(unit), other)
    }
  }

  /// Whether a blank beside a folded unit counts: digits, Latin, Greek and Cyrillic letters.
  static func isWord(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x30...0x39, 0x61...0x7A, 0xDF...0x52F: true
    default: false
    }
  }

  package func fold(_ text: String) -> FoldedText {
    var units: [UInt16] = []
    var origins: [Int32] = []
    units.reserveCapacity(text.utf8.count / 3 + 8)
    origins.reserveCapacity(text.utf8.count / 3 + 8)
    var blank: Int32?
    var offset: Int32 = 0
    for unit in text.utf16 {
      let folded = table[Int(unit)]
      if folded == Folding.blank {
        blank = blank ?? offset
      } else if folded != Folding.nothing {
        if let place = blank, let last = units.last, Folding.isWord(last), Folding.isWord(folded) {
          units.append(Folding.blank)
          origins.append(place)
        }
        blank = nil
        units.append(folded)
        origins.append(offset)
      }
      offset += 1
    }
    return FoldedText(units: units, origins: origins)
  }
}

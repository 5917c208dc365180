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
    let raw = UTF16Text.units(text)
    var units: [UInt16] = []
    var origins: [Int32] = []
    units.reserveCapacity(raw.count)
    origins.reserveCapacity(raw.count)
    fold(raw[...]) { unit, origin in
      units.append(unit)
      origins.append(Int32(origin))
    }
    return FoldedText(units: units, origins: origins)
  }

  /// Folds a text of UTF-16 and gives each unit with the place of the one that it came from.
  @inline(__always)
  func fold(_ text: ArraySlice<UInt16>, _ take: (_ unit: UInt16, _ origin: Int) -> Void) {
    var blank: Int?
    var last = Folding.nothing
    text.withUnsafeBufferPointer { text in
      for place in text.indices {
        let folded = table[Int(text[place])]
        if folded == Folding.blank {
          blank = blank ?? place
          continue
        }
        if folded == Folding.nothing { continue }
        if let start = blank {
          if Folding.isWord(last), Folding.isWord(folded) { take(Folding.blank, start) }
          blank = nil
        }
        take(folded, place)
        last = folded
      }
    }
  }
}

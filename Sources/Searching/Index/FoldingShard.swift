/// The characters of the archive as they are published: the alphabet, what folds to one of it, and all
/// blanks.
enum FoldingShard {
  /// Two records: the alphabet; pairs of a character and what stands for it.
  ///
  /// - Parameters:
  ///   - folding: The whole folding.
  ///   - alphabet: The folded characters of the archive. What folds to another one is in no text.
  /// - Returns: The content of the shard.
  static func content(of folding: Folding, for alphabet: Alphabet) -> [UInt16] {
    let pairs = folding.pairs.filter {
      $0.to == Folding.nothing || $0.to == Folding.blank || alphabet[$0.to] != nil
    }
    var content = alphabet.units.flatMap { unit in
      // A half of a pair of surrogates cannot stand alone in a script.
      isSurrogate(unit) ? [escape, unit ^ 0x8000] : [unit]
    }
    content.append(ShardScript.record)
    content += pairs.flatMap { [$0.from, $0.to] }
    return content
  }

  /// What a published shard says; empty for one that is none.
  static func read(_ content: [UInt16]) -> (alphabet: Alphabet, folding: Folding) {
    let end = content.firstIndex(of: ShardScript.record) ?? content.count
    var units: [UInt16] = []
    var isEscaped = false
    for unit in content[..<end] {
      if unit == escape {
        isEscaped = true
      } else {
        units.append(isEscaped ? unit ^ 0x8000 : unit)
        isEscaped = false
      }
    }
    let pairs = stride(from: end + 1, to: content.count - 1, by: 2).map {
      (from: content[$0], to: content[$0 + 1])
    }
    return (Alphabet(units), Folding(pairs: pairs))
  }

  /// Before a unit that is written with its highest bit turned.
  private static let escape: UInt16 = 0x1D

  private static func isSurrogate(_ unit: UInt16) -> Bool { (0xD800...0xDFFF).contains(unit) }
}

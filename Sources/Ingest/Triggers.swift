/// Which characters may begin or end what a reader looks for.
///
/// A text is looked through once; only the questions are asked whose characters occur in it. The
/// table knows characters by their last twelve bits, so that it stays in the processor's nearest
/// memory; that another character may answer for one of them costs a question and nothing else.
struct Triggers<Marks: OptionSet & Sendable>: Sendable where Marks.RawValue == UInt16 {
  private var table = [UInt16](repeating: 0, count: 1 << 12)

  /// Takes words with the mark that their first characters get, and words with that of their last.
  init(_ first: (WordList, Marks)..., last: [(WordList, Marks)] = []) {
    for (list, mark) in first { add(list.firstScalars, mark) }
    for (list, mark) in last { add(list.lastScalars, mark) }
  }

  /// Asks a question about all signs, that is digits, letters and punctuation, and gives its mark to
  /// those for which the answer is yes.
  mutating func add(_ mark: Marks, where isAsked: (UInt32) -> Bool) {
    add((0..<0x3400).filter(isAsked), mark)
    add((0xFF00...0xFFFF).filter(isAsked), mark)
  }

  private mutating func add(_ scalars: [UInt32], _ mark: Marks) {
    for scalar in scalars { table[Int(scalar & 0xFFF)] |= mark.rawValue }
  }

  /// The marks of a character.
  @inline(__always)
  func marks(of scalar: UInt32) -> Marks { Marks(rawValue: table[Int(scalar & 0xFFF)]) }

  /// The marks of all characters of a text.
  @inline(__always)
  func marks(in text: ArraySlice<UInt32>) -> Marks {
    var marks: UInt16 = 0
    table.withUnsafeBufferPointer { table in
      for scalar in text { marks |= table[Int(scalar & 0xFFF)] }
    }
    return Marks(rawValue: marks)
  }
}

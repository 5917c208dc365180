/// Which characters may begin a word that a reader of openings looks for.
///
/// A text is looked through once; only the questions are asked whose first characters occur in it.
/// The table knows characters by their last twelve bits, so that it stays in the processor's nearest
/// memory; that another character may answer for one of them costs a question and nothing else.
struct Triggers: Sendable {
  /// What characters may begin, as a set.
  struct Marks: OptionSet {
    let rawValue: UInt8

    /// `今天`, `昨晚`
    static let relativeDay = Marks(rawValue: 1)
    /// `近日`, `据`
    static let recent = Marks(rawValue: 2)
    /// `强调，`, `说，`
    static let verb = Marks(rawValue: 4)
    /// `日`: without it no day stands in a text.
    static let day = Marks(rawValue: 8)
    /// `参加`, `出席`
    static let attendance = Marks(rawValue: 16)
  }

  private var table = [UInt8](repeating: 0, count: 1 << 12)

  /// Takes words with the mark that their first characters get.
  init(_ words: (WordList, Marks)...) {
    for (list, mark) in words {
      for scalar in list.firstScalars { table[Int(scalar & 0xFFF)] |= mark.rawValue }
    }
  }

  /// The marks of all characters of a text.
  @inline(__always)
  func marks(in text: ArraySlice<UInt32>) -> Marks {
    var marks: UInt8 = 0
    table.withUnsafeBufferPointer { table in
      for scalar in text { marks |= table[Int(scalar & 0xFFF)] }
    }
    return Marks(rawValue: marks)
  }
}

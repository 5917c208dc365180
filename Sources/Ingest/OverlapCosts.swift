/// What a headline's overlap with a body says for or against their belonging together.
enum OverlapCosts {
  /// The cost of a share in hundredths, in tenths of a natural logarithm.
  static func cost(share: Int) -> Int {
    switch share {
    case 60...: -30
    case 20..<60: 30 - (share - 20) * 60 / 40
    default: 60 - share * 30 / 20
    }
  }
}

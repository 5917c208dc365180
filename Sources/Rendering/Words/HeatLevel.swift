/// How dark a count is shown: five steps, each about four times the one before, so that what is
/// mentioned once can be seen beside what is mentioned everywhere.
enum HeatLevel {
  static func of(_ count: Int) -> Int {
    switch count {
    case 0: 0
    case 1: 1
    case 2...4: 2
    case 5...16: 3
    default: 4
    }
  }
}

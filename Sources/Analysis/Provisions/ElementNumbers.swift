/// The last number of each kind of provision; 0 where none was seen.
///
/// Kept in place, because every open provision has one: dictionaries took most of an outline's time.
struct ElementNumbers {
  private var numbers = SIMD16<Int64>()

  subscript(element: ProvisionElement) -> Int {
    get { Int(numbers[element.place]) }
    set { numbers[element.place] = Int64(newValue) }
  }

  /// Forgets the numbers of all that is narrower than a rank.
  mutating func forget(below rank: Int) {
    for element in ProvisionElement.allCases where element.rank > rank { self[element] = 0 }
  }
}

extension ProvisionElement {
  /// The place among all elements.
  fileprivate var place: Int {
    switch self {
    case .book: 0
    case .part: 1
    case .chapter: 2
    case .lawSection: 3
    case .article: 4
    case .lawParagraph: 5
    case .point: 6
    case .indent: 7
    case .section: 8
    case .subsection: 9
    case .paragraph: 10
    case .subparagraph: 11
    case .attachment: 12
    case .division: 13
    }
  }
}

/// Gives each different word a number, from 0 in the order in which they come.
struct WordNumbers {
  private var numbers: [String: Int] = [:]
  /// The words as bytes, each with its number.
  private(set) var words: [(bytes: [UInt8], value: Int32)] = []

  /// The number of a word: its old one, or the next.
  mutating func number(of word: String) -> Int {
    if let known = numbers[word] { return known }
    let number = numbers.count
    numbers[word] = number
    words.append((Array(word.utf8), Int32(number)))
    return number
  }
}

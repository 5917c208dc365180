/// A page as an extractor gives it up: articles in columns of various widths, a headline before or
/// after each, blank lines between the printed ones, the furniture of the page.
struct NewspaperPage {
  /// The bytes between which a page ends.
  private static let sizes = 20_000...40_000
  /// The widths of printed columns in characters.
  private static let widths = [13, 15, 17, 19, 22, 25, 28, 31]

  private var grammar: Grammar
  private var lines: [String] = []
  private var size = 0
  /// Some extractors keep the indent of a paragraph, and some put no blank lines.
  private let keepsIndent: Bool
  private let isOpen: Bool

  /// - Parameters:
  ///   - number: The place among all pages, from 0; it is the seed as well.
  ///   - day: The day of publication.
  init(number: Int, day: Day) {
    grammar = Grammar(random: RandomSource(seed: UInt64(number) &+ 1_000_000), day: day)
    keepsIndent = grammar.random.number(0...2) == 0
    isOpen = grammar.random.number(0...4) > 0
    let limit = grammar.random.number(NewspaperPage.sizes)
    add("第\(number % 16 + 1)版")
    while size < limit { addArticle() }
    add("责任编辑：\(grammar.random.word(Vocabulary.people))")
  }

  /// The page, each line ended.
  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func addArticle() {
    let isPolicy = grammar.random.number(0...3) == 0
    let headline = headline(isPolicy)
    let width = grammar.random.word(NewspaperPage.widths)
    let body = isPolicy ? policy() : report()
    let isHeadlineFirst = grammar.random.number(0...1) == 0
    if isHeadlineFirst { add(block: headline) }
    for (number, paragraph) in body.enumerated() {
      // A picture narrows the column from somewhere on.
      let narrows = number > 4 && number % 7 < 3
      set(paragraph, width: narrows ? max(9, width * 2 / 3) : width)
    }
    if !isHeadlineFirst { add(block: headline) }
    if grammar.random.number(0...4) == 0 { addPicture(width) }
    if grammar.random.number(0...9) == 0 { add("（下转第\(grammar.random.number(2...16))版）") }
  }

  /// A headline in one to three lines, and in some articles a subtitle.
  private mutating func headline(_ isPolicy: Bool) -> [String] {
    let subject = grammar.random.word(Vocabulary.subjects)
    if isPolicy {
      return [
        "\(grammar.random.word(Vocabulary.offices))关于改进", "\(subject)工作的意见",
        "（\(grammar.day.year)年\(grammar.random.number(1...12))月\(grammar.random.number(1...28))日）",
      ]
    }
    let city = grammar.random.word(Vocabulary.cities)
    let object = grammar.random.word(Vocabulary.objects)
    var lines = ["\(city)\(subject)\(grammar.random.word(Vocabulary.results))"]
    if grammar.random.number(0...1) == 0 { lines.append("\(object)年内全部公开") }
    if grammar.random.number(0...2) == 0 { lines.append("——\(city)\(object)见闻") }
    return lines
  }

  private mutating func policy() -> [String] {
    let size = grammar.random.number(2_000...9_000)
    return grammar.policy(size: size).map { $0.replacing("## ", with: "") }
  }

  /// The paragraphs of a report with its dateline at the beginning or at the end, and its byline.
  private mutating func report() -> [String] {
    let city = grammar.random.word(Vocabulary.cities)
    let name = grammar.random.word(Vocabulary.people)
    let day = "\(grammar.random.number(1...12))月\(grammar.random.number(1...28))日"
    let count = grammar.random.number(4...12)
    var paragraphs = (0..<count).map { _ in grammar.paragraph(grammar.random.number(2...5)) }
    switch grammar.random.number(0...3) {
    case 0: paragraphs[0] = "新华社\(city)\(day)电（记者\(name)）" + paragraphs[0]
    case 1: paragraphs[0] = "本报讯（记者\(name)）" + paragraphs[0]
    case 2: paragraphs[count - 1] += "（据新华社\(city)\(day)电）"
    default: paragraphs.append("本报记者 \(name)")
    }
    return paragraphs
  }

  private mutating func addPicture(_ width: Int) {
    set("图为\(grammar.paragraph(1))", width: width / 2)
    add("新华社发（\(grammar.random.word(Vocabulary.people)) 摄）")
  }

  /// Sets a paragraph at a width in han characters, its first line two shorter; whatever is no han
  /// character takes half of one.
  private mutating func set(_ paragraph: String, width: Int) {
    var line = keepsIndent ? "　　" : ""
    var room = 2 * (width - 2)
    for character in paragraph {
      let taken = ("一"..."龥").contains(character) ? 2 : 1
      // No line begins with a stop; it hangs at the end of the line before.
      if room < taken, !"，。、；：）》".contains(character) {
        add(line)
        line = ""
        room = 2 * width
      }
      line.append(character)
      room -= taken
    }
    add(line)
  }

  private mutating func add(block: [String]) {
    add(block[0])
    for line in block.dropFirst() { append(line) }
  }

  private mutating func add(_ line: String) {
    if isOpen, !lines.isEmpty { append("") }
    append(line)
  }

  private mutating func append(_ line: String) {
    lines.append(line)
    size += line.utf8.count + 1
  }
}

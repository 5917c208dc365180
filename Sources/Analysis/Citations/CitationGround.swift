import ArchiveModel

/// What the citations of an article stand on: its outline, and where each text lies in it.
///
/// A class, because the outline is made when the first reference asks for it, which most texts never do,
/// and who asks is a value. It stays with the reading that made it: nothing guards it against a second
/// thread.
package final class CitationGround {
  /// From an offset of a text on, a provision is the innermost.
  struct Start {
    let offset: Int
    let place: Int
    /// Whether the provision begins here and does not go on from an earlier text.
    let begins: Bool
  }

  /// The provisions, and where each text lies in them.
  struct Outline {
    let finder: ProvisionFinder
    /// For each text the provisions that begin or go on in it, by offset.
    fileprivate let starts: [[Start]]

    init(provisions: [Provision], starts: [[Start]]) {
      finder = ProvisionFinder(provisions)
      self.starts = provisions.isEmpty ? [] : starts
    }

    /// The outline of one text, which was read from its lines.
    init(provisions: [Provision], lineStarts: [Int]) {
      let lines = CitationGround.starts(of: provisions, count: lineStarts.count) { lineStarts[$0] }
      self.init(provisions: provisions, starts: [lines.flatMap { $0 }])
    }
  }

  /// The document that a decision on changes changes: 甲法 of 关于修改〈甲法〉的决定.
  let amended: String?
  private let readOutline: () -> Outline
  private lazy var outline = readOutline()

  /// The ground of an article whose outline was read from its texts one by one.
  ///
  /// - Parameters:
  ///   - provisions: The outline, whose units count the texts.
  ///   - count: The number of texts.
  ///   - title: The title, whose 关于修改〈甲法〉的决定 says what bare articles speak of.
  package init(provisions: [Provision], count: Int, title: String?) {
    amended = title.flatMap { CitationGround.amended(in: $0) }
    readOutline = {
      Outline(
        provisions: provisions,
        starts: CitationGround.starts(of: provisions, count: count) { _ in 0 })
    }
  }

  /// The ground of a text without a title, whose outline is read once it is asked for.
  init(_ outline: @escaping () -> Outline) {
    amended = nil
    readOutline = outline
  }

  var finder: ProvisionFinder { outline.finder }
  private var starts: [[Start]] { outline.starts }

  /// For each text the provision that goes on in it, and those that begin in it.
  ///
  /// - Parameters:
  ///   - provisions: The outline, each provision before its children.
  ///   - count: The number of texts.
  ///   - base: What the offsets of a text count from.
  /// - Returns: For each text its starts, by offset.
  private static func starts(
    of provisions: [Provision], count: Int, base: (Int) -> Int
  ) -> [[Start]] {
    var open: [Int] = []
    var next = 0
    return (0..<count).map { text in
      var starts: [Start] = []
      while let last = open.last, provisions[last].units.upperBound <= text { open.removeLast() }
      // The innermost one speaks for those around it.
      if let last = open.last {
        starts.append(Start(offset: base(text), place: last, begins: false))
      }
      while next < provisions.count, provisions[next].units.lowerBound <= text {
        let provision = provisions[next]
        while let last = open.last, provisions[last].depth >= provision.depth { open.removeLast() }
        starts.append(
          Start(offset: base(text) + provision.headSpan.from, place: next, begins: true))
        open.append(next)
        next += 1
      }
      return starts
    }
  }

  /// Whether a place is numbered like a policy document: 一、（一）1.
  func isPolicy(at place: Int?) -> Bool {
    guard finder.hasArticles else { return true }
    let around = finder.ancestor(of: place) { $0 == .article || $0 == .attachment }
    return around.map { finder.provisions[$0].element == .attachment } ?? false
  }

  /// Whether the number of a provision stands at an offset, as 第一条 before its text: no reference.
  func isNumber(inText text: Int, at offset: Int, _ bytes: ByteText) -> Bool {
    // Numbers stand at the beginning of a line or behind a blank, most references don't.
    guard offset == 0 || bytes.isBlank(before: offset), starts.indices.contains(text) else {
      return false
    }
    var index = lastStart(inText: text, at: offset)
    while let current = index, offset - starts[text][current].offset < 32 {
      let start = starts[text][current]
      if start.begins, bytes.skippingBlanks(from: start.offset) == offset,
        finder.provisions[start.place].number.utf8.starts(with: "第".utf8)
      {
        return true
      }
      index = current > 0 ? current - 1 : nil
    }
    return false
  }

  /// Whether a provision began before a text.
  func begins(_ place: Int, beforeText text: Int) -> Bool {
    finder.provisions[place].units.lowerBound < text
  }

  private static func amended(in title: String) -> String? {
    let text = ByteText(Array(title.utf8))
    for start in 0..<text.count {
      guard let verb = text.first(of: ["修改", "修正", "修订"], at: start),
        let open = text.first(of: ["〈", "《", "<"], at: start + verb.utf8CodeUnitCount)
      else { continue }
      let begin = start + verb.utf8CodeUnitCount + open.utf8CodeUnitCount
      var end = begin
      while end < text.count, text.first(of: ["〉", "》", ">"], at: end) == nil { end += 1 }
      guard end < text.count, end > begin else { return nil }
      return String(decoding: DocumentName.joined(text.bytes[begin..<end]), as: UTF8.self)
    }
    return nil
  }

  var hasProvisions: Bool { !finder.provisions.isEmpty }

  /// The innermost provision at an offset of a text.
  func place(inText text: Int, at offset: Int) -> Int? {
    lastStart(inText: text, at: offset).map { starts[text][$0].place }
  }

  /// The last of a text's starts that is not behind an offset.
  private func lastStart(inText text: Int, at offset: Int) -> Int? {
    guard starts.indices.contains(text) else { return nil }
    var low = 0
    var high = starts[text].count
    while low < high {
      let middle = (low + high) / 2
      if starts[text][middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}

import Indexing

/// Puts the lines of a raw page beside the texts that they became.
struct ProofRows {
  private(set) var runs: [ProofRun] = []
  private let owners: [Int?]
  private let alignments: [Int: LineAlignment]

  /// - Parameters:
  ///   - lines: The lines of the page that are not blank, ascending.
  ///   - owners: For each line number, the article that has the line.
  ///   - alignments: By article.
  ///   - unitCounts: How many texts each article has.
  init(
    lines: [Int], owners: [Int?], alignments: [Int: LineAlignment], unitCounts: [Int: Int]
  ) {
    self.owners = owners
    self.alignments = alignments
    var seen: Set<Int> = []
    var start = 0
    while start < lines.count {
      let owner = owners[lines[start]]
      let end = lines[start...].firstIndex { owners[$0] != owner } ?? lines.count
      let isFirst = owner.map { seen.insert($0).inserted } ?? true
      runs.append(
        ProofRun(article: owner, rows: rows(Array(lines[start..<end]), owner), isFirst: isFirst))
      start = end
    }
    markFirstRows()
    for (article, count) in unitCounts.sorted(by: { $0.key < $1.key }) where seen.contains(article)
    {
      insertTextsWithoutLines(article, count)
    }
  }

  private func rows(_ lines: [Int], _ article: Int?) -> [ProofRow] {
    guard let article, let alignment = alignments[article] else {
      return [ProofRow(content: .leftover, lines: lines, isFirst: true)]
    }
    var rows: [ProofRow] = []
    var strays: [Int] = []
    func flush() {
      if !strays.isEmpty { rows.append(ProofRow(content: .stray, lines: strays, isFirst: true)) }
      strays = []
    }
    for line in lines {
      guard let unit = alignment.units[line] else {
        strays.append(line)
        continue
      }
      if let last = rows.indices.last, rows[last].content == .text(unit: unit) {
        rows[last].lines += strays + [line]
        strays = []
      } else {
        flush()
        rows.append(ProofRow(content: .text(unit: unit), lines: [line], isFirst: false))
      }
    }
    flush()
    return rows
  }

  private mutating func markFirstRows() {
    var seen: [Int: Set<Int>] = [:]
    for run in runs.indices {
      guard let article = runs[run].article else { continue }
      runs[run].rows = runs[run].rows.map { row in
        guard let unit = row.unit else { return row }
        let isFirst = seen[article, default: []].insert(unit).inserted
        return ProofRow(content: row.content, lines: row.lines, isFirst: isFirst)
      }
    }
  }

  /// Texts that begin no line stand behind the text before them, or before all.
  private mutating func insertTextsWithoutLines(_ article: Int, _ count: Int) {
    var last: [Int: (run: Int, row: Int)] = [:]
    var previous: (run: Int, row: Int)?
    for run in runs.indices where runs[run].article == article {
      previous = previous ?? (run, -1)
      for row in runs[run].rows.indices {
        if let unit = runs[run].rows[row].unit { last[unit] = (run, row) }
      }
    }
    guard let alignment = alignments[article] else { return }
    var inserted: [Int: [Int: [ProofRow]]] = [:]
    for unit in 0..<count {
      if let place = last[unit] {
        previous = place
      } else if let place = previous {
        let isPrinted = !alignment.pieces(ofUnit: unit).isEmpty
        guard isPrinted || !alignment.gaps[unit].isEmpty else { continue }
        let content: ProofRow.Content = isPrinted ? .text(unit: unit) : .unprinted(unit: unit)
        inserted[place.run, default: [:]][place.row, default: []]
          .append(ProofRow(content: content, lines: [], isFirst: true))
      }
    }
    for (run, behind) in inserted.sorted(by: { $0.key < $1.key }) {
      let rows = runs[run].rows
      runs[run].rows =
        (behind[-1] ?? []) + rows.indices.flatMap { [rows[$0]] + (behind[$0] ?? []) }
    }
  }
}

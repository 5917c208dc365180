/// Cuts a proof sheet into parts that a browser opens with ease: between articles where it can.
enum ProofCut {
  /// What a part may weigh: about so many lines, some 400 kB of HTML.
  static let limit = 1200

  /// - Parameters:
  ///   - runs: The whole sheet.
  ///   - weight: What a line weighs; a line of usual length weighs 1.
  /// - Returns: The runs of each part; a run may go on in the next.
  static func parts(_ runs: [ProofRun], weight: (Int) -> Int) -> [[ProofRun]] {
    var parts: [[ProofRun]] = []
    var part: [ProofRun] = []
    var load = 0
    for run in runs {
      for piece in pieces(of: run, weight) {
        let added = piece.rows.reduce(0) { $0 + self.weight(of: $1, weight) }
        if load + added > limit, !part.isEmpty {
          parts.append(part)
          (part, load) = ([], 0)
        }
        part.append(piece)
        load += added
      }
    }
    return part.isEmpty ? parts : parts + [part]
  }

  /// The run itself, or pieces of it that are no heavier than a part.
  private static func pieces(of run: ProofRun, _ weight: (Int) -> Int) -> [ProofRun] {
    var pieces: [[ProofRow]] = [[]]
    var load = 0
    for row in run.rows.flatMap({ split($0, weight) }) {
      let added = self.weight(of: row, weight)
      if load + added > limit, pieces.last?.isEmpty == false {
        pieces.append([])
        load = 0
      }
      pieces[pieces.count - 1].append(row)
      load += added
    }
    return pieces.enumerated().map { index, rows in
      ProofRun(article: run.article, rows: rows, isFirst: run.isFirst && index == 0)
    }
  }

  /// The row itself, or pieces of it that are no heavier than a part.
  private static func split(_ row: ProofRow, _ weight: (Int) -> Int) -> [ProofRow] {
    var pieces: [[Int]] = [[]]
    var load = 0
    for line in row.lines {
      let added = weight(line)
      if load + added > limit, pieces.last?.isEmpty == false {
        pieces.append([])
        load = 0
      }
      pieces[pieces.count - 1].append(line)
      load += added
    }
    return pieces.enumerated().map { index, lines in
      ProofRow(content: row.content, lines: lines, isFirst: row.isFirst && index == 0)
    }
  }

  /// A row without lines shows a text all the same.
  private static func weight(of row: ProofRow, _ weight: (Int) -> Int) -> Int {
    row.lines.reduce(row.lines.isEmpty ? 4 : 1) { $0 + weight($1) }
  }
}

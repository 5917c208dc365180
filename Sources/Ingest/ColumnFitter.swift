/// Finds paragraphs and column widths together: the path of least cost over a run of body lines.
///
/// One column lasts for many lines, may change between paragraphs (another article) and, at a
/// price, inside one (a picture narrows the column), so the whole run decides, not a window.
enum ColumnFitter {
  /// No column of a paper is narrower, in half em.
  private static let narrowest = 16

  static func fit(_ lines: [BodyLine]) -> ColumnPath {
    let columns = candidates(lines)
    return ColumnLattice(
      lines, columns: columns, rarity: columns.map { rarity(of: $0, in: lines) },
      isIndented: isIndented(lines)
    ).solve()
  }

  /// The widths that many lines speak for, as full lines or as first lines.
  private static func candidates(_ lines: [BodyLine]) -> [Int] {
    var votes = [Int](repeating: 0, count: 260)
    for (line, next) in zip(lines, lines.dropFirst()) where abs(line.width - next.width) <= 2 {
      votes[min(line.width, next.width, 250)] += 6
      votes[min(max(line.width, next.width), 250)] += 6
    }
    for line in lines {
      let width = min(line.width, 250)
      votes[width] += 3
      votes[width + 1] += 2
      votes[width + 3] += 1
      votes[width + 4] += 2
      if width > 1 { votes[width - 1] += 2 }
    }
    return mostVoted(votes).sorted()
  }

  /// The numbers with most votes, as many as the lattice has columns; of equal ones the smaller.
  private static func mostVoted(_ votes: [Int]) -> [Int] {
    // A number and its votes are one, the largest of these come first, and zeros stand for none.
    var best = [Int](repeating: 0, count: LineCostRows.width)
    for number in votes.indices where votes[number] > 0 {
      let vote = votes[number] << 9 | (511 - number)
      var place = best.count - 1
      guard vote > best[place] else { continue }
      while place > 0, best[place - 1] < vote {
        best[place] = best[place - 1]
        place -= 1
      }
      best[place] = vote
    }
    return best.prefix { $0 > 0 }.map { 511 - $0 & 511 }
  }

  /// Looks at the first two lines after short last lines: is the first one shorter?
  private static func isIndented(_ lines: [BodyLine]) -> Bool {
    var (flush, indented) = (0, 0)
    for index in lines.indices.dropFirst().dropLast() {
      let (line, next) = (lines[index], lines[index + 1])
      guard lines[index - 1].endsSentence, lines[index - 1].width < line.width - 6,
        !line.endsSentence, !next.endsSentence, !line.startsDateline
      else { continue }
      if abs(next.width - line.width) <= 1 { flush += 1 }
      if (2...6).contains(next.width - line.width) { indented += 1 }
    }
    return flush < 3 || flush <= 3 * indented
  }

  /// What it costs to enter a column: little where many lines speak for it, and a lot where it is
  /// narrower than papers print, because short lines after each other are talk.
  private static func rarity(of column: Int, in lines: [BodyLine]) -> Int {
    guard column >= narrowest else { return 300 }
    var support = 0
    for line in lines where abs(line.width - column) <= 1 || line.width - column + 4 == 0 {
      support += 1
      if support == 4 { return 0 }
    }
    return (4 - support) * 10
  }
}

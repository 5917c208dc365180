import Foundation

/// An example of a file of Tests/Specs: a fenced block with what goes in, and one with what comes out.
///
///     ```input 2025-05-30
///     5月28日，沙特……
///     ```
///
///     ```dates
///     5月28日 = 2025-05-28
///     ```
package struct SpecExample: Sendable, CustomStringConvertible {
  /// The file below Tests/Specs: `dates.md`.
  package let file: String
  /// The line of the first fence, from 1.
  package let line: Int
  /// The words of the first fence: `["input", "2025-05-30"]`.
  package let words: [String]
  package let input: [String]
  /// What the second fence says: `dates`.
  package let kind: String
  package let expected: [String]

  package var description: String { "\(file):\(line)" }

  /// Reads the examples of a file.
  ///
  /// - Parameters:
  ///   - file: The file below Tests/Specs.
  ///   - openings: The first words of fences with what goes in; the next fence has what comes out.
  /// - Returns: The examples in the order of the file; none where it can't be read.
  package static func all(in file: String, opening openings: [String] = ["input"]) -> [SpecExample]
  {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../Specs/\(file)")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    var examples: [SpecExample] = []
    var opened: Block?
    for block in blocks(of: text) {
      if openings.contains(block.words.first ?? "") {
        opened = block
      } else if let first = opened {
        examples.append(
          SpecExample(
            file: file, line: first.line, words: first.words, input: first.lines,
            kind: block.words.joined(separator: " "), expected: block.lines))
        opened = nil
      }
    }
    return examples
  }

  /// A fenced block: the line of its fence, the words behind the marks, and what is inside.
  private typealias Block = (line: Int, words: [String], lines: [String])

  private static func blocks(of text: String) -> [Block] {
    var blocks: [Block] = []
    var open: Block?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if open == nil, line.hasPrefix("```") {
        open = (index + 1, line.dropFirst(3).split(separator: " ").map(String.init), [])
      } else if let block = open, line == "```" {
        blocks.append(block)
        open = nil
      } else {
        open?.lines.append(String(line))
      }
    }
    return blocks
  }
}

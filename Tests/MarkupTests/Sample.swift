import ArchiveModel

@testable import Markup

/// Ways to read short texts in tests.
enum Sample {
  static let file = "content/articles/2025/sample.md"
  static let head = "---\nid: 2025-05-30-01\nkind: news\npublished: 2025-05-30\n---\n\n"

  /// What is wrong with an article.
  static func problems(_ text: String) -> [Diagnostic] {
    MarkdownReader.read(Array(text.utf8), file: file).1
  }

  /// Code and place of what is wrong with an article: `bad-date 4:12`.
  static func places(_ text: String) -> [String] {
    problems(text).map { "\($0.code) \($0.location.line):\($0.location.column)" }
  }

  /// Plain Markdown without front matter.
  static func markdown(_ text: String) -> MarkdownDocument? {
    MarkdownReader.read(Array(text.utf8), file: file, needsFrontMatter: false).0
  }

  /// The HTML of each block of plain Markdown.
  static func html(_ text: String, marks: [[InlineMark]] = []) -> [String] {
    markdown(text)?.html(marks: marks).map { String(decoding: $0, as: UTF8.self) } ?? []
  }

  /// The visible texts of plain Markdown.
  static func texts(_ text: String) -> [String] {
    markdown(text)?.texts.map(\.text) ?? []
  }

  static func yaml(_ text: String) -> YAMLNode? {
    if case .success(let node) = YAMLReader.read(text, file: "a.yml") { node } else { nil }
  }

  /// Code and place of what is wrong with a YAML text.
  static func yamlProblems(_ text: String) -> [String] {
    guard case .failure(let list) = YAMLReader.read(text, file: "a.yml") else { return [] }
    return list.diagnostics.map { "\($0.code) \($0.location.line):\($0.location.column)" }
  }
}

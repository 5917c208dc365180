import ArchiveModel

/// Doubts in the words of the interface: 第 57 行：这里是否为文章分界（把握 58%）；栏宽相同，前后用词相近.
struct DoubtWording: Sendable {
  private let strings: InterfaceStrings

  init(_ strings: InterfaceStrings) {
    self.strings = strings
  }

  /// A person's remark stays as it was written.
  func text(_ doubt: Doubt) -> String {
    if let remark = doubt.remark { return remark }
    var text = strings.word(DoubtKeys.key(doubt.subject))
    if let confidence = doubt.confidence {
      text = strings.fill("doubt_sure", ["doubt": text, "percent": "\(confidence)"])
    }
    let reasons = doubt.evidence.map { strings.word(DoubtKeys.key($0)) }
    if let first = reasons.first {
      let all = reasons.dropFirst().reduce(first) {
        strings.fill("doubt_reasons", ["reasons": $0, "reason": $1])
      }
      text = strings.fill("doubt_because", ["doubt": text, "reasons": all])
    }
    guard let lines = doubt.lines else { return text }
    let range = lines.first == lines.last ? "\(lines.first)" : "\(lines.first)–\(lines.last)"
    return strings.fill(
      lines.first == lines.last ? "doubt_line" : "doubt_lines", ["lines": range, "doubt": text])
  }
}

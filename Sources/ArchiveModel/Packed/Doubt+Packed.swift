extension Doubt: Packed {
  package func pack(into writer: inout PackedWriter) {
    writer.optionalText(remark)
    guard remark == nil else { return }
    writer.choice(subject)
    writer.optional(lines)
    writer.count(confidence)
    writer.number(evidence.count)
    for reason in evidence { writer.choice(reason) }
  }

  package init?(_ reader: inout PackedReader) {
    guard let remark = reader.optionalText() else { return nil }
    if let remark {
      self.init(remark: remark)
      return
    }
    guard let subject: Subject = reader.choice(), let lines: LineRange? = reader.optional(),
      let confidence = reader.optionalCount(), let count = reader.listCount()
    else { return nil }
    var evidence: [Evidence] = []
    for _ in 0..<count {
      guard let reason: Evidence = reader.choice() else { return nil }
      evidence.append(reason)
    }
    self.init(subject, lines: lines, confidence: confidence, because: evidence)
  }
}

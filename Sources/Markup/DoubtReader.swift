import ArchiveModel

/// Reads the doubts of an article: mappings, or texts in a person's own words.
enum DoubtReader {
  /// The doubts under a key; what is wrong with them is reported to the fields.
  static func read(_ key: String, _ fields: inout FieldReader) -> [Doubt] {
    guard let node = fields.node(key) else { return [] }
    return (node.items ?? [node]).compactMap { item in
      item.entries == nil ? remark(item, key, &fields) : doubt(item, &fields)
    }
  }

  private static func remark(_ node: YAMLNode, _ key: String, _ fields: inout FieldReader) -> Doubt?
  {
    guard let text = node.text, !text.isEmpty else {
      fields.report(
        key, code: "wrong-type", "'\(key)' must be a list of doubts that are not empty",
        fix: "write one doubt a line behind '- ', or remove the key")
      return nil
    }
    return Doubt(remark: text)
  }

  private static func doubt(_ node: YAMLNode, _ fields: inout FieldReader) -> Doubt? {
    var nested = FieldReader(
      node, subject: "a doubt", keys: ["about", "lines", "confidence", "because"])
    defer { fields.adopt(nested) }
    let subjects = Doubt.Subject.allCases.filter { $0 != .remark }
    let subject = nested.requiredText("about").flatMap { text in
      subjects.first { $0.rawValue == text }
    }
    if subject == nil, nested.node("about") != nil {
      nested.report(
        "about", code: "bad-value", "a doubt is not about this",
        fix: "use one of: \(subjects.map(\.rawValue).joined(separator: ", "))")
    }
    let lines = nested.value("lines", form: "a line or a range of lines such as 12-18") {
      LineRange($0)
    }
    let confidence = nested.value("confidence", form: "a share such as 0.58", confidence)
    let texts = nested.node("because") == nil ? [] : nested.texts("because")
    let evidence = texts.compactMap { Doubt.Evidence(rawValue: $0) }
    if evidence.count != texts.count {
      let known = Doubt.Evidence.allCases.map(\.rawValue).joined(separator: ", ")
      nested.report(
        "because", code: "bad-value", "one of the reasons is unknown", fix: "use: \(known)")
    }
    return subject.map { Doubt($0, lines: lines, confidence: confidence, because: evidence) }
  }

  /// Hundredths of a share that is written with up to two digits: `0.58`, `1`.
  private static func confidence(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first.flatMap({ Int($0) }), (0...1).contains(whole)
    else { return nil }
    let digits = parts.count == 2 ? parts[1] : "0"
    guard (1...2).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let fraction = Int(digits)
    else { return nil }
    let hundredths = whole * 100 + fraction * (digits.utf8.count == 1 ? 10 : 1)
    return hundredths <= 100 ? hundredths : nil
  }
}

package import ArchiveModel

/// Finds the provisions of a document and gives each one its address.
///
/// A marker counts only at the start of a paragraph, and only where its number fits the numbers before
/// it; a gap, a repeat or a restart is a diagnostic and is never renumbered.
package enum OutlineReader {
  /// Reads the outline of a document's body.
  ///
  /// - Parameters:
  ///   - lines: The texts of the body in reading order.
  ///   - firstUnit: The number of the first line among the document's text units.
  /// - Returns: The provisions, each before its children, and what is odd in their numbering.
  package static func read(
    _ lines: [OutlineLine], firstUnit: Int = 0
  ) -> (provisions: [Provision], diagnostics: [Diagnostic]) {
    let printed = lines.map { ProvisionMarker(startOf: $0.bytes) ?? ProvisionMarker(item: $0) }
    let markers = UnnumberedAttachments.marked(printed, lines)
    let isLaw = laws(markers)
    var builder = OutlineBuilder(firstUnit: firstUnit)
    var diagnostics: [Diagnostic] = []
    var articles = GluedArticles()
    for (index, line) in lines.enumerated() {
      guard isLaw[index] else {
        builder.add(
          line, marker: markers[index], at: index, isLaw: false,
          leadsIn: LeadingLine.leadsIn(index, lines, markers))
        continue
      }
      let parts = articles.parts(of: line, markers[index])
      for part in parts {
        builder.add(part.line, marker: part.marker, at: index, offset: part.offset, isLaw: true)
      }
      if parts.count > 1 { diagnostics.append(glued(parts, at: line.location)) }
    }
    let outline = builder.finish(count: lines.count)
    return (outline.provisions, (outline.diagnostics + diagnostics).sorted())
  }

  /// For each text whether its part of the document is built like a law. The document itself and each
  /// of its attachments are such parts.
  private static func laws(_ markers: [ProvisionMarker?]) -> [Bool] {
    let starts = [0] + markers.indices.filter { $0 > 0 && markers[$0]?.form == .attachment }
    return zip(starts, starts.dropFirst() + [markers.count]).flatMap { start, end in
      let isLaw = isLaw(Array(markers[start..<end]))
      return repeatElement(isLaw, count: end - start)
    }
  }

  private static func glued(_ parts: [GluedArticles.Part], at location: SourceLocation)
    -> Diagnostic
  {
    let numbers = parts.dropFirst().compactMap(\.marker?.text).joined(separator: "、")
    return Diagnostic(
      .warning, code: "provision-glued", at: location,
      "\(numbers) is printed on the line of the article before it, so all share one paragraph",
      fix: "compare with the source, and begin each article on a line of its own")
  }

  /// A document whose paragraphs begin with 第一条 and 第二条 is built like a law; a single 第一条 must
  /// stand apart from what follows, because 第一条生产线 begins no article. So must the two of an extract
  /// that begins further on, in a document that has no 一、.
  private static func isLaw(_ markers: [ProvisionMarker?]) -> Bool {
    let articles = markers.compactMap { $0 }.filter { $0.form == .titled(.article) }
    if articles.isEmpty { return false }
    let ordinals = Set(articles.map(\.ordinal))
    if ordinals.isSuperset(of: [1, 2]) || ordinals.count >= 3 { return true }
    if articles.contains(where: { $0.ordinal == 1 && $0.standsApart }) { return true }
    return articles.count == 2 && articles.allSatisfy(\.standsApart)
      && articles[1].ordinal == articles[0].ordinal + 1
      && !markers.contains { $0?.form == .han && $0?.ordinal == 1 }
  }
}

extension ProvisionMarker {
  /// The marker that Markdown took off an ordered list's item: `1. 加快……`.
  fileprivate init?(item line: OutlineLine) {
    guard let number = line.itemNumber else { return nil }
    self.init(form: .arabic, ordinal: number, text: "\(number).")
  }
}

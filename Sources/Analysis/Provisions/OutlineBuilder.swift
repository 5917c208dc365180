import ArchiveModel

/// Builds an outline line by line, with the provisions that are still open on a stack.
struct OutlineBuilder {
  private struct Open {
    let place: Int
    let element: ProvisionElement
    var lastChild = ElementNumbers()
  }

  private struct Entry {
    let element: ProvisionElement
    let marker: ProvisionMarker
    let eId: String
    let heading: String?
    let headEnd: Int
    let start: Int
    /// Where it begins in its first text; not 0 for what was glued to the text before it.
    let offset: Int
    var end: Int
    let parent: Int?
    let depth: Int
  }

  /// Whether the part of the document at hand is built like a law; its attachments may be otherwise.
  private var isLaw = false
  /// Whether what the text at hand numbers stands below it.
  private var leadsIn = false
  private let firstUnit: Int
  private var entries: [Entry] = []
  private var stack: [Open] = []
  private var diagnostics: [Diagnostic] = []
  private var used: Set<String> = []
  /// How often an address was wanted that was taken.
  private var copies: [String: Int] = [:]
  /// The last number of each element anywhere in the document, for numbering that runs on.
  private var lastAnywhere = ElementNumbers()
  private var lastAtTop = ElementNumbers()
  private var runsOn: Set<ProvisionElement> = []
  private var offset = 0

  init(firstUnit: Int) {
    self.firstUnit = firstUnit
  }

  /// Adds a text of the body, or a part of one.
  ///
  /// - Parameters:
  ///   - line: The text.
  ///   - marker: The marker with which it begins.
  ///   - index: Its number.
  ///   - offset: Where the part begins in the text; 0 for a whole one.
  ///   - isLaw: Whether it stands in a part of the document that is built like a law.
  ///   - leadsIn: Whether what it numbers stands below it.
  mutating func add(
    _ line: OutlineLine, marker: ProvisionMarker?, at index: Int, offset: Int = 0, isLaw: Bool,
    leadsIn: Bool = false
  ) {
    self.isLaw = isLaw
    self.leadsIn = leadsIn
    self.offset = offset
    guard let marker, let element = element(of: marker),
      accepts(marker, element, line)
    else {
      // 附录 or another heading without a number: what follows is no 款 of the article before it.
      if isLaw, line.isHeading { close(downTo: .article, at: index) }
      addParagraphOfLaw(line, at: index)
      return
    }
    close(downTo: element, at: index)
    if element == .attachment || element == .division {
      lastAnywhere.forget(below: element.rank)
    }
    checkSequence(marker, element, line)
    open(marker, element, line, at: index)
    if element == .article, marker.length < line.bytes.count {
      addParagraphOfLaw(line, at: index)
    }
  }

  mutating func finish(count: Int) -> (provisions: [Provision], diagnostics: [Diagnostic]) {
    while let top = stack.popLast() { entries[top.place].end = count }
    let provisions = entries.map { entry in
      Provision(
        element: entry.element, eId: entry.eId, aliases: aliases(of: entry),
        number: entry.marker.text, ordinal: entry.marker.ordinal, heading: entry.heading,
        units: firstUnit + entry.start..<firstUnit + entry.end, parent: entry.parent,
        depth: entry.depth,
        headSpan: SourceSpan(from: entry.offset, to: entry.offset + entry.headEnd))
    }
    return (provisions, diagnostics)
  }

  private func element(of marker: ProvisionMarker) -> ProvisionElement? {
    switch marker.form {
    case .titled(.division): isLaw || !isInAttachment ? nil : .division
    case .titled(let element): isLaw ? element : nil
    case .attachment: .attachment
    case .han: isLaw ? nil : .section
    case .bracketedHan: isLaw ? .point : .subsection
    case .arabic: isLaw ? .indent : .paragraph
    case .bracketedArabic: isLaw ? nil : .subparagraph
    }
  }

  /// Whether a number at the start of a paragraph is a marker at all.
  ///
  /// 二中、三中全会 never gets here, but 三、四线城市 does: its number fits nothing before it.
  private func accepts(
    _ marker: ProvisionMarker, _ element: ProvisionElement, _ line: OutlineLine
  ) -> Bool {
    if line.isHeading { return true }
    switch marker.form {
    case .titled, .attachment: return true
    case .bracketedHan: return !isLaw || stack.contains { $0.element == .article }
    case .han, .arabic, .bracketedArabic:
      if isLaw, !stack.contains(where: { $0.element == .point }) { return false }
      return marker.ordinal == 1 || follows(marker, element)
    }
  }

  private var isInAttachment: Bool { stack.contains { $0.element == .attachment } }

  private func follows(_ marker: ProvisionMarker, _ element: ProvisionElement) -> Bool {
    let parent = stack.last { $0.element.rank < element.rank }
    let inParent = parent.map { $0.lastChild[element] } ?? lastAtTop[element]
    let anywhere = lastAnywhere[element]
    return marker.ordinal == inParent + 1 || marker.ordinal == anywhere + 1
      || (marker.inserted > 0 && (marker.ordinal == inParent || marker.ordinal == anywhere))
  }

  private mutating func close(downTo element: ProvisionElement, at index: Int) {
    while let top = stack.last, top.element.rank >= element.rank {
      // What is closed by something in the same text still reaches into that text.
      entries[top.place].end = offset > 0 ? index + 1 : index
      stack.removeLast()
    }
  }

  private mutating func checkSequence(
    _ marker: ProvisionMarker, _ element: ProvisionElement, _ line: OutlineLine
  ) {
    let inParent = stack.last.map { $0.lastChild[element] } ?? lastAtTop[element]
    let anywhere = lastAnywhere[element]
    let inserted = marker.inserted > 0 && marker.ordinal == anywhere
    let restarts = marker.ordinal == 1 && inParent == 0 && element != .article
    if marker.ordinal == anywhere + 1, inParent == 0, anywhere > 0 { runsOn.insert(element) }
    guard marker.ordinal != inParent + 1, marker.ordinal != anywhere + 1, !inserted, !restarts,
      element != .attachment
    else { return }
    let last = inParent > 0 ? inParent : anywhere
    diagnostics.append(
      Diagnostic(
        .warning, code: marker.ordinal <= last ? "provision-repeat" : "provision-gap",
        at: line.location,
        "'\(marker.text)' follows number \(last) of its rank: the sequence has a "
          + (marker.ordinal <= last ? "repeat" : "gap"),
        fix: "compare with the source; the printed number is kept"))
  }

  private mutating func open(
    _ marker: ProvisionMarker, _ element: ProvisionElement, _ line: OutlineLine, at index: Int
  ) {
    let markerEnd = line.itemNumber != nil && marker.length == 0 ? 0 : marker.length
    let heading =
      element == .article || element == .point || element == .indent
      ? nil
      : RunInHeading.read(
        line.bytes, from: markerEnd, isHeading: line.isHeading, leadsIn: leadsIn)
    if let top = stack.indices.last {
      stack[top].lastChild[element] = marker.ordinal
    } else {
      lastAtTop[element] = marker.ordinal
    }
    lastAnywhere[element] = marker.ordinal
    push(
      Entry(
        element: element, marker: marker, eId: address(element, marker),
        heading: heading?.0, headEnd: heading?.1 ?? markerEnd, start: index, offset: offset,
        end: index + 1, parent: stack.last?.place, depth: stack.count))
  }

  /// A paragraph without a number inside an article of law is a 款, counted from 1.
  private mutating func addParagraphOfLaw(_ line: OutlineLine, at index: Int) {
    guard isLaw, !line.isHeading, stack.contains(where: { $0.element == .article }) else { return }
    close(downTo: .lawParagraph, at: index)
    guard let top = stack.indices.last else { return }
    let ordinal = stack[top].lastChild[.lawParagraph] + 1
    stack[top].lastChild[.lawParagraph] = ordinal
    let marker = ProvisionMarker(form: .titled(.lawParagraph), ordinal: ordinal, text: "")
    push(
      Entry(
        element: .lawParagraph, marker: marker, eId: address(.lawParagraph, marker), heading: nil,
        headEnd: 0, start: index, offset: offset, end: index + 1, parent: stack.last?.place,
        depth: stack.count))
  }

  private mutating func push(_ entry: Entry) {
    stack.append(Open(place: entries.count, element: entry.element))
    entries.append(entry)
    used.insert(entry.eId)
  }

  private mutating func address(_ element: ProvisionElement, _ marker: ProvisionMarker) -> String {
    let own =
      "\(element.prefix)_\(marker.ordinal)" + (marker.inserted > 0 ? "-\(marker.inserted)" : "")
    // The numbering of articles runs through the law, so their address needs no chapter.
    // Those of a law in an attachment begin anew.
    let holder = element == .article ? stack.last { $0.element == .attachment } : stack.last
    let parent = holder.map { entries[$0.place].eId }
    let eId = (parent.map { $0 + "__" } ?? "") + own
    guard used.contains(eId) else { return eId }
    copies[eId, default: 1] += 1
    return "\(eId)__dup_\(copies[eId] ?? 2)"
  }

  private func aliases(of entry: Entry) -> [String] {
    runsOn.contains(entry.element) && entry.element == .subsection
      ? ["item_\(entry.marker.ordinal)"] : []
  }
}

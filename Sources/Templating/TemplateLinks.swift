/// Checks what templates say about each other: names of partials, parents and blocks.
struct TemplateLinks {
  private let sources: [TemplateSource]
  private let tokens: [[Token]]
  private let numbers: [String: Int]

  /// All templates with their tokens, and their numbers by name.
  init(_ sources: [TemplateSource], _ tokens: [[Token]], numbers: [String: Int]) {
    self.sources = sources
    self.tokens = tokens
    self.numbers = numbers
  }

  /// Partials and parents that no template is called, and blocks that their parent has no place
  /// for.
  ///
  /// Source: Mustache spec, partials.yml ("Failed Lookup") and ~inheritance.yml render nothing
  /// for both; that they are faults is ours.
  func faults() -> [TemplateFault] {
    var places: [Int: Set<String>] = [:]
    return sources.indices.flatMap { number in
      var log = FaultLog(sources[number])
      var parents: [Token?] = []
      for token in tokens[number] {
        switch token.kind {
        case .partial, .parent: checkName(token, &log)
        case .block: checkBlock(token, in: parents.last ?? nil, &places, &log)
        default: break
        }
        if token.kind.opens { parents.append(token.kind == .parent ? token : nil) }
        if token.role != .close, token.kind == .close { parents.removeLast() }
      }
      return log.faults
    }
  }

  private func checkName(_ token: Token, _ log: inout FaultLog) {
    guard numbers[token.name] == nil else { return }
    let known = Array(numbers.keys)
    let fix =
      Suggestion.nearest(to: token.name, among: known).map { "did you mean '\($0)'?" }
      ?? "name one of: \(Suggestion.list(known))"
    let isPartial = token.kind == .partial
    log.add(
      isPartial ? "missing-partial" : "missing-parent", at: token.from,
      "no template is called '\(token.name)'", fix: fix)
  }

  private func checkBlock(
    _ token: Token, in parent: Token?, _ places: inout [Int: Set<String>], _ log: inout FaultLog
  ) {
    guard let parent, let number = numbers[parent.name] else { return }
    let known = places[number] ?? self.places(from: number)
    places[number] = known
    guard !known.contains(token.name) else { return }
    let names = Array(known)
    let fix =
      Suggestion.nearest(to: token.name, among: names).map { "did you mean '\($0)'?" }
      ?? (names.isEmpty
        ? "remove it: that template has no blocks" : "use one of: \(Suggestion.list(names))")
    log.add(
      "unknown-block", at: token.from,
      "parent '\(parent.name)' has no block '\(token.name)' to fill", fix: fix)
  }

  /// The names of all blocks in a template and in those that it names, directly or not.
  private func places(from number: Int) -> Set<String> {
    var names: Set<String> = []
    var seen: Set<Int> = [number]
    var rest = [number]
    while let next = rest.popLast() {
      for token in tokens[next] {
        if token.kind == .block { names.insert(token.name) }
        guard token.kind == .partial || token.kind == .parent,
          let named = numbers[token.name], seen.insert(named).inserted
        else { continue }
        rest.append(named)
      }
    }
    return names
  }
}

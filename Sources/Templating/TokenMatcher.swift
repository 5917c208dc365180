/// Finds for each opening tag the one that closes it, and what stands where it can't.
///
/// Source: Mustache spec, sections.yml and inverted.yml (an end tag with the same content within
/// the same section), ~inheritance.yml (the same for parents and blocks).
struct TokenMatcher {
  /// Deeper nesting in one file is a mistake, and would cost the renderer its stack.
  static let deepest = 64

  private var tokens: [Token]
  private var log: FaultLog
  /// The indices of the tags that are open, outermost first.
  private var open: [Int] = []
  /// For each open parent the names of the blocks given to it, innermost last.
  private var given: [Set<String>] = []

  private init(_ tokens: [Token], _ log: FaultLog) {
    self.tokens = tokens
    self.log = log
  }

  /// The tokens with roles and partners; whole only if no fault was added to the log.
  static func match(_ tokens: [Token], _ log: FaultLog) -> (tokens: [Token], log: FaultLog) {
    var matcher = TokenMatcher(tokens, log)
    matcher.match()
    return (matcher.tokens, matcher.log)
  }

  private mutating func match() {
    for index in tokens.indices {
      let token = tokens[index]
      checkPlace(of: token)
      if token.kind == .close {
        close(index)
      } else if token.kind.opens {
        guard open.count < Self.deepest else {
          log.add(
            "too-deep", at: token.from, "tags are nested more than \(Self.deepest) deep",
            fix: "move inner parts into partials")
          return
        }
        open.append(index)
        if token.kind == .parent { given.append([]) }
      }
    }
    for index in open { reportUnclosed(index) }
  }

  /// Inside a parent tag only blocks count, so anything else there would be lost.
  ///
  /// Source: Mustache spec, ~inheritance.yml ("Text inside parent": text is ignored). That other
  /// tags are faults is ours.
  private mutating func checkPlace(of token: Token) {
    guard let last = open.last, tokens[last].kind == .parent else { return }
    switch token.kind {
    case .text, .comment, .delimiters, .close: return
    case .block:
      guard let top = given.indices.last, !given[top].insert(token.name).inserted else { return }
      log.add(
        "duplicate-block", at: token.from, "block '\(token.name)' is given to this parent twice",
        fix: "keep one of them")
    default:
      log.add(
        "lost-tag", at: token.from,
        "directly inside the parent tag '\(tokens[last].name)' nothing but blocks is rendered",
        fix: "move it into a block")
    }
  }

  private mutating func close(_ index: Int) {
    let name = tokens[index].name
    guard let depth = open.lastIndex(where: { tokens[$0].name == name }) else {
      reportStray(index)
      return
    }
    for unclosed in open[(depth + 1)...] { reportUnclosed(unclosed) }
    while open.count > depth + 1 { pop() }
    let opener = open[depth]
    tokens[opener].partner = index
    tokens[index].role = tokens[opener].kind
    pop()
  }

  private mutating func pop() {
    if let last = open.popLast(), tokens[last].kind == .parent { given.removeLast() }
  }

  private mutating func reportUnclosed(_ index: Int) {
    let token = tokens[index]
    log.add(
      "unclosed-section", at: token.from, "'\(token.name)' is opened here and never closed",
      fix: "write {{/\(token.name)}} where it ends")
  }

  private mutating func reportStray(_ index: Int) {
    let token = tokens[index]
    guard let last = open.last else {
      log.add(
        "stray-close", at: token.from, "'\(token.name)' is closed here but was never opened",
        fix: "remove it, or write {{#\(token.name)}} where it starts")
      return
    }
    let opener = tokens[last]
    let position = log.position(of: opener.from)
    log.add(
      "mismatched-close", at: token.from,
      "'\(token.name)' is closed here, but '\(opener.name)' of \(position) is open",
      fix: "write {{/\(opener.name)}}")
    pop()
  }
}

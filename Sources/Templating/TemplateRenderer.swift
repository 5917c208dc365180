/// Runs the steps of one template for one context.
struct TemplateRenderer {
  /// Partials, parents and blocks within each other; a partial that calls itself ends here.
  static let deepestCall = 64
  /// Sections and calls within each other: what the machine's stack holds with ease.
  static let deepestRun = 512

  let program: TemplateProgram
  var output: [UInt8]
  /// The context stack, its top last.
  var contexts: [TemplateValue]
  /// The steps of the partial and parent tags that are being rendered, outermost first.
  var calls: [Int] = []
  /// The blocks given by the parent tags that are being rendered, outermost first.
  private var arguments: [TemplateProgram.Argument] = []
  /// What goes before each line.
  private var indentation: [UInt8] = []
  /// Where a line has begun already, so that no indentation goes there.
  private var begunAt = -1
  private var depth = 0
  private var callDepth = 0

  init(_ program: TemplateProgram, _ context: TemplateValue, output: consuming [UInt8]) {
    self.program = program
    self.output = output
    contexts = [context]
  }

  /// Runs a range of steps; throws the first fault.
  mutating func run(_ steps: Range<Int>) throws(TemplateFault) {
    depth += 1
    if depth > Self.deepestRun { throw tooDeep(steps.lowerBound) }
    var step = steps.lowerBound
    while step < steps.upperBound {
      switch program.operations[step] {
      case .text(let from, let to, let startsLine):
        appendText(from, to, startsLine: startsLine)
      case .lineStart: startLine()
      case .variable(let path, let escaped): try print(path, escaped: escaped, step)
      case .section(let path, let end):
        try runSection(path, (step + 1)..<end, step)
        step = end
        continue
      case .inverted(let path, let end):
        if try !resolve(path, step).isTrue { try run((step + 1)..<end) }
        step = end
        continue
      case .partial(let template, let indentation):
        try call(program.bodies[template], indentation, step, given: 0..<0)
      case .parent(let template, let indentation, let given, let end):
        try call(program.bodies[template], indentation, step, given: given)
        step = end
        continue
      case .block(let name, let indentation, let end):
        try runBlock(name, indentation, default: (step + 1)..<end, step)
        step = end
        continue
      }
      step += 1
    }
    depth -= 1
  }

  /// Source: Mustache spec, sections.yml: a list's items each, any other true value once, pushed
  /// onto the context stack.
  private mutating func runSection(
    _ path: NamePath, _ body: Range<Int>, _ step: Int
  ) throws(TemplateFault) {
    let value = try resolve(path, step)
    guard case .list(let items) = value else {
      guard value.isTrue else { return }
      contexts.append(value)
      try run(body)
      contexts.removeLast()
      return
    }
    let top = contexts.count
    for item in items {
      contexts.append(item)
      try run(body)
      contexts.removeLast(contexts.count - top)
    }
  }

  /// Renders another template here, with the blocks given to it on top of those already given.
  ///
  /// Source: Mustache spec, partials.yml ("Context", "Recursion"), ~inheritance.yml (a partial is
  /// a parent without blocks).
  private mutating func call(
    _ body: Range<Int>, _ indentation: Indentation, _ step: Int, given: Range<Int>
  ) throws(TemplateFault) {
    try enterCall(step)
    calls.append(step)
    let outer = self.indentation
    if case .inline = indentation { self.indentation = [] } else { indent(indentation) }
    let known = arguments.count
    arguments += program.arguments[given]
    try run(body)
    arguments.removeLast(arguments.count - known)
    self.indentation = outer
    calls.removeLast()
    callDepth -= 1
  }

  /// Fills a place with the block given to it from farthest out, or with its default.
  ///
  /// Source: Mustache spec, ~inheritance.yml ("Multi-level inheritance": the outermost wins;
  /// "Block scope": rendered with the place's context).
  private mutating func runBlock(
    _ name: Int, _ indentation: Indentation, default body: Range<Int>, _ step: Int
  ) throws(TemplateFault) {
    guard let argument = arguments.first(where: { $0.name == name }) else {
      return try run(body)
    }
    try enterCall(step)
    let outer = self.indentation
    indent(indentation)
    switch indentation {
    case .inline, .addedAfterFirst: begunAt = output.count
    case .added: break
    }
    try run(argument.body)
    self.indentation = outer
    callDepth -= 1
  }

  private mutating func enterCall(_ step: Int) throws(TemplateFault) {
    callDepth += 1
    if callDepth > Self.deepestCall { throw tooDeep(step) }
  }

  private func tooDeep(_ step: Int) -> TemplateFault {
    fault(
      "too-deep", step,
      "partials, parents, blocks and sections are rendered more than \(Self.deepestCall)"
        + " (with sections \(Self.deepestRun)) deep",
      fix: "look for a partial that calls itself without end")
  }
}

// Text and lines.
extension TemplateRenderer {
  @inline(__always)
  private mutating func appendText(_ from: Int, _ to: Int, startsLine: Bool) {
    if indentation.isEmpty {
      output.append(contentsOf: program.bytes[from..<to])
    } else {
      appendIndented(program.bytes[from..<to], startsLine: startsLine)
    }
  }

  /// Source: Mustache spec, partials.yml: indentation goes before each line of the partial's own
  /// text, not of the values printed in it.
  private mutating func appendIndented(_ text: ArraySlice<UInt8>, startsLine: Bool) {
    if startsLine { startLine() }
    var line = text.startIndex
    while let end = text[line...].firstIndex(of: 0x0A) {
      output.append(contentsOf: text[line...end])
      line = end + 1
      if line < text.endIndex { startLine() }
    }
    output.append(contentsOf: text[line...])
  }

  private mutating func startLine() {
    if output.count != begunAt { output.append(contentsOf: indentation) }
  }

  private mutating func indent(_ indentation: Indentation) {
    switch indentation {
    case .inline: break
    case .added(let from, let to), .addedAfterFirst(let from, let to):
      self.indentation += program.bytes[from..<to]
    }
  }
}

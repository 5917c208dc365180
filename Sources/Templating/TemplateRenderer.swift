/// Runs the steps of one template for one context.
struct TemplateRenderer {
  /// Partials, parents and blocks within each other; a partial that calls itself ends here.
  static let deepestCall = 64
  /// Sections and calls within each other. Each takes some 1.4 KB of the stack (kept out of `run`
  /// for that), and a worker thread may have no more than 512 KB of it.
  static let deepestRun = 256
  /// Partials, parents and blocks in one page: forty partials that each call the next one twice would
  /// make a page without end. The longest pages call a few thousand.
  static let mostCalls = 200_000

  let program: TemplateProgram
  /// The program's steps, keys and bytes as plain memory: reading an array's elements counts
  /// references, which costs half the time, and more where threads share the program.
  private let operations: UnsafeBufferPointer<Operation>
  let keys: UnsafeBufferPointer<TemplateKey>
  /// For each key its place in the object that had it last: objects of a kind have it at the same.
  var guesses: [UInt16]
  private let bytes: UnsafeBufferPointer<UInt8>
  let records: TemplateRecordView
  /// The way from the page up to the site, escaped.
  let root: [UInt8]
  var output: [UInt8]
  /// The context stack, its top last.
  var contexts: [TemplateValue]
  /// The steps of the partial and parent tags that are being rendered, outermost first.
  var calls: [Int] = []
  /// The blocks given by the parent tags that are being rendered, outermost first, each with the
  /// number of those that were given outside its parent tag.
  private var arguments: [(argument: TemplateProgram.Argument, outside: Int)] = []
  /// What goes before each line.
  private var indentation: [UInt8] = []
  /// Where a line has begun already, so that no indentation goes there.
  private var begunAt = -1
  private var depth = 0
  private var callDepth = 0
  private var callCount = 0

  private init(
    _ program: TemplateProgram, _ operations: UnsafeBufferPointer<Operation>,
    _ keys: UnsafeBufferPointer<TemplateKey>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ context: TemplateValue, _ records: TemplateRecordView, root: String
  ) {
    self.program = program
    self.records = records
    var escaped: [UInt8] = []
    HTMLEscaping.append(root, to: &escaped)
    self.root = escaped
    self.operations = operations
    self.keys = keys
    guesses = [UInt16](repeating: 0, count: keys.count)
    self.bytes = bytes
    output = []
    contexts = [context]
  }

  /// Appends what a template makes of a context; throws the first fault, and then leaves the
  /// output as it was.
  static func render(
    _ program: TemplateProgram, template: Int, _ context: TemplateValue,
    _ records: TemplateRecordView, root: String, into output: inout [UInt8]
  ) throws(TemplateFault) {
    try program.operations.withUnsafeBufferPointer { (operations) throws(TemplateFault) in
      try program.keys.withUnsafeBufferPointer { (keys) throws(TemplateFault) in
        try program.bytes.withUnsafeBufferPointer { (bytes) throws(TemplateFault) in
          var renderer = TemplateRenderer(
            program, operations, keys, bytes, context, records, root: root)
          swap(&renderer.output, &output)
          defer { swap(&renderer.output, &output) }
          let length = renderer.output.count
          do throws(TemplateFault) {
            let body = program.bodies[template]
            try renderer.run(body, for: body.lowerBound)
          } catch {
            renderer.output.removeLast(renderer.output.count - length)
            throw error
          }
        }
      }
    }
  }

  /// Runs a range of steps on behalf of a tag's step; throws the first fault.
  private mutating func run(_ steps: Range<Int>, for tag: Int) throws(TemplateFault) {
    depth += 1
    if depth > Self.deepestRun { throw tooDeep(tag, "sections and partials", Self.deepestRun) }
    var step = steps.lowerBound
    while step < steps.upperBound {
      switch operations[step] {
      case .text(let from, let to, let startsLine):
        appendText(from, to, startsLine: startsLine)
      case .lineStart: startLine()
      case .variable(let path, let escaped): try print(path, escaped: escaped, step)
      case .section(let path, let end):
        try runSection(path, (step + 1)..<end, step)
        step = end
        continue
      case .inverted(let path, let end):
        if try !isTrue(path, step) { try run((step + 1)..<end, for: step) }
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
  @inline(never)
  private mutating func runSection(
    _ path: NamePath, _ body: Range<Int>, _ step: Int
  ) throws(TemplateFault) {
    let value = try resolve(path, step)
    guard case .list(let items) = value else {
      guard value.isTrue else { return }
      contexts.append(value)
      try run(body, for: step)
      contexts.removeLast()
      return
    }
    for item in items {
      contexts.append(item)
      try run(body, for: step)
      contexts.removeLast()
    }
  }

  /// Renders another template here, with the blocks given to it on top of those already given.
  ///
  /// Source: Mustache spec, partials.yml ("Context", "Recursion"), ~inheritance.yml (a partial is
  /// a parent without blocks).
  @inline(never)
  private mutating func call(
    _ body: Range<Int>, _ indentation: Indentation, _ step: Int, given: Range<Int>
  ) throws(TemplateFault) {
    try enterCall(step)
    calls.append(step)
    let outer = self.indentation
    if case .inline = indentation { self.indentation = [] } else { indent(indentation) }
    let known = arguments.count
    for argument in program.arguments[given] { arguments.append((argument, known)) }
    try run(body, for: step)
    arguments.removeLast(arguments.count - known)
    self.indentation = outer
    calls.removeLast()
    callDepth -= 1
  }

  /// Fills a place with the block given to it from farthest out, or with its default.
  ///
  /// Places within a given block are filled from outside its parent tag only, so that a card may
  /// stand in a card's block without being filled by that very block.
  ///
  /// Source: Mustache spec, ~inheritance.yml ("Multi-level inheritance": the outermost wins;
  /// "Block scope": rendered with the place's context).
  @inline(never)
  private mutating func runBlock(
    _ name: Int, _ indentation: Indentation, default body: Range<Int>, _ step: Int
  ) throws(TemplateFault) {
    guard let given = arguments.first(where: { $0.argument.name == name }) else {
      return try run(body, for: step)
    }
    try enterCall(step)
    let outer = self.indentation
    let known = arguments
    arguments.removeLast(arguments.count - given.outside)
    indent(indentation)
    switch indentation {
    case .inline, .addedAfterFirst: begunAt = output.count
    case .added: break
    }
    try run(given.argument.body, for: step)
    arguments = known
    self.indentation = outer
    callDepth -= 1
  }

  private mutating func enterCall(_ step: Int) throws(TemplateFault) {
    callDepth += 1
    if callDepth > Self.deepestCall {
      throw tooDeep(step, "partials, parents and blocks", Self.deepestCall)
    }
    callCount += 1
    if callCount > Self.mostCalls {
      throw fault(
        "too-many-calls", step,
        "a page renders partials, parents and blocks more than \(Self.mostCalls) times",
        fix: "look for partials that call each other more than once")
    }
  }

  private func tooDeep(_ step: Int, _ what: String, _ limit: Int) -> TemplateFault {
    fault(
      "too-deep", step, "\(what) are rendered more than \(limit) deep in each other",
      fix: "look for a partial that calls itself without end")
  }
}

// Text and lines.
extension TemplateRenderer {
  @inline(__always)
  private mutating func appendText(_ from: Int, _ to: Int, startsLine: Bool) {
    if indentation.isEmpty {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<to]))
    } else {
      appendIndented(UnsafeBufferPointer(rebasing: bytes[from..<to]), startsLine: startsLine)
    }
  }

  /// Source: Mustache spec, partials.yml: indentation goes before each line of the partial's own
  /// text, not of the values printed in it.
  private mutating func appendIndented(_ text: UnsafeBufferPointer<UInt8>, startsLine: Bool) {
    if startsLine { startLine() }
    var line = 0
    for index in text.indices where text[index] == 0x0A && index + 1 < text.count {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[line...index]))
      line = index + 1
      startLine()
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[line...]))
  }

  private mutating func startLine() {
    if output.count != begunAt { output.append(contentsOf: indentation) }
  }

  private mutating func indent(_ indentation: Indentation) {
    switch indentation {
    case .inline: break
    case .added(let from, let to), .addedAfterFirst(let from, let to):
      self.indentation += bytes[from..<to]
    }
  }
}

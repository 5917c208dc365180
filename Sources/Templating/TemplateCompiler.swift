/// Turns the tokens of each template into steps of one program.
struct TemplateCompiler {
  /// An opening tag whose closing tag hasn't come yet.
  private struct Frame {
    let token: Int
    /// Its step; of a block given to a parent the first step of its body.
    let operation: Int
    let isArgument: Bool
    /// Of a parent: the blocks given so far.
    var arguments: [TemplateProgram.Argument] = []
    /// Of a block given to a parent: the blanks taken from the start of each of its lines.
    var dedent: ArraySlice<UInt8>
  }

  private(set) var program = TemplateProgram()
  private let templates: [String: Int]
  private var blockNames: [String: Int] = [:]
  private var paths: [String: NamePath] = [:]

  // Of the template at work:
  private var source: [UInt8] = []
  private var tokens: [Token] = []
  private var frames: [Frame] = []
  /// A block's body begins here on its opening tag's line.
  private var beginsBody = false

  /// What names stand for in every context, by their parts.
  private let constants: TemplateValue.Object
  /// The step that takes the text which comes next; nothing where that may be jumped to.
  private var openText: Int?

  /// - Parameters:
  ///   - templates: The numbers of the templates by name; all partials and parents must be among them.
  ///   - constants: What names stand for in every context.
  init(templates: [String: Int], constants: TemplateValue.Object = TemplateValue.Object()) {
    self.templates = templates
    self.constants = constants
  }

  /// Adds a template; its tokens must be free of faults and have partners.
  mutating func add(_ template: TemplateSource, _ unmarked: [Token]) {
    source = template.bytes
    tokens = StandaloneTags.mark(unmarked, in: source)
    frames = []
    openText = nil
    let number = program.sources.count
    let start = program.operations.count
    program.sources.append(template)
    for index in tokens.indices {
      compile(index)
      while program.sites.count < program.operations.count {
        program.sites.append(.init(template: number, offset: tokens[index].from))
      }
    }
    program.bodies.append(start..<program.operations.count)
  }

  private mutating func compile(_ index: Int) {
    let token = tokens[index]
    switch token.kind {
    case .text, .variable, .rawVariable, .comment: break
    default: openText = nil
    }
    // Text between a parent's blocks is not rendered.
    let isIgnored = frames.last.map { tokens[$0.token].kind == .parent } ?? false
    if token.kind == .text {
      if !isIgnored { addText(token) }
      return
    }
    // Blanks before the tag are a text, which begins the line itself.
    let beginsLine = beginsBody || token.indentation?.isEmpty ?? false
    let endsArgument = token.kind == .close && frames.last?.isArgument ?? false
    if beginsLine, !token.standsAlone, !isIgnored, !endsArgument {
      program.operations.append(.lineStart)
      openText = nil
    }
    beginsBody = false
    switch token.kind {
    case .text, .comment, .delimiters: break
    case .variable: addVariable(token.name, escaped: true)
    case .rawVariable: addVariable(token.name, escaped: false)
    case .partial:
      if let template = templates[token.name] {
        program.operations.append(.partial(template: template, indentation(of: token)))
      }
    case .section: open(index, .section(path(token.name), end: 0))
    case .inverted: open(index, .inverted(path(token.name), end: 0))
    case .parent: openParent(index)
    case .block: openBlock(index, isArgument: isIgnored)
    case .close: close()
    }
  }

  private mutating func open(_ index: Int, _ operation: Operation) {
    frames.append(
      Frame(
        token: index, operation: program.operations.count, isArgument: false, dedent: dedent))
    program.operations.append(operation)
  }

  private mutating func openParent(_ index: Int) {
    guard let template = templates[tokens[index].name] else { return }
    open(
      index,
      .parent(template: template, indentation(of: tokens[index]), arguments: 0..<0, end: 0))
  }

  /// A block directly inside a parent is given to it; any other is a place to fill.
  private mutating func openBlock(_ index: Int, isArgument: Bool) {
    guard isArgument else {
      open(index, .block(name: blockName(tokens[index].name), blockIndentation(index), end: 0))
      return
    }
    beginsBody = !tokens[index].standsAlone
    frames.append(
      Frame(
        token: index, operation: program.operations.count, isArgument: true,
        dedent: tokens[index].standsAlone ? firstLineBlanks(after: index) ?? [] : []))
  }

  private mutating func close() {
    guard let frame = frames.popLast() else { return }
    let end = program.operations.count
    if frame.isArgument {
      let name = blockName(tokens[frame.token].name)
      frames[frames.count - 1].arguments.append(.init(name: name, body: frame.operation..<end))
      return
    }
    let first = program.arguments.count
    program.arguments += frame.arguments
    switch program.operations[frame.operation] {
    case .section(let path, _): program.operations[frame.operation] = .section(path, end: end)
    case .inverted(let path, _): program.operations[frame.operation] = .inverted(path, end: end)
    case .block(let name, let indentation, _):
      program.operations[frame.operation] = .block(name: name, indentation, end: end)
    case .parent(let template, let indentation, _, _):
      program.operations[frame.operation] = .parent(
        template: template, indentation, arguments: first..<program.arguments.count, end: end)
    case .text, .lineStart, .variable, .partial: break
    }
  }

  private mutating func blockName(_ name: String) -> Int {
    if let known = blockNames[name] { return known }
    blockNames[name] = blockNames.count
    return blockNames.count - 1
  }

  /// `a.b.c` as keys, each path once.
  private mutating func path(_ name: String) -> NamePath {
    if let known = paths[name] { return known }
    let from = program.keys.count
    for part in name.split(separator: ".") { program.keys.append(TemplateKey(String(part))) }
    let path = NamePath(from: from, to: program.keys.count, fromTop: name.first == ".")
    paths[name] = path
    return path
  }
}

// Lines and their indentation.
extension TemplateCompiler {
  /// The blanks that the block around takes from each line.
  private var dedent: ArraySlice<UInt8> { frames.last?.dedent ?? [] }

  private mutating func addText(_ token: Token) {
    let startsLine = token.from == 0 || source[token.from - 1] == 0x0A || beginsBody
    guard token.from < token.to else { return }
    beginsBody = false
    let from = program.bytes.count
    var at = token.from
    if startsLine { at = skipDedent(at, to: token.to) }
    if dedent.isEmpty {
      program.bytes += source[at..<token.to]
    } else {
      while at < token.to {
        program.bytes.append(source[at])
        at += 1
        if source[at - 1] == 0x0A { at = skipDedent(at, to: token.to) }
      }
    }
    let to = program.bytes.count
    if from < to {
      append(from, to, startsLine: startsLine)
    } else if startsLine {
      program.operations.append(.lineStart)
      openText = nil
    }
  }

  /// Adds text of the program's bytes, to the step before where that is text that ends where this begins:
  /// one copy for both. After a line's end indentation may have to go between them.
  private mutating func append(_ from: Int, _ to: Int, startsLine: Bool) {
    if !startsLine, let open = openText,
      case .text(let first, from, let startsLine) = program.operations[open],
      program.bytes[from - 1] != 0x0A
    {
      program.operations[open] = .text(from: first, to: to, startsLine: startsLine)
      return
    }
    program.operations.append(.text(from: from, to: to, startsLine: startsLine))
    openText = program.operations.count - 1
  }

  /// A name that stands for the same text in every context is that text. Text with an end of line is not:
  /// the lines of values are not indented.
  private mutating func addVariable(_ name: String, escaped: Bool) {
    guard let text = constant(name), !text.utf8.contains(0x0A) else {
      openText = nil
      program.operations.append(.variable(path(name), escaped: escaped))
      return
    }
    let from = program.bytes.count
    if escaped {
      HTMLEscaping.append(text, to: &program.bytes)
    } else {
      program.bytes += text.utf8
    }
    append(from, program.bytes.count, startsLine: false)
  }

  private func constant(_ name: String) -> String? {
    var value = TemplateValue.object(constants)
    for part in name.split(separator: ".", omittingEmptySubsequences: false) {
      guard case .object(let object) = value, let next = object[String(part)] else { return nil }
      value = next
    }
    if case .text(let text) = value { return text }
    return nil
  }

  private func skipDedent(_ offset: Int, to end: Int) -> Int {
    var at = offset
    for byte in dedent where at < end && source[at] == byte { at += 1 }
    return at
  }

  /// What a partial or parent puts before its lines.
  ///
  /// Source: Mustache spec, partials.yml ("Standalone Indentation", "Inline Indentation").
  private mutating func indentation(of token: Token) -> Indentation {
    guard token.standsAlone, let blanks = token.indentation else { return .inline }
    let range = addBlanks(source[blanks])
    return .added(from: range.lowerBound, to: range.upperBound)
  }

  /// What a place puts before the lines of the block that fills it: its default's blanks, or
  /// without a default its own.
  ///
  /// Source: Mustache spec, ~inheritance.yml ("Inherit indentation", "Intrinsic indentation").
  private mutating func blockIndentation(_ index: Int) -> Indentation {
    guard let own = tokens[index].indentation else { return .inline }
    if !tokens[index].standsAlone {
      let range = addBlanks(source[own])
      return .addedAfterFirst(from: range.lowerBound, to: range.upperBound)
    }
    let range = addBlanks(firstLineBlanks(after: index) ?? source[own])
    return .added(from: range.lowerBound, to: range.upperBound)
  }

  /// Blanks without those that the block around takes away, in the program's bytes.
  private mutating func addBlanks(_ blanks: ArraySlice<UInt8>) -> Range<Int> {
    let from = program.bytes.count
    program.bytes += blanks.dropFirst(zip(blanks, dedent).prefix { $0 == $1 }.count)
    return from..<program.bytes.count
  }

  /// The blanks of the line after a block's opening tag, nothing if the block or line is empty.
  private func firstLineBlanks(after index: Int) -> ArraySlice<UInt8>? {
    var next = index + 1
    while next < tokens.count, tokens[next].kind == .text, tokens[next].from == tokens[next].to {
      next += 1
    }
    guard next < tokens.count, next != tokens[index].partner else { return nil }
    let token = tokens[next]
    let start = token.kind == .text ? token.from : token.indentation?.lowerBound ?? token.from
    let blanks = source[start...].prefix { $0 == 0x20 || $0 == 0x09 }
    let isBlankLine = blanks.endIndex < source.count && source[blanks.endIndex] == 0x0A
    return isBlankLine ? nil : blanks
  }
}

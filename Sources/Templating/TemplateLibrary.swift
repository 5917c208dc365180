/// All templates of a site, compiled together, so that what one calls another is known to exist.
///
///     let library = try TemplateLibrary(sources: [
///       TemplateSource(name: "pages/home", file: "templates/pages/home.mustache", text: text)
///     ])
///     var page: [UInt8] = []
///     try library.render("pages/home", ["title": "本报消息"], into: &page)
///
/// The syntax is Mustache's: variables, raw variables, dotted names, sections, inverted sections,
/// comments, partials, delimiters and the optional module of inheritance.
///
/// Source: the Mustache specification 1.4 (github.com/mustache/spec). Ours differs where that would
/// render nothing without a word: a missing key, partial, parent or block, a tag between the blocks
/// of a parent, and a variable over none, a flag, a list or an object are faults.
package struct TemplateLibrary: Sendable {
  private let program: TemplateProgram
  private let numbers: [String: Int]

  /// Compiles all.
  ///
  /// - Parameters:
  ///   - sources: The templates.
  ///   - constants: What names stand for wherever they are used, such as the words of the interface; every
  ///     context has to say the same at its top, and nothing else below it. Texts of it become part of the
  ///     templates.
  /// - Throws: Every fault of every file.
  package init(
    sources: [TemplateSource], constants: TemplateValue.Object = TemplateValue.Object()
  ) throws(TemplateFaults) {
    var faults: [TemplateFault] = []
    var numbers: [String: Int] = [:]
    for (number, source) in sources.enumerated() where numbers[source.name] == nil {
      numbers[source.name] = number
    }
    for (number, source) in sources.enumerated() where numbers[source.name] != number {
      var log = FaultLog(source)
      log.add(
        "duplicate-template", at: 0, "another template is called '\(source.name)' too",
        fix: "rename one of them")
      faults += log.faults
    }
    var tokens: [[Token]] = []
    for source in sources {
      let scanned = TokenScanner.scan(source)
      let matched = TokenMatcher.match(scanned.tokens, scanned.log)
      tokens.append(matched.tokens)
      faults += matched.log.faults
    }
    faults += TemplateLinks(sources, tokens, numbers: numbers).faults()
    guard faults.isEmpty else { throw TemplateFaults(faults) }

    var compiler = TemplateCompiler(templates: numbers, constants: constants)
    for (number, source) in sources.enumerated() { compiler.add(source, tokens[number]) }
    self.program = compiler.program
    self.numbers = numbers
  }

  /// The names of all templates, sorted.
  package var names: [String] { numbers.keys.sorted() }

  package func contains(_ name: String) -> Bool { numbers[name] != nil }

  /// Appends a template's text for a context to the output.
  ///
  /// Any number of threads may render from one library at once.
  ///
  /// - Parameters:
  ///   - name: The template.
  ///   - context: What it is given.
  ///   - records: What `.record` values stand for on all pages.
  ///   - own: What they stand for on this page alone, made to come after `records`; nothing if left out.
  ///   - root: The way from the page up to the site, before every address: `../../`.
  ///   - output: Gets the text.
  /// - Throws: The first fault, and then leaves the output as it was.
  package func render(
    _ name: String, _ context: TemplateValue, records: TemplateRecords = TemplateRecords(),
    own: TemplateRecords? = nil, root: String = "", into output: inout [UInt8]
  ) throws(TemplateFault) {
    guard let number = numbers[name] else {
      throw TemplateFault(
        file: name, line: 1, column: 1, code: "missing-template",
        "no template is called '\(name)'",
        fix: Suggestion.nearest(to: name, among: names).map { "did you mean '\($0)'?" }
          ?? "add it to the templates")
    }
    let own = own ?? TemplateRecords(after: records)
    try records.withTable { (shared) throws(TemplateFault) in
      try own.withTable { (own) throws(TemplateFault) in
        try TemplateRenderer.render(
          program, template: number, context, TemplateRecordView(shared: shared, own: own),
          root: root, into: &output)
      }
    }
  }
}

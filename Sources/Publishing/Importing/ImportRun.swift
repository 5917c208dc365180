import ArchiveModel
import Ingest
import Markup

/// One run of the import: what is read goes to the stage, and to the archive when all of it is right.
struct ImportRun: ~Copyable {
  private let request: ImportRequest
  private let json: ImportOutput?
  private var result = ImportReport()
  private var hasErrors = false
  private var known: KnownArticles?
  private var stage: ImportStage
  /// The raw pages of this run, by their file names.
  private var pages: Set<String> = []
  /// The raw pages of this run, by their prints.
  private var pageNames: [SheetPrint.Key: String] = [:]
  /// Whether the day has no number left for a new article.
  private var isDayFull = false
  /// Said only when the drafts have been written.
  private var kept: [Diagnostic] = []

  init(_ request: ImportRequest, json: ImportOutput?) {
    self.request = request
    self.json = json
    stage = ImportStage(for: request.content)
    if !request.isDryRun { begin() }
    known = request.published.map { KnownArticles(request.content, on: $0) }
    report(known?.diagnostics ?? [])
  }

  private mutating func begin() {
    do throws(FileFault) {
      if let problem = try stage.begin() { report([problem]) }
    } catch {
      report([error.diagnostic])
    }
  }

  mutating func report(_ diagnostics: [Diagnostic]) {
    result.diagnostics += diagnostics
    hasErrors = hasErrors || diagnostics.contains(where: \.isError)
  }

  /// Reads one input with all its sheets.
  mutating func read(_ input: ImportInput) {
    do throws(FileFault) {
      let reading = try InputText.open(input, as: request.encoding, scratch: request.scratch)
      switch consume reading {
      case .refused(let reasons): report(reasons)
      case .text(let text): try take(text, of: input)
      }
    } catch {
      report([error.diagnostic])
    }
  }

  /// Moves what was read to its place, unless something was wrong.
  mutating func finish() -> ImportReport {
    if hasErrors || request.isDryRun {
      stage.discard()
    } else {
      do throws(FileFault) {
        result.written = try stage.commit()
        result.isNewArchive = stage.isNewArchive
        report(kept)
      } catch {
        report([error.diagnostic])
      }
    }
    result.diagnostics = DiagnosticBounds.bounded(result.diagnostics)
    return result
  }

  private mutating func take(
    _ text: borrowing InputText, of input: ImportInput
  ) throws(FileFault) {
    try json?(SegmentedPage.jsonOpening(input.stem))
    var leftovers: [LineRange] = []
    var isFirst = true
    if text.sheets.count > 1 { report(CorrectionsFile.strays(besideInput: input.path)) }
    for (place, sheet) in text.sheets.enumerated() {
      let name = ImportRun.name(of: input.stem, place: place, of: text.sheets.count)
      guard let print = try keep(sheet, of: text, as: name, input) else { continue }
      result.pageCount += 1
      let sha256 = print.sha256 ?? ""
      if let other = pageNames.updateValue(name, forKey: print.key) ?? known?.page(of: sha256),
        other != name
      {
        report([ImportRun.same(other, input, sheet)])
      }
      // What a page says without the corrections that are meant for it would mislead.
      guard
        let corrections = try print.sha256 == nil
          ? PageCorrections.none : corrections(of: name, sha256, input)
      else { continue }
      var drafts = PageDrafts(
        name: name, input: input.name, sheet: sheet, sha256: sha256, encoding: text.encoding,
        known: known?.articles(of: name) ?? [], day: request.published)
      var segmentation = SheetSegmentation(
        sheet, file: input.name, published: request.published,
        window: request.window, corrections: corrections.moved(down: sheet.firstLine - 1))
      while let run = try segmentation.next(in: text.file) {
        for article in run.articles {
          try json?((isFirst ? [] : [0x2C]) + SegmentedPage.json(of: article))
          isFirst = false
        }
        leftovers += run.leftovers
        result.articleCount += run.articles.count
        report(run.diagnostics)
        if known != nil { try take(drafts.add(run)) }
      }
      report(drafts.otherDays + drafts.left)
    }
    try json?(SegmentedPage.jsonClosing(leftovers) + [0x0A])
  }

  /// The corrections of a raw page, from beside the input or beside the page in the archive, where
  /// they are kept; `nil` where something is wrong with them.
  private mutating func corrections(
    of name: String, _ sha256: String, _ input: ImportInput
  ) throws(FileFault) -> PageCorrections? {
    let kept = "\(request.content.raw)/\(CorrectionsFile.name(for: name))"
    let (file, problems) = try CorrectionsFile.find(
      for: name, sha256, besideInput: input.path, kept: kept)
    report(problems)
    guard let file else { return problems.isEmpty ? PageCorrections.none : nil }
    guard isWriting, file.path != kept else { return file.corrections }
    let old = FileSystem.kind(of: kept) == nil ? nil : try FileSystem.read(kept)
    if old != file.copy, old != file.bytes {
      try stage.add(file.copy, as: kept, replacing: old)
    }
    return file.corrections
  }

  /// The file name of a sheet: a single one keeps the name of its input, several are counted.
  ///
  /// At least three digits, more where the number needs them. So the name depends on the number
  /// alone, and a stream that has grown keeps the names of its first pages.
  static func name(of stem: String, place: Int, of count: Int) -> String {
    guard count > 1 else { return "\(stem).txt" }
    let number = String(place + 1)
    return "\(stem)-\(String(repeating: "0", count: max(0, 3 - number.utf8.count)))\(number).txt"
  }

  private mutating func take(_ drafts: [PageDrafts.Decided]) throws(FileFault) {
    guard known != nil, !isDayFull else { return }
    for draft in drafts {
      guard let id = draft.known?.id ?? known?.nextFree() else {
        isDayFull = true
        report([draft.dayIsFull])
        return
      }
      let file = draft.file(id, try completed(request, from: draft.known?.path))
      report(draft.losses(in: file))
      try stage(Array(file.text.utf8), as: draft.known?.path ?? request.content.article(id))
    }
  }

  /// A request in which what it doesn't say of newspaper and page is as the article has it.
  private func completed(
    _ request: ImportRequest, from path: String?
  ) throws(FileFault) -> ImportRequest {
    guard let path, request.source == nil || request.page == nil,
      let article = MarkdownReader.read(try FileSystem.read(path), file: path).0?.frontMatter
    else { return request }
    return request.naming(
      source: request.source ?? article.source, page: request.page ?? article.page)
  }

  /// Stages an article. One that stands there already is replaced only where it is still as an import
  /// wrote it; what a person has edited gets the draft beside it.
  private mutating func stage(_ bytes: [UInt8], as path: String) throws(FileFault) {
    guard FileSystem.kind(of: path) != nil else {
      if isWriting { try stage.add(bytes, as: path) }
      return
    }
    let old = try FileSystem.read(path)
    guard ImportMark.unmarked(old) != ImportMark.unmarked(bytes) else {
      result.unchanged.append(path)
      return
    }
    if ImportMark.isUntouched(old) {
      if isWriting { try stage.add(bytes, as: path, replacing: old) }
      return
    }
    let draft = "\(path).draft"
    kept.append(ImportRun.note(of: path, draft))
    if FileSystem.kind(of: draft) != nil, try FileSystem.read(draft) == bytes {
      result.unchanged.append(draft)
    } else if isWriting {
      try stage.add(bytes, as: draft)
    }
  }

  private static func note(of path: String, _ draft: String) -> Diagnostic {
    Diagnostic(
      .note, code: "article-kept", at: SourceLocation(file: path),
      "the article was edited since it was imported, and differs from the new import; it is kept as "
        + "it is",
      fix: "compare it with \(draft), take over what you want, and remove the draft")
  }

  private var isWriting: Bool { !request.isDryRun && !hasErrors }

  /// Stages a sheet as a raw page, unless the archive has it.
  ///
  /// - Returns: Its print, with a SHA-256 where something asks for it; `nil` where another page of its
  ///   name stands in the way.
  private mutating func keep(
    _ sheet: Sheet, of text: borrowing InputText, as name: String, _ input: ImportInput
  ) throws(FileFault) -> SheetPrint? {
    let target = "\(request.content.raw)/\(name)"
    guard pages.insert(name).inserted else {
      report([ImportRun.twice(name, input)])
      return nil
    }
    let copy = SheetCopy(sheet, of: input.name)
    if FileSystem.kind(of: target) != nil {
      let print = try copy.compare(text.file, with: try OpenFile(reading: target))
      if print != nil { result.unchanged.append(target) } else { report([ImportRun.taken(target)]) }
      return print
    }
    guard isWriting, known != nil else {
      let isHashed = known != nil || hasCorrections(name, input)
      return try copy.read(text.file, isHashed: isHashed)
    }
    return try copy.write(text.file, to: try stage.open(as: target))
  }

  private func hasCorrections(_ page: String, _ input: ImportInput) -> Bool {
    CorrectionsFile.exist(
      for: page, besideInput: input.path,
      kept: "\(request.content.raw)/\(CorrectionsFile.name(for: page))")
  }

  private static func twice(_ name: String, _ input: ImportInput) -> Diagnostic {
    Diagnostic(
      code: "raw-twice", at: SourceLocation(file: input.name),
      "a page before this one would be kept under the same name, \(name)",
      fix: "name each page once, and rename one of two that share a name")
  }

  private static func same(_ other: String, _ input: ImportInput, _ sheet: Sheet) -> Diagnostic {
    Diagnostic(
      .warning, code: "raw-same", at: SourceLocation(file: input.name, line: sheet.firstLine),
      "the archive has the same page already as \(other), so its articles are there twice",
      fix: "remove one of the two pages with its articles")
  }

  private static func taken(_ target: String) -> Diagnostic {
    Diagnostic(
      code: "raw-exists", at: SourceLocation(file: target),
      "another page of this name is in the archive already",
      fix: "rename the file that you import, or give it a name with --name")
  }
}

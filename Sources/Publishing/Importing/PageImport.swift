import ArchiveModel
import Ingest

/// Imports pages: articles into `content/articles`, each page as it is into `content/raw`.
package enum PageImport {
  /// Reads every page, and writes only when nothing is wrong with any of them.
  package static func run(_ request: ImportRequest) -> ImportReport {
    var report = ImportReport()
    var known = request.published.map { KnownArticles(request.content, on: $0) }
    report.diagnostics += known?.diagnostics ?? []
    var writes: [Write] = []
    for file in request.files {
      read(file, request, &known, &writes, &report)
    }
    report.diagnostics += conflicts(of: writes)
    report.diagnostics.sort()
    guard !request.isDryRun, !report.hasErrors else { return report }
    for write in writes { perform(write, &report) }
    return report
  }

  /// Raw pages that another page of their name stands in the way of.
  private static func conflicts(of writes: [Write]) -> [Diagnostic] {
    var seen: Set<String> = []
    return writes.filter { $0.kind == .rawPage }.compactMap { write -> Diagnostic? in
      guard seen.insert(write.path).inserted else {
        return Diagnostic(
          code: "raw-twice", at: SourceLocation(file: write.path),
          "two of the pages would be kept under this name",
          fix: "name each page once, and rename one of two that share a name")
      }
      do throws(FileFault) {
        guard FileSystem.kind(of: write.path) != nil,
          try FileSystem.read(write.path) != write.bytes
        else { return nil }
      } catch {
        return error.diagnostic
      }
      return Diagnostic(
        code: "raw-exists", at: SourceLocation(file: write.path),
        "another page of this name is in the archive already",
        fix: "rename the file that you import")
    }
  }

  /// A file to be written.
  private struct Write {
    enum Kind {
      case article
      case rawPage
    }

    let kind: Kind
    let path: String
    let bytes: [UInt8]
  }

  private static func read(
    _ file: String, _ request: ImportRequest, _ known: inout KnownArticles?,
    _ writes: inout [Write], _ report: inout ImportReport
  ) {
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try FileSystem.read(file)
    } catch {
      report.diagnostics.append(error.diagnostic)
      return
    }
    let stem = stem(of: file)
    let (page, defects) = RawPageFile.page(bytes, name: stem, file: file)
    report.diagnostics += defects
    guard let page else { return }
    let segmented = PageSegmentation.segment(page, published: request.published)
    report.json.append(segmented.json)
    report.articleCount += segmented.articles.count
    report.diagnostics += segmented.diagnostics.map { $0.moved(to: file) }
    guard var articles = known else { return }
    let name = "\(stem).txt"
    let sha256 = page.sha256
    let ids = articles.ids(for: segmented.articles.map(\.lines), page: name)
    known = articles
    for (draft, id) in zip(segmented.articles, ids) {
      let article = DraftFile(draft, id: id, page: (name, sha256), request: request)
      if let difference = article.difference(from: lines(of: draft, on: page)) {
        report.diagnostics.append(lost(difference, draft, file))
      }
      writes.append(
        Write(kind: .article, path: request.content.article(id), bytes: Array(article.text.utf8)))
    }
    writes.append(Write(kind: .rawPage, path: "\(request.content.raw)/\(name)", bytes: bytes))
  }

  private static func stem(of file: String) -> String {
    let name = FileSystem.name(of: file)
    return name.hasSuffix(".txt") ? String(name.dropLast(4)) : name
  }

  private static func lines(of draft: ArticleDraft, on page: RawPage) -> [String] {
    page.lines.filter { line in draft.lines.contains { $0.contains(line.number) } }
      .map { page.string(of: $0) }
  }

  private static func lost(_ difference: String, _ draft: ArticleDraft, _ file: String)
    -> Diagnostic
  {
    Diagnostic(
      code: "text-lost", at: SourceLocation(file: file, line: draft.lines.first?.first ?? 1),
      "the article that begins here does not keep its text: \(difference)",
      fix: "report this page: an import must lose nothing")
  }

  private static func perform(_ write: Write, _ report: inout ImportReport) {
    do {
      guard FileSystem.kind(of: write.path) != nil else {
        try FileSystem.replace(write.path, with: write.bytes)
        report.written.append(write.path)
        return
      }
      if try FileSystem.read(write.path) == write.bytes {
        report.unchanged.append(write.path)
        return
      }
      if write.kind == .article { try keep(write, &report) }
    } catch {
      report.diagnostics.append(error.diagnostic)
    }
  }

  /// An article that stands there already says something else: it is never overwritten.
  private static func keep(_ write: Write, _ report: inout ImportReport) throws(FileFault) {
    let draft = write.path + ".draft"
    try FileSystem.replace(draft, with: write.bytes)
    report.written.append(draft)
    report.diagnostics.append(
      Diagnostic(
        .note, code: "article-kept", at: SourceLocation(file: write.path),
        "the article differs from the new import, so a person has edited it or the program reads "
          + "the page better now; it is kept as it is",
        fix: "compare it with \(draft), take over what you want, and remove the draft"))
  }
}

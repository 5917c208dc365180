import Analysis
import ArchiveModel
import Indexing
import Markup

/// Reads a content folder: settings, tables, articles, lists and raw pages.
package enum ArchiveLoader {
  /// Reads and indexes everything, on all cores, and collects everything that is wrong.
  ///
  /// - Parameters:
  ///   - content: The content folder.
  ///   - baseURL: Replaces the address in the settings, if given.
  ///   - keepGoing: Whether articles with errors are left out, with a warning for each error, instead
  ///     of standing in the way of the others.
  ///   - observer: Told how many articles are read.
  /// - Returns: The archive with all diagnostics, sorted.
  package static func load(
    _ content: ContentFolder, baseURL: String? = nil, keepGoing: Bool = false,
    observer: BuildEvent.Observer? = nil
  ) async -> LoadedArchive {
    var diagnostics: [Diagnostic] = []
    let site = readSite(content, baseURL: baseURL, &diagnostics)
    let (gazetteer, tableProblems) = GazetteerLoader.load(content)
    diagnostics += tableProblems
    let analyser = gazetteer.map { DocumentAnalyser(gazetteer: $0) }
    let articles = FileFinder.find(in: content.articles, extension: "md")
    let read = await parallelMap(articles.files, step: .reading, observer: observer) {
      readArticle($0, analyser)
    }
    let lists = FileFinder.find(in: content.lists, extension: "yml")
    let isSchema = { (file: String) in file.hasPrefix("\(content.schemas)/") }
    let readSchemas = lists.files.filter(isSchema).map(readSchema)
    let schemas = Dictionary(
      readSchemas.compactMap(\.value).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }
    )
    let readLists = lists.files.filter { !isSchema($0) }.map { readList($0, schemas) }
    diagnostics += readSchemas.flatMap(\.diagnostics)
    let pages = FileFinder.find(
      in: content.raw, extension: "txt", companion: CorrectionsFile.suffix)
    let readPages = await parallelMap(pages.files, readPage)
    let (withdrawals, tableFaults) = readWithdrawals(content)
    diagnostics += articles.diagnostics + lists.diagnostics + pages.diagnostics + tableFaults
    diagnostics += readLists.flatMap(\.diagnostics) + readPages.flatMap(\.diagnostics)
    guard let site, let gazetteer else {
      diagnostics += read.flatMap(\.diagnostics)
      return LoadedArchive(archive: nil, diagnostics: diagnostics.sorted())
    }
    let index = ArchiveIndexing(
      site: site, gazetteer: gazetteer, lists: readLists.compactMap(\.value),
      rawPages: readPages.compactMap(\.value))
    let indexed = index.run(
      zip(articles.files, read).map { ($0, $1.value, $1.diagnostics) }, keepGoing: keepGoing)
    return LoadedArchive(
      archive: indexed.archive, diagnostics: (diagnostics + indexed.diagnostics).sorted(),
      withdrawals: withdrawals, leftOut: indexed.leftOut,
      digests: Dictionary(
        zip(articles.files, read.map(\.digest)), uniquingKeysWith: { first, _ in first }))
  }

  private struct Reading<Value: Sendable>: Sendable {
    let value: Value?
    let diagnostics: [Diagnostic]
    /// The number of the file's path and its bytes, where it is asked for.
    var digest: UInt64 = 0
  }

  private static func readSite(
    _ content: ContentFolder, baseURL: String?, _ diagnostics: inout [Diagnostic]
  ) -> Site? {
    guard FileSystem.isFolder(content.path) else {
      diagnostics.append(
        FileFault(path: content.path, action: "list", reason: "there is no such folder").diagnostic)
      return nil
    }
    let reading = readText(content.site)
    diagnostics += reading.diagnostics
    guard let text = reading.value else { return nil }
    let (site, problems) = Site.read(text, file: content.site)
    diagnostics += problems
    guard let site, let baseURL else { return site }
    return site.served(at: baseURL)
  }

  private static func readWithdrawals(
    _ content: ContentFolder
  ) -> (withdrawals: [Withdrawal], diagnostics: [Diagnostic]) {
    guard FileSystem.kind(of: content.withdrawn) != nil else { return ([], []) }
    do {
      return Withdrawal.read(
        try FileSystem.readOwn(content.withdrawn, limit: FileLimit.table), file: content.withdrawn)
    } catch {
      return ([], [error.diagnostic])
    }
  }

  private static func readText(_ file: String) -> Reading<String> {
    do {
      switch TextReader.read(
        try FileSystem.readOwn(file, limit: FileLimit.yaml), file: file)
      {
      case .success(let text):
        return Reading(value: String(decoding: text, as: UTF8.self), diagnostics: [])
      case .failure(let list): return Reading(value: nil, diagnostics: list.diagnostics)
      }
    } catch {
      return Reading(value: nil, diagnostics: [error.diagnostic])
    }
  }

  private static func readArticle(
    _ file: String, _ analyser: DocumentAnalyser?
  ) -> Reading<Document> {
    do {
      let bytes = try FileSystem.readOwn(file, limit: FileLimit.article)
      let (markdown, problems) = MarkdownReader.read(bytes, file: file)
      guard let markdown, let analyser else { return Reading(value: nil, diagnostics: problems) }
      let (document, outlineProblems) = analyser.analyse(markdown)
      return Reading(
        value: document,
        diagnostics: problems + outlineProblems + namingProblems(markdown, file)
          + sizeProblems(document, file),
        digest: FileDigest(of: Array(file.utf8) + FileDigest(of: bytes).bytes).word)
    } catch {
      return Reading(value: nil, diagnostics: [error.diagnostic])
    }
  }

  /// A page and its indexes grow with what an article mentions. A law of 300 KB mentions 3,000 things.
  private static let mostMentions = 20_000

  private static func sizeProblems(_ document: Document, _ file: String) -> [Diagnostic] {
    let count = document.mentions.count
    guard count > mostMentions else { return [] }
    let unit = document.mentions[mostMentions].unit
    return [
      Diagnostic(
        code: "article-mentions",
        at: SourceLocation(file: file, line: document.units[unit].lines?.first ?? 2),
        "the article mentions \(count) dates, countries, documents and other things; it may mention "
          + "\(mostMentions), up to this place",
        fix: "split the article")
    ]
  }

  /// The file's name is its id, so that a person who sees a page finds the file.
  private static func namingProblems(_ markdown: MarkdownDocument, _ file: String) -> [Diagnostic] {
    let id = markdown.frontMatter.id
    guard FileSystem.name(of: file) != "\(id).md" else { return [] }
    return [
      Diagnostic(
        code: "file-name", at: SourceLocation(file: file, line: 2),
        "the article's id is \(id), but its file is named otherwise",
        fix: "rename the file to \(id).md, or correct the id")
    ]
  }

  private static func readSchema(_ file: String) -> Reading<FactSchema> {
    let reading = readText(file)
    guard let text = reading.value else {
      return Reading(value: nil, diagnostics: reading.diagnostics)
    }
    let name = String(FileSystem.name(of: file).dropLast(4))
    let (schema, problems) = FactFieldReader.schema(text, name: name, file: file)
    return Reading(value: schema, diagnostics: problems)
  }

  private static func readList(
    _ file: String, _ schemas: [String: FactSchema]
  ) -> Reading<FactList> {
    let reading = readText(file)
    guard let text = reading.value else {
      return Reading(value: nil, diagnostics: reading.diagnostics)
    }
    let slug = String(FileSystem.name(of: file).dropLast(4))
    guard Slug(slug).text == slug else {
      let problem = Diagnostic(
        code: "file-name", at: SourceLocation(file: file),
        "the name of a list is part of its address, and '\(slug)' is not safe in one",
        fix: "use lower-case letters, digits and '-'")
      return Reading(value: nil, diagnostics: [problem])
    }
    let (list, problems) = FactListReader.read(text, slug: slug, file: file, schemas: schemas)
    return Reading(value: list, diagnostics: problems)
  }

  private static func readPage(_ file: String) -> Reading<RawPageText> {
    do {
      let page = try RawPageFile.read(file)
      return Reading(value: page.text, diagnostics: page.diagnostics)
    } catch {
      return Reading(value: nil, diagnostics: [error.diagnostic])
    }
  }
}

import Analysis
import ArchiveModel
import Indexing
import Markup

/// Reads a content folder: settings, tables, articles, lists and raw pages.
enum ArchiveLoader {
  /// Reads and indexes everything, on all cores, and collects everything that is wrong.
  ///
  /// - Parameters:
  ///   - content: The content folder.
  ///   - baseURL: Replaces the address in the settings, if given.
  ///   - keepGoing: Whether articles with errors are left out, with a warning for each error, instead
  ///     of standing in the way of the others.
  ///   - readings: What the last build read of the articles; `nil` reads all anew and keeps nothing.
  ///   - spill: Where bodies are put aside; `nil` keeps all in memory.
  ///   - observer: Told how many articles are read.
  /// - Returns: The archive with all diagnostics, sorted.
  static func load(
    _ content: ContentFolder, baseURL: String? = nil, keepGoing: Bool = false,
    readings: ReadingCache? = nil, spill: Spill? = nil,
    observer: BuildEvent.Observer? = nil
  ) async -> LoadedArchive {
    var diagnostics: [Diagnostic] = []
    let site = readSite(content, baseURL: baseURL, &diagnostics)
    let (gazetteer, tableProblems) = GazetteerLoader.load(content)
    diagnostics += tableProblems
    let cache = readings?.isUnchanged == true ? readings : nil
    let articles = FileFinder.find(in: content.articles, extension: "md")
    let reader = ArticleReader(
      analyser: gazetteer.map { DocumentAnalyser(gazetteer: $0) }, cache: cache,
      spill: spill)
    let (read, buckets) = await reader.read(articles.files, observer: observer)
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
      read.map { ($0.file, $0.document, $0.diagnostics) }, keepGoing: keepGoing)
    return LoadedArchive(
      archive: indexed.archive, diagnostics: (diagnostics + indexed.diagnostics).sorted(),
      withdrawals: withdrawals, leftOut: indexed.leftOut,
      digests: Dictionary(
        read.map { ($0.file, $0.key?.word ?? 0) }, uniquingKeysWith: { first, _ in first }),
      readings: cache.map { ReadingKeeping($0, buckets) })
  }

  private struct Reading<Value: Sendable>: Sendable {
    let value: Value?
    let diagnostics: [Diagnostic]
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

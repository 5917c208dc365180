import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// One part of a proof sheet: a raw page's lines beside the texts that they became.
struct ProofPage {
  private let scope: PageScope
  private let page: RawPageText
  private let sheet: ProofSheet
  private let runs: [ProofRun]
  private let number: Int
  private let wording: DoubtWording
  /// By the line at which the doubt is told.
  private let doubtsByLine: [Int: [ProofDoubt]]
  /// Every line that a doubt is about.
  private let doubtful: Set<Int>

  /// - Parameters:
  ///   - scope: The page of the site that shows the part.
  ///   - place: The place of the raw page in the archive.
  ///   - part: The part, counted from 1.
  init(_ scope: PageScope, rawPage place: Int, part: Int) {
    self.scope = scope
    page = scope.view.archive.rawPages[place]
    sheet = scope.view.sheets[place]
    runs = part <= sheet.parts.count ? sheet.parts[part - 1] : []
    number = part
    wording = DoubtWording(scope.strings)
    doubtsByLine = Dictionary(grouping: sheet.doubts.filter { $0.line != nil }) { $0.line ?? 0 }
    let lines = runs.flatMap(\.lines)
    doubtful = Set(
      sheet.doubts.flatMap { doubt in
        lines.filter { $0 == doubt.line || doubt.lines?.contains($0) == true }
      })
  }

  var values: TemplateValue.Object {
    let first = sheet.articles.first.map { scope.view.archive.documents[$0].frontMatter }
    let facts = [
      scope.fact("published", first?.published), scope.fact("source", first?.source),
      scope.fact("page", first?.page), scope.fact("file", page.name),
      scope.fact("sha256", page.sha256),
    ].compactMap { $0 }
    return [
      "article_count": .number(sheet.articles.count), "line_count": .number(sheet.lineCount),
      "leftover_count": .number(sheet.leftoverCount), "doubt_count": .number(sheet.doubts.count),
      "facts": .list(facts), "parts": parts, "doubts": doubtList, "articles": articleList,
      "runs": .list(runs.indices.map { run($0) }),
    ]
  }

  // MARK: Above the sheet

  private var parts: TemplateValue {
    guard sheet.parts.count > 1 else { return false }
    let items = sheet.parts.indices.map { index -> TemplateValue in
      let lines = sheet.parts[index].flatMap(\.lines)
      let (first, last) = (lines.first ?? 0, lines.last ?? 0)
      return [
        "href": .text(scope.href(.rawPage(name: page.name, part: index + 1))),
        "text": .text(range(lines)), "first": .number(first), "last": .number(last),
        "current": .flag(index + 1 == number),
      ]
    }
    return ["items": .list(items)]
  }

  private var doubtList: TemplateValue {
    let shown = sheet.doubts.filter { isHere($0) }
    guard !shown.isEmpty else { return false }
    let items = shown.map { doubt -> TemplateValue in
      [
        "href": .text(href(doubt)), "text": .text(text(doubt)),
        "letter": .text(sheet.tints.letter(of: doubt.article)),
        "tint": .number(sheet.tints.tint(of: doubt.article)),
        "article": scope.articleRecord(doubt.article),
      ]
    }
    return ["items": .list(items)]
  }

  private var articleList: TemplateValue {
    var seen: Set<Int> = []
    let items = runs.indices.compactMap { index -> TemplateValue? in
      guard let article = runs[index].article, seen.insert(article).inserted else { return nil }
      var item = scope.articleReference(article)
      item["href"] = .text("#\(id(ofRun: index))")
      item["letter"] = .text(sheet.tints.letter(of: article))
      item["tint"] = .number(sheet.tints.tint(of: article))
      item["lines"] = .text(range(runs[index].lines))
      return .object(item)
    }
    return items.count < 2 ? false : ["items": .list(items)]
  }

  // MARK: Runs

  private func run(_ index: Int) -> TemplateValue {
    let run = runs[index]
    var values: TemplateValue.Object = [
      "id": .text(id(ofRun: index)), "lines": .text(range(run.lines)), "article": false,
      "letter": "", "tint": 0, "continued": .flag(!run.isFirst), "draft": false, "kind_text": "",
      "continued_from": false, "continued_to": false,
      "next": index + 1 < runs.count ? .text("#\(id(ofRun: index + 1))") : false,
      "previous": index > 0 ? .text("#\(id(ofRun: index - 1))") : false,
      "doubts": .list([]),
      "rows": .list(rows(run)),
    ]
    guard let article = run.article else { return .object(values) }
    let frontMatter = scope.view.archive.documents[article].frontMatter
    values["article"] = scope.articleRecord(article)
    values["letter"] = .text(sheet.tints.letter(of: article))
    values["tint"] = .number(sheet.tints.tint(of: article))
    values["draft"] = .flag(frontMatter.review == .draft)
    values["kind_text"] = .text(scope.strings.word("kind_\(frontMatter.kind.rawValue)"))
    if run.isFirst {
      values["continued_from"] = scope.jumpFrom(article)
      values["continued_to"] = scope.jumpTo(article)
      values["doubts"] = .list(
        sheet.doubts.filter { $0.article == article && $0.line == nil }.map { .text(text($0)) })
    }
    return .object(values)
  }

  private func rows(_ run: ProofRun) -> [TemplateValue] {
    let values = ProofRowValues(scope, sheet, page, article: run.article)
    return run.rows.map { row in
      let doubts = row.lines.flatMap { doubtsByLine[$0] ?? [] }
      return values.row(row, doubts: doubts.map { text($0) }, doubtful: doubtful)
    }
  }

  /// An article's first run has the article's id, which stays.
  private func id(ofRun index: Int) -> String {
    if runs[index].isFirst, let article = runs[index].article {
      return scope.view.archive.documents[article].id.description
    }
    return "run-\(index + 1)"
  }

  // MARK: Doubts

  private func text(_ doubt: ProofDoubt) -> String {
    wording.text(scope.view.archive.documents[doubt.article].frontMatter.doubts[doubt.index])
  }

  /// Whether the doubt's line is on this part, or its article begins here.
  private func isHere(_ doubt: ProofDoubt) -> Bool {
    if let line = doubt.line { return sheet.part(ofLine: line) == number }
    return runs.contains { $0.isFirst && $0.article == doubt.article }
  }

  private func href(_ doubt: ProofDoubt) -> String {
    doubt.line.map { "#L\($0)" } ?? "#\(scope.view.archive.documents[doubt.article].id)"
  }

  private func range(_ lines: [Int]) -> String {
    guard let first = lines.first, let last = lines.last else { return "" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }
}

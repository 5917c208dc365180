import Analysis
import ArchiveModel
import Indexing
import Markup

/// How an article is cited: in the forms of GB/T 7714 and BibTeX, and in plain words with its id.
///
///     林见山, 周水生. 一场雨能浇几座公园: 雨水条例带来的账本[N]. 临江日报, 2026-03-02(02).
///
/// The texts are markup with empty slots, `<span class="slot" data-slot="…">`, in which the page's
/// script puts what a single provision adds: `at` its number, `key` and `id` its eId, `url` its
/// address, and `seen` the reader's day.
struct ArticleCitation {
  private let document: Document
  /// The article's full address, where the site has one.
  private let address: String?
  /// Title and subtitle; the first words of an article without a title.
  let title: String

  init(_ document: Document, address: String?) {
    self.document = document
    self.address = address
    title = ArticleCitation.title(of: document)
  }

  /// The reference list's form.
  ///
  /// Source: GB/T 7714—2015, 4.4 (articles in serials; newspapers with day and page), 8.1.2 (three
  /// authors, then 等), 8.8 (date of access and address of what is online).
  var nationalStandard: String {
    let authors =
      self.authors.prefix(3).joined(separator: ", ")
      + (self.authors.count > 3 ? ", 等" : "")
    let head = authors.isEmpty ? "" : authors + ". "
    let day = "\(frontMatter.published)" + (frontMatter.page.map { "(\($0))" } ?? "")
    let place = [frontMatter.source, day].compactMap { $0 }.joined(separator: ", ")
    let online = address.map { slot("seen") + ". " + slot("url", $0) } ?? ""
    return escaped(head + titleAlone) + slot("at") + "[N\(address == nil ? "" : "/OL")]. "
      + escaped(place) + online + "."
  }

  /// An entry for LaTeX; braces keep names and titles as they are.
  var bibTeX: String {
    let names = authors.map { "{\(ArticleCitation.latex($0))}" }.joined(separator: " and ")
    var fields: [(String, String)] = []
    if !names.isEmpty { fields.append(("author", escaped(names))) }
    fields.append(("title", "{" + escaped(ArticleCitation.latex(titleAlone)) + slot("at") + "}"))
    if let source = frontMatter.source {
      fields.append(("journal", escaped(ArticleCitation.latex(source))))
    }
    let day = frontMatter.published
    fields += [("year", "\(day.year)"), ("month", "\(day.month)"), ("day", "\(day.day)")]
    if let page = frontMatter.page {
      fields.append(("pages", escaped(ArticleCitation.latex(page))))
    }
    if let address { fields.append(("url", slot("url", address))) }
    fields.append(("langid", "chinese"))
    return "@article{\(document.id)" + slot("key") + ",\n"
      + fields.map { "  \($0) = {\($1)}" }.joined(separator: ",\n") + "\n}"
  }

  /// Words for a footnote, with the id that finds the article in this archive.
  var plain: String {
    escaped("《\(title)》") + slot("at") + escaped(printedAt) + "\(document.id)" + slot("id")
  }

  // MARK: Parts

  private var frontMatter: FrontMatter { document.frontMatter }

  /// Persons, or the bodies that issued a document.
  var authors: [String] {
    frontMatter.authors.isEmpty ? frontMatter.issuers : frontMatter.authors
  }

  private static func title(of document: Document) -> String {
    let frontMatter = document.frontMatter
    guard let title = frontMatter.title else {
      let first = document.units.first { $0.role == .body && $0.placed.count > 0 }
      return Excerpt.first(20, of: first?.text ?? document.id.description)
    }
    let dashes: Set<Character> = ["—", "－", "-", " ", "　"]
    let subtitle = frontMatter.subtitle.map { $0.drop { dashes.contains($0) } } ?? ""
    return subtitle.isEmpty ? title : "\(title): \(subtitle)"
  }

  /// The title without the issuers before it, who stand as authors already: `关于……的意见`.
  private var titleAlone: String {
    var rest = Substring(title)
    for issuer in frontMatter.issuers where frontMatter.authors.isEmpty {
      guard rest.hasPrefix(issuer) else { return title }
      rest = rest.dropFirst(issuer.count).drop { $0 == " " || $0 == "　" || $0 == "、" }
    }
    return rest.hasPrefix("关于") ? String(rest) : title
  }

  /// `，《临江日报》2026年3月2日第02版，`
  private var printedAt: String {
    let source = frontMatter.source.map { "《\($0)》" } ?? ""
    let page = frontMatter.page.map { "第\($0)版" } ?? ""
    return "，\(source)\(DateWording(isChinese: true).text(frontMatter.published))\(page)，"
  }

  private func slot(_ name: String, _ content: String = "") -> String {
    "<span data-slot=\"\(name)\">\(HTMLText.escaped(content))</span>"
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }

  private static let commands = Array("\\~^{}&%$#_".utf8)

  /// Text with the characters escaped that LaTeX reads as commands.
  static func latex(_ text: String) -> String {
    if text.utf8.allSatisfy({ !commands.contains($0) }) { return text }
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\textbackslash{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "{", "}", "&", "%", "$", "#", "_": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}

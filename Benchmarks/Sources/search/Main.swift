import ArchiveModel
import Foundation
import Publishing
import Searching

/// Times the search index alone: `bench-search index CONTENT OUTPUT` makes it from the articles of a
/// content folder, one at a time; `bench-search query OUTPUT WORD…` says what each word loads.
@main
enum Main {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "index" where arguments.count == 3: try index(arguments[1], into: arguments[2])
    case "query" where arguments.count >= 3: try query(arguments[1], Array(arguments.dropFirst(2)))
    default:
      FileHandle.standardError.write(
        Data("usage: bench-search index CONTENT OUTPUT | query OUTPUT WORD…\n".utf8))
      exit(2)
    }
  }

  private static func index(_ content: String, into output: String) throws {
    try FileSystem.makeFolder("\(output)/\(Shard.folder)")
    let runs = try RunFile(in: output)
    var (files, bytes, text) = (0, 0, 0)
    var writer = SearchIndexWriter(storage: runs.storage) { file in
      files += 1
      bytes += file.bytes.count
      try FileSystem.write(file.bytes, to: "\(output)/\(file.path)")
    }
    var articles = 0
    for year in try FileSystem.list("\(content)/articles") {
      for name in try FileSystem.list("\(content)/articles/\(year)") {
        let source = try FileSystem.read("\(content)/articles/\(year)/\(name)")
        guard let article = PlainArticle.read(source) else { throw Unreadable(article: name) }
        text += article.passages.reduce(0) { $0 + $1.text.utf8.count }
        articles += 1
        try writer.add(FoldedArticle(article))
      }
    }
    try writer.finish(SearchNames(names: [], dates: [], datePath: ""))
    print("\(articles) articles, \(text) bytes of text: \(files) files, \(bytes) bytes")
  }

  private struct Unreadable: Error {
    let article: String
  }

  private static func query(_ output: String, _ words: [String]) throws {
    for word in words {
      var (files, bytes) = (0, 0)
      var engine = try SearchEngine { stem in
        let path = "\(output)/\(Shard.folder)/\(stem).js"
        guard FileSystem.kind(of: path) == .file else { return nil }
        let content = try FileSystem.read(path)
        (files, bytes) = (files + 1, bytes + content.count)
        return content
      }
      let hits = try engine.search(SearchQuery(word, folding: engine.folding), limit: 6)
      print("\(word): \(hits.count) hits from \(files) files, \(bytes) bytes")
    }
  }
}

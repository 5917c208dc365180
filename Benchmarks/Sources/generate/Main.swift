import Foundation

/// Writes what is timed, the same each time: `generate articles N DIR`, a content folder of N articles
/// with their raw pages; `generate bare N DIR`, the same without raw pages, to be compared with
/// programs that know none; `generate pages MB DIR`, raw pages of so many megabytes;
/// `generate requests MB DIR`, two files of requests for `sitegen annotate` of so many megabytes each.
@main
enum Main {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let count = Int(arguments[2]), (1...1_000_000).contains(count)
    else { usage() }
    let folder = URL(filePath: arguments[3])
    do {
      switch arguments[1] {
      case "articles", "bare":
        let hasPages = arguments[1] == "articles"
        try Generator(
          folder: folder, tables: URL(filePath: "content/data"), hasPages: hasPages
        ).write(count)
      case "pages": try PageGenerator(folder: folder).write(bytes: count * 1_000_000)
      case "requests": try RequestGenerator(folder: folder).write(bytes: count * 1_000_000)
      default: usage()
      }
    } catch {
      fail("generate: \(error.localizedDescription)", code: 3)
    }
  }

  private static func usage() -> Never {
    fail(
      "usage: generate articles N DIR | bare N DIR | pages MB DIR | requests MB DIR, "
        + "from the root of the repository",
      code: 2)
  }

  private static func fail(_ message: String, code: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(code)
  }
}

import Foundation

/// `generate N DIR`: N articles in a new content folder, the same ones each time.
@main
enum Main {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let count = Int(arguments[1]), (1...1_000_000).contains(count)
    else {
      fail("usage: generate N DIR, from the root of the repository", code: 2)
    }
    let generator = Generator(
      folder: URL(filePath: arguments[2]), tables: URL(filePath: "content/data"))
    do {
      try generator.write(count)
    } catch {
      fail("generate: \(error.localizedDescription)", code: 3)
    }
  }

  private static func fail(_ message: String, code: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(code)
  }
}

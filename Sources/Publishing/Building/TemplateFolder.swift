import ArchiveModel
import Markup
import Rendering
import Templating

/// The templates on the disk: pages and their parts, words of the interface, assets.
struct TemplateFolder {
  let library: TemplateLibrary
  let strings: InterfaceStrings
  let assets: [Asset]

  /// Reads and compiles everything below a folder, or says everything that is wrong with it.
  static func load(_ path: String, language: String) -> Result<TemplateFolder, DiagnosticList> {
    var diagnostics: [Diagnostic] = []
    let strings = readStrings("\(path)/strings.tsv", language, &diagnostics)
    let library = compile(path, strings?.constants ?? [:], &diagnostics)
    let assets = readAssets("\(path)/assets", &diagnostics)
    guard diagnostics.isEmpty, let library, let strings else {
      return .failure(DiagnosticList(diagnostics.sorted()))
    }
    return .success(TemplateFolder(library: library, strings: strings, assets: assets))
  }

  private static func compile(
    _ path: String, _ constants: TemplateValue.Object, _ diagnostics: inout [Diagnostic]
  ) -> TemplateLibrary? {
    var sources: [TemplateSource] = []
    for part in ["layouts", "partials", "pages"] {
      let found = FileFinder.find(in: "\(path)/\(part)", extension: "mustache")
      diagnostics += found.diagnostics
      for file in found.files {
        guard let text = read(file, &diagnostics) else { continue }
        let name = file.dropFirst(path.count + 1).dropLast(".mustache".count)
        sources.append(TemplateSource(name: String(name), file: file, bytes: text))
      }
    }
    do {
      return try TemplateLibrary(sources: sources, constants: constants)
    } catch {
      diagnostics += error.faults.map { Diagnostic($0) }
      return nil
    }
  }

  private static func readStrings(
    _ file: String, _ language: String, _ diagnostics: inout [Diagnostic]
  ) -> InterfaceStrings? {
    guard let text = read(file, &diagnostics) else { return nil }
    let (strings, problems) = InterfaceStrings.read(
      String(decoding: text, as: UTF8.self), language: language, file: file)
    diagnostics += problems
    return strings
  }

  private static func readAssets(_ path: String, _ diagnostics: inout [Diagnostic]) -> [Asset] {
    var assets: [Asset] = []
    do {
      for name in try FileFinder.names(in: path) where !name.hasPrefix(".") {
        let file = "\(path)/\(name)"
        do {
          let bytes = try FileSystem.readOwn(file, limit: FileLimit.asset)
          assets.append(Asset(name: name, bytes: bytes))
        } catch {
          diagnostics.append(error.diagnostic)
        }
      }
    } catch {
      diagnostics.append(error.diagnostic)
    }
    return assets
  }

  private static func read(_ file: String, _ diagnostics: inout [Diagnostic]) -> [UInt8]? {
    do {
      switch TextReader.read(
        try FileSystem.readOwn(file, limit: FileLimit.template), file: file)
      {
      case .success(let text): return text
      case .failure(let list): diagnostics += list.diagnostics
      }
    } catch {
      diagnostics.append(error.diagnostic)
    }
    return nil
  }
}

extension Diagnostic {
  /// A template's fault as the other diagnostics are.
  init(_ fault: TemplateFault) {
    let through =
      fault.trail.isEmpty
      ? "" : " (reached through \(fault.trail.prefix(4).joined(separator: ", ")))"
    self.init(
      code: fault.code,
      at: SourceLocation(file: fault.file, line: fault.line, column: fault.column),
      fault.message + through, fix: fault.fix)
  }
}

import Templating

/// Templates compiled and rendered in one go, as `main` in `main.mustache`.
enum Rendered {
  static func text(
    _ template: String, _ context: TemplateValue = [:], with others: [String: String] = [:]
  ) throws -> String {
    var page: [UInt8] = []
    try library(template, with: others).render("main", context, into: &page)
    return String(decoding: page, as: UTF8.self)
  }

  static func library(
    _ template: String, with others: [String: String] = [:]
  ) throws(TemplateFaults) -> TemplateLibrary {
    let sources = others.map {
      TemplateSource(name: $0.key, file: "\($0.key).mustache", text: $0.value)
    }
    return try TemplateLibrary(
      sources: [TemplateSource(name: "main", file: "main.mustache", text: template)] + sources)
  }

  /// The fault of rendering, nothing if it works.
  static func fault(
    _ template: String, _ context: TemplateValue = [:], with others: [String: String] = [:]
  ) throws -> TemplateFault? {
    var page: [UInt8] = []
    let library = try library(template, with: others)
    do throws(TemplateFault) {
      try library.render("main", context, into: &page)
    } catch {
      return error
    }
    return nil
  }

  /// The faults of compiling as `file:line:column code`.
  static func syntaxFaults(_ template: String, with others: [String: String] = [:]) -> [String] {
    do throws(TemplateFaults) {
      _ = try library(template, with: others)
    } catch {
      return error.faults.map { "\($0.file):\($0.line):\($0.column) \($0.code)" }
    }
    return []
  }
}

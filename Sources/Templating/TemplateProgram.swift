/// A whole library as one list of steps, which nothing changes any more.
struct TemplateProgram: Sendable {
  /// A block given to a parent: the steps that fill the place of that name.
  struct Argument: Sendable {
    let name: Int
    let body: Range<Int>
  }

  /// Where in which template a step comes from.
  struct Site: Sendable {
    let template: Int
    /// In UTF-8 bytes of the template.
    let offset: Int
  }

  var sources: [TemplateSource] = []
  /// For each source its steps.
  var bodies: [Range<Int>] = []
  var operations: [Operation] = []
  /// For each step its origin.
  var sites: [Site] = []
  /// The text that steps print.
  var bytes: [UInt8] = []
  var keys: [TemplateKey] = []
  var arguments: [Argument] = []

  /// The file and the place of a step, `templates/pages/home.mustache` and 4:9.
  func origin(of operation: Int) -> (file: String, position: TextPosition) {
    let site = sites[operation]
    let log = FaultLog(sources[site.template])
    return (sources[site.template].file, log.position(of: site.offset))
  }
}

import ArchiveModel
import Templating

/// What the frame of every page shows, made once: the assets and the main navigation.
struct FrameValues: Sendable {
  /// The addresses of the assets by their keys.
  let assets: TemplateValue
  private let entries: [TemplateValue]
  /// The entries as they are on the page that they lead to, and on others of their section.
  private let here: [NavSection: TemplateValue]
  private let within: [NavSection: TemplateValue]

  private static let keys = TemplateKeys("href", "text", "current")

  init(_ strings: InterfaceStrings, _ assets: [Asset]) {
    let keys = [
      ("style", "style.css"), ("script", "script.js"), ("preview", "preview.js"),
      ("article", "article.js"), ("proof", "proof.js"), ("search", "search.js"),
      ("icon", "icon.svg"),
    ]
    self.assets = .object(
      TemplateValue.Object(
        keys.compactMap { key, name in
          assets.first { $0.name == name }.map { asset in
            (key, FrameValues.address(asset.output.path))
          }
        }))
    func entry(_ section: NavSection, _ current: String?) -> TemplateValue {
      .object(
        TemplateValue.Object(
          FrameValues.keys,
          [
            FrameValues.address(section.address.path),
            .text(strings.word("nav_\(section.rawValue)")), .optional(current),
          ]))
    }
    func entries(_ current: String) -> [NavSection: TemplateValue] {
      Dictionary(
        uniqueKeysWithValues: NavSection.allCases.map { ($0, entry($0, current)) })
    }
    self.entries = NavSection.allCases.map { entry($0, nil) }
    here = entries("page")
    within = entries("true")
  }

  /// The entries of the main navigation as a page shows them.
  func nav(_ address: PageAddress) -> [TemplateValue] {
    guard let section = NavSection(address), let place = NavSection.allCases.firstIndex(of: section)
    else { return entries }
    var entries = entries
    let current = section.address == address ? here[section] : within[section]
    if let current { entries[place] = current }
    return entries
  }

  private static func address(_ path: String) -> TemplateValue {
    var bytes: [UInt8] = []
    HTMLText.append(path, to: &bytes)
    return .address(bytes)
  }
}

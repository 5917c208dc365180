/// What `sitegen build` is asked to do.
package struct BuildRequest: Sendable {
  package let content: ContentFolder
  /// The folder of the templates.
  package let templates: String
  /// The folder that is published.
  package let output: String
  /// Replaces the address in the settings.
  package let baseURL: String?
  /// Whether articles with errors are left out instead of stopping the build.
  package let keepsGoing: Bool
  /// Whether to wait for another build of the same folder, or to fail.
  package let waits: Bool

  /// Whether what the last build left behind may save work; the site is the same without it.
  package let usesCache: Bool

  /// How many bytes of bodies of articles and links of pages stay in memory; more is put aside in a file.
  package let room: Int

  package init(
    content: ContentFolder, templates: String, output: String, baseURL: String? = nil,
    keepsGoing: Bool = false, waits: Bool = true, usesCache: Bool = true, room: Int = 64 << 20
  ) {
    self.content = content
    self.templates =
      templates.count > 1 && templates.hasSuffix("/")
      ? String(templates.dropLast()) : templates
    self.output = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
    self.baseURL = baseURL
    self.keepsGoing = keepsGoing
    self.waits = waits
    self.usesCache = usesCache
    self.room = room
  }
}

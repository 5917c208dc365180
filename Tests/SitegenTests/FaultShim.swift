#if os(Linux)
  import Foundation

  /// The library that lets calls of the program fail, compiled for a test.
  struct FaultShim {
    private let folder: String

    private var library: String { "\(folder)/fault.so" }

    /// - Returns: `nil` where there is no C compiler, or under a sanitizer, whose own library wants to
    ///   come before all others.
    init?() throws {
      guard ProcessInfo.processInfo.environment["SITEGEN_SANITIZED"] == nil else { return nil }
      folder =
        FileManager.default.temporaryDirectory.appending(path: "sitegen-shim-\(UUID().uuidString)")
        .path
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      guard try compile() else {
        remove()
        return nil
      }
    }

    func remove() {
      try? FileManager.default.removeItem(atPath: folder)
    }

    private func compile() throws -> Bool {
      let compilers = ["/usr/bin/cc", "/usr/bin/clang", "/usr/bin/gcc"]
      guard let compiler = compilers.first(where: FileManager.default.isExecutableFile) else {
        return false
      }
      let process = Process()
      process.executableURL = URL(filePath: compiler)
      process.arguments = [
        "-shared", "-fPIC", "-O2", "-o", library,
        "\(Sitegen.repository)/Benchmarks/torture/fault.c", "-ldl",
      ]
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus == 0
    }

    /// What lets the call of a number fail; 0 only counts.
    func environment(
      _ kind: String, _ number: Int, stays: Bool = false, _ site: FaultSite
    ) -> [String: String] {
      var environment = [
        "LD_PRELOAD": library, "SITEGEN_FAULT": "\(number)", "SITEGEN_FAULT_KIND": kind,
        "SITEGEN_FAULT_BELOW": site.path, "SITEGEN_FAULT_COUNT": "\(folder)/count",
        // The trace of a program that ended for want of memory takes longer than the build.
        "SWIFT_BACKTRACE": "enable=no",
      ]
      if stays { environment["SITEGEN_FAULT_STAYS"] = "1" }
      return environment
    }

    /// How many calls of a kind a run of the program makes, mostly a build of the second content.
    func count(
      _ kind: String, _ site: FaultSite,
      _ run: (([String: String]) throws -> Sitegen.Result)? = nil
    ) throws -> Int {
      let environment = environment(kind, 0, site)
      let result = try run?(environment) ?? site.build("two", environment)
      let text = try String(contentsOfFile: "\(folder)/count", encoding: .utf8)
      guard result.status == 0, let count = Int(text.dropLast()) else {
        throw NotCounted(messages: result.messages)
      }
      return count
    }

    struct NotCounted: Error {
      let messages: String
    }
  }
#endif

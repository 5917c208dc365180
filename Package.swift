// swift-tools-version: 6.2
import PackageDescription

/// What every target of the package is compiled with.
///
/// `-O` also in debug builds: people run `swift run sitegen build`, and it must be quick.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-O"], .when(configuration: .debug)),
]

/// The stages in their order: each imports only targets to its left.
let stages: [Target] = [
  .systemLibrary(
    name: "CCmark",
    pkgConfig: "libcmark",
    providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
  .target(name: "CSystem"),
  .target(name: "ArchiveModel", dependencies: ["CSystem"], swiftSettings: strict),
  .target(name: "Ingest", dependencies: ["ArchiveModel"], swiftSettings: strict),
  .target(
    name: "Markup",
    dependencies: ["ArchiveModel", "CCmark", .product(name: "Yams", package: "Yams")],
    swiftSettings: strict),
  .target(name: "Analysis", dependencies: ["ArchiveModel", "Markup"], swiftSettings: strict),
  .target(
    name: "Indexing",
    dependencies: ["ArchiveModel", "Markup", "Analysis"],
    swiftSettings: strict),
  .target(
    name: "Searching",
    dependencies: ["ArchiveModel", "Markup", "Analysis", "Indexing"],
    swiftSettings: strict),
  .target(name: "Templating", swiftSettings: strict),
  .target(
    name: "Rendering",
    dependencies: ["ArchiveModel", "Markup", "Analysis", "Indexing", "Searching", "Templating"],
    swiftSettings: strict),
  .target(
    name: "Publishing",
    dependencies: [
      "ArchiveModel", "CSystem", "Ingest", "Markup", "Analysis", "Indexing", "Searching",
      "Templating",
      "Rendering",
    ],
    swiftSettings: strict),
  .executableTarget(
    name: "sitegen",
    dependencies: [
      "ArchiveModel", "Indexing", "Publishing", "Searching",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: strict),
]

/// The tests of each target; they share `TestSupport`.
let tests: [Target] = [
  .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
  tests("ArchiveModelTests", ["ArchiveModel", "TestSupport"]),
  tests("IngestTests", ["ArchiveModel", "Ingest", "TestSupport"]),
  tests("MarkupTests", ["ArchiveModel", "Markup", "TestSupport"]),
  tests("AnalysisTests", ["ArchiveModel", "Markup", "Analysis", "TestSupport"]),
  tests("IndexingTests", ["ArchiveModel", "Markup", "Analysis", "Indexing"]),
  tests("SearchingTests", ["ArchiveModel", "Searching", "TestSupport"]),
  tests("TemplatingTests", ["Templating", "TestSupport"]),
  tests(
    "RenderingTests",
    [
      "ArchiveModel", "Markup", "Analysis", "Indexing", "Templating", "Rendering", "TestSupport",
    ]),
  tests("PublishingTests", ["ArchiveModel", "Markup", "Publishing", "TestSupport"]),
  tests("SitegenTests", ["sitegen"]),
]

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// One program for each entry point that is fuzzed; they exist only for Fuzzing/run.sh, because they
/// link with libFuzzer alone.
let fuzzing: [Target] =
  Context.environment["SITEGEN_FUZZING"] == nil
  ? []
  : [
    .target(name: "FuzzSupport", path: "Fuzzing/Sources/FuzzSupport", swiftSettings: strict),
    fuzzer("fuzz-page", ["ArchiveModel", "Ingest"]),
    fuzzer("fuzz-import", ["ArchiveModel", "Publishing"]),
    fuzzer("fuzz-annotate", ["ArchiveModel", "Publishing"]),
    fuzzer("fuzz-outline", ["Analysis", "ArchiveModel", "Markup", "Publishing"]),
    fuzzer("fuzz-frontmatter", ["ArchiveModel", "Markup"]),
    fuzzer("fuzz-markdown", ["ArchiveModel", "Markup"]),
    fuzzer("fuzz-templates", ["Templating"]),
    fuzzer("fuzz-slugs", ["ArchiveModel"]),
  ]

func fuzzer(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name, dependencies: ["FuzzSupport"] + dependencies, path: "Fuzzing/Sources/\(name)",
    swiftSettings: strict)
}

/// Times the search index alone; it exists only for Benchmarks/search.sh.
let benchmarks: [Target] =
  Context.environment["SITEGEN_BENCHMARKS"] == nil
  ? []
  : [
    .executableTarget(
      name: "bench-search", dependencies: ["ArchiveModel", "Publishing", "Searching"],
      path: "Benchmarks/Sources/search", swiftSettings: strict)
  ]

let package = Package(
  name: "sitegen",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "sitegen", targets: ["sitegen"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: stages + tests + fuzzing + benchmarks
)

// swift-tools-version: 6.2
import PackageDescription

// The compiler keeps the layers: every module sees only what is listed here,
// and each foreign library has exactly one importer.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
let onMainThread = strict + [.defaultIsolation(MainActor.self)]

let package = Package(
  name: "jiqun",
  products: [.executable(name: "jiqun", targets: ["jiqun"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .systemLibrary(name: "CExpat"),
    .systemLibrary(name: "CZlib"),
    .target(name: "Documents", dependencies: ["Yams"], swiftSettings: strict),
    .target(name: "Search", resources: [.embedInCode("pinyin.txt")], swiftSettings: strict),
    .target(name: "Core", dependencies: ["Documents"], swiftSettings: strict),
    .target(
      name: "Sheets", dependencies: ["CExpat", "CZlib", "Core", "Documents"], swiftSettings: strict),
    .target(
      name: "Store",
      dependencies: ["Core", "Documents", "Search", "Sheets", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(name: "Screen", dependencies: ["Documents"], swiftSettings: strict),
    .target(
      name: "Dashboard", dependencies: ["Core", "Documents", "Screen", "Search", "Sheets"],
      swiftSettings: strict),
    .target(name: "Terminal", dependencies: ["CNcurses", "Screen"], swiftSettings: onMainThread),
    .executableTarget(
      name: "jiqun",
      dependencies: [
        "Core", "Dashboard", "Documents", "Screen", "Search", "Sheets", "Store", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("Themes")],
      swiftSettings: strict),

    .executableTarget(
      name: "Judging", dependencies: ["Core", "Documents"], path: "Tests/Bench/Judging",
      swiftSettings: strict),
    .executableTarget(
      name: "Backtest", dependencies: ["Core"], path: "Tests/Bench/Backtest",
      exclude: ["series.csv", "series.py"], swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Core", "Screen"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "SearchTests", dependencies: ["Search", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CoreTests", dependencies: ["Core", "Documents", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "SheetsTests", dependencies: ["Core", "Documents", "Sheets", "TestSupport"],
      exclude: ["Corpus"], swiftSettings: strict),
    .testTarget(
      name: "StoreTests", dependencies: ["Documents", "Sheets", "Store", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ScreenTests", dependencies: ["Documents", "Screen", "TestSupport"],
      exclude: ["Frames"], swiftSettings: strict),
    .testTarget(
      name: "DashboardTests", dependencies: ["Dashboard", "TestSupport"],
      exclude: ["Frames"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["CNcurses", "Documents", "Screen", "Terminal", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "jiqun", "TestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
// Measures the reader of incident pages against bare parsers. A package of its own, so that it builds without
// dependencies; the folders beside bench-pages are links to the product's targets.
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "bench-pages",
    targets: [
        .systemLibrary(name: "CGumbo", pkgConfig: "gumbo"),
        .systemLibrary(name: "CZip", pkgConfig: "libzip"),
        .systemLibrary(name: "CExpat", pkgConfig: "expat"),
        .target(name: "Geodesy", swiftSettings: settings),
        .target(name: "CLanguages"),
        .target(name: "Languages", dependencies: ["CLanguages"], swiftSettings: settings),
        .target(name: "CivilianHarm", dependencies: ["Geodesy", "Languages"], swiftSettings: settings),
        .target(name: "Tables", dependencies: ["CivilianHarm"], swiftSettings: settings),
        .target(
            name: "Importing",
            dependencies: ["CivilianHarm", "Geodesy", "Tables", "CExpat", "CGumbo", "CZip"],
            resources: [.embedInCode("Resources")],
            swiftSettings: settings
        ),
        .executableTarget(name: "bench-pages", dependencies: ["CivilianHarm", "Importing"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)

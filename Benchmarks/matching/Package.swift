// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
// Measures proposals for declarations. A package of its own, so that it builds without dependencies;
// the product's targets in Sources are links.
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "bench-matching",
    targets: [
        .target(name: "Geodesy", swiftSettings: settings),
        .target(name: "CLanguages"),
        .target(name: "Languages", dependencies: ["CLanguages"], swiftSettings: settings),
        .target(name: "CivilianHarm", dependencies: ["Geodesy", "Languages"], swiftSettings: settings),
        .target(name: "Names", swiftSettings: settings),
        .target(name: "Matching", dependencies: ["CivilianHarm", "Geodesy", "Names"], swiftSettings: settings),
        .target(name: "Generate", dependencies: ["CivilianHarm"], swiftSettings: settings),
        .executableTarget(
            name: "bench-matching",
            dependencies: ["CivilianHarm", "Generate", "Geodesy", "Matching"],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)

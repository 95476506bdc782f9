// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
// Measures the grid conversions against GeographicLib. A package of its own, so that it builds without dependencies;
// Sources/Geodesy is a link to the product's target.
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "bench-mgrs",
    targets: [
        .target(name: "Geodesy", swiftSettings: settings),
        .executableTarget(name: "bench-mgrs", dependencies: ["Geodesy"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
// Sijill, the open civilian-harm register. Each target's reason stands in ARCHITECTURE.md; arrows point down only.
import PackageDescription

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")

let package = Package(
    name: "sijill",
    products: [
        .executable(name: "sijill", targets: ["sijill"])
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
    ],
    targets: [
        // C libraries of the system, one module map each.
        .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CAllocator"),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

        // The files of the folder Languages, inside the program.
        .target(name: "CLanguages"),

        // Pure: no input, no output, no clock.
        .target(name: "Geodesy"),
        .target(name: "Names"),
        .target(name: "Languages", dependencies: ["CLanguages"]),
        .target(name: "Charts", resources: [.embedInCode("Resources")]),
        .target(
            name: "Maps",
            dependencies: ["Charts", "Geodesy", "VectorTiles"],
            resources: [.embedInCode("Resources")]
        ),
        .target(name: "CivilianHarm", dependencies: ["Geodesy", "Languages"]),
        .target(name: "Tables", dependencies: ["CivilianHarm"]),
        .target(name: "Catalogue", dependencies: ["CivilianHarm", "Geodesy"]),
        .target(name: "Counting", dependencies: ["Catalogue", "CivilianHarm", "Languages"]),
        .target(name: "Matching", dependencies: ["CivilianHarm", "Geodesy", "Names"]),
        .target(name: "VectorTiles"),
        .target(
            name: "IncidentMap",
            dependencies: ["Catalogue", "CivilianHarm", "Counting", "Geodesy", "VectorTiles"]
        ),
        .target(
            name: "Importing",
            dependencies: ["CivilianHarm", "Geodesy", "Tables", "CExpat", "CGumbo", "CZip"],
            resources: [.embedInCode("Resources")]
        ),

        // The store.
        .target(name: "Register", dependencies: ["CivilianHarm", "Names"]),
        .target(name: "RegisterSQLite", dependencies: ["CivilianHarm", "Names", "Register", "Tables", grdb, sqlite]),
        .target(name: "RegisterTesting", dependencies: ["CivilianHarm", "Names", "Register"]),

        // Use cases, and what is shown.
        .target(
            name: "Casework",
            dependencies: [
                "Catalogue", "CivilianHarm", "CLibCrypto", "Counting", "Geodesy", "Importing", "IncidentMap", "Maps",
                "Matching", "Names", "Register", "Tables",
            ]
        ),
        .target(
            name: "Publishing",
            dependencies: [
                "Casework", "Catalogue", "CivilianHarm", "Counting", "CZlib", "Geodesy", "Register", "Tables",
            ]
        ),
        .target(
            name: "Site",
            dependencies: [
                "Casework", "Catalogue", "Charts", "CivilianHarm", "Counting", "CZlib", "Geodesy", "IncidentMap",
                "Languages", "Maps", "Matching", "Names", "Publishing", "Register", hummingbird, hummingbirdCore,
                httpTypes,
                lifecycle, logging,
                nioCore,
            ],
            resources: [.embedInCode("Resources")]
        ),
        .target(
            name: "SijillCommand",
            dependencies: [
                "CAllocator", "Casework", "Catalogue", "CivilianHarm", "Counting", "Geodesy", "Importing", "Languages",
                "Maps", "Matching", "Names", "Publishing", "Register", "RegisterSQLite", "Site", "Tables",
                argumentParser,
                logging,
                lifecycle, signals,
            ]
        ),
        .executableTarget(name: "sijill", dependencies: ["SijillCommand", argumentParser]),

        .testTarget(name: "GeodesyTests", dependencies: ["Geodesy"]),
        .testTarget(name: "LanguagesTests", dependencies: ["Languages"]),
        .testTarget(name: "NamesTests", dependencies: ["Names"]),
        .testTarget(name: "ChartsTests", dependencies: ["Charts"], exclude: ["__Snapshots__"]),
        .testTarget(name: "MapsTests", dependencies: ["Geodesy", "Maps", "VectorTiles"]),
        .testTarget(name: "CivilianHarmTests", dependencies: ["CivilianHarm", "Geodesy"]),
        .testTarget(name: "TablesTests", dependencies: ["CivilianHarm", "Tables"]),
        .testTarget(name: "MatchingTests", dependencies: ["CivilianHarm", "Geodesy", "Matching", "Names"]),
        .testTarget(name: "VectorTilesTests", dependencies: ["VectorTiles"]),
        .testTarget(name: "CatalogueTests", dependencies: ["Catalogue", "CivilianHarm", "Geodesy"]),
        .testTarget(name: "CountingTests", dependencies: ["Catalogue", "CivilianHarm", "Counting"]),
        .testTarget(
            name: "IncidentMapTests",
            dependencies: ["Catalogue", "CivilianHarm", "Counting", "Geodesy", "IncidentMap"]
        ),
        .testTarget(
            name: "ImportingTests",
            dependencies: ["CivilianHarm", "CZip", "Importing", "Tables"],
            exclude: ["Answers"]
        ),
        .testTarget(
            name: "RegisterSQLiteTests",
            dependencies: ["CivilianHarm", "Names", "Register", "RegisterSQLite", "RegisterTesting", grdb]
        ),
        .testTarget(
            name: "CaseworkTests",
            dependencies: [
                "Casework", "Catalogue", "CivilianHarm", "Counting", "Geodesy", "Importing", "IncidentMap", "Maps",
                "Matching", "Names", "Register", "RegisterSQLite", "RegisterTesting",
            ]
        ),
        .testTarget(
            name: "PublishingTests",
            dependencies: [
                "Casework", "Catalogue", "CivilianHarm", "Counting", "Importing", "Publishing", "Register",
                "RegisterSQLite", "RegisterTesting", "Tables",
            ]
        ),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Casework", "Catalogue", "Charts", "CivilianHarm", "Counting", "CZlib", "Importing", "IncidentMap",
                "Languages", "Maps", "Publishing",
                "Register", "RegisterSQLite", "RegisterTesting", "Site", httpTypes, logging, nioCore,
            ],
            exclude: ["Fixtures", "__Snapshots__"]
        ),
        .testTarget(
            name: "SijillCommandTests",
            dependencies: ["CivilianHarm", "Register", "RegisterSQLite", "SijillCommand"]
        ),
    ],
    swiftLanguageModes: [.v6]
)

// One list of settings for every Swift target of ours.
for target in package.targets where target.type != .system && target.name != "CLanguages" {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .treatAllWarnings(as: .error),
    ]
}

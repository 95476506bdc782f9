// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let package = Package(
    name: "load",
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1", traits: [])
    ],
    targets: [
        .executableTarget(name: "bare", dependencies: [.product(name: "Hummingbird", package: "hummingbird")])
    ]
)

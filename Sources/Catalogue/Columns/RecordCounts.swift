// SPDX-License-Identifier: Apache-2.0

/// How many people a record names, as one value of a column.
struct PeopleCounts: Hashable, Sendable {
    var victims: Int32
    var named: Int32
    var namedKilled: Int32
    var families: Int32
    var matched: Int32
}

/// How much material a record cites, as one value of a column.
struct MaterialCounts: Hashable, Sendable {
    var sources: Int32
    var media: Int32
}

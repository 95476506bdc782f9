// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Counting

/// How many incidents of a cluster have each value of a property; of several values each counts.
struct MapBreakdown {
    private let dimension: FilterDimension
    private let selection: PlacedSelection
    private let column: PlacedColumn
    /// The values, in the order of the property's list.
    private let values: [String]
    /// By code of the column: the places of its values.
    private let members: [[Int]]

    /// Values that a cluster lists.
    private static let listedValues = 8

    init(_ dimension: FilterDimension, of layer: MapLayer) {
        self.dimension = dimension
        selection = layer.selection
        column = layer.placed.column(.dimension(dimension))
        let lists = layer.placed.snapshot.codeLists(of: dimension).map { $0.codes.map(String.init) }
        values = Set(lists.joined()).sorted {
            (dimension.position(of: $0) ?? .max, $0) < (dimension.position(of: $1) ?? .max, $1)
        }
        let places = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
        members = lists.map { $0.compactMap { places[$0] } }
    }

    /// Adds what a mode says of a cluster.
    func add(_ range: Range<Int>, to list: inout PropertyList) {
        var counts = [Int](repeating: 0, count: values.count)
        let codes = selection.counts(of: column, codes: members.count, in: range)
        for (code, count) in codes.enumerated() where count > 0 {
            for value in members[code] { counts[value] += Int(count) }
        }
        if dimension == .strikeStatus {
            let declared = zip(values, counts).first { $0.0 == StrikeStatus.declared.key }?.1 ?? 0
            list.add(.declared, declared)
            list.add(.alleged, selection.count(in: range) - declared)
            return
        }
        let found = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }
        guard let first = found.first else { return }
        list.add(.top, values[first])
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            for value in found.prefix(Self.listedValues) {
                writer.key(values[value])
                writer.integer(counts[value])
            }
        }
        list.add(.values, String(decoding: writer.bytes, as: UTF8.self))
        list.addUnlessZero(.moreValues, found.count - Self.listedValues)
    }
}

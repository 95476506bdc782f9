// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Counting

/// How many incidents of a cluster have each value of a property; of several values each counts.
struct MapBreakdown {
    private let dimension: FilterDimension
    private let selection: PlacedSelection
    private let column: PlacedColumn
    private let placed: PlacedValues
    /// By place of the value; all are 0 between two clusters.
    private var counts: [Int]
    /// The places of those that are not 0.
    private var found: [Int] = []

    /// Values that a cluster lists.
    private static let listedValues = 8

    init(_ dimension: FilterDimension, of layer: MapLayer) {
        self.dimension = dimension
        selection = layer.selection
        column = layer.placed.column(.dimension(dimension))
        placed = layer.placed.values(of: dimension)
        counts = [Int](repeating: 0, count: placed.values.count)
    }

    /// Adds what a mode says of a cluster.
    mutating func add(_ range: Range<Int>, to list: inout PropertyList) {
        let selected = selection.count(in: range)
        count(range, selected)
        defer { clear() }
        let values = placed.values
        if dimension == .strikeStatus {
            let declared = zip(values, counts).first { $0.0 == StrikeStatus.declared.key }?.1 ?? 0
            list.add(.declared, declared)
            list.add(.alleged, selected - declared)
            return
        }
        found.sort { (counts[$1], $0) < (counts[$0], $1) }
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

    /// Counts the values of the selected places of a range: one by one where they are few, and by code where many share one.
    private mutating func count(_ range: Range<Int>, _ selected: Int) {
        guard selected > placed.codeCount else {
            selection.forEachPlace(in: range) { add(1, ofCode: Int(column[$0])) }
            return
        }
        let codes = selection.counts(of: column, codes: placed.codeCount, in: range)
        for (code, count) in codes.enumerated() where count > 0 { add(Int(count), ofCode: code) }
    }

    private mutating func add(_ number: Int, ofCode code: Int) {
        for value in placed.members(ofCode: code) {
            if counts[Int(value)] == 0 { found.append(Int(value)) }
            counts[Int(value)] += number
        }
    }

    private mutating func clear() {
        for value in found { counts[value] = 0 }
        found.removeAll(keepingCapacity: true)
    }
}

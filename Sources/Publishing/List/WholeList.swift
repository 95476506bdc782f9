// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Register

/// The list of a whole register in the usual order of lists, straight from the store: a catalogue would be filled to be read once.
struct WholeList {
    /// How many rows are read at a time.
    private static let size = 500
    /// How many rows are in memory at once, about 40 MB: they are read in the order in which the store keeps them.
    private static let sliceSize = 100_000

    let store: any IncidentStore
    let plane: Plane
    let options: ListFileOptions

    /// Gives the file of `ListExport` for a query without restrictions, piece by piece.
    ///
    /// - Throws: What `write` throws, and errors of the store.
    func write(_ progress: (_ done: Int) -> Void, _ write: ([UInt8]) throws -> Void) async throws -> ExportSummary {
        let file = ListFile(.list, options)
        let numbers = try await store.numbersByDay(onlyPublished: plane == .public)
        var summary = ExportSummary()
        try write(file.beginning)
        for start in stride(from: 0, to: numbers.count, by: Self.sliceSize) {
            let slice = try await slice(numbers[start..<min(start + Self.sliceSize, numbers.count)], file, progress)
            for rows in slice.places.chunked(by: Self.size) {
                var bytes: [UInt8] = []
                for place in rows { bytes += slice.batches[place.batch][place.bytes] }
                try write(bytes)
            }
            summary.incidents += slice.places.count
        }
        try write(file.end)
        return summary
    }

    /// Rows of incidents, and where each stands among the bytes, in the order of the list.
    private struct Slice {
        /// What was read at a time: one array of all would be copied while it grows.
        var batches: [[UInt8]] = []
        var places: [Place] = []
    }

    private struct Place {
        let batch: Int
        let bytes: Range<Int>
    }

    private func slice(
        _ numbers: ArraySlice<IncidentNumber>,
        _ file: ListFile,
        _ progress: (_ done: Int) -> Void
    ) async throws -> Slice {
        // Neighbours in the store lie on one page of it.
        let order = zip(numbers, 0...).sorted { $0.0.value < $1.0.value }
        var slice = Slice()
        var places = [Place?](repeating: nil, count: numbers.count)
        for start in stride(from: 0, to: order.count, by: Self.size) {
            var wanted = order[start..<min(start + Self.size, order.count)]
            var bytes: [UInt8] = []
            for row in try await store.listRows(wanted.map(\.0)) {
                while let next = wanted.first, next.0 != row.number { wanted.removeFirst() }
                // What was withdrawn since the numbers were read is not given.
                guard let (_, rank) = wanted.popFirst(), plane == .staff || row.summary.visibility == .published else {
                    continue
                }
                let first = bytes.count
                file.add(file.row(row), isFirst: false, to: &bytes)
                places[rank] = Place(batch: slice.batches.count, bytes: first..<bytes.count)
            }
            slice.batches.append(bytes)
            progress(numbers.startIndex + min(start + Self.size, order.count))
        }
        slice.places = places.compactMap(\.self)
        return slice
    }
}

extension Array {
    /// The elements in groups of so many, the last one shorter.
    fileprivate func chunked(by size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}

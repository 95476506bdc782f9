// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Synchronization

/// A state of the catalogue with its map order, and the columns in that order, each made when it is first asked for.
///
/// A class, so that all who draw from one state share the columns; the locks guard the lists of those that are made.
package final class PlacedCatalogue: Sendable {
    package let snapshot: CatalogueSnapshot
    package let order: MapOrder
    private let columns = Mutex<[CountedColumn: PlacedColumn]>([:])
    private let values = Mutex<[FilterDimension: PlacedValues]>([:])
    /// What a map says of single incidents: by place in `PlacedIncident.dimensions`.
    let lists: [List]

    /// A property of single incidents.
    struct List: Sendable {
        let bundle: Int
        let slot: Int
        /// By code of a list: its codes joined by commas.
        let texts: ContiguousArray<String>
    }

    /// Orders a state, from the order of an earlier one of the same catalogue where there is one.
    package init(_ snapshot: CatalogueSnapshot, after earlier: PlacedCatalogue? = nil) {
        self.snapshot = snapshot
        order = (earlier?.order ?? MapOrder()).updated(to: snapshot)
        lists = PlacedIncident.dimensions.map { dimension in
            let texts = snapshot.codeLists(of: dimension).map { $0.codes.joined(separator: ",") }
            let slot = Bundle.slot(of: dimension)
            // Code 0 is the list without codes.
            return List(
                bundle: slot?.bundle ?? 0,
                slot: slot?.slot ?? 0,
                texts: texts.isEmpty ? [""] : ContiguousArray(texts)
            )
        }
    }

    /// The codes of a column by place.
    package func column(_ column: CountedColumn) -> PlacedColumn {
        columns.withLock { columns in
            if let known = columns[column] { return known }
            let made = PlacedColumn(column, in: snapshot, order)
            columns[column] = made
            return made
        }
    }

    /// The values of a property, made when they are first asked for.
    package func values(of dimension: FilterDimension) -> PlacedValues {
        values.withLock { values in
            if let known = values[dimension] { return known }
            let made = PlacedValues(dimension, in: snapshot)
            values[dimension] = made
            return made
        }
    }
}

/// A column in the order of a map: by place, the code of the incident.
package struct PlacedColumn: Sendable {
    private let codes: CodeColumn

    init(_ column: CountedColumn, in snapshot: CatalogueSnapshot, _ order: MapOrder) {
        let highest = Int(order.numbers.max() ?? 0)
        var byNumber = ContiguousArray<UInt32>(repeating: 0, count: highest + 1)
        var located = NumberSet()
        for number in order.numbers { located.insert(number) }
        byNumber.withUnsafeMutableBufferPointer { byNumber in
            snapshot.forEachBlock(of: Selection(located), [column]) { block in
                for place in 0..<block.count { byNumber[Int(block.number(at: place))] = block.codes[0][place] }
            }
        }
        codes = CodeColumn(ContiguousArray(order.numbers.map { byNumber[Int($0)] }))
    }

    package subscript(place: Int) -> UInt32 { codes[place] }

    /// Runs a loop over the codes in the width that they are kept in.
    func scan(_ kernel: some CodeKernel) { codes.scan(kernel) }
}

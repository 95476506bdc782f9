// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The values of a property and where each stands in the lists that records have, for counting by value.
package struct PlacedValues: Sendable {
    /// In the order of the property; those that its order does not name come last, alphabetically.
    package let values: [String]
    /// Before each code of the column, how many members come before; then how many there are.
    private let starts: ContiguousArray<Int32>
    /// The places of the values of every code, one code after the other.
    private let members: ContiguousArray<Int32>

    init(_ dimension: FilterDimension, in snapshot: CatalogueSnapshot) {
        let lists = snapshot.codeLists(of: dimension).map { $0.codes.map(String.init) }
        let values = Set(lists.joined()).sorted {
            (dimension.position(of: $0) ?? .max, $0) < (dimension.position(of: $1) ?? .max, $1)
        }
        let places = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
        var starts: ContiguousArray<Int32> = [0]
        var members = ContiguousArray<Int32>()
        for list in lists {
            for value in list {
                if let place = places[value] { members.append(Int32(place)) }
            }
            starts.append(Int32(members.count))
        }
        self.values = values
        self.starts = starts
        self.members = members
    }

    /// How many codes the column has.
    package var codeCount: Int { starts.count - 1 }

    /// The places of the values of a code; a code that the column does not have has none.
    package func members(ofCode code: Int) -> ContiguousArray<Int32>.SubSequence {
        guard code < codeCount else { return [] }
        return members[Int(starts[code])..<Int(starts[code + 1])]
    }
}

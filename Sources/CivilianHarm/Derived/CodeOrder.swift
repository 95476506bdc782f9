// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// Puts incidents in the order of the interchange format: by the first code, those without one last, then by the id.
///
/// Forty bytes of each are held while they are gathered.
package struct CodeOrder {
    private struct Key {
        let id: UUID
        let codeNumber: UInt64
        /// Places in `letters` and `suffixes`; in the order of both once they are ranked.
        var letters: Int32
        var suffix: Int32
        let incident: Int32
    }

    /// Texts that many codes share, each once.
    private struct SharedTexts {
        private(set) var all: [String] = []
        private var places: [String: Int32] = [:]

        mutating func place(of text: String) -> Int32 {
            if let place = places[text] { return place }
            let place = Int32(all.count)
            places[text] = place
            all.append(text)
            return place
        }

        /// The rank of each text in an order.
        func ranks(_ precedes: (String, String) -> Bool) -> [Int32] {
            var ranks = [Int32](repeating: 0, count: all.count)
            for (rank, place) in all.indices.sorted(by: { precedes(all[$0], all[$1]) }).enumerated() {
                ranks[place] = Int32(rank)
            }
            return ranks
        }
    }

    private var keys: [Key] = []
    private var letters = SharedTexts()
    private var suffixes = SharedTexts()

    /// An order of about so many incidents.
    package init(reserving count: Int = 0) {
        keys.reserveCapacity(count)
    }

    /// Adds an incident with the code that its lists show: the first of several, which a space parts.
    package mutating func add(_ number: Int32, _ id: Incident.ID, displayCode: String) {
        let code = CodeSortKey(displayCode.prefix { $0 != " " })
        keys.append(
            Key(
                id: id.uuid,
                codeNumber: code.number,
                letters: letters.place(of: code.letters),
                suffix: suffixes.place(of: code.suffix),
                incident: number
            )
        )
    }

    /// The numbers of the incidents in their order.
    package consuming func sorted() -> [Int32] {
        let lettersRanks = letters.ranks { left, right in
            left.isEmpty != right.isEmpty ? right.isEmpty : left < right
        }
        let suffixRanks = suffixes.ranks(<)
        for index in keys.indices {
            keys[index].letters = lettersRanks[Int(keys[index].letters)]
            keys[index].suffix = suffixRanks[Int(keys[index].suffix)]
        }
        keys.sort { left, right in
            if left.letters != right.letters { return left.letters < right.letters }
            if left.codeNumber != right.codeNumber { return left.codeNumber < right.codeNumber }
            if left.suffix != right.suffix { return left.suffix < right.suffix }
            return left.id < right.id
        }
        return keys.map(\.incident)
    }
}

// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// The CMS's terms: numbers by taxonomy, as its table `{taxonomy: [{id, slug, name}]}` lists them.
package struct TermTable: Hashable, Sendable {
    private var names: [String: [Int: String]] = [:]

    package init() {}

    package var isEmpty: Bool { names.isEmpty }

    /// Reads the table; rows without a number or a name are left out, and counted.
    ///
    /// - Returns: the table, and the number of rows that could not be read.
    /// - Throws: `JSONError` where the bytes are not JSON.
    package static func read(_ bytes: some Collection<UInt8>) throws(JSONError) -> (table: TermTable, skipped: Int) {
        let json = try JSONParser.parse(bytes)
        var table = TermTable()
        var skipped = 0
        for taxonomy in json.members ?? [] {
            var entries: [Int: String] = [:]
            for row in taxonomy.value.array ?? [] {
                let number = row["id"]?.integer ?? row["id"]?.string.flatMap { Int($0) } ?? row["term_id"]?.integer
                guard let number, let name = row["name"]?.string ?? row["slug"]?.string else {
                    skipped += 1
                    continue
                }
                entries[number] = HTMLEntities.decoded(name)
            }
            table.names[taxonomy.key] = entries
        }
        return (table, skipped)
    }

    /// The label of a term; nil where the table lacks it.
    package func label(_ number: Int, in taxonomy: String) -> String? { names[taxonomy]?[number] }

    /// Both tables; where they disagree, the other one wins.
    package func merging(_ other: TermTable) -> TermTable {
        var merged = self
        for (taxonomy, entries) in other.names { merged.names[taxonomy, default: [:]].merge(entries) { $1 } }
        return merged
    }
}

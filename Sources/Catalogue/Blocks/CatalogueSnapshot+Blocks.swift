// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

extension CatalogueSnapshot {
    /// Every range of people that some incident has; codes of figures are places in it.
    package var boundValues: ContiguousArray<Bound> { bounds.values }

    /// Every first and last day that some incident has.
    package var spanValues: [IncidentDays] { spans.values.map(IncidentDays.init) }

    /// Every day of publication, update or first report, since 1970-01-01; nil where not given.
    package var dayValues: ContiguousArray<Int32?> { days.values }

    /// Every count of people that some incident lists.
    package var peopleValues: [ListedPeople] {
        people.map { counts in
            ListedPeople(
                victims: Int(counts.victims),
                named: Int(counts.named),
                namedKilled: Int(counts.namedKilled),
                families: Int(counts.families),
                matched: Int(counts.matched)
            )
        }
    }

    /// Every number of sources that some incident lists.
    package var sourceCounts: [Int] { material.map { Int($0.sources) } }

    /// Every list of a part that some incident has.
    package func rows(of part: CountedPart) -> CodedRowsTable {
        part.rawValue < parts.count ? parts[part.rawValue] : CodedRowsTable()
    }

    /// Every list of a property's values that some incident has.
    package func combinations(of dimension: FilterDimension) -> Combinations {
        guard let index = FilterDimension.allCases.firstIndex(of: dimension), index < dimensions.count else {
            return Combinations(values: [], members: [], memberEnds: [])
        }
        return dimensions[index].combinations
    }

    /// Gives the selected incidents block by block, in the order of numbers, with the codes of these columns.
    package func forEachBlock(
        of selection: Selection,
        _ columns: [CountedColumn],
        _ body: (_ block: ColumnBlock) -> Void
    ) {
        forEachBlock(of: selection, columns.map { MappedColumn($0) }, body)
    }

    /// Gives the selected incidents block by block, in the order of numbers, with what the codes of these columns stand for.
    package func forEachBlock(
        of selection: Selection,
        _ columns: [MappedColumn],
        _ body: (_ block: ColumnBlock) -> Void
    ) {
        let capacity = CatalogueChunk.capacity
        let memory = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: capacity * max(1, columns.count))
        defer { memory.deallocate() }
        let tables = columns.map(table)
        forEachChunk(of: selection) { chunk, first, list in
            list.withUnsafeBufferPointer { rows in
                var codes: [UnsafeBufferPointer<UInt32>] = []
                codes.reserveCapacity(columns.count)
                for (place, column) in columns.enumerated() {
                    let start = place * capacity
                    let output = UnsafeMutableBufferPointer(rebasing: memory[start..<start + rows.count])
                    tables[place].withUnsafeBufferPointer { table in
                        chunk.column(of: column.column).scan(CopyCodesKernel(rows: rows, table: table, output: output))
                    }
                    codes.append(UnsafeBufferPointer(output))
                }
                body(ColumnBlock(count: rows.count, codes: codes, firstNumber: first, rows: rows))
            }
        }
    }

    /// From the codes of a column as it is kept to the numbers wanted; empty where these are the same.
    private func table(of wanted: MappedColumn) -> ContiguousArray<UInt32> {
        guard case .dimension(let dimension) = wanted.column, let slot = Bundle.slot(of: dimension) else {
            return ContiguousArray(wanted.table)
        }
        let rows = bundles[slot.bundle]
        if wanted.table.isEmpty { return ContiguousArray(rows.map { $0[slot.slot] }) }
        return ContiguousArray(rows.map { wanted.table[Int($0[slot.slot])] })
    }
}

extension Bundle {
    /// Where a property lies.
    static func slot(of dimension: FilterDimension) -> BundleSlot? { slotsByDimension[dimension] }

    private static let slotsByDimension = Dictionary(uniqueKeysWithValues: allSlots.map { ($0.dimension, $0) })
}

extension CatalogueChunk {
    fileprivate func column(of column: CountedColumn) -> CodeColumn {
        switch column {
        case .figure(let figure): figures[figure.rawValue]
        case .dimension(let dimension): bundles[Bundle.slot(of: dimension)?.bundle ?? 0]
        case .part(let part): parts[part.rawValue]
        case .days: spans
        case .published: published
        case .reported: reported
        case .people: people
        case .material: material
        }
    }
}

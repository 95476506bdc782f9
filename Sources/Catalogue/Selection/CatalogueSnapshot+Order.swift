// SPDX-License-Identifier: Apache-2.0

extension CatalogueSnapshot {
    /// At most `limit` of the selected incidents in an order, from the one at `first`, counted from 0.
    ///
    /// Incidents without a key come last in both directions, equal ones by number.
    package func numbers(of selection: Selection, by order: IncidentOrder, from first: Int, limit: Int) -> [Int32] {
        let end = min(selection.count, first.addingReportingOverflow(limit).overflow ? .max : first + limit)
        guard first >= 0, first < end else { return [] }
        if order.key == .recorded { return numbers(of: selection, byRecording: order.direction, first..<end) }
        if order.key == .code { return numbers(of: selection, byCode: order.direction, first..<end) }
        let table = ranks(of: order.key)
        let ranks = table.ranks.map { rank in
            order.direction == .ascending || rank == table.missing ? rank : table.missing - 1 - rank
        }
        var pass = OrderPass(ranks: ContiguousArray(ranks), rankCount: Int(table.missing) + 1)
        forEachChunk(of: selection) { chunk, _, rows in pass.count(rows, column(of: order.key, in: chunk)) }
        pass.plan(first..<end)
        forEachChunk(of: selection) { chunk, number, rows in
            pass.gather(rows, column(of: order.key, in: chunk), firstNumber: number)
        }
        return pass.numbers
    }

    /// All selected incidents in an order.
    package func numbers(of selection: Selection, by order: IncidentOrder) -> [Int32] {
        numbers(of: selection, by: order, from: 0, limit: selection.count)
    }

    /// Gives the selected rows chunk by chunk, with the number of each chunk's first row.
    func forEachChunk(
        of selection: Selection,
        _ body: (_ chunk: CatalogueChunk, _ firstNumber: Int32, _ rows: RowList) -> Void
    ) {
        var rows = RowList()
        let words = selection.numbers.words
        for (index, chunk) in self.rows.chunks.enumerated() where chunk.isUsed {
            let first = index * CatalogueChunk.wordCount
            guard first < words.count else { continue }
            rows.removeAll()
            for place in first..<min(first + CatalogueChunk.wordCount, words.count) {
                rows.append(words[place], firstRow: (place - first) * 64)
            }
            if !rows.isEmpty { body(chunk, CatalogueRows.firstNumber(of: index), rows) }
        }
    }

    private func ranks(of key: IncidentOrder.Key) -> (ranks: ContiguousArray<UInt32>, missing: UInt32) {
        switch key {
        case .date: (spans.ranks, spans.missing)
        case .published, .updated: (days.ranks, days.missing)
        case .deathsAlleged, .deathsConceded, .code, .recorded: (bounds.ranks, bounds.missing)
        }
    }

    private func column(of key: IncidentOrder.Key, in chunk: CatalogueChunk) -> CodeColumn {
        switch key {
        case .date: chunk.spans
        case .published: chunk.published
        case .updated: chunk.updated
        case .deathsAlleged, .code, .recorded: chunk.figures[Figure.killed.rawValue]
        case .deathsConceded: chunk.figures[Figure.deathsConceded.rawValue]
        }
    }
}

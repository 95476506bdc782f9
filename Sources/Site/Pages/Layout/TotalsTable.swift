// SPDX-License-Identifier: Apache-2.0

/// A table of numbers.
///
/// On a narrow screen each row stands by itself and each cell behind its head, so that the edge cuts no number.
struct TotalsTable {
    /// A line of the table.
    struct Row {
        let name: HTML
        /// As many as the heads after the first; an empty one is left out on a narrow screen.
        let cells: [HTML]
        /// Attributes of the row, each with a space before it.
        var attributes = HTML.empty
    }

    /// What the table is called by programs that read pages aloud.
    let label: String
    /// The classes of the table.
    var kind = "totals"
    /// The head of the names, then those of the cells.
    let heads: [String]
    let rows: [Row]

    var html: HTML {
        """
        <div class="wide" tabindex="0" role="region" aria-label="\(label)">\(table())</div>
        """
    }

    /// The table without the frame in which it moves.
    func table(body: HTML = .empty) -> HTML {
        """
        <table class="\(kind)">
        <thead><tr>\(each: heads, { "<th scope=\"col\">\($0)</th>" })</tr></thead>
        <tbody\(body)>\(each: rows, row)</tbody></table>
        """
    }

    private func row(_ row: Row) -> HTML {
        """
        <tr\(row.attributes)><th scope="row">\(row.name)</th>\(each: zip(heads.dropFirst(), row.cells), { head, cell in
            "<td data-head=\"\(head)\">\(cell)</td>"
        })</tr>

        """
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The parts of a record's page that depend on the record, the language and the site alone, in their order.
struct RecordPieces: Sendable {
    /// All up to the contents list.
    let opening: HTML
    /// The contents list without and with related incidents.
    let contentsList: HTML
    let contentsListWithRelated: HTML
    /// Everything between the contents list and the related incidents.
    let sections: HTML
    /// All behind them: the section on the record itself, and the foot of the page.
    let closing: HTML

    /// What depends on more than the record; both may be empty.
    struct Beside: Sendable {
        /// Declared strikes of its days.
        let strikes: HTML
        /// Incidents that may belong together with it.
        let related: HTML
    }

    /// About how many bytes keeping them takes.
    var cost: Int {
        512 + [opening, contentsList, contentsListWithRelated, sections, closing].reduce(0) { $0 + $1.bytes.count }
    }

    /// The whole document, with what stands beside the record.
    func document(_ beside: Beside) -> [UInt8] {
        let list = beside.related.isEmpty ? contentsList : contentsListWithRelated
        let strikes = beside.strikes.isEmpty ? [] : [beside.strikes]
        return HTML.joined([opening, list, sections] + strikes + [beside.related, closing], by: "\n").bytes
    }
}

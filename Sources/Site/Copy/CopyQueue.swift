// SPDX-License-Identifier: Apache-2.0

/// Addresses that are still to be asked for, each taken once.
///
/// All pages of a record come one after the other, so that what they are made of is looked up once; else it is the order in
/// which addresses were met, records first.
struct CopyQueue {
    /// How many records are gone on with before others are begun: while a page is made, others of its record are not met yet.
    private static let openRecords = 8

    /// What is no page of a record.
    private var others = Line()
    private var pages: [String: Line] = [:]
    /// Records of which no page was taken yet, or none for long.
    private var records: [String] = []
    private var nextRecord = 0
    /// Records of which pages were taken, the latest first.
    private var begun: [String] = []

    /// Addresses of one kind in their order.
    private struct Line {
        private var addresses: [CopyAddress] = []
        private var first = 0

        mutating func add(_ address: CopyAddress) { addresses.append(address) }

        mutating func next() -> CopyAddress? {
            guard first < addresses.count else { return nil }
            defer { first += 1 }
            return addresses[first]
        }
    }

    mutating func add(_ address: CopyAddress) {
        guard let record = address.record else { return others.add(address) }
        if pages[record] == nil, !begun.contains(record) { records.append(record) }
        pages[record, default: Line()].add(address)
    }

    /// nil while none is known.
    mutating func next() -> CopyAddress? {
        for record in begun { if let address = page(of: record) { return address } }
        while nextRecord < records.count {
            let record = records[nextRecord]
            nextRecord += 1
            guard let address = page(of: record) else { continue }
            begun.insert(record, at: 0)
            if begun.count > Self.openRecords { begun.removeLast() }
            return address
        }
        return others.next()
    }

    private mutating func page(of record: String) -> CopyAddress? {
        if let address = pages[record]?.next() { return address }
        pages[record] = nil
        return nil
    }
}

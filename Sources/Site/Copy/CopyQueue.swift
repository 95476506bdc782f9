// SPDX-License-Identifier: Apache-2.0

/// Addresses that are still to be asked for, each taken once.
///
/// All pages of a record come one after the other, and so does the same page in every language, so that what they are made of is
/// looked up once; else it is the order in which addresses were met, records first.
struct CopyQueue {
    /// How many groups are gone on with before others are begun: while a page is made, others of its group are not met yet.
    private static let openGroups = 8

    private var waiting: [String: Line<CopyAddress>] = [:]
    /// Groups of which no page was taken yet, or none for long: those of records, and what is no page of a record.
    private var records = Line<String>()
    private var others = Line<String>()
    /// Groups of which pages were taken, the latest first.
    private var begun: [String] = []

    /// Things in their order.
    private struct Line<Element> {
        private var elements: [Element] = []
        private var first = 0

        var isEmpty: Bool { first == elements.count }

        mutating func add(_ element: Element) { elements.append(element) }

        mutating func next() -> Element? {
            guard first < elements.count else { return nil }
            defer { first += 1 }
            return elements[first]
        }
    }

    mutating func add(_ address: CopyAddress) {
        let group = address.group
        if waiting[group] == nil, !begun.contains(group) {
            if address.record == nil { others.add(group) } else { records.add(group) }
        }
        waiting[group, default: Line()].add(address)
    }

    /// nil while none is known.
    ///
    /// Groups of which a page is being made at this moment come last: what their next page needs is about to be known.
    mutating func next(busy: some Collection<String> = []) -> CopyAddress? {
        for group in begun where !busy.contains(group) { if let address = page(of: group) { return address } }
        while let group = records.next() ?? others.next() {
            guard let address = page(of: group) else { continue }
            begin(group)
            return address
        }
        for group in begun { if let address = page(of: group) { return address } }
        return nil
    }

    private mutating func begin(_ group: String) {
        begun.insert(group, at: 0)
        guard begun.count > Self.openGroups else { return }
        let place = begun.lastIndex { !hasPages($0) } ?? begun.count - 1
        let dropped = begun.remove(at: place)
        // Else nobody would come back to its pages.
        if hasPages(dropped) { others.add(dropped) }
    }

    private func hasPages(_ group: String) -> Bool { waiting[group].map { !$0.isEmpty } ?? false }

    private mutating func page(of group: String) -> CopyAddress? {
        if let address = waiting[group]?.next() { return address }
        waiting[group] = nil
        return nil
    }
}

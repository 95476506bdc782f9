// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

/// Every part of one kind of all incidents, as numbers of distinct rows.
///
/// A row is looked at once for each query and not once for each part: there are far fewer of them.
struct PartTable: Sendable {
    /// The distinct values of one field.
    private struct Values {
        var texts: ContiguousArray<String> = []
        var codes: [String: Int] = [:]

        mutating func code(of text: String) -> Int {
            if let code = codes[text] { return code }
            codes[text] = texts.count
            texts.append(text)
            return texts.count - 1
        }
    }

    let kind: IncidentPart
    private(set) var index = PartIndex<UInt32>()
    private var values: [Values]
    /// The codes of the values of each distinct row, field by field.
    private var rows: ContiguousArray<[[Int]]> = []
    private var distinct = DistinctBytes()

    init(_ kind: IncidentPart) {
        self.kind = kind
        values = kind.fields.map { _ in Values() }
    }

    /// Takes the parts of incidents, which replace what they had; numbers ascend.
    mutating func replace(_ incidents: [(number: Int32, rows: CodedRows)]) {
        var coded: [(number: Int32, parts: [UInt32])] = []
        coded.reserveCapacity(incidents.count)
        for incident in incidents {
            var text = incident.rows.joined
            let parts = text.withUTF8 { bytes in bytes.split(separator: 0x1E).map { number(of: $0) } }
            coded.append((number: incident.number, parts: parts))
        }
        index.replace(coded)
    }

    private mutating func number(of row: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
        let number = distinct.number(of: UnsafeBufferPointer(rebasing: row))
        if Int(number) == rows.count {
            let texts = CodedRows(joined: String(decoding: row, as: UTF8.self)).rows.first ?? []
            var coded: [[Int]] = []
            for field in values.indices {
                let own = field < texts.count ? texts[field].split(separator: IncidentParts.between) : []
                // The empty value stands for none.
                var codes: [Int] = []
                for text in own.isEmpty ? [""] : own {
                    let code = values[field].code(of: String(text))
                    // A part that gives a value twice has it once.
                    if !codes.contains(code) { codes.append(code) }
                }
                coded.append(codes)
            }
            rows.append(coded)
        }
        return number
    }

    /// The values of the parts of one incident, part by part and field by field; the empty value is none.
    func values(of number: Int32) -> [[[String]]] {
        index[number].map { row in
            rows[Int(row)].enumerated().map { field, codes in codes.map { values[field].texts[$0] } }
        }
    }

    /// Which rows a query keeps, by their numbers; one field may be passed over.
    func kept(by query: PartQuery, but passedOver: PartField? = nil) -> [Bool] {
        let asked = kind.fields.enumerated().filter { _, field in field != passedOver && query.asks(of: field) }
        guard !asked.isEmpty else { return [Bool](repeating: true, count: rows.count) }
        let keeps = asked.map { place, field in
            (place: place, byCode: values[place].texts.map { query.keeps($0, of: field) })
        }
        return rows.map { row in keeps.allSatisfy { field in row[field.place].contains { field.byCode[$0] } } }
    }

    /// How the parts of these incidents divide by each field, as if nothing were asked of this field.
    func facets(of numbers: [Int32], _ query: PartQuery) -> [PartFacet] {
        var byRow = [Int](repeating: 0, count: rows.count)
        index.forEach(of: numbers) { _, parts in for part in parts { byRow[Int(part)] += 1 } }
        let all = kept(by: query)
        return kind.fields.enumerated().filter { $0.element != .day }.map { place, field in
            let kept = query.asks(of: field) ? kept(by: query, but: field) : all
            var byCode = [Int](repeating: 0, count: values[place].texts.count)
            for (row, count) in byRow.enumerated() where count > 0 && kept[row] {
                for code in rows[row][place] { byCode[code] += count }
            }
            return PartFacet(field, values[place].texts, byCode, query)
        }
    }
}

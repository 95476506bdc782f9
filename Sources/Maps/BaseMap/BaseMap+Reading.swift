// SPDX-License-Identifier: Apache-2.0

extension BaseMap {
    /// Reads a base map as `scripts/base-map` writes it.
    ///
    /// - Throws: `BaseMapError`; nothing of a damaged file is used.
    package init(packed bytes: some Collection<UInt8>) throws(BaseMapError) {
        var reader = try BaseMapReader(Array(bytes))
        let quantum = Double(try reader.number(upTo: 10_000_000))
        guard quantum > 0 else { throw .damaged(offset: reader.offset) }
        let attribution = try reader.text()
        let languages = try reader.list { reader throws(BaseMapError) in try reader.text() }
        let arcs = try reader.list { reader throws(BaseMapError) in try reader.arc(quantum) }
        let land = try reader.rings(arcs: arcs.count)
        let countries = try reader.list { reader throws(BaseMapError) in
            let code = try reader.text()
            var names: [String: String] = [:]
            for language in languages {
                let name = try reader.text()
                if !name.isEmpty { names[language] = name }
            }
            return BaseCountry(
                code: code,
                names: names,
                label: try reader.place(quantum),
                rank: try reader.number(upTo: 24),
                rings: try reader.rings(arcs: arcs.count)
            )
        }
        let areas = try reader.list { reader throws(BaseMapError) in
            BaseLabel(
                kind: .admin1,
                code: try reader.text(),
                names: ["en": try reader.text()],
                place: try reader.place(quantum),
                rank: try reader.number(upTo: 24)
            )
        }
        guard reader.isAtEnd else { throw .damaged(offset: reader.offset) }
        self.init(attribution: attribution, arcs: arcs, land: land, countries: countries, areaLabels: areas)
    }
}

/// Reads whole numbers in groups of seven bits, texts and lines.
private struct BaseMapReader {
    private let bytes: [UInt8]
    private(set) var offset: Int

    private static let signature = Array("SIJILLMAP1\n".utf8)

    init(_ bytes: [UInt8]) throws(BaseMapError) {
        guard bytes.starts(with: Self.signature) else { throw .notABaseMap }
        self.bytes = bytes
        offset = Self.signature.count
    }

    var isAtEnd: Bool { offset == bytes.count }

    mutating func number(upTo limit: Int = Int(Int32.max)) throws(BaseMapError) -> Int {
        var value = 0
        var shift = 0
        while offset < bytes.count, shift < 35 {
            let byte = bytes[offset]
            offset += 1
            value |= Int(byte & 127) << shift
            guard byte > 127 else {
                guard value <= limit else { throw .damaged(offset: offset) }
                return value
            }
            shift += 7
        }
        throw .damaged(offset: offset)
    }

    private mutating func signed() throws(BaseMapError) -> Int {
        let value = try number()
        return value & 1 == 0 ? value >> 1 : -(value >> 1) - 1
    }

    mutating func text() throws(BaseMapError) -> String {
        let length = try number(upTo: 1000)
        guard bytes.count - offset >= length,
            let text = String(validating: bytes[offset..<offset + length], as: UTF8.self)
        else { throw .damaged(offset: offset) }
        offset += length
        return text
    }

    mutating func list<Element>(
        _ element: (inout BaseMapReader) throws(BaseMapError) -> Element
    ) throws(BaseMapError) -> [Element] {
        let count = try number()
        // Each element takes a byte at least, so a count beyond that is damage and not a reason to reserve memory.
        guard count <= bytes.count - offset else { throw .damaged(offset: offset) }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try element(&self)) }
        return elements
    }

    private mutating func line(_ quantum: Double) throws(BaseMapError) -> [MapPoint] {
        var x = 0
        var y = 0
        return try list { reader throws(BaseMapError) in
            x += try reader.signed()
            y += try reader.signed()
            let place = MapPoint(Double(x) / quantum, Double(y) / quantum)
            guard abs(place.x) <= 180, abs(place.y) <= 90 else { throw .damaged(offset: reader.offset) }
            return place
        }
    }

    mutating func place(_ quantum: Double) throws(BaseMapError) -> MapPoint {
        guard let place = try line(quantum).first else { throw .damaged(offset: offset) }
        return place
    }

    mutating func arc(_ quantum: Double) throws(BaseMapError) -> BaseArc {
        guard let kind = BaseLine(rawValue: try number()) else { throw .damaged(offset: offset) }
        let country = try text()
        let line = try line(quantum)
        guard line.count > 1 else { throw .damaged(offset: offset) }
        return BaseArc(kind: kind, country: country, line: line)
    }

    mutating func rings(arcs: Int) throws(BaseMapError) -> [ArcRing] {
        try list { reader throws(BaseMapError) in
            try reader.list { reader throws(BaseMapError) in
                let reference = try reader.number()
                guard reference < arcs * 2 else { throw .damaged(offset: reader.offset) }
                return reference
            }
        }
    }
}

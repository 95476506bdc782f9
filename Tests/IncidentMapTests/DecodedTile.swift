// SPDX-License-Identifier: Apache-2.0

/// A vector tile read back by the plainest means, after the specification and not after our writer.
struct DecodedTile {
    struct Feature {
        let id: UInt64
        /// 1 for points, 3 for areas.
        let type: UInt64
        let texts: [String: String]
        let numbers: [String: Double]
        let flags: [String: Bool]
        /// The corners, the first not repeated.
        let points: [(x: Int, y: Int)]

        func count(_ name: String) -> Int { Int(numbers[name] ?? 0) }
    }

    struct Failure: Error {
        let text: String
    }

    private(set) var layers: [String: [Feature]] = [:]

    subscript(name: String) -> [Feature] { layers[name] ?? [] }

    init(_ bytes: [UInt8]) throws {
        for (field, value) in try Message(bytes).fields {
            guard field == 3, case .bytes(let layer) = value else { throw Failure(text: "tile field \(field)") }
            try read(layer)
        }
    }

    private mutating func read(_ bytes: [UInt8]) throws {
        let fields = try Message(bytes).fields
        let name = fields.compactMap { $0.0 == 1 ? $0.1.text : nil }.first ?? ""
        guard fields.contains(where: { $0.0 == 15 && $0.1.number == 2 }), layers[name] == nil else {
            throw Failure(text: "version or name of a layer")
        }
        guard fields.contains(where: { $0.0 == 5 && $0.1.number == 4096 }) else { throw Failure(text: "extent") }
        let keys = fields.compactMap { $0.0 == 3 ? $0.1.text : nil }
        let values = try fields.compactMap { $0.0 == 4 ? try $0.1.bytes.map { try Message($0).fields } : nil }
        guard Set(keys).count == keys.count else { throw Failure(text: "a key twice") }
        layers[name] = try fields.compactMap { field, value in
            field == 2 ? try value.bytes.map { try Self.feature($0, keys, values) } : nil
        }
    }

    private static func feature(_ bytes: [UInt8], _ keys: [String], _ values: [[(UInt64, Value)]]) throws -> Feature {
        var (id, type): (UInt64, UInt64) = (0, 0)
        var (tags, geometry): ([UInt64], [UInt64]) = ([], [])
        for (field, value) in try Message(bytes).fields {
            switch (field, value) {
            case (1, .number(let number)): id = number
            case (2, .bytes(let packed)): tags = try Message.varints(packed)
            case (3, .number(let number)): type = number
            case (4, .bytes(let packed)): geometry = try Message.varints(packed)
            default: throw Failure(text: "feature field \(field)")
            }
        }
        guard tags.count % 2 == 0 else { throw Failure(text: "odd tags") }
        var (texts, numbers, flags): ([String: String], [String: Double], [String: Bool]) = ([:], [:], [:])
        for place in stride(from: 0, to: tags.count, by: 2) {
            guard tags[place] < keys.count, tags[place + 1] < values.count else { throw Failure(text: "tag") }
            let key = keys[Int(tags[place])]
            guard texts[key] == nil, numbers[key] == nil, flags[key] == nil else { throw Failure(text: "\(key) twice") }
            guard let (kind, value) = values[Int(tags[place + 1])].first else { throw Failure(text: "no value") }
            switch (kind, value) {
            case (1, .bytes(let text)): texts[key] = String(decoding: text, as: UTF8.self)
            case (3, .fixed(let bits)): numbers[key] = Double(bitPattern: bits)
            case (5, .number(let number)): numbers[key] = Double(number)
            case (7, .number(let number)): flags[key] = number == 1
            default: throw Failure(text: "value \(kind)")
            }
        }
        let points = try Self.points(geometry, isArea: type == 3)
        return Feature(id: id, type: type, texts: texts, numbers: numbers, flags: flags, points: points)
    }

    private static func points(_ geometry: [UInt64], isArea: Bool) throws -> [(x: Int, y: Int)] {
        var points: [(x: Int, y: Int)] = []
        var (place, x, y) = (0, 0, 0)
        while place < geometry.count {
            let (command, count) = (geometry[place] & 7, Int(geometry[place] >> 3))
            place += 1
            if command == 7 {
                guard isArea, count == 1, place == geometry.count else { throw Failure(text: "close") }
                return points
            }
            for _ in 0..<count {
                guard place + 1 < geometry.count else { throw Failure(text: "geometry ends") }
                func signed(_ value: UInt64) -> Int { Int(value >> 1) ^ -Int(value & 1) }
                x += signed(geometry[place])
                y += signed(geometry[place + 1])
                place += 2
                points.append((x, y))
            }
        }
        guard !isArea else { throw Failure(text: "an area that is not closed") }
        return points
    }
}

extension DecodedTile {
    fileprivate enum Value {
        case number(UInt64)
        case fixed(UInt64)
        case bytes([UInt8])

        var number: UInt64? {
            if case .number(let number) = self { number } else { nil }
        }

        var bytes: [UInt8]? {
            if case .bytes(let bytes) = self { bytes } else { nil }
        }

        var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
    }

    fileprivate struct Message {
        var fields: [(UInt64, Value)] = []

        init(_ bytes: [UInt8]) throws {
            var place = 0
            while place < bytes.count {
                let head = try Self.varint(bytes, &place)
                switch head & 7 {
                case 0: fields.append((head >> 3, .number(try Self.varint(bytes, &place))))
                case 1:
                    guard place + 8 <= bytes.count else { throw Failure(text: "fixed") }
                    let value = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[place + $1]) << UInt64(8 * $1) }
                    place += 8
                    fields.append((head >> 3, .fixed(value)))
                case 2:
                    let length = Int(try Self.varint(bytes, &place))
                    guard place + length <= bytes.count else { throw Failure(text: "length") }
                    fields.append((head >> 3, .bytes(Array(bytes[place..<place + length]))))
                    place += length
                default: throw Failure(text: "wire type")
                }
            }
        }

        static func varints(_ bytes: [UInt8]) throws -> [UInt64] {
            var (place, values): (Int, [UInt64]) = (0, [])
            while place < bytes.count { values.append(try varint(bytes, &place)) }
            return values
        }

        private static func varint(_ bytes: [UInt8], _ place: inout Int) throws -> UInt64 {
            var (value, shift): (UInt64, UInt64) = (0, 0)
            while place < bytes.count, shift < 64 {
                let byte = bytes[place]
                place += 1
                value |= UInt64(byte & 0x7F) << shift
                if byte & 0x80 == 0 { return value }
                shift += 7
            }
            throw Failure(text: "varint")
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

extension MGRSSquare {
    /// Reads one reference; lower case, separators and invisible marks are accepted, as in ``MGRSReference``.
    ///
    /// - Throws: `MGRSError` if the text isn't exactly one valid reference.
    package init(_ text: String) throws(MGRSError) {
        let direct = text.utf8.withContiguousStorageIfAvailable { bytes in
            MGRSSquare(plain: bytes)
        }
        if let square = direct ?? nil {
            self = square
            return
        }
        let reference = MGRSReference(text)
        if let reason = reference.reason { throw reason }
        guard let square = reference.squares.first else { throw .notAReference }
        self = square
    }

    /// Reads a reference in ASCII letters and figures without anything else, nil if it isn't one.
    @inline(__always)
    init?(plain bytes: UnsafeBufferPointer<UInt8>) {
        do throws(MGRSError) {
            try self.init(reading: bytes)
        } catch {
            return nil
        }
    }

    /// Reads a reference in ASCII letters of either case and figures.
    init(reading bytes: [UInt8]) throws(MGRSError) {
        let result: Result<MGRSSquare, MGRSError> = bytes.withUnsafeBufferPointer { bytes in
            do throws(MGRSError) {
                return .success(try MGRSSquare(reading: bytes))
            } catch {
                return .failure(error)
            }
        }
        self = try result.get()
    }

    /// Reads a reference in ASCII letters of either case and figures.
    @inline(__always)
    init(reading bytes: UnsafeBufferPointer<UInt8>) throws(MGRSError) {
        var position = 0
        var zone = 0
        while position < bytes.count, let figure = Self.figure(bytes[position]) {
            zone = min(zone * 10 + figure, 9999)
            position += 1
        }
        guard position == 0 || zone >= 1 && zone <= 60 && position <= 2 else { throw .zoneOutOfRange(zone) }
        guard position < bytes.count else { throw .notAReference }
        let gridZone = try Self.gridZone(zone: zone, bandCode: Self.capital(bytes[position]))
        guard position + 3 <= bytes.count else { throw .missingSquareLetters }
        let columnCode = Self.capital(bytes[position + 1])
        let rowCode = Self.capital(bytes[position + 2])
        let tile = try Self.tile(gridZone: gridZone, columnCode: columnCode, rowCode: rowCode)
        let metres = try Self.metres(UnsafeBufferPointer(rebasing: bytes[(position + 3)...]))
        self.init(
            gridZone: gridZone,
            columnCode: columnCode,
            rowCode: rowCode,
            tile: tile,
            metres: (metres.easting, metres.northing),
            digitsPerAxis: (bytes.count - position - 3) / 2
        )
    }

    @inline(__always)
    private static func gridZone(zone: Int, bandCode: UInt8) throws(MGRSError) -> GridZone {
        let isPolar = bandCode == 65 || bandCode == 66 || bandCode == 89 || bandCode == 90
        guard MGRSLetters.index(bandCode) != nil, isPolar == (zone == 0) else {
            let isBand = MGRSLetters.index(bandCode) != nil && zone == 0
            throw isBand ? .missingZone : .unknownBand(character(bandCode))
        }
        let gridZone = GridZone(zone: zone, bandCode: bandCode)
        guard gridZone.exists else { throw .impossibleZone(gridZone.description) }
        return gridZone
    }

    /// The 100 km column and row of the grid that two letters name.
    @inline(__always)
    private static func tile(
        gridZone: GridZone,
        columnCode: UInt8,
        rowCode: UInt8
    ) throws(MGRSError) -> (column: Int, row: Int) {
        guard let letter = MGRSLetters.index(columnCode) else { throw wrongLetter(columnCode) }
        guard let rowLetter = MGRSLetters.index(rowCode) else { throw wrongLetter(rowCode) }
        let zone = gridZone.zone
        guard zone > 0 else {
            return try polarTile(gridZone: gridZone, columnCode: columnCode, rowCode: rowCode, rowLetter: rowLetter)
        }
        let column = letter - 8 * ((zone - 1) % 3) + 1
        guard column >= 1, column <= 8 else {
            throw .columnNotInZone(column: character(columnCode), zone: zone)
        }
        guard rowLetter < 20, let band = MGRSLetters.index(gridZone.bandCode) else {
            throw .rowNotInZone(row: character(rowCode), zone: zone)
        }
        let repeated = zone & 1 == 0 ? (rowLetter + 15) % 20 : rowLetter
        guard let row = MGRSRows.row(band: band - 12, column: column, repeated: repeated) else {
            throw .squareNotInBand(square: character(columnCode) + character(rowCode), band: gridZone.band)
        }
        return (column, row < 0 ? row + 100 : row)
    }

    private static func polarTile(
        gridZone: GridZone,
        columnCode: UInt8,
        rowCode: UInt8,
        rowLetter: Int
    ) throws(MGRSError) -> (column: Int, row: Int) {
        let isEast = gridZone.bandCode == 66 || gridZone.bandCode == 90
        let columns = gridZone.isNorthern ? 13..<27 : 8..<32
        let half = isEast ? 20..<columns.upperBound : columns.lowerBound..<20
        guard
            let index = MGRSLetters.polarColumnIndex(columnCode),
            half.contains(isEast ? index + 20 : index + 2)
        else { throw .columnNotInZone(column: character(columnCode), zone: 0) }
        let row = rowLetter + columns.lowerBound
        guard columns.contains(row) else { throw .rowNotInZone(row: character(rowCode), zone: 0) }
        return (isEast ? index + 20 : index + 2, row)
    }

    /// The offsets inside the 100 km square that the figures name.
    @inline(__always)
    private static func metres(
        _ figures: UnsafeBufferPointer<UInt8>
    ) throws(MGRSError) -> (easting: Int, northing: Int) {
        let half = figures.count / 2
        var easting = 0
        var northing = 0
        for index in 0..<figures.count {
            guard let figure = figure(figures[index]) else { throw .unexpectedCharacter(character(figures[index])) }
            if index < half { easting = easting &* 10 &+ figure } else { northing = northing &* 10 &+ figure }
        }
        guard figures.count <= 10 else { throw .tooManyFigures(figures.count) }
        guard figures.count & 1 == 0 else { throw .oddFigures(figures.count) }
        let side = side(digitsPerAxis: half)
        return (easting * side, northing * side)
    }

    @inline(__always)
    private static func figure(_ code: UInt8) -> Int? {
        code >= 48 && code <= 57 ? Int(code) - 48 : nil
    }

    @inline(__always)
    private static func capital(_ code: UInt8) -> UInt8 {
        code >= 97 && code <= 122 ? code - 32 : code
    }

    private static func wrongLetter(_ code: UInt8) -> MGRSError {
        code == 73 || code == 79
            ? .unknownLetter(character(code))
            : code >= 48 && code <= 57 ? .missingSquareLetters : .unexpectedCharacter(character(code))
    }

    private static func character(_ code: UInt8) -> String {
        code < 128 ? String(UnicodeScalar(code)) : "?"
    }
}

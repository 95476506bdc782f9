// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Geodesy

/// The incidents that declarations are held against: columns and indexes, built once and then only read.
///
/// Members are known by their index in the order given.
package struct MatchPool: Sendable {
    /// The name that whoever built the pool gave to each incident, such as its number in the register.
    package let numbers: [Int32]
    let columns: MatchColumns
    let words: PlaceIndex
    let days: DayIndex
    let cells: CellIndex
    let codes: CodeIndex
    let serials: [String: [Int32]]
    let actors: TermColumn
    let countries: TermColumn

    /// How many incidents there are.
    package var count: Int { numbers.count }

    /// Builds the pool.
    package init(_ incidents: [(number: Int32, facets: MatchFacets)]) {
        var builder = MatchPoolBuilder()
        for incident in incidents { builder.add(incident.facets, number: incident.number) }
        self = builder.pool()
    }

    init(_ builder: MatchPoolBuilder) {
        numbers = builder.numbers
        columns = builder.columns
        days = DayIndex(first: builder.columns.firstDay, last: builder.columns.lastDay)
        cells = CellIndex(builder.columns)
        var words = builder.words
        words.locate(columns, cells)
        self.words = words
        codes = builder.codes
        serials = builder.serials
        actors = builder.actors
        countries = builder.countries
    }

    /// The incidents that bear one of the codes, now or formerly, in any case.
    package func members(withCodes texts: [String]) -> Set<Int32> {
        Set(codes.claims(of: texts).filter { $0.value != .codeVariant }.keys)
    }
}

/// Collects incidents for a pool one by one, so that none has to be held whole.
package struct MatchPoolBuilder: Sendable {
    fileprivate(set) var numbers: [Int32] = []
    fileprivate(set) var columns = MatchColumns()
    fileprivate(set) var words = PlaceIndex()
    fileprivate(set) var codes = CodeIndex()
    fileprivate(set) var serials: [String: [Int32]] = [:]
    fileprivate(set) var actors = TermColumn()
    fileprivate(set) var countries = TermColumn()

    package init() {}

    /// Adds an incident under a name of the caller's.
    package mutating func add(_ facets: MatchFacets, number: Int32) {
        let index = Int32(numbers.count)
        numbers.append(number)
        columns.append(facets)
        words.append(places: facets.places, areas: facets.areas, of: index)
        codes.append(facets, of: index)
        for serial in facets.serials { serials[serial, default: []].append(index) }
        actors.append(facets.actors.map(\.code))
        countries.append(facets.countries.map(\.code))
    }

    /// The pool of what was added.
    package consuming func pool() -> MatchPool { MatchPool(self) }
}

/// Dates, points and figures by incident.
struct MatchColumns: Sendable {
    /// Days since 1970-01-01; `noDay` where undated.
    var firstDay: [Int32] = []
    var lastDay: [Int32] = []
    /// Where the points of each incident begin in the lists below; one more than there are incidents.
    var pointStart: [Int32] = [0]
    var latitude: [Double] = []
    var longitude: [Double] = []
    var radius: [Float] = []
    var killed: [FigureRange] = []
    var injured: [FigureRange] = []

    static let noDay = Int32.min

    mutating func append(_ facets: MatchFacets) {
        let first = facets.firstDay.map { Int32($0.dayNumber) } ?? Self.noDay
        firstDay.append(first)
        // A range that ends before it begins is a mistake of the record: its first day counts.
        lastDay.append(max(first, facets.lastDay.map { Int32($0.dayNumber) } ?? first))
        for point in facets.points {
            latitude.append(point.coordinate.latitude)
            longitude.append(point.coordinate.longitude)
            radius.append(Float(point.radiusMetres))
        }
        pointStart.append(Int32(latitude.count))
        killed.append(FigureRange(facets.killed))
        injured.append(FigureRange(facets.injured))
    }

    func points(of index: Int32) -> Range<Int> { Int(pointStart[Int(index)])..<Int(pointStart[Int(index) + 1]) }
}

/// A count as a closed range; open sides reach as far as they can, and unknown is no range.
struct FigureRange: Sendable {
    var low: Int32
    /// Below `low` where nothing is known.
    var high: Int32

    init(_ bound: Bound) {
        guard let range = bound.range else {
            (low, high) = (0, -1)
            return
        }
        low = Int32(clamping: range.min ?? 0)
        high = Int32(clamping: range.max ?? Int.max)
        if high < low { (low, high) = (high, low) }
    }

    var isKnown: Bool { high >= low }

    /// How far two ranges are apart: 0 where they overlap.
    func gap(to other: FigureRange) -> Int {
        max(0, max(Int(low) - Int(other.high), Int(other.low) - Int(high)))
    }
}

/// Terms by incident, as small numbers.
struct TermColumn: Sendable {
    private(set) var codes: [String: UInt16] = [:]
    private(set) var counts: [Int] = []
    private var starts: [Int32] = [0]
    private var terms: [UInt16] = []

    mutating func append(_ texts: [String]) {
        for text in texts {
            let known = codes[text]
            let code = known ?? UInt16(clamping: codes.count)
            if known == nil {
                codes[text] = code
                counts.append(0)
            }
            counts[Int(code)] += 1
            terms.append(code)
        }
        starts.append(Int32(terms.count))
    }

    func hasTerms(_ index: Int32) -> Bool { starts[Int(index)] < starts[Int(index) + 1] }

    /// Whether an incident has a term; false for nil.
    func has(_ code: UInt16?, at index: Int32) -> Bool {
        guard let code else { return false }
        for place in Int(starts[Int(index)])..<Int(starts[Int(index) + 1]) where terms[place] == code { return true }
        return false
    }
}

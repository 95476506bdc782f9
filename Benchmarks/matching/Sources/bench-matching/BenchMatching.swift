// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Generate
import Geodesy
import Glibc
import Matching

/// Measures proposals on generated incidents.
///
///     bench-matching N         one line for each figure, of N incidents
@main
enum BenchMatching {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 2, let count = Int32(arguments[1]), count > 0 else {
            print("usage: bench-matching N")
            exit(2)
        }
        let generator = IncidentGenerator(seed: 1)
        var builder = MatchPoolBuilder()
        var declarations: [(declaration: Declaration, number: Int32)] = []
        let empty = residentBytes()
        for number in 1...count {
            let facets = MatchFacets(generator.incident(Int(number)), source: .recorderAlone)
            builder.add(facets, number: number)
            if number % 5 == 0, let declaration = declaration(facets, Int(number)) {
                declarations.append((declaration, number))
            }
        }
        var start = cpuSeconds()
        let pool = builder.pool()
        print("seconds to index: \(cpuSeconds() - start)")
        print("bytes per incident: \((residentBytes() - empty) / Int(count))")
        let matcher = Matcher(pool: pool)
        var (first, proposals) = (0, 0)
        start = cpuSeconds()
        for (declaration, number) in declarations {
            let found = matcher.proposals(for: declaration)
            proposals += found.count
            if found.first?.number == number { first += 1 }
        }
        let seconds = cpuSeconds() - start
        print("declarations: \(declarations.count), proposals: \(proposals)")
        print("incident first: \(Double(first) / Double(max(1, declarations.count)))")
        print("declarations per second: \(Double(declarations.count) / seconds)")
    }

    /// What a military would say of an incident; nil where it has no day or no name.
    private static func declaration(_ facets: MatchFacets, _ number: Int) -> Declaration? {
        guard let day = facets.firstDay, let place = facets.places.first else { return nil }
        var declaration = Declaration()
        let shift = number % 50 == 0 ? 1 : 0
        declaration.firstDay = CalendarDay(dayNumber: day.dayNumber + shift)
        declaration.places = ["near \(place)"]
        declaration.country = facets.countries.first
        declaration.actor = facets.actors.first
        if number % 10 == 0, let point = facets.points.first {
            declaration.squares = [MGRSSquare(containing: point.coordinate, digitsPerAxis: 3)]
        }
        if let killed = facets.killed.min, killed > 0 { declaration.killed = Bound(min: killed, max: killed) }
        return declaration
    }

    private static func cpuSeconds() -> Double {
        var usage = rusage()
        getrusage(0, &usage)  // RUSAGE_SELF, whose type differs between systems
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6
    }

    private static func residentBytes() -> Int {
        guard let file = fopen("/proc/self/statm", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 128)
        guard fgets(&line, 128, file) != nil else { return 0 }
        let fields = line.prefix { $0 != 0 }.split(separator: 0x20)
        let pages = fields.count > 1 ? fields[1].reduce(0) { $0 * 10 + Int($1 - 0x30) } : 0
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}

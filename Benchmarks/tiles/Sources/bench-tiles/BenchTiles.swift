// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Counting
import Generate
import Geodesy
import Glibc
import IncidentMap

/// Measures tiles over generated incidents: the order of the map, the layer of a query, and tiles of every zoom.
///
///     bench-tiles N         one line for each: name, CPU milliseconds (or bytes), of N incidents
@main
enum BenchTiles {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 2, let count = Int32(arguments[1]), count > 0 else {
            print("usage: bench-tiles N")
            exit(2)
        }
        var catalogue = Catalogue()
        let generator = IncidentGenerator(seed: 1)
        for number in 1...count {
            let incident = generator.incident(Int(number))
            let summary = IncidentSummary(of: incident)
            try catalogue.upsert(CatalogueEntry(number: number, id: incident.id, revision: 1, summary: summary))
        }
        let snapshot = catalogue.snapshot()
        let before = residentBytes()
        var placed = PlacedCatalogue(CatalogueSnapshot())
        report("order of the map", CPU.time { placed = PlacedCatalogue(snapshot) })
        let columns: [CountedColumn] = [.figure(.killed), .figure(.fightersKilled)]
        for column in columns { report("a column in this order", CPU.time { _ = placed.column(column) }) }
        print("located: \(placed.order.count) at \(placed.order.pointCount) points")
        print("bytes per incident: \((residentBytes() - before) / Int(count))")
        try measureUpdate(&catalogue, generator, placed, count)
        for (query, rule, mode) in [
            ("", "alleged", MapMode.incidents), ("", "headline", .deaths), ("", "headline", .fighters),
            ("", "headline", .actor), ("", "headline", .strikes),
            ("strikeType=airstrike&grade=fair&from=2015-01-01&to=2016-12-31", "headline", .deaths),
        ] {
            try TileRun(query: query, rule: rule, mode: mode, placed).measure()
        }
    }

    private static func measureUpdate(
        _ catalogue: inout Catalogue,
        _ generator: IncidentGenerator,
        _ placed: PlacedCatalogue,
        _ count: Int32
    ) throws {
        for index in 0..<20 as Range<Int32> {
            let number = 1 + (index &* 104_729) % count
            let incident = generator.incident(Int(number) + 1)
            let summary = IncidentSummary(of: incident)
            try catalogue.upsert(CatalogueEntry(number: number, id: incident.id, revision: 2, summary: summary))
        }
        let snapshot = catalogue.snapshot()
        report("the order after 20 scattered changes", CPU.time { _ = PlacedCatalogue(snapshot, after: placed) })
    }

    static func report(_ name: String, _ milliseconds: Double) {
        print("\(name): \((milliseconds * 1000).rounded() / 1000) ms")
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

/// CPU time of this process.
enum CPU {
    static func time(_ body: () -> Void) -> Double {
        let start = milliseconds()
        body()
        return milliseconds() - start
    }

    private static func milliseconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) * 1e-6
    }
}

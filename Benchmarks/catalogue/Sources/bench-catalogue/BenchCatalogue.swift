// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Generate
import Glibc

/// Measures the catalogue on generated incidents: filling, memory, small updates, and answers with every facet.
///
///     bench-catalogue N         one line for each: name, CPU milliseconds (or bytes), of N incidents
@main
enum BenchCatalogue {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 2, let count = Int32(arguments[1]), count > 0 else {
            print("usage: bench-catalogue N")
            exit(2)
        }
        let generator = IncidentGenerator(seed: 1)
        var catalogue = Catalogue()
        let empty = residentBytes()
        var filling = 0.0
        var batch: [CatalogueEntry] = []
        for number in 1...count {
            let incident = generator.incident(Int(number))
            let summary = IncidentSummary(of: incident)
            batch.append(CatalogueEntry(number: number, id: incident.id, revision: 1, summary: summary))
            guard batch.count == 4096 || number == count else { continue }
            let start = cpuMilliseconds()
            for entry in batch { try catalogue.upsert(entry) }
            filling += cpuMilliseconds() - start
            batch.removeAll(keepingCapacity: true)
        }
        report("fill", filling)
        var snapshot = CatalogueSnapshot()
        report("first snapshot", time { snapshot = catalogue.snapshot() })
        print("bytes per incident: \((residentBytes() - empty) / Int(count))")
        try measureUpdates(&catalogue, generator, count)
        snapshot = catalogue.snapshot()
        try measureAnswers(snapshot, count)
    }

    private static func measureUpdates(_ catalogue: inout Catalogue, _ generator: IncidentGenerator, _ count: Int32)
        throws
    {
        var held = catalogue.snapshot()
        var samples: [Double] = []
        for round in 1...20 {
            let entries = (0..<20).map { index in
                let number = 1 + Int32(truncatingIfNeeded: (round * 7919 + index * 104_729)) % count
                let incident = generator.incident(Int(number) + 1)
                let summary = IncidentSummary(of: incident)
                return CatalogueEntry(number: number, id: incident.id, revision: 2, summary: summary)
            }
            let start = cpuMilliseconds()
            for entry in entries { try catalogue.upsert(entry) }
            held = catalogue.snapshot()
            samples.append(cpuMilliseconds() - start)
        }
        report("20 scattered changes and a snapshot (\(held.count) incidents)", samples.sorted()[10])
    }

    private static func measureAnswers(_ snapshot: CatalogueSnapshot, _ count: Int32) throws {
        let everything = snapshot.answer(IncidentQuery(), on: .public)
        func frequent(_ dimension: FilterDimension) -> String {
            let values = everything.facets.first { $0.dimension == dimension }?.values ?? []
            return values.max { $0.count < $1.count }?.code ?? ""
        }
        let texts = NumberSet((1...count).filter { $0 % 10 == 3 })
        let deep = max(1, everything.selection.count / 40)
        let queries = [
            "", "sort=code", "grade=fair,confirmed", "grade=fair,confirmed&harm=yes&sort=deathsAlleged",
            "actor=\(frequent(.actor))&strikeType=airstrike&country=\(frequent(.country))",
            "infrastructure=residential&victims=children&killed=2&sort=updated",
            "from=2015-01-01&to=2016-12-31&located=yes&stage=published",
            "page=\(deep)", "sort=code&page=\(deep)", "sort=code&order=desc&page=\(deep)", "q=word&harm=yes",
            "bbox=-180,-90,180,90", "bbox=38,33,44,37", "near=35.3,40.1,25", "near=35.3,40.1,500",
            "near=35.3,40.1,5000", "near=37SFV5030,50", "near=37SFV5030,50&inside=possible", "sort=recorded",
            "sort=recorded&page=\(deep)",
        ]
        for text in queries {
            let query = try IncidentQuery(queryString: text)
            let matching = query.text.isEmpty ? nil : texts
            var answer = snapshot.answer(query, on: .public, matching: matching)
            let samples = (0..<300).map { _ in
                time { answer = snapshot.answer(query, on: .public, matching: matching) }
            }
            let values = answer.facets.reduce(0) { $0 + $1.values.count }
            report("'\(text)' \(answer.selection.count) kept, \(values) values", samples.sorted()[samples.count / 2])
        }
    }

    private static func report(_ name: String, _ milliseconds: Double) {
        print("\(name): \((milliseconds * 1000).rounded() / 1000) ms")
    }

    private static func time(_ body: () -> Void) -> Double {
        let start = cpuMilliseconds()
        body()
        return cpuMilliseconds() - start
    }

    private static func cpuMilliseconds() -> Double {
        var usage = rusage()
        getrusage(0, &usage)  // RUSAGE_SELF, whose type differs between systems
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-3
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

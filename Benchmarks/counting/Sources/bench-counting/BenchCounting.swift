// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Counting
import Generate
import Glibc

/// Counts generated incidents: by month, and by the values of six properties.
///
///     bench-counting N FOLDER       writes the columns and the sums to the folder; prints name and CPU milliseconds
@main
enum BenchCounting {
    static let properties: [FilterDimension] = [.actor, .country, .grade, .strikeType, .cause, .infrastructure]

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let count = Int32(arguments[1]), count > 0,
            let rule = RuleSet.builtIn.first(where: { $0.key == "alleged" })
        else {
            print("usage: bench-counting N FOLDER")
            exit(2)
        }
        let snapshot = try generated(count)
        let everything = snapshot.select(IncidentQuery(), on: .staff)
        let counter = Counter(snapshot, rule: rule)
        var sums = TableFile(arguments[2] + "/sums.csv")
        write(months: months(counter, everything), to: &sums)
        for breakdown in breakdowns(counter, everything) { write(breakdown, to: &sums) }
        ColumnFiles(folder: arguments[2], snapshot: snapshot, selection: everything).write(properties)

        report("months") { _ = months(counter, snapshot.select(IncidentQuery(), on: .staff)) }
        report("breakdown") { _ = breakdowns(counter, snapshot.select(IncidentQuery(), on: .staff)) }
    }

    private static func months(_ counter: Counter, _ selection: Selection) -> Series {
        counter.series([.killed, .injured], by: .month, in: selection)
    }

    private static func breakdowns(_ counter: Counter, _ selection: Selection) -> [Breakdown] {
        counter.breakdowns([.killed], by: properties, in: selection)
    }

    private static func generated(_ count: Int32) throws -> CatalogueSnapshot {
        let generator = IncidentGenerator(seed: 1)
        var catalogue = Catalogue()
        for number in 1...count {
            let incident = generator.incident(Int(number))
            let summary = IncidentSummary(of: incident)
            try catalogue.upsert(CatalogueEntry(number: number, id: incident.id, revision: 1, summary: summary))
        }
        return catalogue.snapshot()
    }

    private static func write(months: Series, to file: inout TableFile) {
        for row in months.rows { file.write(["month", row.period.key] + row.totals.flatMap(texts)) }
        file.write(["month", ""] + months.undated.flatMap(texts))
    }

    private static func write(_ breakdown: Breakdown, to file: inout TableFile) {
        for row in breakdown.rows { file.write([breakdown.dimension.rawValue, row.code] + texts(row.totals[0])) }
    }

    /// Incidents, both sums, incidents with a figure, without a lower and without an upper bound.
    private static func texts(_ total: Total) -> [String] {
        [total.incidents, total.min, total.max, total.withFigure, total.withoutLower, total.withoutUpper]
            .map(String.init)
    }

    /// The median of 31 runs.
    private static func report(_ name: String, _ body: () -> Void) {
        let samples = (0..<31).map { _ in
            let start = cpuMilliseconds()
            body()
            return cpuMilliseconds() - start
        }
        print(name, (samples.sorted()[15] * 1000).rounded() / 1000)
    }

    private static func cpuMilliseconds() -> Double {
        var usage = rusage()
        getrusage(0, &usage)  // RUSAGE_SELF, whose type differs between systems
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-3
    }
}

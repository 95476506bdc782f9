// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Importing

/// Reads invented reports of two sizes and prints the CPU seconds of each.
///
/// `--shapes [NAME]` reads 5 MB of every hard shape instead; `--damage SECONDS` reads damaged texts for as long as that.
@main
struct BenchReports {
    static func main() {
        let arguments = CommandLine.arguments
        if let place = arguments.firstIndex(of: "--shapes") {
            return readShapes(named: arguments.count > place + 1 ? arguments[place + 1] : "")
        }
        if let place = arguments.firstIndex(of: "--damage"), arguments.count > place + 1 {
            return readDamaged(seconds: Double(arguments[place + 1]) ?? 60)
        }
        let small = 1_250_000
        for (name, unit) in texts {
            var seconds: [Double] = []
            for size in [small, 4 * small] {
                let bytes = Array(String(repeating: unit, count: size / unit.utf8.count + 1).utf8)
                var best = Double.infinity
                for _ in 0..<3 {
                    let start = cpu()
                    Importing.read(ImportInput(name: name, bytes: bytes)) { _ in }
                    best = min(best, cpu() - start)
                }
                seconds.append(best)
            }
            print(name, seconds[0], seconds[1])
        }
    }

    /// Prints the CPU seconds of 5 MB of each shape whose name begins like this.
    private static func readShapes(named beginning: String) {
        for (name, text) in HardShapes.all(size: 5_000_000, named: beginning) {
            let start = cpu()
            Importing.read(ImportInput(name: "shape.txt", bytes: text)) { _ in }
            print(name, cpu() - start)
        }
    }

    /// Reads texts with random damage; a crash is what it looks for.
    private static func readDamaged(seconds: Double) {
        let (start, seed) = (cpu(), UInt64.random(in: 0...UInt64.max))
        print("seed", seed)
        var damage = Damage(seed: seed)
        var slowest = 0.0
        var count = 0
        while cpu() - start < seconds {
            let text = damage.text(from: texts.map(\.1))
            let begin = cpu()
            Importing.read(ImportInput(name: "damaged.txt", bytes: text)) { _ in }
            slowest = max(slowest, cpu() - begin)
            count += 1
        }
        print("damaged texts", count, "CPU s", cpu() - start, "slowest", slowest)
    }

    /// Texts of each kind; the last ones are built to be hard.
    private static let texts: [(String, String)] = [
        (
            "casualty-report",
            """
            7. Nov. 28, 2018, in Tall Wahm, Syria, via Airwars report. After a review of all available records it was assessed \
            that no Coalition actions were conducted in the geographical area that corresponds to the report of civilian \
            casualties. 3235/CS9844 37SFU676401
            8. Between Dec. 30, 2016 and Jan. 2, 2017, near Qarya, Iraq, via self-report. Regrettably, two civilians were \
            unintentionally killed and three were injured. 2661/CS9001 37SFU781164


            """
        ),
        (
            "strike-release",
            """
            On Dec. 31, 2016 in Syria, forces conducted three strikes.
            - Near Wadi Wahm, three strikes engaged two tactical units; destroyed a vehicle, two tunnels, and a command and \
            control node; and damaged a supply route.

            """
        ),
        (
            "strike-table",
            """
            date,country,location,strike_count,target_type,target_count,effect,source_file
            2017-07-01,Syria,Wadi Wahm,2.0,"barrels, oil",20.0,destroyed,2017-07-02_Release.pdf

            """
        ),
        ("sentence-without-end", "Near Wadi Wahm, one strike destroyed a house and "),
        ("entry-without-end", "1. Nov. 3, 2018, near Wadi, Syria, via Airwars, no insufficient not "),
        ("numbers", "Nov. 3, 2018, near X, Syria. 1 2 37S FV (1 "),
        ("commas", ","),
        ("figures", "1"),
        ("single-figures", "1 "),
        ("openings-of-places", "near "),
        ("brackets", "("),
        ("months", "Nov. 3, 2018, "),
        ("native-figures", "٣ "),
        ("counts", "12 strikes "),
    ]

    static func cpu() -> Double {
        var usage = rusage()
        getrusage(0, &usage)  // RUSAGE_SELF, whose type differs between systems
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6
    }
}

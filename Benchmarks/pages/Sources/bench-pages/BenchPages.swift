// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Importing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Reads the pages named on standard input, one a line, into drafts: CPU seconds of one round, best of five.
@main
enum BenchPages {
    static func main() throws {
        var inputs: [ImportInput] = []
        while let name = readLine() {
            inputs.append(ImportInput(name: name, bytes: [UInt8](try Data(contentsOf: URL(filePath: name)))))
        }
        var best = Double.infinity
        var drafts = 0
        for _ in 0..<5 {
            drafts = 0
            let start = cpu()
            for input in inputs {
                Importing.read(input) { event in
                    if case .draft = event { drafts += 1 }
                }
            }
            best = min(best, cpu() - start)
        }
        print("sijill", drafts, best)
    }

    private static func cpu() -> Double {
        var usage = rusage()
        getrusage(0, &usage)  // RUSAGE_SELF, whose type differs between systems
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6
    }
}

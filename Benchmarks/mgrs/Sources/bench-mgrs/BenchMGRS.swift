// SPDX-License-Identifier: Apache-2.0
import Geodesy

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Measures the grid conversions, or compares them with the table of geographiclib.cpp.
///
///     bench-mgrs time N         CPU seconds of N conversions each way, best of five
///     bench-mgrs compare N      reads the table of N points on standard input
@main
enum BenchMGRS {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let count = Int(arguments[2]) else {
            print("usage: bench-mgrs time|compare N")
            exit(2)
        }
        var seeded = SeededPoints()
        let points = (0..<count).map { _ in seeded.point() }
        if arguments[1] == "compare" {
            exit(Comparison.run(points) ? 0 : 1)
        }
        measure(points)
    }

    private static func cpu() -> Double {
        var usage = rusage()
        getrusage(0, &usage)  // RUSAGE_SELF, whose type differs between systems
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6
    }

    private static func measure(_ points: [Coordinate]) {
        var texts = [String](repeating: "", count: points.count)
        var inline = [MGRSText](
            repeating: MGRSSquare(containing: points[0], digitsPerAxis: 5).text,
            count: points.count
        )
        var best = (inline: Double.infinity, forward: Double.infinity, reverse: Double.infinity)
        var sum = 0.0
        for _ in 0..<5 {
            let start = cpu()
            for index in points.indices {
                inline[index] = MGRSSquare(containing: points[index], digitsPerAxis: 5).text
            }
            let first = cpu()
            for index in points.indices {
                texts[index] = MGRSSquare(containing: points[index], digitsPerAxis: 5).description
            }
            let second = cpu()
            for text in texts {
                guard let centre = (try? MGRSSquare(text))?.centre else { exit(1) }
                sum += centre.latitude + centre.longitude
            }
            let end = cpu()
            best = (min(best.inline, first - start), min(best.forward, second - first), min(best.reverse, end - second))
        }
        print("forward", best.forward)
        print("inline", best.inline)
        print("reverse", best.reverse)
        print("# sum", sum / 5)
    }
}

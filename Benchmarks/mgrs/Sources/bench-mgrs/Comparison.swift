// SPDX-License-Identifier: Apache-2.0
import Geodesy

/// The comparison with GeographicLib's table, read from standard input.
enum Comparison {
    /// Prints how many references and centres agree, and tells whether all do.
    static func run(_ points: [Coordinate]) -> Bool {
        var lines = 0
        var references = 0
        var different = 0
        var farthest = 0.0
        for point in points {
            guard let line = readLine() else { break }
            lines += 1
            let fields = line.split(separator: " ")
            guard fields.count == 19 else { break }
            check(GridZone(containing: point).description, fields[0])
            for digits in 0...5 {
                let square = MGRSSquare(containing: point, digitsPerAxis: digits)
                check(square.description, fields[1 + 3 * digits])
                guard
                    let latitude = Double(fields[2 + 3 * digits]),
                    let longitude = Double(fields[3 + 3 * digits]),
                    let centre = (try? MGRSSquare(square.description))?.centre
                else {
                    different += 1
                    continue
                }
                var turn = abs(centre.longitude - longitude)
                if turn > 180 { turn = 360 - turn }
                // A longitude has no weight at the pole.
                farthest = max(farthest, abs(centre.latitude - latitude), turn * min(1, (90 - abs(latitude)) / 10))
            }

            func check(_ ours: String, _ theirs: Substring) {
                references += 1
                guard ours != theirs else { return }
                different += 1
                if different <= 20 { print("\(point.latitude) \(point.longitude): \(ours), GeographicLib \(theirs)") }
            }
        }
        print("points \(lines), references \(references), different \(different)")
        print("centres at most \(farthest) degrees apart")
        return lines == points.count && different == 0 && farthest < 1e-9
    }
}

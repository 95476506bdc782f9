// SPDX-License-Identifier: Apache-2.0

/// Lines with fewer corners.
package enum Simplification {
    /// The corners of a line that matter at a tolerance: the first, the last, and those farther off (Douglas and Peucker 1973).
    ///
    /// A closed line repeats its first corner at its end. The tolerance is in the units of the line; 0 keeps everything.
    package static func line(_ line: [MapPoint], tolerance: Double) -> [MapPoint] {
        guard tolerance > 0, line.count > 2 else { return line }
        var isKept = [Bool](repeating: false, count: line.count)
        isKept[0] = true
        isKept[line.count - 1] = true
        let square = tolerance * tolerance
        var open = [(0, line.count - 1)]
        while let (first, last) = open.popLast() {
            guard last - first > 1 else { continue }
            var farthest = square
            var found: Int?
            for index in first + 1..<last {
                let distance = squaredDistance(of: line[index], from: line[first], to: line[last])
                if distance > farthest {
                    farthest = distance
                    found = index
                }
            }
            guard let found else { continue }
            isKept[found] = true
            open.append((first, found))
            open.append((found, last))
        }
        return line.indices.filter { isKept[$0] }.map { line[$0] }
    }

    private static func squaredDistance(of point: MapPoint, from start: MapPoint, to end: MapPoint) -> Double {
        let way = end - start
        let length = (way * way).sum()
        let share = length == 0 ? 0 : max(0, min(1, ((point - start) * way).sum() / length))
        return point.squaredDistance(to: start + way * share)
    }
}

/// Rings: closed lines without a repeated corner.
package enum Ring {
    /// Positive where the ring runs anticlockwise with the second axis upwards.
    package static func area(_ ring: [MapPoint]) -> Double {
        guard var last = ring.last else { return 0 }
        var sum = 0.0
        for corner in ring {
            sum += last.x * corner.y - corner.x * last.y
            last = corner
        }
        return sum / 2
    }

    /// The crossing-number test.
    package static func contains(_ point: MapPoint, in ring: [MapPoint]) -> Bool {
        guard var last = ring.last else { return false }
        var isInside = false
        for corner in ring {
            if (corner.y > point.y) != (last.y > point.y),
                point.x < (last.x - corner.x) * (point.y - corner.y) / (last.y - corner.y) + corner.x
            {
                isInside.toggle()
            }
            last = corner
        }
        return isInside
    }
}

// SPDX-License-Identifier: Apache-2.0

extension Extent {
    /// The part of a closed ring inside, as one ring that may run along the edge; empty where nothing is.
    ///
    /// After Sutherland and Hodgman 1974. The ring's last corner isn't repeated, neither in nor out.
    package func clip(ring: [MapPoint]) -> [MapPoint] {
        guard let bounds = Extent(holding: ring), meets(bounds) else { return [] }
        if contains(bounds.low), contains(bounds.high) { return ring }
        var corners = ring
        if bounds.low.x < low.x { corners = Self.cut(corners, axis: 0, at: low.x, keepsAbove: true) }
        if bounds.high.x > high.x { corners = Self.cut(corners, axis: 0, at: high.x, keepsAbove: false) }
        if bounds.low.y < low.y { corners = Self.cut(corners, axis: 1, at: low.y, keepsAbove: true) }
        if bounds.high.y > high.y { corners = Self.cut(corners, axis: 1, at: high.y, keepsAbove: false) }
        return corners.count > 2 ? corners : []
    }

    private static func cut(_ ring: [MapPoint], axis: Int, at edge: Double, keepsAbove: Bool) -> [MapPoint] {
        guard var previous = ring.last else { return [] }
        var result: [MapPoint] = []
        result.reserveCapacity(ring.count / 2)
        var wasInside = keepsAbove ? previous[axis] >= edge : previous[axis] <= edge
        for corner in ring {
            let isInside = keepsAbove ? corner[axis] >= edge : corner[axis] <= edge
            if isInside != wasInside {
                let share = (edge - previous[axis]) / (corner[axis] - previous[axis])
                var crossing = previous + (corner - previous) * share
                crossing[axis] = edge
                result.append(crossing)
            }
            if isInside { result.append(corner) }
            previous = corner
            wasInside = isInside
        }
        return result
    }

    /// The parts of a line inside, in order.
    package func clip(line: [MapPoint]) -> [[MapPoint]] {
        guard let bounds = Extent(holding: line), meets(bounds) else { return [] }
        if contains(bounds.low), contains(bounds.high) { return line.count > 1 ? [line] : [] }
        var parts: [[MapPoint]] = []
        var part: [MapPoint] = []
        for index in line.indices.dropFirst() {
            guard let (start, end) = clip(from: line[index - 1], to: line[index]) else {
                if part.count > 1 { parts.append(part) }
                part = []
                continue
            }
            if part.last != start {
                if part.count > 1 { parts.append(part) }
                part = [start]
            }
            if end != start { part.append(end) }
        }
        if part.count > 1 { parts.append(part) }
        return parts
    }

    /// The part of a straight line inside; nil where it misses (Liang and Barsky 1984).
    private func clip(from start: MapPoint, to end: MapPoint) -> (MapPoint, MapPoint)? {
        if contains(start), contains(end) { return (start, end) }
        let way = end - start
        var first = 0.0
        var last = 1.0
        for axis in 0..<2 {
            guard way[axis] != 0 else {
                if start[axis] < low[axis] || start[axis] > high[axis] { return nil }
                continue
            }
            let shares = [(low[axis] - start[axis]) / way[axis], (high[axis] - start[axis]) / way[axis]].sorted()
            first = max(first, shares[0])
            last = min(last, shares[1])
            if first > last { return nil }
        }
        // Rounding may leave an end a hair outside.
        let from = first == 0 ? start : pointwiseMax(low, pointwiseMin(high, start + way * first))
        let to = last == 1 ? end : pointwiseMax(low, pointwiseMin(high, start + way * last))
        return (from, to)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A place in a tile, in units of the extent from its upper left corner; beyond the edges where drawing needs it.
package struct TilePoint: Hashable, Sendable {
    package var x: Int32
    /// Downwards.
    package var y: Int32

    package init(x: Int32, y: Int32) {
        self.x = x
        self.y = y
    }
}

extension [TilePoint] {
    /// Twice the area that a ring encloses, positive where it runs clockwise on the screen (the surveyor's formula).
    package var doubledArea: Int {
        guard var previous = last else { return 0 }
        var sum = 0
        for point in self {
            sum += Int(previous.x) * Int(point.y) - Int(point.x) * Int(previous.y)
            previous = point
        }
        return sum
    }

    /// The part of a ring within a square from `low` to `high` on both axes (Sutherland and Hodgman 1974).
    ///
    /// - Returns: A ring without its first corner repeated; empty where nothing of it has an area within.
    package func clipped(from low: Int32, to high: Int32) -> [TilePoint] {
        var ring = self
        for isVertical in [false, true] {
            for (bound, isUpper) in [(low, false), (high, true)] {
                if ring.isEmpty { return [] }
                ring = ring.clipped(at: bound, isUpper: isUpper, isVertical: isVertical)
            }
        }
        var corners: [TilePoint] = []
        corners.reserveCapacity(ring.count)
        for corner in ring where corner != corners.last { corners.append(corner) }
        if corners.count > 1, corners.first == corners.last { corners.removeLast() }
        return corners.count > 2 && corners.doubledArea != 0 ? corners : []
    }

    private func clipped(at bound: Int32, isUpper: Bool, isVertical: Bool) -> [TilePoint] {
        func place(_ point: TilePoint) -> Int { Int(isVertical ? point.y : point.x) }
        let edge = Int(bound)
        guard contains(where: { isUpper ? place($0) > edge : place($0) < edge }) else { return self }
        var result: [TilePoint] = []
        guard var previous = last else { return [] }
        for point in self {
            let (before, after) = (edge - place(previous), edge - place(point))
            if before.signum() * after.signum() < 0 {
                let share = Double(before) / Double(before - after)
                let cross = isVertical ? (previous.x, point.x) : (previous.y, point.y)
                let other = Int32((Double(cross.0) + share * Double(cross.1 - cross.0)).rounded())
                result.append(isVertical ? TilePoint(x: other, y: bound) : TilePoint(x: bound, y: other))
            }
            if isUpper ? after >= 0 : after <= 0 { result.append(point) }
            previous = point
        }
        return result
    }
}

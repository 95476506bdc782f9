// SPDX-License-Identifier: Apache-2.0

extension Ring {
    /// Where a ring crosses itself; nil where it does not.
    ///
    /// Sides that only touch do not cross. A side is compared with those that it overlaps along the first axis.
    package static func crossing(of ring: [MapPoint]) -> MapPoint? {
        guard ring.count > 3 else { return nil }
        let sides = ring.indices.map { Side(ring[$0], ring[($0 + 1) % ring.count], index: $0) }
            .sorted { $0.low.x < $1.low.x }
        var open: [Side] = []
        for side in sides {
            open.removeAll { $0.high.x < side.low.x }
            for other in open where other.low.y <= side.high.y && side.low.y <= other.high.y {
                if let place = side.crossing(other) { return place }
            }
            open.append(side)
        }
        return nil
    }

    private struct Side {
        let start: MapPoint
        let end: MapPoint
        let low: MapPoint
        let high: MapPoint
        let index: Int

        init(_ start: MapPoint, _ end: MapPoint, index: Int) {
            self.start = start
            self.end = end
            self.index = index
            low = pointwiseMin(start, end)
            high = pointwiseMax(start, end)
        }

        /// Where two sides cross, each strictly inside of the other.
        func crossing(_ other: Side) -> MapPoint? {
            let way = end - start
            let otherWay = other.end - other.start
            let spread = way.x * otherWay.y - way.y * otherWay.x
            guard spread != 0 else { return nil }
            let gap = other.start - start
            let share = (gap.x * otherWay.y - gap.y * otherWay.x) / spread
            let otherShare = (gap.x * way.y - gap.y * way.x) / spread
            // Neighbours meet at an end: a hair inside is where they part.
            let inner = 1e-9...(1 - 1e-9)
            return inner.contains(share) && inner.contains(otherShare) ? start + way * share : nil
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Places labels on one line, within bounds and without touching one another.
struct LabelRow {
    static let gap = 6.0
    let start: Double
    let end: Double
    private var taken: [(start: Double, end: Double)] = []

    init(from start: Double, to end: Double) {
        self.start = start
        self.end = end
    }

    /// The middle at which a label fits, moved into the bounds where it stands out; nil where it does not fit.
    mutating func place(width: Double, at middle: Double) -> Double? {
        guard width <= end - start else { return nil }
        let moved = min(max(middle, start + width / 2), end - width / 2)
        let label = (start: moved - width / 2, end: moved + width / 2)
        guard !taken.contains(where: { label.start < $0.end + Self.gap && $0.start < label.end + Self.gap }) else {
            return nil
        }
        taken.append(label)
        return moved
    }
}

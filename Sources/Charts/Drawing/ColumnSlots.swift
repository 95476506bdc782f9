// SPDX-License-Identifier: Apache-2.0

/// Where columns stand along an axis: one slot each, those apart after a gap.
struct ColumnSlots {
    /// The logical x of the start of each slot, and its width.
    let slots: [(start: Double, width: Double)]
    /// The width of a usual slot.
    let pitch: Double
    private let origin: Double
    private let length: Double

    init(_ columns: [ColumnChart.Column], from origin: Double, width: Double) {
        let apart = columns.filter(\.isApart)
        let usual = columns.count - apart.count
        let even = width / Double(max(1, columns.count))
        let apartWidth = apart.map { min(72, TextLines.widestWord($0.short, size: TextMeasure.small) + 6) }.max() ?? 0
        let wide = max(even, apartWidth)
        let gap = apart.isEmpty || usual == 0 ? 0 : 12.0
        let pitch = usual == 0 ? wide : (width - gap - wide * Double(apart.count)) / Double(usual)
        var x = origin
        var slots = [(start: Double, width: Double)](repeating: (0, 0), count: columns.count)
        for index in columns.indices where !columns[index].isApart {
            slots[index] = (x, pitch)
            x += pitch
        }
        length = x - origin
        x += gap
        for index in columns.indices where columns[index].isApart {
            slots[index] = (x, wide)
            x += wide
        }
        self.slots = slots
        self.pitch = pitch
        self.origin = origin
    }

    /// The logical x of a position in columns, kept within the columns that follow one another.
    func x(at position: Double) -> Double {
        position.isFinite ? min(max(origin, origin + position * pitch), origin + length) : origin
    }

    func middle(_ index: Int) -> Double { slots[index].start + slots[index].width / 2 }

    /// The width of what is drawn in a slot: room between columns as long as they are not hair-thin.
    func columnWidth(sharedBy series: Int) -> Double {
        let width = pitch * (pitch > 4 ? 0.72 : 0.86)
        return min(width, 48 * Double(max(1, series)))
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A rectangle in the logical coordinates of a drawing: `x` runs from the start of a line to its end.
struct Box: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var end: Double { x + width }
    var bottom: Double { y + height }
    var middle: Double { x + width / 2 }
}

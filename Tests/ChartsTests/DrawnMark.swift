// SPDX-License-Identifier: Apache-2.0

/// One mark of a drawing: which figure of the table it stands for, and where it lies.
struct DrawnMark: Hashable {
    var row: Int
    var series: Int
    /// Whether it is the part from the lower to the upper figure.
    var isUpper: Bool
    var value: Int
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    /// All marks of one drawing of columns, bars or wings.
    static func marks(_ elements: [DrawnElement], _ drawing: String) -> [DrawnMark] {
        elements.filter { $0.drawing == drawing }.flatMap { element -> [DrawnMark] in
            let isUpper = element.attributes["data-upper"] != nil && element.attributes["data-lower"] == nil
            guard let series = element.attributes["data-series"].flatMap(Int.init),
                let values = element.attributes[isUpper ? "data-upper" : "data-lower"]
            else { return [] }
            if element.name == "rect" {
                guard let row = element.row, let value = Int(values), let x = element.number("x"),
                    let y = element.number("y"), let width = element.number("width"),
                    let height = element.number("height")
                else { return [] }
                return [
                    DrawnMark(
                        row: row,
                        series: series,
                        isUpper: isUpper,
                        value: value,
                        x: x,
                        y: y,
                        width: width,
                        height: height
                    )
                ]
            }
            return marks(values, element.attributes["d"] ?? "", series: series, isUpper: isUpper)
        }
    }

    /// The rectangles of one path, written as "Mx yhWvHh-Wz".
    private static func marks(_ values: String, _ path: String, series: Int, isUpper: Bool) -> [DrawnMark] {
        let shapes = path.split(separator: "M").map { shape in
            shape.split { " hvz".contains($0) }.compactMap { Double($0) }
        }
        let figures = values.split(separator: " ").map { $0.split(separator: ":").compactMap { Int($0) } }
        return zip(figures, shapes).compactMap { figure, shape in
            guard figure.count == 2, shape.count == 5 else { return nil }
            return DrawnMark(
                row: figure[0],
                series: series,
                isUpper: isUpper,
                value: figure[1],
                x: shape[0],
                y: shape[1],
                width: shape[2],
                height: shape[3]
            )
        }
    }
}

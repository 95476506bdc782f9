// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Glibc

/// Writes the columns that are counted as CSV: one file of incidents, and for each property its values.
struct ColumnFiles {
    let folder: String
    let snapshot: CatalogueSnapshot
    let selection: Selection

    func write(_ properties: [FilterDimension]) {
        var incidents = TableFile(folder + "/incidents.csv")
        let (days, bounds) = (snapshot.spanValues, snapshot.boundValues)
        func cells(_ bound: Bound) -> [String] { [bound.min, bound.max].map { $0.map(String.init) ?? "" } }
        snapshot.forEachBlock(of: selection, [.days, .figure(.killed), .figure(.injured)]) { block in
            for place in 0..<block.count {
                let day = days[Int(block.codes[0][place])].first.flatMap { CalendarDay(dayNumber: Int($0)) }
                incidents.write(
                    [String(block.number(at: place)), day?.text ?? ""]
                        + cells(bounds[Int(block.codes[1][place])]) + cells(bounds[Int(block.codes[2][place])])
                )
            }
        }
        for property in properties {
            var file = TableFile(folder + "/\(property.rawValue).csv")
            let lists = snapshot.combinations(of: property)
            snapshot.forEachBlock(of: selection, [.dimension(property)]) { block in
                for place in 0..<block.count {
                    for value in lists.members(of: Int(block.codes[0][place])) {
                        file.write([String(block.number(at: place)), lists.values[Int(value)]])
                    }
                }
            }
        }
    }
}

/// Lines of cells that hold no commas.
struct TableFile: ~Copyable {
    private let file: UnsafeMutablePointer<FILE>?

    init(_ path: String) {
        file = fopen(path, "w")
        if file == nil { perror(path) }
    }

    deinit {
        if let file { fclose(file) }
    }

    mutating func write(_ cells: [String]) {
        if let file { fputs(cells.joined(separator: ",") + "\n", file) }
    }
}

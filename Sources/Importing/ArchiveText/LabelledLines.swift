// SPDX-License-Identifier: Apache-2.0

/// Lines that are labels, each with the lines below it as its values.
struct LabelledLines<Label> {
    /// What stands before the first label.
    private(set) var before: [PageLine] = []
    /// The labels in their order; a label without a value has no lines.
    private(set) var values: [(label: Label, lines: [PageLine])] = []

    init(_ lines: [PageLine], label: (String) -> Label?) {
        for line in lines {
            if let label = label(line.text) {
                values.append((label, []))
            } else if values.isEmpty {
                before.append(line)
            } else {
                values[values.count - 1].lines.append(line)
            }
        }
    }
}

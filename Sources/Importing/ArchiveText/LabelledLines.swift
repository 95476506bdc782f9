// SPDX-License-Identifier: Apache-2.0

/// Lines that are labels, each with the lines below it as its values.
struct LabelledLines<Label> {
    /// What stands before the first label.
    private(set) var before: [PageLine] = []
    /// The labels in their order; a label without a value has no lines.
    private(set) var values: [(label: Label, lines: [PageLine])] = []

    /// Parts lines at their labels.
    ///
    /// - Parameters:
    ///   - lines: the lines of one part of a page.
    ///   - label: the label that a whole line is; nil for any other line.
    ///   - inline: the label that a line begins with, and the value behind it; nil for any other line.
    init(
        _ lines: [PageLine],
        label: (String) -> Label?,
        inline: (String) -> (label: Label, value: String)? = { _ in nil }
    ) {
        for line in lines {
            if let label = label(line.text) {
                values.append((label, []))
            } else if let (label, value) = inline(line.text) {
                var line = line
                line.text = value
                values.append((label, [line]))
            } else if values.isEmpty {
                before.append(line)
            } else {
                values[values.count - 1].lines.append(line)
            }
        }
    }
}

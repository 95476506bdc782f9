// SPDX-License-Identifier: Apache-2.0

/// An age or a span of ages.
package struct Age: InterchangeObject {
    package var min = 0.0
    package var max = 0.0
    package var unit = AgeUnit.years

    package init() {}

    package init(min: Double, max: Double, unit: AgeUnit = .years) {
        self.min = min
        self.max = max
        self.unit = unit
    }

    package static let form = Form<Age>([Field("min", \.min), Field("max", \.max), Field("unit", \.unit)])

    /// The lower end in whole years, rounded down.
    package var wholeYears: Int {
        switch unit {
        case .years: Int(Swift.max(0, Swift.min(min, 200)))
        case .months: Int(Swift.max(0, Swift.min(min, 2400)) / 12)
        case .weeks, .days, .hours: 0
        }
    }
}

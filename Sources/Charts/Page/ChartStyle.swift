// SPDX-License-Identifier: Apache-2.0

/// The style sheet of all charts; everything in it is below the class `chart`.
package enum ChartStyle {
    /// In UTF-8.
    package static var stylesheet: [UInt8] { PackageResources.charts_css }

    /// As the contents of a `style` element.
    static var markup: Markup { Markup(trusted: stylesheet) }
}

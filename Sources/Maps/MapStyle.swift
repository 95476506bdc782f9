// SPDX-License-Identifier: Apache-2.0

/// The style sheet that drawings of maps need.
package enum MapStyle {
    /// UTF-8; colours for light and dark and for paper.
    package static var stylesheet: [UInt8] { PackageResources.maps_css }
}

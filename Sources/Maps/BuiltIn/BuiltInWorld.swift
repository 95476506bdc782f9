// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// The coarse map that is built into the program, so that there always is one.
package enum BuiltInWorld {
    /// Coasts and borders to about 5 km, and names of countries.
    package static let map: BaseMap = {
        let bytes = Data(base64Encoded: base64).map(Array.init) ?? []
        do throws(BaseMapError) {
            return try BaseMap(packed: bytes)
        } catch {
            preconditionFailure("the built-in map was written by its script and is tested: \(error)")
        }
    }()
}

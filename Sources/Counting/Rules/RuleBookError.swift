// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// What is wrong with a file of rules.
package enum RuleBookError: Error, Hashable, Sendable, CustomStringConvertible {
    case notJSON(JSONError)
    /// Something at a path is not what it must be.
    case invalid(path: String, wanted: String)
    case unknownKey(path: String)
    case overlappingPeriods(list: String)
    case repeatedRule(key: String, version: Int)

    package var description: String {
        switch self {
        case .notJSON(let error): error.description
        case .invalid(let path, let wanted): "\(path): it must be \(wanted)"
        case .unknownKey(let path): "\(path): a file of rules has no such key"
        case .overlappingPeriods(let list): "periods.\(list): two of its periods share a day"
        case .repeatedRule(let key, let version): "rules: version \(version) of '\(key)' is there twice"
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension IncidentPart {
    /// The part of the address of its list: `statements`.
    var address: String {
        switch self {
        case .statement: "statements"
        case .source: "sources"
        case .media: "media"
        }
    }

    /// The part whose list, or whose file, has this address; nil where none has.
    init?(address: String) {
        guard let part = Self.allCases.first(where: { [$0.address, $0.address + ".csv"].contains(address) }) else {
            return nil
        }
        self = part
    }
}

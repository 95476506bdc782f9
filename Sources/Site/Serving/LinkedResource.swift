// SPDX-License-Identifier: Apache-2.0

import Register

/// A resource that an answer names in its `Link` header, or a list of links names: RFC 8288, RFC 6690.
struct LinkedResource: Hashable, Sendable {
    let address: String
    /// Relation types, separated by spaces.
    let relation: String
    /// The media type; nil where it goes without saying.
    var type: String?
    /// When the state at the address was recorded; nil for what is no memento.
    var time: Timestamp?

    init(_ address: String, _ relation: String, type: String? = nil, time: Timestamp? = nil) {
        self.address = address
        self.relation = relation
        self.type = type
        self.time = time
    }

    /// Addresses are percent-encoded, so nothing in them ends the brackets.
    var text: String {
        "<\(address)>; rel=\"\(relation)\"" + (type.map { "; type=\"\($0)\"" } ?? "")
            + (time.map { "; datetime=\"\($0.httpDate)\"" } ?? "")
    }
}

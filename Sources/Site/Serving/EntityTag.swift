// SPDX-License-Identifier: Apache-2.0

import Casework

/// Strong entity tags: RFC 9110, section 8.8.3.
enum EntityTag {
    /// The tag of a body: the first half of its SHA-256 digest; compressed bodies have tags of their own.
    static func tag(of body: [UInt8], isCompressed: Bool) -> String {
        "\"\(name(of: body))\(isCompressed ? "-gz" : "")\""
    }

    /// The first half of the SHA-256 digest, hexadecimal.
    static func name(of body: [UInt8]) -> String {
        let figures = Array("0123456789abcdef".utf8)
        let name = Digest.sha256(body).prefix(16).flatMap { [figures[Int($0 >> 4)], figures[Int($0 & 15)]] }
        return String(decoding: name, as: UTF8.self)
    }

    /// Whether a reader's `If-None-Match` names this tag.
    static func isNamed(_ tag: String, in header: String?) -> Bool {
        guard let header else { return false }
        return header.split(separator: ",").contains { candidate in
            let candidate = candidate.trimmingSpaces
            return candidate == "*" || candidate == tag || candidate == "W/" + tag
        }
    }
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        var text = self
        while text.first == " " || text.first == "\t" { text = text.dropFirst() }
        while text.last == " " || text.last == "\t" { text = text.dropLast() }
        return text
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension HTML {
    /// Data within a page, for programs that read it; browsers run nothing of it.
    ///
    /// What could end the element or begin another is written as `\u003c` and the like, which JSON reads back as it was.
    static func data(_ json: JSONValue, type: String) -> HTML {
        var writer = JSONWriter(order: .interchange)
        writer.value(json)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(writer.bytes.count)
        for byte in writer.bytes {
            switch byte {
            case UInt8(ascii: "<"): bytes += Array("\\u003c".utf8)
            case UInt8(ascii: ">"): bytes += Array("\\u003e".utf8)
            case UInt8(ascii: "&"): bytes += Array("\\u0026".utf8)
            default: bytes.append(byte)
            }
        }
        return "<script type=\"\(type)\">\(HTML(trusted: bytes))</script>"
    }
}

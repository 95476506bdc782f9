// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// One file to read.
package struct ImportInput: Sendable {
    /// The path as the caller gave it; it is never looked at to guess the format.
    package var name: String
    package var bytes: [UInt8]
    /// `sha256:` and the hexadecimal digest of the bytes; nil where nobody computed it.
    package var digest: String?
    /// When the bytes were read; nil where that is not recorded.
    package var readAt: Moment?

    package init(name: String, bytes: [UInt8], digest: String? = nil, readAt: Moment? = nil) {
        self.name = name
        self.bytes = bytes
        self.digest = digest
        self.readAt = readAt
    }

    /// What every record of the file says of where it comes from.
    func origin(_ format: OriginFormat) -> Origin {
        var origin = Origin()
        origin.format = format.rawValue
        origin.file = name.isEmpty ? nil : name
        origin.digest = digest
        origin.readAt = readAt
        return origin
    }
}

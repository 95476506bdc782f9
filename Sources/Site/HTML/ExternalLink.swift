// SPDX-License-Identifier: Apache-2.0

/// An address on another host that a page may link to: http or https, and nothing that hides where it leads.
struct ExternalLink: Hashable, Sendable {
    let address: String
    /// In lower case.
    let host: String

    /// Fails for every other text: it is printed, and not linked.
    init?(_ text: String?) {
        guard let text, !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }),
            let host = Self.host(of: text)
        else { return nil }
        address = text
        self.host = host
    }

    private static let schemes = ["https://", "http://"].map { Array($0.utf8) }

    private static func host(of text: String) -> String? {
        let bytes = text.utf8
        guard
            let scheme = schemes.first(where: { scheme in
                bytes.count > scheme.count && zip(scheme, bytes).allSatisfy { $0 == $1 | ($1 & 0x40) >> 1 }
            })
        else { return nil }
        let authority = bytes.dropFirst(scheme.count).prefix { !endsAuthority($0) }
        // Names and passwords in an address only ever serve to deceive here.
        guard !authority.contains(UInt8(ascii: "@")), !authority.isEmpty else { return nil }
        guard authority.contains(where: { $0 >= 0x80 || (0x41...0x5A).contains($0) }) else {
            return String(Substring(authority))
        }
        return String(Substring(authority)).lowercased()
    }

    private static func endsAuthority(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }

    /// The address as a reference may be written: characters that are in no URL (RFC 3986, section 2) encoded.
    ///
    /// Browsers read it as they read the address; letters of any script stay, as RFC 3987 allows them, section 2.2.
    var reference: String {
        // Nothing to encode in most addresses: a second `#` is all that the set does not tell.
        var hashes = 0
        let isPlain = address.utf8.allSatisfy { byte in
            if byte == UInt8(ascii: "#") { hashes += 1 }
            return !Self.isForeign(byte) && byte != 0xEE && byte != 0xEF
        }
        if isPlain, hashes < 2 { return address }
        let bytes = Array(address.utf8)
        // The scheme is `http://` or `https://`.
        let start = (bytes.firstIndex(of: UInt8(ascii: ":")) ?? 0) + 3
        var rest = bytes[(bytes[start...].firstIndex(where: Self.endsAuthority) ?? bytes.endIndex)...]
        var encoded = Array(bytes[..<rest.startIndex])
        var isFragment = false
        while let byte = rest.popFirst() {
            if byte == 0xEE || byte == 0xEF {
                let tail = rest.prefix(2)
                rest = rest.dropFirst(tail.count)
                let letter = [byte] + tail
                encoded += Self.isLetterOfAReference(letter) ? letter : letter.flatMap(Self.escaped)
                continue
            }
            let isEscape =
                byte == UInt8(ascii: "%") && rest.prefix(2).count == 2 && rest.prefix(2).allSatisfy(Self.isHex)
            let isSecondHash = byte == UInt8(ascii: "#") && isFragment
            if Self.isForeign(byte) && !isEscape || isSecondHash {
                encoded += Self.escaped(byte)
            } else {
                encoded.append(byte)
            }
            isFragment = isFragment || byte == UInt8(ascii: "#")
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
    }

    /// Whether three bytes from U+E000 on are a letter that a reference may have: none for private use, and no mark.
    private static func isLetterOfAReference(_ letter: [UInt8]) -> Bool {
        guard let scalar = String(validating: letter, as: UTF8.self)?.unicodeScalars.first else { return false }
        return (0xF900...0xFDCF).contains(scalar.value) || (0xFDF0...0xFFEF).contains(scalar.value)
    }

    private static func isForeign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "{"),
            UInt8(ascii: "}"), UInt8(ascii: "`"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "\\"), UInt8(ascii: "%"):
            true
        default: false
        }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }

    /// The day in the address of an archived copy (14 or 8 digits between slashes); nil where there is none.
    var archivedOn: String? {
        for part in address.utf8.split(separator: UInt8(ascii: "/")) {
            let digits = part.prefix { (0x30...0x39).contains($0) }
            guard digits.count == 14 || digits.count == 8, part.count - digits.count <= 3 else { continue }
            let text = String(Substring(part))
            return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.dropFirst(6).prefix(2))"
        }
        return nil
    }
}

extension HTML {
    /// The relation of every link to another host: search engines give it no weight, and style sheets tell it by this.
    ///
    /// That nothing is told of the page a reader comes from is said once for the whole page, by a header and in its head.
    static let outgoing = "external nofollow"

    /// A link to another host; text where the address cannot be linked.
    ///
    /// With a copy in an archive it is a robust link (robustlinks.mementoweb.org): the copy can be found from the
    /// markup when the original is gone. The day is that of the copy, else the one given: when the link was recorded.
    static func external(_ address: String?, label: HTML, archive: String? = nil, day: String? = nil) -> HTML {
        guard let link = ExternalLink(address) else { return label }
        let version = ExternalLink(archive)
        let versionDay = version.flatMap { $0.archivedOn ?? day }
        return """
            <a href="\(link.reference)" rel="\(outgoing)"\
            \(some: version, { " data-originalurl=\"\(link.address)\" data-versionurl=\"\($0.address)\"" })\
            \(some: versionDay, { " data-versiondate=\"\($0)\"" })>\(label)</a>
            """
    }
}

extension HTML {
    /// The way to whom readers write to: an e-mail address, or a page of the web.
    static func contact(_ contact: String) -> HTML {
        let isMail = contact.contains("@") && !contact.contains("/") && !contact.contains(" ")
        return isMail
            ? "<a href=\"mailto:\(contact)\">\(HTML.code(contact))</a>" : .external(contact, label: .code(contact))
    }
}

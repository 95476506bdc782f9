// SPDX-License-Identifier: Apache-2.0

import Charts
import CivilianHarm
package import Publishing

/// A packet as one printable page in English that loads nothing: the language in which it is handed over.
package struct PacketPage: Sendable {
    private let packet: JSONValue

    package init(_ packet: AllegationPacket) {
        self.packet = packet.document
    }

    /// The whole document.
    package func document() -> [UInt8] {
        let codes = packet["incident"]?["codes"]?.array?.compactMap(\.string).joined(separator: ", ") ?? ""
        let title = codes.isEmpty ? "Allegation of civilian harm" : "Allegation of civilian harm: \(codes)"
        let sections = (packet.members ?? []).filter { $0.key != "schema" }
        let html: HTML = """
            <!DOCTYPE html>
            <html lang="en" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>\(title)</title>
            <style>
            \(HTML(trusted: PackageResources.site_css + PackageResources.desk_css))</style>
            </head>
            <body class="desk report packet">
            <main>
            <h1>\(title)</h1>
            <p class="notice">Every field is given. Where it reads “unknown”, nobody has recorded it: that is not a denial, \
            and not a zero. Places are written no finer than they are known.</p>
            \(each: sections, section)</main>
            </body>
            </html>

            """
        return html.bytes
    }

    private func section(_ member: JSONValue.Member) -> HTML {
        """
        <section>
        <h2 id="\(member.key)">\(PacketLabel.text(member.key))</h2>
        \(block(member.value, under: member.key))</section>

        """
    }

    /// A value that has room of its own.
    private func block(_ value: JSONValue, under key: String) -> HTML {
        if let members = value.members { return list(members) }
        guard let elements = value.array else { return "<p>\(plain(value))</p>\n" }
        if elements.isEmpty { return "<p class=\"none\">none</p>\n" }
        guard elements.contains(where: { $0.members != nil }) else {
            return "<ul>\(each: elements, { "<li>\(label($0, under: key))</li>" })</ul>\n"
        }
        return "<ol>\(each: elements, { "<li>\(list($0.members ?? []))</li>\n" })</ol>\n"
    }

    private func list(_ members: [JSONValue.Member]) -> HTML {
        """
        <dl>\(each: members, { member in
            "<div><dt>\(PacketLabel.text(member.key))</dt><dd>\(inside(member))</dd></div>\n"
        })</dl>

        """
    }

    private func inside(_ member: JSONValue.Member) -> HTML {
        let value = member.value
        if member.key == "area", let rings = value["coordinates"]?.array {
            let corners = Self.corners(rings)
            return "circle of \(corners) corners; their coordinates stand in the JSON of this packet"
        }
        if value.members != nil { return bound(value) ?? list(value.members ?? []) }
        guard let elements = value.array else { return plain(value) }
        if elements.contains(where: { $0.members != nil }) { return block(value, under: member.key) }
        return HTML.joined(elements.map { label($0, under: member.key) }, by: ", ")
    }

    /// Two sides of a count as one range; nil for any other object.
    private func bound(_ value: JSONValue) -> HTML? {
        guard let members = value.members, members.map(\.key) == ["min", "max"] else { return nil }
        let (least, most) = (members[0].value, members[1].value)
        return least == most ? plain(least) : "\(plain(least))–\(plain(most))"
    }

    private static func corners(_ rings: [JSONValue]) -> Int {
        rings.reduce(0) { sum, ring in
            let points = ring.array ?? []
            return sum + (points.first?.array?.first?.number == nil ? corners(points) : max(0, points.count - 1))
        }
    }

    /// A text; of the list of what is not known, the name of the field.
    private func label(_ value: JSONValue, under key: String) -> HTML {
        guard key == "notKnown", let path = value.string else { return plain(value) }
        return .escaping(path.split(separator: ".").map { PacketLabel.text(String($0)) }.joined(separator: ": "))
    }

    private func plain(_ value: JSONValue) -> HTML {
        switch value {
        case .null: "–"
        case .bool(let value): value ? "yes" : "no"
        case .number(let number): .escaping(value.integer.map { "\($0)" } ?? "\(number)")
        case .string(let text):
            value == AllegationPacket.unknown ? "<span class=\"aside\">unknown</span>" : HTML.isolated(text)
        case .array, .object: .empty
        }
    }
}

/// What the parts of a packet are called on paper.
private enum PacketLabel {
    private static let table: [String: String] = [
        "made": "Made", "incident": "Incident", "record": "Revision of the record", "submitter": "From",
        "when": "When", "where": "Where", "narrative": "Account", "harm": "Killed and injured", "victims": "People",
        "objects": "Damaged civilian objects", "weapons": "Weapons and strikes", "suspects": "Who is held responsible",
        "positions": "Positions so far", "sources": "Sources", "sourcesNote": "On the sources", "imagery": "Imagery",
        "notKnown": "Not known",
        "expectedReply": "Reply expected by", "correspondence": "Correspondence",
        "changes": "New since the last packet",
        "sha256": "SHA-256", "utcStart": "UTC from", "utcEnd": "UTC to", "timeStart": "Local time from",
        "timeEnd": "Local time to", "zoneFrom": "Zone taken from", "mgrs": "MGRS",
        "mgrsSideMetres": "Side of the square (m)",
        "radiusMetres": "Radius (m)", "nameEnglish": "Name", "nameArabic": "Name in Arabic", "id": "Identifier",
        "previousCodes": "Former codes", "pageURL": "Page", "url": "Address", "archive": "Archived copy",
    ]

    /// The words of a key: from the table, else its own, `strikeReports` as `Strike reports`.
    static func text(_ key: String) -> String {
        if let text = table[key] { return text }
        var words = ""
        for letter in key { words += letter.isUppercase ? " \(letter.lowercased())" : String(letter) }
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}

// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension CMSPostReading {
    /// Families first, then the persons recorded alone.
    mutating func readVictims() {
        for (index, group) in rows("victim_groups", of: acf).enumerated() {
            var family = VictimFamily()
            family.id = "G\(index + 1)"
            draft.incident.victimFamilies.append(family)
            readVictims("group_victims", of: group, family: family.id)
            close(group)
        }
        readVictims("victims", of: acf, family: nil)
        knows("victimFamilies", "victim_groups")
        knows("victims", "victims", "victim_groups")
    }

    private mutating func readVictims(_ key: String, of object: CMSObject, family: String?) {
        for row in rows(key, of: object) {
            let isBlank = row.members.allSatisfy { $0.value != .bool(false) && CMSValue.isBlank($0.value) }
            var victim = victim(row)
            victim.family = family
            if !isBlank { draft.incident.victims.append(victim) }
            close(row)
        }
    }

    private mutating func victim(_ row: CMSObject) -> Victim {
        var victim = Victim()
        victim.names.en = line("victim_name", of: row)
        victim.names.ar = line("victim_name_arabic", of: row) ?? line("victim_name_local", of: row)
        victim.names.he = line("victim_name_hebrew", of: row)
        victim.names.uk = line("victim_name_ukrainian", of: row)
        victim.markPlaceholder()
        victim.sex = plainKey("victim_gender", of: row)
        victim.ageText = line("victim_exact_age", of: row)
        victim.age = victim.ageText.flatMap { AgeText.age($0) }
        victim.ageKind = plainKey("victim_age", of: row) ?? (victim.ageText == nil ? nil : .exact)
        victim.outcome = plainKey("victim_killed_or_injured", of: row)
        victim.pregnant = bool("victim_pregnant", of: row)
        victim.profession = term(row.take("victim_profession"), ["profession"], "victims.profession")
        victim.nationality = line("victim_nationality", of: row)
        victim.civilianStatusContested = bool("victim_civilian_status_contested", of: row)
        victim.notes = prose("victim_additional_notes", of: row)
        victim.url = line("victim_url", of: row)
        victim.image = image(row.take("victim_image"))
        victim.listMatched = bool("reconciliation_status", of: row)
        if let entry = line("reconciliation_id", of: row) {
            var match = ListMatch()
            match.text = entry
            match.entryID = ListMatch.entryID(in: entry)
            victim.listMatches = [match]
        }
        return victim
    }

    /// A key of a closed list; another value is kept as unplaced, "unknown" is nothing.
    private mutating func plainKey<Key: PlainKey>(_ key: String, of row: CMSObject) -> Key? {
        guard let text = line(key, of: row), !DraftReading.isBlank(text) else { return nil }
        if let value = Key(rawValue: text.lowercased()) ?? Key.term(labelled: text) { return value }
        if text.lowercased() != "unknown" {
            draft.keep(text, field: row.path(key), code: .malformedValue, "“\(text)” is not a \(Key.vocabularyName)")
        }
        return nil
    }

    private func image(_ json: JSONValue?) -> Media? {
        guard !CMSValue.isBlank(json) else { return nil }
        var image = Media()
        image.kind = .image
        image.url = CMSValue.url(json)
        image.ref = CMSValue.attachment(json)
        image.origin = .victim
        return image.url == nil && image.ref == nil ? nil : image
    }
}

extension ListMatch {
    /// The number of an entry: six to nine figures and nothing else, direction marks aside.
    static func entryID(in text: String) -> String? {
        let plain = text.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: false
            default: true
            }
        }
        let digits = String(String.UnicodeScalarView(plain)).trimmed
        guard (6...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return digits
    }
}

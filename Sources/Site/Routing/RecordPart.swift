// SPDX-License-Identifier: Apache-2.0

/// What stands below the address of an incident, beside its history.
package enum RecordPart: Hashable, Sendable {
    /// `versions/3`: the record as it was.
    case version(Int)
    /// `cite.bib`, and `versions/3/cite.bib` for the version of that number.
    case citation(CitationFormat, version: Int?)
    /// `sources`, `media`, `people`: a list that is too long for the page of the record.
    case list(RecordList)
    /// `whole`: the record on one page, however long.
    case whole

    /// Reads the parts of a path after the record's; nil where nothing has such an address.
    init?(_ parts: ArraySlice<String>) {
        guard let last = parts.last else { return nil }
        let format = CitationFormat(rawValue: last)
        switch parts.count {
        case 1:
            if let format {
                self = .citation(format, version: nil)
            } else if let list = RecordList(rawValue: last) {
                self = .list(list)
            } else if last == "whole" {
                self = .whole
            } else {
                return nil
            }
        case 2, 3:
            guard parts.first == "versions", let number = Self.number(parts[parts.startIndex + 1]) else { return nil }
            guard parts.count == 3 else {
                self = .version(number)
                return
            }
            guard let format else { return nil }
            self = .citation(format, version: number)
        default: return nil
        }
    }

    /// A version's number without a sign and without leading zeros, so that every version has one address.
    private static func number(_ text: String) -> Int? {
        guard let number = Int(text), number >= 1, String(number) == text else { return nil }
        return number
    }

    /// The path below the record's.
    var path: String {
        switch self {
        case .version(let number): "versions/\(number)"
        case .citation(let format, nil): format.rawValue
        case .citation(let format, let number?): "versions/\(number)/\(format.rawValue)"
        case .list(let list): list.rawValue
        case .whole: "whole"
        }
    }
}

/// The forms in which a record can be cited; raw values are the names in addresses.
package enum CitationFormat: String, CaseIterable, Sendable {
    case text = "cite.txt"
    case bibTeX = "cite.bib"
    case ris = "cite.ris"
    /// CSL-JSON, as citation managers read it.
    case csl = "cite.json"
    /// The Citation File Format.
    case file = "CITATION.cff"
}

/// The lists of a record that may be too long for its page; raw values are the names in addresses.
package enum RecordList: String, CaseIterable, Sendable {
    case people, sources, media
}

/// What readers of the past ask of a page: RFC 7089.
package enum MementoService: String, CaseIterable, Sendable {
    /// Leads to the version of a time.
    case timegate
    /// Lists every version.
    case timemap
}

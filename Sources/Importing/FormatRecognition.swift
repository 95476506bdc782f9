// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Tells formats apart by what stands in a file.
enum FormatRecognition {
    /// Bytes that are looked at.
    static let prefixLength = 256 << 10

    /// The format that UTF-8 begins with; nil where it is none that is known.
    static func format(of bytes: [UInt8]) -> ImportFormat? {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard let first = bytes.first(where: { $0 > 0x20 }) else { return nil }
        switch first {
        case UInt8(ascii: "<"): return .archivePage
        case UInt8(ascii: "["), UInt8(ascii: "{"): return json(bytes, first)
        default: return ArchiveTextReader.recognises(bytes) ? .archivePageText : militaryText(bytes)
        }
    }

    /// A table of strikes by its header; a text with entries of casualty reports, with strikes near places, or with a finding.
    private static func militaryText(_ bytes: [UInt8]) -> ImportFormat? {
        if StrikeTableReader.recognises(bytes) { return .strikeTable }
        guard SourceBytes.firstInvalidOffset(bytes).map({ $0 + 4 > bytes.count }) ?? true else { return nil }
        let text = ReportText(bytes)
        if CasualtyReportReader.hasEntries(text) { return .casualtyReport }
        if StrikeReleaseReader.hasStrikes(text) { return .strikeRelease }
        return CasualtyReportReader.isStatement(text) ? .casualtyReport : nil
    }

    /// Whether the object that the bytes begin with ends in its first line, or goes on beyond the bytes without a line end.
    static func isOneObjectALine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = bytes.firstIndex(of: UInt8(ascii: "{")) else { return false }
        guard let lineEnd = bytes[start...].firstIndex(of: 0x0A) else { return true }
        return JSONElements.endOfValue(bytes, from: start).map { $0 <= lineEnd } ?? false
    }

    /// A list is one of posts; an object tells by its keys what it is.
    private static func json(_ bytes: [UInt8], _ first: UInt8) -> ImportFormat? {
        if first == UInt8(ascii: "[") { return .archiveCMS }
        let keys = bytes.withUnsafeBufferPointer { topLevelKeys($0) }
        if keys.first == "schema" || keys.contains("codes") { return .interchange }
        if keys.contains("acf") || (keys.contains("id") && keys.contains("type")) { return .archiveCMS }
        if keys.contains("schema") { return .interchange }
        let taxonomies = [
            "country", "belligerent", "strike_type", "cause_of_death", "civilian_harm_status", "infrastructure",
        ]
        return keys.contains { taxonomies.contains($0) } && !keys.contains("id") ? .archiveTerms : nil
    }

    /// The keys of an object that begin within the bytes.
    private static func topLevelKeys(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
        var keys: [String] = []
        var position = JSONElements.skipWhiteSpace(bytes, 0) + 1
        while true {
            position = JSONElements.skipWhiteSpace(bytes, position)
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\""),
                let end = JSONElements.endOfValue(bytes, from: position), end - position >= 2
            else { return keys }
            keys.append(String(decoding: bytes[(position + 1)..<(end - 1)], as: UTF8.self))
            position = JSONElements.skipWhiteSpace(bytes, end)
            guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { return keys }
            position = JSONElements.skipWhiteSpace(bytes, position + 1)
            guard let valueEnd = JSONElements.endOfValue(bytes, from: position) else { return keys }
            position = JSONElements.skipWhiteSpace(bytes, valueEnd)
            guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { return keys }
            position += 1
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

extension MilitaryReport {
    /// The canonical bytes (RFC 8785) that a revision seals and hashes.
    package var canonicalDocument: [UInt8] {
        var writer = JSONWriter(order: .canonical, reserving: 4096 + originalText.utf8.count)
        write(to: &writer)
        return writer.bytes
    }

    /// Reads one document, as `canonicalDocument` writes it.
    ///
    /// - Throws: `InterchangeError` with every fault found; keys that the form does not have are no fault.
    package static func read(document bytes: some Collection<UInt8>) throws(InterchangeError) -> MilitaryReport {
        let json: JSONValue
        do throws(JSONError) {
            json = try JSONParser.parse(bytes)
        } catch {
            throw .json(error)
        }
        var reader = InterchangeReader()
        let report = read(json, &reader)
        let faults = reader.problems.filter { $0.code != .unknownKey }
        guard let report, faults.isEmpty else { throw .problems(faults) }
        guard report.schemaName == schema else { throw .unknownSchema(report.schemaName) }
        return report
    }
}

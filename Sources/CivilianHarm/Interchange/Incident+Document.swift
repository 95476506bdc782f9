// SPDX-License-Identifier: Apache-2.0

extension Incident {
    /// The canonical bytes (RFC 8785) that a revision seals and hashes.
    package var canonicalDocument: [UInt8] { document(order: .canonical) }

    /// One line of an interchange file, without the line feed.
    package var interchangeLine: [UInt8] { document(order: .interchange) }

    private func document(order: JSONWriter.KeyOrder) -> [UInt8] {
        var writer = JSONWriter(order: order, reserving: 4096)
        write(to: &writer)
        return writer.bytes
    }

    /// Reads one document.
    ///
    /// - Returns: the incident and the keys that the format does not have; those never stop a record.
    /// - Throws: `InterchangeError` with every fault found.
    package static func read(document bytes: some Collection<UInt8>) throws(InterchangeError) -> (
        incident: Incident, unknownKeys: [InterchangeProblem]
    ) {
        let json: JSONValue
        do throws(JSONError) {
            json = try JSONParser.parse(bytes)
        } catch {
            throw .json(error)
        }
        return try read(document: json)
    }

    /// Reads one document that is parsed already: what is returned and thrown is the same.
    package static func read(document json: JSONValue) throws(InterchangeError) -> (
        incident: Incident, unknownKeys: [InterchangeProblem]
    ) {
        guard json["schema"]?.string == schema else { throw .unknownSchema(json["schema"]?.string) }
        var reader = InterchangeReader()
        let incident = read(json, &reader)
        let faults = reader.problems.filter { $0.code != .unknownKey }
        guard let incident, faults.isEmpty else { throw .problems(faults) }
        return (incident, reader.problems)
    }
}

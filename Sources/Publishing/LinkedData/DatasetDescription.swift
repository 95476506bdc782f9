// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// A data set as schema.org describes one, with how it came about in the words of PROV-O (requirement R52).
package struct DatasetDescription: Sendable {
    /// A file of the data set.
    package struct Distribution: Sendable {
        package let name: String
        package let mediaType: String
        /// Where it can be fetched; a name beside the description where it has no address.
        package let address: String
        /// 64 hexadecimal figures; nil where it is not known.
        package let sha256: String?

        package init(name: String, mediaType: String, address: String, sha256: String?) {
            self.name = name
            self.mediaType = mediaType
            self.address = address
            self.sha256 = sha256
        }
    }

    package var identifier = "urn:sijill:register"
    package var name = "Register of civilian harm"
    package var summary = """
        Incidents of alleged civilian harm: when and where, who is accused, what is recorded of people killed and injured \
        as ranges, what militaries said, and the sources. Unknown, zero and not applicable are kept apart.
        """
    package var creator = "Sijill register"
    package var licence = "https://spdx.org/licenses/CC-BY-4.0.html"
    package var version = "1"
    /// When any of its records was last changed; nil where none says.
    package var modified: CalendarDay?
    package var firstDay: CalendarDay?
    package var lastDay: CalendarDay?
    /// ISO 3166-1 alpha-2.
    package var countries: [String] = []
    package var incidents = 0
    package var distributions: [Distribution] = []

    package init() {}

    /// What is measured, by schema.org's names.
    private static let variables = [
        "civilians killed, lowest and highest", "civilians injured, lowest and highest",
        "children, women and men killed", "deaths conceded by militaries", "injuries conceded by militaries",
        "grade of the recorder",
        "location with its uncertainty",
    ]

    /// The words of the description: nothing is fetched to read it.
    package static func writeContext(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("@vocab", "https://schema.org/")
            writer.member("prov", "http://www.w3.org/ns/prov#")
            writer.member("xsd", "http://www.w3.org/2001/XMLSchema#")
            for (name, type) in [("prov:wasDerivedFrom", "@id"), ("prov:wasGeneratedBy", "@id"), ("license", "@id")] {
                writer.key(name)
                writer.object { $0.member("@type", type) }
            }
            for name in ["startDate", "endDate", "dateModified"] {
                writer.key(name)
                writer.object { $0.member("@type", "xsd:date") }
            }
        }
    }

    /// The nodes of the description: the data set, and the activity that made it.
    package func writeNodes(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("@id", identifier)
            writer.key("@type")
            ["Dataset", "prov:Entity"].write(to: &writer)
            writer.member("name", name)
            writer.member("description", summary)
            writer.member("license", licence)
            writer.member("version", version)
            writer.key("isAccessibleForFree")
            writer.bool(true)
            writer.key("creator")
            writer.object { writer in
                writer.member("@type", "Organization")
                writer.member("name", creator)
            }
            if let modified { writer.member("dateModified", modified.text) }
            if let firstDay, let lastDay { writer.member("temporalCoverage", "\(firstDay.text)/\(lastDay.text)") }
            writer.key("spatialCoverage")
            writer.array { writer in
                for country in countries {
                    writer.object { writer in
                        writer.member("@type", "Country")
                        writer.member("identifier", country)
                        writer.member("name", Country(validKey: country).label(.english))
                    }
                }
            }
            writer.key("variableMeasured")
            Self.variables.write(to: &writer)
            writer.key("size")
            writer.string("\(incidents) incidents")
            writeDistributions(to: &writer)
            writer.member("prov:wasGeneratedBy", identifier + ":export")
        }
        writer.object { writer in
            writer.member("@id", identifier + ":export")
            writer.member("@type", "prov:Activity")
            writer.member("name", "Export of the published records of a register")
        }
    }

    private func writeDistributions(to writer: inout JSONWriter) {
        writer.key("distribution")
        writer.array { writer in
            for file in distributions {
                writer.object { writer in
                    writer.member("@type", "DataDownload")
                    writer.member("name", file.name)
                    writer.member("encodingFormat", file.mediaType)
                    writer.member("contentUrl", file.address)
                    if let sha256 = file.sha256 { writer.member("sha256", sha256) }
                }
            }
        }
    }
}

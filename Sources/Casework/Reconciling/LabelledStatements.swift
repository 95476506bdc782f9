// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import Importing
package import Matching

/// Statements of which it is known what incidents they answer, one JSON object a line.
///
/// `{"text", "belligerent", "statement_date", "url", "incidents": [{"code"}]}`; other keys are passed over, above all what the
/// archive entered from the statement itself.
package struct LabelledStatements: Sendable {
    /// One statement.
    package struct Statement: Sendable {
        /// The number of its line, from 1.
        package let line: Int
        package let text: String
        package let actor: Term<Actor>?
        let published: CalendarDay?
        /// The codes of each incident, joined by a space.
        package let incidents: [String]
    }

    /// A line that could not be read.
    package struct Fault: Sendable {
        package let line: Int
        package let reason: String
    }

    package private(set) var statements: [Statement] = []
    package private(set) var faults: [Fault] = []

    /// Reads a whole file's bytes.
    package init(_ bytes: [UInt8]) {
        var lines = LineSplitter()
        lines.feed(bytes) { add($0, $1) }
        lines.finish { add($0, $1) }
    }

    /// Reads a file.
    ///
    /// - Throws: an error that says why the file cannot be read.
    package init(file path: String) throws {
        self.init(try FileBytes.all(of: path))
    }

    private mutating func add(_ number: Int, _ line: ArraySlice<UInt8>?) {
        guard let line else {
            faults.append(Fault(line: number, reason: "the line is too long"))
            return
        }
        guard !line.allSatisfy({ $0 == 0x20 }) else { return }
        do throws(JSONError) {
            let json = try JSONParser.parse(line)
            guard let text = json["text"]?.string, let incidents = json["incidents"]?.array else {
                faults.append(Fault(line: number, reason: "it needs a \"text\" and a list \"incidents\""))
                return
            }
            statements.append(
                Statement(
                    line: number,
                    text: text,
                    actor: Self.actor(json),
                    published: json["statement_date"]?.string.flatMap { Self.day($0) },
                    incidents: incidents.compactMap { $0["code"]?.string }
                )
            )
        } catch {
            faults.append(Fault(line: number, reason: "\(error)"))
        }
    }

    /// Who made the statement: the key of the archive's select, or else the host of the address.
    private static func actor(_ json: JSONValue) -> Term<Actor>? {
        if let actor = json["belligerent"]?.string.flatMap({ LegacyActors.actor($0) }), actor != .unknown {
            return .known(actor)
        }
        guard let url = json["url"]?.string else { return nil }
        let hosts = [
            ("inherentresolve.mil", "us-led-coalition"), ("centcom.mil", "us-military"), ("africom.mil", "us-military"),
        ]
        return hosts.first { url.contains($0.0) }.map { .known(Actor(validKey: $0.1)) }
    }

    /// Reads `20210713` or `2021-07-13`.
    private static func day(_ text: String) -> CalendarDay? {
        guard text.utf8.count == 8, let number = Int(text) else { return CalendarDay(text) }
        return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
}

extension LabelledStatements.Statement {
    /// What is taken out of a text before it is read.
    package struct Hiding: OptionSet, Sendable {
        package let rawValue: Int

        package init(rawValue: Int) { self.rawValue = rawValue }

        /// Codes of recorders and numbers of militaries.
        package static let codes = Hiding(rawValue: 1)
        package static let squares = Hiding(rawValue: 2)
    }

    /// The entries of the text, each as a declaration, read after what is hidden was taken out.
    package func declarations(hiding: Hiding = []) -> [Declaration] {
        entries(in: HiddenText.text(text, hiding: hiding, context: context)).map { entry in
            var declaration = Declaration(entry, actor: actor)
            // What is hidden must not come back by another reading of what is left.
            if hiding.contains(.codes) { (declaration.codes, declaration.serials) = ([], []) }
            if hiding.contains(.squares) { declaration.squares = [] }
            return declaration
        }
    }

    private var context: ReportContext { ReportContext(published: published) }

    private func entries(in text: String) -> [ReportEntry] {
        CasualtyReportReader.read(text, context: context).report.entries
    }
}

/// Texts without what would give an incident away.
enum HiddenText {
    /// The text without the passages in which codes, numbers or squares were read.
    static func text(
        _ text: String,
        hiding: LabelledStatements.Statement.Hiding,
        context: ReportContext
    ) -> String {
        var fields: Set<String> = []
        if hiding.contains(.codes) { fields.formUnion(["codes", "serial"]) }
        if hiding.contains(.squares) { fields.insert("grids") }
        guard !fields.isEmpty else { return text }
        var bytes = Array(text.utf8)
        // What was hidden behind what is taken out may be read now: until nothing more is found.
        while true {
            let report = CasualtyReportReader.read(String(decoding: bytes, as: UTF8.self), context: context).report
            let marks = report.entries.flatMap(\.marks).filter { fields.contains($0.field) && $0.start < $0.end }
            guard !marks.isEmpty else { return String(decoding: bytes, as: UTF8.self) }
            for mark in marks.sorted(by: { $0.start > $1.start }) {
                guard mark.end <= bytes.count else { continue }
                bytes.removeSubrange(mark.start..<mark.end)
            }
        }
    }
}

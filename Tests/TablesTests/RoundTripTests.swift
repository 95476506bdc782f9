// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Testing

@testable import Tables

/// Keeps the rows of one record as texts.
private struct Rows: TableRowSink {
    var tables: [[ReadRow]]

    init(_ plan: TablePlan) { tables = plan.tables.map { _ in [] } }

    mutating func take(_ cells: [TableCell], of table: Int, document: UnsafeBufferPointer<UInt8>) {
        let texts = cells.map { cell -> String? in
            if case .missing = cell { return nil }
            var text: [UInt8] = []
            cell.append(to: &text, document: document)
            return String(decoding: text, as: UTF8.self)
        }
        tables[table].append(ReadRow(cells: texts, position: tables[table].count + 2))
    }
}

@Suite struct TableRoundTripTests {
    private static func tables(_ incident: Incident) throws -> [[ReadRow]] {
        var walk = TableWalk()
        var rows = Rows(.incidents)
        try walk.walk(incident.canonicalDocument, into: &rows)
        return rows.tables
    }

    private static func isSame(_ incident: Incident) throws -> Bool {
        var tables = try tables(incident)
        let root = tables[0].removeFirst()
        let document = try TableAssembly().document(root, tables)
        return try Incident.read(document: document).incident.canonicalDocument == incident.canonicalDocument
    }

    @Test func emptyIncidentComesBack() throws {
        #expect(try Self.isSame(Incident()))
    }

    @Test func valuesThatLookAlikeStayApart() throws {
        var incident = Incident()
        incident.id = Incident.ID("00000000-0000-7000-8000-000000000001") ?? .none
        incident.placeText = ""
        incident.codes = ["", "a;b", "c\\d", "'", "=1+1"]
        incident.sources = nil
        incident.media = []
        incident.annotations = .object([JSONValue.Member("a", .string("\u{1}\n\"\\"))])
        incident.timeText = "line\nwith \"quotes\", \\ and \u{0} ends\t"
        incident.countries = [.unknown("?x;y"), .unknown("'")]
        incident.tallies[.children] = Tally(killed: Bound(min: 0, max: nil), injured: .notApplicable)
        var involvement = Involvement()
        involvement.deathsConceded = .notApplicable
        involvement.injuriesConceded = Bound(min: 7, max: 3)
        involvement.legacy = LegacySelects()
        involvement.mgrs = GridReference()
        involvement.statements = [Statement(), Statement()]
        var partner = PartnerStatement()
        partner.statements = [Statement()]
        involvement.partnerStatements = [PartnerStatement(), partner]
        incident.involvements = [Involvement(), involvement]
        var source = Source()
        source.reading = SourceReading()
        source.images = [Media()]
        incident.sources = [source, Source()]
        var victim = Victim()
        victim.age = Age(min: 0, max: 0.5, unit: .months)
        victim.image = Media()
        victim.listMatches = [ListMatch(), ListMatch()]
        incident.victims = [victim, Victim()]
        incident.unplaced = [Unplaced()]
        incident.origin = Origin()
        incident.origin?.declared = DeclaredCounts()
        #expect(try Self.isSame(incident))
        incident.sources = nil
        incident.media = nil
        incident.origin?.declared = nil
        #expect(try Self.isSame(incident))
    }

    /// Rows for readers are laid out from the kept document itself; they are those of the document that readers may have.
    @Test func rowsForReadersAreThoseOfTheirDocument() throws {
        let plan = TablePlan { PublicForm.shows($0) }
        var documents = PublicDocuments(order: .canonical)
        var walk = TableWalk(plan)
        for incident in Self.published() {
            var (rows, expected) = (Rows(plan), Rows(plan))
            let document = try #require(try documents.document(of: incident.canonicalDocument))
            let isPublished = try walk.walk(incident.canonicalDocument, seenAs: documents, into: &rows)
            #expect(isPublished)
            try walk.walk(document, into: &expected)
            for table in plan.tables.indices {
                #expect(
                    rows.tables[table].map(\.cells) == expected.tables[table].map(\.cells),
                    "\(plan.tables[table].name)"
                )
            }
            #expect(
                !rows.tables.joined().contains { row in row.cells.contains { $0?.contains("kept inside") == true } }
            )
            var draft = incident
            draft.visibility = .draft
            var none = Rows(plan)
            let isDraftPublished = try walk.walk(draft.canonicalDocument, seenAs: documents, into: &none)
            #expect(!isDraftPublished && none.tables.allSatisfy(\.isEmpty))
        }
    }

    private static func published() -> [Incident] {
        var incident = Incident()
        incident.visibility = .published
        incident.id = Incident.ID("00000000-0000-7000-8000-000000000002") ?? .none
        incident.unplaced = [Unplaced(field: "kept inside", text: "kept inside", reason: "kept inside")]
        var place = Geolocation()
        (place.latitude, place.longitude) = (33.123_456, 44.654_321)
        incident.geolocations = [place, Geolocation()]
        var victim = Victim()
        (victim.names.en, victim.outcome, victim.family, victim.notes) = ("kept inside", .injured, "G1", "kept inside")
        var dead = Victim()
        (dead.names.en, dead.outcome, dead.age) = ("A \"name\"", .killed, Age(min: 14, max: 14))
        incident.victims = [victim, dead]
        var family = VictimFamily()
        (family.id, family.names.en) = ("G1", "kept inside")
        incident.victimFamilies = [family]
        var source = Source()
        source.name = "a source, with \\ and \n"
        incident.sources = [source, Source()]
        incident.tallies[.children] = Tally(killed: Bound(min: 0, max: nil), injured: .notApplicable)
        var bare = Incident()
        bare.visibility = .published
        return [incident, bare]
    }

    @Test func sharedRecordsComeBack() throws {
        let root = ProcessInfo.processInfo.environment["SIJILL_SHARED"] ?? "../shared"
        guard let text = try? String(contentsOfFile: root + "/interchange/example-full.json", encoding: .utf8) else {
            return
        }
        let incident = try Incident.read(document: Array(text.utf8)).incident
        #expect(try Self.isSame(incident))
        var out: [UInt8] = []
        var rewriter = DocumentRewriter(.interchange)
        #expect(rewriter.write(incident.canonicalDocument, to: &out))
        #expect(String(decoding: out, as: UTF8.self) == String(decoding: incident.interchangeLine, as: UTF8.self))
    }
}

@Suite struct TablePlanTests {
    @Test func noTableHasTwoColumnsOfOneName() {
        for table in TablePlan.incidents.tables {
            #expect(Set(table.columns.map(\.name)).count == table.columns.count, "\(table.name)")
        }
        let names = TablePlan.incidents.tables.map(\.name)
        #expect(Set(names).count == names.count)
    }

    @Test func everyColumnIsExplainedInBothLanguages() {
        for table in TablePlan.incidents.tables {
            for column in table.columns {
                for field in column.fields { #expect(FieldDefinition.of(field) != nil, "\(field) has no definition") }
                for language in [InterfaceLanguage.english, .arabic] {
                    let words = [column.label(language), column.meaning(language)]
                    #expect(words.allSatisfy { !$0.isEmpty }, "\(table.name).\(column.name)")
                }
            }
            for field in table.list { #expect(FieldDefinition.of(field) != nil, "\(field) has no definition") }
        }
    }
}

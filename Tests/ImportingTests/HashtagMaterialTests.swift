// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Testing

@testable import Importing

/// The standard's own samples of tables with hashtags: each is read, or refused with a reason that says what it is.
@Suite struct HashtagMaterialTests {
    @Test func everySampleIsReadOrRefusedWithAReason() throws {
        guard let folder = try SharedMaterial.folder("data/hxl-samples") else { return }
        let hxl = try #require(ShippedMappings.named("hxl"))
        var read: [String: Int] = [:]
        var refused: [String: ImportDiagnosticCode] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            guard !name.hasPrefix("LICENSE"), name != "SOURCE.txt" else { continue }
            let bytes = try SharedMaterial.input("\(folder)/\(name)", named: name).bytes
            var form = hxl.table
            if name.contains("latin1") { form.encoding = "windows-1252" }
            if name.contains("selector") { form.records = "sel2" }
            if name.contains("quality.xlsx") { form.sheet = "input-quality-hxl" }
            let reading = TableReading(bytes, hxl, form: form)
            if let fault = reading.fault {
                refused[name] = fault.code
                if ProcessInfo.processInfo.environment["SIJILL_SHOW"] != nil { print("\(name): \(fault.message)") }
            } else {
                read[name] = reading.drafts.count
            }
        }
        if ProcessInfo.processInfo.environment["SIJILL_SHOW"] != nil { print(read.sorted { $0.key < $1.key }) }
        #expect(read.count + refused.count > 70)
        // One table in CSV, TSV, workbook and the forms of JSON.
        let forms = read.filter { $0.key.contains("input-valid") && !$0.key.contains("selector") }
        #expect(forms.count >= 8 && Set(forms.values).count <= 2, "\(forms)")
        #expect(refused.filter { $0.key.hasSuffix(".xls") }.values.allSatisfy { $0 == .notRecognised })
        #expect(refused.filter { $0.key.contains("untagged") }.values.allSatisfy { $0 == .notRecognised })
        #expect(Set(refused.values).isSubset(of: [.notRecognised, .malformedJSON]), "\(refused)")
    }
}

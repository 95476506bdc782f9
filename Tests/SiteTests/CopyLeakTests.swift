// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Foundation
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Site

/// What must stay inside is in no file of a copy, whatever way it is written.
@Suite(.serialized) struct CopyLeakTests {
    @Test func nothingThatIsNotPublicIsInAnyFile() async throws {
        try await CopiedSite.with { site in
            for base in ["https://c.example/register", nil] {
                let report = try await site.write(
                    try await PlantedRegister.make(),
                    server: "https://r.example",
                    base: base
                )
                #expect(report.files > 200)
                for (name, bytes) in try site.files() {
                    PlantedRegister.expectNothing(in: bytes, name)
                    PlantedRegister.expectNothing(in: Array(name.utf8), name)
                }
            }
        }
    }

    /// The search for leaks finds a text in each way of writing it.
    @Test func leaksWouldBeFound() throws {
        let found = PlantedRegister.spellings(PlantedRegister.hidden)
        func isFound(_ text: String) -> Bool {
            found.contains { Array(text.utf8).firstRange(of: $0) != nil }
        }

        #expect(isFound("<p>x \(PlantedRegister.hidden) y</p>"))
        #expect(
            isFound(
                "?q="
                    + (PlantedRegister.hidden.addingPercentEncoding(
                        withAllowedCharacters: .alphanumerics.subtracting(.letters)
                    )
                        ?? "")
            )
        )
        #expect(isFound("\"" + PlantedRegister.hidden.utf16.map { "\\u0" + String($0, radix: 16) }.joined() + "\""))
        for shift in 0..<3 {
            let text = String(repeating: "a", count: shift) + PlantedRegister.hidden + "tail"
            #expect(isFound(Data(text.utf8).base64EncodedString()), "\(shift)")
        }
        #expect(isFound("en/incidents/\(CopyAddress.name(PlantedRegister.hidden))/index.html"))
        #expect(!isFound("طير كناري"))
    }
}

// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CivilianHarm

@Suite struct IntegrityPageTests {
    @Test func everyRuleIsOnItsPageAsItIs() throws {
        let page = try Documentation("integrity.md")
        let expected = IntegrityRule.allCases.map(Self.entry).joined()
        if Documentation.isWriting {
            try page.write(generated: expected)
        } else {
            #expect(page.generated == expected, "write it again with SIJILL_WRITE_DOCS=1")
        }
    }

    private static func entry(_ rule: IntegrityRule) -> String {
        """

        ### `\(rule.id)` (\(rule.level.rawValue))

        **\(rule.title(.english))** · \(rule.title(.arabic))

        \(rule.message(.english)) \(rule.explanation(.english))

        \(rule.message(.arabic)) \(rule.explanation(.arabic))

        """
    }
}

// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import SijillCommand

/// Texts of help wrap where the terminal does.
@Suite struct HelpTextTests {
    @Test func paragraphsAreOneLineEachAndExamplesStandAsTheyAre() {
        let text = """
            First line
            and the second.

            A paragraph of its own:
              sijill list --from 2031-01-01
              sijill list
            And more
            of it.
            """
        #expect(
            text.flowing == """
                First line and the second.

                A paragraph of its own:
                  sijill list --from 2031-01-01
                  sijill list
                And more of it.
                """
        )
    }
}

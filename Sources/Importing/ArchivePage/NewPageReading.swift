// SPDX-License-Identifier: Apache-2.0
internal import CivilianHarm

struct NewPageReading {
    let root: PageRoot
    func read(into draft: inout DraftReading) {}
}

// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SijillCommand

@main
struct Entry {
    static func main() async {
        await SijillCommand.main()
    }
}

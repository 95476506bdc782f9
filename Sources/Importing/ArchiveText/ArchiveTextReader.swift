// SPDX-License-Identifier: Apache-2.0
enum ArchiveTextReader {
    static func recognises(_ bytes: [UInt8]) -> Bool { false }
    static func read(
        _ input: ImportInput,
        context: ImportContext,
        _ body: (ImportEvent) throws -> Void
    ) rethrows {}
}

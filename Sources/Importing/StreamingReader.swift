// SPDX-License-Identifier: Apache-2.0

/// Reads a file from chunks as they come, so that memory does not grow with its size.
package protocol StreamingReader {
    /// Takes the next bytes, and passes on every record that is complete now.
    mutating func feed(_ chunk: [UInt8], _ body: (ImportEvent) throws -> Void) rethrows

    /// Passes on what the end of the file completes.
    mutating func finish(_ body: (ImportEvent) throws -> Void) rethrows
}

extension Importing {
    /// How a file of many records is read in pieces.
    package enum StreamedFormat: Sendable {
        /// One incident a line.
        case interchangeLines
        /// A list of posts.
        case postArray
        /// One post a line.
        case postLines
        /// A table of strikes with this separator.
        case strikeTable(separator: UInt8)

        /// A reader of such a file; the input's own bytes are not looked at.
        package func reader(of input: ImportInput, context: ImportContext) -> any StreamingReader {
            switch self {
            case .interchangeLines: InterchangeLineReader(file: input.name)
            case .postArray: CMSPostStream(input, context: context, isArray: true)
            case .postLines: CMSPostStream(input, context: context, isArray: false)
            case .strikeTable(let separator):
                StrikeTableReader(
                    file: input.name,
                    separator: separator,
                    mapping: context.military.strikeColumns,
                    issuer: context.military.issuer
                )
            }
        }
    }

    /// How a file of `size` bytes, of this format by its first ones, is read in pieces; nil where it is to be read whole.
    ///
    /// A single object that is printed over several lines is read whole, like a page, unless it is larger than any.
    package static func streamedFormat(_ format: ImportFormat?, _ prefix: [UInt8], size: Int64) -> StreamedFormat? {
        if format == .strikeTable { return .strikeTable(separator: CSVReader.separator(of: prefix)) }
        guard format == .interchange || format == .archiveCMS else { return nil }
        if format == .archiveCMS, prefix.first(where: { $0 > 0x20 }) == UInt8(ascii: "[") { return .postArray }
        let isOneALine = prefix.withUnsafeBufferPointer { FormatRecognition.isOneObjectALine($0) }
        guard isOneALine || size > pageLimit else { return nil }
        return format == .archiveCMS ? .postLines : .interchangeLines
    }
}

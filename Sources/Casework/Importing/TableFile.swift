// SPDX-License-Identifier: Apache-2.0

package import Importing

/// A file that holds a table, opened as often as it is read.
package struct TableFile {
    package let path: String
    private let settings: TableSettings

    package init(_ path: String, _ settings: TableSettings) {
        self.path = path
        self.settings = settings
    }

    /// A reader from the beginning; `columns` are those that an earlier pass found.
    ///
    /// - Throws: `notReadable`, and what the reader says of the first bytes.
    package func reader(_ form: TableForm, columns: [String]? = nil) throws(TableFault) -> any TableReader {
        let pieces = try Self.pieces(path)
        return try TableOpening.reader(pieces, form: form, columns: columns)
    }

    /// The shipped mapping that the file's header speaks for; nil where it is no table, or one that is not known.
    func recognisedMapping() -> TableMapping? {
        var form = TableForm()
        form.sheet = settings.sheet
        form.records = settings.records
        form.encoding = settings.encoding?.rawValue
        return ShippedMappings.recognise(form: form) { form in try? reader(form) }  // told when it is read
    }

    /// Whether the file, which begins so, is a workbook of tables of records.
    func isRecordWorkbook(_ prefix: [UInt8]) -> Bool {
        guard case .workbook? = try? TableKind(prefix), let pieces = try? Self.pieces(path) else { return false }
        return RecordWorkbook.isOne(pieces)
    }

    /// The tables of records of a workbook that an export wrote.
    func recordWorkbook() throws(TableFault) -> RecordWorkbook { try RecordWorkbook(try Self.pieces(path)) }

    private static func pieces(_ path: String) throws(TableFault) -> TablePieces {
        func fault(_ error: FileBytes.Failure) -> TableFault { TableFault(.notReadable, "\(error)") }
        let pieces: FileChunks
        do throws(FileBytes.Failure) {
            pieces = try FileChunks(path, length: 512 << 10)
        } catch {
            throw fault(error)
        }
        return { () throws(TableFault) -> [UInt8]? in
            do throws(FileBytes.Failure) {
                return try pieces.next()
            } catch {
                throw fault(error)
            }
        }
    }
}

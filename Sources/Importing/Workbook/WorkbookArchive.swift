// SPDX-License-Identifier: Apache-2.0

internal import CZip

/// The parts of a workbook: an archive in memory, whose entries are read in pieces and never written anywhere.
final class WorkbookArchive {
    /// Bytes of an archive that are accepted: 256 MiB.
    static let limit = 256 << 20
    /// Entries of an archive that are accepted.
    private static let entryLimit = 10_000
    /// Bytes that one part may unpack to: 2 GiB.
    private static let partLimit: UInt64 = 2 << 30
    /// How many times its packed size a part may have, beyond its first 16 MiB: sheets of equal rows come near a hundred.
    private static let ratioLimit: UInt64 = 250
    private static let freeSize: UInt64 = 16 << 20

    private let bytes: UnsafeMutableRawBufferPointer
    private let archive: OpaquePointer

    /// - Throws: What `init(_:)` of the whole content throws, `fileTooLarge` where there is more than is accepted.
    convenience init(_ pieces: TablePieces) throws(TableFault) {
        var content: [UInt8] = []
        while let piece = try pieces() {
            content += piece
            guard content.count <= Self.limit else {
                throw TableFault(
                    .fileTooLarge,
                    "the workbook is larger than \(Self.limit >> 20) MiB: save it as CSV, or export tables or sqlite"
                )
            }
        }
        try self.init(content)
    }

    /// - Throws: `truncatedFile` for what is no whole archive, `fileTooLarge`, and `notRecognised` for names that lead outside.
    init(_ content: [UInt8]) throws(TableFault) {
        bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, content.count), alignment: 16)
        bytes.copyBytes(from: content)
        var error = zip_error_t()
        zip_error_init(&error)
        guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(content.count), 0, &error) else {
            bytes.deallocate()
            throw Self.notWhole
        }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            bytes.deallocate()
            throw Self.notWhole
        }
        archive = opened
        do throws(TableFault) {
            try checkNames()
        } catch {
            // The instance is whole by now: `deinit` gives everything back.
            throw error
        }
    }

    deinit {
        zip_discard(archive)
        bytes.deallocate()
    }

    private static let notWhole = TableFault(
        .truncatedFile,
        "the workbook is no whole archive: it is cut short or damaged; save it again"
    )

    private func checkNames() throws(TableFault) {
        let count = zip_get_num_entries(archive, 0)
        guard count <= Self.entryLimit else {
            throw TableFault(.fileTooLarge, "the archive has \(count) entries: no workbook has; nothing was unpacked")
        }
        for index in 0..<UInt64(max(0, count)) {
            guard let text = zip_get_name(archive, index, 0) else { continue }
            let name = String(cString: text)
            guard !name.hasPrefix("/"), !name.contains("\\"), !name.split(separator: "/").contains("..") else {
                throw TableFault(.notRecognised, "the archive names paths outside of itself: no workbook does")
            }
        }
    }

    /// Whether the archive has an entry of this name.
    func has(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

    /// The entry of a name, from its beginning.
    ///
    /// - Throws: `malformedRecord` where there is none, `fileTooLarge` where it unpacks to more than is accepted.
    func part(_ name: String) throws(TableFault) -> WorkbookPart {
        let index = zip_name_locate(archive, name, 0)
        var status = zip_stat_t()
        guard index >= 0, zip_stat_index(archive, UInt64(index), 0, &status) == 0 else {
            throw TableFault(.truncatedFile, "the workbook lacks its part \(name): save it again")
        }
        guard status.size <= Self.partLimit else {
            throw TableFault(
                .fileTooLarge,
                "\(name) unpacks to \(status.size >> 20) MiB: it is no sheet that can be read"
            )
        }
        guard let file = zip_fopen_index(archive, UInt64(index), 0) else {
            throw TableFault(.truncatedFile, "\(name) cannot be unpacked: the workbook is damaged or encrypted")
        }
        let most = max(Self.freeSize, min(Self.partLimit, max(1, status.comp_size) * Self.ratioLimit))
        return WorkbookPart(file, name: name, limit: most, archive: self)
    }
}

/// One entry of a workbook while it is unpacked.
final class WorkbookPart {
    private let file: OpaquePointer
    let name: String
    private let limit: UInt64
    private var unpacked: UInt64 = 0
    /// Keeps the bytes that the entry is unpacked from.
    private let archive: WorkbookArchive

    fileprivate init(_ file: OpaquePointer, name: String, limit: UInt64, archive: WorkbookArchive) {
        self.file = file
        self.name = name
        self.limit = limit
        self.archive = archive
    }

    deinit { zip_fclose(file) }

    /// The next bytes; an empty array at the end.
    ///
    /// - Throws: `fileTooLarge` where more comes out than the packed size makes likely, `truncatedFile` where it is damaged.
    func next() throws(TableFault) -> [UInt8] {
        var count: Int64 = 0
        let piece = [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, length in
            count = Int64(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
            length = Int(max(0, count))
        }
        guard count >= 0 else {
            throw TableFault(.truncatedFile, "\(name) cannot be unpacked to its end: the workbook is damaged")
        }
        unpacked += UInt64(count)
        guard unpacked <= limit else {
            throw TableFault(
                .fileTooLarge,
                "\(name) unpacks to far more than a sheet of its size does (over \(limit >> 20) MiB): it is refused"
            )
        }
        return piece
    }
}

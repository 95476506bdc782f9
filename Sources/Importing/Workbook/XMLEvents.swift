// SPDX-License-Identifier: Apache-2.0

internal import CExpat

/// What a reader of XML is told: elements without the prefixes of their names, and text.
protocol XMLHandler: AnyObject {
    func start(_ name: Substring, _ attributes: XMLAttributes)
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    func end(_ name: Substring)
    /// What was wrong with what it was told; nil while all is well.
    var fault: TableFault? { get }
}

/// The attributes of an element while it starts.
struct XMLAttributes {
    fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

    /// The value of an attribute, whatever the prefix of its name; nil where it has none.
    subscript(name: String) -> String? {
        guard var pair = pairs else { return nil }
        while let key = pair[0], let value = pair[1] {
            let text = String(cString: key)
            if text == name || text.hasSuffix(":" + name) { return String(cString: value) }
            pair += 2
        }
        return nil
    }
}

/// Parses XML in pieces, with expat.
///
/// A document type is refused: it may declare entities that grow without bounds.
final class XMLEvents {
    private let parser: XML_Parser
    private let name: String
    private let handler: any XMLHandler
    /// Levels of elements that are accepted.
    private static let depthLimit = 64
    private var depth = 0
    private var refused: TableFault?

    init(_ name: String, handler: any XMLHandler) throws(TableFault) {
        guard let parser = XML_ParserCreate(nil) else {
            throw TableFault(.fileTooLarge, "there is no memory left to read \(name)")
        }
        self.parser = parser
        self.name = name
        self.handler = handler
        // The parser is freed with this object, so that it never calls one that is gone.
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in XMLEvents.of(data)?.start(name, attributes) },
            { data, name in XMLEvents.of(data)?.end(name) }
        )
        XML_SetCharacterDataHandler(parser) { data, text, length in XMLEvents.of(data)?.text(text, length) }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLEvents.of(data)?.refuseDocumentType() }
    }

    deinit { XML_ParserFree(parser) }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLEvents? {
        data.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Parses the next bytes; `isLast` says that there are no more.
    func parse(_ bytes: [UInt8], isLast: Bool) throws(TableFault) {
        let status = bytes.withUnsafeBytes { buffer in
            XML_Parse(
                parser,
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(buffer.count),
                isLast ? 1 : 0
            )
        }
        if let fault = refused ?? handler.fault { throw fault }
        guard status != XML_STATUS_ERROR else {
            let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "not XML"
            throw TableFault(
                .truncatedFile,
                "\(name), line \(XML_GetCurrentLineNumber(parser)): \(reason); the workbook is damaged: save it again"
            )
        }
    }

    /// Parses a whole part.
    static func parse(_ part: WorkbookPart, limit: Int, _ handler: any XMLHandler) throws(TableFault) {
        let events = try XMLEvents(part.name, handler: handler)
        var total = 0
        while true {
            let piece = try part.next()
            total += piece.count
            guard total <= limit else {
                throw TableFault(.fileTooLarge, "\(part.name) is larger than \(limit >> 20) MiB: it is refused")
            }
            try events.parse(piece, isLast: piece.isEmpty)
            if piece.isEmpty { return }
        }
    }

    private func start(_ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?)
    {
        depth += 1
        guard depth <= Self.depthLimit else {
            refuse(
                TableFault(.nestedTooDeep, "\(self.name) nests deeper than \(Self.depthLimit) levels: it is refused")
            )
            return
        }
        guard let name else { return }
        handler.start(Self.local(name), XMLAttributes(pairs: attributes))
        if handler.fault != nil { XML_StopParser(parser, 0) }
    }

    private func end(_ name: UnsafePointer<XML_Char>?) {
        depth -= 1
        guard let name else { return }
        handler.end(Self.local(name))
        if handler.fault != nil { XML_StopParser(parser, 0) }
    }

    private func text(_ text: UnsafePointer<XML_Char>?, _ length: Int32) {
        guard let text, length > 0 else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { bytes in
            handler.text(UnsafeBufferPointer(start: bytes, count: Int(length)))
        }
    }

    private func refuseDocumentType() {
        refuse(
            TableFault(
                .nestedTooDeep,
                "\(name) declares a document type, which may hold entities without bounds: no workbook does; it is refused"
            )
        )
    }

    private func refuse(_ fault: TableFault) {
        refused = refused ?? fault
        XML_StopParser(parser, 0)
    }

    private static func local(_ name: UnsafePointer<XML_Char>) -> Substring {
        let text = String(cString: name)
        return text.lastIndex(of: ":").map { text[text.index(after: $0)...] } ?? text[...]
    }
}

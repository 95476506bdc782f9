// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Reads a list of posts, or one post a line, from chunks as they come.
///
/// A post that cannot be read is refused with its number, and the rest goes on.
struct CMSPostStream: StreamingReader {
    private enum Shape {
        case array(JSONArraySplitter)
        case lines(LineSplitter)
    }

    private let reader: CMSPostReader
    private var shape: Shape
    /// Elements of an array that were cut off so far.
    private var count = 0

    /// A reader of a list where `isArray`, else of one post a line; the input's own bytes are not looked at.
    init(_ input: ImportInput, context: ImportContext, isArray: Bool) {
        reader = CMSPostReader(input: input, context: context)
        shape = isArray ? .array(JSONArraySplitter()) : .lines(LineSplitter())
    }

    mutating func feed(_ chunk: [UInt8], _ body: (ImportEvent) throws -> Void) rethrows {
        switch shape {
        case .array(var splitter):
            try splitter.feed(chunk) { element in try take(element, body) }
            shape = .array(splitter)
        case .lines(var splitter):
            try splitter.feed(chunk) { number, line in try take(line, number, body) }
            shape = .lines(splitter)
        }
    }

    mutating func finish(_ body: (ImportEvent) throws -> Void) rethrows {
        switch shape {
        case .array(var splitter):
            let end = try splitter.finish { element in try take(element, body) }
            try tell(end, body)
        case .lines(var splitter):
            try splitter.finish { number, line in try take(line, number, body) }
        }
    }

    private mutating func take(
        _ element: Slice<UnsafeBufferPointer<UInt8>>,
        _ body: (ImportEvent) throws -> Void
    ) rethrows {
        count += 1
        try reader.read(UnsafeBufferPointer(rebasing: element), position: count, body)
    }

    private func take(_ line: ArraySlice<UInt8>?, _ number: Int, _ body: (ImportEvent) throws -> Void) rethrows {
        guard let line else {
            return try reader.refuse(.fileTooLarge, number, "the line is longer than 64 MiB: no post is", body)
        }
        if line.allSatisfy({ $0 <= 0x20 }) { return }
        try line.withUnsafeBufferPointer { try reader.read($0, position: number, body) }
    }

    /// Says where a list stopped before its end.
    private func tell(_ end: JSONArraySplitter.End, _ body: (ImportEvent) throws -> Void) rethrows {
        let (code, what): (ImportDiagnosticCode, String)
        switch end {
        case .complete: return
        case .truncated(let offset):
            (code, what) = (
                .truncatedFile, "the file stops in the middle (byte \(offset + 1)): \(count) posts were read"
            )
        case .malformed(let offset):
            (code, what) = (
                .malformedJSON, "no comma or closing bracket at byte \(offset + 1): what follows was not read"
            )
        case .overlong(let offset):
            (code, what) = (
                .fileTooLarge, "what begins at byte \(offset + 1) is longer than 64 MiB, no post is: it was not read"
            )
        }
        try reader.refuse(code, count + 1, "\(what); export it again", body)
    }
}

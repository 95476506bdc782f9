// SPDX-License-Identifier: Apache-2.0

internal import CGumbo

/// A node of a parsed page; valid as long as its tree.
struct HTMLNode: Hashable {
    let pointer: UnsafeMutablePointer<GumboNode>

    var isElement: Bool {
        pointer.pointee.type == GUMBO_NODE_ELEMENT || pointer.pointee.type == GUMBO_NODE_TEMPLATE
    }

    /// The tag of an element; the unknown tag for anything else.
    var tag: GumboTag { isElement ? sijill_gumbo_tag(pointer) : GUMBO_TAG_UNKNOWN }

    /// The bytes of a text node; nil for elements and comments.
    var textBytes: UnsafeBufferPointer<UInt8>? {
        switch pointer.pointee.type {
        case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
            let text = sijill_gumbo_text(pointer)
            let count = strlen(text)
            return text.withMemoryRebound(to: UInt8.self, capacity: count) {
                UnsafeBufferPointer(start: $0, count: count)
            }
        default: return nil
        }
    }

    /// The nodes directly within this one.
    var children: Children { Children(node: self) }

    /// The elements directly within this one.
    var elements: some Sequence<HTMLNode> { children.lazy.filter(\.isElement) }

    var parent: HTMLNode? { pointer.pointee.parent.map { HTMLNode(pointer: $0) } }

    // MARK: Attributes

    /// The value of an attribute; nil where the element doesn't have it.
    func attribute(_ name: StaticString) -> String? {
        rawAttribute(name).map { String(cString: $0) }
    }

    private func rawAttribute(_ name: StaticString) -> UnsafePointer<CChar>? {
        guard isElement else { return nil }
        return name.withUTF8Buffer { buffer in
            guard let start = buffer.baseAddress else { return nil }
            return sijill_gumbo_attribute(pointer, UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))
        }
    }

    /// Whether the class attribute has this word.
    func hasClass(_ name: StaticString) -> Bool {
        guard let value = rawAttribute("class") else { return false }
        let length = name.utf8CodeUnitCount
        let wanted = UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
        var start = value
        while let found = strstr(start, wanted) {
            let end = found[length]
            let before: CChar = found == UnsafeMutablePointer(mutating: value) ? 0x20 : found[-1]
            if Self.isSpace(before), end == 0 || Self.isSpace(end) { return true }
            start = UnsafePointer(found) + 1
        }
        return false
    }

    private static func isSpace(_ byte: CChar) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// The words of the class attribute.
    var classNames: [Substring] {
        (attribute("class") ?? "").split(whereSeparator: \.isWhitespace)
    }
}

extension HTMLNode {
    /// The nodes directly within a node.
    struct Children: Sequence, IteratorProtocol {
        private let vector: UnsafePointer<GumboVector>?
        private var index: UInt32 = 0

        fileprivate init(node: HTMLNode) {
            switch node.pointer.pointee.type {
            case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE, GUMBO_NODE_DOCUMENT:
                vector = sijill_gumbo_children(node.pointer)
            default: vector = nil
            }
        }

        mutating func next() -> HTMLNode? {
            guard let vector, index < vector.pointee.length, let data = vector.pointee.data[Int(index)] else {
                return nil
            }
            index += 1
            return HTMLNode(pointer: data.assumingMemoryBound(to: GumboNode.self))
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Foundation
import FoundationXML
import Testing

/// An element of a chart as an XML parser reads it: what is not well formed fails.
struct DrawnElement {
    var name: String
    var attributes: [String: String]
    /// Its own text, without that of elements in it.
    var text = ""
    /// The names of the elements around it, outermost first, each with its class.
    var path: [String]
    /// The row of the chart that the nearest group around it stands for.
    var row: Int?
    /// The drawing it belongs to: "wide", "narrow", or nothing.
    var drawing: String?

    func number(_ name: String) -> Double? { attributes[name].flatMap(Double.init) }
}

/// Reads markup into a flat list of elements.
final class DrawnMarkup: NSObject, XMLParserDelegate {
    private(set) var elements: [DrawnElement] = []
    private var open: [Int] = []
    private(set) var problem: String?

    static func elements(
        _ markup: [UInt8],
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> [DrawnElement] {
        let reader = DrawnMarkup()
        let parser = XMLParser(data: Data(markup))
        parser.delegate = reader
        #expect(
            parser.parse(),
            "not well formed: \(String(describing: parser.parserError))",
            sourceLocation: sourceLocation
        )
        return reader.elements
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        let parent = open.last.map { elements[$0] }
        var element = DrawnElement(name: name, attributes: attributes, path: parent.map { $0.path + [$0.name] } ?? [])
        element.row = attributes["data-row"].flatMap(Int.init) ?? parent?.row
        element.drawing = parent?.drawing
        if name == "svg", attributes["role"] == "img" {
            element.drawing = attributes["class"] == "chart-wide" ? "wide" : "narrow"
        }
        open.append(elements.count)
        elements.append(element)
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        guard let index = open.last else { return }
        elements[index].text += text
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The texts of what a list is asked for beside its filters: places, fields, files and feeds.
enum ListPhrase: String, CaseIterable, Sendable {
    case chipBox, nearPoint, inSquare, nearSquare, nearCode, maybeInside, exactMetres, exactKilometres

    static let catalogue = PhraseCatalogue(
        """
        chipBox | Latitude {south} to {north}, longitude {west} to {east} | خط العرض من {south} إلى {north}، وخط الطول من {west} إلى {east}
        nearPoint | Within {distance} of {place} | ضمن {distance} من {place}
        inSquare | In the grid square {place} | في مربع الشبكة {place}
        nearSquare | Within {distance} of the grid square {place} | ضمن {distance} من مربع الشبكة {place}
        nearCode | Within {distance} of the place of {place} | ضمن {distance} من موقع {place}
        maybeInside | Also where the place may lie inside | مع ما قد يقع مكانه في الداخل
        exactMetres | {n} m | {n} متر
        exactKilometres | {n} km | {n} كم
        """
    )
}

extension Phrasebook {
    /// A text of the list; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: ListPhrase) -> String {
        ListPhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue
    }

    /// A text of the list with its places filled.
    func filled(_ phrase: ListPhrase, _ values: [String: String]) -> String { Self.fill(self[phrase], values) }
}

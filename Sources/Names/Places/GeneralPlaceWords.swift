// SPDX-License-Identifier: Apache-2.0

/// Words that say what kind of place it is or where it lies from another, and so tell no place from others.
enum GeneralPlaceWords {
    private static let english = """
        a an and at by for from in into near of off on or the to towards vicinity within
        area areas bank camp camps central centre center city countryside district districts governorate hamlet
        neighborhood neighborhoods neighbourhood neighbourhoods outskirts province region road roundabout rural street
        streets suburb suburbs subdistrict surrounding surroundings town towns village villages
        between along around close outside possibly several other various unknown including unspecified exact location
        north northern northeast northeastern northwest northwestern south southern southeast southeastern southwest
        southwestern east eastern west western km kilometers kilometres miles desert refugee refugees
        """
    private static let arabic = """
        و او في من الى على عند قرب بالقرب بين حول جنوب شمال شرق غرب جنوبي شمالي شرقي غربي شماليه جنوبيه شرقيه غربيه
        قريه قري مدينه بلده بلدات حي احياء شارع طريق دوار منطقه مناطق ناحيه ريف محافظه مخيم ضواحي ضاحيه باديه صحراء كم
        """

    private static let words = Set(
        (english + " " + arabic).split { $0 == " " || $0 == "\n" }.map(String.init)
    )

    /// Whether a word of a search key, without its article, is one of them.
    static func contains(_ word: String) -> Bool { words.contains(word) }
}

// SPDX-License-Identifier: Apache-2.0

import Names
import Testing

/// Names of places across spellings and scripts.
struct PlaceNameTests {
    @Test(arguments: [
        ("Al Soor", "al-Sur"), ("Al Soor", "الصور"), ("Dayr Az Zawr", "Deir Ezzor"), ("Dayr Az Zawr", "دير الزور"),
        ("Deir ez-Zor", "دَيْر الزُّور"), ("Ar Raqqah", "Raqqa"), ("Ar Raqqah", "الرقة"), ("As Shaddadi", "الشدادي"),
        ("Mu’ayzila", "معيزيلة"), ("Khusham", "خشام"), ("Tall Birak", "تل براك"), ("Abu Kamal", "ابو كمال"),
        ("Al Bukamal", "البوكمال"), ("Abu Kamal", "Al Bukamal"), ("Palmyra", "تدمر"), ("Ḥalab", "Aleppo"),
        ("Al Sha'afa", "الشعفة"), ("near Idlib city", "إدلب"), ("Bāb al-Hawā", "باب الهوى"), ("Qamishli", "القامشلي"),
        ("Taftanaz", "تفتناز"), ("Jisr ash-Shughur", "جسر الشغور"), ("village of Yabroud", "يبرود"),
    ])
    func spellingsOfOnePlaceSoundAlike(first: String, second: String) {
        let (first, second) = (PlaceName(first).words, PlaceName(second).words)

        #expect(!first.isEmpty)
        #expect(first.map(\.skeleton) == second.map(\.skeleton))
    }

    @Test(arguments: [
        ("Hajin", "Homs"), ("Raqqa", "Riqa Shamaliya"), ("Manbij", "Mambij Saghir"), ("Kafr Nabl", "Kafr Zita"),
        ("الصور", "الصوامع"), ("Al Bab", "Al Hol"),
    ])
    func otherPlacesSoundDifferent(first: String, second: String) {
        #expect(PlaceName(first).words.map(\.skeleton) != PlaceName(second).words.map(\.skeleton))
    }

    @Test(arguments: [
        ("Hajin", "Hajin", PlaceLikeness.same), ("Hajin", "Hajeen", .sound), ("Hajin", "هجين", .sound),
        ("Mayadin", "Mayadiq", .near), ("Shadadi", "Shdaad", .sound), ("Tabqah", "Tabaka", .sound),
        ("Talatanah", "Taltana", .sound), ("Msheirfa", "Mseirfa", .near), ("Sur", "Sar", .sound), ("Sur", "Bur", .none),
        ("Hajin", "Homs", .none),
    ])
    func wordsAreComparedByTheirConsonants(first: String, second: String, likeness: PlaceLikeness) throws {
        let first = try #require(PlaceName(first).words.first)
        let second = try #require(PlaceName(second).words.first)

        #expect(first.likeness(to: second) == likeness)
        #expect(second.likeness(to: first) == likeness)
    }

    @Test(arguments: [
        ("Between Mu'ayzila and Marat", ["muayzila", "marat"]), ("the countryside north of Hajin", ["hajin"]),
        ("ريف هجين الشرقي", ["هجين"]), ("بين معيزيلة و مراط", ["معيزيله", "مراط"]),
        ("مراط والزباري", ["مراط", "زباري"]),
        ("an unknown area", []), ("", []), ("12 km", ["12"]), ("Al", ["al"]),
    ])
    func onlyTellingWordsStay(text: String, words: [String]) {
        #expect(PlaceName(text).words.map(\.letters) == words)
    }
}

// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CivilianHarm

@Suite struct VocabularyTests {
    @Test(arguments: VocabularyCatalogue.all)
    func everyTermHasAKeyOfItsOwnAndLabelsInBothLanguages(list: VocabularyCatalogue.List) {
        let entries = list.terms.entries
        #expect(Set(entries.map(\.key)).count == entries.count)
        for entry in entries {
            #expect(!entry.key.isEmpty)
            #expect(list.isKey(entry.key), "\(list.name): \(entry.key) is a key")
            #expect(!entry.english.isEmpty)
            #expect(entry.arabic.hasArabicLetter, "\(list.name): \(entry.key) lacks an Arabic label")
            #expect((entry.englishDefinition == nil) == (entry.arabicDefinition == nil), "\(list.name): \(entry.key)")
            if let parent = entry.parent { #expect(entries.contains { $0.key == parent }) }
        }
    }

    @Test(arguments: VocabularyCatalogue.all)
    func labelsMeanOneTermOfTheirList(list: VocabularyCatalogue.List) {
        let labels = list.terms.entries.flatMap { [$0.english] + $0.alternatives }.map { $0.lowercased() }
        #expect(Set(labels).count == labels.count)
        for entry in list.terms.entries {
            #expect(list.terms.key(labelled: entry.english.uppercased()) == entry.key)
        }
    }

    @Test func vocabulariesHaveNamesOfTheirOwn() {
        #expect(Set(VocabularyCatalogue.all.map(\.name)).count == VocabularyCatalogue.all.count)
    }

    @Test(arguments: VocabularyCatalogue.closed)
    func everyCaseOfAClosedVocabularyHasAnEntry(list: VocabularyCatalogue.Closed) {
        #expect(Set(list.cases) == Set(list.terms.entries.map(\.key)))
    }

    @Test func termsOutsideAreKeptAsGiven() throws {
        let term = Term<StrikeType>.unknown("Kite")
        #expect(term.label(.english) == "Kite")
        #expect(term.code == "?Kite")
        #expect(Term<StrikeType>(code: "?Kite") == term)
        #expect(Term<StrikeType>(code: "droneStrike") == .known(.droneStrike))
        #expect(Term<StrikeType>(label: " drone strike ") == .known(.droneStrike))
        #expect(Term<StrikeType>(label: "  ") == nil)
        #expect(StrikeType.droneStrike.parent == .airstrike)
        #expect(StrikeType.term(slug: "airstrike-and-or-artillery") == .airstrikeOrArtillery)
    }

    @Test(arguments: ["us-led-coalition", "a1-b2"]) func keysOfWordsAreValid(key: String) {
        #expect(Actor(rawValue: key) != nil)
    }

    @Test(arguments: ["", "US", "a--b", "-a", "a b", "أ"]) func otherKeysAreNot(key: String) {
        #expect(Actor(rawValue: key) == nil)
    }

    @Test(arguments: LocationAccuracy.allCases)
    func accuraciesHaveARadiusAndAKindOfPlace(accuracy: LocationAccuracy) {
        #expect(accuracy.defaultRadiusMetres >= 1)
        #expect(!accuracy.kindOfPlace.isEmpty)
        #expect(accuracy.namesAPlaceAsAWhole == (accuracy.defaultRadiusMetres >= 1000))
    }
}

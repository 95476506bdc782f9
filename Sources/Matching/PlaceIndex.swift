// SPDX-License-Identifier: Apache-2.0

import Names

/// The telling words of the places of incidents: each word and each skeleton once, as a small number.
struct PlaceIndex: Sendable {
    /// A declared word as the pool knows it.
    struct Word: Sendable {
        /// The number of the word itself; -1 where the pool has none of these letters.
        var word: Int32 = -1
        /// The number of its skeleton; -1 where the pool has no such.
        var skeleton: Int32 = -1
        /// Skeletons one consonant away.
        var near: [Int32] = []
    }

    private var wordNumbers: [String: Int32] = [:]
    private var skeletonNumbers: [String: Int32] = [:]
    private var skeletons: [String] = []
    /// The skeleton of each word.
    private var skeletonOfWord: [Int32] = []
    /// Skeletons by what is left of them without one of their consonants.
    private var shortened: [String: [Int32]] = [:]

    /// The names of each incident, as a small number; incidents with the same words have the same.
    private(set) var names: [Int32] = []
    private var nameNumbers: [[Int32]: Int32] = [:]
    /// Where the words of each name begin; one more than there are names.
    private var placeStart: [Int32] = [0]
    private var placeWords: [Int32] = []
    private var areaStart: [Int32] = [0]
    private var areaWords: [Int32] = []

    /// How many incidents have a word, and a skeleton, in the name of their place.
    private var wordCounts: [Int32] = []
    private var members: [[Int32]] = []
    /// How many have a skeleton in the names of their areas.
    private var areaCounts: [Int32] = []
    /// Where the incidents of each skeleton lie; filled by ``locate(_:_:)``.
    private(set) var centres: [PlaceCentre?] = []

    /// Finds where the incidents of each word lie.
    mutating func locate(_ columns: MatchColumns, _ cells: CellIndex) {
        centres = members.map { PlaceCentre($0, columns, cells) }
    }

    /// Where the incidents of a declared word lie; nil where they lie in many places, or none has a point.
    func centre(of word: Word) -> PlaceCentre? { word.skeleton >= 0 ? centres[Int(word.skeleton)] : nil }

    mutating func append(places: [String], areas: [String], of index: Int32) {
        let words = Set(places.flatMap { PlaceName($0).words }.map { number($0) })
        for word in words { wordCounts[Int(word)] += 1 }
        for skeleton in Set(words.map { skeletonOfWord[Int($0)] }) { members[Int(skeleton)].append(index) }
        let around = Set(areas.flatMap { PlaceName($0).words }.map { number($0) })
        for skeleton in Set(around.map { skeletonOfWord[Int($0)] }) { areaCounts[Int(skeleton)] += 1 }
        names.append(nameNumber(words.sorted(), around.sorted()))
    }

    private mutating func nameNumber(_ place: [Int32], _ areas: [Int32]) -> Int32 {
        // -1 stands between the words of the place and those of the areas.
        let key = place + [-1] + areas
        if let number = nameNumbers[key] { return number }
        let number = Int32(placeStart.count - 1)
        nameNumbers[key] = number
        placeWords += place
        placeStart.append(Int32(placeWords.count))
        areaWords += areas
        areaStart.append(Int32(areaWords.count))
        return number
    }

    /// How many different names there are.
    var nameCount: Int { placeStart.count - 1 }

    private mutating func number(_ word: PlaceWord) -> Int32 {
        if let number = wordNumbers[word.letters] { return number }
        let number = Int32(skeletonOfWord.count)
        wordNumbers[word.letters] = number
        skeletonOfWord.append(skeletonNumber(word.skeleton))
        wordCounts.append(0)
        return number
    }

    private mutating func skeletonNumber(_ skeleton: String) -> Int32 {
        if let number = skeletonNumbers[skeleton] { return number }
        let number = Int32(skeletons.count)
        skeletonNumbers[skeleton] = number
        skeletons.append(skeleton)
        members.append([])
        areaCounts.append(0)
        for rest in Self.shortenings(of: skeleton) { shortened[rest, default: []].append(number) }
        return number
    }

    private static func shortenings(of skeleton: String) -> Set<String> {
        let units = Array(skeleton.utf8)
        guard units.count >= 3 else { return [] }
        return Set(
            units.indices.map { index in
                String(decoding: units[..<index] + units[(index + 1)...], as: UTF8.self)
            }
        )
    }

    /// What the pool knows of a declared word.
    func known(_ word: PlaceWord) -> Word {
        var known = Word()
        known.word = wordNumbers[word.letters] ?? -1
        known.skeleton = skeletonNumbers[word.skeleton] ?? -1
        // Two that differ by one consonant share what is left without it, or one is what is left of the other.
        var near: Set<Int32> = []
        let rests = Self.shortenings(of: word.skeleton)
        for rest in rests {
            near.formUnion(shortened[rest] ?? [])
            if let number = skeletonNumbers[rest] { near.insert(number) }
        }
        if word.skeleton.utf8.count >= 3 { near.formUnion(shortened[word.skeleton] ?? []) }
        known.near = near.filter {
            $0 != known.skeleton && PlaceSkeleton.areNear(skeletons[Int($0)], word.skeleton)
        }.sorted()
        return known
    }

    /// How alike a declared word is to the place of a name, at best.
    func likeness(_ word: Word, toPlaceOf name: Int32) -> PlaceLikeness {
        likeness(word, to: placeWords[Int(placeStart[Int(name)])..<Int(placeStart[Int(name) + 1])])
    }

    /// How alike a declared word is to the areas of a name, at best.
    func likeness(_ word: Word, toAreasOf name: Int32) -> PlaceLikeness {
        likeness(word, to: areaWords[Int(areaStart[Int(name)])..<Int(areaStart[Int(name) + 1])])
    }

    private func likeness(_ word: Word, to words: ArraySlice<Int32>) -> PlaceLikeness {
        var best = PlaceLikeness.none
        for other in words {
            if other == word.word { return .same }
            let skeleton = skeletonOfWord[Int(other)]
            if skeleton == word.skeleton {
                best = .sound
            } else if best == .none, word.near.contains(skeleton) {
                best = .near
            }
        }
        return best
    }

    /// Whether the place of a name has any telling word at all.
    func hasPlace(_ name: Int32) -> Bool { placeStart[Int(name)] < placeStart[Int(name) + 1] }

    /// The incidents with a word of this sound, and of nearly this sound, in the names of their places.
    func members(of word: Word) -> [[Int32]] {
        ((word.skeleton >= 0 ? [word.skeleton] : []) + word.near).map { members[Int($0)] }
    }

    /// How many incidents have a declared word in the name of their place, at least at a likeness.
    func count(_ word: Word, atLeast likeness: PlaceLikeness) -> Int {
        let same = word.word >= 0 ? Int(wordCounts[Int(word.word)]) : 0
        let sound = word.skeleton >= 0 ? members[Int(word.skeleton)].count : 0
        return switch likeness {
        case .same: same
        case .sound: sound
        case .near, .none: word.near.reduce(sound) { $0 + members[Int($1)].count }
        }
    }

    /// How many incidents lie in an area of this sound.
    func areaCount(_ word: Word) -> Int { word.skeleton >= 0 ? Int(areaCounts[Int(word.skeleton)]) : 0 }
}

// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Names

/// The words of public incidents as files that `copy-search.js` reads: codes, places, and names of listed people, by their
/// search keys (N1).
struct CopySearchIndex {
    /// The folder of the files, from a page of search.
    static let folder = "../../search"
    /// The folder of the files in the copy.
    private static let place = "search"
    /// Entries of one file of incidents.
    private static let size = 500

    private struct Entry {
        let key: String
        let code: String
        let day: String
        let latin: String
        let arabic: String
    }

    private var entries: [Entry] = []
    private var places: [Incident.ID: Int] = [:]
    /// By word: the places of its entries, ascending.
    private var words: [String: [Int]] = [:]

    /// Adds an incident as lists show it.
    mutating func add(_ row: PublicRow) {
        let code = row.summary.displayCode
        let number = entries.count
        places[row.id] = number
        entries.append(
            Entry(
                key: code.split(separator: " ").first.map(String.init) ?? row.id.description,
                code: code.isEmpty ? row.id.description : code,
                day: row.summary.day.flatMap { CalendarDay(dayNumber: Int($0))?.text } ?? "",
                latin: row.card.placeEnglish ?? row.card.placeText ?? "",
                arabic: row.card.placeArabic ?? ""
            )
        )
        for text in [code, row.card.placeEnglish, row.card.placeArabic, row.card.placeText, row.card.region] {
            if let text { add(text, of: number) }
        }
    }

    /// Adds the people of an incident as lists of people show them; those of an incident that was not added are left out.
    mutating func add(_ people: PeopleOfIncident) {
        guard let number = places[people.incidentID] else { return }
        for person in people.people where person.isNamed {
            for names in [person.names, person.familyNames] {
                for text in [names.en, names.ar, names.he, names.uk] {
                    if let text { add(text, of: number) }
                }
            }
        }
    }

    private mutating func add(_ text: String, of number: Int) {
        for word in SearchKey.words(of: text) where words[word]?.last != number {
            words[word, default: []].append(number)
        }
    }

    /// The files, each a script that hands its content over.
    var files: [(name: String, bytes: [UInt8])] {
        let shards = Dictionary(grouping: words.keys.sorted(), by: Self.shard)
        var files = [
            Self.file("index") { writer in
                writer.object { writer in
                    writer.key("size")
                    writer.integer(Self.size)
                    writer.key("shards")
                    writer.array { writer in for shard in shards.keys.sorted() { writer.string(shard) } }
                }
            }
        ]
        for (shard, keys) in shards.sorted(by: { $0.key < $1.key }) {
            files.append(
                Self.file("w-\(CopyAddress.name(shard))") { writer in
                    writer.object { writer in
                        for key in keys {
                            writer.key(key)
                            // Names may come after all codes and places.
                            writer.array { writer in
                                for number in Set(words[key] ?? []).sorted() { writer.integer(number) }
                            }
                        }
                    }
                }
            )
        }
        for start in stride(from: 0, to: entries.count, by: Self.size) {
            let part = entries[start..<min(start + Self.size, entries.count)]
            files.append(
                Self.file("d-\(start / Self.size)") { writer in
                    writer.array { writer in
                        for entry in part {
                            writer.array { writer in
                                for text in [entry.key, entry.code, entry.day, entry.latin, entry.arabic] {
                                    writer.string(text)
                                }
                            }
                        }
                    }
                }
            )
        }
        return files
    }

    /// The beginning of a word that its file is named by; behind an Arabic article it says nothing.
    static func shard(of word: String) -> String {
        let hasArticle = word.hasPrefix("al") || word.hasPrefix("\u{0627}\u{0644}")
        return String(String.UnicodeScalarView(word.unicodeScalars.prefix(hasArticle ? 4 : 2)))
    }

    private static func file(_ name: String, _ write: (inout JSONWriter) -> Void) -> (name: String, bytes: [UInt8]) {
        var writer = JSONWriter(order: .interchange)
        write(&writer)
        return ("\(place)/\(name).js", Array("sijillIndex(\"\(name)\",".utf8) + writer.bytes + Array(");\n".utf8))
    }
}

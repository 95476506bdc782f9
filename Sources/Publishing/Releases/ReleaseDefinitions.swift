// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Counting
import Register

/// What a release says of words and rules, so that it can be read without the program.
enum ReleaseDefinitions {
    /// Every vocabulary with its terms, labels and definitions.
    static var vocabularies: [UInt8] {
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.member("schema", "sijill.vocabularies/1")
            writer.array("vocabularies", VocabularyList.all + VocabularyList.derived) { list, writer in
                writer.object { writer in
                    writer.member("name", list.name)
                    writer.key("isOpen")
                    writer.bool(list.isOpen)
                    writer.array("terms", list.terms.entries) { term, writer in
                        writer.object { writer in
                            for (key, text) in [
                                ("key", term.key), ("en", term.english), ("ar", term.arabic), ("parent", term.parent),
                                ("definition", term.englishDefinition), ("definitionArabic", term.arabicDefinition),
                            ] where text != nil {
                                writer.member(key, text)
                            }
                        }
                    }
                }
            }
        }
        return writer.bytes + [0x0A]
    }

    /// How the figures come about: the rules of this release, and what holds for all of them.
    static func methodology(_ rules: RuleBook) -> [UInt8] {
        var lines = [
            "# How the figures come about", "",
            "Every figure is a range: the sum of the lower and the sum of the upper bounds that sources give. Unknown, zero and",
            "not applicable are three values: an incident without a figure adds nothing and is counted as such. An incident",
            "counts once, however many actors it is held against.", "",
            "The recorder's grade says how well the sources support that harm was done. The position of a military actor is",
            "that actor's own finding. The two rest on different standards of proof; neither overwrites the other.", "",
            "Coordinates have no more decimals than their accuracy allows.", "", "## What is not covered", "",
            rules.coverage[.english], "", "## Rules of counting", "",
        ]
        for rule in rules.keys.compactMap({ rules.rule($0) }) {
            lines += [
                "### \(rule.name[.english]) (`\(rule.key)`, version \(rule.version))", "", rule.definition[.english],
            ]
            let mirror = rule.boundPolicy == .mirror
            lines += [
                mirror
                    ? "Where only one bound is known, it stands for the other."
                    : "Where only one bound is known, the other adds nothing.", "",
            ]
        }
        lines += ["## Grades", ""]
        lines += Grade.terms.entries.map { "- **\($0.english)**: \($0.englishDefinition ?? "")" }
        lines += ["", "## Positions of military actors", ""]
        lines += Position.terms.entries.map { "- **\($0.english)**: \($0.englishDefinition ?? "")" }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// What is in the folder.
    static func readme(_ release: Release) -> [UInt8] {
        let text = """
            # \(release.terms.title), release \(release.version)

            \(release.terms.description)

            - Made for \(release.time.text); published incidents: \(release.incidents).
            - Licence: \(release.terms.license).
            - Cite as: \(release.citation)

            | File | Holds |
            |---|---|
            | `incidents.*`, `sijill.xlsx`, `sijill.sqlite`, `people-by-age-and-sex.csv` | incidents, in each format |
            | `tables/` | incidents as tables that `datapackage.json` and `csv-metadata.json` describe |
            | `statements.csv`, `sources.csv`, `media.csv`, `conceded.csv` | parts of incidents |
            | `index.jsonl` | every incident with its version, the digest of its document, and what it adds to each figure |
            | `figures.json` | the headline figures |
            | `changes.json`, `CHANGES.md` | what changed since the release before, and by which incidents each figure moved |
            | `rules.json`, `vocabularies.json`, `METHODOLOGY.md` | rules of counting, words, method |
            | `CITATION.cff`, `citation.bib`, `datacite.json`, `dataset.jsonld` | how to cite and describe the data set |
            | `SHA256SUMS` | the digest of every file; `sha256sum --check SHA256SUMS` compares them |

            An empty cell is unknown, `0` is said to be none, `n/a` does not apply.

            """
        return Array(text.utf8)
    }
}

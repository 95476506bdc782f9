// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// How to read the register: what its words mean, from the same tables that the records use.
struct AboutPage: Sendable {
    let frame: PageFrame

    private var words: Phrasebook { frame.words }

    /// The whole document.
    func document() -> [UInt8] { frame.document(title: words[.howToRead], kind: "about", contents) }

    private var contents: HTML {
        """
        <div class="prose">
        <h1>\(words[.howToRead])</h1>
        <p>\(words[.aboutRegister])</p>
        \(GuideFrame.links(frame, except: nil))
        <h2 id="figures">\(words[.aboutFiguresTitle])</h2>
        <p>\(words[.aboutFigures])</p>
        <dl class="facts">\(each: Self.examples(words), { "<div><dt><bdi>\($0.0)</bdi></dt><dd>\($0.1)</dd></div>" })</dl>
        <p>\(words[.groupsOverlap])</p>
        <h2 id="grades">\(words[.grade])</h2>
        <p>\(words[.aboutGrades])</p>
        \(definitions(Grade.self))
        <h2 id="positions">\(words[.positionsOfMilitaries])</h2>
        <p>\(words[.aboutPositions])</p>
        \(definitions(Position.self))
        <h2 id="strikes">\(words[.strikeStatus])</h2>
        <p>\(words[.aboutStrikes])</p>
        <h2 id="places">\(words[.location])</h2>
        <p>\(words[.aboutPlaces])</p>
        \(accuracies)
        <h2 id="codes">\(words[.aboutCodesTitle])</h2>
        <p>\(words[.aboutCodes])</p>
        <h2 id="citing">\(words[.aboutCitingTitle])</h2>
        <p>\(words[.aboutCiting])</p>
        <h2 id="care">\(words[.aboutCareTitle])</h2>
        <p>\(words[.aboutCare])</p>
        </div>
        """
    }

    /// Bounds as they are printed, with what they mean.
    static func examples(_ words: Phrasebook) -> [(String, String)] {
        [
            (.unknown, .aboutUnknown), (Bound(min: 0, max: 0), .aboutNone), (Bound(min: 5, max: 8), .aboutRange),
            (Bound(min: 5, max: nil), .aboutOneSided),
        ].map { (bound: Bound, meaning: Phrase) in (words.figure(bound) ?? "", words[meaning]) }
    }

    private func definitions<Terms: Vocabulary>(_ terms: Terms.Type) -> HTML {
        """
        <dl class="facts">\(each: terms.all, { term in
            """
            <div><dt>\(term.label(words.language))</dt><dd>\(term.definition(words.language))</dd></div>

            """
        })</dl>
        """
    }

    private var accuracies: HTML {
        """
        <dl class="facts">\(each: LocationAccuracy.allCases, { accuracy in
            """
            <div><dt>\(accuracy.label(words.language))</dt>\
            <dd>\(words.filled(.withinShort, ["distance": words.distance(metres: accuracy.defaultRadiusMetres)]))</dd></div>

            """
        })</dl>
        """
    }
}

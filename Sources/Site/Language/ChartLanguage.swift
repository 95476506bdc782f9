// SPDX-License-Identifier: Apache-2.0

import Charts
import CivilianHarm
import Languages

extension Phrasebook {
    /// The language of charts.
    var chartWords: ChartWords {
        let words = self
        let number: @Sendable (Int) -> String = { words.number($0) }
        switch language {
        case .english: return .english(number: number)
        case .arabic: return .arabic(number: number)
        default:
            var texts: [ChartPhrase: String] = [:]
            for phrase in ChartPhrase.allCases {
                texts[phrase] = language.text(ChartPhrase.sectionName, phrase.rawValue)
            }
            return ChartWords(
                language: language.rawValue,
                direction: language.isRightToLeft ? .rightToLeft : .leftToRight,
                texts: texts,
                number: number
            )
        }
    }
}

extension ChartPhrase {
    /// The section of what charts themselves say, in files of languages.
    static let sectionName = "charts"

    /// What files of languages have to hold.
    static var section: TextSection {
        TextSection(sectionName, allCases.map { TextSection.Entry($0.rawValue, $0.english) })
    }
}

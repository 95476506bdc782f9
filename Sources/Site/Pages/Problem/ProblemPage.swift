// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

/// A page that says what went wrong and what to do about it.
struct ProblemPage: Sendable {
    let problem: Problem
    let frame: PageFrame

    private var words: Phrasebook { frame.words }

    /// The whole document.
    func document() -> [UInt8] {
        frame.document(title: words[heading], kind: "problem", isIndexed: false, contents)
    }

    private var heading: Phrase {
        switch problem {
        case .notFound, .noSuchIncident, .noSuchVersion, .withheldFile: .notFoundTitle
        case .badQuery, .addressTooLong, .pastTooLarge, .staleForm, .tooManyReports, .formTooLong: .badRequestTitle
        case .notCited, .tooMuchWork: .refusedTitle
        case .methodNotAllowed: .methodNotAllowedTitle
        case .failure: .failureTitle
        }
    }

    private var contents: HTML {
        """
        <div class="prose">
        <h1>\(words[heading])</h1>
        \(explanation)
        <p><a href="\(Route.incidents(words.language).path)">\(words[.seeAllIncidents])</a></p>
        </div>
        """
    }

    private var explanation: HTML {
        switch problem {
        case .notFound: "<p>\(words[.notFoundText])</p>"
        case .noSuchVersion: "<p>\(words[RecordPhrase.noSuchVersion])</p>"
        case .withheldFile: "<p>\(words[ReleasePhrase.withheldFile])</p>"
        case .noSuchIncident(let key, let suggestions): noSuchIncident(key, suggestions)
        case .badQuery(let error): "<p>\(words.explanation(of: error))</p>"
        case .staleForm: "<p>\(words.match("staleForm"))</p>"
        case .tooManyReports: "<p>\(words[CorrectionPhrase.faultTooMany])</p>"
        case .notCited(let refusal): "<p>\(words[CitePhrase(refusal)])</p>"
        case .tooMuchWork(let seconds):
            "<p>\(words.filled(CitePhrase.tooMuchWork, ["n": words.number(seconds)]))</p>"
        case .formTooLong: "<p>\(words[CorrectionPhrase.faultFormTooLong])</p>"
        case .addressTooLong: "<p>\(words[.addressTooLongText])</p>"
        case .pastTooLarge: "<p>\(words[FigurePhrase.pastTooLarge])</p>"
        case .methodNotAllowed: "<p>\(words[.methodNotAllowedText])</p>"
        case .failure(let reference): "<p>\(words.filled(.failureText, markup: ["reference": .code(reference)]))</p>"
        }
    }

    private func noSuchIncident(_ key: String, _ suggestions: [String]) -> HTML {
        let shown = String(key.prefix(60))
        let links: HTML = """
            <p>\(words[.codesAlike])</p>
            <ul class="codes-alike">\(each: suggestions, { code in
                "<li><a href=\"\(Route.incident(words.language, key: code).path)\">\(HTML.code(code))</a></li>"
            })</ul>
            """
        return """
            <p>\(words.filled(.noSuchIncidentText, markup: ["code": .code(shown)]))</p>
            \(when: !suggestions.isEmpty, links)
            <p><a href="\(searchAddress(shown))">\(words.filled(.searchInstead, markup: ["text": .isolated(shown)]))</a></p>
            """
    }
}

extension ProblemPage {
    /// The search for what was looked for as a code.
    fileprivate func searchAddress(_ text: String) -> String {
        var query = IncidentQuery()
        query.text = text
        return "\(Route.incidents(words.language).path)?\(query.queryString)"
    }
}

extension Phrasebook {
    /// Why an address cannot be read: the parameter, the value, and what it takes.
    fileprivate func explanation(of error: IncidentQueryError) -> HTML {
        switch error {
        case .unknownParameter(let name, let allowed):
            filled(.unknownParameter, markup: ["name": .shown(name), "allowed": .shown(allowed, by: comma)])
        case .staffOnly(let name): .escaping(filled(.staffOnlyParameter, ["name": String(name.prefix(80))]))
        case .repeatedParameter(let name): filled(.repeatedParameter, markup: ["name": .shown(name)])
        case .invalidValue(let parameter, let value, let allowed):
            filled(
                .invalidValue,
                markup: ["name": .shown(parameter), "value": .shown(value), "allowed": self.allowed(allowed)]
            )
        case .reversedDays(let from, let to):
            filled(.reversedDays, markup: ["from": dayHTML(from), "to": dayHTML(to)])
        case .malformedEncoding(let item): filled(.malformedEncoding, markup: ["item": .shown(item)])
        }
    }

    private func allowed(_ values: AllowedValues) -> HTML {
        switch values {
        case .oneOf(let codes), .keyLike(let codes): .shown(codes, by: comma)
        case .day: .code("2017-07-02")
        case .wholeNumber(let range): .code("\(range.lowerBound)–\(range.upperBound)")
        case .wholeNumberOrUnknown: .shown(["0", "1", "2", "…", "unknown"], by: comma)
        case .box: .code("40.1,35.2,40.9,35.8")
        case .near: .shown(["35.51,40.65,5", "37SFV5030", "37SFV5030,2", "CS1141,10"], by: comma)
        case .text(let length): filled(.textOfLength, markup: ["n": .escaping(number(length))])
        }
    }
}

extension HTML {
    /// The beginning of a text from an address.
    fileprivate static func shown(_ text: String) -> HTML { .code(String(text.prefix(80))) }

    fileprivate static func shown(_ texts: [String], by separator: HTML) -> HTML {
        .joined(texts.map { shown($0) }, by: separator)
    }
}

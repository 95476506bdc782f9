// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import HTTPTypes

/// What programs can ask for, written from the table of addresses, with examples that can be run.
struct APIReferencePage: Sendable {
    let frame: PageFrame

    private var words: Phrasebook { frame.words }
    /// The address of the API as a program needs it.
    private var root: String { (frame.publicAddress?.text ?? "https://register.example.org") + APIEndpoint.root }

    /// The whole document.
    func document() -> [UInt8] {
        frame.document(
            title: words[APIPhrase.apiTitle],
            kind: "figures guide",
            """
            <h1>\(words[APIPhrase.apiTitle])</h1>
            <p class="lead">\(words[APIPhrase.apiLead])</p>
            \(GuideFrame.links(frame, except: nil))
            <p>\(words.filled(words[APIPhrase.apiDescription], markup: ["address": description]))</p>
            <p>\(words[APIPhrase.apiValues])</p>
            <p>\(words[APIPhrase.apiPages])</p>
            <section id="examples"><h2>\(words[APIPhrase.apiExamples])</h2>\(each: examples, example)</section>
            <section id="addresses"><h2>\(words[APIPhrase.apiAddresses])</h2>
            <p class="aside">\(words[APIPhrase.apiEnglish])</p>
            <div lang="en" dir="ltr">\(each: APIEndpoint.allCases, address)</div></section>
            <section id="problems"><h2>\(words[APIPhrase.apiProblems])</h2>
            <p>\(words[APIPhrase.apiProblemText])</p>
            <dl class="facts" lang="en" dir="ltr">\(each: APIProblem.Kind.allCases, problem)</dl></section>
            """
        )
    }

    private var description: HTML {
        let path = APICall(.description).path
        return "<a href=\"\(path)\" dir=\"ltr\">\(path)</a>"
    }

    /// Programs that ask the same of the API, as they are typed.
    private var examples: [(name: String, text: String)] {
        let query = "incidents?grade=confirmed&size=100"
        return [
            ("curl", "curl --compressed '\(root)/\(query)'"),
            (
                "Python",
                """
                import json, urllib.request
                address = "\(root)/\(query)"
                with urllib.request.urlopen(address) as answer:
                    page = json.load(answer)
                print(page["total"], [item["codes"] for item in page["items"]])
                """
            ),
            (
                "R",
                """
                library(jsonlite)
                page <- fromJSON("\(root)/\(query)", simplifyVector = FALSE)
                page$total
                vapply(page$items, function(item) paste(item$codes, collapse = " "), "")
                """
            ),
        ]
    }

    private func example(_ example: (name: String, text: String)) -> HTML {
        """
        <h3 lang="en">\(example.name)</h3>
        <pre class="wide" dir="ltr" lang="en" tabindex="0" role="region" aria-label="\(example.name)"><code>\(example.text)</code></pre>

        """
    }

    private func address(_ endpoint: APIEndpoint) -> HTML {
        """
        <section id="\(endpoint.rawValue)"><h3>\(HTML.code(APIEndpoint.root + endpoint.template))</h3>
        <p>\(endpoint.summary)</p>
        \(when: !endpoint.parameters.isEmpty, parameters(of: endpoint))</section>

        """
    }

    private func parameters(of endpoint: APIEndpoint) -> HTML {
        """
        <details><summary>\(endpoint.parameters.count) parameters</summary>
        <dl class="facts">\(each: endpoint.parameters, parameter)</dl></details>

        """
    }

    private func parameter(_ parameter: APIParameter) -> HTML {
        let values = parameter.schema["enum"]?.array?.compactMap(\.string) ?? []
        return """
            <div><dt>\(HTML.code(parameter.name))</dt><dd>\(parameter.text)\
            \(when: !values.isEmpty, " <span class=\"aside\">\(values.joined(separator: ", "))</span>")</dd></div>

            """
    }

    private func problem(_ kind: APIProblem.Kind) -> HTML {
        """
        <div id="\(kind.rawValue)"><dt>\(HTML.code("\(kind.status.code)")) \(HTML.code(kind.rawValue))</dt>\
        <dd>\(kind.title)</dd></div>

        """
    }
}

extension PageController {
    /// The page on the API.
    func apiReference(_ language: InterfaceLanguage) -> Reply {
        .page(APIReferencePage(frame: frame(language, route: .apiReference(language))).document())
    }
}

// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

extension RuleBook {
    /// The book as its file writes it.
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("schema", Self.schema)
            writer.key("coverage")
            coverage.write(to: &writer)
            writer.array("rules", rules) { rule, writer in rule.write(to: &writer) }
            writer.key("quantities")
            writer.object { writer in
                writer.member("version", quantities.version)
                writer.array("words", quantities.rules) { rule, writer in rule.write(to: &writer) }
            }
            writer.array("periods", periodLists) { list, writer in list.write(to: &writer) }
            writer.array("events", eventLists) { list, writer in list.write(to: &writer) }
        }
    }
}

extension BilingualText {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("en", english)
            writer.member("ar", arabic)
            for (language, text) in others.sorted(by: { $0.key < $1.key }) { writer.member(language, text) }
        }
    }
}

extension RuleSet {
    /// The rule with all its keys.
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("key", key)
            writer.member("version", version)
            writer.member("since", since.map { RuleTime.text(of: $0) })
            writer.key("name")
            name.write(to: &writer)
            writer.key("definition")
            definition.write(to: &writer)
            writer.texts("grades", grades)
            writer.texts("harmReported", harmReported)
            writer.texts("stages", stages)
            writer.texts("positions", positions)
            writer.key("scope")
            writer.object { writer in
                writer.texts("actors", scope.actors)
                writer.texts("countries", scope.countries)
                writer.texts("programmes", scope.programmes)
                writer.member("from", scope.from?.text)
                writer.member("to", scope.to?.text)
            }
            writer.member("boundPolicy", boundPolicy.rawValue)
            writer.member("allocation", allocation.rawValue)
            writer.key("namedVictimFloor")
            writer.bool(namedVictimFloor)
        }
    }
}

extension QuantityRule {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", id)
            writer.member("language", language)
            writer.texts("words", words)
            writer.member("min", min)
            writer.member("max", max)
            writer.member("source", source)
        }
    }
}

extension PeriodList {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("key", key)
            writer.key("name")
            name.write(to: &writer)
            writer.array("periods", periods) { period, writer in
                writer.object { writer in
                    writer.member("key", period.key)
                    writer.member("from", period.first.text)
                    writer.member("to", period.last.text)
                    writer.key("name")
                    (period.name ?? BilingualText(period.key, period.key)).write(to: &writer)
                }
            }
        }
    }
}

extension EventList {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("scope")
            writer.object { writer in
                writer.texts("programmes", scope.programmes)
                writer.texts("actors", scope.actors)
                writer.texts("countries", scope.countries)
            }
            writer.array("events", events) { event, writer in
                writer.object { writer in
                    writer.member("kind", event.kind.rawValue)
                    writer.key("title")
                    event.title.write(to: &writer)
                    writer.member("from", event.first.text)
                    writer.member("to", event.last?.text)
                }
            }
        }
    }
}

extension JSONWriter {
    package mutating func member(_ key: String, _ text: String?) {
        self.key(key)
        if let text { string(text) } else { null() }
    }

    package mutating func member(_ key: String, _ number: Int?) {
        self.key(key)
        if let number { integer(number) } else { null() }
    }

    package mutating func texts(_ key: String, _ texts: [String]) {
        array(key, texts) { text, writer in writer.string(text) }
    }

    package mutating func array<Element>(
        _ key: String,
        _ elements: [Element],
        _ body: (_ element: Element, _ writer: inout JSONWriter) -> Void
    ) {
        self.key(key)
        array { writer in
            for element in elements { body(element, &writer) }
        }
    }
}

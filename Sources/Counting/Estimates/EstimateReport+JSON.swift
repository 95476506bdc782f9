// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

extension EstimateReport {
    /// The report as one JSON object, with its texts in English and Arabic.
    ///
    /// Estimates have one decimal, so that the last bits of another machine's library do not show.
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("kind") { $0.string("estimate") }
            writer.member("method") { $0.string(Estimate.method) }
            writer.member("programVersion") { $0.string(programVersion) }
            writer.member("dataDigest") { $0.string(dataDigest) }
            // Nothing here is drawn at random.
            writer.member("seed") { $0.null() }
            writer.member("caution") { writer in writer.texts(Estimate.caution) }
            writer.member("refusal") { writer in write(refusal, to: &writer) }
            writer.member("input") { writer in writeInput(to: &writer) }
            writer.member("overlap") { writer in writeOverlap(to: &writer) }
            writer.member("assumptions") { writer in writeAssumptions(to: &writer) }
            writer.member("estimate") { writer in
                if let estimate { estimate.write(to: &writer) } else { writer.null() }
            }
            writer.member("linkSpread") { writer in writeSpread(to: &writer) }
        }
    }

    private func write(_ refusal: Estimate.Refusal?, to writer: inout JSONWriter) {
        guard let refusal else { return writer.null() }
        writer.object { writer in
            writer.member("code") { $0.string(refusal.code) }
            writer.member("text") { $0.texts(refusal.text) }
        }
    }

    private func writeInput(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("rows") { $0.integer(file.rows) }
            writer.member("rowsLeftOut") { $0.integer(file.diagnostics.count) }
            writer.member("personsOutside") { $0.integer(file.personsOutside) }
            writer.member("unusedColumns") { writer in
                writer.array { writer in for name in file.unusedColumns { writer.string(name) } }
            }
            writer.member("diagnostics") { writer in
                writer.array { writer in for fault in file.diagnostics { fault.write(to: &writer) } }
            }
        }
    }

    private func writeOverlap(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("persons") { $0.integer(table.persons) }
            writer.member("lists") { writer in
                writer.array { writer in
                    for (index, name) in table.lists.enumerated() {
                        writer.object { writer in
                            writer.member("name") { $0.string(name) }
                            writer.member("persons") { $0.integer(table.persons(onAll: 1 << index)) }
                        }
                    }
                }
            }
            writer.member("patterns") { writer in
                writer.object { writer in
                    for pattern in table.patterns {
                        writer.member(table.digits(of: pattern)) { $0.integer(table.counts[pattern]) }
                    }
                }
            }
            writer.member("onExactly") { writer in
                writer.array { writer in
                    for number in 1...table.lists.count { writer.integer(table.persons(onExactly: number)) }
                }
            }
        }
    }

    private func writeAssumptions(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("signedBy") { writer in
                if let signedBy { writer.string(signedBy) } else { writer.null() }
            }
            writer.member("list") { writer in
                writer.array { writer in
                    for assumption in Estimate.Assumption.allCases {
                        writer.object { writer in
                            writer.member("key") { $0.string(assumption.rawValue) }
                            writer.member("title") { $0.texts(assumption.title) }
                            writer.member("text") { $0.texts(assumption.text) }
                        }
                    }
                }
            }
        }
    }

    private func writeSpread(to writer: inout JSONWriter) {
        guard let spread else { return writer.null() }
        writer.object { writer in
            writer.member("uniquePersons") { writer in writeUniquePersons(to: &writer) }
            writer.member("best") { $0.span(spread.bestSpan) }
            writer.member("allModels") { $0.span(spread.span) }
            writer.member("thresholds") { writer in
                writer.array { writer in
                    for step in spread.steps { write(step, to: &writer) }
                }
            }
        }
    }

    private func writeUniquePersons(to writer: inout JSONWriter) {
        guard let uniquePersons else { return writer.null() }
        writer.object { writer in
            writer.member("expected") { $0.decimal(uniquePersons.expected) }
            writer.member("standardError") { $0.decimal(uniquePersons.standardError) }
        }
    }

    private func write(_ step: LinkSpread.Step, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("threshold") { $0.number(step.threshold) }
            writer.member("persons") { $0.integer(step.persons) }
            switch step.outcome {
            case .refusal(let refusal):
                writer.member("refusal") { writer in write(refusal, to: &writer) }
            case .estimate(let estimate):
                writer.member("best") { $0.figure(estimate.figure(.best)) }
                writer.member("chao") { $0.figure(estimate.chao) }
                writer.member("allModels") { $0.span(estimate.span) }
            }
        }
    }
}

extension MembershipDiagnostic {
    /// Line, column, code and reason as one JSON object.
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("line") { $0.integer(line) }
            writer.member("column") { writer in
                if let column { writer.string(column) } else { writer.null() }
            }
            writer.member("code") { $0.string(reason.code) }
            writer.member("reason") { $0.string(reason.text) }
        }
    }
}

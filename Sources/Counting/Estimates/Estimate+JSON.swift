// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension Estimate {
    /// Pairs, families, spans and models as one JSON object.
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("families") { writer in writeFamilies(to: &writer) }
            writer.member("familySpan") { $0.span(familySpan) }
            writer.member("supportedModels") { $0.integer(supported.count) }
            writer.member("supportedSpan") { $0.span(supportedSpan) }
            writer.member("allModels") { $0.integer(models.count) }
            writer.member("fittedModels") { $0.integer(fits.count) }
            writer.member("allModelsSpan") { $0.span(span) }
            writer.member("bicAverage") { writer in
                if let average { writer.decimal(average.point) } else { writer.null() }
            }
            writer.member("isolatedLists") { writer in
                writer.array { writer in for name in isolatedLists { writer.string(name) } }
            }
            writer.member("pairs") { writer in
                writer.array { writer in for pair in pairs { pair.write(table, to: &writer) } }
            }
            writer.member("models") { writer in
                writer.array { writer in for result in models { result.write(table, best: fits.first, to: &writer) } }
            }
        }
    }

    private func writeFamilies(to writer: inout JSONWriter) {
        writer.array { writer in
            for family in Family.allCases {
                writer.object { writer in
                    writer.member("key") { $0.string(family.rawValue) }
                    writer.member("name") { $0.texts(family.name) }
                    writer.member("model") { writer in
                        if let model = model(of: family) { writer.string(model.name(table)) } else { writer.null() }
                    }
                    writer.member("estimate") { $0.figure(figure(family)) }
                }
            }
        }
    }
}

extension PairEstimate {
    fileprivate func write(_ table: ListMembership, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("lists") { writer in
                writer.array { writer in
                    writer.string(table.lists[first])
                    writer.string(table.lists[second])
                }
            }
            writer.member("onFirst") { $0.integer(onFirst) }
            writer.member("onSecond") { $0.integer(onSecond) }
            writer.member("onBoth") { $0.integer(onBoth) }
            writer.member("fewRecaptures") { $0.bool(hasFewRecaptures) }
            writer.member("lincolnPetersen") { $0.figure(lincolnPetersen) }
            writer.member("chapman") { $0.figure(chapman) }
        }
    }
}

extension LogLinearResult {
    fileprivate func write(_ table: ListMembership, best: LogLinearFit?, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("model") { $0.string(model.name(table)) }
            switch self {
            case .notEstimable(_, let obstacle):
                writer.member("notEstimable") { $0.texts { obstacle.text(table, $0) } }
            case .fitted(let fit):
                writer.member("estimate") { $0.figure(fit.figure) }
                writer.member("deviance") { $0.decimal(fit.deviance, digits: 4) }
                writer.member("degreesOfFreedom") { $0.integer(fit.degreesOfFreedom) }
                writer.member("aic") { $0.decimal(fit.aic, digits: 4) }
                writer.member("bic") { $0.decimal(fit.bic, digits: 4) }
                writer.member("bicDifference") { $0.decimal(fit.bic - (best?.bic ?? fit.bic), digits: 4) }
            }
        }
    }
}

extension JSONWriter {
    /// Writes a member of an object.
    mutating func member(_ name: String, _ value: (inout JSONWriter) -> Void) {
        key(name)
        value(&self)
    }

    /// Writes a text in every language of the interface.
    mutating func texts(_ text: (InterfaceLanguage) -> String) {
        object { writer in
            for language in InterfaceLanguage.allCases {
                writer.member(language.rawValue) { $0.string(text(language)) }
            }
        }
    }

    /// Writes a number with few digits, so that the last bits of another machine's library do not show.
    mutating func decimal(_ value: Double, digits: Int = 1) {
        let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
        number((value * scale).rounded() / scale)
    }

    /// Writes an estimate with its interval; null where there is none.
    mutating func figure(_ figure: Estimate.Figure?) {
        guard let figure else { return null() }
        object { writer in
            writer.member("point") { $0.decimal(figure.point) }
            writer.member("lower") { $0.decimal(figure.lower) }
            writer.member("upper") { $0.decimal(figure.upper) }
        }
    }

    /// Writes a span; null where there is none.
    mutating func span(_ span: Estimate.Span?) {
        guard let span else { return null() }
        object { writer in
            writer.member("lowest") { $0.decimal(span.lowest) }
            writer.member("highest") { $0.decimal(span.highest) }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Counting

/// The lines that `sijill estimate` prints.
struct EstimateText {
    let report: EstimateReport
    let language: InterfaceLanguage
    /// At most this many models are printed, those with the best BIC.
    let mostModels: Int

    private var table: ListMembership { report.table }
    private var isEnglish: Bool { language != .arabic }

    private func say(_ english: String, _ arabic: String) -> String { isEnglish ? english : arabic }

    /// Everything: the input, the overlap, the estimates or why there are none, the assumptions.
    var lines: [String] {
        var lines = head + overlap
        if let refusal = report.refusal {
            lines += ["", say("No estimate", "لا تقدير") + ": " + refusal.text(language)]
        }
        if let estimate = report.estimate { lines += families(estimate) + pairs(estimate) + models(estimate) }
        return lines + spread + assumptions
    }

    private var estimateHeading: String { say("estimate [95 %]", "التقدير [95 %]") }

    private var head: [String] {
        var lines = [Estimate.caution(language), ""]
        if report.signedBy == nil {
            lines.append(
                say(
                    "DRAFT: nobody has signed the assumptions below (--checklist-signed).",
                    "مسودة: لم يوقّع أحد على الافتراضات أدناه (--checklist-signed)."
                )
            )
        }
        lines.append("\(Estimate.method)  sijill \(report.programVersion)  \(report.dataDigest)  seed: none")
        let left = report.file.diagnostics.count
        let rows = report.file.rows
        lines.append(say("rows: \(rows), left out: \(left)", "الصفوف: \(rows)، المتروك منها: \(left)"))
        if !report.file.unusedColumns.isEmpty {
            let names = report.file.unusedColumns.joined(separator: ", ")
            lines.append(say("columns not taken: \(names)", "أعمدة لم تؤخذ: \(names)"))
            lines.append(
                say(
                    "persons on none of the lists taken: \(report.file.personsOutside)",
                    "أشخاص ليسوا في أي قائمة مأخوذة: \(report.file.personsOutside)"
                )
            )
        }
        return lines
    }

    private var overlap: [String] {
        var rows = TextTable(table.lists + [say("persons", "أشخاص")], numeric: [table.lists.count])
        for pattern in table.patterns {
            rows.add(table.digits(of: pattern).map(String.init) + ["\(table.counts[pattern])"])
        }
        let marginals = table.lists.enumerated().map { "\($1) \(table.persons(onAll: 1 << $0))" }
        let frequencies = (1...table.lists.count).map { "\($0): \(table.persons(onExactly: $0))" }
        let sums = [
            say("persons", "أشخاص") + ": \(table.persons)",
            say("on each list", "في كل قائمة") + ": " + marginals.joined(separator: ", "),
            say("on exactly so many lists", "في هذا العدد من القوائم") + ": " + frequencies.joined(separator: ", "),
        ]
        return ["", say("Overlap", "التداخل")] + rows.lines + sums
    }

    private func families(_ estimate: Estimate) -> [String] {
        var rows = TextTable([say("family", "العائلة"), estimateHeading, say("model", "النموذج")])
        for family in Estimate.Family.allCases {
            rows.add([
                family.name(language), estimate.figure(family)?.description ?? say("not estimable", "لا يُقدَّر"),
                estimate.model(of: family)?.name(table) ?? "",
            ])
        }
        return ["", say("Range, never one number", "نطاق، لا رقم واحد")] + rows.lines + spans(estimate)
    }

    private func spans(_ estimate: Estimate) -> [String] {
        let (supported, fitted, all) = (estimate.supported.count, estimate.fits.count, estimate.models.count)
        let mean = estimate.average?.description ?? "-"
        var lines = [
            span(say("the families", "العائلات"), estimate.familySpan),
            span(say("\(supported) models within ΔBIC 10", "\(supported) نماذج ضمن ΔBIC 10"), estimate.supportedSpan),
            span(
                say("all \(fitted) models fitted of \(all)", "كل النماذج المطابَقة، \(fitted) من \(all)"),
                estimate.span
            ),
            say("mean of all models by BIC", "متوسط النماذج بحسب BIC") + ": \(mean)",
        ]
        if !estimate.isolatedLists.isEmpty {
            let names = estimate.isolatedLists.joined(separator: ", ")
            lines.append(
                say(
                    "\(names): shares nobody with the other lists; nothing shows that it covers the same population",
                    "\(names): لا تشترك مع القوائم الأخرى في أحد، ولا شيء يدل على أنها تغطي المجتمع نفسه"
                )
            )
        }
        return lines
    }

    private func span(_ name: String, _ span: Estimate.Span?) -> String { "\(name): \(span?.description ?? "-")" }

    private func pairs(_ estimate: Estimate) -> [String] {
        var rows = TextTable(
            [say("lists", "القوائم"), "n1", "n2", "m", "Lincoln–Petersen", "Chapman", ""],
            numeric: [1, 2, 3]
        )
        for pair in estimate.pairs {
            rows.add([
                "\(table.lists[pair.first])–\(table.lists[pair.second])", "\(pair.onFirst)", "\(pair.onSecond)",
                "\(pair.onBoth)", pair.lincolnPetersen?.description ?? "-", pair.chapman?.description ?? "-",
                pair.hasFewRecaptures ? say("too few on both", "المشترك قليل جدًا") : "",
            ])
        }
        let title = say(
            "Two lists at a time, to compare only: lists that favour the same persons give too few",
            "قائمتان في كل مرة، للمقارنة فقط: القوائم التي تسجّل الأشخاص أنفسهم تعطي أقل من الواقع"
        )
        return ["", title] + rows.lines
    }

    private func models(_ estimate: Estimate) -> [String] {
        var rows = TextTable(
            ["", "ΔBIC", "AIC", "G²", "df", estimateHeading, say("model", "النموذج")],
            numeric: [0, 1, 2, 3, 4]
        )
        for (index, fit) in estimate.fits.prefix(mostModels).enumerated() {
            rows.add([
                "\(index + 1)", tenths(fit.bic - estimate.fits[0].bic), tenths(fit.aic), tenths(fit.deviance),
                "\(fit.degreesOfFreedom)", fit.figure.description, fit.model.name(table),
            ])
        }
        let shown = min(mostModels, estimate.fits.count)
        let title = say(
            "Hierarchical log-linear models: \(shown) of \(estimate.models.count), best BIC first",
            "نماذج لوغاريتمية خطية هرمية: \(shown) من \(estimate.models.count)، أفضل BIC أولًا"
        )
        let obstacles = estimate.models.compactMap { result -> String? in
            guard case .notEstimable(let model, let obstacle) = result else { return nil }
            return say("not estimable", "لا يُقدَّر") + ": \(model.name(table)): \(obstacle.text(table, language))"
        }
        return ["", title] + rows.lines + obstacles
    }

    private func tenths(_ value: Double) -> String {
        let whole = Int64((value * 10).rounded())
        return "\(whole / 10).\(abs(whole % 10))"
    }

    private var spread: [String] {
        let title = say("Linkage", "المطابقة")
        guard let spread = report.spread else {
            let text = say(
                "the file says nothing of how likely links are; every match is taken as right",
                "لا يذكر الملف احتمال صحة المطابقات، فعُدّت كلها صحيحة"
            )
            return ["", "\(title): \(text)"]
        }
        var rows = TextTable(
            [
                say("links from", "المطابقات من"), say("persons", "أشخاص"), say("best BIC [95 %]", "أفضل BIC [95 %]"),
                say("all models", "كل النماذج"),
            ],
            numeric: [0, 1]
        )
        for step in spread.steps {
            switch step.outcome {
            case .refusal(let refusal):
                rows.add(["\(step.threshold)", "\(step.persons)", refusal.text(language), ""])
            case .estimate(let estimate):
                rows.add([
                    "\(step.threshold)", "\(step.persons)", estimate.figure(.best)?.description ?? "-",
                    estimate.span?.description ?? "-",
                ])
            }
        }
        let unique = say(
            "persons recorded, if links are as likely as the file says (± standard error)",
            "الأشخاص المسجَّلون إن صحّت احتمالات المطابقة في الملف (± الخطأ المعياري)"
        )
        return ["", title] + rows.lines + [
            "\(unique): \(report.uniquePersons?.description ?? "-")",
            span(say("spread of the best models", "مدى أفضل النماذج"), spread.bestSpan),
            span(say("spread of all models", "مدى كل النماذج"), spread.span),
        ]
    }

    private var assumptions: [String] {
        var lines = ["", say("Assumptions, each to be answered for", "الافتراضات، ولكل منها من يجيب عنه")]
        for assumption in Estimate.Assumption.allCases {
            let box = report.signedBy == nil ? "[ ]" : "[x]"
            lines.append("\(box) \(assumption.title(language)): \(assumption.text(language))")
        }
        let signature = report.signedBy ?? say("nobody yet", "لا أحد بعد")
        return lines + [say("signed by", "الموقّع") + ": \(signature)"]
    }
}

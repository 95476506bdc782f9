// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// The tables that explain the others: they travel with the data in every format of tables.
package enum DefinitionTable: String, CaseIterable, Sendable {
    /// Every column of every table.
    case columns
    /// Every term of every vocabulary that a column has.
    case terms

    /// The names of the columns; all hold texts.
    package var header: [String] {
        switch self {
        case .columns:
            [
                "table", "column", "type", "unit", "vocabulary", "label_en", "label_ar", "description_en",
                "description_ar",
            ]
        case .terms:
            ["vocabulary", "term", "part_of", "label_en", "label_ar", "definition_en", "definition_ar"]
        }
    }

    /// How many of the first columns name a row.
    package var keyLength: Int { 2 }

    /// The rows; nil where there is nothing to say.
    package func rows(of plan: TablePlan) -> [[String?]] {
        switch self {
        case .columns:
            return plan.tables.flatMap { table in
                table.columns.map { column in
                    [
                        table.name, column.name, column.kind.name, column.unit, column.vocabulary,
                        column.label(.english), column.label(.arabic), column.meaning(.english),
                        column.meaning(.arabic),
                    ]
                }
            }
        case .terms:
            let used = Set(plan.tables.flatMap { $0.columns.compactMap(\.vocabulary) })
            return VocabularyList.all.filter { used.contains($0.name) }.flatMap { list in
                list.terms.entries.map { entry in
                    [
                        list.name, entry.key, entry.parent, entry.label(.english), entry.label(.arabic),
                        entry.definition(.english), entry.definition(.arabic),
                    ]
                }
            }
        }
    }

    /// What the table holds, in words.
    package func title(_ language: InterfaceLanguage) -> String {
        switch (self, language) {
        case (.columns, .arabic): "تعريفات الأعمدة"
        case (.columns, _): "Definitions of the columns"
        case (.terms, .arabic): "مصطلحات القوائم"
        case (.terms, _): "Terms of the vocabularies"
        }
    }
}

extension TableColumn.Kind {
    /// One word for the kind, as definitions have it.
    package var name: String {
        switch self {
        case .text: "text"
        case .identifier: "identifier"
        case .day: "date"
        case .clock: "time"
        case .moment: "date or time stamp"
        case .integer, .side: "whole number"
        case .number: "number"
        case .boolean: "true or false"
        case .term: "term"
        case .list(.text): "texts"
        case .list(.number): "numbers"
        case .list(.term): "terms"
        case .json: "JSON"
        }
    }
}

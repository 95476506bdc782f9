// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

extension APIParameter {
    /// The grammar of queries, as on the site.
    ///
    /// - Parameters:
    ///   - pages: Whether pages have numbers.
    ///   - sorts: Whether the order can be chosen.
    ///   - sizes: Whether the number of items can be chosen.
    /// - Returns: The parameters in the order in which queries are printed.
    static func query(pages: Bool, sorts: Bool = true, sizes: Bool = true) -> [APIParameter] {
        var parameters: [APIParameter] = []
        for name in IncidentQuery.parameterNames(on: .public) {
            if let dimension = FilterDimension(rawValue: name) {
                parameters.append(filter(dimension))
            } else if let parameter = QueryParameter(rawValue: name) {
                switch parameter {
                case .page where !pages: continue
                case .sort where !sorts, .order where !sorts: continue
                case .pageSize where !sizes: continue
                default: parameters.append(one(parameter))
                }
            }
        }
        return parameters
    }

    private static func filter(_ dimension: FilterDimension) -> APIParameter {
        let values = dimension.listedValues
        return APIParameter(
            name: dimension.rawValue,
            text: "Incidents with one of these values"
                + (dimension.isOpen ? "; a register may have others than the vocabulary lists." : "."),
            schema: dimension.isOpen ? openSchema(dimension) : JSONSchema.oneOf(values),
            isList: true
        )
    }

    private static func openSchema(_ dimension: FilterDimension) -> JSONValue {
        switch dimension {
        case .country: JSONSchema.text(pattern: "^[A-Z]{2}$")
        case .area: ["type": "string", "minLength": 1, "maxLength": 100]
        default: JSONSchema.text(pattern: "^[a-z0-9]+(-[a-z0-9]+)*$")
        }
    }

    private static func one(_ parameter: QueryParameter) -> APIParameter {
        APIParameter(
            name: parameter.rawValue,
            text: text(of: parameter),
            schema: schema(of: parameter),
            isList: parameter == .fields || parameter == .code
        )
    }

    private static func schema(of parameter: QueryParameter) -> JSONValue {
        switch parameter {
        case .text: ["type": "string", "maxLength": 500]
        case .fields: JSONSchema.oneOf(SearchField.allCases.map(\.rawValue))
        case .from, .to, .updatedSince, .publishedSince: JSONSchema.text(format: "date")
        case .undated, .clean: JSONSchema.oneOf([FilterDimension.yes, FilterDimension.no])
        case .killed: JSONSchema.text(pattern: "^(unknown|[0-9]{1,9})$")
        case .box, .near: JSONSchema.text()
        case .inside: JSONSchema.oneOf(AreaMatch.allCases.map(\.rawValue))
        case .code: JSONSchema.text(pattern: "^[A-Za-z0-9-]+$")
        case .sort: JSONSchema.oneOf(IncidentOrder.Key.allCases.map(\.rawValue))
        case .order: JSONSchema.oneOf(IncidentOrder.Direction.allCases.map(\.rawValue))
        case .page: ["type": "integer", "minimum": 1, "maximum": .number(Double(Int32.max))]
        case .pageSize: ["type": "integer", "minimum": 1, "maximum": .number(Double(IncidentQuery.maximumPageSize))]
        }
    }

    private static func text(of parameter: QueryParameter) -> String {
        switch parameter {
        case .text: "Words, their beginnings, or phrases in quotation marks, in any script."
        case .fields: "Kinds of texts in which the words are looked for."
        case .from: "Incidents of which any day is this one or later."
        case .to: "Incidents of which any day is this one or earlier."
        case .undated: "Whether incidents without a day are among them."
        case .updatedSince: "Incidents that their recorder updated then or later."
        case .publishedSince: "Incidents first published then or later."
        case .killed: "Incidents whose lower figure of civilians killed is at least this, or of which nobody said."
        case .box: "west,south,east,north in degrees; west beyond east crosses the antimeridian."
        case .near: "latitude,longitude,km, or a grid square, or a code or square with kilometres."
        case .inside: "Whether the point decides, or the whole area in which the place lies."
        case .code: "Incidents that bear one of these codes, or bore it formerly."
        case .clean: "For staff alone."
        case .sort: "What the list is sorted by."
        case .order: "The direction of the order."
        case .page: "The page, from 1."
        case .pageSize: "How many incidents a part of the list has; 20 unless given."
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension IncidentQuery {
    /// Reads the part of an address after the question mark, with what may be asked on a plane.
    ///
    /// - Throws: The first thing that cannot be read.
    package init(queryString: some StringProtocol, on plane: Plane = .public) throws(IncidentQueryError) {
        try self.init(try QueryItem.items(of: queryString), on: plane)
    }

    /// Reads names and values; lists may be repeated names or joined by commas, empty values are as if not given.
    ///
    /// - Throws: The first thing that cannot be read, or may not be asked on the plane.
    package init(_ items: some Sequence<QueryItem>, on plane: Plane = .public) throws(IncidentQueryError) {
        self.init()
        var single: [QueryParameter: String] = [:]
        var fields: Set<SearchField> = []
        for item in items {
            if let dimension = FilterDimension(rawValue: item.name) {
                try add(ValueList.split(item.value), to: dimension)
            } else if let parameter = QueryParameter(rawValue: item.name) {
                let value = item.value.trimmed
                if plane == .public, parameter.isForStaff { throw .staffOnly(name: item.name) }
                if parameter == .code {
                    setCodes(codes.union(ValueList.split(value)))
                } else if parameter == .fields {
                    fields.formUnion(try Self.fields(ValueList.split(value)))
                } else if !value.isEmpty {
                    let earlier = single.updateValue(value, forKey: parameter)
                    if let earlier, earlier != value { throw .repeatedParameter(name: item.name) }
                }
            } else {
                throw .unknownParameter(name: item.name, allowed: Self.parameterNames(on: plane))
            }
        }
        try take(single)
        setFields(fields)
    }

    private static func fields(_ names: [String]) throws(IncidentQueryError) -> Set<SearchField> {
        var fields: Set<SearchField> = []
        for name in names {
            guard let field = SearchField(rawValue: name) else {
                let allowed = AllowedValues.oneOf(SearchField.allCases.map(\.rawValue))
                throw .invalidValue(parameter: QueryParameter.fields.rawValue, value: name, allowed: allowed)
            }
            fields.insert(field)
        }
        return fields
    }

    private mutating func add(_ values: [String], to dimension: FilterDimension) throws(IncidentQueryError) {
        for value in values where !dimension.accepts(value) {
            let listed = dimension.listedValues
            throw .invalidValue(
                parameter: dimension.rawValue,
                value: value,
                allowed: dimension.isOpen ? .keyLike(listed) : .oneOf(listed)
            )
        }
        self[dimension].formUnion(values)
    }

    private mutating func take(_ values: [QueryParameter: String]) throws(IncidentQueryError) {
        let reader = ParameterReader(values: values)
        text = try reader.text(.text)
        from = try reader.day(.from)
        to = try reader.day(.to)
        if let from, let to, to < from { throw .reversedDays(from: from, to: to) }
        let choices = [FilterDimension.yes: true, FilterDimension.no: false]
        undated = try reader.choice(.undated, [FilterDimension.yes, FilterDimension.no]) { choices[$0] }
        updatedSince = try reader.day(.updatedSince)
        publishedSince = try reader.day(.publishedSince)
        killed = try reader.killed()
        try takeArea(reader)
        isClean = try reader.choice(.clean, [FilterDimension.yes]) { $0 == FilterDimension.yes ? true : nil } ?? false
        let keys = IncidentOrder.Key.allCases.map(\.rawValue)
        let key = try reader.choice(.sort, keys, IncidentOrder.Key.init)
        let directions = IncidentOrder.Direction.allCases.map(\.rawValue)
        order = IncidentOrder(key ?? .date, try reader.choice(.order, directions, IncidentOrder.Direction.init))
        page = try reader.number(.page, in: 1...Int(Int32.max)) ?? 1
        pageSize = try reader.number(.pageSize, in: 1...Self.maximumPageSize) ?? Self.defaultPageSize
    }
}

extension IncidentQuery {
    private mutating func takeArea(_ reader: ParameterReader) throws(IncidentQueryError) {
        box = try reader.value(.box, .box) { QueryBox($0) }
        near = try reader.value(.near, .near) { QueryNear($0) }
        let match = try reader.choice(.inside, AreaMatch.allCases.map(\.rawValue), AreaMatch.init)
        // Without an area there is nothing to lie in.
        areaMatch = box == nil && near == nil ? .point : match ?? .point
    }
}

/// Reads parameters that have one value.
private struct ParameterReader {
    let values: [QueryParameter: String]

    func text(_ parameter: QueryParameter) throws(IncidentQueryError) -> String {
        guard let value = values[parameter] else { return "" }
        guard value.utf8.count <= IncidentQuery.maximumTextLength else {
            throw invalid(parameter, value, .text(maximumLength: IncidentQuery.maximumTextLength))
        }
        return value
    }

    func day(_ parameter: QueryParameter) throws(IncidentQueryError) -> CalendarDay? {
        guard let value = values[parameter] else { return nil }
        guard let day = CalendarDay(value) else { throw invalid(parameter, value, .day) }
        return day
    }

    func number(_ parameter: QueryParameter, in range: ClosedRange<Int>) throws(IncidentQueryError) -> Int? {
        guard let value = values[parameter] else { return nil }
        guard let number = Int(value), range.contains(number) else {
            throw invalid(parameter, value, .wholeNumber(range))
        }
        return number
    }

    func value<Value>(
        _ parameter: QueryParameter,
        _ allowed: AllowedValues,
        _ read: (String) -> Value?
    ) throws(IncidentQueryError) -> Value? {
        guard let text = values[parameter] else { return nil }
        guard let value = read(text) else { throw invalid(parameter, text, allowed) }
        return value
    }

    func killed() throws(IncidentQueryError) -> KilledFilter? {
        guard let value = values[.killed] else { return nil }
        if value == FilterDimension.unknownHarm { return .unknown }
        guard let number = Int(value), number >= 0 else { throw invalid(.killed, value, .wholeNumberOrUnknown) }
        return .atLeast(number)
    }

    func choice<Value>(
        _ parameter: QueryParameter,
        _ allowed: [String],
        _ read: (String) -> Value?
    ) throws(IncidentQueryError) -> Value? {
        guard let value = values[parameter] else { return nil }
        guard let choice = read(value) else { throw invalid(parameter, value, .oneOf(allowed)) }
        return choice
    }

    private func invalid(
        _ parameter: QueryParameter,
        _ value: String,
        _ allowed: AllowedValues
    ) -> IncidentQueryError {
        .invalidValue(parameter: parameter.rawValue, value: value, allowed: allowed)
    }
}

// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Register

/// A query of the list of incidents as of a time.
struct PastListQuery: Sendable {
    let incidents: IncidentQuery
    let asOf: Timestamp

    private static let parameter = "asOf"

    init(_ incidents: IncidentQuery, asOf: Timestamp) {
        (self.incidents, self.asOf) = (incidents, asOf)
    }

    /// Whether a query asks for a time.
    static func isMeant(by queryString: String) -> Bool {
        queryString.split(separator: "&").contains { $0.hasPrefix("\(parameter)=") }
    }

    /// Reads the query of an address: that of the list, and the time.
    init(queryString: String) throws(IncidentQueryError) {
        var others: [QueryItem] = []
        var times: Set<String> = []
        for item in try QueryItem.items(of: queryString) {
            if item.name == Self.parameter { times.insert(item.value) } else { others.append(item) }
        }
        guard times.count == 1, let text = times.first else { throw .repeatedParameter(name: Self.parameter) }
        guard let time = Timestamp(text) else {
            throw .invalidValue(parameter: Self.parameter, value: text, allowed: .day)
        }
        self.init(try IncidentQuery(queryString: QueryItem.queryString(of: others)), asOf: time)
        // Texts are kept of the present alone.
        if !incidents.text.isEmpty { throw .invalidValue(parameter: Self.parameter, value: "q", allowed: .day) }
    }

    /// The query as addresses have it.
    var queryString: String {
        QueryItem.queryString(of: incidents.items + [QueryItem(Self.parameter, asOf.text)])
    }

    /// Where the list of a canonical query is, as of a time or as it is now.
    static func address(of query: String, asOf time: Timestamp?, _ language: InterfaceLanguage) -> String {
        let own = time.map { QueryItem.queryString(of: [QueryItem(parameter, $0.text)]) }
        let parts = [query, own ?? ""].filter { !$0.isEmpty }
        let path = Route.incidents(language).path
        return parts.isEmpty ? path : "\(path)?\(parts.joined(separator: "&"))"
    }

    /// The same time with another query.
    func with(_ incidents: IncidentQuery) -> PastListQuery { PastListQuery(incidents, asOf: asOf) }
}

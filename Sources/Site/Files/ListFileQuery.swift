// SPDX-License-Identifier: Apache-2.0

import Catalogue
import Publishing

/// What the address of a file asks for: the list's own parameters without pages, and those of the file.
struct ListFileQuery {
    let incidents: IncidentQuery
    /// `bom=yes`: whether a CSV file begins with a byte order mark.
    let hasByteOrderMark: Bool

    static let byteOrderMark = "bom"

    init(_ incidents: IncidentQuery, hasByteOrderMark: Bool = false) {
        var query = incidents.onPage(1)
        query.pageSize = IncidentQuery.defaultPageSize
        self.incidents = query
        self.hasByteOrderMark = hasByteOrderMark
    }

    /// Reads the part of an address after the question mark; the mark is a parameter of CSV files alone.
    ///
    /// - Throws: The first thing that cannot be read.
    init(queryString: String, format: ExportFormat) throws(IncidentQueryError) {
        var others: [QueryItem] = []
        var hasMark = false
        for item in try QueryItem.items(of: queryString) {
            guard item.name == Self.byteOrderMark, format.isCSV else {
                others.append(item)
                continue
            }
            guard ["", FilterDimension.yes, FilterDimension.no].contains(item.value) else {
                let allowed = AllowedValues.oneOf([FilterDimension.yes, FilterDimension.no])
                throw .invalidValue(parameter: item.name, value: item.value, allowed: allowed)
            }
            hasMark = item.value == FilterDimension.yes
        }
        self.init(try IncidentQuery(others), hasByteOrderMark: hasMark)
    }

    /// The part of an address after the question mark, in its one form.
    var queryString: String {
        let mark = hasByteOrderMark ? [QueryItem(Self.byteOrderMark, FilterDimension.yes)] : []
        return QueryItem.queryString(of: incidents.items + mark)
    }
}

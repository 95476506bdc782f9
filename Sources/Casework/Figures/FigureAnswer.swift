// SPDX-License-Identifier: Apache-2.0

package import Catalogue
import CivilianHarm
import Counting

/// The answers of the API: the same JSON as the commands print.
extension FigureDesk {
    /// Totals of a question.
    ///
    /// - Throws: `FigureError`, and errors of the store.
    package func totalJSON(_ query: FigureQuery, plane: Plane) async throws -> [UInt8] {
        let figures = try await figures(query.request, plane: plane)
        let measures = query.measures.isEmpty ? Measure.shown : query.measures
        var writer = JSONWriter(order: .interchange)
        figures.writeTotals(measures, band: measures.first, to: &writer)
        return writer.bytes
    }

    /// Totals by period; by month unless the question says otherwise.
    ///
    /// - Throws: `FigureError`, and errors of the store.
    package func seriesJSON(_ query: FigureQuery, plane: Plane) async throws -> [UInt8] {
        let by = query.by ?? "month"
        let timeline = try timeline(named: by)
        let figures = try await figures(query.request, plane: plane)
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            figures.writeFrame(to: &writer)
            writer.member("by", by)
            figures.counter.series(Self.measures(of: query), by: timeline, in: figures.selection).write(to: &writer)
        }
        return writer.bytes
    }

    /// Totals by the values of a property.
    ///
    /// - Throws: `FigureError`, and errors of the store.
    package func breakdownJSON(_ query: FigureQuery, plane: Plane) async throws -> [UInt8] {
        guard let dimension = FilterDimension(rawValue: query.by ?? FilterDimension.grade.rawValue) else {
            throw FigureError.unknownProperty(query.by ?? "", known: FilterDimension.allCases.map(\.rawValue))
        }
        let figures = try await figures(query.request, plane: plane)
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            figures.writeFrame(to: &writer)
            figures.counter.breakdown(Self.measures(of: query), by: dimension, in: figures.selection)
                .write(to: &writer)
        }
        return writer.bytes
    }

    /// Totals as they were known at the end of each period; by month unless the question says otherwise.
    ///
    /// - Throws: `FigureError`, and errors of the store.
    package func knownJSON(_ query: FigureQuery, plane: Plane) async throws -> [UInt8] {
        let by = query.by ?? "month"
        let curve = try await knownCurve(Self.measures(of: query), query.request, plane: plane)
        guard let rows = curve.by(try timeline(named: by)) else { throw FigureError.unknownPeriods(key: by, known: []) }
        let figures = try await figures(query.request, plane: plane)
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            figures.writeFrame(to: &writer)
            writer.member("by", by)
            rows.write(to: &writer)
        }
        return writer.bytes
    }

    private static func measures(of query: FigureQuery) -> [Measure] {
        query.measures.isEmpty ? [.killed, .injured] : query.measures
    }
}

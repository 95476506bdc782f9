// SPDX-License-Identifier: Apache-2.0

package import Counting

extension FigureDesk {
    /// The timeline of a name: a part of the calendar, or a list of periods of the register's book.
    ///
    /// - Throws: `FigureError.unknownPeriods`.
    package func timeline(named key: String) throws(FigureError) -> Timeline {
        if let part = Timeline.Part(rawValue: key) { return part.timeline }
        guard let list = rules.periodLists.first(where: { $0.key == key }) else {
            throw .unknownPeriods(key: key, known: rules.periodLists.map(\.key))
        }
        return .periods(list.periods)
    }
}

// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// Why a query cannot be read; names and values stand as they were given and must be escaped where they are printed.
package enum IncidentQueryError: Error, Equatable, Sendable {
    case unknownParameter(name: String, allowed: [String])
    /// The parameter asks for what readers do not see.
    case staffOnly(name: String)
    /// The parameter has one value, but several that differ were given.
    case repeatedParameter(name: String)
    case invalidValue(parameter: String, value: String, allowed: AllowedValues)
    case reversedDays(from: CalendarDay, to: CalendarDay)
    /// A percent sign without two hexadecimal digits, or bytes that are not UTF-8.
    case malformedEncoding(item: String)
}

/// What a parameter takes.
package enum AllowedValues: Equatable, Sendable {
    case oneOf([String])
    /// A value of this list, or a key of the installation's own.
    case keyLike([String])
    /// `2017-07-02`.
    case day
    case wholeNumber(ClosedRange<Int>)
    case wholeNumberOrUnknown
    /// West, south, east and north in degrees.
    case box
    /// A point, grid square or code, with a distance.
    case near
    /// Text of at most so many bytes.
    case text(maximumLength: Int)
}

extension IncidentQueryError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownParameter(let name, let allowed):
            "there is no parameter '\(Self.shown(name))': use \(allowed.joined(separator: ", "))"
        case .staffOnly(let name): "'\(Self.shown(name))' is for the register's staff: leave it out"
        case .repeatedParameter(let name): "'\(Self.shown(name))' takes one value: give it once"
        case .invalidValue(let parameter, let value, let allowed):
            "'\(Self.shown(parameter))' does not take '\(Self.shown(value))': give \(allowed)"
        case .reversedDays(let from, let to):
            "'from' (\(from.text)) is after 'to' (\(to.text)): exchange the two days"
        case .malformedEncoding(let item): "'\(Self.shown(item))' is not percent-encoded UTF-8: encode it anew"
        }
    }

    /// The beginning of a text from outside, without control characters.
    private static func shown(_ text: String) -> String {
        let limit = 60
        let scalars = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
        return String(String.UnicodeScalarView(scalars.prefix(limit))) + (scalars.count > limit ? "…" : "")
    }
}

extension AllowedValues: CustomStringConvertible {
    package var description: String {
        switch self {
        case .oneOf(let values): values.joined(separator: ", ")
        case .keyLike(let values): "a key such as \(values.prefix(3).joined(separator: ", "))"
        case .day: "a day such as 2017-07-02"
        case .wholeNumber(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .wholeNumberOrUnknown: "a whole number, or unknown"
        case .box: "west,south,east,north in degrees, such as 40.1,35.2,40.9,35.8"
        case .near:
            "latitude,longitude,kilometres such as 35.5,40.6,5, or a grid square such as 37SFV5030, or a code or square "
                + "with kilometres such as CS1141,10"
        case .text(let maximumLength): "a text of at most \(maximumLength) bytes"
        }
    }
}

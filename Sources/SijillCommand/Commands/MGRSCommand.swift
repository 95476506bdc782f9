// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Geodesy

/// `sijill mgrs`.
struct MGRSCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mgrs",
        abstract: "Turn coordinates into MGRS references and back (WGS 84).",
        subcommands: [MGRSToCommand.self, MGRSFromCommand.self]
    )
}

/// `sijill mgrs to`.
struct MGRSToCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "to",
        abstract: "The reference of the square that holds a coordinate.",
        discussion: """
            Without a coordinate, reads one "latitude longitude" a line from standard input and writes one reference a
            line; a line that cannot be read gives an empty line there and an error on standard error.
            A coordinate south of the equator or west of Greenwich goes after "--": sijill mgrs to -- -33.9 18.4
            """.flowing
    )

    @Argument(help: "Latitude and longitude in degrees.")
    var coordinate: [Double] = []

    @Option(help: "Digits per axis, 0 to 5: a square of 100 km to 1 m.")
    var digits: Int?

    @Option(help: ArgumentHelp("How uncertain the coordinate is: the square is never finer.", valueName: "metres"))
    var radius: Double?

    func validate() throws {
        if !coordinate.isEmpty, coordinate.count != 2 {
            throw ValidationError(
                "give a latitude and a longitude, or neither to read standard input; with a negative one put -- before both"
            )
        }
        if let digits, !(0...5).contains(digits) { throw ValidationError("--digits takes 0 to 5") }
        if let radius, !(radius > 0) { throw ValidationError("--radius takes a number of metres above 0") }
    }

    func run() async throws {
        if coordinate.count == 2 {
            guard let text = reference(coordinate[0], coordinate[1]) else {
                Terminal.note(
                    "\(coordinate[0]), \(coordinate[1]) is not on the globe: latitude -90 to 90, longitude -180 to 180"
                )
                throw ExitStatus.partly
            }
            Terminal.print(text)
            return
        }
        try BatchLines.run { line in
            let parts = line.split { " \t,;".contains($0) }
            guard parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1]) else {
                throw BatchLines.Fault("this is not \"latitude longitude\"")
            }
            guard let text = reference(latitude, longitude) else { throw BatchLines.Fault("not on the globe") }
            return text
        }
    }

    private func reference(_ latitude: Double, _ longitude: Double) -> String? {
        guard let coordinate = Coordinate(latitude: latitude, longitude: longitude) else { return nil }
        let allowed = radius.map { CoordinatePrecision.digitsPerAxis(radiusMetres: $0) } ?? 5
        return MGRSSquare(containing: coordinate, digitsPerAxis: min(digits ?? 5, allowed)).description
    }
}

/// `sijill mgrs from`.
struct MGRSFromCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "from",
        abstract: "The square that a reference names: its centre, south-west corner, side and radius.",
        discussion: """
            Without a reference, reads one a line from standard input and writes "latitude longitude side-in-metres" of
            each centre; a line that cannot be read gives an empty line there and an error on standard error.
            """.flowing
    )

    @Argument(help: "References; several in one text are told apart.")
    var references: [String] = []

    func run() async throws {
        guard !references.isEmpty else {
            try BatchLines.run { line in
                let reference = MGRSReference(line)
                guard let square = reference.square else {
                    throw BatchLines.Fault(reference.reason?.description ?? "not one valid reference")
                }
                return "\(square.centre.latitude) \(square.centre.longitude) \(square.sideMetres)"
            }
            return
        }
        let reference = MGRSReference(references.joined(separator: " "))
        for square in reference.squares { print(square) }
        if let reason = reference.reason {
            Terminal.note("\(reference.text): \(reason)")
            throw ExitStatus.partly
        }
    }

    private func print(_ square: MGRSSquare) {
        let corner = square.southWest
        let centre = square.centre
        Terminal.print(square.description)
        Terminal.print("  side                \(square.sideMetres) m")
        Terminal.print("  centre              \(centre.latitude), \(centre.longitude)")
        Terminal.print("  south-west corner   \(corner.latitude), \(corner.longitude)")
        Terminal.print("  radius from centre  \((square.radiusMetres * 10).rounded() / 10) m")
    }
}

/// Standard input line by line, one line of output for each.
enum BatchLines {
    /// Why a line cannot be used.
    struct Fault: Error {
        let reason: String

        init(_ reason: String) {
            self.reason = reason
        }
    }

    /// Gives each line to `body` and prints what it returns; ends the program with 1 where a line was at fault.
    static func run(_ body: (String) throws -> String) throws {
        var number = 0
        var faults = 0
        while let line = readLine() {
            number += 1
            do {
                Terminal.print(try body(line))
            } catch let fault as Fault {
                faults += 1
                Terminal.print("")
                Terminal.note("line \(number): \(fault.reason)")
            }
        }
        if faults > 0 { throw ExitStatus.partly }
    }
}

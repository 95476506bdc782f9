// SPDX-License-Identifier: Apache-2.0

package import Geodesy

extension IntegrityCheck {
    /// Metres beyond which a military's square is reported as far from our point.
    package static let farMetres = 10_000.0
    /// Metres beyond which it is very far: domain reference, section 13.
    package static let veryFarMetres = 50_000.0

    /// Grid references of militaries against the point of the record.
    mutating func checkGridReferences() {
        for (index, involvement) in incident.involvements.enumerated() {
            guard let reference = involvement.mgrs else { continue }
            let path = "involvements[\(index)].mgrs"
            if let problem = reference.problem {
                report(
                    .gridNotOneReference,
                    path,
                    ["text": .text(reference.text), "problem": .gridProblem(problem)]
                )
            }
            let isFar = checkDistance(reference, path)
            if isFar || reference.problem != nil { offerReading(reference, path) }
            checkEcho(reference, path)
            checkStatedAccuracy(involvement, "involvements[\(index)]")
        }
    }

    /// Reports a square that lies far away, and says whether it does.
    private mutating func checkDistance(_ reference: GridReference, _ path: String) -> Bool {
        guard let point = incident.primaryGeolocation?.coordinate else { return false }
        // Of several squares the nearest decides: one of them may be this incident's.
        let distances = reference.squares.compactMap { $0.centreCoordinate?.distance(to: point) }
        guard let distance = distances.min(), distance > Self.farMetres else { return false }
        report(
            distance > Self.veryFarMetres ? .gridVeryFar : .gridFar,
            path,
            ["text": .text(reference.text), "distance": .metres(distance)]
        )
        return true
    }

    /// Metres beyond the radius of our point within which a faulty square is looked for.
    private static let readingReach = 3_000.0

    /// The nearest square that is one slip away from a faulty or far one, where that lies at our point.
    private mutating func offerReading(_ reference: GridReference, _ path: String) {
        guard let place = incident.primaryGeolocation, let point = place.coordinate else { return }
        let reach = min(place.radiusMetres ?? 0, Self.farMetres) + Self.readingReach
        guard let reading = MGRSRepair.readings(of: reference.text, near: point, withinMetres: reach).first else {
            return
        }
        report(
            .gridMayMean,
            path,
            [
                "text": .text(reference.text), "square": .text(reading.square.description),
                "distance": .metres(reading.metres), "slip": .slip(reading.slip),
            ]
        )
    }

    /// An accuracy is no finer than the square that it was read from.
    private mutating func checkStatedAccuracy(_ involvement: Involvement, _ path: String) {
        guard let reference = involvement.mgrs, let side = reference.squares.map(\.sideMetres).min() else { return }
        let values: [String: IntegrityValue] = ["text": .text(reference.text), "side": .metres(Double(side))]
        if let stated = involvement.statedAccuracy, let metres = Self.metres(stated), metres < Double(side) {
            let accuracy = ["accuracy": IntegrityValue.text(stated)]
            report(.accuracyFinerThanSquare, "\(path).statedAccuracy", values.merging(accuracy) { $1 })
        }
        for (index, place) in incident.geolocations.enumerated() where place.suppliedBy == .belligerent {
            // The middle of a square is good to half its diagonal; half its side is let pass.
            guard let radius = place.radiusMetres, radius < Double(side) / 2, let point = place.coordinate,
                reference.squares.contains(where: { $0.holds(point) })
            else { continue }
            let accuracy = ["accuracy": IntegrityValue.metres(radius)]
            report(.accuracyFinerThanSquare, "geolocations[\(index)].accuracy", values.merging(accuracy) { $1 })
        }
    }

    /// Reads `1 m`, `100m`, `1 km`; nil for anything else.
    static func metres(_ text: String) -> Double? {
        let plain = text.lowercased().filter { !$0.isWhitespace }
        let number = plain.prefix { $0.isNumber || $0 == "." }
        guard let value = Double(number) else { return nil }
        switch plain.dropFirst(number.count) {
        case "m", "metres", "meters", "metre", "meter": return value
        case "km": return value * 1000
        default: return nil
        }
    }

    /// R31: a coordinate of ours that is coarser than the square and lies inside of it was probably echoed back.
    private mutating func checkEcho(_ reference: GridReference, _ path: String) {
        for (index, returned, radius) in incident.returnedLocations(of: reference) {
            guard let chance = returned.chance else { continue }
            report(
                .gridEchoesOurPoint,
                path,
                [
                    "text": .text(reference.text), "side": .metres(Double(returned.square.sideMetres)),
                    "point": .text("geolocations[\(index)]"), "distance": .metres(returned.metresFromCentre),
                    "radius": .metres(radius), "chance": .number((chance * 10_000).rounded() / 100),
                ]
            )
        }
    }
}

extension Geolocation {
    /// The point where it is on the globe; nil otherwise.
    package var coordinate: Coordinate? {
        guard let latitude, let longitude else { return nil }
        return Coordinate(latitude: latitude, longitude: longitude)
    }
}

extension GridSquare {
    /// Whether a point may stand for the square: within its diagonal of the middle.
    func holds(_ point: Coordinate) -> Bool {
        centreCoordinate.map { $0.distance(to: point) <= Double(sideMetres) * 1.5 } ?? false
    }

    /// The middle of the square; nil where the record holds none.
    package var centreCoordinate: Coordinate? {
        centre.count == 2 ? Coordinate(latitude: centre[0], longitude: centre[1]) : nil
    }
}

extension IntegrityValue {
    static func slip(_ slip: MGRSReading.Slip) -> IntegrityValue {
        switch slip {
        case .oneOfSeveral: .word(.oneOfSeveral)
        case .missingZone: .word(.missingZone)
        case .otherZone: .word(.otherZone)
        case .otherLetter: .word(.otherLetter)
        case .swappedLetters: .word(.swappedLetters)
        case .lookalike: .word(.lookalike)
        case .otherFigure: .word(.otherFigure)
        case .swappedFigures: .word(.swappedFigures)
        case .missingFigure: .word(.missingFigure)
        case .extraFigure: .word(.extraFigure)
        }
    }

    static func gridProblem(_ problem: String) -> IntegrityValue {
        switch MGRSProblem(rawValue: problem) {
        case .malformed: .word(.malformed)
        case .impossibleSquare: .word(.impossibleSquare)
        case .severalReferences: .word(.severalReferences)
        case .notAReference: .word(.notAReference)
        case nil: .text(problem)
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Geodesy

struct GeodesicTests {
    // Invented points, solved with GeodSolve 2.1.2: latitude and longitude of both, metres, azimuths at both.
    private static let solved: [(Double, Double, Double, Double, Double, Double, Double)] = [
        (0, 0, 0, 179.5, 19980861.908890963, 55.966495140, 124.033504860),
        (0, 0, 0.5, 179.5, 19936288.578965314, 25.671872868, 154.327085470),
        (-30, 0, 29.9, 179.8, 19989832.827609532, 161.890524736, 18.090737246),
        (0, 0, 0, 90, 10018754.171394622, 90.000000000, 90.000000000),
        (35.508195, 40.654907, 35.508097, 40.654572, 32.277760741, -109.685594796, -109.685789370),
        (10, 20, 10, 20.000001, 0.109639364, 89.999999913, 90.000000087),
        (-41.3, 174.8, 40.9, -5.5, 19955714.568470530, 162.647265215, 17.244474604),
        (0, 179.5, 0, -179.5, 111319.490793274, 90.000000000, 90.000000000),
        (40, 10, -40, -170.4, 19989165.416035745, 59.817141039, 120.182858961),
        (0.1, 0, -0.1, 179.99, 20003922.228149042, 0.950224118, 179.049775882),
        (48.13312, -2.60732, 48.129354, -2.603795, 494.166192535, 147.927795013, 147.930419995),
        (26.96479, -178.35705, 59.76955, -92.38049, 7235535.417181050, 33.724489148, 101.168830722),
        (-84.29035, -75.01188, 84.24604, 105.43622, 19997059.870182056, -137.246713283, -42.348082895),
        (-70.86311, 135.75172, -70.859638, 135.755462, 410.885901129, 19.475691135, 19.472155962),
        (86.68867, -72.53003, 14.11775, 14.56458, 8424585.729424244, 92.053973292, 176.576845439),
        (-86.37148, 148.403, 86.29971, -31.14524, 19995309.891806848, -158.485394912, -21.077782349),
        (30.42267, 130.98532, 30.42628, 130.98353, 435.587606046, -23.253148727, -23.254055187),
        (4.98287, -108.13047, -32.90592, 138.24746, 12515214.107372444, -123.604426679, -80.871923904),
        (-88.2269, -50.67, 88.41031, 129.0568, 19983426.400476396, 2.359398093, 177.368289530),
        (81.4266, -147.30187, 81.427928, -147.306107, 164.218078698, -25.436672869, -25.440862531),
        (-72.98441, -131.34988, -20.67588, -123.75744, 5834198.989392350, 8.978225759, 2.805253086),
        (79.21758, 125.75402, -78.98732, -53.97505, 19977645.818069581, -11.638170118, -168.605455440),
        (-89.90251, -75.45923, -89.899897, -75.452351, 291.859366379, 0.263529863, 0.256650874),
        (71.97278, 108.49637, 88.03222, 122.48512, 1800361.805303886, 1.713271447, 15.626764351),
        (66.74546, 73.04912, -66.31924, -106.51619, 19953264.968380913, -18.686810080, -161.641759047),
        (27.7102, 109.69674, 27.714584, 109.706238, 1055.196011753, 62.584871943, 62.589288832),
        (-60.9859, -66.99177, -72.58803, -26.71312, 2127294.043980676, 143.652128262, 106.221792054),
        (-65.09663, -130.34935, 65.52153, 49.45229, 19955836.690562952, 8.835927150, 171.019382244),
        (71.23187, -123.79368, 71.232052, -123.792603, 43.695221025, 62.305896498, 62.306916233),
        (-80.1193, -38.47827, 3.33697, -41.12514, 9268626.432367265, -2.662172220, -0.458925706),
        (31.45404, -28.23369, -31.4777, 151.98826, 19997002.564662825, -155.974613146, -24.031810702),
        (26.01266, 143.24451, 26.022162, 143.243795, 1055.140374901, -3.889389411, -3.889703042),
        (-7.03551, 71.12342, -60.82261, -131.12876, 12233942.161600787, 168.672672295, 23.506463224),
        (71.54177, -108.29156, -71.27567, 71.86094, 19973838.927712899, -8.522889279, -171.594753598),
    ]

    @Test(arguments: solved.indices)
    func lineIsThatOfGeographicLib(index: Int) throws {
        let row = Self.solved[index]
        let start = try #require(Coordinate(latitude: row.0, longitude: row.1))
        let end = try #require(Coordinate(latitude: row.2, longitude: row.3))

        let line = Geodesic(from: start, to: end)

        #expect(abs(line.metres - row.4) < 2e-8)
        // A nanometre aside turns a short line far.
        let tolerance = max(1e-8, 1e-6 / row.4)
        #expect(abs((line.initialAzimuth - row.5).remainder(dividingBy: 360)) < tolerance)
        #expect(abs((line.finalAzimuth - row.6).remainder(dividingBy: 360)) < tolerance)
    }

    @Test(arguments: solved.indices)
    func movingAlongTheLineReachesItsEnd(index: Int) throws {
        let row = Self.solved[index]
        let start = try #require(Coordinate(latitude: row.0, longitude: row.1))
        let end = try #require(Coordinate(latitude: row.2, longitude: row.3))

        let reached = start.moved(metres: row.4, azimuth: Geodesic(from: start, to: end).initialAzimuth)

        #expect(reached.distance(to: end) < 1e-6)
    }

    @Test
    func linesAlongMeridiansAndThroughPolesAreExact() throws {
        let pole = try #require(Coordinate(latitude: 90, longitude: 20))
        let other = try #require(Coordinate(latitude: -90, longitude: -70))
        let near = try #require(Coordinate(latitude: 89.999, longitude: 10))
        let opposite = try #require(Coordinate(latitude: 89.999, longitude: -170))

        #expect(abs(pole.distance(to: other) - 20_003_931.458_625_447) < 1e-8)
        #expect(abs(near.distance(to: opposite) - 223.387_959_119) < 1e-8)
        #expect(near.distance(to: near) == 0)
        #expect(pole.distance(to: pole) == 0)
    }

    @Test
    func distanceIsSymmetricAndObeysTheTriangle() {
        var random = SeededRandom(seed: 5)
        for _ in 0..<2000 {
            let (a, b, c) = (random.coordinate(), random.coordinate(), random.coordinate())
            #expect(abs(a.distance(to: b) - b.distance(to: a)) < 1e-8)
            #expect(a.distance(to: c) <= a.distance(to: b) + b.distance(to: c) + 1e-8)
            #expect(a.distance(to: b) <= 20_003_931.458_625_46)
        }
    }

    @Test
    func haversineIsGoodEnoughForCandidates() {
        var random = SeededRandom(seed: 6)
        for _ in 0..<2000 {
            let (a, b) = (random.coordinate(), random.coordinate())
            let exact = a.distance(to: b)
            #expect(abs(a.haversineDistance(to: b) - exact) <= 0.006 * exact)
        }
    }

    @Test
    func moveWithoutFiniteLengthStays() throws {
        let start = try #require(Coordinate(latitude: 10, longitude: 20))
        #expect(start.moved(metres: .infinity, azimuth: 10) == start)
        #expect(start.moved(metres: .nan, azimuth: 10) == start)
        #expect(start.moved(metres: 5, azimuth: .nan) == start.moved(metres: 5, azimuth: 0))
    }
}

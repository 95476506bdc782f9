// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Geodesy

/// A sample of what Benchmarks/mgrs proves on a million points.
struct MGRSGeographicLibTests {
    // Invented points and edges, converted with GeoConvert 2.1.2.
    private static let converted: [(Double, Double, String)] = [
        (0, -180, "01NAA6602100000"),
        (0, 180, "01NAA6602100000"),
        (-80, -180, "01CDM4186716915"),
        (8, 6, "32PJP6925685503"),
        (-8, -6, "30MSS6925614496"),
        (71.9999, 3, "31WEV0000088921"),
        (72, 33, "37XBV9336399233"),
        (63.9999, 3, "32VKS0685610816"),
        (64, 6, "32WLS5330400467"),
        (56, 3, "32VJH2604922336"),
        (-72.000001, 45, "38CNF0000011067"),
        (83.999999, 41.999999, "37XEP3499429005"),
        (84, -179.9, "YZP9883666726"),
        (89.99, 135, "ZAH0078500785"),
        (-84.3, -120.5, "ASJ5429878557"),
        (-89.5, 60, "BAN4807527756"),
        (16.000001, 102, "48QSC7890071254"),
        (-0.000_001, 33.1, "36MWE1112799999"),
        (55.5, -0.000_001, "30UXG8948054522"),
        (-16.899859, -107.97284, "13KAB8327429132"),
        (-56.530792, -90.564725, "15EXT4977632186"),
        (45.738429, -89.585637, "16TBR9884868237"),
        (-20.580106, 66.35111, "42KTC2386622077"),
        (6.798727, 157.815668, "57NUH6912451659"),
        (-1.887607, -28.209855, "26MLC6543591315"),
        (19.926027, -101.990768, "14QJH8689406082"),
        (70.75188, -45.367278, "23WMU8648649765"),
        (-19.692314, 65.652774, "41KQU7810620396"),
        (-61.19933, 57.804443, "40EET4323514744"),
        (61.594226, -58.029576, "21VVJ4535929409"),
        (78.647196, 10.33782, "33XUH9765134683"),
        (48.307347, -11.145943, "29ULP4087952687"),
        (-17.1384, -83.016283, "17KKB8550104021"),
        (-86.658916, -106.644812, "AUL4450693719"),
    ]

    @Test(arguments: converted.indices)
    func referenceIsThatOfGeographicLib(index: Int) throws {
        let row = Self.converted[index]
        let coordinate = try #require(Coordinate(latitude: row.0, longitude: row.1))
        let square = MGRSSquare(containing: coordinate, digitsPerAxis: 5)
        #expect(square.description == row.2)
        #expect(try MGRSSquare(row.2) == square)
    }
}

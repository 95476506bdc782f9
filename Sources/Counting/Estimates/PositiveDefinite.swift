// SPDX-License-Identifier: Apache-2.0

/// A symmetric positive definite matrix as its Cholesky factor, after scaling its diagonal to 1.
struct PositiveDefinite {
    private let size: Int
    private var factor: [Double]
    private let scale: [Double]

    /// The factor of a matrix in row order; nil where a pivot of the scaled matrix falls below `tolerance`.
    ///
    /// Scaling the diagonal to 1 comes within a factor of the best condition number of any diagonal scaling: van der Sluis
    /// 1969, Numerische Mathematik 14, 14–23. A small pivot then means terms that cannot be told apart.
    init?(_ matrix: [Double], size: Int, tolerance: Double = 1e-11) {
        self.size = size
        scale = (0..<size).map { matrix[$0 * size + $0].squareRoot() }
        guard scale.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
        factor = [Double](repeating: 0, count: size * size)
        for row in 0..<size {
            for column in 0...row {
                var sum = matrix[row * size + column] / (scale[row] * scale[column])
                for k in 0..<column { sum -= factor[row * size + k] * factor[column * size + k] }
                if row == column {
                    guard sum > tolerance else { return nil }
                    factor[row * size + row] = sum.squareRoot()
                } else {
                    factor[row * size + column] = sum / factor[column * size + column]
                }
            }
        }
    }

    /// The solution x of matrix × x = `right`.
    func solving(_ right: [Double]) -> [Double] {
        var x = (0..<size).map { right[$0] / scale[$0] }
        for row in 0..<size {
            for k in 0..<row { x[row] -= factor[row * size + k] * x[k] }
            x[row] /= factor[row * size + row]
        }
        for row in (0..<size).reversed() {
            for k in row + 1..<size { x[row] -= factor[k * size + row] * x[k] }
            x[row] /= factor[row * size + row]
        }
        return (0..<size).map { x[$0] / scale[$0] }
    }
}

// SPDX-License-Identifier: Apache-2.0

package import Register

/// Why a release cannot be made or read.
package enum ReleaseError: Error, Equatable, Sendable {
    /// The folder of this version is there: a release is never changed.
    case alreadyMade(ReleaseVersion)
    /// The register holds a revision of later than the time of the release.
    case laterRevision(Timestamp)
    /// A release of this or a later time is there already.
    case laterRelease(ReleaseVersion)
    case noSuchRelease(ReleaseVersion)
    /// A file cannot be written or read.
    case notAccessible(path: String, reason: String)
    /// A file of a release is not what the release says of itself.
    case damaged(ReleaseVersion, file: String, reason: String)
}

extension ReleaseError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .alreadyMade(let version): "\(version) is made: a release is never changed, make another one"
        case .laterRevision(let time):
            "the register holds a revision of \(time.text), which is later than the release: leave out --time, or name a later one"
        case .laterRelease(let version): "\(version) is of the same time or later: releases follow each other"
        case .noSuchRelease(let version): "there is no release \(version): 'sijill release list' names those there are"
        case .notAccessible(let path, let reason): "\(path): \(reason)"
        case .damaged(let version, let file, let reason): "\(version) is damaged: \(file) \(reason)"
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Properties that are kept in one column together: each distinct row of their combinations has a number.
///
/// Grouped so that what varies together lies together, which keeps the number of distinct rows low.
enum Bundle: Int, CaseIterable, Sendable {
    case standing, finding, scene, means, infrastructure, observations, place

    /// The properties in the order of the bundle's slots.
    var dimensions: [FilterDimension] {
        switch self {
        case .standing: [.stage, .harm, .declassified, .located, .victims, .listMatch]
        case .finding: [.grade, .strikeStatus, .position, .accuracy]
        case .scene: [.actor, .country, .programme]
        case .means: [.strikeType, .cause, .target]
        case .infrastructure: [.infrastructure]
        case .observations: [.observation]
        case .place: [.area, .partOfDay]
        }
    }

    /// The slot of the standing bundle that holds the visibility: 0 for a row without an incident.
    static let visibilitySlot = 6
}

/// One row of a bundle: the number of the combination in each slot; unused slots are 0.
typealias BundleRow = SIMD8<UInt32>

extension Bundle {
    /// By bundle: the place of each slot's property among all properties.
    static let slots: [[Int]] = allCases.map { bundle in
        bundle.dimensions.compactMap { FilterDimension.allCases.firstIndex(of: $0) }
    }

    /// The slots of all bundles, one after the other.
    static let allSlots: [BundleSlot] = allCases.flatMap { bundle in
        zip(bundle.dimensions, slots[bundle.rawValue]).enumerated().map { slot, property in
            BundleSlot(bundle: bundle.rawValue, slot: slot, dimension: property.0, index: property.1)
        }
    }
}

/// Where a property lies.
struct BundleSlot: Sendable {
    let bundle: Int
    let slot: Int
    let dimension: FilterDimension
    /// The place of the property among all properties.
    let index: Int
}

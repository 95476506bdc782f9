// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import Maps

/// The files of the base map.
enum MapFiles {
    /// Where `./run` puts the base map.
    private static let usualFolder = ".build/map"

    /// The base map with the areas of a register; areas that cannot be used are left out and told.
    static func map(folder: String?, register: String) -> BaseMap {
        var areas: [MapArea] = []
        for entry in AreaFolder(register: register).entries() {
            switch entry.result {
            case .success(let pack): areas += pack.areas
            case .failure(let error): Terminal.note("sijill: \(error); they are left out")
            }
        }
        let base = baseMap(folder: folder)
        return areas.isEmpty ? base : base.adding(areas)
    }

    /// The base map of a folder; the built-in one, with a word on why, where the folder has none that can be used.
    ///
    /// The folder is as the command or the environment names it; nil looks where `./run` puts it.
    static func baseMap(folder: String?) -> BaseMap {
        let path = (folder ?? usualFolder) + "/world.sijillmap"
        guard let bytes = FileManager.default.contents(atPath: path) else {
            if folder != nil {
                Terminal.note("sijill: \(path) cannot be read, so the coarse map serves: run scripts/base-map")
            }
            return BuiltInWorld.map
        }
        do throws(BaseMapError) {
            return try BaseMap(packed: bytes)
        } catch {
            Terminal.note("sijill: \(path) is \(error); the coarse map serves")
            return BuiltInWorld.map
        }
    }
}

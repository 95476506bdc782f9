// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// An object of a post that remembers which of its keys were read, so that no other is lost.
final class CMSObject {
    let members: [JSONValue.Member]
    private var wasRead: [Bool]
    private var cursor = 0
    /// Where the object stands: `acf.belligerents[0]`.
    let path: String

    init(_ members: [JSONValue.Member], path: String) {
        self.members = members
        self.path = path
        wasRead = [Bool](repeating: false, count: members.count)
    }

    /// Fails for anything but an object.
    convenience init?(_ json: JSONValue?, path: String) {
        guard let members = json?.members else { return nil }
        self.init(members, path: path)
    }

    private func index(_ key: String) -> Int? {
        for offset in 0..<members.count {
            let index = (cursor + offset) % members.count
            if members[index].key == key { return index }
        }
        return nil
    }

    func has(_ key: String) -> Bool { index(key) != nil }

    /// The value of a key; nil where there is none.
    func take(_ key: String) -> JSONValue? {
        guard let index = index(key) else { return nil }
        cursor = index + 1 == members.count ? 0 : index + 1
        wasRead[index] = true
        return members[index].value
    }

    /// The name of a key of this object from the top of the post.
    func path(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// What was not read and says something.
    var leftovers: [JSONValue.Member] {
        zip(members, wasRead).filter { !$1 && !CMSValue.isBlank($0.value) }.map(\.0)
    }
}

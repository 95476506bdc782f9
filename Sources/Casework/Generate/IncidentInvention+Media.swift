// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension IncidentInvention {
    /// Pictures, documents and embeds on addresses that lead nowhere.
    mutating func makeMedia() {
        var media: [Media] = []
        for row in 0..<random.pick([0, 0, 1, 1, 2, 3, 5, 8]) {
            var item = Media()
            let kind = random.pick([MediaKind.image, .image, .image, .embed, .document])
            item.kind = kind
            switch kind {
            case .image: item.url = "https://media.example/\(index)-\(row).jpg"
            case .document: item.url = "https://media.example/\(index)-\(row).pdf"
            case .embed: item.embed = "https://video.example/embed/\(index)-\(row)"
            }
            item.graphic = random.happens(22) ? true : random.happens(10) ? nil : false
            item.caption = "\(place.name.english) after the strike. Source: @nasim_now"
            item.origin = random.pick([.source, .source, .source, .geolocation, .belligerent])
            if random.happens(10) { item.tags = ["groundLevel"] }
            media.append(item)
        }
        incident.media = media
    }
}

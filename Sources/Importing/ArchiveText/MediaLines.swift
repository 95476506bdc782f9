// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// The list of media, from lines: captions, with the warning above a graphic one.
struct MediaLines {
    private let lines: [PageLine]

    init(_ lines: [PageLine]) {
        self.lines = lines
    }

    func read(into draft: inout DraftReading, declared heading: String?) {
        draft.incident.media = rows(origin: .source)
        draft.known.insert("media")
        draft.setDeclared(\.media, heading)
    }

    /// One row for each line, but for the warnings.
    func rows(origin: MediaOrigin) -> [Media] {
        var media: [Media] = []
        var isGraphic = false
        for line in lines {
            if line.text.lowercased().contains("contains graphic content") {
                // Two warnings in a row: the first belongs to media without a caption.
                if isGraphic { media.append(row(caption: nil, isGraphic: true, line, origin)) }
                isGraphic = true
                continue
            }
            media.append(row(caption: line.text, isGraphic: isGraphic, line, origin))
            isGraphic = false
        }
        if isGraphic { media.append(row(caption: nil, isGraphic: true, nil, origin)) }
        return media
    }

    private func row(caption: String?, isGraphic: Bool, _ line: PageLine?, _ origin: MediaOrigin) -> Media {
        var media = Media()
        media.caption = caption
        media.graphic = isGraphic ? true : nil
        media.origin = origin
        media.url = caption == nil ? nil : line?.links.first
        return media
    }
}

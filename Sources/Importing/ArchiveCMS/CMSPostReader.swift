// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Reads single posts of one file.
struct CMSPostReader {
    let input: ImportInput
    let context: ImportContext

    /// Passes on the record of one post, or why there is none; `position` is its place in the file.
    func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        position: Int?,
        _ body: (ImportEvent) throws -> Void
    ) rethrows {
        let result = Result { () throws(JSONError) in try JSONParser.parse(bytes) }
        switch result {
        case .failure(let error):
            try refuse(.malformedJSON, position, "\(error): the post is refused; export it again", body)
        case .success(let json):
            guard var reading = CMSPostReading(json, input: input, position: position, context: context) else {
                return try refuse(
                    .notAPost,
                    position,
                    "this is not a post of the type civ with custom fields (acf): export the incidents with them",
                    body
                )
            }
            try reading.read(body)
        }
    }

    /// Passes on an error instead of a record.
    func refuse(
        _ code: ImportDiagnosticCode,
        _ position: Int?,
        _ message: String,
        _ body: (ImportEvent) throws -> Void
    ) rethrows {
        try body(.diagnostic(ImportDiagnostic(.error, code, file: input.name, line: position, message: message)))
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The flow of allegations that a casualty report prints for its period; nil where it does not say.
package struct ReportFlow: InterchangeObject {
    /// Reports still open from before.
    package var openBefore: Int?
    package var received: Int?
    /// Reports opened again.
    package var reopened: Int?
    package var completed: Int?
    package var credible: Int?
    package var nonCredible: Int?
    package var duplicate: Int?
    /// Reports still open at the end.
    package var openAfter: Int?
    /// Where each figure stands in the report's text.
    package var marks: [TextMark] = []

    package init() {}

    package static let form = Form<ReportFlow>([
        Field("openBefore", \.openBefore), Field("received", \.received), Field("reopened", \.reopened),
        Field("completed", \.completed), Field("credible", \.credible), Field("nonCredible", \.nonCredible),
        Field("duplicate", \.duplicate), Field("openAfter", \.openAfter), Field("marks", \.marks),
    ])
}

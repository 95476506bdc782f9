// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension CMSPostReading {
    mutating func readOrigin() {
        draft.known.insert("origin")
        let recordID = line("id", of: post)
        let url = line("link", of: post)
        draft.incident.origin?.recordID = recordID
        draft.incident.origin?.url = url
        draft.incident.origin?.title = Self.rendered(post.take("title")).flatMap {
            TextCollector.line(HTMLEntities.decoded($0))
        }
    }

    /// The text of `{"rendered": …}` or of a bare string.
    private static func rendered(_ json: JSONValue?) -> String? {
        json?["rendered"]?.string ?? json?.string
    }

    mutating func readIdentity() {
        readCodes()
        for row in rows("previous_unique_reference_codes", of: acf) {
            readPreviousCode(row)
            close(row)
        }
        knows("previousCodes", "previous_unique_reference_codes")
        readStage()
        if let status = line("status", of: post) { readVisibility(status) }
        draft.incident.firstPublished = day("date", of: post)
        draft.incident.lastUpdated = day("modified", of: post)
        knows("firstPublished", "date")
        knows("lastUpdated", "modified")
        readNarrative()
    }

    private mutating func readPreviousCode(_ row: CMSObject) {
        let given = row.take("previous_unique_reference_code")?.string
        guard let code = line("previous_unique_reference_code", of: row) else { return }
        draft.incident.previousCodes.append(code)
        guard let given, given != code else { return }
        draft.report(
            .note,
            .repairedValue,
            "previousCodes",
            "white space stood around or inside the previous code \(code): it was taken off"
        )
    }

    private mutating func readCodes() {
        draft.known.insert("codes")
        let joined = line("unique_reference_code")
        for row in rows("unique_reference_codes", of: acf) {
            draft.incident.codes += (line("code", of: row) ?? "").split(separator: " ").map(String.init)
            close(row)
        }
        if draft.incident.codes.isEmpty {
            draft.incident.codes = (joined ?? "").split(separator: " ").map(String.init)
        }
        if draft.incident.codes.isEmpty {
            draft.report(.warning, .noCode, "codes", "the post has no incident code: give it one after import")
        }
    }

    private mutating func readStage() {
        let printed = acf.take("incident_status")
        let references = CMSValue.termReferences(post.take("incident_status"))
        guard let reference = CMSValue.termReferences(printed).first ?? references.first else { return }
        draft.known.insert("stage")
        if let stage: Term<Stage> = term(reference, ["incident_status"], "stage") { draft.incident.stage = stage }
    }

    private mutating func readVisibility(_ status: String) {
        switch status {
        case "publish": draft.incident.visibility = .published
        case "private": draft.incident.visibility = .restricted
        case "trash": draft.incident.visibility = .trash
        case "draft", "pending", "future", "auto-draft": draft.incident.visibility = .draft
        default:
            // What is not known to be public is not made public.
            draft.incident.visibility = .draft
            draft.keep(status, field: "visibility", code: .malformedValue, "“\(status)” is not a status of a post")
        }
        draft.known.insert("visibility")
    }

    private mutating func readNarrative() {
        guard let html = Self.rendered(post.take("content")), let text = HTMLFragment.prose(html).text else { return }
        var paragraphs = text.split(separator: "\n\n").map(String.init)
        // The template's sentence says what the time fields say; it isn't part of the narrative.
        if let index = paragraphs.indices.last(where: {
            TimeSentence(paragraphs[$0], isLast: $0 == paragraphs.count - 1) != nil
        }) {
            draft.incident.timeText = TextCollector.line(paragraphs.remove(at: index))
            draft.known.insert("timeText")
        }
        draft.incident.assessmentText.en = paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
        draft.incident.assessmentLinks = HTMLFragment.prose(html).links
        draft.known.insert("assessmentText")
        draft.known.insert("assessmentLinks")
    }

    // MARK: Date and time

    mutating func readDates() {
        if let kind = line("incident_date_type") {
            switch kind {
            case "date": draft.incident.dateKind = .date
            case "date_range", "dateRange": draft.incident.dateKind = .dateRange
            default: draft.keep(kind, field: "dateKind", code: .malformedValue, "“\(kind)” is not a kind of date")
            }
        }
        draft.incident.date = day("incident_date", of: acf)
        draft.incident.dateEnd = day("incident_date_end", of: acf)
        knows("dateKind", "incident_date_type")
        knows("date", "incident_date")
        knows("dateEnd", "incident_date_end")
        if draft.incident.date == nil {
            draft.report(.warning, .dateMissing, "date", "the post has no date of the incident: it stays undated")
        }
    }

    mutating func readTime() {
        if let kind = line("incident_local_time_type") {
            draft.incident.timeKind = Self.timeKind(kind)
            if draft.incident.timeKind == nil {
                draft.keep(kind, field: "timeKind", code: .malformedValue, "“\(kind)” is not a kind of time")
            }
        }
        draft.incident.time = clock("incident_local_time")
        draft.incident.timeStart = clock("incident_local_time_start")
        draft.incident.timeEnd = clock("incident_local_time_end")
        if let key = line("incident_local_time_of_day"), !DraftReading.isBlank(key) {
            draft.incident.timeOfDay =
                TimeOfDay(rawValue: key.camelCasedFromSnakeCase).map { .known($0) } ?? draft.term(key, "timeOfDay")
        }
        if let stamp = line("incident_first_reported") {
            draft.incident.firstReportedAt = CMSDate.moment(stamp)
            if draft.incident.firstReportedAt == nil {
                draft.keep(
                    stamp,
                    field: "firstReportedAt",
                    code: .malformedValue,
                    "“\(stamp)” is not a date or time stamp"
                )
            }
        }
        draft.incident.firstReportedBy = line("incident_first_reported_by")
        draft.incident.firstReportedURL = line("incident_first_reported_by_url")
        knows("timeKind", "incident_local_time_type")
        knows("time", "incident_local_time")
        knows("timeStart", "incident_local_time_start")
        knows("timeEnd", "incident_local_time_end")
        knows("timeOfDay", "incident_local_time_of_day")
        knows("firstReportedAt", "incident_first_reported")
        knows("firstReportedBy", "incident_first_reported_by")
        knows("firstReportedURL", "incident_first_reported_by_url")
    }

    private static func timeKind(_ key: String) -> TimeKind? {
        switch key {
        case "approximate_time_of_day", "time_of_day": .timeOfDay
        default: TimeKind(rawValue: key.camelCasedFromSnakeCase)
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Progress of a long command: one line with a bar on a terminal, a plain line now and then elsewhere.
struct ProgressBar {
    private let title: String
    private let total: Int64
    private let started = Date()
    private var lastDrawn: Date
    private let isInteractive = Terminal.isInteractive

    /// A bar for `total` units; 0 where the total is not known.
    init(_ title: String, total: Int64) {
        self.title = title
        self.total = total
        // A short piece of work gives no plain line.
        lastDrawn = isInteractive ? .distantPast : started
    }

    /// Shows how far the work is; `count` things of the kind `unit` are done.
    mutating func show(done: Int64, count: Int, unit: String) {
        let now = Date()
        guard now.timeIntervalSince(lastDrawn) >= (isInteractive ? 0.1 : 5) else { return }
        lastDrawn = now
        let seconds = max(now.timeIntervalSince(started), 0.001)
        var text = "\(title) "
        if total > 0 {
            let share = min(1, Double(done) / Double(total))
            if isInteractive { text += bar(share) + " " }
            text += "\(Int(share * 100)) %, "
        }
        text += "\(count) \(unit), \(Int(Double(count) / seconds))/s"
        if total > 0, done < total, done > total / 100, seconds > 1 {
            let left = seconds * Double(total - done) / Double(done)
            text += ", \(Self.duration(left)) left"
        }
        Terminal.write(
            Array((isInteractive ? "\r\u{1B}[K" + text.prefix(Terminal.width - 1) : text + "\n").utf8),
            to: STDERR_FILENO
        )
    }

    /// Removes the bar, so that what follows stands on a line of its own.
    func finish() {
        if isInteractive { Terminal.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
    }

    private func bar(_ share: Double) -> String {
        let width = 24
        let filled = Int(share * Double(width))
        return "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled) + "]"
    }

    /// `1 min 5 s`.
    static func duration(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        if whole < 60 { return "\(whole) s" }
        if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
        return "\(whole / 3600) h \(whole / 60 % 60) min"
    }
}

/// A progress bar that several tasks may show.
final class SharedProgressBar: Sendable {
    private let bar: Mutex<ProgressBar>

    init(_ title: String, total: Int64) {
        bar = Mutex(ProgressBar(title, total: total))
    }

    func show(done: Int64, count: Int, unit: String) {
        bar.withLock { $0.show(done: done, count: count, unit: unit) }
    }

    func finish() {
        bar.withLock { $0.finish() }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// An invented incident page of the old layout, part by part, so that each test changes what it is about.
struct InventedPage {
    var classes = """
        post-4711 civ type-civ status-publish hentry country-syria belligerent-coalition belligerent-turkish-military \
        observation-evidence-of-fire casualty-children infrastructure-market infrastructure_destruction-partial \
        infrastructure_declared_target-no profession-healthcare declassified_document-no geolocation_status-in-progress \
        geolocation_assessor-some-person
        """
    var codes = "CS9001"
    var date: String? = "October 9–10, 2019"
    var location = "وادي سمير, Wadi Samir, Tell Nahr, Syria"
    var point = """
        <div class="Geolocations primary"><span class="geo-link"><span class="lat-lng"><i></i> 35.25, 38.5 </span>
        <span class="warning">Note: The accuracy of this location is to <strong>Village</strong> level.</span></span></div>
        """
    var narrative = """
        <p>Shells fell on <strong>the <em>old</em> mill</strong>&nbsp;road, <a href="https://mill.example/1?a=1&amp;b=2">a
        radio</a> said.<br>Nobody claimed the strike.</p><p>The incident occured around dawn.</p>
        """
    var victims = """
        <div class="victims"><p>The victims were named as:</p>
        <p class="victims__label">Family members (2)</p>
        <div class="victims__victim"><div dir="ltr" class="victims__name"><strong>Mariam Q.</strong> <span>مريم ق.</span></div>
        <div class="commas"><span class="victim-age">46 years old</span><span class="victim-gender">female</span>
        <span class="victim-pregnant">pregnant</span><span class="victim-notes">Salim's wife</span>
        <span class="victim-killed-injured">killed</span>
        <span class="victim-reconciliation-id">Matched to MoH ID 900000001</span></div></div>
        <div class="victims__victim"><div class="victims__name"><strong>Salim Q.</strong></div>
        <div class="commas"><span class="victim-age">years old</span><span class="victim-killed-injured">injured</span></div></div>
        </div>
        <div class="victims__victim"><div class="victims__name"><strong>Unnamed victim 1</strong></div>
        <div class="commas"><span class="victim-age">Child</span></div></div>
        """
    var notes = """
        <h2>Geolocation notes</h2><div class="geolocation-notes"><p>Reports mention the village, for which the generic
        coordinates are: 35.25, 38.5.</p></div>
        """
    var summary = """
        <h2>Summary</h2><ul class="meta-list summary">\(row("Strike status", "Likely strike"))
        \(row("Strike type", "Airstrike, Drone Strike"))\(row("Infrastructure", "Market"))</ul>
        <ul class="meta-list summary">\(row("Civilian harm reported", "Yes"))
        <li class="sub"><div>Civilians reported killed</div><div class="value">5 – 6</div></li>
        <li><div>(<span>1–3 children</span><span>2 healthcare_personnel</span>)</div></li>
        \(row("Civilians reported injured", "12–24"))
        \(row("Causes of injury / death", "Chemical, Biological, Radiological, Nuclear (CBRN), Small arms and light weapons"))
        <li><div>Airwars civilian harm grading</div><div class="has-tooltip value">Fair <i></i><div class="tooltip">
        <div class="tooltip-content">What it means.</div></div></div></li>
        \(row("Suspected belligerents", "U.S.-led Coalition, Turkish Military"))\(row("Known target", "AQAP"))
        \(row("Belligerents reported killed", "0–2"))</ul>
        """
    var sources = """
        <h2>Sources (2) <span>[collapse]</span></h2><ul class="meta-list sources-list">
        <li><div class="source-title"><a href="https://one.example/a b">Mill  Radio</a></div>
        <div class="source-tags"><ul><li class="tag">Facebook</li><li class="tag">Arabic</li></ul></div>
        <div class="archive-link"><a class="archive" href="https://kept.example/1">Archive</a></div>
        <div class="source-tags-mobile"><ul><li class="tag">Facebook</li></ul></div></li>
        <li><div class="source-title"><a href="">@bridge &amp; mill</a></div><div class="source-tags"></div></li></ul>
        """
    var media = """
        <h2>Media <br>from sources (3) <span>[collapse]</span></h2><ul class="media-list">
        <li class="graphic"><div class="graphic-warning"><p>This media contains graphic content.</p></div>
        <div class="media-item media-image" data-image="https://img.example/1.jpg"><span class="media"></span>
        <div class="caption">Source: Mill Radio</div><div class="caption">The road</div></div></li>
        <li><div class="media-item media-embed" data-embed='&lt;b&gt;clip&lt;/b&gt;'></div></li>
        <li><iframe src="https://player.example/7"></iframe></li></ul>
        """
    var belligerents = """
        <div class="belligerent-assessments"><h2 class="color-header">U.S.-led Coalition Assessment:</h2>
        <ul class="meta-list">\(row("Suspected belligerent", "U.S.-led Coalition"))
        \(row("U.S.-led Coalition position on incident", "Credible / Substantiated"))
        \(row("Civilian deaths conceded", "1–2"))\(row("Civilian injuries conceded", "None"))
        \(row("MGRS coordinate", "37SFV500306"))\(row("Stated location accuracy", "100 m"))</ul>
        <h2>Original strike reports</h2><div class="main-strike-report"><div class="statement-border">
        <div class="statement-title">U.S.-led Coalition</div><div class="official-source">
        <a href="https://report.example">Official source</a></div></div><div class="strike-report"><div class="report">
        <p class="english-language">Near Wadi Samir, one strike.<br><br>More text.</p></div></div></div>
        <h2 class="color-header">Turkish Military Assessment:</h2><ul class="meta-list">
        \(row("Known belligerent", "Turkish Military"))
        \(row("Turkish Military position on incident", "Not yet assessed"))</ul></div>
        """
    /// The works that refer to the incident, below their heading.
    var citations = """
        <a href="https://work.example" class="citation"><div class="citation__type"><span>Media</span></div>
        <div class="citation__content"><div class="citation__title">A work</div><div class="citation__org">A house</div></div></a>
        """
    /// Further blocks of the main column.
    var more = ""

    init() {}

    static func row(_ label: String, _ value: String) -> String {
        "<li>\n<div>\(label)</div>\n<div class=\"value\">\n\t\(value)\t</div></li>"
    }

    private var dateBlock: String {
        date.map { "<div class=\"meta-block\"><h4>Incident date</h4>\($0)</div>" } ?? ""
    }

    var html: String {
        """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>Archive</title>
        <link rel="canonical" href="https://archive.example/c/cs9001/"><meta property="og:title" content="CS9001 – October 9–10">
        </head><body class="civ single"><nav><div>Summary</div></nav><main><article id="post-4711" class="\(classes)">
        <div class="content"><div class="info-left"><div class="meta-block code current"><h4>Incident Code</h4>
        <span>\(codes)</span></div>\(dateBlock)<div class="meta-block location"><h4>Location</h4>\(location)</div>
        <h4>Geolocation</h4><div class="meta-block">\(point)</div><div class="meta-block permalink">
        <a href="https://archive.example/c/cs9001/">Web link</a></div><div class="meta-block postcitations">
        <h4>Referenced in</h4>\(citations)
        </div></div><div class="info-main"><div class="info-main-block"><h2 class="underline-header">Airwars assessment</h2>
        <div class="summary">\(narrative)</div></div><div class="info-main-block victims">\(victims)</div>
        <div class="info-main-block geolocation">\(notes)</div><div class="info-main-block summary">\(summary)</div>
        <div class="info-main-block sources">\(sources)</div><div class="info-main-block documentation-sources">\(media)</div>
        <div class="info-main-block declassified-assessments"></div>\(more)
        <div class="info-main-block belligerents">\(belligerents)</div></div>
        <div class="info-right">\(summary)\(sources)</div></div></article></main></body></html>
        """
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Incidents, their revisions, and everything that is derived from these.
enum M0001CreateIncidents {
    static let name = "0001 create incidents"

    static let sql = """
        PRAGMA application_id = 1399417452;

        -- One row per incident; its number is the row of everything derived.
        CREATE TABLE incident (
            number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 2147483647),
            id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
            revision INTEGER NOT NULL CHECK (revision >= 1),
            position INTEGER NOT NULL CHECK (position >= 1)
        ) STRICT;

        -- The log: the position grows with every revision. Rows are only added.
        CREATE TABLE revision (
            position INTEGER PRIMARY KEY CHECK (position >= 1),
            incident INTEGER NOT NULL REFERENCES incident (number),
            number INTEGER NOT NULL CHECK (number >= 1),
            recordedAt INTEGER NOT NULL,
            author TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind <> ''),
            reason TEXT NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            suppliedLow INTEGER NOT NULL,
            suppliedHigh INTEGER NOT NULL,
            originFormat TEXT,
            originRecord TEXT,
            originDigest TEXT,
            originUpdated INTEGER,
            document BLOB NOT NULL,
            CHECK (originFormat IS NOT NULL OR (originRecord IS NULL AND originDigest IS NULL AND originUpdated IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX revisionNumber ON revision (incident, number);
        CREATE INDEX revisionOrigin ON revision (originRecord) WHERE originRecord IS NOT NULL;

        -- Derived. Days since 1970-01-01; degrees on WGS 84; metres; terms joined by U+001F; rows of
        -- parts end with U+001E.
        -- Bounds: NULL = unknown, -1 on both sides = not applicable.
        CREATE TABLE summary (
            incident INTEGER PRIMARY KEY REFERENCES incident (number),
            displayCode TEXT NOT NULL,
            stage TEXT NOT NULL,
            visibility TEXT NOT NULL,
            day INTEGER,
            dayEnd INTEGER,
            latitude REAL CHECK (latitude BETWEEN -90 AND 90),
            longitude REAL CHECK (longitude BETWEEN -180 AND 180),
            radiusMetres REAL,
            accuracy TEXT NOT NULL,
            countries TEXT NOT NULL,
            areas TEXT NOT NULL,
            programmes TEXT NOT NULL,
            actors TEXT NOT NULL,
            positions TEXT NOT NULL,
            partOfDay TEXT NOT NULL,
            grade TEXT NOT NULL,
            strikeStatus TEXT NOT NULL,
            strikeTypes TEXT NOT NULL,
            causes TEXT NOT NULL,
            infrastructure TEXT NOT NULL,
            observations TEXT NOT NULL,
            targets TEXT NOT NULL,
            harmReported INTEGER CHECK (harmReported IN (0, 1)),
            declassified INTEGER NOT NULL CHECK (declassified IN (0, 1)),
            killedMin INTEGER CHECK (killedMin >= -1),
            killedMax INTEGER CHECK (killedMax >= -1),
            injuredMin INTEGER CHECK (injuredMin >= -1),
            injuredMax INTEGER CHECK (injuredMax >= -1),
            childrenKilledMin INTEGER CHECK (childrenKilledMin >= -1),
            childrenKilledMax INTEGER CHECK (childrenKilledMax >= -1),
            womenKilledMin INTEGER CHECK (womenKilledMin >= -1),
            womenKilledMax INTEGER CHECK (womenKilledMax >= -1),
            menKilledMin INTEGER CHECK (menKilledMin >= -1),
            menKilledMax INTEGER CHECK (menKilledMax >= -1),
            fightersKilledMin INTEGER CHECK (fightersKilledMin >= -1),
            fightersKilledMax INTEGER CHECK (fightersKilledMax >= -1),
            deathsConcededMin INTEGER CHECK (deathsConcededMin >= -1),
            deathsConcededMax INTEGER CHECK (deathsConcededMax >= -1),
            childrenInjuredMin INTEGER CHECK (childrenInjuredMin >= -1),
            childrenInjuredMax INTEGER CHECK (childrenInjuredMax >= -1),
            womenInjuredMin INTEGER CHECK (womenInjuredMin >= -1),
            womenInjuredMax INTEGER CHECK (womenInjuredMax >= -1),
            menInjuredMin INTEGER CHECK (menInjuredMin >= -1),
            menInjuredMax INTEGER CHECK (menInjuredMax >= -1),
            fightersInjuredMin INTEGER CHECK (fightersInjuredMin >= -1),
            fightersInjuredMax INTEGER CHECK (fightersInjuredMax >= -1),
            injuriesConcededMin INTEGER CHECK (injuriesConcededMin >= -1),
            injuriesConcededMax INTEGER CHECK (injuriesConcededMax >= -1),
            roleTallies TEXT NOT NULL,
            concessions TEXT NOT NULL,
            victimClasses TEXT NOT NULL,
            sourceKinds TEXT NOT NULL,
            victims INTEGER NOT NULL CHECK (victims >= 0),
            namedVictims INTEGER NOT NULL CHECK (namedVictims >= 0),
            namedKilled INTEGER NOT NULL CHECK (namedKilled >= 0),
            families INTEGER NOT NULL CHECK (families >= 0),
            matchedVictims INTEGER NOT NULL CHECK (matchedVictims >= 0),
            sources INTEGER NOT NULL CHECK (sources >= 0),
            media INTEGER NOT NULL CHECK (media >= 0),
            firstPublished INTEGER,
            lastUpdated INTEGER,
            firstReported INTEGER,
            -- Two bytes for each victim, low byte first.
            victimMarks BLOB NOT NULL
        ) STRICT;
        -- What happened on a day and where, read from the index alone.
        CREATE INDEX summaryDay ON summary (day, latitude, longitude, radiusMetres)
            WHERE day IS NOT NULL AND latitude IS NOT NULL;
        CREATE INDEX summaryDayEnd ON summary (dayEnd) WHERE dayEnd IS NOT NULL AND latitude IS NOT NULL;

        CREATE TABLE card (
            incident INTEGER PRIMARY KEY REFERENCES incident (number),
            placeEnglish TEXT,
            placeArabic TEXT,
            placeText TEXT,
            region TEXT,
            excerptEnglish TEXT,
            excerptArabic TEXT
        ) STRICT;

        -- The key is the code in lower case; formerly = 1 where the incident bears it no more.
        CREATE TABLE incidentCode (
            key TEXT NOT NULL,
            formerly INTEGER NOT NULL CHECK (formerly IN (0, 1)),
            incident INTEGER NOT NULL REFERENCES incident (number),
            code TEXT NOT NULL,
            PRIMARY KEY (key, formerly, incident)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX incidentCodeIncident ON incidentCode (incident);

        -- Keys of the addresses of sources: which incidents cite the same post or article.
        CREATE TABLE sourceAddress (
            key INTEGER NOT NULL,
            incident INTEGER NOT NULL REFERENCES incident (number),
            PRIMARY KEY (key, incident)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sourceAddressIncident ON sourceAddress (incident);

        -- Keys of the whole names of people: which incidents name somebody of the same name.
        CREATE TABLE personName (
            key INTEGER NOT NULL,
            incident INTEGER NOT NULL REFERENCES incident (number),
            PRIMARY KEY (key, incident)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX personNameIncident ON personName (incident);

        -- The key is the incident's number times 2^20, plus the victim's place in the incident's list of people.
        -- Lists of texts joined by U+001F.
        CREATE TABLE victim (
            place INTEGER PRIMARY KEY CHECK (place >= 1048576),
            family INTEGER,
            familyEnglish TEXT,
            familyArabic TEXT,
            familyHebrew TEXT,
            familyUkrainian TEXT,
            nameEnglish TEXT,
            nameArabic TEXT,
            nameHebrew TEXT,
            nameUkrainian TEXT,
            isPlaceholder INTEGER NOT NULL CHECK (isPlaceholder IN (0, 1)),
            sex TEXT,
            ageKind TEXT,
            ageMin REAL,
            ageMax REAL,
            ageUnit TEXT,
            ageText TEXT,
            outcome TEXT,
            isContested INTEGER NOT NULL CHECK (isContested IN (0, 1)),
            isMatched INTEGER NOT NULL CHECK (isMatched IN (0, 1)),
            lists TEXT NOT NULL,
            detail INTEGER NOT NULL CHECK (detail BETWEEN 0 AND 4)
        ) STRICT;

        -- What statements, sources and media are listed by: rows of parts, values of one part's field joined by U+001D.
        CREATE TABLE incidentPart (
            incident INTEGER PRIMARY KEY REFERENCES incident (number),
            statements TEXT NOT NULL,
            sources TEXT NOT NULL,
            media TEXT NOT NULL
        ) STRICT;

        -- Search keys (N1), one column per kind of field; the row is the incident's number, or the victim's place.
        \(searchTextSQL)
        \(victimTextSQL)
        """

    static let victimTextSQL = """
        CREATE VIRTUAL TABLE victimText USING fts5 (
            names, entries, tokenize = 'unicode61 remove_diacritics 2'
        );
        """

    static let searchTextSQL = """
        CREATE VIRTUAL TABLE searchText USING fts5 (
            code, place, narrative, victim, source, statement, note,
            tokenize = 'unicode61 remove_diacritics 2'
        );
        """
}

// SPDX-License-Identifier: Apache-2.0
// Tabular data: the states of Gleditsch and Ward as UCDP GED has them.

import CivilianHarm

/// How UCDP calls a country, with its number of Gleditsch and Ward (1999, and its later editions) and its region.
///
/// Names are those of the data set, with former ones in brackets; a place that is no state of the list has a region alone.
struct UCDPCountries: Sendable {
    /// Changes with every change of a line.
    static let version = "1"

    /// One line of the table.
    struct Country: Sendable {
        /// nil for what is no state of the list.
        let number: String?
        /// nil for what is no state of the list.
        let name: String?
        let region: String
    }

    static let all = UCDPCountries()

    private let byCode: [String: Country]

    private init() {
        var (byCode, region): ([String: Country], String) = ([:], "")
        for line in Self.table.split(separator: "\n") {
            if line.hasPrefix("= ") {
                region = String(line.dropFirst(2))
                continue
            }
            let parts = line.split(separator: "|").map(\.trimmed)
            let (number, name) = (parts[1], parts[2])
            byCode[parts[0]] = Country(
                number: number == "n/a" ? nil : number,
                name: name == "n/a" ? nil : name,
                region: region
            )
        }
        self.byCode = byCode
    }

    /// The country of an ISO 3166-1 code of two letters; nil where UCDP has none.
    subscript(code: String?) -> Country? { code.flatMap { byCode[$0] } }

    /// The codes that have a line.
    var codes: Set<String> { Set(byCode.keys) }

    /// Code, number, name, under the region.
    private static let table = """
        = Americas
        US | 2 | United States of America
        CA | 20 | Canada
        BS | 31 | Bahamas
        CU | 40 | Cuba
        HT | 41 | Haiti
        DO | 42 | Dominican Republic
        JM | 51 | Jamaica
        TT | 52 | Trinidad and Tobago
        BB | 53 | Barbados
        DM | 54 | Dominica
        GD | 55 | Grenada
        LC | 56 | Saint Lucia
        VC | 57 | Saint Vincent and the Grenadines
        AG | 58 | Antigua and Barbuda
        KN | 60 | Saint Kitts and Nevis
        MX | 70 | Mexico
        BZ | 80 | Belize
        GT | 90 | Guatemala
        HN | 91 | Honduras
        SV | 92 | El Salvador
        NI | 93 | Nicaragua
        CR | 94 | Costa Rica
        PA | 95 | Panama
        CO | 100 | Colombia
        VE | 101 | Venezuela
        GY | 110 | Guyana
        SR | 115 | Suriname
        EC | 130 | Ecuador
        PE | 135 | Peru
        BR | 140 | Brazil
        BO | 145 | Bolivia
        PY | 150 | Paraguay
        CL | 155 | Chile
        AR | 160 | Argentina
        UY | 165 | Uruguay
        = Europe
        GB | 200 | United Kingdom
        IE | 205 | Ireland
        NL | 210 | Netherlands
        BE | 211 | Belgium
        LU | 212 | Luxembourg
        FR | 220 | France
        MC | 221 | Monaco
        LI | 223 | Liechtenstein
        CH | 225 | Switzerland
        ES | 230 | Spain
        AD | 232 | Andorra
        PT | 235 | Portugal
        DE | 260 | Germany
        PL | 290 | Poland
        AT | 305 | Austria
        HU | 310 | Hungary
        CZ | 315 | Czech Republic
        SK | 317 | Slovakia
        IT | 325 | Italy
        SM | 331 | San Marino
        MT | 338 | Malta
        AL | 339 | Albania
        ME | 341 | Montenegro
        MK | 343 | North Macedonia
        HR | 344 | Croatia
        RS | 345 | Serbia (Yugoslavia)
        BA | 346 | Bosnia-Herzegovina
        XK | 347 | Kosovo
        SI | 349 | Slovenia
        GR | 350 | Greece
        CY | 352 | Cyprus
        BG | 355 | Bulgaria
        MD | 359 | Moldova
        RO | 360 | Romania
        RU | 365 | Russia (Soviet Union)
        EE | 366 | Estonia
        LV | 367 | Latvia
        LT | 368 | Lithuania
        UA | 369 | Ukraine
        BY | 370 | Belarus
        AM | 371 | Armenia
        GE | 372 | Georgia
        AZ | 373 | Azerbaijan
        FI | 375 | Finland
        SE | 380 | Sweden
        NO | 385 | Norway
        DK | 390 | Denmark
        IS | 395 | Iceland
        = Africa
        CV | 402 | Cape Verde
        ST | 403 | Sao Tome and Principe
        GW | 404 | Guinea-Bissau
        GQ | 411 | Equatorial Guinea
        GM | 420 | Gambia
        ML | 432 | Mali
        SN | 433 | Senegal
        BJ | 434 | Benin
        MR | 435 | Mauritania
        NE | 436 | Niger
        CI | 437 | Ivory Coast
        GN | 438 | Guinea
        BF | 439 | Burkina Faso
        LR | 450 | Liberia
        SL | 451 | Sierra Leone
        GH | 452 | Ghana
        TG | 461 | Togo
        CM | 471 | Cameroon
        NG | 475 | Nigeria
        GA | 481 | Gabon
        CF | 482 | Central African Republic
        TD | 483 | Chad
        CG | 484 | Congo
        CD | 490 | DR Congo (Zaire)
        UG | 500 | Uganda
        KE | 501 | Kenya
        TZ | 510 | Tanzania
        BI | 516 | Burundi
        RW | 517 | Rwanda
        SO | 520 | Somalia
        DJ | 522 | Djibouti
        ET | 530 | Ethiopia
        ER | 531 | Eritrea
        AO | 540 | Angola
        MZ | 541 | Mozambique
        ZM | 551 | Zambia
        ZW | 552 | Zimbabwe (Rhodesia)
        MW | 553 | Malawi
        ZA | 560 | South Africa
        NA | 565 | Namibia
        LS | 570 | Lesotho
        BW | 571 | Botswana
        SZ | 572 | Kingdom of eSwatini (Swaziland)
        MG | 580 | Madagascar (Malagasy)
        KM | 581 | Comoros
        MU | 590 | Mauritius
        SC | 591 | Seychelles
        MA | 600 | Morocco
        DZ | 615 | Algeria
        TN | 616 | Tunisia
        LY | 620 | Libya
        SD | 625 | Sudan
        SS | 626 | South Sudan
        = Middle East
        PS | n/a | n/a
        IR | 630 | Iran
        TR | 640 | Turkey
        IQ | 645 | Iraq
        EG | 651 | Egypt
        SY | 652 | Syria
        LB | 660 | Lebanon
        JO | 663 | Jordan
        IL | 666 | Israel
        SA | 670 | Saudi Arabia
        YE | 678 | Yemen (North Yemen)
        KW | 690 | Kuwait
        BH | 692 | Bahrain
        QA | 694 | Qatar
        AE | 696 | United Arab Emirates
        OM | 698 | Oman
        = Asia
        AF | 700 | Afghanistan
        TM | 701 | Turkmenistan
        TJ | 702 | Tajikistan
        KG | 703 | Kyrgyzstan
        UZ | 704 | Uzbekistan
        KZ | 705 | Kazakhstan
        CN | 710 | China
        MN | 712 | Mongolia
        TW | 713 | Taiwan
        KP | 731 | North Korea
        KR | 732 | South Korea
        JP | 740 | Japan
        IN | 750 | India
        BT | 760 | Bhutan
        PK | 770 | Pakistan
        BD | 771 | Bangladesh
        MM | 775 | Myanmar (Burma)
        LK | 780 | Sri Lanka
        MV | 781 | Maldives
        NP | 790 | Nepal
        TH | 800 | Thailand
        KH | 811 | Cambodia (Kampuchea)
        LA | 812 | Laos
        VN | 816 | Vietnam (North Vietnam)
        MY | 820 | Malaysia
        SG | 830 | Singapore
        BN | 835 | Brunei
        PH | 840 | Philippines
        ID | 850 | Indonesia
        TL | 860 | East Timor
        AU | 900 | Australia
        PG | 910 | Papua New Guinea
        NZ | 920 | New Zealand
        VU | 935 | Vanuatu
        SB | 940 | Solomon Islands
        FJ | 950 | Fiji
        KI | 970 | Kiribati
        NR | 971 | Nauru
        TO | 972 | Tonga
        TV | 973 | Tuvalu
        MH | 983 | Marshall Islands
        PW | 986 | Palau
        FM | 987 | Micronesia
        WS | 990 | Samoa
        """
}

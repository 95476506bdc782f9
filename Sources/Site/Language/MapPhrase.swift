// SPDX-License-Identifier: Apache-2.0

/// The texts of maps that are drawn on the server.
enum MapPhrase: String, CaseIterable, Sendable {
    case mapTitle, wideTitle, areaTitle, nearTitle, insideCircle, north, plainMetres, plainKilometres
    case ourCoordinate, anotherPoint, circleMeans, dotMeans, radiusUnknown
    case squareGiven, squareGivenUnnamed, squareAway, squareInside, squareEcho, squareOfWholePlace, squareSupplied
    case squareWithin, squareBeyond, drawnByRecorder, drawingsOmitted, aboutMap
    case toNorth, toNorthEast, toEast, toSouthEast, toSouth, toSouthWest, toWest, toNorthWest
    case liesIn, liesInSeveral, mayLieIn, areaWithCode, areasFrom

    static let catalogue = PhraseCatalogue(
        """
        mapTitle | Map | خريطة
        wideTitle | Where in the country and among its neighbours; the ring marks the place. | موقعه في البلد وبين جيرانه؛ تشير الحلقة إلى المكان.
        areaTitle | The place, as widely as it is known. | المكان بقدر ما هو معروف.
        nearTitle | The square from near by. | المربع عن قرب.
        insideCircle | All of this picture lies within the circle of point 1. | كل ما في هذه الصورة يقع ضمن دائرة النقطة 1.
        north | N | ش
        plainMetres | {n} m | {n} م
        plainKilometres | {n} km | {n} كم
        ourCoordinate | The record’s coordinate. | إحداثية السجل.
        anotherPoint | Another point of the record: {coordinate}. | نقطة أخرى في السجل: {coordinate}.
        circleMeans | The place may be anywhere in the circle; the cross marks only its middle. | قد يكون المكان في أي موضع من الدائرة، ولا تشير علامة التقاطع إلا إلى وسطها.
        dotMeans | The dot marks it. | تشير إليه النقطة.
        radiusUnknown | How far off it may be is not recorded, so no circle is drawn. | لم يُسجَّل مقدار ما قد يبعد عنها، لذلك لم تُرسم دائرة.
        squareGiven | {actor}: square {reference}, {side} wide. | {actor}: المربع {reference}، عرضه {side}.
        squareGivenUnnamed | An actor that is not named: square {reference}, {side} wide. | طرف غير مسمّى: المربع {reference}، عرضه {side}.
        squareAway | Its centre lies {distance} from the record’s coordinate, to the {direction}. | يقع مركزه على بعد {distance} من إحداثية السجل، باتجاه {direction}.
        squareInside | The coordinate lies in the square and is known as finely. | تقع الإحداثية داخل المربع وهي معروفة بالدقة نفسها.
        squareEcho | The coordinate stands for a wider area, yet it lies in this square. By chance that happens in {percent} % of cases. So the square is most likely the record’s own coordinate, read back: it does not confirm the place. | تدل الإحداثية على مساحة أوسع، ومع ذلك تقع داخل هذا المربع. يحدث ذلك مصادفةً في {percent} % من الحالات. فالأرجح أن المربع هو إحداثية السجل نفسها وقد أُعيدت، وهو لا يؤكد المكان.
        squareOfWholePlace | The coordinate stands for a place as a whole and lies in this square: the square may be the record’s own coordinate, read back. | تدل الإحداثية على مكان بأكمله وتقع داخل هذا المربع: قد يكون المربع إحداثية السجل نفسها وقد أُعيدت.
        squareSupplied | The record’s coordinate was supplied by a military actor: the two are one source. | إحداثية السجل مصدرها طرف عسكري: فالاثنان مصدر واحد.
        squareWithin | The square lies within the circle of point 1. | يقع المربع ضمن دائرة النقطة 1.
        squareBeyond | The square lies outside of the circle of point 1. | يقع المربع خارج دائرة النقطة 1.
        drawnByRecorder | Lines and areas without a number were drawn by the recorder. | الخطوط والمساحات التي بلا رقم رسمتها الجهة الموثِّقة.
        drawingsOmitted | Drawings of the record that cannot be shown: {n}. | رسوم في السجل لا يمكن عرضها: {n}.
        aboutMap | North is up and areas keep their size. Borders: {source}; dashed ones are disputed, and the map takes no side. | الشمال إلى الأعلى والمساحات محفوظة. الحدود: {source}؛ والمتقطعة منها متنازع عليها، ولا تنحاز الخريطة إلى طرف.
        toNorth | north | الشمال
        toNorthEast | north-east | الشمال الشرقي
        toEast | east | الشرق
        toSouthEast | south-east | الجنوب الشرقي
        toSouth | south | الجنوب
        toSouthWest | south-west | الجنوب الغربي
        toWest | west | الغرب
        toNorthWest | north-west | الشمال الغربي
        liesIn | By its coordinate the place lies in {areas}. | بحسب الإحداثية يقع المكان في {areas}.
        liesInSeveral | By its coordinate the middle of the circle lies in {areas}. | بحسب الإحداثية يقع وسط الدائرة في {areas}.
        mayLieIn | The circle also reaches {areas}. | وتمتد الدائرة أيضًا إلى {areas}.
        areaWithCode | {name} ({code}) | {name} ({code})
        areasFrom | Worked out from the areas that the register was given; the names in the record are left as they are. | استُنتج ذلك من المناطق التي زُوّد بها السجل، وتُركت الأسماء الواردة فيه كما هي.
        """
    )

    /// The direction that an azimuth points to, of eight.
    static func direction(azimuth: Double) -> MapPhrase {
        let names: [MapPhrase] = [
            .toNorth, .toNorthEast, .toEast, .toSouthEast, .toSouth, .toSouthWest, .toWest, .toNorthWest,
        ]
        let eighth = Int((azimuth / 45).rounded()) % 8
        return names[eighth < 0 ? eighth + 8 : eighth]
    }
}

extension Phrasebook {
    /// A text of maps; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: MapPhrase) -> String { MapPhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue }

    /// A text of maps with its places filled.
    func filled(_ phrase: MapPhrase, _ values: [String: String]) -> String { Self.fill(self[phrase], values) }

    /// A length as it is, without `about`: `32 m`, `1.5 km`.
    func length(metres: Double) -> String {
        let metres = metres.rounded()
        guard metres >= 1000 else { return filled(.plainMetres, ["n": number(Int(metres))]) }
        let tenths = Int((metres / 100).rounded())
        let whole = number(tenths / 10)
        let text =
            tenths.isMultiple(of: 10) || tenths >= 1000 ? whole : whole + decimalMark + number(tenths % 10)
        return filled(.plainKilometres, ["n": text])
    }

    /// A text of maps with its places filled by markup.
    func filled(_ phrase: MapPhrase, markup values: [String: HTML]) -> HTML { filled(self[phrase], markup: values) }
}

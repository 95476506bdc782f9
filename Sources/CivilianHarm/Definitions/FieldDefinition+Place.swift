// SPDX-License-Identifier: Apache-2.0

extension FieldDefinition {
    /// Field, label and meaning in both languages, and the unit.
    static let placeFields = """
        AdminNames.region | Region | الإقليم | region | الإقليم
        AdminNames.governorate | Governorate | المحافظة | governorate | المحافظة
        AdminNames.province | Province | المقاطعة | province | المقاطعة
        AdminNames.district | District | المنطقة | district | المنطقة
        AdminNames.state | State | الولاية | state | الولاية
        PlaceCode.level | Level | المستوى | 0 is the country, 4 the smallest area | 0 للبلد و4 لأصغر منطقة
        PlaceCode.code | Code | الرمز | place code, such as those of the humanitarian data sets | رمز المكان، كرموز مجموعات البيانات الإنسانية
        PlaceCode.name | Name | الاسم | the area's name | اسم المنطقة
        PlaceCode.listVersion | Edition | الإصدار | which edition of the list | أي إصدار من القائمة
        PlaceCode.method | Method | الطريقة | how the code was found | كيف عُرف الرمز
        Geolocation.latitude | Latitude | خط العرض | WGS 84, as given even where out of range | بحسب WGS 84، كما ورد وإن خرج عن المدى | degrees
        Geolocation.longitude | Longitude | خط الطول | WGS 84, as given even where out of range | بحسب WGS 84، كما ورد وإن خرج عن المدى | degrees
        Geolocation.isPrimary | Primary | الأساسي | whether maps show this one | هل تُظهره الخرائط
        Geolocation.accuracy | Accuracy | الدقة | the label that was printed | التسمية التي طُبعت
        Geolocation.kindOfPlace | Kind of place | نوع المكان | what the coordinate stands for | ما تمثله الإحداثية
        Geolocation.radiusMetres | Radius | نصف القطر | within which the place lies | ما يقع المكان ضمنه | metres
        Geolocation.suppliedBy | Supplied by | مصدر الإحداثية | who gave it | من قدمها
        Geolocation.isGeneric | Generic | عامة | whether it is the coordinate of a place as a whole, which many incidents share | هل هي إحداثية مكان بأكمله تشترك فيها حوادث كثيرة
        Geolocation.datum | Datum | المرجع الجيوديسي | `WGS84` | `WGS84`
        Geolocation.method | Method | الطريقة | how it was found | كيف وُجدت
        Geolocation.source | Source | المصدر | with what | بماذا وُجدت
        GeolocationSource.url | Address | العنوان | address | العنوان
        GeolocationSource.archiveURL | Copy on the web | نسخة على الشبكة | copy on the web | نسخة على الشبكة
        Imagery.url | Address | العنوان | the image | الصورة
        Imagery.caption | Caption | الشرح | its caption | شرحها | prose
        Imagery.date | Date | التاريخ | when it was taken | متى التُقطت
        Imagery.time | Time | الوقت | at what time | في أي ساعة | local clock
        Imagery.resolution | Resolution | الدقة المكانية | as given | كما وردت
        Imagery.source | Source | المصدر | whose it is | لمن هي
        Imagery.sourceURL | Address of the source | عنوان المصدر | where it was published | أين نُشرت
        """
}

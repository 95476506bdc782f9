// SPDX-License-Identifier: Apache-2.0

extension IntegrityTexts {
    static let placeTexts = """
        places.coordinateOutOfRange | error
        The coordinate is not on the globe | الإحداثية خارج الكرة الأرضية
        Latitude {latitude}, longitude {longitude}: one is missing or out of range. | خط العرض {latitude}، خط الطول {longitude}: إحداهما مفقودة أو خارج النطاق.
        Latitudes run from -90 to 90, longitudes from -180 to 180. A decimal point may be missing. | خطوط العرض من -90 إلى 90 وخطوط الطول من -180 إلى 180. ربما سقطت الفاصلة العشرية.
        places.wholeDegree | warning
        A coordinate is a whole degree | إحداثية بدرجة صحيحة
        Latitude {latitude}, longitude {longitude}: one is a whole degree. | خط العرض {latitude}، خط الطول {longitude}: إحداهما درجة صحيحة.
        A whole degree is hardly ever measured: the rest of the number may be lost. | نادرًا ما تُقاس درجة صحيحة: ربما فُقد باقي الرقم.
        places.latitudeEqualsLongitude | warning
        Latitude equals longitude | خط العرض يساوي خط الطول
        Latitude and longitude are both {latitude}. | خط العرض وخط الطول كلاهما {latitude}.
        One of them was probably copied into the other. | نُسخت إحداهما على الأرجح في موضع الأخرى.
        places.coordinateWithoutAccuracy | warning
        A coordinate without accuracy | إحداثية دون دقة
        Latitude {latitude}, longitude {longitude}: nobody said how accurate this is. | خط العرض {latitude}، خط الطول {longitude}: لم يُذكر مدى دقتها.
        A point without a radius looks more precise than it is. Choose an accuracy. | النقطة بلا نصف قطر تبدو أدق مما هي عليه. اختر درجة الدقة.
        places.accuracyWithoutCoordinate | warning
        An accuracy without coordinate | دقة دون إحداثية
        The accuracy is "{accuracy}", but there is no coordinate. | الدقة «{accuracy}»، لكن لا إحداثية.
        The coordinate may have been lost, or the place is not located. | ربما فُقدت الإحداثية، أو لم يُحدَّد المكان.
        places.accuracyFinerThanCoordinate | warning
        An accuracy finer than the coordinate gives | دقة أدق مما تعطيه الإحداثية
        Latitude {latitude}, longitude {longitude} are good to {step} at best, but the accuracy is {accuracy}. | خط العرض {latitude} وخط الطول {longitude} لا تتجاوز دقتهما {step}، لكن الدقة المذكورة {accuracy}.
        Too few decimals for that accuracy: figures may have been lost, or the accuracy is too good. | الخانات العشرية أقل من أن تعطي هذه الدقة: ربما ضاعت أرقام، أو أن الدقة أفضل من الواقع.
        places.primaryUnclear | warning
        Not exactly one primary coordinate | ليست هناك إحداثية أساسية واحدة
        Of {count} coordinates, {primary} are marked as primary. | من {count} إحداثيات وُسمت {primary} بأنها أساسية.
        Maps show the primary coordinate. Mark one. | تعرض الخرائط الإحداثية الأساسية. حدّد واحدة.
        places.outsideCountry | warning
        The point is outside the stated country | النقطة خارج البلد المذكور
        The point {latitude}, {longitude} lies about {distance} outside of {country}. | تقع النقطة {latitude}، {longitude} على بُعد نحو {distance} خارج {country}.
        Borders come from the areas that were given, else from coarse outlines with a wide margin. Check the point, and whether a country is missing. | الحدود من المناطق المُعطاة، وإلا فمن خطوط تقريبية بهامش واسع. تحقق من النقطة ومن أن بلدًا لم يُنسَ.
        places.inAnotherArea | warning
        The point is in another area | النقطة في منطقة أخرى
        The record says {name}, but the point lies in {area}, about {distance} away from {name}. | يقول السجل {name}، لكن النقطة تقع في {area}، على بُعد نحو {distance} من {name}.
        The name or the point is wrong, or the border is drawn differently. | الاسم أو النقطة خطأ، أو رُسمت الحدود رسمًا مختلفًا.
        places.adminNameIsNumber | warning
        An area's name is no name | اسم المنطقة ليس اسمًا
        The field holds {text} instead of a name. | يحتوي الحقل على {text} بدل اسم.
        A coordinate or a number may have slipped into the wrong field. | ربما انتقلت إحداثية أو رقم إلى الحقل الخطأ.
        places.countryMissing | warning
        No country | لا بلد
        No country is given. | لم يُذكر بلد.
        Without a country the incident is in no country's list. | الحادثة بلا بلد لا تظهر في قائمة أي بلد.
        places.arabicNameNotArabic | warning
        The Arabic place name is not in Arabic | اسم المكان العربي ليس بالعربية
        The Arabic name of the place holds no Arabic letter: {text}. | لا حرف عربيًا في الاسم العربي للمكان: {text}.
        Enter the name as local sources write it. | أدخل الاسم كما تكتبه المصادر المحلية.
        places.latinNameHasArabic | warning
        The Latin place name has Arabic letters | اسم المكان اللاتيني يتضمن أحرفًا عربية
        The Latin name of the place holds Arabic letters: {text}. | يتضمن الاسم اللاتيني للمكان أحرفًا عربية: {text}.
        Move the Arabic part into its own field. | انقل الجزء العربي إلى حقله.
        """
}

// SPDX-License-Identifier: Apache-2.0

/// The words that invented people, places and sources are named from.
enum InventedNames {
    /// What places are called after: common words, none the name of a place in the news.
    static let roots = InventedName.list(
        """
        Nasim/النسيم
        Tamir/التمير
        Lawz/اللوز
        Murjan/المرجان
        Yaqut/الياقوت
        Ghaym/الغيم
        Nada/الندى
        Rumman/الرمان
        Fayruz/الفيروز
        Dalya/الدالية
        Zafaran/الزعفران
        Sanawbar/الصنوبر
        Barq/البرق
        Hilal/الهلال
        Mawj/الموج
        Sadaf/الصدف
        Kahraman/الكهرمان
        Yasamin/الياسمين
        Rihan/الريحان
        Tut/التوت
        Najm/النجم
        Shuruq/الشروق
        Ghurub/الغروب
        Sahab/السحاب
        Marjoram/البردقوش
        Khuzama/الخزامى
        Qirfa/القرفة
        Laymun/الليمون
        Safsaf/الصفصاف
        Bunduq/البندق
        """
    )

    static let kindsOfPlace = InventedName.list(
        """
        Wadi/وادي
        Tall/تل
        Ayn/عين
        Kafr/كفر
        Bayt/بيت
        Qasr/قصر
        Marj/مرج
        Jisr/جسر
        Hayy/حي
        Khan/خان
        Bir/بئر
        Mina/ميناء
        """
    )

    static let men = InventedName.list(
        """
        Salim/سليم
        Karim/كريم
        Nabil/نبيل
        Fadi/فادي
        Samir/سمير
        Adnan/عدنان
        Walid/وليد
        Bassam/بسام
        Rami/رامي
        Hani/هاني
        Ghassan/غسان
        Munir/منير
        Ziyad/زياد
        Talal/طلال
        Nizar/نزار
        Abd al-Karim/عبد الكريم
        """
    )

    static let women = InventedName.list(
        """
        Huda/هدى
        Layla/ليلى
        Samira/سميرة
        Nadia/نادية
        Rima/ريما
        Salma/سلمى
        Hanan/حنان
        Widad/وداد
        Nawal/نوال
        Ruqayya/رقية
        Aisha/عائشة
        Suad/سعاد
        Najwa/نجوى
        Lubna/لبنى
        """
    )

    /// Families called after the invented places.
    static let families = InventedName.list(
        """
        al-Nasimi/النسيمي
        al-Tamiri/التميري
        al-Lawzi/اللوزي
        al-Murjani/المرجاني
        al-Yaquti/الياقوتي
        al-Ghaymi/الغيمي
        al-Rummani/الرماني
        al-Fayruzi/الفيروزي
        al-Zafarani/الزعفراني
        al-Sanawbari/الصنوبري
        al-Barqi/البرقي
        al-Mawji/الموجي
        al-Sadafi/الصدفي
        al-Kahramani/الكهرماني
        al-Yasamini/الياسميني
        al-Sahabi/السحابي
        al-Khuzami/الخزامي
        al-Qirfi/القرفي
        al-Safsafi/الصفصافي
        al-Bunduqi/البندقي
        """
    )
}

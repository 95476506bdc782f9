// SPDX-License-Identifier: Apache-2.0

/// What was struck or damaged (a tree).
package enum InfrastructureKind: String, Vocabulary, CaseIterable {
    case residential, house, apartmentBuilding
    case education, primarySchool, secondarySchool
    case healthcare, hospital, clinic, ambulance
    case religious, mosque
    case agriculture, agriculturalLand, livestock, equipment
    case commerce, market, shop, warehouse, factory
    case resources, dam, oilFacility
    case vehicle, car, motorcycle
    case humanitarian, foodWaterDistribution
    case water, camp, evacuationRoute, military

    package static let vocabularyName = "infrastructure"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        residential | Residential | سكني
        house | House | منزل | residential
        apartmentBuilding | Apartment Building | مبنى سكني | residential
        education | Education | تعليم
        primarySchool | Primary School | مدرسة ابتدائية | education
        secondarySchool | Secondary School | مدرسة ثانوية | education
        healthcare | Healthcare | رعاية صحية
        hospital | Hospital | مستشفى | healthcare
        clinic | Clinic | عيادة | healthcare
        ambulance | Ambulance | سيارة إسعاف | healthcare
        religious | Religious | ديني
        mosque | Mosque | مسجد | religious
        agriculture | Agriculture | زراعة
        agriculturalLand | Agricultural Land | أرض زراعية | agriculture
        livestock | Livestock | ماشية | agriculture
        equipment | Equipment / Machinery | آليات | agriculture
        commerce | Commerce | تجارة
        market | Market | سوق | commerce
        shop | Shop | متجر | commerce
        warehouse | Warehouse | مستودع | commerce
        factory | Factory | مصنع | commerce
        resources | Resources | موارد
        dam | Dam | سد | resources
        oilFacility | Oil Facility | منشأة نفطية | resources
        vehicle | Vehicle | مركبة
        car | Car | سيارة | vehicle
        motorcycle | Motorcycle | دراجة نارية | vehicle
        humanitarian | Humanitarian | إنساني
        foodWaterDistribution | Food/Water Distribution | توزيع غذاء أو ماء | humanitarian
        water | Water | مياه
        camp | IDP or Refugee Camp; IDP Camp | مخيم نازحين أو لاجئين
        evacuationRoute | Evacuation Route | طريق إخلاء
        military | Military | عسكري
        """
    )
}

/// How much of a structure was destroyed.
package enum Destruction: String, Vocabulary, CaseIterable {
    case complete, partial

    package static let vocabularyName = "destruction"
    package static let terms = VocabularyTable(vocabularyName, "complete | Complete | كلي\npartial | Partial | جزئي")
}

/// Whose the structure, or the person, was said to be.
package enum Affiliation: String, Vocabulary, CaseIterable {
    case unitedNations
    case privateOwner = "private"

    package static let vocabularyName = "affiliation"
    package static let terms = VocabularyTable(
        vocabularyName,
        "unitedNations | United Nations | الأمم المتحدة\nprivate | Private | خاص"
    )
}

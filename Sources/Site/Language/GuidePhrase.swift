// SPDX-License-Identifier: Apache-2.0

/// The texts of the pages on methods, definitions, standards, accessibility and privacy.
enum GuidePhrase: String, CaseIterable, Sendable {
    case guideNavigation, methodologyTitle, definitionsTitle, conformanceTitle, accessibilityTitle, privacyTitle
    case methodologyLead, definitionsLead, conformanceLead, accessLead, privacyLead, recordedTitle, recordedText
    case civilianText, machineText, fightersApart, rulesOfCounting, rulesText, keyColumn, inForceSince, everyValue
    case severalDays, allocationStart, allocationProportional, allocationSpanning, namedFloor, noNamedFloor
    case figuresOfRule, periodsTitle, periodsText, quantitiesTitle, quantitiesText, wordColumn, countsAs, basisColumn
    case basisArchive, basisEventData, basisPlainWords, basisOurs, basisLowest, basisLexicon, bandText, checksTitle,
        checksText
    case openVocabulary, ofVersion, partOf
    case areaOrganisation, areaMethodology, areaSecurity, areaPublication, asksKeepers, asksIndependence, asksSources
    case asksMinimum, asksEvaluation, asksDisagreement, asksQuality, asksDefinitions, asksChanges, asksLimits
    case asksReaders, asksNamed, asksOpen, asksCorrections, asksAccess, notShownHere, conformanceNote
    case accessDone, accessScripts, accessKeyboard, accessColour, accessCharts, accessLanguages, accessChecked
    case accessTests, accessLacking, accessOthers, accessNotTested
    case privacyReaders, privacyCookies, privacyHosts, privacyLinks, privacyServer, privacyLog, privacyShare
    case privacyProxy
    case privacyPeople, privacyWhitelist, privacyCorrections, privacyReports, writeToKeepers

    /// What the readings of the built-in table of quantity words rest on; their English is that of the table.
    static let bases: [GuidePhrase] = [
        .basisArchive, .basisEventData, .basisPlainWords, .basisOurs, .basisLowest, .basisLexicon,
    ]

    static let catalogue = PhraseCatalogue(
        """
        guideNavigation | About the register | عن السجل
        methodologyTitle | Methodology | المنهجية
        definitionsTitle | Definitions | التعريفات
        conformanceTitle | Standards | المعايير
        accessibilityTitle | Accessibility | إمكانية الوصول
        privacyTitle | Privacy | الخصوصية
        methodologyLead | What is recorded here and how it is counted. This page is printed from the rules that are running now. | ما يُسجَّل هنا وكيف يُعدّ. تُطبع هذه الصفحة من القواعد المعمول بها الآن.
        definitionsLead | Every list of terms that the records use: each term with its key in the data and what it means. | كل قوائم المصطلحات التي تستخدمها السجلات: كل مصطلح مع مفتاحه في البيانات ومعناه.
        conformanceLead | What the Standards for Casualty Recording (Every Casualty, 2016) ask for, and where it can be seen here. | ما تطلبه معايير توثيق الضحايا (Every Casualty، 2016) وأين يمكن رؤيته هنا.
        accessLead | These pages are meant for everybody. They are built to the Web Content Accessibility Guidelines 2.2, level AA. | هذه الصفحات للجميع. وقد بُنيت وفق إرشادات إتاحة محتوى الويب 2.2، المستوى AA.
        privacyLead | Nobody has to say who they are to read this register, and nobody is followed while reading it. | لا يحتاج أحد إلى التعريف بنفسه ليقرأ هذا السجل، ولا يُتتبَّع أحد وهو يقرؤه.
        recordedTitle | What is recorded | ما الذي يُسجَّل
        recordedText | A record is one moment in one place where a source alleges that civilians were killed or injured. It keeps the sources, what each of them says, the grade, and what militaries say. A record never closes: what becomes known later makes a new version. | السجل لحظة واحدة في مكان واحد يدّعي مصدر أن مدنيين قُتلوا أو جُرحوا فيه. ويحفظ المصادر وما يقوله كل منها والتصنيف وما تقوله الجيوش. ولا يُغلق السجل أبدًا: ما يُعرف لاحقًا يُنشئ إصدارًا جديدًا.
        civilianText | A person counts as a civilian unless evidence shows that they took part in the fighting. An attacker’s word alone is no such evidence, and neither is membership of a party or an administration. | يُعدّ الشخص مدنيًا ما لم تُظهر أدلة أنه شارك في القتال. وقول المهاجم وحده ليس دليلًا، ولا الانتماء إلى حزب أو إدارة.
        machineText | Programs read, compare and suggest; people grade, match and decide. | البرامج تقرأ وتقارن وتقترح، والناس يصنّفون ويطابقون ويقرّرون.
        fightersApart | Fighters are counted apart, never among civilians. | يُعدّ المقاتلون على حدة، لا بين المدنيين أبدًا.
        rulesOfCounting | Rules of counting | قواعد العدّ
        rulesText | A figure is the sum of the lower and the sum of the upper bounds of the incidents that its rule counts, and it names the rule. A rule whose meaning changes gets a new version. The earlier version stays, and figures as of an earlier time are made under it. | الرقم هو مجموع الحدود الدنيا ومجموع الحدود العليا للحوادث التي تعدّها قاعدته، ويُذكر اسم القاعدة معه. والقاعدة التي يتغيّر معناها تأخذ إصدارًا جديدًا، ويبقى الإصدار السابق وتُحسب به أرقام الأوقات السابقة.
        keyColumn | Key | المفتاح
        inForceSince | in force since {day} | سارية منذ {day}
        everyValue | All | الكل
        severalDays | Incidents of several days | الحوادث الممتدة عدة أيام
        allocationStart | Counted in the period of their first day. | تُعدّ في فترة يومها الأول.
        allocationProportional | Divided among the periods that they touch, by their days there, in whole people. | تُقسَم على الفترات التي تمسّها بحسب أيامها فيها، بأشخاص كاملين.
        allocationSpanning | Counted in the period that holds all their days; otherwise in a row of their own. | تُعدّ في الفترة التي تضم أيامها كلها، وإلا ففي صف خاص بها.
        namedFloor | The lower bound is at least the number of people named as killed. | الحد الأدنى لا يقل عن عدد من ذُكروا بالاسم قتلى.
        noNamedFloor | Names do not change the range by themselves. | الأسماء لا تغيّر النطاق من تلقاء نفسها.
        figuresOfRule | The figures under this rule | الأرقام بهذه القاعدة
        periodsTitle | Periods | الفترات
        periodsText | A series is cut by day, month, quarter or year, or by the named periods below if there are any. Undated incidents, and those outside of all periods, are counted and shown apart, so that all rows together are the whole. | تُقسَم السلسلة حسب اليوم أو الشهر أو ربع السنة أو السنة، أو حسب الفترات المسمّاة أدناه إن وُجدت. أما الحوادث غير المؤرخة وما يقع خارج كل الفترات فتُعدّ وتُعرض على حدة، فيكون مجموع الصفوف هو الكل.
        quantitiesTitle | Words that stand for numbers | كلمات تقوم مقام الأعداد
        quantitiesText | Where a source gives a word and no number, the word is read as below. This is version {version} of the table. | حيث يذكر المصدر كلمة دون عدد تُقرأ الكلمة كما يلي. هذا هو الإصدار {version} من الجدول.
        wordColumn | Word | الكلمة
        countsAs | Counts as | تُعدّ
        basisColumn | Basis | الأساس
        basisArchive | Airwars, published practice: an unnumbered plural is 2, dozens are 12 to 24. | ممارسة Airwars المنشورة: الجمع بلا عدد اثنان، و«dozens» من 12 إلى 24.
        basisEventData | ACLED codebook, reported fatalities: tens are 10, hundreds 100, as lower bounds. | دليل ترميز ACLED، الوفيات المبلَّغ عنها: العشرات 10 والمئات 100 حدًّا أدنى.
        basisPlainWords | The word names the number. | الكلمة نفسها تسمّي العدد.
        basisOurs | This register: at least one person, nothing more is said. | هذا السجل: شخص واحد على الأقل، ولا يُقال أكثر من ذلك.
        basisLowest | The word names the unit; its plural is taken as one of it at least. | الكلمة تسمّي الوحدة، ويُحسب جمعها وحدةً واحدة على الأقل.
        basisLexicon | Arabic lexicography (Lisān al-ʿArab): three to nine. | المعاجم العربية (لسان العرب): من ثلاثة إلى تسعة.
        bandText | Within the lower and the upper figure, bands show where the sum would lie if each incident’s number were equally likely anywhere in its range, for several degrees ρ to which incidents err in the same direction: the middle ± 1.96 standard deviations, cut at the two figures. | بين الرقم الأدنى والأعلى تبيّن النطاقات أين يقع المجموع لو كان عدد كل حادثة متساوي الاحتمال في أي موضع من نطاقه، لعدة درجات ρ من خطأ الحوادث في الاتجاه نفسه: الوسط ± 1.96 من الانحراف المعياري، مقصوصًا عند الرقمين.
        checksTitle | Checks of every record | فحوص كل سجل
        checksText | Every record is held against {count} rules. An error says that a record should not be published as it is; a warning asks a person to look; a note is worth knowing. No rule changes a value by itself. | يُقابَل كل سجل بـ{count} من القواعد. يقول الخطأ إن السجل لا ينبغي نشره على حاله، ويطلب التنبيه أن ينظر فيه شخص، والملاحظة تستحق المعرفة. ولا تغيّر أي قاعدة قيمة من تلقاء نفسها.
        openVocabulary | A register may add terms of its own. | يجوز لأي سجل أن يضيف مصطلحاته.
        ofVersion | version {version} | الإصدار {version}
        partOf | Part of: {term} | جزء من: {term}
        areaOrganisation | Organisation | التنظيم
        areaMethodology | Methodology | المنهجية
        areaSecurity | Security | الأمن
        areaPublication | Publication | النشر
        asksKeepers | Who keeps the register, and with whose support | القائمون على السجل ومن يدعمهم
        asksIndependence | Judgements are the recorder’s own, apart from those of any party | أحكام الجهة الموثِّقة خاصة بها ومنفصلة عن أحكام أي طرف
        asksSources | Which kinds of sources are used | أنواع المصادر المستخدمة
        asksMinimum | What is recorded of each incident and person | ما يُسجَّل عن كل حادثة وشخص
        asksEvaluation | How sources and reports are evaluated and corroborated | كيف تُقيَّم المصادر والبلاغات وتُعزَّز
        asksDisagreement | What happens where sources disagree | ما الذي يحدث حين تختلف المصادر
        asksQuality | How mistakes are found | كيف تُكتشف الأخطاء
        asksDefinitions | What the categories mean | معاني الفئات
        asksChanges | How changes of method are told | كيف يُعلَن تغيّر المنهج
        asksLimits | What the record does not cover | ما لا يغطيه السجل
        asksReaders | What is known of those who read | ما يُعرف عن القراء
        asksNamed | How the people named are protected | كيف يُحمى المذكورون بالاسم
        asksOpen | The record is open to all, incident by incident and as data | السجل متاح للجميع، حادثةً حادثةً وكبيانات
        asksCorrections | Corrections are visible, and earlier versions stay | التصحيحات ظاهرة والإصدارات السابقة باقية
        asksAccess | It can be read on poor networks, on old devices, and in several languages | يمكن قراءته على شبكات ضعيفة وأجهزة قديمة وبعدة لغات
        notShownHere | Not shown here: ask those who keep the register. | غير معروض هنا: اسأل القائمين على السجل.
        conformanceNote | This page shows where to look. It is no certificate: nobody outside has reviewed the register for it. | تبيّن هذه الصفحة أين يُنظر، وليست شهادة: لم يراجع أحد من الخارج السجل لأجلها.
        accessDone | What is done | ما أُنجز
        accessScripts | Every page can be read without scripts, without pictures, and from a width of 320 pixels on, also enlarged to 400 %. | يمكن قراءة كل صفحة دون برامج نصية ودون صور، ومن عرض 320 بكسلًا فما فوق، وبتكبير يصل إلى 400 %.
        accessKeyboard | Everything can be reached with the keyboard, the place of the focus is always visible, and targets are at least 24 pixels high. | يمكن الوصول إلى كل شيء بلوحة المفاتيح، وموضع التركيز ظاهر دائمًا، وارتفاع الأهداف 24 بكسلًا على الأقل.
        accessColour | Text has a contrast of at least 4.5 to 1, in the light and in the dark scheme. Colour alone never carries a meaning, and nothing moves by itself. | تباين النص 4.5 إلى 1 على الأقل في المظهرين الفاتح والداكن. ولا يحمل اللون وحده معنى، ولا يتحرك شيء من تلقاء نفسه.
        accessCharts | Every chart has a table with the same figures. | لكل رسم جدول بالأرقام نفسها.
        accessLanguages | Every page says its language and direction, and so does every name and text in another one. | تذكر كل صفحة لغتها واتجاهها، وكذلك كل اسم ونص بلغة أخرى.
        accessChecked | How it is checked | كيف يُفحص ذلك
        accessTests | Programs check the pages whenever the software changes: valid markup, and the rules of axe, from left to right and from right to left. | تفحص برامج الصفحات كلما تغيّرت البرمجيات: سلامة الترميز وقواعد axe، من اليسار إلى اليمين ومن اليمين إلى اليسار.
        accessLacking | What is lacking | ما ينقص
        accessOthers | Pictures, films and documents at other sites are not ours; many have no description and no captions. | الصور والأفلام والوثائق في المواقع الأخرى ليست لنا، وكثير منها بلا وصف ولا ترجمة مكتوبة.
        accessNotTested | No test by a program replaces people who read with a screen reader or a magnifier. If something does not work for you, it is a fault. | لا يُغني فحص البرامج عن أناس يقرؤون بقارئ شاشة أو مكبّر. وإن لم يعمل شيء لديك فهو خلل.
        privacyReaders | Readers | القراء
        privacyCookies | The pages for readers set no cookies. The language stands in the address; on the way in, the languages that your browser asks for are read and not kept. | لا تضع صفحات القراء أي ملفات تعريف ارتباط. اللغة مذكورة في العنوان، وعند الدخول تُقرأ اللغات التي يطلبها متصفحك ولا تُحفظ.
        privacyHosts | No page loads anything from another host: no statistics, no fonts, no maps, no buttons of networks. | لا تُحمّل أي صفحة شيئًا من مضيف آخر: لا إحصاءات ولا خطوط ولا خرائط ولا أزرار شبكات.
        privacyLinks | Sites to which a link leads are not told which page you came from. | لا تعرف المواقع التي يقود إليها رابط من أي صفحة جئت.
        privacyServer | The server | الخادم
        privacyLog | The program writes down neither who reads nor what is read or searched for. When something fails it notes the kind of page, the cause, and the reference number that you are shown. | لا يدوّن البرنامج من يقرأ ولا ما يُقرأ أو يُبحث عنه. وحين يفشل شيء يدوّن نوع الصفحة والسبب والرقم المرجعي الذي يظهر لك.
        privacyShare | So that one program does not crowd out others, the number of its requests for data is kept in memory until it has its whole share again, at most a minute: beside a number that is made from its address with a secret and cannot be read back. | كي لا يزاحم برنامج واحد غيره، يُحفظ عدد طلباته للبيانات في الذاكرة إلى أن يستعيد حصته كاملة، دقيقة على الأكثر، إلى جانب رقم يُشتق من عنوانه بسرّ ولا يمكن استرجاع العنوان منه.
        privacyProxy | A server that stands in front of it may keep a log of its own. Those who keep the register can say whether it does. | قد يحتفظ خادم يقف أمامه بسجل خاص به، ويستطيع القائمون على السجل أن يقولوا إن كان يفعل.
        privacyPeople | People in the records | الأشخاص في السجلات
        privacyWhitelist | Readers see the fields that were chosen for publication and no others; a new field stays inside until somebody chooses it. | يرى القراء الحقول المختارة للنشر ولا شيء سواها، ويبقى الحقل الجديد داخليًا حتى يختاره أحد.
        privacyCorrections | Anyone named here, and their families, can ask for a correction, or to have something taken down. | يمكن لكل من ذُكر هنا ولأسرهم طلب تصحيح أو إزالة شيء.
        privacyReports | What readers send with the form for errors is never published. It is kept without their address on the network, and deleted when it is no longer needed. | ما يرسله القراء بنموذج الإبلاغ عن الأخطاء لا يُنشر أبدًا. ويُحفظ دون عنوانهم على الشبكة، ويُحذف حين لا تعود إليه حاجة.
        writeToKeepers | Write to those who keep this register. | اكتب إلى القائمين على هذا السجل.
        """
    )
}

extension Phrasebook {
    /// A text of the pages on the register; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: GuidePhrase) -> String {
        GuidePhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue
    }

    /// A text of the pages on the register with its places filled.
    func filled(_ phrase: GuidePhrase, _ values: [String: String]) -> String { Self.fill(self[phrase], values) }

    /// A text of the pages on the register with its places filled by markup.
    func filled(_ phrase: GuidePhrase, markup values: [String: HTML]) -> HTML { filled(self[phrase], markup: values) }
}

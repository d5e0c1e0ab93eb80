/** Sentences that no source asks for, by language root: what a machine makes up or says in the wrong language. */
export const STOCK_SENTENCES: Readonly<Record<string, readonly string[]>> = {
  AR: [
    'ستنشر اللجنة تقريرها في الخريف.',
    'يرجى الاحتفاظ بهذه الصفحة ضمن ملفاتكم.',
    'لم يتوقع أحد هذا العدد الكبير من الزوار في يوم ممطر.',
    'تبقى المكتبة مفتوحة حتى المساء.',
  ],
  DE: [
    'Der Ausschuss veröffentlicht seinen Bericht im Herbst.',
    'Bitte bewahren Sie diese Seite bei Ihren Unterlagen auf.',
    'Mit so vielen Gästen hatte an einem Regentag niemand gerechnet.',
    'Die Bücherei bleibt bis zum Abend geöffnet.',
  ],
  EN: [
    'The committee will publish its report in the autumn.',
    'Please keep this page with your papers.',
    'Nobody had expected so many guests on a rainy day.',
    'The library stays open until the evening.',
  ],
  ES: [
    'El comité publicará su informe en otoño.',
    'Conserve esta página entre sus documentos.',
    'Nadie esperaba tantos visitantes en un día de lluvia.',
    'La biblioteca permanece abierta hasta la noche.',
  ],
  FR: [
    'Le comité publiera son rapport en automne.',
    'Veuillez conserver cette page avec vos documents.',
    'Personne n’attendait autant de visiteurs un jour de pluie.',
    'La bibliothèque reste ouverte jusqu’au soir.',
  ],
  JA: [
    '委員会は秋に報告書を公表します。',
    'このページは記録として保管してください。',
    '雨の日にこれほど多くの来場者があるとは誰も思っていませんでした。',
    '図書館は夕方まで開いています。',
  ],
  PL: [
    'Komitet opublikuje swoje sprawozdanie jesienią.',
    'Prosimy zachować tę stronę w dokumentach.',
    'Nikt nie spodziewał się tylu gości w deszczowy dzień.',
    'Biblioteka jest otwarta aż do wieczora.',
  ],
};

import type { Line } from './patterns.ts';

/** Headings of articles: without a full stop. */
export const HEADING_LINES: readonly Line[] = [
  [
    'Neue *Gespräche* über [A:den] in [C]',
    'New *talks* on the [A:sg] in [C]',
    'Nouvelles *discussions* sur [A:le] à [C]',
    'Nuevas *conversaciones* sobre [A:el] en [C]',
    'Nowe *rozmowy* o [A:loc] w [C:loc]',
    '[C]で[A]をめぐる新たな*協議*',
    '*محادثات* جديدة حول [A:def] في [C]',
  ],
  [
    'Was [O:der] für [J] *plant*',
    'What the [O:sg] is *planning* for [J]',
    'Ce que [O:le] *prévoit* pour [J]',
    'Lo que [O:el] *planea* para [J]',
    'Co [O:nom] *planuje* na [J] rok',
    '[O]の[J]年の*計画*',
    'ما *الذي* [O?يخطط|تخطط] له [O:def] لعام [J]',
  ],
  [
    '[N] *Fragen* [A:zum]',
    '[N] *questions* about the [A:sg]',
    '[N] *questions* sur [A:le]',
    '[N] *preguntas* sobre [A:el]',
    '[N] *pytań* o [A:acc]',
    '[A]に関する[N]の*質問*',
    '[N] *سؤالًا* عن [A:def]',
  ],
  [
    '[C] im Jahr [Y]: ein *Rückblick*',
    '[C] in [Y]: a *look* back',
    '[C] en [Y]~: une *rétrospective*',
    '[C] en [Y]: una *retrospectiva*',
    '[C] w [Y] roku: *spojrzenie* wstecz',
    '[Y]年の[C]を*振り返る*',
    '[C] في عام [Y]: *نظرة* إلى الوراء',
  ],
  [
    'Die *Zukunft* der [renewable-energy:pldat] in [C]',
    'The *future* of [renewable-energy:sg] in [C]',
    'L’*avenir* des [renewable-energy:pl] à [C]',
    'El *futuro* de las [renewable-energy:pl] en [C]',
    '*Przyszłość* [renewable-energy:gen] w [C:loc]',
    '[C]における[renewable-energy]の*未来*',
    '*مستقبل* [renewable-energy:def] في [C]',
  ],
  [
    '[X] und [Z] im *Gespräch*',
    '[X] and [Z] in *conversation*',
    '[X] et [Z] en *conversation*',
    '[X] y [Z] en *conversación*',
    '*Rozmowa*: [X] i [Z]',
    '[X]と[Z]の*対談*',
    '[X] و[Z] في *حوار*',
  ],
];

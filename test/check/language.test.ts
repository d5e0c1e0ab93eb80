import { expect, test } from 'vitest';
import type { Bilingual, Check } from '../../src/check/check.ts';
import { checkLanguage, checkScript } from '../../src/check/language.ts';
import { bilingual } from './bilingual.ts';

const TEXTS = {
  ar: 'يأتي الاتفاق في وقت يواجه فيه البلدان توترات متزايدة مع الغرب.',
  cs: 'Dohoda přichází v době, kdy obě země čelí napětí se Západem, a má být podepsána do konce roku.',
  da: 'Aftalen kommer på et tidspunkt, hvor begge lande står over for øgede spændinger med Vesten.',
  en: 'The agreement comes at a time when both countries are facing tensions with the West.',
  es: 'El acuerdo llega en un momento en que ambos países afrontan tensiones con Occidente.',
  fr: 'L’accord intervient à un moment où les deux pays sont confrontés à des tensions avec l’Occident.',
  it: 'L’accordo arriva in un momento in cui entrambi i paesi affrontano tensioni con l’Occidente.',
  ja: '協定は、両国が西側との緊張の高まりに直面する中で結ばれた。',
  nl: 'De overeenkomst komt op een moment dat beide landen te maken hebben met spanningen met het Westen.',
  pl: 'Umowę zawarto w chwili, gdy oba kraje mierzą się z napięciami w relacjach z Zachodem.',
  pt: 'O acordo chega em um momento em que os dois países enfrentam tensões com o Ocidente.',
  ru: 'Соглашение заключено в то время, когда обе страны сталкиваются с напряжённостью в отношениях с Западом.',
  sv: 'Avtalet kommer vid en tidpunkt då båda länderna möter ökade spänningar med västvärlden, och det är inte lätt.',
  uk: 'Угоду укладено в той час, коли обидві країни стикаються з напругою у відносинах із Заходом.',
};

const SOURCE = 'Das Abkommen kommt zu einem Zeitpunkt, an dem beide Länder mit Spannungen konfrontiert sind.';
const codes = (checks: readonly Check[], text: Bilingual) =>
  checks.flatMap((check) => check(text)).map(({ code }) => code);

// These share too many words to be told apart in every sentence.
const ALIKE = ['da sv', 'es fr', 'es it', 'es pt', 'fr it', 'fr pt', 'it pt', 'cs pl', 'ru uk'];

test.each(Object.keys(TEXTS))('%s is told from all others', (language) => {
  const found = Object.entries(TEXTS).filter(([, text]) =>
    codes([checkScript, checkLanguage], bilingual(SOURCE, text, language)).includes('language-wrong'),
  );
  const others = Object.keys(TEXTS).filter((other) => other !== language);
  const alike = others.filter((other) => ALIKE.includes([language, other].sort().join(' ')));
  expect([...new Set([...found.map(([other]) => other), ...alike])].sort()).toEqual(others);
});

test.each([
  ['ja', 'Wi-Fi', []],
  ['ja', 'Microsoft Windowsで開く', []],
  ['ja', 'Open the file', ['language-wrong']],
  ['zh', '打开文件', []],
  ['ko', '파일 열기 메뉴', []],
  ['sr', 'Отвори ту датотеку', []],
  ['en-GB', 'ウィンドウで開く', ['language-wrong']],
  ['en-GB', 'The pаct', ['script-mixed']],
  ['ru', 'Установить Windows', []],
])('%s: %s', (language, target, expected) => {
  expect(codes([checkScript], bilingual(SOURCE, target, language))).toEqual(expected);
});

test.each([
  [
    'one word of its own does not make it French',
    'Umowę zawarto w chwili, gdy oba kraje mierzą się z napięciami, dans.',
    true,
  ],
  [
    'a foreign title in a text',
    'Le livre « W chwili gdy się z » est dans la bibliothèque et dans les librairies.',
    false,
  ],
])('%s', (_, target, isWrong) => {
  expect(codes([checkLanguage], bilingual(SOURCE, target, 'fr'))).toEqual(isWrong ? ['language-wrong'] : []);
});

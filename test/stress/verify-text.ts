import type { Counted } from './count-terms.ts';
import { type PlannedUnit, type Target, written } from './plan.ts';
import type { RecordText } from './records.ts';

/** Looks for what is wrong with a text: each finding says it in a few words. */
type Look = (text: AcceptedText) => readonly string[];

/** A text that the pipeline accepted, beside what the plan knows of it. */
export interface AcceptedText {
  readonly unit: PlannedUnit;
  readonly target: Target;
  readonly found: RecordText;
  readonly count: (text: string) => Counted;
}

/** All that is wrong with an accepted text. */
export function violationsIn(text: AcceptedText): readonly string[] {
  return LOOKS.flatMap((look) => look(text));
}

const plainOf = (found: RecordText) => found.map((part) => (typeof part === 'string' ? part : ' ')).join('');
const rightOf = ({ unit, target }: AcceptedText): RecordText =>
  unit.targets[target].pieces.map(({ kind, text }) => (kind === 'code' ? { code: text } : text));

const terms: Look = ({ unit, found, count }) => {
  const { accepted, forbidden } = count(plainOf(found));
  const expected = new Map<string, number>();
  for (const piece of unit.source)
    if (piece.kind === 'term') expected.set(piece.termId, (expected.get(piece.termId) ?? 0) + 1);
  const wrong = [...new Set([...expected.keys(), ...accepted.keys()])].filter(
    (id) => expected.get(id) !== accepted.get(id),
  );
  return [
    ...wrong.map((id) => `term ${id}: ${accepted.get(id) ?? 0} instead of ${expected.get(id) ?? 0}`),
    ...forbidden.map(({ termId, form }) => `forbidden form of ${termId}: ${form}`),
  ];
};

const codes: Look = (text) => {
  const listed = (parts: RecordText) => parts.flatMap((part) => (typeof part === 'string' ? [] : part.code));
  const found = listed(text.found);
  const same = found.toSorted().join() === listed(rightOf(text)).toSorted().join();
  const open: string[] = [];
  const nested = found.every((code) => {
    const [, closing, name = ''] = /^<(\/?)(\w+)>$/.exec(code) ?? [];
    if (closing === '') open.push(name);
    return closing !== '/' || open.pop() === name;
  });
  return [...(same ? [] : [`codes: ${found.join(' ')}`]), ...(nested ? [] : ['codes: not nested'])];
};

// With the signs that group and part decimals; a comma or stop at the end is none.
const NUMBER = /\d+(?:[.,:\u00A0\u202F]\d+)*/g;

const numbers: Look = (text) => {
  // Japanese writes digits in both widths, Arabic decimals with a point or a comma.
  const read = (plain: string) => {
    if (text.target === 'ar') return plain.replace(/(\d),(?=\d{1,2}(?!\d))/g, '$1.');
    return text.target === 'ja' ? plain.normalize('NFKC') : plain;
  };
  const listed = (parts: RecordText) => (read(plainOf(parts)).match(NUMBER) ?? []).toSorted().join(' ');
  const [found, right] = [listed(text.found), listed(rightOf(text))];
  return found === right ? [] : [`numbers: "${found}" instead of "${right}"`];
};

const sentences: Look = (text) => {
  const { anchors } = text.unit.targets[text.target];
  const [found, right] = [plainOf(text.found), plainOf(rightOf(text))];
  const times = (where: string, what: string) => where.split(what).length - 1;
  const wrong = anchors.filter((anchor) => times(found, anchor) !== times(right, anchor));
  let from = 0;
  const ordered = anchors.every((anchor) => {
    const place = found.indexOf(anchor, from);
    from = place + anchor.length;
    return place >= 0;
  });
  return [
    ...wrong.map((anchor) => `sentence of "${anchor}": ${times(found, anchor)} times`),
    ...(ordered || wrong.length > 0 ? [] : ['sentences: in another order']),
  ];
};

const residue: Look = ({ found }) =>
  (plainOf(found).match(/[\uFFFD\u200B-\u200F\u2060\uFEFF\u00AD]|<|&#?\w+;/g) ?? []).map(
    (sign) => `residue: ${JSON.stringify(sign)}`,
  );

const GERMAN =
  /(?<!\p{L})(?:der|dem|das|und|ist|sind|nicht|mit|wird|werden|wurde|wurden|haben|hat|Ihre?|Sie|auf|von|zu[mr]?|für|über)(?!\p{L})/gu;
const MOST_GERMAN = 2;

const language: Look = (text) => {
  const found = plainOf(text.found);
  const german = (found.match(GERMAN) ?? []).length - (plainOf(rightOf(text)).match(GERMAN) ?? []).length;
  const isSource =
    written(text.unit.source) ===
    text.found.map((part) => (typeof part === 'string' ? part : part.code)).join('');
  return isSource || german > MOST_GERMAN ? ['language: it is in German'] : [];
};

const LOOKS: readonly Look[] = [terms, codes, numbers, sentences, residue, language];

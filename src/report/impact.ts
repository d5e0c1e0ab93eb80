import type { ImpactResult, ImpactSegment } from '../pipeline/impact.ts';
import type { ImpactTerm } from '../pipeline/impact-terms.ts';
import { amountText } from './plan.ts';
import { ACTIONS, REASONS } from './reasons.ts';
import { type Column, counted, type Paint, table } from './text.ts';

const OWNERS: Readonly<Record<ImpactSegment['by'], string>> = {
  person: "a person's text",
  memory: 'a text from the memory',
  machine: "a machine's text",
  nobody: 'no text',
};
const OCCURRENCES: Readonly<Record<ImpactTerm['occurrence'], string>> = {
  stays: '',
  found: 'newly found',
  lost: 'no longer found',
  target: '',
};

interface Row {
  readonly target: string;
  readonly count: (action: ImpactSegment['action']) => number;
  readonly segments: number;
  readonly characters: number;
}
const COLUMNS: readonly Column<Row>[] = [
  { title: 'Language', value: ({ target }) => target },
  { title: 'Affected', value: ({ segments }) => segments },
  { title: 'Stay', value: ({ count }) => count('keep') },
  { title: 'From memory', value: ({ count }) => count('memory') },
  { title: 'Translated', value: ({ count }) => count('translate') },
  { title: 'Proposed', value: ({ count }) => count('propose') },
  { title: 'Characters to bill', value: ({ characters }) => characters },
];

/** What entries of the glossary mean for the documents, for a terminal: segments by document and language, then counts and costs. */
export function impactText(result: ImpactResult, paint: Paint): string {
  const { entries, segments, next, redo } = result;
  if (entries.length === 0) return 'No entry of the glossary has changed.\n';
  const heads = entries.map(
    ({ id, term, change }) => `${paint('bold', id)}  ${term}${change ? paint('dim', `  ${change}`) : ''}`,
  );
  if (segments.length === 0) return `${heads.join('\n')}\n\nNo segment is affected.\n`;
  const places = new Map<string, ImpactSegment[]>();
  for (const segment of segments) {
    const place = `${segment.file} → ${segment.target}`;
    places.set(place, [...(places.get(place) ?? []), segment]);
  }
  const listed = [...places].map(
    ([place, own]) => `${paint('bold', place)}\n${own.map((one) => segmentText(one, paint)).join('')}`,
  );
  const again = `wortfest translate --term ${entries.map(({ id }) => id).join(',')}`;
  const tail = [
    `The next run: at most ${amountText(next.characters, next.cost)} billed.`,
    `All of them again, with ${again}: at most ${amountText(redo.characters, redo.cost)}; persons' texts get a proposal.`,
  ];
  return `${heads.join('\n')}\n\n${listed.join('\n')}\n${table(COLUMNS, rows(segments), paint)}\n${tail.join('\n')}\n`;
}

function rows(segments: readonly ImpactSegment[]): readonly Row[] {
  return [...new Set(segments.map(({ target }) => target))].map((target) => {
    const own = segments.filter((one) => one.target === target);
    return {
      target,
      segments: own.length,
      count: (action) => own.filter((one) => one.action === action).length,
      characters: own.reduce((sum, { characters }) => sum + characters, 0),
    };
  });
}

function segmentText(segment: ImpactSegment, paint: Paint): string {
  const { unit, name, source, action, reason, by, characters, redo, terms } = segment;
  const cost =
    characters > 0
      ? counted(characters, 'character')
      : redo > 0
        ? `${counted(redo, 'character')} if asked again`
        : '';
  const head = [`${ACTIONS[action]}: ${REASONS[reason]}`, OWNERS[by], cost].filter(Boolean).join(', ');
  const heading = `  ${name ?? unit}  ${paint('dim', head)}\n    ${source}\n`;
  return `${heading}${terms.map((term) => `    ${termText(term)}\n`).join('')}`;
}

function termText({ termId, occurrence, form, found, verdict, isOld }: ImpactTerm): string {
  const verdictText = isOld ? 'no longer accepted' : verdict;
  const said = [OCCURRENCES[occurrence], verdictText].filter(Boolean).join(', ');
  return `${form ?? '—'} → ${found ?? '—'}  ${termId}${said ? `: ${said}` : ''}`;
}

import type { VerdictKind } from '../model.ts';
import type { Cost } from '../pipeline/estimate.ts';
import type { PlannedSegment } from '../pipeline/summary.ts';
import type { Occurrence, UnitStory } from '../pipeline/why.ts';
import { amountText } from './plan.ts';
import { ACTIONS, REASONS } from './reasons.ts';
import { counted, type Paint, problemsText } from './text.ts';

const STATES: Readonly<Record<NonNullable<UnitStory['subState']>, string>> = {
  'wf:parked': 'parked: held back for a person',
  'wf:mt': 'translated by a machine, passed every check',
  'wf:tm': 'translated from the memory, passed every check',
};
const GOOD: ReadonlySet<VerdictKind> = new Set(['kept', 'inflected', 'allowed-synonym', 'repaired']);
const WIDEST = 'allowed-synonym'.length;
const WORDS: Readonly<Record<string, string>> = {
  citation: 'the term itself',
  'listed-form': 'a listed form',
  'generated-form': 'a form by the rules of the language',
  'compound-form': 'a member of a longer word',
  'source-form': 'as in the source',
  'forbidden-form': 'listed as forbidden',
  'shared-head': 'its words, with a head that it shares',
  'other-entry': 'the term of another entry',
  absent: 'no accepted form left',
  surplus: 'more often than in the source',
};

/** A story with what the next run would do. */
interface Story extends UnitStory {
  readonly next: Pick<PlannedSegment, 'action' | 'reason' | 'characters'> & { readonly cost?: Cost };
}

/** The stories of segments for a terminal: each source once, below it a paragraph a language. */
export function whyText(stories: readonly Story[], paint: Paint): string {
  return stories
    .map((story, at) => {
      const before = stories[at - 1];
      const isSame = before?.unit === story.unit && before.file === story.file;
      const head = `${paint('bold', story.unit)}  ${paint('dim', `${story.file} ${story.block}`)}\n  ${story.source}\n\n`;
      return `${isSame ? '' : head}${languageText(story, paint)}`;
    })
    .join('\n');
}

function languageText(story: Story, paint: Paint): string {
  const { target, text, origin, attempts, terms, problems, proposals } = story;
  const lines = [
    `${paint('bold', target)}  ${stateText(story)}${origin ? paint('dim', `  ${origin}`) : ''}`,
    ...(text === undefined ? [] : [`  ${text}`]),
    ...terms.map((term) => `  ${termText(term, paint)}`),
    ...attempts.map(({ rung, characters, errors }, at) => {
      const outcome = errors.length > 0 ? paint('yellow', errors.join(', ')) : paint('green', 'passed');
      return `  ${paint('dim', `attempt ${at + 1}, ${rung}, ${counted(characters, 'character')}:`)} ${outcome}`;
    }),
    ...proposals.map((proposal) => `  ${paint('dim', 'proposal:')} ${proposal}`),
    `  ${paint('dim', 'next run:')} ${nextText(story)}`,
  ];
  const findings = problemsText(problems, paint)
    .replace(/^(?=.)/gm, '  ')
    .trimEnd();
  return `${[...lines, ...(findings ? [findings] : [])].join('\n')}\n`;
}

function nextText({ next: { action, reason, characters, cost } }: Story): string {
  const bill = characters > 0 ? `, at most ${amountText(characters, cost)}` : '';
  return `${ACTIONS[action]}: ${REASONS[reason]}${bill}`;
}

function stateText({ state, subState, text }: UnitStory): string {
  if (subState) return STATES[subState];
  return text === undefined ? 'no translation yet' : state;
}

function termText({ form, found, verdict, rule, termId }: Occurrence, paint: Paint): string {
  const isGood = GOOD.has(verdict);
  const mark = isGood ? paint('green', '✓') : paint('red', '✗');
  const pair = [form, found].map((text) => text ?? '—').join(' → ');
  const kind = paint(isGood ? 'green' : 'red', verdict.padEnd(WIDEST));
  return `${mark} ${kind}  ${pair}  ${paint('dim', `${termId}: ${WORDS[rule] ?? rule}`)}`;
}

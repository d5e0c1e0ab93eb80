import type { Cost, Estimate } from '../pipeline/estimate.ts';
import type { Reason } from '../pipeline/plan.ts';
import type { PlannedSegment, RunResult } from '../pipeline/summary.ts';
import { SHORT_REASONS } from './reasons.ts';
import { counted } from './text.ts';

/** Why a plan is as it is, a line an action, and what it comes to. */
export function planText({ plan, totals, ladder }: RunResult): string {
  const lines = ACTIONS.flatMap(([action, words]) => {
    const own = plan.filter((one) => one.action === action);
    return own.length > 0 ? [`${words}: ${reasonsText(own)}.`] : [];
  });
  return [
    ...lines,
    ...(totals ? [`Dry run: nothing was sent or written. ${estimateText(totals, ladder)}`] : []),
  ].join('\n');
}

/**
 * What a plan comes to: "At most 1,200 characters (0.02 EUR) would be billed, and 1,000 more for further attempts at answers that fail
 * a check (0.04 EUR in all). 3 requests, about 2 seconds."
 */
export function estimateText(
  { characters, requests, seconds, cost, costWithLadder }: Estimate,
  ladder: number,
): string {
  const first = `At most ${amountText(characters, cost)} would be billed`;
  const inAll = costWithLadder ? ` (${moneyText(costWithLadder)} in all)` : '';
  const further =
    ladder > 0
      ? `, and ${ladder.toLocaleString('en-GB')} more for further attempts at answers that fail a check${inAll}`
      : '';
  const pace = requests > 0 ? ` ${counted(requests, 'request')}, about ${durationText(seconds)}.` : '';
  return `${first}${further}.${pace}`;
}

/** Characters with what they cost: "1,200 characters (0.02 EUR)". */
export function amountText(characters: number, cost: Cost | undefined): string {
  const noun = characters === 1 ? 'character' : 'characters';
  return `${characters.toLocaleString('en-GB')} ${noun}${cost ? ` (${moneyText(cost)})` : ''}`;
}

// Less than a cent is said to be so.
function moneyText({ amount, currency }: Cost): string {
  if (amount > 0 && amount < 0.01) return `less than 0.01 ${currency}`;
  const number = amount.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${number} ${currency}`;
}

function durationText(seconds: number): string {
  return seconds < 120 ? counted(seconds, 'second') : counted(Math.ceil(seconds / 60), 'minute');
}

const ACTIONS: readonly (readonly [PlannedSegment['action'], string])[] = [
  ['keep', 'Kept'],
  ['memory', 'Taken'],
  ['translate', 'Translated'],
  ['propose', "Proposed beside a person's text"],
];

function reasonsText(segments: readonly PlannedSegment[]): string {
  const counts = new Map<Reason, number>();
  for (const { reason } of segments) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${count.toLocaleString('en-GB')} ${SHORT_REASONS[reason]}`)
    .join(', ');
}

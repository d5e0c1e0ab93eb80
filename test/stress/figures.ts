import { written } from './plan.ts';
import type { Figures } from './run.ts';

const MOST_SHOWN = 200;

/** The figures as a table, and below it what was violated and what was held back without need. */
export function figuresText(figures: Figures): string {
  const { run, perfect } = figures;
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  const rows: readonly (readonly [string, string | number])[] = [
    ['segments', figures.segments],
    ['accepted', run.accepted.size],
    ['parked', run.parked.length],
    ['violations', run.violations.length],
    ['missing', run.missing.length],
    ['accepted of those that a perfect provider gets accepted', percent(figures.recovered)],
    ['right answers held back', percent(figures.falseAlarms)],
    ['requests, and as planned', `${figures.requests} / ${figures.requestsPlanned}`],
    ['billed characters, and as planned', `${figures.billed} / ${figures.billedPlanned}`],
    ['faults', [...figures.faults].map(([kind, count]) => `${count} ${kind}`).join(', ')],
    ['seconds', figures.seconds.toFixed(1)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const table = rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
  const violations = run.violations.map(({ unit, what, text }) => `${unit}: ${what}\n  ${text}`);
  const alarms = new Map<string, string[]>();
  for (const { target, planned, text, notes } of perfect.parked) {
    const kind = `${target}: ${notes.join(' ').replace(/[\d.,]+/g, '#')}`;
    const example = `  ${written(planned.source)}\n  ${text}`;
    alarms.set(kind, [...(alarms.get(kind) ?? []), example]);
  }
  const held = [...alarms].map(([kind, examples]) => `${examples.length} × ${kind}\n${examples[0]}`);
  return [...table, ...violations.slice(0, MOST_SHOWN), ...held.slice(0, MOST_SHOWN), ''].join('\n');
}

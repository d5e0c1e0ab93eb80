import { STATUSES, type Status, type StatusCounts } from '../../pipeline/status.ts';
import { type Html, html } from './markup.ts';
import { number } from './wording.ts';

// The best first, as a bar fills from its start.
const ORDER = STATUSES.toReversed();

// A single sentence that needs a person is seen in a bar of thousands.
const LEAST = 0.012;

const present = (counts: StatusCounts): readonly Status[] => ORDER.filter((status) => counts[status] > 0);

/** The states of some segments as one bar; `id` is unique in the page. */
export function coverageBar(counts: StatusCounts, title: string, id: string): Html {
  const statuses = present(counts);
  const all = statuses.reduce((sum, status) => sum + counts[status], 0);
  const widths = statuses.map((status) => Math.max(LEAST, counts[status] / all));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let at = 0;
  const parts = statuses.map((status, index) => {
    const width = widths[index] ?? 0;
    const rect = html`<rect class="${status}" x="${share(at, whole)}%" width="${share(width, whole)}%" height="100%"/>`;
    at += width;
    return rect;
  });
  const words = statuses.map((status) => `${number(counts[status])} ${status}`);
  return html`<svg class="bar" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${words.join(', ')}</desc>${parts}</svg>`;
}

/** The numbers of a bar, each with the look of its part. */
export function coverageLabels(counts: StatusCounts): Html {
  return html`<ul class="labels">${present(counts).map(
    (status) =>
      html`<li><svg class="dot" aria-hidden="true"><rect class="${status}" width="100%" height="100%"/></svg>${number(counts[status])} ${status}</li>`,
  )}</ul>`;
}

/** A line of a bar chart. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  /** The value as it is read. */
  readonly label: string;
}

const LINE = 52;

/** A chart with a bar a line, its name and value above it; widths in per cent let it follow the page. */
export function barChart(measures: readonly Measure[], title: string, id: string): Html {
  const most = Math.max(1, ...measures.map(({ value }) => value));
  const lines = measures.map(({ name, value, label }, index) => {
    const y = index * LINE;
    return html`<text x="0" y="${y + 16}">${name}</text><text class="value" x="100%" y="${y + 16}">${label}</text><rect class="track" y="${y + 25}" width="100%" height="8" rx="4"/><rect class="amount" y="${y + 25}" width="${share(value, most)}%" height="8" rx="4"/>`;
  });
  const words = measures.map(({ name, label }) => `${name}: ${label}`);
  return html`<svg class="chart" role="img" aria-labelledby="${id}-t ${id}-d" height="${measures.length * LINE - 12}"><title id="${id}-t">${title}</title><desc id="${id}-d">${words.join('; ')}</desc>${lines}</svg>`;
}

/** The pattern that tells parked segments from others without colour; stands once in a page. */
export const PATTERNS = html`<svg class="hidden" aria-hidden="true"><pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="4" height="4"/><rect class="stripe" width="2.6" height="4"/></pattern></svg>`;

const share = (part: number, all: number) => Math.round((part / all) * 10_000) / 100;

import { FINDINGS_STYLE } from './style-findings.ts';

// Colours and type are those of the review page.
const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#faf9f6, #15181c);
  --surface: light-dark(#ffffff, #1c2026);
  --sunken: light-dark(#f3f1ec, #111417);
  --ink: light-dark(#1f242b, #e2e5e9);
  --soft: light-dark(#585f69, #a3abb6);
  --line: light-dark(#e5e2da, #2a2f37);
  --edge: light-dark(#c9c5bb, #444b56);
  --accent: light-dark(#1d5b86, #8fc3e8);
  --accent-soft: light-dark(#e9f1f7, #1d2c39);
  --open: light-dark(#d3cfc6, #464c55);
  --parked: light-dark(#cf7636, #cf8148);
  --parked-ink: light-dark(#8a3b0c, #f3b285);
  --parked-soft: light-dark(#fcefe4, #3a2617);
  --translated: light-dark(#9cb9d4, #5b7fa1);
  --reviewed: light-dark(#82bb95, #5d9a72);
  --reviewed-ink: light-dark(#24633c, #a2d9b4);
  --reviewed-soft: light-dark(#e7f3ea, #1b3224);
  --final: light-dark(#2c7a4d, #8fd3a8);
  --removed: light-dark(#fbe4de, #472118);
  --removed-ink: light-dark(#85260f, #f6bcab);
  --wrong: light-dark(#a3341a, #f4a48d);
  --warn: light-dark(#7a5200, #e6c171);
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: none; text-size-adjust: none; }
body {
  max-width: 72rem; margin: 0 auto; padding: 3rem 2rem 5rem; background: var(--paper); color: var(--ink);
  font: 400 0.9375rem / 1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif;
  font-variant-numeric: tabular-nums;
}
h1, h2, h3, p, ul { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
[hidden] { display: none !important; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.brand { margin-bottom: 2.5rem; font-weight: 650; letter-spacing: -0.01em; }
h1 { color: var(--soft); font-size: 1rem; font-weight: 400; }
.headline { max-width: 46rem; margin: 0.4rem 0 0.9rem; font-size: 2rem; font-weight: 650; letter-spacing: -0.02em; line-height: 1.2; text-wrap: balance; }
.lead { max-width: 46rem; color: var(--soft); font-size: 1.0625rem; line-height: 1.6; text-wrap: pretty; }
.overall { margin-top: 2.25rem; }
.overall .bar { height: 14px; border-radius: 4px; }
.overall .labels { justify-content: flex-start; margin-top: 0.75rem; font-size: 0.9375rem; }
section { margin-top: 4.5rem; }
h2 { margin-bottom: 1rem; font-size: 1.25rem; font-weight: 650; letter-spacing: -0.015em; }
h3 { font-size: 0.9375rem; font-weight: 600; }
.explain { color: var(--soft); }
.tag { color: var(--soft); font-size: 0.8125rem; }
footer { margin-top: 5rem; color: var(--soft); font-size: 0.8125rem; }

.bar { display: block; width: 100%; height: 8px; border-radius: 2px; overflow: hidden; background: var(--line); }
.dot { width: 0.65em; height: 0.65em; margin-inline-end: 0.45em; border-radius: 2px; overflow: hidden; }
.open { fill: var(--open); }
.parked { fill: url(#hatch); }
.translated { fill: var(--translated); }
.reviewed { fill: var(--reviewed); }
.final { fill: var(--final); }
.ground { fill: var(--paper); }
.stripe { fill: var(--parked); }
.labels { display: flex; flex-wrap: wrap; gap: 0.1rem 0.85rem; color: var(--soft); font-size: 0.8125rem; }
.labels li { white-space: nowrap; }

table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.9rem 1.5rem 0.9rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: 400; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { padding-block: 0.5rem; color: var(--soft); font-size: 0.8125rem; vertical-align: bottom; }
.languages th[scope="row"] { width: 13.5rem; }
.languages .name { font-weight: 600; }
.status { display: block; color: var(--parked-ink); font-size: 0.8125rem; }
.status.ready { color: var(--reviewed-ink); }
.status.ready::before { content: "✓ "; }
.covered { display: flex; gap: 0.75rem; align-items: center; margin-bottom: 0.15rem; }
.percent { flex: none; width: 2.75rem; text-align: end; }
.terms { width: 9rem; color: var(--soft); font-size: 0.8125rem; white-space: nowrap; }
.terms :is(.missing, .doubled, .forbidden, .ambiguous) { color: var(--wrong); }
.number { text-align: end; white-space: nowrap; }
.none { color: var(--soft); }
.number .error { color: var(--wrong); font-weight: 600; }
.number .warning { color: var(--warn); font-weight: 600; }

.wide { overflow-x: auto; }
.wide:has(.matrix) { margin-inline: -3px; }
.matrix { min-width: 44rem; border-collapse: separate; border-spacing: 3px; table-layout: fixed; }
.matrix :is(th, td) { padding: 0.45rem 0.6rem; border: 0; }
.matrix thead th { padding-inline: 0.25rem; text-align: center; }
.matrix thead th:first-child { width: 32%; text-align: start; }
.matrix th:first-child { padding-inline-start: 0; }
.matrix th[scope="row"] { overflow-wrap: anywhere; vertical-align: middle; }
.matrix td { border-radius: 5px; text-align: center; vertical-align: middle; }
.matrix td a { display: block; color: inherit; font-size: 0.75rem; font-weight: 600; white-space: nowrap; }
.done { background: var(--reviewed-soft); color: var(--reviewed-ink); }
.missing1 { background: light-dark(#fbf4e6, #2b2619); }
.missing2 { background: light-dark(#f6e6c6, #433717); }
.missing3 { background: light-dark(#efd29b, #5d4a16); }
.failing { background: var(--removed); color: var(--removed-ink); }
summary { cursor: pointer; }

.run { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 2.5rem 4rem; }
.run > div { min-width: 0; }
.run h3 { margin-bottom: 0.75rem; }
.chart { display: block; width: 100%; margin-bottom: 1rem; overflow: visible; fill: var(--ink); font-size: 0.9375rem; }
.chart .value { fill: var(--soft); text-anchor: end; }
.track { fill: var(--line); }
.amount { fill: var(--accent); }
.numbers :is(th, td) { padding-block: 0.55rem; }
.numbers td, .numbers th + th { text-align: end; }
`;

const NARROW_STYLE = `
@media (max-width: 52rem) {
  body { padding: 1.5rem 1rem 3rem; }
  .brand { margin-bottom: 1.5rem; }
  .headline { font-size: 1.5rem; }
  section { margin-top: 3rem; }
  .languages thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .languages tr { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 1rem 0; border-bottom: 1px solid var(--line); }
  .languages :is(th, td) { width: auto; padding: 0; border: 0; }
  .languages :is(th[scope="row"], .coverage, .terms) { flex: 1 0 100%; }
  .languages .terms { display: flex; gap: 0.75rem; }
  .terms::before { content: attr(data-label); }
  .terms ul { display: flex; flex-wrap: wrap; gap: 0 1rem; }
  .languages .number { font-size: 0.8125rem; }
  .numbers :is(th, td) { padding-inline-end: 0.6rem; font-size: 0.8125rem; }
  .languages .number::before { content: attr(data-label) " "; color: var(--soft); }
}
`;

const PRINT_STYLE = `
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  .bar, .dot, .chart, .matrix td, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .filter { display: none !important; }
  .segment { content-visibility: visible; }
  .segment, tr, .chart { break-inside: avoid; }
  h2, summary { break-after: avoid; }
  .wide { overflow: visible; }
  a { color: inherit; text-decoration: none; }
}
`;

/** The style sheet of a report. */
export const STYLE: string = PAGE_STYLE + FINDINGS_STYLE + NARROW_STYLE + PRINT_STYLE;

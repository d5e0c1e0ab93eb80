/** How the findings and their filter look. */
export const FINDINGS_STYLE = `
.findings > h2:focus { outline: none; }
.filter {
  position: sticky; top: 0; z-index: 1; display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem; margin-bottom: 1rem; padding: 0.75rem 0;
  background: var(--paper); border-bottom: 1px solid var(--line);
}
.chips { display: flex; flex-wrap: wrap; gap: 0.25rem; margin: 0 0 0 -0.6rem; padding: 0; border: 0; }
.chip { padding: 0.1rem 0.6rem; border-radius: 5px; color: var(--soft); font-size: 0.8125rem; cursor: pointer; }
.chip:hover { background: var(--sunken); }
.chip:has(:checked) { background: var(--accent-soft); color: var(--accent); font-weight: 600; }
.chip:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: 1px; }
.chip b { font-weight: 600; }
.choices { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; font-size: 0.8125rem; }
.choices :is(input, select, button) {
  min-width: 0; height: 2rem; padding: 0 0.6rem; border: 1px solid var(--edge); border-radius: 6px; background: var(--surface);
  color: inherit; font: inherit;
}
.choices input { flex: 2 1 12rem; }
.choices select { flex: 1 1 9rem; max-width: 14rem; }
.choices .quiet { border-color: transparent; background: none; cursor: pointer; }
.choices .quiet:hover { background: var(--sunken); }
::placeholder { color: var(--soft); opacity: 1; }
.shown { margin-inline-start: auto; color: var(--soft); white-space: nowrap; }

.document { margin-bottom: 2.5rem; scroll-margin-top: 7rem; }
.document > summary { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; padding: 0.6rem 0; border-bottom: 1px solid var(--edge); }
.document > summary::before { content: "▸"; width: 0.75rem; color: var(--soft); }
.document[open] > summary::before { content: "▾"; }
.document h3 { overflow-wrap: anywhere; }
.counts { color: var(--soft); font-size: 0.8125rem; }
.segment {
  display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 0 2rem; padding: 1.25rem 0 1.5rem; border-bottom: 1px solid var(--line);
  content-visibility: auto; contain-intrinsic-size: auto 10rem;
}
.language { font-weight: 600; }
.key, .place, .what { color: var(--soft); overflow-wrap: anywhere; font: 400 0.75rem / 1.6 ui-monospace, "SF Mono", "Cascadia Code", "DejaVu Sans Mono", monospace; }
.at { white-space: nowrap; }
.finding { display: grid; grid-template-columns: 4.75rem minmax(0, 1fr) auto; gap: 0 1rem; align-items: baseline; }
.finding + .finding { margin-top: 0.6rem; }
.severity { font-weight: 600; }
.error .severity { color: var(--wrong); }
.warning .severity { color: var(--warn); }
.info .severity { color: var(--soft); }
.message { overflow-wrap: anywhere; }
.hint { color: var(--soft); font-size: 0.8125rem; }
.what code { font: inherit; }
.texts { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem 2rem; margin-top: 0.9rem; }
.label { color: var(--soft); font-size: 0.75rem; }
.text { font-size: 1rem; line-height: 1.6; overflow-wrap: anywhere; line-break: strict; text-align: start; white-space: pre-wrap; }
.text:lang(ar) { font-family: "Noto Naskh Arabic", "Geeza Pro", "Segoe UI", "Noto Sans Arabic", "DejaVu Sans", sans-serif; font-size: 1.0625rem; line-height: 1.85; }
.text:lang(he) { font-family: "Arial Hebrew", "Segoe UI", "Noto Sans Hebrew", "DejaVu Sans", sans-serif; }
.text:lang(ja) { font-family: "Hiragino Sans", "Yu Gothic", "Noto Sans JP", "Noto Sans CJK JP", Meiryo, sans-serif; line-height: 1.8; }
.text:lang(zh) { font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; line-height: 1.8; }
.text:lang(ko) { font-family: "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR", sans-serif; line-height: 1.75; word-break: keep-all; }
mark { padding: 0.05em 0.1em; border-radius: 2px; background: var(--parked-soft); color: inherit; text-decoration: underline 1.5px var(--parked); text-underline-offset: 0.25em; }

@media (max-width: 52rem) {
  .filter { position: static; }
  .segment { grid-template-columns: minmax(0, 1fr); gap: 0.6rem; contain-intrinsic-size: auto 18rem; }
  .where { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; }
  .choices input { flex-basis: 100%; }
  .choices select { max-width: none; }
  .finding { grid-template-columns: auto minmax(0, 1fr); }
  .finding .what { grid-column: 2; }
  .texts { grid-template-columns: minmax(0, 1fr); }
}
`;

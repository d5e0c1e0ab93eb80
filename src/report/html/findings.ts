import { directionOf } from '../../language.ts';
import type { Language } from '../../model.ts';
import type { Finding, MarkedText, Report } from '../../pipeline/report.ts';
import { filterBar } from './filter.ts';
import { grouped } from './grouped.ts';
import { markedView } from './marked.ts';
import { type Html, html } from './markup.ts';
import { countOf, nameOf } from './summary.ts';
import { numbered } from './wording.ts';

const SEVERITY_WORDS = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

/** Every finding, by document and segment, the most severe first in each. */
export function findingsSection({ findings, language }: Report): Html {
  const documents = grouped(findings, ({ file }) => file);
  return html`<section class="findings" aria-labelledby="findings"><h2 id="findings" tabindex="-1">Findings</h2>
${
  findings.length === 0
    ? html`<p class="explain">No check found anything.</p>`
    : html`${filterBar(findings)}
${[...documents].map(([file, own]) => documentView(file, own, language))}`
}</section>`;
}

function documentView(file: string | undefined, findings: readonly Finding[], source: Language): Html {
  const counts = [
    [countOf(findings, 'error'), 'error'],
    [countOf(findings, 'warning'), 'warning'],
    [countOf(findings, 'info'), 'note'],
  ] as const;
  const words = counts.flatMap(([count, noun]) => (count > 0 ? [numbered(count, noun)] : []));
  const segments = grouped(findings, ({ target, unit }) => `${target} ${unit}`);
  return html`<details class="document" data-document="${file ?? ''}" open><summary><h3><bdi>${file ?? 'The whole project'}</bdi></h3> <span class="counts">${words.join(', ')}</span></summary>
${[...segments.values()].map((own) => segmentView(own, source))}</details>
`;
}

/** The findings on one segment in one language, with its texts. */
function segmentView(findings: readonly Finding[], source: Language): Html {
  const [first] = findings;
  const { target, unit } = first ?? {};
  return html`<article class="segment" data-language="${target ?? ''}"><div class="where">${
    target !== undefined && html`<p class="language">${nameOf(target)}</p>`
  }${unit !== undefined && html`<p class="key"><bdi>${unit}</bdi></p>`}${first && placeView(first)}</div>
<div><ul>${findings.map((finding) => findingView(finding, first))}</ul>${textsView(findings, source, target)}</div></article>
`;
}

function findingView(finding: Finding, first: Finding | undefined): Html {
  const { severity, code, message, hint, line, column } = finding;
  const isElsewhere = line !== first?.line || column !== first?.column;
  return html`<li class="finding ${severity}" data-severity="${severity}" data-code="${code}"><span class="severity">${SEVERITY_WORDS[severity]}</span><div><p class="message">${message}</p>${
    hint && html`<p class="hint">${hint}</p>`
  }</div><div class="what"><code>${code}</code>${isElsewhere && placeView(finding)}</div></li>`;
}

function textsView(
  findings: readonly Finding[],
  source: Language,
  target: Language | undefined,
): Html | undefined {
  const sides = [
    { language: source, marked: together(findings.flatMap((one) => (one.source ? [one.source] : []))) },
    { language: target ?? source, marked: together(findings.flatMap((one) => (one.text ? [one.text] : []))) },
  ].flatMap(({ language, marked }) =>
    marked
      ? [
          html`<div dir="${directionOf(language)}"><p class="label">${nameOf(language)}</p>${markedView(marked, language)}</div>`,
        ]
      : [],
  );
  return sides.length > 0 ? html`<div class="texts">${sides}</div>` : undefined;
}

/** One text with the marks of all findings on it. */
function together(texts: readonly MarkedText[]): MarkedText | undefined {
  const [first] = texts;
  if (!first) return undefined;
  return {
    text: first.text,
    marks: texts.filter(({ text }) => text === first.text).flatMap(({ marks }) => marks),
  };
}

// Line and column stay together where a long path is broken.
function placeView({ file, line, column }: Finding): Html | undefined {
  if (file === undefined || line === undefined) return undefined;
  const at = column === undefined ? `:${line}` : `:${line}:${column}`;
  return html`<p class="place"><bdi>${file}<wbr><span class="at">${at}</span></bdi></p>`;
}

import { createHash } from 'node:crypto';
import type { Report } from '../pipeline/report.ts';
import { coverageBar, coverageLabels, PATTERNS } from './html/charts.ts';
import { findingsSection } from './html/findings.ts';
import { languageTable } from './html/languages.ts';
import { type Html, html, trusted } from './html/markup.ts';
import { documentMatrix } from './html/matrix.ts';
import { runSection } from './html/run.ts';
import { SCRIPT } from './html/script.ts';
import { STYLE } from './html/style.ts';
import { coverageOf, type LanguageSummary, nameOf, summarize } from './html/summary.ts';
import { headline, lead } from './html/verdict.ts';
import { listed } from './html/wording.ts';

/** A report as one page that asks for nothing from anywhere; the same report gives the same bytes. */
export function htmlReport(report: Report): string {
  const languages = summarize(report);
  const title = titleOf(languages, report);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Wortfest</title>
<link rel="icon" href="data:,">
<style>${trusted(STYLE)}</style>
</head>
<body>
${PATTERNS}
<header>
<p class="brand">Wortfest</p>
<h1>${title}</h1>
<p class="headline">${headline(languages, report)}</p>
<p class="lead">${lead(languages, report)}</p>
${overall(report)}
</header>
<main>
${languages.length > 0 && languageTable(languages, report.run)}
${documentMatrix(languages, report)}
${report.run && report.run.targets.length > 0 && runSection(languages, report.run)}
${findingsSection(report)}
</main>
<footer>Made by Wortfest ${report.wortfest}.</footer>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.markup;
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// By hashes, as a static file has no nonce: a text that slipped in as markup would run nothing and load nothing.
const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(STYLE)}`,
  `script-src ${hashOf(SCRIPT)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function titleOf(languages: readonly LanguageSummary[], { language }: Report): string {
  const names = languages.map(({ name }) => name);
  return names.length > 0
    ? `${nameOf(language)} into ${listed(names)}`
    : `Translation of ${nameOf(language)}`;
}

/** All documents in all languages as one bar, where there are several. */
function overall({ documents, findings }: Report): Html | undefined {
  if (documents.length < 2) return undefined;
  const { counts } = coverageOf(documents, findings);
  return html`<div class="overall">${coverageBar(counts, 'Coverage of all documents and languages', 'all')}${coverageLabels(counts)}</div>`;
}

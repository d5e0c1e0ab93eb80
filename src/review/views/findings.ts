import { html } from 'hono/html';
import type { Problem } from '../../model.ts';
import type { Words } from '../words.ts';
import type { Html } from './page.ts';

/** A kind of finding in a few words. */
export function findingName(code: string, { t, has }: Words): string {
  return has(`finding.${code}`) ? t(`finding.${code}`) : code;
}

// The catalogue words its messages in English; in another language the kind of finding and its facts say the same.
function findingText(finding: Problem, words: Words): string {
  const { t, language } = words;
  const { code, message, expected, found } = finding;
  if (language === 'en') return message;
  const facts = [
    ...(expected === undefined ? [] : [t('expected', { expected })]),
    ...(found === undefined ? [] : [t('found', { found })]),
  ];
  return facts.length > 0 ? `${findingName(code, words)}: ${facts.join(', ')}.` : message;
}

/** What the checks say, each with its severity in words. */
export function findingList(findings: readonly Problem[], words: Words): Html {
  const { t } = words;
  return html`<ul class="findings-list">${findings.map(
    (finding) =>
      html`<li class="${finding.severity}"><span class="severity">${t(`severity.${finding.severity}`)}</span> <span>${findingText(finding, words)}</span></li>`,
  )}</ul>`;
}

/** How many errors and warnings a row has, in words. */
export function findingFlags(findings: readonly Problem[], { t }: Words): string {
  const count = (severity: Problem['severity']) => findings.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return [
    ...(errors > 0 ? [t('errors', { count: errors })] : []),
    ...(warnings > 0 ? [t('warnings', { count: warnings })] : []),
  ].join(', ');
}

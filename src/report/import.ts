import type { ImportedUnit, ImportResult } from '../pipeline/import.ts';
import type { Outcome } from '../pipeline/return.ts';
import type { DiffPiece } from '../words.ts';
import { counted, type Paint, problemsText } from './text.ts';

const WORDS: readonly (readonly [Outcome, string])[] = [
  ['accepted', 'accepted: a person wrote the text'],
  ['approved', 'approved: a person confirmed the text as it was'],
  ['same', 'in the record already'],
  ['untouched', 'untouched'],
  ['broken', 'held back: a check fails'],
  ['conflict', 'held back: two persons disagree'],
  ['drifted', 'proposed: the source has changed'],
  ['draft', 'proposed: not confirmed in the tool'],
  ['emptied', 'emptied in the tool: the text stays'],
  ['gone', 'in the memory only: the sentence is gone'],
];

/** The result of an import for a terminal: a table of outcomes by file, changed sources as word diffs, then what needs a person. */
export function importText(result: ImportResult, paint: Paint): string {
  const files = [...new Set(result.units.map(({ file }) => file))];
  const tables = files.map((file) => {
    const own = result.units.filter((unit) => unit.file === file);
    const documents = [...new Set(own.map(({ document, target }) => `${document} → ${target}`))];
    return `${paint('bold', file)}  ${paint('dim', documents.join(', '))}\n${countsText(own)}`;
  });
  const drifts = result.units.flatMap((unit) => (unit.diff ? [driftText(unit, unit.diff, paint)] : []));
  const end = result.dryRun
    ? 'Nothing was written: this was a dry run.\n'
    : `${result.written.length === 0 ? 'Nothing was written' : `Wrote ${counted(result.written.length, 'file')}`}.\n`;
  return [...tables, ...drifts, problemsText(result.problems, paint), end].filter(Boolean).join('\n');
}

function countsText(units: readonly ImportedUnit[]): string {
  return WORDS.flatMap(([outcome, words]) => {
    const count = units.filter((unit) => unit.outcome === outcome).length;
    return count > 0 ? [`  ${String(count).padStart(5)}  ${words}\n`] : [];
  }).join('');
}

function driftText({ unit, target, text }: ImportedUnit, diff: readonly DiffPiece[], paint: Paint): string {
  return `${paint('bold', unit)}  ${target}\n  source  ${diffText(diff, paint)}\n  text    ${text}\n`;
}

/** A word diff in one line: what went is struck in red or in [-brackets-], what came is green or in {+braces+}. */
function diffText(diff: readonly DiffPiece[], paint: Paint): string {
  const plain = paint('red', 'x') === 'x';
  return diff
    .map(({ kind, text }) => {
      if (kind === 'same') return text;
      if (kind === 'added') return plain ? `{+${text}+}` : paint('green', text);
      return plain ? `[-${text}-]` : paint('red', paint('strikethrough', text));
    })
    .join('');
}

import { fail } from '../problems.ts';
import type { SourceFormat } from './format.ts';
import { i18next } from './i18next.ts';
import { text } from './text.ts';

const FORMATS: readonly SourceFormat[] = [text, i18next];

/** The format of a file, by its extension. Fails with `source-format`. */
export function formatOf(path: string): SourceFormat {
  const format = FORMATS.find(({ extension }) => path.toLowerCase().endsWith(extension));
  if (format) return format;
  const dot = path.lastIndexOf('.');
  return fail('source-format', { found: dot < 0 ? path : path.slice(dot) }, { file: path });
}

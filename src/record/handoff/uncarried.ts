import type { Content, Problem, TranslationRecord } from '../../model.ts';
import { problem } from '../../problems.ts';
import { uncarried } from '../../xml.ts';

/** A warning for each unit from whose texts XLIFF 1.2 loses characters, for XML has none for them. */
export function uncarriedFindings({ original, target, units }: TranslationRecord): readonly Problem[] {
  return units.flatMap((unit) => {
    const texts = [
      unit.source,
      unit.target ?? [],
      ...unit.proposals.flatMap((one) => [one.source, one.target]),
    ];
    const signs = [...new Set(texts.flatMap(lost))];
    if (signs.length === 0) return [];
    const place = { file: original, target, unit: unit.name ?? unit.id };
    return [problem('export-uncarried', { signs: signs.map(codePoint) }, place)];
  });
}

function lost(content: Content): readonly string[] {
  return content.flatMap((part) => (typeof part === 'string' ? uncarried(part) : []));
}

function codePoint(sign: string): string {
  return `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
